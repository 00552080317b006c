//! The claims a table shows, in its order: their row numbers only, so that any stretch of it is at hand however long it is.

use super::{
    Filter, RatingView,
    narrow::{Narrowed, narrow},
};
use crate::{
    Db, Result,
    id::Id,
    vocabulary::{ClaimFlag, ClaimGroup, ClaimSort},
};
use rusqlite::{Row, types::ValueRef};
use serde::Serialize;
use std::collections::HashSet;

/// In which order, and under which headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arranged {
    pub sort: ClaimSort,
    pub ascending: bool,
    pub group: Option<ClaimGroup>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimHeading {
    /// A state, the key of a rating, a number, or an id; empty for none.
    pub key: String,
    /// Of a person or a folder.
    pub name: String,
    pub rating: Option<RatingView>,
    pub lines: u32,
}

#[derive(Default)]
pub struct Order {
    pub rows: Vec<i64>,
    /// Each claim once: under its folders a claim stands several times.
    pub claims: usize,
    pub headings: Vec<ClaimHeading>,
}

/// The facts that are joined, by what asks for them.
const FACTS: &str = " JOIN claim_facts f INDEXED BY claim_facts_table ON f.row = c.row";
const RATING: &str = " LEFT JOIN rating g ON g.id = f.rating";
const PERSON: &str = " LEFT JOIN person n ON n.id = c.assignee";
const FOLDER: &str = " LEFT JOIN (filing i JOIN dossier d ON d.id = i.dossier AND d.removed_at IS NULL) ON i.claim = c.id AND i.removed_at IS NULL";
const STATE: &str = "CASE c.state WHEN 'to_check' THEN 0 WHEN 'in_progress' THEN 1 WHEN 'in_review' THEN 2 ELSE 3 END";

/// One pass over an index that has all it needs, and a sort; nothing is read of the claims themselves.
pub fn order(db: Db, filter: &Filter, arranged: Arranged) -> Result<Order> {
    let Some(narrowed) = narrow(db, filter)? else { return Ok(Order::default()) };
    let sql = asked(filter, &narrowed, arranged);
    let mut statement = db.0.prepare_cached(&sql)?;
    let mut lines = statement.query(narrowed.given().as_slice())?;
    let mut found = Order::default();
    while let Some(line) = lines.next()? {
        found.rows.push(line.get(0)?);
        if arranged.group.is_some() {
            count(&mut found.headings, line)?;
        }
    }
    drop(lines);
    found.claims = match arranged.group {
        Some(ClaimGroup::Folder) => found.rows.iter().collect::<HashSet<_>>().len(),
        _ => found.rows.len(),
    };
    name(db, arranged.group, &mut found.headings)?;
    Ok(found)
}

fn asked(filter: &Filter, narrowed: &Narrowed, arranged: Arranged) -> String {
    let (heading, by) = grouped(arranged.group);
    let key = sorted(arranged.sort);
    let whole = format!("{key:?} {by} {heading}");
    let needs = |alias: &str| whole.contains(alias);
    let mut from = read_off(filter, narrowed, needs("f.") || needs("g."));
    for (alias, join) in [("g.", RATING), ("n.", PERSON), ("d.", FOLDER)] {
        if needs(alias) {
            from.push_str(join);
        }
    }
    let direction = if arranged.ascending { "ASC" } else { "DESC" };
    let mut order = String::new();
    if !by.is_empty() {
        order.push_str(&format!("{by}, "));
    }
    // What lacks the value comes last, whichever way the rest is sorted.
    for key in key {
        order.push_str(&format!("{key} IS NULL, {key} {direction}, "));
    }
    order.push_str(if arranged.sort == ClaimSort::Stored && arranged.ascending { "c.row" } else { "c.row DESC" });
    format!("SELECT c.row, {heading} FROM {from} WHERE {} ORDER BY {order}", narrowed.fits)
}

/// What is selective comes first; the claims are read from the index that has all their columns.
fn read_off(filter: &Filter, narrowed: &Narrowed, facts: bool) -> String {
    const CLAIM: &str = "claim c INDEXED BY claim_table";
    match &narrowed.off {
        Some((off, _)) if facts || narrowed.facts => format!("{off} CROSS JOIN {CLAIM}{FACTS}"),
        Some((off, _)) => format!("{off} CROSS JOIN {CLAIM}"),
        // The facts have an index of their own for these.
        None if matches!(filter.rating, Some(Some(_))) || filter.flag == Some(ClaimFlag::Disputed) => {
            format!("claim_facts f CROSS JOIN {CLAIM} ON c.row = f.row")
        }
        None if facts || narrowed.facts => format!("{CLAIM}{FACTS}"),
        None => CLAIM.to_owned(),
    }
}

/// How many fit, but no more than `most` are looked for.
pub fn count_up_to(db: Db, filter: &Filter, most: u32) -> Result<u32> {
    let Some(narrowed) = narrow(db, filter)? else { return Ok(0) };
    let from = read_off(filter, &narrowed, false);
    let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {from} WHERE {} LIMIT {most})", narrowed.fits);
    Ok(db.0.prepare_cached(&sql)?.query_row(narrowed.given().as_slice(), |r| r.get(0))?)
}

