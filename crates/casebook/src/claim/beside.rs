//! The numbers of a claim beside those of the claims it is related to: which contradict each other, and which only differ in what they
//! count, where or when.

use super::figure::{COLUMNS, FigureView, read_row};
use crate::{
    Db, Result,
    date::Edtf,
    id::{ClaimId, FigureId},
    vocabulary::{Bound, DateKind},
};
use attesta_text::fold;
use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiguresBeside {
    /// The claim's own first.
    pub figures: Vec<FigureOf>,
    /// Pairs that cannot both hold of one and the same thing.
    pub apart: Vec<FiguresApart>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureOf {
    pub figure: FigureView,
    pub claim: ClaimId,
    pub wording: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiguresApart {
    pub first: FigureId,
    pub second: FigureId,
    pub why: Apart,
}

/// Why two numbers differ; `Conflict` if nothing recorded about them tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Apart {
    Conflict,
    Unit,
    Counted,
    Place,
    Date,
}

/// "About" is read as within a tenth: a rule of thumb of ours, and the screen says so.
const TENTH: i128 = 10;
/// Digits after the point that are compared.
const SCALE: u32 = 9;
const MOST: usize = 60;

pub(super) fn of(db: Db, claim: ClaimId) -> Result<FiguresBeside> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {COLUMNS}, c.id, c.wording FROM figure f JOIN claim c ON c.id = f.claim
         WHERE f.removed_at IS NULL AND c.removed_at IS NULL AND f.claim IN
           (SELECT ?1 UNION SELECT other FROM claim_relation WHERE claim = ?1 AND removed_at IS NULL
            UNION SELECT claim FROM claim_relation WHERE other = ?1 AND removed_at IS NULL)
         ORDER BY f.claim = ?1 DESC, f.row LIMIT {MOST}"
    ))?;
    let figures: Vec<FigureOf> = statement
        .query_map([claim], |r| Ok(FigureOf { figure: read_row(r)?, claim: r.get(7)?, wording: r.get(8)? }))?
        .collect::<rusqlite::Result<_>>()?;
    let mut apart = vec![];
    for (n, first) in figures.iter().enumerate() {
        for second in figures.iter().skip(n + 1) {
            let why = differ(&first.figure, &second.figure);
            apart.extend(why.map(|why| FiguresApart { first: first.figure.id, second: second.figure.id, why }));
        }
    }
    apart.sort_by_key(|pair| pair.why != Apart::Conflict);
    Ok(FiguresBeside { figures, apart })
}

/// None if both can hold.
fn differ(a: &FigureView, b: &FigureView) -> Option<Apart> {
    let ((from, to), (other_from, other_to)) = (range(a)?, range(b)?);
    let below = |high: Option<i128>, low: Option<i128>| matches!((high, low), (Some(high), Some(low)) if high < low);
    if !below(to, other_from) && !below(other_to, from) {
        return None;
    }
    let unlike = |a: &str, b: &str| !a.trim().is_empty() && !b.trim().is_empty() && fold(a.trim()) != fold(b.trim());
    Some(match () {
        () if fold(a.unit.trim()) != fold(b.unit.trim()) => Apart::Unit,
        () if unlike(&a.counted, &b.counted) => Apart::Counted,
        () if unlike(&a.place, &b.place) => Apart::Place,
        () if on_other_days(a, b) => Apart::Date,
        () => Apart::Conflict,
    })
}

fn on_other_days(a: &FigureView, b: &FigureView) -> bool {
    let day = |text: &str| Edtf::parse(text, DateKind::Stated).ok().filter(|date| !date.text.is_empty());
    matches!((day(&a.as_of), day(&b.as_of)), (Some(a), Some(b)) if !a.overlaps(&b))
}

/// From, to; open where nothing bounds it.
fn range(figure: &FigureView) -> Option<(Option<i128>, Option<i128>)> {
    let exact = scaled(&figure.quantity)?;
    let tenth = exact.abs() / TENTH;
    Some(match figure.bound {
        Bound::Exactly => (Some(exact), Some(exact)),
        Bound::About => (Some(exact - tenth), Some(exact + tenth)),
        Bound::AtLeast => (Some(exact), None),
        Bound::AtMost => (None, Some(exact)),
    })
}

/// Decimal text as a whole number of billionths, so that nothing is lost to floating point. None for more digits than anything has.
fn scaled(quantity: &str) -> Option<i128> {
    let (sign, plain) = quantity.strip_prefix('-').map_or((1, quantity), |plain| (-1, plain));
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let part: String = part.chars().chain(std::iter::repeat('0')).take(SCALE as usize).collect();
    let whole: i128 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    whole.checked_mul(10_i128.pow(SCALE))?.checked_add(part.parse().ok()?)?.checked_mul(sign)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::id::Id;

    /// "about 600 dead @Kursk 2025-04": bound, quantity, counted, place, day.
    fn figure(words: &str) -> FigureView {
        let [bound, quantity, counted, place, as_of] = words.split(' ').collect::<Vec<_>>().try_into().unwrap();
        let word = |w: &str| if w == "-" { String::new() } else { w.to_owned() };
        FigureView {
            id: FigureId(Id(uuid::Uuid::nil())),
            quantity: quantity.into(),
            unit: String::new(),
            counted: word(counted),
            bound: bound.parse().unwrap(),
            place: word(place),
            as_of: word(as_of),
        }
    }

    fn check(a: &str, b: &str, expected: Option<Apart>) {
        assert_eq!(differ(&figure(a), &figure(b)), expected, "{a} | {b}");
        assert_eq!(differ(&figure(b), &figure(a)), expected, "{b} | {a}");
    }

    #[test]
    fn numbers_that_can_both_hold_do_not_differ() {
        check("exactly 600 dead - -", "exactly 600.0 dead - -", None);
        check("about 600 dead - -", "exactly 650 dead - -", None);
        check("at_least 450 dead - -", "about 600 dead - -", None);
        check("at_least 450 dead - -", "at_most 450 dead - -", None);
        check("at_least 450 dead - -", "at_least 9000 dead - -", None);
    }

    #[test]
    fn a_conflict_is_told_from_a_difference() {
        check("exactly 600 dead Kursk 2025-04", "exactly 1000 dead Kursk 2025-04-30", Some(Apart::Conflict));
        check("exactly 600 - - -", "exactly 1000 dead - -", Some(Apart::Conflict));
        check("about 600 dead Kursk 2025-04", "about 15000 sent Kursk 2025-04", Some(Apart::Counted));
        check("exactly 600 dead Kursk -", "exactly 900 dead Donetsk -", Some(Apart::Place));
        check("exactly 600 dead - 2025-04-28", "exactly 900 dead - 2025-05-28", Some(Apart::Date));
        check("at_most 599.99 dead - -", "at_least 600 dead - -", Some(Apart::Conflict));
        check("exactly -3 dead - -", "exactly 3 dead - -", Some(Apart::Conflict));
    }

    #[test]
    fn digits_without_end_are_compared_with_nothing() {
        let endless = "9".repeat(60);
        check(&format!("exactly {endless} dead - -"), "exactly 3 dead - -", None);
    }
}
