// Generated from crates/desk by `cargo xtask gen`. Do not edit.

export type About = { kind: Kind, id: string, title: string, };

export type AcceptSuggestions = { article: string, keys?: Array<string>, above?: number, };

export type AddClaim = { wording?: string, kind?: ClaimKind, article?: string, at?: Array<Place>, heard_where?: string, language?: string, happened?: DateView, dossier?: string, said_by?: SourceGiven, said?: DateView, 
/**
 * Word for word, as they were heard.
 */
said_words?: string, };

export type AddContact = { source: string, channel: string, value: string, };

export type AddDossier = { name: string, about?: string, };

export type AddEvidence = { claim?: string, hop?: string, kind: EvidenceKind, title: string, excerpt?: string, bearing: Bearing, 
/**
 * Admiralty credibility 1–6; 6 cannot be judged.
 */
credibility: number, source?: SourceGiven, locator_kind?: LocatorKind, locator?: string, obtained_from?: string, url?: string, archive_url?: string, published?: DateView, 
/**
 * A file to keep with it, up to 64 MiB.
 */
file?: FilePath, };

export type AddExternalId = { source: string, scheme: string, value: string, };

export type AddFigure = { claim: string, quantity: string, unit?: string, counted?: string, bound?: Bound, place?: string, as_of?: DateView, };

export type AddHop = { inner: string, outer: string, basis: HopBasis, reason?: string, before?: string, };

export type AddNote = { body: string, claim?: string, article?: string, source?: string, attribution?: string, };

export type AddPerson = { name: string, initials?: string, };

export type AddPosition = { attribution: string, claim?: string, new_claim?: string, party?: SourceGiven, stance: Stance, hedged?: boolean, said?: DateView, };

export type AddSource = { name: string, kind: SourceKind, about?: string, aliases?: Array<string>, protected?: boolean, };

export type Adjudicate = { coding: string, unit: number, taken: Taken, };

export type Agreement = { coding?: string, article?: string, };

export type AgreementTable = { coding?: string, article?: string, path?: FilePath, };

export type AgreementView = { coding: CodingView, 
/**
 * Who had written what stood.
 */
firsts: Array<string>, figures: Figures, units: Array<UnitView>, };

export type AnsweredRow = { 
/**
 * Its place on the page.
 */
number: number, attribution: AttributionId | null, verdict: VerdictId | null, claim: ClaimId | null, article: ArticleId | null, 
/**
 * What it is about; none if it is not in this file.
 */
about: Sentence | null, decision: Decision | null, reason: string, 
/**
 * One's own work read again; not a second check.
 */
reread: boolean, changes: Array<FieldChange>, 
/**
 * Why it is not recorded.
 */
refused: WireError | null, };

export type Apart = "conflict" | "unit" | "counted" | "place" | "date";

export type ArticleId = string;

export type ArticleRef = { id: ArticleId, title: string, };

export type ArticleRevised = { 
/**
 * What normalising the text changed or found.
 */
notices: Array<NoticeView>, 
/**
 * Which text of the article this is, counted from 1.
 */
number: number, as_marked: number, altered: number, lost: number, };

export type ArticleRow = { 
/**
 * Local number, to go on listing from.
 */
row: number, id: ArticleId, short: string, title: string, outlet: SourceRef | null, language: string, published: DateView | null, stored_at: number, claims: number, attributions: number, };

export type ArticleView = { revision: RevisionId, agency: SourceRef | null, byline: string, url: string, archive_url: string, translated_from: ArticleRef | null, dossiers: Array<DossierId>, 
/**
 * Names of the fields the program guessed and nobody has confirmed.
 */
guessed: Array<string>, 
/**
 * Of the bytes that the newest text was read from.
 */
sha256: string, 
/**
 * Of the newest text, normalised.
 */
text_sha256: string, 
/**
 * All its texts, the newest first.
 */
revisions: Array<RevisionRow>, 
/**
 * Local number, to go on listing from.
 */
row: number, id: ArticleId, short: string, title: string, outlet: SourceRef | null, language: string, published: DateView | null, stored_at: number, claims: number, attributions: number, };

export type Ask = { claim: string, kind?: InquiryKind, source: SourceGiven, article?: string, question: string, channel?: string, asked: DateView, due?: DateView, };

export type AttachFiles = { claim?: string, hop?: string, paths: Array<FilePath>, bearing: Bearing, 
/**
 * Admiralty credibility 1–6; 6 cannot be judged.
 */
credibility: number, source?: SourceGiven, obtained_from?: string, url?: string, archive_url?: string, published?: DateView, };

export type Attribute = { article?: string, source?: Array<Place>, cue?: Array<Place>, content?: Array<Place>, 
/**
 * Several if several said it together; none if nobody is named, or in the author's own voice.
 */
parties: Array<SourceGiven>, 
/**
 * The claim it bears on, or the wording of a new one; without either it stays without a claim.
 */
claim?: string, new_claim?: string, mode?: Mode, stance?: Stance, hedged?: boolean, hedge?: string, basis?: Basis, said?: DateView, venue?: string, original?: string, original_language?: string, translation?: string, translator?: string, 
/**
 * The attribution that relays this one, in the same text.
 */
via?: string, proposer?: Proposer, confidence?: number, dossier?: string, 
/**
 * The suggestion that this one corrects.
 */
corrects?: string, };

export type Attributed = { attribution: AttributionId, short: string, claim: ClaimId | null, };

export type AttributionId = string;

export type AttributionState = "proposed" | "accepted" | "rejected";

export type AttributionView = { id: AttributionId, short: string, 
/**
 * None for a researched one, which stands in no article.
 */
article: ArticleId | null, article_title: string | null, outlet: SourceRef | null, agency: SourceRef | null, mode: Mode, basis: Basis, venue: string, original: string, original_language: string, translation: string, translator: string, proposer: Proposer, confidence: number | null, state: AttributionState, version: number, 
/**
 * The words marked as content, and as cue.
 */
quote: string, cue_text: string, source_text: string, 
/**
 * What became of them in the newest text of the article.
 */
passage: Passage, positions: Array<PositionView>, 
/**
 * From this one outwards: who relays whom. The outlet is not among them.
 */
chain: Array<Step>, 
/**
 * To the outlets it reaches, this article's own first; none of what is only proposed.
 */
ways: Array<Way>, 
/**
 * It relays what another attribution says: its source reports rather than declares.
 */
relays: boolean, 
/**
 * The newest of the checks below.
 */
quote_check: QuoteResult | null, 
/**
 * How its words were held against the original, newest first.
 */
quote_checks: Array<QuoteCheckView>, review: ReviewStatus, 
/**
 * The decisions made on it, newest first.
 */
reviews: Array<ReviewView>, notes: Array<NoteView>, };

export type Backup = { path: FilePath, };

export type Basis = "witnessed" | "told" | "inferred" | "unstated";

export type BearOn = { attribution: string, claim?: string, new_claim?: string, dossier?: string, };

export type Bearing = "supports" | "refutes" | "context";

export type BlockView = { "block": "heading", level: number, text: string, } | { "block": "claim", id: ClaimId, text: string, } | { "block": "paragraph", line: Array<RunView>, } | { "block": "quote", text: string, } | { "block": "table", head: Array<string>, rows: Array<Array<Array<RunView>>>, } | { "block": "facts", facts: Array<FactView>, } | { "block": "list", items: Array<Array<RunView>>, };

export type Bound = "exactly" | "about" | "at_least" | "at_most";

export type BrokenEntry = { chain: string, seq: number, at: number, op: string, person_name: string | null, what: Unsound, };

export type ById = { id: string, };

export type CancelJob = { job: string, };

export type CasebookInfo = { file: string, version: string, me: PersonView | null, people: Array<PersonView>, articles: number, claims: number, sources: number, claims_by_state: Array<[WorkState, number]>, reviews_waiting: number, undo: UndoState, };

export type CellPosition = { attribution: AttributionId, article: ArticleId | null, article_title: string | null, stance: Stance, hedged: boolean, hedge: string, said: DateView | null, 
/**
 * Of the article, where the day itself is not known.
 */
published: DateView | null, quote: string, };

