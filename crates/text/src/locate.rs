//! Finding a passage again in another revision.
//!
//! The order and the weights are those published by the Hypothesis annotation client (`match-quote.ts`:
//! quote 50, words before 20, words after 20, place 2), with three changes: the old place counts as
//! certain only where the words around it agree too; the nearest words count for half of those around;
//! and a match must reach a threshold.

use crate::anchor::{Anchor, CONTEXT, after, before};
use crate::approximate::approximate;
use crate::article::ArticleText;
use crate::best::Best;
use crate::distance::{Pattern, portion};
use crate::span::Span;

/// How many exact occurrences are scored; of more, those whose surroundings agree furthest.
const KEEP: usize = 64;
/// Below this a match is refused. The quote alone weighs 50 of 92, so an unchanged long quote is always
/// found, while an altered one needs its surroundings.
const THRESHOLD: f64 = 0.5;
/// A quote of fewer code points than this may stand in many places by chance...
const SHORT: usize = 20;
/// ...so about half of its surroundings must agree as well, unless it was looked for inside a passage.
const SHORT_THRESHOLD: f64 = 0.75;

/// What came of looking for an anchor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Located {
    Found {
        span: Span,
        /// How well quote, surroundings and place agree, from 0 to 1.
        score: f64,
        method: Method,
    },
    /// The passage is not in this text, or too changed to say.
    Orphan,
}

/// How a passage was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The same words at the same place.
    Position,
    /// The same words at another place.
    Quote,
    /// Similar words.
    Fuzzy,
}

impl Method {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Quote => "quote",
            Self::Fuzzy => "fuzzy",
        }
    }
}

/// Looks for an anchor in the whole text.
pub fn locate(text: &ArticleText, anchor: &Anchor) -> Located {
    let is_short = anchor.exact.chars().nth(SHORT).is_none();
    let threshold = if is_short { SHORT_THRESHOLD } else { THRESHOLD };
    Search::new(text, anchor, text.whole()).run(threshold)
}

/// Looks for an anchor only inside a passage that was found before.
pub fn locate_within(text: &ArticleText, anchor: &Anchor, outer: Span) -> Located {
    Search::new(text, anchor, outer).run(THRESHOLD)
}

struct Search<'a> {
    text: &'a ArticleText,
    anchor: &'a Anchor,
    outer: Span,
    prefix: Surroundings,
    suffix: Surroundings,
}

impl<'a> Search<'a> {
    fn new(text: &'a ArticleText, anchor: &'a Anchor, outer: Span) -> Self {
        // Both are read outwards from the passage.
        let prefix = Surroundings::new(anchor.prefix.chars().rev());
        let suffix = Surroundings::new(anchor.suffix.chars());
        Self { text, anchor, outer, prefix, suffix }
    }

    fn run(&self, threshold: f64) -> Located {
        if self.anchor.exact.is_empty() {
            return Located::Orphan;
        }
        let place = self.unchanged();
        if let Some(span) = place.filter(|&span| self.surroundings_agree(span)) {
            return Located::Found { span, score: 1.0, method: Method::Position };
        }
        // The old place is added by name: a quote that overlaps itself may hide it from the search.
        let exact = self.occurrences().into_iter().chain(place).map(|span| {
            let method = if Some(span) == place { Method::Position } else { Method::Quote };
            (span, self.score(span, 1.0), method)
        });
        best_of(exact, threshold).or_else(|| best_of(self.similar(), threshold)).unwrap_or(Located::Orphan)
    }

    /// The old place, if the quote still stands there.
    fn unchanged(&self) -> Option<Span> {
        let span = self.text.span(self.anchor.start, self.anchor.end).ok()?;
        (self.outer.contains(span) && self.text.slice(span) == self.anchor.exact).then_some(span)
    }

