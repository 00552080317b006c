//! An attribution as one readable sentence, outermost relay first: "In The Lantern, KCNA reports that Kim Jong Un declares: “…”".
//!
//! The window and the report both show this sentence, so that they say the same.

pub use crate::locator::locator;
pub use crate::words::{bearing, bound, confidence, credibility, evidence_kind, grade, outcome, quote_result, review};

use crate::{Lang, chain, escape, verbs};
use attesta_casebook::{
    attribution::{AttributionView, PositionView},
    source::SourceRef,
    vocabulary::{Mode, Stance},
};
use attesta_text::{BETWEEN_PIECES, join_pieces};

/// Who is said to have said it, where, through whom, how firmly, and the words.
pub fn sentence(view: &AttributionView, lang: Lang) -> String {
    match &view.outlet {
        Some(outlet) => {
            let place = escape::one_line(&name(outlet, lang));
            format!("{} {place}, {}", lang.pick("In", "Su"), told(view, lang))
        }
        None => here(view, lang),
    }
}

/// The same beside the article itself, which needs no naming.
pub fn here(view: &AttributionView, lang: Lang) -> String {
    capital(&told(view, lang))
}

fn told(view: &AttributionView, lang: Lang) -> String {
    let path = chain::path(view);
    let mut out = String::new();
    for step in path.iter().rev() {
        out.push_str(&chain::relays(view, step, lang));
        out.push(' ');
    }
    out.push_str(&says(view, lang));
    let words = words(view);
    if !words.is_empty() {
        out.push_str(&lang.pick(format!(": “{words}”"), format!(": «{words}»")));
    }
    out.push_str(&chain::beside(view, &path, lang));
    escape::one_line(&out)
}

/// Those who take the same position.
struct Group<'a> {
    position: &'a PositionView,
    parties: Vec<SourceRef>,
    /// Of a proposal: who would be one.
    called: Vec<String>,
    many: bool,
}

/// "Pyongyang and Moscow deny", one group for each position taken.
fn says(view: &AttributionView, lang: Lang) -> String {
    let mut out = String::new();
    let mut before: Option<(Vec<SourceRef>, Vec<String>)> = None;
    for group in groups(&view.positions) {
        let own = view.mode == Mode::AuthorsVoice;
        let who = if own {
            Who { name: itself(lang).into(), many: false }
        } else {
            Who::of(&group.parties, &group.called, group.many, lang)
        };
        let verb = match (own, group.position.stance) {
            (true, Stance::Asserts) => verbs::says(false, lang),
            (false, stance) if view.relays => verbs::relays(stance, who.many, lang),
            (_, stance) => verbs::speaks(stance, who.many, lang),
        };
        if before.is_some() {
            out.push_str(lang.pick(" and ", " e "));
        }
        // One who does both is named once.
        let those = (group.parties, group.called);
        if before.as_ref() != Some(&those) {
            out.push_str(&who.name);
            out.push(' ');
        }
        out.push_str(verb);
        out.push_str(&caution(group.position, lang));
        before = Some(those);
    }
    out
}

/// Several positions of one source of the same kind are one, the cautious one.
fn groups(positions: &[PositionView]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = vec![];
    for position in positions {
        let same =
            |p: &&PositionView| p.stance == position.stance && p.party == position.party && p.called == position.called;
        let told = positions.iter().filter(same).find(|p| p.hedged).unwrap_or(position);
        let alike = |g: &&mut Group| {
            let named = |p: &PositionView| p.party.is_some() || !p.called.is_empty();
            let key = |p: &PositionView| (p.stance, p.hedged, p.hedge.clone(), named(p));
            key(g.position) == key(told)
        };
        match groups.iter_mut().find(alike) {
            Some(group) => {
                if let Some(party) = told.party.iter().find(|p| !group.parties.contains(p)) {
                    group.parties.push(party.clone());
                }
                group.called.extend(called(told));
                group.many |= told.many;
            }
            None => groups.push(Group {
                position: told,
                parties: told.party.iter().cloned().collect(),
                called: called(told).into_iter().collect(),
                many: told.many,
            }),
        }
    }
    groups
}

fn called(position: &PositionView) -> Option<String> {
    Some(position.called.clone()).filter(|words| !words.is_empty())
}

fn caution(position: &PositionView, lang: Lang) -> String {
    let mark = lang.pick(", with caution", ", con riserva");
    match (position.hedged, position.hedge.trim()) {
        (false, _) => String::new(),
        (true, "") => mark.to_owned(),
        (true, hedge) => lang.pick(format!("{mark} (“{hedge}”)"), format!("{mark} («{hedge}»)")),
    }
}

/// The words marked in the text; for what stands in no text, the original or what it was taken to say.
fn words(view: &AttributionView) -> String {
    let claim = view.positions.iter().find_map(|p| p.claim_wording.as_deref());
    let candidates = [view.quote.as_str(), &view.original, &view.translation, claim.unwrap_or("")];
    let words = candidates.into_iter().map(str::trim).find(|w| !w.is_empty()).unwrap_or("");
    join_pieces(words.split(BETWEEN_PIECES).map(bare))
}

/// Marked with its quotation marks or without: one pair is enough.
pub(crate) fn bare(words: &str) -> &str {
    let pairs = [('“', '”'), ('«', '»'), ('"', '"'), ('„', '“')];
    let bare = pairs.iter().find_map(|(open, close)| {
        words.strip_prefix(*open)?.strip_suffix(*close).filter(|w| !w.contains([*open, *close]))
    });
    bare.unwrap_or(words).trim()
}

/// Who does something: the name, and whether they do or it does.
pub(crate) struct Who {
    pub(crate) name: String,
    pub(crate) many: bool,
}

impl Who {
    /// "A, B and C"; nobody is "unnamed sources". `called`: those a proposal names. `many`: the one named is a crowd.
    pub(crate) fn of(parties: &[SourceRef], called: &[String], many: bool, lang: Lang) -> Who {
        let first = |(at, party): &(usize, &SourceRef)| parties.iter().take(*at).all(|p| p.id != party.id);
        let told = || parties.iter().enumerate().filter(first).map(|(_, party)| party);
        let hidden = told().filter(|p| p.name.is_empty()).count();
        let mut names: Vec<String> = told().map(|p| p.name.clone()).filter(|n| !n.is_empty()).collect();
        names.extend_from_slice(called);
        if hidden > 1 {
            names.push(lang.pick("protected sources", "fonti protette").into());
        } else if hidden == 1 {
            names.push(protected(lang).into());
        }
        // "a protected source" is one, whatever stands behind it.
        let crowd = |name: &String| verbs::is_plural(name) || many && !verbs::is_one(name);
        let many = names.len() != 1 || hidden > 1 || names.first().is_some_and(crowd) && hidden == 0;
        Who { name: joined(&names, lang), many }
    }
}

fn joined(names: &[String], lang: Lang) -> String {
    match names.split_last() {
        None => lang.pick("unnamed sources", "fonti non precisate").to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{}{}{last}", others.join(", "), lang.pick(" and ", " e ")),
    }
}

/// Who speaks in the author's own voice.
pub(crate) fn itself(lang: Lang) -> &'static str {
    lang.pick("the article itself", "l'articolo stesso")
}

pub(crate) fn protected(lang: Lang) -> &'static str {
    lang.pick("a protected source", "una fonte protetta")
}

/// A name taken away belongs to a protected source.
pub(crate) fn name(source: &SourceRef, lang: Lang) -> String {
    if source.name.is_empty() { protected(lang).to_owned() } else { source.name.clone() }
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
