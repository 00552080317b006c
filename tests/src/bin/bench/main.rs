//! How fast the product is, beside plain SQLite doing the same writes in the same run: `cargo xtask bench [--small] [NAME…]`.
//!
//! Figures are printed, never asserted: a busy machine must not turn a build red.
#![allow(clippy::print_stdout, reason = "the tables are for the person at the terminal")]

mod desk;
mod extract;
mod floor;
mod import;
mod large;
mod machine;
mod mark;
mod sample;
mod table;
mod ui;
mod window;
mod words;

use std::{error::Error, path::PathBuf, process::ExitCode};

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// How much to do. `--small` shows in under a minute that everything still runs; its figures mean little.
pub(crate) struct Scale {
    pub(crate) small: bool,
    /// On the disk the product would use: figures from a memory disk would flatter.
    pub(crate) folder: PathBuf,
}

impl Scale {
    pub(crate) fn pick<T>(&self, full: T, small: T) -> T {
        if self.small { small } else { full }
    }
}

type Measure = fn(&Scale) -> Done;

const MEASURES: [(&str, Measure); 6] = [
    ("mark", mark::measure),
    ("import", import::measure),
    ("large", large::measure),
    ("extract", extract::measure),
    ("window", window::measure),
    ("ui", ui::measure),
];

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Vec<String>) -> Done {
    let small = args.iter().any(|a| a == "--small");
    args.retain(|a| a != "--small");
    let program = std::env::current_exe()?;
    let target = program.parent().and_then(|p| p.parent()).ok_or("the program stands in no target folder")?;
    let folder = target.join("bench");
    std::fs::create_dir_all(&folder)?;
    let scale = Scale { small, folder };
    // The measures that look at their own memory run in a process of their own.
    match args.first().map(String::as_str) {
        Some("--child-import") => return import::child(&scale, args.get(1).map_or("texts", String::as_str)),
        Some("--child-large") => return large::child(&scale),
        Some("--child-extract") => return extract::child(&scale),
        _ => {}
    }
    if let Some(unknown) = args.iter().find(|a| !MEASURES.iter().any(|(name, _)| name == a)) {
        let names = MEASURES.map(|(name, _)| name).join(", ");
        return Err(format!("there is no measure {unknown}; there are {names}").into());
    }
    machine::describe(&scale.folder)?;
    for (name, measure) in MEASURES {
        if args.is_empty() || args.iter().any(|a| a == name) {
            measure(&scale)?;
        }
    }
    Ok(())
}
