//! Long work: it takes the casebook for one step at a time, tells how far it is, and stops when asked.

use crate::{
    Touched,
    desk::{Call, Desk, Progress},
    error::{Result, WireError},
};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// One long job under way.
pub(crate) struct Job<'d> {
    desk: &'d Desk,
    name: &'static str,
    stop: Arc<AtomicBool>,
    touched: &'d mut Vec<Touched>,
}

impl<'d> Job<'d> {
    /// Refused while another of the same name runs: the two would report under one name.
    pub(crate) fn begin(desk: &'d Desk, name: &'static str, touched: &'d mut Vec<Touched>) -> Result<Job<'d>> {
        let stop = Arc::new(AtomicBool::new(false));
        let mut running = desk.running();
        if running.contains_key(name) {
            return Err(WireError::new("job_running", "this is being done already", "wait for it, or cancel it"));
        }
        running.insert(name, stop.clone());
        drop(running);
        Ok(Job { desk, name, stop, touched })
    }

    /// One step with the casebook in hand; between two steps the window's other requests are answered.
    pub(crate) fn step<T>(&mut self, work: impl FnOnce(&mut Call) -> Result<T>) -> Result<T> {
        work(&mut self.desk.call(self.touched))
    }

    pub(crate) fn tell(&self, done: usize, of: usize) {
        self.desk.tell(&Progress::new(self.name, done, of));
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        self.desk.running().remove(self.name);
    }
}

/// Answers at once, also while the job holds the casebook.
pub(crate) fn cancel(desk: &Desk, name: &str) -> Result<()> {
    match desk.running().get(name) {
        Some(stop) => {
            stop.store(true, Ordering::SeqCst);
            Ok(())
        }
        None => Err(WireError::new("no_job", format!("no job “{name}” is running"), "it may have ended by itself")),
    }
}
