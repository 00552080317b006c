//! What looks at many things at once: the day's work, who says what on which claim, and where a claim comes from.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table};
use serde_json::{Value, json};

const NOW: i64 = 1_760_000_000_000;

fn names(list: &Value) -> Vec<String> {
    let name = |row: &Value| row["name"].as_str().unwrap_or_default().to_owned();
    list.as_array().unwrap().iter().map(name).collect()
}

fn attribute(table: &Table, article: &str, claim: &Value, party: &str, stance: &str, said: &str) -> Value {
    table.ok(
        "attribute",
        json!({
            "article": article, "content": [{ "quote": "l'incidente" }], "parties": [{ "name": party }],
            "stance": stance, "claim": claim, "said": { "text": said, "kind": "stated" },
        }),
    )["attribution"]
        .clone()
}

fn claim(table: &Table, wording: &str) -> Value {
    table.ok("add_claim", json!({ "wording": wording }))["id"].clone()
}

#[test]
fn the_day_shows_what_is_due_what_waits_and_what_changed() {
    let table = Table::laid();
    let article = table.import(STORY);
    let [late, soon, far, done] = ["Late", "Soon", "Far", "Done"].map(|wording| claim(&table, wording));
    for (id, deadline) in [(&late, "2025-10-01"), (&soon, "2025-10-11"), (&far, "2026-10-11"), (&done, "2025-10-01")] {
        table.ok("describe_claim", json!({ "id": id, "deadline": { "text": deadline, "kind": "stated" } }));
    }
    table.ok("give_verdict", json!({ "claim": done, "rating": "true", "confidence": "low", "reasons": "seen" }));
    table.ok("describe_claim", json!({ "id": done, "state": "done" }));
    let me = table.ok("casebook_info", json!({}))["me"]["id"].clone();
    table.ok("describe_claim", json!({ "id": far, "assignee": me, "priority": 3 }));
    let ask = |due: &str| {
        table.ok(
            "ask",
            json!({
                "claim": late, "source": { "name": "Mare" }, "question": "È vero?",
                "asked": { "text": "2025-09-01", "kind": "stated" }, "due": { "text": due, "kind": "stated" },
            }),
        )
    };
    ask("2025-12-01");
    let overdue = ask("2025-09-20");
    let said = table.say(&article, "il porto", "Mare");
    table.ok("request_review", json!({ "attribution": said }));

    let day = table.ok("today", json!({ "since": NOW - 1 }));
    let due: Vec<(&str, bool)> = day["due"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["claim"]["wording"].as_str().unwrap(), row["overdue"].as_bool().unwrap()))
        .collect();
    assert_eq!(due, [("Late", true), ("Soon", false)], "what is done or far off is not due");
    assert_eq!(day["replies"][0]["inquiry"]["id"], overdue["id"], "the longest overdue first");
    assert_eq!((&day["replies"][0]["overdue"], &day["replies"][1]["overdue"]), (&json!(true), &json!(false)));
    assert_eq!(day["mine"][0]["wording"], "Far");
    assert_eq!(day["reviews"], json!([]), "one's own work is for somebody else to check");
    let other = table.ok("add_person", json!({ "name": "Second desk" }))["id"].clone();
    table.ok("work_as", json!({ "person": other }));
    assert_eq!(table.ok("today", json!({ "since": NOW }))["reviews"][0]["attribution"]["id"], said);

    let recent = |since: i64| {
        let day = table.ok("today", json!({ "since": since }));
        day["recent"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["title"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let all = recent(0);
    assert_eq!(all.iter().filter(|title| *title == "Late").count(), 1, "one line a thing: {all:?}");
    assert!(all.contains(&"Il porto è chiuso".to_owned()) && all.contains(&"Mare".to_owned()), "{all:?}");
    assert_eq!(recent(NOW + 1_000_000_000), Vec::<String>::new());
    table.ok("remove", json!({ "id": far }));
    assert!(!recent(0).contains(&"Far".to_owned()), "what is removed is not shown");
}

#[test]
fn the_matrix_says_who_contradicts_whom_and_who_changed_position() {
    let table = Table::laid();
    let article = table.import(STORY);
    let (accident, closure, alone) = (claim(&table, "Accident"), claim(&table, "Closure"), claim(&table, "Alone"));
    attribute(&table, &article, &accident, "Ministero", "denies", "2025-05-01");
    attribute(&table, &article, &accident, "Ministero", "confirms", "2025-05-03");
    attribute(&table, &article, &accident, "Guardia costiera", "denies", "2025-05-02");
    attribute(&table, &article, &closure, "Ministero", "asserts", "2025-05-02");
    attribute(&table, &article, &closure, "Pescatori", "questions", "2025-05-02");

    let all = table.ok("matrix", json!({}));
    assert_eq!(all["claims"][0]["wording"], "Accident", "in dispute first");
    assert_eq!(all["claims"].as_array().unwrap().len(), 2, "a claim nobody speaks to has no row");
    assert_eq!(names(&all["parties"])[0], "Ministero", "who speaks to most of them first");
    assert_eq!(names(&all["claims"][0]["asserted_by"]["parties"]), ["Ministero"], "by what each said last");
    assert_eq!(names(&all["claims"][0]["denied_by"]["parties"]), ["Guardia costiera"]);
    assert_eq!(names(&all["claims"][1]["denied_by"]["parties"]), Vec::<String>::new(), "a question contradicts nobody");
    let cells = all["cells"].as_array().unwrap();
    let cell = cells.iter().find(|c| c["claim"] == accident && c["said"].as_array().unwrap().len() == 2).unwrap();
    assert_eq!(cell["changed"], true);
    assert_eq!(cell["said"][1]["stance"], "confirms", "in the order in which it was said");
    assert_eq!(cell["said"][0]["quote"], "l'incidente");

    assert_eq!(table.ok("matrix", json!({ "claim": alone }))["claims"].as_array().unwrap().len(), 1);
    table.ok("relate_claims", json!({ "claim": alone, "other": accident, "kind": "narrows" }));
    let related = table.ok("matrix", json!({ "claim": alone }));
    assert_eq!(related["claims"][0]["wording"], "Alone", "the claim itself first");
    assert_eq!(related["claims"][1]["wording"], "Accident");
    let dossier = table.ok("add_dossier", json!({ "name": "Porto" }))["id"].clone();
    table.ok("file_in", json!({ "dossier": dossier, "claim": closure }));
    let filed = table.ok("matrix", json!({ "dossier": dossier }));
    assert_eq!(filed["claims"].as_array().unwrap().len(), 1);
    assert_eq!(table.refused("matrix", json!({ "dossier": dossier, "claim": alone })), "of_one_thing");
}

#[test]
fn what_was_said_last_is_only_told_where_it_is_known() {
    let table = Table::laid();
    let article = table.import(STORY);
    let of = |wording: &str, said: &[(&str, &str, &str)]| {
        let id = claim(&table, wording);
        for (party, stance, day) in said {
            attribute(&table, &article, &id, party, stance, day);
        }
        id
    };
    type Case<'c> = (&'c str, &'c [(&'c str, &'c str, &'c str)], &'c [&'c str], bool, bool);
    let cases: [Case; 5] = [
        ("No day", &[("Moscow", "confirms", ""), ("Moscow", "denies", "")], &["confirms", "denies"], false, false),
        (
            "Same day",
            &[("Moscow", "confirms", "2025-05-01"), ("Moscow", "denies", "2025-05-01")],
            &["confirms", "denies"],
            false,
            false,
        ),
        (
            "Overlapping",
            &[("Moscow", "confirms", "2025-05"), ("Moscow", "denies", "2025-05-09")],
            &["confirms", "denies"],
            false,
            false,
        ),
        (
            "One of them",
            &[("Moscow", "confirms", "2025-05-01"), ("Moscow", "denies", "")],
            &["confirms", "denies"],
            false,
            false,
        ),
        ("Known", &[("Moscow", "denies", "2025-05-02"), ("Moscow", "confirms", "2025-05-01")], &["denies"], true, true),
    ];
    for (wording, said, last, changed, disputed) in cases {
        let id = of(wording, said);
        attribute(&table, &article, &id, "Kyiv", "confirms", "2025-04-01");
        let matrix = table.ok("matrix", json!({ "claim": id }));
        let cell =
            matrix["cells"].as_array().unwrap().iter().find(|c| c["said"].as_array().unwrap().len() == 2).unwrap();
        let row = matrix["claims"].as_array().unwrap().iter().find(|c| c["id"] == id).unwrap();
        let listed = table.ok("list_claims", json!({ "flag": "disputed" }));
        let flagged = listed.as_array().unwrap().iter().any(|c| c["id"] == id);
        assert_eq!(
            (&cell["last"], &cell["changed"], names(&row["denied_by"]["parties"]).is_empty(), flagged),
            (&json!(last), &json!(changed), !disputed, disputed),
            "{wording}"
        );
    }
}

