//! The interface's own tools: npm in `ui/`, called only when something changed.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;
use std::{env, fs};

use crate::command::{exists, run};
use crate::{Done, failed};

/// Builds `ui/dist` if a source is newer than it.
pub(crate) fn build() -> Done {
    install()?;
    let newest = newest(Path::new("ui")).or_else(|error| failed(format!("cannot read ui/: {error}")))?;
    match last_changed("ui/dist/index.html") {
        Some(built) if built >= newest => Ok(()),
        _ => script("build"),
    }
}

/// Installs the locked packages if the lock file is newer than what is installed.
pub(crate) fn install() -> Done {
    let Some(locked) = last_changed("ui/package-lock.json") else {
        return failed("ui/package-lock.json is missing: this is not a complete checkout");
    };
    if !exists("npm") {
        return failed("npm is missing: install Node.js 20.19 or newer (https://nodejs.org)");
    }
    // npm writes this file last, so an install that was cut short is not mistaken for a whole one.
    match last_changed("ui/node_modules/.package-lock.json") {
        Some(installed) if installed >= locked => Ok(()),
        _ => run(npm().args(["ci", "--no-audit", "--no-fund"])),
    }
}

/// Runs a script of `ui/package.json`.
pub(crate) fn script(name: &str) -> Done {
    run(npm().args(["run", "--silent", name]))
}

/// An npm command in `ui/`.
pub(crate) fn npm() -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir("ui");
    npm
}

/// A program among the installed packages.
pub(crate) fn tool(name: &str) -> Command {
    Command::new(env::current_dir().unwrap_or_default().join("ui/node_modules/.bin").join(name))
}

/// When anything under `folder` last changed; folders count too, since a removed file leaves no other trace.
fn newest(folder: &Path) -> std::io::Result<SystemTime> {
    let mut newest = fs::metadata(folder)?.modified()?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if NOT_SOURCES.iter().any(|it| name == *it) {
            continue;
        }
        let changed = match entry.file_type()?.is_dir() {
            true => self::newest(&entry.path())?,
            false => entry.metadata()?.modified()?,
        };
        newest = newest.max(changed);
    }
    Ok(newest)
}

const NOT_SOURCES: [&str; 4] = ["node_modules", "dist", "paraglide", "coverage"];

fn last_changed(file: &str) -> Option<SystemTime> {
    fs::metadata(file).and_then(|it| it.modified()).ok()
}
