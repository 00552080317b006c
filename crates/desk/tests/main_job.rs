//! The main job through the wire: import, mark, attribute, relay, grade, evidence, verdict, review, undo, history.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;
use common::{STORY, Table, open};
use serde_json::json;

/// The agency's sentence and, relayed by it, the mayor's.
fn attribute(table: &Table, article: &str) -> (String, String, String) {
    let outer = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "Il sindaco ha detto che il porto “resterà chiuso fino a maggio”" }],
                "cue": [{ "quote": "ha riferito" }], "source": [{ "quote": "l'agenzia Mare" }], "parties": [{ "name": "Agenzia Mare", "kind": "agency" }],
                "new_claim": "Il porto resterà chiuso fino a maggio" }),
    );
    let claim = outer["claim"].as_str().unwrap().to_owned();
    let inner = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "il porto “resterà chiuso fino a maggio”" }], "cue": [{ "quote": "ha detto" }],
                "source": [{ "quote": "Il sindaco" }], "parties": [{ "name": "Il sindaco", "kind": "person" }], "claim": claim, "via": outer["attribution"] }),
    );
    (outer["attribution"].as_str().unwrap().into(), inner["attribution"].as_str().unwrap().into(), claim)
}

#[test]
fn the_chain_stands_and_counts_one_origin() {
    let table = Table::laid();
    let article = table.import(STORY);
    let (outer, inner, claim) = attribute(&table, &article);
    let said = table.ok("show_attribution", json!({ "id": inner }));
    assert_eq!(said["chain"][0]["attribution"], json!(outer), "the agency relays the mayor");
    assert_eq!(said["chain"][0]["parties"][0]["name"], "Agenzia Mare");
    let claim = table.ok("show_claim", json!({ "id": claim }));
    assert_eq!((&claim["origins_low"], &claim["origins_high"]), (&json!(1), &json!(1)), "the agency only relays");
    assert_eq!(claim["mentions"], 2);
    let reader = table.ok("read_article", json!({ "id": article }));
    assert_eq!(reader["attributions"].as_array().unwrap().len(), 2);
    let span = &reader["attributions"][1]["content"][0];
    let utf16: Vec<u16> = reader["text"].as_str().unwrap().encode_utf16().collect();
    let (start, end) = (span["start"].as_u64().unwrap() as usize, span["end"].as_u64().unwrap() as usize);
    assert_eq!(String::from_utf16_lossy(&utf16[start..end]), "il porto “resterà chiuso fino a maggio”");
}

#[test]
fn two_parties_deny_together_and_split_apart() {
    let table = Table::laid();
    let article = table.import(STORY);
    let made = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "cue": [{ "quote": "hanno negato" }],
                "source": [{ "quote": "il ministero" }, { "quote": "la guardia costiera" }], "stance": "denies",
                "parties": [{ "name": "Ministero" }, { "name": "Guardia costiera" }], "new_claim": "C'è stato un incidente" }),
    );
    let said = table.ok("show_attribution", json!({ "id": made["attribution"] }));
    assert_eq!(said["positions"].as_array().unwrap().len(), 2);
    table.ok("split_attribution", json!({ "id": made["attribution"] }));
    let claim = table.ok("show_claim", json!({ "id": made["claim"] }));
    assert_eq!(claim["attributions_of"].as_array().unwrap().len(), 2, "one per party");
    assert_eq!((&claim["origins_low"], &claim["origins_high"]), (&json!(0), &json!(0)), "a denial is no origin");
}

