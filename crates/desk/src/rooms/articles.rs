//! Reading articles, and saying what they are.

use super::{DONE, attributions::said, maybe_date, maybe_source, settle, text};
use crate::{
    desk::Call,
    error::Result,
    place,
    wire::{requests::*, revisions::*, views::*},
};
use attesta_casebook::{
    Op,
    article::{self, ArticleEdit, ArticleRow},
    attribution, claim, coding, coverage,
    id::{AttributionId, SourceId},
    mark,
    revision::{self, RevisionRow},
    vocabulary::{AttributionState, SourceKind},
};
use attesta_text::Span;
use std::collections::HashSet;

pub(crate) fn list(call: &mut Call, request: ListArticles) -> Result<Vec<ArticleRow>> {
    let dossier = call.maybe_id("dossier", request.dossier.as_ref())?;
    let before = request.before.map(i64::from);
    Ok(article::list(call.db(), request.text.as_deref(), dossier, before, request.limit.unwrap_or(100).min(1000))?)
}

pub(crate) fn describe(call: &mut Call, request: DescribeArticle) -> Result<Done> {
    let id = call.id("article", &request.id)?;
    let published = maybe_date(request.published.as_ref())?;
    let named = |given: &Option<SourceGiven>| given.as_ref().filter(|given| !given.is_blank()).cloned();
    let (publisher, credited) = (named(&request.publisher), named(&request.agency));
    let outlet = maybe_source(call, publisher.as_ref(), SourceKind::Outlet)?;
    let agency = maybe_source(call, credited.as_ref(), SourceKind::Agency)?;
    let translated_from = call.changed_id("article", request.translated_from.as_ref())?;
    call.change(Op::DescribeArticle, |tx| {
        let edit = ArticleEdit {
            title: request.title.as_deref(),
            outlet: emptied(request.publisher.as_ref(), settle(tx, outlet.as_ref())?),
            agency: emptied(request.agency.as_ref(), settle(tx, agency.as_ref())?),
            byline: request.byline.as_deref(),
            language: request.language.as_deref(),
            url: request.url.as_deref(),
            archive_url: request.archive_url.as_deref(),
            translated_from,
            published: published.as_ref(),
        };
        article::describe(tx, id, &edit)
    })?;
    Ok(DONE)
}

/// Not given: as it is. Given with a blank name: none any more.
fn emptied(given: Option<&SourceGiven>, settled: Option<SourceId>) -> Option<Option<SourceId>> {
    given.map(|_| settled)
}

pub(crate) fn revisions(call: &mut Call, request: ById) -> Result<Vec<RevisionRow>> {
    Ok(revision::list(call.db(), call.id("article", &request.id)?)?)
}

pub(crate) fn revision(call: &mut Call, request: ReadRevision) -> Result<RevisionText> {
    let article = call.id("article", &request.article)?;
    let text = revision::text(call.db(), article, request.number)?;
    let language = article::view(call.db(), article)?.row.language;
    Ok(RevisionText { text: text.as_str().to_owned(), language })
}

pub(crate) fn read(call: &mut Call, request: ById) -> Result<ReaderView> {
    let reading = place::reading(call, &request.id)?;
    let (db, id) = (call.db(), reading.article);
    let article = article::view(db, id)?;
    let offsets = reading.text.offsets();
    let layer = coding::layer(db, call.me(), id)?;
    let coding = call.me().map(|me| coding::open(db, me, id)).transpose()?.flatten();
    let (mut marks, mut said_marks, mut claim_marks) = (vec![], vec![], vec![]);
    for row in mark::on_article(db, id, layer)? {
        let spans = row.spans(&reading.text)?;
        let pieces = spans.iter().map(|span| offsets.to_utf16(*span)).collect();
        match row.attribution {
            Some(id) => said_marks.push((id, spans)),
            None if row.claim.is_some() => claim_marks.extend(spans),
            None => {}
        }
        marks.push(MarkOnText { id: row.id, role: row.role, claim: row.claim, attribution: row.attribution, pieces });
    }
    let found = attribution::list(
        db,
        &attribution::Filter { article: Some(id), layer: Some(layer), ..Default::default() },
        2000,
    )?;
    // What the program proposes is not dealt with yet.
    let accepted: HashSet<AttributionId> =
        found.iter().filter(|a| a.state == AttributionState::Accepted).map(|a| a.id).collect();
    said_marks.retain(|(id, _)| accepted.contains(id));
    let said_marks: Vec<Span> = said_marks.into_iter().flat_map(|(_, spans)| spans).collect();
    let coverage = coverage::of(&reading.text, &said_marks, &claim_marks);
    let coverage = coverage.into_iter().map(|(span, state)| Stretch { span: offsets.to_utf16(span), state }).collect();
    let mut attributions: Vec<Said> = found.into_iter().map(|a| said(a, &marks)).collect();
    attributions.sort_by_key(|s| s.content.first().map(|span| span.start));
    // Which words the first coder took for claims is kept from the second.
    let claims = match coding {
        Some(_) => vec![],
        None => claim::list(db, &claim::Filter { article: Some(id), ..Default::default() }, 1000)?,
    };
    let coding = coding.map(|layer| coding::of(db, call.me(), layer)).transpose()?;
    let absent = [
        ("publisher", article.row.outlet.is_none()),
        ("published", article.row.published.is_none()),
        ("url", text(Some(&article.url)).is_empty()),
    ];
    let missing = absent.into_iter().filter(|(_, gone)| *gone).map(|(name, _)| name.to_owned()).collect();
    let text = reading.text.as_str().to_owned();
    Ok(ReaderView { article, text, marks, attributions, claims, coverage, missing, coding })
}
