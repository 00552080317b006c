//! A language's quantities, ready to be looked up.

use std::str::FromStr;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::languages::Languages;
use crate::quantities::amount::Amount;
use crate::quantities::compound::Compounds;
use crate::quantities::data::{self, Dates, Numbers, Quantities, Sides, Table};
use crate::quantities::figures::Bound;
use crate::quantities::page::Marks;
use crate::quantities::phrases::{Markable, Phrases};
use crate::quantities::relative::{Step, Which};

/// What a number word does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NumberWord {
    pub(crate) value: Amount,
    pub(crate) role: Role,
    /// Also an ordinary word.
    pub(crate) weak: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Add,
    Article,
    Scale,
    ShortScale,
    Collective,
    Vague,
}

/// A unit's place in [`Language::codes`], and whether it is a currency.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub(crate) code: usize,
    pub(crate) money: bool,
}

/// What a token may begin.
pub(crate) const FIGURE: Marks = 1 << 63;
pub(crate) const DATE: Marks = 1 << 62;
/// The word is a figure or a date by itself; every other one needs a number or the rest of a phrase after it.
pub(crate) const ALONE: Marks = 1 << 60;
/// The word goes on with what another one begins.
pub(crate) const GOES_ON: Marks = 1 << 59;
/// The word may be several number words in one.
pub(crate) const COMPOUND: Marks = 1 << 61;

#[derive(Default)]
pub(crate) struct Language {
    /// What each word may begin; see [`Language::marks`].
    words: FxHashMap<Box<str>, Marks>,
    pub(crate) decimal: Vec<char>,
    pub(crate) groups: Vec<char>,
    pub(crate) weak_below: Amount,
    pub(crate) numbers: Phrases<NumberWord>,
    pub(crate) compounds: Compounds,
    pub(crate) ones_first: bool,
    pub(crate) joiners: Phrases<()>,
    pub(crate) halves: Phrases<()>,
    pub(crate) before: Phrases<Bound>,
    pub(crate) after: Phrases<Bound>,
    /// What opens a range; the place of its middle in `middles`.
    pub(crate) openers: Phrases<usize>,
    pub(crate) middles: Vec<Phrases<()>>,
    pub(crate) joins: Phrases<()>,
    pub(crate) closes: Phrases<()>,
    pub(crate) units: Phrases<Unit>,
    pub(crate) codes: Vec<String>,
    pub(crate) things: Things,
    pub(crate) total: Phrases<()>,
    pub(crate) between: Phrases<()>,
    pub(crate) labels: Phrases<()>,
    pub(crate) hour_before: Phrases<()>,
    pub(crate) hour_after: Phrases<()>,
    pub(crate) months: Phrases<u32>,
    pub(crate) weekdays: Phrases<u32>,
    pub(crate) weekdays_short: Phrases<u32>,
    pub(crate) which_before: Phrases<Which>,
    pub(crate) which_after: Phrases<Which>,
    pub(crate) ordinal_suffixes: Phrases<()>,
    pub(crate) ordinal_dot: bool,
    pub(crate) ordinals: Phrases<u32>,
    pub(crate) dates: DateWords,
    pub(crate) relative: Phrases<Step>,
    pub(crate) ago_before: Phrases<()>,
    pub(crate) ago_after: Phrases<()>,
    pub(crate) anniversary: Phrases<()>,
}

/// How the counted thing is told; see [`quantities::Counted`].
#[derive(Default)]
pub(crate) struct Things {
    pub(crate) links: Phrases<()>,
    pub(crate) stops: Phrases<()>,
    pub(crate) nouns: Phrases<()>,
    pub(crate) counters: Phrases<()>,
    pub(crate) heads: Vec<String>,
    pub(crate) adjectives: Vec<String>,
    pub(crate) capital: bool,
    pub(crate) first: bool,
    pub(crate) agrees: bool,
    pub(crate) longest: usize,
}

/// The small words of dates; see [`Dates`].
#[derive(Default)]
pub(crate) struct DateWords {
    pub(crate) numeric: Vec<String>,
    pub(crate) month_first: bool,
    pub(crate) capital_months: bool,
    pub(crate) plain_years: bool,
    pub(crate) of: Phrases<()>,
    pub(crate) the: Phrases<()>,
    pub(crate) and: Phrases<()>,
    pub(crate) year_before: Phrases<()>,
    pub(crate) year_after: Phrases<()>,
    pub(crate) month_before: Phrases<()>,
    pub(crate) month_after: Phrases<()>,
    pub(crate) day_after: Phrases<()>,
    pub(crate) decade_after: Phrases<()>,
}

static LANGUAGES: LazyLock<Languages<Language>> =
    LazyLock::new(|| Languages::with(data::FILE, |code, file| data::read(code, file).map(Language::of)));

