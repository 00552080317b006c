//! Lists of phrases, each with its meaning.

use rustc_hash::FxHashMap;

use crate::quantities::language::GOES_ON;
use crate::quantities::page::{Marks, Page};
use crate::quantities::token::{self, Folded, Kind, Token};

/// Phrases by their first word; letter case and white space make no difference.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    heads: FxHashMap<Box<str>, Vec<(Rest, T)>>,
    /// Its bit in the marks of the words that begin its phrases.
    mark: Marks,
}

type Rest = Box<[Box<str>]>;

/// A phrase found in a text, in bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<T> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) value: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { heads: FxHashMap::default(), mark: Marks::MAX }
    }
}

impl<T: Copy> Phrases<T> {
    /// `prefixes` are little words that a language writes together with the next one.
    pub(crate) fn add(&mut self, phrase: &str, value: T, prefixes: &[String]) {
        let mut words = words(phrase).into_iter();
        let Some(head) = words.next() else {
            return;
        };
        let rest: Rest = words.collect();
        for prefix in prefixes.iter().map(String::as_str).chain([""]) {
            let entries = self.heads.entry(format!("{prefix}{head}").into()).or_default();
            entries.push((rest.clone(), value));
            // The longest phrase is the one that is meant.
            entries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
    }

    /// The longest phrase that begins with the token next to a place.
    pub(crate) fn at(&self, page: &Page, at: usize) -> Option<Found<T>> {
        let (first, marks) = page.first(at)?;
        if marks & self.mark == 0 { None } else { self.with(page, first) }
    }

    fn with(&self, text: &str, first: Token) -> Option<Found<T>> {
        let entries = self.heads.get(Folded::new(text.get(first.start..first.end)?)?.as_str())?;
        entries.iter().find_map(|(rest, value)| {
            let end = rest.iter().try_fold(first.end, |end, word| {
                let token = token::near(text, end)?;
                (Folded::new(text.get(token.start..token.end)?)?.as_str() == &**word).then_some(token.end)
            })?;
            Some(Found { start: first.start, end, value: *value })
        })
    }

    /// The phrase of one word, given in lowercase.
    pub(crate) fn word(&self, folded: &str) -> Option<T> {
        self.heads.get(folded)?.iter().find(|(rest, _)| rest.is_empty()).map(|(_, value)| *value)
    }

    /// The words that begin a phrase with such a meaning.
    pub(crate) fn heads_where(&self, wanted: impl Fn(T) -> bool) -> impl Iterator<Item = &str> {
        let heads = self.heads.iter().filter(move |(_, entries)| entries.iter().any(|(_, value)| wanted(*value)));
        heads.map(|(head, _)| &**head)
    }

    /// The meaning of a phrase given as the data files give it.
    pub(crate) fn exactly(&self, phrase: &str) -> Option<T> {
        let found = self.with(phrase, token::next(phrase, 0)?)?;
        (found.end == phrase.len()).then_some(found.value)
    }

    /// The phrases of one word that is a word, not a sign.
    pub(crate) fn single_words(&self) -> impl Iterator<Item = (&str, T)> {
        let singles =
            self.heads.iter().filter(|(head, _)| token::next(head, 0).is_some_and(|it| it.kind == Kind::Word));
        singles.filter_map(|(head, _)| Some((&**head, self.word(head)?)))
    }
}

/// A list of phrases, whatever they mean.
pub(crate) trait Markable {
    /// Gives the list its bit, and the words that begin its phrases that bit and `more`.
    fn mark(&mut self, bit: Marks, more: Marks, words: &mut FxHashMap<Box<str>, Marks>);
}

impl<T> Markable for Phrases<T> {
    fn mark(&mut self, bit: Marks, more: Marks, words: &mut FxHashMap<Box<str>, Marks>) {
        self.mark = bit;
        for (head, entries) in &self.heads {
            *words.entry(head.clone()).or_default() |= bit | more;
            for word in entries.iter().flat_map(|(rest, _)| rest) {
                *words.entry(word.clone()).or_default() |= GOES_ON;
            }
        }
    }
}

fn words(phrase: &str) -> Vec<Box<str>> {
    // In a text the apostrophe of "l'" ties it to the next word.
    let phrase = if phrase.len() > 1 { phrase.trim_end_matches(['\'', '’']) } else { phrase };
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(token) = token::next(phrase, at) {
        words.extend(phrase.get(token.start..token.end).and_then(Folded::new).map(|folded| folded.as_str().into()));
        at = token.end;
    }
    words
}
