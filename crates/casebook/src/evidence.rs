//! What bears on a claim or on a researched hop.

use crate::{
    Db, Error, Result, Tx,
    date::{DateView, Edtf},
    fields::{Fields, PUBLISHED},
    id::{ClaimId, EvidenceId, HopId, SourceId},
    source::{SourceRef, date_view},
    tables::EVIDENCE,
    vocabulary::{Bearing, EvidenceKind, LocatorKind},
};
use serde::Serialize;

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
    pub locator: String,
    pub obtained_from: String,
    pub url: String,
    pub archive_url: String,
    pub published: Option<DateView>,
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
}

pub fn add(tx: &mut Tx, new: &NewEvidence) -> Result<EvidenceId> {
    if new.claim.is_some() == new.hop.is_some() {
        return Err(Error::invalid("evidence bears on one thing", "name either a claim or a step of a chain"));
    }
    if new.title.trim().is_empty() {
        return Err(Error::invalid("evidence needs a title", "say what it is, as you would in a footnote"));
    }
    if !(1..=6).contains(&new.credibility) {
        return Err(Error::invalid(
            "credibility goes from 1 (confirmed) to 5 (improbable); 6 cannot be judged",
            "choose 1 to 6",
        ));
    }
    let fields =
        Fields::new().set("claim", new.claim).set("hop", new.hop).set("kind", new.kind).set("title", new.title.trim());
    let fields = fields
        .set("excerpt", new.excerpt)
        .set("bearing", new.bearing)
        .set("credibility", new.credibility)
        .set("source", new.source);
    let fields = fields
        .set("locator_kind", new.locator_kind)
        .set("locator", new.locator)
        .set("obtained_from", new.obtained_from);
    tx.insert(&EVIDENCE, fields.set("url", new.url).set("archive_url", new.archive_url).date(PUBLISHED, new.published))
        .map(EvidenceId)
}

pub fn remove(tx: &mut Tx, id: EvidenceId) -> Result<()> {
    tx.remove(&EVIDENCE, id.0)
}

pub fn of_claim(db: Db, claim: ClaimId) -> Result<Vec<EvidenceView>> {
    let mut statement = db.0.prepare_cached(
        "SELECT e.id, e.kind, e.title, e.excerpt, e.bearing, e.credibility, s.id, s.name, e.locator_kind, e.locator, e.obtained_from, e.url,
           e.archive_url, e.published, e.published_kind
         FROM evidence e LEFT JOIN source s ON s.id = e.source WHERE e.claim = ?1 AND e.removed_at IS NULL ORDER BY e.row",
    )?;
    let rows = statement.query_map([claim], |r| {
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
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
