//! The programs under test: those the runner names, else those cargo built beside this test.

use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn beside(name: &str, variable: &str) -> PathBuf {
    if let Some(named) = std::env::var_os(variable) {
        return named.into();
    }
    let me = std::env::current_exe().expect("this test");
    let folder = me.parent().expect("target/debug/deps of a test, target/release of the bench");
    let beside = if folder.ends_with("deps") { folder.parent() } else { Some(folder) };
    let program = beside.expect("the target folder").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.exists(),
        "{} is not built: run `cargo build --workspace --bins`, or `cargo xtask test`",
        program.display()
    );
    program
}

pub fn attesta() -> PathBuf {
    beside("attesta", "ATTESTA_CLI_BIN")
}

pub fn desktop() -> PathBuf {
    beside("attesta-desktop", "ATTESTA_DESKTOP_BIN")
}

/// `attesta` with a data folder of its own.
pub struct Cli {
    pub home: PathBuf,
    pub casebook: PathBuf,
}

impl Cli {
    pub fn at(folder: &Path) -> Cli {
        Cli { home: folder.join("home"), casebook: folder.join("work.casebook") }
    }

    pub fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(attesta());
        command.env("ATTESTA_HOME", &self.home).arg("--casebook").arg(&self.casebook).args(args);
        command.output().expect("attesta runs")
    }

    /// The one JSON document on standard output.
    pub fn json(&self, args: &[&str]) -> Value {
        let output = self.run(&[&["--json"], args].concat());
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "attesta {args:?}: {errors}");
        assert!(errors.is_empty(), "nothing on standard error where it is no terminal: {errors}");
        serde_json::from_slice(&output.stdout).expect("one JSON document")
    }

    /// The exit status and the error's code.
    pub fn refused(&self, args: &[&str]) -> (i32, String) {
        let output = self.run(&[&["--json"], args].concat());
        assert!(output.stdout.is_empty(), "nothing on standard output beside an error: {:?}", output.stdout);
        let error: Value = serde_json::from_slice(&output.stderr).unwrap_or_default();
        (output.status.code().unwrap_or(-1), error["error"]["code"].as_str().unwrap_or_default().to_owned())
    }
}
