//! Dates as people know them: EDTF text (ISO 8601-2:2019, Library of Congress EDTF) beside sortable half-open bounds.
//!
//! Understood: `2025`, `2025-05`, `2025-05-09`, `2025-05-09T14:30[:00](Z|+09:00)`, unspecified digits from the right
//! (`202X`, `2025-XX`, `2025-05-XX`), a missing year (`XXXX-05-09`, level 2: kept, without bounds), the qualifiers
//! `?` `~` `%`, and intervals `a/b` with `..` for an open end. A time without a zone is refused: it would be a guess.

use crate::{Error, Result, vocabulary::DateKind};
use chrono::{DateTime, Duration, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A partial date. `from` and `until` are milliseconds since 1970-01-01 UTC; `until` is the first moment after it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Edtf {
    pub text: String,
    pub from: Option<i64>,
    pub until: Option<i64>,
    pub kind: Option<DateKind>,
}

/// A date on the wire: its EDTF text and whether it was stated, resolved from words such as "Friday", or inferred.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DateView {
    pub text: String,
    pub kind: Option<DateKind>,
}

impl Edtf {
    /// Empty text is no date.
    pub fn parse(text: &str, kind: DateKind) -> Result<Edtf> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Edtf::default());
        }
        let (from, until) = match text.split_once('/') {
            None => bounds(text)?,
            Some((first, last)) => {
                let open = |part: &str| if part.is_empty() || part == ".." { Ok((None, None)) } else { bounds(part) };
                let (from, until) = (open(first)?.0, open(last)?.1);
                if (from, until) == (None, None) {
                    return Err(bad(text, "an interval needs a date at one end at least"));
                }
                if let (Some(a), Some(b)) = (from, until)
                    && a >= b
                {
                    return Err(bad(text, "the interval ends before it begins"));
                }
                (from, until)
            }
        };
        Ok(Edtf { text: text.to_owned(), from, until, kind: Some(kind) })
    }

    pub fn view(&self) -> Option<DateView> {
        (!self.text.is_empty()).then(|| DateView { text: self.text.clone(), kind: self.kind })
    }

    /// Whether every moment of the other is one of this; no bound means open on that side.
    pub fn covers(&self, other: &Edtf) -> bool {
        let from = self.from.is_none_or(|mine| other.from.is_some_and(|theirs| mine <= theirs));
        let until = self.until.is_none_or(|mine| other.until.is_some_and(|theirs| theirs <= mine));
        from && until
    }

    /// Whether two periods share a moment; no bound means open on that side, so no date at all overlaps everything.
    pub fn overlaps(&self, other: &Edtf) -> bool {
        let before = |until: Option<i64>, from: Option<i64>| matches!((until, from), (Some(u), Some(f)) if u <= f);
        !before(self.until, other.from) && !before(other.until, self.from)
    }
}

impl TryFrom<&DateView> for Edtf {
    type Error = Error;
    fn try_from(date: &DateView) -> Result<Edtf> {
        Edtf::parse(&date.text, date.kind.unwrap_or(DateKind::Stated))
    }
}

type Bounds = (Option<i64>, Option<i64>);

