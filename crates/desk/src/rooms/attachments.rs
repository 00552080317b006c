//! Files kept with evidence: what their bytes are, and what can be shown of them.

use super::{date, file_bytes, made, maybe_source, settle, text};
use crate::{
    desk::{Call, Desk},
    error::{Result, WireError},
    wire::{attachments::*, views::Made},
};
use attesta_casebook::{
    Op,
    evidence::{self, MAX_FILE_BYTES, NewEvidence, NewFile},
    vocabulary::{EvidenceKind, LocatorKind, SourceKind},
};
use attesta_ingest::{
    Family, media_type,
    picture::{self, Fit, PATIENCE, PictureError},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::path::Path;

/// To recognise it in a list.
const SMALL: Fit = Fit { width: 480, height: 360, pixels: 480 * 360 };
/// To look at it: a tall screenshot stays legible, since it scrolls.
const LARGE: Fit = Fit { width: 8192, height: 8192, pixels: 3_000_000 };

/// What is held in memory for one step.
const AT_ONCE: usize = 256 << 20;

/// A file that was named, read once.
pub(super) struct Attached {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    media: attesta_ingest::Media,
}

impl Attached {
    pub(super) fn read(path: &str) -> Result<Attached> {
        let bytes = file_bytes(path, MAX_FILE_BYTES)?;
        if bytes.len() as u64 > MAX_FILE_BYTES {
            return Err(WireError::new(
                "too_large",
                format!("{path} is longer than the limit of {MAX_FILE_BYTES} bytes (64 MiB)"),
                "keep a shorter cut of it here, and the whole where you archive such files",
            ));
        }
        if bytes.is_empty() {
            return Err(WireError::new("file_empty", format!("{path} is empty"), "choose the file again"));
        }
        let name = Path::new(path).file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let media = media_type(&bytes);
        Ok(Attached { name, bytes, media })
    }

    pub(super) fn as_new(&self) -> NewFile<'_> {
        NewFile { name: &self.name, bytes: &self.bytes, media_type: self.media.media_type }
    }

    fn kind(&self) -> EvidenceKind {
        match self.media.family {
            Family::Image => EvidenceKind::Image,
            Family::Audio => EvidenceKind::Audio,
            Family::Video => EvidenceKind::Video,
            Family::Page => EvidenceKind::Page,
            Family::Text => EvidenceKind::Text,
            Family::Document | Family::Other => EvidenceKind::Document,
        }
    }

    /// What it is called, without the ending.
    fn title(&self) -> String {
        let bare = self.name.rsplit_once('.').map_or(self.name.as_str(), |(bare, _)| bare).trim();
        if bare.is_empty() { self.name.clone() } else { bare.to_owned() }
    }
}

/// Others have the casebook meanwhile.
pub(crate) fn examine(_: &Desk, request: ExamineFile) -> Result<ExaminedFile> {
    let file = Attached::read(&request.file.0)?;
    Ok(ExaminedFile {
        bytes: file.bytes.len() as u64,
        sha256: hex::encode(Sha256::digest(&file.bytes)),
        media_type: file.media.media_type.into(),
        kind: file.kind(),
        name: file.name,
    })
}

pub(crate) fn attach(call: &mut Call, request: AttachFiles) -> Result<Vec<Made>> {
    let claim = call.maybe_id("claim", request.claim.as_ref())?;
    let hop = call.maybe_id("hop", request.hop.as_ref())?;
    let from = maybe_source(call, request.source.as_ref(), SourceKind::Organisation)?;
    let published = date(request.published.as_ref())?;
    // Read before the transaction, so that nobody waits for a slow disk.
    let files = all(&request)?;
    let new = call.change(Op::AddEvidence, |tx| {
        let source = settle(tx, from.as_ref())?;
        let one = |file: &Attached| {
            let new = NewEvidence {
                claim,
                hop,
                kind: file.kind(),
                title: &file.title(),
                excerpt: "",
                bearing: request.bearing,
                credibility: request.credibility,
                source,
                locator_kind: LocatorKind::None,
                locator: "",
                obtained_from: text(request.obtained_from.as_ref()),
                url: text(request.url.as_ref()),
                archive_url: text(request.archive_url.as_ref()),
                published: &published,
                file: Some(file.as_new()),
            };
            evidence::add(tx, &new)
        };
        files.iter().map(one).collect::<attesta_casebook::Result<Vec<_>>>()
    })?;
    Ok(new.into_iter().map(made).collect())
}

fn all(request: &AttachFiles) -> Result<Vec<Attached>> {
    if request.paths.is_empty() {
        return Err(WireError::new("no_files", "no file is named", "choose one or more"));
    }
    let (mut files, mut bytes) = (vec![], 0);
    for path in &request.paths {
        let file = Attached::read(&path.0)?;
        bytes += file.bytes.len();
        if bytes > AT_ONCE {
            return Err(WireError::new(
                "too_much_at_once",
                format!("these files are longer together than {AT_ONCE} bytes (256 MiB)"),
                "attach them in several steps",
            ));
        }
        files.push(file);
    }
    Ok(files)
}

/// Others have the casebook while it is decoded.
pub(crate) fn draw(desk: &Desk, request: DrawEvidence) -> Result<PictureView> {
    let (_, bytes) = {
        let mut nothing = vec![];
        let call = desk.call(&mut nothing);
        evidence::file(call.db(), call.id("evidence", &request.id)?)?
    };
    let fit = if request.large.unwrap_or(false) { LARGE } else { SMALL };
    let drawn = picture::draw(&bytes, fit, PATIENCE).map_err(not_shown)?;
    Ok(PictureView {
        png_base64: STANDARD.encode(&drawn.png),
        width: drawn.width,
        height: drawn.height,
        full_width: drawn.full_width,
        full_height: drawn.full_height,
    })
}

fn not_shown(error: PictureError) -> WireError {
    let (code, hint) = match &error {
        PictureError::NotDrawn => ("not_drawn", "save a copy and open it with a program you trust"),
        PictureError::TooLarge { .. } | PictureError::TooMuchMemory => {
            ("image_too_large", "save a copy; beware, since small files that unpack to huge images are a known trick")
        }
        PictureError::TooSlow => ("image_too_slow", "save a copy and open it with a program you trust"),
        PictureError::Damaged(_) => ("image_damaged", "the bytes are kept as they came; ask for the file again"),
    };
    WireError::new(code, error.to_string(), hint)
}
