//! Finding things by their words: words without diacritics, substrings by trigram, Chinese, Japanese and Korean by bigrams.

use crate::{Db, Error, Result, id::Id, vocabulary::Kind};
use attesta_text::{cjk_bigrams, fold, has_cjk};
use rusqlite::{OptionalExtension, params};

#[derive(Clone, Debug)]
pub struct Hit {
    pub kind: Kind,
    pub id: Id,
    pub title: String,
}

/// Best first by bm25; the newest first where more than 10,000 fit, since ranking them all would keep the reader waiting.
const RANKED_BELOW: i64 = 10_000;

/// In bytes: the index takes time that grows with the square of the number of words asked for.
const LONGEST_QUERY: usize = 2000;

pub fn search(db: Db, query: &str, kind: Option<Kind>, limit: u32) -> Result<Vec<Hit>> {
    // The index reads its query up to a NUL.
    let query = &query.replace('\0', " ");
    let query = query.trim();
    if query.len() > LONGEST_QUERY {
        return Err(Error::invalid(
            "query_too_long",
            "this is too much to search for at once",
            "write a few words of it",
        ));
    }
    if query.chars().count() < 2 {
        return Err(Error::invalid(
            "query_too_short",
            "one character is too little to search for",
            "write two or more",
        ));
    }
    let (table, expression) =
        if has_cjk(query) { ("search_cjk", phrase(&cjk_bigrams(query))) } else { ("search_words", words(query)) };
    let mut rows = matching(db, table, &expression, kind, limit)?;
    if rows.is_empty() && !has_cjk(query) && query.chars().count() >= 3 {
        rows = matching(db, "search_trigrams", &phrase(&fold(query)), kind, limit)?;
    }
    rows.into_iter().map(|(kind, id)| Ok(Hit { kind, id, title: title(db, kind, id)? })).collect()
}

fn matching(db: Db, table: &str, expression: &str, kind: Option<Kind>, limit: u32) -> Result<Vec<(Kind, Id)>> {
    let count = format!("SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ?1 LIMIT {RANKED_BELOW})");
    let many: i64 = db.0.prepare_cached(&count)?.query_row([expression], |r| r.get(0))?;
    let order = if many < RANKED_BELOW { "rank" } else { "f.rowid DESC" };
    let sql = format!(
        "SELECT d.kind, d.id FROM {table} f JOIN search_doc d ON d.row = f.rowid
         WHERE {table} MATCH ?1 AND (?2 IS NULL OR d.kind = ?2) ORDER BY {order} LIMIT ?3"
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    Ok(statement
        .query_map(params![expression, kind, limit], |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// All the words, the last one also as a beginning. Quoted, so that nothing typed is read as search syntax.
fn words(query: &str) -> String {
    let words: Vec<String> = query.split_whitespace().map(phrase).collect();
    format!("{}*", words.join(" "))
}

fn phrase(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn title(db: Db, kind: Kind, id: Id) -> Result<String> {
    let column = match kind {
        Kind::Claim => "wording",
        Kind::Source => "name",
        _ => "title",
    };
    Ok(db.0.query_row(&format!("SELECT {column} FROM {} WHERE id = ?1", kind.as_str()), [id], |r| r.get(0))?)
}

/// Puts the object's present text into the indexes, or takes it out if it was removed.
pub(crate) fn index(db: Db, kind: Kind, id: Id) -> Result<()> {
    let text = match kind {
        Kind::Article => "SELECT a.title || char(10) || a.byline || char(10) || coalesce((SELECT r.text FROM revision r WHERE r.article = a.id AND r.removed_at IS NULL ORDER BY r.row DESC LIMIT 1), '')
                          FROM article a WHERE a.id = ?1 AND a.removed_at IS NULL",
        Kind::Claim => "SELECT wording || char(10) || translation || char(10) || heard_where FROM claim WHERE id = ?1 AND removed_at IS NULL",
        Kind::Source => "SELECT s.name || char(10) || s.about || char(10) || coalesce((SELECT group_concat(n.name, char(10)) FROM source_name n WHERE n.source = s.id AND n.removed_at IS NULL), '')
                         FROM source s WHERE s.id = ?1 AND s.removed_at IS NULL",
        Kind::Evidence => "SELECT title || char(10) || excerpt FROM evidence WHERE id = ?1 AND removed_at IS NULL",
        _ => return Ok(()),
    };
    let text: Option<String> = db.0.prepare_cached(text)?.query_row([id], |r| r.get(0)).optional()?;
    let known: Option<i64> =
        db.0.prepare_cached("SELECT row FROM search_doc WHERE id = ?1")?.query_row([id], |r| r.get(0)).optional()?;
    let row = match (known, &text) {
        (Some(row), _) => {
            for table in ["search_words", "search_trigrams", "search_cjk"] {
                db.0.prepare_cached(&format!("DELETE FROM {table} WHERE rowid = ?1"))?.execute([row])?;
            }
            row
        }
        (None, None) => return Ok(()),
        (None, Some(_)) => {
            db.0.prepare_cached("INSERT INTO search_doc (kind, id) VALUES (?1, ?2)")?.execute(params![kind, id])?;
            db.0.last_insert_rowid()
        }
    };
    let Some(text) = text else { return Ok(()) };
    for (table, text) in [("search_words", &text), ("search_trigrams", &fold(&text))] {
        db.0.prepare_cached(&format!("INSERT INTO {table} (rowid, text) VALUES (?1, ?2)"))?
            .execute(params![row, text])?;
    }
    if has_cjk(&text) {
        db.0.prepare_cached("INSERT INTO search_cjk (rowid, text) VALUES (?1, ?2)")?
            .execute(params![row, cjk_bigrams(&text)])?;
    }
    Ok(())
}
