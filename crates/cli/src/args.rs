//! The command line's words. A contract: scripts depend on them.

use clap::{Parser, Subcommand};

mod checks;
mod lists;
mod nouns;
mod reports;

pub(crate) use checks::*;
pub(crate) use lists::*;
pub(crate) use nouns::*;
pub(crate) use reports::*;

/// Check what news says: import articles, mark claims, record who said what through whom, judge, review, report.
///
/// A first check, from the beginning:
///   attesta person add "Your Name"
///   attesta import story.txt --publisher "The Paper" --published 2025-05-09
///   attesta attribute --article 1f2e --content "the statement, word for word" --party KCNA --claim-new "What is to be checked"
///   attesta verdict 9a8b unproven --reason "One source, no document"
///   attesta export --format html -o report.html
///
/// Things are named by the end of their id, as lists show it.
#[derive(Parser)]
#[command(name = "attesta", version, verbatim_doc_comment)]
pub(crate) struct Cli {
    /// The file of work; without it, the one in your data folder.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) casebook: Option<std::path::PathBuf>,
    /// Who is at work, by name; without it, whoever was last.
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub(crate) person: Option<String>,
    /// One JSON document on standard output; errors as JSON on standard error.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make the file of work, if it is not there yet.
    Init,
    /// Load the sample folder: short articles that relay each other.
    Sample,
    /// Who works in this file.
    #[command(subcommand)]
    Person(Person),
    /// Folders of articles and claims.
    #[command(subcommand)]
    Dossier(Dossier),
    /// Bring in articles: plain text or Markdown files, or - for standard input.
    Import(Import),
    /// List articles, newest first.
    Articles(Articles),
    /// List the texts an article has had, the newest first; or print the one of this number.
    Revisions { article: String, number: Option<u32> },
    /// List claims: newest first, or sorted, or as a saved view has them.
    Claims(Claims),
    /// List the register of sources.
    Sources(Sources),
    /// List who is said to have said what.
    Attributions(Attributions),
    /// List the program's own proposals that wait for an answer.
    Suggestions(Suggestions),
    /// Show anything, by its id or the end of it.
    Show {
        id: String,
        /// A claim as it stood at the end of a day.
        #[arg(long, value_name = "DAY")]
        as_of: Option<String>,
    },
    /// Have the program propose who says what in an article, and keep its proposals.
    Suggest { article: String },
    /// Accept proposals, all in one step.
    Accept(Proposals),
    /// Reject proposals, all in one step; they do not come back.
    Reject(Proposals),
    /// Find attributions in texts, without a casebook: a .jsonl file line by line, any other file, or - for standard input, as one
    /// plain text. One line of JSON each, with offsets in code points of the text as given.
    Extract {
        file: String,
        /// The language of texts that do not say theirs, such as it; without it, the program guesses.
        #[arg(long)]
        lang: Option<String>,
    },
    /// Add or change claims.
    #[command(subcommand)]
    Claim(Claim),
    /// Record who is said to have said something.
    Attribute(Box<Attribute>),
    /// Add or grade sources.
    #[command(subcommand)]
    Source(Source),
    /// Say that one attribution is reported by another.
    Hop {
        /// Who is relayed.
        inner: String,
        /// Who relays.
        outer: String,
        /// text, researched or same_dispatch
        #[arg(long, default_value = "text")]
        basis: String,
        #[arg(long)]
        reason: Option<String>,
        /// Between the two ends of this step of the chain.
        #[arg(long)]
        before: Option<String>,
    },
    /// Hold a quotation against the original: matches, altered, out_of_context, not_found or not_tried.
    Quote {
        attribution: String,
        result: String,
        /// The wording it was held against.
        #[arg(long)]
        original: Option<String>,
        #[arg(long)]
        reason: Option<String>,
    },
    /// Requests for comment: the right of reply.
    #[command(subcommand)]
    Inquiry(Inquiry),
    /// A remark of the desk on a claim.
    Note { claim: String, body: String },
    /// Evidence for, against or around a claim.
    #[command(subcommand)]
    Evidence(Evidence),
    /// Give a verdict; an older one stays in the history.
    Verdict {
        claim: String,
        /// A rating of the scale: true, mostly_true, half_true, misleading, false, unproven, cannot_be_checked.
        rating: String,
        #[arg(long)]
        reason: String,
        /// low, medium or high
        #[arg(long, default_value = "medium")]
        confidence: String,
    },
    /// Ask for a second check, or decide one.
    #[command(subcommand)]
    Review(Review),
    /// How far an article's blind second coding agrees with the first, where one is finished.
    Agreement {
        article: String,
        /// As comma-separated values, for a spreadsheet or a statistics program.
        #[arg(long)]
        csv: bool,
    },
    /// Find words in articles, claims, sources and evidence.
    Search {
        query: String,
        /// article, claim, source or evidence
        #[arg(long)]
        kind: Option<String>,
    },
    /// Write a fact-check report.
    Export(Export),
    /// Reports that have left the house.
    #[command(subcommand)]
    Report(Report),
    /// Hold a casebook's journal against itself and name the first thing that does not hold.
    Verify { file: std::path::PathBuf },
    /// Hold this casebook against itself.
    Check,
    /// Copy the casebook into one new file.
    Backup { file: String },
    /// Take out anything by its id; undo brings it back.
    Remove { id: String },
    /// What is dated, of one claim, folder or source, in the order of time.
    Timeline(Timeline),
    /// Take back the last step made on the command line, or every one after an entry of the history.
    Undo {
        /// The entry that stays the last one, by its id or the end of it.
        #[arg(long, value_name = "ENTRY")]
        to: Option<String>,
        /// Only tell what would be taken back.
        #[arg(long, requires = "to")]
        preview: bool,
    },
    /// Bring back what was taken back.
    Redo,
    /// The history, newest first.
    Journal(Journal),
    /// Any command of the wire, with its arguments as JSON.
    Call {
        #[arg(required_unless_present = "list")]
        name: Option<String>,
        args: Option<String>,
        /// Name every command, with the types of what it takes and gives.
        #[arg(long)]
        list: bool,
    },
    /// Write completions for your shell to standard output.
    Completions { shell: clap_complete::Shell },
}
