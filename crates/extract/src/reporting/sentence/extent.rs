//! How far what is said goes.

use super::{Found, Sentence, Side};
use crate::reporting::{class::Class, draft::Draft, phrase::Range, reading::Reason, token::Token};

/// In words.
const LONGEST_LEAD: usize = 8;

impl Sentence<'_> {
    /// What is said ends where the next attribution begins.
    pub(super) fn cut(&self, found: Found, breaks: &[usize]) -> Option<Draft> {
        let Found { mut draft, side, .. } = found;
        // A semicolon ends it too, outside quotation marks.
        let stop = |from: usize| {
            (from..self.to).find(|&at| self.is(at, Class::STOP) && !self.is(at, Class::INSIDE)).unwrap_or(self.to)
        };
        let subordinate = self.is_within_clause(&draft);
        let end_after = |from: usize| {
            let other = breaks.iter().copied().filter(|&b| b > from && !self.is_lead((from, b))).min();
            let end = other.unwrap_or(self.to).min(stop(from));
            if subordinate { self.clause_end(from, end) } else { end }
        };
        let start_before = |to: usize| {
            let own = breaks.iter().copied().filter(|b| *b < to && self.opens_clause(*b)).max();
            own.map_or(self.from, |b| b + 1)
        };
        // A quotation that goes on beyond the sentence is heard to its end.
        let whole = |to: usize| match self.passage.quote_at(to.saturating_sub(1)) {
            Some(quote) if quote.open < to && to <= quote.close && to > self.from => quote.close + 1,
            _ => to,
        };
        let content = match side {
            Side::After(from)
                if draft.reason == Reason::NounAfter
                    || draft.reason == Reason::Participle && !self.is(from, Class::THAT) && !self.is_clause(from) =>
            {
                vec![(from, whole(self.next_verb(from, end_after(from))))]
            }
            Side::After(from) => vec![(from, whole(self.next_report(&draft, (from, end_after(from)))))],
            Side::Quote(open) => {
                let close = self.passage.quote_at(open)?.close;
                // A quotation inside a clause that goes on.
                let goes_on = close + 1 < self.to
                    && !self.is(close + 1, Class::COMMA | Class::DOT | Class::STOP | Class::DASH)
                    && !self.is(close - 1, Class::COMMA | Class::DOT | Class::STOP);
                vec![(open, if goes_on { end_after(close) } else { close + 1 })]
            }
            Side::Before(to) => {
                let mut from = self.colon_before(side).map_or_else(|| start_before(to), |colon| colon + 1);
                if let Some(quote) = to.checked_sub(1).and_then(|last| self.passage.quote_at(last))
                    && (quote.open < from || self.is_quotation(from, quote.open))
                {
                    from = quote.open;
                }
                let mut pieces = vec![(from, to)];
                pieces.extend(self.resumed(draft.frame.1));
                pieces
            }
            Side::Between(from, to) => vec![(from, to)],
            Side::Around => {
                let (at, after) = draft.frame;
                let to = end_after(after);
                let relative = self.relative_of(at).filter(|_| draft.reason == Reason::Nameless);
                let from = relative.unwrap_or_else(|| start_before(at));
                vec![(from, at), (after, to)]
            }
        };
        draft.content = content.into_iter().filter_map(|range| self.tidy(range)).collect();
        (!draft.content.is_empty()).then_some(draft)
    }

    /// "that at some point, he had felt …": what stands before the comma is no clause of its own.
    fn is_lead(&self, (from, to): Range) -> bool {
        to - from <= LONGEST_LEAD
            && self.is(from, Class::THAT)
            && self.is(to, Class::COMMA)
            && self.is(from + 1, Class::PREPOSITION | Class::ADVERB | Class::COMMA)
            && !self.has_verb((from, to))
    }

    /// "After I said that it was so, my list grew", "who, she says, are bad players, went": the sentence goes on after what is said.
    fn is_within_clause(&self, draft: &Draft) -> bool {
        let Some(before) = draft.frame.0.checked_sub(1).filter(|&at| at >= self.from) else { return false };
        let lead = Class::AND | Class::BUT | Class::ADVERB | Class::COMMA;
        let opens = self.is(before, Class::SUBORD)
            && !self.is(before, Class::AS | Class::THAT)
            && self.tokens()[self.from..before].iter().all(|t| t.is(lead));
        let relative = if self.is(before, Class::COMMA) { before.saturating_sub(1) } else { before };
        let aside = matches!(draft.reason, Reason::According | Reason::Nameless)
            && relative > self.from
            && self.is(relative, Class::RELATIVE)
            && self.is(relative - 1, Class::COMMA);
        // "who says he has had no letter, left the room"
        let spoken = draft.source.first().is_some_and(|source| {
            source.1 - source.0 == 1
                && source.0 > self.from
                && self.is(source.0, Class::RELATIVE)
                && self.is(source.0 - 1, Class::COMMA)
        });
        opens || aside || spoken
    }

    /// The pronoun of the relative clause that this place is in: "letters that are allegedly from him".
    fn relative_of(&self, at: usize) -> Option<usize> {
        let comma = (self.from..at).rev().find(|&at| self.is(at, Class::COMMA))?;
        self.is(comma + 1, Class::RELATIVE).then_some(comma + 1)
    }

    /// The comma after which a sentence goes on, or else `to`.
    fn clause_end(&self, from: usize, to: usize) -> usize {
        let goes_on = |at: usize| {
            self.is(at, Class::COMMA)
                && !self.is(at, Class::INSIDE)
                && !self.is(at + 1, Class::AND | Class::RELATIVE | Class::THAT)
        };
        (from + 2..to).find(|&at| goes_on(at) && self.has_verb((from, at))).unwrap_or(to)
    }

    /// Where a second verb of the same subject begins: "blamed her for the war and cast her as …".
    pub(super) fn next_verb(&self, from: usize, to: usize) -> usize {
        let verb = Class::VERB | Class::FINITE | Class::HAVE | Class::BE | Class::MODAL;
        let coordinated = |at: usize| {
            let mut next = at + 1;
            while next < to && self.is(next, Class::ADVERB) {
                next += 1;
            }
            self.is(at, Class::AND | Class::BUT)
                && next < to
                && self.is(next, verb)
                && !self.is(next, Class::CAPITAL | Class::INSIDE)
        };
        // "rejects the vote, citing two scholars"
        let participle = |at: usize| {
            self.is(at, Class::GERUND)
                && !self.is(at, Class::INSIDE | Class::CAPITAL)
                && self.language.needs_complementiser
        };
        // "denied any delay, while the council", "denounced the budget, before he left"
        let subordinate = |at: usize| {
            self.is(at, Class::COMMA)
                && !self.is(at, Class::INSIDE)
                && self.is(at + 1, Class::SUBORD | Class::BUT | Class::GERUND | Class::THAT)
                && !self.is(at + 1, Class::RELATIVE | Class::CAPITAL | Class::AS)
        };
        (from + 1..to).find(|&at| coordinated(at) || participle(at) || subordinate(at)).unwrap_or(to)
    }

    /// Where the sentence goes on beyond what is said: ", and she has had to", "and announced".
    fn next_report(&self, draft: &Draft, (from, to): Range) -> usize {
        let verb = Class::VERB | Class::HAVE | Class::BE | Class::MODAL;
        let outside = |at: usize| !self.is(at, Class::INSIDE);
        let goes_on = |at: usize| {
            let subject =
                self.is(at + 2, Class::PRONOUN) && !self.is(at + 2, Class::DETERMINER) && self.is(at + 3, verb);
            self.is(at, Class::COMMA) && self.is(at + 1, Class::AND | Class::BUT) && subject && at + 3 < to
        };
        let reports = |at: usize| {
            let next =
                (at + 1..to).find(|&next| !self.is(next, Class::ADVERB | Class::HAVE | Class::REFLEXIVE)).unwrap_or(to);
            let auxiliary = self.is(next - 1, Class::HAVE);
            let cue =
                self.tokens().get(next).and_then(|t| t.cue).and_then(|cue| self.language.cues.get(usize::from(cue)));
            let takes = self.is(next + 1, Class::THAT | Class::OPEN | Class::COLON | Class::COMMA)
                || cue.is_some_and(|cue| cue.frames.noun || cue.frames.clause);
            self.is(at, Class::AND | Class::BUT)
                && next < to
                && takes
                && self.is(next, Class::CUE)
                && (auxiliary || self.is(next, Class::FINITE) && !self.is(next, Class::INFINITIVE))
                && !self.is(next, Class::CAPITAL | Class::CUE_NOUN)
        };
        // "ha detto che il piano è pronto e ha mostrato …": the same auxiliary as the cue's, and not that of what is said.
        let auxiliary = draft.cue.first().map(|cue| cue.0).filter(|&at| self.is(at, Class::HAVE));
        let again = |at: usize| {
            let next = (at + 1..to).find(|&next| !self.is(next, Class::ADVERB)).unwrap_or(to);
            auxiliary.is_some_and(|auxiliary| {
                self.is(at, Class::AND)
                    && next < to
                    && self.is(next, Class::HAVE)
                    && self.word(next) == self.word(auxiliary)
                    && !(from..at).any(|own| self.is(own, Class::HAVE) && self.word(own) == self.word(auxiliary))
            })
        };
        // "thought it was broken, and replaced it", "dijo que estaba vacío y mostró …": the same past as the cue's.
        let past = |at: usize| {
            let word = self.word(at);
            self.tokens()[at].is_word()
                && !self
                    .is(at, Class::DETERMINER | Class::PREPOSITION | Class::CAPITAL | Class::CUE_NOUN | Class::ADVERB)
                && self.language.past_endings.iter().any(|end| word.ends_with(&**end))
        };
        let told = draft.cue.last().is_some_and(|cue| past(cue.1 - 1));
        let then = |at: usize| {
            let next = (at + 1..to).find(|&next| !self.is(next, Class::ADVERB)).unwrap_or(to);
            let comma = self.is(at - 1, Class::COMMA) && !self.language.needs_complementiser;
            let own = told && self.language.needs_complementiser && !(from..at).any(past);
            self.is(at, Class::AND) && next < to && past(next) && (comma || own)
        };
        let ends = |at: usize| goes_on(at) || reports(at) || self.is(at, Class::THEREFORE) || again(at) || then(at);
        (from + 2..to).find(|&at| outside(at) && ends(at)).unwrap_or(to)
    }

    /// "“A,” he said, “B”": the quotation that goes on after the cue.
    pub(super) fn resumed(&self, after: usize) -> Option<Range> {
        let mut at = after;
        while at < self.to && !self.is(at, Class::OPEN) {
            if self.is(at, Class::VERB | Class::THAT | Class::CUE) {
                return None;
            }
            at += 1;
        }
        let quote = self.passage.quote_at(at).filter(|q| q.open == at && at < self.to)?;
        self.is(at - 1, Class::COMMA | Class::COLON | Class::DASH | Class::DOT).then_some((quote.open, quote.close + 1))
    }

    /// Without the white of a clause: commas and conjunctions at its ends.
    pub(super) fn tidy(&self, (mut from, mut to): Range) -> Option<Range> {
        while from < to && self.is(from, Class::COMMA | Class::DASH | Class::COLON | Class::STOP) {
            from += 1;
        }
        while to > from && self.is(to - 1, Class::COMMA | Class::DASH | Class::COLON | Class::AND | Class::BUT) {
            to -= 1;
        }
        (from < to && self.tokens()[from..to].iter().any(Token::is_word)).then_some((from, to))
    }

    /// Whether the words from here to a quotation are only its lead: "But", "And".
    pub(super) fn is_quotation(&self, from: usize, open: usize) -> bool {
        from >= open
            || self.tokens()[from..open].iter().all(|t| t.is(Class::AND | Class::BUT | Class::ADVERB | Class::COMMA))
    }
}
