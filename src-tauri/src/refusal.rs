//! What the shell itself refuses, in the wire's own form. The desk words everything else.

use std::fmt::Display;

use attesta_desk::WireError;

pub(crate) fn unknown_file() -> WireError {
    refusal("unknown_file", "this file was not chosen in a dialog, pasted or dropped", "Choose the file again.")
}

pub(crate) fn too_large() -> WireError {
    let hint = "Keep a shorter cut of it here, and the whole where you archive such files.";
    refusal("too_large", "the file is longer than 64 MiB", hint)
}

pub(crate) fn unreadable_name(name: &str) -> WireError {
    let message = format!("the path of “{name}” is not valid text");
    refusal("unreadable_name", message, "Rename the file or its folder, and choose it again.")
}

pub(crate) fn unknown_dialog(name: &str) -> WireError {
    refusal(
        "unknown_command",
        format!("there is no dialog “{name}”"),
        "Use dialog.open_file, dialog.open_files or dialog.save_file.",
    )
}

pub(crate) fn bad_request(error: &serde_json::Error) -> WireError {
    refusal("bad_request", error.to_string(), "Check the arguments.")
}

pub(crate) fn out_of_range(percent: u16) -> WireError {
    refusal("bad_request", format!("{percent} % is no size of the window's contents"), "Use 100 to 200.")
}

pub(crate) fn closing() -> WireError {
    refusal("closing", "Attesta is closing", "Start it again.")
}

pub(crate) fn internal(error: &impl Display) -> WireError {
    let hint = "What was saved is safe. Try again; if it happens again, report it.";
    refusal("internal", format!("an unexpected fault: {error}"), hint)
}

fn refusal(code: &str, message: impl Into<String>, hint: &str) -> WireError {
    WireError { code: code.into(), message: message.into(), hint: Some(hint.into()) }
}
