//! The calls to cargo that several tasks share.

use std::process::Command;

use crate::Done;
use crate::command::run;

pub(crate) fn cargo() -> Command {
    Command::new("cargo")
}

pub(crate) fn is_formatted() -> Done {
    run(cargo().args(["fmt", "--all", "--check"]))
}

/// Tests of the whole workspace even where one is meant: another choice of packages is another choice of features,
/// and cargo would build the libraries a second time.
pub(crate) fn test() -> Command {
    let mut test = cargo();
    test.args(["test", "--workspace"]);
    test
}

pub(crate) fn generate_bindings() -> Done {
    run(test().args(["--quiet", "--test", "bindings"]).env("ATTESTA_GEN", "1"))
}
