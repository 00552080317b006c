//! Reporting verbs: which side what is said stands on, and who says it.

use super::{Found, Next, Sentence, Side};
use crate::reporting::{
    class::Class,
    draft::Draft,
    phrase::Range,
    reading::{Reason, Stance},
    verb::Group,
};

impl Sentence<'_> {
    pub(super) fn verb(&self, group: &Group, before: &[Found]) -> Option<Found> {
        let (start, end) = group.range;
        let frames = group.cue.frames;
        if group.gerund {
            return self.participle(group, before);
        }
        let half = group.half.unwrap_or(start);
        let mut next = self.next(group.half.map_or(end, |at| end.max(at + 1)), frames.person && !group.passive);
        if group.passive {
            return self.passive(group, next);
        }
        if group.modal {
            return None;
        }
        let subject = match group.between {
            Some(at) => Some((at, at + 1)),
            None => self.left(start.min(half)),
        };
        let mut subject = subject;
        // "Am Montag sagte der Minister, dass …"
        if self.language.verb_second
            && subject.is_none()
            && !self.ends_content(start)
            && let Some(party) = self.inverted(group)
        {
            next = self.next(party.1.max(group.half.map_or(0, |at| at + 1)), false);
            subject = Some(party);
        }
        let subject = subject;
        // "as X said", "wie die Polizei mitteilte", "come spiega il film"
        let like = [subject.map(|s| s.0), Some(start)]
            .into_iter()
            .flatten()
            .filter_map(|at| at.checked_sub(1))
            .find(|&at| at >= self.from && self.is(at, Class::AS));
        let starts = |side: Side, source: Option<Range>, reason, confidence: f32, frame: Range| {
            let head = match side {
                Side::Before(at) => Some(at),
                // A subject of its own stands between the sign and the verb.
                _ => self.head(subject.map_or(start, |(from, _)| from.min(start))),
            };
            let confidence = if source.is_some() { confidence } else { confidence - 0.15 };
            let mut cue = match group.between {
                Some(subject) => vec![(start, subject), (subject + 1, end)],
                None => vec![(start, end)],
            };
            cue.extend(group.half.map(|at| (at, at + 1)));
            cue.extend(like.filter(|&at| at + 1 != start).map(|at| (at, at + 1)));
            cue.sort_unstable();
            if let (Some(at), Some(first)) = (like.filter(|&at| at + 1 == start), cue.first_mut()) {
                first.0 = at;
            }
            let draft = Draft {
                source: source.into_iter().collect(),
                cue,
                content: vec![],
                stance: group.stance(),
                reason,
                confidence,
                guarded: false,
                reported: true,
                frame,
            };
            Some(Found { draft, side, head })
        };
        let own = subject;
        let elided = || self.elided(start, before);
        // "si stima che …": whatever stands before is not who says it.
        let nobody =
            group.reflexive && group.stance() != Stance::Questions && matches!(next, Next::That(_)) && frames.that;
        let speaker = if nobody { None } else { subject.or_else(elided) };
        let alone = speaker.is_none() && (group.reflexive || self.language.drops_subjects);
        let known = speaker.is_some() || alone;
        let frame = (own.map_or(start, |(from, _)| from.min(start)), end);
        if let Some(at) = like.filter(|_| frames.after || frames.quote) {
            let party = if at + 1 == start { self.inverted(group) } else { subject };
            let after = party.map_or(end, |p| p.1.max(end)).max(group.half.map_or(0, |at| at + 1));
            let side = if at == self.from && self.is(after, Class::COMMA) {
                Some(Side::After(after + 1))
            } else if at > self.from && self.is(at - 1, Class::COMMA) {
                let middle = self.is(after, Class::COMMA) && after + 1 < self.to && !self.has_verb((self.from, at));
                Some(if middle { Side::Around } else { Side::Before(at - 1) })
            } else {
                None
            };
            if let (Some(side), Some(_)) = (side, party.filter(|p| self.is_somebody(*p))) {
                return starts(side, party, Reason::According, 0.8, (at, after));
            }
        }
        if let Some(half) = group.half.filter(|half| frames.noun && *half > end && self.opens_phrase(end)) {
            return starts(Side::Between(end, half), speaker, Reason::NounAfter, 0.7, frame);
        }
        // "that …" decides before anything else.
        if let (Next::That(at), true, true) = (next, frames.that, known) {
            let told = !(frames.thought || frames.relays);
            let somebody = speaker.is_none_or(|s| self.is_somebody(s));
            let confidence = match (told, somebody) {
                (true, true) => 0.95,
                (true, false) | (false, true) => 0.85,
                (false, false) => 0.7,
            };
            return starts(Side::After(at), speaker, Reason::ClauseAfter, confidence, frame);
        }
        if let Some(at) = self.infinitive(next).filter(|_| frames.infinitive && known) {
            let reason = if frames.that { Reason::ClauseAfter } else { Reason::NounAfter };
            return starts(Side::After(at), speaker, reason, if frames.that { 0.85 } else { 0.7 }, frame);
        }
        if let (Next::Quote(at) | Next::Colon(at), true) = (next, frames.quote || frames.that || frames.noun)
            && known
            && (frames.that || !self.closes_before(start))
        {
            // "“…,” said X. “…" is no quotation after the cue.
            let from = speaker.map_or(start, |s| s.0);
            if let Some(before) = own.and_then(|own| self.content_end(own.0)).filter(|_| frames.after || frames.quote) {
                return starts(Side::Before(before), speaker, Reason::ContentBefore, 0.9, frame);
            }
            if own.is_some() || !self.ends_content(from) {
                let side = if self.is(at, Class::OPEN) { Side::Quote(at) } else { Side::After(at) };
                return starts(side, speaker, Reason::QuoteAfter, 0.95, frame);
            }
        }
        // "Erdogan, the prime minister, announced a plan": what stands before the comma is the subject.
        let apposed = subject.is_some_and(|(from, to)| from == self.from && to == start) && !self.closes_before(start);
        // "…, said X"
        if (frames.after || frames.quote)
            && !apposed
            && let Some(before) = self.content_end(start).or_else(|| self.aside_end(start, group))
            && (self.closes_before(start) || frames.after)
        {
            if let Some(party) = self.inverted(group).filter(|_| !group.reflexive) {
                let after = party.1.max(end);
                // "Once, said X, he had felt …"
                let around = self.is(after, Class::COMMA)
                    && after + 1 < self.to
                    && !self.closes_before(start)
                    && !self.has_verb((self.from, start));
                let side = if around { Side::Around } else { Side::Before(before) };
                return starts(side, Some(party), Reason::Inverted, 0.9, (start, after));
            }
            if self.language.drops_subjects && matches!(next, Next::End | Next::Comma(_)) {
                return starts(Side::Before(before), self.speaker, Reason::ContentBefore, 0.9, frame);
            }
        }
        // "…, X said"
        if (frames.after || frames.quote)
            && let Some(subject) = own
            && let Some(before) = self.content_end(subject.0)
            && (self.closes_before(subject.0) || frames.after)
            && (matches!(next, Next::End | Next::Comma(_)) || self.closes_before(subject.0))
        {
            return starts(Side::Before(before), own, Reason::ContentBefore, 0.9, frame);
        }
        // "sagte, er sei krank"
        let next = match next {
            Next::Comma(at)
                if self.language.verb_second
                    && own.is_some()
                    && at + 1 < self.to
                    && !self.is(at + 1, Class::BUT | Class::SUBORD) =>
            {
                Next::Words(at + 1)
            }
            // Without a comma no clause begins.
            Next::Words(_) if self.language.verb_second && !frames.noun => Next::End,
            next => next,
        };
        if let Next::Words(at) = next {
            speaker?;
            let opens =
                self.is(at, Class::PRONOUN | Class::DETERMINER | Class::CAPITAL | Class::POSSESSIVE | Class::NUMBER);
            if (frames.clause || frames.that && opens && !self.language.needs_complementiser)
                && !frames.noun
                && self.is_clause(at)
            {
                let confidence = if frames.clause && !frames.thought { 0.85 } else { 0.6 };
                return starts(Side::After(at), speaker, Reason::ClauseAfter, confidence, frame);
            }
            if frames.noun && at == end && self.opens_phrase(at) && speaker.is_some_and(|s| self.is_somebody(s)) {
                return starts(Side::After(at), speaker, Reason::NounAfter, 0.7, frame);
            }
        }
        None
    }

    /// "to comment", "di aver visto", "haber visto": the infinitive that is said, with the word before it.
    pub(super) fn infinitive(&self, next: Next) -> Option<usize> {
        let Next::Words(at) = next else { return None };
        let mut verb = if self.is(at, Class::TO) { at + 1 } else { at };
        while self.is(verb, Class::NOT | Class::OBJECT | Class::REFLEXIVE | Class::ADVERB) && verb < self.to {
            verb += 1;
        }
        (verb < self.to && self.is(verb, Class::INFINITIVE)).then_some(at)
    }

    /// "It was announced that …": nobody says it.
    pub(super) fn passive(&self, group: &Group, next: Next) -> Option<Found> {
        let (start, end) = group.range;
        // Further on it is a relative: "were told at a meeting that took place".
        let beside = |at: usize| at == end || at == end + 1 && self.is(end, Class::COMMA);
        let (Next::That(at), true) = (next, group.cue.frames.that) else { return None };
        if !beside(at) {
            return None;
        }
        let draft = Draft {
            source: vec![],
            cue: vec![(start, end)],
            content: vec![],
            stance: group.stance(),
            reason: Reason::ClauseAfter,
            confidence: 0.7,
            guarded: false,
            reported: true,
            frame: (start, end),
        };
        Some(Found { draft, side: Side::After(at), head: self.head(start) })
    }

    /// ", adding that …": whoever acts in the sentence says it.
    pub(super) fn participle(&self, group: &Group, before: &[Found]) -> Option<Found> {
        let (start, end) = group.range;
        let opens = start == self.from
            || self
                .is(start - 1, Class::COMMA | Class::DASH | Class::AND | Class::CLOSE | Class::ADVERB | Class::SUBORD);
        if !opens {
            return None;
        }
        let frames = group.cue.frames;
        let (side, reason) = match self.next(end, frames.person) {
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
