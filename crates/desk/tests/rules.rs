//! Rules that people find their way round, unless they are held everywhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table, open};
use serde_json::{Value, json};

fn say(table: &Table, article: &str, quote: &str) -> Value {
    let made = table.ok("attribute", json!({ "article": article, "content": [{ "quote": quote }], "parties": [{ "name": quote }], "new_claim": quote }));
    made["attribution"].clone()
}

#[test]
fn no_report_is_written_over_work() {
    let table = Table::laid();
    table.ok("add_claim", json!({ "wording": "The bridge is closed" }));
    let report = |path: &std::path::Path| json!({ "format": "markdown", "lang": "en", "path": path });
    let (work, link) = (table.file(), table.folder.path().join("link.md"));
    std::os::unix::fs::symlink(&work, &link).unwrap();
    let other = table.folder.path().join("other.casebook");
    table.ok("backup", json!({ "path": other }));
    for path in [&work, &link, &other, &work.with_extension("casebook-wal")] {
        assert_eq!(table.refused("render_report", report(path)), "would_replace_work", "{}", path.display());
    }
    assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
    let plain = table.folder.path().join("report.md");
    table.ok("render_report", report(&plain));
    table.ok("render_report", report(&plain));
    assert!(
        std::fs::read_to_string(&plain).unwrap().contains("The bridge is closed"),
        "an older report may be replaced"
    );
}

#[test]
fn what_is_brought_back_is_held_to_the_rules_again() {
    let table = Table::laid();
    let other = open(&table.file(), table.folder.path(), "cli", 7).unwrap();
    let elsewhere = |name: &str, args: Value| other.dispatch(name, args).result.unwrap();
    let article = table.import(STORY);
    let (a, b) = (say(&table, &article, "l'incidente"), say(&table, &article, "guardia costiera"));

    table.ok("add_hop", json!({ "inner": a, "outer": b, "basis": "text" }));
    table.ok("undo", json!({}));
    elsewhere("add_hop", json!({ "inner": b, "outer": a, "basis": "text" }));
    assert_eq!(table.refused("redo", json!({})), "changed_since", "a step touches both its ends");

    let source = table.ok("add_source", json!({ "name": "Radio Uno", "kind": "outlet" }))["id"].clone();
    table.ok("undo", json!({}));
    let again = elsewhere("add_source", json!({ "name": "radio uno", "kind": "outlet" }))["id"].clone();
    assert_eq!(table.refused("redo", json!({})), "source_exists");
    assert_ne!(source, again);

    let grade = |letter: &str| json!({ "source": again, "grade": letter, "reason": "checked" });
    table.ok("grade_source", grade("B"));
    table.ok("undo", json!({}));
    elsewhere("grade_source", grade("D"));
    assert_eq!(table.refused("redo", json!({})), "already_graded");

    table.ok("request_review", json!({ "attribution": a }));
    table.ok("undo", json!({}));
    elsewhere("request_review", json!({ "attribution": a }));
    assert_eq!(table.refused("redo", json!({})), "already_requested");
}

#[test]
fn a_grade_replaces_only_what_it_covers() {
    let table = Table::laid();
    let source = table.ok("add_source", json!({ "name": "Radio Uno", "kind": "outlet" }))["id"].clone();
    let grade = |letter: &str, period: &str, replace: bool| json!({ "source": source, "grade": letter, "reason": "checked", "period": { "text": period, "kind": null }, "replace": replace });
    table.ok("grade_source", grade("B", "2024", false));
    table.ok("grade_source", grade("C", "2025", false));
    assert_eq!(table.refused("grade_source", grade("E", "2024/2025", true)), "grades_overlap", "two stand there");
    assert_eq!(
        table.refused("grade_source", grade("E", "2024-05", true)),
        "grades_overlap",
        "most of 2024 would be left without"
    );
    table.ok("grade_source", grade("E", "2024", true));
    let standing = table.ok("show_source", json!({ "id": source }))["grades"].clone();
    let standing: Vec<&Value> =
        standing.as_array().unwrap().iter().filter(|g| g["replaced"] == json!(false)).map(|g| &g["grade"]).collect();
    assert_eq!(standing, [&json!("E"), &json!("C")]);
}

#[test]
fn a_reviewer_judges_the_version_they_saw_and_not_their_own() {
    let table = Table::laid();
    let article = table.import(STORY);
    let said = say(&table, &article, "l'incidente");
    let view = || table.ok("show_attribution", json!({ "id": said }));
    let (seen, position) = (view()["version"].clone(), view()["positions"][0]["id"].clone());
    table.ok("correct_position", json!({ "id": position, "stance": "denies" }));
    table.ok("add_person", json!({ "name": "Second desk" }));
    table.ok("work_as", json!({ "person": "Second desk" }));
    let review = |version: &Value, decision: &str| {
        json!({ "attribution": said, "version": version, "decision": decision, "reason": "read",
                "corrections": if decision == "correct" { json!({ "positions": [{ "id": position, "stance": "questions" }] }) } else { json!(null) } })
    };
    assert_eq!(table.refused("review", review(&seen, "accept")), "changed_meanwhile");
    table.ok("review", review(&view()["version"], "correct"));
    assert_eq!(table.refused("review", review(&view()["version"], "accept")), "own_work", "they wrote this version");
    assert_eq!(table.refused("reject_attribution", json!({ "id": said })), "not_a_proposal");
    assert_eq!(table.ok("review_outcomes", json!({})), json!([]), "nobody is told of their own decisions");

    table.ok("work_as", json!({ "person": "First desk" }));
    let told = table.ok("review_outcomes", json!({}));
    let [outcome] = told.as_array().unwrap().as_slice() else { panic!("one outcome: {told}") };
    assert_eq!((&outcome["decision"], &outcome["reason"]), (&json!("correct"), &json!("read")));
    assert_eq!(outcome["changed"][0]["field"], "stance");
    assert_eq!((&outcome["attribution"], &outcome["article"]), (&said, &json!(article)));
    let later = outcome["given_at"].as_i64().unwrap() + 1;
    assert_eq!(table.ok("review_outcomes", json!({ "since": later })), json!([]));
}

