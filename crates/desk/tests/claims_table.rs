//! The table of claims: narrowed, sorted, grouped, stretch by stretch, and saved as a view.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::Table;
use serde_json::{Value, json};

/// Five claims that differ in everything the table asks for.
fn laid() -> Table {
    let table = Table::laid();
    let folder = table.ok("add_dossier", json!({ "name": "Porto" }))["id"].clone();
    let other = table.ok("add_dossier", json!({ "name": "Acqua" }))["id"].clone();
    let article =
        table.ok("import_text", json!({ "text": common::STORY, "published": { "text": "2025-05-10" } }))["article"]
            .clone();
    for (n, wording) in ["uno", "due", "tre", "quattro", "cinque"].into_iter().enumerate() {
        let happened = ["2024-01", "2025-05-09", "2026", "", ""][n];
        let happened = (!happened.is_empty()).then(|| json!({ "text": happened }));
        let id = table.ok("add_claim", json!({ "wording": wording, "happened": happened }))["id"].clone();
        let deadline = ["2025-06-03", "", "2025-06-01", "2025-06-02", ""][n];
        table.ok(
            "describe_claim",
            json!({ "id": id, "deadline": { "text": deadline }, "priority": ([1, 3, 0, 3, 2][n]) }),
        );
        if n < 3 {
            table.ok("file_in", json!({ "dossier": folder, "claim": id }));
        }
        if n == 1 {
            table.ok("file_in", json!({ "dossier": other, "claim": id }));
            table.ok(
                "describe_claim",
                json!({ "id": id, "assignee": table.ok("casebook_info", json!({}))["people"][0]["id"] }),
            );
        }
        if n == 2 {
            table.ok(
                "give_verdict",
                json!({ "claim": id, "rating": "false", "confidence": "high", "reasons": "Seen." }),
            );
            table.ok("describe_claim", json!({ "id": id, "state": "done" }));
        }
        if n >= 3 {
            let stance = ["denies", "asserts"][n - 3];
            table.ok(
                "attribute",
                json!({ "article": article, "content": [{ "quote": "negato l'incidente" }], "claim": id, "stance": stance,
                        "parties": [{ "name": "Il ministero", "kind": "office" }], "said": { "text": (["2025-05-08", "2025-05-09"][n - 3]) } }),
            );
        }
    }
    table
}

fn wordings(answer: &Value) -> Vec<&str> {
    answer.as_array().into_iter().flatten().map(|row| row["wording"].as_str().unwrap()).collect()
}

#[test]
fn every_condition_narrows_the_table_and_the_list_alike_and_all_combine() {
    let table = laid();
    let ministry = table.ok("list_sources", json!({ "text": "ministero" }))[0]["id"].clone();
    let folder = table.ok("list_dossiers", json!({}))[0]["id"].clone();
    let cases = [
        (json!({}), vec!["cinque", "quattro", "tre", "due", "uno"]),
        (json!({ "state": "done" }), vec!["tre"]),
        (json!({ "rating": "false" }), vec!["tre"]),
        (json!({ "rating": "" }), vec!["cinque", "quattro", "due", "uno"]),
        (json!({ "rating": "false", "state": "to_check" }), vec![]),
        (json!({ "stance": "denies" }), vec!["quattro"]),
        (json!({ "source": ministry }), vec!["cinque", "quattro"]),
        (json!({ "source": ministry, "stance": "asserts" }), vec!["cinque"]),
        (json!({ "source": ministry, "stance": "confirms" }), vec![]),
        (json!({ "said": "2025-05-09" }), vec!["cinque"]),
        (json!({ "said": "../2025-05-08", "stance": "denies" }), vec!["quattro"]),
        // Who denied it said so on another day.
        (json!({ "said": "2025-05-09", "stance": "denies" }), vec![]),
        (json!({ "published": "2025-05" }), vec!["cinque", "quattro"]),
        (json!({ "published": "2025-06/.." }), vec![]),
        (json!({ "happened": "2025-05/.." }), vec!["tre", "due"]),
        (json!({ "happened": "../2024-12" }), vec!["uno"]),
        (json!({ "stored": "2000" }), vec![]),
        (json!({ "stored": "2000/.." }), vec!["cinque", "quattro", "tre", "due", "uno"]),
        (json!({ "assignee": "first desk" }), vec!["due"]),
        (json!({ "assignee": "" , "dossier": folder }), vec!["tre", "uno"]),
        (json!({ "dossier": folder, "happened": "2025/..", "state": "done" }), vec!["tre"]),
        (json!({ "text": "qua", "flag": "no_document", "source": ministry, "published": "2025" }), vec!["quattro"]),
    ];
    for (filter, expected) in cases {
        assert_eq!(wordings(&table.ok("list_claims", filter.clone())), expected, "list {filter}");
        let shown = table.ok("table_claims", json!({ "filter": filter }));
        assert_eq!(wordings(&shown["rows"]), expected, "table {filter}");
        assert_eq!(shown["claims"], expected.len(), "{filter}");
    }
    assert_eq!(table.refused("list_claims", json!({ "said": "XXXX-05-09" })), "date_without_year");
    assert_eq!(table.refused("list_claims", json!({ "said": "9 May" })), "bad_date");
}

