//! The noun phrase after a cue: "said Ann Lee, a teacher".

use super::{LONGEST, Range, begins_phrase, ends_phrase, trimmed};
use crate::reporting::{class::Class, token::Token};

/// The noun phrase that begins at `start`, not going on beyond `limit`.
pub(crate) fn right(tokens: &[Token], start: usize, limit: usize) -> Option<Range> {
    let limit = limit.min(start + LONGEST);
    let mut start = start;
    while start < limit && tokens[start].is(Class::ADVERB) && !tokens[start].is(Class::CAPITAL | Class::DETERMINER) {
        start += 1;
    }
    let first = tokens.get(start).filter(|_| start < limit)?;
    if !first.is_word()
        || first.is(Class::PREPOSITION | Class::THAT | Class::TIME | Class::AND)
            && !first.is(Class::DETERMINER | Class::CAPITAL | Class::PRONOUN)
    {
        return None;
    }
    if first.is(Class::PRONOUN) && !first.is(Class::DETERMINER) {
        return Some((start, start + 1));
    }
    let mut end = start;
    while end < limit {
        let token = &tokens[end];
        if token.is(Class::COMMA) || ends_phrase(token) {
            break;
        }
        if token.is(Class::THAT | Class::SUBORD | Class::BUT | Class::RELATIVE) && !token.is(Class::DETERMINER) {
            break;
        }
        if token.is(Class::PRONOUN | Class::OBJECT) && !token.is(Class::DETERMINER) {
            break;
        }
        if token.is(Class::PREPOSITION) && !token.is(Class::OF) && end > start {
            break;
        }
        // Another noun phrase: who is told, "dem Magazin".
        if end > start && !token.is(Class::OF) && token.is(Class::DETERMINER) && begins_phrase(tokens, end) {
            break;
        }
        if token.is(Class::TIME | Class::ADVERB) && end > start && !token.is(Class::DETERMINER) {
            break;
        }
        if token.is(Class::AND)
            && !tokens.get(end + 1).is_some_and(|t| {
                end + 1 < limit
                    && (t.is(Class::CAPITAL | Class::DETERMINER) || t.is_word() && !t.is(Class::CUE | Class::VERB))
            })
        {
            break;
        }
        if token.is(Class::GERUND) && end > start {
            break;
        }
        end += 1;
    }
    while end > start && tokens[end - 1].is(Class::DETERMINER) && end < limit {
        end -= 1;
    }
    let (start, plain) = trimmed(tokens, start, end)?;
    Some((start, if plain == end { apposed_right(tokens, end, limit) } else { plain }))
}

/// What follows a comma belongs to the name where it is no clause of its own: "said Ann Lee, a spokeswoman for the port."
fn apposed_right(tokens: &[Token], end: usize, limit: usize) -> usize {
    let Some(first) = tokens.get(end + 1).filter(|_| end + 1 < limit && tokens[end].is(Class::COMMA)) else {
        return end;
    };
    let other = Class::PREPOSITION
        | Class::AND
        | Class::BUT
        | Class::SUBORD
        | Class::RELATIVE
        | Class::ADVERB
        | Class::TIME
        | Class::GERUND
        | Class::CUE
        | Class::VERB
        | Class::THAT
        | Class::PRONOUN
        | Class::OBJECT
        | Class::INFINITIVE
        | Class::NOT
        | Class::HAVE
        | Class::BE
        | Class::MODAL
        | Class::ACCORDING;
    // After a name any noun says more of it: "said Ann Lee, founder of the club".
    let noun = tokens[end - 1].is(Class::CAPITAL) && first.is_word() && !first.is(other);
    let name = tokens[end + 1..limit].iter().take_while(|t| t.is_word()).all(|t| t.is(Class::CAPITAL | Class::OF));
    let relative = first.is(Class::RELATIVE) && !first.is(Class::DETERMINER);
    if relative || !first.is_word() || !(noun || name || first.is(Class::DETERMINER | Class::NUMBER | Class::OFFICE)) {
        return end;
    }
    let mut at = end + 1;
    while at < limit
        && !tokens[at].is(Class::COMMA | Class::STOP | Class::COLON | Class::DASH | Class::OPEN | Class::CLOSE)
    {
        if tokens[at].is(Class::VERB | Class::BUT)
            && !tokens[at].is(Class::CAPITAL | Class::RELATIVE)
            && !tokens[end + 1..at].iter().any(|t| t.is(Class::RELATIVE))
        {
            return end;
        }
        at += 1;
    }
    // The comma that closes it goes with it.
    if at < limit && tokens[at].is(Class::COMMA) { at + 1 } else { at }
}
