//! What bears on a claim or on a researched hop.

use crate::{
    Db, Error, Result, Tx, blob,
    date::{DateView, Edtf},
    fields::{Fields, PUBLISHED},
    id::{ClaimId, EvidenceId, HopId, Id, SourceId},
    source::{SourceRef, date_view, same},
    tables::EVIDENCE,
    vocabulary::{Bearing, EvidenceKind, LocatorKind},
};
use rusqlite::OptionalExtension;
use serde::Serialize;

mod locator;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EvidenceView {
    pub id: EvidenceId,
    pub short: String,
    pub kind: EvidenceKind,
    pub title: String,
    pub excerpt: String,
    pub bearing: Bearing,
    /// Admiralty code 1–6; 6 cannot be judged.
    pub credibility: u8,
    pub source: Option<SourceRef>,
    pub locator_kind: LocatorKind,
    /// A time as `t=hh:mm:ss[.mmm][,hh:mm:ss[.mmm]]`, a part of an image as `xywh=percent:x,y,w,h`, a place as `latitude, longitude`.
    pub locator: String,
    pub obtained_from: String,
    pub url: String,
    pub archive_url: String,
    pub published: Option<DateView>,
    pub file: Option<FileView>,
}

/// A file kept with a piece of evidence.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FileView {
    pub name: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: i64,
    pub sha256: String,
    /// Guessed from the bytes when it was attached.
    pub media_type: String,
}

/// The largest file kept with evidence, in bytes: 64 MiB.
pub const MAX_FILE_BYTES: u64 = 64 << 20;

/// A file to keep: its name, its bytes, and what they were taken for.
#[derive(Clone, Copy)]
pub struct NewFile<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
    pub media_type: &'a str,
}

pub struct NewEvidence<'a> {
    pub claim: Option<ClaimId>,
    pub hop: Option<HopId>,
    pub kind: EvidenceKind,
    pub title: &'a str,
    pub excerpt: &'a str,
    pub bearing: Bearing,
    pub credibility: u8,
    pub source: Option<SourceId>,
    pub locator_kind: LocatorKind,
    pub locator: &'a str,
    pub obtained_from: &'a str,
    pub url: &'a str,
    pub archive_url: &'a str,
    pub published: &'a Edtf,
    pub file: Option<NewFile<'a>>,
}

pub fn add(tx: &mut Tx, new: &NewEvidence) -> Result<EvidenceId> {
    if new.claim.is_some() == new.hop.is_some() {
        return Err(Error::invalid(
            "evidence_of_one_thing",
            "evidence bears on one thing",
            "name either a claim or a step of a chain",
        ));
    }
    titled(new.title)?;
    credible(new.credibility)?;
    let place = locator::canonical(new.locator_kind, new.locator)?;
    let blob = new.file.map(|file| blob::put(tx, file.bytes, file.media_type)).transpose()?;
    let fields =
        Fields::new().set("claim", new.claim).set("hop", new.hop).set("kind", new.kind).set("title", new.title.trim());
    let fields = fields
        .set("excerpt", new.excerpt)
        .set("bearing", new.bearing)
        .set("credibility", new.credibility)
        .set("source", new.source);
    let fields =
        fields.set("locator_kind", new.locator_kind).set("locator", place).set("obtained_from", new.obtained_from);
    let fields = fields.set("blob", blob).set("file_name", new.file.map_or("", |file| file.name));
    tx.insert(&EVIDENCE, fields.set("url", new.url).set("archive_url", new.archive_url).date(PUBLISHED, new.published))
        .map(EvidenceId)
}

fn titled(title: &str) -> Result<()> {
    if title.trim().is_empty() {
        return Err(Error::invalid(
            "evidence_untitled",
            "evidence needs a title",
            "say what it is, as you would in a footnote",
        ));
    }
    Ok(())
}

fn credible(credibility: u8) -> Result<()> {
    if (1..=6).contains(&credibility) {
        return Ok(());
    }
    Err(Error::invalid(
        "bad_credibility",
        "credibility goes from 1 (confirmed) to 5 (improbable); 6 cannot be judged",
        "choose 1 to 6",
    ))
}

