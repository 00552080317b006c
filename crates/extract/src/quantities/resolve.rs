//! What mentions leave open, completed from the day of publication or from the other dates of the text.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::quantities::calendar::{self, edtf_day, edtf_month, edtf_year, in_words, month_name, weekday_name};
use crate::quantities::dates::DateKind;
use crate::quantities::mention::{Mention, Said};
use crate::quantities::page::Page;
use crate::quantities::point::Point;

/// How far, in bytes, an anniversary speaks for the dates around it.
const NEARBY: usize = 400;

/// Nearer to publication than this many days, a wrong weekday is a wrong weekday, not another year.
const RECENT: i64 = 60;

/// A date as it was read, in bytes of the text.
pub(crate) struct Read {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) edtf: String,
    pub(crate) kind: DateKind,
    pub(crate) mismatch: Option<String>,
    pub(crate) anchor: String,
}

pub(crate) fn all(page: &Page, mentions: &[Mention], published: Option<NaiveDate>) -> Vec<Read> {
    let context = Context::new(page, mentions, published);
    let mut out = Vec::with_capacity(mentions.len());
    for mention in mentions {
        match mention.said {
            Said::One(point) => out.extend(context.point(point)),
            Said::Both(one, other) => out.extend(context.point(one).into_iter().chain(context.point(other))),
            Said::Between(from, until) => context.between(mention, from, until, &mut out),
            Said::Relative(step) => out.extend(published.and_then(|day| {
                let anchor = format!("counted from {}, the day of publication", in_words(day));
                Some(Read::new(mention, calendar::step_from(day, step)?, DateKind::Resolved, anchor))
            })),
            Said::Decade(year) => {
                let edtf = format!("{:03}X", year / 10);
                out.push(Read::new(mention, edtf, DateKind::Stated, "the text says the decade".to_owned()));
            }
            Said::Anniversary(_) => out.extend(context.anniversary(mention)),
        }
    }
    out
}

impl Read {
    fn new(mention: &Mention, edtf: String, kind: DateKind, anchor: String) -> Self {
        Self { start: mention.start, end: mention.end, edtf, kind, mismatch: None, anchor }
    }

    fn of(point: Point, edtf: String, kind: DateKind, anchor: String) -> Self {
        Self { start: point.start, end: point.end, edtf, kind, mismatch: None, anchor }
    }
}

struct Context {
    published: Option<NaiveDate>,
    /// The years the text names, with where, in order.
    named: Vec<Named>,
    years: BTreeSet<i32>,
    anniversaries: Vec<Anniversary>,
}

/// A year the text names.
struct Named {
    start: usize,
    year: i32,
    /// "del 1945": it says of what year something is, not when.
    of: bool,
}

struct Anniversary {
    start: usize,
    count: i32,
    /// Where "of" leads to: "the 80th anniversary of 1945".
    of: Option<usize>,
}

impl Context {
    fn new(page: &Page, mentions: &[Mention], published: Option<NaiveDate>) -> Self {
        let mut context = Self { published, named: Vec::new(), years: BTreeSet::new(), anniversaries: Vec::new() };
        let of = &page.language.dates.of;
        for mention in mentions {
            let start = mention.start;
            let (one, other) = match mention.said {
                Said::One(point) => (point.year, None),
                Said::Between(from, until) | Said::Both(from, until) => (from.year, until.year),
                Said::Anniversary(count) => {
                    let leads = of.at(page, mention.end).and_then(|of| page.near(of.end)).map(|next| next.start);
                    let of_it = |count| Anniversary { start, count, of: leads };
                    context.anniversaries.extend(i32::try_from(count).map(of_it));
                    (None, None)
                }
                _ => (None, None),
            };
            let named = |year| Named { start, year, of: of.at(page, start).is_some() };
            context.named.extend([one, other].into_iter().flatten().map(named));
        }
        context.years = context.named.iter().map(|named| named.year).collect();
        context
    }

    fn point(&self, point: Point) -> Option<Read> {
        match (point.year, point.month, point.day) {
            (Some(year), _, _) => stated(point, year),
            (None, Some(month), Some(day)) => self.day(point, month, day),
            (None, Some(month), None) => Some(self.month(point, month)),
            (None, None, Some(day)) => self.numbered_weekday(point, day),
            (None, None, None) => self.weekday(point),
        }
    }

