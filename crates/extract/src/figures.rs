//! The figures of a text: numbers with their bound, their unit and what they count.

use attesta_text::{ArticleText, Span};

use crate::amount::Amount;
use crate::counted;
use crate::dates::{self, Step};
use crate::language::{self, Language, Unit};
use crate::number::{self, Number, Reading};
use crate::point::{ordinal_end, skip};
use crate::token::{self, Kind};

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

/// The figures of a text in order, without overlaps.
///
/// Dates, times, ordinals, telephone numbers, scores and numbers in names are no figures. `language` is a tag
/// such as `it` or `pt-BR`; a language that has no data finds nothing. Takes time linear in the text.
pub fn figures(text: &ArticleText, language: &str) -> Vec<Figure> {
    let Some(language) = language::of(language) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = token::next(text.as_str(), at) {
        at = token.end;
        if !dates::is_candidate(language, text.as_str(), token, u8::MAX) {
            continue;
        }
        match dates::step(language, text.as_str(), token) {
            Step::Date(mention) => at = mention.end,
            Step::Past(end) => at = end,
            Step::Other => {
                let last = found.last().map_or(0, |figure: &Figure| figure.span.end());
                let after_figure =
                    last > 0 && token::near(text.as_str(), last).is_some_and(|it| it.start == token.start);
                if let Some(draft) = draft(language, text.as_str(), token.start, after_figure) {
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
fn draft(language: &Language, text: &str, start: usize, after_figure: bool) -> Option<Draft> {
    let between = || language.between.at(text, start).filter(|_| after_figure);
    let total = language.total.at(text, start).or_else(between);
    let after_total = total.map_or(start, |total| total.end);
    let open = Draft { start, of_total: total.is_some(), ..Draft::default() };
    // A word may both open a range and bound a number: "от 300 до 500", "от 300".
    let mut draft = match open.with_range(language, text, after_total) {
        Some(draft) => draft,
        None => {
            let bound = language.before.at(text, after_total);
            let at = bound.map_or(after_total, |bound| bound.end);
            match open.with_range(language, text, at) {
                Some(draft) => draft,
                None => Draft { bound: bound.map(|bound| bound.value), ..open }.with_number(language, text, at)?,
            }
        }
    };
    draft.read_rest(language, text);
    draft.refused |= draft.counts_nothing(language, text);
    if draft.refused {
        draft.end = draft.end.max(dates::chain_end(text, draft.lower?.end));
    }
    Some(draft)
}

impl Draft {
    /// A range with a word that opens it: "tra 300 e 500".
    fn with_range(&self, language: &Language, text: &str, at: usize) -> Option<Self> {
        let opener = language.openers.at(text, at)?;
        let (lower, _) = number_at(language, text, opener.end, true)?;
        let unit_end = unit_at(language, text, lower.end).map_or(lower.end, |(_, end)| end);
        let middle = language.middles.get(opener.value)?.at(text, unit_end)?;
        let (upper, unit) = number_at(language, text, middle.end, false)?;
        let end = skip(&language.closes, text, upper.end);
        (lower.value < upper.value).then(|| Self { lower: Some(lower), upper: Some(upper), unit, end, ..*self })
    }

    /// One number, or two with a sign or a word between them.
    fn with_number(self, language: &Language, text: &str, at: usize) -> Option<Self> {
        let (lower, unit) = number_at(language, text, at, false)?;
        let mut draft = Self { lower: Some(lower), unit, end: lower.end, ..self };
        draft.refused = draft.read_range(language, text);
        Some(draft)
    }

    /// The upper end of a range that nothing opens; whether the number is a score or a code instead.
    fn read_range(&mut self, language: &Language, text: &str) -> bool {
        let Some(lower) = self.lower else { return false };
        let unit = unit_at(language, text, lower.end);
        let Some(join) = language.joins.at(text, unit.map_or(lower.end, |it| it.1)) else { return false };
        let Some((upper, _)) = number_at(language, text, join.end, false) else { return false };
        let is_sign = token::char_at(text, join.start).is_some_and(|c| !c.is_alphabetic());
        let fits = lower.value < upper.value;
        let company = self.bound.is_some() || self.unit.is_some() || mention_counts(language, text, upper.end);
        if fits && company {
            (self.upper, self.end) = (Some(upper), upper.end);
            return false;
        }
        // "3-1", "555-1234"; a dash between words is punctuation.
        is_sign && token::glued(text, lower.end).is_some() && token::glued(text, join.end).is_some()
    }

    /// The unit, the bound and the counted thing after the number.
    fn read_rest(&mut self, language: &Language, text: &str) {
        self.read_bound(language, text);
        if let Some((unit, end)) = unit_at(language, text, self.end) {
            (self.unit, self.end) = (self.unit.or(Some(unit)), end);
            self.read_bound(language, text);
        }
        let linked = |at: usize| language.things.links.at(text, at).is_some();
        // After a measure only a link leads on to a thing: "3 tonnellate di grano", but "3 km nord".
        let may_count = self.unit.is_none_or(|unit| !unit.money && linked(self.end));
        if may_count && let Some(thing) = counted::at(language, text, self.end) {
            (self.counted, self.end) = (Some((thing.start, thing.end)), thing.end);
            self.read_bound(language, text);
        }
    }

    fn read_bound(&mut self, language: &Language, text: &str) {
        if let Some(bound) = language.after.at(text, self.end) {
            (self.bound, self.end) = (self.bound.or(Some(bound.value)), bound.end);
        }
    }

    /// Whether the number is an ordinal, a list's number, part of a name, or a word that is no number here.
    fn counts_nothing(&self, language: &Language, text: &str) -> bool {
        let Some(lower) = self.lower else { return true };
        let alone = self.bound.is_none() && self.unit.is_none() && self.upper.is_none();
        let last = self.upper.unwrap_or(lower);
        let known = || counted::is_known(language, text, last.end);
        if last.weak && alone && lower.bound.is_none() && !known() {
            return true;
        }
        if self.unit.is_none() && is_ordinal(language, text, last.end) {
            return true;
        }
        let glued = token::glued(text, last.end);
        let joined = alone
            && self.end == last.end
            && glued.is_some_and(|next| match next.kind {
                Kind::Word => !text.get(next.start..).is_some_and(|rest| rest.starts_with(token::stands_alone)),
                Kind::Digits => true,
                Kind::Sign => dates::chain_end(text, last.end) > last.end,
            });
        let before = token::char_before(text, lower.start);
        let listed = alone
            && before.is_none_or(|c| c == '\n')
            && glued.is_some_and(|next| matches!(text.get(next.start..next.end), Some("." | ")")));
        let note = alone && before == Some('[');
        joined || listed || note
    }
}

/// A number and the currency before it, past an article.
fn number_at(language: &Language, text: &str, at: usize, no_joiners: bool) -> Option<(Number, Option<Unit>)> {
    let at = if language.numbers.at(text, at).is_some() { at } else { skip(&language.dates.the, text, at) };
    let money = language.units.at(text, at).filter(|unit| unit.value.money);
    let reading = Reading { money: money.is_some(), no_joiners };
    let number = number::at(language, text, money.map_or(at, |money| money.end), reading)?;
    Some((number, money.map(|money| money.value)))
}

fn unit_at(language: &Language, text: &str, at: usize) -> Option<(Unit, usize)> {
    let linked = skip(&language.things.links, text, at);
    let unit = language.units.at(text, at).or_else(|| language.units.at(text, linked))?;
    // Letter case tells 5 g from 5G.
    let letter = text.get(unit.start..unit.end)?;
    let is_name = letter.len() == 1 && letter.starts_with(|c: char| c.is_ascii_uppercase() && c != 'L');
    (!is_name).then_some((unit.value, unit.end))
}

/// Whether an ordinal's mark stands after a number; a full stop before a little word ends a sentence instead.
fn is_ordinal(language: &Language, text: &str, end: usize) -> bool {
    let after = ordinal_end(language, text, end);
    let is_stop = text.get(end..after) == Some(".");
    after > end && !(is_stop && language.things.stops.at(text, after).is_some())
}

fn mention_counts(language: &Language, text: &str, end: usize) -> bool {
    unit_at(language, text, end).is_some() || counted::at(language, text, end).is_some()
}

#[cfg(test)]
mod tests;
