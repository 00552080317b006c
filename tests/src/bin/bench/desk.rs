//! The product as everyone else meets it: through the wire.

use crate::Done;
use attesta_desk::{Desk, Options};
use serde_json::{Value, json};
use std::path::Path;

/// The casebook and the data folder beside it; a person is at work in it afterwards.
pub(crate) fn open(casebook: &Path) -> Done<Desk> {
    let options = Options { casebook: Some(casebook.to_owned()), window: "bench".into(), ..Options::default() };
    let home = casebook.with_extension("home");
    let world = Box::new(attesta_desk::Machine);
    let desk = Desk::open_in(options, &home, world).map_err(|e| format!("{e:?}"))?;
    if call(&desk, "casebook_info", json!({}))?["people"].as_array().is_some_and(Vec::is_empty) {
        call(&desk, "add_person", json!({ "name": "Ada Bench" }))?;
    }
    Ok(desk)
}

pub(crate) fn call(desk: &Desk, name: &str, args: Value) -> Done<Value> {
    desk.dispatch(name, args).result.map_err(|e| format!("{name}: {e:?}").into())
}

/// A new casebook in place of whatever stood there.
pub(crate) fn clear(casebook: &Path) -> Done {
    for end in ["casebook", "casebook-wal", "casebook-shm"] {
        let file = casebook.with_extension(end);
        if file.exists() {
            std::fs::remove_file(file)?;
        }
    }
    let home = casebook.with_extension("home");
    if home.exists() {
        std::fs::remove_dir_all(home)?;
    }
    Ok(())
}
