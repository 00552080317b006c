//! Sources that may be one and the same: proposed for a look, never merged by the program.

use super::{SourceRow, apart, called::without_article, row};
use crate::{Db, Result, id::SourceId};
use attesta_text::{alike, fold};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LikelySame {
    pub one: SourceRow,
    pub other: SourceRow,
    pub because: Vec<Likeness>,
    /// They were judged not to be one.
    pub apart: Option<apart::JudgedApart>,
}

/// What two sources have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Likeness {
    /// The same number in the same register elsewhere.
    Identifier { scheme: String, value: String },
    /// A name that is the same but for an article, case, accents and width.
    Name { one: String, other: String },
    /// Names that sound the same: another script, order or spelling.
    Sound { one: String, other: String },
}

const MOST: usize = 200;

/// Those with the strongest reason first, and without those that were judged not to be one; or these alone, the latest first, be they
/// alike still or not.
pub fn likely_same(db: Db, told_apart: bool) -> Result<Vec<LikelySame>> {
    let (mut alike, apart) = (alike_by(db)?, apart::all(db)?);
    let mut pairs: Vec<LikelySame> = vec![];
    let mut add = |(a, b), because, apart| {
        pairs.push(LikelySame { one: row(db, a)?, other: row(db, b)?, because, apart });
        Ok::<_, crate::Error>(())
    };
    if told_apart {
        let mut latest: Vec<_> = apart.into_iter().collect();
        latest.sort_by_key(|(_, judged)| std::cmp::Reverse(judged.judged_at));
        for (pair, judged) in latest.into_iter().take(MOST) {
            add(pair, reasons(alike.remove(&pair).unwrap_or_default()), Some(judged))?;
        }
    } else {
        alike.retain(|pair, _| !apart.contains_key(pair));
        let mut strongest: Vec<_> = alike.into_iter().map(|(pair, because)| (pair, reasons(because))).collect();
        strongest.sort_by(|(_, a), (_, b)| a.cmp(b));
        for (pair, because) in strongest.into_iter().take(MOST) {
            add(pair, because, None)?;
        }
    }
    Ok(pairs)
}

/// Every two that have something in common.
fn alike_by(db: Db) -> Result<BTreeMap<apart::Pair, BTreeSet<Likeness>>> {
    let mut found: BTreeMap<apart::Pair, BTreeSet<Likeness>> = BTreeMap::new();
    let mut note = |a: SourceId, b: SourceId, of: &dyn Fn(bool) -> Likeness| {
        if a != b {
            found.entry((a.min(b), a.max(b))).or_default().insert(of(a > b));
        }
    };
    let names = names(db)?;
    for (same, of) in [
        (folded as fn(&str) -> String, (|one, other| Likeness::Name { one, other }) as fn(String, String) -> Likeness),
        (|name| alike(bare(name)), |one, other| Likeness::Sound { one, other }),
    ] {
        let mut groups: BTreeMap<String, Vec<&(SourceId, String)>> = BTreeMap::new();
        for named in &names {
            groups.entry(same(&named.1)).or_default().push(named);
        }
        groups.remove("");
        for group in groups.values() {
            for (at, (a, name)) in group.iter().enumerate() {
                for (b, other) in group.iter().skip(at + 1).copied() {
                    let (name, other) = (name.clone(), other.clone());
                    note(*a, *b, &|turned| {
                        if turned { of(other.clone(), name.clone()) } else { of(name.clone(), other.clone()) }
                    });
                }
            }
        }
    }
    let mut shared = db.0.prepare_cached(&format!(
        "SELECT DISTINCT {}, {}, x.scheme, x.value FROM external_id x JOIN external_id y ON y.scheme = x.scheme AND y.value = x.value
         WHERE x.row < y.row AND x.removed_at IS NULL AND y.removed_at IS NULL",
        super::same::read("x.source"),
        super::same::read("y.source")
    ))?;
    let shared = shared.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
    for (a, b, scheme, value) in shared.collect::<rusqlite::Result<Vec<(_, _, String, String)>>>()? {
        note(a, b, &|_| Likeness::Identifier { scheme: scheme.clone(), value: value.clone() });
    }
    Ok(found)
}

/// Of names that are the same it goes without saying that they sound so.
fn reasons(because: BTreeSet<Likeness>) -> Vec<Likeness> {
    let same = |one: &str, other: &str| {
        because.iter().any(|l| matches!(l, Likeness::Name { one: a, other: b } if a == one && b == other))
    };
    let says = |l: &&Likeness| !matches!(l, Likeness::Sound { one, other } if same(one, other));
    because.iter().filter(says).cloned().collect()
}

fn bare(name: &str) -> &str {
    without_article(name).unwrap_or(name)
}

fn folded(name: &str) -> String {
    fold(bare(name))
}

/// Every name in the register, with the source it is read as.
fn names(db: Db) -> Result<Vec<(SourceId, String)>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {}, n.name FROM source_name n JOIN source s ON s.id = n.source WHERE n.removed_at IS NULL AND s.removed_at IS NULL ORDER BY n.row",
        super::same::read("n.source")
    ))?;
    Ok(statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}
