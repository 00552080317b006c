//! `attesta`: a thin skin over the desk. Exit 0 done, 1 refused or failed, 2 bad usage.
#![allow(clippy::print_stdout, reason = "standard output is what a command line is for")]

mod args;
mod print;
mod requests;

use args::{Cli, Command, Import};
use attesta_desk::{Desk, Options, WireError};
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
        clap_complete::generate(shell, &mut Cli::command(), "attesta", &mut std::io::stdout());
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
        Asked::NotYet(_) => return Err("unreachable".into()),
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

fn import_all(desk: &Desk, import: &Import) -> Result<Value, WireError> {
    let named = |name: &Option<String>| name.as_ref().map(|name| json!({ "name": name }));
    let mut imported = vec![];
    for file in &import.files {
        let mut args = json!({
            "title": import.title, "publisher": named(&import.publisher), "agency": named(&import.agency),
            "published": requests::date(import.published.as_deref()), "language": import.lang, "url": import.url, "dossier": import.dossier,
        });
        if file.starts_with("http://") || file.starts_with("https://") {
            let hint = Some("save the page's text in a file, or paste it: attesta import -".into());
            return Err(WireError {
                code: "not_there_yet".into(),
                message: "importing from an address is not there yet".into(),
                hint,
            });
        }
        imported.push(if file == "-" {
            let mut bytes = vec![];
            let read = std::io::stdin().read_to_end(&mut bytes);
            read.map_err(|e| WireError { code: "io".into(), message: e.to_string(), hint: None })?;
            let text = String::from_utf8(bytes);
            args["text"] = text
                .map_err(|e| WireError {
                    code: "unreadable".into(),
                    message: e.to_string(),
                    hint: Some("send UTF-8".into()),
                })?
                .into();
            ask(desk, "import_text", args)?
        } else {
            args["path"] = file.as_str().into();
            ask(desk, "import_file", args)?
        });
    }
    Ok(Value::Array(imported))
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
