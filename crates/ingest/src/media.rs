//! What kind of file bytes are, guessed from the bytes themselves: a name says what somebody called them.

use crate::signature::markup;

/// What is known of a file by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    Image,
    Audio,
    Video,
    Document,
    Page,
    Text,
    /// Nothing we know.
    Other,
}

/// An IANA media type, and what a person would call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Media {
    pub media_type: &'static str,
    pub family: Family,
}

const fn media(media_type: &'static str, family: Family) -> Media {
    Media { media_type, family }
}

const UNKNOWN: Media = media("application/octet-stream", Family::Other);
const ZIP: Media = media("application/zip", Family::Other);
const TEXT: Media = media("text/plain", Family::Text);

/// How files begin that say at once what they are.
const BEGINNINGS: &[(&[u8], Media)] = &[
    (b"\x89PNG\r\n\x1A\n", media("image/png", Family::Image)),
    (b"\xFF\xD8\xFF", media("image/jpeg", Family::Image)),
    (b"GIF87a", media("image/gif", Family::Image)),
    (b"GIF89a", media("image/gif", Family::Image)),
    (b"II*\0", media("image/tiff", Family::Image)),
    (b"MM\0*", media("image/tiff", Family::Image)),
    (b"%PDF-", media("application/pdf", Family::Document)),
    (b"{\\rtf", media("application/rtf", Family::Document)),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", media("application/x-ole-storage", Family::Document)),
    (b"fLaC", media("audio/flac", Family::Audio)),
    (b"ID3", media("audio/mpeg", Family::Audio)),
    (b"#!AMR", media("audio/AMR", Family::Audio)),
    (b"\x1F\x8B", media("application/gzip", Family::Other)),
    (b"7z\xBC\xAF\x27\x1C", media("application/x-7z-compressed", Family::Other)),
    (b"Rar!\x1A\x07", media("application/vnd.rar", Family::Other)),
    (b"SQLite format 3\0", media("application/vnd.sqlite3", Family::Other)),
];

/// By the brand of an ISO base media file; what is not listed is taken for a film.
const BRANDS: &[(&[u8], Media)] = &[
    (b"avif", media("image/avif", Family::Image)),
    (b"avis", media("image/avif", Family::Image)),
    (b"heic", media("image/heic", Family::Image)),
    (b"heix", media("image/heic", Family::Image)),
    (b"mif1", media("image/heif", Family::Image)),
    (b"M4A ", media("audio/mp4", Family::Audio)),
    (b"M4B ", media("audio/mp4", Family::Audio)),
    (b"qt  ", media("video/quicktime", Family::Video)),
    (b"3gp4", media("video/3gpp", Family::Video)),
    (b"3gp5", media("video/3gpp", Family::Video)),
];

