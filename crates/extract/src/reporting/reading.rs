//! What a reading gives. Spans are bytes of the text that was read.

use attesta_text::Span;
use serde::{Deserialize, Serialize};

/// A suggested attribution: source → cue → content.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who said it, as the text has it; empty where nobody is named.
    pub source: Vec<Span>,
    /// The parties of the source one by one: "Sia Pyongyang che Mosca" are two.
    pub parties: Vec<Span>,
    /// The reporting words, in one or several pieces.
    pub cue: Vec<Span>,
    /// What was said, with its complementiser and quotation marks. Never empty.
    pub content: Vec<Span>,
    /// The same without the complementiser: as a claim would be worded.
    pub statement: Vec<Span>,
    pub mode: Mode,
    pub stance: Stance,
    /// The words of caution; `hedged` is true without any where the mood of the verb is one.
    pub hedge: Vec<Span>,
    pub hedged: bool,
    pub source_kind: SourceKind,
    pub basis: Basis,
    /// The attribution that relays this one, as its place in the same reading.
    pub via: Option<usize>,
    /// A fuller mention of the source elsewhere in the text: "Kim" → "Kim Jong Un", "he" → whoever was named last. A proposal.
    pub fuller: Option<Span>,
    /// From 0 to 1: how often such a construction is right.
    pub confidence: f32,
    pub reason: Reason,
}

/// The construction that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// "X said that …"
    ClauseAfter,
    /// "X said: “…”"
    QuoteAfter,
    /// "…, X said"
    ContentBefore,
    /// "…, said X"
    Inverted,
    /// "according to X"
    According,
    /// "X denied any …"
    NounAfter,
    /// "…, adding that …"
    Participle,
    /// "the claim that …"
    Noun,
    /// "reportedly"
    Nameless,
    /// "sarebbero morti"
    Mood,
    /// "X: “…”"
    Colon,
}

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Between quotation marks.
    Direct,
    Indirect,
    /// Partly between quotation marks.
    Mixed,
    /// In the author's own voice.
    Authors,
}

/// What the source does with the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    Asserts,
    Denies,
    Confirms,
    Suggests,
    Questions,
    Declines,
}

/// How the text names who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    Named,
    Office,
    Collective,
    Unnamed,
    Unstated,
}

/// How the source comes to know it, where the text says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    Witnessed,
    Told,
    Inferred,
    Unstated,
}

macro_rules! names {
    ($type:ident { $($variant:ident = $name:literal),* $(,)? }) => {
        impl $type {
            /// Its name in data and on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $($type::$variant => $name),* }
            }
        }
    };
}

names!(Mode { Direct = "direct", Indirect = "indirect", Mixed = "mixed", Authors = "authors" });
names!(Stance {
    Asserts = "asserts", Denies = "denies", Confirms = "confirms", Suggests = "suggests", Questions = "questions", Declines = "declines",
});
names!(SourceKind {
    Named = "named", Office = "office", Collective = "collective", Unnamed = "unnamed", Unstated = "unstated",
});
names!(Basis { Witnessed = "witnessed", Told = "told", Inferred = "inferred", Unstated = "unstated" });
names!(Reason {
    ClauseAfter = "clause_after", QuoteAfter = "quote_after", ContentBefore = "content_before", Inverted = "inverted",
    According = "according", NounAfter = "noun_after", Participle = "participle", Noun = "noun", Nameless = "nameless", Mood = "mood", Colon = "colon",
});
