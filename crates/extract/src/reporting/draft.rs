//! An attribution on its way: token ranges of one paragraph.

use super::{
    phrase::Range,
    reading::{Reason, Stance},
};

#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) source: Vec<Range>,
    pub(crate) cue: Vec<Range>,
    pub(crate) content: Vec<Range>,
    pub(crate) stance: Stance,
    pub(crate) reason: Reason,
    pub(crate) confidence: f32,
    /// The reporting words are themselves guarded.
    pub(crate) guarded: bool,
    /// The cue is in the past, so that a conditional in what is said is its future.
    pub(crate) reported: bool,
    /// Where cue and source stand, beside what is said.
    pub(crate) frame: Range,
}

impl Draft {
    pub(crate) fn start(&self) -> usize {
        self.content.iter().chain(&self.cue).chain(&self.source).map(|r| r.0).min().unwrap_or_default()
    }

    pub(crate) fn covers(&self, at: usize) -> bool {
        self.content.iter().any(|(from, to)| (*from..*to).contains(&at))
    }
}
