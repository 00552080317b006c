//! Every change ever made, append-only.
//!
//! An entry has three stored byte strings. The *payload* is JSON Lines: one line with the version and a salt, then one line per
//! changed field. The *commitments* are 32 bytes per field line, SHA-256(salt of that line ‖ line), so that one line (a protected
//! name) can be withheld and the rest still verifies. The *header* is JSON and holds who, when, what, the previous hash and the
//! SHA-256 of the commitments; its own SHA-256 is the entry's hash. Hashes cover stored bytes, never a re-serialisation.
//!
//! One chain per installation and copy of the file. A hash chain alone cannot show that its tail was cut off or that all of it was
//! computed anew; a head known outside this machine can. Order across chains is a hybrid logical clock (Kulkarni et al. 2014).

use crate::{
    Db, Error, Result,
    id::{EntryId, Id, PersonId},
    installation::Installation,
    op::Op,
    transact::{Actor, Touched},
    world::World,
};
use rusqlite::{OptionalExtension, params, types::Value};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

const VERSION: u32 = 1;

/// One row's part in an entry.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) table: String,
    pub(crate) id: Id,
    pub(crate) inserted: bool,
    /// (column, before, after); before is None for an inserted row.
    pub(crate) fields: Vec<(String, Option<Json>, Json)>,
}

pub(crate) struct Target {
    pub(crate) row: i64,
    pub(crate) id: EntryId,
}

pub(crate) struct New<'a> {
    pub(crate) world: &'a dyn World,
    pub(crate) now: i64,
    pub(crate) installation: &'a Installation,
    pub(crate) actor: &'a Actor,
    pub(crate) op: Op,
    pub(crate) target: Option<&'a Target>,
    pub(crate) changes: &'a [Change],
    pub(crate) touched: &'a [Touched],
}

pub(crate) struct Appended {
    pub(crate) id: EntryId,
    pub(crate) row: i64,
    pub(crate) chain: Id,
    pub(crate) seq: i64,
}

#[derive(Serialize, Deserialize)]
struct Header {
    v: u32,
    entry: EntryId,
    chain: Id,
    seq: i64,
    prev: String,
    clock: (i64, i64),
    person: Option<PersonId>,
    window: String,
    op: String,
    target: Option<EntryId>,
    fields: usize,
    commitments: String,
}

pub(crate) fn append(sql: &rusqlite::Transaction, new: &New) -> Result<Appended> {
    let (chain, seq, prev) = head(sql, new)?;
    let last: Option<(i64, i64)> = sql
        .prepare_cached("SELECT hlc_ms, hlc_count FROM journal ORDER BY row DESC LIMIT 1")?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let clock = match last {
        Some((ms, count)) if ms >= new.now => (ms, count + 1),
        _ => (new.now, 0),
    };
    let salt = new.world.random();
    let lines: Vec<String> = new.changes.iter().flat_map(lines).collect();
    let commitments: Vec<u8> = lines.iter().enumerate().flat_map(|(n, line)| commitment(&salt, n, line)).collect();
    let mut payload = json!({ "v": VERSION, "salt": hex::encode(salt) }).to_string();
    for line in &lines {
        payload.push('\n');
        payload.push_str(line);
    }
    let id = EntryId(new.world.new_id());
    let header = Header {
        v: VERSION,
        entry: id,
        chain,
        seq,
        prev: hex::encode(prev),
        clock,
        person: new.actor.person,
        window: new.actor.window.clone(),
        op: new.op.as_str().to_owned(),
        target: new.target.map(|t| t.id),
        fields: lines.len(),
        commitments: hex::encode(Sha256::digest(&commitments)),
    };
    let header = serde_json::to_vec(&header)?;
    let hash = Sha256::digest(&header).to_vec();
    sql.prepare_cached(
        "INSERT INTO journal (id, chain, seq, hlc_ms, hlc_count, person, \"window\", op, target, header, commitments, payload, hash, touched)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        id,
        chain,
        seq,
        clock.0,
        clock.1,
        new.actor.person,
        new.actor.window,
        new.op.as_str(),
        new.target.map(|t| t.id),
        header,
        commitments,
        payload.into_bytes(),
        hash,
        serde_json::to_string(new.touched)?
    ])?;
    Ok(Appended { id, row: sql.last_insert_rowid(), chain, seq })
}

