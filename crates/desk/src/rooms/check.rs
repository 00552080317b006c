//! Evidence, notes and second checks.

use super::{
    DONE, attachments::Attached, attributions::worded, corrections::Correction, date, made, maybe_date, maybe_source,
    settle, text, write_whole,
};
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{requests::*, reviews::*, views::*},
};
use attesta_casebook::{
    Op, Tx,
    attribution::AttributionView,
    evidence::{self, EvidenceEdit, NewEvidence},
    note::{self, About},
    review::{self, NewReview, Outcome, QueueRow, Subject},
    vocabulary::{LocatorKind, SourceKind},
};

pub(crate) fn evidence(call: &mut Call, request: AddEvidence) -> Result<Made> {
    let claim = call.maybe_id("claim", request.claim.as_ref())?;
    let hop = call.maybe_id("hop", request.hop.as_ref())?;
    let from = maybe_source(call, request.source.as_ref(), SourceKind::Organisation)?;
    let published = date(request.published.as_ref())?;
    let file = request.file.as_ref().map(|file| Attached::read(&file.0)).transpose()?;
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
            file: file.as_ref().map(Attached::as_new),
        };
        evidence::add(tx, &new)
    })?))
}

pub(crate) fn describe_evidence(call: &mut Call, request: DescribeEvidence) -> Result<Done> {
    let id = call.id("evidence", &request.id)?;
    let published = maybe_date(request.published.as_ref())?;
    let edit = EvidenceEdit {
        title: request.title.as_deref(),
        excerpt: request.excerpt.as_deref(),
        bearing: request.bearing,
        credibility: request.credibility,
        locator_kind: request.locator_kind,
        locator: request.locator.as_deref(),
        obtained_from: request.obtained_from.as_deref(),
        url: request.url.as_deref(),
        archive_url: request.archive_url.as_deref(),
        published: published.as_ref(),
    };
    call.change(Op::DescribeEvidence, |tx| evidence::describe(tx, id, &edit))?;
    Ok(DONE)
}

pub(crate) fn save_file(call: &mut Call, request: SaveEvidenceFile) -> Result<Done> {
    let (_, bytes) = evidence::file(call.db(), call.id("evidence", &request.id)?)?;
    write_whole(call.casebook.path(), &request.path.0, &bytes)?;
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
                "of_one_thing",
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
        _ => {
            Err(WireError::new("of_one_thing", "a second check is of one thing", "name one attribution or one verdict"))
        }
    }
}

pub(crate) fn request_review(call: &mut Call, request: RequestReview) -> Result<Made> {
    let subject = subject(call, request.attribution.as_ref(), request.verdict.as_ref())?;
    Ok(made(call.change(Op::RequestReview, |tx| review::request(tx, subject, text(request.reason.as_ref())))?))
}

pub(crate) fn review(call: &mut Call, request: Review) -> Result<Made> {
    let new = NewReview {
        subject: subject(call, request.attribution.as_ref(), request.verdict.as_ref())?,
        version: request.version,
        decision: request.decision,
        reason: text(request.reason.as_ref()),
        reread: request.reread.unwrap_or(false),
    };
    let corrections = match (new.subject, &request.corrections) {
        (Subject::Attribution(id), Some(given)) => Some(Correction::all(call, id, given)?),
        (Subject::Verdict(_), Some(_)) => Some(vec![]),
        (_, None) => None,
    };
    let correct = corrections.map(|all| move |tx: &mut Tx| all.iter().try_for_each(|correction| correction.apply(tx)));
    Ok(made(call.change(Op::Review, |tx| review::decide(tx, &new, correct))?))
}

pub(crate) fn queue(call: &mut Call, request: ReviewQueue) -> Result<Vec<QueueRow>> {
    Ok(review::queue(call.db(), call.me(), request.limit.unwrap_or(100).min(1000))?)
}

pub(crate) fn outcomes(call: &mut Call, request: ReviewOutcomes) -> Result<Vec<ReviewOutcome>> {
    let Some(me) = call.me() else { return Ok(vec![]) };
    let limit = request.limit.unwrap_or(100).min(1000);
    let outcomes = review::outcomes(call.db(), me, request.since.unwrap_or(0), limit)?;
    Ok(outcomes.into_iter().map(outcome).collect())
}

fn outcome(of: Outcome) -> ReviewOutcome {
    let sentence = of.attribution.as_ref().map(|view| {
        let [sentence, _] = worded(view);
        sentence
    });
    let claim_of = |view: &AttributionView| view.positions.iter().find_map(|position| position.claim);
    ReviewOutcome {
        review: of.review,
        sentence,
        attribution: of.attribution.as_ref().map(|view| view.id),
        article: of.attribution.as_ref().and_then(|view| view.article),
        claim: of.verdict.as_ref().map(|verdict| verdict.claim).or(of.attribution.as_ref().and_then(claim_of)),
        gone: of.gone.is_some(),
        words: of.verdict.map(|verdict| verdict.wording).or(of.gone).unwrap_or_default(),
    }
}
