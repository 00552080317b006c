//! What leaves the desk to be answered, what comes back, and what was heard without an article.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table};
use serde_json::{Value, json};

struct Checked {
    table: Table,
    article: String,
    claim: Value,
}

/// A claim that stands in an Italian article, with a contact of its outlet; no verdict yet.
fn checked() -> Checked {
    let table = Table::laid();
    let made = table.ok(
        "import_text",
        json!({
            "text": STORY, "publisher": { "name": "La Lanterna", "kind": "outlet" }, "language": "it",
            "published": { "text": "2025-05-09", "kind": "stated" }, "url": "https://lanterna.example/porto",
        }),
    );
    let article = made["article"].as_str().unwrap().to_owned();
    let claim = table.ok("add_claim", json!({ "wording": "Il porto resta chiuso fino a maggio" }))["id"].clone();
    table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "resterà chiuso fino a maggio" }], "parties": [{ "name": "Il sindaco" }],
                "claim": claim }),
    );
    let outlet = table.ok("list_sources", json!({ "text": "Lanterna" }))[0]["id"].clone();
    table.ok("add_contact", json!({ "source": outlet, "channel": "e-mail", "value": "redazione@lanterna.example" }));
    Checked { table, article, claim }
}

impl Checked {
    fn judge(&self) {
        let verdict = json!({ "claim": self.claim, "rating": "false", "confidence": "high", "reasons": "It opened in April.\nThe log says so." });
        self.table.ok("give_verdict", verdict);
    }

    fn correction(&self, lang: &str) -> Value {
        json!({ "claim": self.claim, "kind": "correction", "article": self.article, "lang": lang,
                "due": { "text": "2025-05-20", "kind": "stated" } })
    }
}

#[test]
fn a_correction_is_asked_for_in_the_articles_language_with_its_exact_words() {
    let checked = checked();
    let Checked { table, claim, article } = &checked;
    assert_eq!(table.refused("draft_inquiry", checked.correction("en")), "correction_without_verdict");
    checked.judge();
    for (title, url) in [("The harbour log", "https://port.example/log"), ("A leaflet", "")] {
        table.ok(
            "add_evidence",
            json!({ "claim": claim, "kind": "document", "title": title, "bearing": "refutes", "credibility": 1, "url": url,
                    "locator_kind": "page", "locator": "4" }),
        );
    }
    let draft = table.ok("draft_inquiry", checked.correction("en"));
    assert_eq!((&draft["lang"], &draft["to"]["name"]), (&json!("it"), &json!("La Lanterna")));
    assert_eq!(draft["contacts"][0]["value"], "redazione@lanterna.example");
    assert_eq!(draft["subject"], "Richiesta di correzione: «Il porto è chiuso»");
    let hash = table.ok("read_article", json!({ "id": article }))["article"]["text_sha256"].clone();
    assert_eq!(
        draft["text"],
        format!(
            "Alla redazione di La Lanterna,\n\n\
             avete pubblicato «Il porto è chiuso» (9 maggio 2025), https://lanterna.example/porto. Vi si legge:\n\n\
             «resterà chiuso fino a maggio»\n\n\
             Abbiamo verificato l'affermazione «Il porto resta chiuso fino a maggio». Verdetto: Falso (fiducia: alta).\n\n\
             It opened in April.\nThe log says so.\n\n\
             Ci basiamo su:\n– The harbour log, pagina 4, https://port.example/log\n– A leaflet, pagina 4\n\n\
             Vi chiediamo di correggere il passo, di indicare nell'articolo che cosa è stato cambiato e quando, e di comunicarci che \
             cosa decidete entro: 20 maggio 2025. Se la vedete diversamente, diteci su che cosa vi basate: riporteremo la vostra \
             risposta nella verifica.\n\n\
             Il testo che abbiamo letto ha lo SHA-256 {}.\n\n\
             Cordiali saluti,\nFirst desk\n",
            hash.as_str().unwrap()
        )
    );
    table.ok("describe_article", json!({ "id": article, "language": "ko" }));
    let english = table.ok("draft_inquiry", checked.correction("en"));
    assert_eq!(english["lang"], "en");
    assert!(
        english["text"].as_str().unwrap().starts_with("To the newsroom of La Lanterna,\n\nyou published “Il porto")
    );

    let elsewhere = table.import("Another day\n\nNothing of it.");
    let wrong = json!({ "claim": claim, "kind": "correction", "article": elsewhere, "lang": "en" });
    assert_eq!(table.refused("draft_inquiry", wrong), "not_in_article");
    let nowhere = json!({ "claim": claim, "kind": "correction", "lang": "en" });
    assert_eq!(table.refused("draft_inquiry", nowhere), "correction_of_nothing");
}

