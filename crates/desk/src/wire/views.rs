//! What the screens and the command line are told, shaped for them. Offsets are UTF-16.

use attesta_casebook::{
    article::ArticleView,
    attribution::AttributionView,
    claim::{ClaimRow, DueClaim},
    coding::CodingView,
    coverage::Coverage,
    id::*,
    inquiry::WaitingReply,
    person::PersonView,
    recent::Recent,
    review::QueueRow,
    source::SourceRef,
    undo::UndoState,
    vocabulary::*,
};
use attesta_text::Utf16Span;
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Serialize, TS)]
pub struct CasebookInfo {
    pub file: String,
    pub version: String,
    pub me: Option<PersonView>,
    pub people: Vec<PersonView>,
    pub articles: u32,
    pub claims: u32,
    pub sources: u32,
    pub claims_by_state: Vec<(WorkState, u32)>,
    pub reviews_waiting: u32,
    pub undo: UndoState,
}

#[derive(Debug, Serialize, TS)]
pub struct Imported {
    pub article: ArticleId,
    pub short: String,
    pub title: String,
    /// The same bytes were here already; nothing was added.
    pub already: bool,
    /// What normalising the text changed or found.
    pub notices: Vec<NoticeView>,
    /// Names of the fields the program guessed.
    pub guessed: Vec<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct NoticeView {
    pub kind: NoticeKind,
    pub count: u32,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// Taken out: NUL never enters text.
    Nul,
    /// Kept, and shown by their code.
    Control,
    /// Kept, and shown by their code: they change the direction of the text.
    Bidi,
    /// Made alike.
    LineEnds,
    /// Composed (Unicode NFC).
    Decomposed,
    /// The date written in the file could not be read, and is left out.
    DateUnread,
}

/// What came of importing several files.
#[derive(Debug, Serialize, TS)]
pub struct ImportedFiles {
    pub imported: Vec<Imported>,
    pub failed: Vec<NotImported>,
    /// Cancelled before all files were tried.
    pub stopped: bool,
}

#[derive(Debug, Serialize, TS)]
pub struct NotImported {
    pub name: String,
    pub error: crate::WireError,
}

#[derive(Debug, Serialize, TS)]
pub struct ReaderView {
    pub article: ArticleView,
    pub text: String,
    pub marks: Vec<MarkOnText>,
    /// In the order of their place in the text.
    pub attributions: Vec<Said>,
    pub claims: Vec<ClaimRow>,
    /// Every sentence, in order.
    pub coverage: Vec<Stretch>,
    /// Metadata fields still missing: publisher, published, url.
    pub missing: Vec<String>,
    /// Who asks is coding it again, blind: they see their own marks and nothing of what is agreed.
    pub coding: Option<CodingView>,
}

/// A sentence, and what became of it.
#[derive(Debug, Serialize, TS)]
pub struct Stretch {
    pub span: Utf16Span,
    pub state: Coverage,
}

#[derive(Debug, Serialize, TS)]
pub struct MarkOnText {
    pub id: MarkId,
    pub role: MarkRole,
    pub claim: Option<ClaimId>,
    pub attribution: Option<AttributionId>,
    pub pieces: Vec<Utf16Span>,
}

/// An attribution with its sentence ("KCNA reports that Kim declares …") in both languages, worded by the core so that the window
/// and the report say the same.
#[derive(Debug, Serialize, TS)]
pub struct Said {
    #[serde(flatten)]
    pub attribution: AttributionView,
    pub sentence: Sentence,
    /// The sentence beside its own article, whose outlet need not be named.
    pub here: Sentence,
    pub source: Vec<Utf16Span>,
    pub cue: Vec<Utf16Span>,
    pub content: Vec<Utf16Span>,
}

#[derive(Debug, Serialize, TS)]
pub struct Sentence {
    pub en: String,
    pub it: String,
}

#[derive(Debug, Serialize, TS)]
pub struct ProposalView {
    pub source: Vec<Utf16Span>,
    /// The words of each source span, and the source of the register they name, if one does.
    pub parties: Vec<ProposedParty>,
    pub cue: Vec<Utf16Span>,
    pub cue_text: String,
    pub content: Vec<Utf16Span>,
    pub content_text: String,
    pub mode: Mode,
    pub stance: Stance,
    pub hedged: bool,
    pub relayed_by: Option<ProposedRelay>,
}

#[derive(Debug, Serialize, TS)]
pub struct ProposedParty {
    pub name: String,
    pub known: Option<SourceRef>,
}

#[derive(Debug, Serialize, TS)]
pub struct ProposedRelay {
    pub name: String,
    pub known: Option<SourceRef>,
    pub source: Utf16Span,
    pub cue: Utf16Span,
}

/// A sentence in the article's own voice that could be checked and is no claim yet; nothing of it is stored.
#[derive(Debug, Serialize, TS)]
pub struct OwnStatement {
    pub place: Utf16Span,
    pub words: String,
    pub has_figure: bool,
    pub has_date: bool,
    pub has_name: bool,
    /// From 0 to 1.
    pub confidence: f64,
}

/// What the program sees in an article and nobody has decided on; nothing of it is stored.
#[derive(Debug, Serialize, TS)]
pub struct SuggestionView {
    /// The same for as long as the text and the words are.
    pub key: String,
    pub source: Vec<Utf16Span>,
    /// For each source span, who that would be.
    pub parties: Vec<SuggestedParty>,
    pub cue: Vec<Utf16Span>,
    pub cue_text: String,
    pub content: Vec<Utf16Span>,
    pub content_text: String,
    pub mode: Mode,
    pub stance: Stance,
    pub hedged: bool,
    /// The words of caution.
    pub hedge: String,
    pub source_kind: SourceNamed,
    pub basis: Basis,
    pub via: Option<SuggestedVia>,
    /// From 0 to 1.
    pub confidence: f64,
    pub reason: Construction,
    pub sentence: Sentence,
    pub here: Sentence,
}

#[derive(Debug, Serialize, TS)]
pub struct SuggestedParty {
    /// The words of the text.
    pub name: String,
    /// How the text names it more fully elsewhere.
    pub fuller: Option<String>,
    pub known: Option<SourceRef>,
    /// What a new source would be taken for.
    pub kind: SourceKind,
}

/// Who relays it: another suggestion, or what is recorded already.
#[derive(Debug, Serialize, TS)]
#[serde(untagged)]
pub enum SuggestedVia {
    Suggestion { key: String },
    Attribution { id: AttributionId },
}

/// How a text names who said something.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SourceNamed {
    Named,
    Office,
    Collective,
    Unnamed,
    Unstated,
}

