//! The languages' data, each read the first time a text in that language is.

use include_dir::{Dir, include_dir};
use std::{collections::BTreeMap, sync::OnceLock};

/// One folder for each, named by its BCP 47 code.
static FOLDER: Dir = include_dir!("$CARGO_MANIFEST_DIR/languages");

/// What one kind of data file says, by language.
pub(crate) struct Languages<T> {
    read: fn(code: &str, file: &str) -> Result<T, String>,
    all: BTreeMap<&'static str, Language<T>>,
}

struct Language<T> {
    file: &'static str,
    /// None where the file cannot be read: a test reads every file, so that no such one ships.
    ready: OnceLock<Option<T>>,
}

impl<T> Languages<T> {
    /// Those that have a file of this name.
    pub(crate) fn with(name: &str, read: fn(code: &str, file: &str) -> Result<T, String>) -> Languages<T> {
        let all = files(name).map(|(code, file)| (code, Language { file, ready: OnceLock::new() }));
        Languages { read, all: all.collect() }
    }

    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.all.keys().copied().collect()
    }

    /// By a tag such as `pt` or `pt-BR`: the region says nothing more.
    pub(crate) fn by_tag(&self, tag: &str) -> Option<&T> {
        let code = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let (code, language) = self.all.get_key_value(code.as_str())?;
        language.ready.get_or_init(|| (self.read)(code, language.file).ok()).as_ref()
    }
}

/// The files of one name, with their language's code.
pub(crate) fn files(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FOLDER.dirs().filter_map(move |folder| {
        let code = folder.path().file_name()?.to_str()?;
        Some((code, folder.get_file(folder.path().join(name))?.contents_utf8()?))
    })
}

/// The file that all languages share.
pub(crate) fn shared(name: &str) -> &'static str {
    FOLDER.get_file(name).and_then(|file| file.contents_utf8()).unwrap_or_default()
}
