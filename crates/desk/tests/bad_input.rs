//! Whatever comes in, the answer is a clear error and nothing is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;
use common::{STORY, Table, open};
use serde_json::json;

#[test]
fn rules_refuse_by_name() {
    let table = Table::laid();
    let article = table.import(STORY);
    let check = |name: &str, args: serde_json::Value, code: &str| {
        assert_eq!(table.refused(name, args.clone()), code, "{name} {args}")
    };
    let content = |start: u32, end: u32| json!({ "article": article, "content": [{ "start": start, "end": end }], "parties": [] });
    check("attribute", content(5, 100_000), "bad_span");
    check("attribute", content(5, 5), "bad_span");
    check("attribute", content(9, 5), "bad_span");
    check("add_claim", json!({ "wording": "  " }), "claim_empty");
    check("show_claim", json!({ "id": "00000000-0000-7000-8000-000000000000" }), "unknown_id");
    check("show_claim", json!({ "id": "xyz" }), "not_an_id");
    check("no_such_command", json!({}), "unknown_command");
    check("add_claim", json!({ "wordin": "a" }), "bad_request");
    check("import_text", json!({ "text": " \n " }), "unreadable");
    for text in ["\"", "\u{0}", "\" \"", "*", "a AND", "title:"] {
        assert_eq!(table.ok("list_claims", json!({ "text": text })), json!([]), "{text:?} is no search syntax");
    }
    check("attribute", json!({ "article": article, "content": [{ "quote": "il" }], "parties": [] }), "ambiguous_quote");
    check(
        "import_text",
        json!({ "text": "a text\n\nof the day", "published": { "text": "9 May", "kind": null } }),
        "bad_date",
    );

    table.ok("add_source", json!({ "name": "Agenzia Mare", "kind": "agency" }));
    let source = table.ok("list_sources", json!({}))[0]["id"].clone();
    let grade = |extra: &str| json!({ "source": source, "grade": "D", "reason": "state organ", "topic": extra, "period": { "text": "2025", "kind": "stated" } });
    table.ok("grade_source", grade("war"));
    check("grade_source", grade("war"), "already_graded");
    table.ok("grade_source", grade("weather"));
    let mut replacing = grade("war");
    replacing["replace"] = json!(true);
    table.ok("grade_source", replacing);
    let grades = table.ok("show_source", json!({ "id": source }))["grades"].clone();
    assert_eq!(
        grades.as_array().unwrap().iter().filter(|g| g["replaced"] == json!(true)).count(),
        1,
        "history is kept"
    );
}

#[test]
fn a_chain_that_loops_within_one_text_is_refused() {
    let table = Table::laid();
    let article = table.import(STORY);
    let say = |quote: &str, who: &str| table.say(&article, quote, who);
    let (a, b, c) = (say("l'incidente", "Uno"), say("Il sindaco", "Due"), say("guardia costiera", "Tre"));
    let hop = |inner: &serde_json::Value, outer: &serde_json::Value| json!({ "inner": inner, "outer": outer, "basis": "text" });
    table.ok("add_hop", hop(&a, &b));
    table.ok("add_hop", hop(&b, &c));
    assert_eq!(table.refused("add_hop", hop(&c, &a)), "chain_loops");
    assert_eq!(table.refused("add_hop", hop(&a, &a)), "chain_loops");
}

#[test]
fn a_span_that_splits_a_character_is_refused() {
    let table = Table::laid();
    let article = table.import("Una bandiera 🏴 sventola\n\nsul porto.");
    let place = json!({ "article": article, "content": [{ "start": 14, "end": 20 }], "parties": [] });
    assert_eq!(table.refused("attribute", place), "bad_span", "14 is inside the flag's surrogate pair");
}

#[test]
fn files_that_are_not_ours_are_left_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let check = |name: &str, bytes: &[u8], code: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let error = open(&path, folder.path(), "desktop", 1).err().expect("refused");
        assert_eq!(error.code, code, "{name}: {}", error.message);
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name} was changed");
    };
    check(
        "text.casebook",
        "just some words, and more of them than a header has, to be sure of it".repeat(20).as_bytes(),
        "not_a_casebook",
    );

    let table = Table::laid();
    let file = table.file();
    table.ok("backup", json!({ "path": folder.path().join("copy.casebook") }));
    assert_eq!(table.refused("backup", json!({ "path": folder.path().join("copy.casebook") })), "exists");
    let good = std::fs::read(folder.path().join("copy.casebook")).unwrap();
    let mut newer = good.clone();
    newer[60..64].copy_from_slice(&99u32.to_be_bytes());
    check("newer.casebook", &newer, "newer_format");
    let mut foreign = good.clone();
    foreign[68..72].copy_from_slice(&7u32.to_be_bytes());
    check("foreign.casebook", &foreign, "not_a_casebook");
    assert!(file.exists());
}

#[test]
fn a_changed_journal_is_noticed() {
    let table = Table::laid();
    table.ok("add_claim", json!({ "wording": "Zanzibar is an island" }));
    let copy = table.folder.path().join("copy.casebook");
    table.ok("backup", json!({ "path": copy }));
    let mut bytes = std::fs::read(&copy).unwrap();
    let needle = b"\"wording\",\"Zanzibar";
    let at = bytes.windows(needle.len()).position(|w| w == needle).expect("the journal holds the wording");
    bytes[at + 11] = b'Y';
    std::fs::write(&copy, &bytes).unwrap();
    let desk = open(&copy, table.folder.path(), "desktop", 2).unwrap();
    let checked = desk.dispatch("check", json!({})).result.unwrap();
    assert!(checked["broken"].as_str().unwrap_or_default().contains("payload was changed"), "{checked}");
}

#[test]
fn hostile_text_is_kept_and_announced() {
    let table = Table::laid();
    let imported = table
        .ok("import_text", json!({ "text": "A title\n\nA line with \u{202e}turned\u{202c} words\u{0} and a NUL." }));
    assert_eq!(imported["notices"].as_array().unwrap().len(), 2, "{imported}");
    let too_long = "a".repeat(17 << 20);
    assert_eq!(table.refused("import_text", json!({ "text": too_long })), "unreadable");
    let same = table
        .ok("import_text", json!({ "text": "A title\n\nA line with \u{202e}turned\u{202c} words\u{0} and a NUL." }));
    assert_eq!((&same["already"], &same["article"]), (&json!(true), &imported["article"]), "import twice, one article");
}
