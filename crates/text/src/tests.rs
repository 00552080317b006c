#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::needless_pass_by_value,
    reason = "a test fails by panicking, and hands its expectation over"
)]

mod anchors;
mod distances;
mod forms;
mod normal;
mod offsets;
mod sentence_bounds;

use proptest::prelude::*;

use crate::{ArticleText, Span};

fn text(raw: &str) -> ArticleText {
    ArticleText::normalise(raw).unwrap().text
}

/// The text with `[[` and `]]` taken out, and the span they marked.
fn marked(raw: &str) -> (ArticleText, Span) {
    let start = raw.find("[[").unwrap();
    let end = raw.find("]]").unwrap() - 2;
    let text = text(&raw.replace("[[", "").replace("]]", ""));
    let span = text.span(start, end).unwrap();
    (text, span)
}

/// Raw text of the pieces that make offsets hard: accents composed and not, jamo, joined emoji, line
/// ends, NUL, bidi controls.
fn raw_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("a"),
        Just("é"),
        Just("e\u{301}"),
        Just("q\u{323}\u{307}"),
        Just("한국"),
        Just("\u{1112}\u{1161}\u{11AB}"),
        Just("👩‍👩‍👧‍👦"),
        Just("🇰🇵"),
        Just("\r\n"),
        Just("\r"),
        Just("\n"),
        Just("\0"),
        Just("\u{FEFF}"),
        Just("\u{202E}"),
        Just("й"),
        Just("北京"),
        Just(" "),
        Just("."),
        any::<char>().prop_map(|c| &*Box::leak(c.to_string().into_boxed_str())),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// A text with a span of it.
fn text_and_span() -> impl Strategy<Value = (ArticleText, Span)> {
    (raw_text(), any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(raw, a, b)| {
        let text = text(&format!("x{raw}"));
        let edges: Vec<usize> = text.as_str().char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        let (a, b) = (a.index(edges.len()), b.index(edges.len() - 1));
        let b = if b >= a { b + 1 } else { b };
        let span = text.span(edges[a.min(b)], edges[a.max(b)]).unwrap();
        (text, span)
    })
}
