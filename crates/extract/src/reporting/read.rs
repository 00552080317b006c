//! Reading a whole text, paragraph by paragraph.

use super::{
    caution, chain,
    class::Class,
    draft::Draft,
    eastern,
    language::{self, Language, Script},
    phrase::Range,
    reading::{Attribution, Basis, Mode, Reason, Stance},
    sentence::{self, Sentence},
    token::{Passage, Token},
    who::{self, Names},
};
use attesta_text::{ArticleText, Span, sentences};

/// Who is said to have said what. Nothing where there is no data for the language.
pub fn attributions(text: &ArticleText, code: &str) -> Vec<Attribution> {
    let Some(language) = language::by_tag(code) else { return vec![] };
    let mut found = vec![];
    let mut names = Names::default();
    let mut passage = Passage::default();
    let mut paragraph = 0;
    let mut all: Vec<Span> = vec![];
    for sentence in sentences(text) {
        match all.last_mut().filter(|last| language.script != Script::Spaced && is_asked(text, **last, sentence)) {
            Some(last) => *last = text.span(last.start(), sentence.end()).unwrap_or(*last),
            None => all.push(sentence),
        }
    }
    for sentence in all {
        let between = text.as_str().get(paragraph..sentence.start()).unwrap_or_default();
        paragraph = sentence.end();
        for piece in pieces(text, sentence) {
            if language.script != Script::Spaced {
                eastern::read(language, text, piece, &mut found);
                continue;
            }
            if between.contains('\n') || passage.tokens.len() > LONGEST_PARAGRAPH {
                read(language, text, &mut passage, &mut names, &mut found);
            }
            passage.add_sentence(language, text.as_str(), piece);
        }
    }
    read(language, text, &mut passage, &mut names, &mut found);
    found
}

/// "“왜 울리지 않았습니까?”라고 물었다", "“钱去了哪里？”她问道": a quotation that ends like a sentence, and who said it, are one.
fn is_asked(text: &ArticleText, quotation: Span, next: Span) -> bool {
    let mut last = text.slice(quotation).trim_end().chars().rev();
    let closed = last.next().is_some_and(|c| matches!(c, '”' | '"' | '」' | '』'));
    let ended = last.next().is_some_and(|c| matches!(c, '?' | '!' | '？' | '！'));
    let between = text.as_str().get(quotation.end()..next.start()).unwrap_or_default();
    closed && ended && between.is_empty() && next.end() - quotation.start() < LONGEST_SENTENCE
}

/// Tokens after which a paragraph without end is cut.
const LONGEST_PARAGRAPH: usize = 2_000;
/// Bytes after which a sentence without end is: far longer than any that a person wrote.
const LONGEST_SENTENCE: usize = 4_000;

/// The sentence, cut at white space where it is none.
fn pieces(text: &ArticleText, sentence: Span) -> Vec<Span> {
    let mut pieces = vec![];
    let mut from = sentence.start();
    while sentence.end() - from > LONGEST_SENTENCE {
        let rest = text.as_str().get(from..sentence.end()).unwrap_or_default();
        let cut = rest
            .char_indices()
            .skip_while(|(at, _)| *at < LONGEST_SENTENCE)
            .find(|(at, c)| c.is_whitespace() || *at > 2 * LONGEST_SENTENCE);
        let Some((at, _)) = cut else { break };
        pieces.extend(text.span(from, from + at));
        from += at;
    }
    pieces.extend(text.span(from, sentence.end()));
    pieces
}

fn read(
    language: &Language,
    text: &ArticleText,
    passage: &mut Passage,
    names: &mut Names,
    found: &mut Vec<Attribution>,
) {
    passage.find_quotes(language, text.as_str());
    names.learn(text, passage);
    let mut drafts: Vec<Draft> = vec![];
    for &(from, end) in &passage.sentences {
        let mut to = end;
        while to > from && passage.tokens[to - 1].is(Class::DOT | Class::STOP) {
            to -= 1;
        }
        let from = beyond_dateline(text, &passage.tokens, from, to);
        let speaker = drafts.last().and_then(|draft| draft.source.first().copied());
        let sentence = Sentence { language, text: text.as_str(), passage, from, to, speaker };
        let before = drafts.len();
        drafts.extend(sentence::read(&sentence));
        if drafts.len() == before
            && let Some(mood) = caution::mood(language, text.as_str(), &passage.tokens, (from, to))
        {
            drafts.extend(sentence.moody(mood));
        }
    }
    continue_quotes(passage, &mut drafts);
    drop_doubtful(&mut drafts);
    let whole = Whole { language, text, passage };
    let first = found.len();
    for draft in &drafts {
        let via = chain::outer(&drafts, draft).map(|outer| first + outer);
        found.extend(whole.finished(draft, via, names));
    }
    passage.clear();
}

