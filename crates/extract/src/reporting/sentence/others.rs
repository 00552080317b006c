//! Other reporting words: "according to", "reportedly", "the claim that".

use super::{Found, Sentence, Side};
use crate::reporting::{
    class::Class,
    draft::Draft,
    phrase::{self, Range},
    reading::{Reason, Stance},
};

impl Sentence<'_> {
    pub(super) fn according(&self, at: usize) -> Option<Found> {
        // "the second report", "second only to".
        let relative = at > self.from + 1 && self.is(at - 1, Class::RELATIVE) && self.is(at - 2, Class::COMMA);
        let ordinal = at > self.from
            && !relative
            && self.is(at - 1, Class::DETERMINER | Class::PREPOSITION | Class::POSSESSIVE)
            && self.text_is_word(at);
        if ordinal || self.is(at + 1, Class::PREPOSITION) && !self.is(at + 1, Class::DETERMINER) {
            return None;
        }
        // "conforme mostram os relatórios" is a verb's.
        if self.is(at, Class::AS)
            && self.is(at + 1, Class::CUE)
            && self.is(at + 1, Class::FINITE)
            && !self.is(at + 1, Class::CAPITAL | Class::CUE_NOUN)
        {
            return None;
        }
        let party = self.wide_right(at + 1)?;
        // "“…”, so die Leiterin" closes what is said; elsewhere the word is an adverb.
        if self.is(at, Class::ADVERB) {
            let ends = party.1 >= self.to || self.is(party.1, Class::COMMA);
            let content = self.content_end(at).is_some();
            if !(ends && content && self.is_headed_by_somebody(party)) {
                return None;
            }
        }
        self.according_to(at, party)
    }

    fn according_to(&self, at: usize, party: Range) -> Option<Found> {
        let opens = at == self.from
            || self.tokens()[self.from..at]
                .iter()
                .all(|t| t.is(Class::AND | Class::BUT | Class::ADVERB | Class::OPEN | Class::COMMA));
        let after = party.1;
        let begin = if self.is(after, Class::COMMA) { after + 1 } else { after };
        let comma = self.is(at - usize::from(at > self.from), Class::COMMA);
        let clause = comma
            && at >= self.from + 2
            && self.is(at - 2, Class::THAT | Class::RELATIVE | Class::SUBORD | Class::AND | Class::BUT);
        let inside = at > self.from && self.is(at - 1, Class::RELATIVE | Class::THAT);
        // "computed according to the calendar", "from the point of view of safety": nobody says it.
        let told =
            self.is_somebody(party) || (comma || opens) && (party.0..party.1).any(|at| self.is(at, Class::CUE_NOUN));
        if !told && !opens && !comma {
            return None;
        }
        let side = if opens || clause || inside {
            Side::After(begin)
        } else if comma && self.is(after, Class::COMMA) && after + 1 < self.to && !self.has_verb((self.from, at)) {
            Side::Around
        } else {
            Side::Before(if self.is(at - 1, Class::COMMA) { at - 1 } else { at })
        };
        let head = match side {
            Side::Before(end) => Some(end),
            _ => None,
        };
        let draft = Draft {
            source: vec![party],
            cue: vec![(at, at + 1)],
            content: vec![],
            stance: Stance::Asserts,
            reason: Reason::According,
            confidence: if told { 0.92 } else { 0.75 },
            guarded: false,
            reported: false,
            frame: (at, after),
        };
        Some(Found { draft, side, head })
    }

    /// "der Polizei zufolge"
    pub(super) fn according_last(&self, at: usize) -> Option<Found> {
        let party = self.left(at)?;
        let after = at + 1;
        let side = if party.0 == self.from
            || self.tokens()[self.from..party.0].iter().all(|t| t.is(Class::AND | Class::BUT | Class::ADVERB))
        {
            Side::After(if self.is(after, Class::COMMA) { after + 1 } else { after })
        } else if after >= self.to {
            Side::Before(if self.is(party.0 - 1, Class::COMMA) { party.0 - 1 } else { party.0 })
        } else {
            Side::Around
        };
        let draft = Draft {
            source: vec![party],
            cue: vec![(at, after)],
            content: vec![],
            stance: Stance::Asserts,
            reason: Reason::According,
            confidence: 0.9,
            guarded: false,
            reported: false,
            frame: (party.0, after),
        };
        Some(Found { draft, side, head: None })
    }

    /// One word, which may be an ordinal too.
    pub(super) fn text_is_word(&self, at: usize) -> bool {
        let token = &self.tokens()[at];
        self.text.get(token.start as usize..token.end as usize).is_some_and(|t| !t.contains(' '))
    }

    pub(super) fn nameless(&self, at: usize) -> Option<Found> {
        // "secondo quanto riferito dal ministero"
        if let Some(party) = self.agent(at + 1).filter(|_| !self.text_is_word(at)) {
            return self.according_to(at, party);
        }
        let comma = at > self.from && self.is(at - 1, Class::COMMA);
        let clause = at >= self.from + 2 && comma && self.is(at - 2, Class::RELATIVE | Class::THAT);
        let side = if at == self.from || clause || self.is(at + 1, Class::THAT) {
            Side::After(if self.is(at + 1, Class::COMMA) { at + 2 } else { at + 1 })
        } else if at + 1 >= self.to {
            Side::Before(if comma { at - 1 } else { at })
        } else {
            Side::Around
        };
        let draft = Draft {
            source: vec![],
            cue: vec![(at, at + 1)],
            content: vec![],
            stance: Stance::Asserts,
            reason: Reason::Nameless,
            confidence: 0.75,
            guarded: true,
            reported: false,
            frame: (at, at + 1),
        };
        Some(Found { draft, side, head: None })
    }

    /// "Trump's claim that …", "the claim by X that …".
    pub(super) fn noun(&self, at: usize) -> Option<Found> {
        let cue = *self.language.cues.get(usize::from(self.tokens()[at].cue?))?;
        let (that, by) = if self.is(at + 1, Class::THAT) {
            (at + 1, None)
        } else if self.is(at + 1, Class::OF | Class::PREPOSITION) {
            let party = phrase::right(self.tokens(), at + 2, self.to).filter(|party| self.is_somebody(*party))?;
            // "la afirmación de Ferrán de que"
            let of = |at: usize| at > party.0 && self.is(at, Class::OF) && self.is(at + 1, Class::THAT);
            if of(party.1 - 1) {
                (party.1, Some((party.0, party.1 - 1)))
            } else if of(party.1) {
                (party.1 + 1, Some(party))
            } else {
                (party.1, Some(party))
            }
        } else {
            return None;
        };
        if !self.is(that, Class::THAT) || that >= self.to {
            return None;
        }
        let source = by.or_else(|| {
            let mut owner = at;
            while owner > self.from && owner + 4 > at && !self.is(owner - 1, Class::GENITIVE | Class::POSSESSIVE) {
                owner -= 1;
            }
            let mark = owner.checked_sub(1).filter(|&m| m >= self.from)?;
            if self.is(mark, Class::POSSESSIVE) {
                Some((mark, mark + 1))
            } else if self.is(mark, Class::GENITIVE) {
                self.left(mark)
            } else {
                None
            }
        })?;
        let draft = Draft {
            source: vec![source],
            cue: vec![(at, at + 1)],
            content: vec![],
            stance: cue.stance,
            reason: Reason::Noun,
            confidence: 0.75,
            guarded: false,
            reported: false,
            frame: (source.0.min(at), at + 1),
        };
        Some(Found { draft, side: Side::After(that), head: None })
    }

    /// The speaker after "according to": to the sign or verb that ends it, prepositions included.
    pub(super) fn wide_right(&self, start: usize) -> Option<Range> {
        let mut end = start;
        while end < self.to {
            let token = &self.tokens()[end];
            let ends =
                Class::COMMA | Class::COLON | Class::STOP | Class::DASH | Class::OPEN | Class::CLOSE | Class::BRACKET;
            if token.is(ends)
                || token.is(Class::THAT | Class::SUBORD | Class::BUT | Class::RELATIVE)
                    && !token.is(Class::PREPOSITION | Class::DETERMINER)
            {
                break;
            }
            let verb = if self.language.verb_second {
                Class::VERB | Class::MODAL | Class::FINITE
            } else {
                Class::VERB | Class::MODAL
            };
            if token.is(verb) && !token.is(Class::CAPITAL) {
                break;
            }
            end += 1;
        }
        // "According to the report the minister did": where no comma parts them, another noun phrase does.
        if end < self.to && !self.is(end, Class::COMMA) {
            end = (start + 1..end).find(|&at| phrase::begins_phrase(self.tokens(), at)).unwrap_or(end);
        }
        phrase::trimmed(self.tokens(), start, end)
    }
}
