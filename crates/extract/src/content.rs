//! What was said, and how.

use std::ops::Range;

use attesta_text::{ArticleText, Span, fold};

use crate::clause::is_quote;
use crate::cue::Cue;
use crate::lexicon::NAMELESS;
use crate::proposal::Mode;

/// Words of caution, folded. Numbers made round ("circa", "about") are no caution.
const HEDGES: &[&str] = &[
    "sembra",
    "sembrano",
    "sembrerebbe",
    "pare",
    "parrebbe",
    "avrebbe",
    "avrebbero",
    "sarebbe",
    "sarebbero",
    "forse",
    "presumibilmente",
    "a quanto pare",
    "probabilmente",
    "apparently",
    "appears",
    "appear",
    "seems",
    "seem",
    "possibly",
    "presumably",
    "may",
    "might",
    "purportedly",
];
const KOREAN_HEDGES: &[&str] = &["것으로 보인다", "것으로 보이", "것으로 알려졌", "것으로 추정", "듯하다", "가능성이"];
const COMPLEMENTIZERS: &[&str] = &["che ", "that "];

/// The selection without the speakers and reporting words in it. Where nothing else is left, all of it.
pub(crate) fn pieces(text: &ArticleText, selection: Span, cues: &[Cue]) -> Vec<Span> {
    let mut taken: Vec<Span> = cues.iter().flat_map(|cue| [Some(cue.span), cue.source]).flatten().collect();
    taken.sort_unstable();
    let mut pieces = Vec::new();
    let mut from = selection.start();
    for span in taken.into_iter().filter(|span| span.overlaps(selection)) {
        pieces.extend(piece(text, from..span.start()));
        from = from.max(span.end());
    }
    pieces.extend(piece(text, from..selection.end()));
    if pieces.is_empty() { vec![selection] } else { pieces }
}

/// The stretch without punctuation and conjunctions at its ends, if it holds any word.
fn piece(text: &ArticleText, range: Range<usize>) -> Option<Span> {
    let loose = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '—' | '–');
    let words = text.as_str().get(range.clone())?;
    let mut rest = words.trim_start_matches(loose);
    for opening in COMPLEMENTIZERS {
        rest = rest.strip_prefix(opening).unwrap_or(rest);
    }
    let start = range.end - rest.len();
    let kept = rest.trim_end_matches(loose);
    let holds_word = kept.chars().filter(|c| c.is_alphanumeric()).nth(1).is_some();
    text.span(start, start + kept.len()).ok().filter(|_| holds_word)
}

/// Whether the pieces stand between quotation marks, partly do, or do not.
pub(crate) fn mode(text: &ArticleText, pieces: &[Span]) -> Mode {
    let mut modes = pieces.iter().map(|&piece| mode_of(text, piece));
    let first = modes.next().unwrap_or(Mode::Indirect);
    if modes.all(|mode| mode == first) { first } else { Mode::Mixed }
}

fn mode_of(text: &ArticleText, piece: Span) -> Mode {
    let words = text.slice(piece);
    let head = text.as_str().get(..piece.start()).unwrap_or_default();
    let tail = text.as_str().get(piece.end()..).unwrap_or_default();
    let opened = words.starts_with(is_quote) || head.ends_with(is_quote);
    // Punctuation may stand on either side of the closing mark.
    let closed = words.ends_with(is_quote) || tail.trim_start_matches([',', '.', '?', '!']).starts_with(is_quote);
    if words.trim_matches(is_quote).contains(is_quote) {
        Mode::Mixed
    } else if opened && closed {
        Mode::Direct
    } else if words.contains(is_quote) {
        Mode::Mixed
    } else {
        Mode::Indirect
    }
}

/// Whether words of caution stand in the selection, or between it and these cues.
pub(crate) fn is_hedged(text: &ArticleText, selection: Span, cues: &[&Cue]) -> bool {
    let start = cues.iter().map(|cue| cue.span.start()).chain([selection.start()]).min();
    let end = cues.iter().map(|cue| cue.span.end()).chain([selection.end()]).max();
    let (Some(start), Some(end)) = (start, end) else {
        return false;
    };
    let stretch = text.as_str().get(start..end).unwrap_or_default();
    let folded = fold(stretch);
    let has_word = |hedge: &str| {
        folded.match_indices(hedge).any(|(at, _)| {
            let whole = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            whole(folded.get(..at).and_then(|head| head.chars().next_back()))
                && whole(folded.get(at + hedge.len()..).and_then(|tail| tail.chars().next()))
        })
    };
    HEDGES.iter().chain(NAMELESS).any(|hedge| has_word(hedge))
        || KOREAN_HEDGES.iter().any(|hedge| holds_spaced(stretch, hedge))
}

fn holds_spaced(stretch: &str, hedge: &str) -> bool {
    // Spacing between Korean words varies between writers.
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    squeezed(stretch).contains(&squeezed(hedge))
}