/// "SEOUL:", "ROME, May 10 (Faro) —" at the head of a sentence is no part of it.
fn beyond_dateline(text: &ArticleText, tokens: &[Token], from: usize, to: usize) -> usize {
    let shouted = |t: &Token| {
        let word = text.as_str().get(t.start as usize..t.end as usize).unwrap_or_default();
        t.is_word() && t.is(Class::CAPITAL) && word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
    };
    if !tokens.get(from).is_some_and(shouted) {
        return from;
    }
    let place = Class::COMMA | Class::OF | Class::BRACKET | Class::TIME | Class::NUMBER | Class::CAPITAL | Class::DOT;
    let words = tokens[from..to].iter().take(9).take_while(|t| t.is(place)).count();
    let mark = tokens.get(from + words).filter(|_| from + words + 1 < to);
    if mark.is_some_and(|t| t.is(Class::COLON | Class::DASH) && !t.is(Class::STOP)) { from + words + 1 } else { from }
}

/// A quotation that stands alone after another goes on with the same speaker.
fn continue_quotes(passage: &Passage, drafts: &mut [Draft]) {
    for quote in &passage.quotes {
        if drafts.iter().any(|d| d.covers(quote.open + 1)) {
            continue;
        }
        let opens = passage.sentences.iter().any(|(from, _)| *from == quote.open);
        let ends_quoted = |d: &Draft| d.content.iter().any(|c| passage.tokens[c.1 - 1].is(Class::CLOSE));
        let last = drafts.iter_mut().rfind(|d| d.start() < quote.open && ends_quoted(d));
        if let (true, Some(last)) = (opens, last) {
            last.content.push((quote.open, quote.close + 1));
        }
    }
}

/// Of what stands inside another's words only what is sure is worth a suggestion.
fn drop_doubtful(drafts: &mut Vec<Draft>) {
    let nested: Vec<bool> = drafts.iter().map(|draft| chain::outer(drafts, draft).is_some()).collect();
    let mut nested = nested.into_iter();
    drafts.retain(|draft| !nested.next().unwrap_or_default() || draft.confidence > 0.84);
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

    fn finished(&self, draft: &Draft, via: Option<usize>, names: &mut Names) -> Option<Attribution> {
        let tokens = &self.passage.tokens;
        let content = self.spans(&draft.content);
        let empty = Class::PRONOUN | Class::DETERMINER | Class::OBJECT;
        let says_nothing = |(from, to): &Range| to - from == 1 && tokens[*from].is(empty);
        if content.is_empty() || draft.content.iter().all(says_nothing) {
            return None;
        }
        let source = draft.source.first().copied();
        let moody = !draft.reported
            && draft.content.iter().any(|c| caution::mood(self.language, self.text.as_str(), tokens, *c).is_some());
        let hedge = self.spans(&caution::words(tokens, draft));
        Some(Attribution {
            source: self.spans(&draft.source),
            parties: source
                .map(|s| who::parties(tokens, s, self.language.verb_second))
                .unwrap_or_default()
                .into_iter()
                .filter_map(|p| self.span(p))
                .collect(),
            cue: self.spans(&draft.cue),
            content,
            statement: self.spans(&self.statement(draft)),
            mode: self.mode(draft),
            stance: draft.stance,
            hedged: draft.guarded || moody || !hedge.is_empty() || draft.stance == Stance::Suggests,
            hedge,
            source_kind: who::kind(tokens, source),
            basis: self.basis(draft),
            via,
            fuller: source.and_then(|s| names.fuller(self.text, tokens, s)),
            confidence: draft.confidence,
            reason: draft.reason,
        })
    }

    /// Without the complementiser that opens it.
    fn statement(&self, draft: &Draft) -> Vec<Range> {
        let mut pieces = draft.content.clone();
        if let (Some(first), Reason::ClauseAfter | Reason::Participle | Reason::Noun | Reason::Nameless) =
            (pieces.first_mut(), draft.reason)
        {
            let opens = Class::THAT | Class::COMMA;
            while first.0 + 1 < first.1
                && self.passage.tokens[first.0].is(opens)
                && !self.passage.tokens[first.0].is(Class::ASKS)
            {
                first.0 += 1;
            }
        }
        pieces
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

    /// "ha detto di aver visto", "concluded that": near the beginning of what is said, or in the cue itself.
    fn basis(&self, draft: &Draft) -> Basis {
        let tokens = &self.passage.tokens;
        let near = draft.content.iter().take(1).flat_map(|(from, to)| *from..(*to).min(from + 4));
        let all: Vec<&Token> =
            draft.cue.iter().flat_map(|(from, to)| *from..*to).chain(near).filter_map(|at| tokens.get(at)).collect();
        let any = |class: Class| all.iter().any(|t| t.is(class) && !t.is(Class::INSIDE));
        match () {
            () if any(Class::WITNESS) => Basis::Witnessed,
            () if any(Class::INFER) => Basis::Inferred,
            () if any(Class::HEARD) => Basis::Told,
            () => Basis::Unstated,
        }
    }
}
