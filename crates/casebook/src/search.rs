//! Finding things by their words: words without diacritics, substrings by trigram, Chinese, Japanese and Korean by bigrams.

use crate::{Db, Error, Result, id::Id, source::same, vocabulary::Kind};
use attesta_text::{cjk_words, fold, has_cjk};
use rusqlite::{OptionalExtension, params};
use std::collections::HashSet;

#[derive(Clone, Debug)]
pub struct Hit {
    pub kind: Kind,
    pub id: Id,
    pub title: String,
}

/// Best first by bm25; the newest first among pieces of words and where more than 10,000 fit, since ranking them all would keep the reader waiting.
const RANKED_BELOW: i64 = 10_000;

/// In bytes: the index takes time that grows with the square of the number of words asked for.
const LONGEST_QUERY: usize = 2000;
/// Longer beginnings fit few enough words to gather them.
const SHORT: usize = 4;

/// The kinds that are searched, in the order of their shelves.
const KINDS: [Kind; 4] = [Kind::Article, Kind::Claim, Kind::Source, Kind::Evidence];

/// Each kind has this many row numbers of the full-text tables to itself.
pub(crate) const SHELF: i64 = 1 << 40;

/// What added to an object's row gives the number of its text.
pub(crate) fn shelf(kind: Kind) -> Option<i64> {
    KINDS.iter().position(|k| *k == kind).map(|n| n as i64 * SHELF)
}

pub fn search(db: Db, query: &str, kind: Option<Kind>, limit: u32) -> Result<Vec<Hit>> {
    let query = &asked(query)?;
    if query.chars().count() < 2 {
        return Err(Error::invalid(
            "query_too_short",
            "one character is too little to search for",
            "write two or more",
        ));
    }
    for (table, expression) in readings(db, query)? {
        let hits = matching(db, table, &expression, kind, limit)?;
        if !hits.is_empty() {
            return Ok(hits);
        }
    }
    Ok(vec![])
}

/// What the index can be asked: it reads its query up to a NUL.
fn asked(query: &str) -> Result<String> {
    let query = query.replace('\0', " ").trim().to_owned();
    if query.len() > LONGEST_QUERY {
        return Err(Error::invalid(
            "query_too_long",
            "this is too much to search for at once",
            "write a few words of it",
        ));
    }
    Ok(query)
}

/// How a query can be read, the strictest way first: what one finds, the next is not asked for.
fn readings(db: Db, query: &str) -> Result<Vec<(&'static str, String)>> {
    if has_cjk(query) {
        // Other words count too: that index holds them for the texts it holds.
        let words = query.split_whitespace().map(cjk_words).filter(|w| !w.is_empty()).map(|w| phrase(&w));
        return Ok(vec![("search_cjk", words.collect::<Vec<_>>().join(" "))]);
    }
    let words = words(query);
    let mut readings = vec![];
    // SQLite gathers the hits of all words of a beginning before it gives the first. Where very many fit, the last word is taken as
    // it stands, or a lone short one as a space and letters, which are read off newest first.
    if let Some(Word { text, beginning: true }) = words.last() {
        let letters = phrase(&spaced(text));
        if very_many(db, "search_words", &phrase(text))? {
            readings.push(("search_words", expression(&words, false)));
        } else if text.chars().count() <= SHORT && very_many(db, "search_trigrams", &letters)? {
            readings.push(if words.len() == 1 {
                ("search_trigrams", letters)
            } else {
                ("search_words", expression(&words, false))
            });
        }
    }
    readings.push(("search_words", expression(&words, true)));
    if query.chars().count() >= 3 {
        readings.push(("search_trigrams", phrase(spaced(query).trim())));
    }
    // Nothing but quotation marks asks for nothing.
    readings.retain(|(_, expression)| !expression.is_empty());
    Ok(readings)
}

fn very_many(db: Db, table: &str, expression: &str) -> Result<bool> {
    let count = format!("SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ?1 LIMIT {RANKED_BELOW})");
    Ok(db.0.prepare_cached(&count)?.query_row([expression], |r| r.get::<_, i64>(0))? >= RANKED_BELOW)
}

/// The full-text table and expression that narrow a list to the titles `text` fits; None if it fits none.
pub(crate) fn titles(db: Db, kind: Kind, text: &str) -> Result<Option<(&'static str, String)>> {
    let from = shelf(kind).unwrap_or(0);
    let text = asked(text)?;
    if text.is_empty() {
        return Ok(None);
    }
    for (table, expression) in readings(db, &text)? {
        let expression = format!("title : ({expression})");
        let any = format!("SELECT 1 FROM {table} WHERE {table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3");
        if db.0.prepare_cached(&any)?.exists(params![expression, from, from + SHELF - 1])? {
            return Ok(Some((table, expression)));
        }
    }
    Ok(None)
}

