//! The dates of a text.

use attesta_text::{ArticleText, Span};
use chrono::NaiveDate;

use crate::quantities::language::{self, ALONE, DATE, FIGURE, GOES_ON};
use crate::quantities::mention::{self, Mention};
use crate::quantities::number;
use crate::quantities::page::{Marks, Page};
use crate::quantities::point;
use crate::quantities::resolve;
use crate::quantities::token::{self, Kind, Token};

/// A date in a text, as EDTF: `2025`, `2025-05`, `2025-05-09`, `199X`, an interval `a/b`, or `XXXX-05-09` and
/// `XXXX-05` where nothing tells the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFound {
    /// The words of the date, with its weekday and the preposition that makes a number a year.
    pub span: Span,
    pub edtf: String,
    pub kind: DateKind,
    /// What the calendar says against it, in English: "Friday 10 May 2025 was a Saturday".
    pub mismatch: Option<String>,
    /// Why it was read so, in English.
    pub anchor: String,
}

/// Where a date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateKind {
    /// The text says it, though perhaps without a year.
    Stated,
    /// The day of publication completes it.
    Resolved,
    /// Other dates of the text complete it.
    Inferred,
}

impl DateKind {
    /// Its name in data.
    pub fn as_str(self) -> &'static str {
        match self {
            DateKind::Stated => "stated",
            DateKind::Resolved => "resolved",
            DateKind::Inferred => "inferred",
        }
    }
}

/// The dates of a text in order, without overlaps.
///
/// `language` is a tag such as `it` or `pt-BR`; a language that has no data finds nothing. `published` is
/// the day of publication where it is known. Words such as "yesterday" mean nothing without it, and are
/// left out then. Takes time linear in the text.
pub fn dates(text: &ArticleText, language: &str, published: Option<NaiveDate>) -> Vec<DateFound> {
    let Some(language) = language::by_tag(language) else {
        return Vec::new();
    };
    let page = Page::new(language, text.as_str());
    let mentions = mentions(&page);
    resolve::all(&page, &mentions, published)
        .into_iter()
        .filter_map(|read| {
            let span = text.span(read.start, read.end).ok()?;
            Some(DateFound { span, edtf: read.edtf, kind: read.kind, mismatch: read.mismatch, anchor: read.anchor })
        })
        .collect()
}

fn mentions(page: &Page) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = token::next(page, at) {
        at = token.end;
        if !is_candidate(page, token, DATE) {
            continue;
        }
        match step(page, token) {
            Step::Date(mention) => {
                at = mention.end;
                found.push(mention);
            }
            Step::Past(end) => at = end,
            // "about 2000" is no year.
            Step::Other => at = bounded_year_end(page, token.start).unwrap_or(at),
        }
    }
    found
}

fn bounded_year_end(page: &Page, at: usize) -> Option<usize> {
    let bound = page.language.before.at(page, at)?;
    point::year_digits(page, bound.end).map(|(_, digits)| digits.end)
}

/// What stands at a candidate, as far as dates go.
pub(crate) enum Step {
    Date(Mention),
    /// A time, a code or a name with a number: neither a date nor a figure up to there.
    Past(usize),
    Other,
}

pub(crate) fn step(page: &Page, token: Token) -> Step {
    if token.kind == Kind::Digits && is_inside(page, token.start) {
        return Step::Past(chain_end(page, token.end));
    }
    if let Some(mention) = mention::at(page, token.start) {
        return Step::Date(mention);
    }
    let code = || code(page, token).or_else(|| labelled(page, token.start));
    match hour(page, token.start).or_else(code) {
        Some(end) => Step::Past(end),
        None => Step::Other,
    }
}

/// Whether a date or a figure may begin with a token.
pub(crate) fn is_candidate(page: &Page, token: Token, what: Marks) -> bool {
    if token.kind == Kind::Digits {
        return true;
    }
    let inside = || {
        page.get(token.start..).is_some_and(|rest| rest.starts_with(token::is_hangul))
            && token::char_before(page, token.start).is_some_and(token::is_hangul)
    };
    let marks = page.enter(token);
    // So "a" and "in" cost little where they begin nothing.
    let goes_on = || {
        let (next, next_marks) = page.first(token.end)?;
        Some(next.kind != Kind::Word || next_marks & (FIGURE | DATE | GOES_ON) != 0)
    };
    marks & what != 0 && (marks & ALONE != 0 || goes_on() == Some(true)) && !inside()
}

