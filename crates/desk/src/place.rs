//! From the places of a request to spans of the text, once, at the door.

use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::requests::Place,
};
use attesta_casebook::{article, id::ArticleId, mark::Reading};
use attesta_ingest::Hint;
use attesta_text::{CodePointSpan, Span, Utf16Span};

pub(crate) fn reading(call: &Call, typed: &str) -> Result<Reading> {
    let article: ArticleId = call.id("article", typed)?;
    Ok(Reading::of(call.db(), article)?)
}

pub(crate) fn spans(call: &Call, reading: &Reading, places: Option<&Vec<Place>>) -> Result<Vec<Span>> {
    places.into_iter().flatten().map(|place| span(call, reading, place)).collect()
}

pub(crate) fn span(call: &Call, reading: &Reading, place: &Place) -> Result<Span> {
    let text = &reading.text;
    match place {
        Place::Utf16 { start, end } => Ok(text.from_utf16(Utf16Span { start: *start, end: *end })?),
        Place::CodePoints { code_points: (start, end) } => {
            // They count in the text as it was given, so it is read again from the original bytes, the way it was read then.
            let (bytes, file_name) = article::original(call.db(), reading.article)?;
            let given = attesta_ingest::read(&bytes, &Hint { file_name: Some(file_name) })?;
            Ok(given.text.map.to_normalised(&text.offsets(), CodePointSpan { start: *start, end: *end })?)
        }
        Place::Quote { quote } => {
            let mut found = text.as_str().match_indices(quote.as_str());
            match (found.next(), found.next()) {
                (Some((start, words)), None) if !words.is_empty() => Ok(text.span(start, start + words.len())?),
                (Some(_), _) => Err(WireError::new(
                    "ambiguous_quote",
                    format!("“{quote}” stands in the text more than once"),
                    "write more of the words around it, or give offsets",
                )),
                (None, _) => Err(WireError::new(
                    "quote_not_found",
                    format!("“{quote}” does not stand in the text"),
                    "copy the words exactly as they stand",
                )),
            }
        }
    }
}
