//! One request type per gesture, named by the user's verb. `None` means: leave as it is, or not given.

use attesta_casebook::{date::DateView, vocabulary::*};
use attesta_text::Utf16Span;
use serde::Deserialize;
use ts_rs::TS;

/// Where on a text: UTF-16 offsets into the revision, code points of the text as it was given, or the words themselves
/// (which must occur exactly once).
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(untagged)]
pub enum Place {
    Utf16 { start: u32, end: u32 },
    CodePoints { code_points: (u32, u32) },
    Quote { quote: String },
}

impl From<Utf16Span> for Place {
    fn from(span: Utf16Span) -> Place {
        Place::Utf16 { start: span.start, end: span.end }
    }
}

/// A source by its id, or by a name: one already in the register (any alias), else a new one of the given kind.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(untagged)]
pub enum SourceGiven {
    Known {
        id: String,
    },
    Named {
        name: String,
        #[serde(default)]
        #[ts(optional)]
        kind: Option<SourceKind>,
    },
}

impl SourceGiven {
    /// A blank name in an edit: nobody any more.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, SourceGiven::Named { name, .. } if name.trim().is_empty())
    }
}

/// The fields of requests that hold a `FilePath`. Outside the window a path is text; the window gives a token there, and only there.
pub const FILE_FIELDS: [&str; 3] = ["path", "paths", "file"];

/// A file on this machine.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(type = "{ $file: string }")]
pub struct FilePath(pub String);

macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields)]
        pub struct $name { $($(#[$attr])* pub $field: $ty),* }
    )*};
}

