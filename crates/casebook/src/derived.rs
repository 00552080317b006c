//! What follows from the rows and must be quick to ask: search texts and facts about claims, maintained in the transaction.

use crate::{
    Db, Result, hop,
    id::{ClaimId, Id},
    search,
    transact::Actor,
    vocabulary::Kind,
};
use rusqlite::params;
use std::collections::BTreeSet;

/// Widens `touched` by the claims an attribution bears on, then brings their facts and the search indexes up to date.
pub(crate) fn refresh(db: Db, touched: &mut BTreeSet<(Kind, Id)>, searched: &BTreeSet<(Kind, Id)>) -> Result<()> {
    let attributions: Vec<Id> =
        touched.iter().filter(|(kind, _)| *kind == Kind::Attribution).map(|(_, id)| *id).collect();
    for attribution in attributions {
        let mut statement =
            db.0.prepare_cached("SELECT DISTINCT claim FROM position WHERE attribution = ?1 AND claim IS NOT NULL")?;
        for claim in statement.query_map([attribution], |r| r.get::<_, Id>(0))? {
            touched.insert((Kind::Claim, claim?));
        }
    }
    for (kind, id) in touched.iter() {
        if *kind == Kind::Claim {
            facts(db, ClaimId(*id))?;
        }
    }
    for (kind, id) in searched {
        search::index(db, *kind, *id)?;
    }
    Ok(())
}

/// Who changed an attribution is one of its authors.
pub(crate) fn note_authors(db: Db, actor: &Actor, touched: &BTreeSet<(Kind, Id)>) -> Result<()> {
    let Some(person) = actor.person else { return Ok(()) };
    let mut statement = db.0.prepare_cached("INSERT OR IGNORE INTO author (object, person) VALUES (?1, ?2)")?;
    for (_, id) in touched.iter().filter(|(kind, _)| *kind == Kind::Attribution) {
        statement.execute(params![id, person])?;
    }
    Ok(())
}

fn facts(db: Db, claim: ClaimId) -> Result<()> {
    let origins = hop::origins(db, claim)?;
    db.0.prepare_cached(
        "INSERT OR REPLACE INTO claim_facts
           (claim, row, state, rating, verdict, mentions, attributions, origins_low, origins_high, evidence_for, evidence_against, disputed)
         SELECT c.id, c.row, c.state, v.rating, v.id,
           (SELECT count(*) FROM mark m WHERE m.claim = c.id AND m.removed_at IS NULL),
           (SELECT count(DISTINCT p.attribution) FROM position p WHERE p.claim = c.id AND p.removed_at IS NULL),
           ?2, ?3,
           (SELECT count(*) FROM evidence e WHERE e.claim = c.id AND e.bearing = 'supports' AND e.removed_at IS NULL),
           (SELECT count(*) FROM evidence e WHERE e.claim = c.id AND e.bearing = 'refutes' AND e.removed_at IS NULL),
           (SELECT count(DISTINCT p.stance = 'denies') > 1 FROM position p
             WHERE p.claim = c.id AND p.stance IN ('asserts','confirms','denies') AND p.removed_at IS NULL)
         FROM claim c LEFT JOIN verdict v ON v.row =
           (SELECT max(row) FROM verdict WHERE claim = c.id AND removed_at IS NULL)
         WHERE c.id = ?1",
    )?
    .execute(params![claim, origins.low, origins.high])?;
    Ok(())
}
