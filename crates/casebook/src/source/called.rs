//! Sources as a text calls them: "la KCNA" is KCNA.

use super::{NewSource, SourceRef, add, by_name};
use crate::{Db, Result, Tx, id::SourceId, vocabulary::SourceKind};

/// Articles before a name, in the languages that have them.
const ARTICLES: &[&str] = &[
    "the", "a", "an", "il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "les", "une", "el", "los", "las", "o",
    "os", "as", "der", "die", "das", "den", "dem", "des",
];
const ELIDED: &[&str] = &["l'", "l’", "L'", "L’"];

/// The source of the register that these words name, with the article before them or without.
pub fn meant(db: Db, words: &str) -> Result<Option<SourceRef>> {
    match (by_name(db, words)?, without_article(words)) {
        (None, Some(bare)) => by_name(db, bare),
        (known, _) => Ok(known),
    }
}

/// That source, or a new one. An article in small letters before a proper name is none of it: "la KCNA", but "La Stampa".
pub(crate) fn called(tx: &mut Tx, words: &str, kind: SourceKind) -> Result<SourceId> {
    if let Some(known) = meant(tx.db(), words)? {
        return Ok(known.id);
    }
    let begins = |words: &str, is: fn(char) -> bool| words.chars().next().is_some_and(is);
    let proper =
        without_article(words).filter(|bare| begins(words, char::is_lowercase) && begins(bare, char::is_uppercase));
    add(tx, &NewSource { id: None, name: proper.unwrap_or(words), kind, about: "", protected: false })
}

pub(super) fn without_article(words: &str) -> Option<&str> {
    let words = words.trim();
    if let Some(bare) = ELIDED.iter().find_map(|article| words.strip_prefix(article)) {
        return Some(bare.trim_start()).filter(|bare| !bare.is_empty());
    }
    let (first, bare) = words.split_once(char::is_whitespace)?;
    ARTICLES.contains(&first.to_lowercase().as_str()).then(|| bare.trim_start())
}
