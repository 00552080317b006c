//! What each room of the desk does beyond the main job.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table};
use serde_json::{Value, json};

#[test]
fn a_reviewer_corrects_in_one_step_and_the_author_sees_what_changed() {
    let table = Table::laid();
    let article = table.import(STORY);
    let said = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "cue": [{ "quote": "hanno negato" }],
                "parties": [{ "name": "Ministero" }], "stance": "asserts" }),
    )["attribution"]
        .clone();
    let position = table.ok("show_attribution", json!({ "id": said }))["positions"][0]["id"].clone();
    table.ok("request_review", json!({ "attribution": said }));
    table.ok("add_person", json!({ "name": "Second desk" }));
    table.ok("work_as", json!({ "person": "Second desk" }));
    let review = |decision: &str, reason: &str| {
        json!({ "attribution": said, "decision": decision, "reason": reason,
                "corrections": { "positions": [{ "id": position, "stance": "denies" }], "reading": { "id": said, "mode": "mixed" } } })
    };
    assert_eq!(table.refused("review", review("accept", "")), "nothing_to_correct");
    assert_eq!(table.refused("review", review("correct", "")), "reason_missing", "a correction needs its reason");
    table.ok("review", review("correct", "they deny it"));
    let view = table.ok("show_attribution", json!({ "id": said }));
    assert_eq!((&view["review"], &view["positions"][0]["stance"]), (&json!("corrected"), &json!("denies")));
    assert_eq!(
        view["reviews"][0]["changed"],
        json!([{ "field": "mode", "before": "indirect", "after": "mixed" },
               { "field": "stance", "before": "asserts", "after": "denies" }])
    );
    table.ok("undo", json!({}));
    let view = table.ok("show_attribution", json!({ "id": said }));
    assert_eq!((&view["review"], &view["positions"][0]["stance"]), (&json!("requested"), &json!("asserts")));
}

#[test]
fn a_correction_of_something_else_is_refused() {
    let table = Table::laid();
    let article = table.import(STORY);
    let say = |quote: &str| table.say(&article, quote, quote);
    let (one, other) = (say("l'incidente"), say("guardia costiera"));
    let foreign = table.ok("show_attribution", json!({ "id": other }))["positions"][0]["id"].clone();
    table.ok("add_person", json!({ "name": "Second desk" }));
    table.ok("work_as", json!({ "person": "Second desk" }));
    let review = json!({ "attribution": one, "decision": "correct", "reason": "no", "corrections": { "positions": [{ "id": foreign, "stance": "denies" }] } });
    assert_eq!(table.refused("review", review), "foreign_correction");
}

#[test]
fn two_claims_become_one_and_two_again() {
    let table = Table::laid();
    let article = table.import(STORY);
    let add = |wording: &str, quote: &str| {
        table.ok("add_claim", json!({ "wording": wording, "article": article, "at": [{ "quote": quote }] }))["id"]
            .clone()
    };
    let (one, two) = (add("There was an incident", "l'incidente"), add("An incident took place", "guardia costiera"));
    table.ok("tag", json!({ "tag": "harbour", "claim": two }));
    table.ok("tag", json!({ "tag": "harbour", "claim": two }));
    table.ok("relate_claims", json!({ "claim": one, "other": two, "kind": "repeats" }));
    table.ok(
        "add_evidence",
        json!({ "claim": two, "kind": "text", "title": "Log", "bearing": "supports", "credibility": 3 }),
    );
    let before = (table.ok("show_claim", json!({ "id": one })), table.ok("show_claim", json!({ "id": two })));
    table.ok("merge_claims", json!({ "id": two, "into": one }));
    let merged = table.ok("show_claim", json!({ "id": one }));
    assert_eq!((&merged["mentions"], &merged["evidence_for"]), (&json!(2), &json!(1)));
    assert_eq!((&merged["tags"], &merged["relations"]), (&json!(["harbour"]), &json!([])));
    assert_eq!(table.refused("show_claim", json!({ "id": two })), "unknown_id");
    table.ok("undo", json!({}));
    let after = (table.ok("show_claim", json!({ "id": one })), table.ok("show_claim", json!({ "id": two })));
    assert_eq!(after, before);
    table.ok("give_verdict", json!({ "claim": two, "rating": "false", "confidence": "low", "reasons": "no trace" }));
    assert_eq!(table.refused("merge_claims", json!({ "id": two, "into": one })), "has_verdict");
    assert_eq!(table.refused("merge_claims", json!({ "id": one, "into": one })), "same_claim");
    table.ok("untag", json!({ "tag": "harbour", "claim": two }));
    assert_eq!(table.refused("untag", json!({ "tag": "harbour", "claim": two })), "not_tagged");
}

