//! Back to an entry: every step of one person and window after it, the last one first, in one go. Each has an entry of its own; all of
//! them stand or fall together, and one redo brings them back.

use super::{Step, next, take};
use crate::{
    Casebook, Db, Error, Result, Touched,
    history::{self, HistoryRow},
    id::{EntryId, PersonId},
    op::Op,
    transact::{Actor, Outcome, Writer},
};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use std::collections::BTreeSet;

/// More is not one step any more; and each must be looked at against everything after it.
const MOST: u32 = 500;
/// Others' entries are counted up to here.
const COUNTED: u32 = 10_000;

/// What going back to an entry would do.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UndoPreview {
    /// What would be taken back, the last one first.
    pub steps: Vec<HistoryRow>,
    /// Entries after it that stay: of others, of other windows, or of a kind that cannot be undone.
    pub staying: u32,
    /// If something is: nothing can be taken back so far.
    pub in_the_way: Option<InTheWay>,
}

/// Why a step cannot be taken back.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct InTheWay {
    pub step: HistoryRow,
    pub code: String,
    pub message: String,
    pub hint: String,
}

/// Where it stopped.
enum Stopped {
    At(i64, Error),
    Fault(Error),
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Stopped {
        Stopped::Fault(error)
    }
}

impl Casebook {
    /// Everything is tried and nothing kept, so that what it says is what would happen.
    pub fn preview_undo_to(&mut self, actor: &Actor, entry: EntryId) -> Result<UndoPreview> {
        self.together(false, |writer| {
            let row = row(writer.db(), entry)?;
            let rows = steps(writer.db(), actor, row)?;
            let staying = staying(writer.db(), actor, row)?;
            let steps = history::rows(writer.db(), &rows)?;
            let in_the_way = match back_to(writer, actor, row) {
                Ok(_) => None,
                Err(Stopped::At(at, Error::Refused { rule, message, hint })) => {
                    let step = steps.iter().find(|step| step.row == at).cloned();
                    step.map(|step| InTheWay { step, code: rule.into(), message, hint })
                }
                Err(Stopped::At(_, error) | Stopped::Fault(error)) => return Err(error),
            };
            Ok(UndoPreview { steps, staying, in_the_way })
        })
    }

    /// How many steps were taken back.
    pub fn undo_to(&mut self, actor: &Actor, entry: EntryId) -> Result<Outcome<u32>> {
        self.together(true, |writer| {
            let row = row(writer.db(), entry)?;
            let count = steps(writer.db(), actor, row)?.len();
            if count == 0 {
                return Err(Error::refused(
                    "nothing_after",
                    "there is nothing of yours after this entry in this window",
                    "each person and window has its own steps; the history shows all of them",
                ));
            }
            let touched = back_to(writer, actor, row).map_err(|stopped| match stopped {
                Stopped::At(_, error) | Stopped::Fault(error) => error,
            })?;
            let value = u32::try_from(count).unwrap_or(u32::MAX);
            Ok(Outcome { value, touched: touched.into_iter().collect(), entry: None })
        })
    }
}

fn back_to(writer: &mut Writer, actor: &Actor, row: i64) -> std::result::Result<BTreeSet<Touched>, Stopped> {
    let mut touched = BTreeSet::new();
    let mut taken = vec![];
    while let Some(step) = next(writer.db(), actor, Op::Undo)?.filter(|step| step.entry > row) {
        touched.extend(take(writer, actor, Op::Undo, &step).map_err(|error| Stopped::At(step.entry, error))?);
        taken.push(step.entry);
    }
    // The last of them numbers all: no two goes share it, since a step that is undone is not undone again.
    if let Some(number) = taken.first() {
        for entry in &taken {
            let sql = "UPDATE undo_stack SET together = ?1 WHERE entry = ?2";
            writer
                .db()
                .0
                .prepare_cached(sql)
                .and_then(|mut s| s.execute(params![number, entry]))
                .map_err(Error::from)?;
        }
    }
    Ok(touched)
}

fn row(db: Db, entry: EntryId) -> Result<i64> {
    let row = db.0.query_row("SELECT row FROM journal WHERE id = ?1", [entry], |r| r.get(0)).optional()?;
    row.ok_or_else(|| Error::UnknownId(entry.to_string()))
}

/// The steps after it that stand, the last one first.
fn steps(db: Db, actor: &Actor, row: i64) -> Result<Vec<i64>> {
    let mut statement = db.0.prepare_cached(
        "SELECT entry FROM undo_stack WHERE \"window\" = ?1 AND person IS ?2 AND state = 'done' AND entry > ?3
         ORDER BY entry DESC LIMIT ?4",
    )?;
    let found: Vec<i64> = statement
        .query_map(params![actor.window, actor.person, row, MOST + 1], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if found.len() > MOST as usize {
        return Err(Error::refused(
            "too_many_steps",
            format!("more than {MOST} steps would be taken back at once"),
            "choose a later entry, and go back from there",
        ));
    }
    Ok(found)
}

/// An undo or redo of one's own goes away with the step it is about, and is no work of its own.
fn staying(db: Db, actor: &Actor, row: i64) -> Result<u32> {
    let mut statement = db.0.prepare_cached(
        "SELECT count(*) FROM (SELECT 1 FROM journal j LEFT JOIN undo_stack u ON u.entry = j.row
         WHERE j.row > ?1 AND j.op NOT IN ('undo', 'redo') AND coalesce(u.state, 'done') = 'done'
         AND NOT (j.\"window\" = ?2 AND j.person IS ?3 AND u.entry IS NOT NULL) LIMIT ?4)",
    )?;
    let person: Option<PersonId> = actor.person;
    Ok(statement.query_row(params![row, actor.window, person, COUNTED], |r| r.get(0))?)
}

/// How many steps come back with this one.
pub(super) fn size(db: Db, actor: &Actor, step: &Step) -> Result<u32> {
    let Some(number) = step.together else { return Ok(1) };
    let sql =
        "SELECT count(*) FROM undo_stack WHERE \"window\" = ?1 AND person IS ?2 AND state = 'undone' AND together = ?3";
    Ok(db.0.prepare_cached(sql)?.query_row(params![actor.window, actor.person, number], |r| r.get(0))?)
}
