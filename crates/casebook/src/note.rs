//! Remarks of the desk on a claim, an article, a source or an attribution.

use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{ArticleId, AttributionId, ClaimId, Id, NoteId, SourceId},
    tables::NOTE,
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteView {
    pub id: NoteId,
    pub body: String,
    pub person_name: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub written_at: i64,
}

#[derive(Clone, Copy)]
pub enum About {
    Claim(ClaimId),
    Article(ArticleId),
    Source(SourceId),
    Attribution(AttributionId),
}

pub fn add(tx: &mut Tx, about: About, body: &str) -> Result<NoteId> {
    if body.trim().is_empty() {
        return Err(Error::invalid("note_empty", "a note needs words", ""));
    }
    let fields = Fields::new().set("body", body.trim()).set("person", tx.person()?);
    let fields = match about {
        About::Claim(id) => fields.set("claim", id),
        About::Article(id) => fields.set("article", id),
        About::Source(id) => fields.set("source", id),
        About::Attribution(id) => fields.set("attribution", id),
    };
    tx.insert(&NOTE, fields).map(NoteId)
}

pub fn of_claim(db: Db, claim: ClaimId) -> Result<Vec<NoteView>> {
    of(db, "claim", claim.0)
}

pub fn of_attribution(db: Db, attribution: AttributionId) -> Result<Vec<NoteView>> {
    of(db, "attribution", attribution.0)
}

fn of(db: Db, column: &'static str, id: Id) -> Result<Vec<NoteView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT n.body, p.name, n.stored_at, n.id FROM note n JOIN person p ON p.id = n.person
         WHERE n.{column} = ?1 AND n.removed_at IS NULL ORDER BY n.row"
    ))?;
    let rows = statement.query_map([id], |r| {
        Ok(NoteView { id: r.get(3)?, body: r.get(0)?, person_name: r.get(1)?, written_at: r.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
