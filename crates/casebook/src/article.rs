//! Something published: its metadata, the snapshots of its bytes and the immutable revisions of its text.

use crate::{
    Db, Error, Result, Tx, blob,
    date::{DateView, Edtf},
    dossier,
    fields::{Fields, PUBLISHED},
    id::{ArticleId, DossierId, Id, RevisionId, SnapshotId, SourceId},
    revision::{self, RevisionRow},
    search::{self, SHELF},
    source::{SourceRef, date_view, same},
    tables::{ARTICLE, REVISION, SNAPSHOT},
    vocabulary::{Kind, SnapshotOrigin},
};
use attesta_text::ArticleText;
use rusqlite::{OptionalExtension, Row};
use serde::Serialize;
use sha2::{Digest, Sha256};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ArticleRow {
    /// Local number, to go on listing from.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub row: i64,
    pub id: ArticleId,
    pub short: String,
    pub title: String,
    pub outlet: Option<SourceRef>,
    pub language: String,
    pub published: Option<DateView>,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub stored_at: i64,
    pub claims: u32,
    pub attributions: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ArticleView {
    #[serde(flatten)]
    pub row: ArticleRow,
    pub revision: RevisionId,
    pub agency: Option<SourceRef>,
    pub byline: String,
    pub url: String,
    pub archive_url: String,
    pub translated_from: Option<ArticleRef>,
    pub dossiers: Vec<DossierId>,
    /// Names of the fields the program guessed and nobody has confirmed.
    pub guessed: Vec<String>,
    /// Of the bytes that the newest text was read from.
    pub sha256: String,
    /// Of the newest text, normalised.
    pub text_sha256: String,
    /// All its texts, the newest first.
    pub revisions: Vec<RevisionRow>,
}

/// Another article, by name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ArticleRef {
    pub id: ArticleId,
    pub title: String,
}

pub struct NewArticle<'a> {
    pub title: &'a str,
    pub outlet: Option<SourceId>,
    pub agency: Option<SourceId>,
    pub byline: &'a str,
    pub language: &'a str,
    pub url: &'a str,
    pub published: &'a Edtf,
    pub guessed: &'a [&'a str],
    pub bytes: &'a [u8],
    pub media_type: &'a str,
    pub origin: SnapshotOrigin,
    pub file_name: &'a str,
    pub extractor: &'a str,
    pub text: &'a ArticleText,
}

pub fn title(db: Db, id: ArticleId) -> Result<String> {
    Ok(db.0.prepare_cached("SELECT title FROM article WHERE id = ?1")?.query_row([id], |r| r.get(0))?)
}

