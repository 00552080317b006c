//! Raw text to normal text, in one pass.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::MAX_BYTES;
use crate::article::{ArticleText, TextError};
use crate::invisible::{is_bidi_control, is_control};
use crate::offset_map::OffsetMap;

/// Changes whenever the same raw text could give another normal text; stored with each revision.
pub const NORMALISER_VERSION: &str = "nfc-lf/1";

pub(crate) const BOM: char = '\u{FEFF}';

/// A normalised text, with what a person should know about it and the way back.
#[derive(Clone, Debug)]
pub struct Normalised {
    pub text: ArticleText,
    /// One for each kind met, in the order of first meeting.
    pub notices: Vec<Notice>,
    /// Between code points of the raw text and spans of `text`.
    pub map: OffsetMap,
}

/// Something about the raw text that a person should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    /// How many times it was met.
    pub count: usize,
    /// The first place, in bytes of the normalised text; for a NUL, the character it followed.
    pub first: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// NUL characters, removed.
    Nul,
    /// Other control characters, kept.
    Control,
    /// Characters that change the direction of writing, kept.
    Bidi,
    /// CR or CR LF, made LF.
    LineEnds,
    /// Characters written in another canonical form, made NFC.
    Decomposed,
}

/// Splits the text where no later character can combine with an earlier one, and normalises piece by
/// piece, so that the map to raw offsets stays exact (Unicode Standard Annex 15, section 9).
pub(crate) fn normalise(raw: &str) -> Result<Normalised, TextError> {
    if raw.len() > MAX_BYTES {
        return Err(TextError::TooLong { bytes: raw.len() });
    }
    let mut pass = Pass { out: String::with_capacity(raw.len()), ..Pass::default() };
    let mut previous = None;
    for c in raw.chars() {
        pass.take(c, previous);
        previous = Some(c);
    }
    pass.flush();
    Ok(Normalised { text: ArticleText::checked(pass.out)?, notices: pass.notices, map: pass.map })
}

#[derive(Default)]
struct Pass {
    out: String,
    notices: Vec<Notice>,
    map: OffsetMap,
    /// The piece being collected, without what is dropped, and its length in raw code points.
    piece: String,
    raw_len: u32,
}

impl Pass {
    fn take(&mut self, c: char, previous: Option<char>) {
        let kept = match c {
            '\0' => {
                self.notice(NoticeKind::Nul);
                None
            }
            BOM if self.out.is_empty() && self.piece.is_empty() => None,
            '\n' if previous == Some('\r') => None,
            '\r' => Some('\n'),
            _ => Some(c),
        };
        if kept.is_some_and(begins_piece) {
            self.flush();
        }
        self.piece.extend(kept);
        self.raw_len += 1;
        match c {
            '\r' => self.notice(NoticeKind::LineEnds),
            _ if is_bidi_control(c) => self.notice(NoticeKind::Bidi),
            _ if c != '\0' && is_control(c) => self.notice(NoticeKind::Control),
            _ => {}
        }
    }

    fn flush(&mut self) {
        let before = self.out.len();
        let normal = match is_nfc_quick(self.piece.chars()) {
            IsNormalized::Yes => true,
            IsNormalized::No | IsNormalized::Maybe => self.piece.nfc().eq(self.piece.chars()),
        };
        if normal {
            self.out.push_str(&self.piece);
        } else {
            self.notice(NoticeKind::Decomposed);
            self.out.extend(self.piece.nfc());
        }
        let written = self.out.get(before..).unwrap_or_default().chars().count();
        self.map.push(self.raw_len, u32::try_from(written).unwrap_or(u32::MAX));
        self.piece.clear();
        self.raw_len = 0;
    }

    fn notice(&mut self, kind: NoticeKind) {
        match self.notices.iter_mut().find(|notice| notice.kind == kind) {
            Some(notice) => notice.count += 1,
            None => self.notices.push(Notice { kind, count: 1, first: self.out.len() }),
        }
    }
}

/// Whether nothing before this character can ever combine with it.
fn begins_piece(c: char) -> bool {
    c.is_ascii() || (canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes)
}