#[test]
fn who_is_not_named_and_the_article_itself_have_a_column() {
    let table = Table::laid();
    let article = table.import(STORY);
    let (accident, closure) = (claim(&table, "Accident"), claim(&table, "Closure"));
    let say = |claim: &Value, mode: &str, stance: &str| {
        let content = json!([{ "quote": "l'incidente" }]);
        table.ok("attribute", json!({ "article": article, "content": content, "parties": [], "mode": mode, "stance": stance, "claim": claim }));
    };
    say(&accident, "indirect", "asserts");
    say(&closure, "authors_voice", "asserts");
    let matrix = table.ok("matrix", json!({}));
    let who = |claim: &Value| {
        let cell = matrix["cells"].as_array().unwrap().iter().find(|c| c["claim"] == *claim).unwrap();
        (cell["party"].clone(), cell["own_voice"].clone(), cell["last"].clone())
    };
    assert_eq!(matrix["parties"], json!([]));
    assert_eq!(who(&accident), (json!(null), json!(false), json!(["asserts"])));
    assert_eq!(who(&closure), (json!(null), json!(true), json!(["asserts"])));

    attribute(&table, &article, &accident, "Ministero", "denies", "");
    say(&accident, "indirect", "denies");
    let matrix = table.ok("matrix", json!({}));
    let row = &matrix["claims"][0];
    assert_eq!(names(&row["denied_by"]["parties"]), ["Ministero"]);
    assert_eq!((&row["denied_by"]["unnamed"], &row["asserted_by"]["unnamed"]), (&json!(true), &json!(true)));
    let cell =
        matrix["cells"].as_array().unwrap().iter().find(|c| c["claim"] == accident && c["party"].is_null()).unwrap();
    assert_eq!(
        (&cell["last"], &cell["changed"]),
        (&json!(["asserts", "denies"]), &json!(false)),
        "each is somebody else"
    );
}

