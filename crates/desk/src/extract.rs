//! What stands in a text that is in no casebook, as data: one JSON object for each text.

use crate::error::{Result, WireError};
use attesta_casebook::{date::Edtf, vocabulary::DateKind};
use attesta_extract::{Attribution, DateFound, Figure, Reading, Statement};
use attesta_text::{ArticleText, Normalised, Offsets, Span, TextError};
use chrono::{DateTime, Days, NaiveDate};
use serde::Deserialize;
use serde_json::{Value, json};

/// One line of input. What else stands in it is nobody's business here.
#[derive(Deserialize)]
struct Given {
    id: Value,
    lang: Option<String>,
    published: Option<String>,
    text: String,
}

/// Reads one line `{"id", "lang"?, "published"?, "text"}`; `lang` is the language of texts that do not say theirs.
pub fn line(line: &str, lang: Option<&str>) -> Result<Value> {
    let given: Given = serde_json::from_str(line).map_err(|e| {
        WireError::new(
            "bad_line",
            format!("this is no text to read: {e}"),
            "each line is {\"id\", \"lang\"?, \"published\"?, \"text\"}",
        )
    })?;
    let lang = given.lang.as_deref().filter(|lang| !lang.is_empty()).or(lang);
    read(given.id, &given.text, lang, day(given.published.as_deref())?)
}

/// Reads one text. Offsets are code points of the text as it was given.
pub fn text(id: Value, text: &str, lang: Option<&str>) -> Result<Value> {
    read(id, text, lang, None)
}

/// The language that is given, else the one the text seems to be in; empty where that cannot be told.
pub(crate) fn language<'a>(text: &ArticleText, given: &'a str) -> &'a str {
    if given.is_empty() { attesta_ingest::guess_language(text.as_str()).map_or("", |guess| guess.code) } else { given }
}

/// The day of a date that is as exact as that.
fn day(published: Option<&str>) -> Result<Option<NaiveDate>> {
    let date = Edtf::parse(published.unwrap_or_default(), DateKind::Stated)?;
    let at = |ms: Option<i64>| ms.and_then(DateTime::from_timestamp_millis).map(|at| at.date_naive());
    let (from, until) = (at(date.from), at(date.until));
    Ok(from.filter(|from| until.is_some_and(|until| until <= *from + Days::new(1))))
}

fn read(id: Value, text: &str, lang: Option<&str>, published: Option<NaiveDate>) -> Result<Value> {
    let normalised = match ArticleText::normalise(text) {
        Ok(normalised) => normalised,
        // Nobody says anything in it.
        Err(TextError::Blank) => return Ok(answer(id, lang, [vec![], vec![], vec![], vec![]])),
        Err(error) => return Err(WireError::new("unreadable", error.to_string(), "split it into parts")),
    };
    let lang = Some(language(&normalised.text, lang.unwrap_or_default())).filter(|lang| !lang.is_empty());
    let Reading { attributions, statements, figures, dates } =
        attesta_extract::read(&normalised.text, lang.unwrap_or_default(), published);
    let places = Places { offsets: normalised.text.offsets(), normalised: &normalised };
    let found = [
        attributions.iter().map(|said| places.attribution(said)).collect(),
        statements.iter().map(|statement| places.statement(statement)).collect(),
        figures.iter().map(|figure| places.figure(figure)).collect(),
        dates.iter().map(|date| places.date(date)).collect(),
    ];
    Ok(answer(id, lang, found))
}

fn answer(id: Value, lang: Option<&str>, found: [Vec<Value>; 4]) -> Value {
    let [attributions, claims, figures, dates] = found;
    json!({ "id": id, "lang": lang, "attributions": attributions, "claims": claims, "figures": figures, "dates": dates })
}

/// Places in the text as it was given.
struct Places<'a> {
    normalised: &'a Normalised,
    offsets: Offsets<'a>,
}

impl Places<'_> {
    fn all(&self, spans: &[Span]) -> Vec<[u32; 2]> {
        let place = |span: &Span| self.normalised.map.to_raw(&self.offsets, *span);
        spans.iter().map(place).map(|place| [place.start, place.end]).collect()
    }

    fn attribution(&self, said: &Attribution) -> Value {
        json!({
            "source": self.all(&said.source), "cue": self.all(&said.cue), "content": self.all(&said.content),
            "mode": said.mode.as_str(), "stance": said.stance.as_str(), "hedged": said.hedged,
            "source_kind": said.source_kind.as_str(), "basis": said.basis.as_str(), "via": said.via,
            "confidence": confidence(said), "reason": said.reason.as_str(),
        })
    }

    fn statement(&self, statement: &Statement) -> Value {
        let confidence = hundredths(statement.confidence);
        json!({ "span": self.all(&[statement.span]), "figure": statement.has_figure, "date": statement.has_date,
                "name": statement.has_name, "confidence": confidence })
    }

    fn figure(&self, figure: &Figure) -> Value {
        let counted: Vec<Span> = figure.counted.into_iter().collect();
        json!({ "span": self.all(&[figure.span]), "number": self.all(&[figure.number]), "quantity": figure.quantity, "upper": figure.upper,
                "bound": figure.bound.as_str(), "unit": figure.unit, "counted": self.all(&counted), "of_total": figure.of_total })
    }

    fn date(&self, date: &DateFound) -> Value {
        json!({ "span": self.all(&[date.span]), "edtf": date.edtf, "kind": date.kind.as_str(), "mismatch": date.mismatch, "reason": date.anchor })
    }
}

pub(crate) fn confidence(said: &Attribution) -> f64 {
    hundredths(said.confidence)
}

/// More digits would say more than is known.
pub(crate) fn hundredths(confidence: f32) -> f64 {
    (f64::from(confidence) * 100.0).round() / 100.0
}
