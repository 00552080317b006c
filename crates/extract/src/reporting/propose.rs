//! A person has selected a statement: who is said to have said it?

use super::{
    class::Class,
    language,
    read::attributions,
    reading::{Attribution, Mode, Reason, Stance},
};
use attesta_text::{ArticleText, Span};

/// A suggested attribution of one selected statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Who said it; several where speakers are coordinated; empty in the author's voice.
    pub source: Vec<Span>,
    /// The reporting words.
    pub cue: Vec<Span>,
    /// What was said: the selection without source, cue and relay. Never empty.
    pub content: Vec<Span>,
    pub mode: Mode,
    pub stance: Stance,
    /// Whether words of caution stand in the selection or beside the cue.
    pub hedged: bool,
    pub relayed_by: Option<Relay>,
    /// The construction that was seen; none in the author's voice.
    pub reason: Option<Reason>,
}

/// Through whom the statement came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relay {
    pub source: Span,
    pub cue: Span,
}

/// Proposes who said the selected statement, through whom and how firmly. Reads the paragraph around it.
///
/// Without reporting words, with a selection of another text, or without data for the language, the proposal is the author's own voice.
pub fn propose(text: &ArticleText, selection: Span, code: &str) -> Proposal {
    let (base, found) =
        paragraph(text, selection).map(|(base, paragraph)| (base, attributions(&paragraph, code))).unwrap_or_default();
    let shift = |span: &Span| text.span(base + span.start(), base + span.end()).ok();
    let all = |spans: &[Span]| spans.iter().filter_map(shift).collect::<Vec<_>>();
    let near = |a: &Attribution| shared(&all(&a.content), selection) > 0;
    // Who relays it is told beside who said it.
    let relays: Vec<usize> = found.iter().filter(|a| near(a)).filter_map(|a| a.via).collect();
    let inner = found.iter().enumerate().filter(|(at, a)| near(a) && !relays.contains(at)).map(|(_, a)| a);
    let Some(best) = inner.min_by_key(|a| distance(&all(&a.content), selection)) else {
        return authors(text, selection, code);
    };
    let content: Vec<Span> =
        all(&best.statement).into_iter().filter_map(|piece| overlap(text, piece, selection)).collect();
    let relay = best.via.and_then(|via| found.get(via));
    let one = |spans: &[Span]| spans.first().and_then(shift);
    Proposal {
        source: all(&best.parties),
        cue: all(&best.cue),
        content: if content.is_empty() { vec![selection] } else { content },
        mode: best.mode,
        stance: best.stance,
        hedged: best.hedged && best.stance != Stance::Suggests
            || guarded(text, selection, code)
            || relay.is_some_and(|r| r.hedged),
        relayed_by: relay
            .and_then(|relay: &Attribution| Some(Relay { source: one(&relay.source)?, cue: one(&relay.cue)? })),
        reason: Some(best.reason),
    }
}

fn authors(text: &ArticleText, selection: Span, code: &str) -> Proposal {
    Proposal {
        source: vec![],
        cue: vec![],
        content: vec![selection],
        mode: Mode::Authors,
        stance: Stance::Asserts,
        hedged: guarded(text, selection, code),
        relayed_by: None,
        reason: None,
    }
}

/// Whether the words themselves are cautious.
fn guarded(text: &ArticleText, selection: Span, code: &str) -> bool {
    let Some(language) = language::by_tag(code) else { return false };
    let words = text.slice(selection).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    // "May" is a month, unless it comes first.
    let small = words.enumerate().filter(|(at, word)| *at == 0 || !word.starts_with(char::is_uppercase));
    small.map(|(_, word)| word.to_lowercase()).any(|word| language.word(&word, false).class.has(Class::HEDGE))
}

/// The lines that hold the selection, and where they begin.
pub(crate) fn paragraph(text: &ArticleText, selection: Span) -> Option<(usize, ArticleText)> {
    let whole = text.as_str();
    let start = whole.get(..selection.start())?.rfind('\n').map_or(0, |at| at + 1);
    let rest = whole.get(selection.end()..)?;
    let end = selection.end() + rest.find('\n').unwrap_or(rest.len());
    let paragraph = ArticleText::from_stored(whole.get(start..end)?.to_owned()).ok()?;
    Some((start, paragraph))
}

fn shared(pieces: &[Span], selection: Span) -> usize {
    pieces.iter().map(|p| p.end().min(selection.end()).saturating_sub(p.start().max(selection.start()))).sum()
}

/// How far what is said and what is selected are from being the same, in bytes.
fn distance(pieces: &[Span], selection: Span) -> usize {
    let size: usize = pieces.iter().map(|p| p.len()).sum();
    size + selection.len() - 2 * shared(pieces, selection)
}

/// Without the white space at its ends.
fn overlap(text: &ArticleText, piece: Span, selection: Span) -> Option<Span> {
    let (start, end) = (piece.start().max(selection.start()), piece.end().min(selection.end()));
    let words = text.as_str().get(start..end)?;
    let start = end - words.trim_start().len();
    text.span(start, start + words.trim().len()).ok()
}
