//! Fact-check reports: shown as text, or written to a file and kept as an issue.

use crate::{
    desk::Call,
    error::{Result, WireError},
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    Op, World, claim,
    id::ClaimId,
    report::{self, IssueRow, NewIssue},
};
use attesta_report::{Lang, Scope};

pub(crate) fn list(call: &mut Call, _: Nothing) -> Result<Vec<IssueRow>> {
    Ok(report::list(call.db())?)
}

pub(crate) fn render(call: &mut Call, request: RenderReport) -> Result<Rendered> {
    let claims = claims(call, &request)?;
    if claims.is_empty() {
        return Err(WireError::new(
            "nothing_to_report",
            "there is no claim to report on",
            "choose claims, a folder or an article that has some",
        ));
    }
    let dated = request.dated.unwrap_or_else(|| attesta_casebook::Machine.now());
    let findings = attesta_report::gather(call.db(), &Scope { claims: claims.clone() }, dated)?;
    let (lang, code) = match request.lang {
        ReportLang::En => (Lang::En, "en"),
        ReportLang::It => (Lang::It, "it"),
    };
    let (text, format, media_type) = match request.format {
        ReportFormat::Markdown => (attesta_report::markdown(&findings, lang), "markdown", "text/markdown"),
        ReportFormat::Html => (attesta_report::html(&findings, lang), "html", "text/html"),
    };
    if let Some(path) = &request.path {
        write(path, &text)?;
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
    Ok(Rendered { text, sha256, path: request.path })
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

/// Whole or not at all: a report half written is worse than none.
fn write(path: &str, text: &str) -> Result<()> {
    let path = std::path::Path::new(path);
    let beside = path.with_extension(format!("{}.part", std::process::id()));
    let written = std::fs::write(&beside, text).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|e| {
        WireError::new("cannot_write", format!("{}: {e}", path.display()), "choose another place; nothing was lost")
    })
}
