//! Bringing articles in: pasted, one file, or many.

use super::{DONE, Source, file_bytes, maybe_source, settle};
use crate::{
    desk::{Call, Desk},
    error::{Result, WireError},
    jobs::{self, Job},
    wire::{requests::*, revisions::*, views::*},
};
use attesta_casebook::{
    Op, Tx,
    article::{self, NewArticle},
    date::Edtf,
    dossier,
    id::{ArticleId, DossierId},
    revision::{self, NewRevision},
    vocabulary::{DateKind, SnapshotOrigin, SourceKind},
};
use attesta_ingest::{Hint, IngestError, Ingested};
use attesta_text::Notice;
use std::path::Path;

pub(crate) fn text(call: &mut Call, request: ImportText) -> Result<Imported> {
    let ImportText { text, title, publisher, agency, byline, published, language, url, dossier } = request;
    let given = ImportFile {
        path: FilePath(String::new()),
        title,
        publisher,
        agency,
        byline,
        published,
        language,
        url,
        dossier,
    };
    one(call, &pasted(text)?, &given)
}

fn pasted(text: String) -> Result<Read> {
    let ingested = attesta_ingest::from_pasted(&text)?;
    Ok(Read { ingested, bytes: text.into_bytes(), origin: SnapshotOrigin::Paste, file_name: String::new() })
}

pub(crate) fn file(call: &mut Call, request: ImportFile) -> Result<Imported> {
    let read = read(&request.path.0)?;
    one(call, &read, &request)
}

fn one(call: &mut Call, read: &Read, given: &ImportFile) -> Result<Imported> {
    let ready = Ready::of(call, read, given)?;
    call.change(Op::ImportArticle, |tx| ready.store(tx))
}

/// Another text of an article that is here. Its title, outlet and the rest stay what they are.
pub(crate) fn revise(call: &mut Call, request: ReviseArticle) -> Result<ArticleRevised> {
    let article = call.id("article", &request.article)?;
    let read = match (request.text, request.path) {
        (Some(text), None) => pasted(text)?,
        (None, Some(path)) => read(&path.0)?,
        _ => {
            return Err(WireError::new(
                "bad_request",
                "a new version comes from a pasted text or from a file",
                "give one of the two",
            ));
        }
    };
    let published = match &request.published {
        Some(given) => Edtf::try_from(given)?,
        // One that could only be guessed is none: nothing would say that it was.
        None => in_file(read.ingested.published.as_deref(), &mut vec![]),
    };
    let new = NewRevision {
        published: &published,
        bytes: &read.bytes,
        media_type: read.ingested.media_type,
        origin: read.origin,
        file_name: &read.file_name,
        extractor: read.ingested.extractor,
        text: &read.ingested.text.text,
    };
    let revised = call.change(Op::ReviseArticle, |tx| revision::add(tx, article, &new))?;
    Ok(ArticleRevised { revised, notices: read.notices(&published) })
}

/// How many files, and how many bytes of them, are stored by one durable step of the job.
const BATCH: usize = 50;
const BATCH_BYTES: usize = 16 << 20;

pub(crate) fn files(job: &mut Job, request: ImportFiles) -> Result<ImportedFiles> {
    let of = request.paths.len();
    let mut done = ImportedFiles { imported: vec![], failed: vec![], stopped: false };
    let mut tried = 0;
    while tried < of && !job.is_stopped() {
        job.tell(tried, of);
        let (mut readable, mut bytes) = (vec![], 0);
        for path in request.paths.iter().skip(tried).take(BATCH) {
            if bytes >= BATCH_BYTES || job.is_stopped() {
                break;
            }
            tried += 1;
            // Reading needs no casebook: only storing waits for the others.
            match read(&path.0) {
                Ok(read) => {
                    bytes += read.bytes.len();
                    readable.push(read);
                }
                Err(error) => done.failed.push(NotImported { name: name_of(&path.0), error }),
            }
        }
        job.step(|call| batch(call, &readable, &request, &mut done))?;
    }
    done.stopped = tried < of;
    job.tell(tried, of);
    Ok(done)
}

