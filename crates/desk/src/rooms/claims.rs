//! Claims and the verdicts on them.

use super::{DONE, date, made, maybe_date, text};
use crate::{
    desk::Call,
    error::{Result, WireError},
    place,
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    Op,
    claim::{
        self, ClaimEdit, ClaimView, NewClaim, NewFigure,
        tag::{self, TagRow, Tagged},
    },
    dossier,
    id::ClaimId,
    scale::{self, NewRating, RatingView},
    verdict,
    vocabulary::{Bound, ClaimKind},
};

pub(crate) fn show(call: &mut Call, request: ById) -> Result<ClaimView> {
    Ok(claim::view(call.db(), call.id("claim", &request.id)?)?)
}

/// Marked words become the wording unless another is given.
pub(crate) fn add(call: &mut Call, request: AddClaim) -> Result<Made> {
    let reading = request.article.as_ref().map(|id| place::reading(call, id)).transpose()?;
    let pieces = match &reading {
        Some(reading) => place::spans(call, reading, request.at.as_ref())?,
        None if request.at.is_some() => {
            return Err(WireError::new("place_without_article", "a place needs its article", "name the article too"));
        }
        None => vec![],
    };
    let marked = reading.as_ref().map(|r| r.text.quote(&pieces));
    let wording = request.wording.clone().or(marked).unwrap_or_default();
    let happened = date(request.happened.as_ref())?;
    let dossier = call.maybe_id("dossier", request.dossier.as_ref())?;
    let new = NewClaim {
        wording: &wording,
        language: text(request.language.as_ref()),
        kind: request.kind.unwrap_or(ClaimKind::Fact),
        heard_where: text(request.heard_where.as_ref()),
        happened: &happened,
    };
    let op = if pieces.is_empty() { Op::AddClaim } else { Op::MarkClaim };
    Ok(made(call.change(op, |tx| {
        let id = claim::add(tx, &new)?;
        if let Some(reading) = &reading {
            claim::mention(tx, id, reading, &pieces)?;
        }
        if let Some(dossier) = dossier {
            dossier::file(tx, dossier, None, Some(id))?;
        }
        Ok(id)
    })?))
}

pub(crate) fn describe(call: &mut Call, request: DescribeClaim) -> Result<Done> {
    let id = call.id("claim", &request.id)?;
    let (deadline, happened) = (maybe_date(request.deadline.as_ref())?, maybe_date(request.happened.as_ref())?);
    let edit = ClaimEdit {
        wording: request.wording.as_deref(),
        kind: request.kind,
        translation: request.translation.as_deref(),
        translator: request.translator.as_deref(),
        state: request.state,
        priority: request.priority,
        next_step: request.next_step.as_deref(),
        deadline: deadline.as_ref(),
        happened: happened.as_ref(),
        assignee: call.changed_id("person", request.assignee.as_ref())?,
    };
    call.change(Op::DescribeClaim, |tx| claim::describe(tx, id, &edit))?;
    Ok(DONE)
}

/// All of them in one step, or none: one undo takes it back.
pub(crate) fn describe_all(call: &mut Call, request: DescribeClaims) -> Result<Done> {
    let ids: Vec<ClaimId> = request.ids.iter().map(|id| call.id("claim", id)).collect::<Result<_>>()?;
    let dossier = call.maybe_id("dossier", request.dossier.as_ref())?;
    let edit = ClaimEdit {
        state: request.state,
        priority: request.priority,
        assignee: call.changed_id("person", request.assignee.as_ref())?,
        ..ClaimEdit::default()
    };
    call.change(Op::DescribeClaim, |tx| {
        for id in ids {
            claim::describe(tx, id, &edit)?;
            if let Some(tag) = &request.tag {
                tag::add(tx, tag, Tagged::Claim(id))?;
            }
            if let Some(dossier) = dossier {
                dossier::file(tx, dossier, None, Some(id))?;
            }
        }
        Ok(())
    })?;
    Ok(DONE)
}

