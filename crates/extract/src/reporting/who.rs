//! Who the source is: the kind of mention, its parties, and a fuller mention elsewhere.

use super::{
    class::Class,
    phrase::Range,
    reading::SourceKind,
    token::{Passage, Token},
};
use attesta_text::{ArticleText, Span};
use rustc_hash::FxHashMap;

/// The full names met so far, by each of their first and last words, and who was named last.
#[derive(Default)]
pub(crate) struct Names {
    by_word: FxHashMap<String, Span>,
    last: Option<Span>,
}

/// Distinct names beyond this are no longer remembered: no article has so many.
const MOST_NAMES: usize = 10_000;

impl Names {
    /// Takes in the capitalised names of a paragraph.
    pub(crate) fn learn(&mut self, text: &ArticleText, passage: &Passage) {
        let tokens = &passage.tokens;
        let mut at = 0;
        while at < tokens.len() {
            let mut end = at;
            // "Kim Jong Un": inside a name any word with a capital is part of it.
            while end < tokens.len()
                && (is_name(&tokens[end]) || end > at && tokens[end].is(Class::CAPITAL) && tokens[end].is_word())
            {
                end += 1;
            }
            if end >= at + 2
                && self.by_word.len() < MOST_NAMES
                && let Some(span) = span(text, tokens, (at, end))
            {
                for word in [at, end - 1] {
                    self.by_word.insert(written(text, &tokens[word]).to_owned(), span);
                }
            }
            at = end.max(at) + 1;
        }
    }

    /// "Kim" → "Kim Jong Un", "he" → whoever was named last.
    pub(crate) fn fuller(&mut self, text: &ArticleText, tokens: &[Token], source: Range) -> Option<Span> {
        let (from, to) = source;
        let here = span(text, tokens, source)?;
        if to == from + 1
            && tokens[from].is(Class::PRONOUN)
            && !tokens[from].is(Class::DETERMINER | Class::CAPITAL | Class::RELATIVE)
        {
            return self.last;
        }
        let names: Vec<&Token> = tokens[from..to].iter().filter(|t| is_name(t)).collect();
        let full = match names.as_slice() {
            [only]
                if tokens[from..to]
                    .iter()
                    .all(|t| is_name(t) || t.is(Class::DETERMINER | Class::DOT | Class::OFFICE)) =>
            {
                self.by_word.get(written(text, only)).copied().filter(|full| !full.overlaps(here))
            }
            _ => None,
        };
        if !names.is_empty() {
            self.last = Some(full.unwrap_or(here));
        }
        full
    }
}

fn is_name(token: &Token) -> bool {
    token.is(Class::CAPITAL)
        && token.is_word()
        && !token.is(Class::DETERMINER
            | Class::PREPOSITION
            | Class::PRONOUN
            | Class::TIME
            | Class::ADVERB
            | Class::AND
            | Class::OFFICE)
}

fn written<'t>(text: &'t ArticleText, token: &Token) -> &'t str {
    text.as_str().get(token.start as usize..token.end as usize).unwrap_or_default()
}

fn span(text: &ArticleText, tokens: &[Token], (from, to): Range) -> Option<Span> {
    text.span(tokens.get(from)?.start as usize, tokens.get(to.checked_sub(1)?)?.end as usize).ok()
}

/// By its first noun that says so; a name anywhere else makes it named.
pub(crate) fn kind(tokens: &[Token], source: Option<Range>) -> SourceKind {
    let Some((from, to)) = source else { return SourceKind::Unstated };
    let words = &tokens[from..to];
    let named = words
        .iter()
        .enumerate()
        .any(|(n, t)| is_name(t) && (n > 0 || !t.is(Class::COLLECTIVE | Class::UNNAMED | Class::CUE_NOUN)));
    let first = words.iter().find(|t| t.is(Class::OFFICE | Class::COLLECTIVE | Class::UNNAMED));
    match first {
        Some(t) if t.is(Class::UNNAMED) && !t.is(Class::OFFICE) => SourceKind::Unnamed,
        _ if named => SourceKind::Named,
        Some(t) if t.is(Class::OFFICE) => SourceKind::Office,
        Some(_) => SourceKind::Collective,
        None if words.iter().all(|t| t.is(Class::PRONOUN)) => SourceKind::Named,
        None => SourceKind::Unnamed,
    }
}

/// "Both Pyongyang and Moscow" are two: cut at the conjunctions, where each part can stand alone.
pub(crate) fn parties(tokens: &[Token], (from, to): Range, declined: bool) -> Vec<Range> {
    let somebody = Class::CAPITAL | Class::OFFICE | Class::COLLECTIVE | Class::UNNAMED;
    // A pair word that is no list here ("un funzionario che ha parlato") leaves a part that is nobody.
    let joint = |t: &Token| t.is(Class::PAIR | Class::COMMA) || t.is(Class::AND) && !t.is(Class::CAPITAL);
    let mut parts: Vec<Range> = vec![];
    let mut start = from;
    for part in tokens[from..to].split(joint) {
        parts.extend((!part.is_empty()).then_some((start, start + part.len())));
        start += part.len() + 1;
    }
    let paired = tokens[from].is(Class::PAIR);
    let joined = paired || tokens[from..to].iter().any(|t| t.is(Class::AND));
    let alone = |part: &Range| tokens[part.0..part.1].iter().any(|t| t.is(somebody)) && part.1 - part.0 <= 8;
    if joined && parts.len() > 1 && (paired || parts.iter().all(alone)) {
        return parts;
    }
    // "Its chairwoman, Ruth Aldane," goes by the name; what else stands after a comma says more of the same one.
    let comma = |from: usize| (from..to).find(|&at| tokens[at].is(Class::COMMA)).unwrap_or(to);
    let head = comma(from + 1);
    let after = (head + 1, comma(head + 1));
    let named = |part: Range| part.0 < part.1 && tokens[part.0..part.1].iter().all(is_name);
    let office = tokens[from..head].iter().any(|t| t.is(Class::OFFICE)) && after.1 - after.0.min(after.1) > 1;
    if (office || !tokens[from + 1..head].iter().any(is_name)) && after.0 < to && named(after) {
        return vec![after];
    }
    // "nach Angaben der Feuerwehr": an article in another case is no part of a name.
    let from = if declined && head > from + 1 && tokens[from].is(Class::DETERMINER) { from + 1 } else { from };
    vec![(from, head)]
}
