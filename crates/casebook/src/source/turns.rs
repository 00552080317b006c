//! What was denied and later confirmed, and what was confirmed and later denied.
//!
//! By anybody where it is confirmed in so many words; by the same source, who changed position, an assertion counts as well: two who
//! say the contrary of each other are in dispute, and nothing has turned. Which came first is known as everywhere (`last.rs`).

use super::{SourceRef, date_view, same};
use crate::{
    Db, Result,
    date::DateView,
    id::{AttributionId, ClaimId, SourceId},
    last::When,
    vocabulary::Stance,
};
use rusqlite::{Row, params_from_iter};
use serde::Serialize;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TurnsView {
    /// The latest first.
    pub turns: Vec<Turn>,
    /// Pairs, one who denies and one who confirms, of which it is not known who came first.
    pub undecided: u32,
    /// There are more than are shown.
    pub more: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Turn {
    pub claim: ClaimId,
    pub wording: String,
    /// Denied first and confirmed later; or else the other way round.
    pub denied_first: bool,
    pub first: TurnSaid,
    pub later: TurnSaid,
    /// Between them, where both days are known.
    pub days: Option<u32>,
    /// By one and the same source.
    pub own: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TurnSaid {
    pub source: SourceRef,
    pub attribution: AttributionId,
    pub stance: Stance,
    pub hedged: bool,
    pub said: Option<DateView>,
}

struct Said {
    claim: ClaimId,
    wording: String,
    said: TurnSaid,
    when: When,
}

const MOST: usize = 200;
/// Claims with both that are looked at, the newest first.
const MOST_CLAIMS: usize = 2_000;
const DAY: i64 = 86_400_000;

/// Of a source, or of the whole file.
pub fn turns(db: Db, of: Option<SourceId>) -> Result<TurnsView> {
    let mut by_claim: BTreeMap<ClaimId, Vec<Said>> = BTreeMap::new();
    for said in contrary(db, of)? {
        by_claim.entry(said.claim).or_default().push(said);
    }
    let (mut turns, mut undecided) = (vec![], 0);
    for said in by_claim.values() {
        for (denier, affirmer) in pairs(said, of) {
            let denied = by(said, denier, |s| s == Stance::Denies);
            let affirms = |s| s == Stance::Confirms || s == Stance::Asserts && denier == affirmer;
            let affirmed = by(said, affirmer, affirms);
            let found = [turned(&denied, &affirmed, true), turned(&affirmed, &denied, false)];
            undecided += u32::from(found.iter().all(Option::is_none));
            turns.extend(found.into_iter().flatten());
        }
    }
    turns.sort_by_key(|(at, turn)| (Reverse(*at), turn.claim));
    let more = turns.len() > MOST;
    let turns = turns.into_iter().take(MOST).map(|(_, turn)| turn).collect();
    Ok(TurnsView { turns, undecided, more })
}

/// Who denies and who affirms; with a source, it is one of the two.
fn pairs(said: &[Said], of: Option<SourceId>) -> BTreeSet<(SourceId, SourceId)> {
    let who = |is: fn(Stance) -> bool| said.iter().filter(move |s| is(s.said.stance)).map(|s| s.said.source.id);
    let mut pairs = BTreeSet::new();
    for denier in who(|s| s == Stance::Denies) {
        pairs.extend(who(|s| s == Stance::Confirms).map(|other| (denier, other)));
        pairs.extend(who(|s| s == Stance::Asserts).filter(|other| *other == denier).map(|other| (denier, other)));
    }
    pairs.retain(|(a, b)| of.is_none_or(|of| of == *a || of == *b));
    pairs
}

fn by(said: &[Said], source: SourceId, is: impl Fn(Stance) -> bool) -> Vec<&Said> {
    said.iter().filter(|s| s.said.source.id == source && is(s.said.stance)).collect()
}

/// What of the one is first known to be over, and the first of the other after it.
fn turned(first: &[&Said], later: &[&Said], denied_first: bool) -> Option<(i64, Turn)> {
    let one = first.iter().filter(|s| s.when.until.is_some()).min_by_key(|s| (s.when.until, s.when.from))?;
    let after = later.iter().filter(|s| one.when.before(s.when));
    let other = after.min_by_key(|s| s.when.from)?;
    let turn = Turn {
        claim: one.claim,
        wording: one.wording.clone(),
        denied_first,
        first: one.said.clone(),
        later: other.said.clone(),
        days: day(one.when).zip(day(other.when)).map(|(from, at)| u32::try_from(at - from).unwrap_or(u32::MAX)),
        own: one.said.source.id == other.said.source.id,
    };
    Some((other.when.from?, turn))
}

fn day(when: When) -> Option<i64> {
    let (from, until) = when.from.zip(when.until)?;
    (until - from <= DAY).then(|| from.div_euclid(DAY))
}

/// What is said for and against the claims of which both is said.
fn contrary(db: Db, of: Option<SourceId>) -> Result<Vec<Said>> {
    let of_it = match of {
        Some(id) => format!(
            "AND EXISTS (SELECT 1 FROM claim_under u WHERE {} AND u.row = f.row)",
            same::among(db, id, "u.under", "?1")?
        ),
        None => String::new(),
    };
    let sql = format!(
        "SELECT c.id, c.wording, s.id, s.name, p.attribution, p.stance, p.hedged, p.said, p.said_kind, p.said_from, p.said_until
         FROM (SELECT f.claim FROM claim_facts f WHERE f.contrary = 1 {of_it} ORDER BY f.row DESC LIMIT {MOST_CLAIMS}) d
         CROSS JOIN claim c ON c.id = d.claim CROSS JOIN position p ON p.claim = c.id JOIN attribution t ON t.id = p.attribution
         JOIN source s ON s.id = {}
         WHERE p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted' AND p.stance IN ('asserts', 'confirms', 'denies')
         ORDER BY p.row",
        same::read("p.party")
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    Ok(statement.query_map(params_from_iter(of), read)?.collect::<rusqlite::Result<_>>()?)
}

fn read(r: &Row) -> rusqlite::Result<Said> {
    Ok(Said {
        claim: r.get(0)?,
        wording: r.get(1)?,
        said: TurnSaid {
            source: SourceRef { id: r.get(2)?, name: r.get(3)? },
            attribution: r.get(4)?,
            stance: r.get(5)?,
            hedged: r.get(6)?,
            said: date_view(r.get(7)?, r.get(8)?),
        },
        when: When { from: r.get(9)?, until: r.get(10)? },
    })
}
