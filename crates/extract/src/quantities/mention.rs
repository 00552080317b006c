//! How dates are written: one mention at a time, with what it says and what it leaves open.

use crate::quantities::counted;
use crate::quantities::number::{self, Reading};
use crate::quantities::page::Page;
use crate::quantities::point::{self, Point};
use crate::quantities::relative::Step;

/// A stretch of text that says when, in bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) said: Said,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Said {
    One(Point),
    Between(Point, Point),
    /// "9 and 12 May".
    Both(Point, Point),
    Relative(Step),
    /// By its first year.
    Decade(i32),
    Anniversary(u32),
}

/// The mention that begins with the token next to a place.
pub(crate) fn at(page: &Page, at: usize) -> Option<Mention> {
    let whole = |point: Point| mention(point.start, point.end, Said::One(point));
    opened(page, at)
        .or_else(|| anniversary(page, at))
        .or_else(|| ago(page, at))
        .or_else(|| {
            let point = point::at(page, at);
            joined(page, point.or_else(|| point::bare_day(page, at))?).or(point.map(whole))
        })
        .or_else(|| decade(page, at))
        .or_else(|| relative(page, at))
}

fn mention(start: usize, end: usize, said: Said) -> Mention {
    Mention { start, end, said }
}

/// "dal 9 all'11 maggio", "between 2019 and 2021".
fn opened(page: &Page, at: usize) -> Option<Mention> {
    let opener = page.language.openers.at(page, at)?;
    let from = either(page, point::skip(&page.language.dates.the, page, opener.end))?;
    let middle = page.language.middles.get(opener.value)?.at(page, from.end)?;
    let until = last(page, point::skip(&page.language.dates.the, page, middle.end))?;
    let (from, until) = completed(from, until)?;
    let end = point::skip(&page.language.closes, page, until.end);
    Some(mention(opener.start, end, Said::Between(from, until)))
}

/// "9-11 maggio", "May 9-11", "2019–2021", "9 e 12 maggio".
fn joined(page: &Page, from: Point) -> Option<Mention> {
    let glued = page.glued(from.end).is_some();
    let (middle, both) = match page.language.joins.at(page, from.end) {
        Some(join) => (join.end, false),
        None => (page.language.dates.and.at(page, from.end)?.end, true),
    };
    let until = last(page, point::skip(&page.language.dates.the, page, middle))?;
    let is_bare = |point: Point| point.month.is_none() && point.day.is_some();
    // Two whole dates beside an "and" are mentions of their own, and a bare number may count something.
    let follows = is_bare(until) && (both || !glued || !page.language.dates.month_first);
    if (both && !is_bare(from)) || follows {
        return None;
    }
    let (from, until) = completed(from, until)?;
    let said = if both { Said::Both(from, until) } else { Said::Between(from, until) };
    Some(mention(from.start, until.end, said))
}

fn either(page: &Page, at: usize) -> Option<Point> {
    point::at(page, at).or_else(|| point::bare_day(page, at))
}

/// The later end, which may bring the year: "May 9-11, 2025".
fn last(page: &Page, at: usize) -> Option<Point> {
    let point = either(page, at)?;
    let open = page.language.dates.month_first && point.month.is_none() && point.day.is_some();
    Some(if open { point::with_year(page, point, true) } else { point })
}

/// Gives each end what only the other one says; none where they are no dates.
fn completed(mut from: Point, mut until: Point) -> Option<(Point, Point)> {
    if from.weekday.is_some() && until.weekday.is_some() && from.day.is_none() && until.day.is_none() {
        return Some((from, until));
    }
    if from.day.is_some() != until.day.is_some() {
        return None;
    }
    from.month = from.month.or(until.month);
    until.month = until.month.or(from.month);
    if from.month.is_none() && (from.day.is_some() || from.year.is_none()) {
        return None;
    }
    until.year = until.year.or(from.year);
    if from.year.is_none() {
        // From December to January the year turns.
        let turns = (from.month, from.day) > (until.month, until.day);
        from.year = until.year.map(|year| year - i32::from(turns));
    }
    Some((from, until))
}

/// "80° anniversario", "ottantesimo anniversario", "80주년".
fn anniversary(page: &Page, at: usize) -> Option<Mention> {
    let (start, end, count) = match page.language.ordinals.at(page, at) {
        Some(ordinal) => (ordinal.start, ordinal.end, ordinal.value),
        None => {
            let (count, digits) = point::short_digits(page, at)?;
            (digits.start, point::ordinal_end(page, digits.end), count)
        }
    };
    let word = page.language.anniversary.at(page, end)?;
    (count <= 3000).then(|| mention(start, word.end, Said::Anniversary(count)))
}

/// "tre giorni fa", "two years ago", "vor drei Tagen".
fn ago(page: &Page, at: usize) -> Option<Mention> {
    let before = page.language.ago_before.at(page, at);
    let number = number::at(page, before.map_or(at, |before| before.end), Reading::default())?;
    let unit = page.language.units.at(page, number.end)?;
    let after = page.language.ago_after.at(page, unit.end);
    let step = Step::ago(number.value.to_whole()?, page.language.codes.get(unit.value.code)?)?;
    let (start, end) = match (before, after) {
        (_, Some(after)) => (number.start, after.end),
        (Some(before), None) => (before.start, unit.end),
        (None, None) => return None,
    };
    Some(mention(start, end, Said::Relative(step)))
}

/// "the 1990s".
fn decade(page: &Page, at: usize) -> Option<Mention> {
    let (year, digits) = point::year_digits(page, at)?;
    let after = page.language.dates.decade_after.at(page, digits.end)?;
    (year % 10 == 0).then(|| mention(digits.start, after.end, Said::Decade(year)))
}

fn relative(page: &Page, at: usize) -> Option<Mention> {
    let words = page.language.relative.at(page, at)?;
    point::begins_a_word(page, words.start).then(|| mention(words.start, words.end, Said::Relative(words.value)))
}

/// Whether a number in digits counts something, so that it is no day or year.
pub(crate) fn counts(page: &Page, end: usize) -> bool {
    page.language.units.at(page, end).is_some() || counted::at(page, end).is_some()
}
