//! Searching: a fixed file of queries, in bands by how often their words occur.

use crate::{
    Done, Scale,
    sample::{Sample, timed},
    table::{self, Line, Target},
};
use attesta_desk::Desk;
use serde_json::json;
use std::collections::BTreeMap;

/// Band, tab, query. Words for these come from the vocabulary in words.rs, which never changes.
const QUERIES: &str = include_str!("queries.txt");

/// A word that occurs a handful of times.
pub(super) const RARE: &str = "rilisotra";

pub(super) fn measure(scale: &Scale, desk: &Desk) -> Done {
    let mut bands: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (band, query) in QUERIES.lines().filter_map(|line| line.split_once('\t')) {
        bands.entry(band).or_default().push(query);
    }
    let mut lines = vec![];
    let mut all = [Sample::default(), Sample::default()];
    for (band, queries) in bands {
        let mut took = Sample::default();
        let (mut worst, mut longest, mut empty) = (std::time::Duration::ZERO, "", 0);
        let words = band.ends_with("words") || band.ends_with("word");
        for round in 0..scale.pick(10, 2) {
            for query in &queries {
                let (answer, time) = timed(|| desk.dispatch("search", json!({ "query": query, "limit": 50 })));
                let found = answer.result.map_err(|e| format!("{query}: {e:?}"))?;
                if round == 0 {
                    // Brings the pages in: the measure is of a warm file.
                    empty += usize::from(found.as_array().is_none_or(Vec::is_empty));
                    continue;
                }
                if time > worst {
                    (worst, longest) = (time, query);
                }
                took.add(time);
                if let Some(all) = all.get_mut(usize::from(!words)) {
                    all.add(time);
                }
            }
        }
        let none = if empty > 0 { format!(", {empty} found nothing") } else { String::new() };
        let what = format!("{band} ({} queries{none}; slowest: {longest})", queries.len());
        let target = Target::AtMost(if words { 50.0 } else { 100.0 });
        lines.push(Line { what, ours: took.percentile(99.0), floor: None, target });
    }
    for (what, all, most) in [("all words", &all[0], 50.0), ("all others", &all[1], 100.0)] {
        for percent in [50.0, 99.0] {
            let what = format!("{what}, p{percent}");
            lines.push(Line { what, ours: all.percentile(percent), floor: None, target: Target::AtMost(most) });
        }
    }
    table::print("large: the first 50 hits, p99 of each band", "ms", &lines);
    Ok(())
}
