//! Two claims that turn out to be one.

use super::{remove, tag, view};
use crate::{
    Db, Error, Result, Tx,
    attribution::new_version,
    dossier,
    fields::Fields,
    id::{ClaimId, DossierId, Id},
    tables::{self, Table},
    verdict,
};

/// What moves over with a claim: everything that bears on it and can say so of the other as well.
static MOVED: [(&Table, &str); 7] = [
    (&tables::MARK, "claim"),
    (&tables::POSITION, "claim"),
    (&tables::FIGURE, "claim"),
    (&tables::EVIDENCE, "claim"),
    (&tables::INQUIRY, "claim"),
    (&tables::NOTE, "claim"),
    (&tables::CLAIM_RELATION, "claim"),
];

/// Everything about `id` is said of `into` from then on, and `id` is gone; undone like any other step.
///
/// Refused if `id` has a verdict: a verdict judged that wording and is never rewritten.
pub fn merge(tx: &mut Tx, id: ClaimId, into: ClaimId) -> Result<()> {
    if id == into {
        return Err(Error::refused("same_claim", "a claim cannot be merged into itself", "name two claims"));
    }
    if !verdict::of(tx.db(), id)?.is_empty() {
        return Err(Error::refused(
            "has_verdict",
            "the claim to be merged away has a verdict, which judged its wording",
            "merge the other one into it, or relate the two as “repeats”",
        ));
    }
    let (going, staying) = (view(tx.db(), id)?, view(tx.db(), into)?);
    // What the two said of each other says nothing any more.
    let mutual =
        "SELECT id FROM claim_relation WHERE removed_at IS NULL AND ?1 IN (claim, other) AND ?2 IN (claim, other)";
    let mutual: Vec<Id> =
        tx.db().0.prepare_cached(mutual)?.query_map([id, into], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    for row in mutual {
        tx.remove(&tables::CLAIM_RELATION, row)?;
    }
    for (table, column) in &MOVED {
        for row in owned(tx.db(), table, column, id)? {
            tx.update(table, row, &Fields::new().set(column, into))?;
            if table.name == tables::POSITION.name {
                // It bears on another claim now: a review of what it said of the first no longer stands so.
                let of = tx.db().0.query_row("SELECT attribution FROM position WHERE id = ?1", [row], |r| r.get(0))?;
                new_version(tx, of)?;
            }
        }
    }
    for row in owned(tx.db(), &tables::CLAIM_RELATION, "other", id)? {
        tx.update(&tables::CLAIM_RELATION, row, &Fields::new().set("other", into))?;
    }
    for name in going.tags.iter().filter(|name| !staying.tags.contains(name)) {
        tag::add(tx, name, tag::Tagged::Claim(into))?;
    }
    let folders = "SELECT dossier FROM filing WHERE claim = ?1 AND removed_at IS NULL";
    for folder in ids(tx.db(), folders, id)? {
        dossier::file(tx, DossierId(folder), None, Some(into))?;
    }
    remove(tx, id)
}

fn owned(db: Db, table: &Table, column: &str, id: ClaimId) -> Result<Vec<Id>> {
    ids(db, &format!("SELECT id FROM {} WHERE {column} = ?1 AND removed_at IS NULL", table.name), id)
}

fn ids(db: Db, sql: &str, id: ClaimId) -> Result<Vec<Id>> {
    let mut statement = db.0.prepare_cached(sql)?;
    Ok(statement.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}
