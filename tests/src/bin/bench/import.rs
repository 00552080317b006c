//! Bringing in articles of 600 words through the wire with all indexes: as pasted texts, one durable commit each, and as files,
//! in the batches of the product's job; and the same rows by plain SQLite in the same batches.

use crate::{
    Done, Scale, desk,
    floor::{self, Reader},
    machine,
    sample::timed,
    table::{self, Line, Target},
    words::{Dice, Vocabulary, language},
};
use serde_json::json;
use std::{
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

/// What an import writes, in the order that foreign keys need.
const TABLES: [&str; 5] = ["blob", "blob_chunk", "article", "snapshot", "revision"];
const WORDS: usize = 600;

fn articles(scale: &Scale) -> usize {
    scale.pick(10_000, 100)
}

/// As many files as the product's job stores in one durable step.
const BATCH: usize = 50;
const WAYS: [&str; 2] = ["texts", "files"];

fn casebook(scale: &Scale, way: &str) -> PathBuf {
    scale.folder.join(format!("import-{way}.casebook"))
}

pub(crate) fn measure(scale: &Scale) -> Done {
    let articles = articles(scale);
    let mut figures = vec![];
    for way in WAYS {
        desk::clear(&casebook(scale, way))?;
        figures.push(in_a_process(scale, way)?);
    }
    let took = floors(scale)?;
    let rate = |seconds: f64| articles as f64 / seconds;
    let whats = ["pasted, one durable commit each", "files, one durable commit for fifty"];
    let lines = figures.iter().zip(took).zip(whats).map(|(((seconds, _), floor), what)| Line {
        what: what.into(),
        ours: rate(*seconds),
        floor: Some(rate(floor.as_secs_f64())),
        target: Target::Part(0.5),
    });
    table::print(&format!("import: {articles} articles of {WORDS} words"), "articles/s", &lines.collect::<Vec<_>>());
    let peaks = figures.iter().zip(whats).map(|((_, peak), what)| Line {
        what: what.into(),
        ours: *peak,
        floor: None,
        target: Target::AtMost(200.0),
    });
    table::print("import: peak memory of the process", "MB", &peaks.collect::<Vec<_>>());
    for way in WAYS {
        desk::clear(&casebook(scale, way))?;
    }
    Ok(())
}

/// Seconds, and peak memory in MB.
fn in_a_process(scale: &Scale, way: &str) -> Done<(f64, f64)> {
    let mut child = Command::new(std::env::current_exe()?);
    child.args(["--child-import", way]).args(scale.small.then_some("--small")).stderr(Stdio::inherit());
    let answer = String::from_utf8(child.output()?.stdout)?;
    let mut answers = answer.split_whitespace().map(str::parse::<f64>);
    match (answers.next(), answers.next()) {
        (Some(seconds), Some(peak)) => Ok((seconds?, peak?)),
        _ => Err("the import gave no figures".into()),
    }
}

/// How long plain SQLite takes for the rows of the pasted texts, one commit each and fifty a commit, in turn.
fn floors(scale: &Scale) -> Done<[Duration; 2]> {
    let empty = scale.folder.join("import.casebook");
    desk::clear(&empty)?;
    drop(desk::open(&empty)?);
    let copies = [scale.folder.join("import.floor1"), scale.folder.join("import.floor50")];
    let [one, fifty] = &copies;
    let mut floors = [(floor::of(&empty, one)?, 1), (floor::of(&empty, fifty)?, BATCH)];
    let mut reader = Reader::from_the_start(&casebook(scale, "texts"), &TABLES)?;
    let mut took = [Duration::ZERO; 2];
    for _ in 0..articles(scale).div_ceil(BATCH) {
        // Read fifty at a time, so that the rows to write again never fill the memory.
        let rows: Vec<_> = (0..BATCH).map(|_| reader.next_of(1)).collect::<Done<_>>()?;
        let ready: Vec<_> = rows.into_iter().map(floor::Rows::prepared).collect();
        for ((sql, batch), took) in floors.iter_mut().zip(&mut took) {
            let (done, time) = timed(|| -> Done {
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
    }
    drop(floors);
    desk::clear(&empty)?;
    for copy in copies {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", copy.display()));
        }
    }
    Ok(took)
}

/// Seconds and peak memory in MB, on standard output.
pub(crate) fn child(scale: &Scale, way: &str) -> Done {
    let desk = desk::open(&casebook(scale, way))?;
    let (vocabulary, mut dice) = (Vocabulary::new(), Dice::new(42));
    let mut texts = (0..articles(scale)).map(|_| {
        let language = language(&mut dice);
        vocabulary.text(language, WORDS, &mut dice).join("\n\n")
    });
    let mut took = Duration::ZERO;
    if way == "texts" {
        for text in texts {
            let (answer, time) = timed(|| desk.dispatch("import_text", json!({ "text": text })));
            answer.result.map_err(|e| format!("{e:?}"))?;
            took += time;
        }
    } else {
        let folder = scale.folder.join("import-files");
        std::fs::create_dir_all(&folder)?;
        let paths = (0..articles(scale)).map(|n| folder.join(format!("{n:05}.txt"))).collect::<Vec<_>>();
        paths.iter().zip(&mut texts).try_for_each(|(path, text)| std::fs::write(path, text))?;
        let (answer, time) = timed(|| desk.dispatch("import_files", json!({ "paths": paths })));
        let answer = answer.result.map_err(|e| format!("{e:?}"))?;
        took = time;
        if answer["imported"].as_array().map_or(0, Vec::len) != paths.len() {
            return Err("not all files were imported".into());
        }
        std::fs::remove_dir_all(folder)?;
    }
    println!("{} {}", took.as_secs_f64(), machine::peak_memory());
    Ok(())
}
