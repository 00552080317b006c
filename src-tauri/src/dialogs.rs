//! The native file dialogs, which belong to the shell alone.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use attesta_desk::WireError;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tauri::{Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::files::Files;
use crate::refusal;

/// Asks the person for a file; null when they cancel. It waits for them: never call it on the main thread.
pub(crate) fn ask(window: &WebviewWindow, dialog: &str, args: Value) -> Result<Value, WireError> {
    let chosen = match dialog {
        "open_file" => open_file(window, &read(args)?),
        "open_files" => return open_files(window, &read(args)?),
        "save_file" => save_file(window, &read(args)?),
        unknown => return Err(refusal::unknown_dialog(unknown)),
    };
    match chosen.map_err(|error| refusal::internal(&error))? {
        Some(path) => window.state::<Files>().admit(path),
        None => Ok(Value::Null),
    }
}

/// Whether a test answers the dialogs: WebDriver cannot drive native ones.
pub(crate) fn scripted() -> bool {
    script().is_some()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenFile {
    title: String,
    #[serde(default)]
    filters: Vec<Filter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Filter {
    name: String,
    extensions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SaveFile {
    title: String,
    suggested_name: String,
}

fn open_file(window: &WebviewWindow, wanted: &OpenFile) -> io::Result<Option<PathBuf>> {
    if let Some(script) = script() {
        return next_answer(&script);
    }
    opening(window, wanted).blocking_pick_file().map(local).transpose()
}

/// Several files at once: a list of what the window may know of each; null when the person cancels.
fn open_files(window: &WebviewWindow, wanted: &OpenFile) -> Result<Value, WireError> {
    let chosen = match script() {
        // On one line of the script, tabs stand between the paths.
        Some(script) => next_answer(&script).map(|line| line.map(|line| split(&line))),
        None => {
            let picked = opening(window, wanted).blocking_pick_files();
            picked.map(|files| files.into_iter().map(local).collect()).transpose()
        }
    };
    let files = window.state::<Files>();
    match chosen.map_err(|error| refusal::internal(&error))? {
        Some(paths) => paths.into_iter().map(|path| files.admit(path)).collect(),
        None => Ok(Value::Null),
    }
}

fn split(line: &Path) -> Vec<PathBuf> {
    line.to_string_lossy().split('\t').map(PathBuf::from).collect()
}

fn opening(window: &WebviewWindow, wanted: &OpenFile) -> FileDialogBuilder<tauri::Wry> {
    let mut dialog = titled(window, &wanted.title);
    for filter in &wanted.filters {
        let extensions: Vec<String> = filter.extensions.iter().map(|it| plain(it)).collect();
        let extensions: Vec<&str> = extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(plain(&filter.name), &extensions);
    }
    dialog
}

fn save_file(window: &WebviewWindow, wanted: &SaveFile) -> io::Result<Option<PathBuf>> {
    if let Some(script) = script() {
        return next_answer(&script);
    }
    // The name often comes from a headline: a slash in it is not a folder.
    let name = plain(&wanted.suggested_name).replace(['/', '\\'], "-");
    titled(window, &wanted.title).set_file_name(name).blocking_save_file().map(local).transpose()
}

fn titled(window: &WebviewWindow, title: &str) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window).set_title(plain(title))
}

/// Toolkits end a text at its first NUL or abort there, and none can show a control character.
fn plain(text: &str) -> String {
    text.chars().filter(|it| !it.is_control()).collect()
}

fn local(chosen: tauri_plugin_dialog::FilePath) -> io::Result<PathBuf> {
    chosen.into_path().map_err(io::Error::other)
}

fn read<T: DeserializeOwned>(args: Value) -> Result<T, WireError> {
    serde_json::from_value(args).map_err(|error| refusal::bad_request(&error))
}

fn script() -> Option<PathBuf> {
    env::var_os("ATTESTA_DIALOG_RESULTS").map(PathBuf::from)
}

/// Takes the script's first line: the path that was chosen, or nothing for a dialog that was cancelled.
fn next_answer(script: &Path) -> io::Result<Option<PathBuf>> {
    let answers = fs::read_to_string(script)?;
    let (answer, rest) = answers.split_once('\n').unwrap_or((&answers, ""));
    fs::write(script, rest)?;
    Ok((!answer.is_empty()).then(|| answer.into()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;

    #[test]
    fn a_script_answers_line_by_line_and_then_cancels() {
        let script = env::temp_dir().join(format!("attesta-dialogs-{}", std::process::id()));
        fs::write(&script, "/tmp/a.txt\n\n/tmp/b.txt").unwrap();
        let answers: Vec<_> = (0..4).map(|_| next_answer(&script).unwrap()).collect();
        fs::remove_file(&script).unwrap();
        assert_eq!(answers, [Some("/tmp/a.txt".into()), None, Some("/tmp/b.txt".into()), None]);
    }

    #[test]
    fn control_characters_never_reach_the_toolkit() {
        assert_eq!(plain("Save\0 as\n…"), "Save as…");
    }
}