export type ChangeView = { id: string, name?: string, look?: ClaimsLook, };

export type CheckAnswers = { sha256: string, 
/**
 * The name they were given under; declared, not authenticated.
 */
reviewer: string, 
/**
 * Who that is in this file; nobody yet, if they are new.
 */
person: PersonId | null, asked_by: string, asked: string, sent_at: number, 
/**
 * As the reviewer's machine told the time.
 */
answered: string, accepted: number, corrected: number, rejected: number, 
/**
 * Remarks without a decision.
 */
remarked: number, undecided: number, refused: number, rows: Array<AnsweredRow>, 
/**
 * Recorded, in one step; else only looked at.
 */
applied: boolean, };

export type CheckQuote = { attribution: string, result: QuoteResult, reason?: string, original?: string, original_language?: string, translation?: string, translator?: string, 
/**
 * The version of the attribution that was read; refused as `changed_meanwhile` if it is another by now.
 */
version?: number, };

export type Checked = { entries: number, chains: number, 
/**
 * The first thing that does not hold, in words; none if all holds.
 */
broken: string | null, 
/**
 * No fault of the file: it holds less than this installation once wrote into it.
 */
behind: string | null, };

export type ChosenClaims = { ids: Array<string>, };

export type Cite = { attribution?: string, claim?: string, article?: string, selection?: Place, paragraph?: boolean, origins?: boolean, lang: ReportLang, };

export type CitedView = { text: string, html: string, };

export type ClaimAsOf = { id: string, day: string, };

export type ClaimColumn = "state" | "verdict" | "parties" | "origins" | "evidence" | "mentions" | "priority" | "deadline" | "happened" | "assignee" | "folders" | "tags" | "stored";

export type ClaimFlag = "disputed" | "one_origin" | "no_document";

export type ClaimGroup = "state" | "verdict" | "priority" | "assignee" | "folder";

export type ClaimHeading = { 
/**
 * A state, the key of a rating, a number, or an id; empty for none.
 */
key: string, 
/**
 * Of a person or a folder.
 */
name: string, rating: RatingView | null, lines: number, };

export type ClaimId = string;

export type ClaimKind = "fact" | "figure" | "quotation" | "prediction" | "cause" | "other";

export type ClaimLine = { deadline: DateView | null, happened: DateView | null, assignee: PersonView | null, 
/**
 * Who says what of it, the first few.
 */
parties: Array<PartyStance>, 
/**
 * Whether there are others.
 */
more_parties: boolean, folders: Array<string>, tags: Array<string>, stored_at: number, row: number, id: ClaimId, short: string, wording: string, kind: ClaimKind, state: WorkState, priority: number, rating: RatingView | null, mentions: number, attributions: number, 
/**
 * Independent origins, as a range.
 */
origins_low: number, origins_high: number, evidence_for: number, evidence_against: number, 
/**
 * One party denies what another asserts or confirms.
 */
disputed: boolean, };

export type ClaimRow = { row: number, id: ClaimId, short: string, wording: string, kind: ClaimKind, state: WorkState, priority: number, rating: RatingView | null, mentions: number, attributions: number, 
/**
 * Independent origins, as a range.
 */
origins_low: number, origins_high: number, evidence_for: number, evidence_against: number, 
/**
 * One party denies what another asserts or confirms.
 */
disputed: boolean, };

export type ClaimShown = { origins_told: Sentence, language: string, translation: string, translator: string, next_step: string, heard_where: string, happened: DateView | null, deadline: DateView | null, assignee: PersonView | null, mentions_in: Array<MentionView>, attributions_of: Array<AttributionView>, origins: OriginsView, evidence: Array<EvidenceView>, inquiries: Array<InquiryView>, 
/**
 * Newest first; the first one stands.
 */
verdicts: Array<VerdictView>, figures: Array<FigureView>, beside: FiguresBeside, relations: Array<RelationView>, notes: Array<NoteView>, tags: Array<string>, dossiers: Array<DossierId>, row: number, id: ClaimId, short: string, wording: string, kind: ClaimKind, state: WorkState, priority: number, rating: RatingView | null, mentions: number, attributions: number, 
/**
 * Independent origins, as a range.
 */
origins_low: number, origins_high: number, evidence_for: number, evidence_against: number, 
/**
 * One party denies what another asserts or confirms.
 */
disputed: boolean, };

export type ClaimSort = "stored" | "deadline" | "priority" | "state" | "verdict" | "origins" | "mentions" | "evidence_for" | "evidence_against" | "happened" | "assignee";

export type ClaimThen = { claim: ClaimView, 
/**
 * The grades of those who say it that stood then.
 */
grades: Array<GradeThen>, 
/**
 * Articles about it that were out by then, but came into this file later.
 */
out_already: Array<OutAlready>, 
/**
 * Entries about it since.
 */
since: number, };

export type ClaimView = { language: string, translation: string, translator: string, next_step: string, heard_where: string, happened: DateView | null, deadline: DateView | null, assignee: PersonView | null, mentions_in: Array<MentionView>, attributions_of: Array<AttributionView>, origins: OriginsView, evidence: Array<EvidenceView>, inquiries: Array<InquiryView>, 
/**
 * Newest first; the first one stands.
 */
verdicts: Array<VerdictView>, figures: Array<FigureView>, beside: FiguresBeside, relations: Array<RelationView>, notes: Array<NoteView>, tags: Array<string>, dossiers: Array<DossierId>, row: number, id: ClaimId, short: string, wording: string, kind: ClaimKind, state: WorkState, priority: number, rating: RatingView | null, mentions: number, attributions: number, 
/**
 * Independent origins, as a range.
 */
origins_low: number, origins_high: number, evidence_for: number, evidence_against: number, 
/**
 * One party denies what another asserts or confirms.
 */
disputed: boolean, };

export type ClaimsFilter = { text?: string, state?: WorkState, 
/**
 * A rating of the scale; empty for those without a verdict.
 */
rating?: string, source?: string, 
/**
 * With a source: that source's.
 */
stance?: Stance, dossier?: string, 
/**
 * Where it appears, or is said.
 */
article?: string, tag?: string, flag?: ClaimFlag, 
/**
 * A person by name or id; empty for nobody.
 */
assignee?: string, happened?: string, said?: string, published?: string, stored?: string, };

export type ClaimsFilterField = "text" | "state" | "rating" | "source" | "stance" | "dossier" | "article" | "tag" | "flag" | "assignee" | "happened" | "said" | "published" | "stored";

export type ClaimsLook = { filter: ClaimsFilter, columns: Array<ClaimColumn>, sort: ClaimSort, ascending: boolean, group: ClaimGroup | null, };

export type ClaimsTable = { 
/**
 * How many lines there are in all; a claim stands under each of its folders, if they are the headings.
 */
lines: number, claims: number, headings: Array<ClaimHeading>, skipped: number, rows: Array<ClaimLine>, among: Array<ClaimId>, 
/**
 * If nothing fits: what would without one of the conditions.
 */
without: Array<WithoutOne>, };

export type Coded = { attribution: AttributionId, content: Array<[number, number]>, cue: Array<[number, number]>, source: Array<[number, number]>, words: string, 
/**
 * None: nobody is named, or it is the author's own voice.
 */
parties: Array<SourceRef>, mode: Mode, 
/**
 * Each once: the parties may differ.
 */
stances: Array<Stance>, cautions: Array<boolean>, basis: Basis, };

export type CodedField = "content" | "source" | "mode" | "stance" | "caution" | "basis";

export type CodingView = { id: LayerId, short: string, article: ArticleId, article_title: string, coder: string, 
/**
 * Who asks is its coder.
 */
mine: boolean, 
/**
 * By an author of what stood there: one coder twice, not two.
 */
recoding: boolean, started_at: number, finished_at: number | null, 
/**
 * Statements on which the two differ, and how many of them are decided.
 */
differing: number, decided: number, };

export type Confidence = "low" | "medium" | "high";

