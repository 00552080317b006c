//! Lists of claims: what they are narrowed to, how they are arranged, and the views people save of them.

use super::views::Sentence;
use attesta_casebook::{
    claim::{ClaimHeading, ClaimLine, ClaimView},
    id::{ClaimId, ViewId},
    vocabulary::*,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A claim with where it comes from in one sentence, worded by the core so that the window and what is pasted say the same.
#[derive(Debug, Serialize, TS)]
pub struct ClaimShown {
    #[serde(flatten)]
    pub claim: ClaimView,
    pub origins_told: Sentence,
}

/// What a list of claims is narrowed to. The dates are EDTF; `2025-05/..` is "since May 2025".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ClaimsFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<WorkState>,
    /// A rating of the scale; empty for those without a verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// With a source: that source's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dossier: Option<String>,
    /// Where it appears, or is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag: Option<ClaimFlag>,
    /// A person by name or id; empty for nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignee: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub happened: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stored: Option<String>,
}

/// One of the fields above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClaimsFilterField {
    Text,
    State,
    Rating,
    Source,
    Stance,
    Dossier,
    Article,
    Tag,
    Flag,
    Assignee,
    Happened,
    Said,
    Published,
    Stored,
}

macro_rules! fields {
    ($($variant:ident $field:ident),* $(,)?) => {
        impl ClaimsFilter {
            /// What is not given here, as it is in `base`.
            pub(crate) fn or(self, base: ClaimsFilter) -> ClaimsFilter {
                ClaimsFilter { $($field: self.$field.or(base.$field)),* }
            }

            /// This filter without each of its conditions in turn.
            pub(crate) fn loosened(&self) -> Vec<(ClaimsFilterField, ClaimsFilter)> {
                let mut all = vec![];
                $(if self.$field.is_some() {
                    all.push((ClaimsFilterField::$variant, ClaimsFilter { $field: None, ..self.clone() }));
                })*
                all
            }
        }
    };
}

fields! {
    Text text, State state, Rating rating, Source source, Stance stance, Dossier dossier, Article article, Tag tag, Flag flag,
    Assignee assignee, Happened happened, Said said, Published published, Stored stored,
}

/// A list of claims: newest first, page after page (`before`), or sorted (`skip`).
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ListClaims {
    pub text: Option<String>,
    pub state: Option<WorkState>,
    pub rating: Option<String>,
    pub source: Option<String>,
    pub stance: Option<Stance>,
    pub dossier: Option<String>,
    pub article: Option<String>,
    pub tag: Option<String>,
    pub flag: Option<ClaimFlag>,
    pub assignee: Option<String>,
    pub happened: Option<String>,
    pub said: Option<String>,
    pub published: Option<String>,
    pub stored: Option<String>,
    /// A saved view by name or id; what else is given here comes before what it says.
    pub view: Option<String>,
    pub sort: Option<ClaimSort>,
    pub ascending: Option<bool>,
    pub before: Option<u32>,
    pub skip: Option<u32>,
    pub limit: Option<u32>,
}

impl ListClaims {
    pub(crate) fn filter(&self) -> ClaimsFilter {
        let given = self.clone();
        ClaimsFilter {
            text: given.text,
            state: given.state,
            rating: given.rating,
            source: given.source,
            stance: given.stance,
            dossier: given.dossier,
            article: given.article,
            tag: given.tag,
            flag: given.flag,
            assignee: given.assignee,
            happened: given.happened,
            said: given.said,
            published: given.published,
            stored: given.stored,
        }
    }
}

/// Claims one by one, up to 1,000; what is not there any more is left out.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChosenClaims {
    pub ids: Vec<String>,
}

/// A stretch of the table of claims.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct TableOfClaims {
    pub filter: ClaimsFilter,
    pub sort: Option<ClaimSort>,
    pub ascending: Option<bool>,
    pub group: Option<ClaimGroup>,
    pub skip: Option<u32>,
    pub limit: Option<u32>,
    /// Of these claims, tell which are in the table.
    pub among: Option<Vec<ClaimId>>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ClaimsTable {
    /// How many lines there are in all; a claim stands under each of its folders, if they are the headings.
    pub lines: u32,
    pub claims: u32,
    pub headings: Vec<ClaimHeading>,
    pub skipped: u32,
    pub rows: Vec<ClaimLine>,
    pub among: Vec<ClaimId>,
    /// If nothing fits: what would without one of the conditions.
    pub without: Vec<WithoutOne>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct WithoutOne {
    pub field: ClaimsFilterField,
    /// Counted up to a thousand.
    pub claims: u32,
}

/// How the table looks: what a person saves under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClaimsLook {
    pub filter: ClaimsFilter,
    pub columns: Vec<ClaimColumn>,
    pub sort: ClaimSort,
    pub ascending: bool,
    pub group: Option<ClaimGroup>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    pub name: String,
    pub look: ClaimsLook,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ChangeView {
    pub id: String,
    pub name: Option<String>,
    pub look: Option<ClaimsLook>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedView {
    pub id: ViewId,
    pub short: String,
    pub name: String,
    /// Who saved it.
    pub person_name: String,
    pub look: ClaimsLook,
}
