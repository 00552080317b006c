//! The wire: what is asked and what is answered, as types; and the same types as TypeScript.

pub mod claims;
pub mod coding;
pub mod requests;
pub mod second_check;
mod typescript;
pub mod views;

pub use typescript::{Declarations, typescript};
