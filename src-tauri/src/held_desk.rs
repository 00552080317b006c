//! The desk behind the window: open, refused with a reason, or put away.

use std::path::PathBuf;
use std::sync::{PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use attesta_desk::{Desk, Options, WireError};
use tauri::AppHandle;

use crate::{events, refusal};

pub(crate) struct HeldDesk(RwLock<Result<Desk, WireError>>);

impl HeldDesk {
    /// Opens the casebook. A refusal is kept, so that the window opens all the same and can show it.
    pub(crate) fn open(app: &AppHandle, casebook: Option<PathBuf>) -> Self {
        let options = Options { casebook, window: "desktop".into(), one_of_several: true, ..Options::default() };
        let desk = Desk::open(options);
        if let Ok(desk) = &desk {
            let app = app.clone();
            desk.on_progress(Box::new(move |step| events::progress(&app, &step)));
        }
        Self(RwLock::new(desk))
    }

    /// Works at the desk, beside others who do; or says why there is none.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&Desk) -> T) -> Result<T, WireError> {
        match &*self.0.read().unwrap_or_else(PoisonError::into_inner) {
            Ok(desk) => Ok(work(desk)),
            Err(reason) => Err(reason.clone()),
        }
    }

    /// Drops the desk, which checkpoints the casebook, once the calls under way are answered.
    /// A call that takes longer is left behind: what was acknowledged is already safe in the write-ahead log.
    pub(crate) fn put_away(&self) {
        for _ in 0..PATIENCE {
            if let Ok(mut desk) = self.0.try_write() {
                *desk = Err(refusal::closing());
                return;
            }
            thread::sleep(MOMENT);
        }
    }
}

const MOMENT: Duration = Duration::from_millis(50);
const PATIENCE: u32 = 60;
