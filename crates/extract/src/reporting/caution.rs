//! Caution: words that guard what is said, and moods of the verb that do.

use super::{class::Class, draft::Draft, language::Language, phrase::Range, token::Token};

/// How far an auxiliary stands from its participle.
const NEAR: usize = 4;

/// The guarding words in what is said.
pub(crate) fn words(tokens: &[Token], draft: &Draft) -> Vec<Range> {
    let inside = draft.content.iter().flat_map(|(from, to)| *from..*to);
    // "May" is a month; "up to" guards a number only.
    let guards = |at: &usize| {
        let token = &tokens[*at];
        token.is(Class::HEDGE) && !token.is(Class::CAPITAL)
            || token.is(Class::LIMIT) && tokens.get(at + 1).is_some_and(|next| next.is(Class::NUMBER))
    };
    inside.filter(guards).map(|at| (at, at + 1)).collect()
}

/// "sarebbero morti", "aurait eu lieu", "habrían muerto", "soll": where it begins. Not "se fosse … sarebbe", which supposes.
pub(crate) fn mood(language: &Language, text: &str, tokens: &[Token], (from, to): Range) -> Option<usize> {
    if tokens[from..to].iter().any(|t| t.is(Class::SUPPOSES)) {
        return None;
    }
    (from..to).find(|&at| {
        tokens[at].is(Class::CONDITIONAL)
            && !tokens[at].is(Class::INSIDE)
            && has_participle(language, text, tokens, at, to)
    })
}

fn has_participle(language: &Language, text: &str, tokens: &[Token], auxiliary: usize, to: usize) -> bool {
    if language.mood_endings.is_empty() {
        return true;
    }
    let after = &tokens[auxiliary + 1..to.min(auxiliary + 1 + NEAR)];
    let next = after.iter().find(|t| !t.is(Class::ADVERB | Class::NOT | Class::BE | Class::HAVE));
    next.is_some_and(|t| {
        let word = text.get(t.start as usize..t.end as usize).unwrap_or_default();
        t.is_word()
            && !t.is(Class::DETERMINER | Class::PREPOSITION)
            && language.mood_endings.iter().any(|end| word.ends_with(&**end))
    })
}
