//! Articles that change: what was marked is found again in the new text, or said to be altered or lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::Table;
use serde_json::{Value, json};

const FIRST: &str = "The quay\n\nThe port authority said on Monday that 600 boats were lost in the storm.\n\n\
    The mayor denied that the quay will close.\n\nA witness claims the lamps were out.\n";
/// Lost becomes damaged, the mayor's sentence moves up, the witness is gone.
const SECOND: &str = "The quay\n\nThe mayor denied that the quay will close.\n\nMore rain is expected.\n\n\
    The port authority said on Monday that 600 boats were damaged in the storm.\n";

struct Changed {
    table: Table,
    article: String,
    /// The authority's, the mayor's, the witness's.
    said: [String; 3],
}

fn attribute(table: &Table, article: &str, source: &str, cue: &str, content: &str) -> String {
    let place = |words: &str| json!([{ "quote": words }]);
    let asked = json!({ "article": article, "source": place(source), "cue": place(cue), "content": place(content),
                        "parties": [{ "name": source }] });
    table.ok("attribute", asked)["attribution"].as_str().unwrap().to_owned()
}

fn changed() -> (Changed, Value) {
    let table = Table::laid();
    let article = table.import(FIRST);
    let said = [
        attribute(&table, &article, "The port authority", "said", "600 boats were lost in the storm"),
        attribute(&table, &article, "The mayor", "denied", "the quay will close"),
        attribute(&table, &article, "A witness", "claims", "the lamps were out"),
    ];
    let revised = table.ok("revise_article", json!({ "article": article, "text": SECOND }));
    (Changed { table, article, said }, revised)
}

impl Changed {
    fn read(&self) -> Value {
        self.table.ok("read_article", json!({ "id": self.article }))
    }

    /// The passage's fate, and the words that the pieces of its statement stand on now.
    fn stands(&self, n: usize) -> (String, Vec<String>) {
        let read = self.read();
        let text: Vec<u16> = read["text"].as_str().unwrap().encode_utf16().collect();
        let said = read["attributions"].as_array().unwrap().iter().find(|one| one["id"] == *self.said[n]).unwrap();
        let words = said["content"].as_array().unwrap().iter().map(|span| {
            let at = |end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
            String::from_utf16(&text[at("start")..at("end")]).unwrap()
        });
        (said["passage"].as_str().unwrap().to_owned(), words.collect())
    }
}

#[test]
fn marks_follow_their_words_into_the_new_text() {
    let (changed, revised) = changed();
    assert_eq!(revised, json!({ "number": 2, "as_marked": 1, "altered": 1, "lost": 1, "notices": [] }));
    assert_eq!(changed.read()["text"], SECOND);
    assert_eq!(changed.stands(0), ("altered".into(), vec!["600 boats were damaged in the storm".into()]));
    assert_eq!(changed.stands(1), ("as_marked".into(), vec!["the quay will close".into()]));
    assert_eq!(changed.stands(2), ("lost".into(), vec![]));
    let quotes =
        changed.read()["attributions"].as_array().unwrap().iter().map(|a| a["quote"].clone()).collect::<Vec<_>>();
    assert!(quotes.contains(&json!("600 boats were lost in the storm")), "as it was marked: {quotes:?}");
    assert_eq!(changed.table.ok("check", json!({}))["broken"], Value::Null);
}

#[test]
fn every_text_stays_and_can_be_read() {
    let (changed, _) = changed();
    let rows = changed.table.ok("list_revisions", json!({ "id": changed.article }));
    let numbers: Vec<_> = rows.as_array().unwrap().iter().map(|row| row["number"].clone()).collect();
    assert_eq!(numbers, [2, 1], "the newest first");
    let read = |number: u32| {
        let asked = json!({ "article": changed.article, "number": number });
        changed.table.ok("read_revision", asked)["text"].as_str().unwrap().to_owned()
    };
    assert_eq!((read(1), read(2)), (FIRST.to_owned(), SECOND.to_owned()));
    let none = json!({ "article": changed.article, "number": 3 });
    assert_eq!(changed.table.refused("read_revision", none), "no_such_version");
    let article = &changed.read()["article"];
    assert_eq!((&article["sha256"], &article["text_sha256"]), (&rows[0]["sha256"], &rows[0]["text_sha256"]));
}

