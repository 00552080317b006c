//! Folders of articles and claims on one subject.

use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{ArticleId, ClaimId, DossierId, Id},
    tables::{DOSSIER, FILING},
};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DossierRow {
    pub id: DossierId,
    pub short: String,
    pub name: String,
    pub about: String,
    pub articles: u32,
    pub claims: u32,
}

pub fn add(tx: &mut Tx, name: &str, about: &str) -> Result<DossierId> {
    if name.trim().is_empty() {
        return Err(Error::invalid("folder_unnamed", "a folder needs a name", ""));
    }
    tx.insert(&DOSSIER, Fields::new().set("name", name.trim()).set("about", about)).map(DossierId)
}

/// Filing what is there already changes nothing.
pub fn file(tx: &mut Tx, dossier: DossierId, article: Option<ArticleId>, claim: Option<ClaimId>) -> Result<()> {
    let there = tx
        .db()
        .0
        .prepare_cached(
            "SELECT 1 FROM filing WHERE dossier = ?1 AND article IS ?2 AND claim IS ?3 AND removed_at IS NULL",
        )?
        .exists(params![dossier, article, claim])?;
    if !there {
        tx.insert(&FILING, Fields::new().set("dossier", dossier).set("article", article).set("claim", claim))?;
    }
    Ok(())
}

pub fn describe(tx: &mut Tx, id: DossierId, name: Option<&str>, about: Option<&str>) -> Result<()> {
    if name.is_some_and(|n| n.trim().is_empty()) {
        return Err(Error::invalid("folder_unnamed", "a folder needs a name", ""));
    }
    tx.update(&DOSSIER, id.0, &Fields::new().maybe("name", name.map(str::trim)).maybe("about", about)).map(drop)
}

/// Out of the folder; it stays in the casebook.
pub fn unfile(tx: &mut Tx, dossier: DossierId, article: Option<ArticleId>, claim: Option<ClaimId>) -> Result<()> {
    let filing: Option<Id> = tx
        .db()
        .0
        .prepare_cached(
            "SELECT id FROM filing WHERE dossier = ?1 AND article IS ?2 AND claim IS ?3 AND removed_at IS NULL",
        )?
        .query_row(params![dossier, article, claim], |r| r.get(0))
        .optional()?;
    match filing {
        Some(filing) => tx.remove(&FILING, filing),
        None => Err(Error::invalid("not_in_folder", "this is not in that folder", "")),
    }
}

pub fn list(db: Db) -> Result<Vec<DossierRow>> {
    let mut statement = db.0.prepare_cached(
        "SELECT d.id, d.name, d.about, coalesce(f.articles, 0), coalesce(f.claims, 0)
         FROM dossier d LEFT JOIN dossier_facts f ON f.dossier = d.id WHERE d.removed_at IS NULL ORDER BY d.row",
    )?;
    let rows = statement.query_map([], |r| {
        let id: DossierId = r.get(0)?;
        Ok(DossierRow {
            id,
            short: id.0.short(),
            name: r.get(1)?,
            about: r.get(2)?,
            articles: r.get(3)?,
            claims: r.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The folders an article or a claim is in.
pub(crate) fn holding(db: Db, column: &'static str, id: Id) -> Result<Vec<DossierId>> {
    let sql = format!("SELECT dossier FROM filing WHERE {column} = ?1 AND removed_at IS NULL ORDER BY row");
    Ok(db.0.prepare_cached(&sql)?.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

pub fn by_name(db: Db, name: &str) -> Result<Option<DossierId>> {
    let mut statement = db.0.prepare_cached("SELECT id FROM dossier WHERE name = ?1 AND removed_at IS NULL")?;
    Ok(statement.query_row([name.trim()], |r| r.get(0)).optional()?)
}
