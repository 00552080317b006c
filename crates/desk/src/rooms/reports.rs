//! Fact-check reports: shown as text, or written to a file and kept as an issue.

use super::{DONE, prepare, write_whole};
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{reports::*, requests::*, views::Done},
};
use attesta_casebook::{
    Op, claim,
    id::{ClaimId, ReportId},
    report::{self, IssueRow, MAX_CLAIMS, NewIssue, ReportView},
};
use attesta_report::{Block, Findings, Lang, Line, Run, Scope};
use attesta_text::for_display;
use std::collections::HashSet;

/// How many claims a screen is shown of a long report.
const PREVIEWED: u32 = 50;

pub(crate) fn list(call: &mut Call, _: Nothing) -> Result<Vec<IssueRow>> {
    Ok(report::list(call.db())?)
}

pub(crate) fn show(call: &mut Call, request: ById) -> Result<ReportView> {
    Ok(report::view(call.db(), call.id("report", &request.id)?)?)
}

pub(crate) fn save_issue(call: &mut Call, request: SaveIssue) -> Result<Done> {
    let bytes = report::bytes(call.db(), call.id("report_issue", &request.id)?)?;
    write_whole(call.casebook.path(), &request.path.0, &bytes)?;
    Ok(DONE)
}

/// The same findings as plain blocks, for the window to draw; nothing is recorded.
pub(crate) fn preview(call: &mut Call, request: RenderReport) -> Result<ReportPreview> {
    let asked = gathered(call, &request)?;
    let claims = u32::try_from(asked.claims.len()).unwrap_or(u32::MAX);
    let shown = claims.min(PREVIEWED);
    Ok(ReportPreview {
        goes_on: asked.goes_on.as_ref().map(|report| report.title.clone()),
        number: report::next_number(call.db(), asked.goes_on.as_ref().map(|report| report.id))?,
        claims,
        shown,
        blocks: attesta_report::beginning(&asked.findings, asked.lang, shown as usize).into_iter().map(block).collect(),
    })
}

/// What a request comes to.
struct Asked {
    goes_on: Option<ReportView>,
    /// In the order they are told, each once.
    claims: Vec<ClaimId>,
    findings: Findings,
    lang: Lang,
}

impl Asked {
    /// Its own title, or the first claim's words.
    fn kept_under(&self) -> String {
        let first = || self.findings.claims.first().map(|view| view.claim.wording.clone());
        self.findings.title.clone().or_else(first).unwrap_or_default()
    }
}

fn gathered(call: &Call, request: &RenderReport) -> Result<Asked> {
    let named: Option<ReportId> = call.maybe_id("report", request.report.as_ref())?;
    let claims = claims(call, request, named)?;
    if claims.is_empty() {
        return Err(WireError::new(
            "nothing_to_report",
            "there is no claim to report on",
            "choose claims, a folder or an article that has some",
        ));
    }
    if claims.len() > MAX_CLAIMS {
        return Err(WireError::new(
            "too_many_claims",
            format!("a report tells no more than {MAX_CLAIMS} claims"),
            "choose a folder, an article or the claims that matter",
        ));
    }
    let goes_on = match named {
        Some(report) => Some(report),
        None if request.fresh => None,
        None => report::covering(call.db(), &claims)?,
    };
    let goes_on = goes_on.map(|report| report::view(call.db(), report)).transpose()?;
    let title = match &request.title {
        Some(given) => Some(report::check_title(given)?).filter(|title| !title.is_empty()),
        None => goes_on.as_ref().filter(|report| report.titled).map(|report| report.title.clone()),
    };
    let dated = request.dated.unwrap_or_else(|| call.casebook.now());
    let mut findings = attesta_report::gather(call.db(), &Scope { claims: claims.clone() }, dated)?;
    findings.title = title;
    let newest = findings.claims.iter().flat_map(|c| &c.verdicts).map(|v| v.given_at).max();
    if newest.is_some_and(|given| dated < given) {
        return Err(WireError::new(
            "dated_too_early",
            "the report would be dated before a verdict that it tells",
            "give a later date, or none for now",
        ));
    }
    Ok(Asked { goes_on, claims, findings, lang: lang(request.lang) })
}

