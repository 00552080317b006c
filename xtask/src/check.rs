//! The inner loop: everything that can be judged without running the product.

use crate::cargo::{cargo, is_formatted, test};
use crate::command::{exists, run};
use crate::steps::Steps;
use crate::{Done, ui};

pub(crate) fn check() -> Done {
    // The desktop program embeds the built interface, so clippy needs it too.
    ui::build()?;
    let mut steps = Steps::default();
    steps.step("formatting", is_formatted);
    steps.step("clippy", || {
        run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    steps.step("bindings and arrows", || {
        run(test().args(["--quiet", "--no-fail-fast", "--test", "bindings", "--test", "house"]))
    });
    steps.step("the interface's types", || ui::script("check"));
    if exists("cargo-deny") {
        steps.step("licences and origins", || run(cargo().args(["deny", "check", "licenses", "bans", "sources"])));
    }
    steps.finish("")
}
