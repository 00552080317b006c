//! The order of a chain: a step put elsewhere in it, or a new one put between two.
//!
//! Only what the text says can be put in order. A step found by us says how we know of these two and no others, so it stays where it is.

use super::{Step, add, chain, refuse_loop, stands};
use crate::{
    Db, Error, Result, Tx,
    attribution::new_version,
    coding,
    fields::Fields,
    id::{AttributionId, HopId},
    tables::HOP,
    vocabulary::{HopBasis, Proposer},
};
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;

/// Puts a step at another place of the chain that leads outwards from `of`; 0 is the nearest. Each step keeps who relays; whom they
/// relay follows from the order.
pub fn put(tx: &mut Tx, of: AttributionId, hop: HopId, to: usize) -> Result<()> {
    let mut steps = chain(tx.db(), of)?;
    let from = steps.iter().position(|step| step.hop == hop).ok_or_else(elsewhere)?;
    if to >= steps.len() {
        return Err(Error::invalid("step_beyond", "the chain has no such place", "it ends before"));
    }
    if from == to {
        return Ok(());
    }
    let inners = std::iter::once(of).chain(steps.iter().map(|step| step.attribution));
    if steps.iter().zip(inners).any(|(step, inner)| step.inner != inner) {
        return Err(Error::refused(
            "chain_forks",
            "this chain forks, so its steps have no single order",
            "take one of the two ways away first",
        ));
    }
    let (first, last) = (from.min(to), from.max(to));
    if steps.iter().take(last + 2).skip(first).any(|step| step.basis != HopBasis::Text) {
        return Err(found_by_us());
    }
    let own: BTreeSet<HopId> = steps.iter().map(|step| step.hop).collect();
    for step in steps.iter().take(last + 1).skip(first) {
        if at(tx.db(), step.attribution)?.iter().any(|hop| !own.contains(hop)) {
            return Err(shared(step));
        }
    }
    let moved = steps.remove(from);
    steps.insert(to, moved);
    let mut touched = BTreeSet::new();
    let mut inner = of;
    for step in steps {
        if step.inner != inner {
            touched.extend([step.inner, inner, step.attribution]);
            tx.update(&HOP, step.hop.0, &Fields::new().set("inner", inner))?;
        }
        inner = step.attribution;
    }
    touched.into_iter().try_for_each(|id| new_version(tx, id))
}

/// Puts `outer` between the two ends of a step that stands in the text: it relays the inner one, and the outer one relays it.
pub fn between(
    tx: &mut Tx,
    inner: AttributionId,
    outer: AttributionId,
    before: HopId,
    basis: HopBasis,
    reason: &str,
) -> Result<HopId> {
    let (from, beyond, was) = ends(tx.db(), before)?;
    if from != inner {
        return Err(elsewhere());
    }
    if basis != HopBasis::Text || was != HopBasis::Text {
        return Err(found_by_us());
    }
    coding::guard(tx, inner)?;
    coding::guard(tx, outer)?;
    refuse_loop(tx.db(), outer, beyond)?;
    if stands(tx.db(), outer, beyond, basis)? {
        // It leads there already: then the way past it goes.
        tx.remove(&HOP, before.0)?;
    } else {
        tx.update(&HOP, before.0, &Fields::new().set("inner", outer))?;
    }
    let hop = add(tx, inner, outer, basis, Proposer::Person, reason)?;
    [inner, outer, beyond].into_iter().try_for_each(|id| new_version(tx, id))?;
    Ok(hop)
}

/// Whom a step relays, who relays, and how we know.
pub(super) fn ends(db: Db, hop: HopId) -> Result<(AttributionId, AttributionId, HopBasis)> {
    let sql = "SELECT \"inner\", \"outer\", basis FROM hop WHERE id = ?1 AND removed_at IS NULL";
    let row = db.0.prepare_cached(sql)?.query_row([hop], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)));
    row.optional()?.ok_or_else(|| Error::UnknownId(hop.to_string()))
}

fn at(db: Db, id: AttributionId) -> Result<Vec<HopId>> {
    let sql = "SELECT id FROM hop WHERE ?1 IN (\"inner\", \"outer\") AND removed_at IS NULL";
    Ok(db.0.prepare_cached(sql)?.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn elsewhere() -> Error {
    Error::invalid("step_elsewhere", "this step is not in that chain", "look at the chain again")
}

fn found_by_us() -> Error {
    Error::refused(
        "step_stays",
        "a step that does not stand in the text says how we know of these two: it cannot be put elsewhere, nor anything between",
        "take it away and add it where it belongs",
    )
}

fn shared(step: &Step) -> Error {
    let names: Vec<&str> = step.parties.iter().map(|party| party.name.as_str()).collect();
    Error::refused(
        "chain_shared",
        format!("“{}” also stands in another chain, which would change with this one", names.join("”, “")),
        "take the step away here and add it where it belongs",
    )
}
