//! One page to send to a second person who has no Attesta: what to judge, with its passage, and the controls to judge it.
//!
//! The page needs nothing else and asks nothing of the network: its own policy allows its one script and its one style, by hash.
//! What could lead to a protected source is left out as in reports; if a name is left all the same, no page is made.

mod frame;
mod item;
mod page;
mod passage;
mod shown;
mod words;

pub use frame::{Frame, FrameItem, ItemKind};

use crate::Lang;
use attesta_casebook::{Db, Error, review::Subject};

/// Who asks whom for what.
pub struct Asked<'a> {
    pub casebook: String,
    pub by: &'a str,
    pub to: &'a str,
    pub note: &'a str,
    /// Milliseconds since 1970-01-01 UTC.
    pub dated: i64,
    pub subjects: &'a [Subject],
}

#[derive(Debug)]
pub struct Written {
    pub html: String,
    pub frame: Frame,
}

#[derive(Debug)]
pub enum NotWritten {
    /// Words that would leave the house still name a protected source.
    NamesProtected,
    Casebook(Error),
}

impl From<Error> for NotWritten {
    fn from(error: Error) -> NotWritten {
        NotWritten::Casebook(error)
    }
}

pub fn write(db: Db, asked: &Asked, lang: Lang) -> Result<Written, NotWritten> {
    let items = asked.subjects.iter().map(|subject| item::gather(db, *subject)).collect::<Result<Vec<_>, _>>()?;
    let frame = Frame {
        casebook: asked.casebook.clone(),
        by: asked.by.to_owned(),
        to: asked.to.to_owned(),
        dated: asked.dated,
        language: lang.code().to_owned(),
        items: items.iter().map(item::Item::in_frame).collect(),
    };
    let html = page::write(&frame, asked.note, &items, lang)?;
    Ok(Written { html, frame })
}

/// What a page would say of one thing now, as one hash: of the words shown, so that it tells nobody more than they read.
pub fn fingerprint(db: Db, subject: Subject) -> attesta_casebook::Result<String> {
    Ok(item::gather(db, subject)?.sha256)
}
