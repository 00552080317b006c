//! How many independent origins a claim has, as a range, and what explains it. Never how true it is.
//!
//! An origin is an innermost known source: it relays nothing that itself bears on the claim. Sources tied by ownership are one
//! at the low end, those that are the same at both; somebody unnamed is nobody known at the low end, as they may be
//! one of the named or not be there at all, and one more at the high end. Who denies,
//! questions or declines is a party to the claim, but nowhere it comes from.

use crate::{
    Db, Result,
    id::{AttributionId, ClaimId, SourceId},
    source::{self, SourceRef, same},
    vocabulary::OwnershipKind,
};
use rusqlite::params_from_iter;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OriginsView {
    pub low: u32,
    pub high: u32,
    /// Those of one group count as one at the low end.
    pub groups: Vec<OriginGroup>,
    /// Attributions that name nobody: each is at most one more.
    pub unnamed: u32,
    /// Articles in which it is said, by whomever.
    pub articles: u32,
    /// Who relay each other in a circle: none of them is an origin.
    pub loops: Vec<Vec<SourceRef>>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OriginGroup {
    pub members: Vec<SourceRef>,
    /// Why they count as one.
    pub ties: Vec<OriginTie>,
    /// Articles whose chains lead to them.
    pub articles: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OriginTie {
    pub owner: SourceRef,
    pub owned: SourceRef,
    pub kind: OwnershipKind,
    pub reason: String,
}

/// At least, at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Origins {
    pub(crate) low: u32,
    pub(crate) high: u32,
}

/// Relays nothing that itself bears on the claim. The plus has that looked up by attribution, not among all the positions on the claim.
const INNERMOST: &str = "FROM position p JOIN attribution t ON t.id = p.attribution
     WHERE p.claim = ?1 AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted' AND t.mode <> 'authors_voice'
     AND p.stance IN ('asserts', 'confirms', 'suggests')
     AND NOT EXISTS (SELECT 1 FROM hop h JOIN attribution i ON i.id = h.\"inner\" JOIN position q ON q.attribution = i.id
                     WHERE h.\"outer\" = p.attribution AND h.removed_at IS NULL AND i.state = 'accepted' AND i.removed_at IS NULL
                     AND +q.claim = ?1 AND q.removed_at IS NULL)";

pub(crate) fn count(db: Db, claim: ClaimId) -> Result<Origins> {
    let (named, unnamed) = innermost(db, claim)?;
    Ok(range(groups(db, &named)?.len(), named.len(), unnamed))
}

pub(crate) fn view(db: Db, claim: ClaimId) -> Result<OriginsView> {
    let (named, unnamed) = innermost(db, claim)?;
    let groups = groups(db, &named)?;
    let Origins { low, high } = range(groups.len(), named.len(), unnamed);
    let groups = groups.into_iter().map(|tied| group(db, claim, &named, &tied)).collect::<Result<_>>()?;
    let articles =
        db.0.prepare_cached(
            "SELECT count(DISTINCT t.article) FROM position p JOIN attribution t ON t.id = p.attribution
             WHERE p.claim = ?1 AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted'",
        )?
        .query_row([claim], |r| r.get(0))?;
    Ok(OriginsView { low, high, groups, unnamed, articles, loops: loops(db, claim)? })
}

fn range(groups: usize, named: usize, unnamed: u32) -> Origins {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Origins { low: number(groups), high: number(named).saturating_add(unnamed) }
}

/// The named innermost sources, and how many attributions name none.
fn innermost(db: Db, claim: ClaimId) -> Result<(BTreeSet<SourceId>, u32)> {
    // One position of each party is enough, however often the same ones are quoted.
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT s.party FROM (SELECT DISTINCT party FROM position WHERE claim = ?1 AND party IS NOT NULL) s
         WHERE EXISTS (SELECT 1 {INNERMOST} AND p.party = s.party)"
    ))?;
    let named = statement.query_map([claim], |r| r.get(0))?.collect::<rusqlite::Result<Vec<SourceId>>>()?;
    let named = named.into_iter().map(|id| source::main(db, id)).collect::<Result<_>>()?;
    let unnamed = format!("SELECT count(DISTINCT p.attribution) {INNERMOST} AND p.party IS NULL");
    Ok((named, db.0.prepare_cached(&unnamed)?.query_row([claim], |r| r.get(0))?))
}

/// The sources with all they are tied to, one set for each group.
fn groups(db: Db, sources: &BTreeSet<SourceId>) -> Result<Vec<BTreeSet<SourceId>>> {
    let mut statement = db.0.prepare_cached(
        "WITH RECURSIVE tied(id) AS (SELECT ?1
           UNION SELECT o.owner FROM ownership o JOIN tied t ON o.owned = t.id WHERE o.removed_at IS NULL
           UNION SELECT r.source FROM tied t JOIN read_as m ON m.source = t.id JOIN read_as r ON r.main = m.main)
         SELECT id FROM tied",
    )?;
    let mut sets: Vec<BTreeSet<SourceId>> = vec![];
    for source in sources {
        let tied: BTreeSet<SourceId> = statement.query_map([source], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
        let (mine, others): (Vec<_>, Vec<_>) = sets.into_iter().partition(|set| !set.is_disjoint(&tied));
        sets = others;
        sets.push(mine.into_iter().flatten().chain(tied).collect());
    }
    Ok(sets)
}

