//! A second coding, blind, and what comes of it.

use super::requests::FilePath;
use attesta_casebook::vocabulary::Taken;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Second codings: of one article, or all.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ListCodings {
    pub article: Option<String>,
}

/// Of one second coding, or of an article's latest finished one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct Agreement {
    pub coding: Option<String>,
    pub article: Option<String>,
}

/// The figures of the same as a table of comma-separated values; with a path also written there.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct AgreementTable {
    pub coding: Option<String>,
    pub article: Option<String>,
    pub path: Option<FilePath>,
}

#[derive(Debug, Serialize, TS)]
pub struct TableText {
    pub text: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Adjudicate {
    pub coding: String,
    pub unit: u32,
    pub taken: Taken,
}
