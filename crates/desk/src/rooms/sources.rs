//! The register of sources.

use super::{DONE, date, made, text};
use crate::{
    desk::Call,
    error::Result,
    wire::{requests::*, sources::*, views::*},
};
use attesta_casebook::{
    Op,
    grade::{self, NewGrade},
    id::SourceId,
    lookup,
    source::{self, LikelySame, MergePreview, NewSource, OwnershipTree, SourceRow, SourceView, TurnsView},
    vocabulary::NameKind,
};

pub(crate) fn list(call: &mut Call, request: ListSources) -> Result<Vec<SourceRow>> {
    Ok(source::list(call.db(), request.text.as_deref(), request.limit.unwrap_or(500).min(5000))?)
}

pub(crate) fn show(call: &mut Call, request: ById) -> Result<SourceView> {
    Ok(source::view(call.db(), call.id("source", &request.id)?)?)
}

pub(crate) fn add(call: &mut Call, request: AddSource) -> Result<Made> {
    let new = NewSource {
        id: None,
        name: &request.name,
        kind: request.kind,
        about: text(request.about.as_ref()),
        protected: request.protected.unwrap_or(false),
    };
    Ok(made(call.change(Op::AddSource, |tx| {
        let id = source::add(tx, &new)?;
        for alias in request.aliases.iter().flatten() {
            source::add_name(tx, id, alias, NameKind::Alias, "")?;
        }
        Ok(id)
    })?))
}

pub(crate) fn describe(call: &mut Call, request: DescribeSource) -> Result<Done> {
    let id = call.id("source", &request.id)?;
    call.change(Op::DescribeSource, |tx| {
        source::describe(tx, id, request.name.as_deref(), request.kind, request.about.as_deref(), request.protected)
    })?;
    Ok(DONE)
}

pub(crate) fn name(call: &mut Call, request: NameSource) -> Result<Done> {
    let id = call.id("source", &request.source)?;
    let kind = request.kind.unwrap_or(NameKind::Alias);
    call.change(Op::NameSource, |tx| source::add_name(tx, id, &request.name, kind, text(request.language.as_ref())))?;
    Ok(DONE)
}

pub(crate) fn own(call: &mut Call, request: SetOwnership) -> Result<Done> {
    let (owner, owned) = (call.id("source", &request.owner)?, call.id("source", &request.owned)?);
    let period = date(request.period.as_ref())?;
    call.change(Op::SetOwnership, |tx| {
        source::own(tx, owner, owned, request.kind, &period, text(request.reason.as_ref()))
    })?;
    Ok(DONE)
}

pub(crate) fn office(call: &mut Call, request: SetOffice) -> Result<Done> {
    let holder = call.id("source", &request.holder)?;
    let body = call.maybe_id("source", request.body.as_ref())?;
    let period = date(request.period.as_ref())?;
    call.change(Op::SetOffice, |tx| source::hold_office(tx, holder, &request.title, body, &period))?;
    Ok(DONE)
}

pub(crate) fn add_contact(call: &mut Call, request: AddContact) -> Result<Done> {
    let id = call.id("source", &request.source)?;
    call.change(Op::AddContact, |tx| source::add_contact(tx, id, &request.channel, &request.value))?;
    Ok(DONE)
}

pub(crate) fn add_external_id(call: &mut Call, request: AddExternalId) -> Result<Done> {
    let id = call.id("source", &request.source)?;
    call.change(Op::AddExternalId, |tx| source::add_external_id(tx, id, &request.scheme, &request.value))?;
    Ok(DONE)
}

pub(crate) fn grade(call: &mut Call, request: GradeSource) -> Result<Made> {
    let source = call.id("source", &request.source)?;
    let period = date(request.period.as_ref())?;
    Ok(made(call.change(Op::GradeSource, |tx| {
        let topic = request.topic.as_deref().map(|name| grade::topic(tx, name)).transpose()?;
        let new = NewGrade {
            source,
            grade: request.grade,
            reason: &request.reason,
            topic,
            period: &period,
            replace: request.replace.unwrap_or(false),
        };
        grade::give(tx, &new)
    })?))
}

pub(crate) fn likely_same(call: &mut Call, request: ListLikelySame) -> Result<Vec<LikelySame>> {
    Ok(source::likely_same(call.db(), request.apart.unwrap_or(false))?)
}

/// Each by itself is meant, and not what it is read as.
pub(crate) fn tell_apart(call: &mut Call, request: TellApart) -> Result<Done> {
    let [id, other] = [&request.id, &request.other].map(|typed| lookup::of(call.db(), "source", typed).map(SourceId));
    let (id, other) = (id?, other?);
    if request.take_back.unwrap_or(false) {
        call.change(Op::UntellApart, |tx| source::untell_apart(tx, id, other))?;
    } else {
        call.change(Op::TellApart, |tx| source::tell_apart(tx, id, other, text(request.reason.as_ref())))?;
    }
    Ok(DONE)
}

pub(crate) fn preview_merge(call: &mut Call, request: MergeSources) -> Result<MergePreview> {
    Ok(source::preview_merge(call.db(), call.id("source", &request.id)?, call.id("source", &request.into)?)?)
}

pub(crate) fn merge(call: &mut Call, request: MergeSources) -> Result<Done> {
    let (id, into) = (call.id("source", &request.id)?, call.id("source", &request.into)?);
    call.change(Op::MergeSources, |tx| source::merge(tx, id, into))?;
    Ok(DONE)
}

/// This very source is meant, and not what it is read as.
pub(crate) fn split(call: &mut Call, request: ById) -> Result<Done> {
    let id = SourceId(lookup::of(call.db(), "source", &request.id)?);
    call.change(Op::SplitSource, |tx| source::split(tx, id))?;
    Ok(DONE)
}

pub(crate) fn ownership_tree(call: &mut Call, _: Nothing) -> Result<OwnershipTree> {
    Ok(source::ownership_tree(call.db())?)
}

pub(crate) fn turns(call: &mut Call, request: SourceTurns) -> Result<TurnsView> {
    let of = call.maybe_id("source", request.source.as_ref())?;
    Ok(source::turns(call.db(), of)?)
}
