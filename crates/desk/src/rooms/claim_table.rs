//! The table of claims: any stretch of it, in any order, and the views saved of it.

use super::{DONE, made};
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{claims::*, requests::Nothing, views::*},
};
use attesta_casebook::{
    Op,
    claim::{self, Arranged, ClaimRow, Filter, Order},
    date::Edtf,
    id::{PersonId, ViewId},
    journal, person, scale, view,
    vocabulary::{ClaimSort, DateKind},
};
use std::sync::Arc;

const SCREEN: &str = "claims";
const MOST: u32 = 1000;

/// The order of the table asked for last: whoever scrolls asks for the same one again and again.
pub(crate) struct Kept {
    asked: String,
    /// The journal's last entry then: every change makes another.
    entry: i64,
    order: Arc<Order>,
}

pub(crate) fn list(call: &mut Call, request: ListClaims) -> Result<Vec<ClaimRow>> {
    let saved = request.view.as_ref().map(|name| Ok::<_, WireError>(called(call, name)?.look)).transpose()?;
    let own = request.filter();
    let sort = request.sort.or(saved.as_ref().map(|look| look.sort)).unwrap_or(ClaimSort::Stored);
    let chosen = request.sort.is_some();
    let ascending = request.ascending.or(saved.as_ref().filter(|_| !chosen).map(|look| look.ascending));
    let ascending = ascending.unwrap_or(false);
    let given = own.or(saved.map(|look| look.filter).unwrap_or_default());
    let limit = request.limit.unwrap_or(100).min(MOST);
    if sort == ClaimSort::Stored && !ascending && request.skip.is_none() {
        let mut filter = filter(call, &given)?;
        filter.before = request.before.map(i64::from);
        return Ok(claim::list(call.db(), &filter, limit)?);
    }
    if request.before.is_some() {
        let message = "`before` goes on in a list that is newest first";
        return Err(WireError::new("before_in_order", message, "in another order, say how many to skip"));
    }
    let order = ordered(call, &given, Arranged { sort, ascending, group: None })?;
    let rows = stretch(&order, request.skip, limit);
    Ok(claim::lines(call.db(), rows)?.into_iter().map(|line| line.claim).collect())
}

pub(crate) fn chosen(call: &mut Call, request: ChosenClaims) -> Result<Vec<ClaimRow>> {
    if request.ids.len() > MOST as usize {
        let message = format!("no more than {MOST} claims can be asked for at once");
        return Err(WireError::new("too_many_claims", message, "ask for fewer of them"));
    }
    let ids = request.ids.iter().map(|id| call.id("claim", id));
    // One that is not there any more is no reason to show none of them.
    let there = ids.filter(|id| !matches!(id, Err(refused) if refused.code == "unknown_id"));
    let there = there.collect::<Result<Vec<_>>>()?;
    Ok(claim::chosen(call.db(), &there)?)
}

pub(crate) fn table(call: &mut Call, request: TableOfClaims) -> Result<ClaimsTable> {
    let arranged = Arranged {
        sort: request.sort.unwrap_or(ClaimSort::Stored),
        ascending: request.ascending.unwrap_or(false),
        group: request.group,
    };
    let order = ordered(call, &request.filter, arranged)?;
    let rows = claim::lines(call.db(), stretch(&order, request.skip, request.limit.unwrap_or(100).min(MOST)))?;
    let among = claim::among(call.db(), &order, request.among.as_deref().unwrap_or_default())?;
    let mut without = vec![];
    let loosened = request.filter.loosened();
    if order.rows.is_empty() && loosened.len() > 1 {
        for (field, given) in loosened {
            let claims = claim::count_up_to(call.db(), &filter(call, &given)?, MOST)?;
            without.push(WithoutOne { field, claims });
        }
    }
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(ClaimsTable {
        lines: number(order.rows.len()),
        claims: number(order.claims),
        headings: order.headings.clone(),
        skipped: request.skip.unwrap_or(0),
        rows,
        among,
        without,
    })
}

