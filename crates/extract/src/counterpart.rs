//! Two texts that tell the same: which words of the other one a statement stands for. A guess for a person to take or leave.
//!
//! The other text's paragraph is read as any is, so its statements come with who says them and how firmly. Which of them fits is told by
//! what does not change from one language to another: the numbers, the speaker's name as it sounds, the reporting verb's position, and
//! where in the paragraph it stands. Where it stands alone is no reason.

use crate::{
    Attribution, Stance, figures,
    reporting::{attributions, knows, paragraph},
};
use attesta_text::{ArticleText, Span, alike};
use std::collections::BTreeSet;

/// A statement whose words are looked for elsewhere. Spans are of its own text.
pub struct Sought<'a> {
    pub text: &'a ArticleText,
    pub code: &'a str,
    pub cue: &'a [Span],
    pub content: &'a [Span],
    /// Every name that who said it goes by.
    pub names: &'a [String],
    pub stance: Stance,
    pub hedged: bool,
}

/// A statement of the other text. Spans are of that one.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterpart {
    pub source: Vec<Span>,
    pub cue: Vec<Span>,
    /// What the sought statement stands for: with the reporting words, if they are part of it there too.
    pub words: Vec<Span>,
    pub stance: Stance,
    pub hedged: bool,
    pub hedge: Vec<Span>,
    /// It takes another position there.
    pub other_stance: bool,
    /// It is guarded in one of the two only.
    pub other_strength: bool,
    /// Why it was taken to be the one; never empty.
    pub because: Vec<Fits>,
}

/// What two statements have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    Figures,
    Speaker,
    /// No other statement there takes the same position.
    Verb,
    /// No other statement stands there.
    Alone,
}

/// Why there is no guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmatched {
    /// There is no data for the language of the statement.
    LanguageHere,
    /// There is none for the language of the other text.
    LanguageThere,
    /// The statement has no words in its text.
    NoWords,
    /// Nobody says anything in that part of the other text.
    NothingSaid,
    /// Statements are there, and none of them is like it.
    NothingFits,
}

/// The statement of `other`, in the paragraphs that `near` is in, which says what is sought.
pub fn counterpart(
    sought: &Sought,
    other: &ArticleText,
    near: Span,
    code: &str,
) -> std::result::Result<Counterpart, Unmatched> {
    if !knows(sought.code) {
        return Err(Unmatched::LanguageHere);
    }
    if !knows(code) {
        return Err(Unmatched::LanguageThere);
    }
    let here = Here::of(sought).ok_or(Unmatched::NoWords)?;
    let (base, there) = paragraph(other, near).ok_or(Unmatched::NothingSaid)?;
    let said = attributions(&there, code);
    let all: Vec<Told> = said.iter().filter_map(|said| Told::of(&there, said, code, here.reports)).collect();
    if all.is_empty() {
        return Err(Unmatched::NothingSaid);
    }
    let fits =
        all.iter().filter_map(|told| here.fits(sought, &there, told, &all).map(|(score, why)| (score, told, why)));
    let best = fits.max_by(|(one, ..), (other, ..)| one.total_cmp(other));
    let (_, told, because) = best.ok_or(Unmatched::NothingFits)?;
    let moved = |spans: &[Span]| -> Vec<Span> {
        spans.iter().filter_map(|span| other.span(base + span.start(), base + span.end()).ok()).collect()
    };
    let Attribution { stance, hedged, .. } = *told.said;
    Ok(Counterpart {
        source: moved(&told.said.source),
        cue: moved(&told.said.cue),
        words: moved(&told.words),
        stance,
        hedged,
        hedge: moved(&told.said.hedge),
        other_stance: stance != sought.stance,
        other_strength: hedged != sought.hedged,
        because,
    })
}

/// What is measured of a statement in its paragraph.
struct Measure {
    figures: BTreeSet<String>,
    /// Its middle and its length, as parts of the paragraph.
    middle: f32,
    length: f32,
}

