//! The figures of a text: numbers with their bound, their unit and what they count.

use attesta_text::{ArticleText, Span};

use crate::quantities::amount::Amount;
use crate::quantities::counted;
use crate::quantities::dates::{self, Step};
use crate::quantities::language::{self, DATE, FIGURE, Language, Unit};
use crate::quantities::number::{self, Number, Reading};
use crate::quantities::page::Page;
use crate::quantities::phrases::Found;
use crate::quantities::point::{ordinal_end, skip};
use crate::quantities::token::{self, Kind};

/// A number that counts or measures something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The number with the words of its bound, its unit and what is counted.
    pub span: Span,
    /// The number alone; of a range, both.
    pub number: Span,
    /// In decimal digits, without grouping: `600`, `3500000`, `3.5`. Of a range, the lower end.
    pub quantity: String,
    /// The upper end of a range.
    pub upper: Option<String>,
    pub bound: Bound,
    /// ISO 4217 for currencies (`EUR`), UCUM for measures (`km`, `%`, `a` for years).
    pub unit: Option<String>,
    /// What is counted, as far as endings and word lists tell: "soldati nordcoreani".
    pub counted: Option<Span>,
    /// Whether it is the whole that another figure is a part of: "su un totale di 15.000".
    pub of_total: bool,
}

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    Exactly,
    About,
    /// At least, or more than.
    AtLeast,
    /// At most, or less than.
    AtMost,
    Range,
}

impl Bound {
    /// Its name in data.
    pub fn as_str(self) -> &'static str {
        match self {
            Bound::Exactly => "exactly",
            Bound::About => "about",
            Bound::AtLeast => "at_least",
            Bound::AtMost => "at_most",
            Bound::Range => "range",
        }
    }
}

/// The figures of a text in order, without overlaps.
///
/// Dates, times, ordinals, telephone numbers, scores and numbers in names are no figures. `language` is a tag
/// such as `it` or `pt-BR`; a language that has no data finds nothing. Takes time linear in the text.
pub fn figures(text: &ArticleText, language: &str) -> Vec<Figure> {
    let Some(language) = language::by_tag(language) else {
        return Vec::new();
    };
    let page = Page::new(language, text.as_str());
    let mut found: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(token) = token::next(&page, at) {
        at = token.end;
        if !dates::is_candidate(&page, token, FIGURE | DATE) {
            continue;
        }
        match dates::step(&page, token) {
            Step::Date(mention) => at = mention.end,
            Step::Past(end) => at = end,
            Step::Other => {
                let beside = |last: &Figure| page.near(last.span.end()).is_some_and(|next| next.start == token.start);
                if let Some(draft) = draft(&page, token.start, found.last().is_some_and(beside)) {
                    at = draft.end;
                    found.extend(draft.finish(language, text));
                }
            }
        }
    }
    found
}

/// A figure while it is read, in bytes.
#[derive(Clone, Copy, Default)]
struct Draft {
    start: usize,
    end: usize,
    lower: Option<Number>,
    upper: Option<Number>,
    bound: Option<Bound>,
    unit: Option<Unit>,
    counted: Option<(usize, usize)>,
    of_total: bool,
    /// It is a number, but none that counts; only its end matters.
    refused: bool,
}

impl Draft {
    fn finish(self, language: &Language, text: &ArticleText) -> Option<Figure> {
        let lower = self.lower.filter(|_| !self.refused)?;
        let scale = self.upper.and_then(|upper| upper.scale).filter(|_| lower.plain);
        let quantity = scale.and_then(|scale| scaled(lower.value, scale, self.upper?.value)).unwrap_or(lower.value);
        let ranged = self.upper.map(|_| Bound::Range);
        Some(Figure {
            span: text.span(self.start, self.end).ok()?,
            number: text.span(lower.start, self.upper.map_or(lower.end, |upper| upper.end)).ok()?,
            quantity: quantity.to_string(),
            upper: self.upper.map(|upper| upper.value.to_string()),
            bound: ranged.or(self.bound).or(lower.bound).unwrap_or(Bound::Exactly),
            unit: self.unit.and_then(|unit| language.codes.get(unit.code).cloned()),
            counted: self.counted.and_then(|(start, end)| text.span(start, end).ok()),
            of_total: self.of_total,
        })
    }
}