#[test]
fn only_what_was_accepted_makes_a_chain() {
    let table = Table::laid();
    let article = table.import(STORY);
    let made = table.ok("attribute", json!({ "article": article, "content": [{ "quote": "Il sindaco ha detto che il porto “resterà chiuso fino a maggio”" }], "parties": [{ "name": "Agenzia Mare" }], "new_claim": "Il porto resta chiuso" }));
    let inner = table.ok("attribute", json!({ "article": article, "content": [{ "quote": "il porto “resterà chiuso fino a maggio”" }], "parties": [{ "name": "Il sindaco" }],
        "claim": made["claim"], "via": made["attribution"], "proposer": "program" }))["attribution"].clone();
    table.ok("reject_attribution", json!({ "id": inner }));
    let claim = table.ok("show_claim", json!({ "id": made["claim"] }));
    assert_eq!(
        (&claim["origins_low"], &claim["origins_high"]),
        (&json!(1), &json!(1)),
        "the agency itself is the first known source"
    );
}

#[test]
fn a_loop_round_other_articles_is_kept_in_any_order() {
    for order in [[0, 1, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let table = Table::laid();
        let (here, there) = (table.import(STORY), table.import("Un altro testo\n\nLa radio lo ha detto."));
        let (a2, a3, b) = (
            say(&table, &here, "l'incidente"),
            say(&table, &here, "guardia costiera"),
            say(&table, &there, "La radio"),
        );
        let hops = [(&a3, &b), (&b, &a2), (&a2, &a3)];
        for n in order {
            let (inner, outer) = hops[n];
            table.ok("add_hop", json!({ "inner": inner, "outer": outer, "basis": "text" }));
        }
        assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
    }
}

#[test]
fn an_agency_piece_printed_by_two_outlets_is_two_articles() {
    let table = Table::laid();
    let printed = |outlet: Option<&str>| {
        let publisher = outlet.map(|name| json!({ "name": name }));
        table.ok("import_text", json!({ "text": STORY, "publisher": publisher }))["article"].clone()
    };
    let first = printed(Some("Il Ponte"));
    let second = printed(Some("La Riva"));
    assert_ne!(first, second);
    assert_eq!(printed(Some("La Riva")), second);
    assert_eq!(printed(None), first, "no other outlet is claimed");
    assert_eq!(table.ok("casebook_info", json!({}))["sources"], 2);
}

#[test]
fn a_date_that_does_not_read_costs_no_article() {
    let table = Table::laid();
    let written = |date: &str| {
        let path = table.folder.path().join("article.md");
        std::fs::write(&path, format!("---\ntitle: {date}\ndate: {date}\n---\nThe bridge is closed.\n")).unwrap();
        table.ok("import_file", json!({ "path": path }))
    };
    let vague = written("last Tuesday");
    assert_eq!(vague["notices"], json!([{ "kind": "date_unread", "count": 1 }]));
    let cut = written("2031-04-02 at noon");
    assert!(cut["guessed"].as_array().unwrap().contains(&json!("published")), "{cut}");
    assert_eq!(cut["notices"], json!([]));
}

#[test]
fn a_verdict_keeps_the_wording_it_judged() {
    let table = Table::laid();
    let article = table.import(STORY);
    let made = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "parties": [], "new_claim": "There was an accident" }),
    );
    let claim = made["claim"].clone();
    table.ok(
        "give_verdict",
        json!({ "claim": claim, "rating": "true", "confidence": "high", "reasons": "The log of the port." }),
    );
    table.ok("describe_claim", json!({ "id": claim, "wording": "There were two accidents" }));
    let view = table.ok("show_claim", json!({ "id": claim }));
    assert_eq!(view["verdicts"][0]["wording"], "There was an accident");
    assert_eq!(view["wording"], "There were two accidents");
}

#[test]
fn the_sample_leaves_the_register_as_it_was() {
    let table = Table::laid();
    let agency = table.ok("add_source", json!({ "name": "KCNA", "kind": "agency", "aliases": ["Kim"] }))["id"].clone();
    table.ok("grade_source", json!({ "source": agency, "grade": "F", "reason": "not known to us" }));
    table.ok("load_sample", json!({}));
    let view = table.ok("show_source", json!({ "id": agency }));
    assert_eq!(view["grades"].as_array().map(Vec::len), Some(1), "{view}");
    assert_eq!(view["grades"][0]["grade"], "F");
    let named = |text: &str| table.ok("list_sources", json!({ "text": text })).as_array().map(Vec::len);
    assert_eq!(named("Kim Jong Un"), Some(1), "an alias taken by another makes it no other source");
    assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
}
