//! What a source said, where it turned, and how it is graded, as its page and the register show it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{
    STORY, Table,
    voices::{claim, said, source},
};
use serde_json::{Value, json};

#[test]
fn a_source_shows_what_it_said_and_where_and_every_grade_in_force() {
    let table = Table::laid();
    let article = table.import(STORY);
    let mare = source(&table, "Mare", "agency");
    table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "parties": [{ "id": mare }] }),
    );
    let shown = table.ok("show_source", json!({ "id": mare }));
    let said = &shown["positions"][0];
    assert_eq!(
        (&said["claim"], &said["quote"], &said["article"], &said["article_title"]),
        (&json!(null), &json!("l'incidente"), &json!(article), &json!("Il porto è chiuso")),
        "without a claim too"
    );
    let graded = || table.ok("list_sources", json!({ "text": "Mare" }))[0]["graded"].clone();
    assert_eq!(graded(), json!([]));
    for (grade, topic) in [("D", "arms"), ("F", "weather"), ("B", "speeches")] {
        table.ok("grade_source", json!({ "source": mare, "grade": grade, "topic": topic, "reason": "seen" }));
    }
    assert_eq!(graded(), json!(["B", "D", "F"]));
    table.ok(
        "grade_source",
        json!({ "source": mare, "grade": "C", "topic": "arms", "reason": "better", "replace": true }),
    );
    assert_eq!(graded(), json!(["B", "C", "F"]), "what was replaced is history");
}

#[test]
fn what_turned_is_told_where_it_is_known_which_came_first() {
    let table = Table::laid();
    let [kyiv, moscow, seoul] = ["Kyiv", "Moscow", "Seoul"].map(|name| source(&table, name, "state"));
    let arms = claim(&table, "Arms are traded");
    said(&table, &arms, &moscow, "denies", "2025-05-01");
    said(&table, &arms, &moscow, "confirms", "2025-05-11");
    said(&table, &arms, &kyiv, "asserts", "2025-06-01"); // it contradicts, and confirms nothing
    said(&table, &arms, &seoul, "confirms", "2025-04-30");
    let troops = claim(&table, "Troops were sent");
    said(&table, &troops, &moscow, "denies", "2025-05");
    said(&table, &troops, &seoul, "confirms", "2025-07-01");
    said(&table, &troops, &kyiv, "denies", "2025-07");
    let told = |request: Value| -> (Vec<String>, Value) {
        let view = table.ok("source_turns", request);
        let turns = view["turns"].as_array().unwrap().iter().map(|t| {
            let (first, later) = (&t["first"]["source"]["name"], &t["later"]["source"]["name"]);
            let own = if t["own"] == true { ", own" } else { "" };
            let which = if t["denied_first"] == true { "denied" } else { "confirmed" };
            format!("{which} {} > {} {}{own}", first.as_str().unwrap(), later.as_str().unwrap(), t["days"])
        });
        (turns.collect(), view["undecided"].clone())
    };
    let own = "denied Moscow > Moscow 10, own".to_owned();
    let back = "confirmed Seoul > Moscow 1".to_owned();
    let since = "denied Moscow > Seoul null".to_owned(); // after that month, some days later
    assert_eq!(told(json!({})), (vec![since.clone(), own.clone(), back.clone()], json!(1)));
    assert_eq!(told(json!({ "source": moscow })), (vec![since.clone(), own, back.clone()], json!(0)));
    assert_eq!(told(json!({ "source": seoul })), (vec![since, back], json!(1)));
    assert_eq!(told(json!({ "source": kyiv })), (vec![], json!(1)));
}
