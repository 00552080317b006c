//! The packages a user installs.

use std::path::Path;
use std::time::SystemTime;
use std::{fs, io};

use crate::cargo::cargo;
use crate::command::run;
use crate::{Done, failed, packages, tree, ui};

pub(crate) fn bundle(args: &[String]) -> Done {
    let begun = SystemTime::now();
    packages::install(&[packages::TO_RUN])?;
    ui::build()?;
    // The package carries the command line too.
    run(cargo().args(["build", "--release", "-p", "attesta-cli"]))?;
    // The CLI stands in ui/, and looks for tauri.conf.json where it is called from.
    run(ui::tool("tauri").arg("build").args(args))?;

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
                made.push(file.path().display().to_string());
            }
        }
    }
    made.sort();
    Ok(made)
}
