//! What is asked of others, as a draft and as a record, and what they answered.

use super::requests::{ReportLang, SourceGiven};
use attesta_casebook::{
    date::DateView,
    source::{ContactView, SourceRef},
    vocabulary::*,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A draft to copy: for comment, to `source`; for correction, to the outlet of `article` and in its language.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct DraftInquiry {
    pub claim: String,
    pub kind: InquiryKind,
    pub source: Option<SourceGiven>,
    pub article: Option<String>,
    pub due: Option<DateView>,
    pub lang: ReportLang,
}

#[derive(Debug, Serialize, TS)]
pub struct DraftView {
    /// Nobody yet where the outlet is not known.
    pub to: Option<SourceRef>,
    pub contacts: Vec<ContactView>,
    pub lang: String,
    pub subject: String,
    pub text: String,
}

/// Records that it was asked. `kind` is comment unless it is said; a correction names its article.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Ask {
    pub claim: String,
    pub kind: Option<InquiryKind>,
    pub source: SourceGiven,
    pub article: Option<String>,
    pub question: String,
    pub channel: Option<String>,
    pub asked: DateView,
    pub due: Option<DateView>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RecordAnswer {
    pub id: String,
    pub outcome: InquiryOutcome,
    pub answer: Option<String>,
    pub answered: Option<DateView>,
    /// In the same step, the answer is kept as evidence too.
    pub evidence: Option<ReplyKept>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyKept {
    pub title: String,
    pub bearing: Bearing,
}