fn bounds(text: &str) -> Result<Bounds> {
    let plain = text.strip_suffix(['?', '~', '%']).unwrap_or(text);
    if plain.contains('T') {
        return moment(plain);
    }
    let parts: Vec<&str> = plain.split('-').collect();
    let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    let open = |part: &str| part == "XX";
    match parts.as_slice() {
        ["XXXX", rest @ ..] if !rest.is_empty() => {
            // A leap year, so that 29 February of an unknown year is a date.
            bounds(&std::iter::once("2024").chain(rest.iter().copied()).collect::<Vec<_>>().join("-"))
                .map_err(|_| bad(text, EXAMPLES))?;
            Ok((None, None))
        }
        [year] if digits(year, 4) => span(year, "01", "01", 12),
        [year] if year.len() == 4 && year.ends_with('X') => decade_or_century(year, text),
        [year, month] if digits(year, 4) && open(month) => span(year, "01", "01", 12),
        [year, month] if digits(year, 4) && digits(month, 2) => span(year, month, "01", 1),
        [year, month, day] if digits(year, 4) && open(month) && open(day) => span(year, "01", "01", 12),
        [year, month, day] if digits(year, 4) && digits(month, 2) && open(day) => span(year, month, "01", 1),
        [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => span(year, month, day, 0),
        _ => Err(bad(text, EXAMPLES)),
    }
    .map_err(|_| bad(text, EXAMPLES))
}

/// `months` = 0 stands for one day.
fn span(year: &str, month: &str, day: &str, months: u32) -> Result<Bounds> {
    let first =
        NaiveDate::parse_from_str(&format!("{year}-{month}-{day}"), "%Y-%m-%d").map_err(|_| bad(year, EXAMPLES))?;
    let last = if months == 0 { first.succ_opt() } else { first.checked_add_months(Months::new(months)) };
    Ok((Some(midnight(first)), last.map(midnight)))
}

fn decade_or_century(year: &str, text: &str) -> Result<Bounds> {
    let known = year.trim_end_matches('X');
    if known.len() < 2 || !known.bytes().all(|b| b.is_ascii_digit()) {
        return Err(bad(text, EXAMPLES));
    }
    let first = format!("{known:0<4}");
    span(&first, "01", "01", 12 * 10u32.pow(4 - known.len() as u32))
}

fn moment(text: &str) -> Result<Bounds> {
    let full = if text.matches(':').count() == 1
        || text.matches(':').count() == 2 && !text.ends_with('Z') && text.len() < 23
    {
        // Minutes given without seconds: RFC 3339 wants them.
        match text.char_indices().nth(16) {
            Some((at, _)) => text.split_at_checked(at).map(|(a, b)| format!("{a}:00{b}")),
            None => None,
        }
    } else {
        Some(text.to_owned())
    };
    let (at, length) = match (full.as_deref().map(DateTime::parse_from_rfc3339), DateTime::parse_from_rfc3339(text)) {
        (_, Ok(at)) => (at, Duration::seconds(1)),
        (Some(Ok(at)), _) => (at, Duration::minutes(1)),
        _ => return Err(bad(text, "a time needs its zone, as in 2025-05-09T14:30+09:00 or 2025-05-09T05:30Z")),
    };
    Ok((Some(at.timestamp_millis()), Some((at + length).timestamp_millis())))
}

fn midnight(day: NaiveDate) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis()
}

const EXAMPLES: &str = "write dates as 2025-05-09, 2025-05, 2025, XXXX-05-09 if the year is unknown, 2025-05-09? if doubtful, 2024-10/2025-05 for a period";

fn bad(text: &str, hint: &str) -> Error {
    Error::invalid("bad_date", format!("“{text}” is not a date"), hint)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let shown = |ms: Option<i64>| {
            ms.and_then(DateTime::from_timestamp_millis)
                .map_or("…".into(), |d| d.format("%Y-%m-%dT%H:%MZ").to_string())
        };
        let got = match Edtf::parse(text, DateKind::Stated) {
            Ok(date) => format!("{} → {}", shown(date.from), shown(date.until)),
            Err(e) => e.to_string(),
        };
        expected.assert_eq(&got);
    }

    #[test]
    fn bounds_are_half_open() {
        check("2025-05-09", expect!["2025-05-09T00:00Z → 2025-05-10T00:00Z"]);
        check("2025-05", expect!["2025-05-01T00:00Z → 2025-06-01T00:00Z"]);
        check("2025-05-XX", expect!["2025-05-01T00:00Z → 2025-06-01T00:00Z"]);
        check("2025?", expect!["2025-01-01T00:00Z → 2026-01-01T00:00Z"]);
        check("202X", expect!["2020-01-01T00:00Z → 2030-01-01T00:00Z"]);
        check("19XX", expect!["1900-01-01T00:00Z → 2000-01-01T00:00Z"]);
        check("XXXX-05-09", expect!["… → …"]);
        check("XXXX-02-29", expect!["… → …"]);
        check("2024-10/2025-05~", expect!["2024-10-01T00:00Z → 2025-06-01T00:00Z"]);
        check("../2025-05-09", expect!["… → 2025-05-10T00:00Z"]);
        check("2025-05-09T14:30+09:00", expect!["2025-05-09T05:30Z → 2025-05-09T05:31Z"]);
        check("2025-05-09T05:30Z", expect!["2025-05-09T05:30Z → 2025-05-09T05:31Z"]);
        check("2025-05-09T05:30:10Z", expect!["2025-05-09T05:30Z → 2025-05-09T05:30Z"]);
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        check("9 May", expect!["“9 May” is not a date"]);
        check("2025-13", expect!["“2025-13” is not a date"]);
        check("2025-02-29", expect!["“2025-02-29” is not a date"]);
        check("2025-05-09T14:30", expect!["“2025-05-09T14:30” is not a date"]);
        check("../..", expect!["“../..” is not a date"]);
        check("2025-05-09?~", expect!["“2025-05-09?~” is not a date"]);
        check("2025/2024", expect!["“2025/2024” is not a date"]);
        check("XXXX", expect!["“XXXX” is not a date"]);
        check("٢٠٢٥", expect!["“٢٠٢٥” is not a date"]);
    }
}
