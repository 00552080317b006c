//! What is in a file, line by line, for tests that compare a casebook before and after.

use rusqlite::{Connection, types::ValueRef};
use std::path::Path;

/// Tables that only grow, whatever is undone: what was done stays known, and original bytes are kept under their address.
const GROWING: [&str; 8] =
    ["journal", "journal_object", "journal_kind", "last_change", "chain", "undo_stack", "blob", "blob_chunk"];

/// The living state: every row that is not a tombstone of every table but the growing ones, counters that are not zero, authors
/// by the steps that stand, and every word of the search indexes with the number of the text it stands in.
pub fn living(path: &Path) -> Vec<String> {
    let sql = open(path);
    let mut lines: Vec<String> = tables(&sql)
        .into_iter()
        .filter(|table| !GROWING.contains(&table.as_str()))
        .flat_map(|table| {
            let living = match table.as_str() {
                "counter" => " WHERE n <> 0",
                "source_facts" => " WHERE attributions <> 0 OR denials <> 0",
                "dossier_facts" => " WHERE articles <> 0 OR claims <> 0",
                "author" => " WHERE entry NOT IN (SELECT entry FROM undo_stack WHERE state <> 'done')",
                _ if has_tombstones(&sql, &table) => " WHERE removed_at IS NULL",
                _ => "",
            };
            rows(&sql, &table, &format!("SELECT * FROM \"{table}\"{living}"))
        })
        .collect();
    lines.extend(words(&sql));
    lines.sort();
    lines
}

/// Every row of every table, tombstones and journal included, and every word of the search indexes.
pub fn everything(path: &Path) -> Vec<String> {
    let mut lines = every_row(path);
    lines.extend(words(&open(path)));
    lines.sort();
    lines
}

/// Every row of every table, without what the search indexes hold.
pub fn every_row(path: &Path) -> Vec<String> {
    let sql = open(path);
    let tables = tables(&sql).into_iter();
    let mut lines: Vec<String> = tables.flat_map(|t| rows(&sql, &t, &format!("SELECT * FROM \"{t}\""))).collect();
    lines.sort();
    lines
}

fn open(path: &Path) -> Connection {
    Connection::open(path).expect("the file is there")
}

/// Ours: not SQLite's own, not the shadow tables of the full-text indexes.
fn tables(sql: &Connection) -> Vec<String> {
    let mut statement = sql
        .prepare(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        )
        .expect("a schema");
    statement.query_map([], |r| r.get(0)).expect("rows").collect::<rusqlite::Result<_>>().expect("names")
}

fn has_tombstones(sql: &Connection, table: &str) -> bool {
    sql.prepare("SELECT 1 FROM pragma_table_info(?1) WHERE name = 'removed_at'")
        .and_then(|mut s| s.exists([table]))
        .expect("columns")
}

fn rows(sql: &Connection, table: &str, query: &str) -> Vec<String> {
    let mut statement = sql.prepare(query).expect("a query");
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query([]).expect("rows");
    let mut lines = vec![];
    while let Some(row) = rows.next().expect("a row") {
        let fields: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(n, name)| format!("{name}={}", shown(row.get_ref(n).expect("a column"))))
            .collect();
        lines.push(format!("{table}: {}", fields.join(" ")));
    }
    lines
}

fn shown(value: ValueRef) -> String {
    match value {
        ValueRef::Null => "-".into(),
        ValueRef::Integer(n) => n.to_string(),
        ValueRef::Real(n) => format!("{n:?}"),
        ValueRef::Text(text) => format!("{:?}", String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => hex::encode(bytes),
    }
}

fn words(sql: &Connection) -> Vec<String> {
    ["search_words", "search_trigrams", "search_cjk"]
        .into_iter()
        .flat_map(|index| {
            sql.execute_batch(&format!(
                "CREATE VIRTUAL TABLE temp.{index}_vocabulary USING fts5vocab(main, {index}, instance)"
            ))
            .expect("a view of the index");
            let query = format!("SELECT term, doc, col, offset FROM temp.{index}_vocabulary");
            rows(sql, index, &query)
        })
        .collect()
}

/// Changes rows behind the program's back, past every trigger: "claim SET wording = ''". Returns how many.
pub fn tamper(path: &Path, update: &str) -> usize {
    let sql = open(path);
    let triggers: Vec<(String, String)> = sql
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .and_then(|mut s| s.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect())
        .expect("the triggers");
    for (name, _) in &triggers {
        sql.execute_batch(&format!("DROP TRIGGER {name}")).expect("dropped");
    }
    let changed = sql.execute(&format!("UPDATE {update}"), []).expect("a change");
    for (_, create) in &triggers {
        sql.execute_batch(create).expect("put back");
    }
    changed
}

/// Holds the file for writing, as another program would, until it is dropped.
pub fn hold(path: &Path) -> impl Drop + use<> {
    let sql = open(path);
    sql.execute_batch("BEGIN IMMEDIATE").expect("nobody else writes");
    Held(sql)
}

struct Held(Connection);

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.0.execute_batch("ROLLBACK");
    }
}

/// What a stranger could add to the structure of a file, or take from it.
pub const PLANTED: [&str; 4] = [
    "CREATE TRIGGER planted AFTER INSERT ON claim BEGIN UPDATE claim SET wording = 'theirs'; END",
    "CREATE VIEW planted AS SELECT * FROM claim",
    "CREATE TABLE planted (x)",
    "DROP TRIGGER journal_append_only_update",
];

/// Adds to the structure of the file, or takes from it, as a stranger could.
pub fn plant(path: &Path, statement: &str) {
    open(path).execute_batch(statement).expect("planted");
}
