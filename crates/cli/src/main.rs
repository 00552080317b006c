//! `attesta`: a thin skin over the desk. Exit 0 done, 1 refused or failed, 2 bad usage.
#![allow(clippy::print_stdout, reason = "standard output is what a command line is for")]

mod args;
mod extract;
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
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return misunderstood(&error),
    };
    if let Command::Completions { shell } = cli.command {
        let mut script = vec![];
        clap_complete::generate(shell, &mut Cli::command(), "attesta", &mut script);
        // A closed pipe (`| head`) is not a fault.
        let _ = std::io::stdout().write_all(&script);
        return ExitCode::SUCCESS;
    }
    let json = cli.json;
    if let Command::Extract { file, lang } = &cli.command {
        return extract::run(file, lang.as_deref(), &|error| complain(json, error));
    }
    match run(cli) {
        Ok(done) => {
            if let Some(answer) = &done.answer {
                let text = if json { answer.to_string() } else { print::human(answer) };
                // A closed pipe (`| head`) is not a fault.
                let _ = writeln!(std::io::stdout(), "{text}");
            }
            if let Some(error) = &done.error {
                complain(json, error);
            }
            ExitCode::from(u8::from(done.error.is_some()))
        }
        Err(usage) => {
            complain(json, &bad_usage(usage));
            ExitCode::from(2)
        }
    }
}

/// What the words of the command line do not add up to; also told as JSON where that was asked for. Help is no error.
fn misunderstood(error: &clap::Error) -> ExitCode {
    let json = std::env::args_os().any(|word| word == "--json");
    if !error.use_stderr() || !json {
        error.exit();
    }
    let told = error.to_string();
    let said: Vec<&str> = told.lines().take_while(|line| !line.is_empty()).map(str::trim).collect();
    complain(json, &bad_usage(said.join(" ").trim_start_matches("error: ").to_owned()));
    ExitCode::from(2)
}

fn bad_usage(message: String) -> WireError {
    WireError { code: "bad_usage".into(), message, hint: Some("attesta --help explains".into()) }
}

fn complain(json: bool, error: &WireError) {
    if json {
        eprintln!("{}", json!({ "error": error }));
    } else {
        eprintln!("attesta: {}", error.message);
        error.hint.iter().for_each(|hint| eprintln!("  {hint}"));
    }
}

/// What came of it: an import may both bring articles in and leave some files out.
struct Done {
    answer: Option<Value>,
    error: Option<WireError>,
}

impl From<Result<Value, WireError>> for Done {
    fn from(result: Result<Value, WireError>) -> Done {
        match result {
            Ok(answer) => Done { answer: Some(answer), error: None },
            Err(error) => Done { answer: None, error: Some(error) },
        }
    }
}

