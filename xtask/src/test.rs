//! Everything a build machine checks, the real window included.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{cargo, is_formatted};
use crate::command::{exists, run, run_reading};
use crate::steps::Steps;
use crate::tally::Tally;
use crate::{Done, cargo as builds, failed, packages, tree, ui};

pub(crate) fn test() -> Done {
    packages::install(&[packages::TO_RUN, packages::TO_TEST])?;
    ui::build()?;
    let driver = tauri_driver()?;

    let mut steps = Steps::default();
    let mut tally = Tally::default();
    steps.step("formatting", is_formatted);
    steps.step("the interface's types", || ui::script("check"));
    steps.step("the interface's tests", || run_reading(ui::npm().arg("test"), |line| tally.read(line)));
    steps.step("the programs", || run(cargo().args(["build", "--workspace", "--bins"])));
    steps.step("the Rust tests, the real window among them", || {
        let mut tests = with_windows(builds::test().arg("--no-fail-fast"), &driver)?;
        run_reading(&mut tests, |line| tally.read(line))
    });
    steps.finish(&format!("; {tally}"))
}

/// Measures instead, on the same kind of display: one of the measures starts windows.
pub(crate) fn bench(args: &[String]) -> Done {
    packages::install(&[packages::TO_RUN, packages::TO_TEST])?;
    ui::build()?;
    let driver = tauri_driver()?;
    let mut bench = cargo();
    bench.args(["run", "--release", "-p", "attesta-tests", "--bin", "bench", "--"]).args(args);
    run(on_a_display(&bench)?.env("ATTESTA_TAURI_DRIVER", driver))
}

/// The bridge between WebDriver and the window, built once into the target folder.
pub(crate) fn tauri_driver() -> Done<PathBuf> {
    let tools = tree::target()?.join("tools");
    let driver = tools.join("bin").join("tauri-driver");
    if !driver.exists() {
        let args = ["install", "tauri-driver", "--version", "^2", "--locked", "--root"];
        run(cargo().args(args).arg(&tools))?;
    }
    Ok(driver)
}

/// The same command on a display of its own, told which programs its windows are of.
pub(crate) fn with_windows(command: &Command, driver: &Path) -> Done<Command> {
    let mut shown = on_a_display(command)?;
    shown.env("ATTESTA_DESKTOP_BIN", tree::built("debug", "attesta-desktop")?);
    shown.env("ATTESTA_CLI_BIN", tree::built("debug", "attesta")?);
    shown.env("ATTESTA_TAURI_DRIVER", driver);
    Ok(shown)
}

/// The same command with a screen and a message bus of its own: no test disturbs the person at this machine.
fn on_a_display(command: &Command) -> Done<Command> {
    for (program, package) in
        [("xvfb-run", "xvfb"), ("dbus-run-session", "dbus"), ("WebKitWebDriver", "webkit2gtk-driver")]
    {
        if !exists(program) {
            return failed(format!("{program} is missing: install the package {package}"));
        }
    }
    let mut shown = Command::new("xvfb-run");
    shown.args(["-a", "--server-args=-screen 0 1440x900x24", "dbus-run-session", "--"]);
    shown.arg(command.get_program()).args(command.get_args());
    Ok(shown)
}
