use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::{marked, raw_text, text, text_and_span};
use crate::normalise::BOM;
use crate::{ArticleText, CodePointSpan, Utf16Span};

fn check(raw: &str, expected: Expect) {
    let (text, span) = marked(raw);
    let (units, points) = (text.to_utf16(span), text.to_code_points(span));
    let line = format!(
        "bytes {}..{}, UTF-16 {}..{}, code points {}..{}",
        span.start(),
        span.end(),
        units.start,
        units.end,
        points.start,
        points.end
    );
    expected.assert_eq(&line);
}

#[test]
fn one_span_in_three_units() {
    check("[[La]] nave", expect!["bytes 0..2, UTF-16 0..2, code points 0..2"]);
    check("Perché [[sì]]", expect!["bytes 8..11, UTF-16 7..9, code points 7..9"]);
    check("항구 [[소식]]", expect!["bytes 7..13, UTF-16 3..5, code points 3..5"]);
    check("👩‍👩‍👧 [[oggi]]", expect!["bytes 19..23, UTF-16 9..13, code points 6..10"]);
}

#[test]
fn errors_say_what_to_do() {
    let text = text("però 👍");
    let say = |error: crate::SpanError| error.to_string();
    let errors = [
        say(text.span(2, 2).unwrap_err()),
        say(text.span(3, 1).unwrap_err()),
        say(text.span(0, 99).unwrap_err()),
        say(text.span(0, 4).unwrap_err()),
        say(text.from_utf16(Utf16Span { start: 0, end: 6 }).unwrap_err()),
        say(text.from_code_points(CodePointSpan { start: 6, end: 7 }).unwrap_err()),
    ];
    expect![[r#"
        the passage at byte 2 is empty; select at least one character
        the passage starts at byte 3 but ends before it, at 1; swap the two
        the passage ends at byte 99, but the text has only 10; check that it is the right text
        byte 4 lies inside a character; move it to the character's edge
        UTF-16 unit 6 lies inside a character; move it to the character's edge
        the passage ends at code point 7, but the text has only 6; check that it is the right text"#]]
    .assert_eq(&errors.join("\n"));
}

#[test]
fn a_foreign_span_does_not_panic() {
    let (long, span) = marked("una frase piuttosto [[lunga]]");
    let short = text("né");
    assert_eq!(short.slice(span), "");
    assert_eq!(short.to_code_points(span), CodePointSpan { start: 2, end: 2 });
    assert_eq!(long.slice(span), "lunga");
}

proptest! {
    #[test]
    fn conversions_round_trip((text, span) in text_and_span()) {
        let offsets = text.offsets();
        prop_assert_eq!(text.from_utf16(text.to_utf16(span)), Ok(span));
        prop_assert_eq!(text.from_code_points(text.to_code_points(span)), Ok(span));
        prop_assert_eq!(offsets.to_utf16(span), text.to_utf16(span));
        prop_assert_eq!(offsets.from_utf16(text.to_utf16(span)), Ok(span));
        let units: Vec<u16> = text.as_str().encode_utf16().collect();
        let cut = offsets.to_utf16(span);
        let cut = &units[cut.start as usize..cut.end as usize];
        prop_assert_eq!(String::from_utf16(cut).unwrap(), text.slice(span));
    }

    #[test]
    fn an_index_with_many_marks_agrees(raw in raw_text(), times in 1..60_usize, start in 0..4000_u32, len in 0..4000_u32) {
        let text = text(&format!("x{raw}").repeat(times));
        let units = Utf16Span { start, end: start + len };
        prop_assert_eq!(text.offsets().from_utf16(units), text.from_utf16(units));
        let points = CodePointSpan { start, end: start + len };
        prop_assert_eq!(text.offsets().from_code_points(points), text.from_code_points(points));
    }

    #[test]
    fn any_offsets_are_a_span_or_an_error(raw in raw_text(), start in any::<u32>(), end in any::<u32>()) {
        let text = text(&format!("x{raw}"));
        for (start, end) in [(start, end), (start % 64, end % 64)] {
            if let Ok(span) = text.span(start as usize, end as usize) {
                prop_assert!(!text.slice(span).is_empty());
            }
            let _ = text.from_utf16(Utf16Span { start, end });
            let _ = text.from_code_points(CodePointSpan { start, end });
        }
    }

    #[test]
    fn raw_offsets_round_trip(raw in raw_text(), a in 0..60_u32, b in 0..60_u32) {
        let raw = format!("x{raw}");
        let count = raw.chars().count() as u32;
        let normalised = ArticleText::normalise(&raw).unwrap();
        let offsets = normalised.text.offsets();
        let given = CodePointSpan { start: a.min(b), end: a.max(b) };
        let Ok(span) = normalised.map.to_normalised(&offsets, given) else {
            let some_vanish = raw.contains(['\0', '\r', BOM]);
            prop_assert!(given.end > count || given.start == given.end || some_vanish);
            return Ok(());
        };
        // What comes back holds what was given, and stands for the same words.
        let back = normalised.map.to_raw(&offsets, span);
        prop_assert!(back.start <= given.start && given.end <= back.end && back.end <= count);
        prop_assert_eq!(normalised.map.to_normalised(&offsets, back), Ok(span));
        let words: String = raw.chars().take(back.end as usize).skip(back.start as usize).collect();
        let again = ArticleText::normalise(&format!("x\n{words}")).unwrap();
        prop_assert_eq!(&again.text.as_str()[2..], normalised.text.slice(span));
    }
}
