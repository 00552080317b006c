//! The one error at the boundary: a code to branch on, a message, and a hint what to do.

use attesta_casebook::Error;
use attesta_ingest::IngestError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireError {
    /// Stable; `refused:` codes are rules speaking, the others faults.
    pub code: String,
    pub message: String,
    pub hint: Option<String>,
}

pub(crate) type Result<T> = std::result::Result<T, WireError>;

impl WireError {
    pub(crate) fn new(code: &str, message: impl Into<String>, hint: &str) -> WireError {
        WireError { code: code.into(), message: message.into(), hint: (!hint.is_empty()).then(|| hint.into()) }
    }
}

impl From<Error> for WireError {
    fn from(error: Error) -> WireError {
        let message = error.to_string();
        let (code, hint): (&str, String) = match error {
            Error::Refused { rule, hint, .. } => (rule, hint),
            Error::Invalid { code, hint, .. } => (code, hint),
            Error::UnknownId(_) => ("unknown_id", "it may have been removed, or belong to another casebook".into()),
            Error::AmbiguousId(..) => ("ambiguous_id", "write more of its end".into()),
            Error::NotACasebook(_) => ("not_a_casebook", "choose a file that ends in .casebook".into()),
            Error::NewerFormat { .. } => ("newer_format", "update Attesta; the file was left as it is".into()),
            Error::Damaged(_) => ("damaged", "nothing was written; open a backup".into()),
            Error::Busy => ("busy", "try again in a moment".into()),
            Error::ReadOnly(_) => ("read_only", "choose a folder you can write to; nothing was lost".into()),
            Error::DiskFailed(_) => {
                ("disk_failed", "see that the disk is there and the file may be written to, then do it again".into())
            }
            Error::DiskFull => ("disk_full", "free some space and do it again".into()),
            Error::Journal(_) => ("journal", "make a copy of the file before going on".into()),
            Error::Text(_) => ("bad_text", String::new()),
            Error::Span(_) => ("bad_span", "select the words again".into()),
            Error::Io(_) => ("io", String::new()),
            Error::Sql(_) | Error::Json(_) => ("internal", "nothing of this change was saved".into()),
        };
        WireError::new(code, message, &hint)
    }
}

impl From<attesta_text::SpanError> for WireError {
    fn from(error: attesta_text::SpanError) -> WireError {
        Error::from(error).into()
    }
}

impl From<IngestError> for WireError {
    fn from(error: IngestError) -> WireError {
        WireError::new("unreadable", error.to_string(), "")
    }
}

impl From<std::io::Error> for WireError {
    fn from(error: std::io::Error) -> WireError {
        Error::Io(error).into()
    }
}
