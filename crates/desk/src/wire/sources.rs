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
