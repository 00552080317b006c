//! One date as it is written: a day, a month, a year or a weekday, whole or in part.

use crate::quantities::counted;
use crate::quantities::mention::counts;
use crate::quantities::number::{self, Reading};
use crate::quantities::page::Page;
use crate::quantities::phrases::Phrases;
use crate::quantities::relative::Which;
use crate::quantities::token::{self, Kind, Token};

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
pub(crate) fn at(page: &Page, at: usize) -> Option<Point> {
    let start = page.near(at)?.start;
    let Some((named, full)) = weekday(page, at) else {
        return unnamed(page, at).map(|point| with_weekday_after(page, point));
    };
    let from = skip_comma(page, named.end);
    let from = skip(&page.language.dates.the, page, from);
    let found = unnamed(page, from).filter(|point| point.day.is_some()).or_else(|| {
        // "venerdì 9", where the 9 counts nothing.
        bare_day(page, from).filter(|day| !counts(page, day.end))
    });
    match found {
        Some(point) => Some(Point { start, weekday: named.weekday, which: named.which, ..point }),
        None => full.then_some(named),
    }
}

/// A weekday with "last" or "next", and whether it is written in full.
fn weekday(page: &Page, at: usize) -> Option<(Point, bool)> {
    let before = page.language.which_before.at(page, at);
    let from = before.map_or(at, |before| before.end);
    let full = page.language.weekdays.at(page, from);
    let found = full.or_else(|| page.language.weekdays_short.at(page, from))?;
    let start = before.map_or(found.start, |before| before.start);
    if !begins_a_word(page, start) {
        return None;
    }
    let after = page.language.which_after.at(page, found.end);
    let which = before.or(after).map(|which| which.value);
    let mut end = after.map_or(found.end, |after| after.end);
    if full.is_none() && token::char_at(page, end) == Some('.') {
        end += 1;
    }
    Some((Point { start, end, weekday: Some(found.value), which, ..Point::default() }, full.is_some()))
}

/// "5月9日（金）", "9 May (Friday)".
fn with_weekday_after(page: &Page, point: Point) -> Point {
    let named = || {
        let open = page.near(point.end).filter(|_| point.day.is_some())?;
        matches!(page.get(open.start..open.end)?, "(" | "（").then_some(())?;
        let day =
            page.language.weekdays.at(page, open.end).or_else(|| page.language.weekdays_short.at(page, open.end))?;
        let close = page.near(day.end)?;
        matches!(page.get(close.start..close.end)?, ")" | "）").then_some((day.value, close.end))
    };
    named().map_or(point, |(weekday, end)| Point { weekday: Some(weekday), end, ..point })
}

fn unnamed(page: &Page, at: usize) -> Option<Point> {
    in_digits(page, at)
        .or_else(|| with_signs(page, at))
        .or_else(|| day_month(page, at))
        .or_else(|| month_day(page, at))
        .or_else(|| month_year(page, at))
        .or_else(|| year(page, at))
}