#[test]
fn the_scale_is_edited_and_older_verdicts_keep_their_words() {
    let table = Table::laid();
    let claim = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    let give = |rating: &str| json!({ "claim": claim, "rating": rating, "confidence": "high", "reasons": "seen" });
    table.ok("give_verdict", give("half_true"));
    let rating = |key: &str, en: &str| json!({ "key": key, "en": en, "it": en, "colour": "open" });
    assert_eq!(
        table.refused("edit_scale", json!({ "ratings": [rating("a", "A"), rating("a", "B")] })),
        "rating_key_twice"
    );
    table.ok("edit_scale", json!({ "ratings": [rating("holds", "Holds"), rating("fails", "Fails")] }));
    let keys: Vec<Value> =
        table.ok("list_ratings", json!({})).as_array().unwrap().iter().map(|r| r["key"].clone()).collect();
    assert_eq!(keys, [json!("holds"), json!("fails")]);
    assert_eq!(
        table.refused("give_verdict", give("half_true")),
        "unknown_rating",
        "the scale in use has no such rating"
    );
    table.ok("give_verdict", give("holds"));
    let verdicts = table.ok("show_claim", json!({ "id": claim }))["verdicts"].clone();
    assert_eq!((&verdicts[0]["rating"]["en"], &verdicts[1]["rating"]["en"]), (&json!("Holds"), &json!("Half true")));
}

