//! What the program proposes for a whole article, and what becomes of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_casebook::testing::living;
use common::Table;
use serde_json::{Value, json};

const PORT: &str = "The port\n\nThe mayor said that the port is closed.\n\nAccording to Mare News, two ships were damaged.\n\nThe coast guard denied any accident.\n";

fn open(table: &Table, article: &str) -> Vec<Value> {
    table.ok("suggestions", json!({ "article": article })).as_array().unwrap().clone()
}

fn contents(rows: &[Value]) -> Vec<String> {
    rows.iter().map(|row| row["content_text"].as_str().unwrap().to_owned()).collect()
}

fn key_of(rows: &[Value], words: &str) -> String {
    let row = rows.iter().find(|row| row["content_text"].as_str().unwrap().contains(words));
    row.unwrap_or_else(|| panic!("nothing is proposed of “{words}”"))["key"].as_str().unwrap().to_owned()
}

fn sources(table: &Table) -> Vec<String> {
    let rows = table.ok("list_sources", json!({}));
    rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

fn states(table: &Table, article: &str) -> Vec<String> {
    let rows = table.ok("list_attributions", json!({ "article": article }));
    rows.as_array().unwrap().iter().map(|row| row["state"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn opening_an_article_shows_sentences_with_their_reasons_and_writes_nothing() {
    let table = Table::laid();
    table
        .ok("add_source", json!({ "name": "Guardia costiera", "kind": "state_organ", "aliases": ["The coast guard"] }));
    let article = table.import(PORT);
    let before = attesta_casebook::testing::everything(&table.file());
    let rows = open(&table, &article);
    assert_eq!(contents(&rows), ["the port is closed", "two ships were damaged", "any accident"]);
    let [said, _, denied] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(said["here"]["en"], "The mayor declares: “the port is closed”");
    assert_eq!((&said["reason"], &said["cue_text"]), (&json!("clause_after"), &json!("said")));
    assert!(said["confidence"].as_f64().is_some_and(|sure| sure > 0.5 && sure <= 1.0), "{said}");
    assert_eq!(said["parties"][0]["known"], json!(null));
    assert_eq!(denied["parties"][0]["known"]["name"], "Guardia costiera");
    assert_eq!(denied["here"]["it"], "Guardia costiera nega: «any accident»");
    assert_eq!(rows, open(&table, &article), "the keys stay the same");
    assert_eq!(attesta_casebook::testing::everything(&table.file()), before);
}

#[test]
fn several_are_accepted_in_one_step_and_one_undo_brings_them_all_back() {
    let table = Table::laid();
    let article = table.import(PORT);
    let (before, rows) = (living(&table.file()), open(&table, &article));
    let made = table.ok("accept_suggestions", json!({ "article": article, "above": 0.0 }));
    assert_eq!(made.as_array().unwrap().len(), 3);
    assert_eq!(open(&table, &article), [json!(null); 0]);
    assert_eq!(states(&table, &article), ["accepted"; 3]);
    let first = table.ok("show_attribution", json!({ "id": made[0]["id"] }));
    assert_eq!((&first["proposer"], &first["confidence"]), (&json!("program"), &rows[0]["confidence"]));
    assert_eq!(first["positions"][0]["party"]["name"], "The mayor");
    let by = &table.ok("history", json!({ "of": made[0]["id"] }))["rows"][0];
    assert_eq!((&by["op"], &by["person_name"]), (&json!("accept_attribution"), &json!("First desk")));
    table.ok("undo", json!({}));
    assert_eq!(living(&table.file()), before, "the sources are gone too");
    assert_eq!(open(&table, &article), rows);
    assert_eq!(table.ok("accept_suggestions", json!({ "article": article, "above": 1.0 })), json!([]));
    assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
}

#[test]
fn what_was_rejected_does_not_come_back_and_another_text_asks_again() {
    let table = Table::laid();
    let article = table.import(PORT);
    let key = key_of(&open(&table, &article), "two ships");
    let reject = json!({ "article": article, "keys": [key] });
    table.ok("reject_suggestions", reject.clone());
    assert_eq!(contents(&open(&table, &article)), ["the port is closed", "any accident"]);
    assert_eq!(sources(&table), [""; 0], "who was rejected is in no register");
    assert_eq!(states(&table, &article), [""; 0], "and the text shows nothing of it");
    assert_eq!(table.ok("read_article", json!({ "id": article }))["marks"], json!([]));
    assert_eq!(table.refused("reject_suggestions", reject), "suggestion_gone");
    let changed = table.import(&PORT.replace("The port\n", "The port, corrected\n"));
    assert_eq!(open(&table, &changed).len(), 3);
    table.ok("accept_suggestions", json!({ "article": article, "above": 0.0 }));
    assert_eq!(contents(&open(&table, &article)), [""; 0]);
    assert_eq!(states(&table, &article), ["accepted"; 2]);
}

#[test]
fn what_people_marked_is_not_proposed() {
    let table = Table::laid();
    let article = table.import(PORT);
    table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "the port is closed" }], "cue": [{ "quote": "said" }], "parties": [{ "name": "The mayor" }] }),
    );
    table.ok("attribute", json!({ "article": article, "content": [{ "quote": "any accident" }], "parties": [] }));
    assert_eq!(contents(&open(&table, &article)), ["two ships were damaged"]);
}

