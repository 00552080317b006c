//! Which of several windows on one file this is. Undo is kept per person and window, so no two open ones may answer to one name.

use crate::error::{Result, WireError};
use std::{
    fs::{File, TryLockError},
    path::Path,
};

/// Taken until it is dropped; the system frees it when the program falls.
pub(crate) struct Seat {
    pub(crate) name: String,
    _taken: File,
}

impl Seat {
    /// The first free one: `window`, `window 2`, … The first window opened after all were closed goes on with the first one's steps.
    pub(crate) fn take(home: &Path, casebook: &str, window: &str) -> Result<Seat> {
        let folder = home.join("windows");
        std::fs::create_dir_all(&folder)?;
        for n in 1..=MOST {
            let file = File::create(folder.join(format!("{casebook}-{n}.lock")))?;
            match file.try_lock() {
                Ok(()) => {
                    let name = if n == 1 { window.to_owned() } else { format!("{window} {n}") };
                    return Ok(Seat { name, _taken: file });
                }
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        Err(WireError::new("too_many_windows", format!("{MOST} windows are open on this file"), "close one of them"))
    }
}

const MOST: usize = 50;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;

    #[test]
    fn each_open_window_has_a_name_of_its_own_and_a_closed_one_leaves_its_name() {
        let home = tempfile::tempdir().unwrap();
        let take = |casebook| Seat::take(home.path(), casebook, "desktop").unwrap();
        let (first, second, elsewhere) = (take("a"), take("a"), take("b"));
        assert_eq!([&*first.name, &*second.name, &*elsewhere.name], ["desktop", "desktop 2", "desktop"]);
        drop(first);
        assert_eq!(take("a").name, "desktop");
    }
}
