//! What is pasted elsewhere: a citation, and a paragraph to publish.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table};
use serde_json::{Value, json};

fn story(table: &Table) -> String {
    table.ok(
        "import_text",
        json!({
            "text": STORY, "publisher": { "name": "La Lanterna", "kind": "outlet" },
            "published": { "text": "2025-05-09", "kind": "stated" }, "url": "https://lanterna.example/porto?a=1&b=2",
        }),
    )["article"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn short_hash(table: &Table, article: &str) -> String {
    let hash = table.ok("read_article", json!({ "id": article }))["article"]["sha256"].clone();
    hash.as_str().unwrap().chars().take(12).collect()
}

/// The two forms of what `cite` gives.
fn cited(table: &Table, request: Value) -> [String; 2] {
    let cited = table.ok("cite", request);
    [&cited["text"], &cited["html"]].map(|form| form.as_str().unwrap().to_owned())
}

#[test]
fn an_attribution_is_cited_with_its_exact_words_and_where_they_stand() {
    let table = Table::laid();
    let article = story(&table);
    let hash = short_hash(&table, &article);
    let said = table.say(&article, "resterà chiuso fino a maggio", "Il sindaco");
    let [text, html] = cited(&table, json!({ "attribution": said, "lang": "it" }));
    assert_eq!(
        text,
        format!(
            "Il sindaco dichiara: «resterà chiuso fino a maggio».\n\
             La Lanterna, «Il porto è chiuso», 9 maggio 2025, https://lanterna.example/porto?a=1&b=2 (SHA-256 {hash})\n"
        )
    );
    assert_eq!(
        html,
        format!(
            "<p dir=\"auto\">Il sindaco dichiara: «resterà chiuso fino a maggio».<br>\n\
             La Lanterna, «Il porto è chiuso», 9 maggio 2025, \
             <a href=\"https://lanterna.example/porto?a=1&amp;b=2\">https://lanterna.example/porto?a=1&amp;b=2</a> \
             (SHA-256 <code>{hash}</code>)</p>\n"
        )
    );
    let [text, _] = cited(&table, json!({ "attribution": said, "lang": "en" }));
    assert!(
        text.starts_with(
            "Il sindaco declares: “resterà chiuso fino a maggio”.\nLa Lanterna, “Il porto è chiuso”, 9 May 2025, "
        ),
        "{text}"
    );
}

#[test]
fn a_passage_is_cited_word_for_word() {
    let table = Table::laid();
    let article = table.import("Due righe\n\nIl porto <b>è</b>\nchiuso.\n");
    let hash = short_hash(&table, &article);
    let selection = json!({ "quote": "porto <b>è</b>\nchiuso" });
    let [text, html] = cited(&table, json!({ "article": article, "selection": selection, "lang": "en" }));
    assert_eq!(text, format!("“porto <b>è</b> chiuso”\n“Due righe”, date not known (SHA-256 {hash})\n"));
    assert_eq!(
        html,
        format!(
            "<p dir=\"auto\">“porto &lt;b&gt;è&lt;/b&gt; chiuso”<br>\n“Due righe”, date not known (SHA-256 <code>{hash}</code>)</p>\n"
        )
    );
}

#[test]
fn a_claim_is_cited_with_everyone_who_said_it_and_told_in_one_paragraph() {
    let table = Table::laid();
    let article = story(&table);
    let hash = short_hash(&table, &article);
    let claim = table.ok("add_claim", json!({ "wording": "Il porto resta chiuso fino a maggio" }))["id"].clone();
    let bare = |lang: &str| cited(&table, json!({ "claim": claim, "paragraph": true, "lang": lang }))[0].clone();
    assert_eq!(
        bare("en"),
        "“Il porto resta chiuso fino a maggio”. There is no verdict yet. Nobody who asserts this is known by name yet.\n"
    );
    table.ok(
        "attribute",
        json!({
            "article": article, "content": [{ "quote": "resterà chiuso fino a maggio" }],
            "parties": [{ "name": "Il sindaco" }], "claim": claim,
        }),
    );
    table.ok(
        "give_verdict",
        json!({ "claim": claim, "rating": "false", "confidence": "high", "reasons": "It opened in April." }),
    );
    let place = format!(
        "La Lanterna, “Il porto è chiuso”, 9 May 2025, https://lanterna.example/porto?a=1&b=2 (SHA-256 {hash})"
    );
    assert_eq!(
        cited(&table, json!({ "claim": claim, "lang": "en" }))[0],
        format!(
            "“Il porto resta chiuso fino a maggio”\n\nIl sindaco declares: “resterà chiuso fino a maggio”.\n{place}\n"
        )
    );
    assert_eq!(
        bare("en"),
        format!(
            "“Il porto resta chiuso fino a maggio”. Verdict: False (confidence: high). \
             In La Lanterna, Il sindaco declares: “resterà chiuso fino a maggio”. This rests on one source: Il sindaco.\n\n\
             Articles:\n{place}\n"
        )
    );
    for (lang, told) in
        [("en", "This rests on one source: Il sindaco."), ("it", "Si fonda su una sola fonte: Il sindaco.")]
    {
        let pasted = cited(&table, json!({ "claim": claim, "origins": true, "lang": lang }));
        assert_eq!(pasted[0], format!("{told}\n"));
        assert_eq!(
            table.ok("show_claim", json!({ "id": claim }))["origins_told"][lang],
            told,
            "and the window shows the same"
        );
    }
    table.ok("describe_claim", json!({ "id": claim, "wording": "Il porto resta chiuso" }));
    let italian = bare("it");
    assert!(
        italian.starts_with(
            "«Il porto resta chiuso». Verdetto sulla formulazione precedente «Il porto resta chiuso fino a maggio»: Falso (fiducia: alta). "
        ),
        "{italian}"
    );
    assert!(italian.contains("Su La Lanterna, Il sindaco dichiara: «resterà chiuso fino a maggio». Si fonda su una sola fonte: Il sindaco."), "{italian}");
}

#[test]
fn a_protected_source_is_withheld_as_in_reports() {
    let table = Table::laid();
    let source = json!({ "name": "Bruno Nascosto", "kind": "person", "protected": true });
    table.ok("add_source", source);
    let article = table.ok(
        "import_text",
        json!({
            "text": "Bruno Nascosto parla\n\nBruno Nascosto ha detto: “ero nella stanza, dice BRUNO NASCOSTO”.\n",
            "publisher": { "name": "Bruno Nascosto" }, "url": "https://bruno-nascosto.example/",
        }),
    )["article"]
        .as_str()
        .unwrap()
        .to_owned();
    let claim = table.ok("add_claim", json!({ "wording": "Bruno Nascosto era nella stanza" }))["id"].clone();
    let made = table.ok(
        "attribute",
        json!({
            "article": article, "content": [{ "quote": "ero nella stanza, dice BRUNO NASCOSTO" }],
            "parties": [{ "name": "Bruno Nascosto" }], "claim": claim, "venue": "nella sua cucina",
        }),
    );
    let said = &made["attribution"];
    for request in [
        json!({ "attribution": said, "lang": "it" }),
        json!({ "claim": claim, "lang": "it" }),
        json!({ "claim": claim, "lang": "en", "paragraph": true }),
        json!({ "claim": claim, "lang": "en", "origins": true }),
        json!({ "article": article, "selection": { "quote": "ero nella stanza, dice BRUNO NASCOSTO" }, "lang": "en" }),
    ] {
        for form in cited(&table, request) {
            let low = form.to_lowercase();
            assert!(!low.contains("nascosto") && !low.contains("bruno") && !low.contains("cucina"), "{form}");
            assert!(!form.contains("<a "), "{form}");
        }
    }
    let [text, _] = cited(&table, json!({ "attribution": said, "lang": "it" }));
    assert!(text.starts_with("Una fonte protetta dichiara: «ero nella stanza, dice una fonte protetta».\n"), "{text}");
}

#[test]
fn what_is_no_finding_or_names_nothing_is_refused() {
    let table = Table::laid();
    let article = story(&table);
    assert_eq!(table.refused("cite", json!({ "lang": "en" })), "nothing_to_cite");
    assert_eq!(table.refused("cite", json!({ "article": article, "lang": "en" })), "nothing_to_cite");
    let waits = table.ok(
        "attribute",
        json!({
            "article": article, "content": [{ "quote": "resterà chiuso fino a maggio" }],
            "parties": [{ "name": "Il sindaco" }], "proposer": "program",
        }),
    );
    let request = json!({ "attribution": waits["attribution"], "lang": "en" });
    assert_eq!(table.refused("cite", request), "proposal_not_cited");
    assert_eq!(table.refused("cite", json!({ "claim": "nobody", "lang": "fr" })), "bad_request");
}

#[test]
fn an_address_that_is_none_of_the_web_is_no_link() {
    let table = Table::laid();
    let article = table.ok("import_text", json!({ "text": STORY, "url": "javascript:alert(1)" }))["article"].clone();
    let selection = json!({ "quote": "l'incidente" });
    let [_, html] = cited(&table, json!({ "article": article, "selection": selection, "lang": "en" }));
    assert!(html.contains("<code>javascript:alert(1)</code>") && !html.contains("href"), "{html}");
}
