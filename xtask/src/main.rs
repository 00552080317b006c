//! The project's front door: `cargo xtask COMMAND`.
#![allow(clippy::print_stdout, reason = "xtask speaks to the person at the terminal")]

mod bundle;
mod cargo;
mod check;
mod command;
mod debian;
mod developing;
mod packages;
mod run;
mod screenshots;
mod steps;
mod tally;
mod test;
mod tree;
mod ui;

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let task = args.next().unwrap_or_default();
    let args: Vec<String> = args.collect();

    let done = tree::enter().and_then(|()| match task.as_str() {
        "run" => run::run(&args),
        "test" => none(&args).and_then(|()| test::test()),
        "check" => none(&args).and_then(|()| check::check()),
        "gen" => none(&args).and_then(|()| cargo::generate_bindings()),
        "bench" => test::bench(&args),
        "screenshots" => none(&args).and_then(|()| screenshots::screenshots()),
        "bundle" => bundle::bundle(&args),
        "" | "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(Stop::Usage(format!("there is no task `{unknown}`"))),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Failed(reason)) => {
            eprintln!("\nxtask: {reason}");
            ExitCode::FAILURE
        }
        Err(Stop::Usage(reason)) => {
            eprintln!("xtask: {reason}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

/// Why a task ended early.
enum Stop {
    Failed(String),
    Usage(String),
}

type Done<T = ()> = Result<T, Stop>;

fn failed<T>(reason: impl Into<String>) -> Done<T> {
    Err(Stop::Failed(reason.into()))
}

fn none(args: &[String]) -> Done {
    match args.first() {
        None => Ok(()),
        Some(extra) => Err(Stop::Usage(format!("this task takes no arguments, and `{extra}` was given"))),
    }
}

const HELP: &str = "\
Attesta: one command for each thing a developer does.

    cargo xtask run [--debug | --dev] [ARGS…]
        Set up what is missing, build, and open the app; ARGS go to it, for example a .casebook file.
        --debug builds faster and runs slower; --dev reloads the interface as you edit it.

    cargo xtask check
        The inner loop: formatting, clippy, bindings, arrows, and the interface's types and lints.
        Seconds when little changed. Run it before every commit.

    cargo xtask test
        Everything: set up, build, the interface's tests, every Rust test, and the real window under a
        display of its own. Run it before you share your work.

    cargo xtask gen
        Write the TypeScript types again after you changed a request or a view in crates/desk.

    cargo xtask bench [ARGS…]
        Measure; ARGS go to the benchmark.

    cargo xtask screenshots
        Take the pictures of docs/design-language.md anew. Look at them before you commit them.

    cargo xtask bundle [ARGS…]
        Make the package a user installs: a .deb on Linux, on macOS and Windows what is usual there.
        ARGS go to the Tauri CLI, for example --bundles appimage.

On Debian and Ubuntu, `run` and `test` install the system packages they need (with sudo, if you are not root).
Also needed: Rust, and Node.js 20.19 or newer with npm.";
