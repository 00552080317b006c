//! Versions of an attribution: each edit makes one, and what is decided on one does not speak for the next.

use crate::{Db, Error, Result, Tx, coding, fields::Fields, id::AttributionId, tables::ATTRIBUTION};

/// What was reviewed before no longer stands so.
pub(crate) fn new_version(tx: &mut Tx, id: AttributionId) -> Result<()> {
    coding::guard(tx, id)?;
    let version = version(tx.db(), id)?;
    tx.update(&ATTRIBUTION, id.0, &Fields::new().set("version", version + 1)).map(drop)
}

pub(crate) fn version(db: Db, id: AttributionId) -> Result<u32> {
    Ok(db.0.prepare_cached("SELECT version FROM attribution WHERE id = ?1")?.query_row([id], |r| r.get(0))?)
}

/// What was changed since it was read is not judged, nor written over, unseen. Who does not tell what they read is not held up.
pub(crate) fn refuse_if_changed(db: Db, id: AttributionId, seen: Option<u32>) -> Result<()> {
    match seen {
        Some(seen) if version(db, id)? != seen => {
            Err(Error::refused("changed_meanwhile", "this was changed since you read it", "read it again, then decide"))
        }
        _ => Ok(()),
    }
}
