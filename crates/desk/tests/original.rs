//! What an attribution stands for in another text: guessed, with the reason, and recorded by nobody but a person.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::Table;
use serde_json::{Value, json};

const ORIGINAL: &str = "Losses\n\nThe service estimates that 600 soldiers were killed. Moscow denied any losses.\n";
const TRANSLATION: &str = "Le perdite\n\nIl servizio afferma che sono stati uccisi 600 soldati.\n";

fn import(table: &Table, text: &str, language: &str) -> Value {
    table.ok("import_text", json!({ "text": text, "language": language }))["article"].clone()
}

fn guess(table: &Table, said: &Value, other: &Value, near: &str) -> Value {
    table.ok("guess_original", json!({ "attribution": said, "other": other, "near": { "quote": near } }))
}

#[test]
fn the_original_of_a_statement_is_guessed_and_nothing_recorded() {
    let table = Table::laid();
    let (original, article) = (import(&table, ORIGINAL, "en"), import(&table, TRANSLATION, "it"));
    let said = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "sono stati uccisi 600 soldati" }], "cue": [{ "quote": "afferma" }],
                "parties": [{ "name": "Il servizio" }] }),
    )["attribution"]
        .clone();
    let before = table.ok("history", json!({ "limit": 1 }))["entries"][0]["id"].clone();
    let found = guess(&table, &said, &original, "The service estimates");
    assert_eq!(
        (&found["kind"], &found["words"], &found["language"]),
        (&json!("found"), &json!("600 soldiers were killed"), &json!("en"))
    );
    assert_eq!((&found["here"]["cue"], &found["there"]["cue"]), (&json!("afferma"), &json!("estimates")));
    assert_eq!((&found["here"]["stance"], &found["there"]["stance"]), (&json!("asserts"), &json!("suggests")));
    assert_eq!((&found["other_stance"], &found["because"]), (&json!(true), &json!(["figures"])));
    let start = ORIGINAL.find("600").unwrap();
    assert_eq!(found["pieces"], json!([{ "start": start, "end": start + "600 soldiers were killed".len() }]));
    assert_eq!(table.ok("show_attribution", json!({ "id": said }))["original"], "");
    assert_eq!(table.ok("history", json!({ "limit": 1 }))["entries"][0]["id"], before);

    assert_eq!(guess(&table, &said, &original, "Losses"), json!({ "kind": "none", "why": "nothing_said" }));
    let finnish = import(&table, "Tappiot\n\nPalvelu arvioi, että 600 sotilasta kuoli.\n", "fi");
    assert_eq!(guess(&table, &said, &finnish, "Palvelu"), json!({ "kind": "none", "why": "language_there" }));
    let found_out = table.ok("attribute", json!({ "parties": [{ "name": "Il servizio" }] }))["attribution"].clone();
    assert_eq!(guess(&table, &found_out, &original, "Losses"), json!({ "kind": "none", "why": "no_words" }));
    let nowhere = json!({ "attribution": said, "other": original, "near": { "quote": "not there" } });
    assert_eq!(table.refused("guess_original", nowhere), "quote_not_found");
}
