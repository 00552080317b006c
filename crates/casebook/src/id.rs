//! Ids: UUIDv7, one type per noun, shown and typed by their random tail.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Any object of the casebook. 16 bytes in the file; hyphenated lower-case text on the wire.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub Uuid);

/// How many hexadecimal digits of the random tail are shown to a person.
/// Ids made together share their beginning (the time), so the end is what tells them apart.
pub const SHOWN_DIGITS: usize = 8;

impl Id {
    pub fn short(self) -> String {
        let hex = self.0.simple().to_string();
        hex.chars().skip(32 - SHOWN_DIGITS).collect()
    }

    pub(crate) fn bytes(self) -> [u8; 16] {
        self.0.into_bytes()
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.as_bytes().to_vec()))
    }
}

impl FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        Uuid::from_slice(bytes).map(Id).map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}

macro_rules! ids {
    ($($name:ident),* $(,)?) => {$(
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
        #[serde(transparent)]
        pub struct $name(pub Id);

        impl From<$name> for Id {
            fn from(id: $name) -> Id { id.0 }
        }
        impl From<Id> for $name {
            fn from(id: Id) -> $name { $name(id) }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> { self.0.to_sql() }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> { Id::column_result(value).map($name) }
        }
    )*};
}

ids!(
    PersonId,
    DossierId,
    TopicId,
    LayerId,
    SourceId,
    ViewId,
    GradeId,
    ArticleId,
    SnapshotId,
    RevisionId,
    ClaimId,
    RelationId,
    FigureId,
    TagId,
    AttributionId,
    PositionId,
    HopId,
    QuoteCheckId,
    EvidenceId,
    MarkId,
    AnchorId,
    InquiryId,
    ScaleId,
    RatingId,
    VerdictId,
    ReviewId,
    RequestId,
    NoteId,
    ReportId,
    IssueId,
    EntryId,
);