export type Construction = "clause_after" | "quote_after" | "content_before" | "inverted" | "according" | "noun_after" | "participle" | "noun" | "nameless" | "mood" | "colon";

export type ContactView = { id: string, 
/**
 * How: "e-mail", "press office", "Signal".
 */
channel: string, value: string, };

export type CorrectAttribution = { id: string, mode?: Mode, basis?: Basis, venue?: string, original?: string, original_language?: string, translation?: string, translator?: string, source?: Array<Place>, cue?: Array<Place>, content?: Array<Place>, 
/**
 * The version of the attribution that was read; refused as `changed_meanwhile` if it is another by now.
 */
version?: number, };

export type CorrectPosition = { id: string, party?: SourceGiven, stance?: Stance, hedged?: boolean, hedge?: string, said?: DateView, claim?: string, };

export type Corrections = { reading?: CorrectAttribution, positions?: Array<CorrectPosition>, };

export type CountUnclaimed = { article?: string, dossier?: string, };

export type Coverage = "attributed" | "claimed" | "open";

export type DateAxis = "happened" | "said" | "published" | "stored";

export type DateKind = "stated" | "resolved" | "inferred";

export type DateView = { text: string, kind: DateKind | null, };

export type Dated = "claim" | "position" | "article" | "evidence" | "verdict";

export type Decision = "accept" | "correct" | "reject";

export type DescribeArticle = { id: string, title?: string, publisher?: SourceGiven, agency?: SourceGiven, byline?: string, published?: DateView, language?: string, url?: string, archive_url?: string, 
/**
 * The article this one is a translation of; empty for none.
 */
translated_from?: string, };

export type DescribeClaim = { id: string, wording?: string, kind?: ClaimKind, translation?: string, translator?: string, state?: WorkState, priority?: number, next_step?: string, deadline?: DateView, happened?: DateView, 
/**
 * A person's id; empty for nobody.
 */
assignee?: string, };

export type DescribeClaims = { ids: Array<string>, state?: WorkState, priority?: number, assignee?: string, tag?: string, dossier?: string, };

export type DescribeDossier = { id: string, name?: string, about?: string, };

export type DescribeEvidence = { id: string, title?: string, excerpt?: string, bearing?: Bearing, credibility?: number, locator_kind?: LocatorKind, locator?: string, obtained_from?: string, url?: string, archive_url?: string, published?: DateView, };

export type DescribeSource = { id: string, name?: string, kind?: SourceKind, about?: string, protected?: boolean, };

export type Done = { done: boolean, };

export type DossierId = string;

export type DossierRow = { id: DossierId, short: string, name: string, about: string, articles: number, claims: number, };

export type DraftInquiry = { claim: string, kind: InquiryKind, source?: SourceGiven, article?: string, due?: DateView, lang: ReportLang, };

export type DraftView = { 
/**
 * Nobody yet where the outlet is not known.
 */
to: SourceRef | null, contacts: Array<ContactView>, lang: string, subject: string, text: string, };

export type DrawEvidence = { id: string, large?: boolean, };

export type DueClaim = { claim: ClaimRow, deadline: DateView | null, overdue: boolean, };

export type EditScale = { name?: string, ratings: Array<RatingGiven>, };

export type EntryField = { table: string, 
/**
 * Of the row that was written.
 */
id: string, 
/**
 * What that row is called, if it has a name.
 */
title: string | null, 
/**
 * The row was new.
 */
new: boolean, field: string, before: Shown, after: Shown, };

export type EntryId = string;

export type EntryView = { row: HistoryRow, changes: Array<EntryField>, 
/**
 * Fields that are not shown.
 */
more: number, };

export type EvidenceId = string;

export type EvidenceKind = "text" | "document" | "image" | "audio" | "video" | "page" | "reply";

export type EvidenceView = { id: EvidenceId, short: string, kind: EvidenceKind, title: string, excerpt: string, bearing: Bearing, 
/**
 * Admiralty code 1–6; 6 cannot be judged.
 */
credibility: number, source: SourceRef | null, locator_kind: LocatorKind, 
/**
 * A time as `t=hh:mm:ss[.mmm][,hh:mm:ss[.mmm]]`, a part of an image as `xywh=percent:x,y,w,h`, a place as `latitude, longitude`.
 */
locator: string, obtained_from: string, url: string, archive_url: string, published: DateView | null, file: FileView | null, };

export type ExamineFile = { file: FilePath, };

export type ExaminedFile = { name: string, bytes: number, sha256: string, 
/**
 * Guessed from the bytes, and so is the kind.
 */
media_type: string, kind: EvidenceKind, };

export type ExternalIdView = { id: string, scheme: string, value: string, };

export type FactView = { label: string, line: Array<RunView>, };

export type FieldChange = { 
/**
 * The name the wire has for it: `stance`, `party`, `quote`, …
 */
field: string, before: string, after: string, };

export type FieldFigures = { field: CodedField, 
/**
 * How many statements both have, and of how many they say the same.
 */
units: number, same: number, 
/**
 * The share that is the same; None without units.
 */
share: number | null, 
/**
 * Krippendorff's α; None where it cannot be computed: no units, or all values alike.
 */
alpha: number | null, };

export type FigureId = string;

export type FigureOf = { figure: FigureView, claim: ClaimId, wording: string, };

export type FigureView = { id: FigureId, quantity: string, unit: string, counted: string, bound: Bound, place: string, as_of: string, };

export type Figures = { 
/**
 * Statements the first coding has, the second has, and both have.
 */
first: number, second: number, matched: number, 
/**
 * Of those both have, the ones in the very same words.
 */
exact: number, 
/**
 * None where it cannot be computed: neither marked anything.
 */
f1_exact: number | null, f1_overlap: number | null, 
/**
 * Of those both have, how much of the words; None if there are none.
 */
jaccard: number | null, fields: Array<FieldFigures>, };

export type FiguresApart = { first: FigureId, second: FigureId, why: Apart, };

export type FiguresBeside = { 
/**
 * The claim's own first.
 */
figures: Array<FigureOf>, 
/**
 * Pairs that cannot both hold of one and the same thing.
 */
apart: Array<FiguresApart>, };

export type FileIn = { dossier: string, article?: string, claim?: string, };

export type FilePath = { $file: string };

export type FileView = { name: string, bytes: number, sha256: string, 
/**
 * Guessed from the bytes when it was attached.
 */
media_type: string, };

export type FitsBy = "figures" | "speaker" | "verb" | "alone";

export type Found = { kind: Kind, id: string, short: string, title: string, };

export type GiveVerdict = { claim: string, rating: string, confidence: Confidence, reasons: string, };

export type Grade = "A" | "B" | "C" | "D" | "E" | "F";

export type GradeId = string;

export type GradeSource = { source: string, grade: Grade, reason: string, topic?: string, period?: DateView, replace?: boolean, };

export type GradeThen = { source: SourceRef, grade: GradeView, };

export type GradeView = { id: GradeId, grade: Grade, topic: string | null, period: string, reason: string, person: string, given_at: number, 
/**
 * History: a later grade stands in its place.
 */
replaced: boolean, };

export type Graph = { claim?: string, dossier?: string, source?: string, };

export type GraphArticle = { id: ArticleId, title: string, };

export type GraphEdge = { 
/**
 * Ids of nodes: `to` passes on what `from` says.
 */
from: string, to: string, 
/**
 * How many attributions go this way.
 */
attributions: number, articles: number, 
/**
 * Some of them.
 */
some_articles: Array<GraphArticle>, 
/**
 * What `from` says on this way.
 */
stances: Array<Stance>, 
/**
 * How we know of it. The way to the outlet stands in the text.
 */
bases: Array<HopBasis>, 
/**
 * One comes back to where it begins.
 */
circular: boolean, };

