use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::raw_text;
use crate::{ArticleText, MAX_BYTES, TextError};

fn check(raw: &str, expected: Expect) {
    let normalised = ArticleText::normalise(raw).unwrap();
    let mut lines = vec![format!("{:?}", normalised.text.as_str())];
    for notice in normalised.notices {
        lines.push(format!("{:?} ×{} from byte {}", notice.kind, notice.count, notice.first));
    }
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn what_is_changed_is_said() {
    check("Una riga.\nDue.", expect![[r#""Una riga.\nDue.""#]]);
    check(
        "\u{FEFF}uno\r\ndue\rtre\n",
        expect![[r#"
        "uno\ndue\ntre\n"
        LineEnds ×2 from byte 3"#]],
    );
    check(
        "citta\u{300} e citta\u{300}",
        expect![[r#"
        "città e città"
        Decomposed ×2 from byte 4"#]],
    );
    check(
        "\u{1112}\u{1161}\u{11AB}국",
        expect![[r#"
        "한국"
        Decomposed ×1 from byte 0"#]],
    );
    check(
        "via\0 di qui\0",
        expect![[r#"
        "via di qui"
        Nul ×2 from byte 2"#]],
    );
    check(
        "il \u{202E}file\u{202C} e \u{7}",
        expect![[r#"
        "il \u{202e}file\u{202c} e \u{7}"
        Bidi ×2 from byte 3
        Control ×1 from byte 16"#]],
    );
    check(
        "e\0\u{301}",
        expect![[r#"
        "é"
        Nul ×1 from byte 0
        Decomposed ×1 from byte 0"#]],
    );
}

#[test]
fn blank_or_too_long_is_refused() {
    for blank in ["", " \n\t", "\0\0", "\u{FEFF}"] {
        assert_eq!(ArticleText::normalise(blank).unwrap_err(), TextError::Blank);
    }
    let error = ArticleText::normalise(&"a".repeat(MAX_BYTES + 1)).unwrap_err();
    expect!["the text is 16777217 bytes long and the limit is 16777216; split it into parts"]
        .assert_eq(&error.to_string());
}

#[test]
fn stored_text_is_checked() {
    for spoilt in ["a\0", "a\r\nb", "\u{FEFF}a", "e\u{301}"] {
        assert_eq!(ArticleText::from_stored(spoilt.to_owned()), Err(TextError::NotNormal));
    }
}

proptest! {
    #[test]
    fn normal_text_is_stable(raw in raw_text()) {
        let Ok(normalised) = ArticleText::normalise(&raw) else { return Ok(()) };
        let text = normalised.text.as_str();
        prop_assert!(unicode_normalization::is_nfc(text));
        prop_assert_eq!(ArticleText::from_stored(text.to_owned()), Ok(normalised.text.clone()));
        let again = ArticleText::normalise(text).unwrap();
        prop_assert_eq!(again.text, normalised.text);
    }
}
