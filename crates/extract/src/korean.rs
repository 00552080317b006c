//! Who the speaker of a Korean cue is.

use std::ops::Range;

use crate::clause;
use crate::speaker::overlap;

const TOPIC: &[char] = &['은', '는'];
const SUBJECT: &[char] = &['이', '가'];
/// Endings after which a word belongs to something else than the noun that follows.
const BREAKS: &[char] = &['은', '는', '이', '가', '을', '를', '에', '서', '고', '로', '도', '며', '면', '다', '일'];
/// How many words before the noun may still name it.
const MODIFIERS: usize = 3;

/// The noun phrase marked as topic, else the last one marked as subject, between `from` and the verb
/// at `to` and outside `taken`.
pub(crate) fn of_verb(text: &str, from: usize, to: usize, taken: Option<&Range<usize>>) -> Option<Range<usize>> {
    let free = |place: &Range<usize>| taken.is_none_or(|taken| !overlap(place, taken));
    let marked = |marks: &'static [char]| {
        clause::words(text, from..to)
            .filter(move |(place, word)| free(place) && word.chars().count() > 1 && word.ends_with(marks))
            .map(|(place, _)| place)
    };
    let noun = marked(TOPIC).next().or_else(|| marked(SUBJECT).next_back())?;
    // Every mark is one syllable of three bytes.
    with_modifiers(text, from, noun.start..noun.end - '은'.len_utf8())
}

/// The noun phrase that ends where the postposition begins.
pub(crate) fn of_postposition(text: &str, from: usize, to: usize) -> Option<Range<usize>> {
    let (noun, _) = clause::words(text, from..to).next_back().filter(|(place, _)| place.end == to)?;
    with_modifiers(text, from, noun)
}

/// The noun with the words before it that still name it, never across punctuation.
fn with_modifiers(text: &str, from: usize, noun: Range<usize>) -> Option<Range<usize>> {
    let phrase = clause::before(text, from, noun.end)?;
    let start = clause::words(text, phrase.start..noun.start)
        .rev()
        .take(MODIFIERS)
        .take_while(|(_, word)| !word.ends_with(BREAKS))
        .last()
        .map_or(noun.start.max(phrase.start), |(place, _)| place.start);
    clause::trimmed(text, start..noun.end)
}
