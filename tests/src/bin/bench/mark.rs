//! One mark with its attribution, through the wire, durably committed with its journal entry; and the same rows by plain SQLite.

use crate::{
    Done, Scale, desk,
    floor::{self, Reader},
    large::make,
    sample::{Sample, timed},
    table::{self, Line, Target},
    words::{Dice, Vocabulary},
};
use serde_json::{Value, json};

/// What a mark writes, in the order that foreign keys need.
const TABLES: [&str; 5] = ["claim", "attribution", "mark", "anchor", "position"];

pub(crate) fn measure(scale: &Scale) -> Done {
    let pairs = scale.pick(1500, 40);
    let mut lines = vec![];
    for (size, articles, claims) in [("empty", 0, 0), ("10,000 articles", scale.pick(10_000, 200), 10)] {
        let casebook = scale.folder.join("mark.casebook");
        desk::clear(&casebook)?;
        make::casebook(&casebook, &make::Size { articles, claims, journal: articles })?;
        for known in [false, true] {
            let (ours, floor) = compare(&casebook, pairs, known)?;
            let what = if known { "a claim already there" } else { "a new claim" };
            for (percent, target) in [(50.0, Target::Times(2.0)), (90.0, Target::None), (99.0, Target::Times(3.0))] {
                lines.push(Line {
                    what: format!("{size}: {what}, p{percent}"),
                    ours: ours.percentile(percent),
                    floor: Some(floor.percentile(percent)),
                    target,
                });
            }
        }
        desk::clear(&casebook)?;
    }
    table::print(&format!("mark: mark a statement and attribute it, {pairs} pairs in turn"), "ms", &lines);
    Ok(())
}

fn compare(casebook: &std::path::Path, pairs: usize, known: bool) -> Done<(Sample, Sample)> {
    let desk = desk::open(casebook)?;
    let (article, sentences) = article(&desk, &mut Dice::new(7))?;
    // As many as a busy desk has open: each gathers a few positions.
    let claim =
        |n: usize| Ok(desk::call(&desk, "add_claim", json!({ "wording": format!("Claim {n}") }))?["id"].clone());
    let claims: Vec<Value> = if known { (0..100).map(claim).collect::<Done<_>>()? } else { vec![] };
    let copy = casebook.with_extension("floor");
    // Nothing of it is in the log, so that the copy is whole.
    drop(desk);
    let floor = floor::of(casebook, &copy)?;
    let desk = desk::open(casebook)?;
    let mut reader = Reader::new(casebook, &TABLES)?;
    let (mut ours, mut theirs) = (Sample::default(), Sample::default());
    for n in 0..pairs {
        let request = request(&article, &sentences, n, claims.get(n % 100));
        let (answer, took) = timed(|| desk.dispatch("attribute", request));
        answer.result.map_err(|e| format!("{e:?}"))?;
        let ready = reader.next()?.prepared();
        let (written, plain) = timed(|| -> Done {
            floor.execute_batch("BEGIN IMMEDIATE")?;
            ready.write(&floor)?;
            floor.execute_batch("COMMIT")?;
            Ok(())
        });
        written?;
        // The first few fill the caches of both.
        if n >= pairs / 20 {
            ours.add(took);
            theirs.add(plain);
        }
    }
    drop(floor);
    for end in ["floor", "floor-wal", "floor-shm"] {
        let _ = std::fs::remove_file(casebook.with_extension(end));
    }
    Ok((ours, theirs))
}

fn article(desk: &attesta_desk::Desk, dice: &mut Dice) -> Done<(Value, Vec<String>)> {
    let vocabulary = Vocabulary::new();
    let sentences = vocabulary.text(crate::words::Language::Italian, 600, dice);
    let text = sentences.join("\n\n");
    let imported = desk::call(desk, "import_text", json!({ "text": text, "title": "Bench" }))?;
    let known = desk::call(desk, "list_sources", json!({ "text": "Agenzia Banco" }))?;
    if known.as_array().is_none_or(Vec::is_empty) {
        desk::call(desk, "add_source", json!({ "name": "Agenzia Banco", "kind": "agency" }))?;
    }
    Ok((imported["article"].clone(), sentences))
}

/// A sentence of the article: its first word names the source, the second is the cue, the rest what was said.
fn request(article: &Value, sentences: &[String], n: usize, claim: Option<&Value>) -> Value {
    let lengths: Vec<usize> = sentences.iter().map(|s| s.encode_utf16().count()).collect();
    let at = n % sentences.len();
    let start: usize = lengths.iter().take(at).map(|n| n + 2).sum();
    let sentence = sentences.get(at).map_or("", String::as_str);
    let mut ends =
        sentence.match_indices(' ').map(|(i, _)| start + sentence.get(..i).map_or(0, |s| s.encode_utf16().count()));
    let (source, cue) = (ends.next().unwrap_or(start + 1), ends.next().unwrap_or(start + 2));
    let end = start + lengths.get(at).copied().unwrap_or(0);
    let mut request = json!({
        "article": article, "source": [{ "start": start, "end": source }], "cue": [{ "start": source + 1, "end": cue }],
        "content": [{ "start": cue + 1, "end": end }], "parties": [{ "name": "Agenzia Banco" }], "stance": "asserts",
    });
    match claim {
        Some(claim) => request["claim"] = claim.clone(),
        None => request["new_claim"] = sentence.into(),
    }
    request
}
