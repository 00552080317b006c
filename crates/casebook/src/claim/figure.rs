//! The numbers a claim rests on, each with what is counted and as of when.

use crate::{
    Db, Error, Result, Tx,
    date::Edtf,
    fields::{AS_OF, Fields},
    id::ClaimId,
    tables::FIGURE,
    vocabulary::{Bound, DateKind},
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureView {
    pub quantity: String,
    pub unit: String,
    pub counted: String,
    pub bound: Bound,
    pub place: String,
    pub as_of: String,
}

pub fn add(tx: &mut Tx, claim: ClaimId, figure: &FigureView) -> Result<()> {
    let plain = figure.quantity.strip_prefix('-').unwrap_or(&figure.quantity);
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.') || plain.matches('.').count() > 1 {
        return Err(Error::invalid(
            format!("“{}” is not a number", figure.quantity),
            "write digits with a point for decimals, as in 15000 or 2.5",
        ));
    }
    let as_of = Edtf::parse(&figure.as_of, DateKind::Stated)?;
    let fields = Fields::new()
        .set("claim", claim)
        .set("quantity", &figure.quantity)
        .set("unit", &figure.unit)
        .set("counted", &figure.counted);
    tx.insert(&FIGURE, fields.set("bound", figure.bound).set("place", &figure.place).date(AS_OF, &as_of)).map(drop)
}

pub(super) fn of(db: Db, id: ClaimId) -> Result<Vec<FigureView>> {
    let mut statement = db.0.prepare_cached("SELECT quantity, unit, counted, bound, place, as_of FROM figure WHERE claim = ?1 AND removed_at IS NULL ORDER BY row")?;
    let rows = statement.query_map([id], |r| {
        Ok(FigureView {
            quantity: r.get(0)?,
            unit: r.get(1)?,
            counted: r.get(2)?,
            bound: r.get(3)?,
            place: r.get(4)?,
            as_of: r.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
