//! What a figure counts: the noun phrase after it, as far as endings and word lists tell.

use std::ops::Range;

use crate::quantities::page::Page;
use crate::quantities::token::{self, Kind, Token};

/// The counted thing right after a place.
pub(crate) fn at(page: &Page, at: usize) -> Option<Range<usize>> {
    let things = &page.language.things;
    if let Some(counter) = things.counters.at(page, at) {
        return Some(counter.start..counter.end);
    }
    let at = things.links.at(page, at).map_or(at, |link| link.end);
    let mut words: Vec<Token> = Vec::new();
    let mut end = at;
    let mut found = None;
    while words.len() < things.longest {
        let Some(word) = word_at(page, end) else { break };
        let noun = things.nouns.at(page, end);
        end = noun.map_or(word.end, |noun| noun.end);
        words.push(Token { end, ..word });
        if noun.is_some() || is_noun(page, page.get(word.start..word.end)?) {
            found = words.last().copied();
            break;
        }
    }
    let first = words.first()?;
    let head = found.or_else(|| things.first.then_some(*first))?;
    let end = if things.agrees { agreeing(page, head).unwrap_or(head.end) } else { head.end };
    Some(first.start..end)
}

/// Whether a word well known as a counted thing stands right after a place.
pub(crate) fn is_known(page: &Page, at: usize) -> bool {
    let at = page.language.things.links.at(page, at).map_or(at, |link| link.end);
    page.language.things.counters.at(page, at).is_some() || page.language.things.nouns.at(page, at).is_some()
}

/// A word that may be, or stand in, a noun phrase.
fn word_at(page: &Page, at: usize) -> Option<Token> {
    let word = page.near(at).filter(|token| token.kind == Kind::Word)?;
    let other = page.language.numbers.at(page, at).is_some()
        || page.language.things.stops.at(page, at).is_some()
        || page.language.weekdays.at(page, at).is_some()
        || page.language.relative.at(page, at).is_some()
        || page.language.before.at(page, at).is_some()
        || page.language.dates.the.at(page, at).is_some();
    (!other).then(|| Token { end: whole_end(page, word.end), ..word })
}

/// The end of a word with hyphens in it.
fn whole_end(page: &Page, mut end: usize) -> usize {
    while page.get(end..).is_some_and(|rest| rest.starts_with('-'))
        && let Some(part) = page.glued(end).filter(|part| part.kind == Kind::Word)
    {
        end = part.end;
    }
    end
}

fn is_noun(page: &Page, word: &str) -> bool {
    let things = &page.language.things;
    let ends_in = |endings: &[String]| endings.iter().any(|ending| word.ends_with(ending.as_str()));
    ends_in(&things.heads)
        || things.capital && word.starts_with(char::is_uppercase)
        || !things.adjectives.is_empty() && !ends_in(&things.adjectives)
}

/// The end of an adjective after its noun, told by the letter they both end with.
fn agreeing(page: &Page, noun: Token) -> Option<usize> {
    let next = word_at(page, noun.end)?;
    let last = |token: Token| token::char_before(page, token.end);
    (last(next) == last(noun) && next.end - next.start > 4).then_some(next.end)
}
