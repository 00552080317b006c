//! The real window, as a person uses it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

mod accessible;
mod attach;
mod citing;
mod claims_table;
mod coding;
mod desk_day;
mod dialog;
mod find;
mod first_run;
mod graph;
mod history;
mod journeys;
mod looks;
mod main_job;
mod newcomer;
mod overview;
mod page;
mod palette;
mod portraits;
mod reports;
mod revisions;
mod second_check;
mod side_by_side;
mod sources;
mod suggestions;
mod timeline;
mod tour;
mod trouble;
mod two_windows;
