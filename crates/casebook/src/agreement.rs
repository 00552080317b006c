//! How far two codings of one text agree: units matched by the words they cover, then what each coder says of them. Pure.
//! The method, its limits and its sources: `docs/agreement.md`.

mod alpha;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;

pub use alpha::nominal;

use crate::{
    id::AttributionId,
    source::SourceRef,
    vocabulary::{Basis, CodedField, Mode, Stance},
};
use serde::{Deserialize, Serialize};

/// A stretch of the text in code points, its end excluded.
pub type Stretch = (u32, u32);

/// What one coder says of one statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Coded {
    pub attribution: AttributionId,
    pub content: Vec<Stretch>,
    pub cue: Vec<Stretch>,
    pub source: Vec<Stretch>,
    pub words: String,
    /// None: nobody is named, or it is the author's own voice.
    pub parties: Vec<SourceRef>,
    pub mode: Mode,
    /// Each once: the parties may differ.
    pub stances: Vec<Stance>,
    pub cautions: Vec<bool>,
    pub basis: Basis,
}

/// A statement that both coders marked, or one of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    pub first: Option<Coded>,
    pub second: Option<Coded>,
}

const SAID: [CodedField; 5] =
    [CodedField::Source, CodedField::Mode, CodedField::Stance, CodedField::Caution, CodedField::Basis];

impl Coded {
    /// The category that a coder chose, whatever the order it was written in.
    fn value(&self, field: CodedField) -> String {
        let mut values: Vec<String> = match field {
            CodedField::Content => self.content.iter().map(|(start, end)| format!("{start}-{end}")).collect(),
            CodedField::Source => self.parties.iter().map(|party| party.id.to_string()).collect(),
            CodedField::Mode => vec![self.mode.as_str().into()],
            CodedField::Stance => self.stances.iter().map(|stance| stance.as_str().into()).collect(),
            CodedField::Caution => self.cautions.iter().map(ToString::to_string).collect(),
            CodedField::Basis => vec![self.basis.as_str().into()],
        };
        values.sort();
        values.dedup();
        values.join(" ")
    }
}

impl Unit {
    /// The fields that the two do not have alike; of a unit that one coder has alone, its words.
    pub fn differs(&self) -> Vec<CodedField> {
        let (Some(first), Some(second)) = (&self.first, &self.second) else { return vec![CodedField::Content] };
        CodedField::ALL.iter().copied().filter(|field| first.value(*field) != second.value(*field)).collect()
    }
}

/// One to one, by the words of the statement: the pair that shares most comes first. Where pairs share as much, as of two statements
/// in the same words, the reporting words decide, then the source's, then the order of the text.
pub fn matched(first: Vec<Coded>, second: Vec<Coded>) -> Vec<Unit> {
    let mut pairs = vec![];
    for (i, one) in first.iter().enumerate() {
        for (j, other) in second.iter().enumerate() {
            let shared = jaccard(&one.content, &other.content);
            if shared > 0.0 {
                pairs.push((shared, jaccard(&one.cue, &other.cue), jaccard(&one.source, &other.source), i, j));
            }
        }
    }
    pairs.sort_by(|a, b| {
        let by_words = b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)).then(b.2.total_cmp(&a.2));
        by_words.then((a.3, a.4).cmp(&(b.3, b.4)))
    });
    let mut first: Vec<Option<Coded>> = first.into_iter().map(Some).collect();
    let mut second: Vec<Option<Coded>> = second.into_iter().map(Some).collect();
    let mut units = vec![];
    for (.., i, j) in pairs {
        if first[i].is_some() && second[j].is_some() {
            units.push(Unit { first: first[i].take(), second: second[j].take() });
        }
    }
    units.extend(first.into_iter().flatten().map(|one| Unit { first: Some(one), second: None }));
    units.extend(second.into_iter().flatten().map(|other| Unit { first: None, second: Some(other) }));
    units.sort_by_key(|unit| unit.first.iter().chain(&unit.second).flat_map(|coded| coded.content.clone()).min());
    units
}

/// The code points in both, of those in either.
pub fn jaccard(one: &[Stretch], other: &[Stretch]) -> f64 {
    let (one, other) = (joined(one), joined(other));
    let shared: u64 =
        one.iter().flat_map(|a| other.iter().map(move |b| u64::from(a.1.min(b.1).saturating_sub(a.0.max(b.0))))).sum();
    let length = |of: &[Stretch]| -> u64 { of.iter().map(|(start, end)| u64::from(end - start)).sum() };
    let either = length(&one) + length(&other) - shared;
    if either == 0 { 0.0 } else { shared as f64 / either as f64 }
}

/// In order, none touching another.
fn joined(stretches: &[Stretch]) -> Vec<Stretch> {
    let mut sorted: Vec<Stretch> = stretches.iter().copied().filter(|(start, end)| start < end).collect();
    sorted.sort_unstable();
    let mut joined: Vec<Stretch> = vec![];
    for (start, end) in sorted {
        match joined.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((start, end)),
        }
    }
    joined
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Figures {
    /// Statements the first coding has, the second has, and both have.
    pub first: u32,
    pub second: u32,
    pub matched: u32,
    /// Of those both have, the ones in the very same words.
    pub exact: u32,
    /// None where it cannot be computed: neither marked anything.
    pub f1_exact: Option<f64>,
    pub f1_overlap: Option<f64>,
    /// Of those both have, how much of the words; None if there are none.
    pub jaccard: Option<f64>,
    pub fields: Vec<FieldFigures>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldFigures {
    pub field: CodedField,
    /// How many statements both have, and of how many they say the same.
    pub units: u32,
    pub same: u32,
    /// The share that is the same; None without units.
    pub share: Option<f64>,
    /// Krippendorff's α; None where it cannot be computed: no units, or all values alike.
    pub alpha: Option<f64>,
}

pub fn figures(units: &[Unit]) -> Figures {
    let both: Vec<(&Coded, &Coded)> =
        units.iter().filter_map(|unit| unit.first.as_ref().zip(unit.second.as_ref())).collect();
    let first = units.iter().filter(|unit| unit.first.is_some()).count();
    let second = units.iter().filter(|unit| unit.second.is_some()).count();
    let exact = both.iter().filter(|(one, other)| joined(&one.content) == joined(&other.content)).count();
    let f1 = |hits: usize| share(2 * hits, first + second);
    let overlap: f64 = both.iter().map(|(one, other)| jaccard(&one.content, &other.content)).sum();
    Figures {
        first: count(first),
        second: count(second),
        matched: count(both.len()),
        exact: count(exact),
        f1_exact: f1(exact),
        f1_overlap: f1(both.len()),
        jaccard: (!both.is_empty()).then(|| overlap / both.len() as f64),
        fields: SAID.iter().map(|field| of_field(*field, &both)).collect(),
    }
}

fn of_field(field: CodedField, both: &[(&Coded, &Coded)]) -> FieldFigures {
    let values: Vec<Vec<String>> = both.iter().map(|(one, other)| vec![one.value(field), other.value(field)]).collect();
    let same = values.iter().filter(|pair| pair.first() == pair.last()).count();
    FieldFigures {
        field,
        units: count(both.len()),
        same: count(same),
        share: share(same, both.len()),
        alpha: nominal(&values),
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
