//! Bringing in articles of 600 words through the wire, one durable commit each (the wire has no batch yet), with all indexes;
//! and the same rows by plain SQLite, one commit each and a hundred a commit.

use crate::{
    Done, Scale, desk,
    floor::{self, Reader},
    machine, sample,
    table::{self, Line, Target},
    words::{Dice, Vocabulary, language},
};
use serde_json::json;
use std::{process::Command, time::Duration};

/// What an import writes, in the order that foreign keys need.
const TABLES: [&str; 5] = ["blob", "blob_chunk", "article", "snapshot", "revision"];
const WORDS: usize = 600;

fn articles(scale: &Scale) -> usize {
    scale.pick(10_000, 100)
}

pub(crate) fn measure(scale: &Scale) -> Done {
    let casebook = scale.folder.join("import.casebook");
    desk::clear(&casebook)?;
    drop(desk::open(&casebook)?);
    let copies = [scale.folder.join("import.floor1"), scale.folder.join("import.floor100")];
    let [one, hundred] = &copies;
    let mut floors = [(floor::of(&casebook, one)?, 1), (floor::of(&casebook, hundred)?, 100)];
    let mut reader = Reader::new(&casebook, &TABLES)?;
    let out = Command::new(std::env::current_exe()?)
        .arg("--child-import")
        .args(scale.small.then_some("--small"))
        .stderr(std::process::Stdio::inherit())
        .output()?;
    let answer = String::from_utf8(out.stdout)?;
    let mut answers = answer.split_whitespace().map(str::parse::<f64>);
    let (seconds, peak) = match (answers.next(), answers.next()) {
        (Some(seconds), Some(peak)) => (seconds?, peak?),
        _ => return Err("the import gave no figures".into()),
    };
    let mut took = [Duration::ZERO; 2];
    let mut written = 0;
    while written < articles(scale) {
        // A hundred articles at a time, so that the rows to write again never fill the memory.
        let ready: Vec<_> = (0..100).map(|_| reader.next_of(1)).collect::<Done<Vec<_>>>()?;
        let ready: Vec<_> = ready.into_iter().map(floor::Rows::prepared).collect();
        for ((sql, batch), took) in floors.iter_mut().zip(&mut took) {
            let (done, time) = sample::timed(|| -> Done {
                for batch in ready.chunks(*batch) {
                    sql.execute_batch("BEGIN IMMEDIATE")?;
                    batch.iter().try_for_each(|rows| rows.write(sql))?;
                    sql.execute_batch("COMMIT")?;
                }
                Ok(())
            });
            done?;
            *took += time;
        }
        written += ready.len();
    }
    let rate = |seconds: f64| articles(scale) as f64 / seconds;
    let [each, batch] = took.map(|t| rate(t.as_secs_f64()));
    let line = |what: &str, floor, target| Line { what: what.into(), ours: rate(seconds), floor: Some(floor), target };
    table::print(
        &format!("import: {} articles of {WORDS} words, one durable commit each", articles(scale)),
        "articles/s",
        &[
            line("the floor commits each article too", each, Target::Part(0.5)),
            line("the floor commits a hundred at once", batch, Target::None),
        ],
    );
    let peak = Line { what: "peak memory of the process".into(), ours: peak, floor: None, target: Target::AtMost(200.0) };
    table::print("import: memory", "MB", &[peak]);
    drop(floors);
    desk::clear(&casebook)?;
    for copy in copies {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", copy.display()));
        }
    }
    Ok(())
}

/// Seconds and peak memory in MB, on standard output.
pub(crate) fn child(scale: &Scale) -> Done {
    let desk = desk::open(&scale.folder.join("import.casebook"))?;
    let vocabulary = Vocabulary::new();
    let mut dice = Dice::new(42);
    let mut took = Duration::ZERO;
    for _ in 0..articles(scale) {
        let language = language(&mut dice);
        let sentences = vocabulary.text(language, WORDS, &mut dice);
        let request = json!({ "text": sentences.join("\n\n") });
        let (answer, time) = sample::timed(|| desk.dispatch("import_text", request));
        answer.result.map_err(|e| format!("{e:?}"))?;
        took += time;
    }
    println!("{} {}", took.as_secs_f64(), machine::peak_memory());
    Ok(())
}