export type GraphNode = { 
/**
 * Of the source; for nobody named, of the attribution.
 */
id: string, 
/**
 * None: the attribution names nobody.
 */
source: SourceRef | null, kind: SourceKind, protected: boolean, 
/**
 * It says something that it has from nobody here. Who denies, questions or declines is no origin.
 */
origin: boolean, 
/**
 * Articles of its own are among those looked at.
 */
outlet: boolean, 
/**
 * Nobody named: the article itself says it, and its outlet is not known.
 */
own_voice: boolean, 
/**
 * What it says itself.
 */
stances: Array<Stance>, 
/**
 * In which it speaks, or which it published.
 */
articles: number, 
/**
 * Nobody named: where that is.
 */
place: GraphPlace | null, };

export type GraphPlace = { attribution: AttributionId, article: GraphArticle | null, };

export type GraphView = { 
/**
 * What is in most articles first.
 */
nodes: Array<GraphNode>, edges: Array<GraphEdge>, 
/**
 * There are more nodes than are shown.
 */
more: boolean, };

export type GuessOriginal = { attribution: string, other: string, near: Place, };

export type GuessedOriginal = { 
/**
 * Where the words stand in the other text.
 */
pieces: Array<Utf16Span>, words: string, language: string, source: string, here: HowSaid, there: HowSaid, other_stance: boolean, other_strength: boolean, 
/**
 * Why it was taken to be the one, never empty.
 */
because: Array<FitsBy>, };

export type History = { 
/**
 * Only what touched this object.
 */
of?: string, kind?: Kind, 
/**
 * A person's name or id.
 */
person?: string, 
/**
 * The name of an operation.
 */
op?: string, 
/**
 * The first and the last day, or moment, as EDTF text.
 */
from?: string, until?: string, 
/**
 * `older` of the page before.
 */
before?: number, limit?: number, };

export type HistoryPage = { 
/**
 * Newest first.
 */
rows: Array<HistoryRow>, 
/**
 * The row number to go on from; None: there is nothing older.
 */
older: number | null, };

export type HistoryRow = { id: EntryId, short: string, row: number, at: number, person: PersonId | null, person_name: string | null, window: string, op: string, 
/**
 * The operation this entry undoes or redoes.
 */
target_op: string | null, 
/**
 * done, undone or dropped; None for what cannot be undone.
 */
state: string | null, 
/**
 * The things it is about, what says most first.
 */
about: Array<About>, 
/**
 * How many fields it wrote.
 */
fields: number, };

export type HistoryVerified = { entries: number, chains: number, 
/**
 * The first entry that does not hold.
 */
broken: BrokenEntry | null, 
/**
 * No fault of the file: it holds less than this installation once wrote into it.
 */
behind: boolean, 
/**
 * It was stopped before the end: nothing is said of the rest.
 */
stopped: boolean, };

export type HopBasis = "text" | "researched" | "same_dispatch";

export type HopId = string;

export type HowSaid = { 
/**
 * The reporting words; empty where there are none.
 */
cue: string, stance: Stance, hedged: boolean, hedge: string, };

export type ImportCheck = { path?: FilePath, text?: string, rereads?: boolean, 
/**
 * The hash of the answers that were looked at; others are refused.
 */
sha256?: string, };

export type ImportFile = { path: FilePath, title?: string, publisher?: SourceGiven, agency?: SourceGiven, byline?: string, published?: DateView, language?: string, url?: string, dossier?: string, };

export type ImportFiles = { paths: Array<FilePath>, publisher?: SourceGiven, agency?: SourceGiven, published?: DateView, language?: string, dossier?: string, };

export type ImportText = { text: string, title?: string, publisher?: SourceGiven, agency?: SourceGiven, byline?: string, published?: DateView, language?: string, url?: string, dossier?: string, };

export type Imported = { article: ArticleId, short: string, title: string, 
/**
 * The same bytes were here already; nothing was added.
 */
already: boolean, 
/**
 * What normalising the text changed or found.
 */
notices: Array<NoticeView>, 
/**
 * Names of the fields the program guessed.
 */
guessed: Array<string>, };

export type ImportedFiles = { imported: Array<Imported>, failed: Array<NotImported>, 
/**
 * Cancelled before all files were tried.
 */
stopped: boolean, };

export type InTheWay = { step: HistoryRow, code: string, message: string, hint: string, };

export type InquiryId = string;

export type InquiryKind = "comment" | "correction";

export type InquiryOutcome = "waiting" | "answered" | "declined" | "no_reply";

export type InquiryView = { id: InquiryId, short: string, kind: InquiryKind, source: SourceRef, 
/**
 * Whose wording is to be corrected.
 */
article: ArticleId | null, channel: string, question: string, asked: DateView | null, due: DateView | null, outcome: InquiryOutcome, answer: string, answered: DateView | null, };

export type IssueId = string;

export type IssueRow = { id: IssueId, short: string, report: ReportId, title: string, number: number, format: string, language: string, dated: number, sha256: string, person_name: string, };

export type JudgedApart = { person_name: string, judged_at: number, reason: string, };

export type Kind = "person" | "dossier" | "topic" | "source" | "article" | "claim" | "attribution" | "evidence" | "scale" | "report" | "view" | "setting";

export type LayerId = string;

export type LikelySame = { one: SourceRow, other: SourceRow, because: Array<Likeness>, 
/**
 * They were judged not to be one.
 */
apart: JudgedApart | null, };

export type Likeness = { "kind": "identifier", scheme: string, value: string, } | { "kind": "name", one: string, other: string, } | { "kind": "sound", one: string, other: string, };

export type ListArticles = { text?: string, dossier?: string, before?: number, limit?: number, };

export type ListAttributions = { article?: string, claim?: string, source?: string, limit?: number, };

export type ListClaims = { text?: string, state?: WorkState, rating?: string, source?: string, stance?: Stance, dossier?: string, article?: string, tag?: string, flag?: ClaimFlag, assignee?: string, happened?: string, said?: string, published?: string, stored?: string, 
/**
 * A saved view by name or id; what else is given here comes before what it says.
 */
view?: string, sort?: ClaimSort, ascending?: boolean, before?: number, skip?: number, limit?: number, };

export type ListCodings = { article?: string, };

export type ListLikelySame = { apart?: boolean, };

export type ListSources = { text?: string, limit?: number, };

export type ListSuggestions = { article?: string, limit?: number, };

export type LocatorKind = "none" | "passage" | "page" | "timecode" | "region" | "coordinates";

export type Made = { id: string, short: string, };

export type MarkId = string;

export type MarkOnText = { id: MarkId, role: MarkRole, claim: ClaimId | null, attribution: AttributionId | null, pieces: Array<Utf16Span>, };

export type MarkRole = "mention" | "source" | "cue" | "content" | "passage" | "note";

export type Matrix = { claim?: string, dossier?: string, };

export type MatrixCell = { claim: ClaimId, 
/**
 * None: nobody is named, or articles say it in their own voice.
 */
party: SourceId | null, own_voice: boolean, 
/**
 * In the order in which it was said, as far as that is known.
 */
said: Array<CellPosition>, 
/**
 * What was said last. Several of one party: it is not known which came last.
 */
last: Array<Stance>, 
/**
 * All that may have been said last.
 */
hedged: boolean, 
/**
 * Denied what it had asserted or confirmed, or the other way round, on known days.
 */
changed: boolean, };

export type MatrixClaim = { id: ClaimId, short: string, wording: string, rating: RatingView | null, 
/**
 * Who denies it, where somebody else asserts or confirms it; by what each said last, where that is known.
 */
denied_by: MatrixSide, asserted_by: MatrixSide, };

export type MatrixSide = { parties: Array<SourceRef>, 
/**
 * Somebody whom nobody names.
 */
unnamed: boolean, 
/**
 * An article in its own voice.
 */
own_voice: boolean, };

export type MatrixView = { 
/**
 * In dispute first, then the newest.
 */
claims: Array<MatrixClaim>, 
/**
 * Who speaks to most of them first.
 */
parties: Array<SourceRef>, cells: Array<MatrixCell>, 
/**
 * There are more claims, or parties, than are shown.
 */
more: boolean, };

export type Mention = { claim: string, article: string, at: Array<Place>, };

export type MentionView = { id: MarkId, article: ArticleId, title: string, 
/**
 * As it was marked.
 */
quote: string, 
/**
 * What became of it in the newest text of the article.
 */
passage: Passage, 
/**
 * Bytes in the newest text, the start of the first piece; none where all are lost.
 */
at: number | null, };