#[test]
fn what_lacks_the_value_stands_last_whichever_way_it_is_sorted() {
    let table = laid();
    let cases = [
        ("stored", true, "uno due tre quattro cinque"),
        ("deadline", true, "tre quattro uno cinque due"),
        ("deadline", false, "uno quattro tre cinque due"),
        ("priority", false, "quattro due cinque uno tre"),
        ("state", false, "tre cinque quattro due uno"),
        ("verdict", true, "tre cinque quattro due uno"),
        ("happened", true, "uno due tre cinque quattro"),
        ("assignee", true, "due cinque quattro tre uno"),
        ("origins", false, "cinque quattro tre due uno"),
    ];
    for (sort, ascending, expected) in cases {
        let rows = table.ok("list_claims", json!({ "sort": sort, "ascending": ascending }));
        assert_eq!(wordings(&rows).join(" "), expected, "{sort} {ascending}");
    }
    assert_eq!(table.refused("list_claims", json!({ "sort": "deadline", "before": 3 })), "before_in_order");
    let part = table.ok("list_claims", json!({ "sort": "deadline", "ascending": true, "skip": 3, "limit": 1 }));
    assert_eq!(wordings(&part), ["cinque"]);
    assert_eq!(wordings(&table.ok("table_claims", json!({ "filter": {}, "skip": 99 }))["rows"]), [""; 0]);
}

#[test]
fn headings_count_what_stands_under_them() {
    let table = laid();
    let grouped = |group: &str| {
        let shown = table.ok("table_claims", json!({ "filter": {}, "group": group }));
        let heads = shown["headings"].as_array().unwrap().iter();
        let words = |h: &Value| if h["name"] == "" { h["key"].clone() } else { h["name"].clone() };
        let heads: Vec<String> = heads.map(|h| format!("{} {}", words(h).as_str().unwrap(), h["lines"])).collect();
        (heads.join(", "), shown["claims"].as_u64().unwrap(), shown["lines"].as_u64().unwrap())
    };
    assert_eq!(grouped("state"), ("to_check 4, done 1".into(), 5, 5));
    assert_eq!(grouped("priority"), ("3 2, 2 1, 1 1, 0 1".into(), 5, 5));
    assert_eq!(grouped("verdict"), ("false 1,  4".into(), 5, 5));
    assert_eq!(grouped("assignee"), ("First desk 1,  4".into(), 5, 5));
    assert_eq!(grouped("folder"), ("Acqua 1, Porto 3,  2".into(), 5, 6));
}

#[test]
fn the_order_follows_every_change_and_an_empty_table_says_what_to_loosen() {
    let table = laid();
    let first = || {
        let shown = table.ok("table_claims", json!({ "filter": {}, "sort": "priority", "limit": 1 }));
        shown["rows"][0]["wording"].as_str().unwrap().to_owned()
    };
    assert_eq!(first(), "quattro");
    let id = table.ok("list_claims", json!({ "text": "tre" }))[0]["id"].clone();
    table.ok("describe_claim", json!({ "id": id, "priority": 3 }));
    table.ok(
        "describe_claim",
        json!({ "id": table.ok("list_claims", json!({ "text": "quattro" }))[0]["id"], "priority": 0 }),
    );
    assert_eq!(first(), "tre");
    table.ok("undo", json!({}));
    assert_eq!(first(), "quattro");
    let shown = table.ok(
        "table_claims",
        json!({ "filter": { "state": "done" }, "among": [id, table.ok("list_claims", json!({}))[0]["id"]] }),
    );
    assert_eq!(shown["among"], json!([id]));
    let shown = table.ok("table_claims", json!({ "filter": { "state": "done", "rating": "", "text": "due" } }));
    assert_eq!(shown["claims"], 0);
    assert_eq!(
        shown["without"],
        json!([{ "field": "text", "claims": 0 }, { "field": "state", "claims": 1 }, { "field": "rating", "claims": 0 }])
    );
}

#[test]
fn a_view_is_saved_listed_used_renamed_removed_and_brought_back() {
    let table = laid();
    let look = json!({ "filter": { "state": "to_check" }, "columns": ["deadline", "tags"], "sort": "deadline", "ascending": true, "group": "folder" });
    let view = table.ok("save_view", json!({ "name": " Da fare ", "look": look }))["id"].clone();
    let views = table.ok("list_views", json!({}));
    assert_eq!([&views[0]["name"], &views[0]["person_name"]], ["Da fare", "First desk"]);
    assert_eq!(views[0]["look"], look);
    let listed = |args: Value| wordings(&table.ok("list_claims", args)).join(" ");
    assert_eq!(listed(json!({ "view": "da FARE" })), "quattro uno cinque due");
    assert_eq!(listed(json!({ "view": "Da fare", "state": "done" })), "tre", "what is given comes first");
    assert_eq!(table.refused("save_view", json!({ "name": "da fare", "look": look })), "view_exists");
    assert_eq!(table.refused("save_view", json!({ "name": " ", "look": look })), "view_unnamed");
    assert_eq!(table.refused("list_claims", json!({ "view": "nessuna" })), "unknown_view");
    let mut odd = look.clone();
    odd["filter"]["rating"] = json!("purple");
    assert_eq!(table.refused("save_view", json!({ "name": "odd", "look": odd })), "unknown_rating");
    odd["columns"] = json!(["weather"]);
    assert_eq!(table.refused("save_view", json!({ "name": "odd", "look": odd })), "bad_request");
    table.ok("change_view", json!({ "id": view, "name": "Da fare subito" }));
    table.ok("undo", json!({}));
    assert_eq!(table.ok("list_views", json!({}))[0]["name"], "Da fare");
    table.ok("remove", json!({ "id": view }));
    assert_eq!(table.ok("list_views", json!({})), json!([]));
    table.ok("undo", json!({}));
    assert_eq!(listed(json!({ "view": "Da fare", "limit": 1 })), "quattro");
    table.ok("check", json!({}));
}
