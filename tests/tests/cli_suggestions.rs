//! The program's proposals on the command line: stored, decided on, and read without a casebook.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

use attesta_tests::{main_job as job, programs::Cli};
use serde_json::{Value, json};
use std::path::Path;

const PORT: &str = "The port\n\nThe mayor said that the port is closed.\n\nThe coast guard denied any accident.\n";

fn written(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn short(row: &Value) -> &str {
    row["short"].as_str().unwrap()
}

#[test]
fn proposals_are_stored_listed_accepted_and_rejected() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", job::AUTHOR]);
    let story = written(folder.path(), "story.txt", PORT);
    let imported = cli.json(&["import", &story]);
    let article = short(&imported[0]);
    let made = cli.json(&["suggest", article]);
    let [said, denied] = made.as_array().unwrap().as_slice() else { panic!("{made}") };
    let told = String::from_utf8(cli.run(&["suggestions", "--article", article]).stdout).unwrap();
    assert!(told.contains("%  The mayor declares: “the port is closed”"), "{told}");
    assert_eq!(cli.json(&["suggest", article]), json!([]), "nothing is proposed twice");
    cli.json(&["accept", short(said)]);
    cli.json(&["reject", "--all"]);
    assert_eq!(cli.json(&["suggestions"]), json!([]));
    assert_eq!(cli.json(&["suggest", article]), json!([]), "what was rejected does not come back");
    let kept = cli.json(&["attributions", "--article", article]);
    assert_eq!(kept.as_array().unwrap().len(), 1, "{kept}");
    assert_eq!((&kept[0]["proposer"], &kept[0]["state"]), (&json!("program"), &json!("accepted")));
    assert_eq!(kept[0]["positions"][0]["party"]["name"], "The mayor");
    assert_eq!(cli.refused(&["accept", short(denied)]), (1, "not_a_proposal".into()));
    cli.json(&["undo"]);
    assert_eq!(cli.json(&["suggestions"]).as_array().unwrap().len(), 1);
}

/// The lines of standard output as JSON, the exit status, and standard error.
fn extracted(cli: &Cli, args: &[&str]) -> (Vec<Value>, Option<i32>, String) {
    let output = cli.run(&[&["extract"], args].concat());
    let lines = String::from_utf8(output.stdout).unwrap();
    let lines = lines.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    (lines, output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// The words at an extracted place, in code points of the text as given.
fn at(text: &str, place: &Value) -> String {
    let (start, end) = (place[0].as_u64().unwrap() as usize, place[1].as_u64().unwrap() as usize);
    text.chars().skip(start).take(end - start).collect()
}

#[test]
fn texts_are_read_without_a_casebook_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    // Offsets count the text as given: two line ends that become one, an accent in two characters, one beyond the first plane.
    let raw = "🚢 Perche\u{301}\r\n\r\nThe mayor said the port is closed.";
    let line = |value: Value| format!("{value}\n");
    let bad = b"{\"id\": 3, \"text\": \"\xff\"}\n".to_vec();
    let lines = [
        line(json!({ "id": "a", "lang": "en", "published": "2025-05-09", "text": raw })).into_bytes(),
        b"{\"id\": 2}\n".to_vec(),
        bad,
        b"\n".to_vec(),
        line(json!({ "id": 4, "text": " " })).into_bytes(),
        line(json!({ "id": null, "text": PORT })).into_bytes(),
    ];
    let (found, status, errors) = extracted(&cli, &[&written(folder.path(), "texts.jsonl", lines.concat())]);
    assert_eq!(status, Some(1));
    for place in ["line 2: ", "line 3: "] {
        assert!(errors.contains(place), "{errors}");
    }
    let [first, blank, last] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((&first["id"], &first["lang"]), (&json!("a"), &json!("en")));
    let said = &first["attributions"][0];
    assert_eq!(
        (at(raw, &said["source"][0]), at(raw, &said["cue"][0]), at(raw, &said["content"][0])),
        ("The mayor".into(), "said".into(), "the port is closed".into())
    );
    for (field, value) in [
        ("mode", json!("indirect")),
        ("stance", json!("asserts")),
        ("via", json!(null)),
        ("reason", json!("clause_after")),
    ] {
        assert_eq!(said[field], value, "{field}");
    }
    assert_eq!(blank, &json!({ "id": 4, "lang": null, "attributions": [], "claims": [], "figures": [], "dates": [] }));
    assert_eq!(
        (&last["lang"], last["attributions"].as_array().unwrap().len()),
        (&json!("en"), 2),
        "the language is guessed"
    );
    assert!(!cli.home.exists() && !cli.casebook.exists(), "no casebook is made");
}

#[test]
fn any_other_file_is_one_text() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    let path = written(folder.path(), "story.txt", PORT);
    let (found, status, errors) = extracted(&cli, &[&path, "--lang", "en"]);
    assert_eq!((status, errors.as_str(), found.len()), (Some(0), "", 1));
    assert_eq!((&found[0]["id"], &found[0]["lang"]), (&json!(path), &json!("en")));
    let contents: Vec<String> =
        found[0]["attributions"].as_array().unwrap().iter().map(|said| at(PORT, &said["content"][0])).collect();
    assert_eq!(contents, ["that the port is closed", "any accident"]);
    let (found, status, _) = extracted(&cli, &[&written(folder.path(), "latin.txt", b"perch\xe9")]);
    assert_eq!((found.len(), status), (0, Some(1)));
}
