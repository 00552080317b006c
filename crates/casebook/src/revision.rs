//! Another text of the same article: what was marked is looked for in it, and what is not found there is said to be lost, never dropped.

pub(crate) use placing::place;

mod placing;

use crate::{
    Db, Error, Result, Tx, article, blob, coding,
    date::{DateView, Edtf},
    fields::{Fields, PUBLISHED},
    id::{ArticleId, RevisionId, SnapshotId},
    mark::Reading,
    source::date_view,
    tables::SNAPSHOT,
    vocabulary::SnapshotOrigin,
};
use attesta_text::ArticleText;
use rusqlite::OptionalExtension;
use serde::Serialize;

pub struct NewRevision<'a> {
    pub published: &'a Edtf,
    pub bytes: &'a [u8],
    pub media_type: &'a str,
    pub origin: SnapshotOrigin,
    pub file_name: &'a str,
    pub extractor: &'a str,
    pub text: &'a ArticleText,
}

/// What became of the attributions and mentions that stood in the article. One is lost if any piece of it is, else altered if any is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Revised {
    /// Which text of the article this is, counted from 1.
    pub number: u32,
    pub as_marked: u32,
    pub altered: u32,
    pub lost: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RevisionRow {
    /// Counted from 1, the oldest; a number is never given twice.
    pub number: u32,
    pub published: Option<DateView>,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub stored_at: i64,
    pub file_name: String,
    /// Of the original bytes.
    pub sha256: String,
    /// Of the normalised text.
    pub text_sha256: String,
}

/// From now on this is the text that is read and marked; the earlier ones stay.
pub fn add(tx: &mut Tx, article: ArticleId, new: &NewRevision) -> Result<Revised> {
    let before = Reading::of(tx.db(), article)?;
    // Whoever copies a text again may catch a line's end more or less.
    if before.text.as_str().trim() == new.text.as_str().trim() {
        return Err(Error::refused(
            "same_text",
            "this is word for word the text that stands here already",
            "nothing has to be added; choose the version that differs",
        ));
    }
    if coding::is_under_way(tx.db(), article)? {
        return Err(Error::refused(
            "coding_under_way",
            "somebody is coding this article a second time, and would go on in another text",
            "wait until that is finished, or have it left",
        ));
    }
    let address = blob::put(tx, new.bytes, new.media_type)?;
    let fields = Fields::new()
        .set("article", article)
        .set("blob", address)
        .set("origin", new.origin)
        .set("file_name", new.file_name);
    let snapshot = SnapshotId(tx.insert(&SNAPSHOT, fields.date(PUBLISHED, new.published))?);
    let revision = article::revise(tx, article, snapshot, new.extractor, new.text)?;
    let mut revised = placing::place_all(tx, &Reading { article, revision, text: new.text.clone() })?;
    revised.number = number(tx.db(), revision)?;
    Ok(revised)
}

const NUMBER: &str = "(SELECT count(*) FROM revision o WHERE o.article = r.article AND o.row <= r.row)";

fn number(db: Db, revision: RevisionId) -> Result<u32> {
    let sql = format!("SELECT {NUMBER} FROM revision r WHERE r.id = ?1");
    Ok(db.0.prepare_cached(&sql)?.query_row([revision], |r| r.get(0))?)
}

/// All texts of an article, the newest first: that one is read and marked.
pub fn list(db: Db, article: ArticleId) -> Result<Vec<RevisionRow>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {NUMBER}, coalesce(s.published, ''), coalesce(s.published_kind, 'stated'), r.stored_at, s.file_name, s.blob, r.text_sha256
         FROM revision r JOIN snapshot s ON s.id = r.snapshot WHERE r.article = ?1 AND r.removed_at IS NULL ORDER BY r.row DESC"
    ))?;
    let rows = statement.query_map([article], |r| {
        Ok(RevisionRow {
            number: r.get(0)?,
            published: date_view(r.get(1)?, r.get(2)?),
            stored_at: r.get(3)?,
            file_name: r.get(4)?,
            sha256: hex::encode(r.get::<_, Vec<u8>>(5)?),
            text_sha256: hex::encode(r.get::<_, Vec<u8>>(6)?),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The text of one of them.
pub fn text(db: Db, article: ArticleId, number: u32) -> Result<ArticleText> {
    let sql = format!("SELECT r.id FROM revision r WHERE r.article = ?1 AND r.removed_at IS NULL AND {NUMBER} = ?2");
    let found: Option<RevisionId> = db.0.prepare_cached(&sql)?.query_row((article, number), |r| r.get(0)).optional()?;
    let revision = found.ok_or_else(|| {
        Error::invalid("no_such_version", format!("this article has no version {number}"), "choose one of those listed")
    })?;
    article::text_of(db, revision)
}
