//! A file that is not as it was written is noticed: on opening, on reading, or by the check. What is not noticed changed nothing.
//! ATTESTA_CASES=65536 looks at more places.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_casebook::testing::every_row;
use common::{differs, furnished::furnished, open};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

struct Good {
    folder: tempfile::TempDir,
    bytes: Vec<u8>,
    rows: Vec<String>,
}

/// A worked-in casebook as one file, with its rows.
fn good() -> Good {
    let (table, _) = furnished();
    table.ok("undo", json!({}));
    let path = table.folder.path().join("good.casebook");
    table.ok("backup", json!({ "path": path }));
    let (bytes, rows) = (std::fs::read(&path).unwrap(), rows(&path));
    let folder = tempfile::tempdir().unwrap();
    Good { folder, bytes, rows }
}

/// Without what is not evidence and says so: hints of what to show anew, labels that are shown nowhere.
fn rows(path: &Path) -> Vec<String> {
    let cut = |line: String, at: &str| line.split_once(at).map_or(line.clone(), |(kept, _)| kept.to_owned());
    let kept = every_row(path).into_iter().filter(|line| !line.starts_with("chain:"));
    let mut rows: Vec<String> = kept.map(|line| cut(cut(line, " touched="), " media_type=")).collect();
    rows.sort();
    rows
}

impl Good {
    fn with(&self, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join("damaged.casebook");
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", path.display()));
        }
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// What was noticed, if anything.
    fn noticed(&self, path: &Path) -> Option<String> {
        let desk = match open(path, self.folder.path(), "desktop", 9) {
            Ok(desk) => desk,
            Err(e) => return Some(format!("{}: {}", e.code, e.message)),
        };
        for read in ["list_articles", "list_claims", "list_sources", "list_attributions", "history"] {
            if let Err(e) = desk.dispatch(read, json!({})).result {
                assert_ne!(e.message, "an unexpected fault", "{read} fell over");
            }
        }
        match desk.dispatch("check", json!({})).result {
            Ok(found) => found["broken"].as_str().map(str::to_owned),
            Err(e) => {
                assert_ne!(e.message, "an unexpected fault", "the check fell over");
                Some(format!("{}: {}", e.code, e.message))
            }
        }
    }
}

#[test]
fn every_changed_byte_is_noticed_or_changed_nothing() {
    let good = good();
    let places = std::env::var("ATTESTA_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    let (mut noticed, mut said) = (0, std::collections::BTreeMap::<String, u32>::new());
    // Most of a small file is free space: three places in four hold something.
    let full: Vec<usize> = (0..good.bytes.len()).filter(|at| good.bytes[*at] != 0).collect();
    for n in 0..places {
        let at = if n % 4 == 0 { n * good.bytes.len() / places } else { full[n * full.len() / places] };
        let mut bytes = good.bytes.clone();
        bytes[at] ^= [0x01, 0x80, 0xFF, 0x20, 0x02][n % 5];
        let path = good.with(&bytes);
        match good.noticed(&path) {
            Some(what) => {
                noticed += 1;
                *said.entry(what.split(':').next().unwrap_or_default().to_owned()).or_default() += 1;
            }
            None => {
                let now = rows(&path);
                assert!(
                    now == good.rows,
                    "byte {at} changed what is read, and nothing noticed:\n{}",
                    differs(&good.rows, &now)
                );
            }
        }
    }
    assert!(
        noticed > places / 3,
        "the damage must reach what is stored, or this proves nothing: {noticed} of {places}, {said:?}"
    );
}

#[test]
fn a_changed_word_is_named() {
    let good = good();
    let check = |sql: &str, expected: &str| {
        let path = good.with(&good.bytes);
        let changed = attesta_casebook::testing::tamper(&path, sql);
        assert!(changed > 0, "{sql} changed nothing");
        let what = good.noticed(&path).unwrap_or_else(|| panic!("{sql} went unnoticed"));
        assert!(what.contains(expected), "{sql}: {what}");
    };
    check("claim SET wording = 'Something else'", "its wording is not what the history says");
    check("verdict SET reasons = 'because'", "reasons is not what the history says");
    check("claim SET removed_at = 1, state = 'done'", "is not what the history says");
    check("revision SET text = text || '.'", "its text is not what the history says");
    check("position SET hedge = 'maybe'", "its hedge is not what the history says");
    check("rating SET label_en = 'Truish'", "not what the history says");
    check("journal SET op = 'tag'", "what is shown of it is not what was written");
    check("journal SET person = NULL", "what is shown of it is not what was written");
    check("counter SET n = n + 1", "counts of articles and claims");
    check("claim_facts SET origins_high = 9", "the counts kept about it");
    check("claim_under SET row = row + 1000", "the list of claims");
    check("author SET object = randomblob(16)", "what they did not touch");
    check("blob_chunk SET data = CAST(data || 'x' AS BLOB)", "stored original");
    check("undo_stack SET \"window\" = 'cli'", "not its author's");
}

#[test]
fn a_cut_file_is_never_read_as_whole() {
    let good = good();
    for parts in 0..24 {
        let end = good.bytes.len() * parts / 24;
        let path = good.with(&good.bytes[..end]);
        let what = good.noticed(&path);
        // Nothing at all is an empty file, which becomes a new casebook: there was nothing to lose.
        assert!(end == 0 || what.is_some(), "cut after {end} bytes of {} and not noticed", good.bytes.len());
        assert!(!what.unwrap_or_default().starts_with("internal"), "cut after {end}: the reason is told in words");
    }
}

#[test]
fn a_cut_history_is_noticed_from_outside() {
    let (table, _) = furnished();
    let (file, home) = (table.file(), table.folder.path().to_owned());
    let early = home.join("early.casebook");
    table.ok("backup", json!({ "path": early }));
    table.ok("add_claim", json!({ "wording": "The bridge is closed" }));
    assert_eq!(table.ok("check", json!({}))["behind"], Value::Null);
    drop(table.desk);
    std::fs::copy(&early, &file).unwrap();
    let desk = open(&file, &home, "desktop", 5).unwrap();
    let checked = desk.dispatch("check", json!({})).result.unwrap();
    assert_eq!(checked["broken"], Value::Null, "an older copy is sound in itself");
    let behind = checked["behind"].as_str().unwrap();
    assert!(behind.contains("an older copy, or its end was cut off") && behind.contains("cannot show"), "{behind}");
    desk.dispatch("add_claim", json!({ "wording": "The bridge is open" })).result.unwrap();
    let checked = desk.dispatch("check", json!({})).result.unwrap();
    assert_eq!(
        (&checked["chains"], &checked["broken"]),
        (&json!(2), &Value::Null),
        "work goes on in a chain of its own"
    );
}
