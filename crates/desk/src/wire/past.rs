//! The history: what is asked of it, and what it answers.

use attesta_casebook::{journal::BrokenEntry, vocabulary::Kind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Each of them narrows; what is not given does not matter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct History {
    /// Only what touched this object.
    pub of: Option<String>,
    pub kind: Option<Kind>,
    /// A person's name or id.
    pub person: Option<String>,
    /// The name of an operation.
    pub op: Option<String>,
    /// The first and the last day, or moment, as EDTF text.
    pub from: Option<String>,
    pub until: Option<String>,
    /// `older` of the page before.
    pub before: Option<u32>,
    pub limit: Option<u32>,
}

/// An entry of the history.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfEntry {
    pub entry: String,
}

#[derive(Debug, Serialize, TS)]
pub struct UndoneTo {
    pub steps: u32,
}

/// What recomputing every hash of the history found.
#[derive(Debug, Serialize, TS)]
pub struct HistoryVerified {
    pub entries: u32,
    pub chains: u32,
    /// The first entry that does not hold.
    pub broken: Option<BrokenEntry>,
    /// No fault of the file: it holds less than this installation once wrote into it.
    pub behind: bool,
    /// It was stopped before the end: nothing is said of the rest.
    pub stopped: bool,
}
