//! Korean and Japanese: the cue closes its clause.

use super::{Draft, Sentence};
use crate::reporting::{
    literal::Found,
    phrase::Range,
    reading::{Reason, Stance},
};

impl Sentence<'_> {
    /// The words up to here, one by one: with spaces they are words, without them the runs between particles.
    pub(super) fn topic(&self, (from, to): Range) -> Option<(Range, usize)> {
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
    pub(super) fn verb_last(&self, cue: Found, from: usize) -> Option<Draft> {
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
    pub(super) fn topic_last(&self, before: Range) -> Option<((), (Range, Range))> {
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
    pub(super) fn word(&self, cue: Found) -> (usize, bool) {
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
    pub(super) fn according(&self, cue: Found, from: usize) -> Option<Draft> {
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
}
