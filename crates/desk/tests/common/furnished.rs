//! A casebook that has been worked in.

use super::{STORY, Table};
use serde_json::json;

/// A casebook with one of most things in it, and their ids.
pub(crate) fn furnished() -> (Table, Vec<String>) {
    let table = Table::laid();
    let article = table.import(STORY);
    let said = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "cue": [{ "quote": "hanno negato" }],
                "parties": [{ "name": "Ministero" }, { "name": "Guardia costiera" }], "stance": "denies", "new_claim": "C'è stato un incidente" }),
    );
    let outer = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "il porto" }], "parties": [{ "name": "Mare" }] }),
    );
    let hop =
        table.ok("add_hop", json!({ "inner": said["attribution"], "outer": outer["attribution"], "basis": "text" }));
    let claim = &said["claim"];
    let evidence = table.ok(
        "add_evidence",
        json!({ "claim": claim, "kind": "document", "title": "Ordinanza", "bearing": "supports", "credibility": 2 }),
    );
    let verdict =
        table.ok("give_verdict", json!({ "claim": claim, "rating": "true", "confidence": "low", "reasons": "seen" }));
    let asked = table.ok("ask", json!({ "claim": claim, "source": { "name": "Mare" }, "question": "Is it so?", "asked": { "text": "2025", "kind": null } }));
    let dossier = table.ok("add_dossier", json!({ "name": "Porto" }));
    let source = &table.ok("list_sources", json!({}))[0]["id"];
    let position = &table.ok("show_attribution", json!({ "id": said["attribution"] }))["positions"][0]["id"];
    let made = [
        &said["attribution"],
        &outer["attribution"],
        &hop["id"],
        claim,
        &evidence["id"],
        &verdict["id"],
        &asked["id"],
        &dossier["id"],
        source,
        position,
    ];
    let mut texts: Vec<String> = made.iter().map(|id| id.as_str().unwrap().to_owned()).collect();
    texts.push(article);
    // Ids, of the right noun now and then, as often as everything else.
    texts.extend(texts.clone());
    let ends: Vec<String> = texts.iter().take(4).map(|id| id.chars().skip(28).collect()).collect();
    texts.extend(ends);
    (table, texts)
}
