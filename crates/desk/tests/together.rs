//! Several programs on one file, and programs that die in the middle: what was acknowledged is there, and the history holds.
//! ATTESTA_CASES=2000 kills more often.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_desk::{Desk, Options};
use common::Table;
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

/// Not a test by itself: the other process, when ATTESTA_WRITES_TO names the file it is to write to. It prints each acknowledged id.
#[test]
fn a_process_that_writes() {
    let Some(file) = std::env::var_os("ATTESTA_WRITES_TO").map(std::path::PathBuf::from) else { return };
    let who = std::env::var("ATTESTA_WRITES_AS").unwrap();
    let most: usize = std::env::var("ATTESTA_WRITES").unwrap().parse().unwrap();
    let desk = real(&file, &file.parent().unwrap().join(&who), &who);
    for n in 0..most {
        let id = match n % 3 {
            0 => ok(&desk, "import_text", json!({ "text": format!("{who} {n}\n\nIl porto è chiuso.") }))["article"]
                .clone(),
            _ => ok(&desk, "add_claim", json!({ "wording": format!("{who} says {n}") }))["id"].clone(),
        };
        #[expect(clippy::print_stdout, reason = "how the other process tells what it was told")]
        {
            println!("ACK {}", id.as_str().unwrap());
        }
    }
}

fn real(file: &Path, home: &Path, window: &str) -> Desk {
    let options = Options { casebook: Some(file.to_owned()), window: window.into(), person: Some("First desk".into()) };
    Desk::open_in(options, home, Box::new(attesta_casebook::Machine)).unwrap_or_else(|e| panic!("{e:?}"))
}

fn ok(desk: &Desk, name: &str, args: Value) -> Value {
    desk.dispatch(name, args).result.unwrap_or_else(|e| panic!("{name}: {e:?}"))
}

fn writer(file: &Path, who: &str, most: usize) -> (Child, impl Iterator<Item = String> + use<>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_process_that_writes", "--nocapture"])
        .env("ATTESTA_WRITES_TO", file)
        .env("ATTESTA_WRITES_AS", who)
        .env("ATTESTA_WRITES", most.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    (child, lines.filter_map(|line| line.split_once("ACK ").map(|(_, id)| id.to_owned())))
}

fn all_there(desk: &Desk, acknowledged: &BTreeSet<String>) {
    let here: BTreeSet<String> = ["list_articles", "list_claims"]
        .iter()
        .flat_map(|list| ok(desk, list, json!({ "limit": 1000 })).as_array().unwrap().clone())
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect();
    let lost: Vec<_> = acknowledged.difference(&here).collect();
    assert!(lost.is_empty(), "acknowledged and not there: {lost:?}");
    assert_eq!(ok(desk, "check", json!({}))["broken"], Value::Null);
}

#[test]
fn what_was_acknowledged_survives_being_killed() {
    let table = Table::laid();
    let rounds: usize = std::env::var("ATTESTA_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(40);
    let mut acknowledged = BTreeSet::new();
    for round in 0..rounds {
        let (mut child, mut ids) = writer(&table.file(), "doomed", usize::MAX);
        // Dies within the write after this many: the next one is begun as soon as one is acknowledged.
        acknowledged.extend(ids.by_ref().take(1 + round % 5));
        for _ in 0..round * 37 % 20_000 {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        acknowledged.extend(ids);
        child.wait().unwrap();
        if round % 8 == 7 || round + 1 == rounds {
            let desk = real(&table.file(), &table.folder.path().join("reader"), "reader");
            all_there(&desk, &acknowledged);
        }
    }
    assert!(acknowledged.len() >= rounds, "every round wrote something: {}", acknowledged.len());
}

#[test]
fn two_processes_and_two_threads_lose_nothing() {
    let table = Table::laid();
    let (file, home) = (table.file(), table.folder.path());
    let mut acknowledged = BTreeSet::new();
    let mut programs = [writer(&file, "one", 24), writer(&file, "two", 24)];
    std::thread::scope(|scope| {
        let threads: Vec<_> = ["three", "four"]
            .map(|who| {
                let file = &file;
                scope.spawn(move || {
                    let desk = real(file, &home.join("shared"), who);
                    let claim = |n| ok(&desk, "add_claim", json!({ "wording": format!("{who} says {n}") }));
                    (0..24).map(|n| claim(n)["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
                })
            })
            .into();
        for (_, ids) in &mut programs {
            acknowledged.extend(ids);
        }
        acknowledged.extend(threads.into_iter().flat_map(|t| t.join().unwrap()));
    });
    programs.iter_mut().for_each(|(child, _)| assert!(child.wait().unwrap().success()));
    assert_eq!(acknowledged.len(), 4 * 24);
    all_there(&table.desk, &acknowledged);
    let touched: BTreeSet<String> = table.desk.poll_changes().iter().map(|t| t.id.to_string()).collect();
    assert!(acknowledged.is_subset(&touched), "this window hears of everything that was written elsewhere");
    assert!(
        ok(&table.desk, "check", json!({}))["chains"].as_u64().unwrap() >= 4,
        "each installation writes a chain of its own"
    );
    assert!(table.desk.poll_changes().is_empty(), "and hears it once");
}

#[test]
fn who_waits_too_long_is_told() {
    let table = Table::laid();
    let wording = json!({ "wording": "The bridge is closed" });
    let held = attesta_casebook::testing::hold(&table.file());
    assert_eq!(table.refused("add_claim", wording.clone()), "busy");
    assert_eq!(table.ok("list_claims", json!({})), json!([]), "reading waits for nobody");
    drop(held);
    table.ok("add_claim", wording);
}
