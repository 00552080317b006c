//! Who owns whom, and who holds which office.

use super::merging;
use crate::{
    Error, Result, Tx,
    date::Edtf,
    fields::{Fields, PERIOD},
    id::SourceId,
    tables::{OFFICE, OWNERSHIP},
    vocabulary::OwnershipKind,
};

pub fn own(
    tx: &mut Tx,
    owner: SourceId,
    owned: SourceId,
    kind: OwnershipKind,
    period: &Edtf,
    reason: &str,
) -> Result<()> {
    if owner == owned {
        return Err(Error::refused("owns_itself", "a source cannot own itself", ""));
    }
    if merging::owns(tx.db(), owned, owner)? {
        return Err(Error::refused(
            "owns_in_circle",
            "the one that would own the other stands under it already",
            "look at the tree of owners, and take out the tie that is wrong",
        ));
    }
    let fields = Fields::new()
        .set("owner", owner)
        .set("owned", owned)
        .set("kind", kind)
        .date(PERIOD, period)
        .set("reason", reason);
    tx.insert(&OWNERSHIP, fields).map(drop)
}

pub fn hold_office(tx: &mut Tx, holder: SourceId, title: &str, body: Option<SourceId>, period: &Edtf) -> Result<()> {
    tx.insert(&OFFICE, Fields::new().set("holder", holder).set("title", title).set("body", body).date(PERIOD, period))
        .map(drop)
}