pub(crate) fn by_tag(tag: &str) -> Option<&'static Language> {
    LANGUAGES.by_tag(tag)
}

impl Language {
    fn of(files: [Quantities; 2]) -> Self {
        let mut language = Self::default();
        for file in files {
            language.add(file);
        }
        language.mark_words();
        language
    }

    fn add(&mut self, file: Quantities) {
        let prefixes = file.prefixes;
        let list = |to: &mut Phrases<()>, phrases: &[String]| phrases.iter().for_each(|it| to.add(it, (), &prefixes));
        let table = |to: &mut Phrases<u32>, from: &Table| entries(from, |value, it| to.add(it, value, &prefixes));
        self.add_numbers(file.numbers, &prefixes);
        let bounds = [
            (Bound::About, &file.bounds.about),
            (Bound::AtLeast, &file.bounds.at_least),
            (Bound::AtMost, &file.bounds.at_most),
        ];
        for (bound, sides) in bounds {
            add_sides((&mut self.before, &mut self.after), sides, bound, &prefixes);
        }
        for [opener, middle] in &file.ranges.pairs {
            let place = self.openers.exactly(opener).unwrap_or(self.middles.len());
            if place == self.middles.len() {
                self.middles.push(Phrases::default());
                self.openers.add(opener, place, &prefixes);
            }
            if let Some(middles) = self.middles.get_mut(place) {
                middles.add(middle, (), &prefixes);
            }
        }
        list(&mut self.joins, &file.ranges.joins);
        list(&mut self.closes, &file.ranges.closes);
        for (code, phrases) in file.units {
            let money = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
            phrases.iter().for_each(|it| self.units.add(it, Unit { code: self.codes.len(), money }, &prefixes));
            self.codes.push(code);
        }
        list(&mut self.things.links, &file.counted.links);
        list(&mut self.things.stops, &file.counted.stops);
        list(&mut self.things.nouns, &file.counted.nouns);
        list(&mut self.things.counters, &file.counted.counters);
        self.things.heads.extend(file.counted.heads);
        self.things.adjectives.extend(file.counted.adjectives);
        self.things.capital |= file.counted.capital;
        self.things.first |= file.counted.first;
        self.things.agrees |= file.counted.agrees;
        self.things.longest = self.things.longest.max(file.counted.longest);
        list(&mut self.total, &file.total.before);
        list(&mut self.between, &file.total.between);
        list(&mut self.labels, &file.labels);
        add_sides((&mut self.hour_before, &mut self.hour_after), &file.time, (), &prefixes);
        table(&mut self.months, &file.months);
        table(&mut self.weekdays, &file.weekdays);
        table(&mut self.weekdays_short, &file.weekdays_short);
        for (which, sides) in [(Which::Last, &file.weekday.last), (Which::Next, &file.weekday.next)] {
            add_sides((&mut self.which_before, &mut self.which_after), sides, which, &prefixes);
        }
        list(&mut self.ordinal_suffixes, &file.ordinals.suffixes);
        self.ordinal_dot |= file.ordinals.dot;
        table(&mut self.ordinals, &file.ordinals.words);
        self.dates.add(file.dates, &prefixes);
        type MakeStep = fn(i32) -> Step;
        let steps: [(&Table, MakeStep); 4] = [
            (&file.relative.days, Step::Days),
            (&file.relative.weeks, Step::Weeks),
            (&file.relative.months, Step::Months),
            (&file.relative.years, Step::Years),
        ];
        for (from, step) in steps {
            entries(from, |value, it| self.relative.add(it, step(value), &prefixes));
        }
        add_sides((&mut self.ago_before, &mut self.ago_after), &file.ago, (), &prefixes);
        list(&mut self.anniversary, &file.anniversary);
    }

    fn add_numbers(&mut self, numbers: Numbers, prefixes: &[String]) {
        self.decimal.extend(numbers.decimal);
        self.groups.extend(numbers.groups);
        self.ones_first |= numbers.ones_first;
        self.weak_below = self.weak_below.max(Amount::whole(numbers.weak_below));
        let articles = Table::from([("1".to_owned(), numbers.articles)]);
        let tables = [
            (&numbers.values, Role::Add),
            (&articles, Role::Article),
            (&numbers.scales, Role::Scale),
            (&numbers.short_scales, Role::ShortScale),
            (&numbers.collective, Role::Collective),
            (&numbers.vague, Role::Vague),
        ];
        for (table, role) in tables {
            entries(table, |value, phrase| {
                let weak = numbers.weak.iter().any(|it| it == phrase);
                self.numbers.add(phrase, NumberWord { value: Amount::whole(value), role, weak }, prefixes);
            });
        }
        numbers.joiners.iter().for_each(|it| self.joiners.add(it, (), prefixes));
        numbers.halves.iter().for_each(|it| self.halves.add(it, (), prefixes));
        if numbers.compound {
            let mut stems = Phrases::default();
            entries(&numbers.stems, |value, stem| {
                stems.add(stem, NumberWord { value: Amount::whole(value), role: Role::Add, weak: false }, &[]);
            });
            let roots = self.numbers.single_words().chain(stems.single_words());
            let roots = roots.filter(|(_, word)| matches!(word.role, Role::Add | Role::Article | Role::Scale));
            self.compounds = Compounds::new(roots, numbers.joiners.iter());
        }
    }