/// The construction that the program saw.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Construction {
    ClauseAfter,
    QuoteAfter,
    ContentBefore,
    Inverted,
    According,
    NounAfter,
    Participle,
    Noun,
    Nameless,
    Mood,
    Colon,
}

#[derive(Debug, Serialize, TS)]
pub struct Attributed {
    pub attribution: AttributionId,
    pub short: String,
    pub claim: Option<ClaimId>,
}

/// The id of something just made.
#[derive(Debug, Serialize, TS)]
pub struct Made {
    #[ts(type = "string")]
    pub id: attesta_casebook::id::Id,
    pub short: String,
}

#[derive(Debug, Serialize, TS)]
pub struct Done {
    pub done: bool,
}

#[derive(Debug, Serialize, TS)]
pub struct Undone {
    /// The operation taken back or brought back; of several steps the first.
    pub op: String,
    pub steps: u32,
}

/// The same words twice; the HTML is escaped, and loads nothing.
#[derive(Debug, Serialize, TS)]
pub struct CitedView {
    pub text: String,
    pub html: String,
}

/// What there is to do.
#[derive(Debug, Serialize, TS)]
pub struct TodayView {
    /// Overdue, or due within a week.
    pub due: Vec<DueClaim>,
    pub replies: Vec<WaitingReply>,
    /// Second checks that somebody else has to make: not of one's own work.
    pub reviews: Vec<QueueRow>,
    /// What one is to do oneself.
    pub mine: Vec<ClaimRow>,
    pub recent: Vec<Recent>,
}

/// Attributions that bear on no claim, and so are told in no report.
#[derive(Debug, Serialize, TS)]
pub struct Unclaimed {
    pub attributions: u32,
}

#[derive(Debug, Serialize, TS)]
pub struct Checked {
    pub entries: u32,
    pub chains: u32,
    /// The first thing that does not hold, in words; none if all holds.
    pub broken: Option<String>,
    /// No fault of the file: it holds less than this installation once wrote into it.
    pub behind: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct Found {
    pub kind: Kind,
    #[ts(type = "string")]
    pub id: attesta_casebook::id::Id,
    pub short: String,
    pub title: String,
}
