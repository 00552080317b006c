//! The window on Vite's development server, which reloads the interface as it is edited.

use std::net::TcpStream;
use std::process::Child;
use std::thread;
use std::time::Duration;

use crate::cargo::cargo;
use crate::command::run as run_command;
use crate::{Done, failed, ui};

pub(crate) fn run(args: &[String]) -> Done {
    ui::install()?;
    println!("→ vite  (in ui)");
    // Not through npm, which would survive Vite or leave it behind.
    let server = ui::tool("vite").current_dir("ui").spawn();
    let mut server = server.or_else(|error| failed(format!("Vite could not run: {error}")))?;
    let done = wait_for(&mut server).and_then(|()| {
        // Without the default feature the page comes from the server instead of the binary.
        let line = ["run", "-p", "attesta-desktop", "--no-default-features", "--"];
        run_command(cargo().args(line).args(args))
    });
    // It may have ended by itself already; then there is nothing left to stop.
    let _ = server.kill();
    done
}

fn wait_for(server: &mut Child) -> Done {
    while TcpStream::connect(("localhost", PORT)).is_err() {
        if !matches!(server.try_wait(), Ok(None)) {
            return failed("the development server ended before it answered");
        }
        thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

/// The port in `tauri.conf.json`'s `devUrl`.
const PORT: u16 = 5173;
