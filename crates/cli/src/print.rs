//! Answers for people: one line per thing, the id's end first. With --json, the wire's own words.

use serde_json::Value;

pub(crate) fn human(answer: &Value) -> String {
    match answer {
        Value::Array(rows) if rows.is_empty() => "nothing".into(),
        Value::Array(rows) => rows.iter().map(line).collect::<Vec<_>>().join("\n"),
        Value::Object(fields) if fields.len() <= 4 || fields.contains_key("already") => line(answer),
        other => serde_json::to_string_pretty(other).unwrap_or_default(),
    }
}

fn line(row: &Value) -> String {
    let text = |name: &str| row[name].as_str().filter(|t| !t.is_empty()).map(str::to_owned);
    let mut parts: Vec<String> = vec![];
    parts.extend(text("short"));
    parts.extend(row["done"].as_bool().map(|_| "done".into()));
    parts.extend(text("kind"));
    parts.extend(row["grade"].as_str().map(str::to_owned));
    parts.extend(text("state"));
    parts.extend(row["rating"]["en"].as_str().map(str::to_owned));
    parts.extend(row["published"]["text"].as_str().map(str::to_owned));
    parts.extend(row["outlet"]["name"].as_str().map(str::to_owned));
    parts.extend(row["claim"].as_str().map(|id| format!("claim {}", id.chars().skip(28).collect::<String>())));
    let words = ["title", "wording", "name", "op", "text", "broken"].into_iter().find_map(text);
    parts.extend(words.or_else(|| row["sentence"]["en"].as_str().map(str::to_owned)));
    parts.extend(row["person_name"].as_str().map(|p| format!("by {p}")));
    parts.extend(row["already"].as_bool().filter(|a| *a).map(|_| "(here already; nothing was added)".into()));
    for notice in row["notices"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        parts.push(format!("\n  {notice}"));
    }
    if let Some(guessed) = row["guessed"].as_array().filter(|g| !g.is_empty()) {
        let names: Vec<&str> = guessed.iter().filter_map(Value::as_str).collect();
        parts.push(format!("\n  guessed, please check: {}", names.join(", ")));
    }
    if parts.is_empty() { row.to_string() } else { parts.join("  ") }
}
