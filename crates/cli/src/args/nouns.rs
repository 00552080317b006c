//! The words under each noun.

use clap::{Args, Subcommand};

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
    /// It is the newer text of this article, whose title and the rest stay what they are: what was marked is looked for in it.
    #[arg(long, value_name = "ARTICLE", conflicts_with_all = ["title", "publisher", "agency", "byline", "url", "lang", "dossier"])]
    pub(crate) revises: Option<String>,
    #[arg(long)]
    pub(crate) title: Option<String>,
    #[arg(long)]
    pub(crate) publisher: Option<String>,
    /// The agency the article credits.
    #[arg(long)]
    pub(crate) agency: Option<String>,
    #[arg(long)]
    pub(crate) byline: Option<String>,
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
        /// From whom it was heard: their position is recorded too.
        #[arg(long)]
        said_by: Option<String>,
        /// What a new source of that name is: person, office, unnamed, …
        #[arg(long, requires = "said_by")]
        said_by_kind: Option<String>,
        /// When they said it, as a date.
        #[arg(long, requires = "said_by")]
        said: Option<String>,
        /// In what words.
        #[arg(long, requires = "said_by")]
        words: Option<String>,
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
        /// 0 to 3; 3 is the most urgent.
        #[arg(long)]
        priority: Option<u8>,
        /// By when, as a date.
        #[arg(long)]
        deadline: Option<String>,
        /// A person's id.
        #[arg(long)]
        assignee: Option<String>,
    },
    /// Make one claim of two: everything about the first is said of the second.
    Merge { id: String, into: String },
    /// Put a tag on a claim.
    Tag { id: String, tag: String },
    /// Say how one claim bears on another: contradicts, repeats, narrows or updates.
    Relate {
        id: String,
        kind: String,
        other: String,
        #[arg(long)]
        reason: Option<String>,
    },
    /// A number the claim rests on.
    Figure {
        id: String,
        /// Digits with a point for decimals.
        quantity: String,
        #[arg(long)]
        counted: Option<String>,
        #[arg(long)]
        unit: Option<String>,
        /// exactly, about, at_least or at_most
        #[arg(long)]
        bound: Option<String>,
        #[arg(long)]
        place: Option<String>,
        #[arg(long)]
        as_of: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Dossier {
    Add {
        name: String,
        #[arg(long)]
        about: Option<String>,
    },
    List,
    /// Put an article or a claim in a folder.
    File {
        dossier: String,
        #[arg(long)]
        article: Option<String>,
        #[arg(long)]
        claim: Option<String>,
    },
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
    /// Said with caution.
    #[arg(long)]
    pub(crate) hedged: bool,
    /// The words of caution: "may", "secondo quanto riferito".
    #[arg(long)]
    pub(crate) hedge: Option<String>,
    /// direct, indirect, mixed or authors_voice
    #[arg(long)]
    pub(crate) mode: Option<String>,
    /// witnessed, told, inferred or unstated
    #[arg(long)]
    pub(crate) basis: Option<String>,
    /// When it was said.
    #[arg(long)]
    pub(crate) said: Option<String>,
    /// Where: a briefing, a broadcast, a post.
    #[arg(long)]
    pub(crate) venue: Option<String>,
    /// The words in the language they were said in.
    #[arg(long)]
    pub(crate) original: Option<String>,
    #[arg(long)]
    pub(crate) original_lang: Option<String>,
    #[arg(long)]
    pub(crate) translation: Option<String>,
    #[arg(long)]
    pub(crate) translator: Option<String>,
    /// The attribution that relays this one.
    #[arg(long)]
    pub(crate) via: Option<String>,
    /// The folder a new claim goes into.
    #[arg(long)]
    pub(crate) dossier: Option<String>,
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
        /// Never named in a report.
        #[arg(long)]
        protected: bool,
    },
    /// Another name of a source, in any script.
    Name {
        source: String,
        name: String,
        /// alias, romanisation, former or abbreviation
        #[arg(long)]
        kind: Option<String>,
    },
    /// Say that one source owns, controls or is part_of another.
    Own {
        owner: String,
        kind: String,
        owned: String,
        #[arg(long)]
        reason: Option<String>,
    },
    /// Read the first as the second, whose name stays; nothing is rewritten, and split takes them apart again.
    Merge {
        source: String,
        into: String,
        /// Only say what would be read as one, and what speaks against it.
        #[arg(long)]
        preview: bool,
    },
    /// Take a source apart from the one it was merged with.
    Split { source: String },
    /// Sources that may be one and the same.
    Duplicates {
        /// Those that were judged not to be, instead.
        #[arg(long)]
        not_same: bool,
    },
    /// Say that two sources are not the same, though they look alike: they are proposed no more.
    NotSame {
        source: String,
        other: String,
        #[arg(long, conflicts_with = "take_back")]
        reason: Option<String>,
        /// Take it back: they may be the same.
        #[arg(long)]
        take_back: bool,
    },
    /// Who owns whom, as a tree.
    Owners,
    /// What was denied and later confirmed, or the other way round: of a source, or of the whole file.
    Turns { source: Option<String> },
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
pub(crate) enum Review {
    /// Ask for a second check of an attribution, or of a verdict with --verdict.
    Request {
        #[arg(required_unless_present = "verdict")]
        attribution: Option<String>,
        #[arg(long, conflicts_with = "attribution")]
        verdict: Option<String>,
        #[arg(long)]
        reason: Option<String>,
    },
    /// accept, correct or reject
    Decide {
        decision: String,
        #[arg(required_unless_present = "verdict")]
        attribution: Option<String>,
        #[arg(long, conflicts_with = "attribution")]
        verdict: Option<String>,
        #[arg(long)]
        reason: Option<String>,
        /// One's own work read again; labelled as such.
        #[arg(long)]
        reread: bool,
    },
    Queue,
    /// Write one page for an editor without Attesta: chosen findings, or what a claim, an article or a folder holds; without any,
    /// all that waits.
    Send {
        /// Whom it is for.
        #[arg(long)]
        to: String,
        #[arg(long)]
        attribution: Vec<String>,
        #[arg(long)]
        verdict: Vec<String>,
        #[arg(long)]
        claim: Option<String>,
        #[arg(long)]
        article: Option<String>,
        #[arg(long)]
        dossier: Option<String>,
        /// What to look at; it stands at the head of the page.
        #[arg(long)]
        note: Option<String>,
        /// The language of the page: en or it.
        #[arg(long, default_value = "en")]
        lang: String,
        /// Without it the page goes to standard output, and nothing is asked for.
        #[arg(short, long)]
        output: Option<String>,
    },
    /// Show what the answers to a page would do: a file, or - for standard input. With --apply they are recorded, in one step.
    Answers {
        file: String,
        #[arg(long)]
        apply: bool,
        /// Record decisions on the reviewer's own work as re-reads.
        #[arg(long)]
        rereads: bool,
    },
}
