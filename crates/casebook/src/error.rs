//! What can go wrong in a casebook, told so that the reader knows what to do.

use thiserror::Error;

pub type Result<T> = std::result::Result<T, Error>;

/// `Refused` is a rule speaking and nothing is broken; the others are faults of the request, the file or the machine.
#[derive(Debug, Error)]
pub enum Error {
    /// A rule of the house does not allow it. `rule` is a stable word a program may branch on.
    #[error("{message}")]
    Refused { rule: &'static str, message: String, hint: String },
    /// The request itself says something that cannot be. `code` is stable like a rule's.
    #[error("{message}")]
    Invalid { code: &'static str, message: String, hint: String },
    #[error("nothing here has the id {0}")]
    UnknownId(String),
    #[error("{0} fits more than one thing: {1}")]
    AmbiguousId(String, String),
    #[error("{0}")]
    NotACasebook(String),
    #[error("this file was written by a newer version of Attesta (format {found}; this version knows up to {known})")]
    NewerFormat { found: i64, known: i64 },
    #[error("{0}")]
    Damaged(String),
    #[error("the file is being written by another window or program and stayed busy for more than two seconds")]
    Busy,
    #[error("the file cannot be written: {0}")]
    ReadOnly(String),
    #[error("the disk is full; nothing of this change was saved")]
    DiskFull,
    #[error("the disk did not take it ({0}); nothing of this change was saved")]
    DiskFailed(String),
    #[error("the journal does not hold: {0}")]
    Journal(String),
    #[error(transparent)]
    Text(#[from] attesta_text::TextError),
    #[error(transparent)]
    Span(#[from] attesta_text::SpanError),
    #[error("the database answered: {0}")]
    Sql(rusqlite::Error),
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("a stored value could not be read: {0}")]
    Json(#[from] serde_json::Error),
}

impl Error {
    pub fn refused(rule: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Error {
        Error::Refused { rule, message: message.into(), hint: hint.into() }
    }

    pub fn invalid(code: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Error {
        Error::Invalid { code, message: message.into(), hint: hint.into() }
    }

    pub(crate) fn bad_value(what: &str, given: &str, allowed: &[&str]) -> Error {
        Error::invalid("bad_value", format!("“{given}” is not a {what}"), format!("use one of: {}", allowed.join(", ")))
    }
}

impl From<rusqlite::Error> for Error {
    /// The few answers of SQLite that a person can act on become words; so do the triggers that name a rule.
    fn from(error: rusqlite::Error) -> Error {
        use rusqlite::{Error::*, ErrorCode::*};
        match &error {
            rusqlite::Error::SqliteFailure(code, message) => match code.code {
                DatabaseBusy | DatabaseLocked => Error::Busy,
                DiskFull => Error::DiskFull,
                ReadOnly | CannotOpen | PermissionDenied => Error::ReadOnly(error.to_string()),
                DatabaseCorrupt => Error::Damaged("the file is damaged".into()),
                NotADatabase => Error::NotACasebook("this file is not a casebook".into()),
                SystemIoFailure => Error::DiskFailed(error.to_string()),
                ConstraintViolation if code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_CHECK => Error::invalid(
                    "bad_value",
                    format!("a value is missing or not allowed here ({})", message.as_deref().unwrap_or_default()),
                    "fill in what is asked for",
                ),
                ConstraintViolation if code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => {
                    Error::invalid(
                        "unknown_reference",
                        "something this refers to is not there",
                        "choose it again from the list",
                    )
                }
                ConstraintViolation => match message.as_deref().and_then(|m| m.strip_prefix("rule: ")) {
                    Some(rule) => Error::refused("database_rule", rule, ""),
                    None => Error::Sql(error),
                },
                _ => Error::Sql(error),
            },
            // Every column is written by us with its type, so a value that does not read was changed behind our back.
            FromSqlConversionFailure(..) | InvalidColumnType(..) | IntegralValueOutOfRange(..) | Utf8Error(..) => {
                Error::Damaged(format!("a stored value cannot be read: {error}"))
            }
            _ => Error::Sql(error),
        }
    }
}
