//! What is dated, in its order: of a claim, of a folder or of a source, by one of the four dates or by all of them.
//!
//! A date covers a stretch: a day, a month, a year, or one that is open at an end. What has no bounds ("9 May" of an unknown year) or no
//! date is listed apart. Of what is stored the moment is known. Bounded: the latest of each date, and how many there are.

mod read;

use crate::{
    Db, Result,
    date::DateView,
    id::{AttributionId, ClaimId, DossierId, Id, SourceId},
    scale::RatingView,
    vocabulary::{DateAxis, Kind, Stance},
};
use serde::Serialize;

/// What is looked at.
pub enum Scope {
    Claim(ClaimId),
    Dossier(DossierId),
    /// What it says and publishes.
    Source(SourceId),
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TimelineView {
    /// Dated, in the order of time.
    pub items: Vec<TimelineItem>,
    /// Some of those without a date that has a place.
    pub undated: Vec<TimelineItem>,
    /// How many have a date, and how many have none.
    pub dated_count: u32,
    pub undated_count: u32,
    /// Only the newest of a large folder or source were looked at.
    pub cut: bool,
}

/// What a line of it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Dated {
    Claim,
    Position,
    Article,
    Evidence,
    Verdict,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TimelineItem {
    /// Of the row, with the date it is listed by: the same thing may stand here by several.
    pub key: String,
    pub by: DateAxis,
    pub what: Dated,
    /// Where it is shown.
    pub kind: Kind,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    pub attribution: Option<AttributionId>,
    pub title: String,
    /// Who says it, or published it.
    pub who: Option<String>,
    pub stance: Option<Stance>,
    pub rating: Option<RatingView>,
    /// None of what is stored, and of what has no date.
    pub date: Option<DateView>,
    /// Milliseconds UTC; None is open. `until` is the first moment after.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub from: Option<i64>,
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub until: Option<i64>,
}

/// On one timeline.
pub const MOST: usize = 500;
const MOST_UNDATED: usize = 100;
/// Claims, articles and positions of a large folder or source that are looked at, the newest ones.
const MOST_LOOKED_AT: u32 = 5_000;

pub fn view(db: Db, scope: &Scope, by: Option<DateAxis>) -> Result<TimelineView> {
    let axes = by.as_ref().map_or(DateAxis::ALL, std::slice::from_ref);
    let (most, most_undated) = (MOST / axes.len(), MOST_UNDATED / axes.len());
    let cut = read::is_cut(db, scope)?;
    let mut view = TimelineView { items: vec![], undated: vec![], dated_count: 0, undated_count: 0, cut };
    for axis in axes {
        let (dated, undated) = read::counts(db, scope, *axis)?;
        view.dated_count += dated;
        view.undated_count += undated;
        view.items.extend(read::items(db, scope, *axis, true, most)?);
        view.undated.extend(read::items(db, scope, *axis, false, most_undated)?);
    }
    // Beginning first; of what begins together the shorter first; what has no beginning by its end.
    let place = |item: &TimelineItem| (item.from.or(item.until), item.until.unwrap_or(i64::MAX));
    view.items.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.key.cmp(&b.key)));
    Ok(view)
}
