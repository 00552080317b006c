//! Phrases between punctuation.

use std::ops::Range;

/// What ends a phrase.
fn separates(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | '(' | ')' | '—' | '–' | '\n' | '，' | '。' | '、') || is_quote(c)
}

pub(crate) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』')
}

/// The phrase that ends just before `at`, in bytes of `text`, without white space around it.
pub(crate) fn before(text: &str, from: usize, at: usize) -> Option<Range<usize>> {
    let head = text.get(from..at)?;
    let start = head.char_indices().rev().find(|&(_, c)| separates(c)).map_or(0, |(i, c)| i + c.len_utf8());
    trimmed(text, from + start..at)
}

/// The phrase that begins just after `at`, up to the next punctuation or `to`.
pub(crate) fn after(text: &str, at: usize, to: usize) -> Option<Range<usize>> {
    let tail = text.get(at..to)?;
    let end = tail.char_indices().find(|&(_, c)| separates(c)).map_or(tail.len(), |(i, _)| i);
    trimmed(text, at..at + end)
}

/// The stretch without white space around it, if anything is left.
pub(crate) fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = text.get(range.clone())?;
    let start = range.end - words.trim_start().len();
    let end = range.start + words.trim_end().len();
    (start < end).then_some(start..end)
}

/// The words of a stretch, with where each stands.
pub(crate) fn words(text: &str, range: Range<usize>) -> impl DoubleEndedIterator<Item = (Range<usize>, &str)> {
    let phrase = text.get(range.clone()).unwrap_or_default();
    phrase.split_whitespace().map(move |word| {
        // The word is a part of the phrase, so the addresses tell where it stands.
        let start = range.start + (word.as_ptr() as usize - phrase.as_ptr() as usize);
        (start..start + word.len(), word)
    })
}
