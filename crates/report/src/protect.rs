//! What could lead to a protected source is left out of the findings, before anything is written.

use crate::{findings::Findings, redact::Secrets};
use attesta_casebook::{
    evidence::EvidenceView,
    id::SourceId,
    source::{SourceRef, SourceView},
    vocabulary::LocatorKind,
};
use std::collections::BTreeSet;

pub(crate) fn secrets(protected: &[SourceView]) -> Secrets {
    Secrets::new(protected.iter().flat_map(|source| {
        let names = source.names.iter().map(|n| n.name.clone()).chain([source.row.name.clone()]);
        let reached = source.contacts.iter().map(|c| c.value.clone());
        names.chain(reached).chain(source.external_ids.iter().map(|e| e.value.clone()))
    }))
}

/// A protected source is told as one, never by name; an empty name stands for it until a language is known.
pub(crate) fn hide(findings: &mut Findings, protected: &[SourceView]) {
    // With those that are read as one of them, whichever name a place has.
    let hidden: BTreeSet<SourceId> =
        protected.iter().flat_map(|s| s.merged.iter().map(|m| m.id).chain([s.row.id])).collect();
    if hidden.is_empty() {
        return;
    }
    around(findings, &|source| hidden.contains(&source.id));
    findings.each_name(&mut |source| {
        if hidden.contains(&source.id) {
            source.name.clear();
        }
    });
    for source in findings.sources.iter_mut().filter(|s| hidden.contains(&s.row.id)) {
        source.row.name.clear();
        source.row.aliases.clear();
        source.names.clear();
        source.merged.clear();
        source.about.clear();
        source.contacts.clear();
        source.external_ids.clear();
        for grade in &mut source.grades {
            // Either may give away who it is.
            grade.reason.clear();
            grade.topic = None;
        }
    }
}

/// The circumstances that lead to it: where, how and by which address.
fn around(findings: &mut Findings, hidden: &dyn Fn(&SourceRef) -> bool) {
    for claim in &mut findings.claims {
        for piece in claim.evidence.iter_mut().filter(|e| e.source.as_ref().is_some_and(hidden)) {
            trace(piece);
        }
        for inquiry in claim.inquiries.iter_mut().filter(|i| hidden(&i.source)) {
            inquiry.channel.clear();
            inquiry.answer = without_contacts(&inquiry.answer);
        }
    }
    let claims = findings.claims.iter_mut().flat_map(|claim| &mut claim.attributions_of);
    for attribution in claims.chain(&mut findings.alone) {
        if attribution.positions.iter().filter_map(|p| p.party.as_ref()).any(hidden) {
            attribution.venue.clear();
            // What a quotation was held against: a tape, a letter, a number rung.
            attribution.quote_checks.iter_mut().for_each(|check| check.reason.clear());
        }
        for step in &mut attribution.chain {
            let relayed = step.parties.iter().any(hidden);
            step.evidence.iter_mut().filter(|e| relayed || e.source.as_ref().is_some_and(hidden)).for_each(trace);
        }
    }
    for article in &mut findings.articles {
        if article.row.outlet.iter().chain(&article.agency).any(hidden) {
            article.url.clear();
            article.archive_url.clear();
            article.byline.clear();
        }
    }
}

fn trace(piece: &mut EvidenceView) {
    piece.obtained_from.clear();
    piece.url.clear();
    piece.archive_url.clear();
    piece.locator_kind = LocatorKind::None;
    piece.locator.clear();
    // The name may say whose it is; by its hash whoever suspects someone could make sure.
    piece.file = None;
}

/// Addresses and telephone numbers are left out, seven digits or more making a number.
fn without_contacts(text: &str) -> String {
    let mut out: Vec<&str> = vec![];
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    for group in words.chunk_by(|a, b| numeric(a) && numeric(b)) {
        let digits = group.iter().flat_map(|w| w.chars()).filter(char::is_ascii_digit).count();
        let number = group.iter().all(|w| numeric(w)) && digits >= 7;
        if number || group.iter().any(|w| w.contains('@') || w.contains("://") || w.contains("www.")) {
            out.push("[…] ");
        } else {
            out.extend(group);
        }
    }
    out.concat()
}

fn numeric(word: &str) -> bool {
    let word = word.trim();
    word.contains(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || "+-–()./,;:".contains(c))
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_answer_keeps_its_words_without_its_addresses() {
        let kept =
            super::without_contacts("On 12 May we met 40 men.\nWrite to b@h.example or ring +39 333 123 4567, please");
        assert_eq!(kept, "On 12 May we met 40 men.\nWrite to […] or ring […] please");
    }
}
