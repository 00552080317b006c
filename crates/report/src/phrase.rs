//! An attribution as one readable sentence, outermost relay first: "In The Lantern, KCNA reports that Kim Jong Un declares: “…”".
//!
//! The window and the report both show this sentence, so that they say the same.

pub use crate::words::{
    bearing, bound, confidence, credibility, evidence_kind, grade, locator, outcome, quote_result, review, stance,
};

use crate::{Lang, escape};
use attesta_casebook::{
    attribution::{AttributionView, PositionView},
    hop::Step,
    source::SourceRef,
    vocabulary::{HopBasis, Mode, Stance},
};

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
    let mut out = String::new();
    // Where a researched step leads on from the text's own chain, the view does not tell what it relays: it is said apart.
    let told_apart = view.chain.iter().position(|s| s.basis != HopBasis::Researched).unwrap_or(view.chain.len());
    let apart = |(at, step): &(usize, &Step)| {
        step.basis == HopBasis::SameDispatch || step.basis == HopBasis::Researched && *at > told_apart
    };
    for (_, step) in view.chain.iter().enumerate().rev().filter(|s| !apart(s)) {
        out.push_str(&relays(step, lang));
        out.push(' ');
    }
    out.push_str(&says(view, lang));
    let words = words(view);
    if !words.is_empty() {
        out.push_str(&lang.pick(format!(": “{words}”"), format!(": «{words}»")));
    }
    for (_, step) in view.chain.iter().enumerate().filter(apart) {
        out.push_str(&beside(step, lang));
    }
    escape::one_line(&out)
}

/// "KCNA reports that", "the lawmakers (found by us: …) report that".
fn relays(step: &Step, lang: Lang) -> String {
    let many = step.parties.len() != 1;
    let verb = match step.stance {
        Stance::Asserts => reports(many, lang),
        stance => verb(stance, many, lang),
    };
    let that = match step.stance {
        Stance::Questions => lang.pick("whether", "che"),
        Stance::Declines => lang.pick("on what follows:", "quanto segue:"),
        _ => lang.pick("that", "che"),
    };
    let caution = if step.hedged { lang.pick(", with caution,", ", con riserva,") } else { "" };
    let found = match step.basis {
        HopBasis::Researched => format!(" ({})", found_by_us(step, lang)),
        _ => String::new(),
    };
    format!("{}{found} {verb}{caution} {that}", joined(&step.parties, lang))
}

/// What is known beside the chain of the text.
fn beside(step: &Step, lang: Lang) -> String {
    if step.basis == HopBasis::SameDispatch {
        let title = step.article_title.as_deref().unwrap_or("");
        return lang.pick(format!(" (same dispatch as “{title}”)"), format!(" (stesso lancio di «{title}»)"));
    }
    let by = lang.pick("also reported by", "riferito anche da");
    format!(" ({by} {}; {})", joined(&step.parties, lang), found_by_us(step, lang))
}

fn found_by_us(step: &Step, lang: Lang) -> String {
    format!("{} {}", lang.pick("found by us:", "trovato da noi:"), step.reason)
}

/// "Pyongyang and Moscow deny", one group for each position taken.
fn says(view: &AttributionView, lang: Lang) -> String {
    let mut groups: Vec<(&PositionView, Vec<SourceRef>)> = vec![];
    for position in &view.positions {
        let same = |(p, _): &&mut (&PositionView, Vec<SourceRef>)| {
            (p.stance, p.hedged, &p.hedge, p.party.is_some())
                == (position.stance, position.hedged, &position.hedge, position.party.is_some())
        };
        match groups.iter_mut().find(same) {
            Some((_, parties)) => parties.extend(position.party.clone()),
            None => groups.push((position, position.party.iter().cloned().collect())),
        }
    }
    let own = view.mode == Mode::AuthorsVoice;
    let parts = groups.iter().map(|(position, parties)| {
        let verb = match (own, position.stance) {
            (true, Stance::Asserts) => lang.pick("says", "dice"),
            (false, Stance::Asserts) if view.relays => reports(parties.len() != 1, lang),
            _ => verb(position.stance, !own && parties.len() != 1, lang),
        };
        let who =
            if own { lang.pick("the article itself", "l'articolo stesso").to_owned() } else { joined(parties, lang) };
        format!("{who} {verb}{}", caution(position, lang))
    });
    parts.collect::<Vec<_>>().join(lang.pick(" and ", " e "))
}

fn caution(position: &PositionView, lang: Lang) -> String {
    let mark = lang.pick(", with caution", ", con riserva");
    match (position.hedged, position.hedge.trim()) {
        (false, _) => String::new(),
        (true, "") => mark.to_owned(),
        (true, hedge) => lang.pick(format!("{mark} (“{hedge}”)"), format!("{mark} («{hedge}»)")),
    }
}

/// What who relays does with what others said.
fn reports(many: bool, lang: Lang) -> &'static str {
    if many { lang.pick("report", "riferiscono") } else { lang.pick("reports", "riferisce") }
}

fn verb(stance: Stance, many: bool, lang: Lang) -> &'static str {
    let (en, it) = match (stance, many) {
        (Stance::Asserts, false) => ("declares", "dichiara"),
        (Stance::Asserts, true) => ("declare", "dichiarano"),
        (Stance::Denies, false) => ("denies", "nega"),
        (Stance::Denies, true) => ("deny", "negano"),
        (Stance::Confirms, false) => ("confirms", "conferma"),
        (Stance::Confirms, true) => ("confirm", "confermano"),
        (Stance::Suggests, false) => ("suggests", "suggerisce"),
        (Stance::Suggests, true) => ("suggest", "suggeriscono"),
        (Stance::Questions, false) => ("questions", "mette in dubbio"),
        (Stance::Questions, true) => ("question", "mettono in dubbio"),
        (Stance::Declines, false) => ("declines to comment", "non commenta"),
        (Stance::Declines, true) => ("decline to comment", "non commentano"),
    };
    lang.pick(en, it)
}

/// The words marked in the text; for what stands in no text, the original or what it was taken to say.
fn words(view: &AttributionView) -> String {
    let claim = view.positions.iter().find_map(|p| p.claim_wording.as_deref());
    let candidates = [view.quote.as_str(), &view.original, &view.translation, claim.unwrap_or("")];
    let words = candidates.into_iter().map(str::trim).find(|w| !w.is_empty()).unwrap_or("");
    // Marked with its quotation marks or without: one pair is enough.
    let pairs = [('“', '”'), ('«', '»'), ('"', '"'), ('„', '“')];
    let bare = pairs.iter().find_map(|(open, close)| {
        words.strip_prefix(*open)?.strip_suffix(*close).filter(|w| !w.contains([*open, *close]))
    });
    bare.unwrap_or(words).trim().to_owned()
}

/// "A, B and C"; nobody is "unnamed sources".
fn joined(parties: &[SourceRef], lang: Lang) -> String {
    let names: Vec<String> = parties.iter().map(|p| name(p, lang)).collect();
    match names.split_last() {
        None => lang.pick("unnamed sources", "fonti non precisate").to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{}{}{last}", others.join(", "), lang.pick(" and ", " e ")),
    }
}

/// A name taken away belongs to a protected source.
pub(crate) fn name(source: &SourceRef, lang: Lang) -> String {
    if source.name.is_empty() {
        lang.pick("a protected source", "una fonte protetta").to_owned()
    } else {
        source.name.clone()
    }
}

pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
