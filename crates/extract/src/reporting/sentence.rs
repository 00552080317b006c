//! The attributions of one sentence. First every cue finds its speaker and on which side its content stands; then the contents are
//! cut where the next attribution begins.

mod after;
mod before;
mod constructions;
mod extent;
mod others;
mod verbs;

use super::{
    class::Class,
    draft::Draft,
    language::Language,
    phrase::{self, Range},
    reading::{Reason, Stance},
    token::{Passage, Token},
    verb,
};

pub(crate) struct Sentence<'a> {
    pub(crate) language: &'a Language,
    pub(crate) text: &'a str,
    pub(crate) passage: &'a Passage,
    pub(crate) from: usize,
    /// Before the full stop.
    pub(crate) to: usize,
    /// Who spoke last in the paragraph.
    pub(crate) speaker: Option<Range>,
}

/// What follows a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    End,
    Comma(usize),
    That(usize),
    Quote(usize),
    Colon(usize),
    Words(usize),
}

/// A cue with its speaker, before its content is cut.
struct Found {
    draft: Draft,
    side: Side,
    /// Where a clause of its own begins, with the sign or conjunction before it: what another says ends here.
    head: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// What is said ends before this token.
    Before(usize),
    /// It begins here and goes on to the end of the clause.
    After(usize),
    /// A quotation that begins here.
    Quote(usize),
    /// It stands between the two halves of the verb.
    Between(usize, usize),
    /// Around the cue.
    Around,
}

pub(crate) fn read(sentence: &Sentence) -> Vec<Draft> {
    let mut found: Vec<Found> = vec![];
    for at in sentence.from..sentence.to {
        let token = &sentence.tokens()[at];
        if token.is(Class::INSIDE) {
            continue;
        }
        let one = if token.is(Class::ACCORDING_LAST) && sentence.left(at).is_some() {
            sentence.according_last(at)
        } else if token.is(Class::ACCORDING) {
            sentence.according(at)
        } else if token.is(Class::NAMELESS)
            || token.is(Class::IMPERSONAL) && sentence.is(at + 1, Class::THAT) && sentence.left(at).is_none()
        {
            sentence.nameless(at)
        } else if token.is(Class::CUE) && token.cue.is_some() {
            verb::group(sentence.language, sentence.text, sentence.tokens(), sentence.from, at)
                .and_then(|group| sentence.verb(&group, &found))
        } else if token.is(Class::CUE_NOUN) {
            sentence.noun(at)
        } else {
            None
        };
        found.extend(one);
    }
    let mut breaks: Vec<usize> = found.iter().filter_map(|f| f.head).collect();
    // "The union regrets that …: “There was no agreement,” she said": the quotation is hers alone.
    breaks.extend(found.iter().filter_map(|f| sentence.colon_before(f.side)));
    let all: Vec<Option<Draft>> = found.into_iter().map(|f| sentence.cut(f, &breaks)).collect();
    all.into_iter().flatten().collect()
}

impl Sentence<'_> {
    fn tokens(&self) -> &[Token] {
        &self.passage.tokens
    }

    fn is(&self, at: usize, any: Class) -> bool {
        self.tokens().get(at).is_some_and(|t| t.is(any))
    }

    fn left(&self, end: usize) -> Option<Range> {
        phrase::left(self.language, self.text, self.tokens(), self.from, end)
    }

    /// Whether some finite verb stands here, so that it is a clause and not an aside.
    fn has_verb(&self, (from, to): Range) -> bool {
        self.tokens()[from..to.max(from)].iter().any(|t| {
            t.is(Class::VERB | Class::FINITE | Class::INSIDE | Class::CLOSE | Class::MODAL | Class::HAVE | Class::BE)
        })
    }

    /// A sentence whose verb guards it and that names nobody: "Nel crollo sarebbero morti quattro operai".
    pub(crate) fn moody(&self) -> Option<Draft> {
        let content = self.tidy((self.from, self.to))?;
        Some(Draft {
            source: vec![],
            cue: vec![],
            content: vec![content],
            stance: Stance::Asserts,
            reason: Reason::Mood,
            confidence: 0.6,
            guarded: true,
            reported: false,
            frame: (self.from, self.from),
        })
    }

    /// The colon before the quotation that ends what is said.
    fn colon_before(&self, side: Side) -> Option<usize> {
        let Side::Before(to) = side else { return None };
        let quote = self.passage.quote_at(to.checked_sub(1)?)?;
        quote.open.checked_sub(1).filter(|&at| at >= self.from && self.is(at, Class::COLON))
    }

    /// Somebody who can speak, as far as the words tell.
    fn is_somebody(&self, (from, to): Range) -> bool {
        let somebody =
            Class::CAPITAL | Class::OFFICE | Class::COLLECTIVE | Class::UNNAMED | Class::PRONOUN | Class::OUTLET;
        self.tokens()[from..to].iter().any(|t| t.is(somebody) && !t.is(Class::RELATIVE))
    }

    /// "X said … and added that": the speaker before.
    fn elided(&self, start: usize, before: &[Found]) -> Option<Range> {
        if start == self.from {
            return self.speaker.filter(|_| self.language.drops_subjects);
        }
        let last = start - 1;
        if !self.is(last, Class::AND | Class::BUT | Class::SUBORD | Class::COMMA | Class::ADVERB) {
            return None;
        }
        before.iter().rev().find_map(|f| f.draft.source.first().copied()).or_else(|| self.main_subject(start))
    }

    /// The subject of the sentence's first verb.
    fn main_subject(&self, before: usize) -> Option<Range> {
        let verb = (self.from..before).find(|&at| {
            self.is(at, Class::VERB | Class::FINITE | Class::HAVE | Class::BE | Class::MODAL)
                && !self.is(at, Class::CAPITAL | Class::INSIDE)
        })?;
        self.left(verb)
    }

    /// Where a clause with its own speaker begins, if a sign or conjunction says so.
    fn head(&self, start: usize) -> Option<usize> {
        let mut at = start;
        while at > self.from
            && self.is(at - 1, Class::AND | Class::BUT | Class::SUBORD | Class::COMMA | Class::DASH | Class::STOP)
        {
            at -= 1;
        }
        (at < start && at > self.from).then_some(at)
    }

    fn opens_clause(&self, at: usize) -> bool {
        self.is(at, Class::STOP)
    }
}
