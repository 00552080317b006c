//! Taking things out: a tombstone for whatever a person may name, never a deletion.

use crate::{
    Db, Error, Result, Tx,
    attribution::new_version,
    claim, coding, hop,
    id::{AttributionId, ClaimId, HopId, Id},
    lookup,
    tables::{self, Table},
};

/// What can be taken out. Verdicts, grades and reviews are not here: they are superseded, and stay as history.
static REMOVABLE: [&Table; 21] = [
    &tables::ARTICLE,
    &tables::CLAIM,
    &tables::ATTRIBUTION,
    &tables::SOURCE,
    &tables::EVIDENCE,
    &tables::DOSSIER,
    &tables::POSITION,
    &tables::HOP,
    &tables::MARK,
    &tables::FIGURE,
    &tables::CLAIM_RELATION,
    &tables::INQUIRY,
    &tables::NOTE,
    &tables::REVIEW_REQUEST,
    &tables::SOURCE_NAME,
    &tables::OWNERSHIP,
    &tables::OFFICE,
    &tables::CONTACT,
    &tables::EXTERNAL_ID,
    &tables::QUOTE_CHECK,
    &tables::SAVED_VIEW,
];

/// The attribution that says something else without this row.
fn reading_changed(db: Db, table: &Table, id: Id) -> Result<Option<AttributionId>> {
    if !["position", "mark"].contains(&table.name) {
        return Ok(None);
    }
    Ok(db.0.query_row(&format!("SELECT attribution FROM {} WHERE id = ?1", table.name), [id], |r| r.get(0))?)
}

/// Removes what the typed id stands for, with what it owns; refused while something else needs it.
pub fn remove(tx: &mut Tx, typed: &str) -> Result<()> {
    let mut found: Vec<(&Table, Id)> = vec![];
    for table in REMOVABLE {
        found.extend(lookup::matches(tx.db(), table.name, typed)?.into_iter().map(|id| (table, id)));
    }
    match found.as_slice() {
        [] => Err(Error::UnknownId(typed.to_owned())),
        [(table, id)] if table.name == tables::CLAIM.name => claim::remove(tx, ClaimId(*id)),
        [(table, id)] if table.name == tables::HOP.name => hop::remove(tx, HopId(*id)),
        [(table, id)] => {
            if table.name == tables::ATTRIBUTION.name {
                coding::guard(tx, AttributionId(*id))?;
            }
            let of = reading_changed(tx.db(), table, *id)?;
            tx.remove(table, *id)?;
            of.into_iter().try_for_each(|attribution| new_version(tx, attribution))
        }
        several => {
            let shown: Vec<String> =
                several.iter().take(5).map(|(t, id)| format!("{} {}", t.name, id.short())).collect();
            Err(Error::AmbiguousId(typed.to_owned(), shown.join(", ")))
        }
    }
}
