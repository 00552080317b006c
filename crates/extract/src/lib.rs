//! Article text to suggested attributions: who is said to have said what, through whom and how firmly. Pure: no files, no clock, no
//! network, no model.
//!
//! A language is data (`languages/CODE/reporting.toml`), read by one engine for those that set their words apart and another for
//! Korean, Japanese and Chinese. The scheme is that of Pareti (PARC 3.0, 2016): source, cue and content; stance, caution and chains are
//! added to it. `docs/extract.md` says how it works, how good it is and where it fails.
//!
//! Everything it returns is a proposal for a person to accept, correct or reject.

mod caution;
mod chain;
mod class;
mod draft;
mod eastern;
mod language;
mod literal;
mod phrase;
mod propose;
mod read;
mod reading;
mod sentence;
mod token;
mod verb;
mod who;

#[cfg(test)]
mod tests;

pub use language::languages;
pub use propose::{Proposal, Relay, propose};
pub use read::attributions;
pub use reading::{Attribution, Basis, Mode, Reason, SourceKind, Stance};
