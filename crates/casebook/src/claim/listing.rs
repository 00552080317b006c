//! Lists of claims: newest first, narrowed by what a screen asks for.

use super::{ClaimRow, RatingView};
use crate::{
    Db, Result,
    id::{ArticleId, ClaimId, DossierId, Id, RatingId, SourceId},
    search::{self, SHELF},
    vocabulary::{ClaimFlag, Kind, WorkState},
};
use rusqlite::{OptionalExtension, Row, ToSql};

#[derive(Default)]
pub struct Filter<'a> {
    /// Words of the claim, or part of one.
    pub text: Option<&'a str>,
    pub state: Option<WorkState>,
    pub rating: Option<RatingId>,
    pub source: Option<SourceId>,
    pub dossier: Option<DossierId>,
    pub article: Option<ArticleId>,
    pub tag: Option<&'a str>,
    pub flag: Option<ClaimFlag>,
    pub before: Option<i64>,
}

pub(super) const COLUMNS: &str =
    "c.row, c.id, c.wording, c.kind, c.state, c.priority, f.mentions, f.attributions, f.origins_low, f.origins_high,
    f.evidence_for, f.evidence_against, f.disputed, g.id, g.key, g.label_en, g.label_it, g.colour";
pub(super) const FROM: &str = "claim c JOIN claim_facts f ON f.claim = c.id LEFT JOIN rating g ON g.id = f.rating";

pub(super) fn read_row(r: &Row) -> rusqlite::Result<ClaimRow> {
    let id: ClaimId = r.get(1)?;
    let rating = match r.get::<_, Option<RatingId>>(13)? {
        Some(id) => Some(RatingView { id, key: r.get(14)?, en: r.get(15)?, it: r.get(16)?, colour: r.get(17)? }),
        None => None,
    };
    Ok(ClaimRow {
        row: r.get(0)?,
        id,
        short: id.0.short(),
        wording: r.get(2)?,
        kind: r.get(3)?,
        state: r.get(4)?,
        priority: r.get(5)?,
        rating,
        mentions: r.get(6)?,
        attributions: r.get(7)?,
        origins_low: r.get(8)?,
        origins_high: r.get(9)?,
        evidence_for: r.get(10)?,
        evidence_against: r.get(11)?,
        disputed: r.get(12)?,
    })
}

/// The list is read off the index of one of the filters given, so that it ends after `limit` rows; the others are looked up row by row.
pub fn list(db: Db, filter: &Filter, limit: u32) -> Result<Vec<ClaimRow>> {
    let titles = match filter.text.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => match search::titles(db, Kind::Claim, text)? {
            None => return Ok(vec![]),
            titles => titles,
        },
        None => None,
    };
    let tag = match filter.tag {
        Some(name) => match tag(db, name)? {
            None => return Ok(vec![]),
            tag => tag,
        },
        None => None,
    };
    let under = [(":dossier", filter.dossier.map(Id::from)), (":tag", tag), (":source", filter.source.map(Id::from))];
    let (before, shelf) = (filter.before.unwrap_or(SHELF), search::shelf(Kind::Claim).unwrap_or(0));
    let mut given: Vec<(&str, &dyn ToSql)> = vec![(":before", &before)];
    let mut fits = String::from("c.removed_at IS NULL AND c.row < :before");
    // What the list is read off, and the claim's row in it.
    let mut off: Option<(String, &str)> = None;
    if let Some((table, expression)) = &titles {
        fits.push_str(&format!(" AND x.{table} MATCH :text AND x.rowid >= :shelf AND x.rowid < :shelf + :before"));
        fits.push_str(" AND c.row = x.rowid - :shelf");
        given.extend([(":text", expression as &dyn ToSql), (":shelf", &shelf)]);
        off = Some((format!("{table} x"), "x.rowid - :shelf"));
    }
    for (name, id) in &under {
        let Some(id) = id else { continue };
        given.push((name, id));
        match off {
            // Asked of the number at hand, before the claim itself is looked up.
            Some((_, row)) => fits.push_str(&format!(
                " AND EXISTS (SELECT 1 FROM claim_under o WHERE o.under = {name} AND o.row = {row})"
            )),
            None => {
                fits.push_str(&format!(" AND u.under = {name} AND u.row < :before AND c.row = u.row"));
                off = Some(("claim_under u".into(), "u.row"));
            }
        }
    }
    if let Some(rating) = &filter.rating {
        fits.push_str(" AND f.rating = :rating AND f.row < :before");
        given.push((":rating", rating));
        off = off.or(Some((String::new(), "f.row")));
    }
    if let Some(state) = &filter.state {
        // Kept beside the rating too, for both at once.
        fits.push_str(if filter.rating.is_some() { " AND f.state = :state" } else { " AND c.state = :state" });
        given.push((":state", state));
    }
    match filter.flag {
        Some(ClaimFlag::Disputed) => {
            fits.push_str(" AND f.disputed = 1 AND f.row < :before");
            off = off.or(Some((String::new(), "f.row")));
        }
        Some(ClaimFlag::OneOrigin) => fits.push_str(" AND f.origins_high = 1"),
        Some(ClaimFlag::NoDocument) => fits.push_str(
            " AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.claim = c.id AND e.removed_at IS NULL AND e.kind IN ('document', 'image', 'audio', 'video'))",
        ),
        None => {}
    }
    if let Some(article) = &filter.article {
        fits.push_str(
            " AND c.id IN (SELECT claim FROM mark WHERE article = :article AND removed_at IS NULL
               UNION SELECT p.claim FROM position p JOIN attribution t ON t.id = p.attribution WHERE t.article = :article AND p.removed_at IS NULL)",
        );
        given.push((":article", article));
        // Few, and quickly sorted: the plus keeps SQLite from walking the whole table in this order.
        off = off.or(Some((String::new(), "+c.row")));
    }
    let (from, order) = match off {
        None => (FROM.to_owned(), "c.row"),
        Some((off, row)) if off.is_empty() => (FROM.to_owned(), row),
        Some((off, "x.rowid - :shelf")) => (format!("{off} CROSS JOIN {FROM}"), "x.rowid"),
        Some((off, row)) => (format!("{off} CROSS JOIN {FROM}"), row),
    };
    let sql = format!("SELECT {COLUMNS} FROM {from} WHERE {fits} ORDER BY {order} DESC LIMIT {limit}");
    let mut statement = db.0.prepare_cached(&sql)?;
    Ok(statement.query_map(given.as_slice(), read_row)?.collect::<rusqlite::Result<_>>()?)
}

fn tag(db: Db, name: &str) -> Result<Option<Id>> {
    let mut statement =
        db.0.prepare_cached("SELECT id FROM tag WHERE name = ?1 AND removed_at IS NULL ORDER BY row LIMIT 1")?;
    Ok(statement.query_row([name], |r| r.get(0)).optional()?)
}
