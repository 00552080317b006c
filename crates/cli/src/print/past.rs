//! What was, and when.

use super::{items, line, moment, page, text};
use serde_json::Value;

/// What going back to an entry would do.
pub(super) fn going_back(preview: &Value) -> String {
    let mut lines: Vec<String> = items(&preview["steps"]).map(line).collect();
    lines.push(format!("{} to take back, {} after it that stay", lines.len(), preview["staying"]));
    if !preview["in_the_way"].is_null() {
        let way = &preview["in_the_way"];
        lines.push(format!("in the way of “{}”: {}", text(&way["step"]["op"]), text(&way["message"])));
    }
    lines.join("\n")
}

/// One line a thing, in the order of time; what has no date follows.
pub(super) fn timeline(view: &Value) -> String {
    let mut lines: Vec<String> = items(&view["items"]).map(dated).collect();
    let (shown, all) = (lines.len() as u64, view["dated_count"].as_u64().unwrap_or_default());
    if all > shown {
        lines.insert(0, format!("only the latest {shown} of {all}"));
    }
    if let Some(n) = view["undated_count"].as_u64().filter(|n| *n > 0) {
        lines.push(format!("without a date: {n}"));
        lines.extend(items(&view["undated"]).map(dated));
    }
    if lines.is_empty() { "nothing".into() } else { lines.join("\n") }
}

fn dated(item: &Value) -> String {
    let stored = item["from"].as_i64().filter(|_| item["by"] == "stored").map(moment);
    let known = item["date"]["kind"].as_str().filter(|kind| *kind != "stated").map(|kind| format!("({kind})"));
    let parts = [
        stored.unwrap_or_else(|| text(&item["date"]["text"])),
        known.unwrap_or_default(),
        text(&item["by"]),
        text(&item["what"]),
        text(&item["who"]),
        text(&item["stance"]),
        text(&item["rating"]["en"]),
        format!("“{}”", text(&item["title"])),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
}

pub(super) fn claim_then(view: &Value) -> String {
    let mut lines = vec!["As it stood then; what came later is not shown.".to_owned(), page::claim(&view["claim"])];
    for (title, list) in [("Reliability", "grades"), ("Out already, stored here later", "out_already")] {
        if items(&view[list]).next().is_some() {
            lines.push(title.to_owned());
        }
        for one in items(&view[list]) {
            let grade = format!("{} {}", text(&one["source"]["name"]), text(&one["grade"]["grade"]));
            let article = format!("{} {}", text(&one["published"]["text"]), text(&one["title"]));
            lines.push(format!("  {}", if list == "grades" { grade } else { article }));
        }
    }
    lines.push(format!("entries about it since: {}", view["since"]));
    lines.join("\n")
}
