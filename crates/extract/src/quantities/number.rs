//! One number in digits, in words or in both: "15.000", "15mila", "two hundred and five", "3,5 milioni".

use crate::quantities::amount::Amount;
use crate::quantities::figures::Bound;
use crate::quantities::language::{COMPOUND, NumberWord, Role};
use crate::quantities::page::Page;
use crate::quantities::token::{self, Folded, Kind, Token};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) value: Amount,
    /// What its last scale word multiplied, where it is digits and scale words alone: 1,000,000 in "3,5 milioni".
    pub(crate) scale: Option<Amount>,
    /// Its digits, where it is a plain run of them.
    pub(crate) plain: bool,
    /// Needs company to be a figure, as its word is an ordinary word too.
    pub(crate) weak: bool,
    /// What the number words themselves say: a dozen is about twelve.
    pub(crate) bound: Option<Bound>,
}

/// How a number is read where it stands.
#[derive(Clone, Copy, Default)]
pub(crate) struct Reading {
    /// A currency stands before, so "5m" is five million.
    pub(crate) money: bool,
    /// The word for "and" belongs to something else: "between two hundred and five hundred".
    pub(crate) no_joiners: bool,
}

/// The number that begins with the token next to a place.
pub(crate) fn at(page: &Page, at: usize, reading: Reading) -> Option<Number> {
    let (first, marks) = page.first(at)?;
    // Most words begin no number.
    if first.kind != Kind::Digits && marks & COMPOUND == 0 && page.language.numbers.at(page, at).is_none() {
        return None;
    }
    let mut sum = Sum::default();
    let mut end = at;
    let mut weak = false;
    let (mut words, mut digits, mut plain) = (0, 0, false);
    while let Some(token) = page.near(end) {
        if token.kind == Kind::Digits {
            let may_follow = sum.parts.is_empty() || (sum.scaled && digits > 0);
            let Some((value, after, grouped)) = digits_at(page, token).filter(|_| may_follow) else { break };
            if !sum.add(value, false) {
                break;
            }
            (end, plain) = (after, digits == 0 && words == 0 && !grouped);
            digits += 1;
            continue;
        }
        let joiner = page.language.joiners.at(page, end).filter(|_| words > 0 && digits == 0 && !reading.no_joiners);
        let from = joiner.map_or(end, |joiner| joiner.end);
        let Some((parts, after, is_weak)) =
            words_at(page, end, reading).or_else(|| joiner.and_then(|_| words_at(page, from, reading)))
        else {
            break;
        };
        let before = sum.clone();
        if !parts.iter().all(|part| sum.word(*part, page.language.ones_first)) {
            sum = before;
            break;
        }
        weak |= is_weak;
        (words, end, plain) = (words + 1, after, false);
        if sum.bound.is_some() {
            break;
        }
    }
    if let Some(half) = page.language.halves.at(page, end).filter(|_| sum.scaled)
        && sum.add(sum.scale.half(), true)
    {
        end = half.end;
    }
    let value = sum.total()?;
    let lone_word = digits == 0 && words == 1;
    Some(Number {
        start: first.start,
        end,
        value,
        scale: (digits > 0 && sum.scaled).then_some(sum.scale),
        plain,
        weak: digits == 0 && sum.bound.is_none() && (value < page.language.weak_below || lone_word && weak),
        bound: sum.bound,
    })
}

/// The digits that begin with a token, with their grouping and decimal signs; where they end; whether they are grouped.
fn digits_at(page: &Page, first: Token) -> Option<(Amount, usize, bool)> {
    let mut whole = values(page, first)?;
    let mut end = first.end;
    let mut separator = None;
    while let Some((sign, group)) = group_at(page, end)
        && page.language.groups.contains(&sign)
        && separator.is_none_or(|known| known == sign)
        && whole.len() <= if separator.is_none() { 3 } else { 18 }
    {
        let digits = values(page, group)?;
        // "3.5" is read as a decimal even where the sign would group.
        if digits.len() != 3 || whole.first() == Some(&0) {
            break;
        }
        whole.extend(digits);
        (end, separator) = (group.end, Some(sign));
    }
    let mut decimals = Vec::new();
    if let Some((sign, group)) = group_at(page, end)
        && separator != Some(sign)
        && (page.language.decimal.contains(&sign) || matches!(sign, '.') && group.end - group.start < 3)
        && group_at(page, group.end).is_none_or(|(next, _)| next != sign)
    {
        decimals = values(page, group)?;
        end = group.end;
    }
    // A leading zero is a telephone number or a code.
    if whole.len() > 1 && whole.first() == Some(&0) {
        return None;
    }
    Some((Amount::of_digits(&whole, &decimals)?, end, separator.is_some() || !decimals.is_empty()))
}

