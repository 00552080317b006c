//! What is proposed.

use attesta_text::Span;

/// A suggested attribution of one selected statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who said it; several where speakers are coordinated; empty in the author's voice.
    pub source: Vec<Span>,
    /// The reporting words.
    pub cue: Vec<Span>,
    /// What was said: the selection without source, cue and relay. Never empty.
    pub content: Vec<Span>,
    pub mode: Mode,
    pub stance: Stance,
    /// Whether words of caution stand in the selection or beside the cue.
    pub hedged: bool,
    pub relayed_by: Option<Relay>,
    /// What in the text led to this, in English.
    pub reason: String,
}

impl Proposal {
    pub(crate) fn authors(selection: Span, hedged: bool) -> Self {
        Self {
            source: Vec::new(),
            cue: Vec::new(),
            content: vec![selection],
            mode: Mode::Authors,
            stance: Stance::Asserts,
            hedged,
            relayed_by: None,
            reason: "no reporting words stand in the sentence, so the author says it".to_owned(),
        }
    }
}

/// Through whom the statement came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relay {
    pub source: Span,
    pub cue: Span,
}

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    Asserts,
    Denies,
    Confirms,
    Suggests,
    Questions,
    Declines,
}

impl Mode {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
            Self::Authors => "authors",
        }
    }
}

impl Stance {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asserts => "asserts",
            Self::Denies => "denies",
            Self::Confirms => "confirms",
            Self::Suggests => "suggests",
            Self::Questions => "questions",
            Self::Declines => "declines",
        }
    }
}