impl Measure {
    /// Of words in a paragraph of their own.
    fn of(paragraph: &ArticleText, words: &[Span], code: &str) -> Option<Measure> {
        let whole = hull(words)?;
        let of = |bytes: usize| bytes as f32 / paragraph.as_str().len().max(1) as f32;
        let inside = |span: Span| words.iter().any(|word| word.start() <= span.start() && span.end() <= word.end());
        let counted = figures(paragraph, code).into_iter().filter(|figure| inside(figure.number));
        let quantities = counted.flat_map(|figure| [Some(figure.quantity), figure.upper]).flatten();
        Some(Measure {
            figures: quantities.collect(),
            middle: of(whole.0 + whole.1) / 2.0,
            length: of(whole.1 - whole.0),
        })
    }
}

struct Here {
    measure: Measure,
    /// The statement as marked holds its own reporting words.
    reports: bool,
}

impl Here {
    fn of(sought: &Sought) -> Option<Here> {
        let (start, end) = hull(sought.content)?;
        let (base, around) = paragraph(sought.text, sought.text.span(start, end).ok()?)?;
        let back = |span: &Span| around.span(span.start().checked_sub(base)?, span.end().checked_sub(base)?).ok();
        let content: Vec<Span> = sought.content.iter().filter_map(back).collect();
        let holds = |cue: &Span| start <= cue.start() && cue.end() <= end;
        Some(Here {
            measure: Measure::of(&around, &content, sought.code)?,
            reports: !sought.cue.is_empty() && sought.cue.iter().all(holds),
        })
    }

    /// How well it fits and why; none where nothing but its place speaks for it.
    fn fits(&self, sought: &Sought, there: &ArticleText, told: &Told, all: &[Told]) -> Option<(f32, Vec<Fits>)> {
        let (ours, theirs) = (&self.measure, &told.measure);
        let common = ours.figures.intersection(&theirs.figures).count();
        let either = ours.figures.union(&theirs.figures).count();
        if common == 0 && !ours.figures.is_empty() && !theirs.figures.is_empty() {
            return None; // It speaks of other numbers.
        }
        let speakers = || told.said.parties.iter().chain(&told.said.fuller).map(|span| alike(there.slice(*span)));
        let named =
            sought.names.iter().map(|name| alike(name)).any(|name| speakers().any(|there| sounds(&name, &there)));
        let same = |other: &Told| other.said.stance == sought.stance;
        let others = || all.iter().filter(|other| !other.shares(told));
        let mut because = vec![];
        let mut score = 1.0 - (ours.middle - theirs.middle).abs() - (ours.length - theirs.length).abs();
        let mut add = |holds: bool, why: Fits, weight: f32| {
            if holds {
                because.push(why);
                score += weight;
            }
        };
        add(common > 0, Fits::Figures, 3.0 * common as f32 / either.max(1) as f32);
        add(named, Fits::Speaker, 2.0);
        add(same(told) && !others().any(same), Fits::Verb, 1.0);
        add(others().next().is_none(), Fits::Alone, 1.0);
        (!because.is_empty()).then_some((score, because))
    }
}

/// A statement of the other paragraph.
struct Told<'a> {
    said: &'a Attribution,
    words: Vec<Span>,
    measure: Measure,
}

impl Told<'_> {
    fn of<'a>(there: &ArticleText, said: &'a Attribution, code: &str, reports: bool) -> Option<Told<'a>> {
        let words = if reports {
            let pieces: Vec<Span> = said.source.iter().chain(&said.cue).chain(&said.statement).copied().collect();
            let (start, end) = hull(&pieces)?;
            vec![there.span(start, end).ok()?]
        } else {
            said.statement.clone()
        };
        Some(Told { said, measure: Measure::of(there, &words, code)?, words })
    }

    /// One says the other, or part of it.
    fn shares(&self, other: &Told) -> bool {
        let met = |a: &Span, b: &Span| a.start() < b.end() && b.start() < a.end();
        self.words.iter().any(|a| other.words.iter().any(|b| met(a, b)))
    }
}

/// Equal, or one is among the words of the other: "Kim" and "Kim Jong Un".
fn sounds(one: &str, other: &str) -> bool {
    let words =
        |name: &str| name.split(' ').filter(|word| word.chars().count() > 2).map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    !short.is_empty() && short.iter().all(|word| long.contains(word))
}

fn hull(spans: &[Span]) -> Option<(usize, usize)> {
    Some((spans.iter().map(|span| span.start()).min()?, spans.iter().map(|span| span.end()).max()?))
}

#[cfg(test)]
mod tests;
