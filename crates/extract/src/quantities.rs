//! How much, how many and when.

mod amount;
mod calendar;
mod compound;
mod counted;
mod data;
mod dates;
mod figures;
mod language;
mod mention;
mod number;
mod page;
mod phrases;
mod point;
mod relative;
mod resolve;
mod token;

pub use dates::{DateFound, DateKind, dates};
pub use figures::{Bound, Figure, figures};
