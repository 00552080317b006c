//! What others decided on one's own work.

use super::views::Sentence;
use attesta_casebook::{
    id::{ArticleId, AttributionId, ClaimId},
    review::ReviewView,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From this moment on (milliseconds UTC), the newest first; all of them, if none is given.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ReviewOutcomes {
    #[ts(optional, type = "number")]
    pub since: Option<i64>,
    pub limit: Option<u32>,
}

#[derive(Debug, Serialize, TS)]
pub struct ReviewOutcome {
    #[serde(flatten)]
    pub review: ReviewView,
    /// Of an attribution, as it stands now.
    pub sentence: Option<Sentence>,
    /// Of a verdict, the claim; of what was taken out since, its own words.
    pub words: String,
    pub attribution: Option<AttributionId>,
    pub article: Option<ArticleId>,
    /// Of a verdict, or of an attribution that stands in no article.
    pub claim: Option<ClaimId>,
    /// It is not there any more.
    pub gone: bool,
}
