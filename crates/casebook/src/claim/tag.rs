//! Free words on claims, articles and sources.

use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{ArticleId, ClaimId, Id, SourceId},
    tables::{TAG, TAGGING},
};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

/// What a tag is put on: one of the three.
#[derive(Clone, Copy)]
pub enum Tagged {
    Claim(ClaimId),
    Article(ArticleId),
    Source(SourceId),
}

impl Tagged {
    fn column(self) -> (&'static str, Id) {
        match self {
            Tagged::Claim(id) => ("claim", id.0),
            Tagged::Article(id) => ("article", id.0),
            Tagged::Source(id) => ("source", id.0),
        }
    }
}

/// The tag of that name, made if it is new. Tagging what is tagged already changes nothing.
pub fn add(tx: &mut Tx, name: &str, on: Tagged) -> Result<()> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::invalid("tag_unnamed", "a tag needs a name", ""));
    }
    let (column, id) = on.column();
    if tagging(tx.db(), name, on)?.is_some() {
        return Ok(());
    }
    let known: Option<Id> = tx
        .db()
        .0
        .query_row("SELECT id FROM tag WHERE name = ?1 AND removed_at IS NULL", [name], |r| r.get(0))
        .optional()?;
    let tag = match known {
        Some(tag) => tag,
        None => tx.insert(&TAG, Fields::new().set("name", name))?,
    };
    tx.insert(&TAGGING, Fields::new().set("tag", tag).set(column, id)).map(drop)
}

pub fn remove(tx: &mut Tx, name: &str, on: Tagged) -> Result<()> {
    match tagging(tx.db(), name.trim(), on)? {
        Some(tagging) => tx.remove(&TAGGING, tagging),
        None => Err(Error::invalid(
            "not_tagged",
            format!("this does not carry the tag “{name}”"),
            "the tags it carries are shown with it",
        )),
    }
}

fn tagging(db: Db, name: &str, on: Tagged) -> Result<Option<Id>> {
    let (column, id) = on.column();
    let sql = format!(
        "SELECT g.id FROM tagging g JOIN tag t ON t.id = g.tag WHERE g.{column} = ?1 AND t.name = ?2 AND g.removed_at IS NULL"
    );
    Ok(db.0.prepare_cached(&sql)?.query_row(params![id, name], |r| r.get(0)).optional()?)
}

/// A tag in use, and on how many claims.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TagRow {
    pub name: String,
    pub claims: u32,
}

/// By name.
pub fn list(db: Db) -> Result<Vec<TagRow>> {
    let mut statement = db.0.prepare_cached(
        "SELECT t.name, (SELECT count(*) FROM tagging g WHERE g.tag = t.id AND g.claim IS NOT NULL AND g.removed_at IS NULL)
         FROM tag t WHERE t.removed_at IS NULL ORDER BY t.name COLLATE NOCASE",
    )?;
    let rows = statement.query_map([], |r| Ok(TagRow { name: r.get(0)?, claims: r.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn of(db: Db, id: ClaimId) -> Result<Vec<String>> {
    let mut statement = db.0.prepare_cached(
        "SELECT t.name FROM tagging g JOIN tag t ON t.id = g.tag WHERE g.claim = ?1 AND g.removed_at IS NULL ORDER BY g.row",
    )?;
    Ok(statement.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}
