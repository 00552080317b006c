//! Attributions in a text that stands in no casebook, as data: one JSON object for each text.

use crate::error::{Result, WireError};
use attesta_extract::Attribution;
use attesta_text::{ArticleText, Normalised, Offsets, Span, TextError};
use serde::Deserialize;
use serde_json::{Value, json};

/// One line of input. What else stands in it is nobody's business here.
#[derive(Deserialize)]
struct Given {
    id: Value,
    lang: Option<String>,
    text: String,
}

/// Reads one line `{"id", "lang"?, "published"?, "text"}`; `lang` is the language of texts that do not say theirs.
pub fn line(line: &str, lang: Option<&str>) -> Result<Value> {
    let given: Given = serde_json::from_str(line).map_err(|e| {
        WireError::new(
            "bad_line",
            format!("this is no text to read: {e}"),
            "each line is {\"id\", \"lang\"?, \"text\"}",
        )
    })?;
    text(given.id, &given.text, given.lang.as_deref().filter(|lang| !lang.is_empty()).or(lang))
}

/// Reads one text. Offsets are code points of the text as it was given.
pub fn text(id: Value, text: &str, lang: Option<&str>) -> Result<Value> {
    let normalised = match ArticleText::normalise(text) {
        Ok(normalised) => normalised,
        // Nobody says anything in it.
        Err(TextError::Blank) => return Ok(answer(id, lang, vec![])),
        Err(error) => return Err(WireError::new("unreadable", error.to_string(), "split it into parts")),
    };
    let guess = || attesta_ingest::guess_language(normalised.text.as_str()).map(|guess| guess.code);
    let lang = lang.or_else(guess);
    let read = attesta_extract::attributions(&normalised.text, lang.unwrap_or_default());
    let offsets = normalised.text.offsets();
    let found = read.iter().map(|said| attribution(said, &normalised, &offsets)).collect();
    Ok(answer(id, lang, found))
}

fn answer(id: Value, lang: Option<&str>, attributions: Vec<Value>) -> Value {
    json!({ "id": id, "lang": lang, "attributions": attributions, "claims": [], "figures": [], "dates": [] })
}

fn attribution(said: &Attribution, normalised: &Normalised, offsets: &Offsets) -> Value {
    let places = |spans: &[Span]| -> Vec<[u32; 2]> {
        let place = |span: &Span| normalised.map.to_raw(offsets, *span);
        spans.iter().map(place).map(|place| [place.start, place.end]).collect()
    };
    json!({
        "source": places(&said.source), "cue": places(&said.cue), "content": places(&said.content),
        "mode": said.mode.as_str(), "stance": said.stance.as_str(), "hedged": said.hedged,
        "source_kind": said.source_kind.as_str(), "basis": said.basis.as_str(), "via": said.via,
        "confidence": confidence(said), "reason": said.reason.as_str(),
    })
}

/// To whole hundredths: more would say more than is known.
pub(crate) fn confidence(said: &Attribution) -> f64 {
    (f64::from(said.confidence) * 100.0).round() / 100.0
}
