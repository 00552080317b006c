//! The history: filtered, read, gone back in, verified.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_casebook::testing::{living, tamper};
use common::{STORY, Table, open};
use serde_json::{Value, json};

fn ops(page: &Value) -> Vec<&str> {
    page["rows"].as_array().unwrap().iter().map(|row| row["op"].as_str().unwrap()).collect()
}

/// Two people, two claims, one source; the newest first in what the history says.
fn worked() -> (Table, Value, Value) {
    let table = Table::laid();
    let bridge = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    table.ok("add_source", json!({ "name": "Mayor", "kind": "person" }));
    table.ok("add_person", json!({ "name": "Second desk" }));
    table.ok("work_as", json!({ "person": "Second desk" }));
    table.ok(
        "describe_claim",
        json!({ "id": bridge, "state": "in_progress", "happened": { "text": "2025-05", "kind": "inferred" } }),
    );
    let port = table.ok("add_claim", json!({ "wording": "The port is open" }))["id"].clone();
    (table, bridge, port)
}

#[test]
fn each_filter_narrows_and_several_narrow_together() {
    let (table, bridge, port) = worked();
    let check = |filter: Value, expected: &[&str]| {
        let page = table.ok("history", filter.clone());
        assert_eq!(ops(&page), expected, "{filter}");
        assert!(page["older"].is_null(), "there is nothing older: {filter}");
    };
    let all = ["add_claim", "describe_claim", "add_person", "add_source", "add_claim", "add_person"];
    let whole = table.ok("history", json!({}));
    assert!(ops(&whole).starts_with(&all), "{:?}", ops(&whole));
    check(json!({ "person": "Second desk" }), &["add_claim", "describe_claim"]);
    check(json!({ "of": bridge }), &["describe_claim", "add_claim"]);
    check(json!({ "of": port }), &["add_claim"]);
    check(json!({ "kind": "source" }), &["add_source"]);
    check(json!({ "kind": "claim", "person": "First desk" }), &["add_claim"]);
    check(json!({ "op": "add_claim" }), &["add_claim", "add_claim"]);
    check(json!({ "op": "add_claim", "person": "Second desk", "of": port }), &["add_claim"]);
    check(json!({ "op": "add_claim", "of": port, "kind": "source" }), &[]);
    let at = whole["rows"][0]["at"].as_i64().unwrap();
    let day = |ms: i64| chrono(ms);
    check(json!({ "from": day(at + 86_400_000) }), &[]);
    check(json!({ "until": day(at - 86_400_000) }), &[]);
    check(json!({ "from": day(at), "until": day(at), "kind": "source" }), &["add_source"]);
    assert_eq!(table.refused("history", json!({ "from": "yesterday" })), "bad_date");
    assert_eq!(table.refused("history", json!({ "op": "dance" })), "bad_value");
    assert_eq!(table.refused("history", json!({ "person": "Nobody" })), "unknown_person");
}

/// The day of a moment, UTC.
fn chrono(ms: i64) -> String {
    let days = ms.div_euclid(86_400_000);
    // Civil from days (Hinnant).
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z - era * 146_097;
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let (d, m) = (doy - (153 * mp + 2) / 5 + 1, if mp < 10 { mp + 3 } else { mp - 9 });
    format!("{:04}-{m:02}-{d:02}", yoe + era * 400 + i64::from(m <= 2))
}

#[test]
fn pages_meet_without_a_gap() {
    let (table, ..) = worked();
    let whole = ops(&table.ok("history", json!({}))).iter().map(|op| (*op).to_owned()).collect::<Vec<_>>();
    let (mut pages, mut before) = (vec![], Value::Null);
    loop {
        let page = table.ok("history", json!({ "limit": 2, "before": before }));
        pages.extend(ops(&page).iter().map(|op| (*op).to_owned()));
        before = page["older"].clone();
        if before.is_null() {
            break;
        }
    }
    assert_eq!(pages, whole);
}

#[test]
fn an_entry_is_told_with_names_and_dates() {
    let (table, bridge, _) = worked();
    let page = table.ok("history", json!({ "of": bridge }));
    let entry = table.ok("show_entry", json!({ "entry": page["rows"][0]["id"] }));
    assert_eq!(entry["row"]["about"][0]["title"], "The bridge is closed");
    let change = |field: &str| {
        let found = entry["changes"].as_array().unwrap().iter().find(|c| c["field"] == field);
        found.unwrap_or_else(|| panic!("{field} is not told: {entry}")).clone()
    };
    let state = change("state");
    assert_eq!((&state["before"]["text"], &state["after"]["text"]), (&json!("to_check"), &json!("in_progress")));
    let happened = change("happened");
    assert_eq!(happened["before"], json!({ "as": "nothing" }));
    assert_eq!(happened["after"], json!({ "as": "date", "date": { "text": "2025-05", "kind": "inferred" } }));
    assert!(entry["changes"].as_array().unwrap().iter().all(|c| c["field"] != "happened_from"), "bounds go with it");

    let article = table.import(STORY);
    table.say(&article, "l'incidente", "Ministero");
    let said = table.ok("history", json!({ "op": "attribute" }))["rows"][0]["id"].clone();
    let entry = table.ok("show_entry", json!({ "entry": said }));
    let party = entry["changes"].as_array().unwrap().iter().find(|c| c["field"] == "party").unwrap();
    assert_eq!((&party["after"]["kind"], &party["after"]["title"]), (&json!("source"), &json!("Ministero")));
}