/// "3-5 million": the scale of the upper end holds for the lower one, unless that is larger already.
fn scaled(lower: Amount, scale: Amount, upper: Amount) -> Option<Amount> {
    lower.times(scale).filter(|scaled| *scaled < upper)
}

/// The figure that begins with a token; none where no number follows. "600 of 15,000" has a whole only after a figure.
fn draft(page: &Page, start: usize, after_figure: bool) -> Option<Draft> {
    let between = || page.language.between.at(page, start).filter(|_| after_figure);
    let total = page.language.total.at(page, start).or_else(between);
    let after_total = total.map_or(start, |total| total.end);
    let open = Draft { start, of_total: total.is_some(), ..Draft::default() };
    // A word may both open a range and bound a number: "от 300 до 500", "от 300".
    let mut draft = match open.with_range(page, after_total) {
        Some(draft) => draft,
        None => {
            let bound = page.language.before.at(page, after_total);
            let at = bound.map_or(after_total, |bound| bound.end);
            match open.with_range(page, at) {
                Some(draft) => draft,
                None => Draft { bound: bound.map(|bound| bound.value), ..open }.with_number(page, at)?,
            }
        }
    };
    draft.read_rest(page);
    draft.refused |= draft.counts_nothing(page);
    if draft.refused {
        draft.end = draft.end.max(dates::chain_end(page, draft.lower?.end));
    }
    Some(draft)
}

impl Draft {
    /// A range with a word that opens it: "tra 300 e 500".
    fn with_range(&self, page: &Page, at: usize) -> Option<Self> {
        let opener = page.language.openers.at(page, at)?;
        let (lower, _) = number_at(page, opener.end, true)?;
        let unit_end = unit_at(page, lower.end).map_or(lower.end, |(_, end)| end);
        let middle = page.language.middles.get(opener.value)?.at(page, unit_end)?;
        let (upper, money) = number_at(page, middle.end, false)?;
        let unit = money.map(|money| money.value);
        let end = skip(&page.language.closes, page, upper.end);
        (lower.value < upper.value).then_some(Self { lower: Some(lower), upper: Some(upper), unit, end, ..*self })
    }

    /// One number, or two with a sign or a word between them.
    fn with_number(self, page: &Page, at: usize) -> Option<Self> {
        let (lower, money) = number_at(page, at, false)?;
        // After an article alone the number is met again by itself, and may be a date.
        let begins = self.bound.is_some() || self.of_total;
        if !begins && money.map_or(lower.start, |money| money.start) > self.start {
            return None;
        }
        let unit = money.map(|money| money.value);
        let mut draft = Self { lower: Some(lower), unit, end: lower.end, ..self };
        draft.refused = draft.read_range(page);
        Some(draft)
    }

    /// The upper end of a range that nothing opens; whether the number is a score or a code instead.
    fn read_range(&mut self, page: &Page) -> bool {
        let Some(lower) = self.lower else { return false };
        let unit = unit_at(page, lower.end);
        let Some(join) = page.language.joins.at(page, unit.map_or(lower.end, |it| it.1)) else { return false };
        let Some((upper, _)) = number_at(page, join.end, false) else { return false };
        let is_sign = token::char_at(page, join.start).is_some_and(|c| !c.is_alphabetic());
        let fits = lower.value < upper.value;
        let company = self.bound.is_some() || self.unit.is_some() || mention_counts(page, upper.end);
        if fits && company {
            (self.upper, self.end) = (Some(upper), upper.end);
            return false;
        }
        let small = |number: Number| number.plain && number.value < Amount::whole(100);
        if !is_sign && small(lower) && small(upper) && !company {
            // "1 a 0", "9 to 5".
            self.end = upper.end;
            return true;
        }
        // "3-1", "555-1234"; a dash between words is punctuation.
        is_sign && page.glued(lower.end).is_some() && page.glued(join.end).is_some()
    }

