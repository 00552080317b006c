//! One thing, whole.

use super::{items, moment, tail, text};
use serde_json::Value;

pub(super) fn claim(view: &Value) -> String {
    let mut page = Page::titled(&text(&view["wording"]));
    let rating = text(&view["rating"]["en"]);
    page.fact("id", &text(&view["id"]));
    page.fact("state", &text(&view["state"]).replace('_', " "));
    page.fact("verdict", if rating.is_empty() { "none yet" } else { &rating });
    page.fact("first known sources", &format!("{}–{}", view["origins_low"], view["origins_high"]));
    page.fact("heard", &text(&view["heard_where"]));
    page.fact("next step", &text(&view["next_step"]));
    page.fact("tags", &items(&view["tags"]).map(text).collect::<Vec<_>>().join(", "));
    page.list("Where it appears", &view["mentions_in"], |m| format!("“{}” — {}", text(&m["quote"]), text(&m["title"])));
    page.list("Who said it", &view["attributions_of"], |a| {
        let said = items(&a["positions"]).map(position).collect::<Vec<_>>().join("; ");
        format!("{}  {said}{}", text(&a["short"]), chain(a))
    });
    page.list("Numbers", &view["figures"], |f| {
        format!(
            "{} {} {} {}",
            text(&f["bound"]).replace('_', " "),
            text(&f["quantity"]),
            text(&f["unit"]),
            text(&f["counted"])
        )
    });
    page.list("Evidence", &view["evidence"], |e| {
        format!(
            "{}  {}  credibility {}  {} {}",
            text(&e["short"]),
            text(&e["bearing"]),
            e["credibility"],
            text(&e["title"]),
            text(&e["url"])
        )
    });
    page.list("Requests for comment", &view["inquiries"], |i| {
        format!(
            "{}  {}  {}  {}",
            text(&i["short"]),
            text(&i["source"]["name"]),
            text(&i["outcome"]).replace('_', " "),
            text(&i["question"])
        )
    });
    page.list("Verdicts, the standing one first", &view["verdicts"], |v| {
        let given = v["given_at"].as_i64().map(moment).unwrap_or_default();
        format!(
            "{}  {} ({} confidence), {}, {given}: {}",
            text(&v["short"]),
            text(&v["rating"]["en"]),
            text(&v["confidence"]),
            text(&v["person_name"]),
            text(&v["reasons"])
        )
    });
    page.list("Other claims", &view["relations"], |r| {
        let way = if r["outgoing"] == Value::Bool(true) { "" } else { " (the other way)" };
        format!("{}{way}: {}", text(&r["kind"]), text(&r["wording"]))
    });
    page.list("Notes", &view["notes"], |n| format!("{}: {}", text(&n["person_name"]), text(&n["body"])));
    page.end()
}

pub(super) fn article(view: &Value) -> String {
    let about = &view["article"];
    let mut page = Page::titled(&text(&about["title"]));
    page.fact("id", &text(&about["id"]));
    for (label, value) in [
        ("outlet", &about["outlet"]["name"]),
        ("agency", &about["agency"]["name"]),
        ("by", &about["byline"]),
        ("published", &about["published"]["text"]),
        ("language", &about["language"]),
        ("address", &about["url"]),
        ("SHA-256", &about["sha256"]),
    ] {
        page.fact(label, &text(value));
    }
    page.fact("guessed", &items(&about["guessed"]).map(text).collect::<Vec<_>>().join(", "));
    page.fact("missing", &items(&view["missing"]).map(text).collect::<Vec<_>>().join(", "));
    page.paragraph(&text(&view["text"]));
    page.list("Who said it", &view["attributions"], |a| {
        format!("{}  {}", text(&a["short"]), text(&a["sentence"]["en"]))
    });
    page.list("Claims", &view["claims"], |c| format!("{}  {}", text(&c["short"]), text(&c["wording"])));
    page.end()
}

pub(super) fn source(view: &Value) -> String {
    let mut page = Page::titled(&text(&view["name"]));
    page.fact("id", &text(&view["id"]));
    page.fact("kind", &text(&view["kind"]).replace('_', " "));
    page.fact("protected", if view["protected"] == Value::Bool(true) { "never named in a report" } else { "" });
    page.fact("also called", &items(&view["aliases"]).map(text).collect::<Vec<_>>().join(", "));
    page.fact("merged here", &items(&view["merged"]).map(|m| text(&m["name"])).collect::<Vec<_>>().join(", "));
    page.fact("about", &text(&view["about"]));
    page.list("Belongs to", &view["owned_by"], |t| {
        format!("{} ({})", text(&t["source"]["name"]), text(&t["kind"]).replace('_', " "))
    });
    page.list("Reliability, the newest first", &view["grades"], |g| {
        let replaced = if g["replaced"] == Value::Bool(true) { " (replaced)" } else { "" };
        format!(
            "{}{replaced}  {} {}  {} — {}",
            text(&g["grade"]),
            text(&g["topic"]),
            text(&g["period"]),
            text(&g["reason"]),
            text(&g["person"])
        )
    });
    page.list("Positions", &view["positions"], |p| {
        let hedged = if p["hedged"] == Value::Bool(true) { ", with caution" } else { "" };
        format!("{}{hedged}: {} {}", text(&p["stance"]), text(&p["wording"]), text(&p["said"]))
    });
    page.end()
}

