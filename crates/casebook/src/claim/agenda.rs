//! Claims by when they are due and whose they are.

use super::{
    ClaimRow,
    listing::{COLUMNS, FROM, read_row},
};
use crate::{Db, Result, date::DateView, id::PersonId, source::date_view};
use rusqlite::params;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DueClaim {
    pub claim: ClaimRow,
    pub deadline: Option<DateView>,
    pub overdue: bool,
}

/// Not done yet, and due before `until` (milliseconds UTC); the longest overdue first.
pub fn due(db: Db, now: i64, until: i64, limit: u32) -> Result<Vec<DueClaim>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {COLUMNS}, c.deadline, c.deadline_kind, c.deadline_until <= ?1 FROM {FROM}
         WHERE c.deadline <> '' AND c.deadline_until <= ?2 AND c.state <> 'done' AND c.removed_at IS NULL
         ORDER BY c.deadline_until, c.priority DESC, c.row LIMIT ?3"
    ))?;
    let rows = statement.query_map(params![now, until, limit], |r| {
        Ok(DueClaim { claim: read_row(r)?, deadline: date_view(r.get(18)?, r.get(19)?), overdue: r.get(20)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Not done yet, the most urgent first.
pub fn assigned(db: Db, person: PersonId, limit: u32) -> Result<Vec<ClaimRow>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE c.assignee = ?1 AND c.state <> 'done' AND c.removed_at IS NULL
         ORDER BY c.priority DESC, coalesce(c.deadline_until, 9e15), c.row DESC LIMIT ?2"
    ))?;
    Ok(statement.query_map(params![person, limit], read_row)?.collect::<rusqlite::Result<_>>()?)
}
