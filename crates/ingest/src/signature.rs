//! What bytes are when they are not text.

/// How files of other kinds begin.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, ODT and EPUB files are such archives)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document"),
    (b"\x1F\x8B", "a GZIP archive"),
    (b"SQLite format 3\0", "a SQLite database"),
    (b"\x89PNG\r\n\x1A\n", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xFF\xFE\0\0", "UTF-32 text"),
    (b"\0\0\xFE\xFF", "UTF-32 text"),
];

/// How markup begins, in lowercase.
const MARKUP: &[(&[u8], &str)] =
    &[(b"<!doctype html", "HTML"), (b"<html", "HTML"), (b"<head", "HTML"), (b"<body", "HTML"), (b"<?xml", "XML")];

/// By how markup begins, whatever its case; a byte order mark and blanks may stand before it.
pub(crate) fn markup<T: Copy>(bytes: &[u8], known: &[(&[u8], T)]) -> Option<T> {
    let visible = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let begins = |start: &[u8]| visible.get(..start.len()).is_some_and(|b| b.eq_ignore_ascii_case(start));
    known.iter().find(|(start, _)| begins(start)).map(|(_, what)| *what)
}

/// Names what the bytes look like, if it is something that is not plain text.
pub(crate) fn looks_like(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(what);
    }
    if let Some(what) = markup(bytes, MARKUP) {
        return Some(what);
    }
    let is_utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    // A stray NUL is tolerated; in UTF-16 without a mark every second byte of Latin text is one.
    let nuls = bytes.iter().filter(|&&byte| byte == 0).count();
    (!is_utf16 && nuls > bytes.len() / 8).then_some("a binary file, or UTF-16 text without a byte order mark")
}
