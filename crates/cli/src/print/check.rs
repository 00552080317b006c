//! What answers to a second check say, line by line.

use super::{items, text};
use serde_json::Value;

pub(super) fn answers(read: &Value) -> String {
    let new = if read["person"].is_null() { " (new in this file)" } else { "" };
    let counts = ["accepted", "corrected", "rejected", "remarked", "refused", "undecided"]
        .map(|name| format!("{} {name}", read[name]))
        .join(", ");
    let done = match read["applied"].as_bool() {
        Some(true) => "recorded in one step; undo takes all of it back",
        _ => "nothing is recorded yet: add --apply",
    };
    let mut lines = vec![format!("answers by {}{new}: {counts}", text(&read["reviewer"]))];
    for row in items(&read["rows"]) {
        let decision = row["decision"].as_str().unwrap_or("remark");
        lines.push(format!("{}  {decision}  {}", row["number"], text(&row["about"]["en"])));
        if !text(&row["reason"]).is_empty() {
            lines.push(format!("     “{}”", text(&row["reason"])));
        }
        lines.extend(items(&row["changes"]).map(|change| {
            format!("     {}: {} → {}", text(&change["field"]), text(&change["before"]), text(&change["after"]))
        }));
        if let Some(message) = row["refused"]["message"].as_str() {
            lines.push(format!("     not recorded: {message}"));
        }
    }
    lines.push(done.into());
    lines.join("\n")
}
