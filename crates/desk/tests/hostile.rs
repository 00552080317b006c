//! No request makes the desk fall over, and one that is refused leaves every table as it was.
//! ATTESTA_CASES=100000 asks longer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_casebook::testing::everything;
use attesta_desk::COMMANDS;
use common::{Table, cases, differs, furnished::furnished, shapes};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::{cell::Cell, collections::HashMap};

/// Loading the sample is hundreds of changes; it has tests of its own.
fn tried() -> Vec<(&'static str, String)> {
    COMMANDS.iter().filter(|c| c.name != "load_sample").map(|c| (c.name, (c.types)().0)).collect()
}

const ODD: [&str; 30] = [
    "",
    " ",
    "\t\n",
    "a",
    "..",
    ".",
    "-",
    "0",
    "-0",
    "%s%n",
    "'; DROP TABLE claim; --",
    "\"",
    "\"\"",
    "*",
    "a* NEAR(b)",
    "text:x",
    "a\0b",
    "\0",
    "\u{202e}abc\u{202c}",
    "\u{feff}",
    "\u{fffd}",
    "\u{10ffff}",
    "e\u{301}",
    "\u{1112}\u{1161}",
    "👩‍👩‍👧",
    "평",
    "평양",
    "2025-05-09",
    "9999-99-99T99:99:99Z",
    "../..",
];

proptest! {
    #![proptest_config(cases(12, "hostile"))]

    #[test]
    fn whatever_is_asked_is_answered_or_refused_whole(seed in any::<u64>()) {
        let (table, mut texts) = furnished();
        texts.extend(ODD.map(str::to_owned));
        let shapes = shapes::declared();
        let inside = |name: &str| table.folder.path().join(name).to_str().unwrap().to_owned();
        std::fs::write(inside("story.md"), "# A title\n\nand words").unwrap();
        std::fs::create_dir(inside("folder")).unwrap();
        let paths = [inside("story.md"), inside("folder"), inside("none/none"), inside("new"), inside("a\0b"), String::new()];
        let drawing = shapes::Drawing { shapes: &shapes, texts: &texts, paths: &paths, seed: Cell::new(seed) };
        let commands = tried();
        let mut before = everything(&table.file());
        for _ in 0..40 {
            let (name, request) = &commands[drawing.below(commands.len())];
            let args = drawing.request(request);
            let reply = table.desk.dispatch(name, args.clone());
            let after = everything(&table.file());
            if let Err(e) = reply.result {
                prop_assert!(before == after, "{name} {args} was refused ({}) but changed:\n{}", e.code, differs(&before, &after));
                prop_assert!(e.code != "internal", "{name} {args} fell over: {}", e.message);
                prop_assert!(!e.message.trim().is_empty(), "{name} {args} was refused without a word");
            }
            before = after;
        }
        let checked = table.ok("check", json!({}));
        prop_assert_eq!(&checked["broken"], &Value::Null, "what was accepted holds");
    }
}

#[test]
fn a_megabyte_in_every_field_is_answered_or_refused() {
    let shapes = shapes::declared();
    let huge = ["x".repeat(1 << 20), "\u{202e}è ".repeat(200_000)];
    for (n, (name, request)) in tried().into_iter().enumerate() {
        let table = Table::laid();
        let nowhere = [table.folder.path().join("none/none").to_str().unwrap().to_owned()];
        let drawing = shapes::Drawing { shapes: &shapes, texts: &huge, paths: &nowhere, seed: Cell::new(n as u64) };
        let args = drawing.request(&request);
        if let Err(e) = table.desk.dispatch(name, args).result {
            assert_ne!(e.code, "internal", "{name}: {}", e.message);
        }
    }
}

#[test]
fn the_shapes_are_read_whole() {
    let shapes: HashMap<_, _> = shapes::declared();
    for (name, request) in tried() {
        assert!(shapes.contains_key(&request), "{name} asks for {request}, which the generated types do not declare");
    }
    let Some(shapes::Shape::Object(fields)) = shapes.get("AddClaim") else { panic!("a request is an object") };
    assert!(fields.iter().any(|(name, optional, _)| name == "at" && *optional), "and has its fields");
}