/// 9/5/2025, 09.05.25, 2025-05-09.
fn in_digits(page: &Page, at: usize) -> Option<Point> {
    let first = digits(page, at)?;
    let sign = token::char_at(page, first.end).filter(|sign| matches!(sign, '/' | '.' | '-'))?;
    let part = |at: usize| {
        let part = page.glued(at + 1).filter(|part| part.kind == Kind::Digits)?;
        (token::char_at(page, at) == Some(sign)).then_some(part)
    };
    let second = part(first.end)?;
    let third = part(second.end)?;
    let ends = !token::char_at(page, third.end).is_some_and(char::is_alphanumeric) && part(third.end).is_none()
        || token::char_at(page, third.end) == Some('T');
    let [a, b, c] = [value(page, first)?, value(page, second)?, value(page, third)?];
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
    let orders = page.language.dates.numeric.iter().filter_map(|order| match order.as_str() {
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
fn with_signs(page: &Page, at: usize) -> Option<Point> {
    let dates = &page.language.dates;
    let mut point = Point { start: page.near(at)?.start, end: at, ..Point::default() };
    if let Some((year, digits)) = year_digits(page, at)
        && let Some(sign) = dates.year_after.at(page, digits.end)
    {
        (point.year, point.end) = (Some(year), sign.end);
    }
    let part = |at: usize, signs: &Phrases<()>, most: u32| {
        let digits = digits(page, at)?;
        let sign = signs.at(page, digits.end)?;
        value(page, digits).filter(|value| (1..=most).contains(value)).map(|value| (value, sign.end))
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
fn day_month(page: &Page, at: usize) -> Option<Point> {
    let day = day(page, at)?;
    let from = skip(&page.language.dates.of, page, day.end);
    let (month, end) = month(page, from)?;
    let point = Point { month: Some(month), end, ..day };
    Some(with_year(page, point, false))
}

/// "May 9, 2025".
fn month_day(page: &Page, at: usize) -> Option<Point> {
    page.language.dates.month_first.then_some(())?;
    let start = page.near(at)?.start;
    let (month, end) = month(page, at)?;
    let day = day(page, skip(&page.language.dates.the, page, end))?;
    // "May 5,000" and "May 3.5" are no days.
    let goes_on = token::char_at(page, day.end).is_some_and(|c| matches!(c, ',' | '.' | ':'))
        && token::char_at(page, day.end + 1).is_some_and(|c| c.is_ascii_digit());
    if goes_on || page.language.units.at(page, day.end).is_some() {
        return None;
    }
    Some(with_year(page, Point { start, month: Some(month), ..day }, true))
}

/// "maggio 2025"; "a maggio" where a word before says that it is the month.
fn month_year(page: &Page, at: usize) -> Option<Point> {
    let start = page.near(at)?.start;
    let said = page.language.dates.month_before.at(page, at).filter(|said| begins_a_word(page, said.start));
    let (month, end) = month(page, said.map_or(at, |said| said.end))?;
    let point = Point { start, end, month: Some(month), ..Point::default() };
    let point = with_year(page, point, true);
    (point.year.is_some() || said.is_some()).then_some(point)
}

/// "nel 2019"; a bare 2019 where it counts nothing.
fn year(page: &Page, at: usize) -> Option<Point> {
    let said = page.language.dates.year_before.at(page, at);
    let (year, digits) = year_digits(page, said.map_or(at, |said| said.end))?;
    let after = page.language.dates.year_after.at(page, digits.end);
    let end = after.map_or(digits.end, |after| after.end);
    let sure = after.is_some() || said.is_some() && (1900..2100).contains(&year);
    let is_year = match sure {
        true => page.language.units.at(page, digits.end).is_none() || after.is_some(),
        false => {
            (1500..2100).contains(&year)
                && !year_counts(page, year, end)
                && !goes_on(page, digits.end, |at| year_digits(page, at).is_some())
        }
    };
    let start = said.map_or(digits.start, |said| said.start);
    is_year.then(|| Point { start, end, year: Some(year), ..Point::default() })
}

/// Whether four digits count something after all.
fn year_counts(page: &Page, year: i32, end: usize) -> bool {
    if page.language.dates.plain_years && year >= 1900 {
        page.language.units.at(page, end).is_some() || counted::is_known(page, end)
    } else {
        counts(page, end)
    }
}

/// Whether a number's digits, letters or bound go on after a place, other than to the other end of a range.
fn goes_on(page: &Page, end: usize, is_other_end: impl Fn(usize) -> bool) -> bool {
    let sign = page.glued(end);
    let glued = sign.is_some_and(|next| match next.kind {
        Kind::Word => token::char_at(page, next.start).is_some_and(|c| !token::stands_alone(c)),
        Kind::Digits => true,
        Kind::Sign => {
            let is_range = page.language.joins.at(page, end).is_some_and(|join| is_other_end(join.end));
            !is_range && page.glued(next.end).is_some_and(|next| next.kind == Kind::Digits)
        }
    });
    glued || page.language.after.at(page, end).is_some() || page.language.numbers.at(page, end).is_some()
}

pub(crate) fn with_year(page: &Page, point: Point, comma: bool) -> Point {
    let from = if comma { skip_comma(page, point.end) } else { point.end };
    let from = skip(&page.language.dates.of, page, from);
    match year_digits(page, from) {
        Some((year, digits)) => {
            let end = skip(&page.language.dates.year_after, page, digits.end);
            // "on May 9, 2000 miles away": the number measures something.
            let is_year = end > digits.end || page.language.units.at(page, digits.end).is_none();
            if is_year { Point { year: Some(year), end, ..point } } else { point }
        }
        None => point,
    }
}

/// A day's number alone: "9", "9th", "primo", "nove".
fn day(page: &Page, at: usize) -> Option<Point> {
    let at = skip(&page.language.dates.the, page, at);
    if let Some(digits) = bare_digits(page, at) {
        return Some(digits);
    }
    let (start, end, day) = match page.language.ordinals.at(page, at) {
        Some(ordinal) => (ordinal.start, ordinal.end, ordinal.value),
        None => {
            let number = number::at(page, at, Reading::default()).filter(|it| it.bound.is_none())?;
            (number.start, number.end, number.value.to_whole()?)
        }
    };
    (1..=31).contains(&day).then(|| Point { start, end, day: Some(day), ..Point::default() })
}

/// A day's number in digits.
pub(crate) fn bare_day(page: &Page, at: usize) -> Option<Point> {
    let other = |at: usize| bare_digits(page, at).is_some();
    bare_digits(page, at).filter(|day| !goes_on(page, day.end, other))
}

fn bare_digits(page: &Page, at: usize) -> Option<Point> {
    let token = digits(page, at).filter(|token| token.end - token.start <= 2)?;
    let day = value(page, token).filter(|day| (1..=31).contains(day))?;
    let end = ordinal_end(page, token.end);
    Some(Point { start: token.start, end, day: Some(day), ..Point::default() })
}

/// The place after the mark of an ordinal: "80°", "9th", "9.".
pub(crate) fn ordinal_end(page: &Page, at: usize) -> usize {
    if let Some(suffix) = page.language.ordinal_suffixes.at(page, at)
        && page.glued(at).is_some()
    {
        return suffix.end;
    }
    // The space tells "9. Mai" from "9.5".
    let dot = page.language.ordinal_dot && page.get(at..).is_some_and(|rest| rest.starts_with(". "));
    if dot { at + 1 } else { at }
}

fn month(page: &Page, at: usize) -> Option<(u32, usize)> {
    let found = page.language.months.at(page, at)?;
    let is_capital = token::char_at(page, found.start).is_some_and(char::is_uppercase);
    if page.language.dates.capital_months && !is_capital || !begins_a_word(page, found.start) {
        return None;
    }
    // "9 sept. 2025": the full stop belongs to the month where a number follows.
    let stop = page.get(found.end..).is_some_and(|rest| rest.starts_with('.'))
        && page.near(found.end + 1).is_some_and(|next| next.kind == Kind::Digits);
    Some((found.value, found.end + usize::from(stop)))
}

/// Four digits that may be a year.
pub(crate) fn year_digits(page: &Page, at: usize) -> Option<(i32, Token)> {
    let token =
        digits(page, at).filter(|token| token.end - token.start == 4 || !page.is_char_boundary(token.start + 1))?;
    let year = value(page, token).filter(|year| (1000..2200).contains(year))?;
    Some((i32::try_from(year).ok()?, token))
}

/// Four digits at most.
pub(crate) fn short_digits(page: &Page, at: usize) -> Option<(u32, Token)> {
    let token = digits(page, at).filter(|token| token.end - token.start <= 4)?;
    Some((value(page, token)?, token))
}

fn digits(page: &Page, at: usize) -> Option<Token> {
    page.near(at).filter(|token| token.kind == Kind::Digits)
}

fn value(page: &Page, token: Token) -> Option<u32> {
    let run = page.get(token.start..token.end).filter(|run| run.len() <= 12)?;
    run.chars().try_fold(0, |sum: u32, c| sum.checked_mul(10)?.checked_add(u32::from(token::digit(c)?)))
}

pub(crate) fn skip(phrases: &Phrases<()>, page: &Page, at: usize) -> usize {
    phrases.at(page, at).map_or(at, |found| found.end)
}

fn skip_comma(page: &Page, at: usize) -> usize {
    let comma = token::char_at(page, at).filter(|sign| matches!(sign, ',' | '،'));
    at + comma.map_or(0, char::len_utf8)
}

/// Korean words carry particles, so only the beginning of one is sure.
pub(crate) fn begins_a_word(page: &Page, at: usize) -> bool {
    !(token::char_at(page, at).is_some_and(token::is_hangul)
        && token::char_before(page, at).is_some_and(token::is_hangul))
}
