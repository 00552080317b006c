//! The attributions looked at, and the relays between them.

use super::Scope;
use crate::{
    Db, Result,
    id::{ArticleId, AttributionId, ClaimId, Id, SourceId},
    source::same,
    vocabulary::{HopBasis, SourceKind, Stance},
};
use rusqlite::Row;
use std::collections::BTreeMap;

pub(super) struct Found {
    pub said: BTreeMap<AttributionId, Said>,
    pub relays: Vec<Relay>,
}

pub(super) struct Said {
    pub own_voice: bool,
    pub article: Option<(ArticleId, String)>,
    pub outlet: Option<Party>,
    /// Nothing in its own article relays it, so that the outlet does.
    pub outermost: bool,
    pub positions: Vec<Position>,
}

#[derive(Clone)]
pub(super) struct Party {
    pub id: SourceId,
    pub name: String,
    pub kind: SourceKind,
    pub protected: bool,
}

pub(super) struct Position {
    pub party: Option<Party>,
    pub claim: Option<ClaimId>,
    pub stance: Stance,
    /// On a claim that is looked at; others only stand on the way out.
    pub meant: bool,
}

pub(super) struct Relay {
    pub inner: AttributionId,
    pub outer: AttributionId,
    pub basis: HopBasis,
}

/// Of the agreed layer (seed.rs); the plus keeps SQLite from looking among all of a layer.
const LIVE: &str = "t.removed_at IS NULL AND t.state = 'accepted' AND +t.layer = x'01970000000070008000000000000001'";
const FILED: &str =
    "SELECT c.id FROM claim_under u JOIN claim c ON c.row = u.row WHERE u.under = ?1 AND c.removed_at IS NULL";

pub(super) fn found(db: Db, scope: &Scope) -> Result<Found> {
    let id: Id = match scope {
        Scope::Claim(id) => id.0,
        Scope::Dossier(id) => id.0,
        Scope::Source(id) => id.0,
    };
    let looked_at = looked_at(db, scope)?;
    let mut said = attributions(db, &looked_at, id)?;
    positions(db, &looked_at, meant(scope), id, &mut said)?;
    let sql = format!(
        "{looked_at} SELECT h.\"inner\", h.\"outer\", h.basis FROM hop h
         WHERE h.\"inner\" IN looked_at AND h.\"outer\" IN looked_at AND h.removed_at IS NULL ORDER BY h.row"
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let relays = statement
        .query_map([id], |r| Ok(Relay { inner: r.get(0)?, outer: r.get(1)?, basis: r.get(2)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Found { said, relays })
}

/// What is said there, and outwards everybody who relays it; for a source also inwards.
fn looked_at(db: Db, scope: &Scope) -> Result<String> {
    let begin = match scope {
        Scope::Claim(_) | Scope::Dossier(_) => {
            let claims = if matches!(scope, Scope::Claim(_)) { "?1" } else { FILED };
            format!(
                "SELECT p.attribution FROM position p JOIN attribution t ON t.id = p.attribution
                 WHERE p.claim IN ({claims}) AND p.removed_at IS NULL AND {LIVE}"
            )
        }
        Scope::Source(id) => format!(
            "SELECT p.attribution FROM position p JOIN attribution t ON t.id = p.attribution
             WHERE {} AND p.removed_at IS NULL AND {LIVE}
             UNION SELECT t.id FROM article a JOIN attribution t ON t.article = a.id
             WHERE {} AND a.removed_at IS NULL AND {LIVE}",
            same::among(db, *id, "p.party", "?1")?,
            same::among(db, *id, "a.outlet", "?1")?
        ),
    };
    let outwards = format!(
        "outwards(id) AS (SELECT id FROM begin UNION SELECT t.id FROM outwards o JOIN hop h ON h.\"inner\" = o.id
           JOIN attribution t ON t.id = h.\"outer\" WHERE h.removed_at IS NULL AND {LIVE})"
    );
    let inwards = format!(
        "inwards(id) AS (SELECT id FROM begin UNION SELECT t.id FROM inwards o JOIN hop h ON h.\"outer\" = o.id
           JOIN attribution t ON t.id = h.\"inner\" WHERE h.removed_at IS NULL AND {LIVE})"
    );
    Ok(match scope {
        Scope::Source(_) => format!(
            "WITH RECURSIVE begin(id) AS ({begin}), {outwards}, {inwards},
               looked_at(id) AS (SELECT id FROM outwards UNION SELECT id FROM inwards)"
        ),
        _ => format!("WITH RECURSIVE begin(id) AS ({begin}), {outwards}, looked_at(id) AS (SELECT id FROM outwards)"),
    })
}

fn meant(scope: &Scope) -> &'static str {
    match scope {
        Scope::Claim(_) => "p.claim IS ?1",
        Scope::Dossier(_) => "p.claim IN filed",
        Scope::Source(_) => "?1 = ?1",
    }
}

fn attributions(db: Db, looked_at: &str, id: Id) -> Result<BTreeMap<AttributionId, Said>> {
    let sql = format!(
        "{looked_at} SELECT t.id, t.mode = 'authors_voice', a.id, a.title, s.id, s.name, s.kind, {},
           NOT EXISTS (SELECT 1 FROM hop h JOIN attribution o ON o.id = h.\"outer\" WHERE h.\"inner\" = t.id AND h.removed_at IS NULL
                       AND o.article = t.article AND o.removed_at IS NULL AND o.state = 'accepted')
         FROM looked_at l JOIN attribution t ON t.id = l.id LEFT JOIN article a ON a.id = t.article LEFT JOIN source s ON s.id = {}",
        same::is_protected("s"),
        same::read("a.outlet")
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let rows = statement.query_map([id], |r| {
        let said = Said {
            own_voice: r.get(1)?,
            article: r.get::<_, Option<ArticleId>>(2)?.zip(r.get(3)?),
            outlet: party(r, 4)?,
            outermost: r.get(8)?,
            positions: vec![],
        };
        Ok((r.get(0)?, said))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn positions(db: Db, looked_at: &str, meant: &str, id: Id, said: &mut BTreeMap<AttributionId, Said>) -> Result<()> {
    let sql = format!(
        "{looked_at}, filed(id) AS ({FILED}) SELECT p.attribution, p.claim, p.stance, {meant}, s.id, s.name, s.kind, {}
         FROM looked_at l JOIN position p ON p.attribution = l.id LEFT JOIN source s ON s.id = {}
         WHERE p.removed_at IS NULL ORDER BY p.row",
        same::is_protected("s"),
        same::read("p.party")
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let rows = statement.query_map([id], |r| {
        let meant = r.get::<_, Option<bool>>(3)?.unwrap_or_default();
        Ok((
            r.get::<_, AttributionId>(0)?,
            Position { party: party(r, 4)?, claim: r.get(1)?, stance: r.get(2)?, meant },
        ))
    })?;
    for row in rows {
        let (attribution, position) = row?;
        if let Some(said) = said.get_mut(&attribution) {
            said.positions.push(position);
        }
    }
    // What bears on another claim is not shown where something bears on one that is looked at.
    for said in said.values_mut().filter(|said| said.positions.iter().any(|p| p.meant)) {
        said.positions.retain(|position| position.meant);
    }
    Ok(())
}

fn party(row: &Row, at: usize) -> rusqlite::Result<Option<Party>> {
    let Some(id) = row.get(at)? else { return Ok(None) };
    Ok(Some(Party { id, name: row.get(at + 1)?, kind: row.get(at + 2)?, protected: row.get(at + 3)? }))
}
