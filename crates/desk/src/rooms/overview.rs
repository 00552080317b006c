//! What looks at many things at once: today's work, and who says what.

use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    claim,
    graph::{self, GraphView},
    inquiry,
    matrix::{self, MatrixView, Scope},
    recent, review,
};

/// Claims due within a week are shown beside those that are overdue.
const AHEAD: i64 = 7 * 24 * 60 * 60 * 1000;
const MOST: u32 = 50;

pub(crate) fn today(call: &mut Call, request: Today) -> Result<TodayView> {
    let (now, db) = (call.casebook.now(), call.db());
    let mine = call.me().map(|me| claim::assigned(db, me, MOST)).transpose()?.unwrap_or_default();
    let mut reviews = review::queue(db, call.me(), MOST)?;
    reviews.retain(|row| !row.own);
    Ok(TodayView {
        due: claim::due(db, now, now.saturating_add(AHEAD), MOST)?,
        replies: inquiry::waiting(db, now, MOST)?,
        reviews,
        mine,
        recent: recent::since(db, request.since, MOST as usize)?,
    })
}

pub(crate) fn matrix(call: &mut Call, request: Matrix) -> Result<MatrixView> {
    let scope = match (&request.claim, &request.dossier) {
        (Some(claim), None) => Scope::Claim(call.id("claim", claim)?),
        (None, Some(dossier)) => Scope::Dossier(call.id("dossier", dossier)?),
        (None, None) => Scope::All,
        _ => return Err(WireError::new("of_one_thing", "the table is of one claim or one folder", "name one of them")),
    };
    Ok(matrix::view(call.db(), &scope)?)
}

pub(crate) fn graph(call: &mut Call, request: Graph) -> Result<GraphView> {
    let scope = match (&request.claim, &request.dossier, &request.source) {
        (Some(claim), None, None) => graph::Scope::Claim(call.id("claim", claim)?),
        (None, Some(dossier), None) => graph::Scope::Dossier(call.id("dossier", dossier)?),
        (None, None, Some(source)) => graph::Scope::Source(call.id("source", source)?),
        _ => {
            let hint = "name a claim, a folder or a source";
            return Err(WireError::new("of_one_thing", "the graph is of one claim, one folder or one source", hint));
        }
    };
    Ok(graph::view(call.db(), &scope)?)
}
