//! Number words written as one: "trecentocinquanta", "dreiundzwanzig".

use rustc_hash::{FxHashMap, FxHashSet};

use crate::quantities::language::NumberWord;

/// The bytes by which a word is refused early.
type Opening = [u8; 3];

/// What a word may be made of; no number for what only ties numbers together.
type Root = (Box<str>, Option<NumberWord>);

#[derive(Default)]
pub(crate) struct Compounds {
    /// By first byte, the longest first.
    roots: FxHashMap<u8, Vec<Root>>,
    openings: FxHashSet<Opening>,
}

impl Compounds {
    pub(crate) fn new<'a>(
        roots: impl Iterator<Item = (&'a str, NumberWord)>,
        ties: impl Iterator<Item = &'a String>,
    ) -> Self {
        let mut compounds = Self::default();
        let ties = ties.map(|tie| (tie.as_str(), None));
        for (root, word) in roots.map(|(root, word)| (root, Some(word))).chain(ties) {
            let Some(&first) = root.as_bytes().first() else {
                continue;
            };
            let list = compounds.roots.entry(first).or_default();
            list.push((root.into(), word));
            list.sort_by_key(|(root, _)| std::cmp::Reverse(root.len()));
            compounds.openings.extend(opening(root).filter(|_| word.is_some()));
        }
        compounds
    }

    /// Whether a word, in lowercase, may be worth taking apart.
    pub(crate) fn may_open(&self, word: &str) -> bool {
        !self.openings.is_empty() && opening(word).is_some_and(|opening| self.openings.contains(&opening))
    }

    /// The parts of a word that is numbers from end to end, two at least; none for what only ties them.
    pub(crate) fn parts(&self, word: &str) -> Option<Vec<NumberWord>> {
        let mut parts = Vec::new();
        (self.may_open(word) && self.take_apart(word, &mut parts) && parts.len() > 1)
            .then(|| parts.into_iter().flatten().collect())
    }

    fn take_apart(&self, word: &str, parts: &mut Vec<Option<NumberWord>>) -> bool {
        let Some(first) = word.as_bytes().first() else {
            return parts.last().is_some_and(Option::is_some);
        };
        let Some(roots) = self.roots.get(first) else {
            return false;
        };
        roots.iter().any(|(root, value)| {
            let Some(rest) = word.strip_prefix(&**root) else {
                return false;
            };
            parts.push(*value);
            let fits = self.take_apart(rest, parts);
            if !fits {
                parts.pop();
            }
            fits
        })
    }
}

fn opening(word: &str) -> Option<Opening> {
    word.as_bytes().first_chunk().copied()
}
