//! One date as it is written: a day, a month, a year or a weekday, whole or in part.

use crate::language::Language;
use crate::mention::counts;
use crate::number::{self, Reading};
use crate::phrases::Phrases;
use crate::relative::Which;
use crate::token::{self, Kind, Token};

/// What a date says; what it leaves open is none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Point {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) year: Option<i32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    pub(crate) weekday: Option<u32>,
    pub(crate) which: Option<Which>,
    /// Day and month may be the other way round: 5/9/2025 in English.
    pub(crate) unordered: bool,
}

/// The date that begins with the token next to a place.
pub(crate) fn at(language: &Language, text: &str, at: usize) -> Option<Point> {
    let start = token::near(text, at)?.start;
    let Some((named, full)) = weekday(language, text, at) else {
        return unnamed(language, text, at).map(|point| with_weekday_after(language, text, point));
    };
    let from = skip_comma(text, named.end);
    let from = skip(&language.dates.the, text, from);
    let found = unnamed(language, text, from).filter(|point| point.day.is_some()).or_else(|| {
        // "venerdì 9", where the 9 counts nothing.
        bare_day(language, text, from).filter(|day| !counts(language, text, day.end))
    });
    match found {
        Some(point) => Some(Point { start, weekday: named.weekday, which: named.which, ..point }),
        None => full.then_some(named),
    }
}

/// A weekday with "last" or "next", and whether it is written in full.
fn weekday(language: &Language, text: &str, at: usize) -> Option<(Point, bool)> {
    let before = language.which_before.at(text, at);
    let from = before.map_or(at, |before| before.end);
    let full = language.weekdays.at(text, from);
    let found = full.or_else(|| language.weekdays_short.at(text, from))?;
    let start = before.map_or(found.start, |before| before.start);
    if !begins_a_word(text, start) {
        return None;
    }
    let after = language.which_after.at(text, found.end);
    let which = before.or(after).map(|which| which.value);
    let mut end = after.map_or(found.end, |after| after.end);
    if full.is_none() && token::char_at(text, end) == Some('.') {
        end += 1;
    }
    Some((Point { start, end, weekday: Some(found.value), which, ..Point::default() }, full.is_some()))
}

/// "5月9日（金）", "9 May (Friday)".
fn with_weekday_after(language: &Language, text: &str, point: Point) -> Point {
    let named = || {
        let open = token::near(text, point.end).filter(|_| point.day.is_some())?;
        matches!(text.get(open.start..open.end)?, "(" | "（").then_some(())?;
        let day = language.weekdays.at(text, open.end).or_else(|| language.weekdays_short.at(text, open.end))?;
        let close = token::near(text, day.end)?;
        matches!(text.get(close.start..close.end)?, ")" | "）").then_some((day.value, close.end))
    };
    named().map_or(point, |(weekday, end)| Point { weekday: Some(weekday), end, ..point })
}

fn unnamed(language: &Language, text: &str, at: usize) -> Option<Point> {
    in_digits(language, text, at)
        .or_else(|| with_signs(language, text, at))
        .or_else(|| day_month(language, text, at))
        .or_else(|| month_day(language, text, at))
        .or_else(|| month_year(language, text, at))
        .or_else(|| year(language, text, at))
}

/// 9/5/2025, 09.05.25, 2025-05-09.
fn in_digits(language: &Language, text: &str, at: usize) -> Option<Point> {
    let first = digits(text, at)?;
    let sign = token::char_at(text, first.end).filter(|sign| matches!(sign, '/' | '.' | '-'))?;
    let part = |at: usize| {
        let part = token::glued(text, at + 1).filter(|part| part.kind == Kind::Digits)?;
        (token::char_at(text, at) == Some(sign)).then_some(part)
    };
    let second = part(first.end)?;
    let third = part(second.end)?;
    let ends = !token::char_at(text, third.end).is_some_and(char::is_alphanumeric) && part(third.end).is_none()
        || token::char_at(text, third.end) == Some('T');
    let [a, b, c] = [value(text, first)?, value(text, second)?, value(text, third)?];
    let long = |token: Token| token.end - token.start == 4;
    let short = |token: Token| token.end - token.start == 2;
    let point = |year: u32, month: u32, day: u32| {
        let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..=2199).contains(&year) && ends;
        let point =
            Point { start: first.start, end: third.end, month: Some(month), day: Some(day), ..Point::default() };
        fits.then(|| Point { year: i32::try_from(year).ok(), ..point })
    };
    if long(first) {
        return point(a, b, c);
    }
    let year = match () {
        () if long(third) => c,
        // Seventy is where the century turns, as in most programs.
        () if short(third) && sign != '-' && (sign == '/' || short(first) && short(second)) => {
            c + if c < 70 { 2000 } else { 1900 }
        }
        () => return None,
    };
    let orders = language.dates.numeric.iter().filter_map(|order| match order.as_str() {
        "dmy" => point(year, b, a),
        "mdy" => point(year, a, b),
        _ => None,
    });
    let mut readings = orders.collect::<Vec<_>>().into_iter();
    let first = readings.next()?;
    let unordered = readings.any(|other| other.month != first.month);
    Some(Point { unordered, ..first })
}

