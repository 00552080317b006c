//! Fact-check reports: shown as text, or written to a file and kept as an issue.

use super::write_whole;
use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    Op, claim,
    id::ClaimId,
    report::{self, IssueRow, NewIssue},
};
use attesta_report::{Block, Findings, Lang, Line, Run, Scope};
use attesta_text::for_display;

pub(crate) fn list(call: &mut Call, _: Nothing) -> Result<Vec<IssueRow>> {
    Ok(report::list(call.db())?)
}

/// The same findings as plain blocks, for the window to draw; nothing is recorded.
pub(crate) fn preview(call: &mut Call, request: RenderReport) -> Result<ReportPreview> {
    let (findings, _, lang) = gathered(call, &request)?;
    Ok(ReportPreview { blocks: attesta_report::blocks(&findings, lang).into_iter().map(block).collect() })
}

fn gathered(call: &Call, request: &RenderReport) -> Result<(Findings, Vec<ClaimId>, Lang)> {
    let claims = claims(call, request)?;
    if claims.is_empty() {
        return Err(WireError::new(
            "nothing_to_report",
            "there is no claim to report on",
            "choose claims, a folder or an article that has some",
        ));
    }
    let dated = request.dated.unwrap_or_else(|| call.casebook.now());
    let findings = attesta_report::gather(call.db(), &Scope { claims: claims.clone() }, dated)?;
    let newest = findings.claims.iter().flat_map(|c| &c.verdicts).map(|v| v.given_at).max();
    if newest.is_some_and(|given| dated < given) {
        return Err(WireError::new(
            "dated_too_early",
            "the report would be dated before a verdict that it tells",
            "give a later date, or none for now",
        ));
    }
    Ok((findings, claims, lang(request.lang)))
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
    let (findings, claims, lang) = gathered(call, &request)?;
    let (dated, code) = (findings.dated, lang.code());
    let (text, format, media_type) = match request.format {
        ReportFormat::Markdown => (attesta_report::markdown(&findings, lang), "markdown", "text/markdown"),
        ReportFormat::Html => (attesta_report::html(&findings, lang), "html", "text/html"),
    };
    if let Some(path) = &request.path {
        write_whole(call.casebook.path(), &path.0, text.as_bytes())?;
        let title = claims
            .first()
            .map(|id| claim::view(call.db(), *id))
            .transpose()?
            .map(|c| c.claim.wording)
            .unwrap_or_default();
        let scope = serde_json::json!({ "claims": claims }).to_string();
        let new = NewIssue {
            title: &title,
            scope: &scope,
            format,
            media_type,
            language: code,
            dated,
            bytes: text.as_bytes(),
            program: env!("CARGO_PKG_VERSION"),
        };
        call.change(Op::IssueReport, |tx| report::issue(tx, &new))?;
    }
    let sha256 = attesta_text::sha256_hex(text.as_bytes());
    Ok(Rendered { text, sha256, path: request.path.map(|path| path.0) })
}

/// In the order asked for, or oldest first.
fn claims(call: &Call, request: &RenderReport) -> Result<Vec<ClaimId>> {
    if let Some(given) = &request.claims {
        return given.iter().map(|id| call.id("claim", id)).collect();
    }
    let filter = claim::Filter {
        dossier: call.maybe_id("dossier", request.dossier.as_ref())?,
        article: call.maybe_id("article", request.article.as_ref())?,
        ..Default::default()
    };
    let mut rows = claim::list(call.db(), &filter, 10_000)?;
    rows.reverse();
    Ok(rows.into_iter().map(|row| row.id).collect())
}