#[test]
fn many_files_come_in_and_a_bad_one_stops_nothing() {
    let table = Table::laid();
    let path = |name: &str, bytes: &[u8]| {
        let path = table.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let mut paths: Vec<String> =
        (0..120).map(|n| path(&format!("{n}.txt"), format!("Title {n}\n\nText {n}.").as_bytes())).collect();
    paths.insert(7, path("bad.pdf", b"%PDF-1.7"));
    paths.insert(60, path("again.txt", b"Title 3\n\nText 3."));
    paths.push(table.folder.path().join("absent.txt").to_str().unwrap().to_owned());
    let done = table.ok("import_files", json!({ "paths": paths, "publisher": { "name": "Porto" } }));
    let imported = done["imported"].as_array().unwrap();
    assert_eq!((imported.len(), imported.iter().filter(|i| i["already"] == json!(true)).count()), (121, 1));
    let failed: Vec<&Value> = done["failed"].as_array().unwrap().iter().map(|f| &f["name"]).collect();
    assert_eq!(failed, [&json!("bad.pdf"), &json!("absent.txt")]);
    assert_eq!(table.ok("casebook_info", json!({}))["articles"], 120);
    assert_eq!(table.refused("cancel_job", json!({ "job": "import_files" })), "no_job");
}

#[test]
fn a_long_job_is_cancelled_between_two_steps() {
    let table = Table::laid();
    let paths: Vec<String> = (0..200)
        .map(|n| {
            let path = table.folder.path().join(format!("{n}.txt"));
            std::fs::write(&path, format!("Title {n}\n\nText {n}.")).unwrap();
            path.to_str().unwrap().to_owned()
        })
        .collect();
    let desk = std::sync::Arc::new(table.desk);
    let told = std::sync::Arc::downgrade(&desk);
    desk.on_progress(Box::new(move |progress| {
        // As a window does: it hears of the first step and asks to stop.
        if progress.done == 50 {
            let desk = told.upgrade().unwrap();
            std::thread::spawn(move || desk.dispatch("cancel_job", json!({ "job": "import_files" })))
                .join()
                .unwrap()
                .result
                .unwrap();
        }
    }));
    let done = desk.dispatch("import_files", json!({ "paths": paths })).result.unwrap();
    assert_eq!((done["stopped"].clone(), done["imported"].as_array().unwrap().len()), (json!(true), 50));
    assert_eq!(desk.dispatch("casebook_info", json!({})).result.unwrap()["articles"], 50, "what is done stays done");
}

#[test]
fn a_file_is_kept_with_evidence_and_comes_out_as_it_went_in() {
    let table = Table::laid();
    let claim = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    let (photo, out) = (table.folder.path().join("ponte.jpg"), table.folder.path().join("out.jpg"));
    let bytes: Vec<u8> = (0..3_000_000u32).map(|n| n.to_le_bytes()[0]).collect();
    std::fs::write(&photo, &bytes).unwrap();
    let evidence = table.ok(
        "add_evidence",
        json!({ "claim": claim, "kind": "image", "title": "Photograph", "bearing": "supports", "credibility": 2, "file": photo }),
    )["id"]
        .clone();
    let file = table.ok("show_claim", json!({ "id": claim }))["evidence"][0]["file"].clone();
    assert_eq!((&file["name"], &file["bytes"]), (&json!("ponte.jpg"), &json!(3_000_000)));
    table.ok("save_evidence_file", json!({ "id": evidence, "path": out }));
    assert!(std::fs::read(&out).unwrap() == bytes);
    table.ok(
        "describe_evidence",
        json!({ "id": evidence, "credibility": 4, "locator_kind": "passage", "locator": "left edge" }),
    );
    assert_eq!(table.ok("show_claim", json!({ "id": claim }))["evidence"][0]["credibility"], 4);
    assert_eq!(table.refused("describe_evidence", json!({ "id": evidence, "title": " " })), "evidence_untitled");
}

#[test]
fn small_things_are_removed_by_id_and_come_back() {
    let table = Table::laid();
    let claim = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    let source =
        table.ok("add_source", json!({ "name": "Comune", "kind": "state_organ", "aliases": ["City hall"] }))["id"]
            .clone();
    table.ok("add_contact", json!({ "source": source, "channel": "press office", "value": "press@example.org" }));
    table.ok("add_external_id", json!({ "source": source, "scheme": "wikidata", "value": "Q1" }));
    table.ok("add_figure", json!({ "claim": claim, "quantity": "2.5", "unit": "km" }));
    table.ok("add_note", json!({ "claim": claim, "body": "ask again" }));
    let view = table.ok("show_source", json!({ "id": source }));
    let check = |id: &Value, left: fn(&Table, &Value, &Value) -> usize| {
        assert_eq!(left(&table, &source, &claim), 1);
        table.ok("remove", json!({ "id": id }));
        assert_eq!(left(&table, &source, &claim), 0);
        table.ok("undo", json!({}));
        assert_eq!(left(&table, &source, &claim), 1);
    };
    fn count(table: &Table, command: &str, id: &Value, field: &str) -> usize {
        table.ok(command, json!({ "id": id }))[field].as_array().unwrap().len()
    }
    check(&view["contacts"][0]["id"], |t, source, _| count(t, "show_source", source, "contacts"));
    check(&view["external_ids"][0]["id"], |t, source, _| count(t, "show_source", source, "external_ids"));
    check(&view["names"][1]["id"], |t, source, _| count(t, "show_source", source, "aliases"));
    let claims = table.ok("show_claim", json!({ "id": claim }));
    check(&claims["figures"][0]["id"], |t, _, claim| count(t, "show_claim", claim, "figures"));
    check(&claims["notes"][0]["id"], |t, _, claim| count(t, "show_claim", claim, "notes"));
    let of_claim = table.ok("history", json!({ "of": claim }));
    assert!(
        of_claim["rows"].as_array().unwrap().iter().all(|e| e["op"] != json!("add_contact")),
        "only what touched the claim"
    );
}

#[test]
fn a_proposal_of_the_program_waits_for_a_person() {
    let table = Table::laid();
    let article = table.import(STORY);
    let made = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "parties": [{ "name": "Ministero" }],
                "new_claim": "There was an incident", "proposer": "program", "confidence": 0.6 }),
    );
    let state = || table.ok("show_attribution", json!({ "id": made["attribution"] }))["state"].clone();
    let origins = || table.ok("show_claim", json!({ "id": made["claim"] }))["origins_high"].clone();
    assert_eq!((state(), origins()), (json!("proposed"), json!(0)), "a proposal is no finding");
    table.ok("accept_attribution", json!({ "id": made["attribution"] }));
    assert_eq!((state(), origins()), (json!("accepted"), json!(1)));
    table.ok("undo", json!({}));
    table.ok("reject_attribution", json!({ "id": made["attribution"] }));
    assert_eq!((state(), origins()), (json!("rejected"), json!(0)));
}

