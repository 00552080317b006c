//! Sources that are one, and what one can be asked about them.

use serde::Deserialize;
use ts_rs::TS;

/// From then on `id` is read as `into`, whose name stays.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeSources {
    pub id: String,
    pub into: String,
}

/// Of a source, or of the whole file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SourceTurns {
    pub source: Option<String>,
}

/// Instead of those that may be one: those that were judged not to be.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ListLikelySame {
    pub apart: Option<bool>,
}

/// They are not one, though they look alike; or, to take that back, they may be.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct TellApart {
    pub id: String,
    pub other: String,
    pub reason: Option<String>,
    pub take_back: Option<bool>,
}
