//! A quotation held against its original.

use super::{AttributionEdit, correct};
use crate::{
    Db, Error, Result, Tx, coding, fields::Fields, id::AttributionId, tables::QUOTE_CHECK, vocabulary::QuoteResult,
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct QuoteCheckView {
    pub result: QuoteResult,
    pub reason: String,
    pub person_name: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub checked_at: i64,
}

/// With the original wording, where it was found now: one step. What is said of the wording needs a wording, or a reason that says
/// against what it was held.
pub fn check_quote(
    tx: &mut Tx,
    id: AttributionId,
    result: QuoteResult,
    reason: &str,
    found: &AttributionEdit,
) -> Result<()> {
    coding::guard(tx, id)?;
    correct(tx, id, None, found)?;
    let sql = "SELECT trim(original) <> '' OR trim(translation) <> '' FROM attribution WHERE id = ?1";
    let worded: bool = tx.db().0.prepare_cached(sql)?.query_row([id], |r| r.get(0))?;
    let says = matches!(result, QuoteResult::Matches | QuoteResult::Altered | QuoteResult::OutOfContext);
    if says && !worded && reason.trim().is_empty() {
        return Err(Error::refused(
            "original_missing",
            "nothing stands here that the quotation was held against",
            "give the original wording, or say in the note what it was held against",
        ));
    }
    let fields = Fields::new().set("attribution", id).set("result", result).set("reason", reason.trim());
    tx.insert(&QUOTE_CHECK, fields.set("person", tx.person()?)).map(drop)
}

pub(super) fn of(db: Db, id: AttributionId) -> Result<Vec<QuoteCheckView>> {
    let sql = "SELECT q.result, q.reason, p.name, q.stored_at FROM quote_check q JOIN person p ON p.id = q.person
         WHERE q.attribution = ?1 AND q.removed_at IS NULL ORDER BY q.row DESC";
    let mut statement = db.0.prepare_cached(sql)?;
    let rows = statement.query_map([id], |r| {
        Ok(QuoteCheckView { result: r.get(0)?, reason: r.get(1)?, person_name: r.get(2)?, checked_at: r.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