export type MergeCaution = { "kind": "protected" } | { "kind": "other_kind" } | { "kind": "owns", owner: string, owned: string, } | { "kind": "grades", topic: string | null, } | { "kind": "judged_apart", person_name: string, judged_at: number, reason: string, } | { "kind": "said_together", times: number, };

export type MergeClaims = { id: string, into: string, };

export type MergePreview = { from: MergeSide, 
/**
 * Its name and kind stay.
 */
into: MergeSide, names: number, attributions: number, claims: number, grades: number, cautions: Array<MergeCaution>, };

export type MergeSide = { id: SourceId, short: string, name: string, kind: SourceKind, protected: boolean, names: number, attributions: number, claims: number, grades: number, };

export type MergeSources = { id: string, into: string, };

export type Mode = "direct" | "indirect" | "mixed" | "authors_voice";

export type MoveHop = { attribution: string, hop: string, to: number, };

export type NameKind = "main" | "alias" | "romanisation" | "former" | "abbreviation";

export type NameSource = { source: string, name: string, kind?: NameKind, language?: string, };

export type NameView = { id: string, name: string, kind: NameKind, language: string, 
/**
 * It came with a source that is read as this one.
 */
merged: boolean, };

export type NoGuess = "language_here" | "language_there" | "no_words" | "nothing_said" | "nothing_fits";

export type NotImported = { name: string, error: WireError, };

export type NoteId = string;

export type NoteView = { id: NoteId, body: string, person_name: string, written_at: number, };

export type Nothing = Record<symbol, never>;

export type NoticeKind = "nul" | "control" | "bidi" | "line_ends" | "decomposed" | "date_unread";

export type NoticeView = { kind: NoticeKind, count: number, };

export type OfArticle = { article: string, };

export type OfEntry = { entry: string, };

export type OfficeView = { id: string, title: string, body: SourceRef | null, period: string, };

export type OriginGroup = { members: Array<SourceRef>, 
/**
 * Why they count as one.
 */
ties: Array<OriginTie>, 
/**
 * Articles whose chains lead to them.
 */
articles: number, };

export type OriginTie = { owner: SourceRef, owned: SourceRef, kind: OwnershipKind, reason: string, };

export type OriginalGuess = { "kind": "found" } & GuessedOriginal | { "kind": "none", why: NoGuess, };

export type OriginsView = { low: number, high: number, 
/**
 * Those of one group count as one at the low end.
 */
groups: Array<OriginGroup>, 
/**
 * Attributions that name nobody: each is at most one more.
 */
unnamed: number, 
/**
 * Articles in which it is said, by whomever.
 */
articles: number, 
/**
 * Who relay each other in a circle: none of them is an origin.
 */
loops: Array<Array<SourceRef>>, };

export type OutAlready = { id: ArticleId, title: string, published: DateView | null, stored_at: number, };

export type OwnStatement = { place: Utf16Span, words: string, has_figure: boolean, has_date: boolean, has_name: boolean, 
/**
 * From 0 to 1.
 */
confidence: number, };

export type OwnershipKind = "owns" | "controls" | "part_of";

export type OwnershipRow = { 
/**
 * From 1.
 */
level: number, source: SourceRef, kind: SourceKind, protected: boolean, 
/**
 * How it stands under the one above; none for a root.
 */
tie: OwnershipTie | null, 
/**
 * It stands above itself already: what is under it is not told again.
 */
circle: boolean, };

export type OwnershipTie = { kind: OwnershipKind, period: string, reason: string, };

export type OwnershipTree = { 
/**
 * In the order in which a tree is read, each after what it stands under.
 */
rows: Array<OwnershipRow>, 
/**
 * There are more than are shown.
 */
more: boolean, };

export type PartyStance = { source: SourceId, name: string, stance: Stance, };

export type Passage = "as_marked" | "altered" | "lost";

export type PersonId = string;

export type PersonView = { id: PersonId, name: string, initials: string, };

export type PictureView = { png_base64: string, width: number, height: number, full_width: number, full_height: number, };

export type Place = { start: number, end: number, } | { code_points: [number, number], } | { quote: string, };

export type PlainRow = { 
/**
 * The table it stands in.
 */
noun: string, id: string, short: string, 
/**
 * What is set, by column: a number, a text, or `{id, name}` of another row. Blobs are told by their SHA-256, in hexadecimal.
 */
fields: Record<string, unknown>, };

export type PositionId = string;

export type PositionView = { id: PositionId, 
/**
 * None: nobody is named, or it is the author's own voice.
 */
party: SourceRef | null, 
/**
 * Of a proposal without a party: the words that name one.
 */
called: string, 
/**
 * A crowd or a collective: they say, not it says.
 */
many: boolean, claim: ClaimId | null, claim_wording: string | null, stance: Stance, hedged: boolean, hedge: string, said: DateView | null, };

export type Progress = { job: string, done: number, of: number, };

export type ProposalView = { source: Array<Utf16Span>, 
/**
 * The words of each source span, and the source of the register they name, if one does.
 */
parties: Array<ProposedParty>, cue: Array<Utf16Span>, cue_text: string, content: Array<Utf16Span>, content_text: string, mode: Mode, stance: Stance, hedged: boolean, relayed_by: ProposedRelay | null, };

export type Proposals = { id?: string, ids?: Array<string>, all?: boolean, };

export type Propose = { article: string, selection: Place, };

export type ProposedParty = { name: string, known: SourceRef | null, };

export type ProposedRelay = { name: string, known: SourceRef | null, source: Utf16Span, cue: Utf16Span, };

export type Proposer = "person" | "program";

export type QueueRow = { request: RequestId, reason: string, attribution: AttributionView | null, verdict: VerdictInQueue | null, 
/**
 * The most urgent claim it bears on: 0 to 3.
 */
priority: number, 
/**
 * The person asking wrote it, or had a hand in it: they may only record a re-read.
 */
own: boolean, asked_by: string | null, asked_at: number, };

export type QuoteCheckView = { result: QuoteResult, reason: string, person_name: string, checked_at: number, };

export type QuoteResult = "matches" | "altered" | "out_of_context" | "not_found" | "not_tried";

export type RatingColour = "true" | "mostly" | "mixed" | "mostly_false" | "false" | "open";

export type RatingGiven = { key: string, en: string, it: string, colour: RatingColour, };

export type RatingId = string;

export type RatingView = { id: RatingId, key: string, en: string, it: string, colour: RatingColour, };

export type ReadAnswers = { path?: FilePath, text?: string, 
/**
 * Decisions on the reviewer's own work count as re-reads; without, they are left out.
 */
rereads?: boolean, };

export type ReadRevision = { article: string, number: number, };

export type ReaderView = { article: ArticleView, text: string, marks: Array<MarkOnText>, 
/**
 * In the order of their place in the text.
 */
attributions: Array<Said>, claims: Array<ClaimRow>, 
/**
 * Every sentence, in order.
 */
coverage: Array<Stretch>, 
/**
 * Metadata fields still missing: publisher, published, url.
 */
missing: Array<string>, 
/**
 * Who asks is coding it again, blind: they see their own marks and nothing of what is agreed.
 */
coding: CodingView | null, };

export type Recent = { kind: Kind, id: string, title: string, 
/**
 * Of the last change, milliseconds UTC.
 */
at: number, changes: number, 
/**
 * Who changed it, the last one first.
 */
people: Array<string>, };

export type RecordAnswer = { id: string, outcome: InquiryOutcome, answer?: string, answered?: DateView, 
/**
 * In the same step, the answer is kept as evidence too.
 */
evidence?: ReplyKept, };

export type RejectSuggestions = { article: string, keys: Array<string>, };

export type RelateClaims = { claim: string, other: string, kind: RelationKind, reason?: string, };

export type RelationId = string;

export type RelationKind = "contradicts" | "repeats" | "narrows" | "updates";

