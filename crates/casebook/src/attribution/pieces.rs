//! The words of an attribution, as stretches of a text.

use crate::{
    Db, Result,
    id::AttributionId,
    mark::{self, Reading},
    vocabulary::MarkRole,
};
use attesta_text::Span;

#[derive(Default)]
pub struct Pieces {
    pub source: Vec<Span>,
    pub cue: Vec<Span>,
    pub content: Vec<Span>,
}

impl Pieces {
    /// Those that stand in the text: the newest of its article, or the one that is being coded.
    pub fn of(db: Db, reading: &Reading, id: AttributionId) -> Result<Pieces> {
        let mut pieces = Pieces::default();
        for mark in mark::of_attribution(db, id)? {
            let spans = mark.spans(&reading.text)?;
            match mark.role {
                MarkRole::Source => pieces.source.extend(spans),
                MarkRole::Cue => pieces.cue.extend(spans),
                _ => pieces.content.extend(spans),
            }
        }
        Ok(pieces)
    }
}
