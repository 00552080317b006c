//! How far two codings agree, as a page.

use super::{items, text};
use serde_json::Value;

const UNKNOWN: &str = "cannot be computed";

pub(super) fn page(answer: &Value) -> String {
    let (coding, figures) = (&answer["coding"], &answer["figures"]);
    let firsts: Vec<String> = items(&answer["firsts"]).map(text).collect();
    let again =
        if coding["recoding"] == Value::Bool(true) { " (who wrote some of the first: one coder twice)" } else { "" };
    let mut lines = vec![
        text(&coding["article_title"]),
        format!("  first   {} statements, {}", figures["first"], firsts.join(", ")),
        format!("  second  {} statements, {}{again}", figures["second"], text(&coding["coder"])),
        format!("  both    {}, of them {} in the same words", figures["matched"], figures["exact"]),
        format!("  F1 same words {} · F1 overlapping {}", ratio(&figures["f1_exact"]), ratio(&figures["f1_overlap"])),
        format!("  words shared (mean Jaccard) {}", ratio(&figures["jaccard"])),
    ];
    for field in items(&figures["fields"]) {
        lines.push(format!(
            "  {:<8}n {:<4} same {:<20} alpha {}",
            text(&field["field"]),
            field["units"],
            field["share"].as_f64().map_or(UNKNOWN.into(), |share| format!("{:.0} %", share * 100.0)),
            ratio(&field["alpha"]),
        ));
    }
    lines.push(format!("  {} of {} differences decided", coding["decided"], coding["differing"]));
    lines.join("\n")
}

fn ratio(value: &Value) -> String {
    value.as_f64().map_or(UNKNOWN.into(), |value| format!("{value:.3}"))
}
