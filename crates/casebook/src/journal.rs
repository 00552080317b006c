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

pub use verify::{BrokenEntry, Unsound, Verifier};

mod verify;

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
    let row = sql.last_insert_rowid();
    list(sql, row, new.touched)?;
    Ok(Appended { id, row, chain, seq })
}

/// Under what the entry touched, so that nobody has to look for it.
fn list(sql: &rusqlite::Transaction, row: i64, touched: &[Touched]) -> Result<()> {
    let mut of_object = sql.prepare_cached("INSERT OR IGNORE INTO journal_object (object, entry) VALUES (?1, ?2)")?;
    let mut of_kind = sql.prepare_cached("INSERT OR IGNORE INTO journal_kind (kind, entry) VALUES (?1, ?2)")?;
    let mut last = sql.prepare_cached(
        "INSERT INTO last_change (object, kind, entry) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET entry = excluded.entry",
    )?;
    for Touched { kind, id } in touched {
        of_object.execute(params![id, row])?;
        of_kind.execute(params![kind, row])?;
        last.execute(params![id, kind, row])?;
    }
    Ok(())
}

/// The chain to append to: this installation's last one, unless the file lags what we remember of it (a restored backup, a copied file).
/// The number of the newest entry: it grows with every change, here or elsewhere.
pub fn last(db: Db) -> Result<i64> {
    Ok(db.0.prepare_cached("SELECT coalesce(max(row), 0) FROM journal")?.query_row([], |r| r.get(0))?)
}

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
    Ok((chain, 1, beginning(sql)?))
}

/// What the first entry of every chain follows: the casebook itself, so that its id is covered by the hashes too.
fn beginning(sql: &rusqlite::Connection) -> Result<Vec<u8>> {
    let (id, created): (Id, i64) =
        sql.query_row("SELECT id, created_at FROM casebook", [], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(Sha256::new().chain_update(id.bytes()).chain_update(created.to_be_bytes()).finalize().to_vec())
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
    let own = Sha256::new().chain_update(salt).chain_update((n as u64).to_be_bytes()).finalize();
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
