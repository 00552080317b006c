//! Byte offsets to UTF-16 units and code points, and back.

use crate::span::{CodePointSpan, Span, SpanError, Unit, Utf16Span};

/// How far apart the marks of the index stand, in bytes: one conversion walks at most this far.
const STRIDE: usize = 512;

/// An index over one text for converting many spans; made by
/// [`ArticleText::offsets`](crate::ArticleText::offsets).
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    marks: Vec<Mark>,
}

/// One place in the text, in the three units.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    byte: usize,
    utf16: usize,
    code_point: usize,
}

impl<'t> Offsets<'t> {
    /// No index: every conversion walks from the beginning.
    pub(crate) fn bare(text: &'t str) -> Self {
        Self { text, marks: vec![Mark::default()] }
    }

    pub(crate) fn indexed(text: &'t str) -> Self {
        let mut marks = vec![Mark::default()];
        let (mut here, mut next) = (Mark::default(), STRIDE);
        for c in text.chars() {
            here.pass(c);
            if here.byte >= next {
                marks.push(here);
                next = here.byte + STRIDE;
            }
        }
        Self { text, marks }
    }

    /// The span in UTF-16 units. A span of another text is cut to this one's length.
    pub fn to_utf16(&self, span: Span) -> Utf16Span {
        Utf16Span { start: narrow(self.at_byte(span.start()).utf16), end: narrow(self.at_byte(span.end()).utf16) }
    }

    /// The span that covers these UTF-16 units.
    ///
    /// Errors: empty, reversed, past the end, or between the halves of a surrogate pair.
    pub fn from_utf16(&self, span: Utf16Span) -> Result<Span, SpanError> {
        self.resolve(span.start, span.end, Unit::Utf16)
    }

    /// The span in code points. A span of another text is cut to this one's length.
    pub fn to_code_points(&self, span: Span) -> CodePointSpan {
        CodePointSpan {
            start: narrow(self.at_byte(span.start()).code_point),
            end: narrow(self.at_byte(span.end()).code_point),
        }
    }

    /// The span that covers these code points.
    ///
    /// Errors: empty, reversed or past the end.
    pub fn from_code_points(&self, span: CodePointSpan) -> Result<Span, SpanError> {
        self.resolve(span.start, span.end, Unit::CodePoint)
    }

    fn resolve(&self, start: u32, end: u32, unit: Unit) -> Result<Span, SpanError> {
        let (start, end) = (start as usize, end as usize);
        if start > end {
            return Err(SpanError::Reversed { start, end, unit });
        }
        let (first, last) = (self.at(start, unit), self.at(end, unit));
        if last.get(unit) < end {
            return Err(SpanError::PastEnd { end, len: last.get(unit), unit });
        }
        if start == end {
            return Err(SpanError::Empty { at: start, unit });
        }
        for (offset, mark) in [(start, first), (end, last)] {
            if mark.get(unit) != offset {
                return Err(SpanError::InsideCharacter { offset, unit });
            }
        }
        Span::checked(self.text, first.byte, last.byte)
    }

    fn at_byte(&self, byte: usize) -> Mark {
        self.at(byte, Unit::Byte)
    }

    /// The first place at or after an offset, or the end of the text.
    fn at(&self, offset: usize, unit: Unit) -> Mark {
        let after = self.marks.partition_point(|mark| mark.get(unit) <= offset);
        let mut here = after.checked_sub(1).and_then(|i| self.marks.get(i)).copied().unwrap_or_default();
        for c in self.text.get(here.byte..).unwrap_or_default().chars() {
            if here.get(unit) >= offset {
                break;
            }
            here.pass(c);
        }
        here
    }
}

impl Mark {
    fn pass(&mut self, c: char) {
        self.byte += c.len_utf8();
        self.utf16 += c.len_utf16();
        self.code_point += 1;
    }

    fn get(self, unit: Unit) -> usize {
        match unit {
            Unit::Byte => self.byte,
            Unit::Utf16 => self.utf16,
            Unit::CodePoint => self.code_point,
        }
    }
}

/// Offsets fit, since a text is at most [`MAX_BYTES`](crate::MAX_BYTES) long.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
