#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use super::{STEPS, schema};
use crate::{
    Actor, Casebook, Counting, Error, Installation, Op,
    claim::{self, NewClaim},
    date::Edtf,
    person,
    vocabulary::ClaimKind,
};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// The SHA-256 of every step as it shipped.
const SHIPPED: [&str; 1] = ["bfee567b2a701e8c72bdd86231c78db00b4e07c05b7ad70574d9bf445ea69a84"];

/// What a next version could bring: a table, a column with a default, a filled row.
const NEXT: &str = "CREATE TABLE beat (row INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    ALTER TABLE claim ADD COLUMN beat INTEGER REFERENCES beat(row);
    INSERT INTO beat (name) VALUES ('politics');";
const BROKEN: &str = "CREATE TABLE beat (row INTEGER PRIMARY KEY) STRICT; UPDATE claim SET wording = 'lost'; INSERT INTO nowhere VALUES (1);";

#[test]
fn a_shipped_step_is_never_edited() {
    let texts: Vec<String> = STEPS.iter().map(|step| hex::encode(Sha256::digest(step))).collect();
    assert_eq!(
        texts, SHIPPED,
        "schema/*.sql is not what SHIPPED in migrate/tests.rs says. Until 0.1 is released, put the new hash there. After it, a file that \
         someone works in was made by the old text: leave that step as it was and add the next one, with its hash here"
    );
}

fn open(steps: &[&str], path: &Path) -> crate::Result<Casebook> {
    let world = Counting::new(1_760_000_000_000, 1);
    let installation = Installation::passing(&world);
    Casebook::open_with(steps, path, Box::new(world), installation)
}

/// A file of the first format with a person and a claim in it.
fn filled(folder: &Path) -> PathBuf {
    let path = folder.join("work.casebook");
    let mut casebook = open(&STEPS[..1], &path).unwrap();
    let mut actor = Actor { person: None, window: "test".into() };
    let added = casebook.transact(&actor, Op::AddPerson, |tx| person::add(tx, "First desk", None)).unwrap();
    actor.person = Some(added.value);
    let happened = Edtf::default();
    let new = NewClaim {
        wording: "The bridge is closed",
        language: "",
        kind: ClaimKind::Fact,
        heard_where: "",
        happened: &happened,
    };
    casebook.transact(&actor, Op::AddClaim, |tx| claim::add(tx, &new)).unwrap();
    path
}

fn wordings(path: &Path) -> Vec<String> {
    let sql = Connection::open(path).unwrap();
    let mut statement = sql.prepare("SELECT wording FROM claim").unwrap();
    statement.query_map([], |r| r.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

fn backups(folder: &Path) -> Vec<PathBuf> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut names: Vec<_> = names
        .filter(|p| p.to_string_lossy().contains(".before-format-") && p.extension().is_some_and(|e| e == "casebook"))
        .collect();
    names.sort();
    names
}

#[test]
fn an_upgraded_file_is_as_a_fresh_one_and_keeps_a_copy_of_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = filled(folder.path());
    let steps = [STEPS[0], NEXT];
    assert!(open(&steps, &path).unwrap().check().unwrap().broken.is_none(), "the journal still tells every row");
    let fresh = folder.path().join("fresh.casebook");
    drop(open(&steps, &fresh).unwrap());
    let of = |path: &Path| schema(&Connection::open(path).unwrap()).unwrap();
    assert_eq!(of(&path), of(&fresh), "upgraded step by step or made today, the structure is the same");
    assert_eq!(wordings(&path), ["The bridge is closed"]);
    let [before] = backups(folder.path()).try_into().unwrap();
    let old = open(&STEPS[..1], &before).unwrap();
    assert!(old.check().unwrap().broken.is_none(), "what was before is a whole casebook of the old format");
    drop(open(&steps, &path).unwrap());
    assert_eq!(backups(folder.path()).len(), 1, "a file that is up to date is not copied again");
}

#[test]
fn a_step_that_fails_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = filled(folder.path());
    let before = std::fs::read(&path).unwrap();
    for attempt in 1..=2 {
        assert!(open(&[STEPS[0], BROKEN], &path).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), before, "not half a step is kept");
        assert_eq!(backups(folder.path()).len(), attempt, "an older copy never stands in the way of the next attempt");
    }
    assert_eq!(wordings(&path), ["The bridge is closed"]);
    assert!(
        open(&[STEPS[0], NEXT], &path).unwrap().check().unwrap().broken.is_none(),
        "and a good step still finds its way"
    );
}

#[test]
fn a_newer_file_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = filled(folder.path());
    drop(open(&[STEPS[0], NEXT], &path).unwrap());
    let before = std::fs::read(&path).unwrap();
    let refused = open(STEPS, &path).err();
    assert!(matches!(refused, Some(Error::NewerFormat { found: 2, known: 1 })), "{refused:?}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(backups(folder.path()).len(), 1, "no copy is made of what is not upgraded");
}