pub(super) fn lang(asked: ReportLang) -> Lang {
    match asked {
        ReportLang::En => Lang::En,
        ReportLang::It => Lang::It,
    }
}

fn block(block: Block) -> BlockView {
    match block {
        Block::Heading(level, text) => BlockView::Heading { level, text: for_display(&text) },
        Block::Claim(id, text) => BlockView::Claim { id, text: for_display(&text) },
        Block::Paragraph(runs) => BlockView::Paragraph { line: line(runs) },
        Block::Quote(text) => BlockView::Quote { text: for_display(text.trim()) },
        Block::Table { head, rows } => BlockView::Table {
            head: head.into_iter().map(str::to_owned).collect(),
            rows: rows.into_iter().map(|row| row.into_iter().map(line).collect()).collect(),
        },
        Block::Facts(facts) => BlockView::Facts {
            facts: facts
                .into_iter()
                .map(|(label, runs)| FactView { label: label.to_owned(), line: line(runs) })
                .collect(),
        },
        Block::List(items) => BlockView::List { items: items.into_iter().map(line).collect() },
    }
}

fn line(runs: Line) -> Vec<RunView> {
    let run = |run| match run {
        Run::Text(text) => RunView::Text { text: for_display(&text) },
        Run::Code(text) => RunView::Code { text: for_display(&text) },
        Run::Rating(text, colour) => RunView::Rating { text: for_display(&text), colour },
    };
    runs.into_iter().map(run).collect()
}

pub(crate) fn render(call: &mut Call, request: RenderReport) -> Result<Rendered> {
    let asked = gathered(call, &request)?;
    let (findings, lang) = (&asked.findings, asked.lang);
    let (text, format, media_type) = match request.format {
        ReportFormat::Markdown => (attesta_report::markdown(findings, lang), "markdown", "text/markdown"),
        ReportFormat::Html => (attesta_report::html(findings, lang), "html", "text/html"),
    };
    if let Some(path) = &request.path {
        let file = prepare(call.casebook.path(), &path.0, text.as_bytes())?;
        let title = asked.kept_under();
        let new = NewIssue {
            report: asked.goes_on.as_ref().map(|report| report.id),
            title: &title,
            titled: findings.title.is_some(),
            claims: &asked.claims,
            format,
            media_type,
            language: lang.code(),
            dated: findings.dated,
            bytes: text.as_bytes(),
            program: env!("CARGO_PKG_VERSION"),
        };
        call.change(Op::IssueReport, |tx| report::issue(tx, &new))?;
        file.put()?;
    }
    let sha256 = attesta_text::sha256_hex(text.as_bytes());
    Ok(Rendered { text, sha256, path: request.path.map(|path| path.0) })
}

/// In the order asked for, or oldest first; one too many where there are more than a report can tell.
fn claims(call: &Call, request: &RenderReport, report: Option<ReportId>) -> Result<Vec<ClaimId>> {
    if let Some(given) = &request.claims {
        let mut told = HashSet::new();
        let ids = given.iter().map(|id| call.id("claim", id));
        return ids.filter(|id| id.as_ref().map_or(true, |id| told.insert(*id))).collect();
    }
    if let Some(report) = report {
        return Ok(report::view(call.db(), report)?.claims);
    }
    let filter = claim::Filter {
        dossier: call.maybe_id("dossier", request.dossier.as_ref())?,
        article: call.maybe_id("article", request.article.as_ref())?,
        ..Default::default()
    };
    let one_too_many = u32::try_from(MAX_CLAIMS + 1).unwrap_or(u32::MAX);
    let mut rows = claim::list(call.db(), &filter, one_too_many)?;
    rows.reverse();
    Ok(rows.into_iter().map(|row| row.id).collect())
}
