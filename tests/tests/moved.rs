//! The work file is moved while one program has it open, and another program opens it where it is now: neither damages what the other wrote.
//! Two processes, since SQLite's locks are a process's.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]
#![cfg(unix)]

use attesta_desk::{Desk, Options};
use attesta_tests::programs::Cli;
use serde_json::{Value, json};
use std::path::PathBuf;

struct Moved {
    folder: tempfile::TempDir,
    desk: Desk,
    /// Another program, at the file's new place.
    other: Cli,
}

impl Moved {
    fn file(&self) -> PathBuf {
        self.folder.path().join("work.casebook")
    }

    fn add(&self, wording: &str) -> Result<Value, String> {
        self.desk.dispatch("add_claim", json!({ "wording": wording })).result.map_err(|refused| refused.code)
    }

    /// A file with three claims, the last of which stands in the log alone unless it was settled; then it is moved and written to.
    fn after(settled: bool) -> Moved {
        let folder = tempfile::tempdir().unwrap();
        let (file, elsewhere) = (folder.path().join("work.casebook"), folder.path().join("elsewhere.casebook"));
        let home = folder.path().join("home");
        let options = Options { casebook: Some(file.clone()), window: "desktop".into(), ..Options::default() };
        let desk = Desk::open_in(options, &home, Box::new(attesta_desk::Machine)).unwrap();
        let other = Cli { home, casebook: elsewhere.clone() };
        let moved = Moved { folder, desk, other };
        moved.desk.dispatch("add_person", json!({ "name": "First desk" })).result.unwrap();
        moved.add("The bridge is closed").unwrap();
        moved.add("The ferry runs").unwrap();
        moved.desk.settle();
        moved.add("The road is open").unwrap();
        if settled {
            moved.desk.settle();
        }
        std::fs::rename(&file, &elsewhere).unwrap();
        for n in 0..12 {
            moved.other.json(&["call", "add_claim", &json!({ "wording": format!("Claim {n}") }).to_string()]);
        }
        moved
    }
}

#[track_caller]
fn whole(cli: &Cli, claims: usize) {
    let check = cli.json(&["check"]);
    assert_eq!(check["broken"], Value::Null);
    assert_eq!(cli.json(&["claims"]).as_array().unwrap().len(), claims);
}

#[test]
fn what_another_program_wrote_at_the_new_place_stays_whole() {
    for (settled, claims) in [(true, 15), (false, 14)] {
        let moved = Moved::after(settled);
        assert_eq!(moved.add("Too late").unwrap_err(), "file_moved");
        moved.desk.settle();
        whole(&moved.other, claims);
        drop(moved.desk);
        whole(&moved.other, claims);
    }
}

#[test]
fn a_file_that_was_written_to_elsewhere_is_opened_anew_when_it_is_back() {
    let moved = Moved::after(true);
    moved.desk.settle();
    std::fs::rename(&moved.other.casebook, moved.file()).unwrap();
    assert_eq!(moved.add("Too late").unwrap_err(), "file_changed");
    let back = Cli { home: moved.other.home.clone(), casebook: moved.file() };
    drop(moved.desk);
    whole(&back, 15);
    back.json(&["call", "add_claim", r#"{"wording":"The road is open again"}"#]);
    whole(&back, 16);
}

#[test]
fn a_backup_of_a_file_that_is_changed_elsewhere_is_whole_or_none() {
    let moved = Moved::after(true);
    let copy = moved.folder.path().join("copy.casebook");
    let saved = moved.desk.dispatch("backup", json!({ "path": copy })).result;
    match saved {
        Ok(_) => whole(&Cli { home: moved.other.home.clone(), casebook: copy }, 3),
        Err(refused) => {
            assert_eq!(refused.code, "damaged");
            assert!(!copy.exists());
        }
    }
}
