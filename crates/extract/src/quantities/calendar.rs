//! The calendar, and dates as EDTF text.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::quantities::relative::{Step, Which};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The English name of a month, 1 to 12.
pub(crate) fn month_name(month: u32) -> &'static str {
    name(&MONTHS, month)
}

/// The English name of a weekday, 1 (Monday) to 7.
pub(crate) fn weekday_name(weekday: u32) -> &'static str {
    name(&WEEKDAYS, weekday)
}

fn name(names: &[&'static str], number: u32) -> &'static str {
    usize::try_from(number).ok().and_then(|number| names.get(number.checked_sub(1)?)).copied().unwrap_or_default()
}

/// "9 May 2025".
pub(crate) fn in_words(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), date.year())
}

pub(crate) fn weekday(date: NaiveDate) -> u32 {
    date.weekday().number_from_monday()
}

pub(crate) fn days_in(year: i32, month: u32) -> Option<u32> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    (first + Months::new(1)).pred_opt().map(|last| last.day())
}

/// The day with that name on or before `from`; strictly before or after it where the words say so.
pub(crate) fn nearest_weekday(from: NaiveDate, wanted: u32, which: Option<Which>) -> Option<NaiveDate> {
    let back = u64::from((weekday(from) + 7 - wanted) % 7);
    match which {
        None => from.checked_sub_days(Days::new(back)),
        Some(Which::Last) => from.checked_sub_days(Days::new(if back == 0 { 7 } else { back })),
        Some(Which::Next) => from.checked_add_days(Days::new(7 - back)),
    }
}

/// The month a few months before or after that of a day.
pub(crate) fn months_from(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let distance = Months::new(months.unsigned_abs());
    if months < 0 { day.checked_sub_months(distance) } else { day.checked_add_months(distance) }
}

/// What a distance from a day means, as EDTF.
pub(crate) fn step_from(day: NaiveDate, step: Step) -> Option<String> {
    match step {
        Step::Days(days) => Some(edtf_day(days_from(day, i64::from(days))?)),
        Step::Weeks(weeks) => {
            let monday = days_from(day, i64::from(weeks) * 7 - i64::from(weekday(day)) + 1)?;
            Some(format!("{}/{}", edtf_day(monday), edtf_day(days_from(monday, 6)?)))
        }
        Step::Months(months) => months_from(day, months).map(|day| edtf_month(day.year(), day.month())),
        Step::Years(years) => {
            Some(edtf_year(day.year() + years)).filter(|_| (0..=9999).contains(&(day.year() + years)))
        }
    }
}

pub(crate) fn days_from(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(distance) } else { day.checked_add_days(distance) }
}

pub(crate) fn edtf_day(date: NaiveDate) -> String {
    format!("{}-{:02}", edtf_month(date.year(), date.month()), date.day())
}

pub(crate) fn edtf_month(year: i32, month: u32) -> String {
    format!("{year:04}-{month:02}")
}

pub(crate) fn edtf_year(year: i32) -> String {
    format!("{year:04}")
}