/// What stands early in the archives that documents are.
const IN_ARCHIVES: &[(&[u8], Media)] = &[
    (b"word/", media("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family::Document)),
    (b"xl/", media("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family::Document)),
    (b"ppt/", media("application/vnd.openxmlformats-officedocument.presentationml.presentation", Family::Document)),
    (b"application/vnd.oasis.opendocument.text", media("application/vnd.oasis.opendocument.text", Family::Document)),
    (
        b"application/vnd.oasis.opendocument.spreadsheet",
        media("application/vnd.oasis.opendocument.spreadsheet", Family::Document),
    ),
    (b"application/epub+zip", media("application/epub+zip", Family::Document)),
];

/// How markup begins, in lowercase.
const MARKUP: &[(&[u8], Media)] = &[
    (b"<svg", media("image/svg+xml", Family::Image)),
    (b"<!doctype html", media("text/html", Family::Page)),
    (b"<html", media("text/html", Family::Page)),
    (b"<head", media("text/html", Family::Page)),
    (b"<body", media("text/html", Family::Page)),
    (b"<?xml", media("application/xml", Family::Document)),
];

/// As far as anything is looked for: longer than any beginning, short whatever the file.
const LOOKED_AT: usize = 64 << 10;

/// A guess, and never more: whoever wants to can write any beginning before any bytes.
pub fn media_type(bytes: &[u8]) -> Media {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let by = |list: &[(&[u8], Media)], at: &[u8]| list.iter().find(|(start, _)| at.starts_with(start)).map(|(_, m)| *m);
    by(BEGINNINGS, head)
        .or_else(|| bitmap(head))
        .or_else(|| riff(head))
        .or_else(|| container(head))
        .or_else(|| archive(head))
        .or_else(|| mpeg(head))
        .or_else(|| marked_up(head))
        .unwrap_or_else(|| if is_text(bytes) { TEXT } else { UNKNOWN })
}

/// “BM” alone begins many a word.
fn bitmap(head: &[u8]) -> Option<Media> {
    let reserved = head.get(6..10)?;
    (head.starts_with(b"BM") && reserved == [0; 4]).then_some(media("image/bmp", Family::Image))
}

fn riff(head: &[u8]) -> Option<Media> {
    head.starts_with(b"RIFF").then_some(())?;
    match head.get(8..12)? {
        b"WEBP" => Some(media("image/webp", Family::Image)),
        b"WAVE" => Some(media("audio/wav", Family::Audio)),
        b"AVI " => Some(media("video/x-msvideo", Family::Video)),
        _ => None,
    }
}

fn container(head: &[u8]) -> Option<Media> {
    if head.get(4..8) == Some(b"ftyp") {
        let brand = head.get(8..12)?;
        let known = BRANDS.iter().find(|(name, _)| *name == brand).map(|(_, media)| *media);
        return Some(known.unwrap_or(media("video/mp4", Family::Video)));
    }
    if head.starts_with(b"OggS") {
        let film = holds(head.get(..512).unwrap_or(head), b"theora");
        return Some(if film { media("video/ogg", Family::Video) } else { media("audio/ogg", Family::Audio) });
    }
    let matroska = head.starts_with(b"\x1A\x45\xDF\xA3");
    let webm = matroska && holds(head.get(..512).unwrap_or(head), b"webm");
    match (matroska, webm) {
        (_, true) => Some(media("video/webm", Family::Video)),
        (true, _) => Some(media("video/matroska", Family::Video)),
        _ => None,
    }
}

fn archive(head: &[u8]) -> Option<Media> {
    (head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")).then_some(())?;
    let inside = IN_ARCHIVES.iter().find(|(name, _)| holds(head, name)).map(|(_, media)| *media);
    Some(inside.unwrap_or(ZIP))
}

/// Layer III without a tag before it: eleven bits set, a layer, a bit rate and a sampling rate that exist.
fn mpeg(head: &[u8]) -> Option<Media> {
    let [0xFF, second, third, ..] = head else { return None };
    let frame = second & 0xE6 == 0xE2 && third >> 4 != 0 && third >> 4 != 15 && (third >> 2) & 3 != 3;
    frame.then_some(media("audio/mpeg", Family::Audio))
}

fn marked_up(head: &[u8]) -> Option<Media> {
    let found = markup(head, MARKUP)?;
    let drawing = found.media_type == "application/xml" && holds(head, b"<svg");
    Some(if drawing { media("image/svg+xml", Family::Image) } else { found })
}

fn is_text(bytes: &[u8]) -> bool {
    !bytes.is_empty() && !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok()
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|part| part == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_say_what_they_are_whatever_their_name() {
        let cases: &[(&[u8], &str, Family)] = &[
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "image/png", Family::Image),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "image/jpeg", Family::Image),
            (b"GIF89a\x01\0\x01\0", "image/gif", Family::Image),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp", Family::Image),
            (b"RIFF\x10\0\0\0WAVEfmt ", "audio/wav", Family::Audio),
            (b"BM\x1A\0\0\0\0\0\0\0\x1A\0", "image/bmp", Family::Image),
            (b"BMW recalls cars", "text/plain", Family::Text),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", "video/mp4", Family::Video),
            (b"\0\0\0\x18ftypM4A \0\0\0\0", "audio/mp4", Family::Audio),
            (b"\0\0\0\x18ftypheic\0\0\0\0", "image/heic", Family::Image),
            (b"\x1A\x45\xDF\xA3\x01\0\0\0\x42\x82\x84webm", "video/webm", Family::Video),
            (b"OggS\0\x02\0\0OpusHead", "audio/ogg", Family::Audio),
            (b"ID3\x03\0\0", "audio/mpeg", Family::Audio),
            (b"\xFF\xFB\x90\x00", "audio/mpeg", Family::Audio),
            (b"\xFF\xFE\x41\x00", "application/octet-stream", Family::Other),
            (b"%PDF-1.7\n", "application/pdf", Family::Document),
            (
                b"PK\x03\x04....word/document.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Family::Document,
            ),
            (b"PK\x03\x04....holiday.jpg", "application/zip", Family::Other),
            (b"<?xml version=\"1.0\"?>\n<svg xmlns=\"x\">", "image/svg+xml", Family::Image),
            (b"  <SVG onload=alert(1)>", "image/svg+xml", Family::Image),
            (b"\xEF\xBB\xBF<!DOCTYPE HTML><p>", "text/html", Family::Page),
            (b"plain words", "text/plain", Family::Text),
            (b"", "application/octet-stream", Family::Other),
            (b"a\0b", "application/octet-stream", Family::Other),
            (b"PNG", "text/plain", Family::Text),
        ];
        for (bytes, media_type_, family) in cases {
            let found = media_type(bytes);
            assert_eq!((found.media_type, found.family), (*media_type_, *family), "{bytes:?}");
        }
    }
}
