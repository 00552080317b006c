//! Where the open file is. SQLite goes on writing to a file that was moved or deleted, with its log still under the old name: what is
//! written then would be lost to whoever opens the file where it is now, and two programs with a log each damage it
//! (<https://sqlite.org/howtocorrupt.html>, 2.5).

use crate::{Error, Result};
use std::{
    path::{Path, PathBuf},
    time::SystemTime,
};

/// A path, and the file that stood there when it was opened.
pub(crate) struct Place {
    path: PathBuf,
    file: Option<FileId>,
    /// When it was written to last, and its length, as far as was seen.
    written: Option<(SystemTime, u64)>,
    away: bool,
}

impl Place {
    pub(crate) fn of(path: &Path) -> Place {
        // The folder the program runs in is not the file's.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Place { file: file_id(&path), written: written(&path), away: false, path }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// It was moved, and where it is now another program may be at work in it.
    pub(crate) fn is_away(&self) -> bool {
        self.file.is_some() && file_id(&self.path) != self.file
    }

    /// Is it still there, and still the same? A file that came back is only if nothing was written to it meanwhile: what is held of it
    /// in memory and in the log would be mixed into that.
    pub(crate) fn check(&mut self) -> Result<()> {
        let path = self.path.display();
        if self.is_away() {
            self.away = true;
            return Err(Error::refused(
                "file_moved",
                format!("{path} was moved, renamed, replaced or deleted while it was open here"),
                "put it back under that name to go on, or save a backup and open that; nothing is written until then",
            ));
        }
        let now = written(&self.path);
        if self.away && self.written != now {
            return Err(Error::refused(
                "file_changed",
                format!("{path} was written to by another program while it was not in its place"),
                "close it and open it again: nothing is written to it from here any more",
            ));
        }
        (self.away, self.written) = (false, now);
        Ok(())
    }
}

fn written(path: &Path) -> Option<(SystemTime, u64)> {
    let about = std::fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
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
