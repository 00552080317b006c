//! The desktop shell: one window, one command, two events and the native dialogs. It holds no rule of the product.

mod call;
mod dialogs;
mod events;
mod files;
mod held_desk;
mod launch;
mod refusal;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{Manager, RunEvent, WindowEvent};

fn main() -> ExitCode {
    let casebook = match launch::casebook(std::env::args_os().skip(1)) {
        Ok(casebook) => casebook,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    match run(casebook) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("attesta-desktop: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(casebook: Option<PathBuf>) -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    // A casebook asked for by name gets a window of its own; the plain start has one window, brought forward.
    // Windows driven by a test stand side by side.
    if casebook.is_none() && !dialogs::scripted() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::bring_forward(app);
        }));
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(files::Files::default())
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(dragged) = event {
                events::dragged(window.app_handle(), dragged);
            }
        })
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |app| {
            let app = app.handle();
            app.manage(held_desk::HeldDesk::open(app, casebook));
            events::watch(app);
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let RunEvent::Exit = event {
                app.state::<held_desk::HeldDesk>().put_away();
                app.state::<files::Files>().put_away();
            }
        });
    Ok(())
}
