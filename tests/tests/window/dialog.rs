//! The real file dialog, which no WebDriver sees: typed into with xdotool under a window manager, on a screen of its own, since
//! the keyboard goes to whichever window is in front.

use attesta_tests::{main_job as job, window::drive_on};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

const TITLE: &str = "Import";

#[test]
fn a_file_is_chosen_in_the_native_dialog() {
    if std::env::var_os("ATTESTA_TAURI_DRIVER").is_none() {
        eprintln!("skipped: the window's tests need a display and a driver; `cargo xtask test` brings both");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let screen = Screen::new();
    drive_on(&screen.display, folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-import").await;
        let article = job::article().canonicalize().unwrap();
        loop {
            window.click("import-file").await;
            screen.chooses(article.to_str().unwrap());
            let told = "document.querySelector(`[data-testid='reader-text']`) !== null || document.body.innerText.includes('This is a folder')";
            window.until("it is read or refused", told, vec![]).await;
            // A Return that came too early gave the folder instead: the form says so, and one chooses again.
            if window.count("reader-text").await == 1 {
                break;
            }
        }
        window.find("reader-text").await;
        window
    });
}

/// A display with a window manager: without one, a dialog gets no keyboard.
struct Screen {
    display: String,
    server: Child,
    manager: Child,
}

impl Screen {
    /// Types a path into the dialog and takes it.
    fn chooses(&self, path: &str) {
        // --sync waits until the dialog is there. Its first key opens a field for the path, and may swallow the next ones: so the
        // whole is typed again until the dialog has taken it and gone.
        self.xdotool(&["search", "--sync", "--onlyvisible", "--name", TITLE, "windowfocus", "--sync"]);
        self.xdotool(&["key", "slash"]);
        while self.shows_dialog() {
            self.xdotool(&["key", "ctrl+a"]);
            self.xdotool(&["type", "--delay", "5", path]);
            // It takes a moment to look the path up, and takes no Return until then.
            for _ in (0..10).take_while(|_| self.shows_dialog()) {
                self.xdotool(&["key", "Return"]);
            }
        }
    }

    fn new() -> Screen {
        // It chooses a free number and says which once it is ready.
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1440x900x24"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = server.spawn().expect("Xvfb");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let display = format!(":{}", number.trim());
        let manager = Command::new("openbox").env("DISPLAY", &display).stderr(Stdio::null()).spawn().expect("openbox");
        Screen { display, server, manager }
    }

    /// Whether it did what it was asked.
    fn xdotool(&self, args: &[&str]) -> bool {
        Command::new("xdotool").env("DISPLAY", &self.display).args(args).output().expect("xdotool").status.success()
    }

    fn shows_dialog(&self) -> bool {
        self.xdotool(&["search", "--onlyvisible", "--name", TITLE])
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in [&mut self.manager, &mut self.server] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
