//! The numbers a claim rests on, each with what is counted and as of when.

use crate::{
    Db, Error, Result, Tx,
    date::Edtf,
    fields::{AS_OF, Fields},
    id::{ClaimId, FigureId},
    tables::FIGURE,
    vocabulary::Bound,
};
use rusqlite::Row;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureView {
    pub id: FigureId,
    pub quantity: String,
    pub unit: String,
    pub counted: String,
    pub bound: Bound,
    pub place: String,
    pub as_of: String,
}

pub struct NewFigure<'a> {
    /// Digits with a point for decimals.
    pub quantity: &'a str,
    pub unit: &'a str,
    pub counted: &'a str,
    pub bound: Bound,
    pub place: &'a str,
    pub as_of: &'a Edtf,
}

pub fn add(tx: &mut Tx, claim: ClaimId, figure: &NewFigure) -> Result<()> {
    let plain = figure.quantity.strip_prefix('-').unwrap_or(figure.quantity);
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.') || plain.matches('.').count() > 1 {
        return Err(Error::invalid(
            "not_a_number",
            format!("“{}” is not a number", figure.quantity),
            "write digits with a point for decimals, as in 15000 or 2.5",
        ));
    }
    let fields = Fields::new()
        .set("claim", claim)
        .set("quantity", figure.quantity)
        .set("unit", figure.unit)
        .set("counted", figure.counted);
    tx.insert(&FIGURE, fields.set("bound", figure.bound).set("place", figure.place).date(AS_OF, figure.as_of)).map(drop)
}

pub(super) fn of(db: Db, id: ClaimId) -> Result<Vec<FigureView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM figure f WHERE f.claim = ?1 AND f.removed_at IS NULL ORDER BY f.row"
    ))?;
    Ok(statement.query_map([id], read_row)?.collect::<rusqlite::Result<_>>()?)
}

pub(super) const COLUMNS: &str = "f.id, f.quantity, f.unit, f.counted, f.bound, f.place, f.as_of";

pub(super) fn read_row(r: &Row) -> rusqlite::Result<FigureView> {
    Ok(FigureView {
        id: r.get(0)?,
        quantity: r.get(1)?,
        unit: r.get(2)?,
        counted: r.get(3)?,
        bound: r.get(4)?,
        place: r.get(5)?,
        as_of: r.get(6)?,
    })
}