requests! {
    Nothing {}
    /// An id, in full or by the end of it.
    ById { id: String }
    AddPerson { name: String, initials: Option<String> }
    WorkAs { person: String }
    ListArticles { text: Option<String>, dossier: Option<String>, before: Option<u32>, limit: Option<u32> }
    ImportText {
        text: String, title: Option<String>, publisher: Option<SourceGiven>, agency: Option<SourceGiven>, byline: Option<String>,
        published: Option<DateView>, language: Option<String>, url: Option<String>, dossier: Option<String>,
    }
    ImportFile {
        path: FilePath, title: Option<String>, publisher: Option<SourceGiven>, agency: Option<SourceGiven>, byline: Option<String>,
        published: Option<DateView>, language: Option<String>, url: Option<String>, dossier: Option<String>,
    }
    /// A long job: one file that cannot be read does not stop the others. What is given here holds for all of them.
    ImportFiles {
        paths: Vec<FilePath>, publisher: Option<SourceGiven>, agency: Option<SourceGiven>, published: Option<DateView>,
        language: Option<String>, dossier: Option<String>,
    }
    /// Stops a long job of this name after the step it is at; what is done stays done.
    CancelJob { job: String }
    /// A publisher or agency with a blank name: none any more.
    DescribeArticle {
        id: String, title: Option<String>, publisher: Option<SourceGiven>, agency: Option<SourceGiven>, byline: Option<String>,
        published: Option<DateView>, language: Option<String>, url: Option<String>, archive_url: Option<String>,
        /// The article this one is a translation of; empty for none.
        translated_from: Option<String>,
    }
    AddDossier { name: String, about: Option<String> }
    DescribeDossier { id: String, name: Option<String>, about: Option<String> }
    FileIn { dossier: String, article: Option<String>, claim: Option<String> }

    ListSources { text: Option<String>, limit: Option<u32> }
    AddSource { name: String, kind: SourceKind, about: Option<String>, aliases: Option<Vec<String>>, protected: Option<bool> }
    DescribeSource { id: String, name: Option<String>, kind: Option<SourceKind>, about: Option<String>, protected: Option<bool> }
    NameSource { source: String, name: String, kind: Option<NameKind>, language: Option<String> }
    SetOwnership { owner: String, owned: String, kind: OwnershipKind, period: Option<DateView>, reason: Option<String> }
    SetOffice { holder: String, title: String, body: Option<String>, period: Option<DateView> }
    /// `channel`: e-mail, press office, …
    AddContact { source: String, channel: String, value: String }
    /// `scheme`: whose number it is, such as wikidata.
    AddExternalId { source: String, scheme: String, value: String }
    /// Refused with code `already_graded` if a grade for the same topic and period stands; `replace` keeps it as history.
    GradeSource { source: String, grade: Grade, reason: String, topic: Option<String>, period: Option<DateView>, replace: Option<bool> }

    /// With an article and places: marked in the text. Without: heard somewhere, and with `said_by` that source's position too.
    AddClaim {
        wording: Option<String>, kind: Option<ClaimKind>, article: Option<String>, at: Option<Vec<Place>>, heard_where: Option<String>,
        language: Option<String>, happened: Option<DateView>, dossier: Option<String>,
        said_by: Option<SourceGiven>, said: Option<DateView>,
        /// Word for word, as they were heard.
        said_words: Option<String>,
    }
    DescribeClaim {
        id: String, wording: Option<String>, kind: Option<ClaimKind>, translation: Option<String>, translator: Option<String>,
        state: Option<WorkState>, priority: Option<u8>, next_step: Option<String>, deadline: Option<DateView>, happened: Option<DateView>,
        /// A person's id; empty for nobody.
        assignee: Option<String>,
    }
    /// The same for several claims at once; `tag` and `dossier` are added to what they have.
    DescribeClaims {
        ids: Vec<String>, state: Option<WorkState>, priority: Option<u8>, assignee: Option<String>, tag: Option<String>,
        dossier: Option<String>,
    }
    /// Everything about `id` is said of `into` from then on.
    MergeClaims { id: String, into: String }
    Mention { claim: String, article: String, at: Vec<Place> }
    RelateClaims { claim: String, other: String, kind: RelationKind, reason: Option<String> }
    AddFigure { claim: String, quantity: String, unit: Option<String>, counted: Option<String>, bound: Option<Bound>, place: Option<String>, as_of: Option<DateView> }
    /// On one claim, article or source.
    TagIt { tag: String, claim: Option<String>, article: Option<String>, source: Option<String> }

    /// What the program would fill in for a selected statement.
    Propose { article: String, selection: Place }
    /// What the program sees in an article that nobody has decided on.
    OfArticle { article: String }
    /// By their keys, or all that the program is at least so sure of, from 0 to 1.
    AcceptSuggestions { article: String, keys: Option<Vec<String>>, above: Option<f64> }
    RejectSuggestions { article: String, keys: Vec<String> }
    ListSuggestions { article: Option<String>, limit: Option<u32> }
    /// Stored proposals, by their ids or all of them.
    Proposals { id: Option<String>, ids: Option<Vec<String>>, all: Option<bool> }
    Attribute {
        article: Option<String>, source: Option<Vec<Place>>, cue: Option<Vec<Place>>, content: Option<Vec<Place>>,
        /// Several if several said it together; none if nobody is named, or in the author's own voice.
        parties: Vec<SourceGiven>,
        /// The claim it bears on, or the wording of a new one; without either it stays without a claim.
        claim: Option<String>, new_claim: Option<String>,
        mode: Option<Mode>, stance: Option<Stance>, hedged: Option<bool>, hedge: Option<String>, basis: Option<Basis>,
        said: Option<DateView>, venue: Option<String>, original: Option<String>, original_language: Option<String>,
        translation: Option<String>, translator: Option<String>,
        /// The attribution that relays this one, in the same text.
        via: Option<String>,
        proposer: Option<Proposer>, confidence: Option<f64>, dossier: Option<String>,
        /// The suggestion that this one corrects.
        corrects: Option<String>,
    }
    CorrectAttribution {
        id: String, mode: Option<Mode>, basis: Option<Basis>, venue: Option<String>, original: Option<String>,
        original_language: Option<String>, translation: Option<String>, translator: Option<String>,
        source: Option<Vec<Place>>, cue: Option<Vec<Place>>, content: Option<Vec<Place>>,
        /// The version of the attribution that was read; refused as `changed_meanwhile` if it is another by now.
        version: Option<u32>,
    }
    CorrectPosition {
        id: String, party: Option<SourceGiven>, stance: Option<Stance>, hedged: Option<bool>, hedge: Option<String>,
        said: Option<DateView>, claim: Option<String>,
    }
    /// One attribution's content can bear on several claims.
    AddPosition { attribution: String, claim: Option<String>, new_claim: Option<String>, party: Option<SourceGiven>, stance: Stance, hedged: Option<bool>, said: Option<DateView> }
    /// Positions that bear on nothing yet bear on the claim from then on; if there are none, every party takes the same one on it too.
    /// A new claim is filed in the folder, if one is named.
    BearOn { attribution: String, claim: Option<String>, new_claim: Option<String>, dossier: Option<String> }
    /// Of an article, of a folder's articles, or of all.
    CountUnclaimed { article: Option<String>, dossier: Option<String> }
    /// One attribution of several sources becomes one per party.
    SplitAttribution { id: String }
    /// With the original wording, where it was found now.
    CheckQuote {
        attribution: String, result: QuoteResult, reason: Option<String>, original: Option<String>,
        original_language: Option<String>, translation: Option<String>, translator: Option<String>,
        /// The version of the attribution that was read; refused as `changed_meanwhile` if it is another by now.
        version: Option<u32>,
    }
    ListAttributions { article: Option<String>, claim: Option<String>, source: Option<String>, limit: Option<u32> }

    AddEvidence {
        claim: Option<String>, hop: Option<String>, kind: EvidenceKind, title: String, excerpt: Option<String>, bearing: Bearing,
        /// Admiralty credibility 1–6; 6 cannot be judged.
        credibility: u8,
        source: Option<SourceGiven>, locator_kind: Option<LocatorKind>, locator: Option<String>, obtained_from: Option<String>,
        url: Option<String>, archive_url: Option<String>, published: Option<DateView>,
        /// A file to keep with it, up to 64 MiB.
        file: Option<FilePath>,
    }
    DescribeEvidence {
        id: String, title: Option<String>, excerpt: Option<String>, bearing: Option<Bearing>, credibility: Option<u8>,
        locator_kind: Option<LocatorKind>, locator: Option<String>, obtained_from: Option<String>, url: Option<String>,
        archive_url: Option<String>, published: Option<DateView>,
    }
    /// Writes the file kept with a piece of evidence to `path`.
    SaveEvidenceFile { id: String, path: FilePath }
    /// A new version of the rating scale, best rating first; verdicts given before keep theirs.
    EditScale { name: Option<String>, ratings: Vec<RatingGiven> }
    RatingGiven { key: String, en: String, it: String, colour: RatingColour }
    /// `rating` is a rating's key on the casebook's scale ("false"), its label, or its id.
    GiveVerdict { claim: String, rating: String, confidence: Confidence, reasons: String }

    /// What waits for a second check: the most urgent first, then the longest.
    ReviewQueue { limit: Option<u32> }
    RequestReview { attribution: Option<String>, verdict: Option<String>, reason: Option<String> }
    Review {
        attribution: Option<String>, verdict: Option<String>, decision: Decision, reason: Option<String>, reread: Option<bool>,
        /// The version of the attribution that was read; refused as `changed_meanwhile` if it is another by now.
        version: Option<u32>,
        /// With the decision to correct an attribution: what the reviewer puts in its place, in the same step.
        corrections: Option<Corrections>,
    }
    Corrections { reading: Option<CorrectAttribution>, positions: Option<Vec<CorrectPosition>> }
    AddNote { body: String, claim: Option<String>, article: Option<String>, source: Option<String>, attribution: Option<String> }

    /// `since` (milliseconds UTC): what changed from then on is listed.
    Today { #[ts(type = "number")] since: i64 }
    /// Claims × parties: of one claim and those related to it, of a folder, or of everything.
    Matrix { claim: Option<String>, dossier: Option<String> }
    /// Who said it and through whom it came: of one claim, of a folder, or of a source.
    Graph { claim: Option<String>, dossier: Option<String>, source: Option<String> }
    /// Writes a picture that the window drew: one of the two, up to 16 MiB.
    SavePicture { path: FilePath, svg: Option<String>, png_base64: Option<String> }
    Search { query: String, kind: Option<Kind>, limit: Option<u32> }
    /// To paste: one attribution, a selected passage, or a claim with where it stands; `paragraph`: the claim as a text to publish;
    /// `origins`: where it comes from, in one sentence.
    Cite {
        attribution: Option<String>, claim: Option<String>, article: Option<String>, selection: Option<Place>,
        paragraph: Option<bool>, origins: Option<bool>, lang: ReportLang,
    }
    Backup { path: FilePath }
}

#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ReportLang {
    En,
    It,
}
