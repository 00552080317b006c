//! The file as a whole: who is here, what is in it, its history.

use super::{DONE, made, text};
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    Op, claim,
    dossier::{self, DossierRow},
    lookup,
    person::{self, PersonView},
    review,
    row::{self, PlainRow},
    search, source, undo,
};
use std::path::Path;

pub(crate) fn info(call: &mut Call, _: Nothing) -> Result<CasebookInfo> {
    let (db, me) = (call.db(), call.me());
    let people = person::list(db)?;
    let claims_by_state = claim::count_by_state(db)?;
    Ok(CasebookInfo {
        file: call.casebook.path().file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
        version: env!("CARGO_PKG_VERSION").into(),
        me: people.iter().find(|p| Some(p.id) == me).cloned(),
        people,
        articles: attesta_casebook::article::count(db)?,
        claims: claims_by_state.iter().map(|(_, n)| n).sum(),
        sources: source::count(db)?,
        claims_by_state,
        reviews_waiting: review::waiting(db)?,
        undo: undo::state(db, &call.actor())?,
    })
}

/// The first person added is at work from then on.
pub(crate) fn add_person(call: &mut Call, request: AddPerson) -> Result<PersonView> {
    let added = add_colleague(call, request)?;
    if call.me().is_none() {
        call.work_as(added.id)?;
    }
    Ok(added)
}

/// Somebody who is not at work here, as the people of the sample.
pub(crate) fn add_colleague(call: &mut Call, request: AddPerson) -> Result<PersonView> {
    let id = call.change(Op::AddPerson, |tx| person::add(tx, &request.name, request.initials.as_deref()))?;
    let found = person::list(call.db())?.into_iter().find(|p| p.id == id);
    found.ok_or_else(|| WireError::new("internal", "the person is not there", ""))
}

pub(crate) fn work_as(call: &mut Call, request: WorkAs) -> Result<PersonView> {
    let found = person_of(call, &request.person)?;
    call.work_as(found.id)?;
    Ok(found)
}

/// By id or by name.
pub(crate) fn person_of(call: &Call, given: &str) -> Result<PersonView> {
    let wanted = attesta_text::fold(given.trim());
    let found = person::list(call.db())?
        .into_iter()
        .find(|p| p.id.to_string() == given || attesta_text::fold(&p.name) == wanted);
    found.ok_or_else(|| {
        WireError::new("unknown_person", format!("nobody called “{given}” works in this file"), "add them first")
    })
}

pub(crate) fn list_dossiers(call: &mut Call, _: Nothing) -> Result<Vec<DossierRow>> {
    Ok(dossier::list(call.db())?)
}

pub(crate) fn add_dossier(call: &mut Call, request: AddDossier) -> Result<Made> {
    Ok(made(call.change(Op::AddDossier, |tx| dossier::add(tx, &request.name, text(request.about.as_ref())))?))
}

pub(crate) fn describe_dossier(call: &mut Call, request: DescribeDossier) -> Result<Done> {
    let id = call.id("dossier", &request.id)?;
    call.change(Op::DescribeDossier, |tx| {
        dossier::describe(tx, id, request.name.as_deref(), request.about.as_deref())
    })?;
    Ok(DONE)
}

pub(crate) fn unfile(call: &mut Call, request: FileIn) -> Result<Done> {
    let dossier = call.id("dossier", &request.dossier)?;
    let article = call.maybe_id("article", request.article.as_ref())?;
    let claim = call.maybe_id("claim", request.claim.as_ref())?;
    call.change(Op::Unfile, |tx| dossier::unfile(tx, dossier, article, claim))?;
    Ok(DONE)
}

pub(crate) fn file_in(call: &mut Call, request: FileIn) -> Result<Done> {
    let dossier = call.id("dossier", &request.dossier)?;
    let article = call.maybe_id("article", request.article.as_ref())?;
    let claim = call.maybe_id("claim", request.claim.as_ref())?;
    call.change(Op::File, |tx| dossier::file(tx, dossier, article, claim))?;
    Ok(DONE)
}

pub(crate) fn undo(call: &mut Call, _: Nothing) -> Result<Undone> {
    call.step_back(false)
}

pub(crate) fn redo(call: &mut Call, _: Nothing) -> Result<Undone> {
    call.step_back(true)
}

pub(crate) fn check(call: &mut Call, _: Nothing) -> Result<Checked> {
    let found = call.casebook.check()?;
    Ok(Checked { entries: found.entries, chains: found.chains, broken: found.broken, behind: found.behind })
}

pub(crate) fn backup(call: &mut Call, request: Backup) -> Result<Done> {
    call.casebook.backup(Path::new(&request.path.0))?;
    Ok(DONE)
}

pub(crate) fn search(call: &mut Call, request: Search) -> Result<Vec<Found>> {
    let hits = search::search(call.db(), &request.query, request.kind, request.limit.unwrap_or(50).min(500))?;
    Ok(hits
        .into_iter()
        .map(|hit| Found { kind: hit.kind, id: hit.id, short: hit.id.short(), title: hit.title })
        .collect())
}

pub(crate) fn find(call: &mut Call, request: ById) -> Result<Found> {
    let (kind, id) = lookup::anything(call.db(), &request.id)?;
    Ok(Found { kind, id, short: id.short(), title: String::new() })
}

/// Any row, as the file holds it.
pub(crate) fn show_row(call: &mut Call, request: ById) -> Result<PlainRow> {
    Ok(row::plain(call.db(), &request.id)?)
}

pub(crate) fn remove(call: &mut Call, request: ById) -> Result<Done> {
    call.change(Op::Remove, |tx| attesta_casebook::remove(tx, &request.id))?;
    Ok(DONE)
}
