//! A step taken out of a chain: whoever relayed it relays what it relayed.

use super::{add, order, refuse_loop, stands};
use crate::{
    Db, Result, Tx,
    attribution::new_version,
    fields::Fields,
    id::{AttributionId, HopId},
    tables::HOP,
    vocabulary::{HopBasis, Proposer},
};
use std::collections::BTreeSet;

/// What the text says closes up. A step found by us says how we know of its two ends and no others: it stays with them.
pub(crate) fn remove(tx: &mut Tx, hop: HopId) -> Result<()> {
    let (inner, gone, basis) = order::ends(tx.db(), hop)?;
    tx.remove(&HOP, hop.0)?;
    let mut changed = BTreeSet::from([inner, gone]);
    if basis == HopBasis::Text {
        // Where another chain leads through it too, that one goes on as it did, and this one gets a step of its own.
        let shared = relays(tx.db(), gone)?;
        for beyond in outwards(tx.db(), gone)?.into_iter().filter(|beyond| beyond.outer != inner) {
            refuse_loop(tx.db(), inner, beyond.outer)?;
            let there = stands(tx.db(), inner, beyond.outer, HopBasis::Text)?;
            match (shared, there) {
                (true, true) => continue,
                (true, false) => {
                    add(tx, inner, beyond.outer, HopBasis::Text, beyond.proposer, &beyond.reason)?;
                }
                (false, true) => tx.remove(&HOP, beyond.hop.0)?,
                (false, false) => {
                    tx.update(&HOP, beyond.hop.0, &Fields::new().set("inner", inner))?;
                }
            }
            changed.insert(beyond.outer);
        }
    }
    changed.into_iter().try_for_each(|id| new_version(tx, id))
}

fn relays(db: Db, id: AttributionId) -> Result<bool> {
    let sql = "SELECT 1 FROM hop WHERE \"outer\" = ?1 AND removed_at IS NULL";
    Ok(db.0.prepare_cached(sql)?.exists([id])?)
}

struct Beyond {
    hop: HopId,
    outer: AttributionId,
    proposer: Proposer,
    reason: String,
}

/// Who relays it, as the text says.
fn outwards(db: Db, id: AttributionId) -> Result<Vec<Beyond>> {
    let mut statement = db.0.prepare_cached(
        "SELECT id, \"outer\", proposer, reason FROM hop WHERE \"inner\" = ?1 AND basis = 'text' AND removed_at IS NULL ORDER BY row",
    )?;
    let rows = statement
        .query_map([id], |r| Ok(Beyond { hop: r.get(0)?, outer: r.get(1)?, proposer: r.get(2)?, reason: r.get(3)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