    /// A day and month without a year.
    fn day(&self, point: Point, month: u32, day: u32) -> Option<Read> {
        let open = format!("XXXX-{month:02}-{day:02}");
        // 29 February is a day of some years only, 30 February of none.
        NaiveDate::from_ymd_opt(2024, month, day)?;
        let fits = |date: &NaiveDate| point.weekday.is_none_or(|weekday| weekday == calendar::weekday(*date));
        let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
        if let Some(published) = self.published {
            let candidates = || (-1..=1).filter_map(|years| in_year(published.year() + years));
            let distance = |date: &NaiveDate| (*date - published).num_days().abs();
            let nearest = candidates().min_by_key(distance)?;
            let date = if distance(&nearest) <= RECENT {
                nearest
            } else {
                candidates().filter(fits).min_by_key(distance).unwrap_or(nearest)
            };
            let anchor = if date == nearest {
                format!("the nearest such day to {}, the day of publication", in_words(published))
            } else {
                format!("the nearest year to publication in which that day is a {}", weekday_name(point.weekday?))
            };
            return Some(checked(Read::of(point, edtf_day(date), DateKind::Resolved, anchor), point, date));
        }
        let inferred = self.by_anniversary(point, |year| in_year(year).filter(fits)).or_else(|| {
            let weekday = weekday_name(point.weekday?);
            let date = only(self.years.iter().filter_map(|year| in_year(*year)).filter(fits))?;
            let anchor =
                format!("{day} {} is a {weekday} in {}, a year the text names", month_name(month), date.year());
            Some((date, anchor))
        });
        Some(match inferred {
            Some((date, anchor)) => Read::of(point, edtf_day(date), DateKind::Inferred, anchor),
            None => Read::of(point, open, DateKind::Stated, "the text does not tell the year".to_owned()),
        })
    }

    /// The day in the year of an anniversary nearby, where the year that is remembered is named there too.
    fn by_anniversary(&self, point: Point, in_year: impl Fn(i32) -> Option<NaiveDate>) -> Option<(NaiveDate, String)> {
        let nearby = near(&self.anniversaries, point.start, |anniversary| anniversary.start);
        let dates = nearby.flat_map(|anniversary| {
            self.remembered(anniversary).into_iter().map(|(year, base)| (year, base, anniversary.count))
        });
        let dated = dates.filter_map(|(year, base, count)| Some((in_year(year)?, base, count)));
        let mut dated = dated.take(16).collect::<Vec<_>>();
        dated.dedup_by_key(|(date, ..)| *date);
        let [(date, base, count)] = dated.as_slice() else {
            return None;
        };
        Some((*date, format!("{base} and {count} years, by the anniversary nearby")))
    }

    fn month(&self, point: Point, month: u32) -> Read {
        let nearest = self.published.and_then(|published| {
            let months = (-6..6).filter_map(|months| calendar::months_from(published, months));
            months.into_iter().find(|day| day.month() == month).map(|day| (day, published))
        });
        match nearest {
            Some((day, published)) => {
                let anchor =
                    format!("the nearest {} to {}, the day of publication", month_name(month), in_words(published));
                Read::of(point, edtf_month(day.year(), month), DateKind::Resolved, anchor)
            }
            None => {
                let anchor = "the text does not tell the year".to_owned();
                Read::of(point, format!("XXXX-{month:02}"), DateKind::Stated, anchor)
            }
        }
    }

    fn weekday(&self, point: Point) -> Option<Read> {
        let (published, weekday) = (self.published?, point.weekday?);
        let date = calendar::nearest_weekday(published, weekday, point.which)?;
        let side = if date > published { "first" } else { "last" };
        let word = if date == published { "the day of publication itself" } else { "by the day of publication" };
        let anchor = format!("the {side} {}, {word}, {}", weekday_name(weekday), in_words(published));
        Some(Read::of(point, edtf_day(date), DateKind::Resolved, anchor))
    }

    /// "venerdì 9": the nearest month in which the 9th is a Friday.
    fn numbered_weekday(&self, point: Point, day: u32) -> Option<Read> {
        let (published, weekday) = (self.published?, point.weekday?);
        let months = (-2..=2).filter_map(|months| calendar::months_from(published, months)?.with_day(day));
        let fitting = months.filter(|date| calendar::weekday(*date) == weekday);
        let date = fitting.min_by_key(|date| (*date - published).num_days().abs())?;
        let anchor =
            format!("the nearest {} {day} to {}, the day of publication", weekday_name(weekday), in_words(published));
        Some(Read::of(point, edtf_day(date), DateKind::Resolved, anchor))
    }

