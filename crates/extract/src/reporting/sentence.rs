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
            || token.is(Class::IMPERSONAL) && sentence.opens_said(at + 1) && sentence.left(at).is_none()
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

    fn word(&self, at: usize) -> &str {
        let token = &self.tokens()[at];
        self.text.get(token.start as usize..token.end as usize).unwrap_or_default()
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

    /// "Es heißt, der Verein habe …", "si dice che …"
    fn opens_said(&self, at: usize) -> bool {
        self.is(at, Class::THAT) || self.language.comma_before_that && at == self.from + 1 && self.is(at, Class::COMMA)
    }

    /// A sentence whose verb guards it and that names nobody: "Nel crollo sarebbero morti quattro operai".
    pub(crate) fn moody(&self, mood: usize) -> Option<Draft> {
        let content = self.tidy((self.moody_clause(mood)?, self.to))?;
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

    /// Where the clause of the verb begins: the sentence, or "who are said to have seen it"; nowhere where another clause holds it.
    fn moody_clause(&self, mood: usize) -> Option<usize> {
        let relative = (self.from..mood).rev().take_while(|&at| !self.is(at, Class::COMMA)).find(|&at| {
            self.is(at, Class::RELATIVE)
                && (!self.is(at, Class::DETERMINER) || at > self.from && self.is(at - 1, Class::COMMA))
        });
        let held = self.tokens()[self.from..mood]
            .iter()
            .any(|t| t.is(Class::THAT | Class::SUBORD | Class::ASKS) && !t.is(Class::RELATIVE));
        match relative {
            Some(at) if at > self.from => Some(at),
            _ if held || self.tokens()[self.from..mood].iter().any(|t| t.is(Class::THAT)) => None,
            _ => Some(self.from),
        }
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
        // "The contaminants": the capital is the sentence's.
        let opens = |at: usize| at == self.from && self.is(at, Class::DETERMINER) && !self.is(at, Class::PRONOUN);
        (from..to).any(|at| self.is(at, somebody) && !self.is(at, Class::RELATIVE) && !opens(at))
    }

    /// Before anything that says more of it stands somebody: "the mayor of the town", not "the intention of the mayor".
    fn is_headed_by_somebody(&self, (from, to): Range) -> bool {
        let more = Class::PREPOSITION | Class::OF | Class::COMMA;
        let head = (from + 1..to).find(|&at| self.is(at, more) && !self.is(at, Class::DETERMINER | Class::CAPITAL));
        self.is_somebody((from, head.unwrap_or(to)))
    }

    /// "as a local power": what asks "how" elsewhere.
    fn compares(&self, at: usize) -> bool {
        let verb = Class::VERB | Class::FINITE | Class::MODAL | Class::HAVE | Class::BE;
        self.is(at, Class::AS)
            && !(at + 1..self.to).any(|at| self.is(at, verb) && !self.is(at, Class::INSIDE | Class::GERUND))
    }

    /// "When the emperor came", and no clause that stands alone.
    fn is_subordinate(&self, (from, to): Range) -> bool {
        let lead = Class::AND | Class::BUT | Class::ADVERB | Class::COMMA | Class::TIME;
        let first = (from..to).find(|&at| self.is(at, Class::SUBORD) || !self.is(at, lead));
        first.is_some_and(|first| {
            self.is(first, Class::SUBORD)
                && !self.is(first, Class::ASKS | Class::AS | Class::OPEN)
                && !(first..to).any(|at| self.is(at, Class::COMMA | Class::CLOSE))
        })
    }

    /// What stands here goes on with a clause that was interrupted.
    fn resumes_clause(&self, at: usize) -> bool {
        self.is(at, Class::TO) && self.is(at + 1, Class::INFINITIVE)
            || self.is(at, Class::INFINITIVE) && !self.is(at, Class::DETERMINER)
            || self.is(at, Class::OPEN)
            || self.is(at, Class::RELATIVE)
                && self.is(at + 1, Class::PRONOUN)
                && !self.is(at, Class::THAT | Class::PRONOUN)
            || self.is(at, Class::PREPOSITION) && self.is(at + 1, Class::RELATIVE) && !self.is(at + 1, Class::CAPITAL)
    }

    /// "X said … and added that": the speaker before.
    fn elided(&self, start: usize, before: &[Found]) -> Option<Range> {
        if start == self.from {
            return self.speaker.filter(|_| self.language.drops_subjects);
        }
        let mut last = start - 1;
        // "y nos indican que"
        let joined = Class::AND | Class::BUT | Class::SUBORD | Class::COMMA;
        if self.is(last, Class::OBJECT | Class::REFLEXIVE) && last > self.from && self.is(last - 1, joined) {
            last -= 1;
        }
        if !self.is(last, Class::AND | Class::BUT | Class::SUBORD | Class::COMMA | Class::ADVERB) {
            return None;
        }
        let subordinate = self.language.drops_subjects
            && self.is(self.from + usize::from(self.is(self.from, Class::BUT | Class::AND)), Class::SUBORD);
        let subject = || if subordinate { None } else { self.main_subject(start) };
        before.iter().rev().find_map(|f| f.draft.source.first().copied()).or_else(subject)
    }

    /// The subject of the sentence's first verb.
    fn main_subject(&self, before: usize) -> Option<Range> {
        let verb = (self.from..before).find(|&at| {
            self.is(at, Class::VERB | Class::FINITE | Class::HAVE | Class::BE | Class::MODAL)
                && !self.is(at, Class::CAPITAL | Class::INSIDE)
        })?;
        // "sprachen mich bald Offiziere an"
        let after = || {
            let at = (verb + 1..before).find(|&at| !self.is(at, Class::OBJECT | Class::ADVERB))?;
            phrase::right(self.tokens(), at, before)
        };
        self.left(verb).or_else(|| if self.language.verb_second { after() } else { None })
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
