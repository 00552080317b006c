//! Bringing articles in and reading them.

use super::{DONE, attributions::said, date, maybe_date, maybe_source, settle, text};
use crate::{
    desk::Call,
    error::{Result, WireError},
    place,
    wire::{requests::*, views::*},
};
use attesta_casebook::{
    Op,
    article::{self, ArticleEdit, ArticleRow, NewArticle},
    attribution, claim,
    date::DateView,
    dossier, mark,
    vocabulary::{SnapshotOrigin, SourceKind},
};
use attesta_ingest::{Hint, Ingested};
use attesta_text::{Notice, NoticeKind};

pub(crate) fn list(call: &mut Call, request: ListArticles) -> Result<Vec<ArticleRow>> {
    let dossier = call.maybe_id("dossier", request.dossier.as_ref())?;
    let before = request.before.map(i64::from);
    Ok(article::list(call.db(), request.text.as_deref(), dossier, before, request.limit.unwrap_or(100).min(1000))?)
}

pub(crate) fn import_text(call: &mut Call, request: ImportText) -> Result<Imported> {
    let ImportText { text, title, publisher, agency, byline, published, language, url, dossier } = request;
    let ingested = attesta_ingest::from_pasted(&text)?;
    let given = ImportFile { path: String::new(), title, publisher, agency, byline, published, language, url, dossier };
    store(call, &ingested, text.as_bytes(), SnapshotOrigin::Paste, &given)
}

pub(crate) fn import_file(call: &mut Call, request: ImportFile) -> Result<Imported> {
    let path = std::path::Path::new(&request.path);
    let size = std::fs::metadata(path).map_err(|e| unreadable(&request.path, &e))?.len();
    if size > attesta_text::MAX_BYTES as u64 {
        return Err(attesta_ingest::IngestError::TooLarge { bytes: usize::try_from(size).unwrap_or(usize::MAX) }.into());
    }
    let bytes = std::fs::read(path).map_err(|e| unreadable(&request.path, &e))?;
    let file_name = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let ingested = attesta_ingest::read(&bytes, &Hint { file_name })?;
    store(call, &ingested, &bytes, SnapshotOrigin::File, &request)
}

fn unreadable(path: &str, error: &std::io::Error) -> WireError {
    WireError::new("unreadable", format!("{path}: {error}"), "check the name of the file")
}

fn store(
    call: &mut Call,
    ingested: &Ingested,
    bytes: &[u8],
    origin: SnapshotOrigin,
    given: &ImportFile,
) -> Result<Imported> {
    if let Some(id) = article::with_bytes(call.db(), bytes)? {
        let row = article::view(call.db(), id)?.row;
        return Ok(Imported {
            article: id,
            short: row.short,
            title: row.title,
            already: true,
            notices: vec![],
            guessed: vec![],
        });
    }
    // What a person gives is stated; what the file says is stated too, unless the reader of it guessed.
    let title = given.title.as_deref().or(ingested.title.as_deref()).unwrap_or("");
    let mut guessed: Vec<&str> = ingested.guessed.clone();
    guessed.retain(|field| match *field {
        "title" => given.title.is_none(),
        "language" => given.language.is_none(),
        _ => true,
    });
    let language = given.language.as_deref().or(ingested.language.as_ref().map(|g| g.code)).unwrap_or("");
    let in_file = ingested.published.as_ref().map(|text| DateView { text: text.clone(), kind: None });
    let published = date(given.published.as_ref().or(in_file.as_ref()))?;
    let named = ingested.outlet.as_ref().map(|name| SourceGiven::Named { name: name.clone(), kind: None });
    let outlet = maybe_source(call, given.publisher.as_ref().or(named.as_ref()), SourceKind::Outlet)?;
    let agency = maybe_source(call, given.agency.as_ref(), SourceKind::Agency)?;
    let dossier = match &given.dossier {
        Some(name) => Some(dossier::by_name(call.db(), name)?.map_or_else(|| call.id("dossier", name), Ok)?),
        None => None,
    };
    let file_name =
        std::path::Path::new(&given.path).file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let id = call.change(Op::ImportArticle, |tx| {
        let new = NewArticle {
            title,
            outlet: settle(tx, outlet.as_ref())?,
            agency: settle(tx, agency.as_ref())?,
            byline: given.byline.as_deref().or(ingested.byline.as_deref()).unwrap_or(""),
            language,
            url: given.url.as_deref().or(ingested.url.as_deref()).unwrap_or(""),
            published: &published,
            guessed: &guessed,
            bytes,
            media_type: ingested.media_type,
            origin,
            file_name: &file_name,
            extractor: ingested.extractor,
            text: &ingested.text.text,
        };
        let id = article::add(tx, &new)?;
        if let Some(dossier) = dossier {
            dossier::file(tx, dossier, Some(id), None)?;
        }
        Ok(id)
    })?;
    let notices = ingested.text.notices.iter().map(notice).collect();
    let row = article::view(call.db(), id)?.row;
    Ok(Imported {
        article: id,
        short: row.short,
        title: row.title,
        already: false,
        notices,
        guessed: guessed.iter().map(|g| (*g).to_owned()).collect(),
    })
}

