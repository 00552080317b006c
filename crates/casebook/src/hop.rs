//! Chains: who relays whom, and how many independent origins a claim has.
//!
//! Hops are rows between attributions; the outlet's own hop follows from the article and is never stored. A researched hop stands
//! beside a text hop, it never replaces it.

use crate::{
    Db, Error, Result, Tx,
    evidence::{self, EvidenceView},
    fields::Fields,
    id::{ArticleId, AttributionId, ClaimId, HopId, SourceId},
    source::SourceRef,
    tables::HOP,
    vocabulary::{HopBasis, Mode, Proposer, Stance},
};
use rusqlite::params;
use serde::Serialize;
use std::collections::BTreeSet;

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
    if inner == outer {
        return Err(Error::refused("chain_loops", "nobody relays themselves", "choose the one who reports it"));
    }
    if basis == HopBasis::Researched && reason.trim().is_empty() {
        return Err(Error::invalid(
            "reason_missing",
            "a step found by us needs its reason",
            "say how we know; evidence can be added to it",
        ));
    }
    let article = |id: AttributionId| {
        tx.db().0.query_row("SELECT article FROM attribution WHERE id = ?1 AND removed_at IS NULL", [id], |r| {
            r.get::<_, Option<ArticleId>>(0)
        })
    };
    if article(inner)? == article(outer)? && loops(tx.db(), inner, outer)? {
        return Err(Error::refused(
            "chain_loops",
            "this chain would loop: the one who relays is already relayed by the other",
            "take away the other step first",
        ));
    }
    let there = "SELECT 1 FROM hop WHERE \"inner\" = ?1 AND \"outer\" = ?2 AND basis = ?3 AND removed_at IS NULL";
    if tx.db().0.prepare_cached(there)?.exists(params![inner, outer, basis])? {
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

/// Independent origins as a range: at least, at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origins {
    pub low: u32,
    pub high: u32,
}

/// Counts the innermost known sources of a claim. Sources tied by ownership or `same_as` count as one at the low end; someone
/// unnamed may be one of the named at the low end, and somebody else at the high end. Who denies, questions or declines is a party to
/// the claim, but nowhere it comes from.
pub(crate) fn origins(db: Db, claim: ClaimId) -> Result<Origins> {
    // Innermost: relays nothing that itself bears on the claim. The plus has that looked up by attribution, not among all the
    // positions on the claim.
    const INNERMOST: &str = "FROM position p JOIN attribution t ON t.id = p.attribution
         WHERE p.claim = ?1 AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted' AND t.mode <> 'authors_voice'
         AND p.stance IN ('asserts', 'confirms', 'suggests')
         AND NOT EXISTS (SELECT 1 FROM hop h JOIN attribution i ON i.id = h.\"inner\" JOIN position q ON q.attribution = i.id
                         WHERE h.\"outer\" = p.attribution AND h.removed_at IS NULL AND i.state = 'accepted' AND i.removed_at IS NULL
                         AND +q.claim = ?1 AND q.removed_at IS NULL)";
    // One position of each party is enough, however often the same ones are quoted.
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT s.party FROM (SELECT DISTINCT party FROM position WHERE claim = ?1 AND party IS NOT NULL) s
         WHERE EXISTS (SELECT 1 {INNERMOST} AND p.party = s.party)"
    ))?;
    let named: BTreeSet<SourceId> = statement.query_map([claim], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    let unnamed = format!("SELECT count(DISTINCT p.attribution) {INNERMOST} AND p.party IS NULL");
    let unnamed: u32 = db.0.prepare_cached(&unnamed)?.query_row([claim], |r| r.get(0))?;
    let low = groups(db, &named)?.max(u32::from(unnamed > 0));
    Ok(Origins { low, high: named.len() as u32 + unnamed })
}

/// How many groups the sources form once ties of ownership and identity are followed.
fn groups(db: Db, sources: &BTreeSet<SourceId>) -> Result<u32> {
    let mut statement = db.0.prepare_cached(
        "WITH RECURSIVE tied(id) AS (SELECT ?1
           UNION SELECT o.owner FROM ownership o JOIN tied t ON o.owned = t.id WHERE o.removed_at IS NULL
           UNION SELECT s.same_as FROM source s JOIN tied t ON s.id = t.id WHERE s.same_as IS NOT NULL)
         SELECT id FROM tied",
    )?;
    let mut sets: Vec<BTreeSet<SourceId>> = vec![];
    for source in sources {
        let tied: BTreeSet<SourceId> = statement.query_map([source], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
        let (mine, others): (Vec<_>, Vec<_>) = sets.into_iter().partition(|set| !set.is_disjoint(&tied));
        sets = others;
        sets.push(mine.into_iter().flatten().chain(tied).collect());
    }
    Ok(sets.len() as u32)
}
