//! One row as the file holds it, for what has no screen of its own: a verdict, an answer, a note, a step of a chain.

use crate::{
    Db, Error, Result,
    fields::to_json,
    id::Id,
    lookup::{matches, one},
    tables::{self, Table},
};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlainRow {
    /// The table it stands in.
    pub noun: String,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    pub short: String,
    /// What is set, by column: a number, a text, or `{id, name}` of another row. Blobs are told by their SHA-256, in hexadecimal.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, unknown>"))]
    pub fields: Map<String, Value>,
}

/// How a row is called when another one refers to it.
const NAMES: [(&str, &str); 8] = [
    ("article", "title"),
    ("claim", "wording"),
    ("dossier", "name"),
    ("evidence", "title"),
    ("person", "name"),
    ("rating", "label_en"),
    ("source", "name"),
    ("tag", "name"),
];

/// The bookkeeping of a row, and the bounds that its dates are sorted by.
fn is_inner(column: &str) -> bool {
    matches!(column, "row" | "id" | "removed_at") || ["_from", "_until", "_kind"].iter().any(|end| dated(column, end))
}

fn dated(column: &str, end: &str) -> bool {
    let dates = ["period", "published", "deadline", "happened", "as_of", "said", "asked", "due", "answered"];
    column.strip_suffix(end).is_some_and(|stem| dates.contains(&stem))
}

/// The row of any table that the typed id fits.
pub fn plain(db: Db, typed: &str) -> Result<PlainRow> {
    let mut found: Vec<(&Table, Id)> = vec![];
    for table in tables::ALL {
        found.extend(matches(db, table.name, typed)?.into_iter().map(|id| (*table, id)));
    }
    let (table, id) = one(typed, found, |(table, id)| format!("{} {}", table.name, id.short()))?;
    let others = references(db, table)?;
    let mut statement = db.0.prepare(&format!("SELECT * FROM {} WHERE id = ?1", table.name))?;
    let columns: Vec<String> = statement.column_names().map(String::from).collect();
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or_else(|| Error::UnknownId(typed.to_owned()))?;
    let mut fields = Map::new();
    for (n, column) in columns.iter().enumerate() {
        let value = match to_json(row.get_ref(n)?) {
            Value::Object(of) => match (of.get("id").and_then(Value::as_str), of.get("hex")) {
                (Some(id), _) => referred(db, others.get(column).map(String::as_str), id)?,
                (None, hex) => hex.cloned().unwrap_or_default(),
            },
            value => value,
        };
        if !is_inner(column) && !value.is_null() && value != json!("") {
            fields.insert(column.clone(), value);
        }
    }
    Ok(PlainRow { noun: table.name.into(), id, short: id.short(), fields })
}

/// The tables its columns lead to.
fn references(db: Db, table: &Table) -> Result<BTreeMap<String, String>> {
    let mut statement = db.0.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
    Ok(statement.query_map([table.name], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

fn referred(db: Db, table: Option<&str>, id: &str) -> Result<Value> {
    let mut value = json!({ "id": id });
    if let Some((table, column)) = NAMES.iter().find(|(name, _)| Some(*name) == table) {
        let id: Id = id.parse::<uuid::Uuid>().map(Id).map_err(|_| Error::UnknownId(id.to_owned()))?;
        let name: String =
            db.0.query_row(&format!("SELECT {column} FROM {table} WHERE id = ?1"), [id], |r| r.get(0))?;
        value["name"] = name.into();
    }
    Ok(value)
}
