//! The reporting words around a statement, and which of them governs it.

use std::ops::Range;

use attesta_text::{ArticleText, Span};

use crate::lexicon::{Depth, Grammar, LEXICON};
use crate::proposal::Stance;
use crate::speaker::{self, Before, Governs};
use crate::{clause, korean};

/// Reporting words with the speaker beside them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cue {
    pub(crate) span: Span,
    pub(crate) source: Option<Span>,
    pub(crate) stance: Stance,
    depth: Depth,
    governs: Governs,
}

/// After these "secondo" is an ordinal, before these a relative.
const ARTICLES: &[&str] = &["il", "un", "al", "del", "dal", "nel", "sul", "col"];
const NEGATIONS: &[&str] = &["non", "not", "never", "né"];
/// Words that separate two statements of one sentence.
const CONTRASTS: &[&str] =
    &["mentre", "ma", "però", "invece", "sebbene", "while", "but", "whereas", "although", "though"];

/// The cues of a region, in order.
pub(crate) fn find(text: &ArticleText, region: Span, selection: Span) -> Vec<Cue> {
    let (whole, bounds) = (text.as_str(), region.start()..region.end());
    let selected = selection.start()..selection.end();
    let mut cues: Vec<Cue> = Vec::new();
    for (start, end, entry) in LEXICON.find(text.slice(region)) {
        let place = bounds.start + start..bounds.start + end;
        let is_korean = matches!(entry.grammar, Grammar::KoreanVerb | Grammar::KoreanPostposition);
        if !is_korean && (inside_word(whole, &place) || is_other_secondo(whole, &bounds, &place)) {
            continue;
        }
        let place = with_negation(whole, &bounds, place);
        let is_negated = place.start < bounds.start + start;
        // A selection that holds the cue holds the speaker too; any other is what was said.
        let taken = (!speaker::overlap(&place, &selected)).then_some(&selected);
        let from = cues.last().map_or(bounds.start, |cue| cue.span.end());
        let (source, governs) = match entry.grammar {
            Grammar::Verb => {
                let source = cues.last().and_then(|cue| cue.source);
                let earlier = Before { from, source: source.map(|span| span.start()..span.end()) };
                speaker::of_verb(whole, &bounds, earlier, &place, taken)
            }
            Grammar::Preposition => speaker::of_preposition(whole, &bounds, &place, taken),
            Grammar::Nameless => (None, Governs::Both),
            Grammar::KoreanVerb => (korean::of_verb(whole, from, place.start, taken), Governs::Before),
            Grammar::KoreanPostposition => (korean::of_postposition(whole, from, place.start), Governs::Both),
        };
        let Ok(span) = text.span(place.start, place.end) else {
            continue;
        };
        cues.push(Cue {
            span,
            source: source.and_then(|range| text.span(range.start, range.end).ok()),
            // Who has not confirmed or said something has taken no position.
            stance: if is_negated { Stance::Declines } else { entry.stance },
            depth: entry.depth,
            governs,
        });
    }
    cues
}

/// The cue that governs the selection: the innermost in a chain, then the nearest.
pub(crate) fn governing<'c>(cues: &'c [Cue], text: &ArticleText, selection: Span) -> Option<&'c Cue> {
    cues.iter().filter(|cue| cue.reaches(text, selection)).min_by_key(|cue| (cue.depth, cue.distance(selection)))
}

/// The cue that wraps the governing one and names somebody else.
pub(crate) fn relaying<'c>(cues: &'c [Cue], main: &Cue) -> Option<&'c Cue> {
    cues.iter()
        .filter(|cue| cue.depth > main.depth && cue.source.is_some_and(|source| main.source != Some(source)))
        .min_by_key(|cue| (cue.depth, cue.distance(main.span)))
}

impl Cue {
    fn reaches(&self, text: &ArticleText, selection: Span) -> bool {
        let right_side = match self.governs {
            Governs::Before => selection.start() < self.span.start(),
            Governs::After => selection.end() > self.span.end(),
            Governs::Both => true,
        };
        let gap = self.span.end().min(selection.end())..self.span.start().max(selection.start());
        let between = text.as_str().get(gap.clone()).unwrap_or_default();
        let contrasted = clause::words(text.as_str(), gap)
            .any(|(_, word)| CONTRASTS.contains(&word.trim_matches(',').to_lowercase().as_str()));
        right_side && !contrasted && !between.contains(';')
    }

    /// In bytes; nothing where they overlap.
    fn distance(&self, other: Span) -> usize {
        self.span.start().max(other.start()).saturating_sub(self.span.end().min(other.end()))
    }
}

fn inside_word(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).and_then(|head| head.chars().next_back());
    let after = text.get(place.end..).and_then(|tail| tail.chars().next());
    let last = text.get(place.clone()).and_then(|words| words.chars().next_back());
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    is_letter(before) || (is_letter(last) && is_letter(after))
}

/// "il secondo turno", "la voce secondo cui".
fn is_other_secondo(text: &str, bounds: &Range<usize>, place: &Range<usize>) -> bool {
    let is_secondo = text.get(place.clone()).is_some_and(|word| word.eq_ignore_ascii_case("secondo"));
    let before = clause::words(text, bounds.start..place.start).next_back();
    let after = clause::words(text, place.end..bounds.end).next();
    is_secondo
        && (before.is_some_and(|(_, word)| ARTICLES.contains(&word.to_lowercase().as_str()))
            || after.is_some_and(|(_, word)| word.eq_ignore_ascii_case("cui")))
}

/// The cue with the word that negates it, if that stands right before it.
fn with_negation(text: &str, bounds: &Range<usize>, place: Range<usize>) -> Range<usize> {
    match clause::words(text, bounds.start..place.start).next_back() {
        Some((negation, word)) if NEGATIONS.contains(&word.to_lowercase().as_str()) => negation.start..place.end,
        _ => place,
    }
}
