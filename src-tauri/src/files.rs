//! The files a person chose in a dialog. The window holds a token for each and never learns a path.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use attesta_desk::WireError;
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

    /// Puts the path in the place of every `{"$file": TOKEN}`, however deep it stands.
    pub(crate) fn resolve(&self, args: Value) -> Result<Value, WireError> {
        match args {
            Value::Object(fields) => match token(&fields) {
                Some(token) => self.path(token).map(Value::String),
                None => fields
                    .into_iter()
                    .map(|(name, value)| Ok((name, self.resolve(value)?)))
                    .collect::<Result<Map<_, _>, _>>()
                    .map(Value::Object),
            },
            Value::Array(items) => {
                items.into_iter().map(|item| self.resolve(item)).collect::<Result<_, _>>().map(Value::Array)
            }
            plain => Ok(plain),
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
    fn a_token_stands_for_its_path_at_any_depth() {
        let files = Files::default();
        let chosen = files.admit("/home/ada/report.html".into()).unwrap();
        assert_eq!(chosen["name"], "report.html");

        let args = json!({ "to": { "$file": chosen["token"] }, "more": [{ "$file": chosen["token"] }, 3] });
        let expected = json!({ "to": "/home/ada/report.html", "more": ["/home/ada/report.html", 3] });
        assert_eq!(files.resolve(args).unwrap(), expected);
    }

    #[test]
    fn a_token_nobody_was_given_is_refused() {
        let refused = Files::default().resolve(json!([{ "$file": "/etc/passwd" }])).unwrap_err();
        assert_eq!(refused.code, "unknown_file");
    }

    #[test]
    fn only_the_exact_form_is_a_token() {
        let files = Files::default();
        for args in [json!({ "$file": 1 }), json!({ "$file": "x", "also": 1 }), json!("$file")] {
            assert_eq!(files.resolve(args.clone()).unwrap(), args);
        }
    }
}
