//! The constructions of a reporting verb, each tried on what was seen around it.

use super::{Found, Next, Sentence, Side};
use crate::reporting::{
    class::Class,
    draft::Draft,
    language::Frames,
    phrase::Range,
    quotes::Quote,
    reading::{Reason, Stance},
    verb::Group,
};

/// What stands around a reporting verb.
pub(super) struct Seen<'g> {
    pub(super) group: &'g Group,
    pub(super) next: Next,
    /// The verb's own subject.
    pub(super) own: Option<Range>,
    /// Its own, or the one it shares with a verb before it.
    pub(super) speaker: Option<Range>,
    /// The speaker is known, or the language needs none.
    pub(super) known: bool,
    /// Where "as" stands, in "as X said".
    pub(super) like: Option<usize>,
    /// Subject and verb.
    pub(super) frame: Range,
}

impl Seen<'_> {
    fn frames(&self) -> Frames {
        self.group.cue.frames
    }

    fn start(&self) -> usize {
        self.group.range.0
    }

    fn end(&self) -> usize {
        self.group.range.1
    }

    /// The verb in its pieces, with the word that says "as".
    fn cue(&self) -> Vec<Range> {
        let (start, end) = self.group.range;
        let mut cue = match self.group.between {
            Some(subject) => vec![(start, subject), (subject + 1, end)],
            None => vec![(start, end)],
        };
        cue.extend(self.group.half.map(|at| (at, at + 1)));
        match (self.like, cue.first_mut()) {
            (Some(at), Some(first)) if at + 1 == start => first.0 = at,
            (Some(at), _) => cue.push((at, at + 1)),
            _ => {}
        }
        cue.sort_unstable();
        cue
    }
}

