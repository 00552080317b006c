//! Another text of an article, and the texts it had before.

use super::{requests::FilePath, views::NoticeView};
use attesta_casebook::{date::DateView, revision::Revised};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From a pasted text or from a file, one of the two. From then on this is what is read and marked.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReviseArticle {
    pub article: String,
    pub text: Option<String>,
    pub path: Option<FilePath>,
    /// When this version came out, if that is known.
    pub published: Option<DateView>,
}

#[derive(Debug, Serialize, TS)]
pub struct ArticleRevised {
    #[serde(flatten)]
    pub revised: Revised,
    /// What normalising the text changed or found.
    pub notices: Vec<NoticeView>,
}

/// By its number, counted from 1.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadRevision {
    pub article: String,
    pub number: u32,
}

/// A text the article had, without marks.
#[derive(Debug, Serialize, TS)]
pub struct RevisionText {
    pub text: String,
    pub language: String,
}
