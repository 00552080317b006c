//! A reporting verb with its auxiliaries: what form it is in, and whether it reports at all.

use super::{
    class::Class,
    language::{Cue, Language},
    phrase::Range,
    reading::Stance,
    token::Token,
};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    /// With auxiliaries and negation.
    pub(crate) range: Range,
    /// "a-t-il déclaré": the subject between them.
    pub(crate) between: Option<usize>,
    /// The other half of a verb whose parts frame the clause: "hat" of "hat … gesagt", "mit" of "teilte … mit".
    pub(crate) half: Option<usize>,
    pub(crate) cue: Cue,
    pub(crate) gerund: bool,
    pub(crate) negated: bool,
    pub(crate) passive: bool,
    pub(crate) modal: bool,
    /// "si stima": nobody is named.
    pub(crate) reflexive: bool,
}

impl Group {
    /// Beyond the verb and its other half.
    pub(crate) fn after(&self) -> usize {
        self.half.map_or(self.range.1, |half| self.range.1.max(half + 1))
    }

    /// Negated, a report is a refusal to report, and a thought is a doubt.
    pub(crate) fn stance(&self) -> Stance {
        match (self.negated || self.modal, self.cue.stance) {
            (true, _) if self.cue.frames.thought || self.cue.frames.relays => Stance::Denies,
            (true, _) => Stance::Declines,
            (false, stance) => stance,
        }
    }
}

/// The verb at this place, unless it is a noun or an infinitive there.
pub(crate) fn group(language: &Language, text: &str, tokens: &[Token], from: usize, verb: usize) -> Option<Group> {
    let token = &tokens[verb];
    let mut cue = *language.cues.get(usize::from(token.cue?))?;
    let auxiliary = Class::HAVE | Class::BE | Class::MODAL | Class::NOT | Class::REFLEXIVE;
    let (mut start, mut probe) = (verb, verb);
    let mut between = None;
    if verb > from + 1
        && tokens[verb - 1].is(Class::PRONOUN)
        && tokens[verb - 2].is(Class::HAVE)
        && token.is(Class::PARTICIPLE)
    {
        between = Some(verb - 1);
        probe -= 1;
    }
    let (mut have, mut be, mut modal, mut negated, mut reflexive) = (false, false, false, false, false);
    while probe > from
        && tokens[probe - 1].is(auxiliary | Class::ADVERB)
        && (probe - 1 == from || !tokens[probe - 1].is(Class::CAPITAL))
    {
        probe -= 1;
        let before = &tokens[probe];
        if before.is(auxiliary) {
            start = probe;
            have |= before.is(Class::HAVE);
            be |= before.is(Class::BE);
            modal |= before.is(Class::MODAL);
            negated |= before.is(Class::NOT);
            reflexive |= before.is(Class::REFLEXIVE);
        }
    }
    let framed = |any: Class| {
        let signs = Class::COMMA | Class::COLON | Class::STOP | Class::DASH | Class::OPEN | Class::CLOSE;
        (from..verb).rev().take(14).take_while(|&at| !tokens[at].is(signs)).find(|&at| tokens[at].is(any))
    };
    let mut half = None;
    if language.verb_second && token.is(Class::INFINITIVE) && negated {
        half = framed(Class::MODAL);
    }
    let closes = tokens.get(verb + 1).is_none_or(|next| !next.is_word());
    if language.verb_second && !have && token.is(Class::PARTICIPLE) && (closes || !token.is(Class::FINITE)) {
        half = framed(Class::HAVE);
        have |= half.is_some();
    }
    if language.verb_second && !have && half.is_none() && token.is(Class::FINITE) {
        // The particle closes the clause.
        half = (verb + 1..tokens.len().min(verb + 14))
            .take_while(|&at| {
                !tokens[at].is(Class::COLON | Class::STOP | Class::DOT | Class::OPEN | Class::CLOSE)
                    && (at == verb + 1 || !tokens[at - 1].is(Class::COMMA))
            })
            .find(|&at| tokens[at].is(Class::PARTICLE) && tokens.get(at + 1).is_none_or(|next| !next.is_word()));
    }
    let word = |at: usize| text.get(tokens[at].start as usize..tokens[at].end as usize).unwrap_or_default();
    // With a particle it is another verb: "schrieb sich ein".
    if let Some(half) = half.filter(|&half| tokens[half].is(Class::PARTICLE)) {
        cue = language.split(word(verb), word(half))?;
    } else if cue.frames.split {
        return None;
    }
    let before = start.checked_sub(1).filter(|&b| b >= from).map(|b| &tokens[b]);
    let auxiliaries = start < verb;
    if !auxiliaries && before.is_some_and(|t| t.is(Class::TO)) {
        return None;
    }
    // "comme le démontre le film"
    let like = start > from + 1 && tokens[start - 1].is(Class::OBJECT) && tokens[start - 2].is(Class::AS);
    // "zwei Forscher, die sagen": the article is a pronoun there.
    let relative = start > from + 1 && tokens[start - 1].is(Class::RELATIVE) && tokens[start - 2].is(Class::COMMA);
    let like = like || relative;
    if !auxiliaries
        && !like
        && token.is(Class::FINITE)
        && before
            .is_some_and(|t| t.is(Class::DETERMINER | Class::POSSESSIVE | Class::GENITIVE) && !t.is(Class::PRONOUN))
    {
        return None;
    }
    // "para não acreditarem"
    if negated
        && token.is(Class::INFINITIVE)
        && !token.is(Class::FINITE)
        && before.is_some_and(|t| t.is(Class::PREPOSITION))
    {
        return None;
    }
    let gerund = token.is(Class::GERUND) && !token.is(Class::FINITE);
    let mut end = verb + 1;
    let participle = token.is(Class::PARTICIPLE);
    if language.verb_second {
        // "Ich weiß nicht", "mitgeteilt wurde"
        negated |= token.is(Class::FINITE)
            && tokens.get(verb + 1).is_some_and(|t| t.is(Class::NOT) && !t.is(Class::DETERMINER));
        let closed = participle && tokens.get(verb + 1).is_some_and(|t| t.is(Class::BE));
        be |= closed;
        end += usize::from(closed);
    }
    let passive = be && participle;
    // "Channel 4 said": the end of a name.
    let numbered = before.is_some_and(|t| t.is(Class::NUMBER))
        && verb.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|t| {
            t.is_word() && t.is(Class::CAPITAL) && !t.is(Class::TIME | Class::PREPOSITION | Class::DETERMINER)
        });
    // "in pledged delegates", "secretary of state", "a roll call".
    if !auxiliaries
        && !like
        && !numbered
        && !token.is(Class::GERUND)
        && before.is_some_and(|t| {
            t.is(Class::OF | Class::PREPOSITION | Class::DETERMINER | Class::NUMBER)
                && !t.is(Class::PRONOUN | Class::ADVERB | Class::TIME | Class::SUBORD)
        })
    {
        return None;
    }
    let stands = token.is(Class::FINITE) && !be
        || participle && have
        || gerund
        || modal && token.is(Class::INFINITIVE)
        || be && gerund
        || passive
        || (negated && token.is(Class::INFINITIVE) && auxiliaries);
    stands.then_some(Group {
        range: (start, end),
        between,
        half,
        cue,
        gerund: gerund && !be,
        negated,
        passive,
        modal: modal && !negated,
        reflexive,
    })
}
