//! What is dated, and what was known when.

use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::time::*,
};
use attesta_casebook::{
    as_of::ClaimThen,
    timeline::{self, Scope, TimelineView},
};

pub(crate) fn timeline(call: &mut Call, request: Timeline) -> Result<TimelineView> {
    let scope = match (&request.claim, &request.dossier, &request.source) {
        (Some(claim), None, None) => Scope::Claim(call.id("claim", claim)?),
        (None, Some(dossier), None) => Scope::Dossier(call.id("dossier", dossier)?),
        (None, None, Some(source)) => Scope::Source(call.id("source", source)?),
        _ => {
            let hint = "name a claim, a folder or a source";
            return Err(WireError::new("of_one_thing", "the timeline is of one claim, one folder or one source", hint));
        }
    };
    Ok(match &request.as_of {
        Some(day) => call.casebook.timeline_as_of(&scope, request.by, day)?,
        None => timeline::view(call.db(), &scope, request.by)?,
    })
}

pub(crate) fn claim_as_of(call: &mut Call, request: ClaimAsOf) -> Result<ClaimThen> {
    let id = call.id("claim", &request.id)?;
    Ok(call.casebook.claim_as_of(id, &request.day)?)
}
