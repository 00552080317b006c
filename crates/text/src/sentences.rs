//! Where sentences begin and end.

use unicode_segmentation::UnicodeSegmentation;

use crate::article::ArticleText;
use crate::span::Span;

/// Words whose full stop ends no sentence, in lowercase. A single letter (an initial) counts as one too.
const ABBREVIATIONS: &[&str] = &[
    "adm", "art", "avv", "capt", "cfr", "cmdr", "col", "cpl", "det", "dott", "dr", "ecc", "fig", "gen", "gov", "govs",
    "hon", "ing", "insp", "jr", "lt", "maj", "messrs", "mme", "mons", "mr", "mrs", "ms", "no", "on", "pag", "pres",
    "prof", "rep", "reps", "rev", "sen", "sens", "sgt", "sig", "sr", "sra", "st", "vs", "dra", "aug", "dec", "feb",
    "jan", "nov", "oct", "sept",
];

/// The sentences of a text in order, without the white space around them.
///
/// Bounds follow Unicode Standard Annex 29, where the end of a line always ends a sentence; pieces cut
/// after an initial or a common abbreviation are joined again.
pub fn sentences(text: &ArticleText) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, piece) in text.as_str().split_sentence_bound_indices() {
        let rest = text.as_str().get(at + piece.len()..).unwrap_or_default();
        if ends_in_abbreviation(piece) || ends_in_day(piece, rest) {
            continue;
        }
        out.extend(trimmed(text, start, at + piece.len()));
        start = at + piece.len();
    }
    out.extend(trimmed(text, start, text.len()));
    out
}

fn ends_in_abbreviation(piece: &str) -> bool {
    let Some(before) = piece.trim_end_matches(' ').strip_suffix('.') else {
        return false;
    };
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// Months that are written after a day with a full stop, as in "5. Juni".
const MONTHS: &[&str] = &[
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

fn ends_in_day(piece: &str, rest: &str) -> bool {
    let Some(before) = piece.trim_end_matches(' ').strip_suffix('.') else {
        return false;
    };
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let next = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    (1..=2).contains(&digits) && MONTHS.contains(&next)
}

/// The stretch without white space at its ends, if anything is left.
fn trimmed(text: &ArticleText, start: usize, end: usize) -> Option<Span> {
    let piece = text.as_str().get(start..end)?;
    let start = end - piece.trim_start().len();
    text.span(start, start + piece.trim().len()).ok()
}
