//! Reports: what they are to say, how they look before they leave, and what has left.

use super::requests::{FilePath, ReportLang};
use attesta_casebook::{id::ClaimId, vocabulary::RatingColour};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What it covers: claims in their order, what a report covered before, an article, a folder, or everything; no more than 1,000 claims.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RenderReport {
    pub format: ReportFormat,
    pub lang: ReportLang,
    /// What the desk calls it; without, as the report that it goes on. Where it is empty, “Fact-check report” in its language stands there.
    pub title: Option<String>,
    pub claims: Option<Vec<String>>,
    /// Another issue of this one, whatever it covers now; without, of the last one that covers the same in the same order.
    pub report: Option<String>,
    /// A report of its own, even if one covers the same.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub fresh: bool,
    pub dossier: Option<String>,
    pub article: Option<String>,
    /// The report's date (milliseconds UTC), so that the same state gives the same bytes; now, if it is not given.
    #[ts(optional, type = "number")]
    pub dated: Option<i64>,
    /// Where to write it; without, it comes back as text and nothing is recorded.
    pub path: Option<FilePath>,
}

#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ReportFormat {
    Markdown,
    Html,
}

/// Writes once more, byte by byte, what left the house.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveIssue {
    pub id: String,
    pub path: FilePath,
}

#[derive(Debug, Serialize, TS)]
pub struct Rendered {
    pub text: String,
    pub sha256: String,
    pub path: Option<String>,
}

/// The report as blocks of plain text, for a preview drawn without any markup.
#[derive(Debug, Serialize, TS)]
pub struct ReportPreview {
    /// The report that this would be another issue of, by what it is kept under.
    pub goes_on: Option<String>,
    /// Which issue of it this would be, counted from 1.
    pub number: u32,
    /// How many claims the report tells, and of how many the blocks tell.
    pub claims: u32,
    pub shown: u32,
    pub blocks: Vec<BlockView>,
}

#[derive(Debug, Serialize, TS)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum BlockView {
    Heading {
        level: u8,
        text: String,
    },
    /// The heading, on the second level, of what is told of a claim.
    Claim {
        id: ClaimId,
        text: String,
    },
    Paragraph {
        line: Vec<RunView>,
    },
    Quote {
        text: String,
    },
    Table {
        head: Vec<String>,
        rows: Vec<Vec<Vec<RunView>>>,
    },
    Facts {
        facts: Vec<FactView>,
    },
    List {
        items: Vec<Vec<RunView>>,
    },
}

#[derive(Debug, Serialize, TS)]
pub struct FactView {
    pub label: String,
    pub line: Vec<RunView>,
}

#[derive(Debug, Serialize, TS)]
#[serde(tag = "run", rename_all = "snake_case")]
pub enum RunView {
    Text {
        text: String,
    },
    /// Exact: an address or a hash.
    Code {
        text: String,
    },
    Rating {
        text: String,
        colour: RatingColour,
    },
}
