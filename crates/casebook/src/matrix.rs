//! Who takes which position on which claim: claims × parties, who contradicts whom, who changed position.

use crate::{
    Db, Result,
    date::DateView,
    id::{ArticleId, AttributionId, ClaimId, DossierId, SourceId},
    mark,
    scale::RatingView,
    source::{SourceRef, date_view, same},
    vocabulary::{MarkRole, Stance},
};
use attesta_text::join_pieces;
use rusqlite::{ToSql, params_from_iter};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MatrixView {
    /// In dispute first, then the newest.
    pub claims: Vec<MatrixClaim>,
    /// Who speaks to most of them first.
    pub parties: Vec<SourceRef>,
    pub cells: Vec<MatrixCell>,
    /// There are more claims, or parties, than are shown.
    pub more: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MatrixClaim {
    pub id: ClaimId,
    pub short: String,
    pub wording: String,
    pub rating: Option<RatingView>,
    /// Who denies it, where somebody else asserts or confirms it; by what each said last.
    pub denied_by: Vec<SourceRef>,
    pub asserted_by: Vec<SourceRef>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MatrixCell {
    pub claim: ClaimId,
    pub party: SourceId,
    /// In the order in which it was said, as far as that is known; the last one stands.
    pub said: Vec<CellPosition>,
    /// Denied what it had asserted or confirmed, or the other way round, on known days.
    pub changed: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CellPosition {
    pub attribution: AttributionId,
    pub article: Option<ArticleId>,
    pub article_title: Option<String>,
    pub stance: Stance,
    pub hedged: bool,
    pub hedge: String,
    pub said: Option<DateView>,
    /// Of the article, where the day itself is not known.
    pub published: Option<DateView>,
    pub quote: String,
}

/// Which claims stand in the rows.
pub enum Scope {
    /// One, and those it is related to.
    Claim(ClaimId),
    Dossier(DossierId),
    All,
}

const MOST_CLAIMS: usize = 40;
const MOST_PARTIES: usize = 24;

pub fn view(db: Db, scope: &Scope) -> Result<MatrixView> {
    let mut claims = claims(db, scope)?;
    let mut more = claims.len() > MOST_CLAIMS;
    claims.truncate(MOST_CLAIMS);
    let ids: Vec<ClaimId> = claims.iter().map(|c| c.id).collect();
    let (mut parties, mut cells) = cells(db, &ids)?;
    more |= parties.len() > MOST_PARTIES;
    for claim in &mut claims {
        (claim.denied_by, claim.asserted_by) = sides(claim.id, &parties, &cells);
    }
    parties.truncate(MOST_PARTIES);
    cells.retain(|cell| parties.iter().any(|party| party.id == cell.party));
    for said in cells.iter_mut().flat_map(|cell| &mut cell.said) {
        let marks = mark::of_attribution(db, said.attribution)?;
        let content = marks.iter().filter(|m| m.role == MarkRole::Content);
        said.quote = join_pieces(content.flat_map(|m| &m.pieces).map(|piece| piece.words.as_str()));
    }
    Ok(MatrixView { claims, parties, cells, more })
}

/// One more than are shown, so that it is known whether there are: those in dispute, then the newest that anybody speaks to.
fn claims(db: Db, scope: &Scope) -> Result<Vec<MatrixClaim>> {
    let most = MOST_CLAIMS + 1;
    let related = "c.id IN (SELECT ?1 UNION SELECT other FROM claim_relation WHERE claim = ?1 AND removed_at IS NULL
         UNION SELECT claim FROM claim_relation WHERE other = ?1 AND removed_at IS NULL)";
    let filed = "EXISTS (SELECT 1 FROM claim_under u WHERE u.under = ?1 AND u.row = f.row)";
    let facts = "claim_facts f CROSS JOIN claim c ON c.id = f.claim";
    match scope {
        Scope::Claim(id) => {
            let from = format!("claim c JOIN claim_facts f ON f.claim = c.id WHERE {related}");
            read(db, &from, "c.id = ?1 DESC, f.disputed DESC, c.row DESC", &[id], most)
        }
        Scope::Dossier(id) => {
            let under = "claim_under u CROSS JOIN claim c ON c.row = u.row CROSS JOIN claim_facts f ON f.claim = c.id WHERE u.under = ?1";
            let disputed = read(db, &format!("{facts} WHERE f.disputed = 1 AND {filed}"), "f.row DESC", &[id], most)?;
            let others =
                || read(db, &format!("{under} AND f.disputed = 0 AND f.attributions > 0"), "u.row DESC", &[id], most);
            filled(disputed, most, others)
        }
        Scope::All => {
            let disputed = read(db, &format!("{facts} WHERE f.disputed = 1"), "f.row DESC", &[], most)?;
            let newest =
                "claim c CROSS JOIN claim_facts f ON f.claim = c.id WHERE f.disputed = 0 AND f.attributions > 0";
            filled(disputed, most, || read(db, newest, "c.row DESC", &[], most))
        }
    }
}

/// The others come after the first, if there is room.
fn filled(
    mut first: Vec<MatrixClaim>,
    most: usize,
    others: impl FnOnce() -> Result<Vec<MatrixClaim>>,
) -> Result<Vec<MatrixClaim>> {
    if first.len() < most {
        first.extend(others()?);
        first.truncate(most);
    }
    Ok(first)
}

fn read(db: Db, from: &str, order: &str, given: &[&dyn ToSql], most: usize) -> Result<Vec<MatrixClaim>> {
    let rating = |column: &str| format!("(SELECT g.{column} FROM rating g WHERE g.id = f.rating)");
    let [key, en, it, colour] = ["key", "label_en", "label_it", "colour"].map(rating);
    let sql = format!(
        "SELECT c.id, c.wording, f.rating, {key}, {en}, {it}, {colour} FROM {from} AND c.removed_at IS NULL ORDER BY {order} LIMIT {most}"
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let rows = statement.query_map(given, |r| {
        let id: ClaimId = r.get(0)?;
        let rating = match r.get(2)? {
            Some(id) => Some(RatingView { id, key: r.get(3)?, en: r.get(4)?, it: r.get(5)?, colour: r.get(6)? }),
            None => None,
        };
        Ok(MatrixClaim { id, short: id.0.short(), wording: r.get(1)?, rating, denied_by: vec![], asserted_by: vec![] })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// All parties to the claims, who speaks to most of them first, and what each said.
fn cells(db: Db, claims: &[ClaimId]) -> Result<(Vec<SourceRef>, Vec<MatrixCell>)> {
    let places: Vec<String> = (1..=claims.len()).map(|n| format!("?{n}")).collect();
    let sql = format!(
        "SELECT p.claim, s.id, s.name, p.attribution, t.article, a.title, p.stance, p.hedged, p.hedge, p.said, p.said_kind,
           n.published, n.published_kind
         FROM position p JOIN attribution t ON t.id = p.attribution JOIN source s ON s.id = {} LEFT JOIN article a ON a.id = t.article
         LEFT JOIN revision r ON r.id = t.revision LEFT JOIN snapshot n ON n.id = r.snapshot
         WHERE p.claim IN ({}) AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted'
         ORDER BY coalesce(p.said_from, n.published_from, t.stored_at), p.row",
        same::read("p.party"),
        places.join(", ")
    );
    let mut statement = db.0.prepare(&sql)?;
    let rows = statement.query_map(params_from_iter(claims), |r| {
        let said = CellPosition {
            attribution: r.get(3)?,
            article: r.get(4)?,
            article_title: r.get(5)?,
            stance: r.get(6)?,
            hedged: r.get(7)?,
            hedge: r.get(8)?,
            said: date_view(r.get(9)?, r.get(10)?),
            published: match r.get::<_, Option<String>>(11)? {
                Some(text) => date_view(text, r.get(12)?),
                None => None,
            },
            quote: String::new(),
        };
        Ok((r.get::<_, ClaimId>(0)?, SourceRef { id: r.get(1)?, name: r.get(2)? }, said))
    })?;
    let mut named: BTreeMap<SourceId, SourceRef> = BTreeMap::new();
    let mut said: BTreeMap<(ClaimId, SourceId), Vec<CellPosition>> = BTreeMap::new();
    for row in rows {
        let (claim, party, position) = row?;
        said.entry((claim, party.id)).or_default().push(position);
        named.entry(party.id).or_insert(party);
    }
    let mut parties: Vec<SourceRef> = named.into_values().collect();
    let spoken = |party: &SourceRef| said.keys().filter(|(_, id)| *id == party.id).count();
    parties.sort_by_key(|party| (std::cmp::Reverse(spoken(party)), party.name.clone()));
    let cells =
        said.into_iter().map(|((claim, party), said)| MatrixCell { claim, party, changed: changed(&said), said });
    let cells = cells.collect();
    Ok((parties, cells))
}

/// For it or against it; suggesting, questioning and declining are neither.
fn side(stance: Stance) -> Option<bool> {
    match stance {
        Stance::Asserts | Stance::Confirms => Some(true),
        Stance::Denies => Some(false),
        Stance::Suggests | Stance::Questions | Stance::Declines => None,
    }
}

/// Only where it is known which came first.
fn changed(said: &[CellPosition]) -> bool {
    let dated = said.iter().filter(|position| position.said.is_some() || position.published.is_some());
    let mut sides = dated.filter_map(|position| side(position.stance));
    let first = sides.next();
    sides.any(|other| Some(other) != first)
}

/// Who denies a claim and who asserts it, if there are both.
fn sides(claim: ClaimId, parties: &[SourceRef], cells: &[MatrixCell]) -> (Vec<SourceRef>, Vec<SourceRef>) {
    let last = |party: &SourceRef| {
        let cell = cells.iter().find(|cell| cell.claim == claim && cell.party == party.id)?;
        cell.said.iter().rev().find_map(|position| side(position.stance))
    };
    let on = |wanted: bool| parties.iter().filter(|party| last(party) == Some(wanted)).cloned().collect::<Vec<_>>();
    let (denied, asserted) = (on(false), on(true));
    if denied.is_empty() || asserted.is_empty() { (vec![], vec![]) } else { (denied, asserted) }
}
