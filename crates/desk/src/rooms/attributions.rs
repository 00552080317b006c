//! Who is said to have said it: the program's proposal, and what people make of it.

use super::{
    DONE, Source, date, made, maybe_source, settle, source,
    suggested::{Corrected, Suggested, words},
    text,
};
use crate::{
    desk::Call,
    error::{Result, WireError},
    extract::language,
    place,
    wire::{chain::*, requests::*, views::*},
};
use attesta_casebook::{
    Op, article,
    attribution::{self, AttributionEdit, AttributionView, NewAttribution, NewPosition, Pieces},
    claim::{self, NewClaim},
    coding,
    date::Edtf,
    dossier, hop,
    id::{AttributionId, ClaimId, HopId},
    mark::{self, Reading},
    source as register,
    vocabulary::*,
};
use attesta_report::{Lang, phrase};
use attesta_text::Utf16Span;

/// Puts the spans of the article's marks beside the attribution, and its sentence in both languages.
pub(crate) fn said(attribution: AttributionView, marks: &[MarkOnText]) -> Said {
    let of = |role: MarkRole| -> Vec<Utf16Span> {
        marks
            .iter()
            .filter(|m| m.attribution == Some(attribution.id) && m.role == role)
            .flat_map(|m| m.pieces.iter().copied())
            .collect()
    };
    let [sentence, here] = worded(&attribution);
    let (source, cue, content) = (of(MarkRole::Source), of(MarkRole::Cue), of(MarkRole::Content));
    Said { sentence, here, source, cue, content, attribution }
}

/// With its outlet, and beside its own article.
pub(super) fn worded(attribution: &AttributionView) -> [Sentence; 2] {
    [phrase::sentence, phrase::here]
        .map(|say| Sentence { en: say(attribution, Lang::En), it: say(attribution, Lang::It) })
}

/// `reading` keeps the last text that was read: those of one article follow each other.
fn with_marks(call: &Call, attribution: AttributionView, reading: &mut Option<Reading>) -> Result<Said> {
    let Some(article) = attribution.article else { return Ok(said(attribution, &[])) };
    let reading = match reading.take() {
        Some(last) if last.article == article => reading.insert(last),
        _ => reading.insert(Reading::of(call.db(), article)?),
    };
    let offsets = reading.text.offsets();
    let mut marks = vec![];
    for row in mark::of_attribution(call.db(), attribution.id)? {
        let pieces = row.spans(&reading.text)?.into_iter().map(|span| offsets.to_utf16(span)).collect();
        marks.push(MarkOnText { id: row.id, role: row.role, claim: row.claim, attribution: row.attribution, pieces });
    }
    Ok(said(attribution, &marks))
}

pub(crate) fn list(call: &mut Call, request: ListAttributions) -> Result<Vec<Said>> {
    let filter = attribution::Filter {
        article: call.maybe_id("article", request.article.as_ref())?,
        layer: None,
        claim: call.maybe_id("claim", request.claim.as_ref())?,
        source: call.maybe_id("source", request.source.as_ref())?,
        state: None,
    };
    listed(call, &filter, request.limit)
}

pub(super) fn listed(call: &Call, filter: &attribution::Filter, limit: Option<u32>) -> Result<Vec<Said>> {
    let (db, me) = (call.db(), call.me());
    let layer = filter.article.map(|article| coding::layer(db, me, article)).transpose()?;
    let mut found = attribution::list(db, &attribution::Filter { layer, ..*filter }, limit.unwrap_or(200).min(2000))?;
    found.retain(|said| coding::refuse_unseen(db, me, said.id).is_ok());
    let mut reading = None;
    found.into_iter().map(|a| with_marks(call, a, &mut reading)).collect()
}

pub(crate) fn show(call: &mut Call, request: ById) -> Result<Said> {
    let id = call.id("attribution", &request.id)?;
    coding::refuse_unseen(call.db(), call.me(), id)?;
    with_marks(call, attribution::view(call.db(), id)?, &mut None)
}

