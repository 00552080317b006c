//! The timeline, and a claim as it stood on a day.

use attesta_casebook::vocabulary::DateAxis;
use serde::Deserialize;
use ts_rs::TS;

/// Of one claim, one folder or one source. Without `by`, by all four dates.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Timeline {
    pub claim: Option<String>,
    pub dossier: Option<String>,
    pub source: Option<String>,
    pub by: Option<DateAxis>,
    /// A day, or a moment, as EDTF text: what was known by its end.
    pub as_of: Option<String>,
}

/// `day` as in `Timeline`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClaimAsOf {
    pub id: String,
    pub day: String,
}
