//! The source files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// Every source file under `folder`, as paths from the repository's root. An empty answer means that the folder moved
/// and its rule guards nothing.
pub(crate) fn sources(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    gather(Path::new(folder), extensions, &mut found);
    assert!(!found.is_empty(), "no {extensions:?} files under {folder}: did it move? Change the path in this test too");
    found
}

fn gather(folder: &Path, extensions: &[&str], found: &mut Vec<PathBuf>) {
    // Paraglide's folder is git-ignored: nobody reads what a compiler wrote.
    let not_ours = ["target", "node_modules", "paraglide"];
    for entry in fs::read_dir(root().join(folder)).into_iter().flatten() {
        let entry = entry.unwrap();
        let path = folder.join(entry.file_name());
        let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
        if entry.file_type().unwrap().is_dir() {
            if !not_ours.iter().any(|it| path.ends_with(it)) {
                gather(&path, extensions, found);
            }
        } else if extensions.contains(&extension) {
            found.push(path);
        }
    }
}

pub(crate) fn read(file: &Path) -> String {
    fs::read_to_string(root().join(file)).unwrap()
}

pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
