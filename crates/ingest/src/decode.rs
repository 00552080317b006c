//! Bytes to characters.

use crate::error::IngestError;
use crate::signature::looks_like;

/// Reads UTF-8, with or without a byte order mark, and UTF-16 with one.
///
/// Other encodings are refused rather than guessed: a wrong guess would change the words to be checked.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, IngestError> {
    if let Some(what) = looks_like(bytes) {
        return Err(IngestError::NotText { what });
    }
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3),
        _ => utf8(bytes, 0),
    }
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<String, IngestError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) if bytes.contains(&0) => Err(IngestError::NotText { what: "a binary file" }),
        Err(error) => Err(IngestError::NotUtf8 { at: skipped + error.valid_up_to() }),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, IngestError> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    if !odd.is_empty() {
        return Err(IngestError::BrokenUtf16);
    }
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .collect::<Result<String, _>>()
        .map_err(|_| IngestError::BrokenUtf16)
}
