//! Answers for people: one line per thing, the id's end first; a page for what is shown whole. With --json, the wire's own words.

mod agreement;
mod check;
mod page;
mod past;
mod sources;

use serde_json::Value;

pub(crate) fn human(answer: &Value) -> String {
    match answer {
        Value::Array(rows) if rows.is_empty() => "nothing".into(),
        Value::Array(rows) => rows.iter().map(line).collect::<Vec<_>>().join("\n"),
        Value::Object(fields) if fields.contains_key("as_marked") => revised(answer),
        Value::Object(fields) if fields.contains_key("mentions_in") => page::claim(answer),
        Value::Object(fields) if fields.contains_key("marks") => page::article(answer),
        Value::Object(fields) if fields.contains_key("cautions") => sources::preview(answer),
        Value::Object(fields) if fields.contains_key("turns") => sources::turns(answer),
        Value::Object(fields) if fields.contains_key("rows") && fields.contains_key("more") => sources::tree(answer),
        Value::Object(fields) if fields.contains_key("grades") => page::source(answer),
        Value::Object(fields) if fields.contains_key("sentence") => page::attribution(answer),
        Value::Object(fields) if fields.contains_key("noun") => page::row(answer),
        Value::Object(fields) if fields.contains_key("people") => page::casebook(answer),
        Value::Object(fields) if fields.contains_key("reviewer") => check::answers(answer),
        Value::Object(fields) if fields.contains_key("sha256") && fields.contains_key("text") => rendered(answer),
        Value::Object(fields) if fields.contains_key("figures") => agreement::page(answer),
        Value::Object(fields) if fields.contains_key("subject") => letter(answer),
        Value::Object(fields) if fields.contains_key("chains") => {
            format!("everything holds: {} entries in {} chains", answer["entries"], answer["chains"])
        }
        Value::Object(fields) if fields.contains_key("taken_out") => report(answer),
        Value::Object(fields) if fields.contains_key("undated_count") => past::timeline(answer),
        Value::Object(fields) if fields.contains_key("out_already") => past::claim_then(answer),
        Value::Object(fields) if fields.contains_key("in_the_way") => past::going_back(answer),
        Value::Object(_) => line(answer),
        other => other.to_string(),
    }
}

/// What became of what was marked, in the newer text.
fn revised(answer: &Value) -> String {
    let notices = items(&answer["notices"]).map(|notice| format!("\n  {}", noticed(notice)));
    format!(
        "version {} is what is read now\n  found word for word {}, with other words {}, not found {}{}",
        answer["number"],
        answer["as_marked"],
        answer["altered"],
        answer["lost"],
        notices.collect::<String>()
    )
}

/// A report that went nowhere else goes to standard output; one that was written is named, with what proves it.
fn rendered(answer: &Value) -> String {
    match answer["path"].as_str() {
        Some(path) => format!("{path}\n  SHA-256 {}", text(&answer["sha256"])),
        None => text(&answer["text"]).trim_end().to_owned(),
    }
}

/// One that left the house, with the report that another issue goes on.
fn issue(row: &Value) -> String {
    let about = ["title", "format", "language", "person_name"].map(|field| text(&row[field]));
    let [title, format, language, by] = about;
    let dated = row["dated"].as_i64().map(moment).unwrap_or_default();
    let report = tail(&text(&row["report"]));
    format!(
        "{}  {dated}  no. {} of report {report}  {title}  {format}  {language}  by {by}\n  SHA-256 {}",
        text(&row["short"]),
        row["number"],
        text(&row["sha256"])
    )
}

/// What another issue of a report would cover.
fn report(view: &Value) -> String {
    let claims = items(&view["claims"]).map(|id| format!("  claim {}", tail(&text(id))));
    let out = view["taken_out"].as_u64().filter(|out| *out > 0);
    let out = out.map(|out| format!("  {out} taken out of the casebook since"));
    std::iter::once(text(&view["title"])).chain(claims).chain(out).collect::<Vec<_>>().join("\n")
}

/// To whom, the subject, and the text to send.
fn letter(draft: &Value) -> String {
    let to = std::iter::once(text(&draft["to"]["name"]));
    let contacts = draft["contacts"].as_array().into_iter().flatten();
    let reached = contacts.map(|contact| format!("{}: {}", text(&contact["channel"]), text(&contact["value"])));
    let head = to.chain(reached).chain([text(&draft["subject"])]).filter(|line| !line.is_empty());
    format!("{}\n\n{}", head.collect::<Vec<_>>().join("\n"), text(&draft["text"]).trim_end())
}

