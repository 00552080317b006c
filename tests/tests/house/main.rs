//! Keeps the house in order: who may depend on whom, and what may stand where. ARCHITECTURE.md says why.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod metadata;
mod package;
mod sources;

use std::collections::BTreeMap;

use metadata::Metadata;
use sources::{read, sources};

/// Every arrow there may be between our packages.
const ARROWS: &[(&str, &[&str])] = &[
    ("attesta-desktop", &["attesta-desk"]),
    ("attesta-cli", &["attesta-desk"]),
    ("attesta-desk", &["attesta-text", "attesta-extract", "attesta-ingest", "attesta-casebook", "attesta-report"]),
    ("attesta-report", &["attesta-casebook", "attesta-text"]),
    ("attesta-casebook", &["attesta-text"]),
    ("attesta-extract", &["attesta-text"]),
    ("attesta-ingest", &["attesta-text"]),
    ("attesta-text", &[]),
    ("attesta-tests", &["attesta-desk", "attesta-extract", "attesta-text"]),
    ("xtask", &[]),
];

/// The product without a skin: it must run under any window, any command line, or none.
const CORE: [&str; 6] =
    ["attesta-desk", "attesta-report", "attesta-casebook", "attesta-extract", "attesta-ingest", "attesta-text"];

const PURE: [&str; 2] = ["attesta-text", "attesta-extract"];

const LONGEST_FILE: usize = 400;

#[test]
fn our_packages_depend_only_along_the_arrows() {
    let allowed: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    for (package, needs) in Metadata::read().ours {
        let Some(allowed) = allowed.get(package.as_str()) else {
            panic!("{package} is not in the house plan: add its arrows to ARROWS here and to ARCHITECTURE.md");
        };
        for need in needs {
            assert!(
                allowed.contains(&need.as_str()),
                "{package} must not depend on {need}. Arrows go ui → src-tauri → desk → {{extract, ingest, report, \
                 casebook}} → text: move what you need down to where both may reach it"
            );
        }
    }
}

#[test]
fn the_core_knows_no_window_and_no_command_line() {
    let metadata = Metadata::read();
    assert!(metadata.reaches("attesta-desktop", "tauri"), "the search below finds nothing, even what is there");
    for package in CORE {
        for skin in ["tauri", "wry", "tao", "clap"] {
            assert!(
                !metadata.reaches(package, skin),
                "{package} depends on {skin}, perhaps through another crate (`cargo tree -p {package} -i {skin}`). \
                 Windows belong to src-tauri and arguments to crates/cli"
            );
        }
    }
}

#[test]
fn text_and_extract_are_pure() {
    let metadata = Metadata::read();
    assert!(metadata.reaches("attesta-casebook", "rusqlite"), "the search below finds nothing, even what is there");
    for package in PURE {
        assert!(
            !metadata.reaches(package, "rusqlite"),
            "{package} depends on rusqlite. It turns text into values: storing them is crates/casebook's work"
        );
    }
    for file in ["crates/text/src", "crates/extract/src"].iter().flat_map(|it| sources(it, &["rs"])) {
        let source = read(&file);
        for outside in ["std::fs", "std::net", "std::process", "std::env", "SystemTime", "Instant::now"] {
            assert!(
                !source.contains(outside),
                "{} uses {outside}. The same text must give the same answer everywhere: take what you need as an \
                 argument; tests that read files belong in the package's tests/ folder",
                file.display()
            );
        }
    }
}

#[test]
fn sql_stands_in_the_casebook_only() {
    let elsewhere = ["crates", "src-tauri", "xtask"].iter().flat_map(|it| sources(it, &["rs"]));
    for file in elsewhere.filter(|it| !it.starts_with("crates/casebook")) {
        if let Some(statement) = first_sql(&read(&file)) {
            panic!(
                "{} holds SQL (“{statement} …”). Only crates/casebook knows the tables: give it a method named for what \
                 you want to know, and call that",
                file.display()
            );
        }
    }
}

#[test]
fn one_file_of_the_interface_knows_tauri() {
    for file in sources("ui/src", &["ts", "js", "svelte"]) {
        assert!(
            file.ends_with("ipc.ts") || !read(&file).contains("@tauri-apps/"),
            "{} imports @tauri-apps. Only ipc.ts may, so that every screen can be tested without a shell: call it instead",
            file.display()
        );
    }
}

#[test]
fn no_file_is_too_long_to_read_at_once() {
    let rust = ["crates", "src-tauri", "xtask"].iter().flat_map(|it| sources(it, &["rs"]));
    let ui = sources("ui/src", &["ts", "js", "svelte", "css"]);
    let too_long: Vec<String> = rust
        .chain(ui)
        .map(|file| (read(&file), file))
        .filter(|(text, _)| text.lines().count() > LONGEST_FILE && !is_generated(text))
        .map(|(text, file)| format!("{} ({} lines)", file.display(), text.lines().count()))
        .collect();
    assert!(
        too_long.is_empty(),
        "one idea a file, {LONGEST_FILE} lines at most: find the second idea in each of these and give it a file of its \
         own: {}",
        too_long.join(", ")
    );
}

#[test]
fn sql_is_recognised_and_prose_is_not() {
    assert_eq!(first_sql("tx.execute(\"\n   UPDATE claim SET\")"), Some("UPDATE"));
    assert_eq!(first_sql("query(r\"SELECT 1\")"), Some("SELECT"));
    assert_eq!(first_sql("\"Select a claim\" \"UPDATED\" // CREATE \"nothing\""), None);
}

/// The first SQL keyword that opens a string literal.
fn first_sql(source: &str) -> Option<&'static str> {
    const WORDS: [&str; 7] = ["SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "PRAGMA", "ALTER"];
    source.split('"').skip(1).find_map(|after_quote| {
        WORDS.into_iter().find(|word| {
            let rest = after_quote.trim_start().strip_prefix(word);
            rest.is_some_and(|it| it.starts_with(char::is_whitespace))
        })
    })
}

fn is_generated(source: &str) -> bool {
    source.lines().take(3).any(|line| line.to_lowercase().contains("generated"))
}