#[test]
fn the_preview_says_what_the_report_says() {
    let table = Table::laid();
    table.ok("load_sample", json!({}));
    let asked = json!({ "format": "markdown", "lang": "it", "dated": 1_800_000_000_000i64 });
    let blocks = table.ok("preview_report", asked.clone())["blocks"].clone();
    let report = table.ok("render_report", asked)["text"].as_str().unwrap().to_owned();
    let heads = |b: &&Value| b["block"] == json!("heading") || b["block"] == json!("claim");
    let headings = blocks.as_array().unwrap().iter().filter(heads).count();
    assert_eq!(headings, report.lines().filter(|l| l.starts_with('#')).count());
}

#[test]
fn a_split_keeps_the_chain_and_the_original_words() {
    let table = Table::laid();
    let article = table.import(STORY);
    let outer = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "Sia il ministero che la guardia costiera hanno negato l'incidente" }], "parties": [{ "name": "Agenzia Mare" }] }),
    )["attribution"]
        .clone();
    let inner = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "stance": "denies", "via": outer, "original": "the incident",
                "parties": [{ "name": "Ministero" }, { "name": "Guardia costiera" }] }),
    )["attribution"]
        .clone();
    let apart = table.ok("split_attribution", json!({ "id": inner }))[0]["id"].clone();
    let view = table.ok("show_attribution", json!({ "id": apart }));
    assert_eq!((&view["chain"][0]["attribution"], &view["original"]), (&outer, &json!("the incident")));
    assert_eq!(view["positions"][0]["party"]["name"], "Guardia costiera");
}

#[test]
fn whatever_changes_a_reading_reopens_its_review() {
    let table = Table::laid();
    let article = table.import(STORY);
    let say = |quote: &str| table.say(&article, quote, quote);
    let (said, relay) = (say("l'incidente"), say("guardia costiera"));
    table.ok("add_person", json!({ "name": "Second desk" }));
    let review = || table.ok("show_attribution", json!({ "id": said }))["review"].clone();
    let check = |command: &str, args: Value| {
        table.ok("work_as", json!({ "person": "Second desk" }));
        table.ok("review", json!({ "attribution": said, "decision": "accept" }));
        assert_eq!(review(), "accepted");
        table.ok("work_as", json!({ "person": "First desk" }));
        let made = table.ok(command, args);
        assert_eq!(review(), "stale", "{command}");
        made["id"].clone()
    };
    let position = check("add_position", json!({ "attribution": said, "stance": "denies" }));
    let hop = check("add_hop", json!({ "inner": said, "outer": relay, "basis": "text" }));
    check("remove", json!({ "id": hop }));
    check("remove", json!({ "id": position }));
}

#[test]
fn code_points_count_in_the_markdown_as_it_was_given() {
    let table = Table::laid();
    let path = table.folder.path().join("a.md");
    let given = "---\ntitle: Il mulino\n---\n\n# Il *mulino* chiude\n\nIl **sindaco** ha detto che riapre.\n";
    std::fs::write(&path, given).unwrap();
    let article = table.ok("import_file", json!({ "path": path }))["article"].clone();
    let refused = table
        .refused("attribute", json!({ "article": article, "content": [{ "code_points": [900, 903] }], "parties": [] }));
    assert_eq!(refused, "bad_span");
    let text = table.ok("read_article", json!({ "id": article }))["text"].as_str().unwrap().to_owned();
    let start = text.split("sindaco").next().unwrap().chars().count();
    let made = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "code_points": [start, start + 7] }], "parties": [] }),
    );
    assert_eq!(
        table.ok("show_attribution", json!({ "id": made["attribution"] }))["quote"],
        "sindaco",
        "in the text without markup"
    );
}

#[test]
fn a_new_name_leaves_the_old_one_as_a_former_one() {
    let table = Table::laid();
    let source = table.ok("add_source", json!({ "name": "Comune", "kind": "state_organ" }))["id"].clone();
    table.ok("describe_source", json!({ "id": source, "name": "Comune di Mare" }));
    let names = table.ok("show_source", json!({ "id": source }))["names"].clone();
    let kinds: Vec<(&Value, &Value)> = names.as_array().unwrap().iter().map(|n| (&n["name"], &n["kind"])).collect();
    assert_eq!(kinds, [(&json!("Comune"), &json!("former")), (&json!("Comune di Mare"), &json!("main"))]);
}
