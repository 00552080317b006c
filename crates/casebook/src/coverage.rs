//! How much of an article has been dealt with, sentence by sentence.

use attesta_text::{ArticleText, Span, sentences};
use serde::Serialize;

/// What became of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    /// It is recorded who said it, or part of it.
    Attributed,
    /// A claim is marked in it, in the article's own voice.
    Claimed,
    /// Nobody has dealt with it yet.
    Open,
}

/// Every sentence of the text with what became of it. `said` are the marks of attributions that people accepted, `claimed` those of claims.
pub fn of(text: &ArticleText, said: &[Span], claimed: &[Span]) -> Vec<(Span, Coverage)> {
    let (said, claimed) = (sorted(said), sorted(claimed));
    let state = |sentence: Span| match () {
        () if touches(&said, sentence) => Coverage::Attributed,
        () if touches(&claimed, sentence) => Coverage::Claimed,
        () => Coverage::Open,
    };
    sentences(text).into_iter().map(|sentence| (sentence, state(sentence))).collect()
}

/// By where they begin, none of them inside an earlier one, so that they end in the same order.
fn sorted(marks: &[Span]) -> Vec<Span> {
    let mut marks = marks.to_vec();
    marks.sort_by_key(|mark| (mark.start(), std::cmp::Reverse(mark.end())));
    let mut last = 0;
    marks.retain(|mark| {
        let outside = mark.end() > last;
        last = last.max(mark.end());
        outside
    });
    marks
}

fn touches(marks: &[Span], sentence: Span) -> bool {
    let first = marks.partition_point(|mark| mark.end() <= sentence.start());
    marks.get(first).is_some_and(|mark| mark.start() < sentence.end())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_what_the_marks_in_it_say() {
        let text = ArticleText::normalise("One said it. Two is ours. Three waits. Four too.").unwrap().text;
        let span = |words: &str| {
            let start = text.as_str().find(words).unwrap();
            text.span(start, start + words.len()).unwrap()
        };
        let check = |said: &[&str], claimed: &[&str], expected: &[Coverage]| {
            let spans = |words: &[&str]| words.iter().map(|w| span(w)).collect::<Vec<_>>();
            let states: Vec<Coverage> = of(&text, &spans(said), &spans(claimed)).into_iter().map(|(_, s)| s).collect();
            assert_eq!(states, expected, "{said:?} {claimed:?}");
        };
        use Coverage::{Attributed, Claimed, Open};
        check(&[], &[], &[Open, Open, Open, Open]);
        check(&["said"], &["Two is"], &[Attributed, Claimed, Open, Open]);
        check(&["Two"], &["Two is ours"], &[Open, Attributed, Open, Open]);
        check(&["said it. Two is", "said"], &[], &[Attributed, Attributed, Open, Open]);
        check(
            &["One said it. Two is ours. Three", "Two", "Four"],
            &[],
            &[Attributed, Attributed, Attributed, Attributed],
        );
    }
}
