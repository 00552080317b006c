//! The command line's words. A contract: scripts depend on them.

use clap::{Args, Parser, Subcommand};

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
    /// Bring in articles: plain text or Markdown files, or - for standard input.
    Import(Import),
    /// List articles, newest first.
    Articles(Filter),
    /// List claims, newest first.
    Claims(Filter),
    /// List the register of sources.
    Sources(Filter),
    /// List who is said to have said what.
    Attributions(Filter),
    /// List the program's own proposals (not there yet).
    Suggestions,
    /// Show anything, by its id or the end of it.
    Show { id: String },
    /// Propose attributions for an article (not there yet).
    Suggest { article: String },
    /// Accept proposals (not there yet).
    Accept { suggestions: Vec<String> },
    /// Reject proposals (not there yet).
    Reject { suggestions: Vec<String> },
    /// Find attributions in a text without a casebook (not there yet).
    Extract { file: String },
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
    },
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
    /// Find words in articles, claims, sources and evidence.
    Search {
        query: String,
        /// article, claim, source or evidence
        #[arg(long)]
        kind: Option<String>,
    },
    /// Write a fact-check report.
    Export(Export),
    /// Hold a casebook's journal against itself and name the first thing that does not hold.
    Verify { file: std::path::PathBuf },
    /// Hold this casebook against itself.
    Check,
    /// Copy the casebook into one new file.
    Backup { file: String },
    /// Take back the last step made on the command line.
    Undo,
    /// Bring back what was taken back.
    Redo,
    /// The history, newest first.
    Journal,
    /// Any command of the wire, with its arguments as JSON.
    Call { name: String, args: Option<String> },
    /// Write completions for your shell to standard output.
    Completions { shell: clap_complete::Shell },
}

#[derive(Subcommand)]
pub(crate) enum Person {
    /// Add someone; the first one is at work from then on.
    Add {
        name: String,
        #[arg(long)]
        initials: Option<String>,
    },
    List,
}

#[derive(Args)]
pub(crate) struct Import {
    #[arg(required = true)]
    pub(crate) files: Vec<String>,
    #[arg(long)]
    pub(crate) title: Option<String>,
    #[arg(long)]
    pub(crate) publisher: Option<String>,
    #[arg(long)]
    pub(crate) agency: Option<String>,
    /// EDTF: 2025-05-09, 2025-05, 2025-05-09?
    #[arg(long)]
    pub(crate) published: Option<String>,
    #[arg(long)]
    pub(crate) lang: Option<String>,
    #[arg(long)]
    pub(crate) url: Option<String>,
    #[arg(long)]
    pub(crate) dossier: Option<String>,
}

#[derive(Args)]
pub(crate) struct Filter {
    #[arg(long)]
    pub(crate) text: Option<String>,
    #[arg(long)]
    pub(crate) article: Option<String>,
    #[arg(long)]
    pub(crate) claim: Option<String>,
    #[arg(long)]
    pub(crate) source: Option<String>,
    #[arg(long)]
    pub(crate) dossier: Option<String>,
    /// to_check, in_progress, in_review or done
    #[arg(long)]
    pub(crate) state: Option<String>,
    /// A rating of the scale.
    #[arg(long)]
    pub(crate) rating: Option<String>,
    #[arg(long)]
    pub(crate) limit: Option<u32>,
}

#[derive(Subcommand)]
pub(crate) enum Claim {
    /// A claim, marked in an article or heard somewhere.
    Add {
        #[arg(long)]
        wording: Option<String>,
        #[arg(long)]
        article: Option<String>,
        /// START-END in code points of the text as given, or the words themselves; once per piece.
        #[arg(long)]
        at: Vec<String>,
        #[arg(long)]
        kind: Option<String>,
        #[arg(long)]
        heard: Option<String>,
    },
    /// Change a claim.
    Set {
        id: String,
        #[arg(long)]
        wording: Option<String>,
        #[arg(long)]
        state: Option<String>,
        #[arg(long)]
        next_step: Option<String>,
        #[arg(long)]
        priority: Option<u8>,
    },
    /// Make one claim of two (not there yet).
    Merge { id: String, into: String },
}

#[derive(Args)]
pub(crate) struct Attribute {
    #[arg(long)]
    pub(crate) article: Option<String>,
    /// What is said: START-END in code points of the text as given, or the words; once per piece.
    #[arg(long)]
    pub(crate) content: Vec<String>,
    /// The reporting words.
    #[arg(long)]
    pub(crate) cue: Vec<String>,
    /// How the source is called in the text.
    #[arg(long)]
    pub(crate) source: Vec<String>,
    /// Who it is, by a name of the register or a new one; several if they said it together, none if nobody is named.
    #[arg(long)]
    pub(crate) party: Vec<String>,
    /// What a new source is: person, agency, state, intelligence, …
    #[arg(long)]
    pub(crate) party_kind: Option<String>,
    #[arg(long)]
    pub(crate) claim: Option<String>,
    /// The wording of a new claim it bears on.
    #[arg(long)]
    pub(crate) claim_new: Option<String>,
    /// asserts, denies, confirms, suggests, questions or declines
    #[arg(long)]
    pub(crate) stance: Option<String>,
    #[arg(long)]
    pub(crate) hedged: bool,
    /// direct, indirect, mixed or authors_voice
    #[arg(long)]
    pub(crate) mode: Option<String>,
    /// witnessed, told, inferred or unstated
    #[arg(long)]
    pub(crate) basis: Option<String>,
    /// When it was said.
    #[arg(long)]
    pub(crate) said: Option<String>,
    /// The attribution that relays this one.
    #[arg(long)]
    pub(crate) via: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Source {
    Add {
        name: String,
        /// person, office, agency, outlet, state, state_organ, intelligence, organisation, document, crowd, collective, unnamed
        #[arg(long)]
        kind: String,
        #[arg(long)]
        alias: Vec<String>,
    },
    /// How reliable, A to F (F cannot be judged), for a topic and a period.
    Grade {
        source: String,
        grade: String,
        #[arg(long)]
        reason: String,
        #[arg(long)]
        topic: Option<String>,
        #[arg(long)]
        period: Option<String>,
        /// Put it in the place of the grade that stands; that one stays in the history.
        #[arg(long)]
        replace: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum Evidence {
    Add {
        claim: String,
        #[arg(long)]
        title: String,
        /// supports, refutes or context
        #[arg(long)]
        bearing: String,
        /// text, document, image, audio, video, page or reply
        #[arg(long, default_value = "document")]
        kind: String,
        /// 1 confirmed … 5 improbable, 6 cannot be judged
        #[arg(long, default_value_t = 6)]
        credibility: u8,
        #[arg(long)]
        excerpt: Option<String>,
        #[arg(long)]
        url: Option<String>,
        #[arg(long)]
        obtained_from: Option<String>,
        /// page, passage, timecode or coordinates
        #[arg(long)]
        locator_kind: Option<String>,
        #[arg(long)]
        locator: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Review {
    /// Ask for a second check of an attribution.
    Request {
        attribution: String,
        #[arg(long)]
        reason: Option<String>,
    },
    /// accept, correct or reject
    Decide {
        attribution: String,
        decision: String,
        #[arg(long)]
        reason: Option<String>,
        /// One's own work read again; labelled as such.
        #[arg(long)]
        reread: bool,
    },
    Queue,
}

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
    #[arg(long, default_value = "en")]
    pub(crate) lang: String,
    /// Milliseconds since 1970 that the report is dated by; the same state and date give the same bytes.
    #[arg(long)]
    pub(crate) dated: Option<i64>,
    #[arg(short, long)]
    pub(crate) output: Option<String>,
}
