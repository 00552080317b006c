//! Files that are not ours to write, or not there: a clear message, and nothing of them changed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{Table, open};
use serde_json::json;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

fn refused(path: &Path, home: &Path, code: &str, words: &str) {
    let error = open(path, home, "desktop", 1).err().unwrap_or_else(|| panic!("{} was opened", path.display()));
    assert_eq!(error.code, code, "{}: {}", path.display(), error.message);
    assert!(error.message.contains(words), "{} lacks “{words}”: {}", path.display(), error.message);
}

#[test]
fn a_file_is_verified_without_a_byte_written_to_it() {
    let table = Table::laid();
    table.ok("add_claim", json!({ "wording": "The bridge is closed" }));
    let (copy, home) = (table.folder.path().join("copy %41 è.casebook"), table.folder.path().join("other"));
    table.ok("backup", json!({ "path": copy }));
    let before = std::fs::read(&copy).unwrap();
    let options = || attesta_desk::Options { casebook: Some(copy.clone()), read_only: true, ..Default::default() };
    let world = || Box::new(attesta_casebook::Counting::new(1_760_000_000_000, 9));
    let desk = attesta_desk::Desk::open_in(options(), &home, world()).unwrap();
    let checked = desk.dispatch("check", json!({})).result.unwrap();
    assert_eq!((&checked["broken"], &checked["entries"]), (&json!(null), &json!(2)));
    let refused = desk.dispatch("add_person", json!({ "name": "Somebody" })).result.unwrap_err();
    assert_eq!(refused.code, "read_only");
    drop(desk);
    assert!(std::fs::read(&copy).unwrap() == before, "the file is as it was");
    let beside: Vec<_> = std::fs::read_dir(table.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(
        !beside.iter().any(|n| n.to_string_lossy().starts_with("copy") && n.to_string_lossy().contains("-wal")),
        "{beside:?}"
    );
    std::fs::write(&copy, &before[..before.len() / 2]).unwrap();
    let damaged = attesta_desk::Desk::open_in(options(), &home, world());
    let code = match damaged {
        Err(error) => error.code,
        Ok(desk) => {
            desk.dispatch("check", json!({})).result.map(|c| c["broken"].to_string()).unwrap_or_else(|e| e.code)
        }
    };
    assert_ne!(code, "null", "half a file does not hold");
}

#[test]
fn what_cannot_be_a_casebook_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    refused(home, home, "read_only", "check that the folder exists");
    refused(&home.join("missing/work.casebook"), home, "read_only", "check that the folder exists");
    assert!(!home.join("missing").exists(), "a folder nobody asked for is not made");
    let short = home.join("short.casebook");
    std::fs::write(&short, "a few words").unwrap();
    refused(&short, home, "not_a_casebook", "is not a casebook");
    assert_eq!(std::fs::read(&short).unwrap(), b"a few words");
}

#[test]
fn an_empty_file_becomes_a_casebook() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.casebook");
    std::fs::write(&path, "").unwrap();
    let desk = open(&path, folder.path(), "desktop", 1).unwrap();
    desk.dispatch("add_person", json!({ "name": "First desk" })).result.unwrap();
}

#[test]
fn code_planted_in_the_file_never_runs() {
    for planted in attesta_casebook::testing::PLANTED {
        let table = Table::laid();
        let copy = table.folder.path().join("copy.casebook");
        table.ok("backup", json!({ "path": copy }));
        attesta_casebook::testing::plant(&copy, planted);
        let before = std::fs::read(&copy).unwrap();
        refused(&copy, table.folder.path(), "foreign_schema", "is not Attesta's");
        assert_eq!(std::fs::read(&copy).unwrap(), before, "{planted}: the file was changed");
    }
}

/// Mounts a small disk, if this user may; the test says so where it may not.
#[cfg(target_os = "linux")]
fn small_disk(at: &Path, options: &str) -> bool {
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(at).output();
    let mounted = mounted.is_ok_and(|o| o.status.success());
    if !mounted {
        eprintln!("skipped: this user may not mount a disk");
    }
    mounted
}

#[cfg(target_os = "linux")]
fn unmount(at: &Path) {
    assert!(Command::new("umount").arg(at).status().unwrap().success(), "the small disk is taken away again");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    if !small_disk(&disk, "size=3m") {
        return;
    }
    let path = disk.join("work.casebook");
    let desk = open(&path, folder.path(), "desktop", 1).unwrap();
    desk.dispatch("add_person", json!({ "name": "First desk" })).result.unwrap();
    let mut kept = 0;
    let error = loop {
        let text = format!("Title {kept}\n\n{}", "parola diversa ".repeat(4000));
        match desk.dispatch("import_text", json!({ "text": text })).result {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 100, "three megabytes are full long before");
    };
    assert_eq!(error.code, "disk_full", "{}", error.message);
    let copied = desk.dispatch("backup", json!({ "path": disk.join("copy.casebook") })).result.unwrap_err();
    assert_eq!(copied.code, "disk_full", "{}", copied.message);
    let left: Vec<_> = std::fs::read_dir(&disk).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("copy")), "no half copy stays behind: {left:?}");
    drop(desk);
    let desk = open(&path, folder.path(), "desktop", 2).unwrap();
    assert_eq!(desk.dispatch("list_articles", json!({})).result.unwrap().as_array().unwrap().len(), kept);
    assert_eq!(desk.dispatch("check", json!({})).result.unwrap()["broken"], json!(null));
    drop(desk);
    unmount(&disk);
}

#[test]
#[cfg(target_os = "linux")]
fn a_read_only_disk_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    if !small_disk(&disk, "size=3m") {
        return;
    }
    let path = disk.join("work.casebook");
    drop(open(&path, folder.path(), "desktop", 1).unwrap());
    assert!(Command::new("mount").args(["-o", "remount,ro"]).arg(&disk).status().unwrap().success());
    let opened = open(&path, folder.path(), "desktop", 2).map(drop);
    let made = open(&disk.join("new.casebook"), folder.path(), "desktop", 3).map(drop);
    unmount(&disk);
    assert_eq!(opened.unwrap_err().code, "read_only", "a file that is there");
    assert_eq!(made.unwrap_err().code, "read_only", "a file that is not");
}

/// Makes files immutable (chattr(1)), if this user and the file system allow it.
#[cfg(target_os = "linux")]
fn immutable(folder: &Path, on: bool) -> bool {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    // The -shm file is memory that programs share: SQLite itself cannot go on where that is taken away.
    let written =
        |file: &PathBuf| [".casebook", ".casebook-wal"].iter().any(|end| file.to_string_lossy().ends_with(end));
    let files = files.filter(written);
    let set = Command::new("chattr").arg(if on { "+i" } else { "-i" }).args(files).output();
    let set = set.is_ok_and(|o| o.status.success());
    if !set {
        eprintln!("skipped: files cannot be made immutable here");
    }
    set
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_cannot_be_written_any_more_is_told_and_written_again_later() {
    let table = Table::laid();
    table.ok("add_claim", json!({ "wording": "The bridge is closed" }));
    if !immutable(table.folder.path(), true) {
        return;
    }
    let refused = table.refused("add_claim", json!({ "wording": "The bridge is open" }));
    assert!(immutable(table.folder.path(), false));
    assert_eq!(refused, "disk_failed");
    table.ok("add_claim", json!({ "wording": "The bridge is open" }));
    assert_eq!(table.ok("list_claims", json!({})).as_array().unwrap().len(), 2);
    assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
}
