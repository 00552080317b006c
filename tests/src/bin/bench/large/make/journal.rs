//! The journal of another installation: a chain that verifies, so that the casebook passes its own check.

use super::{Ids, START};
use crate::Done;
use rusqlite::{Connection, params};
use serde_json::json;
use sha2::{Digest, Sha256};

pub(super) fn write(sql: &Connection, entries: usize, person: &[u8]) -> Done {
    let mut ids = Ids::new(START, 3);
    let (chain, installation) = (ids.next(), ids.next());
    let who = uuid::Uuid::from_slice(person)?.to_string();
    sql.execute_batch("BEGIN")?;
    sql.execute(
        "INSERT INTO chain (id, installation, started_at) VALUES (?1, ?2, ?3)",
        params![chain, installation, START],
    )?;
    let casebook = sql.query_row("SELECT id, created_at FROM casebook", [], |r| {
        Ok(Sha256::new()
            .chain_update(r.get::<_, [u8; 16]>(0)?)
            .chain_update(r.get::<_, i64>(1)?.to_be_bytes())
            .finalize())
    })?;
    let mut prev = casebook.to_vec();
    for seq in 1..=entries as i64 {
        let (id, claim, salt) = (ids.next(), ids.next(), ids.next());
        let subject = uuid::Uuid::from_bytes(claim).to_string();
        let fields = [
            ("wording", json!(format!("The statement with the number {seq}, as it was first written down"))),
            ("language", json!("it")),
            ("kind", json!("fact")),
            ("state", json!("to_check")),
            ("heard_where", json!("")),
            ("happened", json!("")),
            ("happened_kind", json!("stated")),
            ("stored_at", json!(START + seq)),
        ];
        let lines = fields.map(|(column, after)| json!(["+", "claim", subject, column, after]).to_string());
        let commitments: Vec<u8> = lines.iter().enumerate().flat_map(|(n, line)| commitment(&salt, n, line)).collect();
        let payload = format!("{}\n{}", json!({ "v": 1, "salt": hex::encode(salt) }), lines.join("\n"));
        let header = json!({
            "v": 1, "entry": uuid::Uuid::from_bytes(id), "chain": uuid::Uuid::from_bytes(chain), "seq": seq, "prev": hex::encode(&prev),
            "clock": [START + seq, 0], "person": who, "window": "elsewhere", "op": "add_claim", "target": null,
            "fields": lines.len(), "commitments": hex::encode(Sha256::digest(&commitments)),
        });
        let header = serde_json::to_vec(&header)?;
        prev = Sha256::digest(&header).to_vec();
        let touched = json!([{ "kind": "claim", "id": subject }]).to_string();
        sql.prepare_cached(
            "INSERT INTO journal (id, chain, seq, hlc_ms, hlc_count, person, \"window\", op, header, commitments, payload, hash, touched)
             VALUES (?1, ?2, ?3, ?4, 0, ?5, 'elsewhere', 'add_claim', ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![id, chain, seq, START + seq, person, header, commitments, payload.into_bytes(), prev, touched])?;
        let row = sql.last_insert_rowid();
        sql.prepare_cached(
            "INSERT INTO undo_stack (entry, person, \"window\", state) VALUES (?1, ?2, 'elsewhere', 'done')",
        )?
        .execute(params![row, person])?;
    }
    sql.execute_batch("COMMIT")?;
    Ok(())
}

fn commitment(salt: &[u8], n: usize, line: &str) -> [u8; 32] {
    let own = Sha256::new().chain_update(salt).chain_update(n.to_be_bytes()).finalize();
    Sha256::new().chain_update(own).chain_update(line).finalize().into()
}