pub(crate) fn propose(call: &mut Call, request: Propose) -> Result<ProposalView> {
    let reading = place::reading(call, &request.article)?;
    let selection = place::span(call, &reading, &request.selection)?;
    let about = article::view(call.db(), reading.article)?.row.language;
    let proposal = attesta_extract::propose(&reading.text, selection, language(&reading.text, &about));
    let text = &reading.text;
    let utf16 = |spans: &[attesta_text::Span]| spans.iter().map(|s| text.to_utf16(*s)).collect::<Vec<_>>();
    let known = |name: &str| register::meant(call.db(), name);
    let mut parties = vec![];
    for span in &proposal.source {
        let name = text.slice(*span).to_owned();
        parties.push(ProposedParty { known: known(&name)?, name });
    }
    let relayed_by = match &proposal.relayed_by {
        Some(relay) => {
            let name = text.slice(relay.source).to_owned();
            Some(ProposedRelay {
                known: known(&name)?,
                name,
                source: text.to_utf16(relay.source),
                cue: text.to_utf16(relay.cue),
            })
        }
        None => None,
    };
    Ok(ProposalView {
        source: utf16(&proposal.source),
        parties,
        cue: utf16(&proposal.cue),
        cue_text: text.quote(&proposal.cue),
        content: utf16(&proposal.content),
        content_text: text.quote(&proposal.content),
        mode: words::mode(proposal.mode),
        stance: words::stance(proposal.stance),
        hedged: proposal.hedged,
        relayed_by,
    })
}

pub(crate) fn pieces(call: &Call, reading: Option<&Reading>, request: [Option<&Vec<Place>>; 3]) -> Result<Pieces> {
    let Some(reading) = reading else {
        return match request {
            [None, None, None] => Ok(Pieces::default()),
            _ => Err(WireError::new("place_without_article", "a place needs its article", "name the article too")),
        };
    };
    let [source, cue, content] = request;
    Ok(Pieces {
        source: place::spans(call, reading, source)?,
        cue: place::spans(call, reading, cue)?,
        content: place::spans(call, reading, content)?,
    })
}

/// Attribution, new sources, new claim with its mention, and the hop to who relays it: one step, undone as one.
pub(crate) fn add(call: &mut Call, request: Attribute) -> Result<Attributed> {
    let reading = request.article.as_ref().map(|id| place::reading(call, id)).transpose()?;
    let pieces =
        pieces(call, reading.as_ref(), [request.source.as_ref(), request.cue.as_ref(), request.content.as_ref()])?;
    let parties =
        request.parties.iter().map(|p| source(call, p, SourceKind::Organisation)).collect::<Result<Vec<Source>>>()?;
    let known: Option<ClaimId> = call.maybe_id("claim", request.claim.as_ref())?;
    let via: Option<AttributionId> = call.maybe_id("attribution", request.via.as_ref())?;
    let dossier = call.maybe_id("dossier", request.dossier.as_ref())?;
    let said = date(request.said.as_ref())?;
    let corrected = match (&request.corrects, &reading) {
        (Some(key), Some(reading)) => Some(Suggested::in_article(call, reading.article)?.corrected(key)?),
        (Some(_), None) => {
            let message = "a proposal needs its article";
            return Err(WireError::new("place_without_article", message, "name the article too"));
        }
        (None, _) => None,
    };
    let proposer = request.proposer.unwrap_or(if corrected.is_some() { Proposer::Program } else { Proposer::Person });
    // What a person corrects, a person has accepted.
    let waits = proposer == Proposer::Program && corrected.is_none();
    let (id, claim) = call.change(Op::Attribute, |tx| {
        let claim = match (&known, &request.new_claim) {
            (None, Some(wording)) => Some(new_claim(tx, wording)?),
            (known, _) => *known,
        };
        if let (Some(claim), Some(reading)) = (claim, &reading) {
            claim::mention(tx, claim, reading, &pieces.content)?;
        }
        if let (Some(claim), Some(dossier)) = (claim, dossier) {
            dossier::file(tx, dossier, None, Some(claim))?;
        }
        let parties = parties.iter().map(|p| p.settle(tx)).collect::<attesta_casebook::Result<Vec<_>>>()?;
        let otherwise = if parties.is_empty() && pieces.cue.is_empty() { Mode::AuthorsVoice } else { Mode::Indirect };
        let new = NewAttribution {
            reading: reading.as_ref(),
            pieces: &pieces,
            parties: &parties,
            claim,
            mode: request.mode.unwrap_or(otherwise),
            stance: request.stance.unwrap_or(Stance::Asserts),
            hedged: request.hedged.unwrap_or(request.hedge.is_some()),
            hedge: text(request.hedge.as_ref()),
            basis: request.basis.unwrap_or(Basis::Unstated),
            said: &said,
            venue: text(request.venue.as_ref()),
            original: text(request.original.as_ref()),
            original_language: text(request.original_language.as_ref()),
            translation: text(request.translation.as_ref()),
            translator: text(request.translator.as_ref()),
            proposer,
            confidence: request.confidence.or(corrected.as_ref().map(Corrected::confidence)),
            state: if waits { AttributionState::Proposed } else { AttributionState::Accepted },
        };
        if let Some(reading) = &reading {
            attribution::refuse_twice(tx, reading, &new, known)?;
        }
        let id = attribution::add(tx, &new)?;
        if let Some(corrected) = &corrected {
            corrected.settle(tx, &pieces)?;
        }
        if let Some(outer) = via {
            attribution::relay(tx, id, outer, HopBasis::Text, "")?;
        }
        Ok((id, claim))
    })?;
    Ok(Attributed { attribution: id, short: id.0.short(), claim })
}