pub(super) fn attribution(view: &Value) -> String {
    let mut page = Page::titled(&text(&view["sentence"]["en"]));
    page.fact("id", &text(&view["id"]));
    for field in ["state", "mode", "basis", "venue", "review", "quote_check"] {
        page.fact(&field.replace('_', " "), &text(&view[field]).replace('_', " "));
    }
    page.fact("reporting words", &text(&view["cue_text"]));
    page.list("Positions", &view["positions"], |p| format!("{}  {}", tail(&text(&p["id"])), position(p)));
    page.list("Reported by", &view["chain"], |s| {
        let parties: Vec<String> = items(&s["parties"]).map(|p| text(&p["name"])).collect();
        format!(
            "{}  {} ({}) {}",
            tail(&text(&s["hop"])),
            parties.join(", "),
            text(&s["basis"]).replace('_', " "),
            text(&s["reason"])
        )
    });
    page.list("Second checks", &view["reviews"], |r| {
        format!("{} by {}: {}", text(&r["decision"]), text(&r["person_name"]), text(&r["reason"]))
    });
    page.end()
}

pub(super) fn casebook(view: &Value) -> String {
    let mut page = Page::titled(&text(&view["file"]));
    let at_work = text(&view["me"]["name"]);
    page.fact("at work", if at_work.is_empty() { "nobody yet: attesta person add NAME" } else { &at_work });
    for field in ["articles", "claims", "sources"] {
        page.fact(field, &view[field].to_string());
    }
    page.fact("waiting for a second check", &view["reviews_waiting"].to_string());
    page.list("People", &view["people"], |p| format!("{}  {}", tail(&text(&p["id"])), text(&p["name"])));
    page.end()
}

/// What has no page of its own: a verdict, an answer, a note.
pub(super) fn row(view: &Value) -> String {
    let mut page = Page::titled(&text(&view["noun"]).replace('_', " "));
    page.fact("id", &text(&view["id"]));
    for (name, value) in view["fields"].as_object().into_iter().flatten() {
        let shown = match value {
            Value::String(text) => text.clone(),
            Value::Object(of) => {
                let id = of.get("id").map(text).unwrap_or_default();
                let name = of.get("name").map(text).unwrap_or_default();
                if name.is_empty() { tail(&id) } else { format!("{name}  {}", tail(&id)) }
            }
            Value::Number(ms) if name == "stored_at" => moment(ms.as_i64().unwrap_or_default()),
            other => other.to_string(),
        };
        page.fact(&name.replace('_', " "), &shown);
    }
    page.end()
}

fn position(position: &Value) -> String {
    let who = text(&position["party"]["name"]);
    let hedged = if position["hedged"] == Value::Bool(true) { ", with caution" } else { "" };
    let said = position["said"]["text"].as_str().map(|d| format!(" ({d})")).unwrap_or_default();
    format!("{} {}{hedged}{said}", if who.is_empty() { "nobody named" } else { &who }, text(&position["stance"]))
}

fn chain(attribution: &Value) -> String {
    let steps: Vec<String> = items(&attribution["chain"])
        .map(|step| items(&step["parties"]).map(|p| text(&p["name"])).collect::<Vec<_>>().join(" and "))
        .collect();
    if steps.is_empty() { String::new() } else { format!(", reported by {}", steps.join(", then ")) }
}

struct Page(String);

impl Page {
    fn titled(title: &str) -> Page {
        Page(format!("{title}\n"))
    }

    /// What is not known takes no line.
    fn fact(&mut self, label: &str, value: &str) {
        if !value.trim().is_empty() {
            self.0.push_str(&format!("  {label}: {value}\n"));
        }
    }

    fn paragraph(&mut self, text: &str) {
        self.0.push_str(&format!("\n{}\n", text.trim_end()));
    }

    fn list(&mut self, heading: &str, rows: &Value, row: impl Fn(&Value) -> String) {
        if items(rows).next().is_none() {
            return;
        }
        self.0.push_str(&format!("\n{heading}\n"));
        for item in items(rows) {
            self.0.push_str(&format!("  {}\n", row(item)));
        }
    }

    fn end(self) -> String {
        self.0.trim_end().to_owned()
    }
}
