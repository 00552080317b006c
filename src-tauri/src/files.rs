//! The files a person chose in a dialog, pasted or dropped. The window holds a token for each and never learns a path.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use attesta_desk::{FILE_FIELDS, MOST_FILE_BYTES, WireError};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::refusal;

#[derive(Default)]
pub(crate) struct Files {
    chosen: Mutex<HashMap<String, String>>,
    /// What was pasted has no path of its own: it waits here, readable by this user only, until the program ends.
    received: Mutex<Option<TempDir>>,
}

/// What every file system takes as a name, in bytes.
const LONGEST_NAME: usize = 255;

impl Files {
    /// Keeps the path and gives what the window may know of it: a token, and the name to show.
    pub(crate) fn admit(&self, path: PathBuf) -> Result<Value, WireError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let path = path.into_os_string().into_string().map_err(|_| refusal::unreadable_name(&name))?;
        let token = Uuid::new_v4().to_string();
        let mut chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.insert(token.clone(), path);
        Ok(json!({ "token": token, "name": name }))
    }

    /// Keeps bytes that came without a path as a file, and gives the same as for one that was chosen.
    pub(crate) fn receive(&self, name: &str, bytes: &[u8]) -> Result<Value, WireError> {
        if bytes.len() as u64 > MOST_FILE_BYTES {
            return Err(refusal::too_large());
        }
        let path = self.write(&plain(name), bytes).map_err(|error| refusal::internal(&error))?;
        self.admit(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let mut received = self.received.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = match received.take() {
            Some(folder) => folder,
            None => tempfile::Builder::new().prefix("attesta-").tempdir()?,
        };
        // A folder for each, so that two of one name stand side by side.
        let own = received.insert(folder).path().join(Uuid::new_v4().to_string());
        fs::create_dir(&own)?;
        let path = own.join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Nothing that was received outlives the program.
    pub(crate) fn put_away(&self) {
        // Dropping it removes it; what cannot be removed is the system's to clear.
        drop(self.received.lock().unwrap_or_else(PoisonError::into_inner).take());
    }

    /// Puts the paths in the place of the tokens, in the fields that hold files. Anything but a token there is refused: a page that
    /// could name a path could read and write whatever the person can.
    pub(crate) fn resolve(&self, args: Value) -> Result<Value, WireError> {
        let Value::Object(fields) = args else { return Ok(args) };
        fields
            .into_iter()
            .map(|(name, value)| match FILE_FIELDS.contains(&name.as_str()) {
                true => Ok((name, self.chosen(value)?)),
                false => Ok((name, value)),
            })
            .collect::<Result<Map<_, _>, _>>()
            .map(Value::Object)
    }

    fn chosen(&self, value: Value) -> Result<Value, WireError> {
        match value {
            Value::Null => Ok(Value::Null),
            Value::Array(items) => items.into_iter().map(|item| self.chosen(item)).collect(),
            Value::Object(fields) => {
                token(&fields).ok_or_else(refusal::unknown_file).and_then(|t| self.path(t)).map(Value::String)
            }
            _ => Err(refusal::unknown_file()),
        }
    }

    fn path(&self, token: &str) -> Result<String, WireError> {
        let chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.get(token).cloned().ok_or_else(refusal::unknown_file)
    }
}

/// A name and no path, of a length that can be written; its ending stays.
fn plain(name: &str) -> String {
    let name: String = name.chars().filter(|c| !c.is_control() && !['/', '\\', ':'].contains(c)).collect();
    let name = name.trim().trim_start_matches('.');
    if name.is_empty() {
        return "file".into();
    }
    if name.len() <= LONGEST_NAME {
        return name.to_owned();
    }
    let ending =
        name.rsplit_once('.').map(|(_, ending)| format!(".{ending}")).filter(|e| e.len() <= 16).unwrap_or_default();
    let most = LONGEST_NAME - ending.len();
    let kept: String = name.char_indices().take_while(|(at, c)| at + c.len_utf8() <= most).map(|(_, c)| c).collect();
    kept + &ending
}

fn token(fields: &Map<String, Value>) -> Option<&str> {
    match fields.get("$file") {
        Some(Value::String(token)) if fields.len() == 1 => Some(token),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;

    #[test]
    fn a_token_stands_for_its_path_where_a_file_is_meant() {
        let files = Files::default();
        let chosen = files.admit("/home/ada/report.html".into()).unwrap();
        assert_eq!(chosen["name"], "report.html");
        let token = json!({ "$file": chosen["token"] });

        let args = json!({ "path": token, "paths": [token, token], "file": null, "title": "$file" });
        let path = "/home/ada/report.html";
        let expected = json!({ "path": path, "paths": [path, path], "file": null, "title": "$file" });
        assert_eq!(files.resolve(args).unwrap(), expected);
        assert_eq!(files.resolve(json!({ "title": token })).unwrap(), json!({ "title": token }), "nowhere else");
    }

    #[test]
    fn what_was_pasted_waits_as_a_file_and_goes_with_the_program() {
        let files = Files::default();
        let received = files.receive("../a/Bildschirm\n.png", b"png").unwrap();
        assert_eq!(received["name"], "aBildschirm.png");
        let resolved = files.resolve(json!({ "file": { "$file": received["token"] } })).unwrap();
        let path = PathBuf::from(resolved["file"].as_str().unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"png");
        files.put_away();
        assert!(!path.exists());
        let long = format!("{}.png", "한".repeat(200));
        let name = files.receive(&long, b"png").unwrap()["name"].as_str().unwrap().to_owned();
        assert!(name.len() <= LONGEST_NAME && name.ends_with("한.png"), "{name}");
        assert_eq!(files.receive("..", b"x").unwrap()["name"], "file");
    }

    #[test]
    fn a_path_the_page_made_up_is_refused() {
        let files = Files::default();
        for args in [
            json!({ "path": "/etc/passwd" }),
            json!({ "paths": ["/etc/passwd"] }),
            json!({ "file": { "$file": "/etc/passwd" } }),
            json!({ "path": { "$file": 1 } }),
            json!({ "path": 7 }),
        ] {
            assert_eq!(files.resolve(args.clone()).unwrap_err().code, "unknown_file", "{args}");
        }
    }
}
