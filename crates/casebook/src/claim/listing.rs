//! Lists of claims: newest first, narrowed by what a screen asks for.

use super::{ClaimRow, Filter, RatingView, narrow::narrow};
use crate::{
    Db, Result,
    id::{ClaimId, RatingId},
    vocabulary::ClaimFlag,
};
use rusqlite::{OptionalExtension, Row};

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

/// In the order given, without those that are not there.
pub fn chosen(db: Db, ids: &[ClaimId]) -> Result<Vec<ClaimRow>> {
    let mut statement =
        db.0.prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE c.id = ?1 AND c.removed_at IS NULL"))?;
    let rows = ids.iter().map(|id| Ok(statement.query_row([id], read_row).optional()?));
    rows.filter_map(Result::transpose).collect()
}

/// The list is read off the index of one of the filters given, so that it ends after `limit` rows; the others are looked up row by row.
pub fn list(db: Db, filter: &Filter, limit: u32) -> Result<Vec<ClaimRow>> {
    let Some(narrowed) = narrow(db, filter)? else { return Ok(vec![]) };
    let (from, order) = match &narrowed.off {
        Some((off, "x.rowid - :shelf")) => (format!("{off} CROSS JOIN {FROM}"), "x.rowid"),
        Some((off, row)) => (format!("{off} CROSS JOIN {FROM}"), *row),
        None if matches!(filter.rating, Some(Some(_))) || filter.flag == Some(ClaimFlag::Disputed) => {
            (FROM.to_owned(), "f.row")
        }
        // Few, and quickly sorted: the plus keeps SQLite from walking the whole table in this order.
        None if filter.article.is_some() => (FROM.to_owned(), "+c.row"),
        None => (FROM.to_owned(), "c.row"),
    };
    let sql = format!("SELECT {COLUMNS} FROM {from} WHERE {} ORDER BY {order} DESC LIMIT {limit}", narrowed.fits);
    let mut statement = db.0.prepare_cached(&sql)?;
    Ok(statement.query_map(narrowed.given().as_slice(), read_row)?.collect::<rusqlite::Result<_>>()?)
}
