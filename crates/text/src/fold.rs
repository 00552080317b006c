//! One form for all the ways a word or name is written.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// The text for searching and for matching names: compatibility forms, accents and case removed.
///
/// NFKD, lowercase, marks dropped, then NFC; Cyrillic й and ё lose theirs too. Syllables of Hangul,
/// voicing marks of kana and vowel signs of Indic and Thai scripts carry the word itself and stay.
/// Offsets of the result mean nothing in the original.
pub fn fold(text: &str) -> String {
    text.nfkd().flat_map(char::to_lowercase).filter(|&c| !is_accent(c)).nfc().collect()
}

/// Marks placed around a letter (classes 200 to 240) and the points of Hebrew, Arabic and Syriac (10 to
/// 36); the classes between and below hold nuktas, viramas, kana voicing and tones.
fn is_accent(c: char) -> bool {
    matches!(canonical_combining_class(c), 10..=36 | 200..=240)
}
