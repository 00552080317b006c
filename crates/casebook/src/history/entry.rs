//! One entry, whole: what each field was and became, with names where the file holds ids and dates where it holds four columns.

use super::{HistoryRow, rows};
use crate::{
    Db, Error, Result,
    date::DateView,
    fields,
    id::{EntryId, Id},
    journal::{self, Change},
    lookup,
    vocabulary::{DateKind, Kind},
};
use rusqlite::OptionalExtension;
use serde::Serialize;
use serde_json::Value as Json;
use std::collections::HashMap;

/// Fields of one entry that are shown; an import of thousands is one too.
const MOST: usize = 400;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EntryView {
    pub row: HistoryRow,
    pub changes: Vec<EntryField>,
    /// Fields that are not shown.
    pub more: u32,
}

/// What became of one field.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EntryField {
    pub table: String,
    /// Of the row that was written.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    /// What that row is called, if it has a name.
    pub title: Option<String>,
    /// The row was new.
    pub new: bool,
    pub field: String,
    pub before: Shown,
    pub after: Shown,
}

/// A stored value as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "as", rename_all = "snake_case")]
pub enum Shown {
    Nothing,
    Text {
        text: String,
    },
    Number {
        text: String,
    },
    /// Milliseconds UTC.
    Moment {
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        at: i64,
    },
    Date {
        date: DateView,
    },
    /// Another row, by its name; `kind` if it has a screen.
    Thing {
        kind: Option<Kind>,
        id: String,
        title: Option<String>,
    },
    /// A rating of the scale, by its words.
    Rating {
        en: String,
        it: String,
    },
    /// Bytes, or a text that the entry knows by its hash only.
    Bytes,
}

pub fn entry(db: Db, id: EntryId) -> Result<EntryView> {
    let found: Option<(i64, Vec<u8>)> =
        db.0.prepare_cached("SELECT row, payload FROM journal WHERE id = ?1")?
            .query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
    let unknown = || Error::UnknownId(id.to_string());
    let (row, payload) = found.ok_or_else(unknown)?;
    let row = rows(db, &[row])?.pop().ok_or_else(unknown)?;
    let mut parents = HashMap::new();
    let (mut changes, mut more) = (vec![], 0);
    for change in journal::decode(&payload)? {
        for field in change.fields.iter().filter(|(column, ..)| is_read(&change, column)) {
            if changes.len() == MOST {
                more += 1;
                continue;
            }
            let (column, before, after) = field;
            let before = before.as_ref().map(|value| shown(db, &mut parents, &change, column, value, Side::Before));
            changes.push(EntryField {
                table: change.table.clone(),
                id: change.id,
                title: lookup::title(db, &change.table, change.id)?,
                new: change.inserted,
                field: column.clone(),
                before: before.transpose()?.unwrap_or(Shown::Nothing),
                after: shown(db, &mut parents, &change, column, after, Side::After)?,
            });
        }
    }
    Ok(EntryView { row, changes, more })
}

/// The bounds of a date and how it is known are told with the date.
fn is_read(change: &Change, column: &str) -> bool {
    let part = |date: &[&str; 4]| date.iter().skip(1).any(|part| *part == column) && has(change, date[0]);
    column != "stored_at" && !fields::DATES.iter().any(part)
}

fn has(change: &Change, column: &str) -> bool {
    change.fields.iter().any(|(name, ..)| name == column)
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

/// (table, column) → the table that the column refers to.
type Parents = HashMap<(String, String), Option<String>>;

fn shown(db: Db, parents: &mut Parents, change: &Change, column: &str, value: &Json, side: Side) -> Result<Shown> {
    Ok(match value {
        Json::Number(n) => match n.as_i64() {
            Some(at) if column.ends_with("_at") || column == "dated" => Shown::Moment { at },
            _ => Shown::Number { text: n.to_string() },
        },
        Json::String(text) if text.is_empty() => Shown::Nothing,
        Json::String(text) => match fields::DATES.iter().find(|date| date[0] == column) {
            Some(date) => Shown::Date { date: DateView { text: text.clone(), kind: kind(change, date[3], side) } },
            None => Shown::Text { text: text.clone() },
        },
        Json::Object(object) => match object.get("id").and_then(Json::as_str) {
            Some(id) => thing(db, parents, &change.table, column, id)?,
            None => Shown::Bytes,
        },
        _ => Shown::Nothing,
    })
}

fn kind(change: &Change, column: &str, side: Side) -> Option<DateKind> {
    let (_, before, after) = change.fields.iter().find(|(name, ..)| name == column)?;
    let value = match side {
        Side::Before => before.as_ref()?,
        Side::After => after,
    };
    value.as_str()?.parse().ok()
}

fn thing(db: Db, parents: &mut Parents, table: &str, column: &str, id: &str) -> Result<Shown> {
    let key = (table.to_owned(), column.to_owned());
    let parent = match parents.get(&key) {
        Some(known) => known.clone(),
        None => {
            let sql = "SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2";
            let found: Option<String> =
                db.0.prepare_cached(sql)?.query_row([table, column], |r| r.get(0)).optional()?;
            parents.insert(key, found.clone());
            found
        }
    };
    let Ok(uuid) = uuid::Uuid::parse_str(id) else { return Ok(Shown::Bytes) };
    if parent.as_deref() == Some("rating") {
        let sql = "SELECT label_en, label_it FROM rating WHERE id = ?1";
        let read = |r: &rusqlite::Row| Ok(Shown::Rating { en: r.get(0)?, it: r.get(1)? });
        return Ok(db.0.prepare_cached(sql)?.query_row([Id(uuid)], read).optional()?.unwrap_or(Shown::Nothing));
    }
    let title = match parent.as_deref() {
        Some(parent) => lookup::title(db, parent, Id(uuid))?,
        None => None,
    };
    Ok(Shown::Thing { kind: parent.and_then(|name| name.parse().ok()), id: id.to_owned(), title })
}
