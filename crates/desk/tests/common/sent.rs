//! A page that was sent, and answers as the page makes them.

use super::{STORY, Table};
use serde_json::{Value, json};

/// Two attributions and a verdict of one claim, all by the first desk.
pub(crate) struct Work {
    pub(crate) table: Table,
    pub(crate) article: String,
    pub(crate) claim: Value,
    pub(crate) said: Vec<Value>,
    pub(crate) verdict: Value,
}

pub(crate) fn work() -> Work {
    let table = Table::laid();
    let article = table.import(STORY);
    let made = table.ok(
        "attribute",
        json!({ "article": article, "source": [{ "quote": "guardia costiera" }], "cue": [{ "quote": "hanno negato" }],
                "content": [{ "quote": "l'incidente" }], "parties": [{ "name": "Guardia costiera" }], "new_claim": "C'è stato un incidente" }),
    );
    let claim = made["claim"].clone();
    let other = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "resterà chiuso fino a maggio" }], "parties": [{ "name": "Il sindaco" }], "claim": claim }),
    );
    let verdict = table.ok(
        "give_verdict",
        json!({ "claim": claim, "rating": "false", "confidence": "low", "reasons": "The guard denies it" }),
    )["id"]
        .clone();
    Work { table, article, claim, said: vec![made["attribution"].clone(), other["attribution"].clone()], verdict }
}

impl Work {
    pub(crate) fn page(&self, of: Value) -> String {
        let mut request = json!({ "to": "Ada Editor", "lang": "it" });
        request.as_object_mut().unwrap().extend(of.as_object().unwrap().clone());
        self.table.ok("send_for_check", request)["text"].as_str().unwrap().to_owned()
    }

    pub(crate) fn view(&self, at: usize) -> Value {
        self.table.ok("show_attribution", json!({ "id": self.said[at] }))
    }

    pub(crate) fn read(&self, text: &str) -> Value {
        self.table.ok("read_check_answers", json!({ "text": text }))
    }

    pub(crate) fn position(&self, at: usize) -> Value {
        self.view(at)["positions"][0]["id"].clone()
    }
}

/// As the page makes them: compact JSON, its own hash last.
pub(crate) fn answers(page: &str, reviewer: &str, answers: Value) -> Value {
    let attribute = |name: &str| {
        let (_, rest) = page.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
    };
    let sent: Value = serde_json::from_str(&attribute("data-sent")).unwrap();
    json!({ "attesta": "check-answers", "format": 1, "sent": sent, "seal": attribute("data-seal"), "reviewer": reviewer,
            "answered": "2025-11-25T10:00:00.000Z", "answers": answers })
}

pub(crate) fn hashed(mut answers: Value) -> String {
    answers["sha256"] = attesta_text::sha256_hex(answers.to_string().as_bytes()).into();
    answers.to_string()
}

pub(crate) fn decided(kind: &str, id: &Value, decision: &str, reason: &str) -> Value {
    json!({ "kind": kind, "id": id, "decision": decision, "reason": reason })
}

pub(crate) fn codes(read: &Value) -> Vec<Option<String>> {
    read["rows"].as_array().unwrap().iter().map(|r| r["refused"]["code"].as_str().map(str::to_owned)).collect()
}

pub(crate) fn accept_of(work: &Work) -> Value {
    json!({ "attribution": work.said[0], "decision": "accept" })
}
