//! The program's proposals for a whole article: shown as it is opened, stored only once somebody asks or decides.

use super::{
    attributions::listed,
    made,
    suggested::{Suggested, Text},
};
use crate::{
    desk::{Call, Desk},
    error::{Result, WireError},
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    Op,
    attribution::{self, AttributionView, Called, Filter},
    id::{ArticleId, AttributionId, Id},
    vocabulary::AttributionState,
};
use std::collections::{BTreeMap, btree_map::Entry};

/// Others have the casebook while the text is read.
pub(crate) fn open(desk: &Desk, request: OfArticle) -> Result<Vec<SuggestionView>> {
    let read = text(desk, &request)?.read();
    let mut nothing = vec![];
    let call = desk.call(&mut nothing);
    Suggested::beside(&call, read)?.views(&call)
}

pub(crate) fn own(desk: &Desk, request: OfArticle) -> Result<Vec<OwnStatement>> {
    let text = text(desk, &request)?;
    let statements = text.own();
    text.unclaimed(&desk.call(&mut vec![]), &statements)
}

fn text(desk: &Desk, request: &OfArticle) -> Result<Text> {
    let mut nothing = vec![];
    let call = desk.call(&mut nothing);
    Text::of(&call, call.id("article", &request.article)?)
}

fn suggested(call: &Call, article: &str) -> Result<Suggested> {
    Suggested::in_article(call, call.id("article", article)?)
}

pub(crate) fn accept(call: &mut Call, request: AcceptSuggestions) -> Result<Vec<Made>> {
    let suggested = suggested(call, &request.article)?;
    let those = match (&request.keys, request.above) {
        (Some(keys), None) => suggested.by_keys(keys)?,
        (None, Some(confidence)) => suggested.at_least(confidence),
        _ => return Err(unnamed("name proposals by their keys, or say how sure the program must be")),
    };
    let new = call.change(Op::AcceptAttribution, |tx| suggested.store(tx, &those, AttributionState::Accepted))?;
    Ok(new.into_iter().map(made).collect())
}

pub(crate) fn reject(call: &mut Call, request: RejectSuggestions) -> Result<Vec<Made>> {
    let suggested = suggested(call, &request.article)?;
    let those = suggested.by_keys(&request.keys)?;
    let new = call.change(Op::RejectAttribution, |tx| suggested.store(tx, &those, AttributionState::Rejected))?;
    Ok(new.into_iter().map(made).collect())
}

/// Stores all that are open, in one step.
pub(crate) fn store(call: &mut Call, request: OfArticle) -> Result<Vec<Said>> {
    let article: ArticleId = call.id("article", &request.article)?;
    let suggested = Suggested::in_article(call, article)?;
    let those: Vec<usize> = suggested.open().collect();
    let new: Vec<Id> = call.change(Op::Suggest, |tx| suggested.store(tx, &those, AttributionState::Proposed))?;
    let mut stored = listed(call, &proposed(Some(article)), Some(u32::MAX))?;
    stored.retain(|said| new.contains(&said.attribution.id.0));
    Ok(stored)
}

pub(crate) fn list(call: &mut Call, request: ListSuggestions) -> Result<Vec<Said>> {
    let article = call.maybe_id("article", request.article.as_ref())?;
    listed(call, &proposed(article), request.limit)
}

fn proposed(article: Option<ArticleId>) -> Filter {
    Filter { article, state: Some(AttributionState::Proposed), ..Filter::default() }
}

pub(crate) fn accept_stored(call: &mut Call, request: Proposals) -> Result<Vec<Made>> {
    let mut read: BTreeMap<ArticleId, Suggested> = BTreeMap::new();
    let mut those: Vec<(AttributionId, Vec<Called>)> = vec![];
    for proposal in named(call, &request)? {
        those.push((proposal.id, called(call, &proposal, &mut read)?));
    }
    call.change(Op::AcceptAttribution, |tx| {
        those.iter().try_for_each(|(id, called)| attribution::accept(tx, *id, called))
    })?;
    Ok(those.into_iter().map(|(id, _)| made(id)).collect())
}

/// A text of which a proposal has parties to settle is read again, once.
fn called(call: &Call, proposal: &AttributionView, read: &mut BTreeMap<ArticleId, Suggested>) -> Result<Vec<Called>> {
    let unsettled = proposal.positions.iter().any(|position| !position.called.is_empty());
    let Some(article) = proposal.article.filter(|_| unsettled) else { return Ok(vec![]) };
    let suggested = match read.entry(article) {
        Entry::Occupied(there) => there.into_mut(),
        Entry::Vacant(empty) => empty.insert(Suggested::in_article(call, article)?),
    };
    Ok(suggested.called(proposal))
}

pub(crate) fn reject_stored(call: &mut Call, request: Proposals) -> Result<Vec<Made>> {
    let those: Vec<AttributionId> = named(call, &request)?.into_iter().map(|proposal| proposal.id).collect();
    call.change(Op::RejectAttribution, |tx| those.iter().try_for_each(|id| attribution::reject(tx, *id)))?;
    Ok(those.into_iter().map(made).collect())
}

fn named(call: &Call, request: &Proposals) -> Result<Vec<AttributionView>> {
    let ids: Vec<&String> = request.id.iter().chain(request.ids.iter().flatten()).collect();
    match (ids.as_slice(), request.all) {
        ([], Some(true)) => Ok(attribution::list(call.db(), &proposed(None), u32::MAX)?),
        ([], _) => Err(unnamed("name proposals by their ids, or ask for all of them")),
        (ids, None | Some(false)) => {
            ids.iter().map(|id| Ok(attribution::view(call.db(), call.id("attribution", id)?)?)).collect()
        }
        (_, Some(true)) => Err(unnamed("name proposals by their ids, or ask for all of them, not both")),
    }
}

fn unnamed(hint: &str) -> WireError {
    WireError::new("nothing_named", "it is not said which proposals are meant", hint)
}
