//! The command line as scripts know it: the whole main job, and what is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

use attesta_tests::{main_job as job, programs::Cli};
use serde_json::{Value, json};

fn string(value: &Value) -> String {
    value.as_str().expect("a string").to_owned()
}

#[test]
fn the_main_job_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    let report = job::on_the_command_line(&cli);
    for words in [
        "KCNA riferisce che Kim Jong Un dichiara",
        "North Korea e Russia negano",
        "North Korea e Russia confermano",
        "South Korean intelligence suggerisce, con riserva («stima»)",
        "fonti non precisate dichiarano, con riserva («a quanto si dice»)",
        "**Non dimostrato**",
        "di solito non affidabile",
    ] {
        assert!(report.contains(words), "the report lacks “{words}”:\n{report}");
    }
    assert_eq!(cli.json(&["check"])["broken"], json!(null));
    assert_eq!(report.matches("\n## ").count(), 8 + 3 + 1, "eight claims, and summary, articles, sources, about");
}

#[test]
fn the_same_state_and_date_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", job::AUTHOR]);
    cli.json(&["sample"]);
    let export = |name: &str| {
        let path = folder.path().join(name);
        cli.json(&["export", "--format", "html", "--dated", "4102444800000", "-o", path.to_str().unwrap()]);
        std::fs::read(path).unwrap()
    };
    assert!(export("one.html") == export("two.html"));
}

#[test]
fn refusals_exit_with_1_and_bad_usage_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    let check = |args: &[&str], expected: (i32, &str)| {
        assert_eq!(cli.refused(args), (expected.0, expected.1.to_owned()), "attesta {args:?}");
    };
    check(&["claim", "add", "--wording", "The bridge is closed"], (1, "no_person"));
    cli.json(&["person", "add", job::AUTHOR]);
    check(&["--as", "Nobody", "articles"], (1, "unknown_person"));
    check(&["person", "add", job::AUTHOR], (1, "person_exists"));
    check(&["claim", "add", "--wording", "  "], (1, "claim_empty"));
    check(&["show", "00000000-0000-7000-8000-000000000000"], (1, "unknown_id"));
    check(&["show", "not an id"], (1, "not_an_id"));
    check(&["import", "absent.txt"], (1, "unreadable"));
    check(&["import", "https://example.org/a"], (1, "not_there_yet"));
    check(&["search", "a"], (1, "query_too_short"));
    check(&["export", "--format", "html"], (1, "nothing_to_report"));
    check(&["export", "--format", "pdf"], (1, "not_there_yet"));
    check(&["extract", "absent.txt"], (1, "unreadable"));
    check(&["accept"], (2, "bad_usage"));
    check(&["accept", "--all", "1f2e"], (2, "bad_usage"));
    check(&["verify", "absent.casebook"], (1, "unreadable"));
    check(&["call", "no_such_command"], (1, "unknown_command"));
    check(&["undo"], (1, "nothing_to_undo"));
    check(&["export", "--format", "carrier-pigeon"], (2, "bad_usage"));
    check(&["call", "casebook_info", "{"], (2, "bad_usage"));
    check(&["call", "add_claim", "{\"wording\": \"\\ud800\"}"], (2, "bad_usage"));
    check(&["no-such-word"], (2, "bad_usage"));
    check(&["verdict"], (2, "bad_usage"));
    // A filter that a list does not have is said to be unknown, not passed over.
    check(&["articles", "--state", "done"], (2, "bad_usage"));
    check(&["sources", "--claim", "1f2e"], (2, "bad_usage"));
    check(&["attributions", "--dossier", "1f2e"], (2, "bad_usage"));
}

#[test]
fn a_prefix_that_fits_two_things_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", job::AUTHOR]);
    // Among 65,536 tails of four digits two are alike after some 300 articles; among 66,000 surely.
    let mut seen = std::collections::BTreeSet::new();
    let twice = (0..330).find_map(|batch| {
        let texts: Vec<String> = (0..200)
            .map(|n| {
                let path = folder.path().join(format!("{n}.txt"));
                std::fs::write(&path, format!("Title {batch} {n}\n\nText.")).unwrap();
                path.to_str().unwrap().to_owned()
            })
            .collect();
        let imported = cli.json(&[vec!["import"], texts.iter().map(String::as_str).collect()].concat());
        let shorts = imported.as_array().unwrap().iter().map(|row| string(&row["short"]));
        shorts.map(|short| short.chars().skip(4).collect::<String>()).find(|tail| !seen.insert(tail.clone()))
    });
    let twice = twice.expect("more articles than tails");
    assert_eq!(cli.refused(&["show", &twice]), (1, "ambiguous_id".into()));
}

