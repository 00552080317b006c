//! The one command: everything the window asks for comes through here and goes to the desk.

use attesta_desk::WireError;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::Value;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{InvokeBody, Request};
use tauri::{AppHandle, Manager, WebviewWindow};

use crate::files::Files;
use crate::held_desk::HeldDesk;
use crate::{dialogs, events, refusal, window as windows};

/// Answers off the main thread, so that the window never waits; a panic there becomes an error like any other.
#[tauri::command]
pub(crate) async fn call(window: WebviewWindow, request: Request<'_>) -> Result<Value, WireError> {
    let asked = Asked::of(&request)?;
    spawn_blocking(move || answer(&window, asked)).await.unwrap_or_else(|lost| Err(refusal::internal(&lost)))
}

/// A command with its arguments, or the bytes of a file that was pasted: those come as they are, not as JSON.
enum Asked {
    Command(Named),
    Bytes { name: String, bytes: Vec<u8> },
}

#[derive(Deserialize)]
struct Named {
    name: String,
    #[serde(default)]
    args: Value,
}

/// The header that names a file, percent-encoded.
const FILE_NAME: &str = "attesta-file-name";

impl Asked {
    fn of(request: &Request) -> Result<Asked, WireError> {
        match request.body() {
            InvokeBody::Json(args) => {
                Named::deserialize(args).map(Asked::Command).map_err(|error| refusal::bad_request(&error))
            }
            InvokeBody::Raw(bytes) => {
                let name = request.headers().get(FILE_NAME).and_then(|name| name.to_str().ok()).unwrap_or_default();
                Ok(Asked::Bytes { name: percent_decoded(name), bytes: bytes.clone() })
            }
        }
    }
}

/// What `encodeURIComponent` wrote; whatever else comes stays as it is.
fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn answer(window: &WebviewWindow, asked: Asked) -> Result<Value, WireError> {
    let app: &AppHandle = window.app_handle();
    let Named { name, args } = match asked {
        Asked::Command(named) => named,
        Asked::Bytes { name, bytes } => return app.state::<Files>().receive(&name, &bytes),
    };
    if let Some(dialog) = name.strip_prefix("dialog.") {
        return dialogs::ask(window, dialog, args);
    }
    if name == "window.zoom" {
        return windows::zoom(window, args);
    }
    let args = app.state::<Files>().resolve(args)?;
    let reply = app.state::<HeldDesk>().with(|desk| desk.dispatch(&name, args))?;
    events::changed(app, &reply.touched);
    reply.result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_as_it_was_encoded() {
        for (header, name) in [
            ("a%20b.png", "a b.png"),
            ("%EB%AC%B8%EC%84%9C.pdf", "문서.pdf"),
            ("100%", "100%"),
            ("%zz%2", "%zz%2"),
            ("", ""),
        ] {
            assert_eq!(percent_decoded(header), name);
        }
    }
}
