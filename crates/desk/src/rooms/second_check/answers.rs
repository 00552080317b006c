//! Answers as they come back: from a stranger's machine, by mail, perhaps changed on the way. Nothing here believes a word of them.

use crate::{
    desk::Call,
    error::{Result, WireError},
    rooms::file_bytes,
    wire::requests::FilePath,
};
use attesta_casebook::vocabulary::{Basis, Decision, Mode, Stance};
use attesta_report::check::{Frame, ItemKind};
use attesta_text::sha256_hex;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;

/// A page of 500 items with the longest remarks stays well below.
const MOST_BYTES: u64 = 4 << 20;
const FORMAT: u64 = 1;
const LONGEST_NAME: usize = 200;
const LONGEST_REASON: usize = 8000;

pub(super) struct Answers {
    /// Of the text as it came.
    pub(super) sha256: String,
    pub(super) frame: Frame,
    pub(super) reviewer: String,
    pub(super) answered: String,
    given: HashMap<(ItemKind, String), Answer>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    kind: ItemKind,
    id: String,
    pub(super) decision: Option<Decision>,
    #[serde(default)]
    pub(super) reason: String,
    pub(super) corrections: Option<Corrected>,
}

/// Only what the reviewer changed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Corrected {
    pub(super) mode: Option<Mode>,
    pub(super) basis: Option<Basis>,
    #[serde(default)]
    pub(super) positions: Vec<CorrectedPosition>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrectedPosition {
    pub(super) id: String,
    pub(super) who: Option<String>,
    pub(super) stance: Option<Stance>,
    pub(super) said: Option<String>,
    pub(super) hedged: Option<bool>,
    pub(super) hedge: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    attesta: String,
    format: u64,
    sent: Frame,
    seal: String,
    reviewer: String,
    #[serde(default)]
    answered: String,
    answers: Vec<Answer>,
}

impl Answers {
    pub(super) fn of(call: &Call, path: Option<&FilePath>, text: Option<&str>) -> Result<Answers> {
        let bytes = match (path, text) {
            (Some(path), None) => file_bytes(&path.0, MOST_BYTES)?,
            (None, Some(text)) => text.as_bytes().to_vec(),
            _ => return Err(WireError::new("of_one_thing", "answers are a file or a text", "give one of the two")),
        };
        if bytes.len() as u64 > MOST_BYTES {
            return Err(WireError::new(
                "answers_too_large",
                format!("answers are longer than the limit of {MOST_BYTES} bytes (4 MiB)"),
                "this is no file that the page made; ask for it again",
            ));
        }
        let sha256 = sha256_hex(&bytes);
        let text = String::from_utf8(bytes).map_err(|_| unreadable("it is not UTF-8 text"))?;
        let document = document(&text)?;
        let mine = call.casebook.id().to_string();
        if document.sent.casebook != mine {
            return Err(WireError::new(
                "other_casebook",
                "these answers belong to another file of work",
                "open the file that the page was made from",
            ));
        }
        let reviewer = document.reviewer.trim().to_owned();
        if reviewer.is_empty() || reviewer.chars().count() > LONGEST_NAME || hides(&reviewer) {
            return Err(WireError::new(
                "reviewer_unnamed",
                "the answers carry no name that could be recorded",
                "ask the reviewer to write their name on the page and save again",
            ));
        }
        let mut given = HashMap::new();
        for answer in document.answers {
            if given.insert((answer.kind, answer.id.clone()), answer).is_some() {
                return Err(unreadable("it answers the same thing twice"));
            }
        }
        let known = document.sent.items.iter().filter(|i| given.contains_key(&(i.kind, i.id.clone()))).count();
        if known != given.len() {
            return Err(unreadable("it answers something that was not on the page, or stood there twice"));
        }
        let answered = document.answered.chars().take(40).collect();
        Ok(Answers { sha256, frame: document.sent, reviewer, answered, given })
    }

    pub(super) fn on(&self, kind: ItemKind, id: &str) -> Option<&Answer> {
        self.given.get(&(kind, id.to_owned()))
    }
}

