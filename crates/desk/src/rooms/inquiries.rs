//! Requests for comment and for correction: drafts to send, what was sent, and what came back.

use super::{DONE, Source, date, made, maybe_date, maybe_source, reports::lang, source, text};
use crate::{
    desk::Call,
    error::Result,
    wire::{
        inquiries::*,
        views::{Done, Made},
    },
};
use attesta_casebook::{
    Op, article,
    date::DateView,
    inquiry::{self, NewInquiry},
    person,
    source::{self as register, SourceRef},
    vocabulary::{InquiryKind, SourceKind},
};
use attesta_report::letter::{self, Terms};

pub(crate) fn draft(call: &mut Call, request: DraftInquiry) -> Result<DraftView> {
    let claim = call.id("claim", &request.claim)?;
    let whom = maybe_source(call, request.source.as_ref(), SourceKind::Organisation)?;
    // Understood, or refused, before it is worded.
    let due = maybe_date(request.due.as_ref())?.map(|due| DateView { text: due.text, kind: due.kind });
    let people = person::list(call.db())?;
    let signed = people.into_iter().find(|one| Some(one.id) == call.me()).map(|me| me.name).unwrap_or_default();
    let terms = Terms { signed: &signed, due: due.as_ref(), lang: lang(request.lang) };
    let (to, letter) = match (request.kind, &request.article) {
        (InquiryKind::Correction, Some(article)) => {
            let id = call.id("article", article)?;
            let outlet = article::view(call.db(), id)?.row.outlet;
            (outlet, letter::correction(call.db(), claim, id, terms)?)
        }
        (InquiryKind::Correction, None) => return Err(inquiry::unnamed_article().into()),
        (InquiryKind::Comment, _) => {
            let to = whom.as_ref().map(|whom| known(call, whom)).transpose()?.flatten();
            (to.clone(), letter::comment(call.db(), claim, to.as_ref(), terms)?)
        }
    };
    let contacts = match &to {
        Some(to) => register::view(call.db(), to.id)?.contacts,
        None => vec![],
    };
    Ok(DraftView { to, contacts, lang: letter.lang.code().into(), subject: letter.subject, text: letter.text })
}

/// A draft brings nobody into the register.
fn known(call: &Call, whom: &Source) -> Result<Option<SourceRef>> {
    Ok(match whom {
        Source::Known(id) => Some(SourceRef { id: *id, name: register::view(call.db(), *id)?.row.name }),
        Source::Named(name, _) => register::meant(call.db(), name)?,
    })
}

pub(crate) fn ask(call: &mut Call, request: Ask) -> Result<Made> {
    let claim = call.id("claim", &request.claim)?;
    let article = call.maybe_id("article", request.article.as_ref())?;
    let whom = source(call, &request.source, SourceKind::Organisation)?;
    let (asked, due) = (date(Some(&request.asked))?, date(request.due.as_ref())?);
    Ok(made(call.change(Op::Ask, |tx| {
        let new = NewInquiry {
            kind: request.kind.unwrap_or(InquiryKind::Comment),
            claim,
            source: whom.settle(tx)?,
            article,
            question: &request.question,
            channel: text(request.channel.as_ref()),
            asked: &asked,
            due: &due,
        };
        inquiry::ask(tx, &new)
    })?))
}

/// With the answer among the evidence, if that is wished, in the same step.
pub(crate) fn record_answer(call: &mut Call, request: RecordAnswer) -> Result<Done> {
    let id = call.id("inquiry", &request.id)?;
    let answered = date(request.answered.as_ref())?;
    let answer = text(request.answer.as_ref());
    call.change(Op::RecordAnswer, |tx| {
        inquiry::record(tx, id, request.outcome, answer, &answered)?;
        match &request.evidence {
            Some(kept) => inquiry::keep(tx, id, &kept.title, kept.bearing, answer, &answered).map(drop),
            None => Ok(()),
        }
    })?;
    Ok(DONE)
}
