//! What a Debian package holds besides the window program: `tauri.conf.json` takes it from `target/deb`.

use std::fs;
use std::io::Result as IoResult;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{exists, output};
use crate::{Done, failed, tree};

/// Lays out the command line, its completions, the manual pages and the changelog; both programs are built.
pub(crate) fn lay_out() -> Done {
    let attesta = tree::built("release", "attesta")?;
    on_disk(fs::create_dir_all(FOLDER))?;
    on_disk(fs::copy(&attesta, laid("attesta")))?;
    for shell in ["bash", "zsh", "fish"] {
        let script = output(Command::new(&attesta).args(["completions", shell]))?;
        on_disk(fs::write(laid(&format!("completions.{shell}")), script))?;
    }
    for (text, name) in [
        ("src-tauri/linux/attesta.1", "attesta.1.gz"),
        ("src-tauri/linux/attesta-desktop.1", "attesta-desktop.1.gz"),
        ("CHANGELOG.md", "changelog.gz"),
    ] {
        // Debian wants them zipped as small as can be, and the same bytes from the same text.
        let zipped = output(Command::new("gzip").args(["-9", "--no-name", "--stdout", text]))?;
        on_disk(fs::write(laid(name), zipped))?;
    }
    Ok(())
}

/// A configuration that names the libraries both programs link, in the versions they were linked with. Tauri knows of two
/// only; a package built on a newer system would be installed on an older one and not start.
pub(crate) fn needs() -> Done<Option<PathBuf>> {
    if !exists("dpkg-shlibdeps") {
        println!(
            "→ dpkg-shlibdeps is missing: the .deb will ask for WebKitGTK and GTK of any version, and for nothing else"
        );
        return Ok(None);
    }
    // It reads the description of a source package, which we do not have.
    on_disk(fs::create_dir_all(laid("debian")))?;
    on_disk(fs::write(laid("debian/control"), "Source: attesta\n\nPackage: attesta\nArchitecture: any\n"))?;
    let mut asked = Command::new("dpkg-shlibdeps");
    asked.arg("-O").current_dir(FOLDER);
    for program in ["attesta", "attesta-desktop"] {
        asked.arg("-e").arg(tree::built("release", program)?);
    }
    let answer = String::from_utf8_lossy(&output(&mut asked)?).into_owned();
    let Some(libraries) = answer.trim().strip_prefix("shlibs:Depends=") else {
        return failed(format!("dpkg-shlibdeps answered `{answer}`"));
    };
    let libraries: Vec<String> = libraries.split(", ").map(|library| format!("\"{library}\"")).collect();
    let config = format!(r#"{{"bundle":{{"linux":{{"deb":{{"depends":[{}]}}}}}}}}"#, libraries.join(","));
    let file = laid("needs.json");
    on_disk(fs::write(&file, config))?;
    Ok(Some(file))
}

/// In the repository even where cargo's target folder is elsewhere: `tauri.conf.json` can only name a fixed place.
const FOLDER: &str = "target/deb";

fn laid(name: &str) -> PathBuf {
    Path::new(FOLDER).join(name)
}

fn on_disk<T>(done: IoResult<T>) -> Done<T> {
    done.or_else(|error| failed(format!("cannot lay out {FOLDER}: {error}")))
}
