//! Undo and redo: ordinary operations that append a compensating entry naming its target.
//!
//! Per person and window, across restarts. Refused, with the reason, if what it would put back was changed since by another
//! window or person. What was added becomes a tombstone; nothing is deleted.

pub use together::{InTheWay, UndoPreview};

mod together;

use crate::{
    Casebook, Db, Error, Result,
    fields::{Fields, from_json, to_json},
    grade,
    id::{EntryId, Id},
    journal::{self, Change, Target},
    op::Op,
    person, review, source, tables,
    transact::{Actor, Outcome, Touched, Tx, Writer},
};
use rusqlite::{OptionalExtension, params, types::Value};
use serde::Serialize;
use std::collections::BTreeSet;

/// What the next undo and redo would take back or bring back: the name of the operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UndoState {
    pub undo: Option<String>,
    pub redo: Option<String>,
    /// How many steps the next redo brings back: several, if they were taken back in one go.
    pub redo_steps: u32,
}

pub fn state(db: Db, actor: &Actor) -> Result<UndoState> {
    let redo = next(db, actor, Op::Redo)?;
    let redo_steps = redo.as_ref().map_or(Ok(0), |step| together::size(db, actor, step))?;
    let name = |step: Option<Step>| step.map(|s| s.op);
    Ok(UndoState { undo: name(next(db, actor, Op::Undo)?), redo: name(redo), redo_steps })
}

/// What was taken back or brought back.
pub struct Stepped {
    /// The operation of the first step.
    pub op: String,
    pub steps: u32,
}

impl Casebook {
    pub fn undo(&mut self, actor: &Actor) -> Result<Outcome<Stepped>> {
        self.together(true, |writer| {
            let step = next(writer.db(), actor, Op::Undo)?.ok_or_else(|| nothing("undo"))?;
            let op = step.op.clone();
            let touched = take(writer, actor, Op::Undo, &step)?;
            Ok(Outcome { value: Stepped { op, steps: 1 }, touched, entry: None })
        })
    }

    /// What was taken back in one go comes back in one go.
    pub fn redo(&mut self, actor: &Actor) -> Result<Outcome<Stepped>> {
        self.together(true, |writer| {
            let first = next(writer.db(), actor, Op::Redo)?.ok_or_else(|| nothing("redo"))?;
            let mut touched = BTreeSet::from_iter(take(writer, actor, Op::Redo, &first)?);
            let mut steps = 1;
            while first.together.is_some()
                && let Some(step) = next(writer.db(), actor, Op::Redo)?
                && step.together == first.together
            {
                touched.extend(take(writer, actor, Op::Redo, &step)?);
                steps += 1;
            }
            let value = Stepped { op: first.op, steps };
            Ok(Outcome { value, touched: touched.into_iter().collect(), entry: None })
        })
    }
}

fn nothing(word: &str) -> Error {
    Error::refused(
        "nothing_to_undo",
        format!("there is nothing to {word} in this window"),
        "each person and window has its own steps; the history shows all of them",
    )
}

/// Takes one step back, or brings it back, in an entry of its own.
fn take(writer: &mut Writer, actor: &Actor, direction: Op, step: &Step) -> Result<Vec<Touched>> {
    let target = Target { row: step.entry, id: step.id };
    let outcome = writer.write(actor, direction, Some(&target), |tx| {
        for change in step.changes.iter().rev() {
            if takes_away(change) {
                refuse_if_others_changed(tx.db(), actor, step.latest, change)?;
            }
            compensate(tx, change)?;
        }
        // Only now are all rows of the entry settled: look for what others hung on them.
        for change in &step.changes {
            settle(tx, change)?;
        }
        Ok(())
    })?;
    Ok(outcome.touched)
}

struct Step {
    entry: i64,
    id: EntryId,
    op: String,
    /// The last entry about this step: itself, or its latest undo or redo. What stands in the file is what that one left.
    latest: i64,
    /// Undone in one go with others of the same number.
    together: Option<i64>,
    changes: Vec<Change>,
}