/// Whether digits belong to a name, a code, an address or a longer number before them: A320, COVID-19, #5.
fn is_inside(page: &Page, start: usize) -> bool {
    let Some(c) = token::char_before(page, start) else {
        return false;
    };
    let joined = || {
        token::char_before(page, start - c.len_utf8()).is_some_and(|c| c.is_alphanumeric() && !token::stands_alone(c))
    };
    match c {
        '_' | '#' | '@' | '=' | '№' | '/' | '\\' => true,
        '\'' | '’' => !token::char_before(page, start - c.len_utf8()).is_some_and(char::is_alphabetic),
        '.' | '-' | ':' | ',' | '–' => joined(),
        _ => c.is_alphabetic() && !token::stands_alone(c),
    }
}

/// The end of a run of digits and signs: 06-1234, 192.168.0.1, 3:2.
pub(crate) fn chain_end(page: &Page, mut end: usize) -> usize {
    while let Some(c) = token::char_at(page, end) {
        let goes_on = matches!(c, '-' | '–' | '.' | ',' | '/' | ':' | '_')
            && token::char_at(page, end + c.len_utf8()).is_some_and(|next| next.is_alphanumeric());
        if !goes_on && !c.is_alphanumeric() || token::stands_alone(c) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// "alle 14.30", "3 pm", "14:30".
fn hour(page: &Page, at: usize) -> Option<usize> {
    let before = page.language.hour_before.at(page, at);
    let hour = page.near(before.map_or(at, |before| before.end)).filter(|it| it.kind == Kind::Digits)?;
    let minutes = |end: usize, signs: &[char]| {
        let sign = token::char_at(page, end).filter(|sign| signs.contains(sign))?;
        let digits = page.glued(end + sign.len_utf8()).filter(|it| it.kind == Kind::Digits)?;
        (digits.end - digits.start == 2).then_some(digits.end)
    };
    let short = hour.end - hour.start <= 2;
    let plain = minutes(hour.end, &[':', '：']);
    let end = plain.or_else(|| minutes(hour.end, &['.', 'h', ':'])).unwrap_or(hour.end);
    let seconds = plain.and_then(|end| minutes(end, &[':'])).unwrap_or(end);
    let after = page.language.hour_after.at(page, seconds);
    let sure = plain.is_some() || after.is_some() || before.is_some() && !mention::counts(page, end);
    (short && sure).then(|| after.map_or(seconds, |after| after.end))
}

/// "page 12", "art. 21", "Boeing 737".
fn labelled(page: &Page, at: usize) -> Option<usize> {
    let label = page.language.labels.at(page, at)?;
    let stop = page.get(label.end..).is_some_and(|rest| rest.starts_with('.'));
    let from = label.end + usize::from(stop);
    match page.near(from).filter(|number| number.kind == Kind::Digits) {
        Some(digits) => Some(code_end(page, digits.end)),
        None => number::at(page, from, number::Reading::default()).map(|number| number.end),
    }
}

/// A telephone number or a code: "06 1234567", "+39 06 1234567".
fn code(page: &Page, token: Token) -> Option<usize> {
    let run = page.get(token.start..token.end).filter(|_| token.kind == Kind::Digits)?;
    let zero = run.len() > 1 && run.starts_with('0');
    let abroad = token::char_before(page, token.start) == Some('+') && code_end(page, token.end) > token.end;
    (zero || abroad).then(|| code_end(page, token.end))
}

/// The end of digits in groups.
fn code_end(page: &Page, end: usize) -> usize {
    let mut end = chain_end(page, end);
    while let Some(group) = page.near(end).filter(|it| it.kind == Kind::Digits && it.start == end + 1) {
        end = chain_end(page, group.end);
    }
    end
}

#[cfg(test)]
mod tests;