fn matching(db: Db, table: &str, expression: &str, kind: Option<Kind>, limit: u32) -> Result<Vec<Hit>> {
    let kinds: &[Kind] = kind.as_ref().map_or(&KINDS, std::slice::from_ref);
    let (Some(first), Some(last)) = (kinds.first().and_then(|k| shelf(*k)), kinds.last().and_then(|k| shelf(*k)))
    else {
        return Ok(vec![]);
    };
    let fits = format!("FROM {table} WHERE {table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3");
    let rows = |order: &str, from: i64, to: i64, limit: i64| -> Result<Vec<i64>> {
        let mut statement = db.0.prepare_cached(&format!("SELECT rowid {fits} {order} LIMIT ?4"))?;
        let rows = statement.query_map(params![expression, from, to, limit], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    // Pieces of words are not ranked: how often a piece occurs says little, and ranking walks all hits once more.
    if table != "search_trigrams" {
        let count = format!("SELECT count(*) FROM (SELECT 1 {fits} LIMIT {RANKED_BELOW})");
        let many: i64 =
            db.0.prepare_cached(&count)?.query_row(params![expression, first, last + SHELF - 1], |r| r.get(0))?;
        if many < RANKED_BELOW {
            let best = rows("ORDER BY rank", first, last + SHELF - 1, limit.into())?;
            return Ok(once(best.into_iter().map(|n| hit(db, n)).collect::<Result<_>>()?));
        }
    }
    let mut newest = vec![];
    for from in kinds.iter().filter_map(|k| shelf(*k)) {
        newest.extend(rows("ORDER BY rowid DESC", from, from + SHELF - 1, limit.into())?);
    }
    let mut hits = newest.into_iter().map(|n| hit(db, n)).collect::<Result<Vec<Hit>>>()?;
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.id)); // an id begins with the time it was made
    hits.truncate(limit as usize);
    Ok(once(hits))
}

fn hit(db: Db, number: i64) -> Result<Hit> {
    let kind = usize::try_from(number / SHELF).ok().and_then(|n| KINDS.get(n)).copied();
    let kind = kind.ok_or_else(|| Error::Damaged("the search index names an object of no kind".into()))?;
    let column = match kind {
        Kind::Claim => "wording",
        _ => "title",
    };
    let mut statement = db.0.prepare_cached(&match kind {
        Kind::Source => {
            let main = same::read("f.id");
            format!("SELECT s.id, s.name FROM source f JOIN source s ON s.id = {main} WHERE f.row = ?1")
        }
        _ => format!("SELECT id, {column} FROM {} WHERE row = ?1", kind.as_str()),
    })?;
    Ok(statement.query_row([number % SHELF], |r| Ok(Hit { kind, id: r.get(0)?, title: r.get(1)? }))?)
}

/// Found by the words of several that are read as one, a source is found once.
fn once(mut hits: Vec<Hit>) -> Vec<Hit> {
    let mut seen = HashSet::new();
    hits.retain(|hit| hit.kind != Kind::Source || seen.insert(hit.id));
    hits
}

struct Word<'q> {
    text: &'q str,
    /// Longer words that begin with it fit too.
    beginning: bool,
}

/// The last word may be the beginning of one; what stands between quotation marks is one phrase, as it is.
fn words(query: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = vec![];
    for (n, part) in query.split('"').enumerate() {
        if n % 2 == 1 {
            words.extend((!part.trim().is_empty()).then_some(Word { text: part, beginning: false }));
        } else {
            words.extend(part.split_whitespace().map(|text| Word { text, beginning: false }));
        }
    }
    let in_phrase = query.ends_with('"') && query.matches('"').count().is_multiple_of(2);
    if let (Some(last), false) = (words.last_mut(), in_phrase) {
        last.beginning = true;
    }
    words
}

fn expression(words: &[Word], beginnings: bool) -> String {
    let star = |word: &Word| if word.beginning && beginnings { "*" } else { "" };
    words.iter().map(|word| format!("{}{}", phrase(word.text), star(word))).collect::<Vec<_>>().join(" ")
}

/// Quoted, so that nothing typed is read as search syntax.
fn phrase(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Folded, each word with a space before it, so that three letters of the index can tell where a word begins.
fn spaced(text: &str) -> String {
    fold(text).split_whitespace().flat_map(|word| [" ", word]).collect()
}

/// Puts the object's present text into the indexes, or takes it out if it was removed.
pub(crate) fn index(db: Db, kind: Kind, id: Id) -> Result<()> {
    let text = match kind {
        Kind::Article => "SELECT a.row, a.removed_at IS NULL, a.title, a.byline || char(10) || coalesce((SELECT r.text FROM revision r WHERE r.article = a.id AND r.removed_at IS NULL ORDER BY r.row DESC LIMIT 1), '')
                          FROM article a WHERE a.id = ?1",
        Kind::Claim => "SELECT row, removed_at IS NULL, wording, translation || char(10) || heard_where FROM claim WHERE id = ?1",
        Kind::Source => "SELECT s.row, s.removed_at IS NULL, s.name || char(10) || coalesce((SELECT group_concat(n.name, char(10)) FROM source_name n WHERE n.source = s.id AND n.removed_at IS NULL), ''), s.about
                         FROM source s WHERE s.id = ?1",
        Kind::Evidence => "SELECT row, removed_at IS NULL, title, excerpt FROM evidence WHERE id = ?1",
        _ => return Ok(()),
    };
    let found: Option<(i64, bool, String, String)> =
        db.0.prepare_cached(text)?.query_row([id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))).optional()?;
    let (Some((row, live, title, text)), Some(shelf)) = (found, shelf(kind)) else { return Ok(()) };
    let number = shelf + row;
    for table in ["search_words", "search_trigrams", "search_cjk"] {
        db.0.prepare_cached(&format!("DELETE FROM {table} WHERE rowid = ?1"))?.execute([number])?;
    }
    if !live {
        return Ok(());
    }
    let put = |table: &str, title: &str, text: &str| -> Result<()> {
        let sql = format!("INSERT INTO {table} (rowid, title, text) VALUES (?1, ?2, ?3)");
        db.0.prepare_cached(&sql)?.execute(params![number, title, text])?;
        Ok(())
    };
    put("search_words", &title, &text)?;
    put("search_trigrams", &spaced(&title), &spaced(&text))?;
    if has_cjk(&title) || has_cjk(&text) {
        put("search_cjk", &cjk_words(&title), &cjk_words(&text))?;
    }
    Ok(())
}