fn new_claim(tx: &mut attesta_casebook::Tx, wording: &str) -> attesta_casebook::Result<ClaimId> {
    claim::add(
        tx,
        &NewClaim { wording, language: "", kind: ClaimKind::Fact, heard_where: "", happened: &Edtf::default() },
    )
}

pub(crate) fn bear_on(call: &mut Call, request: BearOn) -> Result<Made> {
    let attribution = call.id("attribution", &request.attribution)?;
    let known: Option<ClaimId> = call.maybe_id("claim", request.claim.as_ref())?;
    let dossier = call.maybe_id("dossier", request.dossier.as_ref())?;
    Ok(made(call.change(Op::CorrectAttribution, |tx| {
        let claim = match known {
            Some(claim) => claim,
            None => {
                let claim = new_claim(tx, text(request.new_claim.as_ref()))?;
                if let Some(dossier) = dossier {
                    dossier::file(tx, dossier, None, Some(claim))?;
                }
                claim
            }
        };
        attribution::bear_on(tx, attribution, claim)?;
        Ok(claim)
    })?))
}

pub(crate) fn unclaimed(call: &mut Call, request: CountUnclaimed) -> Result<Unclaimed> {
    let article = call.maybe_id("article", request.article.as_ref())?;
    let dossier = call.maybe_id("dossier", request.dossier.as_ref())?;
    Ok(Unclaimed { attributions: attribution::unclaimed(call.db(), article, dossier)? })
}

pub(crate) fn add_position(call: &mut Call, request: AddPosition) -> Result<Made> {
    let attribution = call.id("attribution", &request.attribution)?;
    let known: Option<ClaimId> = call.maybe_id("claim", request.claim.as_ref())?;
    let party = maybe_source(call, request.party.as_ref(), SourceKind::Organisation)?;
    let said = date(request.said.as_ref())?;
    Ok(made(call.change(Op::CorrectAttribution, |tx| {
        let claim = match (&known, &request.new_claim) {
            (None, Some(wording)) => Some(new_claim(tx, wording)?),
            (known, _) => *known,
        };
        let party = settle(tx, party.as_ref())?;
        let new = NewPosition {
            attribution,
            party,
            claim,
            stance: request.stance,
            hedged: request.hedged.unwrap_or(false),
            hedge: "",
            said: &said,
        };
        attribution::add_position(tx, &new)
    })?))
}

pub(crate) fn split(call: &mut Call, request: SplitAttribution) -> Result<Vec<Made>> {
    let id = call.id("attribution", &request.id)?;
    let new = call.change(Op::SplitAttribution, |tx| attribution::split(tx, id))?;
    Ok(new.into_iter().map(made).collect())
}

pub(crate) fn hop(call: &mut Call, request: AddHop) -> Result<Made> {
    let (inner, outer) = (call.id("attribution", &request.inner)?, call.id("attribution", &request.outer)?);
    let before: Option<HopId> = call.maybe_id("hop", request.before.as_ref())?;
    let (basis, reason) = (request.basis, text(request.reason.as_ref()));
    Ok(made(call.change(Op::AddHop, |tx| match before {
        Some(before) => hop::between(tx, inner, outer, before, basis, reason),
        None => attribution::relay(tx, inner, outer, basis, reason),
    })?))
}

pub(crate) fn move_hop(call: &mut Call, request: MoveHop) -> Result<Done> {
    let of = call.id("attribution", &request.attribution)?;
    let step = call.id("hop", &request.hop)?;
    let to = usize::try_from(request.to).unwrap_or(usize::MAX);
    call.change(Op::MoveHop, |tx| hop::put(tx, of, step, to))?;
    Ok(DONE)
}

pub(crate) fn check_quote(call: &mut Call, request: CheckQuote) -> Result<Done> {
    let id = call.id("attribution", &request.attribution)?;
    let found = AttributionEdit {
        original: request.original.as_deref(),
        original_language: request.original_language.as_deref(),
        translation: request.translation.as_deref(),
        translator: request.translator.as_deref(),
        seen: request.version,
        ..Default::default()
    };
    let reason = text(request.reason.as_ref());
    call.change(Op::CheckQuote, |tx| attribution::check_quote(tx, id, request.result, reason, &found))?;
    Ok(DONE)
}