#[test]
fn a_corrected_one_is_the_programs_proposal_and_the_persons_finding() {
    let table = Table::laid();
    let article = table.import(PORT);
    let rows = open(&table, &article);
    let correct = |words: &str, cue: &str| {
        json!({ "article": article, "content": [{ "quote": words }], "cue": [{ "quote": cue }], "corrects": key_of(&rows, words),
                "parties": [{ "name": "The harbour office" }], "stance": "suggests" })
    };
    let made = table.ok("attribute", correct("the port is closed", "said"));
    let said = table.ok("show_attribution", json!({ "id": made["attribution"] }));
    assert_eq!((&said["proposer"], &said["state"]), (&json!("program"), &json!("accepted")));
    assert_eq!(said["confidence"], rows[0]["confidence"]);
    assert_eq!(contents(&open(&table, &article)), ["two ships were damaged", "any accident"]);
    // Other words report it now, and the program's own reading of the text does not return.
    table.ok("attribute", correct("two ships were damaged", "News"));
    assert_eq!(contents(&open(&table, &article)), ["any accident"]);
    table.ok("undo", json!({}));
    assert_eq!(contents(&open(&table, &article)), ["two ships were damaged", "any accident"]);
    assert_eq!(table.refused("attribute", correct("the port is closed", "said")), "suggestion_gone");
}

#[test]
fn stored_proposals_wait_and_name_nobody_before_they_are_accepted() {
    let table = Table::laid();
    table.ok("add_source", json!({ "name": "Mare News Agency", "kind": "agency", "aliases": ["Mare News"] }));
    let article = table.import(PORT);
    let stored = table.ok("suggest", json!({ "article": article }));
    assert_eq!(stored[0]["here"]["en"], "The mayor declares: “the port is closed”");
    assert_eq!(stored[0]["positions"][0]["party"], json!(null));
    assert_eq!(sources(&table), ["Mare News Agency"]);
    assert_eq!(table.ok("list_sources", json!({}))[0]["attributions"], 0, "a proposal is on nobody's record");
    assert_eq!(open(&table, &article), [json!(null); 0]);
    assert_eq!(table.ok("suggest", json!({ "article": article })), json!([]));
    assert_eq!(table.ok("list_suggestions", json!({ "article": article })).as_array().unwrap().len(), 3);

    let ids: Vec<&Value> = stored.as_array().unwrap().iter().map(|said| &said["id"]).collect();
    table.ok("accept_attribution", json!({ "ids": [ids[0], ids[1]] }));
    assert_eq!(sources(&table), ["Mare News Agency", "The mayor"]);
    let accepted = table.ok("show_attribution", json!({ "id": ids[1] }));
    assert_eq!(accepted["positions"][0]["party"]["name"], "Mare News Agency");
    assert_eq!(table.refused("reject_attribution", json!({ "ids": [ids[2], ids[0]] })), "not_a_proposal");
    assert_eq!(table.ok("list_suggestions", json!({})).as_array().unwrap().len(), 1, "all of it or nothing");
    table.ok("undo", json!({}));
    assert_eq!(sources(&table), ["Mare News Agency"]);
    table.ok("reject_attribution", json!({ "all": true }));
    assert_eq!(table.ok("list_suggestions", json!({})), json!([]));
    assert_eq!(open(&table, &article), [json!(null); 0]);
    assert_eq!(table.refused("accept_attribution", json!({})), "nothing_named");
    assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
}

#[test]
fn who_had_the_program_propose_may_check_what_somebody_else_accepted() {
    let table = Table::laid();
    let article = table.import(PORT);
    let id = table.ok("suggest", json!({ "article": article }))[0]["id"].clone();
    table.ok("add_person", json!({ "name": "Second desk" }));
    table.ok("work_as", json!({ "person": "Second desk" }));
    table.ok("accept_attribution", json!({ "id": id }));
    let review = json!({ "attribution": id, "decision": "accept", "reason": "read" });
    assert_eq!(table.refused("review", review.clone()), "own_work");
    table.ok("work_as", json!({ "person": "First desk" }));
    table.ok("review", review);
}
