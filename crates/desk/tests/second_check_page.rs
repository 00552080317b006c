//! The page that goes out for a second check: what is on it, and what must not be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use base64::{Engine, engine::general_purpose::STANDARD};
use common::sent::{accept_of, answers, codes, decided, hashed, work};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

#[test]
fn what_is_sent_is_chosen_and_what_was_checked_is_left_out() {
    let work = work();
    let send = |of: Value| {
        let mut request = json!({ "to": "Ada", "lang": "en" });
        request.as_object_mut().unwrap().extend(of.as_object().unwrap().clone());
        request
    };
    assert_eq!(work.table.refused("send_for_check", send(json!({}))), "nothing_to_check", "nothing waits");
    assert_eq!(work.table.refused("send_for_check", send(json!({ "to": " " }))), "addressee_missing");
    assert_eq!(
        work.table.refused("send_for_check", send(json!({ "claim": work.claim, "article": work.article }))),
        "of_one_thing"
    );
    let count = |of: Value| {
        let sent = work.table.ok("send_for_check", send(of));
        (
            sent["attributions"].as_u64().unwrap(),
            sent["verdicts"].as_u64().unwrap(),
            sent["checked_already"].as_u64().unwrap(),
        )
    };
    assert_eq!(count(json!({ "article": work.article })), (2, 0, 0));
    assert_eq!(count(json!({ "verdicts": [work.verdict], "attributions": [work.said[1]] })), (1, 1, 0));
    let dossier = work.table.ok("add_dossier", json!({ "name": "Porto" }))["id"].clone();
    work.table.ok("file_in", json!({ "dossier": dossier, "claim": work.claim }));
    work.table.ok("file_in", json!({ "dossier": dossier, "article": work.article }));
    assert_eq!(count(json!({ "dossier": dossier })), (2, 1, 0), "each once");
    work.table.ok("add_person", json!({ "name": "Second desk" }));
    work.table.ok("work_as", json!({ "person": "Second desk" }));
    work.table.ok("review", accept_of(&work));
    assert_eq!(count(json!({ "claim": work.claim })), (1, 1, 1));
}

#[test]
fn the_most_urgent_stands_first_in_the_queue() {
    let work = work();
    work.table.ok("request_review", json!({ "attribution": work.said[1] }));
    let urgent = work.table.ok(
        "attribute",
        json!({ "article": work.article, "content": [{ "quote": "il porto" }], "parties": [{ "name": "Mare" }], "new_claim": "Il porto" }),
    );
    work.table.ok("describe_claim", json!({ "id": urgent["claim"], "priority": 3 }));
    work.table.ok("request_review", json!({ "attribution": urgent["attribution"] }));
    let queue = work.table.ok("review_queue", json!({}));
    assert_eq!((&queue[0]["attribution"]["id"], &queue[0]["priority"]), (&urgent["attribution"], &json!(3)));
}

#[test]
fn the_page_needs_nothing_else_and_allows_only_its_own_script_and_style() {
    let work = work();
    let page = work.page(json!({ "claim": work.claim, "note": "<img src=https://example.org/x onerror=alert(1)>" }));
    let between = |from: &str, until: &str| page.split_once(from).unwrap().1.split_once(until).unwrap().0;
    let policy = between("Content-Security-Policy\" content=\"", "\"");
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
        assert_eq!(page.matches(&format!("<{element}")).count(), 1, "one {element}");
        let text = between(&format!("<{element}>"), &format!("</{element}>"));
        let hash = STANDARD.encode(Sha256::digest(text.as_bytes()));
        assert!(policy.contains(&format!("{directive} 'sha256-{hash}'")), "{policy}");
    }
    assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{policy}");
    let markup = page.replace(between("<script>", "</script>"), "");
    for outside in [" src=", " href=", "url(", "@import", "<link", "<img", "<iframe", " style=", " onclick"] {
        let told = markup.replace("&lt;img src=https://example.org/x onerror=alert(1)&gt;", "");
        assert!(!told.contains(outside), "{outside}");
    }
}

#[test]
fn a_protected_source_is_named_nowhere() {
    let work = work();
    let id = work.view(0)["positions"][0]["party"]["id"].clone();
    work.table.ok("name_source", json!({ "source": id, "name": "김철" }));
    work.table.ok("describe_source", json!({ "id": id, "protected": true }));
    work.table
        .ok("describe_claim", json!({ "id": work.claim, "wording": "La guardia costiera (김철) sa dell'incidente" }));
    let page = work.page(json!({ "claim": work.claim }));
    for name in ["guardia costiera", "김철"] {
        assert!(!page.to_lowercase().contains(name), "{name} is withheld");
    }
    assert!(page.contains("una fonte protetta"));
    let text = hashed(answers(&page, "Ada", json!([decided("attribution", &work.said[0], "accept", "")])));
    assert_eq!(codes(&work.read(&text)), [None], "withheld names make nothing look changed");
    for named in [json!({ "note": "Ask the Guardia Costiera" }), json!({ "to": "Guardia costiera" })] {
        let mut request = json!({ "to": "Ada", "lang": "en", "claim": work.claim });
        request.as_object_mut().unwrap().extend(named.as_object().unwrap().clone());
        assert_eq!(work.table.refused("send_for_check", request), "names_protected");
    }
}
