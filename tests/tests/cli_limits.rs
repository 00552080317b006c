//! Too much, or nonsense, on the command line: refused in words, quickly and without taking the machine's memory.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]
#![cfg(target_os = "linux")]

use attesta_tests::programs::Cli;
use std::{
    fs::File,
    path::Path,
    process::{Command, Output, Stdio},
};

/// With 300 MB of address space, so that reading without end fails.
fn run(cli: &Cli, args: &[&str], input: Stdio) -> Output {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -v 300000; exec \"$0\" \"$@\""]).arg(attesta_tests::programs::attesta());
    command.env("ATTESTA_HOME", &cli.home).arg("--json").arg("--casebook").arg(&cli.casebook).args(args);
    command.stdin(input).output().unwrap()
}

fn check(cli: &Cli, args: &[&str], input: Stdio, status: i32, words: &str) {
    let output = run(cli, args, input);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "attesta {args:?}: {said}");
    assert!(said.contains(words), "attesta {args:?} lacks “{words}”: {said}");
}

#[test]
fn fifty_megabytes_are_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", "First desk"]);
    let long = folder.path().join("long.txt");
    std::fs::write(&long, "parola ".repeat((50 << 20) / 7)).unwrap();
    check(&cli, &["import", long.to_str().unwrap()], Stdio::null(), 1, "52428796 bytes long and the limit is 16777216");
    check(&cli, &["import", "-"], File::open(&long).unwrap().into(), 1, "longer than the limit of 16777216");
    for endless in ["/dev/zero", "/dev/stdin"].iter().filter(|p| Path::new(p).exists()) {
        check(&cli, &["import", endless], File::open("/dev/zero").unwrap().into(), 1, "not a file");
    }
    assert_eq!(cli.json(&["articles"]), serde_json::json!([]));
}

#[test]
fn nonsense_in_json_is_bad_usage() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", "First desk"]);
    for json in [r#"{"wording":"\ud800"}"#, r#"{"wording":"\udc00\ud800"}"#, "{", "", "[1,", "\u{feff}{}"] {
        check(&cli, &["call", "add_claim", json], Stdio::null(), 2, "");
    }
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    check(&cli, &["call", "add_claim", &deep], Stdio::null(), 2, "");
    check(&cli, &["call", "add_claim", r#"{"wording":"a\u0000b"}"#], Stdio::null(), 1, "NUL");
    assert_eq!(cli.json(&["claims"]), serde_json::json!([]));
}
