//! What the core needs from outside: the time and randomness. Passed in, so that tests can pin both.

use crate::id::Id;
use std::time::{SystemTime, UNIX_EPOCH};

pub trait World: Send + Sync {
    /// Milliseconds since 1970-01-01 UTC.
    fn now(&self) -> i64;
    fn random(&self) -> [u8; 16];

    fn new_id(&self) -> Id {
        let [a, b, c, d, e, f, g, h, i, j, ..] = self.random();
        let millis = u64::try_from(self.now()).unwrap_or(0);
        Id(uuid::Builder::from_unix_timestamp_millis(millis, &[a, b, c, d, e, f, g, h, i, j]).into_uuid())
    }
}

/// The machine's clock and its generator of random numbers.
pub struct Machine;

impl World for Machine {
    fn now(&self) -> i64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX))
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        if getrandom::fill(&mut bytes).is_err() {
            // No kernel generator: a v4 UUID falls back on nothing either, so stop rather than hand out equal ids.
            std::process::abort();
        }
        bytes
    }
}

/// Counts instead: the same calls give the same ids and times. For tests and reproducible samples.
pub struct Counting {
    start: i64,
    step: std::sync::atomic::AtomicU64,
    seed: u64,
}

impl Counting {
    pub fn new(start: i64, seed: u64) -> Counting {
        Counting { start, step: 0.into(), seed }
    }
}

impl World for Counting {
    fn now(&self) -> i64 {
        // A second a step: far enough apart to be told apart when printed.
        self.start + 1000 * i64::try_from(self.step.load(std::sync::atomic::Ordering::SeqCst)).unwrap_or(0)
    }

    fn random(&self) -> [u8; 16] {
        use sha2::Digest;
        let step = self.step.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let digest = sha2::Sha256::digest([self.seed.to_be_bytes(), step.to_be_bytes()].concat());
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(digest).for_each(|(b, d)| *b = d);
        bytes
    }
}
