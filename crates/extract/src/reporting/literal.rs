//! Languages whose words are not set apart by spaces, or carry their particles: reporting words are found as they are written.

use super::language::{Language, Word};
use aho_corasick::{AhoCorasick, MatchKind};

#[derive(Debug, Default)]
pub(crate) struct Literals {
    entries: Vec<Word>,
    automaton: Option<AhoCorasick>,
}

/// One that stands in a sentence, in bytes of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) word: Word,
}

impl Literals {
    pub(crate) fn new(words: Vec<(String, Word)>) -> Literals {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(words.iter().map(|(words, _)| words))
            // It fails only beyond two thousand million states.
            .ok();
        Literals { entries: words.into_iter().map(|(_, word)| word).collect(), automaton }
    }

    /// Of overlapping ones the leftmost, then the longest.
    pub(crate) fn find(&self, text: &str) -> Vec<Found> {
        let all = self.automaton.iter().flat_map(|automaton| automaton.find_iter(text));
        all.filter_map(|m| {
            Some(Found { start: m.start(), end: m.end(), word: *self.entries.get(m.pattern().as_usize())? })
        })
        .collect()
    }
}

impl Language {
    /// Whether one of the words of a class ends the text; gives the text before it.
    pub(crate) fn strip_end<'t>(&self, endings: &[Box<str>], text: &'t str) -> Option<&'t str> {
        endings
            .iter()
            .filter_map(|end| text.strip_suffix(&**end))
            .filter(|rest| !rest.is_empty())
            .min_by_key(|rest| rest.len())
    }
}
