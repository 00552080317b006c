//! The chains of hashes, recomputed from their beginning: so many entries at a time, so that it can be watched and stopped.

use super::{Header, beginning, commitment};
use crate::{Db, Error, Result, id::Id};
use rusqlite::{Row, params};
use serde::Serialize;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

/// What does not hold of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Unsound {
    HeaderChanged,
    HeaderUnreadable,
    EntryMissing,
    DoesNotFollow,
    CommitmentsChanged,
    PayloadNotText,
    SaltLost,
    PayloadChanged,
    ShownChanged,
}

impl Unsound {
    fn in_words(self) -> &'static str {
        match self {
            Unsound::HeaderChanged => "its header was changed",
            Unsound::HeaderUnreadable => "its header cannot be read",
            Unsound::EntryMissing => "an entry before it is missing or out of order",
            Unsound::DoesNotFollow => "it does not follow from the entry before it",
            Unsound::CommitmentsChanged => "its commitments were changed",
            Unsound::PayloadNotText => "its payload is not text",
            Unsound::SaltLost => "its payload has lost its salt",
            Unsound::PayloadChanged => "its payload was changed",
            Unsound::ShownChanged => "what is shown of it is not what was written",
        }
    }
}

/// The first entry that does not hold, as far as the file still tells of it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BrokenEntry {
    pub chain: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub seq: i64,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub at: i64,
    pub op: String,
    pub person_name: Option<String>,
    pub what: Unsound,
}

impl BrokenEntry {
    pub fn in_words(&self) -> String {
        format!("entry {} of chain {}: {}", self.seq, self.chain, self.what.in_words())
    }
}

/// How far a verification has come.
#[derive(Default)]
pub struct Verifier {
    pub entries: u32,
    pub chains: u32,
    pub broken: Option<BrokenEntry>,
    previous: Option<(Id, i64, Vec<u8>)>,
}

impl Verifier {
    /// Recomputes the hashes of the next entries; false when nothing is left, or something does not hold.
    pub fn step(&mut self, db: Db, most: u32) -> Result<bool> {
        let mut statement = db.0.prepare_cached(
            "SELECT header, commitments, payload, hash, chain, seq, id, hlc_ms, hlc_count, person, \"window\", op, target
             FROM journal WHERE (chain, seq) > (?1, ?2) ORDER BY chain, seq LIMIT ?3",
        )?;
        let (chain, seq) = self.previous.as_ref().map_or((vec![], 0), |(chain, seq, _)| (chain.bytes().to_vec(), *seq));
        let mut rows = statement.query(params![chain, seq, most])?;
        let mut read = 0;
        while let Some(row) = rows.next()? {
            read += 1;
            if !self.entry(db, row)? {
                return Ok(false);
            }
        }
        Ok(read == most)
    }

    fn entry(&mut self, db: Db, r: &Row) -> Result<bool> {
        let stored = Stored { header: r.get(0)?, commitments: r.get(1)?, payload: r.get(2)?, hash: r.get(3)? };
        let (chain, seq): (Id, i64) = (r.get(4)?, r.get(5)?);
        let first = self.previous.as_ref().is_none_or(|(last, ..)| *last != chain);
        let (expected_seq, prev) = match &self.previous {
            Some((_, seq, hash)) if !first => (seq + 1, hash.clone()),
            _ => (1, beginning(db.0)?),
        };
        self.entries += 1;
        self.chains += u32::from(first);
        // What the history shows is read from columns of its own, so they must say what the hashed header says.
        let shown = |head: &Header| -> rusqlite::Result<bool> {
            Ok((head.entry, head.clock, head.person) == (r.get(6)?, (r.get(7)?, r.get(8)?), r.get(9)?)
                && (&head.window, &head.op, head.target) == (&r.get(10)?, &r.get(11)?, r.get(12)?)
                && (head.chain, head.seq) == (chain, seq))
        };
        let what = match stored.broken(expected_seq, &prev) {
            Ok(head) if shown(&head)? => None,
            Ok(_) => Some(Unsound::ShownChanged),
            Err(what) => Some(what),
        };
        self.previous = Some((chain, seq, stored.hash));
        if let Some(what) = what {
            let name =
                "SELECT p.name FROM journal j JOIN person p ON p.id = j.person WHERE j.chain = ?1 AND j.seq = ?2";
            let person_name =
                db.0.query_row(name, params![chain, seq], |r| r.get(0)).map(Some).or_else(|e| match e {
                    rusqlite::Error::QueryReturnedNoRows => Ok(None),
                    other => Err(Error::from(other)),
                })?;
            self.broken =
                Some(BrokenEntry { chain: chain.short(), seq, at: r.get(7)?, op: r.get(11)?, person_name, what });
        }
        Ok(what.is_none())
    }
}

/// The bytes of an entry that hashes cover.
struct Stored {
    header: Vec<u8>,
    commitments: Vec<u8>,
    payload: Vec<u8>,
    hash: Vec<u8>,
}

impl Stored {
    /// Its header if all of it holds, or what does not.
    fn broken(&self, expected_seq: i64, prev: &[u8]) -> std::result::Result<Header, Unsound> {
        if Sha256::digest(&self.header).as_slice() != self.hash {
            return Err(Unsound::HeaderChanged);
        }
        let head = serde_json::from_slice::<Header>(&self.header).map_err(|_| Unsound::HeaderUnreadable)?;
        if head.seq != expected_seq {
            return Err(Unsound::EntryMissing);
        }
        if head.prev != hex::encode(prev) {
            return Err(Unsound::DoesNotFollow);
        }
        let commitments = hex::encode(Sha256::digest(&self.commitments));
        if head.commitments != commitments || self.commitments.len() != head.fields * 32 {
            return Err(Unsound::CommitmentsChanged);
        }
        let text = std::str::from_utf8(&self.payload).map_err(|_| Unsound::PayloadNotText)?;
        // The commitments cover what follows the first line, byte for byte; the first one is held against how it is written.
        let mut lines = text.split('\n');
        let first = lines.next().unwrap_or_default();
        let salt = serde_json::from_str::<Json>(first).ok().and_then(|v| hex::decode(v["salt"].as_str()?).ok());
        let salt = salt.ok_or(Unsound::SaltLost)?;
        let written = json!({ "v": head.v, "salt": hex::encode(&salt) }).to_string();
        if first != written {
            return Err(Unsound::PayloadChanged);
        }
        let computed: Vec<u8> = lines.enumerate().flat_map(|(n, line)| commitment(&salt, n, line)).collect();
        if computed == self.commitments { Ok(head) } else { Err(Unsound::PayloadChanged) }
    }
}
