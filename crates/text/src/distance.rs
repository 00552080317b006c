//! Edit distance, computed in one machine word.

use std::collections::HashMap;

/// The longest pattern, in code points: one bit each.
pub(crate) const WORD: usize = 128;

/// A pattern of at most [`WORD`] code points, prepared for searching.
///
/// Myers' bit-vector algorithm ("A fast bit-vector algorithm for approximate string matching based on
/// dynamic programming", J. ACM 46(3), 1999): each code point of the text costs a dozen operations,
/// whatever the length of the pattern.
pub(crate) struct Pattern {
    len: usize,
    places: HashMap<char, u128>,
}

/// Where the text before the match goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begin {
    /// The match may begin anywhere; what is before it costs nothing.
    Anywhere,
    /// The match begins where the text does.
    AtStart,
}

impl Pattern {
    /// Takes the first [`WORD`] code points of `chars`.
    pub(crate) fn new(chars: impl Iterator<Item = char>) -> Self {
        let (mut len, mut places) = (0, HashMap::new());
        for c in chars.take(WORD) {
            *places.entry(c).or_insert(0) |= 1 << len;
            len += 1;
        }
        Self { len, places }
    }

    /// In code points.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// For each code point of the text, the fewest edits that turn the pattern into a stretch ending
    /// just after it.
    pub(crate) fn distances(&self, text: impl Iterator<Item = char>, begin: Begin) -> impl Iterator<Item = usize> {
        let last = 1u128 << self.len.saturating_sub(1);
        let carry = u128::from(begin == Begin::AtStart);
        let (mut up, mut down, mut distance) = (u128::MAX, 0u128, self.len);
        text.map(move |c| {
            let same = self.places.get(&c).copied().unwrap_or(0);
            let vertical = same | down;
            let diagonal = ((same & up).wrapping_add(up) ^ up) | same;
            let right_up = down | !(diagonal | up);
            let right_down = up & diagonal;
            if right_up & last != 0 {
                distance += 1;
            } else if right_down & last != 0 {
                distance -= 1;
            }
            let (right_up, right_down) = ((right_up << 1) | carry, right_down << 1);
            up = right_down | !(vertical | right_up);
            down = right_up & vertical;
            distance
        })
    }

    /// How much of the pattern stands somewhere in the text, from 0 to 1. An empty pattern always does.
    pub(crate) fn similarity(&self, text: impl Iterator<Item = char>) -> f64 {
        let errors = self.distances(text, Begin::Anywhere).min().unwrap_or(self.len).min(self.len);
        portion(self.len - errors, self.len)
    }
}

/// The fewest edits that turn `a` into `b`, or none if there are more than `limit`.
///
/// Walks the diagonals of the edit matrix by number of edits (Ukkonen, "Algorithms for approximate
/// string matching", 1985), so that alike texts cost little however long: about `a.len() + limit²`
/// steps, `a.len() × limit` for the most repetitive.
pub(crate) fn within(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    // Diagonal d holds the cells (i, i + d - origin); `reach` is the furthest i on each, plus one.
    let origin = limit + 1;
    let goal = (b.len() + origin).checked_sub(a.len()).filter(|&d| d > 0 && d <= 2 * limit + 1)?;
    let mut reach = vec![0usize; 2 * limit + 3];
    for edits in 0..=limit {
        let previous = reach.clone();
        for d in origin - edits..=origin + edits {
            let at = |d: usize| previous.get(d).copied().unwrap_or(0);
            let mut i = if edits == 0 {
                0
            } else {
                // Replace, insert (from the diagonal below), delete (from the one above).
                let begun = at(d).max(at(d - 1).saturating_sub(1)).max(at(d + 1));
                begun.min(a.len())
            };
            while let (Some(x), Some(y)) = (a.get(i), (i + d).checked_sub(origin).and_then(|j| b.get(j))) {
                if x != y {
                    break;
                }
                i += 1;
            }
            if let Some(slot) = reach.get_mut(d) {
                *slot = i + 1;
            }
            if d == goal && i >= a.len() {
                return Some(edits);
            }
        }
    }
    None
}

/// `part` of `whole`, from 0 to 1; all of nothing is 1.
#[expect(clippy::cast_precision_loss, reason = "both are lengths of texts, far below 2^52")]
pub(crate) fn portion(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}
