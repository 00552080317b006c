//! What a page was made from, and comes back with its answers: ids, versions and hashes, under one seal.

use attesta_text::sha256_hex;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    pub casebook: String,
    pub by: String,
    pub to: String,
    pub dated: i64,
    pub language: String,
    pub items: Vec<FrameItem>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameItem {
    pub kind: ItemKind,
    pub id: String,
    pub version: u32,
    pub sha256: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Attribution,
    Verdict,
}

impl Frame {
    /// SHA-256 of the compact JSON. Without a key it shows what was damaged or mixed up on the way, and proves nobody's hand.
    pub fn seal(&self) -> String {
        sha256_hex(self.json().as_bytes())
    }

    pub(crate) fn json(&self) -> String {
        // Texts, numbers and lists of them always have a JSON.
        serde_json::to_string(self).unwrap_or_default()
    }
}