/// One sign and the digits glued to it.
fn group_at(page: &Page, at: usize) -> Option<(char, Token)> {
    let sign = token::char_at(page, at)?;
    let from = at + sign.len_utf8();
    token::char_at(page, from).and_then(token::digit)?;
    page.near(from).map(|group| (sign, group))
}

/// Nothing for more digits than a number has.
fn values(page: &Page, token: Token) -> Option<Vec<u8>> {
    let run = page.get(token.start..token.end).filter(|run| run.len() <= 64)?;
    run.chars().map(token::digit).collect()
}

/// The number words that begin with the token next to a place, where they end, and whether they are weak.
fn words_at(page: &Page, at: usize, reading: Reading) -> Option<(Vec<NumberWord>, usize, bool)> {
    if let Some(found) = page.language.numbers.at(page, at) {
        let fits = found.value.role != Role::ShortScale || reading.money;
        return fits.then(|| (vec![found.value], found.end, found.value.weak));
    }
    let (token, _) = page.first(at).filter(|(_, marks)| marks & COMPOUND != 0)?;
    let folded = Folded::new(page.get(token.start..token.end)?)?;
    page.language.compounds.parts(folded.as_str()).map(|parts| (parts, token.end, false))
}

/// A number as it is put together: parts that grow smaller from left to right.
#[derive(Clone, Default)]
struct Sum {
    parts: Vec<Amount>,
    scale: Amount,
    /// The last word was a scale.
    scaled: bool,
    /// So far there is an article alone, which is no number.
    article: bool,
    bound: Option<Bound>,
}

impl Sum {
    /// Whether the word fits where the sum stands.
    fn word(&mut self, word: NumberWord, ones_first: bool) -> bool {
        if std::mem::take(&mut self.article) && word.role == Role::Add {
            return false;
        }
        match word.role {
            Role::Add if ones_first && self.takes_tens(word.value) => true,
            Role::Add => self.add(word.value, false),
            Role::Article => {
                self.article = self.parts.is_empty();
                self.add(word.value, false)
            }
            Role::Scale | Role::ShortScale => self.multiply(word.value),
            Role::Collective => {
                self.bound = Some(Bound::About);
                self.multiply(word.value)
            }
            Role::Vague => {
                self.bound = Some(Bound::AtLeast);
                self.parts.is_empty() && self.add(word.value, false)
            }
        }
    }

    fn add(&mut self, value: Amount, half: bool) -> bool {
        let fits = self.parts.last().is_none_or(|last| (half || value != Amount::ZERO) && value < last.step());
        if fits {
            self.parts.push(value);
            self.scaled = false;
        }
        fits
    }

    /// "drei" + "und" + "zwanzig".
    fn takes_tens(&mut self, tens: Amount) -> bool {
        let (ten, hundred) = (Amount::whole(10), Amount::whole(100));
        let Some(ones) = self.parts.last_mut().filter(|ones| **ones < ten && **ones != Amount::ZERO) else {
            return false;
        };
        let fits = tens < hundred && tens.step() >= ten && tens > ten;
        if let Some(sum) = ones.plus(tens).filter(|_| fits) {
            *ones = sum;
        }
        fits
    }

    fn multiply(&mut self, scale: Amount) -> bool {
        let mut smaller = None;
        while let Some(part) = self.parts.pop_if(|part| *part < scale) {
            smaller = Amount::plus(smaller.unwrap_or_default(), part);
        }
        let Some(product) = smaller.map_or(Some(scale), |smaller| smaller.times(scale)) else {
            return false;
        };
        self.scale = if self.scaled { self.scale.times(scale).unwrap_or(scale) } else { scale };
        let fits = self.add(product, false);
        self.scaled = fits;
        fits
    }

    fn total(&self) -> Option<Amount> {
        let (first, rest) = self.parts.split_first().filter(|_| !self.article)?;
        rest.iter().try_fold(*first, |sum, part| sum.plus(*part))
    }
}
