//! The one command: everything the window asks for comes through here and goes to the desk.

use attesta_desk::WireError;
use serde_json::Value;
use tauri::async_runtime::spawn_blocking;
use tauri::{AppHandle, Manager, WebviewWindow};

use crate::files::Files;
use crate::held_desk::HeldDesk;
use crate::{dialogs, events, refusal, window as windows};

/// Answers off the main thread, so that the window never waits; a panic there becomes an error like any other.
#[tauri::command]
pub(crate) async fn call(window: WebviewWindow, name: String, args: Value) -> Result<Value, WireError> {
    spawn_blocking(move || answer(&window, &name, args)).await.unwrap_or_else(|lost| Err(refusal::internal(&lost)))
}

fn answer(window: &WebviewWindow, name: &str, args: Value) -> Result<Value, WireError> {
    let app: &AppHandle = window.app_handle();
    if let Some(dialog) = name.strip_prefix("dialog.") {
        return dialogs::ask(window, dialog, args);
    }
    if name == "window.zoom" {
        return windows::zoom(window, args);
    }
    let args = app.state::<Files>().resolve(args)?;
    let reply = app.state::<HeldDesk>().with(|desk| desk.dispatch(name, args))?;
    events::changed(app, &reply.touched);
    reply.result
}
