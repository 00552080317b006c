//! The closed vocabularies: one enum each, spelled the same in Rust, SQL, the wire and the formats.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum $name { $(#[serde(rename = $text)] $variant),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),* }
            }
        }
        impl std::str::FromStr for $name {
            type Err = crate::Error;
            fn from_str(text: &str) -> Result<Self, crate::Error> {
                match text {
                    $($text => Ok($name::$variant),)*
                    _ => Err(crate::Error::bad_value(stringify!($name), text, &[$($text),*])),
                }
            }
        }
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> { Ok(ToSqlOutput::from(self.as_str())) }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|e: crate::Error| FromSqlError::Other(Box::new(e)))
            }
        }
    )*};
}

vocabulary! {
    /// What a source is.
    SourceKind {
        Person = "person", Office = "office", Agency = "agency", Outlet = "outlet", State = "state", StateOrgan = "state_organ",
        Intelligence = "intelligence", Organisation = "organisation", Document = "document", Crowd = "crowd",
        Collective = "collective", Unnamed = "unnamed",
    }
    NameKind { Main = "main", Alias = "alias", Romanisation = "romanisation", Former = "former", Abbreviation = "abbreviation" }
    OwnershipKind { Owns = "owns", Controls = "controls", PartOf = "part_of" }
    /// Reliability of a source, NATO Admiralty code. F cannot be judged: outside every order and every sum.
    Grade { A = "A", B = "B", C = "C", D = "D", E = "E", F = "F" }
    /// What became of marked words in the newest text of their article; in this order, the worst last.
    Passage { AsMarked = "as_marked", Altered = "altered", Lost = "lost" }
    SnapshotOrigin { File = "file", Paste = "paste", Capture = "capture", Sample = "sample" }
    ClaimKind { Fact = "fact", Figure = "figure", Quotation = "quotation", Prediction = "prediction", Cause = "cause", Other = "other" }
    /// Where the work on a claim stands; not the verdict.
    WorkState { ToCheck = "to_check", InProgress = "in_progress", InReview = "in_review", Done = "done" }
    /// What a claim is worth a second look for.
    ClaimFlag { Disputed = "disputed", OneOrigin = "one_origin", NoDocument = "no_document" }
    ClaimSort {
        Stored = "stored", Deadline = "deadline", Priority = "priority", State = "state", Verdict = "verdict", Origins = "origins",
        Mentions = "mentions", EvidenceFor = "evidence_for", EvidenceAgainst = "evidence_against", Happened = "happened", Assignee = "assignee",
    }
    ClaimGroup { State = "state", Verdict = "verdict", Priority = "priority", Assignee = "assignee", Folder = "folder" }
    /// What the table of claims can show beside the wording.
    ClaimColumn {
        State = "state", Verdict = "verdict", Parties = "parties", Origins = "origins", Evidence = "evidence", Mentions = "mentions",
        Priority = "priority", Deadline = "deadline", Happened = "happened", Assignee = "assignee", Folders = "folders", Tags = "tags", Stored = "stored",
    }
    RelationKind { Contradicts = "contradicts", Repeats = "repeats", Narrows = "narrows", Updates = "updates" }
    Bound { Exactly = "exactly", About = "about", AtLeast = "at_least", AtMost = "at_most" }
    Mode { Direct = "direct", Indirect = "indirect", Mixed = "mixed", AuthorsVoice = "authors_voice" }
    Stance { Asserts = "asserts", Denies = "denies", Confirms = "confirms", Suggests = "suggests", Questions = "questions", Declines = "declines" }
    /// How the source knows.
    Basis { Witnessed = "witnessed", Told = "told", Inferred = "inferred", Unstated = "unstated" }
    Proposer { Person = "person", Program = "program" }
    AttributionState { Proposed = "proposed", Accepted = "accepted", Rejected = "rejected" }
    /// Whether a hop stands in the text, was found by us, or joins two articles of the same dispatch.
    HopBasis { Text = "text", Researched = "researched", SameDispatch = "same_dispatch" }
    QuoteResult { Matches = "matches", Altered = "altered", OutOfContext = "out_of_context", NotFound = "not_found", NotTried = "not_tried" }
    EvidenceKind { Text = "text", Document = "document", Image = "image", Audio = "audio", Video = "video", Page = "page", Reply = "reply" }
    Bearing { Supports = "supports", Refutes = "refutes", Context = "context" }
    LocatorKind { None = "none", Passage = "passage", Page = "page", Timecode = "timecode", Region = "region", Coordinates = "coordinates" }
    /// What an inquiry asks for: a comment before we publish, or a correction of what they published.
    InquiryKind { Comment = "comment", Correction = "correction" }
    InquiryOutcome { Waiting = "waiting", Answered = "answered", Declined = "declined", NoReply = "no_reply" }
    Confidence { Low = "low", Medium = "medium", High = "high" }
    Decision { Accept = "accept", Correct = "correct", Reject = "reject" }
    MarkRole { Mention = "mention", Source = "source", Cue = "cue", Content = "content", Passage = "passage", Note = "note" }
    /// A colour role of a rating; the screen and the report choose the actual colour.
    RatingColour { True = "true", Mostly = "mostly", Mixed = "mixed", MostlyFalse = "mostly_false", False = "false", Open = "open" }
    /// What can be touched by a change, found by its id, or shown on a screen.
    Kind {
        Person = "person", Dossier = "dossier", Topic = "topic", Source = "source", Article = "article", Claim = "claim",
        Attribution = "attribution", Evidence = "evidence", Scale = "scale", Report = "report", View = "view", Setting = "setting",
    }
    /// What is compared of a statement that two people coded.
    CodedField { Content = "content", Source = "source", Mode = "mode", Stance = "stance", Caution = "caution", Basis = "basis" }
    /// Which of two codings of a statement stands in the end.
    Taken { First = "first", Second = "second", Both = "both", Neither = "neither" }
    /// The four dates that are kept apart.
    DateAxis { Happened = "happened", Said = "said", Published = "published", Stored = "stored" }
    DateKind { Stated = "stated", Resolved = "resolved", Inferred = "inferred" }
}
