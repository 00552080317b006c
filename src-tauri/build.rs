//! Checks that the interface is built, then lets Tauri read `tauri.conf.json` and our one permission.
#![allow(clippy::print_stdout, reason = "a build script speaks to cargo on standard output")]

use std::path::Path;

use tauri_build::{AppManifest, Attributes};

fn main() {
    // The built interface is embedded in the binary; Tauri's macro would not notice that it changed.
    println!("cargo::rerun-if-changed=ui/dist");
    if !tauri_build::is_dev() && !Path::new("ui/dist/index.html").exists() {
        println!(
            "cargo::error=the interface is not built: ui/dist/index.html is missing. \
             Use `cargo xtask run`, or `npm ci && npm run build` in ui/"
        );
        return;
    }
    // With a manifest of its own, the app's command needs a permission like any other.
    let manifest = AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml");
    if let Err(error) = tauri_build::try_build(Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