/// Undo takes the last thing done, redo the first thing undone; redo compensates the undo's own entry.
fn next(db: Db, actor: &Actor, direction: Op) -> Result<Option<Step>> {
    let (state, order) = if direction == Op::Undo { ("done", "DESC") } else { ("undone", "ASC") };
    let sql = format!(
        "SELECT u.entry, j.id, j.op, u.together FROM undo_stack u JOIN journal j ON j.row = u.entry
         WHERE u.\"window\" = ?1 AND u.person IS ?2 AND u.state = ?3 ORDER BY u.entry {order} LIMIT 1"
    );
    let found: Option<(i64, EntryId, String, Option<i64>)> =
        db.0.prepare_cached(&sql)?
            .query_row(params![actor.window, actor.person, state], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))
            .optional()?;
    let Some((entry, id, op, together)) = found else { return Ok(None) };
    // What stands in the file is what the last entry about this step left: the step itself, or its latest undo or redo.
    let (latest, payload): (i64, Vec<u8>) = db.0.query_row(
        "SELECT row, payload FROM journal WHERE row = (SELECT max(row) FROM
           (SELECT row FROM journal WHERE id = ?1 UNION ALL SELECT row FROM journal WHERE target = ?1))",
        [id],
        |r| Ok((r.get(0)?, r.get(1)?)),
    )?;
    Ok(Some(Step { entry, id, op, latest, together, changes: journal::decode(&payload)? }))
}

/// Whether taking this back makes a living row a tombstone.
fn takes_away(change: &Change) -> bool {
    change.inserted || change.fields.iter().any(|(column, _, after)| column == "removed_at" && after.is_null())
}

/// A field can be put back if it still is what it was set to. A whole row can only go if nobody else wrote in it since: their words
/// would go with it. Steps that were taken back in between, or brought back, count by what came of them.
fn refuse_if_others_changed(db: Db, actor: &Actor, latest: i64, change: &Change) -> Result<()> {
    let needle = format!("\"{}\",\"{}\",", change.table, change.id);
    let mut statement = db.0.prepare_cached(
        "SELECT p.name, f.op FROM journal k JOIN journal f ON f.id = coalesce(k.target, k.id) LEFT JOIN person p ON p.id = k.person
         LEFT JOIN undo_stack u ON u.entry = f.row
         WHERE k.row > ?1 AND NOT (k.\"window\" = ?2 AND k.person IS ?3) AND instr(k.payload, CAST(?4 AS BLOB)) > 0
         AND (coalesce(u.state, 'done') = 'done') <> coalesce((SELECT g.op <> 'undo' FROM journal g
               WHERE (g.id = f.id OR g.target = f.id) AND g.row <= ?1 ORDER BY g.row DESC LIMIT 1), 0)
         ORDER BY k.row DESC LIMIT 1",
    )?;
    let by = statement
        .query_row(params![latest, actor.window, actor.person, needle], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    by.map_or(Ok(()), |(name, op)| Err(by_someone(name, op)))
}

fn compensate(tx: &mut Tx, change: &Change) -> Result<()> {
    let table =
        tables::by_name(&change.table).ok_or_else(|| Error::Journal(format!("unknown table {}", change.table)))?;
    let mut back = Fields::new();
    for (column, before, after) in &change.fields {
        let (column, current) = current(tx.db(), table.name, column, change.id)?;
        let immutable = after.get("sha256").is_some();
        if !immutable && to_json((&current).into()) != *after {
            return Err(changed_since(tx.db(), change.id)?);
        }
        if let Some(before) = before {
            back = back.set(column, from_json(before).unwrap_or(Value::Null));
        }
    }
    if change.inserted {
        let removed: Option<i64> =
            tx.db()
                .0
                .query_row(&format!("SELECT removed_at FROM {} WHERE id = ?", table.name), [change.id], |r| r.get(0))?;
        if removed.is_some() {
            return Err(changed_since(tx.db(), change.id)?);
        }
        back = back.set("removed_at", tx.now);
    }
    tx.update(table, change.id, &back).map(drop)
}

/// A row that is gone must not be needed, a row that is back must find what it refers to.
fn settle(tx: &mut Tx, change: &Change) -> Result<()> {
    let Some(table) = tables::by_name(&change.table) else { return Ok(()) };
    let removed: Option<i64> =
        tx.db()
            .0
            .query_row(&format!("SELECT removed_at FROM {} WHERE id = ?", table.name), [change.id], |r| r.get(0))?;
    if removed.is_some() {
        return tx.refuse_if_needed(table, change.id).map_err(|_| {
            Error::refused(
                "changed_since",
                "this cannot be undone: something was added to it since",
                "remove what was added first; the history names it",
            )
        });
    }
    // Rules a merge could break stand in no UNIQUE constraint: what comes back is held to them again. A step needs none
    // of it: it touches both its ends, so a loop laid meanwhile shows as a change of theirs.
    match change.table.as_str() {
        "grade" => grade::hold(tx.db(), change.id)?,
        "source_name" => source::hold_name(tx.db(), change.id)?,
        "review_request" => review::hold_request(tx.db(), change.id)?,
        "person" => person::hold(tx.db(), change.id)?,
        _ => {}
    }
    let references: Vec<(String, String)> = tx
        .db()
        .0
        .prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1) WHERE \"to\" = 'id'")?
        .query_map([table.name], |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (column, parent) in references {
        let sql = format!(
            "SELECT p.removed_at FROM {} c JOIN {parent} p ON p.id = c.\"{column}\" WHERE c.id = ?",
            table.name
        );
        let gone: Option<Option<i64>> =
            tx.db().0.prepare_cached(&sql)?.query_row([change.id], |r| r.get(0)).optional()?;
        if let Some(Some(_)) = gone {
            return Err(Error::refused(
                "changed_since",
                format!("this cannot be put back: the {parent} it belongs to was removed since"),
                "put that back first",
            ));
        }
    }
    Ok(())
}

/// The stored column name (a constant of the schema, so safe in SQL) and its value now.
fn current(db: Db, table: &str, column: &str, id: Id) -> Result<(&'static str, Value)> {
    let known: Option<String> =
        db.0.prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE name = ?2")?
            .query_row([table, column], |r| r.get(0))
            .optional()?;
    let name = known.ok_or_else(|| Error::Journal(format!("unknown column {table}.{column}")))?;
    let value =
        db.0.prepare_cached(&format!("SELECT \"{name}\" FROM {table} WHERE id = ?"))?.query_row([id], |r| r.get(0))?;
    Ok((intern(name), value))
}

/// Column names form a small closed set; each is kept once for the life of the program.
fn intern(name: String) -> &'static str {
    use std::{collections::HashSet, sync::Mutex};
    static NAMES: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);
    let Ok(mut names) = NAMES.lock() else { return Box::leak(name.into_boxed_str()) };
    let names = names.get_or_insert_default();
    match names.get(name.as_str()) {
        Some(known) => known,
        None => {
            let leaked: &'static str = Box::leak(name.into_boxed_str());
            names.insert(leaked);
            leaked
        }
    }
}

