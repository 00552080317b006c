//! The three events a window hears: what changed, how far long work has come, and what is dragged over it or let go.

use std::thread;
use std::time::Duration;

use attesta_desk::{Desk, Progress, Touched};
use serde_json::{Value, json};
use tauri::{AppHandle, DragDropEvent, Emitter, Manager};

use crate::files::Files;
use crate::held_desk::HeldDesk;

pub(crate) fn changed(app: &AppHandle, touched: &[Touched]) {
    if !touched.is_empty() {
        // It fails only when no window is left to hear it.
        let _ = app.emit("changed", touched);
    }
}

pub(crate) fn progress(app: &AppHandle, step: &Progress) {
    let _ = app.emit("progress", step);
}

/// Files let go over the window become tokens, as if they had been chosen; WebKitGTK gives the page none of them by itself.
pub(crate) fn dragged(app: &AppHandle, event: &DragDropEvent) {
    let told = match event {
        DragDropEvent::Enter { .. } => json!({ "state": "over" }),
        DragDropEvent::Leave => json!({ "state": "left" }),
        DragDropEvent::Drop { paths, .. } => {
            let files = app.state::<Files>();
            let admitted: Result<Vec<Value>, _> = paths.iter().map(|path| files.admit(path.clone())).collect();
            match admitted {
                Ok(files) => json!({ "state": "dropped", "files": files }),
                Err(refused) => json!({ "state": "refused", "error": refused }),
            }
        }
        _ => return,
    };
    let _ = app.emit("drag", told);
}

/// Passes on what other processes change in the same casebook and keeps the file whole, until the desk is put away.
pub(crate) fn watch(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        while let Ok(touched) = app.state::<HeldDesk>().with(Desk::poll_changes) {
            changed(&app, &touched);
            let _ = app.state::<HeldDesk>().with(Desk::settle);
            thread::sleep(Duration::from_secs(1));
        }
    });
}
