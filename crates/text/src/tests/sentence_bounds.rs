use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::{raw_text, text};
use crate::sentences;

fn check(raw: &str, expected: Expect) {
    let text = text(raw);
    let pieces: Vec<&str> = sentences(&text).into_iter().map(|span| text.slice(span)).collect();
    expected.assert_eq(&pieces.join("\n---\n"));
}

#[test]
fn bounds() {
    check(
        "Il ponte è chiuso. Riapre lunedì!\n\n  Traffico fermo  ",
        expect![[r#"
            Il ponte è chiuso.
            ---
            Riapre lunedì!
            ---
            Traffico fermo"#]],
    );
    check(
        "Lo dice il dott. Bruni. Il sig. A. Neri tace.",
        expect![[r#"
        Lo dice il dott. Bruni.
        ---
        Il sig. A. Neri tace."#]],
    );
    check(
        "“We wait.” Mr. Lane left at 5 p.m. today. Why?",
        expect![[r#"
            “We wait.”
            ---
            Mr. Lane left at 5 p.m. today.
            ---
            Why?"#]],
    );
    check(
        "다리가 닫혔다. 월요일에 다시 연다.",
        expect![[r#"
        다리가 닫혔다.
        ---
        월요일에 다시 연다."#]],
    );
    check(
        "Мост закрыт. Откроют в понедельник.",
        expect![[r#"
        Мост закрыт.
        ---
        Откроют в понедельник."#]],
    );
    check(
        "桥已关闭。周一开放。",
        expect![[r#"
        桥已关闭。
        ---
        周一开放。"#]],
    );
}

proptest! {
    #[test]
    fn sentences_are_trimmed_ordered_and_complete(raw in raw_text()) {
        let text = text(&format!("x{raw}"));
        let mut end = 0;
        for span in sentences(&text) {
            prop_assert!(span.start() >= end);
            prop_assert!(text.as_str()[end..span.start()].trim().is_empty());
            prop_assert_eq!(text.slice(span).trim(), text.slice(span));
            end = span.end();
        }
        prop_assert!(text.as_str()[end..].trim().is_empty());
    }
}
