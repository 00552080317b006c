//! The attributions of one sentence. First every cue finds its speaker and on which side its content stands; then the contents are
//! cut where the next attribution begins.

use super::{
    class::Class,
    draft::Draft,
    language::Language,
    phrase::{self, Range},
    reading::{Reason, Stance},
    token::{Passage, Token},
    verb::{self, Group},
};

pub(crate) struct Sentence<'a> {
    pub(crate) language: &'a Language,
    pub(crate) text: &'a str,
    pub(crate) passage: &'a Passage,
    pub(crate) from: usize,
    /// Before the full stop.
    pub(crate) to: usize,
    /// Who spoke last in the paragraph.
    pub(crate) speaker: Option<Range>,
}

/// What follows a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    End,
    Comma(usize),
    That(usize),
    Quote(usize),
    Colon(usize),
    Words(usize),
}

/// A cue with its speaker, before its content is cut.
struct Found {
    draft: Draft,
    side: Side,
    /// Where a clause of its own begins, with the sign or conjunction before it: what another says ends here.
    head: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// What is said ends before this token.
    Before(usize),
    /// It begins here and goes on to the end of the clause.
    After(usize),
    /// A quotation that begins here.
    Quote(usize),
    /// Around the cue.
    Around,
}

pub(crate) fn read(sentence: &Sentence) -> Vec<Draft> {
    let mut found: Vec<Found> = vec![];
    for at in sentence.from..sentence.to {
        let token = &sentence.tokens()[at];
        if token.is(Class::INSIDE) {
            continue;
        }
        let one = if token.is(Class::ACCORDING_LAST) && sentence.left(at).is_some() {
            sentence.according_last(at)
        } else if token.is(Class::ACCORDING) {
            sentence.according(at)
        } else if token.is(Class::NAMELESS) || token.is(Class::IMPERSONAL) && sentence.is(at + 1, Class::THAT) {
            sentence.nameless(at)
        } else if token.is(Class::CUE) && token.cue.is_some() {
            verb::group(sentence.language, sentence.tokens(), sentence.from, at)
                .and_then(|group| sentence.verb(&group, &found))
        } else if token.is(Class::CUE_NOUN) {
            sentence.noun(at)
        } else {
            None
        };
        found.extend(one);
    }
    let breaks: Vec<usize> = found.iter().filter_map(|f| f.head).collect();
    let all: Vec<Option<Draft>> = found.into_iter().map(|f| sentence.cut(f, &breaks)).collect();
    all.into_iter().flatten().collect()
}

