//! From the text as it was given to the normalised text, and back.

use crate::offsets::Offsets;
use crate::span::{CodePointSpan, Span, SpanError};

/// The map between code points of the raw text and spans of its normalised text.
///
/// Only the places where the two differ in length are kept. An offset inside such a place has no
/// counterpart, so a span that begins or ends there is widened to hold the whole place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    edits: Vec<Edit>,
    raw_len: u32,
    normal_len: u32,
}

/// One place where the texts differ in length, in code points of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Edit {
    raw: Piece,
    normal: Piece,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    start: u32,
    end: u32,
}

/// Which way an offset inside a changed place moves.
#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

impl OffsetMap {
    /// The span of the normalised text that holds a stretch of the raw text.
    ///
    /// Errors: the stretch is reversed, past the end, or holds only characters that were removed.
    pub fn to_normalised(&self, offsets: &Offsets<'_>, raw: CodePointSpan) -> Result<Span, SpanError> {
        if raw.start > raw.end || raw.end > self.raw_len {
            // Said in units of the text that was given, before anything is mapped.
            return Err(SpanError::outside(raw, self.raw_len));
        }
        offsets.from_code_points(CodePointSpan {
            start: self.map(raw.start, Edge::Start, |edit| (edit.raw, edit.normal)),
            end: self.map(raw.end, Edge::End, |edit| (edit.raw, edit.normal)),
        })
    }

    /// The stretch of the raw text that became a span of the normalised text.
    pub fn to_raw(&self, offsets: &Offsets<'_>, span: Span) -> CodePointSpan {
        let normal = offsets.to_code_points(span);
        CodePointSpan {
            start: self.map(normal.start, Edge::Start, |edit| (edit.normal, edit.raw)),
            end: self.map(normal.end, Edge::End, |edit| (edit.normal, edit.raw)),
        }
    }

    /// Appends a piece, given its length in code points before and after.
    pub(crate) fn push(&mut self, raw_len: u32, normal_len: u32) {
        let raw = Piece { start: self.raw_len, end: self.raw_len + raw_len };
        let normal = Piece { start: self.normal_len, end: self.normal_len + normal_len };
        if raw_len != normal_len {
            self.edits.push(Edit { raw, normal });
        }
        self.raw_len = raw.end;
        self.normal_len = normal.end;
    }

    fn map(&self, offset: u32, edge: Edge, sides: impl Fn(&Edit) -> (Piece, Piece)) -> u32 {
        // The last changed place before the offset decides; a start also lies after what was removed there.
        let after = self.edits.partition_point(|edit| match edge {
            Edge::Start => sides(edit).0.start <= offset,
            Edge::End => sides(edit).0.start < offset,
        });
        let Some((from, to)) = after.checked_sub(1).and_then(|i| self.edits.get(i)).map(&sides) else {
            return offset;
        };
        match edge {
            _ if offset >= from.end => to.end + (offset - from.end),
            Edge::Start => to.start,
            Edge::End => to.end,
        }
    }
}
