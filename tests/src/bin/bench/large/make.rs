//! A casebook of any size, written straight into the product's own schema: through the wire it would take hours.
//!
//! Ids, facts, search texts and a journal that verifies are as the product would have left them. What is missing is one thing: its
//! journal does not tell of these rows, which would take nine kilobytes a claim; so the product's check must stop there, and only there.

mod article;
mod index;
mod journal;

use crate::{Done, desk, words::Dice};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;

pub(crate) struct Size {
    pub(crate) articles: usize,
    /// To each article.
    pub(crate) claims: usize,
    /// Entries of the journal, from another installation.
    pub(crate) journal: usize,
}

pub(crate) const DOSSIERS: usize = 50;

/// 2025-01-01; everything made by the bench is older than what the product adds.
const START: i64 = 1_735_689_600_000;

pub(crate) fn casebook(file: &Path, size: &Size) -> Done {
    let desk = desk::open(file)?;
    let person = id(&desk::call(&desk, "casebook_info", json!({}))?["me"]["id"])?;
    if size.articles == 0 {
        return Ok(());
    }
    let mut people = People { person, sources: vec![], dossiers: vec![] };
    for n in 0..(size.articles / 50).clamp(10, 2000) {
        let request = json!({ "name": source_name(n), "kind": if n % 7 == 0 { "agency" } else { "outlet" } });
        people.sources.push(id(&desk::call(&desk, "add_source", request)?["id"])?);
    }
    for n in 0..DOSSIERS {
        people.dossiers.push(id(&desk::call(&desk, "add_dossier", json!({ "name": dossier_name(n) }))?["id"])?);
    }
    drop(desk);
    let sql = Connection::open(file)?;
    sql.set_prepared_statement_cache_capacity(256);
    // Made again if the machine fails meanwhile, so that nothing here need be durable.
    sql.execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA foreign_keys = OFF")?;
    journal::write(&sql, size.journal, &people.person)?;
    article::write(&sql, size, &people)?;
    index::write(&sql)?;
    sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

pub(crate) fn source_name(n: usize) -> String {
    format!("Agenzia Fonte {n:04}")
}

pub(crate) fn dossier_name(n: usize) -> String {
    format!("Dossier {n:02}")
}

/// Who and what was there before the articles, by id.
struct People {
    person: Vec<u8>,
    sources: Vec<Vec<u8>>,
    dossiers: Vec<Vec<u8>>,
}

fn id(value: &Value) -> Done<Vec<u8>> {
    Ok(uuid::Uuid::parse_str(value.as_str().ok_or("no id in the answer")?)?.as_bytes().to_vec())
}

/// Ids as the product makes them, a millisecond apart.
struct Ids {
    millis: u64,
    dice: Dice,
}

impl Ids {
    fn new(start: i64, seed: u64) -> Ids {
        Ids { millis: start as u64, dice: Dice::new(seed) }
    }

    fn next(&mut self) -> [u8; 16] {
        self.millis += 1;
        let mut random = [0; 10];
        let bytes = self.dice.next().to_be_bytes().into_iter().chain(self.dice.next().to_be_bytes());
        random.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        uuid::Builder::from_unix_timestamp_millis(self.millis, &random).into_uuid().into_bytes()
    }
}
