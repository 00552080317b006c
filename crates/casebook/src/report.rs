//! Reports that left the house: what they covered, and each issue's frozen bytes.

use crate::{
    Db, Error, Result, Tx, blob, claim,
    fields::Fields,
    id::{ClaimId, IssueId, ReportId},
    tables::{REPORT, REPORT_ISSUE},
};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

/// The most claims that one report tells: more than anybody reads, and what is gathered at once stays small.
pub const MAX_CLAIMS: usize = 1_000;
/// Code points.
pub const MAX_TITLE: usize = 200;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct IssueRow {
    pub id: IssueId,
    pub short: String,
    pub report: ReportId,
    pub title: String,
    pub number: u32,
    pub format: String,
    pub language: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub dated: i64,
    pub sha256: String,
    pub person_name: String,
}

/// What a report covers, in its order.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Scope {
    claims: Vec<ClaimId>,
}

impl Scope {
    fn written(claims: &[ClaimId]) -> Result<String> {
        Ok(serde_json::to_string(&Scope { claims: claims.to_vec() })?)
    }
}

/// A report as it was issued last.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportView {
    pub id: ReportId,
    /// What it is kept under: the title that was given, or its first claim's words.
    pub title: String,
    pub titled: bool,
    /// In its order, without those taken out since.
    pub claims: Vec<ClaimId>,
    pub taken_out: u32,
}

pub struct NewIssue<'a> {
    /// One issued before, which this goes on.
    pub report: Option<ReportId>,
    pub title: &'a str,
    pub titled: bool,
    pub claims: &'a [ClaimId],
    pub format: &'a str,
    pub media_type: &'a str,
    pub language: &'a str,
    pub dated: i64,
    pub bytes: &'a [u8],
    pub program: &'a str,
}

/// On one line, without spaces at its ends.
pub fn check_title(title: &str) -> Result<String> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.chars().count() > MAX_TITLE {
        return Err(Error::invalid(
            "title_too_long",
            format!("the title of the report has more than {MAX_TITLE} characters"),
            "shorten it",
        ));
    }
    Ok(title)
}

/// The last one that covers the same in the same order.
pub fn covering(db: Db, claims: &[ClaimId]) -> Result<Option<ReportId>> {
    let sql = "SELECT id FROM report WHERE scope = ?1 AND removed_at IS NULL ORDER BY row DESC LIMIT 1";
    Ok(db.0.query_row(sql, [Scope::written(claims)?], |r| r.get(0).map(ReportId)).optional()?)
}

/// Which issue the next one will be. A number is never given twice, whatever has been taken out since.
pub fn next_number(db: Db, report: Option<ReportId>) -> Result<u32> {
    let Some(ReportId(report)) = report else { return Ok(1) };
    Ok(db.0.query_row("SELECT count(*) + 1 FROM report_issue WHERE report = ?1", [report], |r| r.get(0))?)
}

pub fn issue(tx: &mut Tx, new: &NewIssue) -> Result<IssueId> {
    let as_issued = Fields::new().set("title", new.title).set("titled", new.titled);
    let as_issued = as_issued.set("scope", Scope::written(new.claims)?);
    let number = next_number(tx.db(), new.report)?;
    let report = match new.report {
        Some(known) => {
            tx.update(&REPORT, known.0, &as_issued)?;
            known
        }
        None => ReportId(tx.insert(&REPORT, as_issued)?),
    };
    let address = blob::put(tx, new.bytes, new.media_type)?;
    let fields = Fields::new()
        .set("report", report)
        .set("number", number)
        .set("title", new.title)
        .set("format", new.format)
        .set("language", new.language);
    let fields =
        fields.set("dated", new.dated).set("blob", address).set("program", new.program).set("person", tx.person()?);
    tx.insert(&REPORT_ISSUE, fields).map(IssueId)
}

pub fn view(db: Db, id: ReportId) -> Result<ReportView> {
    let (title, titled, scope): (String, bool, String) =
        db.0.query_row("SELECT title, titled, scope FROM report WHERE id = ?1", [id.0], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?))
        })?;
    let Scope { claims: covered } = serde_json::from_str(&scope)?;
    let claims: Vec<ClaimId> = claim::chosen(db, &covered)?.into_iter().map(|row| row.id).collect();
    let taken_out = u32::try_from(covered.len() - claims.len()).unwrap_or(u32::MAX);
    Ok(ReportView { id, title, titled, claims, taken_out })
}

/// What left the house, byte by byte.
pub fn bytes(db: Db, id: IssueId) -> Result<Vec<u8>> {
    let address: Vec<u8> = db.0.query_row("SELECT blob FROM report_issue WHERE id = ?1", [id.0], |r| r.get(0))?;
    blob::get(db, &address)
}

pub fn list(db: Db) -> Result<Vec<IssueRow>> {
    let mut statement = db.0.prepare_cached(
        "SELECT i.id, i.report, i.title, i.number, i.format, i.language, i.dated, i.blob, p.name FROM report_issue i
         JOIN person p ON p.id = i.person WHERE i.removed_at IS NULL ORDER BY i.row DESC",
    )?;
    let rows = statement.query_map([], |r| {
        let id: IssueId = r.get(0)?;
        Ok(IssueRow {
            id,
            short: id.0.short(),
            report: r.get(1)?,
            title: r.get(2)?,
            number: r.get(3)?,
            format: r.get(4)?,
            language: r.get(5)?,
            dated: r.get(6)?,
            sha256: hex::encode(r.get::<_, Vec<u8>>(7)?),
            person_name: r.get(8)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