/// All of them in one step of the history; if one is refused, each in a step of its own, so that only that one is missing.
fn batch(call: &mut Call, readable: &[Read], request: &ImportFiles, done: &mut ImportedFiles) -> Result<()> {
    let given = ImportFile {
        path: FilePath(String::new()),
        title: None,
        publisher: request.publisher.clone(),
        agency: request.agency.clone(),
        byline: None,
        published: request.published.clone(),
        language: request.language.clone(),
        url: None,
        dossier: request.dossier.clone(),
    };
    let ready: Result<Vec<Ready>> = readable.iter().map(|read| Ready::of(call, read, &given)).collect();
    if let Ok(ready) = ready {
        let together = call.change(Op::ImportArticle, |tx| {
            ready.iter().map(|r| r.store(tx)).collect::<std::result::Result<Vec<_>, _>>()
        });
        if let Ok(imported) = together {
            done.imported.extend(imported);
            return Ok(());
        }
    }
    for read in readable {
        match one(call, read, &given) {
            Ok(imported) => done.imported.push(imported),
            // The file or the disk itself: the next one would fare no better.
            Err(error) if ["disk_full", "read_only", "damaged", "busy"].contains(&error.code.as_str()) => {
                return Err(error);
            }
            Err(error) => done.failed.push(NotImported { name: read.file_name.clone(), error }),
        }
    }
    Ok(())
}

pub(crate) fn cancel(desk: &Desk, request: CancelJob) -> Result<Done> {
    jobs::cancel(desk, &request.job)?;
    Ok(DONE)
}

/// A file as it was read, before the casebook is asked.
struct Read {
    ingested: Ingested,
    bytes: Vec<u8>,
    origin: SnapshotOrigin,
    file_name: String,
}

fn read(path: &str) -> Result<Read> {
    let bytes = file_bytes(path, attesta_text::MAX_BYTES as u64)?;
    if bytes.len() > attesta_text::MAX_BYTES {
        let size = std::fs::metadata(path).map_or(0, |m| m.len());
        return Err(
            IngestError::TooLarge { bytes: usize::try_from(size).unwrap_or(bytes.len()).max(bytes.len()) }.into()
        );
    }
    let file_name = name_of(path);
    let ingested = attesta_ingest::read(&bytes, &Hint { file_name: Some(file_name.clone()) })?;
    Ok(Read { ingested, bytes, origin: SnapshotOrigin::File, file_name })
}

fn name_of(path: &str) -> String {
    Path::new(path).file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Everything a new article needs, its ids looked up.
struct Ready<'r> {
    read: &'r Read,
    given: &'r ImportFile,
    outlet: Option<Source<'r>>,
    agency: Option<Source<'r>>,
    dossier: Option<DossierId>,
    published: Edtf,
    guessed: Vec<&'static str>,
}

