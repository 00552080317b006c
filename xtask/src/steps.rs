//! Several steps where one failure does not hide the next.

use crate::{Done, Stop, failed};

#[derive(Default)]
pub(crate) struct Steps {
    passed: usize,
    failed: Vec<&'static str>,
}

impl Steps {
    pub(crate) fn step(&mut self, name: &'static str, work: impl FnOnce() -> Done) {
        println!("\n── {name}");
        match work() {
            Ok(()) => self.passed += 1,
            Err(Stop::Failed(reason) | Stop::Usage(reason)) => {
                println!("✗ {reason}");
                self.failed.push(name);
            }
        }
    }

    /// One line over everything, with `counts` in it; an error that names what failed.
    pub(crate) fn finish(self, counts: &str) -> Done {
        println!("\nTotal: {} steps passed, {} failed{counts}", self.passed, self.failed.len());
        match self.failed.is_empty() {
            true => Ok(()),
            false => failed(format!("failed: {}", self.failed.join(", "))),
        }
    }
}
