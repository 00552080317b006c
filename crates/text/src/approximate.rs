//! Finding a quote whose words have changed a little.

use crate::best::Best;
use crate::distance::{Begin, Pattern, WORD, portion, within};

/// At most this many edits, in code points, and never more than half of the quote.
const BUDGET: usize = 256;
/// How many places are looked at closely.
const KEEP: usize = 32;
/// A quote longer than a machine word is looked for by its two ends, this long each, in code points.
const END: usize = WORD / 2;
/// How many pairs of ends are compared with the whole of a long quote.
const PAIRS: usize = 8;

/// A place that resembles the quote, in bytes of the text searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    errors: usize,
    /// How far it is from where it was expected, in bytes.
    away: usize,
    start: usize,
    end: usize,
}

/// Places in `text` that resemble `quote`, with how much they do (0 to 1); the best come first, and
/// of equals those near byte `near`.
///
/// A text of n code points costs n steps of Myers' algorithm for a quote of up to 128 code points. A
/// longer quote costs two such passes, for its first and last 64; the best 8 pairs are then compared
/// with the whole quote. So a long quote is lost when one of its ends was rewritten.
pub(crate) fn approximate(text: &str, quote: &str, near: usize) -> Vec<(usize, usize, f64)> {
    let len = quote.chars().count();
    let found = if len <= WORD { short(text, quote, near) } else { long(text, quote, near) };
    found.into_iter().map(|m| (m.start, m.end, 1.0 - portion(m.errors, len))).collect()
}

fn short(text: &str, quote: &str, near: usize) -> Vec<Match> {
    let forward = Pattern::new(quote.chars());
    let backward = Pattern::new(quote.chars().rev());
    ends(text, &forward, near)
        .into_iter()
        .filter_map(|end| {
            let (length, _) = extent(&backward, text.get(..end)?.chars().rev())?;
            let start = end - length;
            let (length, errors) = extent(&forward, text.get(start..)?.chars())?;
            Some(Match { errors, away: start.abs_diff(near), start, end: start + length })
        })
        .collect()
}

fn long(text: &str, quote: &str, near: usize) -> Vec<Match> {
    let chars: Vec<char> = quote.chars().collect();
    let budget = BUDGET.min(chars.len() / 2);
    let head: String = chars.iter().take(END).collect();
    let tail: String = chars.iter().skip(chars.len() - END).collect();
    let (heads, tails) = (short(text, &head, near), short(text, &tail, near + quote.len()));
    let mut pairs = Best::new(PAIRS);
    for head in &heads {
        for tail in tails.iter().filter(|tail| head.start < tail.end) {
            // An edit adds or removes at most four bytes.
            let apart = (tail.end - head.start).abs_diff(quote.len());
            if apart <= 4 * budget {
                let errors = head.errors + tail.errors;
                pairs.push((errors, apart, Match { start: head.start, end: tail.end, ..*head }));
            }
        }
    }
    let verified = pairs.into_sorted().into_iter().filter_map(|(_, _, pair)| {
        let candidate: Vec<char> = text.get(pair.start..pair.end)?.chars().collect();
        Some(Match { errors: within(&chars, &candidate, budget)?, ..pair })
    });
    let mut verified: Vec<Match> = verified.collect();
    verified.sort_unstable();
    verified
}

/// Where the best matches of a pattern end: the lowest points within the budget.
fn ends(text: &str, pattern: &Pattern, near: usize) -> Vec<usize> {
    let budget = BUDGET.min(pattern.len() / 2);
    let mut best = Best::new(KEEP);
    let (mut before, mut falling) = (pattern.len(), false);
    let mut place = 0_usize;
    for (c, distance) in text.chars().zip(pattern.distances(text.chars(), Begin::Anywhere)) {
        if falling && distance >= before && before <= budget {
            best.push((before, place.abs_diff(near), place));
        }
        // On a plateau the point where it was entered counts.
        falling = distance < before;
        before = distance;
        place += c.len_utf8();
    }
    if falling && before <= budget {
        best.push((before, place.abs_diff(near), place));
    }
    best.into_sorted().into_iter().map(|(_, _, end)| end).collect()
}

/// How far a match reaches into a text that begins where it does, in bytes, and its errors. Of equals
/// the shortest that does not end inside a word.
fn extent(pattern: &Pattern, text: impl Iterator<Item = char>) -> Option<(usize, usize)> {
    let chars: Vec<char> = text.take(pattern.len() + pattern.len() / 2 + 1).collect();
    let distances: Vec<usize> = pattern.distances(chars.iter().copied(), Begin::AtStart).collect();
    let errors = distances.iter().copied().min()?;
    let equals = || (0..chars.len()).filter(|&i| distances.get(i) == Some(&errors));
    let in_word = |i: usize| chars.get(i).is_some_and(|c| c.is_alphanumeric());
    let last = equals().find(|&i| !(in_word(i) && in_word(i + 1))).or_else(|| equals().next())?;
    Some((chars.iter().take(last + 1).map(|c| c.len_utf8()).sum(), errors))
}