impl<'r> Ready<'r> {
    /// What a person gives is stated; what the file says is stated too, unless the reader of it guessed.
    fn of(call: &Call, read: &'r Read, given: &'r ImportFile) -> Result<Ready<'r>> {
        let mut outlet = maybe_source(call, given.publisher.as_ref(), SourceKind::Outlet)?;
        if outlet.is_none() {
            outlet = read.ingested.outlet.as_deref().map(|name| Source::Named(name, SourceKind::Outlet));
        }
        let mut guessed = read.ingested.guessed.clone();
        let published = match &given.published {
            Some(given) => Edtf::try_from(given)?,
            None => in_file(read.ingested.published.as_deref(), &mut guessed),
        };
        guessed.retain(|field| match *field {
            "title" => given.title.is_none(),
            "language" => given.language.is_none(),
            _ => true,
        });
        Ok(Ready {
            read,
            given,
            outlet,
            agency: maybe_source(call, given.agency.as_ref(), SourceKind::Agency)?,
            dossier: match &given.dossier {
                Some(name) => Some(dossier::by_name(call.db(), name)?.map_or_else(|| call.id("dossier", name), Ok)?),
                None => None,
            },
            published,
            guessed,
        })
    }

    /// Once: the same bytes are the same article, unless another outlet printed them.
    fn store(&self, tx: &mut Tx) -> attesta_casebook::Result<Imported> {
        let (read, given, ingested) = (self.read, self.given, &self.read.ingested);
        let known = self.known(tx)?;
        let id = match known {
            Some(id) => id,
            None => {
                let new = NewArticle {
                    title: given.title.as_deref().or(ingested.title.as_deref()).unwrap_or(""),
                    outlet: settle(tx, self.outlet.as_ref())?,
                    agency: settle(tx, self.agency.as_ref())?,
                    byline: given.byline.as_deref().or(ingested.byline.as_deref()).unwrap_or(""),
                    language: given.language.as_deref().or(ingested.language.as_ref().map(|g| g.code)).unwrap_or(""),
                    url: given.url.as_deref().or(ingested.url.as_deref()).unwrap_or(""),
                    published: &self.published,
                    guessed: &self.guessed,
                    bytes: &read.bytes,
                    media_type: ingested.media_type,
                    origin: read.origin,
                    file_name: &read.file_name,
                    extractor: ingested.extractor,
                    text: &ingested.text.text,
                };
                article::add(tx, &new)?
            }
        };
        if let Some(dossier) = self.dossier {
            dossier::file(tx, dossier, Some(id), None)?;
        }
        let already = known.is_some();
        Ok(Imported {
            article: id,
            short: id.0.short(),
            title: article::title(tx.db(), id)?,
            already,
            notices: if already { vec![] } else { self.notices() },
            guessed: if already { vec![] } else { self.guessed.iter().map(|g| (*g).to_owned()).collect() },
        })
    }

    fn known(&self, tx: &mut Tx) -> attesta_casebook::Result<Option<ArticleId>> {
        let known = article::with_bytes(tx.db(), &self.read.bytes)?;
        // Only where no outlet can be missing: a source no article is left to name must not stay behind.
        if self.outlet.is_none() || known.iter().any(|(_, outlet)| outlet.is_none()) {
            return Ok(known.first().map(|(id, _)| *id));
        }
        let outlet = if known.is_empty() { None } else { settle(tx, self.outlet.as_ref())? };
        Ok(known.into_iter().find(|(_, printed)| *printed == outlet).map(|(id, _)| id))
    }

    fn notices(&self) -> Vec<NoticeView> {
        self.read.notices(&self.published)
    }
}

impl Read {
    fn notices(&self, published: &Edtf) -> Vec<NoticeView> {
        let unread = self.ingested.published.is_some() && *published == Edtf::default();
        let unread = unread.then_some(NoticeView { kind: NoticeKind::DateUnread, count: 1 });
        self.ingested.text.notices.iter().map(notice).chain(unread).collect()
    }
}

/// The file's own date. One in no known form is kept only as far as its day, as a guess; or left out, which a notice says.
fn in_file(written: Option<&str>, guessed: &mut Vec<&'static str>) -> Edtf {
    let read = |text: &str| Edtf::parse(text, DateKind::Stated).ok();
    let Some(written) = written else { return Edtf::default() };
    read(written).unwrap_or_else(|| {
        let day = written.get(..10).and_then(read);
        if day.is_some() {
            guessed.push("published");
        }
        day.unwrap_or_default()
    })
}

fn notice(notice: &Notice) -> NoticeView {
    let kind = match notice.kind {
        attesta_text::NoticeKind::Nul => NoticeKind::Nul,
        attesta_text::NoticeKind::Control => NoticeKind::Control,
        attesta_text::NoticeKind::Bidi => NoticeKind::Bidi,
        attesta_text::NoticeKind::LineEnds => NoticeKind::LineEnds,
        attesta_text::NoticeKind::Decomposed => NoticeKind::Decomposed,
    };
    NoticeView { kind, count: u32::try_from(notice.count).unwrap_or(u32::MAX) }
}
