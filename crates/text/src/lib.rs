//! Normalised article text, and everything that depends on where a character stands in it.
//!
//! Inside the program every offset is a byte offset into an [`ArticleText`], wrapped in a [`Span`] that
//! is never empty, reversed or inside a character. UTF-16 units (the webview) and code points (the
//! command line) appear at the edges only, as [`Utf16Span`] and [`CodePointSpan`].
//!
//! Nothing here reads files, a clock or the network, and nothing here panics.

mod alike;
mod anchor;
mod approximate;
mod article;
mod best;
mod cjk;
mod distance;
mod fold;
mod hash;
mod invisible;
mod locate;
mod normalise;
mod offset_map;
mod offsets;
mod pieces;
mod sentences;
mod span;

pub use alike::alike;
pub use anchor::Anchor;
pub use article::{ArticleText, TextError};
pub use cjk::{cjk_words, has_cjk};
pub use fold::fold;
pub use hash::sha256_hex;
pub use invisible::for_display;
pub use locate::{Located, Method, locate, locate_within};
pub use normalise::{NORMALISER_VERSION, Normalised, Notice, NoticeKind};
pub use offset_map::OffsetMap;
pub use offsets::Offsets;
pub use pieces::{BETWEEN_PIECES, join_pieces};
pub use sentences::sentences;
pub use span::{CodePointSpan, Span, SpanError, Unit, Utf16Span};

/// The longest text accepted, in bytes of UTF-8: 16 MiB.
///
/// It also means that every offset, in any of the three units, fits in a `u32`.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

#[cfg(test)]
mod tests;
