//! Evidence, requests for comment, notes and second checks.

use super::{DONE, date, made, maybe_source, settle, source, text};
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    Op,
    evidence::{self, NewEvidence},
    inquiry,
    note::{self, About},
    review::{self, NewReview, QueueRow, Subject},
    vocabulary::{LocatorKind, SourceKind},
};

pub(crate) fn evidence(call: &mut Call, request: AddEvidence) -> Result<Made> {
    let claim = call.maybe_id("claim", request.claim.as_ref())?;
    let hop = call.maybe_id("hop", request.hop.as_ref())?;
    let from = maybe_source(call, request.source.as_ref(), SourceKind::Organisation)?;
    let published = date(request.published.as_ref())?;
    Ok(made(call.change(Op::AddEvidence, |tx| {
        let new = NewEvidence {
            claim,
            hop,
            kind: request.kind,
            title: &request.title,
            excerpt: text(request.excerpt.as_ref()),
            bearing: request.bearing,
            credibility: request.credibility,
            source: settle(tx, from.as_ref())?,
            locator_kind: request.locator_kind.unwrap_or(LocatorKind::None),
            locator: text(request.locator.as_ref()),
            obtained_from: text(request.obtained_from.as_ref()),
            url: text(request.url.as_ref()),
            archive_url: text(request.archive_url.as_ref()),
            published: &published,
        };
        evidence::add(tx, &new)
    })?))
}

pub(crate) fn ask(call: &mut Call, request: Ask) -> Result<Made> {
    let claim = call.id("claim", &request.claim)?;
    let whom = source(call, &request.source, SourceKind::Organisation)?;
    let (asked, due) = (date(Some(&request.asked))?, date(request.due.as_ref())?);
    Ok(made(call.change(Op::Ask, |tx| {
        let whom = whom.settle(tx)?;
        inquiry::ask(tx, claim, whom, &request.question, text(request.channel.as_ref()), &asked, &due)
    })?))
}

pub(crate) fn record_answer(call: &mut Call, request: RecordAnswer) -> Result<Done> {
    let id = call.id("inquiry", &request.id)?;
    let answered = date(request.answered.as_ref())?;
    call.change(Op::RecordAnswer, |tx| {
        inquiry::record(tx, id, request.outcome, text(request.answer.as_ref()), &answered)
    })?;
    Ok(DONE)
}

pub(crate) fn note(call: &mut Call, request: AddNote) -> Result<Made> {
    let about = match (&request.claim, &request.article, &request.source, &request.attribution) {
        (Some(id), None, None, None) => About::Claim(call.id("claim", id)?),
        (None, Some(id), None, None) => About::Article(call.id("article", id)?),
        (None, None, Some(id), None) => About::Source(call.id("source", id)?),
        (None, None, None, Some(id)) => About::Attribution(call.id("attribution", id)?),
        _ => {
            return Err(WireError::new(
                "invalid",
                "a note is about one thing",
                "name one claim, article, source or attribution",
            ));
        }
    };
    Ok(made(call.change(Op::AddNote, |tx| note::add(tx, about, &request.body))?))
}

fn subject(call: &Call, attribution: Option<&String>, verdict: Option<&String>) -> Result<Subject> {
    match (attribution, verdict) {
        (Some(id), None) => Ok(Subject::Attribution(call.id("attribution", id)?)),
        (None, Some(id)) => Ok(Subject::Verdict(call.id("verdict", id)?)),
        _ => Err(WireError::new("invalid", "a second check is of one thing", "name one attribution or one verdict")),
    }
}

pub(crate) fn request_review(call: &mut Call, request: RequestReview) -> Result<Made> {
    let subject = subject(call, request.attribution.as_ref(), request.verdict.as_ref())?;
    Ok(made(call.change(Op::RequestReview, |tx| review::request(tx, subject, text(request.reason.as_ref())))?))
}

pub(crate) fn review(call: &mut Call, request: Review) -> Result<Made> {
    let new = NewReview {
        subject: subject(call, request.attribution.as_ref(), request.verdict.as_ref())?,
        decision: request.decision,
        reason: text(request.reason.as_ref()),
        changed: text(request.changed.as_ref()),
        reread: request.reread.unwrap_or(false),
    };
    Ok(made(call.change(Op::Review, |tx| review::decide(tx, &new))?))
}

pub(crate) fn queue(call: &mut Call, _: Nothing) -> Result<Vec<QueueRow>> {
    Ok(review::queue(call.db(), call.me(), 200)?)
}
