//! Bytes to article text and metadata: the only place that meets hostile files.
//!
//! Reads plain text and Markdown so far, says what else a file looks like, and draws images anew. Nothing here reads files
//! itself, and no bytes make it panic.

mod decode;
mod error;
mod front_matter;
mod language;
mod markdown;
mod media;
pub mod picture;
mod signature;

#[cfg(test)]
mod tests;

use attesta_text::{ArticleText, MAX_BYTES, Normalised};

use crate::decode::decode;
use crate::front_matter::FrontMatter;

pub use error::IngestError;
pub use language::{Guess, guess as guess_language};
pub use media::{Family, Media, media_type};

/// The longest first line that passes for a title, in code points.
const TITLE_CHARS: usize = 200;

/// What is known of the bytes besides themselves.
#[derive(Clone, Debug, Default)]
pub struct Hint {
    /// Its extension tells Markdown from plain text.
    pub file_name: Option<String>,
}

/// An article as it was read.
#[derive(Clone, Debug)]
pub struct Ingested {
    pub title: Option<String>,
    /// The whole file, decoded, without byte order mark; markup and front matter included.
    pub raw: String,
    /// The words. Its map leads to `raw` for plain text; for Markdown, to the text without markup.
    pub text: Normalised,
    /// `text/plain` or `text/markdown`.
    pub media_type: &'static str,
    pub language: Option<Guess>,
    /// As written in the front matter, not parsed.
    pub published: Option<String>,
    pub byline: Option<String>,
    pub outlet: Option<String>,
    pub url: Option<String>,
    /// The names of the fields above that nobody stated, so that a person can look at them.
    pub guessed: Vec<&'static str>,
    /// What read the text, with a version that grows when the same bytes could give another text.
    pub extractor: &'static str,
}

/// Reads a file.
///
/// Errors: too large (checked before anything else), not text, text in an unknown encoding, or blank.
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Ingested, IngestError> {
    check_size(bytes.len())?;
    let raw = decode(bytes)?;
    if is_markdown(hint) { from_markdown(raw) } else { from_plain(raw) }
}

/// Reads text that was pasted or typed.
///
/// Errors: too large, or blank.
pub fn from_pasted(text: &str) -> Result<Ingested, IngestError> {
    check_size(text.len())?;
    from_plain(text.to_owned())
}

fn check_size(bytes: usize) -> Result<(), IngestError> {
    if bytes > MAX_BYTES { Err(IngestError::TooLarge { bytes }) } else { Ok(()) }
}

fn is_markdown(hint: &Hint) -> bool {
    let extension = hint.file_name.as_deref().and_then(|name| name.rsplit_once('.'));
    extension.is_some_and(|(_, e)| e.eq_ignore_ascii_case("md") || e.eq_ignore_ascii_case("markdown"))
}

fn from_plain(raw: String) -> Result<Ingested, IngestError> {
    let text = ArticleText::normalise(&raw)?;
    Ok(assemble(raw, text, FrontMatter::default(), "text/plain", "plain/1"))
}

fn from_markdown(raw: String) -> Result<Ingested, IngestError> {
    let (stated, body) = front_matter::split(&raw);
    let text = ArticleText::normalise(&markdown::to_plain(body))?;
    Ok(assemble(raw, text, stated, "text/markdown", "markdown/1"))
}

fn assemble(
    raw: String,
    text: Normalised,
    stated: FrontMatter,
    media_type: &'static str,
    extractor: &'static str,
) -> Ingested {
    let mut guessed = Vec::new();
    let title = stated.title.or_else(|| {
        let title = first_line(text.text.as_str())?;
        guessed.push("title");
        Some(title)
    });
    let language = language::guess(text.text.as_str());
    if language.is_some() {
        guessed.push("language");
    }
    Ingested {
        title,
        raw,
        text,
        media_type,
        language,
        published: stated.published,
        byline: stated.byline,
        outlet: stated.outlet,
        url: stated.url,
        guessed,
        extractor,
    }
}

/// The first line with words; of a longer one, its beginning up to the last whole word.
fn first_line(text: &str) -> Option<String> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let Some((end, _)) = line.char_indices().nth(TITLE_CHARS) else { return Some(line.to_owned()) };
    let cut = line.get(..end).unwrap_or_default();
    let whole = cut.rfind(char::is_whitespace).and_then(|at| cut.get(..at)).unwrap_or(cut);
    Some(format!("{}…", whole.trim_end()))
}
