//! Words that say when by distance from the day of publication.

/// A distance in one unit of the calendar; negative is the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Days(i32),
    Weeks(i32),
    Months(i32),
    Years(i32),
}

/// Which of the days with one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    Last,
    Next,
}

impl Step {
    /// So many of a unit ago, by the unit's code.
    pub(crate) fn ago(count: u32, code: &str) -> Option<Self> {
        // Further back than that is no date of ours.
        let back = i32::try_from(count).ok().filter(|count| *count <= 10_000)?.checked_neg()?;
        match code {
            "d" => Some(Self::Days(back)),
            "wk" => Some(Self::Weeks(back)),
            "mo" => Some(Self::Months(back)),
            "a" => Some(Self::Years(back)),
            _ => None,
        }
    }
}
