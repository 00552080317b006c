//! What attributions bear on: nothing at first, then a claim, then another; and none of them twice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table};
use serde_json::{Value, json};

fn said(table: &Table, id: &str) -> Value {
    table.ok("show_attribution", json!({ "id": id }))
}

fn claims(said: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("none").to_owned();
    let positions = said["positions"].as_array().unwrap().iter();
    positions.map(|p| (text(&p["party"]["name"]), text(&p["claim_wording"]))).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(party, claim)| ((*party).to_owned(), (*claim).to_owned())).collect()
}

#[test]
fn what_bears_on_nothing_is_made_a_claim_and_then_bears_on_another_too() {
    let table = Table::laid();
    let article = table.import(STORY);
    let asked = json!({ "article": article, "content": [{ "quote": "l'incidente" }], "stance": "denies",
                        "parties": [{ "name": "Il ministero" }, { "name": "La guardia costiera" }] });
    let id = table.ok("attribute", asked)["attribution"].as_str().unwrap().to_owned();
    let open = |of: Value| table.ok("count_unclaimed", of)["attributions"].clone();
    assert_eq!((open(json!({})), open(json!({ "article": article }))), (json!(1), json!(1)));

    let claim = table.ok("bear_on", json!({ "attribution": id, "new_claim": "There was an incident" }))["id"].clone();
    let first = [("Il ministero", "There was an incident"), ("La guardia costiera", "There was an incident")];
    assert_eq!(claims(&said(&table, &id)), pairs(&first));
    assert_eq!((open(json!({})), said(&table, &id)["version"].clone()), (json!(0), json!(2)));
    let page = table.ok("show_claim", json!({ "id": claim }));
    assert_eq!(page["mentions_in"][0]["quote"], "l'incidente", "its words are where it appears");
    assert_eq!(table.refused("bear_on", json!({ "attribution": id, "claim": claim })), "bears_already");

    table.ok("bear_on", json!({ "attribution": id, "new_claim": "Nobody was hurt" }));
    let both =
        [&first[..], &[("Il ministero", "Nobody was hurt"), ("La guardia costiera", "Nobody was hurt")]].concat();
    assert_eq!(claims(&said(&table, &id)), pairs(&both));
    let stances = said(&table, &id)["positions"].clone();
    assert!(stances.as_array().unwrap().iter().all(|p| p["stance"] == "denies"), "{stances}");
    table.ok("undo", json!({}));
    table.ok("undo", json!({}));
    assert_eq!(open(json!({})), json!(1), "each is one step");
    assert_eq!(table.refused("bear_on", json!({ "attribution": id })), "claim_empty");
}

#[test]
fn the_same_words_are_attributed_to_the_same_source_once() {
    let table = Table::laid();
    let article = table.import(STORY);
    let attribute = |who: &str, cue: &str| {
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "cue": [{ "quote": cue }], "parties": [{ "name": who }],
                "new_claim": "There was an incident" })
    };
    table.ok("attribute", attribute("Il ministero", "negato"));
    assert_eq!(table.refused("attribute", attribute("Il ministero", "negato")), "attributed_already");
    table.ok("attribute", attribute("La guardia costiera", "negato"));
    table.ok("attribute", attribute("Il ministero", "hanno negato"));
    let read = table.ok("read_article", json!({ "id": article }));
    assert_eq!(read["attributions"].as_array().unwrap().len(), 3);
    assert_eq!(
        table.ok("list_claims", json!({})).as_array().unwrap().len(),
        3,
        "what is refused leaves no claim behind"
    );
}
