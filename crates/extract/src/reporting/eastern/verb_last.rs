//! Korean and Japanese: the cue closes its clause.

use super::{Draft, Sentence};
use crate::reporting::{
    literal::Found,
    phrase::Range,
    reading::{Reason, Stance},
};

impl Sentence<'_> {
    /// The speaker, and where it ends with its particle: a topic before a mere subject, which may be that of what is said.
    pub(super) fn topic(&self, range: Range) -> Option<(Range, usize)> {
        let (topics, subjects) = (&self.language.topics, &self.language.subjects);
        let find = |particles: &[Box<str>]| match self.language.spaced_topics {
            true => self.topic_word(range, particles),
            false => self.topic_sign(range, particles),
        };
        find(topics).or_else(|| find(subjects))
    }

    /// Korean: the particle ends a word.
    fn topic_word(&self, (from, to): Range, particles: &[Box<str>]) -> Option<(Range, usize)> {
        let (mut at, mut from) = (from, from);
        for word in self.slice((from, to)).split_inclusive(' ') {
            let begin = at;
            at += word.len();
            let plain = word.trim_end_matches([' ', ',']);
            // "밀리칸이 사망했을때, 우리는": who speaks stands after the clause.
            if word.trim_end().ends_with(',') && self.language.clauses.iter().any(|end| plain.ends_with(&**end)) {
                from = at;
                continue;
            }
            // The first word is a name, whatever it ends like: "베가는".
            let other = begin > from && self.language.no_topic.iter().any(|end| plain.ends_with(&**end));
            if self.is_quoted(begin) || other {
                continue;
            }
            if let Some(stem) =
                self.language.strip_end(particles, plain).filter(|stem| stem.chars().count() > 1 || begin == from)
            {
                return Some(((from, begin + stem.len()), begin + plain.len()));
            }
        }
        None
    }

    /// Japanese: it stands anywhere.
    fn topic_sign(&self, (from, to): Range, particles: &[Box<str>]) -> Option<(Range, usize)> {
        for (at, c) in self.slice((from, to)).char_indices() {
            let at = from + at;
            if at > from && !self.is_quoted(at) && particles.iter().any(|p| self.slice((at, to)).starts_with(&**p)) {
                return Some(((from, at), at + c.len_utf8()));
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
        let stem = {
            let words = words.trim_end_matches(['、', ',', ' ']);
            let strip = |particles: &[Box<str>]| self.language.strip_end(particles, words);
            strip(&self.language.topics).or_else(|| strip(&self.language.subjects))?
        };
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
