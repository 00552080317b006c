//! Runs a program, after saying so in one line.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};

use crate::{Done, failed};

/// Runs to the end; anything but success stops the task.
pub(crate) fn run(command: &mut Command) -> Done {
    announce(command);
    let status = command.status();
    judge(command, status)
}

/// Like `run`, handing each line of standard output to `reader` once it is shown.
pub(crate) fn run_reading(command: &mut Command, mut reader: impl FnMut(&str)) -> Done {
    announce(command);
    let status = command.stdout(Stdio::piped()).spawn().and_then(|mut child| {
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                let line = line?;
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                reader(&line);
            }
        }
        child.wait()
    });
    judge(command, status)
}

/// Runs to the end and hands over what it wrote to standard output; what it had to say besides is shown if it fails.
pub(crate) fn output(command: &mut Command) -> Done<Vec<u8>> {
    announce(command);
    match command.output() {
        Ok(output) => {
            if !output.status.success() {
                eprint!("{}", String::from_utf8_lossy(&output.stderr));
            }
            judge(command, Ok(output.status)).map(|()| output.stdout)
        }
        Err(error) => failed(format!("`{}` could not run: {error}", typed(command))),
    }
}

/// Whether a program can be found and says so when asked for its version.
pub(crate) fn exists(program: &str) -> bool {
    let mut asked = Command::new(program);
    asked.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    asked.status().is_ok()
}

/// The command as a person would type it.
pub(crate) fn typed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| quoted(&word.to_string_lossy())).collect::<Vec<_>>().join(" ")
}

fn announce(command: &Command) {
    let place = command.get_current_dir().map(|it| format!("  (in {})", it.display()));
    println!("→ {}{}", typed(command), place.unwrap_or_default());
}

fn judge(command: &Command, status: std::io::Result<ExitStatus>) -> Done {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => failed(format!("`{}` failed ({status})", typed(command))),
        Err(error) => failed(format!("`{}` could not run: {error}", typed(command))),
    }
}

fn quoted(word: &str) -> String {
    match word.contains([' ', '*', '^']) {
        true => format!("'{word}'"),
        false => word.into(),
    }
}
