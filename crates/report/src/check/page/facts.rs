//! What is known of one item, for the reader to judge it by.

use crate::{
    Lang,
    check::{
        item::Item,
        passage::{self, Cut, Part},
        shown::Shown,
        words,
    },
    dates, phrase, verbs,
};
use attesta_casebook::{
    attribution::{AttributionView, PositionView},
    claim::ClaimView,
    hop::Step,
    verdict::VerdictView,
};

pub(super) fn said(shown: &Shown, number: usize, item: &Item, view: &AttributionView, cuts: &[Cut]) -> String {
    let lang = shown.lang;
    let mut out = title(shown, number, &phrase::here(view, lang));
    if !cuts.is_empty() {
        let language = item.article().map(|a| a.row.language.as_str()).unwrap_or_default();
        let cuts: String =
            passage::clean(cuts, &item.findings.secrets, lang).iter().map(|cut| stretch(shown, cut)).collect();
        let language = if language.is_empty() { String::new() } else { format!(" lang=\"{}\"", shown.kept(language)) };
        out.push_str(&format!("<figure>\n<blockquote class=\"passage\" dir=\"auto\"{language}>{cuts}</blockquote>\n"));
        if let Some(article) = item.article() {
            let outlet = article.row.outlet.as_ref().map(|o| phrase::name(o, lang));
            let date = dates::maybe(article.row.published.as_ref(), lang);
            let place: Vec<String> = [Some(article.row.title.clone()), outlet, Some(date)]
                .into_iter()
                .flatten()
                .filter(|p| !p.is_empty())
                .collect();
            out.push_str(&format!("<figcaption dir=\"auto\">{}</figcaption>\n", shown.text(&place.join(", "))));
        }
        out.push_str("</figure>\n");
    }
    let mut facts = vec![];
    for position in &view.positions {
        facts.push((lang.pick("Who", "Chi"), who(position, lang)));
        facts.push((lang.pick("Position", "Posizione"), verbs::stands(position.stance, false, lang).to_owned()));
        facts.push((lang.pick("Caution", "Riserva"), caution(position, lang)));
        facts.push((lang.pick("Said", "Detto"), dates::maybe(position.said.as_ref(), lang)));
        facts.push((lang.pick("Claim", "Affermazione"), position.claim_wording.clone().unwrap_or_default()));
    }
    facts.push((lang.pick("Reported by", "Riferito da"), chain(&view.chain, lang)));
    facts.push((lang.pick("Kind of speech", "Tipo di discorso"), words::mode(view.mode, lang).to_owned()));
    facts.push((lang.pick("How they know", "Come lo sa"), words::basis(view.basis, lang).to_owned()));
    facts.push((lang.pick("Where it was said", "Dove è stato detto"), view.venue.clone()));
    facts.push((lang.pick("Original wording", "Parole originali"), view.original.clone()));
    facts.push((lang.pick("Translation", "Traduzione"), view.translation.clone()));
    out + &list(shown, &facts)
}

pub(super) fn judged(shown: &Shown, number: usize, claim: &ClaimView, verdict: &VerdictView) -> String {
    let lang = shown.lang;
    let rating = lang.pick(&verdict.rating.en, &verdict.rating.it);
    let quoted = lang.pick(format!("“{}”", verdict.wording), format!("«{}»", verdict.wording));
    let mut out = title(shown, number, &format!("{}: {rating} – {quoted}", lang.pick("Verdict", "Verdetto")));
    out.push_str(&format!("<p class=\"reasons\" dir=\"auto\">{}</p>\n", shown.text(&verdict.reasons)));
    let reworded = if claim.claim.wording == verdict.wording { String::new() } else { claim.claim.wording.clone() };
    let facts = [
        (lang.pick("Reworded since", "Riformulata in seguito"), reworded),
        (lang.pick("Confidence", "Fiducia"), phrase::confidence(verdict.confidence, lang).to_owned()),
        (lang.pick("By", "Di"), format!("{}, {}", verdict.person_name, dates::moment(verdict.given_at, lang))),
    ];
    out.push_str(&list(shown, &facts));
    let said: Vec<String> = claim.attributions_of.iter().map(|a| phrase::sentence(a, lang)).collect();
    out.push_str(&lines(shown, lang.pick("Who says it", "Chi lo dice"), &said));
    let evidence: Vec<String> =
        claim.evidence.iter().map(|e| format!("{}: {}", phrase::bearing(e.bearing, lang), e.title)).collect();
    out + &lines(shown, lang.pick("Evidence", "Prove"), &evidence)
}

fn title(shown: &Shown, number: usize, words: &str) -> String {
    format!(
        "<h2 id=\"title-{number}\" dir=\"auto\"><span class=\"number\">{number}</span> {}</h2>\n",
        shown.text(words)
    )
}

/// The line under it and, for who hears the page, a word before it tell what each part is.
fn stretch(shown: &Shown, cut: &Cut) -> String {
    let text = shown.kept(&cut.text);
    let Some(part) = cut.part else { return text };
    let heard = match part {
        Part::Source => shown.lang.pick("source", "fonte"),
        Part::Cue => shown.lang.pick("reporting words", "parole che attribuiscono"),
        Part::Content => shown.lang.pick("what is said", "ciò che si dice"),
    };
    format!(
        "<span class=\"{}\"><span class=\"unseen\">[{heard}: </span>{text}<span class=\"unseen\">]</span></span>",
        part.name()
    )
}

pub(super) fn who(position: &PositionView, lang: Lang) -> String {
    let parties: Vec<_> = position.party.iter().cloned().collect();
    phrase::capital(&phrase::Who::of(&parties, &[], position.many, lang).name)
}

fn caution(position: &PositionView, lang: Lang) -> String {
    match (position.hedged, position.hedge.trim()) {
        (false, _) => lang.pick("none", "nessuna").into(),
        (true, "") => lang.pick("yes", "sì").into(),
        (true, hedge) => lang.pick(format!("“{hedge}”"), format!("«{hedge}»")),
    }
}

fn chain(steps: &[Step], lang: Lang) -> String {
    let step = |step: &Step| {
        let name = phrase::Who::of(&step.parties, &step.called, step.many, lang).name;
        let reason = if step.reason.is_empty() { String::new() } else { format!(": {}", step.reason) };
        format!("{name} ({}{reason})", words::hop(step.basis, lang))
    };
    steps.iter().map(step).collect::<Vec<_>>().join("; ")
}

fn list(shown: &Shown, facts: &[(&str, String)]) -> String {
    let told = facts.iter().filter(|(_, value)| !value.trim().is_empty());
    let rows: String =
        told.map(|(label, value)| format!("<dt>{label}</dt><dd dir=\"auto\">{}</dd>\n", shown.text(value))).collect();
    format!("<dl>\n{rows}</dl>\n")
}

fn lines(shown: &Shown, title: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let items: String = lines.iter().map(|line| format!("<li dir=\"auto\">{}</li>\n", shown.text(line))).collect();
    format!("<h3>{title}</h3>\n<ul>\n{items}</ul>\n")
}
