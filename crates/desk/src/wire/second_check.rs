//! A second check by someone without Attesta: what is sent, and what comes back.

use super::{
    requests::{FilePath, ReportLang},
    views::Sentence,
};
use crate::WireError;
use attesta_casebook::{
    id::{ArticleId, AttributionId, ClaimId, PersonId, VerdictId},
    review::FieldChange,
    vocabulary::Decision,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Chosen things, or what a claim, an article or a folder holds; without any, all that waits for a second check.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SendForCheck {
    /// Whom it is for, by the name colleagues know.
    pub to: String,
    pub lang: ReportLang,
    pub attributions: Option<Vec<String>>,
    pub verdicts: Option<Vec<String>>,
    pub claim: Option<String>,
    pub article: Option<String>,
    pub dossier: Option<String>,
    /// What to look at; it stands at the head of the page.
    pub note: Option<String>,
    /// Where to write the page; without, it comes back as text and nothing is asked for.
    pub path: Option<FilePath>,
}

#[derive(Debug, Serialize, TS)]
pub struct SentForCheck {
    pub attributions: u32,
    pub verdicts: u32,
    /// Of the scope, but checked by a second person already.
    pub checked_already: u32,
    /// What names this page in its answers.
    pub seal: String,
    pub sha256: String,
    pub path: Option<String>,
    /// The page, where it was not written to a file.
    pub text: String,
}

/// A file of answers, or its text: one of the two. Nothing is changed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReadAnswers {
    pub path: Option<FilePath>,
    pub text: Option<String>,
    /// Decisions on the reviewer's own work count as re-reads; without, they are left out.
    pub rereads: Option<bool>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ImportCheck {
    pub path: Option<FilePath>,
    pub text: Option<String>,
    pub rereads: Option<bool>,
    /// The hash of the answers that were looked at; others are refused.
    pub sha256: Option<String>,
}

/// What answers say, and what comes of each.
#[derive(Debug, Serialize, TS)]
pub struct CheckAnswers {
    pub sha256: String,
    /// The name they were given under; declared, not authenticated.
    pub reviewer: String,
    /// Who that is in this file; nobody yet, if they are new.
    pub person: Option<PersonId>,
    pub asked_by: String,
    pub asked: String,
    #[ts(type = "number")]
    pub sent_at: i64,
    /// As the reviewer's machine told the time.
    pub answered: String,
    pub accepted: u32,
    pub corrected: u32,
    pub rejected: u32,
    /// Remarks without a decision.
    pub remarked: u32,
    pub undecided: u32,
    pub refused: u32,
    pub rows: Vec<AnsweredRow>,
    /// Recorded, in one step; else only looked at.
    pub applied: bool,
}

#[derive(Debug, Serialize, TS)]
pub struct AnsweredRow {
    /// Its place on the page.
    pub number: u32,
    pub attribution: Option<AttributionId>,
    pub verdict: Option<VerdictId>,
    pub claim: Option<ClaimId>,
    pub article: Option<ArticleId>,
    /// What it is about; none if it is not in this file.
    pub about: Option<Sentence>,
    pub decision: Option<Decision>,
    pub reason: String,
    /// One's own work read again; not a second check.
    pub reread: bool,
    pub changes: Vec<FieldChange>,
    /// Why it is not recorded.
    pub refused: Option<WireError>,
}
