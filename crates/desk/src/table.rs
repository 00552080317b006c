//! The table of commands: name, request, view, function. The wire, its TypeScript and its tests all come from here.

use crate::{
    Touched,
    desk::{Call, Desk},
    error::{Result, WireError},
    jobs::Job,
    rooms::{
        articles, attachments, attributions, casebook, check, citations, claim_table, claims, codings, corrections,
        imports, inquiries, original, overview, past, picture, reports, second_check, sources, suggestions, time,
    },
    sample,
    wire::{
        attachments::*, chain::*, claims::*, coding::*, inquiries::*, original::*, past::*, reports::*, requests::*,
        reviews::*, revisions::*, second_check::*, sources::*, time::*, views::*,
    },
};
use attesta_casebook::{
    article::ArticleRow,
    as_of::ClaimThen,
    claim::{ClaimRow, tag::TagRow},
    coding::{AgreementView, CodingView},
    dossier::DossierRow,
    graph::GraphView,
    history::{EntryView, HistoryPage},
    matrix::MatrixView,
    person::PersonView,
    report::{IssueRow, ReportView},
    review::QueueRow,
    revision::RevisionRow,
    row::PlainRow,
    scale::RatingView,
    source::{LikelySame, MergePreview, OwnershipTree, SourceRow, SourceView, TurnsView},
    timeline::TimelineView,
    undo::UndoPreview,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use ts_rs::TS;

pub struct Command {
    pub name: &'static str,
    /// TypeScript names of the request and of the view.
    pub types: fn() -> (String, String),
    /// Writes the declarations of both, and of what they are made of.
    pub declare: fn(&mut crate::wire::Declarations),
    answer: Answer,
}

/// How a command works: with the casebook in hand, as a long job that takes it step by step, or without it.
enum Answer {
    Call(fn(&mut Call, Value) -> Result<Value>),
    Job(fn(&mut Job, Value) -> Result<Value>),
    Desk(fn(&Desk, Value) -> Result<Value>),
}

macro_rules! commands {
    ($($name:ident: $request:ty => $view:ty, $way:ident $function:path;)*) => {
        pub static COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            types: || {
                let config = ts_rs::Config::default();
                (<$request as TS>::name(&config), <$view as TS>::name(&config))
            },
            declare: |declarations| {
                declarations.add::<$request>();
                declarations.add::<$view>();
            },
            answer: Answer::$way(|hand, args| {
                let request: $request = request(args)?;
                let view: $view = $function(hand, request)?;
                answered(view)
            }),
        }),*];
    };
}

