//! Sources that look alike and were judged to be two: proposed no more, until somebody takes the judgement back.
//!
//! A judgement names the two entries it was made on, and is read as everything of a source is: as of what these are read as now. So it
//! goes on for the one that is kept when either is merged with a third, rests while the two themselves are merged, and is there again
//! after a split, with nothing rewritten.

use super::same;
use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{Id, SourceId},
    lookup,
    tables::NOT_SAME,
    vocabulary::Kind,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Who judged that two are not one, when and why.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct JudgedApart {
    pub person_name: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub judged_at: i64,
    pub reason: String,
}

/// The two, the smaller id first, as they are read now.
pub(super) type Pair = (SourceId, SourceId);

pub fn tell_apart(tx: &mut Tx, id: SourceId, other: SourceId, reason: &str) -> Result<()> {
    let (one, other) = two(tx.db(), id, other)?;
    if of(tx.db(), one, other)?.is_some() {
        return Err(Error::refused(
            "already_apart",
            "these were judged not to be the same already",
            "there is nothing more to say; the judgement can be taken back",
        ));
    }
    let fields = Fields::new().set("source", one).set("distinct_from", other).set("reason", reason.trim());
    tx.insert(&NOT_SAME, fields.set("person", tx.person()?)).map(drop)
}

/// They may be one again, for all that was judged.
pub fn untell_apart(tx: &mut Tx, id: SourceId, other: SourceId) -> Result<()> {
    let (one, other) = two(tx.db(), id, other)?;
    // Several, if entries were merged that had each been told apart from it.
    let judged: Vec<Id> = judged(tx.db())?.into_iter().filter(|j| j.pair == (one, other)).map(|j| j.id).collect();
    if judged.is_empty() {
        return Err(Error::refused(
            "not_apart",
            "nobody judged these not to be the same",
            "there is nothing to take back",
        ));
    }
    for id in judged {
        tx.remove(&NOT_SAME, id)?;
    }
    tx.also_touch(Kind::Source, one.0);
    tx.also_touch(Kind::Source, other.0);
    Ok(())
}

/// Two that a list shows: each there, by itself, and not the other.
fn two(db: Db, id: SourceId, other: SourceId) -> Result<Pair> {
    let (id, other) = (shown(db, id)?, shown(db, other)?);
    same::pair(db, id.0, other.0)?;
    let name = |id: SourceId| Ok::<_, Error>(lookup::title(db, "source", id.0)?.unwrap_or_default());
    for (id, main) in [id, other] {
        if id != main {
            return Err(Error::refused(
                "read_as_another",
                format!("“{}” is read as “{}”", name(id)?, name(main)?),
                "say it of that one, or split the two first",
            ));
        }
    }
    Ok((id.0.min(other.0), id.0.max(other.0)))
}

/// It and what it is read as.
fn shown(db: Db, id: SourceId) -> Result<(SourceId, SourceId)> {
    let there = db.0.prepare_cached("SELECT 1 FROM source WHERE id = ?1 AND removed_at IS NULL")?.exists([id])?;
    if there { Ok((id, same::main(db, id)?)) } else { Err(Error::UnknownId(id.to_string())) }
}

struct Judged {
    id: Id,
    pair: Pair,
    apart: JudgedApart,
}

/// What was judged and still bears on two, oldest first.
fn judged(db: Db) -> Result<Vec<Judged>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT n.id, {}, {}, p.name, n.stored_at, n.reason FROM not_same n JOIN person p ON p.id = n.person
         WHERE n.removed_at IS NULL ORDER BY n.row",
        same::read("n.source"),
        same::read("n.distinct_from")
    ))?;
    let rows = statement.query_map([], |r| {
        let (one, other): Pair = (r.get(1)?, r.get(2)?);
        let apart = JudgedApart { person_name: r.get(3)?, judged_at: r.get(4)?, reason: r.get(5)? };
        Ok(Judged { id: r.get(0)?, pair: (one.min(other), one.max(other)), apart })
    })?;
    let mut judged = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    judged.retain(|one| one.pair.0 != one.pair.1);
    Ok(judged)
}

/// Every two that were judged not to be one, with the latest judgement.
pub(super) fn all(db: Db) -> Result<BTreeMap<Pair, JudgedApart>> {
    Ok(judged(db)?.into_iter().map(|one| (one.pair, one.apart)).collect())
}

pub(super) fn of(db: Db, one: SourceId, other: SourceId) -> Result<Option<JudgedApart>> {
    Ok(all(db)?.remove(&(one.min(other), one.max(other))))
}