    /// The unit, the bound and the counted thing after the number.
    fn read_rest(&mut self, page: &Page) {
        self.read_bound(page);
        if let Some((unit, end)) = unit_at(page, self.end) {
            (self.unit, self.end) = (self.unit.or(Some(unit)), end);
            self.read_bound(page);
        }
        let linked = |at: usize| page.language.things.links.at(page, at).is_some();
        // After a measure only a link leads on to a thing: "3 tonnellate di grano", but "3 km nord".
        let may_count = self.unit.is_none_or(|unit| !unit.money && linked(self.end));
        if may_count && let Some(thing) = counted::at(page, self.end) {
            (self.counted, self.end) = (Some((thing.start, thing.end)), thing.end);
            self.read_bound(page);
        }
    }

    fn read_bound(&mut self, page: &Page) {
        if let Some(bound) = page.language.after.at(page, self.end) {
            (self.bound, self.end) = (self.bound.or(Some(bound.value)), bound.end);
        }
    }

    /// Whether the number is an ordinal, a list's number, part of a name, or a word that is no number here.
    fn counts_nothing(&self, page: &Page) -> bool {
        let Some(lower) = self.lower else { return true };
        let alone = self.bound.is_none() && self.unit.is_none() && self.upper.is_none();
        let last = self.upper.unwrap_or(lower);
        let known = || counted::is_known(page, last.end);
        if last.weak && alone && lower.bound.is_none() && !known() {
            return true;
        }
        if self.unit.is_none() && is_ordinal(page, last.end) {
            return true;
        }
        let glued = page.glued(last.end);
        let joined = alone
            && self.end == last.end
            && glued.is_some_and(|next| match next.kind {
                Kind::Word => !page.get(next.start..).is_some_and(|rest| rest.starts_with(token::stands_alone)),
                Kind::Digits => true,
                Kind::Sign => dates::chain_end(page, last.end) > last.end,
            });
        let before = token::char_before(page, lower.start);
        let listed = alone
            && before.is_none_or(|c| c == '\n')
            && glued.is_some_and(|next| matches!(page.get(next.start..next.end), Some("." | ")")));
        let note = alone && before == Some('[');
        joined || listed || note
    }
}

/// A number and the currency before it, past an article.
fn number_at(page: &Page, at: usize, no_joiners: bool) -> Option<(Number, Option<Found<Unit>>)> {
    let at = if page.language.numbers.at(page, at).is_some() { at } else { skip(&page.language.dates.the, page, at) };
    let money = page.language.units.at(page, at).filter(|unit| unit.value.money);
    let reading = Reading { money: money.is_some(), no_joiners };
    let number = number::at(page, money.map_or(at, |money| money.end), reading)?;
    Some((number, money))
}

fn unit_at(page: &Page, at: usize) -> Option<(Unit, usize)> {
    let linked = skip(&page.language.things.links, page, at);
    let unit = page.language.units.at(page, at).or_else(|| page.language.units.at(page, linked))?;
    // Letter case tells 5 g from 5G.
    let letter = page.get(unit.start..unit.end)?;
    let is_name = letter.len() == 1 && letter.starts_with(|c: char| c.is_ascii_uppercase() && c != 'L');
    (!is_name).then_some((unit.value, unit.end))
}

/// Whether an ordinal's mark stands after a number; a full stop before a little word ends a sentence instead.
fn is_ordinal(page: &Page, end: usize) -> bool {
    let after = ordinal_end(page, end);
    let is_stop = page.get(end..after) == Some(".");
    after > end && !(is_stop && page.language.things.stops.at(page, after).is_some())
}

fn mention_counts(page: &Page, end: usize) -> bool {
    unit_at(page, end).is_some() || counted::at(page, end).is_some()
}

#[cfg(test)]
mod tests;
