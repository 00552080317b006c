//! Who is said to have said what.

mod caution;
mod chain;
mod class;
mod draft;
mod eastern;
mod language;
mod literal;
mod phrase;
mod propose;
mod quotes;
mod read;
mod reading;
mod sentence;
mod token;
mod verb;
mod who;

#[cfg(test)]
mod tests;

pub use language::languages;
pub(crate) use propose::paragraph;
pub use propose::{Proposal, Relay, propose};
pub use read::attributions;
pub use reading::{Attribution, Basis, Mode, Reason, SourceKind, Stance};

/// Whether there is data for the language of this tag.
pub(crate) fn knows(tag: &str) -> bool {
    language::by_tag(tag).is_some()
}
