//! Several speakers in one phrase.

use attesta_text::{ArticleText, Span};

use crate::clause;

/// What joins two speakers: the word before the first, if any, and the word before the second.
const PAIRS: &[(&str, &str)] = &[("sia ", " che "), ("sia ", " sia "), ("both ", " and ")];
const CONJUNCTIONS: &[&str] = &[" e ", " ed ", " and "];
const ARTICLES: &[&str] = &["il", "lo", "la", "i", "gli", "le", "the", "a", "an", "un", "una"];

/// The speakers that a phrase names, one span each.
pub(crate) fn split(text: &ArticleText, phrase: Span) -> Vec<Span> {
    pair(text, phrase)
        .or_else(|| conjoined(text, phrase))
        .or_else(|| korean(text, phrase))
        .unwrap_or_else(|| vec![phrase])
}

/// "sia A che B", "both A and B".
fn pair(text: &ArticleText, phrase: Span) -> Option<Vec<Span>> {
    let words = text.slice(phrase);
    PAIRS.iter().find_map(|(opening, joint)| {
        let opens = words.get(..opening.len())?.eq_ignore_ascii_case(opening);
        let names = words.get(opening.len()..).filter(|_| opens)?;
        let (first, second) = names.split_once(joint)?;
        let start = phrase.start() + opening.len();
        both(text, start..start + first.len(), phrase.end() - second.len()..phrase.end())
    })
}

/// "A e B", where B begins like a name: with a capital or an article.
fn conjoined(text: &ArticleText, phrase: Span) -> Option<Vec<Span>> {
    let words = text.slice(phrase);
    CONJUNCTIONS.iter().find_map(|joint| {
        let (first, second) = words.split_once(joint)?;
        let word = second.split(|c: char| !c.is_alphabetic()).next()?;
        let is_name = word.starts_with(char::is_uppercase) || ARTICLES.contains(&word);
        let second = phrase.end() - second.len()..phrase.end();
        is_name.then(|| both(text, phrase.start()..phrase.start() + first.len(), second))?
    })
}

/// "A와 B", "A과 B".
fn korean(text: &ArticleText, phrase: Span) -> Option<Vec<Span>> {
    let range = phrase.start()..phrase.end();
    let (joint, word) = clause::words(text.as_str(), range)
        .find(|(place, word)| place.end < phrase.end() && word.chars().count() > 1 && word.ends_with(['와', '과']))?;
    let last = word.chars().next_back().map_or(0, char::len_utf8);
    both(text, phrase.start()..joint.end - last, joint.end..phrase.end())
}

fn both(text: &ArticleText, a: std::ops::Range<usize>, b: std::ops::Range<usize>) -> Option<Vec<Span>> {
    let span = |range| {
        let range = clause::trimmed(text.as_str(), range)?;
        text.span(range.start, range.end).ok()
    };
    Some(vec![span(a)?, span(b)?])
}