/// The articles whose original bytes these are, each with the outlet that printed it.
pub fn with_bytes(db: Db, bytes: &[u8]) -> Result<Vec<(ArticleId, Option<SourceId>)>> {
    let address: [u8; 32] = Sha256::digest(bytes).into();
    let mut statement = db.0.prepare_cached(
        "SELECT a.id, a.outlet FROM snapshot s JOIN article a ON a.id = s.article WHERE s.blob = ?1 AND s.removed_at IS NULL AND a.removed_at IS NULL ORDER BY s.row",
    )?;
    let rows = statement.query_map([address], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn add(tx: &mut Tx, new: &NewArticle) -> Result<ArticleId> {
    if new.title.trim().is_empty() {
        return Err(Error::invalid(
            "article_untitled",
            "an article needs a title",
            "give one; the first words will do",
        ));
    }
    let address = blob::put(tx, new.bytes, new.media_type)?;
    let fields = Fields::new()
        .set("title", new.title.trim())
        .set("outlet", new.outlet)
        .set("agency", new.agency)
        .set("byline", new.byline);
    let fields = fields.set("language", new.language).set("url", new.url).set("guessed", new.guessed.join(" "));
    let article = tx.insert(&ARTICLE, fields)?;
    let fields = Fields::new()
        .set("article", article)
        .set("blob", address)
        .set("origin", new.origin)
        .set("file_name", new.file_name);
    let snapshot = SnapshotId(tx.insert(&SNAPSHOT, fields.date(PUBLISHED, new.published))?);
    revise(tx, ArticleId(article), snapshot, new.extractor, new.text)?;
    Ok(ArticleId(article))
}

pub(crate) fn revise(
    tx: &mut Tx,
    article: ArticleId,
    snapshot: SnapshotId,
    extractor: &str,
    text: &ArticleText,
) -> Result<RevisionId> {
    let hash: [u8; 32] = Sha256::digest(text.as_str()).into();
    let fields = Fields::new().set("article", article).set("snapshot", snapshot).set("extractor", extractor);
    let fields =
        fields.set("normaliser", attesta_text::NORMALISER_VERSION).set("text_sha256", hash).set("text", text.as_str());
    tx.insert(&REVISION, fields).map(RevisionId)
}

#[derive(Default)]
pub struct ArticleEdit<'a> {
    pub title: Option<&'a str>,
    /// The inner None: none any more.
    pub outlet: Option<Option<SourceId>>,
    pub agency: Option<Option<SourceId>>,
    pub byline: Option<&'a str>,
    pub language: Option<&'a str>,
    pub url: Option<&'a str>,
    pub archive_url: Option<&'a str>,
    pub translated_from: Option<Option<ArticleId>>,
    pub published: Option<&'a Edtf>,
}

/// What a person states is no longer guessed.
pub fn describe(tx: &mut Tx, id: ArticleId, edit: &ArticleEdit) -> Result<()> {
    let stated = [
        ("title", edit.title.is_some()),
        ("outlet", edit.outlet.is_some()),
        ("byline", edit.byline.is_some()),
        ("language", edit.language.is_some()),
        ("url", edit.url.is_some()),
        ("published", edit.published.is_some()),
    ];
    if edit.translated_from == Some(Some(id)) {
        return Err(Error::refused(
            "translates_itself",
            "an article cannot be a translation of itself",
            "choose the original",
        ));
    }
    let view = view(tx.db(), id)?;
    let still: Vec<&str> = view.guessed.iter().map(String::as_str).filter(|g| !stated.contains(&(*g, true))).collect();
    let fields = Fields::new()
        .maybe("title", edit.title)
        .maybe("outlet", edit.outlet)
        .maybe("agency", edit.agency)
        .maybe("byline", edit.byline);
    let fields = fields
        .maybe("language", edit.language)
        .maybe("url", edit.url)
        .maybe("archive_url", edit.archive_url)
        .maybe("translated_from", edit.translated_from)
        .set("guessed", still.join(" "));
    tx.update(&ARTICLE, id.0, &fields)?;
    if let Some(published) = edit.published {
        let snapshot: Id = tx.db().0.query_row(
            "SELECT id FROM snapshot WHERE article = ?1 AND removed_at IS NULL ORDER BY row LIMIT 1",
            [id],
            |r| r.get(0),
        )?;
        tx.update(&SNAPSHOT, snapshot, &Fields::new().date(PUBLISHED, published))?;
    }
    Ok(())
}

const COLUMNS: &str = "a.row, a.id, a.title, o.id, o.name, a.language, coalesce(s.published, ''), coalesce(s.published_kind, 'stated'), a.stored_at,
    (SELECT count(DISTINCT m.claim) FROM mark m WHERE m.article = a.id AND m.claim IS NOT NULL AND m.removed_at IS NULL),
    (SELECT count(*) FROM attribution t WHERE t.article = a.id AND t.removed_at IS NULL AND +t.layer = x'01970000000070008000000000000001')";

fn from() -> String {
    format!(
        "article a LEFT JOIN source o ON o.id = {}
         LEFT JOIN snapshot s ON s.row = (SELECT min(row) FROM snapshot WHERE article = a.id AND removed_at IS NULL)",
        same::read("a.outlet")
    )
}

fn read_row(r: &Row) -> rusqlite::Result<ArticleRow> {
    let id: ArticleId = r.get(1)?;
    Ok(ArticleRow {
        row: r.get(0)?,
        id,
        short: id.0.short(),
        title: r.get(2)?,
        outlet: r.get::<_, Option<SourceId>>(3)?.zip(r.get(4)?).map(|(id, name)| SourceRef { id, name }),
        language: r.get(5)?,
        published: date_view(r.get(6)?, r.get(7)?),
        stored_at: r.get(8)?,
        claims: r.get(9)?,
        attributions: r.get(10)?,
    })
}

/// Newest first; `before` is the row to go on from. Read off the search index or the folder's list where one narrows it.
pub fn list(
    db: Db,
    text: Option<&str>,
    dossier: Option<DossierId>,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<ArticleRow>> {
    let titles = match text.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => match search::titles(db, Kind::Article, text)? {
            None => return Ok(vec![]),
            titles => titles,
        },
        None => None,
    };
    let before = before.unwrap_or(SHELF);
    let mut given: Vec<(&str, &dyn rusqlite::ToSql)> = vec![(":before", &before), (":limit", &limit)];
    let (mut off, mut fits, mut order) = (String::new(), String::new(), "a.row");
    // The shelf of articles is the first one, so that the number of a text is the article's row.
    if let Some((table, expression)) = &titles {
        off = format!("{table} x CROSS JOIN ");
        fits = format!(" AND x.{table} MATCH :text AND x.rowid < :before AND a.row = x.rowid");
        order = "x.rowid";
        given.push((":text", expression));
    }
    if let Some(dossier) = &dossier {
        given.push((":dossier", dossier));
        if off.is_empty() {
            off = "article_under u CROSS JOIN ".into();
            fits = " AND u.under = :dossier AND u.row < :before AND a.row = u.row".into();
            order = "u.row";
        } else {
            fits.push_str(" AND EXISTS (SELECT 1 FROM article_under u WHERE u.under = :dossier AND u.row = a.row)");
        }
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM {off}{} WHERE a.removed_at IS NULL AND a.row < :before{fits} ORDER BY {order} DESC LIMIT :limit",
        from()
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    Ok(statement.query_map(given.as_slice(), read_row)?.collect::<rusqlite::Result<_>>()?)
}

pub fn view(db: Db, id: ArticleId) -> Result<ArticleView> {
    let row =
        db.0.prepare_cached(&format!("SELECT {COLUMNS} FROM {} WHERE a.id = ?1 AND a.removed_at IS NULL", from()))?
            .query_row([id], read_row)
            .optional()?;
    let row = row.ok_or_else(|| Error::UnknownId(id.to_string()))?;
    let (revision, text_sha256) = latest(db, id)?;
    let dossiers = dossier::holding(db, "article", id.0)?;
    let revisions = revision::list(db, id)?;
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT g.id, g.name, a.byline, a.url, a.archive_url, a.guessed,
           (SELECT s.blob FROM revision r JOIN snapshot s ON s.id = r.snapshot WHERE r.id = ?2), o.id, o.title
         FROM article a LEFT JOIN source g ON g.id = {} LEFT JOIN article o ON o.id = a.translated_from WHERE a.id = ?1",
        same::read("a.agency")
    ))?;
    Ok(statement.query_row((id, revision), |r| {
        Ok(ArticleView {
            row,
            revision,
            agency: r.get::<_, Option<SourceId>>(0)?.zip(r.get(1)?).map(|(id, name)| SourceRef { id, name }),
            byline: r.get(2)?,
            url: r.get(3)?,
            archive_url: r.get(4)?,
            translated_from: r
                .get::<_, Option<ArticleId>>(7)?
                .zip(r.get(8)?)
                .map(|(id, title)| ArticleRef { id, title }),
            dossiers,
            guessed: r.get::<_, String>(5)?.split_whitespace().map(str::to_owned).collect(),
            sha256: hex::encode(r.get::<_, Vec<u8>>(6)?),
            text_sha256: hex::encode(text_sha256),
            revisions,
        })
    })?)
}