fn changed_since(db: Db, id: Id) -> Result<Error> {
    let by: Option<(Option<String>, String)> =
        db.0.query_row(
            "SELECT p.name, j.op FROM journal j LEFT JOIN person p ON p.id = j.person
             WHERE instr(j.payload, CAST(?1 AS BLOB)) > 0 ORDER BY j.row DESC LIMIT 1",
            [id.to_string()],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
        .optional()?;
    let (name, op) = by.unwrap_or_default();
    Ok(by_someone(name, op))
}

fn by_someone(name: Option<String>, op: String) -> Error {
    Error::refused(
        "changed_since",
        format!(
            "this cannot be undone: it was changed since by “{}” ({})",
            name.unwrap_or_else(|| "someone".into()),
            op.replace('_', " ")
        ),
        "the history shows both changes; edit it by hand if the older state is wanted",
    )
}

/// Keeps the stacks: an ordinary operation clears what could be redone.
pub(crate) fn push(
    sql: &rusqlite::Transaction,
    actor: &Actor,
    op: Op,
    entry: i64,
    target: Option<&Target>,
) -> Result<()> {
    let moved = |state: &str, row: i64| {
        sql.prepare_cached("UPDATE undo_stack SET state = ?1, together = NULL WHERE entry = ?2")?
            .execute(params![state, row])
    };
    match (op, target) {
        (Op::Undo, Some(target)) => moved("undone", target.row).map(drop)?,
        (Op::Redo, Some(target)) => moved("done", target.row).map(drop)?,
        _ if op.can_be_undone() => {
            sql.prepare_cached(
                "UPDATE undo_stack SET state = 'dropped' WHERE \"window\" = ?1 AND person IS ?2 AND state = 'undone'",
            )?
            .execute(params![actor.window, actor.person])?;
            sql.prepare_cached(
                "INSERT INTO undo_stack (entry, person, \"window\", state) VALUES (?1, ?2, ?3, 'done')",
            )?
            .execute(params![entry, actor.person, actor.window])?;
        }
        _ => {}
    }
    Ok(())
}
