//! What is dated, in its order; and what was known on an earlier day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_casebook::testing::everything;
use common::{STORY, Table};
use serde_json::{Value, json};

const DAY: i64 = 86_400_000;
/// 9 May 2025, midnight UTC.
const NINTH: i64 = 1_746_748_800_000;

#[test]
fn a_date_covers_its_stretch_and_what_has_none_is_apart() {
    let check = |date: Value, expected: Option<(Option<i64>, Option<i64>)>| {
        let table = Table::laid();
        let args = json!({ "wording": "The bridge is closed", "happened": date });
        let claim = table.ok("add_claim", args)["id"].clone();
        let view = table.ok("timeline", json!({ "claim": claim, "by": "happened" }));
        let got = view["items"].as_array().unwrap().first().map(|i| (i["from"].as_i64(), i["until"].as_i64()));
        assert_eq!(got, expected, "{date}");
        let counted = (&view["dated_count"], &view["undated_count"], view["undated"].as_array().unwrap().len());
        let undated = usize::from(expected.is_none());
        assert_eq!(counted, (&json!(1 - undated), &json!(undated), undated), "{date}");
    };
    let date = |text: &str| json!({ "text": text });
    check(date("2025-05-09"), Some((Some(NINTH), Some(NINTH + DAY))));
    check(date("2025-05"), Some((Some(NINTH - 8 * DAY), Some(NINTH + 23 * DAY))));
    check(json!({ "text": "2025-05-09", "kind": "inferred" }), Some((Some(NINTH), Some(NINTH + DAY))));
    check(date("../2025-05-09"), Some((None, Some(NINTH + DAY))));
    check(date("2025-05-09/.."), Some((Some(NINTH), None)));
    check(date("XXXX-05-09"), None);
    check(Value::Null, None);
}

/// A claim that is said on a known day, in an article of a known day.
fn said() -> (Table, Value, Value) {
    let table = Table::laid();
    let published = json!({ "text": "2025-05-10" });
    let imported =
        table.ok("import_text", json!({ "text": STORY, "published": published, "publisher": { "name": "Il Porto" } }));
    let said = table.ok(
        "attribute",
        json!({ "article": imported["article"], "content": [{ "quote": "l'incidente" }], "parties": [{ "name": "Ministero" }],
                "new_claim": "There was an incident", "stance": "denies", "said": { "text": "2025-05-09", "kind": "resolved" } }),
    );
    let dossier = table.ok("add_dossier", json!({ "name": "Port" }))["id"].clone();
    table.ok("file_in", json!({ "dossier": dossier, "claim": said["claim"] }));
    table.ok("file_in", json!({ "dossier": dossier, "article": imported["article"] }));
    (table, said["claim"].clone(), dossier)
}

#[test]
fn each_of_the_four_dates_has_its_own_things() {
    let (table, claim, dossier) = said();
    let source = table.ok("list_sources", json!({ "text": "Ministero" }))[0]["id"].clone();
    let check = |scope: Value, by: &str, expected: &[&str]| {
        let mut args = scope.clone();
        args["by"] = by.into();
        let view = table.ok("timeline", args);
        let got: Vec<&str> = view["items"].as_array().unwrap().iter().map(|i| i["what"].as_str().unwrap()).collect();
        assert_eq!(got, expected, "{scope} by {by}");
    };
    for scope in [json!({ "claim": claim }), json!({ "dossier": dossier })] {
        check(scope.clone(), "happened", &[]);
        check(scope.clone(), "said", &["position"]);
        check(scope.clone(), "published", &["article"]);
        check(scope, "stored", &["article", "claim", "position"]);
    }
    check(json!({ "source": source }), "said", &["position"]);
    check(json!({ "source": source }), "published", &[]);
    let all = table.ok("timeline", json!({ "claim": claim }));
    let lines: Vec<String> =
        all["items"].as_array().unwrap().iter().map(|i| format!("{} {}", i["what"], i["by"])).collect();
    assert_eq!(lines[..2], ["\"position\" \"said\"".to_owned(), "\"article\" \"published\"".to_owned()]);
    let said = &all["items"][0];
    assert_eq!(
        (&said["who"], &said["stance"], &said["date"]["kind"]),
        (&json!("Ministero"), &json!("denies"), &json!("resolved"))
    );
    assert_eq!(all["undated_count"], 1, "the claim did not happen on a known day");
    assert_eq!(table.refused("timeline", json!({})), "of_one_thing");
}