/// The chain to append to: this installation's last one, unless the file lags what we remember of it (a restored backup, a copied file).
fn head(sql: &rusqlite::Transaction, new: &New) -> Result<(Id, i64, Vec<u8>)> {
    let last: Option<(Id, i64, Vec<u8>)> = sql
        .prepare_cached(
            "SELECT j.chain, j.seq, j.hash FROM journal j JOIN chain c ON c.id = j.chain
             WHERE c.installation = ?1 ORDER BY j.row DESC LIMIT 1",
        )?
        .query_row([new.installation.id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .optional()?;
    if let Some((chain, seq, hash)) = last
        && new.installation.remembered(chain) <= seq
    {
        return Ok((chain, seq + 1, hash));
    }
    let chain = new.world.new_id();
    sql.execute(
        "INSERT INTO chain (id, installation, started_at) VALUES (?1, ?2, ?3)",
        params![chain, new.installation.id, new.now],
    )?;
    Ok((chain, 1, vec![0; 32]))
}

fn lines(change: &Change) -> Vec<String> {
    let sign = if change.inserted { "+" } else { "~" };
    let line = |(column, before, after): &(String, Option<Json>, Json)| match before {
        Some(before) => json!([sign, change.table, change.id, column, before, after]).to_string(),
        None => json!([sign, change.table, change.id, column, after]).to_string(),
    };
    change.fields.iter().map(line).collect()
}

/// Each line has a salt of its own, so that giving one away says nothing about the others.
fn commitment(salt: &[u8], n: usize, line: &str) -> [u8; 32] {
    let own = Sha256::new().chain_update(salt).chain_update(n.to_be_bytes()).finalize();
    Sha256::new().chain_update(own).chain_update(line).finalize().into()
}

pub(crate) fn by_hash(value: &Value) -> Json {
    let bytes: &[u8] = match value {
        Value::Text(text) => text.as_bytes(),
        Value::Blob(bytes) => bytes,
        _ => &[],
    };
    json!({ "sha256": hex::encode(Sha256::digest(bytes)) })
}

/// Reads a payload back: the changes in the order they were made.
pub(crate) fn decode(payload: &[u8]) -> Result<Vec<Change>> {
    let text = std::str::from_utf8(payload).map_err(|_| Error::Journal("an entry is not text".into()))?;
    let mut lines = text.lines();
    let first: Json = serde_json::from_str(lines.next().unwrap_or_default())?;
    if first["v"] != json!(VERSION) {
        return Err(Error::Journal(format!("an entry has the unknown version {}", first["v"])));
    }
    let mut changes: Vec<Change> = vec![];
    for line in lines {
        let parts: Vec<Json> = serde_json::from_str(line)?;
        let (sign, table, id, column, before, after) = match parts.as_slice() {
            [sign, table, id, column, after] => (sign, table, id, column, None, after),
            [sign, table, id, column, before, after] => (sign, table, id, column, Some(before.clone()), after),
            _ => return Err(Error::Journal(format!("an entry holds an unreadable line: {line}"))),
        };
        let (table, id) = (table.as_str().unwrap_or_default().to_owned(), serde_json::from_value(id.clone())?);
        let field = (column.as_str().unwrap_or_default().to_owned(), before, after.clone());
        let inserted = sign == "+";
        match changes.last_mut() {
            // A column written twice in one entry is two changes, so that they can be taken back one after the other.
            Some(last)
                if last.table == table
                    && last.id == id
                    && last.inserted == inserted
                    && last.fields.iter().all(|(column, ..)| *column != field.0) =>
            {
                last.fields.push(field);
            }
            _ => changes.push(Change { table, id, inserted, fields: vec![field] }),
        }
    }
    Ok(changes)
}

/// What holding a journal against itself found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Verified {
    pub entries: u32,
    pub chains: u32,
    /// The first thing that does not hold, in words.
    pub broken: Option<String>,
}

/// Recomputes every hash of every chain and names the first that does not hold.
pub fn verify(db: Db) -> Result<Verified> {
    let mut statement =
        db.0.prepare("SELECT header, commitments, payload, hash, chain, seq FROM journal ORDER BY chain, seq")?;
    let mut rows = statement.query([])?;
    let mut verified = Verified { entries: 0, chains: 0, broken: None };
    let mut previous: Option<(Id, i64, Vec<u8>)> = None;
    while let Some(row) = rows.next()? {
        let (header, commitments, payload, hash): (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let (chain, seq): (Id, i64) = (row.get(4)?, row.get(5)?);
        let first = previous.as_ref().is_none_or(|(last, ..)| *last != chain);
        let (expected_seq, prev) = match &previous {
            Some((_, seq, hash)) if !first => (seq + 1, hash.clone()),
            _ => (1, vec![0; 32]),
        };
        verified.entries += 1;
        verified.chains += u32::from(first);
        if let Some(what) = broken(&header, &commitments, &payload, &hash, chain, seq, expected_seq, &prev) {
            verified.broken = Some(format!("entry {seq} of chain {}: {what}", chain.short()));
            return Ok(verified);
        }
        previous = Some((chain, seq, hash));
    }
    Ok(verified)
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row, compared in one place")]
fn broken(
    header: &[u8],
    commitments: &[u8],
    payload: &[u8],
    hash: &[u8],
    chain: Id,
    seq: i64,
    expected_seq: i64,
    prev: &[u8],
) -> Option<&'static str> {
    if Sha256::digest(header).as_slice() != hash {
        return Some("its header was changed");
    }
    let Ok(head) = serde_json::from_slice::<Header>(header) else { return Some("its header cannot be read") };
    if head.chain != chain || head.seq != seq || seq != expected_seq {
        return Some("an entry before it is missing or out of order");
    }
    if head.prev != hex::encode(prev) {
        return Some("it does not follow from the entry before it");
    }
    if head.commitments != hex::encode(Sha256::digest(commitments)) || commitments.len() != head.fields * 32 {
        return Some("its commitments were changed");
    }
    let Ok(text) = std::str::from_utf8(payload) else { return Some("its payload is not text") };
    let mut lines = text.lines();
    let salt = lines
        .next()
        .and_then(|l| serde_json::from_str::<Json>(l).ok())
        .and_then(|v| hex::decode(v["salt"].as_str()?).ok());
    let Some(salt) = salt else { return Some("its payload has lost its salt") };
    let computed: Vec<u8> = lines.enumerate().flat_map(|(n, line)| commitment(&salt, n, line)).collect();
    (computed != commitments).then_some("its payload was changed")
}
