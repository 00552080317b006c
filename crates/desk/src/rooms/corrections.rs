//! What an author or a reviewer puts in the place of what stands.

use super::{DONE, Source, attributions::pieces, maybe_date, maybe_source, settle};
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    Op, Tx,
    attribution::{self, AttributionEdit, Pieces, PositionEdit},
    date::Edtf,
    id::{AttributionId, ClaimId, PositionId},
    mark::Reading,
    vocabulary::SourceKind,
};

pub(crate) fn reading(call: &mut Call, request: CorrectAttribution) -> Result<Done> {
    let correction = Correction::of_reading(call, &request)?;
    call.change(Op::CorrectAttribution, |tx| correction.apply(tx))?;
    Ok(DONE)
}

pub(crate) fn position(call: &mut Call, request: CorrectPosition) -> Result<Done> {
    let correction = Correction::of_position(call, &request)?;
    call.change(Op::CorrectAttribution, |tx| correction.apply(tx))?;
    Ok(DONE)
}

/// A request to correct, its ids, dates and places looked up.
pub(crate) enum Correction<'r> {
    Reading {
        id: AttributionId,
        request: &'r CorrectAttribution,
        text: Option<Reading>,
        found: Pieces,
    },
    Position {
        id: PositionId,
        request: &'r CorrectPosition,
        said: Option<Edtf>,
        party: Option<Source<'r>>,
        claim: Option<ClaimId>,
    },
}

impl<'r> Correction<'r> {
    /// All corrections of one review; each must be of the attribution under review.
    pub(crate) fn all(call: &Call, of: AttributionId, given: &'r Corrections) -> Result<Vec<Correction<'r>>> {
        let mut all = vec![];
        if let Some(reading) = &given.reading {
            all.push(Correction::of_reading(call, reading)?);
        }
        for position in given.positions.iter().flatten() {
            all.push(Correction::of_position(call, position)?);
        }
        let own = |correction: &Correction| match correction {
            Correction::Reading { id, .. } => Ok(*id == of),
            Correction::Position { id, .. } => attribution::has_position(call.db(), of, *id),
        };
        for correction in &all {
            if !own(correction)? {
                let message = "a correction is of something other than what is reviewed";
                return Err(WireError::new(
                    "foreign_correction",
                    message,
                    "name the attribution under review and its own positions",
                ));
            }
        }
        Ok(all)
    }

    fn of_reading(call: &Call, request: &'r CorrectAttribution) -> Result<Correction<'r>> {
        let id = call.id("attribution", &request.id)?;
        let view = attribution::view(call.db(), id)?;
        let text = view.article.map(|a| Reading::of(call.db(), a)).transpose()?;
        let found =
            pieces(call, text.as_ref(), [request.source.as_ref(), request.cue.as_ref(), request.content.as_ref()])?;
        Ok(Correction::Reading { id, request, text, found })
    }

    fn of_position(call: &Call, request: &'r CorrectPosition) -> Result<Correction<'r>> {
        Ok(Correction::Position {
            id: call.id("position", &request.id)?,
            request,
            said: maybe_date(request.said.as_ref())?,
            party: maybe_source(call, request.party.as_ref(), SourceKind::Organisation)?,
            claim: call.maybe_id("claim", request.claim.as_ref())?,
        })
    }

    pub(crate) fn apply(&self, tx: &mut Tx) -> attesta_casebook::Result<()> {
        match self {
            Correction::Reading { id, request, text, found } => {
                let edit = AttributionEdit {
                    mode: request.mode,
                    basis: request.basis,
                    venue: request.venue.as_deref(),
                    original: request.original.as_deref(),
                    original_language: request.original_language.as_deref(),
                    translation: request.translation.as_deref(),
                    translator: request.translator.as_deref(),
                    source: request.source.as_ref().map(|_| found.source.as_slice()),
                    cue: request.cue.as_ref().map(|_| found.cue.as_slice()),
                    content: request.content.as_ref().map(|_| found.content.as_slice()),
                    seen: request.version,
                };
                attribution::correct(tx, *id, text.as_ref(), &edit)
            }
            Correction::Position { id, request, said, party, claim } => {
                let party = settle(tx, party.as_ref())?;
                let edit = PositionEdit {
                    party,
                    stance: request.stance,
                    hedged: request.hedged,
                    hedge: request.hedge.as_deref(),
                    said: said.as_ref(),
                    claim: *claim,
                };
                attribution::correct_position(tx, *id, &edit)
            }
        }
    }
}
