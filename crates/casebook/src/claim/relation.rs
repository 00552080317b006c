//! How one claim bears on another.

use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{ClaimId, RelationId},
    tables::CLAIM_RELATION,
    vocabulary::RelationKind,
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RelationView {
    pub id: RelationId,
    pub other: ClaimId,
    pub wording: String,
    pub kind: RelationKind,
    /// The relation reads from this claim to the other; false if the other way round.
    pub outgoing: bool,
    pub reason: String,
}

pub fn add(tx: &mut Tx, claim: ClaimId, other: ClaimId, kind: RelationKind, reason: &str) -> Result<()> {
    if claim == other {
        return Err(Error::refused("relates_to_itself", "a claim cannot be related to itself", ""));
    }
    tx.insert(
        &CLAIM_RELATION,
        Fields::new().set("claim", claim).set("other", other).set("kind", kind).set("reason", reason),
    )
    .map(drop)
}

pub(super) fn of(db: Db, id: ClaimId) -> Result<Vec<RelationView>> {
    let mut statement = db.0.prepare_cached(
        "SELECT r.other, o.wording, r.kind, 1, r.reason, r.id FROM claim_relation r JOIN claim o ON o.id = r.other WHERE r.claim = ?1 AND r.removed_at IS NULL
         UNION ALL SELECT r.claim, o.wording, r.kind, 0, r.reason, r.id FROM claim_relation r JOIN claim o ON o.id = r.claim WHERE r.other = ?1 AND r.removed_at IS NULL",
    )?;
    let rows = statement.query_map([id], |r| {
        Ok(RelationView {
            id: r.get(5)?,
            other: r.get(0)?,
            wording: r.get(1)?,
            kind: r.get(2)?,
            outgoing: r.get(3)?,
            reason: r.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
