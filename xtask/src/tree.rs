//! Where things stand on disk.

use std::env;
use std::path::{Path, PathBuf};

use crate::{Done, failed};

/// Every task works from the repository's root, wherever it was called from.
pub(crate) fn enter() -> Done {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match env::set_current_dir(&root) {
        Ok(()) => Ok(()),
        Err(error) => failed(format!("cannot enter {}: {error}", root.display())),
    }
}

/// Cargo's target folder, as an absolute path.
pub(crate) fn target() -> Done<PathBuf> {
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    std::path::absolute(target).or_else(|error| failed(format!("no target folder: {error}")))
}

/// A program that cargo built, such as `attesta` of `debug`.
pub(crate) fn built(profile: &str, program: &str) -> Done<PathBuf> {
    Ok(target()?.join(profile).join(format!("{program}{}", env::consts::EXE_SUFFIX)))
}
