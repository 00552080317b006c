//! Reports that left the house: what they covered, and each issue's frozen bytes.

use crate::{
    Db, Result, Tx, blob,
    fields::Fields,
    id::{Id, IssueId, ReportId},
    tables::{REPORT, REPORT_ISSUE},
};
use rusqlite::OptionalExtension;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct IssueRow {
    pub id: IssueId,
    pub title: String,
    pub number: u32,
    pub format: String,
    pub language: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub dated: i64,
    pub sha256: String,
    pub person_name: String,
}

pub struct NewIssue<'a> {
    pub title: &'a str,
    /// What it covers, as JSON; the same scope counts its issues on.
    pub scope: &'a str,
    pub format: &'a str,
    pub media_type: &'a str,
    pub language: &'a str,
    pub dated: i64,
    pub bytes: &'a [u8],
    pub program: &'a str,
}

pub fn issue(tx: &mut Tx, new: &NewIssue) -> Result<IssueId> {
    let known: Option<Id> = tx
        .db()
        .0
        .query_row("SELECT id FROM report WHERE scope = ?1 AND removed_at IS NULL", [new.scope], |r| r.get(0))
        .optional()?;
    let report = match known {
        Some(id) => id,
        None => tx.insert(&REPORT, Fields::new().set("title", new.title).set("scope", new.scope))?,
    };
    let number: i64 =
        tx.db().0.query_row("SELECT count(*) + 1 FROM report_issue WHERE report = ?1", [report], |r| r.get(0))?;
    let address = blob::put(tx, new.bytes, new.media_type)?;
    let fields = Fields::new()
        .set("report", ReportId(report))
        .set("number", number)
        .set("format", new.format)
        .set("language", new.language);
    let fields =
        fields.set("dated", new.dated).set("blob", address).set("program", new.program).set("person", tx.person()?);
    tx.insert(&REPORT_ISSUE, fields).map(IssueId)
}

pub fn list(db: Db) -> Result<Vec<IssueRow>> {
    let mut statement = db.0.prepare_cached(
        "SELECT i.id, r.title, i.number, i.format, i.language, i.dated, i.blob, p.name FROM report_issue i JOIN report r ON r.id = i.report
         JOIN person p ON p.id = i.person WHERE i.removed_at IS NULL ORDER BY i.row DESC",
    )?;
    let rows = statement.query_map([], |r| {
        Ok(IssueRow {
            id: r.get(0)?,
            title: r.get(1)?,
            number: r.get(2)?,
            format: r.get(3)?,
            language: r.get(4)?,
            dated: r.get(5)?,
            sha256: hex::encode(r.get::<_, Vec<u8>>(6)?),
            person_name: r.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
