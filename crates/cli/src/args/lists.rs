//! What of a list is wanted, and which of the proposals are meant.

use clap::Args;

/// How much of a list.
#[derive(Args)]
pub(crate) struct Part {
    /// The local number (`row` in --json) to go on from.
    #[arg(long)]
    pub(crate) before: Option<u32>,
    #[arg(long)]
    pub(crate) limit: Option<u32>,
}

#[derive(Args)]
pub(crate) struct Articles {
    /// Words of the title, or part of one.
    #[arg(long)]
    pub(crate) text: Option<String>,
    #[arg(long)]
    pub(crate) dossier: Option<String>,
    #[command(flatten)]
    pub(crate) part: Part,
}

#[derive(Args)]
pub(crate) struct Claims {
    /// Words of the claim, or part of one.
    #[arg(long)]
    pub(crate) text: Option<String>,
    /// Those that appear, or are said, in this article.
    #[arg(long)]
    pub(crate) article: Option<String>,
    #[arg(long)]
    pub(crate) source: Option<String>,
    #[arg(long)]
    pub(crate) dossier: Option<String>,
    /// to_check, in_progress, in_review or done
    #[arg(long)]
    pub(crate) state: Option<String>,
    /// A rating of the scale; "" for those without a verdict.
    #[arg(long)]
    pub(crate) rating: Option<String>,
    /// asserts, denies, confirms, suggests, questions or declines; with --source, that source's
    #[arg(long)]
    pub(crate) stance: Option<String>,
    /// By name or id; "" for nobody.
    #[arg(long)]
    pub(crate) assignee: Option<String>,
    /// When it happened: 2025-05-09, 2025-05, 2025-05/.. (since), ../2025 (until), 2024-10/2025-05
    #[arg(long)]
    pub(crate) happened: Option<String>,
    /// When somebody said it, written likewise.
    #[arg(long)]
    pub(crate) said: Option<String>,
    /// When an article with it was published.
    #[arg(long)]
    pub(crate) published: Option<String>,
    /// When it came into the file.
    #[arg(long)]
    pub(crate) stored: Option<String>,
    #[arg(long)]
    pub(crate) tag: Option<String>,
    /// Only those in dispute, with one origin, or without a document: disputed, one_origin, no_document.
    #[arg(long)]
    pub(crate) flag: Option<String>,
    /// A view saved in the window, by name; what else is given comes before what it says.
    #[arg(long)]
    pub(crate) view: Option<String>,
    /// stored (newest first), deadline, priority, state, verdict, origins, mentions, evidence_for, evidence_against, happened or assignee
    #[arg(long)]
    pub(crate) sort: Option<String>,
    /// Lowest or earliest first.
    #[arg(long)]
    pub(crate) ascending: bool,
    /// Leave out the first so many, in a list that is sorted.
    #[arg(long)]
    pub(crate) skip: Option<u32>,
    #[command(flatten)]
    pub(crate) part: Part,
}

#[derive(Args)]
pub(crate) struct Sources {
    /// Part of a name, in any script.
    #[arg(long)]
    pub(crate) text: Option<String>,
    #[arg(long)]
    pub(crate) limit: Option<u32>,
}

#[derive(Args)]
pub(crate) struct Attributions {
    #[arg(long)]
    pub(crate) article: Option<String>,
    #[arg(long)]
    pub(crate) claim: Option<String>,
    #[arg(long)]
    pub(crate) source: Option<String>,
    #[arg(long)]
    pub(crate) limit: Option<u32>,
}

#[derive(Args)]
pub(crate) struct Suggestions {
    #[arg(long)]
    pub(crate) article: Option<String>,
    #[arg(long)]
    pub(crate) limit: Option<u32>,
}

#[derive(Args)]
pub(crate) struct Proposals {
    #[arg(required_unless_present = "all")]
    pub(crate) suggestions: Vec<String>,
    /// All that wait, of every article.
    #[arg(long, conflicts_with = "suggestions")]
    pub(crate) all: bool,
}

#[derive(Args)]
pub(crate) struct Journal {
    /// Only what touched this object.
    #[arg(long)]
    pub(crate) of: Option<String>,
    /// Only what touched things of this kind: claim, article, source, …
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// Only what this person did.
    #[arg(long, value_name = "PERSON")]
    pub(crate) by: Option<String>,
    /// Only this operation, as in the list: give_verdict, …
    #[arg(long)]
    pub(crate) op: Option<String>,
    /// The first day.
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<String>,
    /// The last day.
    #[arg(long, value_name = "DAY")]
    pub(crate) until: Option<String>,
    #[command(flatten)]
    pub(crate) part: Part,
}

#[derive(Args)]
pub(crate) struct Timeline {
    #[arg(long)]
    pub(crate) claim: Option<String>,
    #[arg(long)]
    pub(crate) dossier: Option<String>,
    #[arg(long)]
    pub(crate) source: Option<String>,
    /// happened, said, published or stored; without it all four
    #[arg(long)]
    pub(crate) by: Option<String>,
    /// What was known by the end of a day.
    #[arg(long, value_name = "DAY")]
    pub(crate) as_of: Option<String>,
}
