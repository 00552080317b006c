//! What a language knows about numbers and dates, as its data file says it.
//!
//! `languages/CODE/quantities.toml` is one language, `languages/signs.toml` what all of them share. A
//! table there always reads `meaning = [phrases]`. A new language is a new file and no Rust.

use std::collections::BTreeMap;

use crate::languages;
use serde::Deserialize;

/// A meaning and the phrases for it.
pub(crate) type Table = BTreeMap<String, Vec<String>>;

/// One data file.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Quantities {
    /// Little words written together with the next one, such as the Arabic article.
    pub(crate) prefixes: Vec<String>,
    pub(crate) numbers: Numbers,
    pub(crate) bounds: Bounds,
    pub(crate) ranges: Ranges,
    /// By code. Three capitals are a currency, which may also stand before the number.
    pub(crate) units: Table,
    pub(crate) counted: Counted,
    pub(crate) total: Total,
    /// Words that give the number after them as a name: "page 12", "Boeing 737".
    pub(crate) labels: Vec<String>,
    pub(crate) time: Sides,
    pub(crate) months: Table,
    /// From Monday, 1, to Sunday, 7.
    pub(crate) weekdays: Table,
    /// Understood only beside a day's number.
    pub(crate) weekdays_short: Table,
    pub(crate) ordinals: Ordinals,
    pub(crate) dates: Dates,
    pub(crate) weekday: Which,
    pub(crate) relative: Relative,
    pub(crate) ago: Sides,
    pub(crate) anniversary: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Numbers {
    pub(crate) decimal: Vec<char>,
    pub(crate) groups: Vec<char>,
    /// Number words are written together: "trecentocinquanta".
    pub(crate) compound: bool,
    /// The ones stand before the tens: "dreiundzwanzig".
    pub(crate) ones_first: bool,
    /// Forms that occur inside compounds only.
    pub(crate) stems: Table,
    /// A number word of less than this is a figure only with a unit, a bound or a known noun beside it.
    pub(crate) weak_below: u64,
    /// Number words that are ordinary words too; they need the same company.
    pub(crate) weak: Vec<String>,
    pub(crate) values: Table,
    /// "a" of "a million": one, but only before a scale.
    pub(crate) articles: Vec<String>,
    pub(crate) scales: Table,
    /// "m" of "$5m": scales only beside a currency.
    pub(crate) short_scales: Table,
    /// "dozen": counts, but not exactly.
    pub(crate) collective: Table,
    /// "hundreds of": at least so many.
    pub(crate) vague: Table,
    pub(crate) joiners: Vec<String>,
    pub(crate) halves: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Sides {
    pub(crate) before: Vec<String>,
    pub(crate) after: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Bounds {
    pub(crate) about: Sides,
    pub(crate) at_least: Sides,
    pub(crate) at_most: Sides,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Ranges {
    /// What opens a range and what stands in its middle.
    pub(crate) pairs: Vec<[String; 2]>,
    /// What stands in the middle of a range that nothing opens.
    pub(crate) joins: Vec<String>,
    /// What may close it.
    pub(crate) closes: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Counted {
    /// "of" in "a dozen of soldiers".
    pub(crate) links: Vec<String>,
    /// Words that are never what is counted.
    pub(crate) stops: Vec<String>,
    /// Nouns, whatever their ending.
    pub(crate) nouns: Vec<String>,
    /// Endings of nouns.
    pub(crate) heads: Vec<String>,
    /// Endings of the adjectives that stand before a noun.
    pub(crate) adjectives: Vec<String>,
    /// Nouns begin with a capital.
    pub(crate) capital: bool,
    /// The first word is the noun where no other is.
    pub(crate) first: bool,
    /// An adjective may follow, with the same last letter.
    pub(crate) agrees: bool,
    /// Words that stand between a number and its noun, or in place of the noun.
    pub(crate) counters: Vec<String>,
    pub(crate) longest: usize,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Total {
    pub(crate) before: Vec<String>,
    /// Right between two figures: "600 out of 15,000".
    pub(crate) between: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Ordinals {
    pub(crate) suffixes: Vec<String>,
    /// A full stop after the number makes an ordinal.
    pub(crate) dot: bool,
    pub(crate) words: Table,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Dates {
    /// How 5/9/2025 may be read: "dmy", "mdy", "ymd".
    pub(crate) numeric: Vec<String>,
    /// "May 9" too, not only "9 May".
    pub(crate) month_first: bool,
    pub(crate) capital_months: bool,
    /// Counts of four digits are grouped, so 2008 is a year beside all but the commonest nouns.
    pub(crate) plain_years: bool,
    /// Between day, month and year.
    pub(crate) of: Vec<String>,
    /// Articles, skipped before numbers and dates.
    pub(crate) the: Vec<String>,
    /// "9 and 10 May": two days.
    pub(crate) and: Vec<String>,
    pub(crate) year_before: Vec<String>,
    pub(crate) year_after: Vec<String>,
    pub(crate) month_before: Vec<String>,
    /// The signs after a number of a month and of a day: 5月9日.
    pub(crate) month_after: Vec<String>,
    pub(crate) day_after: Vec<String>,
    /// "s" of "1990s".
    pub(crate) decade_after: Vec<String>,
}

/// Which Friday it is.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Which {
    pub(crate) last: Sides,
    pub(crate) next: Sides,
}

/// By distance from the day of publication, such as -1.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Relative {
    pub(crate) days: Table,
    pub(crate) weeks: Table,
    pub(crate) months: Table,
    pub(crate) years: Table,
}

pub(crate) const FILE: &str = "quantities.toml";

/// What a language's own file says, and what all of them share.
pub(crate) fn read(code: &str, file: &str) -> Result<[Quantities; 2], String> {
    let read = |text| toml::from_str(text).map_err(|e| format!("{code}: {e}"));
    Ok([read(file)?, read(languages::shared("signs.toml"))?])
}
