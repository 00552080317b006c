//! `attesta`: a thin skin over the desk. Exit 0 done, 1 refused or failed, 2 bad usage.
#![allow(clippy::print_stdout, reason = "standard output is what a command line is for")]

mod args;
mod print;
mod requests;

use args::{Cli, Command, Import};
use attesta_desk::{Desk, LONGEST_TEXT, Options, WireError};
use clap::{CommandFactory, Parser};
use requests::Asked;
use serde_json::{Value, json};
use std::{
    io::{IsTerminal, Read, Write},
    process::ExitCode,
};

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Command::Completions { shell } = cli.command {
        let mut script = vec![];
        clap_complete::generate(shell, &mut Cli::command(), "attesta", &mut script);
        // A closed pipe (`| head`) is not a fault.
        let _ = std::io::stdout().write_all(&script);
        return ExitCode::SUCCESS;
    }
    let json = cli.json;
    match run(cli) {
        Ok(Ok(answer)) => {
            let text = if json { answer.to_string() } else { print::human(&answer) };
            // A closed pipe (`| head`) is not a fault.
            let _ = writeln!(std::io::stdout(), "{text}");
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => {
            if json {
                eprintln!("{}", json!({ "error": error }));
            } else {
                eprintln!("attesta: {}", error.message);
                error.hint.iter().for_each(|hint| eprintln!("  {hint}"));
            }
            ExitCode::from(1)
        }
        Err(usage) => {
            eprintln!("attesta: {usage}\n  attesta --help explains");
            ExitCode::from(2)
        }
    }
}

/// The outer error is bad usage, the inner one a refusal or fault.
fn run(cli: Cli) -> Result<Result<Value, WireError>, String> {
    let verifying = match &cli.command {
        Command::Verify { file } if !file.exists() => {
            return Ok(Err(WireError {
                code: "unreadable".into(),
                message: format!("{} is not there", file.display()),
                hint: None,
            }));
        }
        Command::Verify { file } => Some(file.clone()),
        _ => None,
    };
    let asked = requests::of(cli.command)?;
    if let Asked::Commands = asked {
        return Ok(Ok(commands()));
    }
    if let Asked::NotYet(what) = asked {
        let hint = Some("attesta --help lists what is there".into());
        return Ok(Err(WireError { code: "not_there_yet".into(), message: format!("{what} is not there yet"), hint }));
    }
    let options = Options { casebook: verifying.or(cli.casebook), window: "cli".into(), person: cli.person };
    let desk = match Desk::open(options) {
        Ok(desk) => desk,
        Err(error) => return Ok(Err(error)),
    };
    if std::io::stderr().is_terminal() {
        desk.on_progress(Box::new(|p| eprint!("\r{} {}/{} ", p.job, p.done, p.of)));
    }
    Ok(match asked {
        Asked::Call(name, args) => checked(name, ask(&desk, name, args)),
        Asked::Raw(name, args) => ask(&desk, &name, args),
        Asked::Import(import) => import_all(&desk, &import),
        Asked::Show(id) => show(&desk, &id),
        Asked::Commands | Asked::NotYet(_) => return Err("this needs no casebook".into()),
    })
}

fn ask(desk: &Desk, name: &str, args: Value) -> Result<Value, WireError> {
    desk.dispatch(name, args).result
}

/// A check that finds something broken is a failure, also for a script.
fn checked(name: &str, answer: Result<Value, WireError>) -> Result<Value, WireError> {
    let answer = answer?;
    match answer["broken"].as_str() {
        Some(broken) if name == "check" => Err(WireError {
            code: "does_not_hold".into(),
            message: broken.into(),
            hint: Some("keep this copy and compare it with a backup".into()),
        }),
        _ => Ok(answer),
    }
}

/// What the wire can be asked, for `attesta call`.
fn commands() -> Value {
    let command = |c: &attesta_desk::Command| {
        let (takes, gives) = (c.types)();
        json!({ "name": c.name, "takes": takes, "gives": gives })
    };
    Value::Array(attesta_desk::COMMANDS.iter().map(command).collect())
}

/// Several files are one long job; one file, or standard input, may carry a title, a byline and an address of its own.
fn import_all(desk: &Desk, import: &Import) -> Result<Value, WireError> {
    let error =
        |code: &str, message: String, hint: &str| WireError { code: code.into(), message, hint: Some(hint.into()) };
    if import.files.iter().any(|f| f.starts_with("http://") || f.starts_with("https://")) {
        let hint = "save the page's text in a file, or paste it: attesta import -";
        return Err(error("not_there_yet", "importing from an address is not there yet".into(), hint));
    }
    let named = |name: &Option<String>| name.as_ref().map(|name| json!({ "name": name }));
    let mut args = json!({
        "publisher": named(&import.publisher), "agency": named(&import.agency), "published": requests::date(import.published.as_deref()),
        "language": import.lang, "dossier": import.dossier,
    });
    let [file] = import.files.as_slice() else {
        if import.title.is_some() || import.byline.is_some() || import.url.is_some() {
            let message = "a title, a byline or an address belongs to one article".into();
            return Err(error("invalid", message, "import that file by itself"));
        }
        args["paths"] = json!(import.files);
        return all_of(ask(desk, "import_files", args)?);
    };
    for (name, value) in [("title", &import.title), ("byline", &import.byline), ("url", &import.url)] {
        args[name] = json!(value);
    }
    if file != "-" {
        args["path"] = file.as_str().into();
        return Ok(json!([ask(desk, "import_file", args)?]));
    }
    let mut bytes = vec![];
    let read = std::io::stdin().take(LONGEST_TEXT as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|e| error("io", e.to_string(), "check where the text comes from"))?;
    if bytes.len() > LONGEST_TEXT {
        let message = format!("standard input is longer than the limit of {LONGEST_TEXT} bytes (16 MiB)");
        return Err(error("unreadable", message, "split it into parts"));
    }
    let text = String::from_utf8(bytes);
    args["text"] = text.map_err(|e| error("unreadable", format!("standard input: {e}"), "send UTF-8"))?.into();
    Ok(json!([ask(desk, "import_text", args)?]))
}

/// What could not be read is told, and makes the command fail once everything else is in.
fn all_of(done: Value) -> Result<Value, WireError> {
    let failed: Vec<String> = done["failed"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|f| format!("{}: {}", f["name"].as_str().unwrap_or(""), f["error"]["message"].as_str().unwrap_or("")))
        .collect();
    if failed.is_empty() {
        return Ok(done["imported"].clone());
    }
    let imported = done["imported"].as_array().map_or(0, Vec::len);
    let message = format!("{imported} imported, {} not:\n  {}", failed.len(), failed.join("\n  "));
    Err(WireError { code: "not_all_imported".into(), message, hint: Some("what was imported stays".into()) })
}

fn show(desk: &Desk, id: &str) -> Result<Value, WireError> {
    let found = ask(desk, "find", json!({ "id": id }))?;
    let id = json!({ "id": found["id"] });
    match found["kind"].as_str() {
        Some("article") => ask(desk, "read_article", id),
        Some("claim") => ask(desk, "show_claim", id),
        Some("source") => ask(desk, "show_source", id),
        Some("attribution") => ask(desk, "show_attribution", id),
        _ => Ok(found),
    }
}
