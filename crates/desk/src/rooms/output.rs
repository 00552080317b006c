//! Files that leave the casebook: whole or not at all, and never over anybody's work.

use crate::error::{Result, WireError};
use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// How every SQLite file begins.
const DATABASE: &[u8] = b"SQLite format 3\0";

/// Replaces what stands under that name, unless it is a casebook or another database, or belongs to the open one.
pub(crate) fn write_whole(casebook: &Path, path: &str, bytes: &[u8]) -> Result<()> {
    prepare(casebook, path, bytes)?.put()
}

/// Written beside its place, so that only its name is left to give: what has to be recorded first can be.
pub(crate) fn prepare<'b>(casebook: &Path, path: &str, bytes: &'b [u8]) -> Result<Prepared<'b>> {
    // Through a symbolic link to the file it names: replacing the link would leave that file as it was.
    let target = fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
    if is_work(casebook, &target).map_err(|e| cannot(&target, &e))? {
        return Err(WireError::new(
            "would_replace_work",
            format!("{} is a file of work, and would be lost", target.display()),
            "choose another name",
        ));
    }
    if target.is_dir() {
        return Err(cannot(&target, &io::ErrorKind::IsADirectory.into()));
    }
    if fs::metadata(&target).is_ok_and(|about| !about.is_file()) {
        // A pipe or a device is written to; it cannot be replaced.
        return Ok(Prepared { target, stands: Stands::Nowhere(bytes) });
    }
    let beside = target.with_extension(format!("{}.part", std::process::id()));
    let prepared = Prepared { target, stands: Stands::Beside(beside.clone()) };
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|e| cannot(&prepared.target, &e))?;
    Ok(prepared)
}

pub(crate) struct Prepared<'b> {
    target: PathBuf,
    stands: Stands<'b>,
}

enum Stands<'b> {
    Beside(PathBuf),
    Nowhere(&'b [u8]),
}

impl Prepared<'_> {
    pub(crate) fn put(self) -> Result<()> {
        let put = match &self.stands {
            Stands::Beside(beside) => fs::rename(beside, &self.target),
            Stands::Nowhere(bytes) => fs::write(&self.target, bytes),
        };
        put.map_err(|e| cannot(&self.target, &e))
    }
}

impl Drop for Prepared<'_> {
    /// What was begun is of no use to anyone; what was put has its own name by now.
    fn drop(&mut self) {
        if let Stands::Beside(beside) = &self.stands {
            let _ = fs::remove_file(beside);
        }
    }
}

fn cannot(target: &Path, error: &io::Error) -> WireError {
    WireError::new("cannot_write", format!("{}: {error}", target.display()), "choose another place; nothing was lost")
}

fn is_work(casebook: &Path, target: &Path) -> io::Result<bool> {
    let open = fs::canonicalize(casebook).unwrap_or_else(|_| casebook.to_owned());
    let log = |ending: &str| PathBuf::from(format!("{}{ending}", open.display()));
    if [open.clone(), log("-wal"), log("-shm")].iter().any(|own| own == target) {
        return Ok(true);
    }
    if !fs::metadata(target).is_ok_and(|about| about.is_file()) {
        return Ok(false);
    }
    let mut beginning = vec![];
    File::open(target)?.take(DATABASE.len() as u64).read_to_end(&mut beginning)?;
    Ok(beginning == DATABASE)
}
