//! Chains: who relays whom.
//!
//! Hops are rows between attributions; the outlet's own hop follows from the article and is never stored. A researched hop stands
//! beside a text hop, it never replaces it.

use crate::{
    Db, Error, Result, Tx,
    evidence::{self, EvidenceView},
    fields::Fields,
    id::{ArticleId, AttributionId, HopId},
    source::SourceRef,
    tables::HOP,
    vocabulary::{HopBasis, Mode, Proposer, Stance},
};
use rusqlite::params;
use serde::Serialize;
use std::collections::BTreeSet;

mod order;
mod removal;
mod ways;
pub use order::{between, put};
pub(crate) use removal::remove;
pub use ways::Way;
pub(crate) use ways::ways;

/// One relay outwards: `attribution` relays `inner`, which stands before it in the chain.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Step {
    pub hop: HopId,
    pub inner: AttributionId,
    pub attribution: AttributionId,
    pub parties: Vec<SourceRef>,
    /// Of a proposal: the words that name those who are not parties yet.
    pub called: Vec<String>,
    /// Several, or a crowd: they say, not it says.
    pub many: bool,
    /// In the author's own voice, the article itself relays it.
    pub mode: Mode,
    pub stance: Stance,
    pub hedged: bool,
    pub basis: HopBasis,
    pub reason: String,
    pub article: Option<ArticleId>,
    pub article_title: Option<String>,
    /// What we found that this step rests on.
    pub evidence: Vec<EvidenceView>,
}

/// Refused if it would close a loop within one article; across articles a loop is kept, named and left out of the origins.
pub fn add(
    tx: &mut Tx,
    inner: AttributionId,
    outer: AttributionId,
    basis: HopBasis,
    proposer: Proposer,
    reason: &str,
) -> Result<HopId> {
    if basis == HopBasis::Researched && reason.trim().is_empty() {
        return Err(Error::invalid(
            "reason_missing",
            "a step found by us needs its reason",
            "say how we know; evidence can be added to it",
        ));
    }
    refuse_loop(tx.db(), inner, outer)?;
    if stands(tx.db(), inner, outer, basis)? {
        return Err(Error::refused("hop_exists", "this step is in the chain already", ""));
    }
    let fields = Fields::new()
        .set("inner", inner)
        .set("outer", outer)
        .set("basis", basis)
        .set("proposer", proposer)
        .set("reason", reason.trim());
    tx.insert(&HOP, fields).map(HopId)
}

/// Both ends of every step of one attribution, for another that was part of it.
pub(crate) fn copy(tx: &mut Tx, from: AttributionId, to: AttributionId) -> Result<()> {
    // Evidence stays with the first: it speaks of one step, and a copy of it would be counted twice.
    let steps: Vec<(AttributionId, AttributionId, HopBasis, Proposer, String)> = tx
        .db()
        .0
        .prepare_cached(
            "SELECT \"inner\", \"outer\", basis, proposer, reason FROM hop WHERE ?1 IN (\"inner\", \"outer\") AND removed_at IS NULL ORDER BY row",
        )?
        .query_map([from], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (inner, outer, basis, proposer, reason) in steps {
        let end = |id| if id == from { to } else { id };
        add(tx, end(inner), end(outer), basis, proposer, &reason)?;
    }
    Ok(())
}

fn stands(db: Db, inner: AttributionId, outer: AttributionId, basis: HopBasis) -> Result<bool> {
    let sql = "SELECT 1 FROM hop WHERE \"inner\" = ?1 AND \"outer\" = ?2 AND basis = ?3 AND removed_at IS NULL";
    Ok(db.0.prepare_cached(sql)?.exists(params![inner, outer, basis])?)
}

/// That `outer` relays `inner`, unless it closes a loop within one article.
fn refuse_loop(db: Db, inner: AttributionId, outer: AttributionId) -> Result<()> {
    if inner == outer {
        return Err(Error::refused("chain_loops", "nobody relays themselves", "choose the one who reports it"));
    }
    let article = |id: AttributionId| {
        db.0.query_row("SELECT article FROM attribution WHERE id = ?1 AND removed_at IS NULL", [id], |r| {
            r.get::<_, Option<ArticleId>>(0)
        })
    };
    if article(inner)? == article(outer)? && loops(db, inner, outer)? {
        return Err(Error::refused(
            "chain_loops",
            "this chain would loop: the one who relays is already relayed by the other",
            "take away the other step first",
        ));
    }
    Ok(())
}

/// Whether one comes from `outer` outwards to `inner` without leaving their article. Round other articles a loop is kept, in
/// whatever order its steps are found.
fn loops(db: Db, inner: AttributionId, outer: AttributionId) -> Result<bool> {
    let sql = "WITH RECURSIVE outwards(id) AS (SELECT ?1 UNION SELECT h.\"outer\" FROM hop h JOIN outwards o ON h.\"inner\" = o.id
                 JOIN attribution t ON t.id = h.\"outer\" WHERE h.removed_at IS NULL
                 AND t.article IS (SELECT article FROM attribution WHERE id = ?1))
               SELECT 1 FROM outwards WHERE id = ?2";
    Ok(db.0.prepare_cached(sql)?.exists(params![outer, inner])?)
}

/// Outwards from the attribution, nearest first. Where two hops lead on, both are listed; a loop is walked once.
pub fn chain(db: Db, id: AttributionId) -> Result<Vec<Step>> {
    let mut steps = vec![];
    let mut seen = BTreeSet::from([id]);
    let mut here = vec![id];
    let mut statement = db.0.prepare_cached(
        "SELECT h.id, h.\"outer\", h.basis, h.reason, t.article, a.title, t.mode FROM hop h JOIN attribution t ON t.id = h.\"outer\" LEFT JOIN article a ON a.id = t.article
         WHERE h.\"inner\" = ?1 AND h.removed_at IS NULL
         AND (t.state = 'accepted' OR t.state = (SELECT state FROM attribution WHERE id = ?1)) ORDER BY h.row",
    )?;
    while let Some(from) = here.pop() {
        let rows: Vec<_> = statement
            .query_map([from], |r| {
                Ok((r.get(0)?, r.get::<_, AttributionId>(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        for (hop, attribution, basis, reason, article, article_title, mode) in rows {
            if !seen.insert(attribution) {
                continue;
            }
            let positions = crate::attribution::positions(db, attribution)?;
            let (stance, hedged) = positions.first().map_or((Stance::Asserts, false), |p| (p.stance, p.hedged));
            let many = positions.len() > 1 || positions.iter().any(|p| p.many);
            let called = positions.iter().map(|p| p.called.clone()).filter(|words| !words.is_empty()).collect();
            let parties = positions.into_iter().filter_map(|p| p.party).collect();
            steps.push(Step {
                hop,
                inner: from,
                attribution,
                parties,
                called,
                many,
                mode,
                stance,
                hedged,
                basis,
                reason,
                article,
                article_title,
                evidence: evidence::of_hop(db, hop)?,
            });
            here.push(attribution);
        }
    }
    Ok(steps)
}