/// The error is bad usage; a refusal or a fault is told by what is done.
fn run(cli: Cli) -> Result<Done, String> {
    let verifying = match &cli.command {
        Command::Verify { file } if !file.exists() => {
            return Ok(Done::from(Err(WireError {
                code: "unreadable".into(),
                message: format!("{} is not there", file.display()),
                hint: None,
            })));
        }
        Command::Verify { file } => Some(file.clone()),
        _ => None,
    };
    let asked = requests::of(cli.command)?;
    if let Asked::Commands = asked {
        return Ok(Done::from(Ok(commands())));
    }
    if let Asked::NotYet(what) = asked {
        let hint = Some("attesta --help lists what is there".into());
        let message = format!("{what} is not there yet");
        return Ok(Done::from(Err(WireError { code: "not_there_yet".into(), message, hint })));
    }
    let read_only = verifying.is_some();
    let options = Options {
        casebook: verifying.or(cli.casebook),
        window: "cli".into(),
        person: cli.person,
        read_only,
        ..Options::default()
    };
    let desk = match Desk::open(options) {
        Ok(desk) => desk,
        Err(error) => return Ok(Done::from(Err(error))),
    };
    if std::io::stderr().is_terminal() {
        desk.on_progress(Box::new(|p| eprint!("\r{} {}/{} ", p.job, p.done, p.of)));
    }
    Ok(match asked {
        Asked::Call(name, args) => checked(name, ask(&desk, name, args)).into(),
        Asked::Raw(name, args) => ask(&desk, &name, args).into(),
        Asked::Import(import) if import.revises.is_some() => revise(&desk, &import).into(),
        Asked::Import(import) if import.files.len() > 1 => import_all(&desk, &import),
        Asked::Import(import) => import_one(&desk, &import).into(),
        Asked::Show(id) => show(&desk, &id).into(),
        Asked::Answers { file, apply, rereads } => answers(&desk, &file, apply, rereads).into(),
        Asked::Journal(args) => journal(&desk, args).into(),
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

/// What holds for one article as for many; an address is refused.
fn importing(import: &Import) -> Result<Value, WireError> {
    if import.files.iter().any(|f| f.starts_with("http://") || f.starts_with("https://")) {
        let hint = "save the page's text in a file, or paste it: attesta import -";
        return Err(refused("not_there_yet", "importing from an address is not there yet".into(), hint));
    }
    let named = |name: &Option<String>| name.as_ref().map(|name| json!({ "name": name }));
    Ok(json!({
        "publisher": named(&import.publisher), "agency": named(&import.agency), "published": requests::date(import.published.as_deref()),
        "language": import.lang, "dossier": import.dossier,
    }))
}

/// Several files are one long job. What could not be read is told, and makes the command fail once everything else is in.
fn import_all(desk: &Desk, import: &Import) -> Done {
    if import.title.is_some() || import.byline.is_some() || import.url.is_some() {
        let message = "a title, a byline or an address belongs to one article".into();
        return Err(refused("invalid", message, "import that file by itself")).into();
    }
    let done = importing(import).and_then(|mut args| {
        args["paths"] = json!(import.files);
        ask(desk, "import_files", args)
    });
    let done = match done {
        Ok(done) => done,
        Err(error) => return Err(error).into(),
    };
    let failed: Vec<String> = done["failed"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|f| format!("{}: {}", f["name"].as_str().unwrap_or(""), f["error"]["message"].as_str().unwrap_or("")))
        .collect();
    let imported = done["imported"].as_array().map_or(0, Vec::len);
    let message = format!("{imported} imported, {} not:\n  {}", failed.len(), failed.join("\n  "));
    let error = (!failed.is_empty()).then(|| refused("not_all_imported", message, "what was imported stays"));
    Done { answer: Some(done["imported"].clone()), error }
}

/// One file, or standard input, may carry a title, a byline and an address of its own.
fn import_one(desk: &Desk, import: &Import) -> Result<Value, WireError> {
    let mut args = importing(import)?;
    for (name, value) in [("title", &import.title), ("byline", &import.byline), ("url", &import.url)] {
        args[name] = json!(value);
    }
    let file = import.files.first().map(String::as_str).unwrap_or_default();
    if file != "-" {
        args["path"] = file.into();
        return Ok(json!([ask(desk, "import_file", args)?]));
    }
    args["text"] = standard_input()?.into();
    Ok(json!([ask(desk, "import_text", args)?]))
}

fn revise(desk: &Desk, import: &Import) -> Result<Value, WireError> {
    let mut args = json!({ "article": import.revises, "published": requests::date(import.published.as_deref()) });
    match import.files.as_slice() {
        [file] if file == "-" => args["text"] = standard_input()?.into(),
        [file] => args["path"] = json!(file),
        _ => return Err(refused("invalid", "an article has one newer text at a time".into(), "name one file")),
    }
    ask(desk, "revise_article", args)
}

fn standard_input() -> Result<String, WireError> {
    let mut bytes = vec![];
    let read = std::io::stdin().take(LONGEST_TEXT as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|e| refused("io", e.to_string(), "check where the text comes from"))?;
    if bytes.len() > LONGEST_TEXT {
        let message = format!("standard input is longer than the limit of {LONGEST_TEXT} bytes (16 MiB)");
        return Err(refused("unreadable", message, "split it into parts"));
    }
    String::from_utf8(bytes).map_err(|e| refused("unreadable", format!("standard input: {e}"), "send UTF-8"))
}

/// The answers to a page sent for a second check, looked at or recorded.
fn answers(desk: &Desk, file: &str, apply: bool, rereads: bool) -> Result<Value, WireError> {
    let name = if apply { "import_check" } else { "read_check_answers" };
    let args = match file {
        "-" => json!({ "text": standard_input()?, "rereads": rereads }),
        path => json!({ "path": path, "rereads": rereads }),
    };
    ask(desk, name, args)
}

fn refused(code: &str, message: String, hint: &str) -> WireError {
    WireError { code: code.into(), message, hint: Some(hint.into()) }
}

/// A page of the history may end before it is full, where what is looked for is rare: then it goes on from there.
fn journal(desk: &Desk, mut args: Value) -> Result<Value, WireError> {
    let mut rows = vec![];
    let mut wanted = args["limit"].as_u64().unwrap_or_default();
    loop {
        let mut page = ask(desk, "history", args.clone())?;
        let found = page["rows"].as_array_mut().map(std::mem::take).unwrap_or_default();
        wanted = wanted.saturating_sub(found.len() as u64);
        rows.extend(found);
        if wanted == 0 || page["older"].is_null() {
            return Ok(Value::Array(rows));
        }
        args["before"] = page["older"].take();
        args["limit"] = json!(wanted);
    }
}

/// Anything by its id: a page where it has one, else the row as the file holds it.
fn show(desk: &Desk, id: &str) -> Result<Value, WireError> {
    let by_id = |id: &Value| json!({ "id": id });
    let found = match ask(desk, "find", json!({ "id": id })) {
        Err(error) if error.code == "unknown_id" => return ask(desk, "show_row", json!({ "id": id })),
        found => found?,
    };
    match found["kind"].as_str() {
        Some("article") => ask(desk, "read_article", by_id(&found["id"])),
        Some("claim") => ask(desk, "show_claim", by_id(&found["id"])),
        Some("source") => ask(desk, "show_source", by_id(&found["id"])),
        Some("attribution") => ask(desk, "show_attribution", by_id(&found["id"])),
        _ => ask(desk, "show_row", by_id(&found["id"])),
    }
}