#[test]
fn origins_are_explained_by_what_ties_them() {
    let table = Table::laid();
    let (first, second) = (table.import(STORY), table.import(&format!("{STORY}Ancora.\n")));
    let accident = claim(&table, "Accident");
    let origins = || table.ok("show_claim", json!({ "id": accident }))["origins"].clone();
    assert_eq!((origins()["low"].clone(), origins()["high"].clone()), (json!(0), json!(0)));

    let rumour = claim(&table, "Rumour");
    let nobody = json!({ "article": first, "content": [{ "quote": "l'incidente" }], "parties": [], "mode": "indirect", "claim": rumour });
    table.ok("attribute", nobody);
    let shown = table.ok("show_claim", json!({ "id": rumour }));
    let told = "Nobody who asserts this is named: at most 1 source stands at the beginning.";
    assert_eq!(
        (&shown["origins"]["low"], &shown["origins"]["high"], &shown["origins_told"]["en"]),
        (&json!(0), &json!(1), &json!(told)),
        "somebody unnamed is at most one"
    );

    let agency = attribute(&table, &first, &accident, "Agenzia", "asserts", "2025");
    attribute(&table, &first, &accident, "Ministero", "asserts", "2025");
    let relay = attribute(&table, &second, &accident, "Giornale", "asserts", "2025");
    let three = origins();
    assert_eq!((&three["low"], &three["high"]), (&json!(3), &json!(3)));
    assert_eq!(three["articles"], 2);

    table.ok(
        "add_hop",
        json!({ "inner": agency, "outer": relay, "basis": "researched", "reason": "the same dispatch" }),
    );
    let two = origins();
    assert_eq!((&two["low"], &two["high"]), (&json!(2), &json!(2)), "who relays another is no origin");
    let from_agency = two["groups"].as_array().unwrap().iter().find(|g| names(&g["members"]) == ["Agenzia"]).unwrap();
    assert_eq!(from_agency["articles"], 2, "its own article and the one that relays it");

    let id = |name: &str| table.ok("list_sources", json!({ "text": name }))[0]["id"].clone();
    table.ok(
        "set_ownership",
        json!({ "owner": id("Ministero"), "owned": id("Agenzia"), "kind": "controls", "reason": "by law" }),
    );
    let tied = origins();
    assert_eq!((&tied["low"], &tied["high"]), (&json!(1), &json!(2)));
    assert_eq!(tied["groups"][0]["members"].as_array().unwrap().len(), 2);
    assert_eq!(tied["groups"][0]["ties"][0]["reason"], "by law");

    table.ok(
        "attribute",
        json!({ "article": second, "content": [{ "quote": "l'incidente" }], "parties": [], "mode": "indirect", "claim": accident }),
    );
    let unnamed = origins();
    assert_eq!((&unnamed["low"], &unnamed["high"], &unnamed["unnamed"]), (&json!(1), &json!(3), &json!(1)));

    table.ok(
        "add_hop",
        json!({ "inner": relay, "outer": agency, "basis": "researched", "reason": "they quote each other" }),
    );
    let mut circle = names(&origins()["loops"][0]);
    circle.sort();
    assert_eq!(circle, ["Agenzia", "Giornale"], "a circle is named");
    assert_eq!(origins()["high"], 2, "and no origin");
}

