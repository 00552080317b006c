//! The text of an article, in the one form everything else relies on.

use unicode_normalization::is_nfc;

use crate::MAX_BYTES;
use crate::normalise::{BOM, Normalised, normalise};
use crate::offsets::Offsets;
use crate::pieces::join_pieces;
use crate::span::{CodePointSpan, Span, SpanError, Utf16Span};

/// Normalised text: NFC, lines ended by LF alone, no NUL, no leading byte order mark, never blank,
/// at most [`MAX_BYTES`] long.
///
/// Bidi and control characters are kept, since they may be what is being checked; show the text
/// through [`for_display`](crate::for_display).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArticleText(String);

impl ArticleText {
    /// Normalises text as it was given; says what was changed or looks odd, and keeps the map back.
    ///
    /// Errors: [`TextError::Blank`], [`TextError::TooLong`].
    pub fn normalise(raw: &str) -> Result<Normalised, TextError> {
        normalise(raw)
    }

    /// Takes text that was normalised before, checking that it still is.
    ///
    /// Errors: [`TextError::NotNormal`] and those of [`ArticleText::normalise`].
    pub fn from_stored(text: String) -> Result<Self, TextError> {
        if text.contains(['\0', '\r']) || text.starts_with(BOM) || !is_nfc(&text) {
            return Err(TextError::NotNormal);
        }
        Self::checked(text)
    }

    /// Wraps text that is known to be normal, checking its size.
    pub(crate) fn checked(text: String) -> Result<Self, TextError> {
        if text.len() > MAX_BYTES {
            return Err(TextError::TooLong { bytes: text.len() });
        }
        if text.trim().is_empty() {
            return Err(TextError::Blank);
        }
        Ok(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The length in bytes, at least 1.
    #[expect(clippy::len_without_is_empty, reason = "the text is never empty")]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The whole text.
    pub fn whole(&self) -> Span {
        Span::nonempty(0, self.0.len())
    }

    /// Checks a stretch given in bytes, end excluded.
    ///
    /// Errors: it is empty, reversed, past the end or cuts a character.
    pub fn span(&self, start: usize, end: usize) -> Result<Span, SpanError> {
        Span::checked(&self.0, start, end)
    }

    /// The words of a span. A span of another text that does not fit this one yields `""`.
    pub fn slice(&self, span: Span) -> &str {
        self.0.get(span.start()..span.end()).unwrap_or_default()
    }

    /// The words of several spans as one quotation.
    pub fn quote(&self, spans: &[Span]) -> String {
        join_pieces(spans.iter().map(|span| self.slice(*span)))
    }

    /// An index for converting many spans of this text; the four conversions below walk it from its
    /// beginning each time, which is right for one or two.
    pub fn offsets(&self) -> Offsets<'_> {
        Offsets::indexed(&self.0)
    }

    /// See [`Offsets::to_utf16`].
    pub fn to_utf16(&self, span: Span) -> Utf16Span {
        Offsets::bare(&self.0).to_utf16(span)
    }

    /// See [`Offsets::from_utf16`].
    pub fn from_utf16(&self, span: Utf16Span) -> Result<Span, SpanError> {
        Offsets::bare(&self.0).from_utf16(span)
    }

    /// See [`Offsets::to_code_points`].
    pub fn to_code_points(&self, span: Span) -> CodePointSpan {
        Offsets::bare(&self.0).to_code_points(span)
    }

    /// See [`Offsets::from_code_points`].
    pub fn from_code_points(&self, span: CodePointSpan) -> Result<Span, SpanError> {
        Offsets::bare(&self.0).from_code_points(span)
    }
}

/// Why text cannot be an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    #[error("the text is empty or blank; give a text with words in it")]
    Blank,
    #[error("the text is {bytes} bytes long and the limit is {MAX_BYTES}; split it into parts")]
    TooLong { bytes: usize },
    #[error("the stored text is not in its normal form, so it was changed from outside; import it again")]
    NotNormal,
}
