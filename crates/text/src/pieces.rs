//! A passage in several pieces, as one quotation.

/// Stands between two pieces.
pub const BETWEEN_PIECES: &str = " […] ";

/// The pieces with the sign for what is left out between them.
pub fn join_pieces<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    pieces.into_iter().collect::<Vec<_>>().join(BETWEEN_PIECES)
}
