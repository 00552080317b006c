//! Findings to a fact-check report: the state of a few claims, gathered once, then written as Markdown or as one HTML page.
//!
//! ```text
//! gather(db, scope, dated) → Findings → document::write → Vec<Block> → markdown | html
//! ```
//!
//! `check` writes a page for a second check elsewhere; `cite` gives a piece of the same to paste, `letter` a draft to send. Both formats are written from the same blocks, so they say the same. The same state, version and date give the same bytes:
//! nothing here reads a clock, and every list keeps the order of the casebook.

mod about;
pub mod agreement;
mod chain;
pub mod check;
pub mod cite;
mod claim;
mod dates;
mod document;
mod escape;
mod findings;
mod html;
pub mod letter;
mod locator;
mod markdown;
pub mod origins;
pub mod phrase;
mod protect;
mod redact;
mod unknown;
mod verbs;
mod words;

pub use document::{Block, Line, Run, beginning};
pub use findings::{Findings, Scope, gather};
pub use html::html;
pub use markdown::markdown;

/// The languages a report can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    En,
    It,
}

impl Lang {
    pub fn code(self) -> &'static str {
        self.pick("en", "it")
    }

    /// Both wordings stand side by side where they are used, so that neither is forgotten.
    pub(crate) fn pick<T>(self, en: T, it: T) -> T {
        match self {
            Lang::En => en,
            Lang::It => it,
        }
    }
}

#[cfg(test)]
mod tests;