impl Sentence<'_> {
    fn tokens(&self) -> &[Token] {
        &self.passage.tokens
    }

    fn is(&self, at: usize, any: Class) -> bool {
        self.tokens().get(at).is_some_and(|t| t.is(any))
    }

    fn left(&self, end: usize) -> Option<Range> {
        phrase::left(self.language, self.text, self.tokens(), self.from, end)
    }

    /// Whether some finite verb stands here, so that it is a clause and not an aside.
    fn has_verb(&self, (from, to): Range) -> bool {
        self.tokens()[from..to.max(from)].iter().any(|t| {
            t.is(Class::VERB | Class::FINITE | Class::INSIDE | Class::CLOSE | Class::MODAL | Class::HAVE | Class::BE)
        })
    }

    fn verb(&self, group: &Group, before: &[Found]) -> Option<Found> {
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
        let speaker = subject.or_else(elided);
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
            if let (Some(side), Some(_)) = (side, party) {
                return starts(side, party, Reason::According, 0.8, (at, after));
            }
        }
        // "that …" decides before anything else.
        if let (Next::That(at), true, true) = (next, frames.that, known) {
            return starts(Side::After(at), speaker, Reason::ClauseAfter, 0.95, frame);
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
        // "…, said X"
        if (frames.after || frames.quote)
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
            if (frames.clause || frames.that && !self.language.needs_complementiser)
                && !frames.noun
                && self.is_clause(at)
            {
                let confidence = if frames.clause { 0.85 } else { 0.6 };
                return starts(Side::After(at), speaker, Reason::ClauseAfter, confidence, frame);
            }
            if frames.noun && at == end && self.opens_phrase(at) {
                return starts(Side::After(at), speaker, Reason::NounAfter, 0.7, frame);
            }
        }
        None
    }

    /// "to comment", "di aver visto", "haber visto": the infinitive that is said, with the word before it.
    fn infinitive(&self, next: Next) -> Option<usize> {
        let Next::Words(at) = next else { return None };
        let mut verb = if self.is(at, Class::TO) { at + 1 } else { at };
        while self.is(verb, Class::NOT | Class::OBJECT | Class::REFLEXIVE | Class::ADVERB) && verb < self.to {
            verb += 1;
        }
        (verb < self.to && self.is(verb, Class::INFINITIVE)).then_some(at)
    }

    /// A sentence whose verb guards it and that names nobody: "Nel crollo sarebbero morti quattro operai".
    pub(crate) fn moody(&self) -> Option<Draft> {
        let content = self.tidy((self.from, self.to))?;
        Some(Draft {
            source: vec![],
            cue: vec![],
            content: vec![content],
            stance: Stance::Asserts,
            reason: Reason::Mood,
            confidence: 0.6,
            guarded: true,
            reported: false,
            frame: (self.from, self.from),
        })
    }

    /// "It was announced that …": nobody says it.
    fn passive(&self, group: &Group, next: Next) -> Option<Found> {
        let (Next::That(at), true) = (next, group.cue.frames.that) else { return None };
        let (start, end) = group.range;
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

    /// The speaker after the verb, beyond when and where: "ha scritto lunedì in un blog Kori Schulman".
    fn inverted(&self, group: &Group) -> Option<Range> {
        let end = group.range.1;
        if let Some(at) = group.between {
            return Some((at, at + 1));
        }
        let at = self.beyond_adjuncts(end);
        let party = phrase::right(self.tokens(), at, self.to)?;
        self.closes(party.1).then_some(party)
    }

    fn beyond_adjuncts(&self, from: usize) -> usize {
        let mut at = from;
        loop {
            while self.is(at, Class::TIME | Class::ADVERB) && at < self.to && !self.is(at, Class::DETERMINER) {
                at += 1;
            }
            if at >= self.to || !self.is(at, Class::PREPOSITION) {
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

    /// ", adding that …": whoever acts in the sentence says it.
    fn participle(&self, group: &Group, before: &[Found]) -> Option<Found> {
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

    fn according(&self, at: usize) -> Option<Found> {
        // "the second report", "second only to".
        let ordinal = at > self.from
            && self.is(at - 1, Class::DETERMINER | Class::PREPOSITION | Class::POSSESSIVE)
            && self.text_is_word(at);
        if ordinal || self.is(at + 1, Class::PREPOSITION) && !self.is(at + 1, Class::DETERMINER) {
            return None;
        }
        let party = self.wide_right(at + 1)?;
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
        let side = if opens || clause {
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
            confidence: 0.92,
            guarded: false,
            reported: false,
            frame: (at, after),
        };
        Some(Found { draft, side, head })
    }

    /// "der Polizei zufolge"
    fn according_last(&self, at: usize) -> Option<Found> {
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
    fn text_is_word(&self, at: usize) -> bool {
        let token = &self.tokens()[at];
        self.text.get(token.start as usize..token.end as usize).is_some_and(|t| !t.contains(' '))
    }

    fn nameless(&self, at: usize) -> Option<Found> {
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
    fn noun(&self, at: usize) -> Option<Found> {
        let cue = *self.language.cues.get(usize::from(self.tokens()[at].cue?))?;
        let (that, by) = if self.is(at + 1, Class::THAT) {
            (at + 1, None)
        } else if self.is(at + 1, Class::OF | Class::PREPOSITION) {
            let party = phrase::right(self.tokens(), at + 2, self.to)?;
            (party.1, Some(party))
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

    /// What is said ends where the next attribution begins.
    fn cut(&self, found: Found, breaks: &[usize]) -> Option<Draft> {
        let Found { mut draft, side, .. } = found;
        let end_after =
            |from: usize| breaks.iter().copied().filter(|b| *b > from).min().unwrap_or(self.to).min(self.to);
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
            Side::After(from) if draft.reason == Reason::NounAfter => {
                vec![(from, whole(self.next_verb(from, end_after(from))))]
            }
            Side::After(from) => vec![(from, whole(end_after(from)))],
            Side::Quote(open) => {
                let close = self.passage.quote_at(open)?.close;
                // A quotation inside a clause that goes on.
                let goes_on = close + 1 < self.to
                    && !self.is(close + 1, Class::COMMA | Class::DOT | Class::STOP | Class::DASH)
                    && !self.is(close - 1, Class::COMMA | Class::DOT | Class::STOP);
                vec![(open, if goes_on { end_after(close) } else { close + 1 })]
            }
            Side::Before(to) => {
                let mut from = start_before(to);
                if let Some(quote) = to.checked_sub(1).and_then(|last| self.passage.quote_at(last))
                    && (quote.open < from || self.is_quotation(from, quote.open))
                {
                    from = quote.open;
                }
                let mut pieces = vec![(from, to)];
                pieces.extend(self.resumed(draft.frame.1));
                pieces
            }
            Side::Around => {
                let (at, after) = draft.frame;
                let to = end_after(after);
                let from = start_before(at);
                vec![(from, at), (after, to)]
            }
        };
        draft.content = content.into_iter().filter_map(|range| self.tidy(range)).collect();
        (!draft.content.is_empty()).then_some(draft)
    }

    /// Where a second verb of the same subject begins: "blamed her for the war and cast her as …".
    fn next_verb(&self, from: usize, to: usize) -> usize {
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
        (from + 1..to).find(|&at| coordinated(at)).unwrap_or(to)
    }

    /// "“A,” he said, “B”": the quotation that goes on after the cue.
    fn resumed(&self, after: usize) -> Option<Range> {
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
    fn tidy(&self, (mut from, mut to): Range) -> Option<Range> {
        while from < to && self.is(from, Class::COMMA | Class::DASH | Class::COLON | Class::STOP) {
            from += 1;
        }
        while to > from && self.is(to - 1, Class::COMMA | Class::DASH | Class::COLON | Class::AND | Class::BUT) {
            to -= 1;
        }
        (from < to && self.tokens()[from..to].iter().any(Token::is_word)).then_some((from, to))
    }

    /// Whether the words from here to a quotation are only its lead: "But", "And".
    fn is_quotation(&self, from: usize, open: usize) -> bool {
        from >= open
            || self.tokens()[from..open].iter().all(|t| t.is(Class::AND | Class::BUT | Class::ADVERB | Class::COMMA))
    }

    /// Skips who is told, when and where, to what is said.
    fn next(&self, from: usize, person: bool) -> Next {
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
                return Next::Quote(at);
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
            if token.is(Class::COMMA) && self.language.comma_before_that && self.is(at + 1, Class::THAT) {
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
            if token.is(Class::TIME)
                || token.is(Class::ADVERB)
                    && self.is(at + 1, Class::THAT | Class::OPEN | Class::COLON | Class::PREPOSITION)
            {
                at += 1;
                continue;
            }
            if token.is(Class::PREPOSITION) && !token.is(Class::TO)
                || token.is(Class::TO)
                    && !self.is(at + 1, Class::INFINITIVE)
                    && self.is(at + 1, Class::CAPITAL | Class::DETERMINER | Class::OBJECT | Class::TOLD)
            {
                match self.beyond(at) {
                    Some(next) => {
                        at = next;
                        continue;
                    }
                    None => return Next::Words(at),
                }
            }
            return Next::Words(at);
        }
    }

    /// Beyond "in a statement", "to reporters on Monday": to the sign or complementiser that ends it. None where a clause follows without one.
    fn beyond(&self, preposition: usize) -> Option<usize> {
        let mut at = preposition + 1;
        while at < self.to {
            let token = &self.tokens()[at];
            if token.is(Class::COMMA | Class::COLON | Class::THAT | Class::OPEN | Class::DASH | Class::STOP) {
                return Some(at);
            }
            if at > preposition + 1 && token.is(Class::PRONOUN) && !token.is(Class::DETERMINER) {
                return Some(at);
            }
            if token.is(Class::VERB | Class::MODAL | Class::SUBORD | Class::BUT)
                && !token.is(Class::CAPITAL | Class::PREPOSITION)
            {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// Beyond the person who is told.
    fn told(&self, from: usize) -> usize {
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

    /// Where content that ends before `at` ends: before the comma, or after the closing mark.
    fn content_end(&self, at: usize) -> Option<usize> {
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
                || last - self.from > 2 && self.has_verb(range) && !self.closes_relative(last);
            return enough.then_some(last);
        }
        None
    }

    /// The same where no verb of the content is known, but a name and nothing else follows the cue.
    fn aside_end(&self, start: usize, group: &Group) -> Option<usize> {
        let last =
            start.checked_sub(1).filter(|&last| last > self.from + 1 && self.is(last, Class::COMMA | Class::DASH))?;
        let (from, to) = self.inverted(group)?;
        let somebody = Class::CAPITAL | Class::OFFICE | Class::COLLECTIVE | Class::UNNAMED | Class::PRONOUN;
        let clean = to >= self.to
            || self.is(to, Class::COMMA | Class::STOP | Class::OPEN)
            || self.is(to - 1, Class::COMMA)
            || self.is(to, Class::PREPOSITION | Class::TIME | Class::ADVERB);
        (clean && self.tokens()[from..to].iter().any(|t| t.is(somebody)) && !self.closes_relative(last)).then_some(last)
    }

    /// The comma closes a relative clause or an aside, not what is said.
    fn closes_relative(&self, comma: usize) -> bool {
        let open = (self.from..comma).rev().find(|&at| self.is(at, Class::COMMA | Class::DASH));
        open.is_some_and(|open| {
            self.is(open + 1, Class::RELATIVE)
                || self.is(open + 1, Class::PREPOSITION) && self.is(open + 2, Class::RELATIVE)
        })
    }

    fn ends_content(&self, at: usize) -> bool {
        self.content_end(at).is_some()
    }

    /// A quotation ends right before, with or without a comma.
    fn closes_before(&self, at: usize) -> bool {
        at > 0
            && (self.is(at - 1, Class::CLOSE)
                || at > 1 && self.is(at - 1, Class::COMMA | Class::DASH) && self.is(at - 2, Class::CLOSE))
    }

    /// Nothing of a clause follows: the speaker after the verb is not the subject of another.
    fn closes(&self, at: usize) -> bool {
        at >= self.to
            || !self.is(at, Class::VERB | Class::MODAL | Class::HAVE | Class::BE | Class::FINITE)
            || self.is(at, Class::TIME)
    }

    /// A clause may begin here: a subject, and a verb further on.
    fn is_clause(&self, at: usize) -> bool {
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

    fn opens_phrase(&self, at: usize) -> bool {
        let first = &self.tokens()[at];
        first.is_word()
            && !first.is(Class::PREPOSITION | Class::AND | Class::SUBORD | Class::TO | Class::ADVERB | Class::VERB)
            || first.is(Class::DETERMINER | Class::CAPITAL)
    }

    /// "X said … and added that": the speaker before.
    fn elided(&self, start: usize, before: &[Found]) -> Option<Range> {
        if start == self.from {
            return self.speaker.filter(|_| self.language.drops_subjects);
        }
        let last = start - 1;
        if !self.is(last, Class::AND | Class::BUT | Class::SUBORD | Class::COMMA | Class::ADVERB) {
            return None;
        }
        before.iter().rev().find_map(|f| f.draft.source.first().copied()).or_else(|| self.main_subject(start))
    }

    /// The subject of the sentence's first verb.
    fn main_subject(&self, before: usize) -> Option<Range> {
        let verb = (self.from..before).find(|&at| {
            self.is(at, Class::VERB | Class::FINITE | Class::HAVE | Class::BE | Class::MODAL)
                && !self.is(at, Class::CAPITAL | Class::INSIDE)
        })?;
        self.left(verb)
    }

    /// Where a clause with its own speaker begins, if a sign or conjunction says so.
    fn head(&self, start: usize) -> Option<usize> {
        let mut at = start;
        while at > self.from
            && self.is(at - 1, Class::AND | Class::BUT | Class::SUBORD | Class::COMMA | Class::DASH | Class::STOP)
        {
            at -= 1;
        }
        (at < start && at > self.from).then_some(at)
    }

    fn opens_clause(&self, at: usize) -> bool {
        self.is(at, Class::STOP)
    }

    /// The speaker after "according to": to the sign or verb that ends it, prepositions included.
    fn wide_right(&self, start: usize) -> Option<Range> {
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
        phrase::trimmed(self.tokens(), start, end)
    }
}
