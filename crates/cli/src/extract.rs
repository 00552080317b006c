//! `attesta extract`: texts in, one line of JSON each out, as they come.

use attesta_desk::{LONGEST_TEXT, WireError, extract};
use serde_json::{Value, json};
use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    process::ExitCode,
};

/// What cannot be read is told and makes the command fail; the rest is read all the same.
pub(crate) fn run(file: &str, lang: Option<&str>, complain: &dyn Fn(&WireError)) -> ExitCode {
    let mut input: Box<dyn BufRead> = match file {
        "-" => Box::new(std::io::stdin().lock()),
        path => match File::open(path) {
            Ok(file) => Box::new(BufReader::new(file)),
            Err(error) => {
                complain(&unreadable(
                    format!("{path}: {error}"),
                    "check the name of the file, and that you may read it",
                ));
                return ExitCode::FAILURE;
            }
        },
    };
    let lines = file.ends_with(".jsonl");
    let mut failed = false;
    for number in 1.. {
        let given = match next(&mut *input, lines) {
            Ok(None) => break,
            Ok(Some(given)) if lines && given.iter().all(u8::is_ascii_whitespace) => continue,
            Ok(Some(given)) => given,
            Err(error) => {
                complain(&unreadable(format!("{file}: {error}"), "check where the text comes from"));
                return ExitCode::FAILURE;
            }
        };
        let answer = words(given).and_then(|given| match lines {
            true => extract::line(&given, lang),
            false => extract::text(json!(file), &given, lang),
        });
        match answer {
            // A closed pipe (`| head`) is not a fault; nobody reads on.
            Ok(answer) if tell(&answer).is_err() => break,
            Ok(_) => {}
            Err(error) => {
                failed = true;
                let place = if lines { format!("{file}, line {number}") } else { file.to_owned() };
                complain(&WireError { message: format!("{place}: {}", error.message), ..error });
            }
        }
        if !lines {
            break;
        }
    }
    ExitCode::from(u8::from(failed))
}

/// The next line, or all of it; None at the end.
fn next(input: &mut dyn BufRead, lines: bool) -> std::io::Result<Option<Vec<u8>>> {
    let mut given = vec![];
    let read = match lines {
        true => input.read_until(b'\n', &mut given)?,
        false => input.take(LONGEST_TEXT as u64 + 1).read_to_end(&mut given)?,
    };
    Ok((read > 0 || !lines).then_some(given))
}

fn words(given: Vec<u8>) -> Result<String, WireError> {
    String::from_utf8(given).map_err(|e| unreadable(e.to_string(), "send UTF-8"))
}

fn tell(answer: &Value) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{answer}")?;
    out.flush()
}

fn unreadable(message: String, hint: &str) -> WireError {
    WireError { code: "unreadable".into(), message, hint: Some(hint.into()) }
}
