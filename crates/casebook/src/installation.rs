//! This installation's identity, and how far it remembers each of its chains, kept outside the casebook:
//! only so can it notice that a file it opens is older than what it wrote (a restored backup, a copied file).

use crate::{Error, Result, id::Id, world::World};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    io::Write,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

pub struct Installation {
    pub(crate) id: Id,
    /// One small file a chain, named by it.
    folder: Option<PathBuf>,
    /// Chain to the last sequence number written.
    heads: Mutex<BTreeMap<Id, i64>>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    installation: Id,
}

impl Installation {
    /// Reads the identity from `path`, or makes one there; the heads stand in the folder `heads` beside it. A file that cannot be
    /// read is an error: a new identity would be a guess.
    pub fn load(path: &Path, world: &dyn World) -> Result<Installation> {
        let stored = match std::fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| {
                Error::Damaged(format!(
                    "{} is damaged; move it aside and start again: a new identity will be made",
                    path.display()
                ))
            })?,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                let stored = Stored { installation: world.new_id() };
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                write(path, &stored)?;
                stored
            }
            Err(e) => return Err(e.into()),
        };
        let folder = path.with_file_name("heads");
        std::fs::create_dir_all(&folder)?;
        Ok(Installation { id: stored.installation, folder: Some(folder), heads: Mutex::default() })
    }

    /// One that remembers nothing past its own life. For tests.
    pub fn passing(world: &dyn World) -> Installation {
        Installation { id: world.new_id(), folder: None, heads: Mutex::default() }
    }

    pub(crate) fn remembered(&self, chain: Id) -> i64 {
        let Ok(mut heads) = self.heads.lock() else { return 0 };
        *heads.entry(chain).or_insert_with(|| self.stored(chain))
    }

    /// Called after a commit. If it cannot be written the commit still stands; only a later restored backup would go unnoticed.
    ///
    /// The number is written over the last one in place: replacing a file would make the file system commit its own journal, which
    /// costs as much as the change itself.
    pub(crate) fn remember(&self, chain: Id, seq: i64) {
        let Ok(mut heads) = self.heads.lock() else { return };
        // Another process of this installation may have written since: keep the furthest.
        let furthest = seq.max(self.stored(chain));
        heads.insert(chain, furthest);
        if let Some(folder) = &self.folder {
            let file = std::fs::OpenOptions::new()
                .write(true)
                .create(true)
                .truncate(false)
                .open(folder.join(chain.to_string()));
            let _ = file.and_then(|mut file| file.write_all(format!("{furthest:020}\n").as_bytes()));
        }
    }

    fn stored(&self, chain: Id) -> i64 {
        let file = self.folder.as_ref().map(|folder| folder.join(chain.to_string()));
        let text = file.and_then(|file| std::fs::read_to_string(file).ok());
        text.and_then(|text| text.trim().parse().ok()).unwrap_or(0)
    }
}

/// Whole or not at all.
fn write(path: &Path, stored: &Stored) -> Result<()> {
    // Two windows of one program write too.
    static WRITES: AtomicU64 = AtomicU64::new(0);
    let beside = path.with_extension(format!("{}-{}.part", std::process::id(), WRITES.fetch_add(1, Ordering::Relaxed)));
    std::fs::write(&beside, serde_json::to_vec_pretty(stored)?)?;
    std::fs::rename(&beside, path)?;
    Ok(())
}
