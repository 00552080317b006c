//! What is not known: a report that hides its gaps cannot be trusted where it has none.

use crate::{
    Lang,
    document::{Block, text},
    findings::Findings,
    phrase::Who,
};
use attesta_casebook::{
    attribution::{AttributionView, PositionView},
    claim::ClaimView,
    source::SourceRef,
    vocabulary::{Bearing, InquiryOutcome, Mode, QuoteResult},
};

pub(crate) fn write(out: &mut Vec<Block>, findings: &Findings, view: &ClaimView, lang: Lang) {
    let gaps = gaps(findings, view, lang);
    if !gaps.is_empty() {
        out.push(Block::Heading(3, lang.pick("What is not known", "Che cosa non si sa").into()));
        out.push(Block::List(gaps.into_iter().map(text).collect()));
    }
}

fn gaps(findings: &Findings, view: &ClaimView, lang: Lang) -> Vec<String> {
    let said = &view.attributions_of;
    let mentioned = |id| view.mentions_in.iter().any(|m| m.article == id) || said.iter().any(|a| a.article == Some(id));
    let undated = findings.articles.iter().filter(|a| mentioned(a.row.id) && a.row.published.is_none());
    let unnamed = said.iter().any(|a| a.mode != Mode::AuthorsVoice && a.positions.iter().any(|p| p.party.is_none()));
    let unchecked = said.iter().filter(|a| {
        matches!(a.mode, Mode::Direct | Mode::Mixed) && matches!(a.quote_check, None | Some(QuoteResult::NotTried))
    });
    let waiting =
        view.inquiries.iter().filter(|i| matches!(i.outcome, InquiryOutcome::Waiting | InquiryOutcome::NoReply));
    let undecided = findings.undecided.get(&view.claim.id).copied().unwrap_or(0);
    let mut out = vec![];
    let mut add = |is: bool, en: &str, it: &str| {
        if is {
            out.push(lang.pick(en, it).to_owned());
        }
    };
    add(view.verdicts.is_empty(), "There is no verdict yet.", "Non c'è ancora un verdetto.");
    add(
        view.evidence.iter().all(|e| e.bearing == Bearing::Context),
        "No evidence for or against it has been recorded.",
        "Nessuna prova a favore o contro è stata registrata.",
    );
    add(said.is_empty(), "Nobody is recorded as having said it.", "Nessuno risulta averlo detto.");
    add(
        (view.claim.origins_low, view.claim.origins_high) == (1, 1),
        "It goes back to one first known source only.",
        "Risale a una sola prima fonte nota.",
    );
    let nobody_named = view.claim.origins_low == 0 && view.claim.origins_high > 0;
    add(nobody_named, "Nobody who asserts it is named.", "Chi lo afferma non è nominato.");
    add(unnamed && !nobody_named, "Some of its sources are unnamed.", "Alcune delle fonti non sono precisate.");
    if let Some(round) = round(said, lang) {
        add(
            true,
            &format!("These report one another in a circle, so where it began is not known: {round}."),
            &format!("Si citano a vicenda, in cerchio, e non si sa da chi sia partita: {round}."),
        );
    }
    for article in undated {
        let title = &article.row.title;
        add(
            true,
            &format!("The date of publication of “{title}” is not known."),
            &format!("La data di pubblicazione di «{title}» non è nota."),
        );
    }
    let n = unchecked.count();
    add(
        n > 0,
        &format!("Quotations not compared with the original: {n}."),
        &format!("Citazioni non confrontate con l'originale: {n}."),
    );
    let n = waiting.count();
    add(
        n > 0,
        &format!("Requests for comment without a reply yet: {n}."),
        &format!("Richieste di replica ancora senza risposta: {n}."),
    );
    add(
        undecided > 0,
        &format!("Suggestions of the program that nobody has decided on, left out here: {undecided}."),
        &format!("Proposte del programma su cui nessuno ha deciso, qui escluse: {undecided}."),
    );
    out
}

/// Who stands in a loop: kept where it runs across articles. One chain walks it once, but each of two that lead to one another
/// names the other.
fn round(said: &[AttributionView], lang: Lang) -> Option<String> {
    let leads = |from: &AttributionView, to: &AttributionView| from.chain.iter().any(|s| s.attribution == to.id);
    let looped = said.iter().filter(|a| said.iter().any(|b| leads(a, b) && leads(b, a)));
    let positions: Vec<&PositionView> = looped.flat_map(|a| &a.positions).collect();
    let parties: Vec<SourceRef> = positions.iter().filter_map(|p| p.party.clone()).collect();
    (!positions.is_empty()).then(|| Who::of(&parties, &[], false, lang).name)
}
