//! The history: to look through, to go back in, to verify.

use super::casebook::person_of;
use crate::{
    desk::Call,
    error::{Result, WireError},
    jobs::Job,
    wire::{past::*, requests::Nothing},
};
use attesta_casebook::{
    Op,
    date::Edtf,
    history::{self, EntryView, Filter, HistoryPage},
    id::EntryId,
    journal::Verifier,
    lookup,
    undo::UndoPreview,
    vocabulary::DateKind,
};

pub(crate) fn history(call: &mut Call, request: History) -> Result<HistoryPage> {
    let of = request.of.as_ref().map(|typed| lookup::anything(call.db(), typed)).transpose()?.map(|(_, id)| id);
    let person = request.person.as_ref().map(|given| person_of(call, given)).transpose()?.map(|person| person.id);
    let filter = Filter {
        of,
        person,
        kind: request.kind,
        op: request.op.as_deref().map(op).transpose()?,
        from: day(request.from.as_deref())?.from,
        until: day(request.until.as_deref())?.until,
    };
    let limit = request.limit.unwrap_or(100).clamp(1, 1000);
    Ok(history::page(call.db(), &filter, request.before.map(i64::from), limit)?)
}

fn op(name: &str) -> Result<Op> {
    Op::named(name).ok_or_else(|| {
        let names: Vec<&str> = Op::ALL.iter().map(|op| op.as_str()).collect();
        let hint = format!("use one of: {}", names.join(", "));
        WireError::new("bad_value", format!("“{name}” is not something that is done here"), &hint)
    })
}

fn day(given: Option<&str>) -> Result<Edtf> {
    Ok(Edtf::parse(given.unwrap_or_default(), DateKind::Stated)?)
}

pub(crate) fn entry(call: &mut Call, request: OfEntry) -> Result<EntryView> {
    Ok(history::entry(call.db(), entry_id(call, &request)?)?)
}

pub(crate) fn preview_undo_to(call: &mut Call, request: OfEntry) -> Result<UndoPreview> {
    let (entry, actor) = (entry_id(call, &request)?, call.actor());
    Ok(call.casebook.preview_undo_to(&actor, entry)?)
}

pub(crate) fn undo_to(call: &mut Call, request: OfEntry) -> Result<UndoneTo> {
    let entry = entry_id(call, &request)?;
    Ok(UndoneTo { steps: call.back_to(entry)? })
}

fn entry_id(call: &Call, request: &OfEntry) -> Result<EntryId> {
    Ok(history::entry_of(call.db(), &request.entry)?)
}

/// Entries between two looks at whether to stop.
const AT_A_TIME: u32 = 1000;

pub(crate) fn verify(job: &mut Job, _: Nothing) -> Result<HistoryVerified> {
    let of = job.step(|call| Ok(history::count(call.db())?))? as usize;
    let mut verifier = Verifier::default();
    let mut stopped = false;
    while job.step(|call| Ok(verifier.step(call.db(), AT_A_TIME)?))? {
        job.tell(verifier.entries as usize, of.max(verifier.entries as usize + 1));
        stopped = job.is_stopped();
        if stopped {
            break;
        }
    }
    job.tell(of, of);
    let behind = job.step(|call| Ok(call.casebook.behind()?))?.is_some();
    let Verifier { entries, chains, broken, .. } = verifier;
    Ok(HistoryVerified { entries, chains, broken, behind, stopped })
}