    /// What a word, in lowercase, may begin: the bits of the lists it is in, and [`FIGURE`], [`DATE`], [`COMPOUND`].
    pub(crate) fn marks(&self, word: &str) -> Marks {
        let compound = if self.compounds.may_open(word) { COMPOUND | FIGURE | DATE | ALONE } else { 0 };
        self.words.get(word).copied().unwrap_or_default() | compound
    }

    fn mark_words(&mut self) {
        let lists: [(&mut dyn Markable, Marks); 36] = [
            (&mut self.numbers, FIGURE | DATE),
            (&mut self.openers, FIGURE | DATE),
            (&mut self.before, FIGURE | DATE),
            (&mut self.labels, FIGURE | DATE),
            (&mut self.hour_before, FIGURE | DATE),
            (&mut self.total, FIGURE),
            (&mut self.between, FIGURE),
            (&mut self.months, DATE),
            (&mut self.weekdays, DATE | ALONE),
            (&mut self.weekdays_short, DATE),
            (&mut self.which_before, DATE),
            (&mut self.ordinals, DATE),
            (&mut self.dates.year_before, DATE),
            (&mut self.dates.month_before, DATE),
            (&mut self.relative, DATE | ALONE),
            (&mut self.ago_before, DATE),
            (&mut self.joiners, 0),
            (&mut self.halves, 0),
            (&mut self.after, 0),
            (&mut self.joins, 0),
            (&mut self.closes, 0),
            (&mut self.units, 0),
            (&mut self.things.links, 0),
            (&mut self.things.stops, 0),
            (&mut self.things.nouns, 0),
            (&mut self.things.counters, 0),
            (&mut self.hour_after, 0),
            (&mut self.which_after, 0),
            (&mut self.ordinal_suffixes, 0),
            (&mut self.dates.of, 0),
            (&mut self.dates.the, GOES_ON),
            (&mut self.dates.and, 0),
            (&mut self.dates.year_after, 0),
            (&mut self.dates.month_after, 0),
            (&mut self.dates.day_after, 0),
            (&mut self.dates.decade_after, 0),
        ];
        let mut bit = 1;
        for (list, more) in lists {
            list.mark(bit, more, &mut self.words);
            bit <<= 1;
        }
        self.ago_after.mark(bit, 0, &mut self.words);
        self.anniversary.mark(bit << 1, GOES_ON, &mut self.words);
        for middles in &mut self.middles {
            middles.mark(bit << 2, 0, &mut self.words);
        }
        for head in self.numbers.heads_where(|word| word.role != Role::Article) {
            *self.words.entry(head.into()).or_default() |= ALONE;
        }
        // Of the units only a currency stands before its number.
        for head in self.units.heads_where(|unit| unit.money) {
            *self.words.entry(head.into()).or_default() |= FIGURE;
        }
    }
}

impl DateWords {
    fn add(&mut self, file: Dates, prefixes: &[String]) {
        let list = |to: &mut Phrases<()>, phrases: &[String]| phrases.iter().for_each(|it| to.add(it, (), prefixes));
        self.numeric.extend(file.numeric);
        self.month_first |= file.month_first;
        self.capital_months |= file.capital_months;
        self.plain_years |= file.plain_years;
        list(&mut self.of, &file.of);
        list(&mut self.the, &file.the);
        list(&mut self.and, &file.and);
        list(&mut self.year_before, &file.year_before);
        list(&mut self.year_after, &file.year_after);
        list(&mut self.month_before, &file.month_before);
        list(&mut self.month_after, &file.month_after);
        list(&mut self.day_after, &file.day_after);
        list(&mut self.decade_after, &file.decade_after);
    }
}

fn add_sides<T: Copy>(to: (&mut Phrases<T>, &mut Phrases<T>), sides: &Sides, value: T, prefixes: &[String]) {
    sides.before.iter().for_each(|it| to.0.add(it, value, prefixes));
    sides.after.iter().for_each(|it| to.1.add(it, value, prefixes));
}

/// A key that is no number is found by the test that reads every file.
fn entries<N: FromStr + Copy>(table: &Table, mut add: impl FnMut(N, &str)) {
    for (value, phrases) in table {
        if let Ok(value) = value.parse() {
            phrases.iter().for_each(|phrase| add(value, phrase));
        }
    }
}