export type RelationView = { id: RelationId, other: ClaimId, wording: string, kind: RelationKind, 
/**
 * The relation reads from this claim to the other; false if the other way round.
 */
outgoing: boolean, reason: string, };

export type RenderReport = { format: ReportFormat, lang: ReportLang, 
/**
 * What the desk calls it; without, as the report that it goes on. Where it is empty, “Fact-check report” in its language stands there.
 */
title?: string, claims?: Array<string>, 
/**
 * Another issue of this one, whatever it covers now; without, of the last one that covers the same in the same order.
 */
report?: string, 
/**
 * A report of its own, even if one covers the same.
 */
fresh?: boolean, dossier?: string, article?: string, 
/**
 * The report's date (milliseconds UTC), so that the same state gives the same bytes; now, if it is not given.
 */
dated?: number, 
/**
 * Where to write it; without, it comes back as text and nothing is recorded.
 */
path?: FilePath, };

export type Rendered = { text: string, sha256: string, path: string | null, };

export type ReplyKept = { title: string, bearing: Bearing, };

export type ReportFormat = "markdown" | "html";

export type ReportId = string;

export type ReportLang = "en" | "it";

export type ReportPreview = { 
/**
 * The report that this would be another issue of, by what it is kept under.
 */
goes_on: string | null, 
/**
 * Which issue of it this would be, counted from 1.
 */
number: number, 
/**
 * How many claims the report tells, and of how many the blocks tell.
 */
claims: number, shown: number, blocks: Array<BlockView>, };

export type ReportView = { id: ReportId, 
/**
 * What it is kept under: the title that was given, or its first claim's words.
 */
title: string, titled: boolean, 
/**
 * In its order, without those taken out since.
 */
claims: Array<ClaimId>, taken_out: number, };

export type RequestId = string;

export type RequestReview = { attribution?: string, verdict?: string, reason?: string, };

export type Review = { attribution?: string, verdict?: string, decision: Decision, reason?: string, reread?: boolean, 
/**
 * The version of the attribution that was read; refused as `changed_meanwhile` if it is another by now.
 */
version?: number, 
/**
 * With the decision to correct an attribution: what the reviewer puts in its place, in the same step.
 */
corrections?: Corrections, };

export type ReviewId = string;

export type ReviewOutcome = { 
/**
 * Of an attribution, as it stands now.
 */
sentence: Sentence | null, 
/**
 * Of a verdict, the claim; of what was taken out since, its own words.
 */
words: string, attribution: AttributionId | null, article: ArticleId | null, 
/**
 * Of a verdict, or of an attribution that stands in no article.
 */
claim: ClaimId | null, 
/**
 * It is not there any more.
 */
gone: boolean, id: ReviewId, decision: Decision, 
/**
 * One's own work read again; not a second check.
 */
reread: boolean, reason: string, changed: Array<FieldChange>, 
/**
 * The version it judged.
 */
version: number, person_name: string, given_at: number, 
/**
 * No review, but the outcome of reconciling two codings.
 */
reconciled: boolean, };

export type ReviewOutcomes = { since?: number, limit?: number, };

export type ReviewQueue = { limit?: number, };

export type ReviewStatus = "none" | "requested" | "accepted" | "corrected" | "rejected" | "stale" | "reread";

export type ReviewView = { id: ReviewId, decision: Decision, 
/**
 * One's own work read again; not a second check.
 */
reread: boolean, reason: string, changed: Array<FieldChange>, 
/**
 * The version it judged.
 */
version: number, person_name: string, given_at: number, 
/**
 * No review, but the outcome of reconciling two codings.
 */
reconciled: boolean, };

export type ReviseArticle = { article: string, text?: string, path?: FilePath, 
/**
 * When this version came out, if that is known.
 */
published?: DateView, };

export type RevisionId = string;

export type RevisionRow = { 
/**
 * Counted from 1, the oldest; a number is never given twice.
 */
number: number, published: DateView | null, stored_at: number, file_name: string, 
/**
 * Of the original bytes.
 */
sha256: string, 
/**
 * Of the normalised text.
 */
text_sha256: string, };

export type RevisionText = { text: string, language: string, };

export type RunView = { "run": "text", text: string, } | { "run": "code", text: string, } | { "run": "rating", text: string, colour: RatingColour, };

export type Said = { sentence: Sentence, 
/**
 * The sentence beside its own article, whose outlet need not be named.
 */
here: Sentence, source: Array<Utf16Span>, cue: Array<Utf16Span>, content: Array<Utf16Span>, id: AttributionId, short: string, 
/**
 * None for a researched one, which stands in no article.
 */
article: ArticleId | null, article_title: string | null, outlet: SourceRef | null, agency: SourceRef | null, mode: Mode, basis: Basis, venue: string, original: string, original_language: string, translation: string, translator: string, proposer: Proposer, confidence: number | null, state: AttributionState, version: number, 
/**
 * The words marked as content, and as cue.
 */
quote: string, cue_text: string, source_text: string, 
/**
 * What became of them in the newest text of the article.
 */
passage: Passage, positions: Array<PositionView>, 
/**
 * From this one outwards: who relays whom. The outlet is not among them.
 */
chain: Array<Step>, 
/**
 * To the outlets it reaches, this article's own first; none of what is only proposed.
 */
ways: Array<Way>, 
/**
 * It relays what another attribution says: its source reports rather than declares.
 */
relays: boolean, 
/**
 * The newest of the checks below.
 */
quote_check: QuoteResult | null, 
/**
 * How its words were held against the original, newest first.
 */
quote_checks: Array<QuoteCheckView>, review: ReviewStatus, 
/**
 * The decisions made on it, newest first.
 */
reviews: Array<ReviewView>, notes: Array<NoteView>, };

export type SaveEvidenceFile = { id: string, path: FilePath, };

export type SaveIssue = { id: string, path: FilePath, };

export type SavePicture = { path: FilePath, svg?: string, png_base64?: string, };

export type SaveView = { name: string, look: ClaimsLook, };

export type SavedView = { id: ViewId, short: string, name: string, 
/**
 * Who saved it.
 */
person_name: string, look: ClaimsLook, };

export type Search = { query: string, kind?: Kind, limit?: number, };

export type SendForCheck = { 
/**
 * Whom it is for, by the name colleagues know.
 */
to: string, lang: ReportLang, attributions?: Array<string>, verdicts?: Array<string>, claim?: string, article?: string, dossier?: string, 
/**
 * What to look at; it stands at the head of the page.
 */
note?: string, 
/**
 * Where to write the page; without, it comes back as text and nothing is asked for.
 */
path?: FilePath, };

export type SentForCheck = { attributions: number, verdicts: number, 
/**
 * Of the scope, but checked by a second person already.
 */
checked_already: number, 
/**
 * What names this page in its answers.
 */
seal: string, sha256: string, path: string | null, 
/**
 * The page, where it was not written to a file.
 */
text: string, };

export type Sentence = { en: string, it: string, };

export type SetOffice = { holder: string, title: string, body?: string, period?: DateView, };

export type SetOwnership = { owner: string, owned: string, kind: OwnershipKind, period?: DateView, reason?: string, };

export type Shown = { "as": "nothing" } | { "as": "text", text: string, } | { "as": "number", text: string, } | { "as": "moment", at: number, } | { "as": "date", date: DateView, } | { "as": "thing", kind: Kind | null, id: string, title: string | null, } | { "as": "rating", en: string, it: string, } | { "as": "bytes" };

export type SourceGiven = { id: string, } | { name: string, kind?: SourceKind, };

export type SourceId = string;

export type SourceKind = "person" | "office" | "agency" | "outlet" | "state" | "state_organ" | "intelligence" | "organisation" | "document" | "crowd" | "collective" | "unnamed";

export type SourceNamed = "named" | "office" | "collective" | "unnamed" | "unstated";

export type SourcePosition = { claim: ClaimId | null, wording: string, attribution: AttributionId, stance: Stance, hedged: boolean, said: string, article: ArticleId | null, article_title: string | null, 
/**
 * Of the article.
 */
published: DateView | null, 
/**
 * The words; of what stands in no article, the original ones if we have them.
 */
quote: string, };

