//! The table of commands: name, request, view, function. The wire, its TypeScript and its tests all come from here.

use crate::{
    desk::Call,
    error::{Result, WireError},
    rooms::{articles, attributions, casebook, check, claims, reports, sources},
    sample,
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    article::ArticleRow,
    claim::{ClaimRow, ClaimView},
    dossier::DossierRow,
    person::PersonView,
    report::IssueRow,
    review::QueueRow,
    source::{SourceRow, SourceView},
    undo::HistoryRow,
    verdict::RatingView,
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
    answer: fn(&mut Call, Value) -> Result<Value>,
}

macro_rules! commands {
    ($($name:ident: $request:ty => $view:ty, $function:path;)*) => {
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
            answer: |call, args| {
                let answer: fn(&mut Call, $request) -> Result<$view> = $function;
                run(call, args, answer)
            },
        }),*];
    };
}

commands! {
    casebook_info: Nothing => CasebookInfo, casebook::info;
    add_person: AddPerson => PersonView, casebook::add_person;
    work_as: WorkAs => PersonView, casebook::work_as;
    list_dossiers: Nothing => Vec<DossierRow>, casebook::list_dossiers;
    add_dossier: AddDossier => Made, casebook::add_dossier;
    file_in: FileIn => Done, casebook::file_in;
    undo: Nothing => Undone, casebook::undo;
    redo: Nothing => Undone, casebook::redo;
    history: History => Vec<HistoryRow>, casebook::history;
    check: Nothing => Checked, casebook::check;
    backup: Backup => Done, casebook::backup;
    search: Search => Vec<Found>, casebook::search;
    remove: ById => Done, casebook::remove;
    find: ById => Found, casebook::find;
    load_sample: Nothing => Made, sample::load;

    list_articles: ListArticles => Vec<ArticleRow>, articles::list;
    import_text: ImportText => Imported, articles::import_text;
    import_file: ImportFile => Imported, articles::import_file;
    describe_article: DescribeArticle => Done, articles::describe;
    read_article: ById => ReaderView, articles::read;

    list_sources: ListSources => Vec<SourceRow>, sources::list;
    show_source: ById => SourceView, sources::show;
    add_source: AddSource => Made, sources::add;
    describe_source: DescribeSource => Done, sources::describe;
    name_source: NameSource => Done, sources::name;
    set_ownership: SetOwnership => Done, sources::own;
    set_office: SetOffice => Done, sources::office;
    grade_source: GradeSource => Made, sources::grade;

    list_claims: ListClaims => Vec<ClaimRow>, claims::list;
    show_claim: ById => ClaimView, claims::show;
    add_claim: AddClaim => Made, claims::add;
    describe_claim: DescribeClaim => Done, claims::describe;
    mention: Mention => Done, claims::mention;
    relate_claims: RelateClaims => Done, claims::relate;
    add_figure: AddFigure => Done, claims::figure;
    tag: TagIt => Done, claims::tag;
    list_ratings: Nothing => Vec<RatingView>, claims::ratings;
    give_verdict: GiveVerdict => Made, claims::verdict;

    propose: Propose => ProposalView, attributions::propose;
    attribute: Attribute => Attributed, attributions::add;
    correct_attribution: CorrectAttribution => Done, attributions::correct;
    correct_position: CorrectPosition => Done, attributions::correct_position;
    add_position: AddPosition => Made, attributions::add_position;
    split_attribution: SplitAttribution => Vec<Made>, attributions::split;
    add_hop: AddHop => Made, attributions::hop;
    remove_hop: ById => Done, attributions::remove_hop;
    check_quote: CheckQuote => Done, attributions::check_quote;
    list_attributions: ListAttributions => Vec<Said>, attributions::list;
    show_attribution: ById => Said, attributions::show;

    add_evidence: AddEvidence => Made, check::evidence;
    ask: Ask => Made, check::ask;
    record_answer: RecordAnswer => Done, check::record_answer;
    add_note: AddNote => Made, check::note;
    request_review: RequestReview => Made, check::request_review;
    review: Review => Made, check::review;
    review_queue: Nothing => Vec<QueueRow>, check::queue;

    list_reports: Nothing => Vec<IssueRow>, reports::list;
    render_report: RenderReport => Rendered, reports::render;
}

pub(crate) fn answer(call: &mut Call, name: &str, args: Value) -> Result<Value> {
    match COMMANDS.iter().find(|c| c.name == name) {
        Some(command) => (command.answer)(call, args),
        None => Err(WireError::new(
            "unknown_command",
            format!("there is no command “{name}”"),
            "attesta call --list names them all",
        )),
    }
}

fn run<R: DeserializeOwned, V: Serialize>(
    call: &mut Call,
    args: Value,
    answer: fn(&mut Call, R) -> Result<V>,
) -> Result<Value> {
    let args = if args.is_null() { Value::Object(Default::default()) } else { args };
    let request = serde_json::from_value(args)
        .map_err(|e| WireError::new("bad_request", e.to_string(), "check the names and types of the arguments"))?;
    let view = answer(call, request)?;
    serde_json::to_value(view).map_err(|e| WireError::new("internal", e.to_string(), ""))
}
