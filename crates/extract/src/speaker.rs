//! Who the speaker of an Italian or English cue is.

use std::ops::Range;

use crate::clause;

/// Which side of a cue the statement stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Governs {
    Before,
    After,
    Both,
}

/// Words after a verb that open what was said.
const COMPLEMENTIZERS: &[&str] = &["che", "di", "that", "come", "se", "whether"];
const RELATIVES: &[&str] = &["che", "who", "which"];
/// Words that may open a clause without being part of its subject.
const OPENERS: &[&str] = &["ma", "e", "mentre", "però", "sebbene", "and", "but", "while", "although"];
/// Words after a name that tell when or where, not who.
const CIRCUMSTANCES: &[&str] = &[
    "ieri",
    "oggi",
    "lunedì",
    "martedì",
    "mercoledì",
    "giovedì",
    "venerdì",
    "sabato",
    "domenica",
    "durante",
    "in",
    "che",
    "mentre",
    "yesterday",
    "today",
    "on",
    "during",
    "in",
    "while",
];

/// What came before a cue in its sentence.
pub(crate) struct Before {
    /// Where the cue before ends, or the sentence begins.
    pub(crate) from: usize,
    /// The speaker of the cue before.
    pub(crate) source: Option<Range<usize>>,
}

/// The speaker of a verb at `cue`, looked for in `region` and outside `taken` (the selection, where it
/// does not hold the cue).
pub(crate) fn of_verb(
    text: &str,
    region: &Range<usize>,
    earlier: Before,
    cue: &Range<usize>,
    taken: Option<&Range<usize>>,
) -> (Option<Range<usize>>, Governs) {
    let phrase = clause::before(text, earlier.from, cue.start);
    if phrase.as_ref().is_some_and(|phrase| ends_in_opener(text, phrase)) {
        // "... e ha negato": the subject is left out, being the one before.
        return (earlier.source, Governs::After);
    }
    let opens_content = opens_content(text, cue.end, region.end);
    match phrase.filter(|phrase| taken.is_none_or(|taken| !overlap(phrase, taken))) {
        Some(phrase) if is_relative(text, &phrase) => (antecedent(text, region, &phrase), Governs::After),
        Some(phrase) if opens_content => (without_opener(text, phrase), Governs::After),
        Some(phrase) => (without_opener(text, phrase), Governs::Both),
        // An apposition between commas: the subject is what came before it.
        None if opens_content => (clause::after(text, earlier.from, cue.start), Governs::After),
        None => (following(text, cue.end, region.end, taken), Governs::Before),
    }
}

/// The speaker after a preposition.
pub(crate) fn of_preposition(
    text: &str,
    region: &Range<usize>,
    cue: &Range<usize>,
    taken: Option<&Range<usize>>,
) -> (Option<Range<usize>>, Governs) {
    (following(text, cue.end, region.end, taken), Governs::Both)
}

fn following(text: &str, at: usize, to: usize, taken: Option<&Range<usize>>) -> Option<Range<usize>> {
    let to = taken.map_or(to, |taken| if taken.start >= at { to.min(taken.start) } else { to });
    let phrase = clause::after(text, at, to)?;
    let circumstance = clause::words(text, phrase.clone())
        .skip(1)
        .find(|(_, word)| CIRCUMSTANCES.contains(&word.to_lowercase().as_str()));
    let end = circumstance.map_or(phrase.end, |(place, _)| place.start);
    clause::trimmed(text, phrase.start..end)
}

fn opens_content(text: &str, at: usize, to: usize) -> bool {
    let tail = text.get(at..to).unwrap_or_default().trim_start();
    let word = tail.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    tail.starts_with(|c| c == ':' || clause::is_quote(c)) || COMPLEMENTIZERS.contains(&word.to_lowercase().as_str())
}

fn without_opener(text: &str, phrase: Range<usize>) -> Option<Range<usize>> {
    let (first, word) = clause::words(text, phrase.clone()).next()?;
    let word = word.to_lowercase();
    let opens = OPENERS.contains(&word.as_str()) || RELATIVES.contains(&word.as_str()) || word == "that";
    let start = if opens { first.end } else { phrase.start };
    clause::trimmed(text, start..phrase.end)
}

fn ends_in_opener(text: &str, phrase: &Range<usize>) -> bool {
    let last = clause::words(text, phrase.clone()).next_back();
    last.is_some_and(|(_, word)| OPENERS.contains(&word.to_lowercase().as_str()))
}

fn is_relative(text: &str, phrase: &Range<usize>) -> bool {
    text.get(phrase.clone()).is_some_and(|word| RELATIVES.contains(&word.to_lowercase().as_str()))
}

/// The phrase before the comma that opens a relative clause.
fn antecedent(text: &str, region: &Range<usize>, relative: &Range<usize>) -> Option<Range<usize>> {
    let head = text.get(region.start..relative.start)?.trim_end().strip_suffix(',')?;
    clause::before(text, region.start, region.start + head.len())
}

pub(crate) fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
