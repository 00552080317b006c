//! Korean, Japanese and Chinese: the cue closes its clause, or stands between speaker and content without spaces.

mod chinese;
mod verb_last;

use super::{
    class::Class,
    language::{Language, Script},
    literal::Found,
    phrase::Range,
    reading::{Attribution, Basis, Mode, Reason, SourceKind, Stance},
};
use attesta_text::{ArticleText, Span};

/// One sentence, with its quotations.
struct Sentence<'a> {
    language: &'a Language,
    text: &'a str,
    quotes: Vec<Range>,
}

pub(crate) fn read(language: &Language, text: &ArticleText, span: Span, found: &mut Vec<Attribution>) {
    let piece = text.slice(span);
    let sentence = Sentence { language, text: piece, quotes: quotes(piece) };
    let cues: Vec<Found> = language
        .literals
        .find(piece)
        .into_iter()
        .filter(|f| !f.word.class.has(Class::OTHER) && !sentence.is_quoted(f.start))
        .collect();
    let first = found.len();
    let mut from = 0;
    let mut speaker = None;
    for cue in &cues {
        let one = match language.script {
            Script::Unspaced => sentence.chinese(&cues, *cue, from),
            _ if cue.word.class.has(Class::ACCORDING_LAST) => sentence.according(*cue, from),
            _ => sentence.verb_last(*cue, from),
        };
        let Some(mut one) = one else { continue };
        if language.script == Script::Unspaced && one.source.is_none() && one.reason == Reason::ClauseAfter {
            // "X认为…，同时还强调…": the same speaker goes on.
            one = one.said_by(&sentence, speaker);
        }
        speaker = one.source.or(speaker);
        if cue.word.class.has(Class::ACCORDING_LAST) {
            // "X에 따르면 Y는 …": the next speaker stands after it.
            from = cue.end;
        } else if language.script == Script::VerbLast {
            // "…고 밝혔다고 Y가 전했다": what was said is said again by another.
            let said_again = sentence.word(*cue).1;
            from = if said_again { from } else { cue.end };
        }
        found.extend(one.finished(&sentence, text, span.start()));
    }
    link(found, first);
}

/// An attribution inside what another one says is relayed by it.
fn link(found: &mut [Attribution], first: usize) {
    let holds = |outer: &Attribution, inner: &Attribution| {
        let mut pieces = inner.content.iter().chain(&inner.cue);
        outer.cue != inner.cue && pieces.all(|piece| outer.content.iter().any(|content| content.contains(*piece)))
    };
    let outer = |inner: &Attribution| {
        (first..found.len())
            .filter(|&at| holds(&found[at], inner))
            .min_by_key(|&at| found[at].content.iter().map(|c| c.len()).sum::<usize>())
    };
    let via: Vec<Option<usize>> = found[first..].iter().map(outer).collect();
    for (attribution, via) in found[first..].iter_mut().zip(via) {
        attribution.via = via;
    }
}

/// Ranges in bytes of the sentence.
struct Draft {
    source: Option<Range>,
    parties: Vec<Range>,
    cue: Vec<Range>,
    content: Vec<Range>,
    stance: Stance,
    reason: Reason,
    confidence: f32,
    mode: Mode,
}

impl Draft {
    fn said_by(self, sentence: &Sentence, speaker: Option<Range>) -> Self {
        let parties = speaker.map(|s| sentence.parties(s)).unwrap_or_default();
        Self { source: speaker, parties, ..self }
    }

    fn finished(&self, sentence: &Sentence, text: &ArticleText, base: usize) -> Option<Attribution> {
        let span = |(from, to): Range| text.span(base + from, base + to).ok();
        let content: Vec<Span> = self.content.iter().copied().filter_map(span).collect();
        let hedges: Vec<Range> = self.content.iter().flat_map(|piece| sentence.hedges(*piece)).collect();
        let hedged = !hedges.is_empty();
        Some(Attribution {
            source: self.source.and_then(span).into_iter().collect(),
            parties: self.parties.iter().copied().filter_map(span).collect(),
            cue: self.cue.iter().copied().filter_map(span).collect(),
            statement: content.clone(),
            content,
            mode: self.mode,
            stance: self.stance,
            hedge: hedges.into_iter().filter_map(span).collect(),
            hedged: hedged || self.stance == Stance::Suggests || self.source.is_none(),
            source_kind: sentence.kind(self.source),
            basis: Basis::Unstated,
            via: None,
            fuller: None,
            confidence: self.confidence,
            reason: self.reason,
        })
    }
}

