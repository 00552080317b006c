//! What a user can do, as one table of commands that the window, the command line and the tests all speak.
//!
//! ```text
//! desk.dispatch("add_claim", json!({"wording": "…"}))  →  Reply { result, touched }
//! ```
//!
//! A new command is one request type in `wire`, one line in `table`, and one function that calls the casebook.
//! The desk does no network I/O, opens no window and words nothing for the screen.

mod desk;
mod error;
pub mod extract;
mod jobs;
mod place;
mod rooms;
mod sample;
mod seat;
mod table;
pub mod wire;

pub use attesta_casebook::evidence::MAX_FILE_BYTES as MOST_FILE_BYTES;
pub use attesta_casebook::{Machine, Touched, World};
pub use attesta_text::MAX_BYTES as LONGEST_TEXT;
pub use desk::{Desk, Options, Progress, Reply};
pub use error::WireError;
pub use table::{COMMANDS, Command};
pub use wire::requests::FILE_FIELDS;
