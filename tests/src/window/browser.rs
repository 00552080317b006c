//! A plain browser on a page that was saved as a file: WebKitGTK's own, with nothing of ours in it.

use super::{OFTEN, TOO_LONG, Window, free_port};
use fantoccini::ClientBuilder;
use serde_json::json;
use std::{
    future::Future,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::Command,
};

/// Runs a test on `page` in a browser; without one, or without a display, it says so and does nothing.
pub fn browse<F: Future<Output = Window>>(folder: &Path, page: &Path, test: impl FnOnce(Window) -> F) {
    let (Some(_), Some(program)) = (std::env::var_os("ATTESTA_TAURI_DRIVER"), browser()) else {
        eprintln!("skipped: a page is opened in WebKitGTK's MiniBrowser, which needs a display and its driver");
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let window = opened(&program, folder).await;
        let address = format!("file://{}", page.canonicalize().expect("the page").display());
        window.client.goto(&address).await.expect("the page opens");
        test(window).await.close().await;
    });
}

fn browser() -> Option<PathBuf> {
    let libraries = std::fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    libraries.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser")).find(|program| program.is_file())
}

async fn opened(program: &Path, folder: &Path) -> Window {
    let port = free_port();
    let mut command = Command::new("WebKitWebDriver");
    command.arg(format!("--port={port}")).env("LANG", "C.UTF-8").env("HOME", folder);
    let driver = command.process_group(0).spawn().expect("WebKitWebDriver starts");
    let options = json!({ "binary": program, "args": ["--automation"] });
    let capabilities = [("webkitgtk:browserOptions".to_owned(), options)].into_iter().collect();
    let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
    builder.capabilities(capabilities);
    let started = std::time::Instant::now();
    let client = loop {
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => break client,
            Err(error) if started.elapsed() > TOO_LONG => panic!("no browser: {error}"),
            Err(_) => tokio::time::sleep(OFTEN).await,
        }
    };
    Window { client, driver, answers: folder.join("dialog-answers") }
}
