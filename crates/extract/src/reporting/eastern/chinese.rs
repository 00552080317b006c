//! Chinese: the cue stands between speaker and content.

use super::{COMMAS, Draft, STOPS, Sentence};
use crate::reporting::{
    class::Class,
    literal::Found,
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
        // Inside another word, or as a noun: "发现者", "被认为".
        let beside = |words: &str, marks: &[Box<str>], end: bool| {
            marks.iter().any(|m| if end { words.ends_with(&**m) } else { words.starts_with(&**m) })
        };
        let (before, after) = (self.text.get(..cue.start)?, self.text.get(cue.end..)?);
        if beside(before, &self.language.not_after, true) || beside(after, &self.language.not_before, false) {
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
        // How it was said, and whether, is none of the speaker's.
        while let Some(shorter) = self.language.strip_end(&self.language.objects, self.slice(source)) {
            source.1 = source.0 + shorter.len();
        }
        // A whole clause is no speaker.
        let clause = all.iter().any(|f| f.word.class.has(Class::CUE) && source.0 <= f.start && f.end <= source.1);
        if clause || self.slice(source).chars().count() > LONGEST_SPEAKER {
            return None;
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
        self.quotes.iter().map(|q| q.1).filter(|end| *end <= at).fold(start, usize::max)
    }
}
