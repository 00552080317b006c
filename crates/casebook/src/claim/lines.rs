//! A stretch of the table of claims, with what its columns show.

use super::{
    ClaimRow, Order,
    listing::{COLUMNS, FROM, read_row},
    tag,
};
use crate::{
    Db, Result,
    date::DateView,
    id::{ClaimId, SourceId},
    person::PersonView,
    source::{date_view, same},
    vocabulary::Stance,
};
use rusqlite::OptionalExtension;
use serde::Serialize;
use std::collections::HashSet;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimLine {
    #[serde(flatten)]
    pub claim: ClaimRow,
    pub deadline: Option<DateView>,
    pub happened: Option<DateView>,
    pub assignee: Option<PersonView>,
    /// Who says what of it, the first few.
    pub parties: Vec<PartyStance>,
    /// Whether there are others.
    pub more_parties: bool,
    pub folders: Vec<String>,
    pub tags: Vec<String>,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub stored_at: i64,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PartyStance {
    pub source: SourceId,
    pub name: String,
    pub stance: Stance,
}

const PARTIES: usize = 3;

/// Those of these row numbers that are there, in the order given.
pub fn lines(db: Db, rows: &[i64]) -> Result<Vec<ClaimLine>> {
    let sql = format!(
        "SELECT {COLUMNS}, c.deadline, c.deadline_kind, c.happened, c.happened_kind, c.stored_at, n.id, n.name, n.initials
         FROM {FROM} LEFT JOIN person n ON n.id = c.assignee WHERE c.row = ?1 AND c.removed_at IS NULL"
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let mut lines = vec![];
    for row in rows {
        let line = statement.query_row([row], |r| {
            Ok(ClaimLine {
                claim: read_row(r)?,
                deadline: date_view(r.get(18)?, r.get(19)?),
                happened: date_view(r.get(20)?, r.get(21)?),
                stored_at: r.get(22)?,
                assignee: match r.get(23)? {
                    Some(id) => Some(PersonView { id, name: r.get(24)?, initials: r.get(25)? }),
                    None => None,
                },
                parties: vec![],
                more_parties: false,
                folders: vec![],
                tags: vec![],
            })
        });
        let Some(mut line) = line.optional()? else { continue };
        line.parties = parties(db, line.claim.id)?;
        line.more_parties = line.parties.len() > PARTIES;
        line.parties.truncate(PARTIES);
        line.folders = folders(db, line.claim.id)?;
        line.tags = tag::of(db, line.claim.id)?;
        lines.push(line);
    }
    Ok(lines)
}

/// Those of these claims that stand in the order.
pub fn among(db: Db, order: &Order, ids: &[ClaimId]) -> Result<Vec<ClaimId>> {
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let there: HashSet<i64> = order.rows.iter().copied().collect();
    let mut row_of = db.0.prepare_cached("SELECT row FROM claim WHERE id = ?1")?;
    let mut found = vec![];
    for id in ids {
        let row: Option<i64> = row_of.query_row([id], |r| r.get(0)).optional()?;
        if row.is_some_and(|row| there.contains(&row)) {
            found.push(*id);
        }
    }
    Ok(found)
}

/// One more than are shown.
fn parties(db: Db, id: ClaimId) -> Result<Vec<PartyStance>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT s.id, s.name, p.stance FROM position p JOIN attribution t ON t.id = p.attribution JOIN source s ON s.id = {}
         WHERE p.claim = ?1 AND p.removed_at IS NULL AND t.state = 'accepted' GROUP BY s.id, p.stance ORDER BY min(p.row) LIMIT ?2",
        same::read("p.party")
    ))?;
    let rows = statement.query_map(rusqlite::params![id, PARTIES as i64 + 1], |r| {
        Ok(PartyStance { source: r.get(0)?, name: r.get(1)?, stance: r.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn folders(db: Db, id: ClaimId) -> Result<Vec<String>> {
    let mut statement = db.0.prepare_cached(
        "SELECT d.name FROM filing i JOIN dossier d ON d.id = i.dossier WHERE i.claim = ?1 AND i.removed_at IS NULL AND d.removed_at IS NULL ORDER BY i.row",
    )?;
    Ok(statement.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}
