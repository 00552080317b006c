//! The files a person chose in a dialog. The window holds a token for each and never learns a path.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use attesta_desk::{FILE_FIELDS, WireError};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::refusal;

#[derive(Default)]
pub(crate) struct Files(Mutex<HashMap<String, String>>);

impl Files {
    /// Keeps the path and gives what the window may know of it: a token, and the name to show.
    pub(crate) fn admit(&self, path: PathBuf) -> Result<Value, WireError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let path = path.into_os_string().into_string().map_err(|_| refusal::unreadable_name(&name))?;
        let token = Uuid::new_v4().to_string();
        let mut chosen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.insert(token.clone(), path);
        Ok(json!({ "token": token, "name": name }))
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
        let chosen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.get(token).cloned().ok_or_else(refusal::unknown_file)
    }
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
