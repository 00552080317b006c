//! The system packages that building, running and testing need on Debian and Ubuntu.

use std::process::Command;

use crate::command::{exists, run, typed};
use crate::{Done, failed};

pub(crate) const TO_RUN: &[&str] = &[
    "build-essential",
    "file",
    "fonts-noto-cjk",
    "fonts-noto-core",
    "librsvg2-dev",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "pkg-config",
    "xdg-utils",
];

pub(crate) const TO_TEST: &[&str] = &["dbus", "openbox", "webkit2gtk-driver", "xauth", "xdotool", "xvfb"];

/// Installs what is missing, as root or through sudo; otherwise says exactly what to type.
pub(crate) fn install(wanted: &[&[&'static str]]) -> Done {
    if !exists("dpkg-query") {
        println!("→ not Debian or Ubuntu: please see to the equivalents of {}", wanted.concat().join(" "));
        return Ok(());
    }
    let missing: Vec<&str> = wanted.concat().into_iter().filter(|it| !is_installed(it)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let prefix: &[&str] = match (is_root(), exists("sudo")) {
        (true, _) => &[],
        (false, true) => &["sudo"],
        (false, false) => {
            let by_hand = typed(&apt(&[], &install_words(&missing)));
            return failed(format!("system packages are missing; as root, run:\n    {by_hand}"));
        }
    };
    run(&mut apt(prefix, &["update".into()]))?;
    run(&mut apt(prefix, &install_words(&missing)))
}

fn install_words(packages: &[&str]) -> Vec<String> {
    let flags = ["install", "--yes", "--no-install-recommends"];
    flags.iter().chain(packages).map(ToString::to_string).collect()
}

fn apt(prefix: &[&str], words: &[String]) -> Command {
    let line = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]].concat();
    let mut command = Command::new(line[0]);
    command.args(&line[1..]).args(words);
    command
}

fn is_installed(package: &str) -> bool {
    let asked = Command::new("dpkg-query").args(["-W", "-f", "${Status}", package]).output();
    asked.is_ok_and(|answer| answer.stdout == b"install ok installed")
}

fn is_root() -> bool {
    let asked = Command::new("id").arg("-u").output();
    asked.is_ok_and(|answer| answer.stdout == b"0\n")
}
