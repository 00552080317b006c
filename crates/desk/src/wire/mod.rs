//! The wire: what is asked and what is answered, as types; and the same types as TypeScript.

pub mod attachments;
pub mod inquiries;
pub mod requests;
mod typescript;
pub mod views;

pub use typescript::{Declarations, typescript};
