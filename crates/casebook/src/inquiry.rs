//! Requests for comment and for correction: whom we asked, when, how, by when, what they answered.

use crate::{
    Db, Error, Result, Tx,
    date::{DateView, Edtf},
    evidence::{self, NewEvidence},
    fields::{ANSWERED, ASKED, DUE, Fields},
    id::{ArticleId, ClaimId, EvidenceId, InquiryId, SourceId},
    source::{SourceRef, date_view, same},
    tables::INQUIRY,
    vocabulary::{Bearing, EvidenceKind, InquiryKind, InquiryOutcome, LocatorKind},
};
use rusqlite::{OptionalExtension, Row};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct InquiryView {
    pub id: InquiryId,
    pub short: String,
    pub kind: InquiryKind,
    pub source: SourceRef,
    /// Whose wording is to be corrected.
    pub article: Option<ArticleId>,
    pub channel: String,
    pub question: String,
    pub asked: Option<DateView>,
    pub due: Option<DateView>,
    pub outcome: InquiryOutcome,
    pub answer: String,
    pub answered: Option<DateView>,
}

pub struct NewInquiry<'a> {
    pub kind: InquiryKind,
    pub claim: ClaimId,
    pub source: SourceId,
    pub article: Option<ArticleId>,
    pub question: &'a str,
    pub channel: &'a str,
    pub asked: &'a Edtf,
    pub due: &'a Edtf,
}

pub fn ask(tx: &mut Tx, new: &NewInquiry) -> Result<InquiryId> {
    if new.kind == InquiryKind::Correction && new.article.is_none() {
        return Err(unnamed_article());
    }
    if new.question.trim().is_empty() || new.asked.text.is_empty() {
        return Err(Error::invalid(
            "inquiry_incomplete",
            "a request for comment needs the question and the day it was put",
            "",
        ));
    }
    let fields = Fields::new()
        .set("kind", new.kind)
        .set("claim", new.claim)
        .set("source", new.source)
        .set("article", new.article)
        .set("question", new.question.trim())
        .set("channel", new.channel);
    let fields = fields.date(ASKED, new.asked).date(DUE, new.due).set("outcome", InquiryOutcome::Waiting);
    tx.insert(&INQUIRY, fields).map(InquiryId)
}

pub fn unnamed_article() -> Error {
    Error::invalid("correction_of_nothing", "a correction is asked for of an article", "name the article")
}

/// What it is about, and whom it went to.
fn about(db: Db, id: InquiryId) -> Result<(ClaimId, SourceId)> {
    let mut statement =
        db.0.prepare_cached("SELECT claim, source FROM inquiry WHERE id = ?1 AND removed_at IS NULL")?;
    let found = statement.query_row([id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    found.ok_or_else(|| Error::UnknownId(id.to_string()))
}

pub fn record(tx: &mut Tx, id: InquiryId, outcome: InquiryOutcome, answer: &str, answered: &Edtf) -> Result<()> {
    if outcome == InquiryOutcome::Answered && answer.trim().is_empty() {
        return Err(Error::invalid(
            "answer_missing",
            "the answer is missing",
            "write what they answered, or choose “declined” or “no reply”",
        ));
    }
    tx.update(
        &INQUIRY,
        id.0,
        &Fields::new().set("outcome", outcome).set("answer", answer.trim()).date(ANSWERED, answered),
    )
    .map(drop)
}

/// The answer is kept among the evidence too.
pub fn keep(
    tx: &mut Tx,
    id: InquiryId,
    title: &str,
    bearing: Bearing,
    answer: &str,
    answered: &Edtf,
) -> Result<EvidenceId> {
    if answer.trim().is_empty() {
        return Err(Error::invalid(
            "answer_missing",
            "the answer is missing",
            "write what they answered; only an answer can be kept as evidence",
        ));
    }
    let (claim, source) = about(tx.db(), id)?;
    let new = NewEvidence {
        claim: Some(claim),
        hop: None,
        kind: EvidenceKind::Reply,
        title,
        excerpt: answer,
        bearing,
        // What somebody says in their own cause is judged by nobody yet.
        credibility: 6,
        source: Some(source),
        locator_kind: LocatorKind::None,
        locator: "",
        obtained_from: "",
        url: "",
        archive_url: "",
        published: answered,
        file: None,
    };
    evidence::add(tx, &new)
}

/// A request for comment that nobody has answered yet.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WaitingReply {
    pub inquiry: InquiryView,
    pub claim: ClaimId,
    pub wording: String,
    pub overdue: bool,
}

/// By the day the reply is due, the longest overdue first; those without a day last.
pub fn waiting(db: Db, now: i64, limit: u32) -> Result<Vec<WaitingReply>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {COLUMNS}, c.id, c.wording, coalesce(i.due_until <= ?1, 0) FROM inquiry i JOIN source s ON s.id = {}
         JOIN claim c ON c.id = i.claim WHERE i.outcome = 'waiting' AND i.removed_at IS NULL AND c.removed_at IS NULL
         ORDER BY coalesce(i.due_until, 9e15), i.row LIMIT ?2",
        same::read("i.source")
    ))?;
    let rows = statement.query_map((now, limit), |r| {
        Ok(WaitingReply { inquiry: read_row(r)?, claim: r.get(15)?, wording: r.get(16)?, overdue: r.get(17)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub fn of_claim(db: Db, claim: ClaimId) -> Result<Vec<InquiryView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM inquiry i JOIN source s ON s.id = {} WHERE i.claim = ?1 AND i.removed_at IS NULL ORDER BY i.row",
        same::read("i.source")
    ))?;
    Ok(statement.query_map([claim], read_row)?.collect::<rusqlite::Result<_>>()?)
}

const COLUMNS: &str = "i.id, s.id, s.name, i.channel, i.question, i.asked, i.asked_kind, i.due, i.due_kind, i.outcome, i.answer, i.answered, i.answered_kind, i.kind, i.article";

fn read_row(r: &Row) -> rusqlite::Result<InquiryView> {
    let id: InquiryId = r.get(0)?;
    Ok(InquiryView {
        id,
        short: id.0.short(),
        kind: r.get(13)?,
        article: r.get(14)?,
        source: SourceRef { id: r.get(1)?, name: r.get(2)? },
        channel: r.get(3)?,
        question: r.get(4)?,
        asked: date_view(r.get(5)?, r.get(6)?),
        due: date_view(r.get(7)?, r.get(8)?),
        outcome: r.get(9)?,
        answer: r.get(10)?,
        answered: date_view(r.get(11)?, r.get(12)?),
    })
}