/// Whether words could not be recorded as they are: too long, or with what nobody can see or type.
pub(super) fn bad_words(answer: &Answer) -> bool {
    let positions = answer.corrections.iter().flat_map(|c| &c.positions);
    let fields = positions.flat_map(|p| [&p.who, &p.said, &p.hedge]).flatten();
    answer.reason.chars().count() > LONGEST_REASON
        || answer.reason.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
        || fields.into_iter().any(|text| text.chars().count() > 400 || hides(text))
}

/// Control characters, and those that turn the direction of a text: in a name they deceive the eye.
fn hides(text: &str) -> bool {
    text.chars().any(|c| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    })
}

fn unreadable(why: &str) -> WireError {
    WireError::new(
        "answers_unreadable",
        format!("these are no answers to a second check: {why}"),
        "use the file that “Save my answers” made, or its whole text",
    )
}

/// From the first brace to the last, whatever a mail wrote around it. Where it broke long lines, its own hash says how to join them.
fn document(text: &str) -> Result<Document> {
    let (Some(from), Some(until)) = (text.find('{'), text.rfind('}')) else {
        return Err(unreadable("there is no JSON in it"));
    };
    let json = text.get(from..=until).unwrap_or_default();
    let lines: Vec<&str> = json.lines().map(|line| line.trim_start_matches("> ").trim_start_matches('>')).collect();
    let mut first = None;
    for candidate in [json.to_owned(), lines.join(""), lines.join(" "), lines.join("\n")] {
        match sealed(&candidate) {
            Ok(document) => return Ok(document),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.unwrap_or_else(|| unreadable("there is no JSON in it")))
}

fn sealed(json: &str) -> Result<Document> {
    let mut value: Value = serde_json::from_str(json).map_err(|e| unreadable(&e.to_string()))?;
    let fields = value.as_object_mut().ok_or_else(|| unreadable("it is no JSON object"))?;
    if fields.get("attesta").and_then(Value::as_str) != Some("check-answers") {
        return Err(unreadable("it does not say that it is"));
    }
    if fields.get("format").and_then(Value::as_u64).is_some_and(|format| format > FORMAT) {
        return Err(WireError::new(
            "answers_newer",
            "these answers were made by a newer version of Attesta",
            "update Attesta, and read them again",
        ));
    }
    let damaged = || {
        WireError::new(
            "answers_damaged",
            "these answers were changed or damaged on the way: they do not fit their own hash",
            "ask for the file again, as an attachment",
        )
    };
    // Taken out of its place, the others keep their order.
    let hash = fields.shift_remove("sha256").and_then(|hash| hash.as_str().map(str::to_owned));
    if hash.as_deref() != Some(sha256_hex(value.to_string().as_bytes()).as_str()) {
        return Err(damaged());
    }
    let document: Document = serde_json::from_value(value).map_err(|e| unreadable(&e.to_string()))?;
    if document.attesta != "check-answers" || document.format != FORMAT {
        return Err(unreadable("its format is not known"));
    }
    if document.sent.seal() != document.seal {
        return Err(damaged());
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;
    use serde_json::json;

    fn answers(reason: &str) -> String {
        let frame = Frame {
            casebook: "c".into(),
            by: "A".into(),
            to: "B".into(),
            dated: 1,
            language: "it".into(),
            items: vec![],
        };
        let mut value = json!({ "attesta": "check-answers", "format": 1, "sent": frame, "seal": frame.seal(), "reviewer": reason,
                                "answered": "", "answers": [] });
        value["sha256"] = sha256_hex(value.to_string().as_bytes()).into();
        serde_json::to_string_pretty(&value).unwrap()
    }

    #[test]
    fn what_a_mail_does_to_a_text_is_undone() {
        let text = answers("Ada who has a very long name");
        let wrapped = text.replace("has a", "has\na");
        let flowed = text.replace("has a", "has \na");
        let quoted: String = text.lines().map(|line| format!("> {line}\r\n")).collect();
        let within = format!("Here you are:\n\n{text}\n-- \nAda");
        for text in [&text, &wrapped, &flowed, &quoted, &within] {
            assert_eq!(document(text).unwrap().reviewer, "Ada who has a very long name", "{text}");
        }
        assert_eq!(document(&text.replace("very", "VERY")).err().unwrap().code, "answers_damaged");
    }
}
