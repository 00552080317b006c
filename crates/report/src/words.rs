//! The closed vocabularies in a reporter's words, in both languages.

use crate::Lang;
use attesta_casebook::{
    review::ReviewStatus,
    vocabulary::{
        Bearing, Bound, Confidence, EvidenceKind, Grade, InquiryKind, InquiryOutcome, Passage, QuoteResult,
        RelationKind,
    },
};

/// Reliability of a source; the letter is for those who know the code, the words for everybody.
pub fn grade(grade: Grade, lang: Lang) -> &'static str {
    match grade {
        Grade::A => lang.pick("completely reliable", "completamente affidabile"),
        Grade::B => lang.pick("usually reliable", "di solito affidabile"),
        Grade::C => lang.pick("fairly reliable", "abbastanza affidabile"),
        Grade::D => lang.pick("not usually reliable", "di solito non affidabile"),
        Grade::E => lang.pick("unreliable", "inaffidabile"),
        Grade::F => lang.pick("cannot be judged", "non giudicabile"),
    }
}

/// Credibility of one piece of evidence, 1–6; whatever is not on the scale cannot be judged either.
pub fn credibility(credibility: u8, lang: Lang) -> &'static str {
    match credibility {
        1 => lang.pick("confirmed by other sources", "confermata da altre fonti"),
        2 => lang.pick("probably true", "probabilmente vera"),
        3 => lang.pick("possibly true", "forse vera"),
        4 => lang.pick("doubtful", "dubbia"),
        5 => lang.pick("improbable", "improbabile"),
        _ => lang.pick("cannot be judged", "non giudicabile"),
    }
}

pub fn bearing(bearing: Bearing, lang: Lang) -> &'static str {
    match bearing {
        Bearing::Supports => lang.pick("for", "a favore"),
        Bearing::Refutes => lang.pick("against", "contro"),
        Bearing::Context => lang.pick("context", "contesto"),
    }
}

/// How a claim bears on another, or the other on it.
pub(crate) fn relation(kind: RelationKind, outgoing: bool, lang: Lang) -> &'static str {
    match (kind, outgoing) {
        (RelationKind::Contradicts, true) => lang.pick("contradicts", "contraddice"),
        (RelationKind::Contradicts, false) => lang.pick("is contradicted by", "è contraddetta da"),
        (RelationKind::Repeats, true) => lang.pick("repeats", "ripete"),
        (RelationKind::Repeats, false) => lang.pick("is repeated by", "è ripetuta da"),
        (RelationKind::Narrows, true) => lang.pick("narrows", "precisa"),
        (RelationKind::Narrows, false) => lang.pick("is narrowed by", "è precisata da"),
        (RelationKind::Updates, true) => lang.pick("updates", "aggiorna"),
        (RelationKind::Updates, false) => lang.pick("is updated by", "è aggiornata da"),
    }
}

pub fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::Low => lang.pick("low", "bassa"),
        Confidence::Medium => lang.pick("medium", "media"),
        Confidence::High => lang.pick("high", "alta"),
    }
}

pub fn evidence_kind(kind: EvidenceKind, lang: Lang) -> &'static str {
    match kind {
        EvidenceKind::Text => lang.pick("text", "testo"),
        EvidenceKind::Document => lang.pick("document", "documento"),
        EvidenceKind::Image => lang.pick("image", "immagine"),
        EvidenceKind::Audio => lang.pick("audio", "audio"),
        EvidenceKind::Video => lang.pick("video", "video"),
        EvidenceKind::Page => lang.pick("web page", "pagina web"),
        EvidenceKind::Reply => lang.pick("reply", "replica"),
    }
}

pub fn bound(bound: Bound, lang: Lang) -> &'static str {
    match bound {
        Bound::Exactly => lang.pick("exactly", "esattamente"),
        Bound::About => lang.pick("about", "circa"),
        Bound::AtLeast => lang.pick("at least", "almeno"),
        Bound::AtMost => lang.pick("at most", "al massimo"),
    }
}

/// What an inquiry asks for.
pub(crate) fn inquiry(kind: InquiryKind, lang: Lang) -> &'static str {
    match kind {
        InquiryKind::Comment => lang.pick("comment", "replica"),
        InquiryKind::Correction => lang.pick("correction of the article", "correzione dell'articolo"),
    }
}

pub fn outcome(outcome: InquiryOutcome, lang: Lang) -> &'static str {
    match outcome {
        InquiryOutcome::Waiting => lang.pick("waiting for a reply", "in attesa di risposta"),
        InquiryOutcome::Answered => lang.pick("answered", "ha risposto"),
        InquiryOutcome::Declined => lang.pick("declined to answer", "ha rifiutato di rispondere"),
        InquiryOutcome::NoReply => lang.pick("no reply", "nessuna risposta"),
    }
}

/// How a quotation compares with the original.
pub fn quote_result(result: Option<QuoteResult>, lang: Lang) -> &'static str {
    match result {
        Some(QuoteResult::Matches) => lang.pick("matches", "corrisponde"),
        Some(QuoteResult::Altered) => lang.pick("altered", "alterata"),
        Some(QuoteResult::OutOfContext) => lang.pick("out of context", "fuori contesto"),
        Some(QuoteResult::NotFound) => lang.pick("original not found", "originale non trovato"),
        Some(QuoteResult::NotTried) | None => lang.pick("not checked", "non confrontata"),
    }
}

/// The second check of an attribution or a verdict.
pub fn review(status: ReviewStatus, lang: Lang) -> &'static str {
    match status {
        ReviewStatus::None => lang.pick("not done", "non fatto"),
        ReviewStatus::Requested => lang.pick("asked for", "richiesto"),
        ReviewStatus::Accepted => lang.pick("accepted", "accettato"),
        ReviewStatus::Corrected => lang.pick("corrected", "corretto"),
        ReviewStatus::Rejected => lang.pick("rejected", "respinto"),
        ReviewStatus::Stale => lang.pick("done on an earlier wording", "fatto su una stesura precedente"),
        ReviewStatus::Reread => lang
            .pick("read again by its author; not a second check", "riletto dal suo autore; non è un secondo controllo"),
    }
}

/// What became of marked words in the newest text of the article; nothing where they stand there.
pub(crate) fn passage(passage: Passage, lang: Lang) -> &'static str {
    match passage {
        Passage::AsMarked => "",
        Passage::Altered => lang.pick("these words were changed", "queste parole sono cambiate"),
        Passage::Lost => lang.pick("these words are not there any more", "queste parole non ci sono più"),
    }
}

pub(crate) fn newest_version(lang: Lang) -> &'static str {
    lang.pick("In the newest version of the article", "Nella versione più recente dell'articolo")
}
