//! What is remembered of a passage, to find it again in another revision.

use serde::{Deserialize, Serialize};

use crate::article::ArticleText;
use crate::span::Span;

/// How much is remembered on each side, in code points.
pub(crate) const CONTEXT: usize = 64;

/// A passage's words, the words around it and its place: the text quote and text position selectors of
/// the W3C Web Annotation model, but for the position being in bytes of the normalised text.
///
/// It may come from outside, so nothing about it is taken on trust.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Anchor {
    pub exact: String,
    pub prefix: String,
    pub suffix: String,
    /// In bytes.
    pub start: usize,
    /// In bytes, excluded.
    pub end: usize,
}

impl Anchor {
    /// Remembers a span, with up to 64 code points before and after it.
    pub fn capture(text: &ArticleText, span: Span) -> Self {
        Self {
            exact: text.slice(span).to_owned(),
            prefix: before(text.as_str(), span.start()).to_owned(),
            suffix: after(text.as_str(), span.end()).to_owned(),
            start: span.start(),
            end: span.end(),
        }
    }
}

/// Up to [`CONTEXT`] code points before a byte offset.
pub(crate) fn before(text: &str, at: usize) -> &str {
    let head = text.get(..at).unwrap_or_default();
    let from = head.char_indices().rev().take(CONTEXT).last().map_or(head.len(), |(i, _)| i);
    head.get(from..).unwrap_or_default()
}

/// Up to [`CONTEXT`] code points from a byte offset on.
pub(crate) fn after(text: &str, at: usize) -> &str {
    let tail = text.get(at..).unwrap_or_default();
    let to = tail.char_indices().nth(CONTEXT).map_or(tail.len(), |(i, _)| i);
    tail.get(..to).unwrap_or_default()
}
