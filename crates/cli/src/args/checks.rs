//! The words of a check: evidence, and what is asked of others.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Inquiry {
    /// A letter to copy: for comment, or with --correct to the outlet of an article.
    Draft {
        claim: String,
        /// Whom, by a name of the register.
        #[arg(long, conflicts_with = "correct")]
        whom: Option<String>,
        /// The article whose wording is to be corrected.
        #[arg(long)]
        correct: Option<String>,
        /// By when an answer is expected.
        #[arg(long)]
        due: Option<String>,
        /// Where the article's own language is neither en nor it.
        #[arg(long, default_value = "en")]
        lang: String,
    },
    Ask {
        claim: String,
        /// Whom, by a name of the register or a new one.
        whom: String,
        question: String,
        /// When it was put, as a date.
        #[arg(long)]
        asked: String,
        #[arg(long)]
        channel: Option<String>,
        /// By when an answer is expected.
        #[arg(long)]
        due: Option<String>,
        /// It asks for a correction of this article.
        #[arg(long)]
        correct: Option<String>,
    },
    /// answered, declined or no_reply
    Record {
        id: String,
        outcome: String,
        #[arg(long)]
        answer: Option<String>,
        #[arg(long)]
        answered: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Evidence {
    Add {
        /// The claim it bears on; or a step of a chain with --hop.
        #[arg(required_unless_present = "hop")]
        claim: Option<String>,
        #[arg(long, conflicts_with = "claim")]
        hop: Option<String>,
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
        /// page, passage, timecode, region or coordinates; a locator that begins with t=, xywh= or geo: says it itself.
        #[arg(long, requires = "locator")]
        locator_kind: Option<String>,
        /// 00:01:12-00:01:40, t=00:01:12,00:01:40, xywh=percent:10,20,30,40, geo:42.24,130.29, or a page in words.
        #[arg(long)]
        locator: Option<String>,
        /// A file to keep with it, up to 64 MiB.
        #[arg(long)]
        file: Option<String>,
    },
    /// One piece of evidence for each file, called as the file is.
    Attach {
        claim: String,
        #[arg(required = true)]
        files: Vec<String>,
        /// supports, refutes or context
        #[arg(long)]
        bearing: String,
        #[arg(long, default_value_t = 6)]
        credibility: u8,
        #[arg(long)]
        obtained_from: Option<String>,
    },
    /// Write the file kept with a piece of evidence somewhere else.
    Save {
        id: String,
        #[arg(short, long)]
        output: String,
    },
}
