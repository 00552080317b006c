//! Article text to suggested attributions, figures and dates: who is said to have said what, through whom and how firmly; how much, how
//! many and when. Pure: no files, no clock, no network, no model.
//!
//! A language is data (`languages/CODE/reporting.toml` and `quantities.toml`), read by one engine for those that set their words apart and
//! another for Korean, Japanese and Chinese. The scheme is that of Pareti (PARC 3.0, 2016): source, cue and content; stance, caution and
//! chains are added to it. `docs/extract.md` says how it works, how good it is and where it fails.
//!
//! Everything it returns is a proposal for a person to accept, correct or reject.

mod counterpart;
mod languages;
mod quantities;
mod reporting;
mod statements;

pub use counterpart::{Counterpart, Fits, Sought, Unmatched, counterpart};
pub use quantities::{Bound, DateFound, DateKind, Figure, dates, figures};
pub use reporting::{
    Attribution, Basis, Mode, Proposal, Reason, Relay, SourceKind, Stance, attributions, languages, propose,
};
pub use statements::{Reading, Statement, read};
