//! Where to look.

use attesta_text::{ArticleText, Span, sentences};

/// The sentences that hold the selection, and the next where it goes on with a small letter, as after a
/// quoted question.
pub(crate) fn around(text: &ArticleText, selection: Span) -> Span {
    let mut region: Option<Span> = None;
    for sentence in sentences(text) {
        let joins = match region {
            None => sentence.overlaps(selection),
            Some(so_far) => sentence.overlaps(selection) || continues(text, so_far, sentence),
        };
        if joins {
            let start = region.map_or(sentence.start(), Span::start);
            region = text.span(start, sentence.end()).ok();
        } else if region.is_some() {
            break;
        }
    }
    region.unwrap_or(selection)
}

fn continues(text: &ArticleText, before: Span, after: Span) -> bool {
    let same_paragraph = text.as_str().get(before.end()..after.start()).is_some_and(|gap| !gap.contains('\n'));
    same_paragraph && text.slice(after).starts_with(char::is_lowercase)
}
