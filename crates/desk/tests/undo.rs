//! Undo takes an operation back, whatever it was: the living state is what it was before, and redo gives it again.
//! ATTESTA_CASES=2000 looks longer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_casebook::testing::living;
use attesta_desk::Desk;
use common::{Table, cases, differs, moves, open};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::Path;

proptest! {
    #![proptest_config(cases(24, "undo"))]

    #[test]
    fn undo_of_anything_is_as_if_it_had_not_been(moves in moves::moves(14), reopen_at in 0..14usize) {
        let Table { folder, mut desk } = Table::laid();
        let file = folder.path().join("test.casebook");
        ok(&desk, "add_person", json!({ "name": "Second desk" }));
        let empty = living(&file);
        for (n, &m) in moves.iter().enumerate() {
            if n == reopen_at {
                drop(desk);
                desk = open(&file, folder.path(), "desktop", 77).unwrap();
            }
            let Some((name, args)) = moves::request(&desk, m) else { continue };
            let before = living(&file);
            let reply = desk.dispatch(name, args.clone());
            let after = living(&file);
            if let Err(e) = reply.result {
                prop_assert!(before == after, "{name} was refused ({}) but changed the file:\n{}", e.code, differs(&before, &after));
                prop_assert_ne!(&e.code, "internal", "{} {}: {}", name, args, e.message);
                continue;
            }
            if reply.touched.is_empty() {
                continue;
            }
            back(&desk, "undo", name, &args, &before, &file)?;
            back(&desk, "redo", name, &args, &after, &file)?;
        }
        take_all_back(&desk, &file, &empty)?;
        let checked = ok(&desk, "check", json!({}));
        prop_assert_eq!(&checked["broken"], &Value::Null, "the casebook holds against itself");
    }
}

fn back(
    desk: &Desk,
    way: &str,
    name: &str,
    args: &Value,
    expected: &[String],
    file: &Path,
) -> Result<(), TestCaseError> {
    let result = desk.dispatch(way, json!({})).result;
    prop_assert!(result.is_ok(), "{way} of {name} {args}: {result:?}");
    let got = living(file);
    prop_assert!(got == expected, "{way} of {name} {args} left another state:\n{}", differs(expected, &got));
    Ok(())
}

/// Everything both people did, newest first, and then all of it again.
fn take_all_back(desk: &Desk, file: &Path, empty: &[String]) -> Result<(), TestCaseError> {
    let full = living(file);
    let mut order: Vec<String> = vec![];
    while let Some(person) = newest(desk) {
        ok(desk, "work_as", json!({ "person": person }));
        let undone = desk.dispatch("undo", json!({}));
        prop_assert!(undone.result.is_ok(), "undo in order is never refused: {:?}", undone.result);
        prop_assert!(!undone.touched.is_empty(), "undo answered {:?} and did nothing", undone.result);
        order.push(person);
    }
    let got = living(file);
    prop_assert!(got == empty, "undoing everything left something:\n{}", differs(empty, &got));
    for person in order.into_iter().rev() {
        ok(desk, "work_as", json!({ "person": person }));
        let redone = desk.dispatch("redo", json!({})).result;
        prop_assert!(redone.is_ok(), "redo in order is never refused: {redone:?}");
    }
    let got = living(file);
    prop_assert!(got == full, "doing everything again gave another state:\n{}", differs(&full, &got));
    Ok(())
}

/// Whose step is the newest one that still stands.
fn newest(desk: &Desk) -> Option<String> {
    let history = ok(desk, "history", json!({ "limit": 1000 }));
    let standing = history["rows"].as_array().unwrap().iter().find(|row| row["state"] == "done")?;
    Some(standing["person_name"].as_str().unwrap().to_owned())
}

fn ok(desk: &Desk, name: &str, args: Value) -> Value {
    desk.dispatch(name, args).result.unwrap_or_else(|e| panic!("{name}: {e:?}"))
}
