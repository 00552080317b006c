//! Every row held against the history: the journal, read from its beginning, must give the rows that stand in the file.
//!
//! A row is remembered as the sum of the hashes of its fields, so that a change of one takes its old hash away and adds the new one;
//! that is about a hundred bytes a row, and a second reading names the field. SQLite's own check sees the shape of a row, not its words.

use crate::{
    Db, Error, Result,
    fields::to_json,
    id::Id,
    journal::{self, Change},
    migrate, seed,
    tables::{self, Table},
};
use rusqlite::{OptionalExtension, types::Value};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// The first row that is not what the history says, in words.
pub(crate) fn first_difference(db: Db) -> Result<Option<String>> {
    let columns = tables::ALL.iter().map(|table| columns(db, table)).collect::<Result<Vec<_>>>()?;
    let mut expected: HashMap<(usize, Id), u128> = HashMap::new();
    let Some(planted) = planted(db)? else { return Ok(Some("what every casebook begins with is not there".into())) };
    for (n, (table, columns)) in tables::ALL.iter().zip(&columns).enumerate() {
        each_row(Db(&planted), table, columns, |id, fields| {
            expected.insert((n, id), sum(&fields));
            Ok(true)
        })?;
    }
    each_change(db, |change| {
        let n = tables::ALL.iter().position(|t| t.name == change.table);
        let n = n.ok_or_else(|| Error::Journal(format!("an entry speaks of the unknown table {}", change.table)))?;
        let row = expected.entry((n, change.id)).or_default();
        for (column, before, after) in &change.fields {
            let weighed = |value: &Json| if columns[n].get(column) == Some(value) { 0 } else { weight(column, value) };
            *row = row.wrapping_sub(before.as_ref().map_or(0, weighed)).wrapping_add(weighed(after));
        }
        Ok(())
    })?;
    let mut found = None;
    for (n, (table, columns)) in tables::ALL.iter().zip(&columns).enumerate() {
        each_row(db, table, columns, |id, fields| {
            if expected.remove(&(n, id)) != Some(sum(&fields)) {
                found = Some((table.name, id, fields));
            }
            Ok(found.is_none())
        })?;
        if let Some((table, id, fields)) = found {
            return Ok(Some(format!(
                "{table} {}: {} not what the history says",
                id.short(),
                field(db, table, id, &fields)?
            )));
        }
    }
    let lost = expected.keys().next().map(|(n, id)| (tables::ALL[*n].name, id.short()));
    Ok(lost.map(|(table, id)| format!("{table} {id} is in the history, but no longer in the file")))
}

type Fields = BTreeMap<String, Json>;

/// Column names but for the local number and the id, each with the value it has if none is given.
fn columns(db: Db, table: &Table) -> Result<Fields> {
    let mut statement = db.0.prepare(
        "SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?1) WHERE name NOT IN ('row', 'id')",
    )?;
    let columns: Vec<(String, String)> =
        statement.query_map([table.name], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    // The schema was compared with ours when the file was opened, so its default values are ours too.
    let value = |sql: String| db.0.query_row(&format!("SELECT {sql}"), [], |r| Ok(to_json(r.get_ref(0)?)));
    columns.into_iter().map(|(name, sql)| Ok((name, value(sql)?))).collect()
}

/// A fresh casebook begun when this one was: its first rows are in no journal.
fn planted(db: Db) -> Result<Option<rusqlite::Connection>> {
    let begun =
        db.0.query_row("SELECT stored_at FROM layer WHERE id = ?1", [seed::SHARED_LAYER], |r| r.get(0)).optional()?;
    let Some(begun) = begun else { return Ok(None) };
    let mut fresh = migrate::empty()?;
    let sql = fresh.transaction()?;
    seed::plant(&sql, begun)?;
    sql.commit()?;
    Ok(Some(fresh))
}

/// The fields of every row that are not as the table would have filled them in; until `each` says that it has seen enough.
fn each_row(db: Db, table: &Table, columns: &Fields, mut each: impl FnMut(Id, Fields) -> Result<bool>) -> Result<()> {
    let names: Vec<&String> = columns.keys().collect();
    let quoted: Vec<String> = names.iter().map(|c| format!("\"{c}\"")).collect();
    let mut statement = db.0.prepare(&format!("SELECT id, {} FROM {}", quoted.join(", "), table.name))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mut fields = Fields::new();
        for (n, name) in names.iter().enumerate() {
            let value = match table.by_hash.contains(&name.as_str()) {
                true => journal::by_hash(&row.get::<_, Value>(n + 1)?),
                false => to_json(row.get_ref(n + 1)?),
            };
            if columns.get(*name) != Some(&value) {
                fields.insert((*name).clone(), value);
            }
        }
        if !each(row.get(0)?, fields)? {
            return Ok(());
        }
    }
    Ok(())
}

fn each_change(db: Db, mut each: impl FnMut(Change) -> Result<()>) -> Result<()> {
    let mut statement = db.0.prepare("SELECT payload FROM journal ORDER BY row")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        journal::decode(row.get_ref(0)?.as_blob().unwrap_or_default())?.into_iter().try_for_each(&mut each)?;
    }
    Ok(())
}

fn sum(fields: &Fields) -> u128 {
    fields.iter().fold(0, |sum, (column, value)| sum.wrapping_add(weight(column, value)))
}

fn weight(column: &str, value: &Json) -> u128 {
    let digest = Sha256::new().chain_update(column).chain_update([0]).chain_update(value.to_string()).finalize();
    digest.iter().take(16).fold(0, |n, byte| n << 8 | u128::from(*byte))
}

/// What of a row differs: "its wording is".
fn field(db: Db, table: &str, id: Id, stands: &Fields) -> Result<String> {
    let mut journalled = Fields::new();
    each_change(db, |change| {
        if change.table == table && change.id == id {
            journalled.extend(change.fields.into_iter().map(|(column, _, after)| (column, after)));
        }
        Ok(())
    })?;
    let unlike = journalled.iter().find(|(column, value)| stands.get(*column).is_some_and(|s| s != *value));
    Ok(unlike.map_or("the row is".into(), |(column, _)| format!("its {} is", column.replace('_', " "))))
}
