//! Claims and the verdicts on them.

use super::{DONE, date, made, maybe_date, maybe_source, settle, text};
use crate::{
    desk::Call,
    error::{Result, WireError},
    place,
    wire::{claims::ClaimShown, requests::*, views::*},
};
use attesta_casebook::{
    Op,
    attribution::{self, NewAttribution, Pieces},
    claim::{
        self, ClaimEdit, NewClaim, NewFigure,
        tag::{self, TagRow, Tagged},
    },
    date::Edtf,
    dossier,
    id::{ClaimId, SourceId},
    scale::{self, NewRating, RatingView},
    verdict,
    vocabulary::{AttributionState, Basis, Bound, ClaimKind, Mode, Proposer, SourceKind, Stance},
};
use attesta_report::{Lang, origins};

pub(crate) fn show(call: &mut Call, request: ById) -> Result<ClaimShown> {
    let claim = claim::view(call.db(), call.id("claim", &request.id)?)?;
    let [en, it] = [Lang::En, Lang::It].map(|lang| origins::sentence(&claim.origins, lang));
    Ok(ClaimShown { claim, origins_told: Sentence { en, it } })
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
    let said_by = maybe_source(call, request.said_by.as_ref(), SourceKind::Organisation)?;
    let said = date(request.said.as_ref())?;
    if said_by.is_some() && reading.is_some() {
        let message = "who said it in an article is recorded with its words";
        return Err(WireError::new(
            "said_in_article",
            message,
            "leave out `said_by`, and use `attribute` on the words",
        ));
    }
    if said_by.is_none() && (request.said.is_some() || request.said_words.is_some()) {
        let message = "when and in what words it was said needs who said it";
        return Err(WireError::new(
            "said_by_nobody",
            message,
            "name the source; for one without a name, choose its kind",
        ));
    }
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
        if let Some(party) = settle(tx, said_by.as_ref())? {
            attribution::add(tx, &heard(&request, id, &[party], &said))?;
        }
        Ok(id)
    })?))
}

/// What somebody told us without any article: found by us, in their own words if we have them.
fn heard<'r>(request: &'r AddClaim, claim: ClaimId, parties: &'r [SourceId], said: &'r Edtf) -> NewAttribution<'r> {
    let words = text(request.said_words.as_ref()).trim();
    NewAttribution {
        reading: None,
        pieces: &NO_PIECES,
        parties,
        claim: Some(claim),
        mode: if words.is_empty() { Mode::Indirect } else { Mode::Direct },
        stance: Stance::Asserts,
        hedged: false,
        hedge: "",
        basis: Basis::Unstated,
        said,
        venue: text(request.heard_where.as_ref()),
        original: words,
        original_language: text(request.language.as_ref()),
        translation: "",
        translator: "",
        proposer: Proposer::Person,
        confidence: None,
        state: AttributionState::Accepted,
    }
}

static NO_PIECES: Pieces = Pieces { source: vec![], cue: vec![], content: vec![] };

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