fn quotes(text: &str) -> Vec<Range> {
    let mut found = vec![];
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match open {
            None => {
                let close = match c {
                    '“' | '”' => '”',
                    '「' => '」',
                    '『' => '』',
                    '《' => '》',
                    '"' => '"',
                    '‘' => '’',
                    _ => continue,
                };
                open = Some((at, close));
            }
            Some((from, close)) if c == close || close == '”' && matches!(c, '"' | '“') => {
                found.push((from, at + c.len_utf8()));
                open = None;
            }
            Some(_) => {}
        }
    }
    found.extend(open.map(|(from, _)| (from, text.len())));
    found
}

const STOPS: &[char] = &['。', '.', '！', '!', '？', '?', '…', '；', ';'];
const COMMAS: &[char] = &['，', ',', '、', '：', ':', ' ', '\u{3000}', '—', '–'];

impl Sentence<'_> {
    fn slice(&self, (from, to): Range) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn is_quoted(&self, at: usize) -> bool {
        self.quotes.iter().any(|(from, to)| (*from..*to).contains(&at))
    }

    fn quote_ending(&self, at: usize) -> Option<Range> {
        self.quotes.iter().copied().find(|(_, to)| *to == at)
    }

    fn quote_beginning(&self, at: usize) -> Option<Range> {
        self.quotes.iter().copied().find(|(from, _)| *from == at)
    }

    /// Without white space and commas at its ends, nor a full stop at the last.
    fn trimmed(&self, (from, to): Range) -> Option<Range> {
        let piece = self.slice((from, to));
        let from = to - piece.trim_start_matches(COMMAS).len();
        let to = from + self.slice((from, to)).trim_end_matches(|c| COMMAS.contains(&c) || STOPS.contains(&c)).len();
        (from < to).then_some((from, to))
    }

    fn mode(&self, (from, to): Range) -> Mode {
        let inside = |at: usize| self.is_quoted(at);
        if self.quotes.iter().any(|q| q.0 <= from && to <= q.1) {
            Mode::Direct
        } else if (from..to).any(inside) {
            Mode::Mixed
        } else {
            Mode::Indirect
        }
    }

    fn draft(
        &self,
        source: Option<Range>,
        cue: Vec<Range>,
        content: Range,
        stance: Stance,
        reason: Reason,
        confidence: f32,
    ) -> Option<Draft> {
        let content = self.trimmed(content)?;
        let source = source.and_then(|s| self.trimmed(s));
        let confidence = if source.is_some() { confidence } else { confidence - 0.15 };
        let parties = source.map(|s| self.parties(s)).unwrap_or_default();
        Some(Draft {
            source,
            parties,
            cue,
            content: vec![content],
            stance,
            reason,
            confidence,
            mode: self.mode(content),
        })
    }

    fn hedges(&self, (from, to): Range) -> Vec<Range> {
        let words = self.language.telling.iter().filter(|(_, class)| class.has(Class::HEDGE));
        words
            .filter_map(|(word, _)| self.slice((from, to)).find(&**word).map(|at| (from + at, from + at + word.len())))
            .collect()
    }

    fn kind(&self, source: Option<Range>) -> SourceKind {
        let Some(range) = source else { return SourceKind::Unstated };
        let words = self.slice(range);
        let says =
            |kind: Class| self.language.telling.iter().any(|(word, class)| class.has(kind) && words.contains(&**word));
        match () {
            () if says(Class::UNNAMED) => SourceKind::Unnamed,
            () if says(Class::COLLECTIVE) => SourceKind::Collective,
            () if says(Class::OFFICE) => SourceKind::Office,
            () => SourceKind::Named,
        }
    }

    /// "시청과 관리소" are two.
    fn parties(&self, (from, to): Range) -> Vec<Range> {
        let (mut parties, mut start, mut at) = (vec![], from, from);
        for word in self.slice((from, to)).split_inclusive(' ') {
            let end = at + word.trim_end().len();
            if let Some(stem) = self.language.strip_end(&self.language.joints, word.trim_end()).filter(|_| end < to) {
                parties.push((start, at + stem.len()));
                start = at + word.len();
            }
            at += word.len();
        }
        parties.push((start, to));
        parties
    }

    fn stance(&self, found: Found) -> Stance {
        found.word.cue().and_then(|cue| self.language.cues.get(cue)).map_or(Stance::Asserts, |cue| cue.stance)
    }
}
