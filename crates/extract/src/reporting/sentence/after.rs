//! What follows a reporting verb.

use super::{Next, Sentence};
use crate::reporting::{
    class::Class,
    phrase::{self, Range},
    verb::Group,
};

/// In words.
const LONGEST_TOLD: usize = 8;
const LONGEST_ASIDE: usize = 14;

impl Sentence<'_> {
    /// Skips who is told, when and where, to what is said.
    pub(super) fn next(&self, from: usize, person: bool) -> Next {
        let mut at = from;
        if person {
            at = self.told(at);
        }
        loop {
            if at >= self.to {
                return Next::End;
            }
            let token = &self.tokens()[at];
            if token.is(Class::OPEN) {
                return self.that_beyond_title(at).map_or(Next::Quote(at), Next::That);
            }
            if token.is(Class::COLON) {
                return if at + 1 < self.to { Next::Colon(at + 1) } else { Next::End };
            }
            if token.is(Class::COMMA)
                && self.is(at + 1, Class::ADVERB)
                && self.is(at + 2, Class::COMMA)
                && at + 3 < self.to
            {
                at += 3;
                continue;
            }
            if token.is(Class::COMMA)
                && let Some(comma) = self.aside_before_that(at)
            {
                at = comma;
                continue;
            }
            if token.is(Class::COMMA)
                && self.is(at + 1, Class::THAT)
                && (self.language.comma_before_that
                    || at > from && !(self.language.needs_complementiser && self.is(at + 1, Class::RELATIVE)))
            {
                return Next::That(at + 1);
            }
            if token.is(Class::COMMA | Class::DASH) {
                return if self.is(at + 1, Class::OPEN) && at + 1 < self.to {
                    Next::Quote(at + 1)
                } else {
                    Next::Comma(at)
                };
            }
            if token.is(Class::THAT) {
                return Next::That(at);
            }
            let closes = at + 2 >= self.to || self.is(at + 2, Class::THAT | Class::OPEN | Class::COMMA | Class::COLON);
            if token.is(Class::DETERMINER) && self.is(at + 1, Class::TIME) && !token.is(Class::THAT) && closes {
                at += 2;
                continue;
            }
            if token.is(Class::TIME)
                || token.is(Class::ADVERB)
                    && self.is(at + 1, Class::THAT | Class::OPEN | Class::COLON | Class::COMMA | Class::PREPOSITION)
            {
                at += 1;
                continue;
            }
            if token.is(Class::PREPOSITION) && !token.is(Class::TO)
                || token.is(Class::TO)
                    && !self.is(at + 1, Class::INFINITIVE)
                    && self.is(at + 1, Class::CAPITAL | Class::DETERMINER | Class::OBJECT | Class::TOLD | Class::TIME)
            {
                match self.beyond(at) {
                    Some(next) => {
                        at = next;
                        continue;
                    }
                    None => return self.beyond_told(at),
                }
            }
            return self.beyond_told(at);
        }
    }

    /// "told “Morning Joe” on Friday that"
    fn that_beyond_title(&self, open: usize) -> Option<usize> {
        let close = self.passage.quote_at(open).filter(|quote| quote.is_title()).map(|quote| quote.close)?;
        let words = (close + 1..self.to).take_while(|&at| self.tokens()[at].is_word()).take(LONGEST_TOLD);
        words
            .take_while(|&at| !self.is(at, Class::VERB | Class::RELATIVE) || self.is(at, Class::THAT))
            .find(|&at| self.is(at, Class::THAT))
    }

    /// "said, in a letter to the council, that": the comma that closes the aside.
    fn aside_before_that(&self, open: usize) -> Option<usize> {
        let signs = Class::COLON | Class::STOP | Class::DASH | Class::OPEN | Class::CLOSE;
        let first = Class::PREPOSITION | Class::ADVERB | Class::TIME | Class::GERUND;
        if !self.is(open + 1, first) || self.is(open + 1, Class::THAT) {
            return None;
        }
        let to = self.to.min(open + LONGEST_ASIDE);
        (open + 2..to)
            .take_while(|&at| !self.is(at, signs))
            .find(|&at| self.is(at, Class::COMMA) && self.is(at + 1, Class::THAT))
    }

    /// "berichtete der Agentur, dass …": where a comma parts what is said from the verb, who is told stands between them.
    fn beyond_told(&self, at: usize) -> Next {
        let mut end = at;
        while self.language.comma_before_that && end < self.to && end < at + LONGEST_TOLD {
            let token = &self.tokens()[end];
            if token.is(Class::COMMA) && self.is(end + 1, Class::THAT) {
                return Next::That(end + 1);
            }
            if token.is(Class::COLON) && self.is(end + 1, Class::OPEN) && end + 1 < self.to {
                return Next::Quote(end + 1);
            }
            if !token.is_word()
                || token.is(Class::VERB | Class::MODAL | Class::FINITE | Class::THAT) && !token.is(Class::CAPITAL)
            {
                break;
            }
            end += 1;
        }
        Next::Words(at)
    }

    /// Beyond "in a statement", "to reporters on Monday": to the sign or complementiser that ends it. None where a clause follows without one.
    pub(super) fn beyond(&self, preposition: usize) -> Option<usize> {
        let mut at = preposition + 1;
        while at < self.to {
            let token = &self.tokens()[at];
            if token.is(Class::COMMA | Class::COLON | Class::THAT | Class::OPEN | Class::DASH | Class::STOP) {
                return Some(at);
            }
            if at > preposition + 1 && token.is(Class::PRONOUN) && !token.is(Class::DETERMINER) {
                return Some(at);
            }
            // Another verb has what follows: "had written to her suggesting that", "se rapportent au mois et nous disent que".
            let verb = Class::VERB | Class::MODAL | Class::SUBORD | Class::BUT;
            let other = self.is(at, Class::FINITE | Class::GERUND)
                && self.is(at, Class::CUE)
                && !self.is(at - 1, Class::DETERMINER | Class::PREPOSITION);
            if (token.is(verb) || other && (self.language.needs_complementiser || token.is(Class::GERUND)))
                && !token.is(Class::CAPITAL | Class::PREPOSITION)
            {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// Beyond the person who is told.
    pub(super) fn told(&self, from: usize) -> usize {
        let mut at = from;
        let stop = Class::THAT
            | Class::COMMA
            | Class::COLON
            | Class::OPEN
            | Class::PREPOSITION
            | Class::VERB
            | Class::STOP
            | Class::TIME;
        while at < self.to && at < from + 10 {
            let token = &self.tokens()[at];
            if token.is(stop) && !token.is(Class::CAPITAL) || token.is(Class::COMMA | Class::OPEN) {
                break;
            }
            if at > from && token.is(Class::PRONOUN | Class::DETERMINER) {
                break;
            }
            at += 1;
        }
        // "told CNN Trump would": nothing tells where the person ends.
        if at < self.to && self.is(at, Class::VERB) { from + 1 } else { at }
    }

    /// The speaker after the verb, beyond when and where: "ha scritto lunedì in un blog Kori Schulman".
    pub(super) fn inverted(&self, group: &Group) -> Option<Range> {
        let end = group.range.1;
        if let Some(at) = group.between {
            return Some((at, at + 1));
        }
        // "hieß es aus Regierungskreisen": where it was said is who said it.
        if self.is(end - 1, Class::IMPERSONAL) {
            let place = (end..self.to).find(|&at| self.is(at, Class::PREPOSITION) && !self.is(at + 1, Class::TIME))?;
            return phrase::right(self.tokens(), place + 1, self.to);
        }
        let at = self.beyond_adjuncts(end);
        let party = phrase::right(self.tokens(), at, self.to).filter(|party| group.half != Some(party.0))?;
        self.closes(party.1).then_some(party)
    }

    pub(super) fn beyond_adjuncts(&self, from: usize) -> usize {
        let mut at = from;
        loop {
            while at < self.to {
                if self.is(at, Class::TIME | Class::ADVERB) && !self.is(at, Class::DETERMINER) {
                    at += 1;
                } else if self.is(at, Class::DETERMINER) && self.is(at + 1, Class::TIME) {
                    at += 2;
                } else {
                    break;
                }
            }
            if at >= self.to || !self.is(at, Class::PREPOSITION) || self.is(at, Class::DETERMINER) {
                return at;
            }
            let mut end = at + 1;
            let mut last = at;
            while end < self.to {
                let token = &self.tokens()[end];
                if !token.is_word()
                    || token.is(Class::THAT | Class::VERB | Class::SUBORD) && !token.is(Class::PREPOSITION)
                {
                    return from;
                }
                let before = &self.tokens()[last];
                let joined =
                    before.is(Class::PREPOSITION | Class::OF | Class::DETERMINER | Class::AND | Class::POSSESSIVE);
                if !joined
                    && (token.is(Class::DETERMINER | Class::TIME | Class::PREPOSITION) && !token.is(Class::OF)
                        || token.is(Class::CAPITAL) && !before.is(Class::CAPITAL))
                {
                    break;
                }
                last = end;
                end += 1;
            }
            if end >= self.to {
                return from;
            }
            at = end;
        }
    }

    /// Nothing of a clause follows: the speaker after the verb is not the subject of another.
    pub(super) fn closes(&self, at: usize) -> bool {
        at >= self.to
            || !self.is(at, Class::VERB | Class::MODAL | Class::HAVE | Class::BE | Class::FINITE)
            || self.is(at, Class::TIME)
    }

    /// A clause may begin here: a subject, and a verb further on.
    pub(super) fn is_clause(&self, at: usize) -> bool {
        let first = &self.tokens()[at];
        if first.is(Class::TO | Class::BE | Class::OF) {
            return false;
        }
        if first.is(Class::SUBORD) && !first.is(Class::PREPOSITION) {
            return true;
        }
        let end = self.to.min(at + 30);
        let verb =
            (at + 1..end).find(|&a| self.is(a, Class::VERB | Class::MODAL | Class::HAVE | Class::BE | Class::FINITE));
        let Some(verb) = verb else { return false };
        !self.tokens()[at..verb].iter().any(|t| t.is(Class::STOP | Class::COLON)) && first.is_word()
            || first.is(Class::OPEN)
    }

    pub(super) fn opens_phrase(&self, at: usize) -> bool {
        let first = &self.tokens()[at];
        first.is_word()
            && !first.is(Class::PREPOSITION | Class::AND | Class::SUBORD | Class::TO | Class::ADVERB | Class::VERB)
            || first.is(Class::DETERMINER | Class::CAPITAL)
    }
}
