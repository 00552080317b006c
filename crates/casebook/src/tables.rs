//! What the one road for changes must know of each table: which objects a row belongs to, what of it is searched,
//! and what goes with it when it is removed.

use crate::vocabulary::Kind;

pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// The kind a row is itself, if it is something a screen shows.
    pub(crate) kind: Option<Kind>,
    /// Columns that lead to the objects a screen shows this row in.
    pub(crate) parents: &'static [(&'static str, Kind)],
    /// Columns whose text the search indexes hold, for the row itself or its first parent.
    pub(crate) searched: &'static [&'static str],
    /// Rows removed together with this one: (table, column that names this row).
    pub(crate) owns: &'static [(&'static str, &'static str)],
    /// Columns the journal records by their SHA-256 only, since the file holds them immutably.
    pub(crate) by_hash: &'static [&'static str],
}

const PLAIN: Table = Table { name: "", kind: None, parents: &[], searched: &[], owns: &[], by_hash: &[] };

macro_rules! tables {
    ($($constant:ident = $name:literal { $($field:ident: $value:expr),* $(,)? })*) => {
        $(pub(crate) static $constant: Table = Table { name: $name, $($field: $value,)* ..PLAIN };)*
        pub(crate) static ALL: &[&Table] = &[$(&$constant),*];
    };
}

tables! {
    PERSON = "person" { kind: Some(Kind::Person) }
    DOSSIER = "dossier" { kind: Some(Kind::Dossier), owns: &[("filing", "dossier")] }
    TOPIC = "topic" { kind: Some(Kind::Topic) }
    LAYER = "layer" { parents: &[("article", Kind::Article)], owns: &[("attribution", "layer"), ("mark", "layer"), ("adjudication", "layer")] }
    ADJUDICATION = "adjudication" { parents: &[("article", Kind::Article)] }
    SOURCE = "source" {
        kind: Some(Kind::Source), searched: &["name", "about", "removed_at"],
        owns: &[("source_name", "source"), ("contact", "source"), ("external_id", "source"), ("grade", "source"), ("office", "holder"),
                ("ownership", "owner"), ("ownership", "owned"), ("tagging", "source"), ("note", "source"),
                ("not_same", "source"), ("not_same", "distinct_from")],
    }
    SOURCE_NAME = "source_name" { parents: &[("source", Kind::Source)], searched: &["name", "removed_at"] }
    OWNERSHIP = "ownership" { parents: &[("owner", Kind::Source), ("owned", Kind::Source)] }
    NOT_SAME = "not_same" { parents: &[("source", Kind::Source), ("distinct_from", Kind::Source)] }
    OFFICE = "office" { parents: &[("holder", Kind::Source), ("body", Kind::Source)] }
    CONTACT = "contact" { parents: &[("source", Kind::Source)] }
    EXTERNAL_ID = "external_id" { parents: &[("source", Kind::Source)] }
    GRADE = "grade" { parents: &[("source", Kind::Source)] }
    ARTICLE = "article" {
        kind: Some(Kind::Article), searched: &["title", "byline", "removed_at"],
        owns: &[("snapshot", "article"), ("revision", "article"), ("filing", "article"), ("tagging", "article"), ("note", "article"),
                ("layer", "article"), ("attribution", "article"), ("mark", "article")],
    }
    SNAPSHOT = "snapshot" { parents: &[("article", Kind::Article)], owns: &[("revision", "snapshot")] }
    REVISION = "revision" {
        parents: &[("article", Kind::Article)], searched: &["text", "removed_at"], by_hash: &["text"],
        owns: &[("anchor", "revision"), ("placement", "revision")],
    }
    FILING = "filing" { parents: &[("article", Kind::Article), ("claim", Kind::Claim), ("dossier", Kind::Dossier)] }
    CLAIM = "claim" {
        kind: Some(Kind::Claim), searched: &["wording", "translation", "heard_where", "removed_at"],
        owns: &[("filing", "claim"), ("tagging", "claim"), ("note", "claim"), ("mark", "claim"), ("figure", "claim"),
                ("evidence", "claim"), ("inquiry", "claim"), ("verdict", "claim"), ("claim_relation", "claim"), ("claim_relation", "other")],
    }
    CLAIM_RELATION = "claim_relation" { parents: &[("claim", Kind::Claim), ("other", Kind::Claim)] }
    FIGURE = "figure" { parents: &[("claim", Kind::Claim)] }
    TAG = "tag" { owns: &[("tagging", "tag")] }
    TAGGING = "tagging" { parents: &[("claim", Kind::Claim), ("article", Kind::Article), ("source", Kind::Source)] }
    ATTRIBUTION = "attribution" {
        kind: Some(Kind::Attribution), parents: &[("article", Kind::Article)],
        owns: &[("position", "attribution"), ("mark", "attribution"), ("hop", "inner"), ("hop", "outer"), ("quote_check", "attribution"),
                ("review", "attribution"), ("review_request", "attribution"), ("note", "attribution")],
    }
    POSITION = "position" { parents: &[("attribution", Kind::Attribution), ("party", Kind::Source), ("claim", Kind::Claim)] }
    HOP = "hop" { parents: &[("inner", Kind::Attribution), ("outer", Kind::Attribution)], owns: &[("evidence", "hop")] }
    QUOTE_CHECK = "quote_check" { parents: &[("attribution", Kind::Attribution)], owns: &[("evidence", "quote_check")] }
    EVIDENCE = "evidence" {
        kind: Some(Kind::Evidence), parents: &[("claim", Kind::Claim)], searched: &["title", "excerpt", "removed_at"], owns: &[("mark", "evidence")],
    }
    MARK = "mark" { parents: &[("article", Kind::Article), ("claim", Kind::Claim), ("attribution", Kind::Attribution)], owns: &[("anchor", "mark")] }
    ANCHOR = "anchor" { owns: &[("placement", "anchor")] }
    PLACEMENT = "placement" {}
    INQUIRY = "inquiry" { parents: &[("claim", Kind::Claim)] }
    RATING_SCALE = "rating_scale" { kind: Some(Kind::Scale) }
    RATING = "rating" { parents: &[("scale", Kind::Scale)] }
    VERDICT = "verdict" { parents: &[("claim", Kind::Claim)], owns: &[("review", "verdict"), ("review_request", "verdict")] }
    REVIEW = "review" { parents: &[("attribution", Kind::Attribution)] }
    REVIEW_REQUEST = "review_request" { parents: &[("attribution", Kind::Attribution)] }
    NOTE = "note" {
        parents: &[("claim", Kind::Claim), ("article", Kind::Article), ("source", Kind::Source), ("attribution", Kind::Attribution)],
        owns: &[("mark", "note")],
    }
    REPORT = "report" { kind: Some(Kind::Report) }
    REPORT_ISSUE = "report_issue" { parents: &[("report", Kind::Report)] }
    SAVED_VIEW = "saved_view" { kind: Some(Kind::View) }
    SETTING = "setting" { kind: Some(Kind::Setting) }
    CAPTURE = "capture" {}
}

pub(crate) fn by_name(name: &str) -> Option<&'static Table> {
    ALL.iter().copied().find(|t| t.name == name)
}
