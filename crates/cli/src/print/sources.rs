//! Sources that may be one, that would be, and how they stand to each other.

use super::{items, text};
use serde_json::Value;

pub(super) fn likely_same(row: &Value) -> String {
    let named = |side: &Value| format!("{}  {}", text(&side["short"]), text(&side["name"]));
    let because = items(&row["because"]).map(|why| match why["kind"].as_str().unwrap_or_default() {
        "identifier" => format!("both {} {}", text(&why["scheme"]), text(&why["value"])),
        "name" => format!("the same name: {} / {}", text(&why["one"]), text(&why["other"])),
        _ => format!("sound the same: {} / {}", text(&why["one"]), text(&why["other"])),
    });
    let because = because.collect::<Vec<_>>().join("; ");
    if row["apart"].is_null() {
        return format!("{}  =?  {}\n  {because}", named(&row["one"]), named(&row["other"]));
    }
    let lines = [format!("{}  ≠  {}", named(&row["one"]), named(&row["other"])), because, judged(&row["apart"])];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n  ")
}

fn judged(apart: &Value) -> String {
    let why = text(&apart["reason"]);
    let said = format!("judged not the same by {}", text(&apart["person_name"]));
    if why.is_empty() { said } else { format!("{said}: {why}") }
}

pub(super) fn preview(answer: &Value) -> String {
    let counts = |of: &Value| {
        format!(
            "{} names, {} statements on {} claims, {} grades",
            of["names"], of["attributions"], of["claims"], of["grades"]
        )
    };
    let mut lines = vec![
        format!("{} would be read as {}", text(&answer["from"]["name"]), text(&answer["into"]["name"])),
        format!("  {}: {}", text(&answer["from"]["name"]), counts(&answer["from"])),
        format!("  {}: {}", text(&answer["into"]["name"]), counts(&answer["into"])),
        format!("  together: {}", counts(answer)),
    ];
    lines.extend(items(&answer["cautions"]).map(|caution| {
        let says = match caution["kind"].as_str().unwrap_or_default() {
            "protected" => "one of them is protected: read as one, both are".into(),
            "other_kind" => "they are of different kinds".into(),
            "owns" => format!("{} stands above {}", text(&caution["owner"]), text(&caution["owned"])),
            "judged_apart" => format!("{}; that rests while they are merged", judged(caution)),
            "grades" => format!("their grades differ for {}", caution["topic"].as_str().unwrap_or("any topic")),
            _ => format!("{} sentences name them as two", caution["times"]),
        };
        format!("  mind: {says}")
    }));
    lines.join("\n")
}

pub(super) fn tree(answer: &Value) -> String {
    let lines = items(&answer["rows"]).map(|row| {
        let deep = row["level"].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(1).saturating_sub(1);
        let tie = row["tie"]["kind"].as_str().map_or(String::new(), |kind| format!("  ({})", kind.replace('_', " ")));
        let circle = if row["circle"] == Value::Bool(true) { "  … stands above itself" } else { "" };
        let reason =
            row["tie"]["reason"].as_str().filter(|r| !r.is_empty()).map_or(String::new(), |r| format!("  {r}"));
        format!("{}{}{tie}{reason}{circle}", "  ".repeat(deep), text(&row["source"]["name"]))
    });
    nothing_if_empty(lines.collect())
}

pub(super) fn turns(answer: &Value) -> String {
    let said = |said: &Value| {
        format!("{} {} on {}", text(&said["source"]["name"]), text(&said["stance"]), text(&said["said"]["text"]))
    };
    let mut lines: Vec<String> = items(&answer["turns"])
        .map(|turn| {
            let own = if turn["own"] == Value::Bool(true) { "  (changed position)" } else { "" };
            format!(
                "{}\n  {}; {}: {} days{own}",
                text(&turn["wording"]),
                said(&turn["first"]),
                said(&turn["later"]),
                turn["days"]
            )
        })
        .collect();
    if answer["undecided"].as_u64().is_some_and(|n| n > 0) {
        lines.push(format!("undecided for want of days: {}", answer["undecided"]));
    }
    nothing_if_empty(lines)
}

fn nothing_if_empty(lines: Vec<String>) -> String {
    if lines.is_empty() { "nothing".into() } else { lines.join("\n") }
}