fn sorted(sort: ClaimSort) -> &'static [&'static str] {
    match sort {
        ClaimSort::Stored => &[],
        ClaimSort::Deadline => &["c.deadline_until"],
        ClaimSort::Priority => &["c.priority"],
        ClaimSort::State => &[STATE],
        ClaimSort::Verdict => &["g.rank"],
        ClaimSort::Origins => &["f.origins_low", "f.origins_high"],
        ClaimSort::Mentions => &["f.mentions"],
        ClaimSort::EvidenceFor => &["f.evidence_for"],
        ClaimSort::EvidenceAgainst => &["f.evidence_against"],
        ClaimSort::Happened => &["c.happened_from"],
        ClaimSort::Assignee => &["n.name COLLATE NOCASE"],
    }
}

/// What a heading is made of, and how headings follow one another: nothing last.
fn grouped(group: Option<ClaimGroup>) -> (&'static str, &'static str) {
    match group {
        None => ("NULL", ""),
        Some(ClaimGroup::State) => ("c.state", STATE),
        Some(ClaimGroup::Verdict) => ("g.key", "g.rank IS NULL, g.rank, g.key"),
        Some(ClaimGroup::Priority) => ("c.priority", "c.priority DESC"),
        Some(ClaimGroup::Assignee) => ("c.assignee", "n.name IS NULL, n.name COLLATE NOCASE, c.assignee"),
        Some(ClaimGroup::Folder) => ("d.id", "d.name IS NULL, d.name COLLATE NOCASE, d.id"),
    }
}

fn count(headings: &mut Vec<ClaimHeading>, line: &Row) -> Result<()> {
    let key = match line.get_ref(1)? {
        ValueRef::Null => String::new(),
        ValueRef::Integer(n) => n.to_string(),
        ValueRef::Blob(_) => line.get::<_, Id>(1)?.to_string(),
        _ => line.get(1)?,
    };
    match headings.last_mut().filter(|last| last.key == key) {
        Some(last) => last.lines += 1,
        None => headings.push(ClaimHeading { key, name: String::new(), rating: None, lines: 1 }),
    }
    Ok(())
}

/// The words of headings that are not of a vocabulary.
fn name(db: Db, group: Option<ClaimGroup>, headings: &mut [ClaimHeading]) -> Result<()> {
    for heading in headings.iter_mut().filter(|heading| !heading.key.is_empty()) {
        match group {
            Some(ClaimGroup::Verdict) => {
                let sql =
                    "SELECT id, key, label_en, label_it, colour FROM rating WHERE key = ?1 ORDER BY row DESC LIMIT 1";
                heading.rating = Some(db.0.prepare_cached(sql)?.query_row([&heading.key], |r| {
                    Ok(RatingView { id: r.get(0)?, key: r.get(1)?, en: r.get(2)?, it: r.get(3)?, colour: r.get(4)? })
                })?);
            }
            Some(ClaimGroup::Assignee | ClaimGroup::Folder) => {
                let id = uuid::Uuid::parse_str(&heading.key).map(Id).unwrap_or(Id(uuid::Uuid::nil()));
                let table = if group == Some(ClaimGroup::Folder) { "dossier" } else { "person" };
                let sql = format!("SELECT name FROM {table} WHERE id = ?1");
                heading.name = db.0.prepare_cached(&sql)?.query_row([id], |r| r.get(0))?;
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
    use super::*;
    use crate::{
        Casebook, Counting, Installation,
        vocabulary::{ClaimFlag, WorkState},
    };

    /// The claims' own rows, with their wording, are long: the order is read without them.
    #[test]
    fn the_order_is_read_off_indexes_alone() {
        let folder = tempfile::tempdir().unwrap();
        let world = Counting::new(1_760_000_000_000, 1);
        let installation = Installation::passing(&world);
        let casebook = Casebook::open(&folder.path().join("a.casebook"), Box::new(world), installation).unwrap();
        let filters = [
            Filter::default(),
            Filter { state: Some(WorkState::Done), ..Filter::default() },
            Filter { flag: Some(ClaimFlag::OneOrigin), assignee: Some(None), ..Filter::default() },
            Filter { rating: Some(None), ..Filter::default() },
        ];
        for filter in &filters {
            for sort in ClaimSort::ALL {
                for group in [None, Some(ClaimGroup::State), Some(ClaimGroup::Verdict), Some(ClaimGroup::Assignee)] {
                    let narrowed = narrow(casebook.db(), filter).unwrap().unwrap();
                    let sql = asked(filter, &narrowed, Arranged { sort: *sort, ascending: true, group });
                    let mut plan = casebook.db().0.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
                    let steps: Vec<String> = plan
                        .query_map(narrowed.given().as_slice(), |r| r.get(3))
                        .unwrap()
                        .collect::<rusqlite::Result<_>>()
                        .unwrap();
                    for step in steps {
                        let table = step.split(' ').nth(1).unwrap_or_default();
                        let read = step.starts_with("SCAN") || step.starts_with("SEARCH");
                        assert!(
                            !read || !["c", "f"].contains(&table) || step.contains("COVERING INDEX"),
                            "{sql}\n{step}"
                        );
                    }
                }
            }
        }
    }
}
