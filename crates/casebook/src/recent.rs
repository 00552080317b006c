//! What was worked on lately, one line a thing.

use crate::{Db, Result, Touched, id::Id, vocabulary::Kind};
use rusqlite::OptionalExtension;
use serde::Serialize;
use std::collections::HashMap;

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

/// Entries of the journal that are read at most: an import of thousands is one day's work too.
const MOST_ENTRIES: u32 = 2_000;

/// Articles, claims and sources that changed since, the last one first. What is removed by now is left out.
pub fn since(db: Db, since: i64, limit: usize) -> Result<Vec<Recent>> {
    let mut statement = db.0.prepare_cached(
        "SELECT j.hlc_ms, j.touched, p.name FROM journal j LEFT JOIN person p ON p.id = j.person WHERE j.hlc_ms >= ?1
         ORDER BY j.row DESC LIMIT ?2",
    )?;
    let mut rows = statement.query((since, MOST_ENTRIES))?;
    let (mut found, mut places): (Vec<Recent>, HashMap<Id, usize>) = (vec![], HashMap::new());
    while let Some(row) = rows.next()? {
        let (at, touched, person): (i64, String, Option<String>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        for Touched { kind, id } in serde_json::from_str::<Vec<Touched>>(&touched)? {
            if !matches!(kind, Kind::Article | Kind::Claim | Kind::Source) {
                continue;
            }
            let place = *places.entry(id).or_insert(found.len());
            if place == found.len() {
                found.push(Recent { kind, id, title: String::new(), at, changes: 0, people: vec![] });
            }
            let Some(recent) = found.get_mut(place) else { continue };
            recent.changes += 1;
            recent.people.extend(person.clone().filter(|name| !recent.people.contains(name)));
        }
    }
    let mut shown = vec![];
    for mut recent in found {
        let Some(title) = title(db, recent.kind, recent.id)? else { continue };
        recent.title = title;
        shown.push(recent);
        if shown.len() == limit {
            break;
        }
    }
    Ok(shown)
}

fn title(db: Db, kind: Kind, id: Id) -> Result<Option<String>> {
    let sql = match kind {
        Kind::Article => "SELECT title FROM article WHERE id = ?1 AND removed_at IS NULL",
        Kind::Claim => "SELECT wording FROM claim WHERE id = ?1 AND removed_at IS NULL",
        _ => "SELECT name FROM source WHERE id = ?1 AND removed_at IS NULL",
    };
    Ok(db.0.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?)
}