fn line(row: &Value) -> String {
    if row["because"].is_array() {
        return sources::likely_same(row);
    }
    if row["report"].is_string() && row["sha256"].is_string() {
        return issue(row);
    }
    if row["number"].is_u64() && row["text_sha256"].is_string() {
        let stored = row["stored_at"].as_i64().map(moment).unwrap_or_default();
        let about = [text(&row["published"]["text"]), text(&row["file_name"])].join("  ");
        return format!("{}  {stored}  {}\n  SHA-256 {}", row["number"], about.trim(), text(&row["text_sha256"]));
    }
    let mut parts: Vec<String> = vec![];
    let mut add = |value: String| {
        if !value.is_empty() {
            parts.push(value);
        }
    };
    add(text(&row["short"]));
    if row["done"] == Value::Bool(true) {
        add("done".into());
    }
    add(row["at"].as_i64().map(moment).unwrap_or_default());
    add(text(&row["kind"]).replace('_', " "));
    add(text(&row["grade"]));
    add(text(&row["state"]).replace('_', " "));
    // How sure the program is, while nobody else is.
    let sure = row["confidence"].as_f64().filter(|_| row["state"] == "proposed");
    add(sure.map(|sure| format!("{:.0} %", sure * 100.0)).unwrap_or_default());
    add(text(&row["rating"]["en"]));
    add(text(&row["published"]["text"]));
    add(text(&row["outlet"]["name"]));
    add(row["claim"].as_str().map(|id| format!("claim {}", tail(id))).unwrap_or_default());
    add(request(row));
    let words = ["title", "wording", "name", "en", "op", "text", "broken"].map(|field| text(&row[field]));
    add(words.into_iter().find(|w| !w.is_empty()).unwrap_or_else(|| text(&row["sentence"]["en"])));
    add(row["target_op"].as_str().map(|op| format!("of {op}")).unwrap_or_default());
    add(row["takes"].as_str().map(|takes| format!("({takes}) → {}", text(&row["gives"]))).unwrap_or_default());
    add(row["person_name"].as_str().map(|p| format!("by {p}")).unwrap_or_default());
    add(items(&row["about"]).map(|about| format!("“{}”", text(&about["title"]))).collect::<Vec<_>>().join(", "));
    add(row["steps"].as_u64().filter(|n| *n > 1).map(|n| format!("{n} steps")).unwrap_or_default());
    if row["already"] == Value::Bool(true) {
        add("(here already; nothing was added)".into());
    }
    for notice in items(&row["notices"]) {
        add(format!("\n  {}", noticed(notice)));
    }
    let guessed: Vec<String> = items(&row["guessed"]).map(text).collect();
    if !guessed.is_empty() {
        add(format!("\n  guessed, please check: {}", guessed.join(", ")));
    }
    if parts.is_empty() { row.to_string() } else { parts.join("  ") }
}

/// What making the text uniform changed or found.
fn noticed(notice: &Value) -> String {
    let what = match notice["kind"].as_str().unwrap_or_default() {
        "nul" => "NUL characters were taken out",
        "control" => "control characters are in the text; they are shown by their code",
        "bidi" => "characters change the direction of the text; they are shown by their code",
        "line_ends" => "line ends were made alike",
        "decomposed" => "characters were composed (Unicode NFC)",
        "date_unread" => {
            return "the date in the file could not be read and was left out; give it with --published".into();
        }
        other => other,
    };
    format!("{} {what}", notice["count"])
}

/// One that waits for a second check.
fn request(row: &Value) -> String {
    if row["request"].is_null() {
        return String::new();
    }
    let (what, id, words) = match row["attribution"].is_null() {
        false => ("attribution", &row["attribution"]["id"], &row["attribution"]["quote"]),
        true => ("verdict", &row["verdict"]["id"], &row["verdict"]["wording"]),
    };
    let own = if row["own"] == Value::Bool(true) { " (your own work: only a re-read)" } else { "" };
    format!("{what} {}  “{}”, asked by {}{own}", tail(&text(id)), text(words), text(&row["asked_by"]))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The end of an id, as lists show it.
fn tail(id: &str) -> String {
    let hex: Vec<char> = id.chars().filter(|c| *c != '-').collect();
    hex.iter().skip(hex.len().saturating_sub(8)).collect()
}

fn moment(ms: i64) -> String {
    match chrono::DateTime::from_timestamp_millis(ms) {
        Some(at) => at.format("%Y-%m-%d %H:%M:%S UTC").to_string(),
        None => ms.to_string(),
    }
}
