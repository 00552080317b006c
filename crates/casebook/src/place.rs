//! Where the open file is. SQLite goes on writing to a file that was moved or deleted, with its log still under the old name: what is
//! written then would be lost to whoever opens the file where it is now (<https://sqlite.org/howtocorrupt.html>, 2.5).

use crate::{Error, Result};
use std::path::{Path, PathBuf};

/// A path, and the file that stood there when it was opened.
pub(crate) struct Place {
    path: PathBuf,
    file: Option<FileId>,
}

impl Place {
    pub(crate) fn of(path: &Path) -> Place {
        // The folder the program runs in is not the file's.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Place { file: file_id(&path), path }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Is it still there, and still the same?
    pub(crate) fn check(&self) -> Result<()> {
        if self.file.is_none() || file_id(&self.path) == self.file {
            return Ok(());
        }
        Err(Error::refused(
            "file_moved",
            format!("{} was moved, renamed, replaced or deleted while it was open here", self.path.display()),
            "put it back under that name to go on, or save a backup and open that; nothing is written until then",
        ))
    }
}

/// Device and inode.
#[cfg(unix)]
type FileId = (u64, u64);

#[cfg(unix)]
fn file_id(path: &Path) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).ok().map(|about| (about.dev(), about.ino()))
}

/// Elsewhere the system keeps an open file where it is.
#[cfg(not(unix))]
type FileId = ();

#[cfg(not(unix))]
fn file_id(_: &Path) -> Option<FileId> {
    None
}
