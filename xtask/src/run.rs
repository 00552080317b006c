//! From a fresh checkout to the open window.

use std::env;
use std::process::Command;

use crate::cargo::cargo;
use crate::command::run as run_command;
use crate::{Done, developing, failed, packages, tree, ui};

pub(crate) fn run(args: &[String]) -> Done {
    packages::install(&[packages::TO_RUN])?;
    match args {
        [flag, args @ ..] if flag == "--dev" => developing::run(args),
        [flag, args @ ..] if flag == "--debug" => open("debug", &[], args),
        args => open("release", &["--release"], args),
    }
}

fn open(profile: &str, flags: &[&str], args: &[String]) -> Done {
    ui::build()?;
    run_command(cargo().args(["build", "-p", "attesta-desktop"]).args(flags))?;
    let program = tree::built(profile, "attesta-desktop")?;
    if !has_display() {
        return failed(format!("{} is built, but there is no display to open it on", program.display()));
    }
    run_command(Command::new(program).args(args))
}

fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|it| !it.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
