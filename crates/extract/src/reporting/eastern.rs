//! Korean, Japanese and Chinese: the cue closes its clause, or stands between speaker and content without spaces.

use super::{
    class::Class,
    language::{Language, Script},
    literal::Found,
    reading::{Attribution, Basis, Mode, Reason, SourceKind, Stance},
};
use attesta_text::{ArticleText, Span};

type Range = (usize, usize);

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
    for cue in &cues {
        let one = match language.script {
            Script::Unspaced => sentence.chinese(&cues, *cue, from),
            _ if cue.word.class.has(Class::ACCORDING_LAST) => sentence.according(*cue, from),
            _ => sentence.verb_last(*cue, from),
        };
        let Some(one) = one else { continue };
        if language.script == Script::VerbLast && !cue.word.class.has(Class::ACCORDING_LAST) {
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
    content: Range,
    stance: Stance,
    reason: Reason,
    confidence: f32,
    mode: Mode,
}

impl Draft {
    fn finished(&self, sentence: &Sentence, text: &ArticleText, base: usize) -> Option<Attribution> {
        let span = |(from, to): Range| text.span(base + from, base + to).ok();
        Some(Attribution {
            source: self.source.and_then(span).into_iter().collect(),
            parties: self.parties.iter().copied().filter_map(span).collect(),
            cue: self.cue.iter().copied().filter_map(span).collect(),
            content: vec![span(self.content)?],
            statement: vec![span(self.content)?],
            mode: self.mode,
            stance: self.stance,
            hedge: sentence.hedges(self.content).into_iter().filter_map(span).collect(),
            hedged: !sentence.hedges(self.content).is_empty()
                || self.stance == Stance::Suggests
                || self.source.is_none(),
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
        Some(Draft { source, parties, cue, content, stance, reason, confidence, mode: self.mode(content) })
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

    /// The words up to here, one by one: with spaces they are words, without them the runs between particles.
    fn topic(&self, (from, to): Range) -> Option<(Range, usize)> {
        let particles = &self.language.topics;
        if self.language.spaced_topics {
            let mut at = from;
            for word in self.slice((from, to)).split_inclusive(' ') {
                let begin = at;
                at += word.len();
                let plain = word.trim_end_matches([' ', ',']);
                if self.is_quoted(begin) {
                    continue;
                }
                if let Some(stem) = self.language.strip_end(particles, plain)
                    && stem.chars().count() > 0
                {
                    return Some(((from, begin + stem.len()), begin + plain.len()));
                }
            }
            return None;
        }
        for (at, c) in self.slice((from, to)).char_indices() {
            let at = from + at;
            let end = at + c.len_utf8();
            if at > from && !self.is_quoted(at) && particles.iter().any(|p| self.slice((at, to)).starts_with(&**p)) {
                return Some(((from, at), end));
            }
        }
        None
    }

    /// "X는 …고 말했다", "Xは…と述べた"
    fn verb_last(&self, cue: Found, from: usize) -> Option<Draft> {
        let (end, _) = self.word(cue);
        let verb = (cue.start, end);
        let before = self.trimmed((from, cue.start))?;
        let quoted =
            self.language.strip_end(&self.language.quotatives, self.slice(before)).map(|rest| before.0 + rest.len());
        let stance = self.stance(cue);
        let source = self.topic(before);
        // "…고 X는 말했다": the speaker stands right before the verb.
        if let Some((_, after)) = self.topic_last(before) {
            let (who, what) = after;
            return self.draft(Some(who), vec![verb], what, stance, Reason::ContentBefore, 0.9);
        }
        let noun = cue.word.cue().and_then(|c| self.language.cues.get(c)).is_some_and(|c| c.frames.noun);
        let content_end = match quoted {
            Some(end) if self.language.keeps_quotative && self.quote_ending(end).is_none() => before.1,
            Some(end) => end,
            None if noun => {
                self.language.strip_end(&self.language.objects, self.slice(before)).map(|rest| before.0 + rest.len())?
            }
            None => return None,
        };
        let (who, begin) = match source {
            Some((who, after)) if after < content_end => (Some(who), after),
            _ => (None, before.0),
        };
        let mut begin = begin;
        // What is said begins with the quotation, where one ends it.
        if let Some(quote) = self.quote_ending(content_end).filter(|q| q.0 >= begin) {
            begin = quote.0;
        }
        self.draft(
            who,
            vec![verb],
            (begin, content_end),
            stance,
            if self.quote_ending(content_end).is_some() { Reason::QuoteAfter } else { Reason::ClauseAfter },
            0.9,
        )
    }

    /// The speaker between what is said and the verb.
    fn topic_last(&self, before: Range) -> Option<((), (Range, Range))> {
        let words = self.slice(before);
        let stem = self.language.strip_end(&self.language.topics, words.trim_end_matches(['、', ',', ' ']))?;
        let end = before.0 + stem.len();
        // It begins after the quotative.
        let mut begin = None;
        for quotative in &self.language.quotatives {
            for (at, _) in stem.match_indices(&**quotative) {
                let after = at + quotative.len();
                let quote = self.quote_ending(before.0 + at).is_some();
                let spaced = stem.get(after..).is_some_and(|rest| rest.starts_with(' '));
                if (quote || spaced) && !self.is_quoted(before.0 + at) {
                    begin = begin.max(Some((before.0 + after, before.0 + at, quote)));
                }
            }
        }
        let (begin, content_end, quote) = begin?;
        let content = if self.language.keeps_quotative && !quote { (before.0, begin) } else { (before.0, content_end) };
        Some(((), ((begin, end), content)))
    }

    /// A Korean word goes on to the space; whether a quotative hangs on it, which is no part of the cue.
    fn word(&self, cue: Found) -> (usize, bool) {
        if !self.language.spaced_topics {
            return (cue.end, false);
        }
        let rest = self.text.get(cue.end..).unwrap_or_default();
        let end = cue.end + rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let quotative = self.language.strip_end(&self.language.quotatives, self.slice((cue.end, end)));
        // "말했고" goes on with another verb; "말했다고" is said again.
        match quotative {
            Some(stem) if stem.ends_with('다') => (cue.end + stem.len(), true),
            _ => (end, false),
        }
    }

    /// "X에 따르면 …", "Xによると、…"
    fn according(&self, cue: Found, from: usize) -> Option<Draft> {
        let source = (from, cue.start);
        self.draft(
            Some(source),
            vec![(cue.start, cue.end)],
            (cue.end, self.text.len()),
            Stance::Asserts,
            Reason::According,
            0.9,
        )
    }

    /// "X说：“…”", "“…”，X说", "据X报道，…"
    fn chinese(&self, all: &[Found], cue: Found, _: usize) -> Option<Draft> {
        let class = cue.word.class;
        if class.has(Class::ACCORDING) {
            // Elsewhere it is part of another word.
            let opens = self.slice((0, cue.start)).trim_end_matches(COMMAS).len();
            if opens != 0 && self.clause_start(cue.start) != cue.start && opens == cue.start {
                return None;
            }
            let closing =
                all.iter().find(|f| f.start >= cue.end && f.word.class.has(Class::CUE) && self.comma_after(f.end));
            let comma = self.text.get(cue.end..)?.find(['，', ',']).map(|at| cue.end + at)?;
            let closing = closing.filter(|f| f.end == comma);
            let to = closing.map_or(comma, |f| f.start);
            let mut pieces = vec![(cue.start, cue.end)];
            pieces.extend(closing.map(|f| (f.start, f.end)));
            return self.draft(
                Some((cue.end, to)),
                pieces,
                (comma, self.text.len()),
                Stance::Asserts,
                Reason::According,
                0.9,
            );
        }
        if !class.has(Class::CUE) {
            return None;
        }
        // Within "据X报道" it is no cue of its own.
        if all.iter().any(|f| {
            f.word.class.has(Class::ACCORDING)
                && f.end <= cue.start
                && !self.slice((f.end, cue.start)).contains(['，', ','])
                && self.comma_after(cue.end)
        }) {
            return None;
        }
        let start = self.clause_start(cue.start);
        let mut source = (start, cue.start);
        // When it was said stands between.
        if let Some(time) = self
            .language
            .times
            .iter()
            .filter_map(|t| Some(start + self.slice(source).find(&**t)?))
            .min()
            .filter(|t| *t > start)
        {
            source.1 = time;
        }
        let rest = self.text.get(cue.end..)?;
        let after = self.text.len() - rest.trim_start_matches(COMMAS).len();
        let stance = self.stance(cue);
        let done = self.text.get(after..).unwrap_or_default().trim_start_matches(STOPS).is_empty();
        if done {
            let before = self.text.get(..start)?.trim_end_matches(COMMAS).len();
            let content = self.quote_ending(before).unwrap_or((0, before));
            return self.draft(Some(source), vec![(cue.start, cue.end)], content, stance, Reason::ContentBefore, 0.85);
        }
        let content = self.quote_beginning(after).unwrap_or((after, self.text.len()));
        self.draft(Some(source), vec![(cue.start, cue.end)], content, stance, Reason::ClauseAfter, 0.85)
    }

    fn comma_after(&self, at: usize) -> bool {
        self.text.get(at..).is_some_and(|rest| rest.starts_with(['，', ',']))
    }

    /// After the last comma, quotation or stop before this place.
    fn clause_start(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        let mut start = 0;
        for (at, c) in before.char_indices() {
            if !self.is_quoted(at) && (matches!(c, '，' | ',' | '：' | ':' | ';' | '；') || STOPS.contains(&c)) {
                start = at + c.len_utf8();
            }
        }
        self.quotes.iter().map(|q| q.1).filter(|end| *end <= at).fold(start, usize::max)
    }
}
