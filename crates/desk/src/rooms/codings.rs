//! Coding an article a second time, blind; how far the two agree; and reconciling them.

use super::{DONE, made, write_whole};
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{coding::*, requests::*, views::*},
};
use attesta_casebook::{
    Op,
    coding::{self, AgreementView, CodingView},
    id::LayerId,
};

pub(crate) fn list(call: &mut Call, request: ListCodings) -> Result<Vec<CodingView>> {
    let article = call.maybe_id("article", request.article.as_ref())?;
    Ok(coding::list(call.db(), call.me(), article)?)
}

pub(crate) fn start(call: &mut Call, request: OfArticle) -> Result<Made> {
    let article = call.id("article", &request.article)?;
    Ok(made(call.change(Op::StartCoding, |tx| coding::start(tx, article))?.0))
}

pub(crate) fn leave(call: &mut Call, request: ById) -> Result<Done> {
    let id = call.id("layer", &request.id)?;
    call.change(Op::LeaveCoding, |tx| coding::leave(tx, id))?;
    Ok(DONE)
}

pub(crate) fn finish(call: &mut Call, request: ById) -> Result<Done> {
    let id = call.id("layer", &request.id)?;
    call.change(Op::FinishCoding, |tx| coding::finish(tx, id))?;
    Ok(DONE)
}

pub(crate) fn agreement(call: &mut Call, request: Agreement) -> Result<AgreementView> {
    of_one(call, request.coding.as_ref(), request.article.as_ref())
}

fn of_one(call: &Call, coding: Option<&String>, article: Option<&String>) -> Result<AgreementView> {
    let id: LayerId = match (coding, article) {
        (Some(coding), None) => call.id("layer", coding)?,
        (None, Some(article)) => coding::latest(call.db(), call.id("article", article)?)?,
        _ => {
            let hint = "name a second coding, or an article";
            return Err(WireError::new("of_one_thing", "agreement is of one second coding", hint));
        }
    };
    Ok(coding::agreement(call.db(), call.me(), id)?)
}

pub(crate) fn table(call: &mut Call, request: AgreementTable) -> Result<TableText> {
    let view = of_one(call, request.coding.as_ref(), request.article.as_ref())?;
    let text = attesta_report::agreement::table(&view);
    if let Some(path) = &request.path {
        write_whole(call.casebook.path(), &path.0, text.as_bytes())?;
    }
    Ok(TableText { text })
}

pub(crate) fn adjudicate(call: &mut Call, request: Adjudicate) -> Result<Done> {
    let id = call.id("layer", &request.coding)?;
    call.change(Op::Adjudicate, |tx| coding::adjudicate(tx, id, request.unit, request.taken))?;
    Ok(DONE)
}