commands! {
    casebook_info: Nothing => CasebookInfo, Call casebook::info;
    add_person: AddPerson => PersonView, Call casebook::add_person;
    work_as: WorkAs => PersonView, Call casebook::work_as;
    list_dossiers: Nothing => Vec<DossierRow>, Call casebook::list_dossiers;
    add_dossier: AddDossier => Made, Call casebook::add_dossier;
    describe_dossier: DescribeDossier => Done, Call casebook::describe_dossier;
    file_in: FileIn => Done, Call casebook::file_in;
    unfile: FileIn => Done, Call casebook::unfile;
    undo: Nothing => Undone, Call casebook::undo;
    redo: Nothing => Undone, Call casebook::redo;
    history: History => HistoryPage, Call past::history;
    show_entry: OfEntry => EntryView, Call past::entry;
    preview_undo_to: OfEntry => UndoPreview, Call past::preview_undo_to;
    undo_to: OfEntry => UndoneTo, Call past::undo_to;
    verify_history: Nothing => HistoryVerified, Job past::verify;
    check: Nothing => Checked, Call casebook::check;
    backup: Backup => Done, Call casebook::backup;
    search: Search => Vec<Found>, Call casebook::search;
    remove: ById => Done, Call casebook::remove;
    find: ById => Found, Call casebook::find;
    show_row: ById => PlainRow, Call casebook::show_row;
    load_sample: Nothing => Made, Call sample::load;

    list_articles: ListArticles => Vec<ArticleRow>, Call articles::list;
    import_text: ImportText => Imported, Call imports::text;
    import_file: ImportFile => Imported, Call imports::file;
    import_files: ImportFiles => ImportedFiles, Job imports::files;
    cancel_job: CancelJob => Done, Desk imports::cancel;
    describe_article: DescribeArticle => Done, Call articles::describe;
    read_article: ById => ReaderView, Call articles::read;
    revise_article: ReviseArticle => ArticleRevised, Call imports::revise;
    list_revisions: ById => Vec<RevisionRow>, Call articles::revisions;
    read_revision: ReadRevision => RevisionText, Call articles::revision;

    list_sources: ListSources => Vec<SourceRow>, Call sources::list;
    show_source: ById => SourceView, Call sources::show;
    add_source: AddSource => Made, Call sources::add;
    describe_source: DescribeSource => Done, Call sources::describe;
    name_source: NameSource => Done, Call sources::name;
    set_ownership: SetOwnership => Done, Call sources::own;
    set_office: SetOffice => Done, Call sources::office;
    add_contact: AddContact => Done, Call sources::add_contact;
    add_external_id: AddExternalId => Done, Call sources::add_external_id;
    grade_source: GradeSource => Made, Call sources::grade;
    list_likely_same: ListLikelySame => Vec<LikelySame>, Call sources::likely_same;
    tell_apart: TellApart => Done, Call sources::tell_apart;
    preview_merge_sources: MergeSources => MergePreview, Call sources::preview_merge;
    merge_sources: MergeSources => Done, Call sources::merge;
    split_source: ById => Done, Call sources::split;
    ownership_tree: Nothing => OwnershipTree, Call sources::ownership_tree;
    source_turns: SourceTurns => TurnsView, Call sources::turns;

    chosen_claims: ChosenClaims => Vec<ClaimRow>, Call claim_table::chosen;
    list_claims: ListClaims => Vec<ClaimRow>, Call claim_table::list;
    table_claims: TableOfClaims => ClaimsTable, Call claim_table::table;
    list_views: Nothing => Vec<SavedView>, Call claim_table::list_views;
    save_view: SaveView => Made, Call claim_table::save_view;
    change_view: ChangeView => Done, Call claim_table::change_view;
    show_claim: ById => ClaimShown, Call claims::show;
    add_claim: AddClaim => Made, Call claims::add;
    describe_claim: DescribeClaim => Done, Call claims::describe;
    describe_claims: DescribeClaims => Done, Call claims::describe_all;
    mention: Mention => Done, Call claims::mention;
    relate_claims: RelateClaims => Done, Call claims::relate;
    add_figure: AddFigure => Done, Call claims::figure;
    tag: TagIt => Done, Call claims::tag;
    untag: TagIt => Done, Call claims::untag;
    list_tags: Nothing => Vec<TagRow>, Call claims::tags;
    merge_claims: MergeClaims => Done, Call claims::merge;
    list_ratings: Nothing => Vec<RatingView>, Call claims::ratings;
    edit_scale: EditScale => Made, Call claims::edit_scale;
    give_verdict: GiveVerdict => Made, Call claims::verdict;

    propose: Propose => ProposalView, Call attributions::propose;
    attribute: Attribute => Attributed, Call attributions::add;
    correct_attribution: CorrectAttribution => Done, Call corrections::reading;
    correct_position: CorrectPosition => Done, Call corrections::position;
    add_position: AddPosition => Made, Call attributions::add_position;
    suggestions: OfArticle => Vec<SuggestionView>, Desk suggestions::open;
    own_statements: OfArticle => Vec<OwnStatement>, Desk suggestions::own;
    accept_suggestions: AcceptSuggestions => Vec<Made>, Call suggestions::accept;
    reject_suggestions: RejectSuggestions => Vec<Made>, Call suggestions::reject;
    suggest: OfArticle => Vec<Said>, Call suggestions::store;
    list_suggestions: ListSuggestions => Vec<Said>, Call suggestions::list;
    accept_attribution: Proposals => Vec<Made>, Call suggestions::accept_stored;
    reject_attribution: Proposals => Vec<Made>, Call suggestions::reject_stored;
    bear_on: BearOn => Made, Call attributions::bear_on;
    count_unclaimed: CountUnclaimed => Unclaimed, Call attributions::unclaimed;
    split_attribution: SplitAttribution => Vec<Made>, Call attributions::split;
    add_hop: AddHop => Made, Call attributions::hop;
    move_hop: MoveHop => Done, Call attributions::move_hop;
    guess_original: GuessOriginal => OriginalGuess, Desk original::guess;
    check_quote: CheckQuote => Done, Call attributions::check_quote;
    list_attributions: ListAttributions => Vec<Said>, Call attributions::list;
    show_attribution: ById => Said, Call attributions::show;

    add_evidence: AddEvidence => Made, Call check::evidence;
    describe_evidence: DescribeEvidence => Done, Call check::describe_evidence;
    save_evidence_file: SaveEvidenceFile => Done, Call check::save_file;
    examine_file: ExamineFile => ExaminedFile, Desk attachments::examine;
    attach_files: AttachFiles => Vec<Made>, Call attachments::attach;
    draw_evidence: DrawEvidence => PictureView, Desk attachments::draw;
    draft_inquiry: DraftInquiry => DraftView, Call inquiries::draft;
    ask: Ask => Made, Call inquiries::ask;
    record_answer: RecordAnswer => Done, Call inquiries::record_answer;
    add_note: AddNote => Made, Call check::note;
    request_review: RequestReview => Made, Call check::request_review;
    review: Review => Made, Call check::review;
    review_queue: ReviewQueue => Vec<QueueRow>, Call check::queue;
    review_outcomes: ReviewOutcomes => Vec<ReviewOutcome>, Call check::outcomes;
    send_for_check: SendForCheck => SentForCheck, Call second_check::send;
    read_check_answers: ReadAnswers => CheckAnswers, Call second_check::read;
    import_check: ImportCheck => CheckAnswers, Call second_check::import;

    list_codings: ListCodings => Vec<CodingView>, Call codings::list;
    start_coding: OfArticle => Made, Call codings::start;
    leave_coding: ById => Done, Call codings::leave;
    finish_coding: ById => Done, Call codings::finish;
    agreement: Agreement => AgreementView, Call codings::agreement;
    agreement_table: AgreementTable => TableText, Call codings::table;
    adjudicate: Adjudicate => Done, Call codings::adjudicate;

    today: Today => TodayView, Call overview::today;
    matrix: Matrix => MatrixView, Call overview::matrix;
    graph: Graph => GraphView, Call overview::graph;
    timeline: Timeline => TimelineView, Call time::timeline;
    claim_as_of: ClaimAsOf => ClaimThen, Call time::claim_as_of;
    save_picture: SavePicture => Done, Call picture::save;

    list_reports: Nothing => Vec<IssueRow>, Call reports::list;
    show_report: ById => ReportView, Call reports::show;
    save_issue: SaveIssue => Done, Call reports::save_issue;
    preview_report: RenderReport => ReportPreview, Call reports::preview;
    render_report: RenderReport => Rendered, Call reports::render;
    cite: Cite => CitedView, Call citations::cite;
}

