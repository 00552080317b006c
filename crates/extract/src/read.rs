//! Reading a whole text, paragraph by paragraph.

use crate::{
    class::Class,
    draft::Draft,
    eastern,
    language::{self, Language, Script},
    phrase::Range,
    reading::{Attribution, Basis, Mode, Reason, SourceKind},
    sentence::{self, Sentence},
    token::Passage,
};
use attesta_text::{ArticleText, Span, sentences};

/// Who is said to have said what. Nothing where there is no data for the language.
pub fn attributions(text: &ArticleText, code: &str) -> Vec<Attribution> {
    let Some(language) = language::by_code(code) else { return vec![] };
    let mut found = vec![];
    let mut passage = Passage::default();
    let mut paragraph = 0;
    for sentence in sentences(text) {
        if language.script != Script::Spaced {
            eastern::read(language, text, sentence, &mut found);
            continue;
        }
        let between = text.as_str().get(paragraph..sentence.start()).unwrap_or_default();
        if between.contains('\n') || passage.tokens.len() > LONGEST {
            read(language, text, &mut passage, &mut found);
        }
        paragraph = sentence.end();
        passage.add_sentence(language, text.as_str(), sentence);
    }
    read(language, text, &mut passage, &mut found);
    found
}

/// Tokens after which a paragraph without end is cut.
const LONGEST: usize = 4_000;

fn read(language: &Language, text: &ArticleText, passage: &mut Passage, found: &mut Vec<Attribution>) {
    passage.find_quotes(text.as_str());
    let mut drafts: Vec<Draft> = vec![];
    for &(from, end) in &passage.sentences {
        let mut to = end;
        while to > from && passage.tokens[to - 1].is(Class::DOT | Class::STOP) {
            to -= 1;
        }
        let speaker = drafts.last().and_then(|draft| draft.source.first().copied());
        let sentence = Sentence { language, text: text.as_str(), passage, from, to, speaker };
        drafts.extend(sentence::read(&sentence));
    }
    continue_quotes(passage, &mut drafts);
    let whole = Whole { language, text, passage };
    found.extend(drafts.iter().filter_map(|draft| whole.finished(draft)));
    passage.clear();
}

/// A quotation that stands alone after another goes on with the same speaker.
fn continue_quotes(passage: &Passage, drafts: &mut [Draft]) {
    for quote in &passage.quotes {
        if drafts.iter().any(|d| d.covers(quote.open + 1)) {
            continue;
        }
        let opens = passage.sentences.iter().any(|(from, _)| *from == quote.open);
        let last = drafts
            .iter_mut()
            .filter(|d| d.start() < quote.open && d.content.iter().any(|c| passage.tokens[c.1 - 1].is(Class::CLOSE)))
            .next_back();
        if let (true, Some(last)) = (opens, last) {
            last.content.push((quote.open, quote.close + 1));
        }
    }
}

struct Whole<'a> {
    language: &'a Language,
    text: &'a ArticleText,
    passage: &'a Passage,
}

impl Whole<'_> {
    fn span(&self, (from, to): Range) -> Option<Span> {
        let first = self.passage.tokens.get(from)?;
        let last = self.passage.tokens.get(to.checked_sub(1)?)?;
        self.text.span(first.start as usize, last.end as usize).ok()
    }

    fn spans(&self, ranges: &[Range]) -> Vec<Span> {
        let mut spans: Vec<Span> = ranges.iter().filter_map(|range| self.span(*range)).collect();
        spans.sort_by_key(|s| s.start());
        spans
    }

    fn finished(&self, draft: &Draft) -> Option<Attribution> {
        let content = self.spans(&draft.content);
        if content.is_empty() {
            return None;
        }
        let _ = self.language;
        Some(Attribution {
            source: self.spans(&draft.source),
            cue: self.spans(&draft.cue),
            content,
            mode: self.mode(draft),
            stance: draft.stance,
            hedge: vec![],
            hedged: draft.guarded,
            source_kind: if draft.source.is_empty() { SourceKind::Unstated } else { SourceKind::Named },
            basis: Basis::Unstated,
            via: None,
            fuller: None,
            confidence: draft.confidence,
            reason: if draft.reason == Reason::Colon { Reason::Colon } else { draft.reason },
        })
    }

    fn mode(&self, draft: &Draft) -> Mode {
        let tokens = || draft.content.iter().flat_map(|r| &self.passage.tokens[r.0..r.1]).filter(|t| t.is_word());
        let inside = tokens().filter(|t| t.is(Class::INSIDE)).count();
        match inside {
            0 => Mode::Indirect,
            n if n == tokens().count() => Mode::Direct,
            _ => Mode::Mixed,
        }
    }
}