    /// An interval where both ends are whole and in order, otherwise two dates.
    fn between(&self, mention: &Mention, from: Point, until: Point, out: &mut Vec<Read>) {
        let ends = self.point(from).zip(self.point(until));
        let Some((from, until)) = ends else {
            return;
        };
        if from.edtf.starts_with('X') || until.edtf.starts_with('X') || from.edtf >= until.edtf {
            out.extend([from, until]);
            return;
        }
        let edtf = format!("{}/{}", from.edtf, until.edtf);
        let mismatch = from.mismatch.or(until.mismatch);
        out.push(Read { mismatch, ..Read::new(mention, edtf, from.kind.max(until.kind), from.anchor) });
    }

    /// The year of an anniversary, where one year nearby can be what is remembered.
    fn anniversary(&self, mention: &Mention) -> Option<Read> {
        let anniversary = self.anniversaries.iter().find(|anniversary| anniversary.start == mention.start)?;
        let (year, base) = only(self.remembered(anniversary).into_iter())?;
        let anchor = format!("{base} and {} years", anniversary.count);
        (0..=9999).contains(&year).then(|| Read::new(mention, edtf_year(year), DateKind::Inferred, anchor))
    }

    /// The years an anniversary can be in, each with the one it remembers. A year nearby may as well be when it is kept ("in 2025 the
    /// 80th anniversary"): so it counts where the sum is a year that is known, or else where the words make it the one remembered.
    fn remembered(&self, anniversary: &Anniversary) -> Vec<(i32, i32)> {
        let bases = near(&self.named, anniversary.start, |named| named.start).take(16);
        let sums = bases.filter_map(|base| Some((base.year.checked_add(anniversary.count)?, base)));
        let sums: Vec<(i32, &Named)> = sums.collect();
        let known =
            |year: i32| self.published.map_or_else(|| self.years.contains(&year), |day| (year - day.year()).abs() <= 1);
        let told = |year: i32, base: &Named| {
            let of = base.start > anniversary.start && (base.of || anniversary.of == Some(base.start));
            of && self.published.is_none_or(|day| year <= day.year())
        };
        let any_known = sums.iter().any(|(year, _)| known(*year));
        let counts = |(year, base): &(i32, &Named)| if any_known { known(*year) } else { told(*year, base) };
        sums.into_iter().filter(counts).map(|(year, base)| (year, base.year)).collect()
    }
}

fn stated(point: Point, year: i32) -> Option<Read> {
    let read = |edtf: String, anchor: &str| Read::of(point, edtf, DateKind::Stated, anchor.to_owned());
    let whole = "the text says it in full";
    Some(match (point.month, point.day) {
        (Some(_), Some(_)) if point.unordered => read(edtf_year(year), "day and month may be either way round"),
        (Some(month), Some(day)) => match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => checked(read(edtf_day(date), whole), point, date),
            None => {
                let last = calendar::days_in(year, month)?;
                let mismatch = Some(format!("{} {year} had only {last} days", month_name(month)));
                Read { mismatch, ..read(edtf_month(year, month), "the text says a day that the month did not have") }
            }
        },
        (Some(month), None) => read(edtf_month(year, month), whole),
        (None, _) => read(edtf_year(year), whole),
    })
}

/// Checks the weekday against the calendar.
fn checked(read: Read, point: Point, date: NaiveDate) -> Read {
    let wrong = point.weekday.filter(|weekday| *weekday != calendar::weekday(date));
    let mismatch = wrong.map(|said| {
        format!("{} {} was a {}", weekday_name(said), in_words(date), weekday_name(calendar::weekday(date)))
    });
    Read { mismatch, ..read }
}

/// What stands near a place, from a list in order.
fn near<T>(list: &[T], place: usize, at: impl Fn(&T) -> usize + Copy) -> impl Iterator<Item = &T> {
    let from = list.partition_point(|one| at(one) + NEARBY < place);
    list.iter().skip(from).take_while(move |one| at(one) <= place + NEARBY)
}

/// The one value there is.
fn only<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
