//! Dates as a reader writes them. What is only partly known stays as it was given, rather than be guessed.

use crate::{Lang, escape};
use attesta_casebook::{date::DateView, vocabulary::DateKind};
use chrono::{DateTime, Datelike, NaiveDate, Timelike};

const MONTHS: [(&str, &str); 12] = [
    ("January", "gennaio"),
    ("February", "febbraio"),
    ("March", "marzo"),
    ("April", "aprile"),
    ("May", "maggio"),
    ("June", "giugno"),
    ("July", "luglio"),
    ("August", "agosto"),
    ("September", "settembre"),
    ("October", "ottobre"),
    ("November", "novembre"),
    ("December", "dicembre"),
];

fn month(number: u32, lang: Lang) -> &'static str {
    let at = usize::try_from(number).unwrap_or(0).wrapping_sub(1);
    MONTHS.get(at).map_or("", |(en, it)| lang.pick(en, it))
}

/// "9 May 2025, 05:30 UTC"; a moment out of range shows as its number.
pub(crate) fn moment(ms: i64, lang: Lang) -> String {
    match DateTime::from_timestamp_millis(ms) {
        Some(at) => format!("{}, {:02}:{:02} UTC", day(at.date_naive(), lang), at.hour(), at.minute()),
        None => ms.to_string(),
    }
}

fn day(day: NaiveDate, lang: Lang) -> String {
    format!("{} {} {}", day.day(), month(day.month(), lang), day.year())
}

/// EDTF in words where it is a whole day or month; any other form as it stands.
pub(crate) fn edtf(text: &str, lang: Lang) -> String {
    if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return day(date, lang);
    }
    match NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d") {
        Ok(date) => format!("{} {}", month(date.month(), lang), date.year()),
        Err(_) => escape::one_line(text),
    }
}

/// With how we know it, when nobody stated it in full.
pub(crate) fn view(date: &DateView, lang: Lang) -> String {
    let words = edtf(&date.text, lang);
    match date.kind {
        Some(DateKind::Resolved) => {
            format!("{words} ({})", lang.pick("worked out from the text", "ricavata dal testo"))
        }
        Some(DateKind::Inferred) => format!("{words} ({})", lang.pick("inferred", "dedotta")),
        Some(DateKind::Stated) | None => words,
    }
}

pub(crate) fn maybe(date: Option<&DateView>, lang: Lang) -> String {
    date.map_or_else(|| lang.pick("date not known", "data non nota").to_owned(), |date| view(date, lang))
}
