//! The wire: what is asked and what is answered, as types; and the same types as TypeScript.

pub mod attachments;
pub mod chain;
pub mod claims;
pub mod coding;
pub mod inquiries;
pub mod original;
pub mod past;
pub mod reports;
pub mod requests;
pub mod reviews;
pub mod revisions;
pub mod second_check;
pub mod sources;
pub mod time;
mod typescript;
pub mod views;

pub use typescript::{Declarations, typescript};