fn group(db: Db, claim: ClaimId, named: &BTreeSet<SourceId>, tied: &BTreeSet<SourceId>) -> Result<OriginGroup> {
    let members: Vec<SourceId> = tied.intersection(named).copied().collect();
    let names = names(db, tied)?;
    let called = |id: &SourceId| SourceRef { id: *id, name: names.get(id).cloned().unwrap_or_default() };
    // A source alone needs no reason.
    let ties = if members.len() > 1 { ties(db, tied, &called)? } else { vec![] };
    Ok(OriginGroup {
        articles: articles_from(db, claim, &members)?,
        members: members.iter().map(called).collect(),
        ties,
    })
}

fn names(db: Db, sources: &BTreeSet<SourceId>) -> Result<BTreeMap<SourceId, String>> {
    let mut statement = db.0.prepare_cached("SELECT name FROM source WHERE id = ?1")?;
    sources.iter().map(|id| Ok((*id, statement.query_row([id], |r| r.get(0))?))).collect()
}

fn ties(db: Db, tied: &BTreeSet<SourceId>, called: &dyn Fn(&SourceId) -> SourceRef) -> Result<Vec<OriginTie>> {
    let mut owners =
        db.0.prepare_cached("SELECT owner, kind, reason FROM ownership WHERE owned = ?1 AND removed_at IS NULL")?;
    let mut found = vec![];
    for owned in tied {
        type Raw = (SourceId, OwnershipKind, String);
        let rows: Vec<Raw> =
            owners.query_map([owned], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect::<rusqlite::Result<_>>()?;
        let owned = source::main(db, *owned)?;
        for (owner, kind, reason) in rows.into_iter().filter(|(owner, ..)| tied.contains(owner)) {
            let owner = source::main(db, owner)?;
            // What one of two owned of the other says nothing once they are read as one.
            if owner != owned {
                found.push(OriginTie { owner: called(&owner), owned: called(&owned), kind, reason });
            }
        }
    }
    Ok(found)
}

/// Outwards from what the members themselves are said to have said.
fn articles_from(db: Db, claim: ClaimId, members: &[SourceId]) -> Result<u32> {
    let members = members.iter().map(|id| same::all(db, *id)).collect::<Result<Vec<_>>>()?.concat();
    let places: Vec<String> = (2..members.len() + 2).map(|n| format!("?{n}")).collect();
    let sql = format!(
        "WITH RECURSIVE outwards(id) AS (SELECT p.attribution {INNERMOST} AND p.party IN ({})
           UNION SELECT h.\"outer\" FROM hop h JOIN outwards o ON h.\"inner\" = o.id WHERE h.removed_at IS NULL)
         SELECT count(DISTINCT t.article) FROM attribution t JOIN outwards o ON o.id = t.id
         WHERE t.state = 'accepted' AND t.removed_at IS NULL",
        places.join(", ")
    );
    let given = std::iter::once(claim.0).chain(members.iter().map(|id| id.0));
    Ok(db.0.prepare(&sql)?.query_row(params_from_iter(given), |r| r.get(0))?)
}

/// Attributions on the claim that come back to themselves when one goes outwards.
fn loops(db: Db, claim: ClaimId) -> Result<Vec<Vec<SourceRef>>> {
    let mut statement = db.0.prepare_cached(
        "SELECT DISTINCT h.\"inner\", h.\"outer\" FROM position p CROSS JOIN hop h ON h.\"inner\" = p.attribution
         CROSS JOIN position q ON q.attribution = h.\"outer\" WHERE p.claim = ?1 AND +q.claim = ?1 AND h.removed_at IS NULL AND p.removed_at IS NULL AND q.removed_at IS NULL",
    )?;
    let steps: Vec<(AttributionId, AttributionId)> =
        statement.query_map([claim], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut outwards: BTreeMap<AttributionId, BTreeSet<AttributionId>> = BTreeMap::new();
    for (inner, outer) in &steps {
        outwards.entry(*inner).or_default().insert(*outer);
    }
    let mut circles: BTreeSet<BTreeSet<AttributionId>> = BTreeSet::new();
    for start in outwards.keys() {
        let reached = reach(&outwards, *start);
        if reached.contains(start) {
            circles.insert(reached.into_iter().filter(|id| reach(&outwards, *id).contains(start)).collect());
        }
    }
    let mut parties = db.0.prepare_cached(&format!(
        "SELECT DISTINCT s.id, s.name FROM position p JOIN source s ON s.id = {} WHERE p.attribution = ?1 AND p.claim = ?2 AND p.removed_at IS NULL",
        same::read("p.party")
    ))?;
    let mut named = vec![];
    for circle in circles {
        let mut members: Vec<SourceRef> = vec![];
        for id in circle {
            let rows = parties.query_map((id, claim), |r| Ok(SourceRef { id: r.get(0)?, name: r.get(1)? }))?;
            for party in rows.collect::<rusqlite::Result<Vec<_>>>()? {
                if !members.contains(&party) {
                    members.push(party);
                }
            }
        }
        named.push(members);
    }
    Ok(named)
}

fn reach(outwards: &BTreeMap<AttributionId, BTreeSet<AttributionId>>, start: AttributionId) -> BTreeSet<AttributionId> {
    let (mut seen, mut here) = (BTreeSet::new(), vec![start]);
    while let Some(id) = here.pop() {
        here.extend(outwards.get(&id).into_iter().flatten().filter(|next| seen.insert(**next)));
    }
    seen
}
