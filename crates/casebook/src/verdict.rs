//! A rating on the casebook's scale, with confidence and reasons, by someone, at some time. Superseded, never overwritten.

use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{ClaimId, PersonId, RatingId, VerdictId},
    review::{self, ReviewStatus, ReviewView, Subject},
    scale::RatingView,
    tables::VERDICT,
    vocabulary::Confidence,
};
use rusqlite::OptionalExtension;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VerdictView {
    pub id: VerdictId,
    pub short: String,
    pub rating: RatingView,
    /// The wording of the claim when it was judged; it may have been reworded since.
    pub wording: String,
    pub confidence: Confidence,
    pub reasons: String,
    pub person: PersonId,
    pub person_name: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub given_at: i64,
    pub review: ReviewStatus,
    /// The decisions made on it, newest first.
    pub reviews: Vec<ReviewView>,
}

pub fn give(tx: &mut Tx, claim: ClaimId, rating: RatingId, confidence: Confidence, reasons: &str) -> Result<VerdictId> {
    if reasons.trim().is_empty() {
        return Err(Error::invalid(
            "reasons_missing",
            "a verdict needs its reasons",
            "say what it rests on, so that another desk can follow",
        ));
    }
    let standing: Option<VerdictId> = tx
        .db()
        .0
        .query_row(
            "SELECT id FROM verdict WHERE claim = ?1 AND removed_at IS NULL ORDER BY row DESC LIMIT 1",
            [claim],
            |r| r.get(0),
        )
        .optional()?;
    let wording: String =
        tx.db().0.query_row("SELECT wording FROM claim WHERE id = ?1 AND removed_at IS NULL", [claim], |r| r.get(0))?;
    let fields = Fields::new()
        .set("claim", claim)
        .set("rating", rating)
        .set("wording", wording)
        .set("confidence", confidence)
        .set("reasons", reasons.trim());
    tx.insert(&VERDICT, fields.set("person", tx.person()?).set("supersedes", standing)).map(VerdictId)
}

/// Newest first; the first one stands.
pub fn of(db: Db, claim: ClaimId) -> Result<Vec<VerdictView>> {
    let mut statement = db.0.prepare_cached(
        "SELECT v.id, g.id, g.key, g.label_en, g.label_it, g.colour, v.confidence, v.reasons, v.person, p.name, v.stored_at, v.wording
         FROM verdict v JOIN rating g ON g.id = v.rating JOIN person p ON p.id = v.person
         WHERE v.claim = ?1 AND v.removed_at IS NULL ORDER BY v.row DESC",
    )?;
    let rows = statement.query_map([claim], |r| {
        let id: VerdictId = r.get(0)?;
        Ok(VerdictView {
            id,
            short: id.0.short(),
            rating: RatingView { id: r.get(1)?, key: r.get(2)?, en: r.get(3)?, it: r.get(4)?, colour: r.get(5)? },
            confidence: r.get(6)?,
            reasons: r.get(7)?,
            person: r.get(8)?,
            person_name: r.get(9)?,
            given_at: r.get(10)?,
            wording: r.get(11)?,
            review: ReviewStatus::None,
            reviews: vec![],
        })
    })?;
    rows.map(|row| {
        let view = row?;
        let subject = Subject::Verdict(view.id);
        Ok(VerdictView { review: review::status(db, subject)?, reviews: review::of(db, subject)?, ..view })
    })
    .collect()
}

pub fn claim_of(db: Db, id: VerdictId) -> Result<ClaimId> {
    let sql = "SELECT claim FROM verdict WHERE id = ?1 AND removed_at IS NULL";
    let claim = db.0.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?;
    claim.ok_or_else(|| Error::UnknownId(id.to_string()))
}
