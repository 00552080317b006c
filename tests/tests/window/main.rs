//! The real window, as a person uses it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

mod accessible;
mod attach;
mod citing;
mod dialog;
mod find;
mod first_run;
mod graph;
mod journeys;
mod main_job;
mod overview;
mod page;
mod palette;
mod suggestions;
mod tour;