#[test]
fn a_verdict_is_superseded_and_reviewed_by_someone_else() {
    let table = Table::laid();
    let article = table.import(STORY);
    let (_, inner, claim) = attribute(&table, &article);
    assert_eq!(table.refused("describe_claim", json!({ "id": claim, "state": "done" })), "no_verdict");
    table.ok(
        "add_evidence",
        json!({ "claim": claim, "kind": "document", "title": "Ordinanza", "bearing": "supports", "credibility": 2 }),
    );
    table.ok(
        "give_verdict",
        json!({ "claim": claim, "rating": "unproven", "confidence": "low", "reasons": "one document" }),
    );
    table.ok(
        "give_verdict",
        json!({ "claim": claim, "rating": "Vero", "confidence": "high", "reasons": "the order is public" }),
    );
    let view = table.ok("show_claim", json!({ "id": claim }));
    assert_eq!(view["rating"]["key"], "true");
    assert_eq!(view["verdicts"].as_array().unwrap().len(), 2, "the first one is kept");
    assert_eq!(view["evidence_for"], 1);

    table.ok("request_review", json!({ "attribution": inner }));
    let accept = json!({ "attribution": inner, "decision": "accept" });
    assert_eq!(table.refused("review", accept.clone()), "own_work");
    table.ok("add_person", json!({ "name": "Second desk" }));
    table.ok("work_as", json!({ "person": "second desk" }));
    table.ok("review", accept);
    assert_eq!(table.ok("show_attribution", json!({ "id": inner }))["review"], "accepted");
    table.ok("correct_attribution", json!({ "id": inner, "venue": "briefing" }));
    assert_eq!(table.ok("show_attribution", json!({ "id": inner }))["review"], "stale", "a later edit reopens it");
}

#[test]
fn undo_and_redo_survive_a_restart_and_give_the_same_state() {
    let table = Table::laid();
    let article = table.import(STORY);
    attribute(&table, &article);
    let look = |desk: &attesta_desk::Desk| desk.dispatch("read_article", json!({ "id": article })).result.unwrap();
    let before = look(&table.desk);
    let (file, home) = (table.file(), table.folder.path().to_owned());
    drop(table.desk);
    let desk = open(&file, &home, "desktop", 2).unwrap();
    for _ in 0..2 {
        desk.dispatch("undo", json!({})).result.unwrap();
    }
    assert_eq!(look(&desk)["attributions"], json!([]));
    assert_eq!(
        desk.dispatch("list_sources", json!({})).result.unwrap(),
        json!([]),
        "the new sources went with their attribution"
    );
    for _ in 0..2 {
        desk.dispatch("redo", json!({})).result.unwrap();
    }
    assert_eq!(look(&desk), before);
    assert_eq!(desk.dispatch("redo", json!({})).result.unwrap_err().code, "nothing_to_undo");
    let checked = desk.dispatch("check", json!({})).result.unwrap();
    assert_eq!(checked["broken"], json!(null), "the journal holds after undo and redo");
}

#[test]
fn undo_is_refused_when_another_window_changed_the_object() {
    let table = Table::laid();
    let claim = table.ok("add_claim", json!({ "wording": "The bridge is closed" }))["id"].clone();
    let other = open(&table.file(), table.folder.path(), "cli", 3).unwrap();
    other.dispatch("describe_claim", json!({ "id": claim, "wording": "The old bridge is closed" })).result.unwrap();
    assert_eq!(table.refused("undo", json!({})), "changed_since");
    let touched = table.desk.poll_changes();
    assert!(touched.iter().any(|t| json!(t.id) == claim), "the first window hears of the change: {touched:?}");
}

#[test]
fn words_substrings_and_korean_are_found() {
    let table = Table::laid();
    table.import(STORY);
    table.import("평양 방문\n\n대변인은 방문이 없었다고 밝혔다.");
    let titles = |query: &str| -> Vec<String> {
        let found = table.ok("search", json!({ "query": query }));
        found.as_array().unwrap().iter().map(|f| f["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(titles("portò"), ["Il porto è chiuso"], "without accents");
    assert_eq!(titles("cident"), ["Il porto è chiuso"], "a piece of a word");
    assert_eq!(titles("평양"), ["평양 방문"]);
    assert_eq!(titles("변인"), ["평양 방문"]);
    assert_eq!(titles("방문이 평양"), ["평양 방문"], "words in any order");
    assert_eq!(titles("porto 평양"), Vec::<String>::new(), "what the query says in another script counts too");
    assert_eq!(table.refused("search", json!({ "query": "평" })), "query_too_short");
}
