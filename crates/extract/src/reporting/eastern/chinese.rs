//! Chinese: the cue stands between speaker and content.

use super::{COMMAS, Draft, STOPS, Sentence};
use crate::reporting::{
    class::Class,
    literal::Found,
    phrase::Range,
    reading::{Reason, Stance},
};

/// In characters: longer, it is a clause.
const LONGEST_SPEAKER: usize = 24;

impl Sentence<'_> {
    /// "X说：“…”", "“…”，X说", "据X报道，…"
    pub(super) fn chinese(&self, all: &[Found], cue: Found, _: usize) -> Option<Draft> {
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
            // "据帕克所说": the particle before the verb.
            let to = to - if self.slice((cue.end, to)).ends_with('所') { '所'.len_utf8() } else { 0 };
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
        if class.has(Class::NAMELESS) {
            let opens = self.clause_start(cue.start) == cue.start;
            let content = (cue.end, self.text.len());
            let found = self.draft(None, vec![(cue.start, cue.end)], content, Stance::Asserts, Reason::Nameless, 0.9);
            return found.filter(|_| opens);
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
        // Inside another word, or as a noun: "发现者", "被认为".
        let beside = |words: &str, marks: &[Box<str>], end: bool| {
            marks.iter().any(|m| if end { words.ends_with(&**m) } else { words.starts_with(&**m) })
        };
        let (before, after) = (self.text.get(..cue.start)?, self.text.get(cue.end..)?);
        if beside(before, &self.language.not_after, true) || beside(after, &self.language.not_before, false) {
            return None;
        }
        let start = self.clause_start(cue.start);
        let (source, negated) = self.speaker((start, cue.start))?;
        // "一些历史学家，如甲和乙，认为": the example stands between.
        let source = if source.0 == source.1 { self.before_example(start).unwrap_or(source) } else { source };
        let frames = cue.word.cue().and_then(|c| self.language.cues.get(c)).map(|c| c.frames).unwrap_or_default();
        if negated && frames.thought {
            return None;
        }
        let stance = if negated { Stance::Declines } else { self.stance(cue) };
        // A whole clause is no speaker.
        let clause = all.iter().any(|f| f.word.class.has(Class::CUE) && source.0 <= f.start && f.end <= source.1)
            || self.language.clauses.iter().any(|mark| self.slice(source).contains(&**mark));
        if clause || self.slice(source).chars().count() > LONGEST_SPEAKER {
            return None;
        }
        let rest = self.text.get(cue.end..)?;
        let after = self.text.len() - rest.trim_start_matches(COMMAS).len();
        let done = self.text.get(after..).unwrap_or_default().trim_start_matches(STOPS).is_empty();
        if done {
            let before = self.text.get(..start)?.trim_end_matches(COMMAS).len();
            let quote = self.quote_ending(before);
            // A noun, or a verb that takes no clause: "提出了质疑".
            if quote.is_none() && (frames.noun || !frames.after) {
                return None;
            }
            let content = quote.unwrap_or((0, before));
            return self.draft(Some(source), vec![(cue.start, cue.end)], content, stance, Reason::ContentBefore, 0.85);
        }
        // "告诉《世界报》：“…”": who is told stands between.
        let told = self.quotes.iter().find(|q| {
            q.0 > cue.end
                && self.slice((cue.end, q.0)).ends_with(['：', ':'])
                && !self.slice((cue.end, q.0)).contains(['，', ','])
        });
        let quote = told.copied().or_else(|| self.quote_beginning(after));
        if quote.is_none() && !frames.that {
            return None;
        }
        // "“水退了，”县长说，“但堤要加固。”": it goes on after the cue.
        let before = self.text.get(..start)?.trim_end_matches(COMMAS).len();
        if let (Some(first), Some(second)) = (self.quote_ending(before), self.quote_beginning(after)) {
            let cue = vec![(cue.start, cue.end)];
            let mut draft = self.draft(Some(source), cue, first, stance, Reason::ContentBefore, 0.9)?;
            draft.content.push(second);
            return Some(draft);
        }
        // "“甲”稱": a title is not all that is said.
        let title = quote.filter(|q| told.is_none() && self.slice((q.1, self.text.len())).chars().count() > 2);
        let content = match (quote, title) {
            (Some(quote), None) => quote,
            _ => (after, self.content_end(after)),
        };
        self.draft(Some(source), vec![(cue.start, cue.end)], content, stance, Reason::ClauseAfter, 0.85)
    }

    /// Who stands before the cue, without conjunctions, time and manner; and whether the cue is negated.
    fn speaker(&self, (start, end): Range) -> Option<(Range, bool)> {
        let mut source = (start, end);
        // When it was said stands between.
        let time = self.language.times.iter().filter_map(|t| Some(start + self.slice(source).find(&**t)?)).min();
        source.1 = time.filter(|t| *t > start).unwrap_or(end);
        // How it was said, and whether, is none of the speaker's.
        let mut negated = self.language.strip_end(&self.language.negations, self.slice((start, end))).is_some();
        while let Some(shorter) = self.language.strip_end(&self.language.objects, self.slice(source)) {
            source.1 = source.0 + shorter.len();
            negated |= self.language.strip_end(&self.language.negations, self.slice(source)).is_some();
        }
        // A bracket that is still open holds the clause.
        if let Some((_, inside)) =
            self.slice(source).rsplit_once(['（', '(']).filter(|(_, inside)| !inside.contains(['）', ')']))
        {
            source.0 = source.1 - inside.len();
        }
        let lead = |words: &str| {
            self.language.leads.iter().filter(|lead| words.starts_with(&***lead)).map(|lead| lead.len()).max()
        };
        while let Some(length) = lead(self.slice(source)) {
            source.0 += length;
            source.0 = source.1 - self.slice(source).trim_start_matches(COMMAS).len();
        }
        Some((source, negated))
    }

    /// The clause before one that gives examples.
    fn before_example(&self, start: usize) -> Option<Range> {
        let comma = self.text.get(..start)?.trim_end_matches(COMMAS).len();
        let example = self.clause_start(comma);
        let opens = self.language.examples.iter().any(|word| self.slice((example, comma)).starts_with(&**word));
        let end = self.text.get(..example)?.trim_end_matches(COMMAS).len();
        opens.then(|| (self.clause_start(end), end))
    }

    /// Where the author goes on: "，因此她要离开", the bracket that was open before it, or the end.
    fn content_end(&self, from: usize) -> usize {
        let rest = self.slice((from, self.text.len()));
        let comma = rest.match_indices(['，', ',']).map(|(at, comma)| (at, at + comma.len())).find(|&(at, after)| {
            !self.is_quoted(from + at)
                && self
                    .language
                    .goes_on
                    .iter()
                    .any(|word| rest.get(after..).unwrap_or_default().trim_start().starts_with(&**word))
        });
        let mut depth = 0_i32;
        let bracket = rest.char_indices().find(|(_, c)| {
            depth += i32::from(matches!(c, '（' | '(')) - i32::from(matches!(c, '）' | ')'));
            depth < 0
        });
        let ends = [comma.map(|c| c.0), bracket.map(|b| b.0)];
        from + ends.into_iter().flatten().min().unwrap_or(rest.len())
    }

    pub(super) fn comma_after(&self, at: usize) -> bool {
        self.text.get(at..).is_some_and(|rest| rest.starts_with(['，', ',']))
    }

    /// After the last comma, quotation or stop before this place.
    pub(super) fn clause_start(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        let mut start = 0;
        for (at, c) in before.char_indices() {
            if !self.is_quoted(at) && (matches!(c, '，' | ',' | '：' | ':' | ';' | '；') || STOPS.contains(&c)) {
                start = at + c.len_utf8();
            }
        }
        // "《圣路易邮报》称": a title is part of the speaker.
        let quotations = self.quotes.iter().filter(|q| !self.slice(**q).starts_with('《'));
        quotations.map(|q| q.1).filter(|end| *end <= at).fold(start, usize::max)
    }
}