#[test]
fn a_new_text_is_taken_back_whole_and_brought_again() {
    let (changed, _) = changed();
    let second = [changed.stands(0), changed.stands(2)];
    changed.table.ok("undo", json!({}));
    assert_eq!(changed.read()["text"], FIRST);
    assert_eq!(changed.stands(0), ("as_marked".into(), vec!["600 boats were lost in the storm".into()]));
    changed.table.ok("redo", json!({}));
    assert_eq!([changed.stands(0), changed.stands(2)], second);
    let third = changed.table.ok("revise_article", json!({ "article": changed.article, "text": FIRST }));
    assert_eq!((&third["number"], &third["as_marked"]), (&json!(3), &json!(3)), "as it was: everything is found again");
}

#[test]
fn what_is_lost_is_marked_anew_and_what_was_taken_out_comes_back_in_its_place() {
    let (changed, _) = changed();
    let again =
        json!({ "id": changed.said[2], "content": [{ "quote": "More rain is expected" }], "source": [], "cue": [] });
    changed.table.ok("correct_attribution", again);
    assert_eq!(changed.stands(2), ("as_marked".into(), vec!["More rain is expected".into()]));

    changed.table.ok("remove", json!({ "id": changed.said[1] }));
    let third = SECOND.replace("More rain", "Still more rain");
    let revised = changed.table.ok("revise_article", json!({ "article": changed.article, "text": third }));
    let expected = json!({ "number": 3, "as_marked": 0, "altered": 2, "lost": 0, "notices": [] });
    assert_eq!(revised, expected, "what was taken out is not counted");
    changed.table.ok("undo", json!({}));
    changed.table.ok("undo", json!({}));
    assert_eq!(changed.stands(1).1, ["the quay will close"]);
}

#[test]
fn a_decision_on_what_the_program_proposed_holds_in_the_new_text() {
    let (changed, _) = changed();
    let suggested = changed.table.ok("suggestions", json!({ "article": changed.article }));
    let quotes: Vec<String> =
        suggested.as_array().unwrap().iter().map(|s| s["quote"].as_str().unwrap().to_owned()).collect();
    assert!(!quotes.iter().any(|quote| quote.contains("quay will close")), "it is marked already: {quotes:?}");
}

#[test]
fn what_brings_nothing_new_or_would_disturb_is_refused() {
    let (changed, _) = changed();
    let table = &changed.table;
    let revise = |text: &str| json!({ "article": changed.article, "text": text });
    assert_eq!(table.refused("revise_article", revise(SECOND)), "same_text");
    assert_eq!(table.refused("revise_article", revise(&SECOND.replace('\n', "\r\n"))), "same_text");
    assert_eq!(table.refused("revise_article", revise(SECOND.trim_end())), "same_text");
    assert_eq!(table.refused("revise_article", revise(" \n ")), "unreadable");
    assert_eq!(table.refused("revise_article", json!({ "article": changed.article })), "bad_request");
    assert_eq!(table.refused("split_attribution", json!({ "id": changed.said[2] })), "one_party");
    table.ok("start_coding", json!({ "article": changed.article }));
    assert_eq!(table.refused("revise_article", revise(FIRST)), "coding_under_way");
}

#[test]
fn a_report_says_which_words_were_changed_since_they_were_marked() {
    let (changed, _) = changed();
    let table = &changed.table;
    let claim = table.ok("add_claim", json!({ "wording": "600 boats were lost" }))["id"].clone();
    table.ok("add_position", json!({ "attribution": changed.said[0], "claim": claim, "stance": "asserts" }));
    let told = |lang: &str| {
        let asked = json!({ "format": "markdown", "lang": lang, "claims": [claim] });
        table.ok("render_report", asked)["text"].as_str().unwrap().to_owned()
    };
    let (english, rows) = (told("en"), table.ok("list_revisions", json!({ "id": changed.article })));
    assert!(english.contains("**In the newest version of the article:** these words were changed"), "{english}");
    let earlier =
        format!("**Earlier version:** no. 1 – SHA-256 of the text `{}`", rows[1]["text_sha256"].as_str().unwrap());
    assert!(english.contains(&earlier), "{earlier}: {english}");
    assert!(told("it").contains("queste parole sono cambiate"));
}
