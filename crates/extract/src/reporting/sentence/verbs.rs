//! Reporting verbs: what stands around one, and the constructions that are tried in turn.

use super::{Found, Next, Sentence, Side, constructions::Seen};
use crate::reporting::{
    class::Class,
    draft::Draft,
    phrase::{self, Range},
    reading::{Reason, Stance},
    verb::Group,
};

impl Sentence<'_> {
    pub(super) fn verb(&self, group: &Group, before: &[Found]) -> Option<Found> {
        if group.gerund {
            return self.participle(group, before);
        }
        if group.passive {
            return self.passive(group, self.next(group.after(), false));
        }
        if group.modal {
            return None;
        }
        let seen = self.seen(group, before);
        // "Nobody knows why"; "I do not know why".
        let nobody = seen.speaker.is_some_and(|(from, to)| (from..to).any(|at| self.is(at, Class::NOBODY)));
        let wonders = matches!(seen.next, Next::That(at) if self.is(at, Class::ASKS)) && group.cue.frames.thought;
        if nobody || group.negated && wonders {
            return None;
        }
        // The first that fits: what follows the verb tells more than what stands before it.
        let constructions = [
            Sentence::as_somebody_said,
            Sentence::between_halves,
            Sentence::clause_after,
            Sentence::infinitive_after,
            Sentence::quote_after,
            Sentence::speaker_after,
            Sentence::speaker_before,
            Sentence::words_after,
        ];
        constructions.into_iter().find_map(|construction| construction(self, &seen))
    }

    /// Who and what stands around the verb.
    fn seen<'g>(&self, group: &'g Group, before: &[Found]) -> Seen<'g> {
        let (start, end) = group.range;
        let mut next = self.next(group.after(), group.cue.frames.person);
        let mut own = match group.between {
            Some(at) => Some((at, at + 1)),
            None => self.left(start.min(group.half.unwrap_or(start))).or_else(|| self.relative(start)),
        };
        // "Am Montag sagte der Minister, dass …"
        if self.language.verb_second
            && (own.is_none() || start > self.from && self.is(start - 1, Class::COMMA))
            && !self.ends_content(start)
            && let Some(party) = self.inverted(group)
        {
            next = self.next(party.1.max(group.half.map_or(0, |at| at + 1)), false);
            own = Some(party);
        }
        // "as X said", "wie die Polizei mitteilte", "come spiega il film"
        let clitic = start.checked_sub(1).filter(|&at| self.is(at, Class::OBJECT));
        let places = [own.map(|s: Range| s.0), Some(start), clitic].into_iter().flatten();
        let like = places.filter_map(|at| at.checked_sub(1)).find(|&at| at >= self.from && self.is(at, Class::AS));
        // "si stima che …": whatever stands before is not who says it.
        let nobody = group.reflexive
            && group.stance() != Stance::Questions
            && matches!(next, Next::That(_))
            && group.cue.frames.that;
        let speaker = if nobody { None } else { own.or_else(|| self.elided(start, before)) };
        let known = speaker.is_some() || group.reflexive || self.language.drops_subjects;
        let frame = (own.map_or(start, |(from, _)| from.min(start)), end);
        Seen { group, next, own, speaker, known, like, frame }
    }

    /// "due esperti, che dicono": whom the pronoun stands for, where the language writes it like a conjunction; or else the pronoun.
    fn relative(&self, verb: usize) -> Option<Range> {
        let at = verb.checked_sub(1).filter(|&at| at > self.from && self.is(at, Class::RELATIVE))?;
        let before = &self.tokens()[at - 1];
        let noun = before.is_word()
            && !before.is(Class::CUE
                | Class::VERB
                | Class::FINITE
                | Class::ADVERB
                | Class::PREPOSITION
                | Class::AND
                | Class::BUT
                | Class::TIME
                | Class::DETERMINER);
        let comma = before.is(Class::COMMA);
        let antecedent = if comma { self.left(at - 1) } else { self.left(at) };
        match antecedent {
            Some(antecedent) if !self.language.verb_second && (noun || comma) => Some(antecedent),
            _ => (noun || comma && self.language.verb_second).then_some((at, verb)),
        }
    }

    /// "reported, citing two officials, that …", "reported that …, citing two officials"
    fn cited(&self, group: &Group, before: &[Found]) -> Option<Found> {
        let (start, end) = group.range;
        let party = phrase::right(self.tokens(), end, self.to).filter(|party| self.is_somebody(*party))?;
        let relays = before.last()?;
        let (after, comma) = (party.1, self.is(party.1, Class::COMMA));
        let side = match relays.side {
            Side::After(from) if comma && from == after + 1 => Side::After(from),
            Side::After(from) if from < start => relays.side,
            _ => return None,
        };
        let draft = Draft {
            source: vec![party],
            cue: vec![(start, end)],
            content: vec![],
            stance: Stance::Asserts,
            reason: Reason::Participle,
            confidence: 0.85,
            guarded: false,
            reported: true,
            frame: (start, after),
        };
        Some(Found { draft, side, head: self.head(start) })
    }

    /// "It was announced that …": nobody says it.
    pub(super) fn passive(&self, group: &Group, next: Next) -> Option<Found> {
        let start = group.range.0;
        // "was confirmed by X that"
        let agent = self.agent(group.range.1);
        let end = agent.map_or(group.range.1, |party| party.1);
        let next = if agent.is_some() { self.next(end, false) } else { next };
        // Further on it is a relative: "were told at a meeting that took place".
        let beside = |at: usize| at == end || at == end + 1 && self.is(end, Class::COMMA);
        let frames = group.cue.frames;
        let at = match next {
            Next::That(at) if frames.that && beside(at) && !self.compares(at) => at,
            Next::Comma(at) if self.language.verb_second && frames.clause && at == end && self.is_clause(at + 1) => {
                at + 1
            }
            // "was told her child had"
            Next::Words(at)
                if frames.person
                    && frames.clause
                    && at == end
                    && !self.is(at, Class::PREPOSITION)
                    && self.is_clause(at) =>
            {
                at
            }
            _ => return None,
        };
        let draft = Draft {
            source: agent.into_iter().collect(),
            cue: vec![group.range],
            content: vec![],
            stance: group.stance(),
            reason: Reason::ClauseAfter,
            confidence: if agent.is_some() { 0.9 } else { 0.7 },
            guarded: false,
            reported: true,
            frame: (start, end),
        };
        Some(Found { draft, side: Side::After(at), head: self.head(start) })
    }

    /// "by the police"
    pub(super) fn agent(&self, at: usize) -> Option<Range> {
        self.is(at, Class::BY).then(|| phrase::right(self.tokens(), at + 1, self.to))?
    }

    /// ", adding that …": whoever acts in the sentence says it.
    pub(super) fn participle(&self, group: &Group, before: &[Found]) -> Option<Found> {
        let (start, end) = group.range;
        let opens = start == self.from
            || self
                .is(start - 1, Class::COMMA | Class::DASH | Class::AND | Class::CLOSE | Class::ADVERB | Class::SUBORD);
        let frames = group.cue.frames;
        let next = self.next(end, frames.person);
        // One before "that" needs no comma: "wrote to the council suggesting that".
        if !(opens || matches!(next, Next::That(at) if at == end)) {
            return None;
        }
        if frames.cites
            && let Some(found) = self.cited(group, before)
        {
            return Some(found);
        }
        let (side, reason) = match next {
            Next::That(at) if frames.that => (Side::After(at), Reason::Participle),
            Next::Quote(at) | Next::Colon(at) if frames.quote || frames.that => {
                (if self.is(at, Class::OPEN) { Side::Quote(at) } else { Side::After(at) }, Reason::Participle)
            }
            Next::Words(at) if (frames.clause || frames.that) && !frames.noun && self.is_clause(at) => {
                (Side::After(at), Reason::Participle)
            }
            Next::Words(at) if frames.noun && at == end && self.opens_phrase(at) => {
                (Side::After(at), Reason::Participle)
            }
            _ => return None,
        };
        let source =
            before.iter().rev().find_map(|f| f.draft.source.first().copied()).or_else(|| self.main_subject(start))?;
        let draft = Draft {
            source: vec![source],
            cue: vec![(start, end)],
            content: vec![],
            stance: group.stance(),
            reason,
            confidence: 0.8,
            guarded: false,
            reported: true,
            frame: (start, end),
        };
        Some(Found { draft, side, head: self.head(start) })
    }
}
