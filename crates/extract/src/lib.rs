//! Article text to suggested attributions, and to its figures and dates. Pure: no files, no clock, no network.
//!
//! [`propose`]: a person has selected a statement; who is said to have said it? It reads only the sentence
//! around the selection, with a small lexicon of Italian, English and Korean reporting words, and proposes
//! the neighbouring noun phrase as the speaker. [`figures()`] and [`dates()`] read a whole text by the rules in
//! the language's data file. Everything returned is a proposal for that person to accept or correct.

mod amount;
mod calendar;
mod clause;
mod compound;
mod content;
mod counted;
mod cue;
mod dates;
mod figures;
mod korean;
mod language;
mod lexicon;
mod mention;
mod names;
mod number;
mod page;
mod phrases;
mod point;
mod proposal;
mod quantities;
mod region;
mod relative;
mod resolve;
mod speaker;
mod token;

#[cfg(test)]
mod tests;

use attesta_text::{ArticleText, Span};

use crate::cue::Cue;

pub use dates::{DateFound, DateKind, dates};
pub use figures::{Bound, Figure, figures};
pub use proposal::{Mode, Proposal, Relay, Stance};

/// Proposes who said the selected statement, through whom and how firmly.
///
/// Without reporting words in the sentence, or with a selection of another text, the proposal is the
/// author's own voice.
pub fn propose(text: &ArticleText, selection: Span) -> Proposal {
    let region = region::around(text, selection);
    let cues = cue::find(text, region, selection);
    let Some(main) = cue::governing(&cues, text, selection) else {
        return Proposal::authors(selection, content::is_hedged(text, selection, &[]));
    };
    let relay = cue::relaying(&cues, main);
    let beside: Vec<&Cue> = relay.into_iter().chain([main]).collect();
    let content = content::pieces(text, selection, &cues);
    Proposal {
        reason: reason(text, main, relay),
        mode: content::mode(text, &content),
        content,
        stance: main.stance,
        hedged: content::is_hedged(text, selection, &beside),
        cue: vec![main.span],
        source: main.source.map_or_else(Vec::new, |phrase| names::split(text, phrase)),
        relayed_by: relay.and_then(|relay| Some(Relay { source: relay.source?, cue: relay.span })),
    }
}

fn reason(text: &ArticleText, main: &Cue, relay: Option<&Cue>) -> String {
    let words = text.slice(main.span);
    let Some(source) = main.source else {
        return format!("“{words}” reports the statement, but no speaker stands beside it");
    };
    let speaker = format!("“{words}” attributes the statement to “{}”", text.slice(source));
    match relay.and_then(|relay| Some((relay.span, relay.source?))) {
        Some((cue, by)) => format!("{speaker}; “{}” says that “{}” relays it", text.slice(cue), text.slice(by)),
        None => speaker,
    }
}
