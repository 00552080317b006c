//! What the article says in its own voice that could be checked: sentences that nobody is said to have said, with
//! a figure, or with a date and somebody's name. A date alone and a name alone stand in almost every sentence of a newspaper: all of those
//! offered would bury the few that can be checked.

use crate::{Attribution, DateFound, Figure, attributions, dates, figures};
use attesta_text::{ArticleText, Span, sentences};
use chrono::NaiveDate;

/// Everything that is suggested for one text, each list in the order of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub attributions: Vec<Attribution>,
    pub statements: Vec<Statement>,
    pub figures: Vec<Figure>,
    pub dates: Vec<DateFound>,
}

/// A sentence of the article's own that is worth checking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Statement {
    /// The sentence, without the white space around it.
    pub span: Span,
    pub has_figure: bool,
    pub has_date: bool,
    pub has_name: bool,
    /// From 0 to 1: the more of these it has, the likelier it is worth the trouble.
    pub confidence: f32,
}

/// Reads a whole text. `published` resolves dates such as "Friday".
pub fn read(text: &ArticleText, code: &str, published: Option<NaiveDate>) -> Reading {
    let attributions = attributions(text, code);
    let (figures, dates) = (figures(text, code), dates(text, code, published));
    let statements = statements(text, &attributions, &figures, &dates);
    Reading { attributions, statements, figures, dates }
}

/// Shorter sentences, in words, are headings and cries.
const FEWEST_WORDS: usize = 5;

fn statements(text: &ArticleText, said: &[Attribution], figures: &[Figure], dates: &[DateFound]) -> Vec<Statement> {
    let mut told: Vec<Span> =
        said.iter().flat_map(|a| a.content.iter().chain(&a.cue).chain(&a.source)).copied().collect();
    told.sort_by_key(|span| (span.start(), span.end()));
    // Attributions nest, so that ends are in no order: how far any of those before reaches.
    let reach: Vec<usize> = told
        .iter()
        .scan(0, |reach, span| {
            *reach = span.end().max(*reach);
            Some(*reach)
        })
        .collect();
    let is_told = |sentence: Span| {
        let before = told.partition_point(|span| span.start() < sentence.end());
        before.checked_sub(1).and_then(|last| reach.get(last)).is_some_and(|reach| *reach > sentence.start())
    };
    let has = |starts: &[usize], sentence: Span| {
        let first = starts.partition_point(|start| *start < sentence.start());
        starts.get(first).is_some_and(|start| *start < sentence.end())
    };
    let figures: Vec<usize> = figures.iter().map(|f| f.span.start()).collect();
    let dates: Vec<usize> = dates.iter().map(|d| d.span.start()).collect();
    let statement = |span: Span| {
        let words = text.slice(span);
        let ends = words.trim_end_matches(['”', '"', '»', ')', '」']).chars().next_back()?;
        let whole = matches!(ends, '.' | '。' | '!' | '…' | '！')
            && (attesta_text::has_cjk(words) || words.split_whitespace().count() >= FEWEST_WORDS);
        if !whole || is_told(span) {
            return None;
        }
        let (has_figure, has_date, has_name) = (has(&figures, span), has(&dates, span), names_somebody(words));
        let weight = |there: bool, weight: f32| if there { weight } else { 0.0 };
        let confidence = 0.25 + weight(has_figure, 0.35) + weight(has_date, 0.2) + weight(has_name, 0.2);
        (has_figure || has_date && has_name).then_some(Statement { span, has_figure, has_date, has_name, confidence })
    };
    sentences(text).into_iter().filter_map(statement).collect()
}

/// A capital inside the sentence.
fn names_somebody(words: &str) -> bool {
    words.split_whitespace().skip(1).any(|word| {
        word.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next().is_some_and(char::is_uppercase)
    })
}
