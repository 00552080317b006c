//! The sample: it loads once, and holds what a newcomer should meet.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::Table;
use serde_json::{Value, json};

#[test]
fn loads_whole_and_only_once() {
    let table = Table::laid();
    table.ok("load_sample", json!({}));
    assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
    assert_eq!(table.refused("load_sample", json!({})), "sample_there");
    assert_eq!(table.ok("casebook_info", json!({}))["me"]["name"], "First desk", "the sample's people leave again");
}

#[test]
fn holds_chains_denials_lost_hedges_and_conflicting_figures() {
    let table = Table::laid();
    table.ok("load_sample", json!({}));
    let claims = list(&table, "list_claims");
    let languages: Vec<String> = list(&table, "list_articles").iter().map(|a| text(&a["language"])).collect();
    assert_eq!(languages.iter().filter(|l| *l == "it").count(), 2);
    assert!(languages.contains(&"en".into()) && languages.contains(&"ko".into()), "{languages:?}");
    assert!(claims.iter().any(|c| c["disputed"] == json!(true)), "one party denies what another confirms");
    let dead = claims.iter().find(|c| text(&c["wording"]).contains("About 600")).unwrap();
    assert!(dead["attributions"].as_u64().unwrap() >= 4);
    assert_eq!(dead["rating"]["key"], "unproven");
    let view = table.ok("show_claim", json!({ "id": dead["id"] }));
    assert_eq!(view["verdicts"].as_array().unwrap().len(), 2, "a verdict was superseded");
    assert!(!view["relations"].as_array().unwrap().is_empty(), "another figure stands beside it");
    let chains = view["attributions_of"].as_array().unwrap().iter().flat_map(|a| a["chain"].as_array().unwrap());
    let bases: Vec<String> = chains.map(|step| text(&step["basis"])).collect();
    assert!(bases.contains(&"researched".into()) && bases.contains(&"same_dispatch".into()), "{bases:?}");
    for rated in claims.iter().filter(|c| !c["rating"].is_null()) {
        let view = table.ok("show_claim", json!({ "id": rated["id"] }));
        assert_ne!(rated["state"], "to_check", "{}: a verdict stands", rated["wording"]);
        assert!(!view["evidence"].as_array().unwrap().is_empty(), "{}: a verdict rests on something", rated["wording"]);
    }
    let turns = table.ok("source_turns", json!({}))["turns"].clone();
    let own = turns.as_array().unwrap().iter().find(|turn| turn["own"] == true).unwrap();
    assert_eq!(own["first"]["source"]["name"], "Russia", "who denied it has confirmed it since");
    let kursk = claims.iter().find(|c| text(&c["wording"]).contains("Kursk")).unwrap();
    assert_eq!((&kursk["rating"]["key"], &kursk["disputed"]), (&json!("true"), &json!(false)));
    assert_eq!(list(&table, "review_queue").len(), 1, "one review is pending");
}

fn list(table: &Table, command: &str) -> Vec<Value> {
    table.ok(command, json!({})).as_array().unwrap().clone()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
