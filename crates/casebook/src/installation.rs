//! This installation's identity, and how far it remembers each of its chains, kept outside the casebook:
//! only so can it notice that a file it opens is older than what it wrote (a restored backup, a copied file).

use crate::{Error, Result, id::Id, world::World};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

pub struct Installation {
    pub(crate) id: Id,
    path: Option<PathBuf>,
    heads: Mutex<BTreeMap<String, i64>>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    installation: Id,
    /// Chain id to the last sequence number written.
    heads: BTreeMap<String, i64>,
}

impl Installation {
    /// Reads the identity from `path`, or makes one there. A file that cannot be read is an error: a new identity would be a guess.
    pub fn load(path: &Path, world: &dyn World) -> Result<Installation> {
        let stored = match std::fs::read(path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|_| {
                Error::Damaged(format!(
                    "{} is damaged; move it aside and start again: a new identity will be made",
                    path.display()
                ))
            })?,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                let stored = Stored { installation: world.new_id(), heads: BTreeMap::new() };
                if let Some(folder) = path.parent() {
                    std::fs::create_dir_all(folder)?;
                }
                write(path, &stored)?;
                stored
            }
            Err(e) => return Err(e.into()),
        };
        Ok(Installation { id: stored.installation, path: Some(path.to_owned()), heads: Mutex::new(stored.heads) })
    }

    /// One that remembers nothing past its own life. For tests.
    pub fn passing(world: &dyn World) -> Installation {
        Installation { id: world.new_id(), path: None, heads: Mutex::default() }
    }

    pub(crate) fn remembered(&self, chain: Id) -> i64 {
        self.heads.lock().ok().and_then(|heads| heads.get(&chain.to_string()).copied()).unwrap_or(0)
    }

    /// Called after a commit. If it cannot be written the commit still stands; only a later restored backup would go unnoticed.
    pub(crate) fn remember(&self, chain: Id, seq: i64) {
        let Ok(mut heads) = self.heads.lock() else { return };
        heads.insert(chain.to_string(), seq);
        if let Some(path) = &self.path {
            // Another process of this installation may have written since: keep the furthest of each chain.
            if let Some(stored) =
                std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Stored>(&bytes).ok())
            {
                for (chain, seq) in stored.heads {
                    let known = heads.entry(chain).or_insert(seq);
                    *known = seq.max(*known);
                }
            }
            let _ = write(path, &Stored { installation: self.id, heads: heads.clone() });
        }
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