pub(crate) fn answer(desk: &Desk, touched: &mut Vec<Touched>, name: &str, args: Value) -> Result<Value> {
    let command = COMMANDS.iter().find(|c| c.name == name).ok_or_else(|| {
        WireError::new("unknown_command", format!("there is no command “{name}”"), "attesta call --list names them all")
    })?;
    match command.answer {
        Answer::Call(answer) => answer(&mut desk.call(touched), args),
        Answer::Job(answer) => answer(&mut Job::begin(desk, command.name, touched)?, args),
        Answer::Desk(answer) => answer(desk, args),
    }
}

/// The same, for a step of the sample, which has the casebook in hand already.
pub(crate) fn answer_in(call: &mut Call, name: &str, args: Value) -> Result<Value> {
    match COMMANDS.iter().find(|c| c.name == name).map(|c| &c.answer) {
        Some(Answer::Call(answer)) => answer(call, args),
        _ => Err(WireError::new("internal", format!("“{name}” cannot be a step of another command"), "")),
    }
}

pub(crate) fn request<R: DeserializeOwned>(args: Value) -> Result<R> {
    let args = if args.is_null() { Value::Object(Default::default()) } else { args };
    serde_json::from_value(args)
        .map_err(|e| WireError::new("bad_request", e.to_string(), "check the names and types of the arguments"))
}

pub(crate) fn answered(view: impl Serialize) -> Result<Value> {
    serde_json::to_value(view).map_err(|e| WireError::new("internal", e.to_string(), ""))
}
