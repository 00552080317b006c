//! The domain and its SQLite file: one room per noun, one road for every change, the journal, the migrations.
//!
//! ```text
//! casebook.transact(&actor, Op::GiveVerdict, |tx| verdict::give(tx, new))   → rows + journal entry + what was touched, together
//! claim::view(casebook.db(), id)                                            → a view shaped for a screen
//! ```
//!
//! What it does not do: no network, no dialogs, no wording for the screen, no offsets other than bytes.

pub mod agreement;
pub mod article;
pub mod as_of;
pub mod attribution;
pub mod blob;
mod check;
pub mod claim;
pub mod coding;
pub mod coverage;
pub mod date;
mod derived;
pub mod dossier;
mod error;
pub mod evidence;
mod fields;
pub mod grade;
pub mod graph;
pub mod history;
pub mod hop;
pub mod id;
pub mod inquiry;
mod installation;
pub mod journal;
mod last;
pub mod lookup;
pub mod mark;
pub mod matrix;
mod migrate;
pub mod note;
mod op;
mod open;
pub mod origins;
pub mod person;
mod place;
pub mod recent;
mod removal;
mod replay;
pub mod report;
pub mod review;
pub mod revision;
pub mod row;
pub mod scale;
pub mod search;
mod seed;
pub mod source;
mod tables;
#[cfg(feature = "testing")]
#[allow(clippy::expect_used, reason = "a test may fail by panicking")]
pub mod testing;
pub mod timeline;
mod transact;
pub mod undo;
pub mod verdict;
pub mod view;
pub mod vocabulary;
mod world;

pub use check::Check;
pub use error::{Error, Result};
pub use installation::Installation;
pub use op::Op;
pub use open::Casebook;
pub use removal::remove;
pub use transact::{Actor, Outcome, Touched, Tx};
pub use world::{Counting, Machine, World};

/// A way to read the file; what the queries of every room take.
#[derive(Clone, Copy)]
pub struct Db<'c>(pub(crate) &'c rusqlite::Connection);
