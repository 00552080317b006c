//! Files kept with evidence: what they are, many at once, and their picture.

use super::requests::{FilePath, SourceGiven};
use attesta_casebook::{date::DateView, vocabulary::*};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a file is, before anything is stored.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExamineFile {
    pub file: FilePath,
}

#[derive(Debug, Serialize, TS)]
pub struct ExaminedFile {
    pub name: String,
    #[ts(type = "number")]
    pub bytes: u64,
    pub sha256: String,
    /// Guessed from the bytes, and so is the kind.
    pub media_type: String,
    pub kind: EvidenceKind,
}

/// One piece of evidence for each file, called as the file is, in one step.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct AttachFiles {
    pub claim: Option<String>,
    pub hop: Option<String>,
    pub paths: Vec<FilePath>,
    pub bearing: Bearing,
    /// Admiralty credibility 1–6; 6 cannot be judged.
    pub credibility: u8,
    pub source: Option<SourceGiven>,
    pub obtained_from: Option<String>,
    pub url: Option<String>,
    pub archive_url: Option<String>,
    pub published: Option<DateView>,
}

/// The image kept with a piece of evidence, drawn anew; `large` to look at it, otherwise to recognise it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct DrawEvidence {
    pub id: String,
    pub large: Option<bool>,
}

/// Pixels only: nothing else of the file is in it.
#[derive(Debug, Serialize, TS)]
pub struct PictureView {
    pub png_base64: String,
    pub width: u32,
    pub height: u32,
    pub full_width: u32,
    pub full_height: u32,
}