#[test]
fn several_files_come_in_and_the_bad_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", job::AUTHOR]);
    let path = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (good, bad, empty) =
        (path("a.txt", "Titolo\n\nUn testo.".as_bytes()), path("b.pdf", b"%PDF-1.7"), path("c.md", b""));
    let output = cli.run(&["--json", "import", &good, &bad, &empty]);
    let told = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).expect("one JSON document");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(told(&output.stderr)["error"]["code"], "not_all_imported");
    assert_eq!(told(&output.stdout)[0]["title"], "Titolo", "the one that came in is told, with its id");
    assert_eq!(cli.json(&["articles"]).as_array().unwrap().len(), 1, "what was imported stays");
    let output = cli.run(&["import", &good]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("here already"), "{output:?}");
}

#[test]
fn people_read_pages_and_scripts_read_json() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", job::AUTHOR]);
    cli.json(&["sample"]);
    let id = string(&cli.json(&["claims", "--rating", "unproven"])[0]["short"]);
    let page = String::from_utf8(cli.run(&["show", &id]).stdout).unwrap();
    for words in ["verdict: Unproven", "Who said it", "reported by Two lawmakers", "first known sources: 1–1"] {
        assert!(page.contains(words), "the page lacks “{words}”:\n{page}");
    }
    let claim = cli.json(&["show", &id]);
    for (list, words) in [("verdicts", "reasons: "), ("evidence", "credibility: "), ("mentions_in", "mark\n")] {
        let Some(row) = claim[list][0]["id"].as_str() else { continue };
        let page = String::from_utf8(cli.run(&["show", row]).stdout).unwrap();
        assert!(page.contains(words), "{list}: the page lacks “{words}”:\n{page}");
    }
    let verdict = cli.json(&["show", &string(&claim["verdicts"][0]["id"])]);
    assert_eq!(verdict["noun"], "verdict");
    assert_eq!(verdict["fields"]["rating"]["name"], "Unproven");
    let completions = String::from_utf8(cli.run(&["completions", "bash"]).stdout).unwrap();
    assert!(completions.contains("attribute"));
    let help = String::from_utf8(cli.run(&["--help"]).stdout).unwrap();
    assert!(help.contains("A first check, from the beginning"));
}

#[test]
fn sources_that_are_one_are_merged_and_split_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", job::AUTHOR]);
    let added = |name: &str| string(&cli.json(&["source", "add", name, "--kind", "person"])["short"]);
    let (cyrillic, latin) = (added("Путин"), added("Putin"));
    let told = |args: &[&str]| String::from_utf8(cli.run(args).stdout).unwrap();
    let likely = told(&["source", "duplicates"]);
    assert!(likely.contains("=?") && likely.contains("sound the same: Путин / Putin"), "{likely}");
    let preview = told(&["source", "merge", &cyrillic, &latin, "--preview"]);
    assert!(preview.contains("Путин would be read as Putin") && preview.contains("together: 2 names"), "{preview}");
    assert_eq!(cli.json(&["sources"]).as_array().unwrap().len(), 2, "a preview changes nothing");
    cli.json(&["source", "merge", &cyrillic, &latin]);
    assert_eq!(cli.json(&["sources"])[0]["aliases"], json!(["Путин"]));
    assert_eq!(cli.refused(&["source", "merge", &cyrillic, &latin]), (1, "same_source".into()));
    cli.json(&["source", "split", &cyrillic]);
    assert_eq!(cli.json(&["sources"]).as_array().unwrap().len(), 2);
    cli.json(&["source", "not-same", &cyrillic, &latin, "--reason", "a grandson"]);
    assert_eq!(told(&["source", "duplicates"]).trim_end(), "nothing");
    let apart = told(&["source", "duplicates", "--not-same"]);
    assert!(apart.contains("≠") && apart.contains(&format!("not the same by {}: a grandson", job::AUTHOR)), "{apart}");
    assert_eq!(cli.refused(&["source", "not-same", &cyrillic, &latin]), (1, "already_apart".into()));
    assert!(told(&["source", "merge", &cyrillic, &latin, "--preview"]).contains("that rests while they are merged"));
    cli.json(&["source", "not-same", &cyrillic, &latin, "--take-back"]);
    assert_eq!(told(&["source", "duplicates"]), likely);
    cli.json(&["source", "own", &latin, "controls", &cyrillic, "--reason", "for the test"]);
    assert_eq!(told(&["source", "owners"]).trim_end(), "Putin\n  Путин  (controls)  for the test");
    assert_eq!(told(&["source", "turns"]).trim_end(), "nothing");
}
