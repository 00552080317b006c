//! What lists read off derived tables is what the rows say, at every step back and forth.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::Table;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn lists_follow_the_rows_through_undo_and_redo() {
    let table = Table::laid();
    table.ok("load_sample", json!({}));
    let mut article = table.import(common::STORY);
    let claim = table.ok("list_claims", json!({}))[0]["id"].clone();
    for n in 0..3 {
        let said = table.ok(
            "attribute",
            json!({
                "article": article, "content": [{ "quote": "negato l'incidente" }], "claim": claim,
                "parties": [{ "name": "Il ministero" }, { "name": format!("Guardia {n}") }], "stance": "denies",
            }),
        );
        table.ok("add_position", json!({ "attribution": said["attribution"], "party": { "name": "Il ministero" }, "claim": claim, "stance": "asserts" }));
        table.ok("tag", json!({ "tag": "porto", "claim": claim }));
        if n != 1 {
            table.ok("split_attribution", json!({ "id": said["attribution"] }));
        } else {
            table.ok("remove", json!({ "id": said["attribution"] }));
            table.ok("untag", json!({ "tag": "porto", "claim": claim }));
            article = table.import(&format!("{}\nAncora.\n", common::STORY));
        }
        agree(&table);
    }
    let mut steps = 0;
    while table.desk.dispatch("undo", json!({})).result.is_ok() {
        agree(&table);
        steps += 1;
    }
    for _ in 0..steps {
        table.ok("redo", json!({}));
        agree(&table);
    }
    assert!(steps > 10, "{steps} steps show too little");
}

fn agree(table: &Table) {
    let ids =
        |list: &Value| list.as_array().into_iter().flatten().map(|row| row["id"].to_string()).collect::<BTreeSet<_>>();
    for source in table.ok("list_sources", json!({})).as_array().into_iter().flatten() {
        let said = table.ok("list_attributions", json!({ "source": source["id"] }));
        let positions = table.ok("show_source", json!({ "id": source["id"] }))["positions"].clone();
        let positions = positions.as_array().cloned().unwrap_or_default();
        let denials = positions.iter().filter(|p| p["stance"] == "denies").count();
        assert_eq!(source["attributions"], json!(ids(&said).len()), "{source}");
        assert_eq!(source["denials"], json!(denials), "{source}");
        let claims: BTreeSet<String> =
            positions.iter().filter(|p| !p["claim"].is_null()).map(|p| p["claim"].to_string()).collect();
        assert_eq!(ids(&table.ok("list_claims", json!({ "source": source["id"] }))), claims, "{source}");
    }
    for dossier in table.ok("list_dossiers", json!({})).as_array().into_iter().flatten() {
        let of = |list: &str| ids(&table.ok(list, json!({ "dossier": dossier["id"] }))).len();
        assert_eq!(
            [&dossier["articles"], &dossier["claims"]],
            [&json!(of("list_articles")), &json!(of("list_claims"))]
        );
    }
    for claim in table.ok("list_claims", json!({})).as_array().into_iter().flatten() {
        let tagged = table.ok("show_claim", json!({ "id": claim["id"] }))["tags"]
            .as_array()
            .is_some_and(|t| t.contains(&json!("porto")));
        let listed = ids(&table.ok("list_claims", json!({ "tag": "porto" }))).contains(&claim["id"].to_string());
        assert_eq!(listed, tagged, "{claim}");
    }
}

#[test]
fn text_narrows_a_list_by_words_by_pieces_and_in_any_script() {
    let table = Table::laid();
    for wording in
        ["Il governo smentisce l'accordo", "Perché il porto è chiuso", "북한 대통령 성명", "A second claim on the port"]
    {
        table.ok("add_claim", json!({ "wording": wording, "heard_where": "una telefonata" }));
    }
    let found = |text: &str| table.ok("list_claims", json!({ "text": text })).as_array().map_or(0, Vec::len);
    assert_eq!([found("governo"), found("perche"), found("overn"), found("북한"), found("port")], [1, 1, 1, 1, 2]);
    assert_eq!(
        [found("telefonata"), found("assente"), found("  ")],
        [0, 0, 4],
        "only titles, and blank narrows nothing"
    );
    let hits = |query: &str| table.ok("search", json!({ "query": query })).as_array().map_or(0, Vec::len);
    assert_eq!(
        [hits("telefonata"), hits("accordo governo"), hits("\"governo smentisce\""), hits("\"smentisce governo\"")],
        [4, 1, 1, 0]
    );
}