#[test]
fn back_to_an_entry_in_one_step_and_forward_again_in_one() {
    let table = Table::laid();
    let claim = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    let entry = table.ok("history", json!({}))["rows"][0]["id"].clone();
    let (file, before) = (table.file(), living(&table.file()));
    let article = table.import(STORY);
    table.say(&article, "l'incidente", "Ministero");
    table.ok("describe_claim", json!({ "id": claim, "wording": "The old bridge is closed" }));
    table.ok("describe_claim", json!({ "id": claim, "next_step": "call" }));
    let after = living(&file);

    let preview = table.ok("preview_undo_to", json!({ "entry": entry }));
    let steps: Vec<&str> = preview["steps"].as_array().unwrap().iter().map(|s| s["op"].as_str().unwrap()).collect();
    assert_eq!(steps, ["describe_claim", "describe_claim", "attribute", "import_article"]);
    assert_eq!((&preview["staying"], &preview["in_the_way"]), (&json!(0), &Value::Null));
    assert_eq!(living(&file), after, "a preview changes nothing");
    assert_eq!(ops(&table.ok("history", json!({ "op": "undo" }))), [""; 0]);

    assert_eq!(table.ok("undo_to", json!({ "entry": entry }))["steps"], 4);
    assert_eq!(living(&file), before);
    assert_eq!(table.ok("casebook_info", json!({}))["undo"]["redo_steps"], 4);
    assert_eq!(table.ok("redo", json!({}))["steps"], 4);
    assert_eq!(living(&file), after);
    // Each step is one's own again, and can be gone back over by itself.
    assert_eq!(table.ok("undo", json!({})), json!({ "op": "describe_claim", "steps": 1 }));
    assert_eq!(table.ok("undo_to", json!({ "entry": entry }))["steps"], 3);
    assert_eq!(living(&file), before);
    assert_eq!(table.ok("redo", json!({}))["steps"], 3);
    assert_eq!(table.ok("redo", json!({}))["steps"], 1);
    assert_eq!(living(&file), after);
    assert!(table.ok("check", json!({}))["broken"].is_null());
}

#[test]
fn what_stands_in_the_way_is_named_and_nothing_is_changed() {
    let table = Table::laid();
    let entry = table.ok("history", json!({}))["rows"][0]["id"].clone();
    let claim = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    table.ok("add_source", json!({ "name": "Mayor", "kind": "person" }));
    let other = open(&table.file(), table.folder.path(), "cli", 3).unwrap();
    other.dispatch("describe_claim", json!({ "id": claim, "next_step": "call the ministry" })).result.unwrap();
    let before = living(&table.file());
    let preview = table.ok("preview_undo_to", json!({ "entry": entry }));
    assert_eq!(preview["in_the_way"]["step"]["op"], "add_claim");
    assert_eq!(preview["in_the_way"]["code"], "changed_since");
    assert!(preview["in_the_way"]["message"].as_str().unwrap().contains("“First desk”"), "{preview}");
    assert_eq!(preview["staying"], 1, "the other window's change stays");
    assert_eq!(table.refused("undo_to", json!({ "entry": entry })), "changed_since");
    assert_eq!(living(&table.file()), before, "not even the steps before it are taken back");
    // Without that, the way is free.
    other.dispatch("undo", json!({})).result.unwrap();
    assert_eq!(table.ok("undo_to", json!({ "entry": entry }))["steps"], 2);
    assert_eq!(table.refused("undo_to", json!({ "entry": entry })), "nothing_after");
    assert_eq!(table.refused("undo_to", json!({ "entry": claim })), "unknown_id");
}

#[test]
fn every_hash_is_recomputed_and_the_first_that_does_not_hold_is_named() {
    let (table, ..) = worked();
    let found = table.ok("verify_history", json!({}));
    assert_eq!((&found["broken"], &found["stopped"], &found["chains"]), (&Value::Null, &json!(false), &json!(1)));
    let changed =
        "journal SET payload = CAST(replace(CAST(payload AS TEXT), 'bridge', 'tunnel') AS BLOB) WHERE op = 'add_claim'";
    tamper(&table.file(), changed);
    let broken = table.ok("verify_history", json!({}))["broken"].clone();
    assert_eq!((&broken["op"], &broken["what"]), (&json!("add_claim"), &json!("payload_changed")));
    assert_eq!(broken["person_name"], "First desk");
}

#[test]
fn what_changed_lately_is_whole_however_much_was_done_since() {
    let table = Table::laid();
    let first = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    let busy = table.ok("add_claim", json!({ "wording": "The port is open" }))["id"].clone();
    for n in 0..2_100 {
        table.ok("describe_claim", json!({ "id": busy, "next_step": format!("step {n}") }));
    }
    let recent = table.ok("today", json!({ "since": 0 }))["recent"].clone();
    let ids: Vec<&Value> = recent.as_array().unwrap().iter().map(|r| &r["id"]).collect();
    assert_eq!(ids, [&busy, &first], "the last one first, and the one from before is there too");
    assert_eq!(recent[1]["changes"], 1);
}
