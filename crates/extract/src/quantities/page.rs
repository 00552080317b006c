//! A text with what is known about the words in it, so that no word is looked up twice in a row.

use std::cell::Cell;
use std::ops::Deref;

use crate::quantities::language::Language;
use crate::quantities::token::{self, Folded, Token};

/// What a word may begin: a bit for each list of phrases.
pub(crate) type Marks = u64;

/// The token right after a place, and what it may begin.
type First = (Token, Marks);

/// The places remembered; a figure or a date seldom has more words.
const REMEMBERED: usize = 32;

/// A text in one language. It remembers what stands at the last places that were asked for.
pub(crate) struct Page<'a> {
    text: &'a str,
    pub(crate) language: &'a Language,
    remembered: [Cell<(usize, Option<First>)>; REMEMBERED],
}

impl<'a> Page<'a> {
    pub(crate) fn new(language: &'a Language, text: &'a str) -> Self {
        // No token follows the last place, so nothing is wrong about remembering that.
        Self { text, language, remembered: std::array::from_fn(|_| Cell::new((usize::MAX, None))) }
    }

    /// The token right after a place, and what it may begin.
    pub(crate) fn first(&self, at: usize) -> Option<First> {
        let cell = self.remembered.get(at % REMEMBERED)?;
        let (place, known) = cell.get();
        if place == at {
            return known;
        }
        let found = token::near(self.text, at).map(|token| (token, self.marks(token)));
        cell.set((at, found));
        found
    }

    /// The token that stands right after a place: on the same line or the next, without a wide gap.
    pub(crate) fn near(&self, at: usize) -> Option<Token> {
        self.first(at).map(|(token, _)| token)
    }

    /// The token glued to a place, without white space.
    pub(crate) fn glued(&self, at: usize) -> Option<Token> {
        self.near(at).filter(|token| !token.spaced)
    }

    /// What a token may begin, which will be asked for again where it stands.
    pub(crate) fn enter(&self, token: Token) -> Marks {
        let marks = self.marks(token);
        if let Some(cell) = self.remembered.get(token.start % REMEMBERED) {
            cell.set((token.start, Some((Token { spaced: false, ..token }, marks))));
        }
        marks
    }

    /// What a token may begin.
    fn marks(&self, token: Token) -> Marks {
        let word = self.text.get(token.start..token.end).unwrap_or_default();
        Folded::new(word).map_or(0, |folded| self.language.marks(folded.as_str()))
    }
}

impl Deref for Page<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}