    fn surroundings_agree(&self, span: Span) -> bool {
        let text = self.text.as_str();
        text.get(..span.start()).is_some_and(|head| head.ends_with(&self.anchor.prefix))
            && text.get(span.end()..).is_some_and(|tail| tail.starts_with(&self.anchor.suffix))
    }

    fn occurrences(&self) -> Vec<Span> {
        let mut best = Best::new(KEEP);
        for (at, words) in self.text.slice(self.outer).match_indices(&self.anchor.exact) {
            let start = self.outer.start() + at;
            let Ok(span) = self.text.span(start, start + words.len()) else {
                continue;
            };
            let agreement = self.shared_run(span);
            best.push((2 * CONTEXT - agreement.min(2 * CONTEXT), start.abs_diff(self.anchor.start), span));
        }
        best.into_sorted().into_iter().map(|(_, _, span)| span).collect()
    }

    /// How many code points next to the span are as they were, on both sides together.
    fn shared_run(&self, span: Span) -> usize {
        let (head, tail) = self.around(span);
        let left = head.chars().rev().zip(self.anchor.prefix.chars().rev()).take_while(|(a, b)| a == b);
        let right = tail.chars().zip(self.anchor.suffix.chars()).take_while(|(a, b)| a == b);
        left.count() + right.count()
    }

    fn similar(&self) -> impl Iterator<Item = (Span, f64, Method)> {
        let base = self.outer.start();
        let near = self.anchor.start.saturating_sub(base).min(self.outer.len());
        let places = approximate(self.text.slice(self.outer), &self.anchor.exact, near);
        places.into_iter().filter_map(move |(start, end, quote)| {
            let span = self.without_new_space(base + start, base + end)?;
            Some((span, self.score(span, quote), Method::Fuzzy))
        })
    }

    /// The stretch without white space at an end where the quote had none.
    fn without_new_space(&self, start: usize, end: usize) -> Option<Span> {
        let (found, quote) = (self.text.as_str().get(start..end)?, &self.anchor.exact);
        let (head, tail) = (found.trim_start(), found.trim_end());
        let start = if quote.starts_with(char::is_whitespace) { start } else { end - head.len() };
        let end = if quote.ends_with(char::is_whitespace) { end } else { end - found.len() + tail.len() };
        self.text.span(start, end).ok()
    }

    fn score(&self, span: Span, quote: f64) -> f64 {
        let (head, tail) = self.around(span);
        let moved = span.start().abs_diff(self.anchor.start);
        let place = 1.0 - portion(moved.min(self.text.len()), self.text.len());
        let sum = 50.0 * quote
            + 20.0 * self.prefix.similarity(head.chars().rev())
            + 20.0 * self.suffix.similarity(tail.chars())
            + 2.0 * place;
        sum / 92.0
    }

    fn around(&self, span: Span) -> (&'a str, &'a str) {
        let text = self.text.as_str();
        (before(text, span.start()), after(text, span.end()))
    }
}

/// The words on one side of the passage, read outwards from it.
struct Surroundings {
    nearest: Pattern,
    all: Pattern,
}

impl Surroundings {
    /// How many code points count as nearest.
    const NEAREST: usize = 16;

    fn new(outwards: impl Iterator<Item = char> + Clone) -> Self {
        Self { nearest: Pattern::new(outwards.clone().take(Self::NEAREST)), all: Pattern::new(outwards.take(CONTEXT)) }
    }

    fn similarity(&self, outwards: impl Iterator<Item = char> + Clone) -> f64 {
        let nearest = self.nearest.similarity(outwards.clone().take(Self::NEAREST));
        f64::midpoint(nearest, self.all.similarity(outwards))
    }
}

fn best_of(found: impl Iterator<Item = (Span, f64, Method)>, threshold: f64) -> Option<Located> {
    found
        .filter(|&(_, score, _)| score >= threshold)
        // Of equals the last wins, hence the order: nearer the beginning is last.
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
        .map(|(span, score, method)| Located::Found { span, score, method })
}