impl Sentence<'_> {
    fn found(&self, seen: &Seen, side: Side, reason: Reason, confidence: f32) -> Option<Found> {
        self.found_of(seen, side, seen.speaker, reason, confidence, seen.frame)
    }

    fn found_of(
        &self,
        seen: &Seen,
        side: Side,
        source: Option<Range>,
        reason: Reason,
        confidence: f32,
        frame: Range,
    ) -> Option<Found> {
        let head = match side {
            Side::Before(at) => Some(at),
            // A subject of its own stands between the sign and the verb.
            _ => self.head(seen.own.map_or(seen.start(), |(from, _)| from.min(seen.start()))),
        };
        let draft = Draft {
            source: source.into_iter().collect(),
            cue: seen.cue(),
            content: vec![],
            stance: seen.group.stance(),
            reason,
            confidence: if source.is_some() { confidence } else { confidence - 0.15 },
            // "avrebbe affermato"
            guarded: self.tokens()[seen.start()..seen.end()].iter().any(|t| t.is(Class::CONDITIONAL)),
            reported: true,
            frame,
        };
        Some(Found { draft, side, head })
    }

    /// "as X said, …", "…, wie die Polizei mitteilte"
    pub(super) fn as_somebody_said(&self, seen: &Seen) -> Option<Found> {
        let at = seen.like.filter(|_| seen.frames().after || seen.frames().quote || seen.frames().relays)?;
        let verb_follows = at + 1 == seen.start() || seen.own.is_none();
        let party = if verb_follows { self.inverted(seen.group) } else { seen.own };
        let after = party.map_or(seen.end(), |p| p.1).max(seen.group.after());
        let side = if at == self.from && self.is(after, Class::COMMA) {
            Side::After(after + 1)
        } else if at > self.from && self.is(at - 1, Class::COMMA) {
            let middle = self.is(after, Class::COMMA) && after + 1 < self.to && !self.has_verb((self.from, at));
            if middle { Side::Around } else { Side::Before(at - 1) }
        } else {
            return None;
        };
        let opens = at == self.from && self.is(after, Class::COMMA);
        party.filter(|p| opens || self.is_somebody(*p) || seen.frames().relays)?;
        self.found_of(seen, side, party, Reason::According, 0.8, (at, after))
    }

    /// "wies die Vorwürfe zurück"
    pub(super) fn between_halves(&self, seen: &Seen) -> Option<Found> {
        let end = seen.end();
        // "wollte den Bericht nicht kommentieren"
        let start = seen.start();
        let declined = seen.group.half.filter(|half| half + 1 < start && seen.group.negated && seen.next == Next::End);
        if let Some(modal) = declined.filter(|modal| seen.speaker.is_some() && self.is(*modal, Class::MODAL)) {
            return self.found(seen, Side::Between(modal + 1, start), Reason::NounAfter, 0.8);
        }
        let half = seen.group.half.filter(|half| seen.frames().noun && *half > end && self.opens_phrase(end))?;
        self.found(seen, Side::Between(end, half), Reason::NounAfter, 0.7)
    }

    /// "X said that …"
    pub(super) fn clause_after(&self, seen: &Seen) -> Option<Found> {
        let (Next::That(at), true, true) = (seen.next, seen.frames().that, seen.known) else { return None };
        // "as a local power" asks nothing.
        if self.compares(at) {
            return None;
        }
        let told = !(seen.frames().thought || seen.frames().relays);
        let somebody = seen.speaker.is_none_or(|s| self.is_somebody(s));
        // "the reaction showed how deep the rift was": an inference of the author's.
        if seen.frames().relays && !somebody {
            return None;
        }
        // "se muestran mapas que …": a relative clause.
        let nobody = seen.group.reflexive && seen.own.is_none() && !seen.group.cue.frames.thought;
        if nobody && at > seen.end() {
            return None;
        }
        let confidence = match (told, somebody) {
            (true, true) => 0.95,
            (true, false) | (false, true) => 0.85,
            (false, false) => 0.6,
        };
        self.found(seen, Side::After(at), Reason::ClauseAfter, confidence)
    }

    /// "declined to comment", "ha detto di aver visto", "dice haber visto"
    pub(super) fn infinitive_after(&self, seen: &Seen) -> Option<Found> {
        let Next::Words(at) = seen.next else { return None };
        let mut verb = if self.is(at, Class::TO) { at + 1 } else { at };
        while self.is(verb, Class::NOT | Class::OBJECT | Class::REFLEXIVE | Class::ADVERB) && verb < self.to {
            verb += 1;
        }
        // "indiquent le lever du soleil": a noun.
        let noun = self.is(verb - 1, Class::DETERMINER) && verb > at && !self.is(at, Class::TO);
        // "deux hommes qui disent être partis sont": nothing tells where it ends.
        let start = seen.start();
        let relative =
            start > self.from + 1 && self.is(start - 1, Class::RELATIVE) && !self.is(start - 2, Class::COMMA);
        if noun
            || relative
            || !(seen.known && seen.frames().infinitive && verb < self.to && self.is(verb, Class::INFINITIVE))
        {
            return None;
        }
        let (reason, confidence) =
            if seen.frames().that { (Reason::ClauseAfter, 0.85) } else { (Reason::NounAfter, 0.7) };
        self.found(seen, Side::After(at), reason, confidence)
    }

    /// "X said: “…”"
    pub(super) fn quote_after(&self, seen: &Seen) -> Option<Found> {
        let (Next::Quote(at) | Next::Colon(at)) = seen.next else { return None };
        let frames = seen.frames();
        let takes = frames.quote || frames.that || frames.noun;
        if !(takes && seen.known && (frames.that || !self.closes_before(seen.start()))) {
            return None;
        }
        // "“…,” X said. “…" is no quotation after the cue.
        if let Some(before) = seen.own.and_then(|own| self.content_end(own.0)).filter(|_| frames.after || frames.quote)
        {
            return self.found(seen, Side::Before(before), Reason::ContentBefore, 0.9);
        }
        if seen.own.is_none() && self.ends_content(seen.speaker.map_or(seen.start(), |s| s.0)) {
            return None;
        }
        // "warned against full trust in “The Hammer”" is a title.
        let title = (frames.that || !frames.noun)
            && matches!(seen.next, Next::Quote(_))
            && at > seen.end()
            && self.tokens()[at - 1].is_word()
            && self.passage.quote_at(at).is_some_and(Quote::is_title);
        let somebody = seen.speaker.is_none_or(|speaker| self.is_somebody(speaker));
        let named = (frames.relays || !frames.that && !frames.noun && !somebody)
            && self.passage.quote_at(at).is_some_and(Quote::is_title);
        if title || named {
            return None;
        }
        let side = if self.is(at, Class::OPEN) { Side::Quote(at) } else { Side::After(at) };
        self.found(seen, side, Reason::QuoteAfter, 0.95)
    }

    /// "…, said X"
    pub(super) fn speaker_after(&self, seen: &Seen) -> Option<Found> {
        let (frames, start, end) = (seen.frames(), seen.start(), seen.end());
        let quoted = self.closes_before(start);
        // "Erdogan, the prime minister, announced a plan": what stands before the comma is the subject.
        let inverted = self.inverted(seen.group).filter(|_| !seen.group.reflexive);
        // "… spoils it for all, writes X": where no object can follow the verb, whoever does is its subject.
        let subject_after =
            !(frames.noun || frames.clause) && inverted.is_some_and(|party| self.is_headed_by_somebody(party));
        let apposed = seen.own.is_some_and(|(from, to)| from == self.from && to == start) && !quoted && !subject_after;
        if apposed || !(frames.after || frames.quote && quoted) {
            return None;
        }
        let before = self
            .content_end(start)
            .or_else(|| self.aside_end(start, seen.group))
            .or_else(|| self.closing_aside(seen))?;
        if !quoted && self.is_subordinate((self.from, before)) {
            return None;
        }
        if let Some(party) = inverted {
            let headed = quoted || self.is_headed_by_somebody(party);
            // "adds a nervous system": what follows is an object.
            let after = party.1.max(end);
            let closed = self.is(after, Class::COMMA) || self.is(after - 1, Class::COMMA);
            if !headed && (frames.noun || frames.relays || frames.thought && !closed) {
                return None;
            }
            // "Once, said X, he had felt …", "It would be safer, X thought, to leave"
            let rest = if self.is(after, Class::COMMA) { after + 1 } else { after };
            // Inside quotation marks both sides of it are what is said.
            let incised = before < start && self.is(start - 1, Class::INSIDE);
            let around = incised
                || closed
                    && rest < self.to
                    && !quoted
                    && (self.resumes_clause(rest)
                        || !self.has_verb((self.from, start)) && !self.is(rest, Class::PREPOSITION));
            let side = if around { Side::Around } else { Side::Before(before) };
            return self.found_of(
                seen,
                side,
                Some(party),
                Reason::Inverted,
                if headed { 0.9 } else { 0.7 },
                (start, after),
            );
        }
        if self.language.drops_subjects && matches!(seen.next, Next::End | Next::Comma(_)) {
            return self.found_of(seen, Side::Before(before), self.speaker, Reason::ContentBefore, 0.9, seen.frame);
        }
        None
    }

    /// "…, dice." closes the sentence: where what is said ends, though no verb of it is known.
    fn closing_aside(&self, seen: &Seen) -> Option<usize> {
        let comma = seen.start().checked_sub(1).filter(|&at| self.is(at, Class::COMMA))?;
        let closes = seen.end() >= self.to && self.language.drops_subjects && !seen.group.reflexive;
        (closes && comma > self.from + 3 && !self.closes_relative(comma)).then_some(comma)
    }

    /// "…, X said"
    pub(super) fn speaker_before(&self, seen: &Seen) -> Option<Found> {
        let (frames, own) = (seen.frames(), seen.own?);
        let before = self.content_end(own.0)?;
        let quoted = self.closes_before(own.0);
        // "“Nobody was.” The hearing continues": the quotation stands alone.
        let alone =
            quoted && self.is(own.0 - 1, Class::CLOSE) && own.0 > self.from + 1 && self.is(own.0 - 2, Class::DOT);
        if alone && !self.is_somebody(own) {
            return None;
        }
        let ends = quoted || !seen.group.reflexive && matches!(seen.next, Next::End | Next::Comma(_));
        // "their first, epic charge" names nobody.
        let bare = !self.tokens()[own.0..own.1].iter().any(|t| t.is(Class::DETERMINER | Class::POSSESSIVE));
        if !quoted && bare && !self.is_somebody(own) {
            return None;
        }
        if !ends || !(frames.after || frames.quote && quoted) {
            return None;
        }
        // Where the verb stands second, it stands before its subject there: "…, sagte er".
        if !quoted && (self.language.verb_second || self.is_subordinate((self.from, before))) {
            return None;
        }
        // "There was a time, X said, when he felt …"
        let around = matches!(seen.next, Next::Comma(at) if !quoted && self.resumes_clause(at + 1));
        let side = if around { Side::Around } else { Side::Before(before) };
        self.found_of(seen, side, seen.own, Reason::ContentBefore, 0.9, seen.frame)
    }

    /// "X said he would", "sagte, er sei krank", "X denied any trade"
    pub(super) fn words_after(&self, seen: &Seen) -> Option<Found> {
        let (frames, speaker) = (seen.frames(), seen.speaker?);
        let at = match seen.next {
            Next::Comma(at) if self.language.verb_second && seen.own.is_some() && at + 1 < self.to => {
                Some(at + 1).filter(|&at| !self.is(at, Class::BUT | Class::SUBORD))?
            }
            // Without a comma no clause begins.
            Next::Words(_) if self.language.verb_second && !frames.noun => return None,
            Next::Words(at) => at,
            _ => return None,
        };
        let subject = Class::PRONOUN | Class::DETERMINER | Class::CAPITAL | Class::POSSESSIVE | Class::NUMBER;
        // "sagt, am meisten Trost spenden ihr ihre Freunde": after the comma stands what is said, whatever its verb.
        // After a noun it may be a relative clause: "sagte Anna, die krank ist".
        let beside = at == seen.group.after() + 1;
        if self.language.verb_second
            && frames.clause
            && !frames.noun
            && !frames.thought
            && (beside || !self.is(at, Class::RELATIVE))
        {
            let confidence = if beside || self.is_clause(at) { 0.85 } else { 0.75 };
            return self.found(seen, Side::After(at), Reason::ClauseAfter, confidence);
        }
        let bare = frames.clause || frames.that && self.is(at, subject) && !self.language.needs_complementiser;
        if bare && !frames.noun && self.is_clause(at) && (!frames.thought || self.is_somebody(speaker)) {
            let confidence = if frames.clause && !frames.thought { 0.85 } else { 0.6 };
            return self.found(seen, Side::After(at), Reason::ClauseAfter, confidence);
        }
        // Only people deny; what "attacks" may be a virus.
        if frames.noun
            && !seen.group.reflexive
            && (seen.end()..at).all(|between| self.is(between, Class::TIME))
            && self.opens_phrase(at)
            && (seen.group.cue.stance != Stance::Asserts || self.is_somebody(speaker))
        {
            return self.found(seen, Side::After(at), Reason::NounAfter, 0.7);
        }
        None
    }
}
