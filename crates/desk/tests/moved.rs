//! The file is moved, renamed, replaced or deleted while it is open: it is told, nothing is lost, and work goes on.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{Table, open};
use serde_json::json;
use std::path::{Path, PathBuf};

fn claim(table: &Table, wording: &str) {
    table.ok("add_claim", json!({ "wording": wording }));
}

fn refused(table: &Table) {
    assert_eq!(table.refused("add_claim", json!({ "wording": "Too late" })), "file_moved");
}

/// What another program finds in the file alone, wherever it is now.
fn claims_in(file: &Path) -> Vec<String> {
    let home = tempfile::tempdir().unwrap();
    let desk = open(file, home.path(), "cli", 5).unwrap();
    assert_eq!(desk.dispatch("check", json!({})).result.unwrap()["broken"], json!(null));
    let rows = desk.dispatch("list_claims", json!({})).result.unwrap();
    rows.as_array().unwrap().iter().map(|row| row["wording"].as_str().unwrap().to_owned()).collect()
}

fn elsewhere(table: &Table) -> PathBuf {
    table.folder.path().join("elsewhere.casebook")
}

#[test]
fn what_was_moved_is_read_on_and_written_again_when_it_is_back() {
    let table = Table::laid();
    claim(&table, "The bridge is closed");
    std::fs::rename(table.file(), elsewhere(&table)).unwrap();
    refused(&table);
    assert_eq!(table.ok("list_claims", json!({})).as_array().unwrap().len(), 1, "it is still shown");
    std::fs::rename(elsewhere(&table), table.file()).unwrap();
    claim(&table, "The bridge is open");
    drop(table.desk);
    assert_eq!(claims_in(&table.folder.path().join("test.casebook")), ["The bridge is open", "The bridge is closed"]);
}

#[test]
fn the_moved_file_has_everything_in_it() {
    let table = Table::laid();
    claim(&table, "The bridge is closed");
    table.desk.settle();
    std::fs::rename(table.file(), elsewhere(&table)).unwrap();
    // Even if the program is killed now.
    let copy = table.folder.path().join("copy.casebook");
    std::fs::copy(elsewhere(&table), &copy).unwrap();
    assert_eq!(claims_in(&copy), ["The bridge is closed"]);
    refused(&table);
    let moved = elsewhere(&table);
    drop(table.desk);
    assert_eq!(claims_in(&moved), ["The bridge is closed"]);
}

#[test]
fn what_was_deleted_is_saved_as_a_backup() {
    let table = Table::laid();
    claim(&table, "The bridge is closed");
    std::fs::remove_file(table.file()).unwrap();
    refused(&table);
    table.ok("backup", json!({ "path": elsewhere(&table) }));
    assert_eq!(claims_in(&elsewhere(&table)), ["The bridge is closed"]);
}

#[test]
fn another_file_in_its_place_is_left_alone() {
    let (table, other) = (Table::laid(), Table::laid());
    claim(&table, "The bridge is closed");
    claim(&other, "The ferry runs");
    let copy = elsewhere(&other);
    other.ok("backup", json!({ "path": copy }));
    let before = std::fs::read(&copy).unwrap();
    std::fs::rename(&copy, table.file()).unwrap();
    refused(&table);
    let file = table.file();
    drop(table.desk);
    assert!(std::fs::read(&file).unwrap() == before, "the other file is as it was");
}