pub(crate) fn mention(call: &mut Call, request: Mention) -> Result<Done> {
    let id = call.id("claim", &request.claim)?;
    let reading = place::reading(call, &request.article)?;
    let pieces = place::spans(call, &reading, Some(&request.at))?;
    call.change(Op::Mention, |tx| claim::mention(tx, id, &reading, &pieces))?;
    Ok(DONE)
}

pub(crate) fn relate(call: &mut Call, request: RelateClaims) -> Result<Done> {
    let (id, other) = (call.id("claim", &request.claim)?, call.id("claim", &request.other)?);
    call.change(Op::RelateClaims, |tx| claim::relate(tx, id, other, request.kind, text(request.reason.as_ref())))?;
    Ok(DONE)
}

pub(crate) fn figure(call: &mut Call, request: AddFigure) -> Result<Done> {
    let id = call.id("claim", &request.claim)?;
    let as_of = date(request.as_of.as_ref())?;
    let figure = NewFigure {
        quantity: &request.quantity,
        unit: text(request.unit.as_ref()),
        counted: text(request.counted.as_ref()),
        bound: request.bound.unwrap_or(Bound::Exactly),
        place: text(request.place.as_ref()),
        as_of: &as_of,
    };
    call.change(Op::AddFigure, |tx| claim::add_figure(tx, id, &figure))?;
    Ok(DONE)
}

/// What a tag is put on.
fn tagged(call: &Call, request: &TagIt) -> Result<Tagged> {
    match (&request.claim, &request.article, &request.source) {
        (Some(id), None, None) => Ok(Tagged::Claim(call.id("claim", id)?)),
        (None, Some(id), None) => Ok(Tagged::Article(call.id("article", id)?)),
        (None, None, Some(id)) => Ok(Tagged::Source(call.id("source", id)?)),
        _ => Err(WireError::new("of_one_thing", "a tag is put on one thing", "name one claim, article or source")),
    }
}

pub(crate) fn tag(call: &mut Call, request: TagIt) -> Result<Done> {
    let on = tagged(call, &request)?;
    call.change(Op::Tag, |tx| tag::add(tx, &request.tag, on))?;
    Ok(DONE)
}

pub(crate) fn untag(call: &mut Call, request: TagIt) -> Result<Done> {
    let on = tagged(call, &request)?;
    call.change(Op::Untag, |tx| tag::remove(tx, &request.tag, on))?;
    Ok(DONE)
}

pub(crate) fn tags(call: &mut Call, _: Nothing) -> Result<Vec<TagRow>> {
    Ok(tag::list(call.db())?)
}

pub(crate) fn merge(call: &mut Call, request: MergeClaims) -> Result<Done> {
    let (id, into) = (call.id("claim", &request.id)?, call.id("claim", &request.into)?);
    call.change(Op::MergeClaims, |tx| claim::merge(tx, id, into))?;
    Ok(DONE)
}

pub(crate) fn edit_scale(call: &mut Call, request: EditScale) -> Result<Made> {
    let ratings: Vec<NewRating> =
        request.ratings.iter().map(|r| NewRating { key: &r.key, en: &r.en, it: &r.it, colour: r.colour }).collect();
    Ok(made(call.change(Op::EditScale, |tx| scale::edit(tx, text(request.name.as_ref()), &ratings))?))
}

pub(crate) fn ratings(call: &mut Call, _: Nothing) -> Result<Vec<RatingView>> {
    Ok(scale::ratings(call.db())?)
}

pub(crate) fn verdict(call: &mut Call, request: GiveVerdict) -> Result<Made> {
    let claim = call.id("claim", &request.claim)?;
    let rating = scale::rating(call.db(), &request.rating)?;
    Ok(made(call.change(Op::GiveVerdict, |tx| verdict::give(tx, claim, rating, request.confidence, &request.reasons))?))
}