#[test]
fn a_correction_is_recorded_waits_and_its_answer_becomes_evidence() {
    let checked = checked();
    let Checked { table, claim, article } = &checked;
    checked.judge();
    let day = |text: &str| json!({ "text": text, "kind": "stated" });
    let ask = |article: Value| {
        json!({ "claim": claim, "kind": "correction", "article": article, "source": { "name": "La Lanterna" }, "question": "Please correct.",
                "channel": "e-mail", "asked": day("2025-05-12"), "due": day("2025-05-20") })
    };
    assert_eq!(table.refused("ask", ask(Value::Null)), "correction_of_nothing");
    let asked = table.ok("ask", ask(json!(article)))["id"].clone();
    let seen = table.ok("show_claim", json!({ "id": claim }))["inquiries"][0].clone();
    assert_eq!((&seen["kind"], &seen["article"]), (&json!("correction"), &json!(article)));
    let waiting = table.ok("today", json!({ "since": 0 }));
    assert!(waiting.to_string().contains("Please correct."), "it is due like any other");

    let answer = |words: &str| {
        json!({ "id": asked, "outcome": "answered", "answer": words, "answered": day("2025-05-14"),
                "evidence": { "title": "Reply of La Lanterna", "bearing": "context" } })
    };
    assert_eq!(table.refused("record_answer", answer("")), "answer_missing");
    table.ok("record_answer", answer("We have corrected it."));
    let view = table.ok("show_claim", json!({ "id": claim }));
    let reply = &view["evidence"][0];
    assert_eq!((&reply["kind"], &reply["excerpt"]), (&json!("reply"), &json!("We have corrected it.")));
    assert_eq!((&reply["source"]["name"], &reply["published"]["text"]), (&json!("La Lanterna"), &json!("2025-05-14")));
    table.ok("undo", json!({}));
    let view = table.ok("show_claim", json!({ "id": claim }));
    assert_eq!((&view["evidence"], &view["inquiries"][0]["outcome"]), (&json!([]), &json!("waiting")), "one step");
}

#[test]
fn a_comment_is_asked_for_with_what_they_are_said_to_have_said() {
    let checked = checked();
    let Checked { table, claim, .. } = &checked;
    let draft = |whom: Value| {
        table.ok("draft_inquiry", json!({ "claim": claim, "kind": "comment", "source": whom, "lang": "it" }))
    };
    let mayor = draft(json!({ "name": "Il sindaco" }));
    let text = mayor["text"].as_str().unwrap();
    assert_eq!(mayor["subject"], "Richiesta di replica: «Il porto resta chiuso fino a maggio»");
    for part in [
        "A Il sindaco,\n\nstiamo verificando",
        "Ecco che cosa vi viene attribuito:\n– Il sindaco dichiara: «resterà chiuso fino a maggio».\nLa Lanterna, «Il porto è chiuso»",
        "1. Lo avete detto, e con queste parole?",
    ] {
        assert!(text.contains(part), "{part}\n\n{text}");
    }
    let stranger = draft(json!({ "name": "Capitaneria" }));
    let text = stranger["text"].as_str().unwrap();
    assert!(text.starts_with("A chi di competenza,") && text.contains("Compare qui:\n– La Lanterna"), "{text}");
    assert_eq!(
        table.ok("list_sources", json!({ "text": "Capitaneria" })),
        json!([]),
        "a draft brings nobody into the register"
    );
}

#[test]
fn a_protected_source_is_named_in_no_letter() {
    let checked = checked();
    let Checked { table, claim, .. } = &checked;
    checked.judge();
    let hidden =
        table.ok("add_source", json!({ "name": "Bruno Nascosto", "kind": "person", "protected": true }))["id"].clone();
    table.ok(
        "add_evidence",
        json!({ "claim": claim, "kind": "reply", "title": "The porter's diary", "bearing": "refutes", "credibility": 2,
                "source": { "id": hidden }, "url": "https://nascosto.example/" }),
    );
    table.ok(
        "give_verdict",
        json!({ "claim": claim, "rating": "false", "confidence": "high", "reasons": "BRUNO NASCOSTO saw it open." }),
    );
    let comment = json!({ "claim": claim, "kind": "comment", "source": { "id": hidden }, "lang": "en" });
    for request in [checked.correction("it"), comment] {
        let draft = table.ok("draft_inquiry", request);
        let text = format!("{}{}", draft["subject"], draft["text"]).to_lowercase();
        assert!(!text.contains("nascosto") && !text.contains("diary"), "{text}");
    }
}

#[test]
fn what_was_heard_without_an_article_brings_who_said_it_in_one_step() {
    let table = Table::laid();
    let heard = json!({
        "wording": "The bridge closes on Monday", "heard_where": "phone call", "said_by": { "name": "A harbour pilot", "kind": "unnamed" },
        "said": { "text": "2025-05-09", "kind": "stated" }, "said_words": "They close it Monday", "language": "en",
    });
    let id = table.ok("add_claim", heard.clone())["id"].clone();
    let view = table.ok("show_claim", json!({ "id": id }));
    let said = &view["attributions_of"][0];
    assert_eq!(
        (&said["article"], &said["mode"], &said["original"]),
        (&Value::Null, &json!("direct"), &json!("They close it Monday"))
    );
    let position = &said["positions"][0];
    assert_eq!(
        (&position["stance"], &position["said"]["text"], &position["party"]["name"]),
        (&json!("asserts"), &json!("2025-05-09"), &json!("A harbour pilot"))
    );
    assert_eq!(view["origins"]["high"], 1, "they are where it comes from");
    table.ok("undo", json!({}));
    assert_eq!(table.ok("list_claims", json!({})), json!([]));
    assert_eq!(table.ok("list_sources", json!({})), json!([]), "who was new goes with it");

    let alone = json!({ "wording": "The bridge closes", "said_words": "They close it" });
    assert_eq!(table.refused("add_claim", alone), "said_by_nobody");
    let article = table.import("Il ponte\n\nIl ponte chiude lunedì.");
    let both = json!({ "article": article, "at": [{ "quote": "chiude" }], "said_by": { "name": "A pilot" } });
    assert_eq!(table.refused("add_claim", both), "said_in_article");
    assert_eq!(table.ok("check", json!({}))["broken"], Value::Null);
}
