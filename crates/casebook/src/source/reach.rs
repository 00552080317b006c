//! How a source is reached, and under which numbers others know it.

use super::same::among;
use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{Id, SourceId},
    tables::{CONTACT, EXTERNAL_ID},
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactView {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    /// How: "e-mail", "press office", "Signal".
    pub channel: String,
    pub value: String,
}

/// An identifier somebody else gives it, such as Wikidata's.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExternalIdView {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    pub scheme: String,
    pub value: String,
}

pub fn add_contact(tx: &mut Tx, source: SourceId, channel: &str, value: &str) -> Result<()> {
    if value.trim().is_empty() {
        return Err(Error::invalid("contact_empty", "a contact needs an address or a number", ""));
    }
    let fields = Fields::new().set("source", source).set("channel", channel.trim()).set("value", value.trim());
    tx.insert(&CONTACT, fields).map(drop)
}

pub fn add_external_id(tx: &mut Tx, source: SourceId, scheme: &str, value: &str) -> Result<()> {
    if scheme.trim().is_empty() || value.trim().is_empty() {
        return Err(Error::invalid(
            "external_id_empty",
            "an identifier needs whose it is and what it is",
            "as in wikidata, Q18808",
        ));
    }
    let fields = Fields::new().set("source", source).set("scheme", scheme.trim()).set("value", value.trim());
    tx.insert(&EXTERNAL_ID, fields).map(drop)
}

pub(super) fn contacts(db: Db, id: SourceId) -> Result<Vec<ContactView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT channel, value, id FROM contact WHERE {} AND removed_at IS NULL ORDER BY row",
        among(db, id, "source", "?1")?
    ))?;
    let rows =
        statement.query_map([id], |r| Ok(ContactView { id: r.get(2)?, channel: r.get(0)?, value: r.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn external_ids(db: Db, id: SourceId) -> Result<Vec<ExternalIdView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT scheme, value, id FROM external_id WHERE {} AND removed_at IS NULL ORDER BY row",
        among(db, id, "source", "?1")?
    ))?;
    let rows =
        statement.query_map([id], |r| Ok(ExternalIdView { id: r.get(2)?, scheme: r.get(0)?, value: r.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
