//! The floor: plain SQLite, the very same tables and indexes, the same batches and durable commits; no journal, no derived work.

use crate::Done;
use crate::words::spaced;
use attesta_text::{cjk_words, has_cjk};
use rusqlite::{Connection, OpenFlags, params_from_iter, types::Value};
use std::path::Path;

/// What the product keeps beside its rows, and plain SQLite would not.
const LEFT_OUT: &str = "'journal','chain','undo_stack','author','counter','claim_facts','source_facts','dossier_facts','claim_under','article_under'";

/// A copy of the casebook without its journal, triggers and derived tables.
pub(crate) fn of(casebook: &Path, floor: &Path) -> Done<Connection> {
    std::fs::copy(casebook, floor)?;
    let sql = Connection::open(floor)?;
    sql.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    sql.pragma_update(None, "foreign_keys", false)?;
    let out = format!(
        "SELECT type, name FROM sqlite_schema WHERE type = 'trigger' OR (type = 'table' AND name IN ({LEFT_OUT}))
         ORDER BY type DESC"
    );
    let doomed: Vec<(String, String)> =
        sql.prepare(&out)?.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    for (kind, name) in doomed {
        sql.execute_batch(&format!("DROP {kind} {name}"))?;
    }
    // The product's own settings, for both alike.
    sql.pragma_update(None, "foreign_keys", true)?;
    sql.pragma_update(None, "synchronous", "FULL")?;
    sql.pragma_update(None, "cache_size", -16_384)?;
    sql.set_prepared_statement_cache_capacity(256);
    sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(sql)
}

/// The rows a change wrote and the texts it made findable, ready to be written again.
pub(crate) struct Rows {
    rows: Vec<(String, Vec<Value>)>,
    texts: Vec<(i64, [String; 2])>,
}

/// Reads what the product wrote into `tables` since last asked, in the order that foreign keys need.
pub(crate) struct Reader {
    product: Connection,
    tables: Vec<Source>,
}

struct Source {
    name: &'static str,
    read: String,
    write: String,
    last: i64,
}

impl Reader {
    pub(crate) fn new(casebook: &Path, tables: &[&'static str]) -> Done<Reader> {
        let product = Connection::open_with_flags(casebook, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let source = |name: &&'static str| -> Done<Source> {
            let names: Vec<String> = product
                .prepare("SELECT name FROM pragma_table_info(?1)")?
                .query_map([name], |r| r.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            // `blob` has no number of its own; what came last is told by the snapshots, which point at it.
            let (from, number) = match *name {
                "blob" => ("blob t JOIN snapshot s ON s.blob = t.sha256", "s.row"),
                "blob_chunk" => ("blob_chunk t", "t.rowid"),
                _ => (*name, "row"),
            };
            let columns: Vec<String> = names
                .iter()
                .map(|c| if from.contains(" t") { format!("t.\"{c}\"") } else { format!("\"{c}\"") })
                .collect();
            let marks = vec!["?"; names.len()].join(", ");
            let quoted: Vec<String> = names.iter().map(|c| format!("\"{c}\"")).collect();
            Ok(Source {
                name,
                read: format!(
                    "SELECT {number}, {} FROM {from} WHERE {number} > ?1 AND {number} <= ?2 ORDER BY 1",
                    columns.join(", ")
                ),
                write: format!("INSERT INTO {name} ({}) VALUES ({marks})", quoted.join(", ")),
                last: product.query_row(&format!("SELECT coalesce(max({number}), 0) FROM {from}"), [], |r| r.get(0))?,
            })
        };
        let tables = tables.iter().map(source).collect::<Done<Vec<_>>>()?;
        Ok(Reader { product, tables })
    }

    pub(crate) fn from_the_start(casebook: &Path, tables: &[&'static str]) -> Done<Reader> {
        let mut reader = Reader::new(casebook, tables)?;
        reader.tables.iter_mut().for_each(|table| table.last = 0);
        Ok(reader)
    }

    pub(crate) fn next(&mut self) -> Done<Rows> {
        self.next_of(i64::MAX >> 1)
    }

    /// No more than the next `many` rows of each table.
    pub(crate) fn next_of(&mut self, many: i64) -> Done<Rows> {
        let mut found = Rows { rows: vec![], texts: vec![] };
        for table in &mut self.tables {
            let before = table.last;
            let mut statement = self.product.prepare_cached(&table.read)?;
            let columns = statement.column_count();
            let mut rows = statement.query([table.last, table.last + many])?;
            while let Some(r) = rows.next()? {
                table.last = r.get(0)?;
                let values: Vec<Value> = (1..columns).map(|n| r.get(n)).collect::<rusqlite::Result<_>>()?;
                found.rows.push((table.write.clone(), values));
            }
            if let Some(text) = indexed(table.name) {
                let mut statement = self.product.prepare_cached(text)?;
                let texts = statement.query_map([before, table.last], |r| Ok((r.get(0)?, [r.get(1)?, r.get(2)?])))?;
                for text in texts {
                    found.texts.push(text?);
                }
            }
        }
        Ok(found)
    }
}

/// Number, title and text of what the search indexes hold for a table.
fn indexed(table: &str) -> Option<&'static str> {
    match table {
        "claim" => Some(
            "SELECT row + (1 << 40), wording, translation || char(10) || heard_where FROM claim WHERE row > ?1 AND row <= ?2 ORDER BY 1",
        ),
        "revision" => Some(
            "SELECT a.row, a.title, a.byline || char(10) || r.text FROM revision r JOIN article a ON a.id = r.article WHERE r.row > ?1 AND r.row <= ?2 ORDER BY 1",
        ),
        _ => None,
    }
}

impl Rows {
    /// Folded and cut into pairs beforehand: the floor only writes.
    pub(crate) fn prepared(self) -> Ready {
        let texts = self.texts.into_iter().flat_map(|(row, [title, text])| {
            let mut ready = vec![(
                "INSERT INTO search_trigrams (rowid, title, text) VALUES (?1, ?2, ?3)",
                row,
                [spaced(&title), spaced(&text)],
            )];
            if has_cjk(&title) || has_cjk(&text) {
                let pairs = [cjk_words(&title), cjk_words(&text)];
                ready.push(("INSERT INTO search_cjk (rowid, title, text) VALUES (?1, ?2, ?3)", row, pairs));
            }
            ready.push(("INSERT INTO search_words (rowid, title, text) VALUES (?1, ?2, ?3)", row, [title, text]));
            ready
        });
        Ready { texts: texts.collect(), rows: self.rows }
    }
}

pub(crate) struct Ready {
    rows: Vec<(String, Vec<Value>)>,
    texts: Vec<(&'static str, i64, [String; 2])>,
}

impl Ready {
    pub(crate) fn write(&self, sql: &Connection) -> Done {
        for (write, values) in &self.rows {
            sql.prepare_cached(write)?.execute(params_from_iter(values))?;
        }
        for (write, row, [title, text]) in &self.texts {
            sql.prepare_cached(write)?.execute(rusqlite::params![row, title, text])?;
        }
        Ok(())
    }
}
