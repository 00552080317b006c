//! What leaves the house, and what has left it.

use clap::{Args, Subcommand};

#[derive(Args)]
pub(crate) struct Export {
    /// html or markdown; other formats are not there yet.
    #[arg(long)]
    pub(crate) format: String,
    #[arg(long)]
    pub(crate) claim: Vec<String>,
    #[arg(long)]
    pub(crate) dossier: Option<String>,
    #[arg(long)]
    pub(crate) article: Option<String>,
    /// Another issue of this report, by the id that `report list` gives, whatever it covers now.
    #[arg(long)]
    pub(crate) report: Option<String>,
    /// A report of its own, even if one that covers the same left the house before.
    #[arg(long, conflicts_with = "report")]
    pub(crate) fresh: bool,
    /// What it is called; without, as the report that it goes on. "" takes the title away.
    #[arg(long)]
    pub(crate) title: Option<String>,
    #[arg(long, default_value = "en")]
    pub(crate) lang: String,
    /// Milliseconds since 1970 that the report is dated by; the same state and date give the same bytes.
    #[arg(long)]
    pub(crate) dated: Option<i64>,
    #[arg(short, long)]
    pub(crate) output: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Report {
    /// List what has left the house, newest first.
    List,
    /// Show what a report covers, by its own id or the end of it.
    Show { id: String },
    /// Write an issue once more, byte by byte as it left.
    Save {
        id: String,
        #[arg(short, long)]
        output: String,
    },
}