#[test]
fn several_claims_are_described_in_one_step_or_not_at_all() {
    let table = Table::laid();
    let ids = ["One", "Two", "Three"].map(|wording| claim(&table, wording));
    let dossier = table.ok("add_dossier", json!({ "name": "Porto" }))["id"].clone();
    let urgent = || {
        let rows = table.ok("list_claims", json!({ "dossier": dossier, "tag": "porto" }));
        rows.as_array().unwrap().iter().filter(|row| row["priority"] == 3 && row["state"] == "in_progress").count()
    };
    table.ok(
        "describe_claims",
        json!({ "ids": ids, "state": "in_progress", "priority": 3, "tag": "porto", "dossier": dossier }),
    );
    assert_eq!(urgent(), 3);
    table.ok("undo", json!({}));
    assert_eq!(urgent(), 0, "one undo takes all of it back");
    table.ok("redo", json!({}));
    assert_eq!(urgent(), 3);
    table.ok("give_verdict", json!({ "claim": ids[0], "rating": "true", "confidence": "low", "reasons": "seen" }));
    assert_eq!(table.refused("describe_claims", json!({ "ids": ids, "state": "done" })), "no_verdict");
    assert_eq!(urgent(), 3, "where one of them cannot be, none is changed");
}

#[test]
fn claims_worth_a_second_look_are_listed() {
    let table = Table::laid();
    let article = table.import(STORY);
    let [disputed, single, documented] = ["Disputed", "Single", "Documented"].map(|wording| claim(&table, wording));
    attribute(&table, &article, &disputed, "Ministero", "asserts", "2025");
    attribute(&table, &article, &disputed, "Agenzia", "asserts", "2025");
    attribute(&table, &article, &disputed, "Guardia costiera", "denies", "2025");
    attribute(&table, &article, &single, "Ministero", "asserts", "2025");
    table.ok(
        "add_evidence",
        json!({ "claim": documented, "kind": "document", "title": "Ordinanza", "bearing": "supports", "credibility": 2 }),
    );
    let flagged = |flag: &str| {
        let rows = table.ok("list_claims", json!({ "flag": flag }));
        rows.as_array().unwrap().iter().map(|row| row["wording"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(flagged("disputed"), ["Disputed"]);
    assert_eq!(flagged("one_origin"), ["Single"]);
    assert_eq!(flagged("no_document"), ["Single", "Disputed"]);
}
