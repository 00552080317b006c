//! Whole-product tests: what they have in common.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

pub mod evaluation;
pub mod main_job;
pub mod programs;
pub mod window;