#[derive(Default)]
pub struct EvidenceEdit<'a> {
    pub title: Option<&'a str>,
    pub excerpt: Option<&'a str>,
    pub bearing: Option<Bearing>,
    pub credibility: Option<u8>,
    pub locator_kind: Option<LocatorKind>,
    pub locator: Option<&'a str>,
    pub obtained_from: Option<&'a str>,
    pub url: Option<&'a str>,
    pub archive_url: Option<&'a str>,
    pub published: Option<&'a Edtf>,
}

pub fn describe(tx: &mut Tx, id: EvidenceId, edit: &EvidenceEdit) -> Result<()> {
    edit.title.map(titled).transpose()?;
    edit.credibility.map(credible).transpose()?;
    let place = match (edit.locator_kind, edit.locator) {
        (None, None) => None,
        (kind, given) => {
            let (was, stood) = place(tx.db(), id)?;
            Some(locator::canonical(kind.unwrap_or(was), given.unwrap_or(&stood))?)
        }
    };
    let fields = Fields::new()
        .maybe("title", edit.title.map(str::trim))
        .maybe("excerpt", edit.excerpt)
        .maybe("bearing", edit.bearing)
        .maybe("credibility", edit.credibility);
    let fields = fields
        .maybe("locator_kind", edit.locator_kind)
        .maybe("locator", place)
        .maybe("obtained_from", edit.obtained_from);
    let fields = fields.maybe("url", edit.url).maybe("archive_url", edit.archive_url);
    tx.update(&EVIDENCE, id.0, &fields.maybe_date(PUBLISHED, edit.published)).map(drop)
}

fn place(db: Db, id: EvidenceId) -> Result<(LocatorKind, String)> {
    let mut statement =
        db.0.prepare_cached("SELECT locator_kind, locator FROM evidence WHERE id = ?1 AND removed_at IS NULL")?;
    let found = statement.query_row([id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    found.ok_or_else(|| Error::UnknownId(id.to_string()))
}

/// The bytes of the file kept with it, and its name.
pub fn file(db: Db, id: EvidenceId) -> Result<(String, Vec<u8>)> {
    let mut statement =
        db.0.prepare_cached("SELECT file_name, blob FROM evidence WHERE id = ?1 AND removed_at IS NULL")?;
    let found: Option<(String, Option<Vec<u8>>)> =
        statement.query_row([id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    match found.ok_or_else(|| Error::UnknownId(id.to_string()))? {
        (name, Some(address)) => Ok((name, blob::get(db, &address)?)),
        (_, None) => Err(Error::refused("no_file", "no file is kept with this evidence", "")),
    }
}

pub fn of_claim(db: Db, claim: ClaimId) -> Result<Vec<EvidenceView>> {
    of(db, "claim", claim.0)
}

pub fn of_hop(db: Db, hop: HopId) -> Result<Vec<EvidenceView>> {
    of(db, "hop", hop.0)
}

fn of(db: Db, owner: &'static str, id: Id) -> Result<Vec<EvidenceView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT e.id, e.kind, e.title, e.excerpt, e.bearing, e.credibility, s.id, s.name, e.locator_kind, e.locator, e.obtained_from, e.url,
           e.archive_url, e.published, e.published_kind, e.file_name, e.blob, b.bytes,
           b.media_type
         FROM evidence e LEFT JOIN source s ON s.id = {} LEFT JOIN blob b ON b.sha256 = e.blob
         WHERE e.{owner} = ?1 AND e.removed_at IS NULL ORDER BY e.row",
        same::read("e.source")
    ))?;
    let rows = statement.query_map([id], |r| {
        let id: EvidenceId = r.get(0)?;
        Ok(EvidenceView {
            id,
            short: id.0.short(),
            kind: r.get(1)?,
            title: r.get(2)?,
            excerpt: r.get(3)?,
            bearing: r.get(4)?,
            credibility: r.get(5)?,
            source: r.get::<_, Option<SourceId>>(6)?.zip(r.get(7)?).map(|(id, name)| SourceRef { id, name }),
            locator_kind: r.get(8)?,
            locator: r.get(9)?,
            obtained_from: r.get(10)?,
            url: r.get(11)?,
            archive_url: r.get(12)?,
            published: date_view(r.get(13)?, r.get(14)?),
            file: match r.get::<_, Option<Vec<u8>>>(16)? {
                Some(address) => Some(FileView {
                    name: r.get(15)?,
                    bytes: r.get(17)?,
                    sha256: hex::encode(address),
                    media_type: r.get(18)?,
                }),
                None => None,
            },
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