/// 2025年5月9日, 5월 9일, 2025年.
fn with_signs(language: &Language, text: &str, at: usize) -> Option<Point> {
    let dates = &language.dates;
    let mut point = Point { start: token::near(text, at)?.start, end: at, ..Point::default() };
    if let Some((year, digits)) = year_digits(text, at)
        && let Some(sign) = dates.year_after.at(text, digits.end)
    {
        (point.year, point.end) = (Some(year), sign.end);
    }
    let part = |at: usize, signs: &Phrases<()>, most: u32| {
        let digits = digits(text, at)?;
        let sign = signs.at(text, digits.end)?;
        value(text, digits).filter(|value| (1..=most).contains(value)).map(|value| (value, sign.end))
    };
    if let Some((month, end)) = part(point.end, &dates.month_after, 12) {
        (point.month, point.end) = (Some(month), end);
        if let Some((day, end)) = part(point.end, &dates.day_after, 31) {
            (point.day, point.end) = (Some(day), end);
        }
    }
    (point.year.is_some() || point.month.is_some()).then_some(point)
}

/// "9 maggio 2025", "the 9th of May", "primo maggio".
fn day_month(language: &Language, text: &str, at: usize) -> Option<Point> {
    let day = day(language, text, at)?;
    let from = skip(&language.dates.of, text, day.end);
    let (month, end) = month(language, text, from)?;
    let point = Point { month: Some(month), end, ..day };
    Some(with_year(language, text, point, false))
}

/// "May 9, 2025".
fn month_day(language: &Language, text: &str, at: usize) -> Option<Point> {
    language.dates.month_first.then_some(())?;
    let start = token::near(text, at)?.start;
    let (month, end) = month(language, text, at)?;
    let day = day(language, text, skip(&language.dates.the, text, end))?;
    // "May 5,000" and "May 3.5" are no days.
    let goes_on = token::char_at(text, day.end).is_some_and(|c| matches!(c, ',' | '.' | ':'))
        && token::char_at(text, day.end + 1).is_some_and(|c| c.is_ascii_digit());
    if goes_on || language.units.at(text, day.end).is_some() {
        return None;
    }
    Some(with_year(language, text, Point { start, month: Some(month), ..day }, true))
}

/// "maggio 2025"; "a maggio" where a word before says that it is the month.
fn month_year(language: &Language, text: &str, at: usize) -> Option<Point> {
    let start = token::near(text, at)?.start;
    let said = language.dates.month_before.at(text, at).filter(|said| begins_a_word(text, said.start));
    let (month, end) = month(language, text, said.map_or(at, |said| said.end))?;
    let point = Point { start, end, month: Some(month), ..Point::default() };
    let point = with_year(language, text, point, true);
    (point.year.is_some() || said.is_some()).then_some(point)
}

/// "nel 2019"; a bare 2019 where it counts nothing.
fn year(language: &Language, text: &str, at: usize) -> Option<Point> {
    let said = language.dates.year_before.at(text, at);
    let (year, digits) = year_digits(text, said.map_or(at, |said| said.end))?;
    let after = language.dates.year_after.at(text, digits.end);
    let end = after.map_or(digits.end, |after| after.end);
    let sure = after.is_some() || said.is_some() && (1900..2100).contains(&year);
    let is_year = match sure {
        true => language.units.at(text, digits.end).is_none() || after.is_some(),
        false => {
            (1500..2100).contains(&year)
                && !counts(language, text, end)
                && !goes_on(language, text, digits.end, |at| year_digits(text, at).is_some())
        }
    };
    let start = said.map_or(digits.start, |said| said.start);
    is_year.then(|| Point { start, end, year: Some(year), ..Point::default() })
}

/// Whether a number's digits, letters or bound go on after a place, other than to the other end of a range.
fn goes_on(language: &Language, text: &str, end: usize, is_other_end: impl Fn(usize) -> bool) -> bool {
    let sign = token::glued(text, end);
    let glued = sign.is_some_and(|next| match next.kind {
        Kind::Word => token::char_at(text, next.start).is_some_and(|c| !token::stands_alone(c)),
        Kind::Digits => true,
        Kind::Sign => {
            let is_range = language.joins.at(text, end).is_some_and(|join| is_other_end(join.end));
            !is_range && token::glued(text, next.end).is_some_and(|next| next.kind == Kind::Digits)
        }
    });
    glued || language.after.at(text, end).is_some() || language.numbers.at(text, end).is_some()
}