#[test]
fn a_long_timeline_is_bounded_and_says_so() {
    let table = Table::laid();
    let dossier = table.ok("add_dossier", json!({ "name": "Port" }))["id"].clone();
    for n in 0..510 {
        let happened = json!({ "text": format!("{}-05-09", 1500 + n) });
        table.ok("add_claim", json!({ "wording": format!("Claim {n}"), "happened": happened, "dossier": dossier }));
    }
    let view = table.ok("timeline", json!({ "dossier": dossier, "by": "happened" }));
    let items = view["items"].as_array().unwrap();
    assert_eq!((items.len(), &view["dated_count"]), (500, &json!(510)));
    assert_eq!(
        (&items[0]["title"], &items[499]["title"]),
        (&json!("Claim 10"), &json!("Claim 509")),
        "the latest ones, in order"
    );
}

/// The moment an operation was done last, as EDTF.
fn moment(table: &Table, op: &str) -> i64 {
    table.ok("history", json!({ "op": op, "limit": 1 }))["rows"][0]["at"].as_i64().unwrap()
}

/// As EDTF whose end is that moment, in whole seconds: every step takes the clock of these tests less, so they are made to wait.
fn edtf(ms: i64) -> String {
    let seconds = ms.div_euclid(1000);
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // 1 October 2025 is day 20362.
    let day = days - 20_362;
    format!("2025-10-{:02}T{:02}:{:02}:{:02}Z", day + 1, rest / 3600, rest / 60 % 60, rest % 60)
}

#[test]
fn a_claim_is_shown_as_it_stood() {
    let (table, claim, dossier) = said();
    let source = table.ok("list_sources", json!({ "text": "Ministero" }))[0]["id"].clone();
    table.ok("grade_source", json!({ "source": source, "grade": "C", "reason": "Often late" }));
    table.ok("describe_claim", json!({ "id": claim, "state": "in_progress" }));
    let before = moment(&table, "describe_claim");
    wait(&table);
    table.ok(
        "give_verdict",
        json!({ "claim": claim, "rating": "false", "confidence": "high", "reasons": "The log says so" }),
    );
    table.ok("describe_claim", json!({ "id": claim, "state": "done", "wording": "There was an incident in port" }));
    table.ok("grade_source", json!({ "source": source, "grade": "B", "reason": "Reliable here", "replace": true }));
    let later = table.ok("import_text", json!({ "text": "La guardia costiera parla di un incidente nel porto.", "published": { "text": "2025-05-11" } }));
    table.ok(
        "attribute",
        json!({ "article": later["article"], "content": [{ "quote": "un incidente" }], "parties": [{ "name": "Guardia costiera" }], "claim": claim }),
    );
    let file = everything(&table.file());

    let then = table.ok("claim_as_of", json!({ "id": claim, "day": edtf(before + 1000) }));
    let was = &then["claim"];
    assert_eq!((&was["state"], &was["wording"]), (&json!("in_progress"), &json!("There was an incident")));
    assert_eq!((was["verdicts"].as_array().unwrap().len(), &was["rating"]), (0, &Value::Null));
    assert_eq!((&was["attributions"], &was["origins_high"]), (&json!(1), &json!(0)), "a denial is no origin");
    assert_eq!(then["grades"][0]["grade"]["grade"], "C");
    assert_eq!(then["grades"].as_array().unwrap().len(), 1);
    assert_eq!(then["out_already"][0]["id"], later["article"], "out in May, in the file later");
    assert_eq!(then["since"], 3);
    let timeline = json!({ "dossier": dossier, "by": "stored", "as_of": edtf(before + 1000) });
    assert_eq!(table.ok("timeline", timeline)["items"].as_array().unwrap().len(), 3);

    assert_eq!(everything(&table.file()), file, "looking back writes nothing");
    let now = table.ok("claim_as_of", json!({ "id": claim, "day": "2099" }));
    let mut shown = table.ok("show_claim", json!({ "id": claim }));
    // A sentence about it, which the past is not told in.
    shown.as_object_mut().unwrap().remove("origins_told");
    assert_eq!(now["claim"], shown, "as of a day to come it is as it is");
    assert_eq!(now["grades"][0]["grade"]["grade"], "B");
    assert_eq!(table.refused("claim_as_of", json!({ "id": claim, "day": "2001-01-01" })), "not_known_then");
    assert_eq!(table.refused("claim_as_of", json!({ "id": claim, "day": "yesterday" })), "bad_date");
    assert_eq!(table.refused("claim_as_of", json!({ "id": claim, "day": "XXXX-05-09" })), "bad_date");
}

/// Until the clock of the casebook has gone on by some seconds.
fn wait(table: &Table) {
    let start = table.ok("history", json!({ "limit": 1 }))["rows"][0]["at"].as_i64().unwrap();
    let claim = table.ok("add_claim", json!({ "wording": "Something else" }))["id"].clone();
    for n in 0.. {
        table.ok("describe_claim", json!({ "id": claim, "next_step": format!("{n}") }));
        if table.ok("history", json!({ "limit": 1 }))["rows"][0]["at"].as_i64().unwrap() > start + 3000 {
            return;
        }
        assert!(n < 5000, "the clock stands still");
    }
}
