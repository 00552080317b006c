//! Which words of another text an attribution stands for: a guess, of which nothing is recorded.

use super::requests::Place;
use attesta_casebook::vocabulary::Stance;
use attesta_text::Utf16Span;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `near`: the part of the other article that belongs to the attribution's paragraph.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GuessOriginal {
    pub attribution: String,
    pub other: String,
    pub near: Place,
}

#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OriginalGuess {
    Found(Box<GuessedOriginal>),
    None { why: NoGuess },
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct GuessedOriginal {
    /// Where the words stand in the other text.
    pub pieces: Vec<Utf16Span>,
    pub words: String,
    pub language: String,
    pub source: String,
    pub here: HowSaid,
    pub there: HowSaid,
    pub other_stance: bool,
    pub other_strength: bool,
    /// Why it was taken to be the one, never empty.
    pub because: Vec<FitsBy>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct HowSaid {
    /// The reporting words; empty where there are none.
    pub cue: String,
    pub stance: Stance,
    pub hedged: bool,
    pub hedge: String,
}

/// What two statements have in common.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FitsBy {
    Figures,
    Speaker,
    Verb,
    Alone,
}

/// Why nothing is guessed.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoGuess {
    LanguageHere,
    LanguageThere,
    NoWords,
    NothingSaid,
    NothingFits,
}
