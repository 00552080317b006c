//! The search texts of everything, as the product would have put them in.

use crate::Done;
use crate::words::spaced;
use attesta_text::{cjk_words, has_cjk};
use rusqlite::{Connection, params};

/// Number, title and text of each kind; the product's own shelves (a test of the casebook would find another arrangement empty).
const TEXTS: [&str; 3] = [
    "SELECT a.row, a.title, a.byline || char(10) || r.text FROM article a JOIN revision r ON r.article = a.id ORDER BY a.row",
    "SELECT row + (1 << 40), wording, translation || char(10) || heard_where FROM claim ORDER BY row",
    "SELECT row + (3 << 40), title, excerpt FROM evidence ORDER BY row",
];
/// Texts a transaction.
const BATCH: usize = 20_000;

pub(super) fn write(sql: &Connection) -> Done {
    for texts in TEXTS {
        sql.execute_batch("BEGIN")?;
        let mut texts = sql.prepare(texts)?;
        let mut rows = texts.query([])?;
        let mut n = 0usize;
        while let Some(r) = rows.next()? {
            let (row, title, text): (i64, String, String) = (r.get(0)?, r.get(1)?, r.get(2)?);
            put(sql, "search_words", row, &title, &text)?;
            put(sql, "search_trigrams", row, &spaced(&title), &spaced(&text))?;
            if has_cjk(&title) || has_cjk(&text) {
                put(sql, "search_cjk", row, &cjk_words(&title), &cjk_words(&text))?;
            }
            n += 1;
            if n.is_multiple_of(BATCH) {
                sql.execute_batch("COMMIT; BEGIN")?;
            }
        }
        sql.execute_batch("COMMIT")?;
    }
    Ok(())
}

fn put(sql: &Connection, table: &str, row: i64, title: &str, text: &str) -> Done {
    let insert = format!("INSERT INTO {table} (rowid, title, text) VALUES (?1, ?2, ?3)");
    sql.prepare_cached(&insert)?.execute(params![row, title, text])?;
    Ok(())
}
