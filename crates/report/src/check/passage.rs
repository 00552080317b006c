//! The article's words around an attribution, cut where a source, reporting words or the statement begin and end.

use crate::{Lang, phrase, redact::Secrets};
use attesta_casebook::{Db, Result, article, attribution::AttributionView, mark, vocabulary::MarkRole};
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Source,
    Cue,
    Content,
}

impl Part {
    pub(super) fn name(self) -> &'static str {
        match self {
            Part::Source => "source",
            Part::Cue => "cue",
            Part::Content => "content",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) part: Option<Part>,
    pub(super) text: String,
}

/// Bytes of a paragraph shown on either side: some texts have no lines.
const AROUND: usize = 1500;

/// The whole paragraphs its pieces stand in; nothing for what stands in no text.
pub(super) fn around(db: Db, view: &AttributionView) -> Result<Vec<Cut>> {
    let Some(article) = view.article else { return Ok(vec![]) };
    let (_, text) = article::text(db, article)?;
    let mut pieces: Vec<(Part, Range<usize>)> = vec![];
    for row in mark::of_attribution(db, view.id)? {
        let part = match row.role {
            MarkRole::Source => Part::Source,
            MarkRole::Cue => Part::Cue,
            MarkRole::Content => Part::Content,
            _ => continue,
        };
        pieces.extend(row.spans(&text)?.into_iter().map(|span| (part, span.start()..span.end())));
    }
    Ok(cut(text.as_str(), &pieces))
}

fn cut(text: &str, pieces: &[(Part, Range<usize>)]) -> Vec<Cut> {
    let (Some(first), Some(last)) =
        (pieces.iter().map(|(_, r)| r.start).min(), pieces.iter().map(|(_, r)| r.end).max())
    else {
        return vec![];
    };
    let before = text.get(..first).unwrap_or_default();
    let after = text.get(last..).unwrap_or_default();
    let paragraph = before.rfind('\n').map_or(0, |at| at + 1);
    let line_end = after.find('\n').map_or(text.len(), |at| last + at);
    let start = boundary(text, paragraph.max(first.saturating_sub(AROUND)));
    let end = boundary(text, line_end.min(last + AROUND));
    let mut edges: Vec<usize> = pieces.iter().flat_map(|(_, r)| [r.start, r.end]).chain([start, end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let stretch = |pair: &[usize]| match pair {
        [from, until] => {
            let holds = |part: Part| pieces.iter().any(|(p, r)| *p == part && r.contains(from));
            // Source and reporting words stand out even inside a statement.
            let part = [Part::Source, Part::Cue, Part::Content].into_iter().find(|part| holds(*part));
            Cut { part, text: text.get(*from..*until).unwrap_or_default().to_owned() }
        }
        _ => Cut { part: None, text: String::new() },
    };
    let ellipsis = |shortened: bool| shortened.then(|| Cut { part: None, text: "…".into() });
    let mut cuts: Vec<Cut> = ellipsis(start > paragraph).into_iter().collect();
    cuts.extend(edges.windows(2).map(stretch));
    cuts.extend(ellipsis(end < line_end));
    cuts
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Without protected names, also where one runs over the edge of two cuts.
pub(super) fn clean(cuts: &[Cut], secrets: &Secrets, lang: Lang) -> Vec<Cut> {
    let whole: String = cuts.iter().map(|cut| cut.text.as_str()).collect();
    let found = secrets.find(&whole);
    let mut begins = 0;
    let mut out = vec![];
    for cut in cuts {
        let ends = begins + cut.text.len();
        let mut text = String::new();
        let mut at = begins;
        for hit in found.iter().filter(|hit| hit.start < ends && hit.end > begins) {
            if hit.start >= begins {
                text.push_str(whole.get(at..hit.start).unwrap_or_default());
                text.push_str(phrase::protected(lang));
            }
            at = hit.end.min(ends);
        }
        text.push_str(whole.get(at..ends).unwrap_or_default());
        out.push(Cut { part: cut.part, text });
        begins = ends;
    }
    out.retain(|cut| !cut.text.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_and_nothing_is_lost() {
        let text = "Title\nOne. The mayor said it stays. Two.\nEnd";
        let at = |words: &str| text.find(words).map(|at| at..at + words.len()).unwrap_or_default();
        let cuts =
            cut(text, &[(Part::Source, at("The mayor")), (Part::Cue, at("said")), (Part::Content, at("it stays"))]);
        let told: Vec<_> = cuts.iter().map(|c| (c.part.map(Part::name), c.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (None, "One. "),
                (Some("source"), "The mayor"),
                (None, " "),
                (Some("cue"), "said"),
                (None, " "),
                (Some("content"), "it stays"),
                (None, ". Two.")
            ]
        );
    }

    #[test]
    fn a_name_over_two_cuts_is_withheld_once() {
        let secrets = Secrets::new(["Bruno Hidden".to_owned()]);
        let cuts = [(None, "by Bru"), (Some(Part::Source), "no Hid"), (None, "den and Ann")];
        let cuts = cuts.map(|(part, text)| Cut { part, text: text.into() });
        let told: String = clean(&cuts, &secrets, Lang::En).iter().map(|c| c.text.as_str()).collect();
        assert_eq!(told, "by a protected source and Ann");
    }

    #[test]
    fn a_text_without_lines_is_shortened_between_characters() {
        let text = "é".repeat(4000) + "HERE" + &"è".repeat(4000);
        let at = 8000..8004;
        let cuts = cut(&text, &[(Part::Content, at)]);
        let told: String = cuts.iter().map(|c| c.text.as_str()).collect();
        assert!(told.starts_with("…é") && told.ends_with("è…") && told.len() < 2 * AROUND + 20, "{}", told.len());
    }
}
