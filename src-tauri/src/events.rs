//! The two events a window hears: what changed, and how far long work has come.

use std::thread;
use std::time::Duration;

use attesta_desk::{Progress, Touched};
use tauri::{AppHandle, Emitter, Manager};

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

/// Passes on what other processes change in the same casebook, until the desk is put away.
pub(crate) fn watch(app: &AppHandle) {
    let app = app.clone();
    thread::spawn(move || {
        while let Ok(touched) = app.state::<HeldDesk>().with(|desk| desk.poll_changes()) {
            changed(&app, &touched);
            thread::sleep(Duration::from_secs(1));
        }
    });
}
