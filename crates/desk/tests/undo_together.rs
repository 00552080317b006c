//! Undo where several work on the same things: what another person or window wrote is never taken away with one's own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_desk::Desk;
use common::{STORY, Table, open};
use serde_json::{Value, json};

/// `mine` are done in the first window, `theirs` in another, then `last` (undo or redo) in the first: it must be refused.
fn refused_after(mine: &[&str], theirs: Value, last: &str) {
    let table = Table::laid();
    let claim = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    let other = open(&table.file(), table.folder.path(), "cli", 3).unwrap();
    for step in mine {
        let args = if *step == "remove" { json!({ "id": claim }) } else { json!({}) };
        table.ok(step, args);
    }
    let mut edit = theirs.clone();
    edit["id"] = claim.clone();
    other.dispatch("describe_claim", edit).result.unwrap();
    assert_eq!(table.refused(last, json!({})), "changed_since", "{mine:?}, then {theirs} elsewhere, then {last}");
    assert_eq!(ok(&other, "undo", json!({}))["op"], "describe_claim", "the other window takes its own step back");
    table.ok(last, json!({}));
}

#[test]
fn a_row_is_not_taken_away_with_what_others_wrote_in_it() {
    let untouched_by_adding = json!({ "next_step": "call the ministry" });
    refused_after(&[], untouched_by_adding.clone(), "undo");
    refused_after(&[], json!({ "wording": "The old bridge is closed" }), "undo");
    refused_after(&["undo", "redo"], untouched_by_adding.clone(), "undo");
    refused_after(&["remove", "undo"], untouched_by_adding, "redo");
}

#[test]
fn who_took_a_correction_back_is_not_an_author_and_may_review() {
    let table = Table::laid();
    let article = table.import(STORY);
    let said =
        table.ok("attribute", json!({ "article": article, "content": [{ "quote": "l'incidente" }], "parties": [] }));
    let id = said["attribution"].clone();
    table.ok("add_person", json!({ "name": "Second desk" }));
    table.ok("work_as", json!({ "person": "Second desk" }));
    table.ok("correct_attribution", json!({ "id": id, "venue": "a briefing" }));
    let accept = json!({ "attribution": id, "decision": "accept" });
    assert_eq!(table.refused("review", accept.clone()), "own_work", "their correction stands");
    table.ok("undo", json!({}));
    table.ok("review", accept.clone());
    table.ok("undo", json!({}));
    // The review took the step after it off the list of what can be brought back.
    assert_eq!(table.ok("redo", json!({}))["op"], "review");
}

#[test]
fn who_wrote_an_attribution_wrote_each_part_it_is_split_into() {
    let table = Table::laid();
    let article = table.import(STORY);
    let parties = json!([{ "name": "Ministero" }, { "name": "Guardia costiera" }]);
    let said = table
        .ok("attribute", json!({ "article": article, "content": [{ "quote": "l'incidente" }], "parties": parties }));
    table.ok("add_person", json!({ "name": "Second desk" }));
    table.ok("work_as", json!({ "person": "Second desk" }));
    let parts = table.ok("split_attribution", json!({ "id": said["attribution"] }));
    table.ok("work_as", json!({ "person": "First desk" }));
    let review = json!({ "attribution": parts[0]["id"], "decision": "accept" });
    assert_eq!(table.refused("review", review), "own_work", "splitting makes no one else the author of their words");
}

#[test]
fn a_number_of_many_digits_comes_back_as_it_was() {
    for confidence in [0.1 + 0.2, 1.0 / 3.0, 0.123_456_789_012_345_68, 5e-324, 1.0] {
        let table = Table::laid();
        let article = table.import(STORY);
        let new = json!({ "article": article, "content": [{ "quote": "l'incidente" }], "parties": [], "confidence": confidence });
        table.ok("attribute", new);
        table.ok("undo", json!({}));
        table.ok("redo", json!({}));
        table.ok("undo", json!({}));
    }
}

#[test]
fn what_was_removed_cannot_be_worked_on() {
    let table = Table::laid();
    let claim = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    table.ok("remove", json!({ "id": claim }));
    let verdict = json!({ "claim": claim, "rating": "true", "confidence": "low", "reasons": "seen" });
    assert_eq!(table.refused("give_verdict", verdict), "unknown_id", "its full id still is no way in");
    assert_eq!(table.refused("remove", json!({ "id": claim })), "unknown_id");
}

fn ok(desk: &Desk, name: &str, args: Value) -> Value {
    desk.dispatch(name, args).result.unwrap()
}
