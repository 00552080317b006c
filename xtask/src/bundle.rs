//! The packages a user installs.

use std::path::Path;
use std::time::SystemTime;
use std::{fs, io};

use crate::cargo::cargo;
use crate::command::run;
use crate::{Done, debian, failed, packages, tree, ui};

pub(crate) fn bundle(args: &[String]) -> Done {
    let begun = SystemTime::now();
    packages::install(&[packages::TO_RUN])?;
    ui::build()?;
    // The CLI stands in ui/, and looks for tauri.conf.json where it is called from.
    run(ui::tool("tauri").args(["build", "--no-bundle"]))?;

    let mut tauri = ui::tool("tauri");
    // Tauri would write into the program which package it is in, for updates by itself; there are none.
    tauri.args(["bundle", "--no-binary-patching"]);
    if cfg!(target_os = "linux") {
        run(cargo().args(["build", "--release", "-p", "attesta-cli"]))?;
        debian::lay_out()?;
        if let Some(needs) = debian::needs()? {
            tauri.arg("--config").arg(needs);
        }
        // For an AppImage, Tauri downloads tools from where not every machine gets to: only on request.
        if args.is_empty() {
            tauri.args(["--bundles", "deb"]);
        }
    }
    run(tauri.args(args))?;

    let bundles = tree::target()?.join("release").join("bundle");
    let made = files_since(&bundles, begun).or_else(|error| failed(format!("no bundles: {error}")))?;
    println!("\nMade:");
    made.iter().for_each(|file| println!("    {file}"));
    Ok(())
}

/// The packages right under `bundles/KIND/` that are not older than `begun`.
fn files_since(bundles: &Path, begun: SystemTime) -> io::Result<Vec<String>> {
    let mut made = Vec::new();
    for kind in fs::read_dir(bundles)? {
        for file in fs::read_dir(kind?.path())? {
            let file = file?;
            let about = file.metadata()?;
            if about.is_file() && about.modified()? >= begun {
                made.push(format!("{} ({:.1} MB)", file.path().display(), about.len() as f64 / 1e6));
            }
        }
    }
    made.sort();
    Ok(made)
}
