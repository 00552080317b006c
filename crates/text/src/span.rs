//! Stretches of text in the three units.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A stretch of one [`ArticleText`](crate::ArticleText), in bytes, end excluded.
///
/// It comes only from that text, so it is never empty, reversed or inside a character. It does not
/// know which text it came from; see [`ArticleText::slice`](crate::ArticleText::slice).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// Checks a stretch of `text`, in bytes.
    pub(crate) fn checked(text: &str, start: usize, end: usize) -> Result<Self, SpanError> {
        let unit = Unit::Byte;
        if start > end {
            return Err(SpanError::Reversed { start, end, unit });
        }
        if end > text.len() {
            return Err(SpanError::PastEnd { end, len: text.len(), unit });
        }
        if start == end {
            return Err(SpanError::Empty { at: start, unit });
        }
        for offset in [start, end] {
            if !text.is_char_boundary(offset) {
                return Err(SpanError::InsideCharacter { offset, unit });
            }
        }
        Ok(Self::nonempty(start, end))
    }

    /// A span the caller knows to be well formed.
    pub(crate) fn nonempty(start: usize, end: usize) -> Self {
        debug_assert!(start < end);
        Self { start, end }
    }

    /// The first byte.
    pub fn start(self) -> usize {
        self.start
    }

    /// The byte after the last.
    pub fn end(self) -> usize {
        self.end
    }

    /// The length in bytes, at least 1.
    #[expect(clippy::len_without_is_empty, reason = "a span is never empty")]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte; touching is not overlapping.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A stretch in UTF-16 units, end excluded: what a webview counts in.
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Utf16Span {
    pub start: u32,
    pub end: u32,
}

/// A stretch in Unicode code points, end excluded: what the command line and the exports count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CodePointSpan {
    pub start: u32,
    pub end: u32,
}

/// What an offset counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Byte,
    Utf16,
    CodePoint,
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Byte => "byte",
            Self::Utf16 => "UTF-16 unit",
            Self::CodePoint => "code point",
        })
    }
}

/// Why two offsets are no span of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpanError {
    #[error("the passage at {unit} {at} is empty; select at least one character")]
    Empty { at: usize, unit: Unit },
    #[error("the passage starts at {unit} {start} but ends before it, at {end}; swap the two")]
    Reversed { start: usize, end: usize, unit: Unit },
    #[error("the passage ends at {unit} {end}, but the text has only {len}; check that it is the right text")]
    PastEnd { end: usize, len: usize, unit: Unit },
    #[error("{unit} {offset} lies inside a character; move it to the character's edge")]
    InsideCharacter { offset: usize, unit: Unit },
}

impl SpanError {
    /// For a stretch in code points that is reversed or past the end.
    pub(crate) fn outside(span: CodePointSpan, len: u32) -> Self {
        let (start, end, unit) = (span.start as usize, span.end as usize, Unit::CodePoint);
        if start > end { Self::Reversed { start, end, unit } } else { Self::PastEnd { end, len: len as usize, unit } }
    }
}