fn stretch(order: &Order, skip: Option<u32>, limit: u32) -> &[i64] {
    let first = (skip.unwrap_or(0) as usize).min(order.rows.len());
    let last = first.saturating_add(limit as usize).min(order.rows.len());
    order.rows.get(first..last).unwrap_or_default()
}

fn ordered(call: &Call, given: &ClaimsFilter, arranged: Arranged) -> Result<Arc<Order>> {
    let asked = format!("{given:?} {arranged:?}");
    let entry = journal::last(call.db())?;
    if let Some(kept) = &*call.kept_order()
        && kept.asked == asked
        && kept.entry == entry
    {
        return Ok(Arc::clone(&kept.order));
    }
    let order = Arc::new(claim::order(call.db(), &filter(call, given)?, arranged)?);
    *call.kept_order() = Some(Kept { asked, entry, order: Arc::clone(&order) });
    Ok(order)
}

fn filter<'f>(call: &Call, given: &'f ClaimsFilter) -> Result<Filter<'f>> {
    let rating = match given.rating.as_deref() {
        None => None,
        Some("") => Some(None),
        Some(key) => Some(Some(scale::rating(call.db(), key)?)),
    };
    Ok(Filter {
        text: given.text.as_deref(),
        state: given.state,
        rating,
        source: call.maybe_id("source", given.source.as_ref())?,
        stance: given.stance,
        dossier: call.maybe_id("dossier", given.dossier.as_ref())?,
        article: call.maybe_id("article", given.article.as_ref())?,
        tag: given.tag.as_deref(),
        flag: given.flag,
        assignee: given.assignee.as_deref().map(|who| assignee(call, who)).transpose()?,
        happened: period(given.happened.as_deref())?,
        said: period(given.said.as_deref())?,
        published: period(given.published.as_deref())?,
        stored: period(given.stored.as_deref())?,
        before: None,
    })
}

fn assignee(call: &Call, who: &str) -> Result<Option<PersonId>> {
    if who.is_empty() {
        return Ok(None);
    }
    match person::by_name(call.db(), who)? {
        Some(person) => Ok(Some(person.id)),
        None => Ok(Some(call.id("person", who)?)),
    }
}

fn period(given: Option<&str>) -> Result<Option<Edtf>> {
    let Some(date) = given.map(|text| Edtf::parse(text, DateKind::Stated)).transpose()? else { return Ok(None) };
    if date.from.is_none() && date.until.is_none() {
        let message = format!("“{}” has no year, so nothing can be looked for in it", date.text);
        return Err(WireError::new("date_without_year", message, "write 2025-05-09, 2025-05/.. or 2024-10/2025-05"));
    }
    Ok(Some(date))
}

pub(crate) fn save_view(call: &mut Call, request: SaveView) -> Result<Made> {
    let look = spelled(call, &request.look)?;
    Ok(made(call.change(Op::SaveView, |tx| view::save(tx, SCREEN, &request.name, &look))?))
}

pub(crate) fn change_view(call: &mut Call, request: ChangeView) -> Result<Done> {
    let id: ViewId = call.id("saved_view", &request.id)?;
    let look = request.look.as_ref().map(|look| spelled(call, look)).transpose()?;
    call.change(Op::ChangeView, |tx| view::change(tx, id, SCREEN, request.name.as_deref(), look.as_deref()))?;
    Ok(DONE)
}

/// A view that could not be opened is not saved.
fn spelled(call: &Call, look: &ClaimsLook) -> Result<String> {
    filter(call, &look.filter)?;
    Ok(serde_json::to_string(look).map_err(attesta_casebook::Error::from)?)
}

pub(crate) fn list_views(call: &mut Call, _: Nothing) -> Result<Vec<SavedView>> {
    view::list(call.db(), SCREEN)?.into_iter().map(read).collect()
}

fn called(call: &Call, name: &str) -> Result<SavedView> {
    read(view::called(call.db(), SCREEN, name)?)
}

fn read(view: view::View) -> Result<SavedView> {
    let look = serde_json::from_str(&view.filter).map_err(attesta_casebook::Error::from)?;
    Ok(SavedView { id: view.id, short: view.id.0.short(), name: view.name, person_name: view.person_name, look })
}
