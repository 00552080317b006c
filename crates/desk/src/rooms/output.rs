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
    // Through a symbolic link to the file it names: replacing the link would leave that file as it was.
    let target = fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
    let cannot = |e: io::Error| {
        WireError::new("cannot_write", format!("{}: {e}", target.display()), "choose another place; nothing was lost")
    };
    if is_work(casebook, &target).map_err(cannot)? {
        return Err(WireError::new(
            "would_replace_work",
            format!("{} is a file of work, and would be lost", target.display()),
            "choose another name",
        ));
    }
    if fs::metadata(&target).is_ok_and(|about| !about.is_file() && !about.is_dir()) {
        // A pipe or a device is written to; it cannot be replaced.
        return fs::write(&target, bytes).map_err(cannot);
    }
    let beside = target.with_extension(format!("{}.part", std::process::id()));
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, &target)
    });
    written.map_err(|e| {
        // What was begun is of no use to anyone.
        let _ = fs::remove_file(&beside);
        cannot(e)
    })
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