export type SourceRef = { id: SourceId, name: string, };

export type SourceRow = { id: SourceId, short: string, name: string, kind: SourceKind, protected: boolean, aliases: Array<string>, 
/**
 * In force, for whatever topic and time: each once, the best first, and last that it cannot be judged.
 */
graded: Array<Grade>, attributions: number, denials: number, };

export type SourceTurns = { source?: string, };

export type SourceView = { about: string, 
/**
 * Those that were judged the same and are read as it, by the names they had.
 */
merged: Array<SourceRef>, names: Array<NameView>, owned_by: Array<Tie>, owns: Array<Tie>, offices: Array<OfficeView>, contacts: Array<ContactView>, external_ids: Array<ExternalIdView>, grades: Array<GradeView>, positions: Array<SourcePosition>, id: SourceId, short: string, name: string, kind: SourceKind, protected: boolean, aliases: Array<string>, 
/**
 * In force, for whatever topic and time: each once, the best first, and last that it cannot be judged.
 */
graded: Array<Grade>, attributions: number, denials: number, };

export type SplitAttribution = { id: string, };

export type Stance = "asserts" | "denies" | "confirms" | "suggests" | "questions" | "declines";

export type Step = { hop: HopId, inner: AttributionId, attribution: AttributionId, parties: Array<SourceRef>, 
/**
 * Of a proposal: the words that name those who are not parties yet.
 */
called: Array<string>, 
/**
 * Several, or a crowd: they say, not it says.
 */
many: boolean, 
/**
 * In the author's own voice, the article itself relays it.
 */
mode: Mode, stance: Stance, hedged: boolean, basis: HopBasis, reason: string, article: ArticleId | null, article_title: string | null, 
/**
 * What we found that this step rests on.
 */
evidence: Array<EvidenceView>, };

export type Stretch = { span: Utf16Span, state: Coverage, };

export type SuggestedParty = { 
/**
 * The words of the text.
 */
name: string, 
/**
 * How the text names it more fully elsewhere.
 */
fuller: string | null, known: SourceRef | null, 
/**
 * What a new source would be taken for.
 */
kind: SourceKind, };

export type SuggestedVia = { key: string, } | { id: AttributionId, };

export type SuggestionView = { 
/**
 * The same for as long as the text and the words are.
 */
key: string, source: Array<Utf16Span>, 
/**
 * For each source span, who that would be.
 */
parties: Array<SuggestedParty>, cue: Array<Utf16Span>, cue_text: string, content: Array<Utf16Span>, content_text: string, mode: Mode, stance: Stance, hedged: boolean, 
/**
 * The words of caution.
 */
hedge: string, source_kind: SourceNamed, basis: Basis, via: SuggestedVia | null, 
/**
 * From 0 to 1.
 */
confidence: number, reason: Construction, sentence: Sentence, here: Sentence, };

export type TableOfClaims = { filter: ClaimsFilter, sort?: ClaimSort, ascending?: boolean, group?: ClaimGroup, skip?: number, limit?: number, 
/**
 * Of these claims, tell which are in the table.
 */
among?: Array<ClaimId>, };

export type TableText = { text: string, };

export type TagIt = { tag: string, claim?: string, article?: string, source?: string, };

export type TagRow = { name: string, claims: number, };

export type Taken = "first" | "second" | "both" | "neither";

export type TakenView = { taken: Taken, person_name: string, 
/**
 * Decided by one of the two coders.
 */
coder: boolean, at: number, 
/**
 * What stands for it now.
 */
outcome: AttributionId | null, };

export type TellApart = { id: string, other: string, reason?: string, take_back?: boolean, };

export type Tie = { id: string, source: SourceRef, kind: OwnershipKind, period: string, reason: string, };

export type Timeline = { claim?: string, dossier?: string, source?: string, by?: DateAxis, 
/**
 * A day, or a moment, as EDTF text: what was known by its end.
 */
as_of?: string, };

export type TimelineItem = { 
/**
 * Of the row, with the date it is listed by: the same thing may stand here by several.
 */
key: string, by: DateAxis, what: Dated, 
/**
 * Where it is shown.
 */
kind: Kind, id: string, attribution: AttributionId | null, title: string, 
/**
 * Who says it, or published it.
 */
who: string | null, stance: Stance | null, rating: RatingView | null, 
/**
 * None of what is stored, and of what has no date.
 */
date: DateView | null, 
/**
 * Milliseconds UTC; None is open. `until` is the first moment after.
 */
from: number | null, until: number | null, };

export type TimelineView = { 
/**
 * Dated, in the order of time.
 */
items: Array<TimelineItem>, 
/**
 * Some of those without a date that has a place.
 */
undated: Array<TimelineItem>, 
/**
 * How many have a date, and how many have none.
 */
dated_count: number, undated_count: number, 
/**
 * Only the newest of a large folder or source were looked at.
 */
cut: boolean, };

export type Today = { since: number, };

export type TodayView = { 
/**
 * Overdue, or due within a week.
 */
due: Array<DueClaim>, replies: Array<WaitingReply>, 
/**
 * Second checks that somebody else has to make: not of one's own work.
 */
reviews: Array<QueueRow>, 
/**
 * What one is to do oneself.
 */
mine: Array<ClaimRow>, recent: Array<Recent>, };

export type Touched = { kind: Kind, id: string, };

export type Turn = { claim: ClaimId, wording: string, 
/**
 * Denied first and confirmed later; or else the other way round.
 */
denied_first: boolean, first: TurnSaid, later: TurnSaid, 
/**
 * Between them, where both days are known.
 */
days: number | null, 
/**
 * By one and the same source.
 */
own: boolean, };

export type TurnSaid = { source: SourceRef, attribution: AttributionId, stance: Stance, hedged: boolean, said: DateView | null, };

export type TurnsView = { 
/**
 * The latest first.
 */
turns: Array<Turn>, 
/**
 * Pairs, one who denies and one who confirms, of which it is not known who came first.
 */
undecided: number, 
/**
 * There are more than are shown.
 */
more: boolean, };

export type Unclaimed = { attributions: number, };

export type UndoPreview = { 
/**
 * What would be taken back, the last one first.
 */
steps: Array<HistoryRow>, 
/**
 * Entries after it that stay: of others, of other windows, or of a kind that cannot be undone.
 */
staying: number, 
/**
 * If something is: nothing can be taken back so far.
 */
in_the_way: InTheWay | null, };

export type UndoState = { undo: string | null, redo: string | null, 
/**
 * How many steps the next redo brings back: several, if they were taken back in one go.
 */
redo_steps: number, };

export type Undone = { 
/**
 * The operation taken back or brought back; of several steps the first.
 */
op: string, steps: number, };

export type UndoneTo = { steps: number, };

export type UnitView = { 
/**
 * What it is called when it is decided.
 */
unit: number, first: Coded | null, second: Coded | null, 
/**
 * Empty where they agree.
 */
differs: Array<CodedField>, 
/**
 * The sentences around, and in them the words either coder marked; UTF-16.
 */
passage: string, first_at: Array<Utf16Span>, second_at: Array<Utf16Span>, taken: TakenView | null, };

export type Unsound = "header_changed" | "header_unreadable" | "entry_missing" | "does_not_follow" | "commitments_changed" | "payload_not_text" | "salt_lost" | "payload_changed" | "shown_changed";

export type Utf16Span = { start: number, end: number, };

export type VerdictId = string;

export type VerdictInQueue = { id: VerdictId, claim: ClaimId, wording: string, rating_en: string, rating_it: string, reasons: string, person_name: string, };

export type VerdictView = { id: VerdictId, short: string, rating: RatingView, 
/**
 * The wording of the claim when it was judged; it may have been reworded since.
 */
wording: string, confidence: Confidence, reasons: string, person: PersonId, person_name: string, given_at: number, review: ReviewStatus, 
/**
 * The decisions made on it, newest first.
 */
reviews: Array<ReviewView>, };

export type ViewId = string;

export type WaitingReply = { inquiry: InquiryView, claim: ClaimId, wording: string, overdue: boolean, };

