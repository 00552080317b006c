//! What stands before a reporting verb or its speaker.

use super::Sentence;
use crate::reporting::{class::Class, verb::Group};

impl Sentence<'_> {
    /// Where content that ends before `at` ends: before the comma, or after the closing mark.
    pub(super) fn content_end(&self, at: usize) -> Option<usize> {
        let last = at.checked_sub(1)?;
        if last < self.from && !self.is(last, Class::CLOSE) {
            return None;
        }
        if self.is(last, Class::CLOSE) {
            return Some(at);
        }
        if self.is(last, Class::COMMA | Class::DASH) && last > self.from {
            let range = (self.from, last);
            let enough = self.is(last - 1, Class::CLOSE)
                || last - self.from > 1 && self.has_verb(range) && !self.closes_relative(last);
            return enough.then_some(last);
        }
        None
    }

    /// The same where no verb of the content is known, but a name and nothing else follows the cue.
    pub(super) fn aside_end(&self, start: usize, group: &Group) -> Option<usize> {
        let last =
            start.checked_sub(1).filter(|&last| last > self.from + 1 && self.is(last, Class::COMMA | Class::DASH))?;
        let (from, to) = self.inverted(group)?;
        let somebody = Class::CAPITAL | Class::OFFICE | Class::COLLECTIVE | Class::UNNAMED | Class::PRONOUN;
        let clean = to >= self.to
            || self.is(to, Class::COMMA | Class::STOP | Class::OPEN)
            || self.is(to - 1, Class::COMMA)
            || self.is(to, Class::PREPOSITION | Class::TIME | Class::ADVERB);
        // "Le tunnel, précise l'exploitant, restera fermé": between commas whoever follows the verb is its subject.
        let frames = group.cue.frames;
        let parenthetic = (self.is(to, Class::COMMA) || self.is(to - 1, Class::COMMA))
            && to < self.to
            && self.is(from, Class::DETERMINER | Class::CAPITAL)
            && !(frames.noun || frames.clause || frames.relays);
        let named = parenthetic || self.tokens()[from..to].iter().any(|t| t.is(somebody));
        (clean && named && !self.closes_relative(last)).then_some(last)
    }

    /// The comma closes a relative clause or an aside, not what is said.
    pub(super) fn closes_relative(&self, comma: usize) -> bool {
        let open = (self.from..comma).rev().find(|&at| self.is(at, Class::COMMA | Class::DASH));
        open.is_some_and(|open| {
            self.is(open + 1, Class::RELATIVE)
                || self.is(open + 1, Class::PREPOSITION) && self.is(open + 2, Class::RELATIVE)
        })
    }

    pub(super) fn ends_content(&self, at: usize) -> bool {
        self.content_end(at).is_some()
    }

    /// A quotation ends right before, with or without a comma.
    pub(super) fn closes_before(&self, at: usize) -> bool {
        at > 0
            && (self.is(at - 1, Class::CLOSE)
                || at > 1 && self.is(at - 1, Class::COMMA | Class::DASH) && self.is(at - 2, Class::CLOSE))
    }
}
