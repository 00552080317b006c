//! The first hundred rows of every list and filter of the wire, and the page after.

use super::make::{dossier_name, source_name};
use crate::{
    Done, Scale, desk,
    sample::{Sample, timed},
    table::{self, Line, Target},
};
use attesta_desk::Desk;
use serde_json::{Value, json};

pub(super) fn measure(scale: &Scale, desk: &Desk) -> Done {
    let mut lines = vec![];
    for (what, command, args) in asked(desk)? {
        let mut took = Sample::default();
        let mut rows = 0;
        for _ in 0..scale.pick(21, 3) {
            let (answer, time) = timed(|| desk.dispatch(command, args.clone()));
            let answer = answer.result.map_err(|e| format!("{what}: {e:?}"))?;
            rows = answer.as_array().map_or(1, Vec::len);
            took.add(time);
        }
        let what = format!("{what} ({rows})");
        lines.push(Line { what, ours: took.percentile(50.0), floor: None, target: Target::AtMost(20.0) });
    }
    table::print("large: the first hundred rows of lists and filters, median (rows)", "ms", &lines);
    Ok(())
}

/// What is asked, in words; the command; its arguments.
type Asked = (&'static str, &'static str, Value);

fn asked(desk: &Desk) -> Done<Vec<Asked>> {
    let sources = desk::call(desk, "list_sources", json!({ "limit": 5000 }))?;
    let source = |name: &str| {
        let found = sources.as_array().into_iter().flatten().find(|s| s["name"] == name);
        found.map(|s| s["id"].clone()).ok_or_else(|| format!("no source {name}"))
    };
    let last = sources.as_array().map_or(0, Vec::len) - 1;
    let (busy, rare, usual) = (source(&source_name(0))?, source(&source_name(last))?, source(&source_name(1))?);
    let dossiers = desk::call(desk, "list_dossiers", json!({}))?;
    let dossier = |name: &str| {
        let found = dossiers.as_array().into_iter().flatten().find(|d| d["name"] == name);
        found.map(|d| d["id"].clone()).ok_or_else(|| format!("no dossier {name}"))
    };
    let (half, small) = (dossier(&dossier_name(0))?, dossier(&dossier_name(7))?);
    let articles = desk::call(desk, "list_articles", json!({}))?;
    let article = articles[0]["id"].clone();
    let tail = articles[0]["short"].clone();
    let middle = articles[0]["row"].as_i64().unwrap_or(0) / 2;
    let claims = desk::call(desk, "list_claims", json!({}))?;
    let crowded = desk::call(desk, "list_claims", json!({ "source": rare }))?[0]["id"].clone();
    let claim = claims[0]["id"].clone();
    let page = claims[0]["row"].as_i64().unwrap_or(0) / 2;
    Ok(vec![
        ("articles", "list_articles", json!({ "limit": 100 })),
        ("articles, a page further on", "list_articles", json!({ "limit": 100, "before": middle })),
        ("articles, a common word", "list_articles", json!({ "limit": 100, "text": "ministro" })),
        ("articles, a rare word", "list_articles", json!({ "limit": 100, "text": super::queries::RARE })),
        ("articles, part of a word", "list_articles", json!({ "limit": 100, "text": "inistr" })),
        ("articles, absent words", "list_articles", json!({ "limit": 100, "text": "zzyzx qwrt" })),
        ("articles, half of all in one dossier", "list_articles", json!({ "limit": 100, "dossier": half })),
        ("articles, a small dossier", "list_articles", json!({ "limit": 100, "dossier": small })),
        ("claims", "list_claims", json!({ "limit": 100 })),
        ("claims, a page further on", "list_claims", json!({ "limit": 100, "before": page })),
        ("claims to check", "list_claims", json!({ "limit": 100, "state": "to_check" })),
        ("claims done", "list_claims", json!({ "limit": 100, "state": "done" })),
        ("claims, false", "list_claims", json!({ "limit": 100, "rating": "false" })),
        ("claims, false, a page further on", "list_claims", json!({ "limit": 100, "rating": "false", "before": page })),
        ("claims, cannot be checked", "list_claims", json!({ "limit": 100, "rating": "cannot_be_checked" })),
        ("claims done and false", "list_claims", json!({ "limit": 100, "state": "done", "rating": "false" })),
        (
            "claims to check and false: none",
            "list_claims",
            json!({ "limit": 100, "state": "to_check", "rating": "false" }),
        ),
        ("claims of a source with a third of all", "list_claims", json!({ "limit": 100, "source": busy })),
        ("the same, a page further on", "list_claims", json!({ "limit": 100, "source": busy, "before": page })),
        ("claims of a usual source", "list_claims", json!({ "limit": 100, "source": usual })),
        ("claims of a rare source", "list_claims", json!({ "limit": 100, "source": rare })),
        ("claims in a dossier with half of all", "list_claims", json!({ "limit": 100, "dossier": half })),
        ("claims in a small dossier", "list_claims", json!({ "limit": 100, "dossier": small })),
        (
            "claims of a source in a small dossier",
            "list_claims",
            json!({ "limit": 100, "source": busy, "dossier": small }),
        ),
        ("claims, a common word", "list_claims", json!({ "limit": 100, "text": "ministro" })),
        ("claims, a very common word", "list_claims", json!({ "limit": 100, "text": "di" })),
        ("claims, a rare word", "list_claims", json!({ "limit": 100, "text": super::queries::RARE })),
        ("claims, part of a word", "list_claims", json!({ "limit": 100, "text": "inistr" })),
        ("claims, absent words", "list_claims", json!({ "limit": 100, "text": "zzyzx qwrt" })),
        (
            "claims, a common word, to check",
            "list_claims",
            json!({ "limit": 100, "text": "ministro", "state": "to_check" }),
        ),
        ("claims, Korean", "list_claims", json!({ "limit": 100, "text": "북한" })),
        ("claims in dispute", "list_claims", json!({ "limit": 100, "flag": "disputed" })),
        ("claims with one origin", "list_claims", json!({ "limit": 100, "flag": "one_origin" })),
        ("claims without a document", "list_claims", json!({ "limit": 100, "flag": "no_document" })),
        ("the table's end, by deadline", "table_claims", json!({ "filter": {}, "sort": "deadline", "skip": page })),
        (
            "the table by mentions, under states",
            "table_claims",
            json!({ "filter": {}, "sort": "mentions", "group": "state" }),
        ),
        ("who says what, all", "matrix", json!({})),
        ("who says what, half of all in one dossier", "matrix", json!({ "dossier": half })),
        ("who says what, a small dossier", "matrix", json!({ "dossier": small })),
        ("today", "today", json!({ "since": 0 })),
        ("sources", "list_sources", json!({ "limit": 100 })),
        ("sources by name", "list_sources", json!({ "limit": 100, "text": "fonte 01" })),
        ("one source with a third of all", "show_source", json!({ "id": busy })),
        ("dossiers", "list_dossiers", json!({})),
        ("attributions", "list_attributions", json!({ "limit": 100 })),
        ("attributions of an article", "list_attributions", json!({ "limit": 100, "article": article })),
        ("attributions of a claim", "list_attributions", json!({ "limit": 100, "claim": claim })),
        ("attributions of a claim with 2,000", "list_attributions", json!({ "limit": 100, "claim": crowded })),
        ("attributions of a source with a third of all", "list_attributions", json!({ "limit": 100, "source": busy })),
        ("attributions of a rare source", "list_attributions", json!({ "limit": 100, "source": rare })),
        ("an article to read", "read_article", json!({ "id": article })),
        ("a claim", "show_claim", json!({ "id": claim })),
        ("review queue", "review_queue", json!({})),
        ("history", "history", json!({ "limit": 100 })),
        ("history, a page further on", "history", json!({ "limit": 100, "before": middle })),
        ("the casebook as a whole", "casebook_info", json!({})),
        ("anything by the end of its id", "find", json!({ "id": tail })),
    ])
}