fn latest(db: Db, id: ArticleId) -> Result<(RevisionId, Vec<u8>)> {
    let mut statement = db.0.prepare_cached(
        "SELECT id, text_sha256 FROM revision WHERE article = ?1 AND removed_at IS NULL ORDER BY row DESC LIMIT 1",
    )?;
    let found = statement.query_row([id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    found.ok_or_else(|| Error::UnknownId(id.to_string()))
}

pub(crate) fn newest(db: Db, id: ArticleId) -> Result<RevisionId> {
    Ok(latest(db, id)?.0)
}

/// The text people see and mark now.
pub fn text(db: Db, id: ArticleId) -> Result<(RevisionId, ArticleText)> {
    let (revision, _) = latest(db, id)?;
    Ok((revision, text_of(db, revision)?))
}

pub(crate) fn text_of(db: Db, revision: RevisionId) -> Result<ArticleText> {
    let (text, hash): (String, Vec<u8>) =
        db.0.prepare_cached("SELECT text, text_sha256 FROM revision WHERE id = ?1")?
            .query_row([revision], |r| Ok((r.get(0)?, r.get(1)?)))?;
    if Sha256::digest(&text).as_slice() != hash {
        return Err(Error::Damaged("the stored text of this article was changed".into()));
    }
    Ok(ArticleText::from_stored(text)?)
}

/// The bytes that the newest text was read from, and the name of their file.
pub fn original(db: Db, id: ArticleId) -> Result<(Vec<u8>, String)> {
    let (address, file_name): (Vec<u8>, String) = db.0.query_row(
        "SELECT s.blob, s.file_name FROM revision r JOIN snapshot s ON s.id = r.snapshot WHERE r.id = ?1",
        [latest(db, id)?.0],
        |r| Ok((r.get(0)?, r.get(1)?)),
    )?;
    Ok((blob::get(db, &address)?, file_name))
}

pub fn count(db: Db) -> Result<u32> {
    Ok(db.0.query_row("SELECT n FROM counter WHERE name = 'article'", [], |r| r.get(0)).optional()?.unwrap_or(0))
}