export type Way = { 
/**
 * Steps of the chain, nearest first.
 */
steps: Array<HopId>, 
/**
 * Who published it at the end of this way, if that is known.
 */
outlet: SourceRef | null, };

export type WireError = { 
/**
 * Stable; `refused:` codes are rules speaking, the others faults.
 */
code: string, message: string, hint: string | null, };

export type WithoutOne = { field: ClaimsFilterField, 
/**
 * Counted up to a thousand.
 */
claims: number, };

export type WorkAs = { person: string, };

export type WorkState = "to_check" | "in_progress" | "in_review" | "done";

/** Every command of the wire: what it is asked, what it answers. */
export interface Commands {
  casebook_info: { args: Nothing; result: CasebookInfo };
  add_person: { args: AddPerson; result: PersonView };
  work_as: { args: WorkAs; result: PersonView };
  list_dossiers: { args: Nothing; result: Array<DossierRow> };
  add_dossier: { args: AddDossier; result: Made };
  describe_dossier: { args: DescribeDossier; result: Done };
  file_in: { args: FileIn; result: Done };
  unfile: { args: FileIn; result: Done };
  undo: { args: Nothing; result: Undone };
  redo: { args: Nothing; result: Undone };
  history: { args: History; result: HistoryPage };
  show_entry: { args: OfEntry; result: EntryView };
  preview_undo_to: { args: OfEntry; result: UndoPreview };
  undo_to: { args: OfEntry; result: UndoneTo };
  verify_history: { args: Nothing; result: HistoryVerified };
  check: { args: Nothing; result: Checked };
  backup: { args: Backup; result: Done };
  search: { args: Search; result: Array<Found> };
  remove: { args: ById; result: Done };
  find: { args: ById; result: Found };
  show_row: { args: ById; result: PlainRow };
  load_sample: { args: Nothing; result: Made };
  list_articles: { args: ListArticles; result: Array<ArticleRow> };
  import_text: { args: ImportText; result: Imported };
  import_file: { args: ImportFile; result: Imported };
  import_files: { args: ImportFiles; result: ImportedFiles };
  cancel_job: { args: CancelJob; result: Done };
  describe_article: { args: DescribeArticle; result: Done };
  read_article: { args: ById; result: ReaderView };
  revise_article: { args: ReviseArticle; result: ArticleRevised };
  list_revisions: { args: ById; result: Array<RevisionRow> };
  read_revision: { args: ReadRevision; result: RevisionText };
  list_sources: { args: ListSources; result: Array<SourceRow> };
  show_source: { args: ById; result: SourceView };
  add_source: { args: AddSource; result: Made };
  describe_source: { args: DescribeSource; result: Done };
  name_source: { args: NameSource; result: Done };
  set_ownership: { args: SetOwnership; result: Done };
  set_office: { args: SetOffice; result: Done };
  add_contact: { args: AddContact; result: Done };
  add_external_id: { args: AddExternalId; result: Done };
  grade_source: { args: GradeSource; result: Made };
  list_likely_same: { args: ListLikelySame; result: Array<LikelySame> };
  tell_apart: { args: TellApart; result: Done };
  preview_merge_sources: { args: MergeSources; result: MergePreview };
  merge_sources: { args: MergeSources; result: Done };
  split_source: { args: ById; result: Done };
  ownership_tree: { args: Nothing; result: OwnershipTree };
  source_turns: { args: SourceTurns; result: TurnsView };
  chosen_claims: { args: ChosenClaims; result: Array<ClaimRow> };
  list_claims: { args: ListClaims; result: Array<ClaimRow> };
  table_claims: { args: TableOfClaims; result: ClaimsTable };
  list_views: { args: Nothing; result: Array<SavedView> };
  save_view: { args: SaveView; result: Made };
  change_view: { args: ChangeView; result: Done };
  show_claim: { args: ById; result: ClaimShown };
  add_claim: { args: AddClaim; result: Made };
  describe_claim: { args: DescribeClaim; result: Done };
  describe_claims: { args: DescribeClaims; result: Done };
  mention: { args: Mention; result: Done };
  relate_claims: { args: RelateClaims; result: Done };
  add_figure: { args: AddFigure; result: Done };
  tag: { args: TagIt; result: Done };
  untag: { args: TagIt; result: Done };
  list_tags: { args: Nothing; result: Array<TagRow> };
  merge_claims: { args: MergeClaims; result: Done };
  list_ratings: { args: Nothing; result: Array<RatingView> };
  edit_scale: { args: EditScale; result: Made };
  give_verdict: { args: GiveVerdict; result: Made };
  propose: { args: Propose; result: ProposalView };
  attribute: { args: Attribute; result: Attributed };
  correct_attribution: { args: CorrectAttribution; result: Done };
  correct_position: { args: CorrectPosition; result: Done };
  add_position: { args: AddPosition; result: Made };
  suggestions: { args: OfArticle; result: Array<SuggestionView> };
  own_statements: { args: OfArticle; result: Array<OwnStatement> };
  accept_suggestions: { args: AcceptSuggestions; result: Array<Made> };
  reject_suggestions: { args: RejectSuggestions; result: Array<Made> };
  suggest: { args: OfArticle; result: Array<Said> };
  list_suggestions: { args: ListSuggestions; result: Array<Said> };
  accept_attribution: { args: Proposals; result: Array<Made> };
  reject_attribution: { args: Proposals; result: Array<Made> };
  bear_on: { args: BearOn; result: Made };
  count_unclaimed: { args: CountUnclaimed; result: Unclaimed };
  split_attribution: { args: SplitAttribution; result: Array<Made> };
  add_hop: { args: AddHop; result: Made };
  move_hop: { args: MoveHop; result: Done };
  guess_original: { args: GuessOriginal; result: OriginalGuess };
  check_quote: { args: CheckQuote; result: Done };
  list_attributions: { args: ListAttributions; result: Array<Said> };
  show_attribution: { args: ById; result: Said };
  add_evidence: { args: AddEvidence; result: Made };
  describe_evidence: { args: DescribeEvidence; result: Done };
  save_evidence_file: { args: SaveEvidenceFile; result: Done };
  examine_file: { args: ExamineFile; result: ExaminedFile };
  attach_files: { args: AttachFiles; result: Array<Made> };
  draw_evidence: { args: DrawEvidence; result: PictureView };
  draft_inquiry: { args: DraftInquiry; result: DraftView };
  ask: { args: Ask; result: Made };
  record_answer: { args: RecordAnswer; result: Done };
  add_note: { args: AddNote; result: Made };
  request_review: { args: RequestReview; result: Made };
  review: { args: Review; result: Made };
  review_queue: { args: ReviewQueue; result: Array<QueueRow> };
  review_outcomes: { args: ReviewOutcomes; result: Array<ReviewOutcome> };
  send_for_check: { args: SendForCheck; result: SentForCheck };
  read_check_answers: { args: ReadAnswers; result: CheckAnswers };
  import_check: { args: ImportCheck; result: CheckAnswers };
  list_codings: { args: ListCodings; result: Array<CodingView> };
  start_coding: { args: OfArticle; result: Made };
  leave_coding: { args: ById; result: Done };
  finish_coding: { args: ById; result: Done };
  agreement: { args: Agreement; result: AgreementView };
  agreement_table: { args: AgreementTable; result: TableText };
  adjudicate: { args: Adjudicate; result: Done };
  today: { args: Today; result: TodayView };
  matrix: { args: Matrix; result: MatrixView };
  graph: { args: Graph; result: GraphView };
  timeline: { args: Timeline; result: TimelineView };
  claim_as_of: { args: ClaimAsOf; result: ClaimThen };
  save_picture: { args: SavePicture; result: Done };
  list_reports: { args: Nothing; result: Array<IssueRow> };
  show_report: { args: ById; result: ReportView };
  save_issue: { args: SaveIssue; result: Done };
  preview_report: { args: RenderReport; result: ReportPreview };
  render_report: { args: RenderReport; result: Rendered };
  cite: { args: Cite; result: CitedView };
}
