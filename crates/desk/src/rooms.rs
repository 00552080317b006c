//! One room per screen: decode the request, call the casebook, answer with a view.

pub(crate) mod articles;
pub(crate) mod attachments;
pub(crate) mod attributions;
pub(crate) mod casebook;
pub(crate) mod check;
pub(crate) mod citations;
pub(crate) mod claim_table;
pub(crate) mod claims;
pub(crate) mod codings;
pub(crate) mod corrections;
pub(crate) mod imports;
pub(crate) mod inquiries;
pub(crate) mod original;
mod output;
pub(crate) mod overview;
pub(crate) mod past;
pub(crate) mod picture;
pub(crate) mod reports;
pub(crate) mod second_check;
pub(crate) mod sources;
mod suggested;
pub(crate) mod suggestions;
pub(crate) mod time;

use output::{prepare, write_whole};

use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{
        requests::SourceGiven,
        views::{Done, Made},
    },
};
use attesta_casebook::{
    Tx,
    date::{DateView, Edtf},
    id::{Id, SourceId},
    source,
    vocabulary::SourceKind,
};
use std::io::Read;

const DONE: Done = Done { done: true };

/// The bytes of a file that was named, and no more than one byte beyond `limit`. A pipe or a device has no end to wait for.
fn file_bytes(path: &str, limit: u64) -> Result<Vec<u8>> {
    let unreadable = |e: &dyn std::fmt::Display| {
        WireError::new("unreadable", format!("{path}: {e}"), "check the name of the file, and that you may read it")
    };
    let about = std::fs::metadata(path).map_err(|e| unreadable(&e))?;
    if about.is_dir() {
        return Err(WireError::new("not_a_file", format!("{path} is a folder"), "name the files in it"));
    }
    if !about.is_file() {
        return Err(unreadable(&"this is not a file"));
    }
    let mut bytes = vec![];
    let file = std::fs::File::open(path).map_err(|e| unreadable(&e))?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    Ok(bytes)
}

fn made(id: impl Into<Id>) -> Made {
    let id = id.into();
    Made { id, short: id.short() }
}

fn date(given: Option<&DateView>) -> Result<Edtf> {
    Ok(maybe_date(given)?.unwrap_or_default())
}

fn maybe_date(given: Option<&DateView>) -> Result<Option<Edtf>> {
    Ok(given.map(Edtf::try_from).transpose()?)
}

fn text(given: Option<&String>) -> &str {
    given.map_or("", String::as_str)
}

/// A source of a request, its id already looked up.
pub(crate) enum Source<'r> {
    Known(SourceId),
    Named(&'r str, SourceKind),
}

/// `kind` is what a new one becomes if the request does not say.
fn source<'r>(call: &Call, given: &'r SourceGiven, otherwise: SourceKind) -> Result<Source<'r>> {
    Ok(match given {
        SourceGiven::Known { id } => Source::Known(call.id("source", id)?),
        SourceGiven::Named { name, kind } => Source::Named(name, kind.unwrap_or(otherwise)),
    })
}

fn maybe_source<'r>(call: &Call, given: Option<&'r SourceGiven>, otherwise: SourceKind) -> Result<Option<Source<'r>>> {
    given.map(|given| source(call, given, otherwise)).transpose()
}

impl Source<'_> {
    fn settle(&self, tx: &mut Tx) -> attesta_casebook::Result<SourceId> {
        match self {
            Source::Known(id) => Ok(*id),
            Source::Named(name, kind) => source::named(tx, name, Some(*kind)),
        }
    }
}

/// In the same transaction as what needs it: undoing that takes a new source away with it.
fn settle(tx: &mut Tx, source: Option<&Source>) -> attesta_casebook::Result<Option<SourceId>> {
    source.map(|source| source.settle(tx)).transpose()
}