fn notice(notice: &Notice) -> String {
    let n = notice.count;
    match notice.kind {
        NoticeKind::Nul => format!("{n} NUL characters were taken out"),
        NoticeKind::Control => format!("{n} control characters are in the text; they are shown by their code"),
        NoticeKind::Bidi => format!("{n} characters change the direction of the text; they are shown by their code"),
        NoticeKind::LineEnds => format!("{n} line ends were made alike"),
        NoticeKind::Decomposed => format!("{n} characters were composed (Unicode NFC)"),
    }
}

pub(crate) fn describe(call: &mut Call, request: DescribeArticle) -> Result<Done> {
    let id = call.id("article", &request.id)?;
    let published = maybe_date(request.published.as_ref())?;
    let outlet = maybe_source(call, request.publisher.as_ref(), SourceKind::Outlet)?;
    let agency = maybe_source(call, request.agency.as_ref(), SourceKind::Agency)?;
    call.change(Op::DescribeArticle, |tx| {
        let edit = ArticleEdit {
            title: request.title.as_deref(),
            outlet: settle(tx, outlet.as_ref())?,
            agency: settle(tx, agency.as_ref())?,
            byline: request.byline.as_deref(),
            language: request.language.as_deref(),
            url: request.url.as_deref(),
            archive_url: request.archive_url.as_deref(),
            published: published.as_ref(),
        };
        article::describe(tx, id, &edit)
    })?;
    Ok(DONE)
}

pub(crate) fn read(call: &mut Call, request: ById) -> Result<ReaderView> {
    let reading = place::reading(call, &request.id)?;
    let (db, id) = (call.db(), reading.article);
    let article = article::view(db, id)?;
    let offsets = reading.text.offsets();
    let mut marks = vec![];
    for row in mark::on_article(db, id)? {
        let pieces = row.pieces.iter().map(|(start, end, _)| Ok(offsets.to_utf16(reading.text.span(*start, *end)?)));
        let pieces = pieces.collect::<Result<_>>()?;
        marks.push(MarkOnText { id: row.id, role: row.role, claim: row.claim, attribution: row.attribution, pieces });
    }
    let found = attribution::list(db, &attribution::Filter { article: Some(id), ..Default::default() }, 2000)?;
    let mut attributions: Vec<Said> = found.into_iter().map(|a| said(a, &marks)).collect();
    attributions.sort_by_key(|s| s.content.first().map(|span| span.start));
    let claims = claim::list(db, &claim::Filter { article: Some(id), ..Default::default() }, 1000)?;
    let absent = [
        ("publisher", article.row.outlet.is_none()),
        ("published", article.row.published.is_none()),
        ("url", text(Some(&article.url)).is_empty()),
    ];
    let missing = absent.into_iter().filter(|(_, gone)| *gone).map(|(name, _)| name.to_owned()).collect();
    Ok(ReaderView { article, text: reading.text.as_str().to_owned(), marks, attributions, claims, missing })
}
