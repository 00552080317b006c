//! The original bytes, addressed by their SHA-256, in chunks of 1 MiB.

use crate::{Db, Error, Result, Tx};
use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};

const CHUNK: usize = 1 << 20;

/// Stores the bytes once, however often they come. Returns their address.
pub(crate) fn put(tx: &mut Tx, bytes: &[u8], media_type: &str) -> Result<[u8; 32]> {
    let address: [u8; 32] = Sha256::digest(bytes).into();
    let there = tx.db().0.prepare_cached("SELECT 1 FROM blob WHERE sha256 = ?1")?.exists([&address])?;
    if !there {
        tx.db()
            .0
            .prepare_cached("INSERT INTO blob (sha256, bytes, media_type) VALUES (?1, ?2, ?3)")?
            .execute(params![address, bytes.len() as i64, media_type])?;
        for (n, chunk) in bytes.chunks(CHUNK).enumerate() {
            tx.db()
                .0
                .prepare_cached("INSERT INTO blob_chunk (sha256, n, data) VALUES (?1, ?2, ?3)")?
                .execute(params![address, n as i64, chunk])?;
        }
    }
    Ok(address)
}

/// The bytes, held against their address: what was changed behind our back is an error, not evidence.
pub fn get(db: Db, address: &[u8]) -> Result<Vec<u8>> {
    let size: Option<i64> =
        db.0.query_row("SELECT bytes FROM blob WHERE sha256 = ?1", [address], |r| r.get(0)).optional()?;
    let size = size.ok_or_else(|| Error::UnknownId(hex::encode(address)))?;
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    let mut statement = db.0.prepare_cached("SELECT data FROM blob_chunk WHERE sha256 = ?1 ORDER BY n")?;
    let mut rows = statement.query([address])?;
    while let Some(row) = rows.next()? {
        bytes.extend(row.get_ref(0)?.as_blob().unwrap_or_default());
    }
    if Sha256::digest(&bytes).as_slice() != address {
        return Err(Error::Damaged(format!("the stored original {} was changed", hex::encode(address))));
    }
    Ok(bytes)
}
