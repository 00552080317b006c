//! What a figure counts: the noun phrase after it, as far as endings and word lists tell.

use std::ops::Range;

use crate::language::Language;
use crate::token::{self, Kind, Token};

/// The counted thing right after a place.
pub(crate) fn at(language: &Language, text: &str, at: usize) -> Option<Range<usize>> {
    let things = &language.things;
    if let Some(counter) = things.counters.at(text, at) {
        return Some(counter.start..counter.end);
    }
    let at = things.links.at(text, at).map_or(at, |link| link.end);
    let mut words: Vec<Token> = Vec::new();
    let mut end = at;
    let mut found = None;
    while words.len() < things.longest {
        let Some(word) = word_at(language, text, end) else { break };
        let noun = things.nouns.at(text, end);
        end = noun.map_or(word.end, |noun| noun.end);
        words.push(Token { end, ..word });
        if noun.is_some() || is_noun(language, text.get(word.start..word.end)?) {
            found = words.last().copied();
            break;
        }
    }
    let first = words.first()?;
    let head = found.or_else(|| things.first.then_some(*first))?;
    let end = if things.agrees { agreeing(language, text, head).unwrap_or(head.end) } else { head.end };
    Some(first.start..end)
}

/// Whether a word well known as a counted thing stands right after a place.
pub(crate) fn is_known(language: &Language, text: &str, at: usize) -> bool {
    let at = language.things.links.at(text, at).map_or(at, |link| link.end);
    language.things.counters.at(text, at).is_some() || language.things.nouns.at(text, at).is_some()
}

/// A word that may be, or stand in, a noun phrase.
fn word_at(language: &Language, text: &str, at: usize) -> Option<Token> {
    let word = token::near(text, at).filter(|token| token.kind == Kind::Word)?;
    let other = language.things.stops.at(text, at).is_some()
        || language.weekdays.at(text, at).is_some()
        || language.relative.at(text, at).is_some()
        || language.before.at(text, at).is_some()
        || language.dates.the.at(text, at).is_some();
    (!other).then(|| Token { end: whole_end(text, word.end), ..word })
}

/// The end of a word with hyphens in it.
fn whole_end(text: &str, mut end: usize) -> usize {
    while text.get(end..).is_some_and(|rest| rest.starts_with('-'))
        && let Some(part) = token::glued(text, end).filter(|part| part.kind == Kind::Word)
    {
        end = part.end;
    }
    end
}

fn is_noun(language: &Language, word: &str) -> bool {
    let things = &language.things;
    let ends_in = |endings: &[String]| endings.iter().any(|ending| word.ends_with(ending.as_str()));
    ends_in(&things.heads)
        || things.capital && word.starts_with(char::is_uppercase)
        || !things.adjectives.is_empty() && !ends_in(&things.adjectives)
}

/// The end of an adjective after its noun, told by the letter they both end with.
fn agreeing(language: &Language, text: &str, noun: Token) -> Option<usize> {
    let next = word_at(language, text, noun.end)?;
    let last = |token: Token| token::char_before(text, token.end);
    (last(next) == last(noun) && next.end - next.start > 4).then_some(next.end)
}
