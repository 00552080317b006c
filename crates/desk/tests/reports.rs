//! Reports: their order, their title, their issues, and how long one may be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::Table;
use serde_json::{Value, json};

fn claims(table: &Table, wordings: &[&str]) -> Vec<String> {
    let made = wordings.iter().map(|wording| table.ok("add_claim", json!({ "wording": wording }))["id"].clone());
    made.map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn told(preview: &Value) -> Vec<String> {
    let blocks = preview["blocks"].as_array().unwrap().iter();
    blocks.filter(|b| b["block"] == "claim").map(|b| b["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn claims_stand_in_the_order_they_are_given_each_once() {
    let table = Table::laid();
    let [a, b, c]: [String; 3] = claims(&table, &["One", "Two", "Three"]).try_into().unwrap();
    let asked = json!({ "format": "html", "lang": "en", "claims": [c, a, c, b], "title": "  Port \n of call " });
    let shown = table.ok("preview_report", asked);
    assert_eq!(told(&shown), [c, a, b]);
    assert_eq!((&shown["claims"], &shown["shown"]), (&json!(3), &json!(3)));
    assert_eq!(shown["blocks"][0]["text"], "Port of call");
}

#[test]
fn the_title_stands_at_the_head_and_says_what_the_thing_is() {
    let table = Table::laid();
    claims(&table, &["One"]);
    let render = |title: Option<&str>, format: &str| {
        table.ok("render_report", json!({ "format": format, "lang": "it", "title": title }))["text"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert!(render(None, "markdown").starts_with("# Rapporto di verifica\n"));
    let titled = render(Some("Il <ponte>"), "markdown");
    assert!(titled.starts_with("# Il &lt;ponte&gt;\n") && titled.contains("Rapporto di verifica"), "{titled}");
    assert!(render(Some("Il <ponte>"), "html").contains("<title>Il &lt;ponte&gt;</title>"));
    let long = "x".repeat(201);
    let asked = json!({ "format": "html", "lang": "en", "title": long });
    assert_eq!(table.refused("preview_report", asked), "title_too_long");
}

#[test]
fn a_protected_name_in_the_title_does_not_leave_either() {
    let table = Table::laid();
    claims(&table, &["One"]);
    table.ok("add_source", json!({ "name": "Ada Hidden", "kind": "person", "protected": true }));
    let asked = json!({ "format": "html", "lang": "en", "title": "What Ada Hidden told us" });
    let html = table.ok("render_report", asked)["text"].as_str().unwrap().to_owned();
    assert!(!html.contains("Hidden"), "{html}");
}

#[test]
fn another_issue_goes_on_where_the_last_one_was_whatever_it_covers_now() {
    let table = Table::laid();
    let [a, b]: [String; 2] = claims(&table, &["One", "Two"]).try_into().unwrap();
    let path = table.folder.path().join("out.md");
    let issue = |asked: Value| {
        let mut whole = json!({ "format": "markdown", "lang": "en", "path": path });
        whole.as_object_mut().unwrap().extend(asked.as_object().unwrap().clone());
        let next = table.ok("preview_report", whole.clone())["number"].clone();
        table.ok("render_report", whole);
        let newest = table.ok("list_reports", json!({}))[0].clone();
        assert_eq!(newest["number"], next, "the preview says which issue it will be");
        newest
    };
    let first = issue(json!({ "claims": [a], "title": "Bridges" }));
    let left = std::fs::read(&path).unwrap();
    let second = issue(json!({ "claims": [b, a], "report": first["report"], "title": "Bridges and ports" }));
    assert_eq!((&second["report"], &second["number"]), (&first["report"], &json!(2)));
    let again = issue(json!({ "claims": [b, a] }));
    assert_eq!(
        (&again["number"], &again["title"]),
        (&json!(3), &second["title"]),
        "the same in the same order goes on"
    );
    let other = issue(json!({ "claims": [a, b] }));
    assert_eq!(other["number"], 1, "another order is another report");
    let fresh = issue(json!({ "claims": [b, a], "fresh": true }));
    assert_eq!((&fresh["number"], &fresh["title"]), (&json!(1), &json!("Two")), "and so is one that is asked for");

    let titles = table.ok("list_reports", json!({}));
    assert_eq!(titles.as_array().unwrap().last().unwrap()["title"], "Bridges", "an issue keeps the title it left with");
    let copy = table.folder.path().join("copy.md");
    table.ok("save_issue", json!({ "id": first["id"], "path": copy }));
    assert_eq!(std::fs::read(&copy).unwrap(), left, "byte by byte");
    assert_eq!(table.refused("save_issue", json!({ "id": first["id"], "path": table.file() })), "would_replace_work");
}

#[test]
fn another_issue_is_called_as_the_last_unless_it_is_given_another_title() {
    let table = Table::laid();
    claims(&table, &["One"]);
    let path = table.folder.path().join("out.md");
    let issue = |title: Option<&str>| {
        let asked = json!({ "format": "markdown", "lang": "en", "path": path, "title": title });
        let text = table.ok("render_report", asked)["text"].as_str().unwrap().to_owned();
        let kept = table.ok("list_reports", json!({}))[0].clone();
        let report = table.ok("show_report", json!({ "id": kept["report"] }));
        (text.lines().next().unwrap().to_owned(), kept["title"].clone(), report["titled"].clone())
    };
    let untitled = ("# Fact-check report".to_owned(), json!("One"), json!(false));
    let bridges = ("# Bridges".to_owned(), json!("Bridges"), json!(true));
    for (title, expected) in
        [(None, &untitled), (None, &untitled), (Some("Bridges"), &bridges), (None, &bridges), (Some(""), &untitled)]
    {
        assert_eq!(&issue(title), expected, "after {title:?}");
    }
}

#[test]
fn nothing_leaves_that_could_not_be_recorded_nor_is_recorded_that_cannot_leave() {
    let table = Table::laid();
    claims(&table, &["One"]);
    let (path, folder) = (table.folder.path().join("out.md"), table.folder.path().join("folder"));
    std::fs::create_dir(&folder).unwrap();
    let asked = |path: &std::path::Path| json!({ "format": "markdown", "lang": "en", "path": path });
    assert_eq!(table.refused("render_report", asked(&folder)), "cannot_write");
    assert_eq!(table.ok("list_reports", json!({})), json!([]));
    #[cfg(unix)]
    {
        std::fs::rename(table.file(), table.folder.path().join("elsewhere.casebook")).unwrap();
        assert_eq!(table.refused("render_report", asked(&path)), "file_moved");
        let left = std::fs::read_dir(table.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut left: Vec<_> = left.filter(|name| name.to_string_lossy().contains("out")).collect();
        left.sort();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[test]
fn what_was_taken_out_since_is_counted_and_no_longer_told() {
    let table = Table::laid();
    let [a, b]: [String; 2] = claims(&table, &["One", "Two"]).try_into().unwrap();
    let path = table.folder.path().join("out.html");
    table.ok("render_report", json!({ "format": "html", "lang": "en", "claims": [a, b], "path": path }));
    let report = table.ok("list_reports", json!({}))[0]["report"].clone();
    table.ok("remove", json!({ "id": a }));
    let view = table.ok("show_report", json!({ "id": report }));
    assert_eq!((&view["claims"], &view["taken_out"]), (&json!([b]), &json!(1)));
    let shown = table.ok("preview_report", json!({ "format": "html", "lang": "en", "report": report }));
    assert_eq!((told(&shown), &shown["number"]), (vec![b], &json!(2)));
}

#[test]
fn a_long_report_is_shown_in_part_and_one_without_end_is_refused() {
    let table = Table::laid();
    let one = |at: usize| table.ok("add_claim", json!({ "wording": format!("Claim {at}") }));
    (0..60).for_each(|at| drop(one(at)));
    let asked = json!({ "format": "markdown", "lang": "en" });
    let shown = table.ok("preview_report", asked.clone());
    assert_eq!((&shown["claims"], &shown["shown"], told(&shown).len()), (&json!(60), &json!(50), 50));
    let whole = table.ok("render_report", asked.clone())["text"].as_str().unwrap().to_owned();
    assert!(whole.contains("## 60 – Claim 59"), "the report itself is whole");
    (60..1_001).for_each(|at| drop(one(at)));
    assert_eq!(table.refused("render_report", asked), "too_many_claims");
}
