//! A desk on a real file, with the clock and the ids pinned.
#![allow(dead_code, reason = "each test program uses its part")]

pub(crate) mod furnished;
pub(crate) mod moves;
pub(crate) mod sent;
pub(crate) mod shapes;
pub(crate) mod voices;

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

    /// An attribution of these words to a source of this name.
    pub(crate) fn say(&self, article: &str, quote: &str, who: &str) -> Value {
        let made = self.ok(
            "attribute",
            json!({ "article": article, "content": [{ "quote": quote }], "parties": [{ "name": who }] }),
        );
        made["attribution"].clone()
    }
}

pub(crate) fn open(file: &Path, home: &Path, window: &str, seed: u64) -> Result<Desk, WireError> {
    let options = Options { casebook: Some(file.to_owned()), window: window.into(), ..Options::default() };
    Desk::open_in(options, home, Box::new(Counting::new(1_760_000_000_000, seed)))
}

pub(crate) const STORY: &str = "Il porto è chiuso\n\nIl sindaco ha detto che il porto “resterà chiuso fino a maggio”, ha riferito l'agenzia Mare.\n\nSia il ministero che la guardia costiera hanno negato l'incidente.\n";

/// How many cases a property is tried on, unless ATTESTA_CASES says more. What once failed is kept beside the tests by name.
pub(crate) fn cases(few: u32, name: &'static str) -> proptest::test_runner::Config {
    let cases = std::env::var("ATTESTA_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(few);
    let kept: &'static str =
        Box::leak(format!("{}/tests/regressions/{name}.txt", env!("CARGO_MANIFEST_DIR")).into_boxed_str());
    let persistence = proptest::test_runner::FileFailurePersistence::Direct(kept);
    proptest::test_runner::Config {
        cases,
        failure_persistence: Some(Box::new(persistence)),
        max_shrink_iters: 60,
        ..Default::default()
    }
}

/// What one of two dumps has and the other has not.
pub(crate) fn differs(before: &[String], after: &[String]) -> String {
    let gone = before.iter().filter(|line| after.binary_search(line).is_err()).map(|line| format!("- {line}"));
    let new = after.iter().filter(|line| before.binary_search(line).is_err()).map(|line| format!("+ {line}"));
    gone.chain(new).take(12).collect::<Vec<_>>().join("\n")
}
