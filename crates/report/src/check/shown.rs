//! Everything that is put on the page goes through here: cleaned, escaped, and held against the protected names once more.

use super::NotWritten;
use crate::{Lang, escape, redact::Secrets};
use attesta_text::for_display;
use std::cell::Cell;

pub(super) struct Shown<'a> {
    secrets: &'a Secrets,
    pub(super) lang: Lang,
    named: Cell<bool>,
}

impl<'a> Shown<'a> {
    pub(super) fn new(secrets: &'a Secrets, lang: Lang) -> Shown<'a> {
        Shown { secrets, lang, named: Cell::new(false) }
    }

    /// For element content and quoted attributes.
    pub(super) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        self.secrets.replace(&mut text, self.lang);
        self.kept(&text)
    }

    /// Words somebody chose for this page, or that were cleaned already: never changed, only looked at.
    pub(super) fn kept(&self, text: &str) -> String {
        let named = [text, &for_display(text)].iter().any(|text| !self.secrets.find(text).is_empty());
        self.named.set(self.named.get() || named);
        escape::html(text)
    }

    pub(super) fn finish(&self) -> Result<(), NotWritten> {
        if self.named.get() { Err(NotWritten::NamesProtected) } else { Ok(()) }
    }
}
