//! A desk on a real file, with the clock and the ids pinned.
#![allow(dead_code, reason = "each test program uses its part")]

use attesta_casebook::Counting;
use attesta_desk::{Desk, Options, WireError};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

pub(crate) struct Table {
    pub folder: tempfile::TempDir,
    pub desk: Desk,
}

impl Table {
    /// An empty casebook with one person at work.
    pub(crate) fn laid() -> Table {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let desk = open(&folder.path().join("test.casebook"), folder.path(), "desktop", 1).expect("a new casebook");
        let table = Table { folder, desk };
        table.ok("add_person", json!({ "name": "First desk" }));
        table
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("test.casebook")
    }

    pub(crate) fn ok(&self, name: &str, args: Value) -> Value {
        match self.desk.dispatch(name, args).result {
            Ok(value) => value,
            Err(e) => panic!("{name}: {} ({}) {:?}", e.message, e.code, e.hint),
        }
    }

    /// The code of the refusal.
    pub(crate) fn refused(&self, name: &str, args: Value) -> String {
        match self.desk.dispatch(name, args).result {
            Ok(value) => panic!("{name} was answered: {value}"),
            Err(e) => e.code,
        }
    }

    pub(crate) fn import(&self, text: &str) -> String {
        self.ok("import_text", json!({ "text": text }))["article"].as_str().expect("an id").to_owned()
    }
}

pub(crate) fn open(file: &Path, home: &Path, window: &str, seed: u64) -> Result<Desk, WireError> {
    let options = Options { casebook: Some(file.to_owned()), window: window.into(), person: None };
    Desk::open_in(options, home, Box::new(Counting::new(1_760_000_000_000, seed)))
}

pub(crate) const STORY: &str = "Il porto è chiuso\n\nIl sindaco ha detto che il porto “resterà chiuso fino a maggio”, ha riferito l'agenzia Mare.\n\nSia il ministero che la guardia costiera hanno negato l'incidente.\n";
