//! What was worked on lately, one line a thing.

use crate::{Db, Result, history, id::Id, vocabulary::Kind};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Recent {
    pub kind: Kind,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    pub title: String,
    /// Of the last change, milliseconds UTC.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub at: i64,
    pub changes: u32,
    /// Who changed it, the last one first.
    pub people: Vec<String>,
}

/// Changes of one thing are counted up to here.
const MOST_COUNTED: u32 = 1000;

/// Articles, claims and sources that changed since, the last one first. What is removed by now is left out.
///
/// Each thing is found by its last change and its own entries are counted, so that it does not matter how much else was done.
pub fn since(db: Db, since: i64, limit: usize) -> Result<Vec<Recent>> {
    let first = history::first_since(db, since)?;
    let mut last = db.0.prepare_cached(
        "SELECT l.kind, l.object, j.hlc_ms FROM last_change l JOIN journal j ON j.row = l.entry
         WHERE l.entry >= ?1 AND l.kind IN ('article', 'claim', 'source') ORDER BY l.entry DESC",
    )?;
    let mut rows = last.query([first])?;
    let mut found = vec![];
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        let (kind, id): (Kind, Id) = (row.get(0)?, row.get(1)?);
        let Some(title) = living_title(db, kind, id)? else { continue };
        let (changes, people) = changes(db, id, first)?;
        found.push(Recent { kind, id, title, at: row.get(2)?, changes, people });
    }
    Ok(found)
}

/// How many entries touched it, and whose they are.
fn changes(db: Db, id: Id, first: i64) -> Result<(u32, Vec<String>)> {
    let mut statement = db.0.prepare_cached(
        "SELECT p.name FROM journal_object o JOIN journal j ON j.row = o.entry LEFT JOIN person p ON p.id = j.person
         WHERE o.object = ?1 AND o.entry >= ?2 ORDER BY o.entry DESC LIMIT ?3",
    )?;
    let mut rows = statement.query(params![id, first, MOST_COUNTED])?;
    let (mut changes, mut people) = (0, vec![]);
    while let Some(row) = rows.next()? {
        changes += 1;
        let name: Option<String> = row.get(0)?;
        people.extend(name.filter(|name| !people.contains(name)));
    }
    Ok((changes, people))
}

fn living_title(db: Db, kind: Kind, id: Id) -> Result<Option<String>> {
    let sql = match kind {
        Kind::Article => "SELECT title FROM article WHERE id = ?1 AND removed_at IS NULL",
        Kind::Claim => "SELECT wording FROM claim WHERE id = ?1 AND removed_at IS NULL",
        _ => "SELECT name FROM source WHERE id = ?1 AND removed_at IS NULL",
    };
    Ok(db.0.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?)
}