pub(crate) fn with_year(language: &Language, text: &str, point: Point, comma: bool) -> Point {
    let from = if comma { skip_comma(text, point.end) } else { point.end };
    let from = skip(&language.dates.of, text, from);
    match year_digits(text, from) {
        Some((year, digits)) => {
            let end = skip(&language.dates.year_after, text, digits.end);
            // "on May 9, 2000 miles away": the number measures something.
            let is_year = end > digits.end || language.units.at(text, digits.end).is_none();
            if is_year { Point { year: Some(year), end, ..point } } else { point }
        }
        None => point,
    }
}

/// A day's number alone: "9", "9th", "primo", "nove".
fn day(language: &Language, text: &str, at: usize) -> Option<Point> {
    let at = skip(&language.dates.the, text, at);
    if let Some(digits) = bare_digits(language, text, at) {
        return Some(digits);
    }
    let (start, end, day) = match language.ordinals.at(text, at) {
        Some(ordinal) => (ordinal.start, ordinal.end, ordinal.value),
        None => {
            let number = number::at(language, text, at, Reading::default()).filter(|it| it.bound.is_none())?;
            (number.start, number.end, number.value.to_whole()?)
        }
    };
    (1..=31).contains(&day).then(|| Point { start, end, day: Some(day), ..Point::default() })
}

/// A day's number in digits.
pub(crate) fn bare_day(language: &Language, text: &str, at: usize) -> Option<Point> {
    let other = |at: usize| bare_digits(language, text, at).is_some();
    bare_digits(language, text, at).filter(|day| !goes_on(language, text, day.end, other))
}

fn bare_digits(language: &Language, text: &str, at: usize) -> Option<Point> {
    let token = digits(text, at).filter(|token| token.end - token.start <= 2)?;
    let day = value(text, token).filter(|day| (1..=31).contains(day))?;
    let end = ordinal_end(language, text, token.end);
    Some(Point { start: token.start, end, day: Some(day), ..Point::default() })
}

/// The place after the mark of an ordinal: "80°", "9th", "9.".
pub(crate) fn ordinal_end(language: &Language, text: &str, at: usize) -> usize {
    if let Some(suffix) = language.ordinal_suffixes.at(text, at)
        && token::glued(text, at).is_some()
    {
        return suffix.end;
    }
    // The space tells "9. Mai" from "9.5".
    let dot = language.ordinal_dot && text.get(at..).is_some_and(|rest| rest.starts_with(". "));
    if dot { at + 1 } else { at }
}

fn month(language: &Language, text: &str, at: usize) -> Option<(u32, usize)> {
    let found = language.months.at(text, at)?;
    let is_capital = token::char_at(text, found.start).is_some_and(char::is_uppercase);
    if language.dates.capital_months && !is_capital || !begins_a_word(text, found.start) {
        return None;
    }
    // "9 sept. 2025": the full stop belongs to the month where a number follows.
    let stop = text.get(found.end..).is_some_and(|rest| rest.starts_with('.'))
        && token::near(text, found.end + 1).is_some_and(|next| next.kind == Kind::Digits);
    Some((found.value, found.end + usize::from(stop)))
}

/// Four digits that may be a year.
pub(crate) fn year_digits(text: &str, at: usize) -> Option<(i32, Token)> {
    let token =
        digits(text, at).filter(|token| token.end - token.start == 4 || !text.is_char_boundary(token.start + 1))?;
    let year = value(text, token).filter(|year| (1000..2200).contains(year))?;
    Some((i32::try_from(year).ok()?, token))
}

fn digits(text: &str, at: usize) -> Option<Token> {
    token::near(text, at).filter(|token| token.kind == Kind::Digits)
}

fn value(text: &str, token: Token) -> Option<u32> {
    let run = text.get(token.start..token.end).filter(|run| run.len() <= 12)?;
    run.chars().try_fold(0, |sum: u32, c| sum.checked_mul(10)?.checked_add(u32::from(token::digit(c)?)))
}

pub(crate) fn skip(phrases: &Phrases<()>, text: &str, at: usize) -> usize {
    phrases.at(text, at).map_or(at, |found| found.end)
}

fn skip_comma(text: &str, at: usize) -> usize {
    let comma = token::char_at(text, at).filter(|sign| matches!(sign, ',' | '،'));
    at + comma.map_or(0, char::len_utf8)
}

/// Korean words carry particles, so only the beginning of one is sure.
pub(crate) fn begins_a_word(text: &str, at: usize) -> bool {
    !(token::char_at(text, at).is_some_and(token::is_hangul)
        && token::char_before(text, at).is_some_and(token::is_hangul))
}
