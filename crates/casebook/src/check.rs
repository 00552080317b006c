//! A casebook held against itself: its pages, its history, its rows, its originals, and what is derived from them.

use crate::{Casebook, Db, Result, blob, derived, id::Id, journal, replay};
use serde::Serialize;

/// What holding a casebook against itself found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    pub entries: u32,
    pub chains: u32,
    /// The first thing that does not hold, in words.
    pub broken: Option<String>,
    /// Something to know that is no fault of the file: this installation once wrote more into it than it holds.
    pub behind: Option<String>,
}

const AT_A_TIME: u32 = 1000;

impl Casebook {
    pub fn check(&self) -> Result<Check> {
        let db = self.db();
        let mut found = Check { entries: 0, chains: 0, broken: health(db)?, behind: None };
        if found.broken.is_none() {
            let mut verified = journal::Verifier::default();
            while verified.step(db, AT_A_TIME)? {}
            let broken = verified.broken.as_ref().map(journal::BrokenEntry::in_words);
            found = Check { entries: verified.entries, chains: verified.chains, broken, behind: None };
        }
        for part in [replay::first_difference, originals, derived::first_difference] {
            if found.broken.is_none() {
                found.broken = part(db)?;
            }
        }
        found.behind = self.behind()?;
        Ok(found)
    }

    /// The heads this installation remembers outside the file.
    pub fn behind(&self) -> Result<Option<String>> {
        let mut statement = self.connection.prepare(
            "SELECT c.id, coalesce(max(j.seq), 0) FROM chain c LEFT JOIN journal j ON j.chain = c.id GROUP BY c.id",
        )?;
        let heads =
            statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<Vec<(Id, i64)>>>()?;
        let lagging = heads.into_iter().find(|(chain, seq)| self.installation.remembered(*chain) > *seq);
        Ok(lagging.map(|(chain, seq)| {
            let remembered = self.installation.remembered(chain);
            format!(
                "chain {} ends at entry {seq} here, but this installation wrote up to entry {remembered}: this is an older copy, or \
                 its end was cut off. A chain of hashes alone cannot show a missing end; what is remembered outside the file can",
                chain.short()
            )
        }))
    }
}

/// The database's own view of itself: the first thing SQLite finds wrong, in its words.
fn health(db: Db) -> Result<Option<String>> {
    let answer: String = db.0.query_row("PRAGMA integrity_check(1)", [], |r| r.get(0))?;
    let dangling = db.0.prepare("PRAGMA foreign_key_check")?.exists([])?;
    Ok(match (answer.as_str(), dangling) {
        ("ok", false) => None,
        ("ok", true) => Some("a row refers to another that is not there".into()),
        _ => Some(answer),
    })
}

fn originals(db: Db) -> Result<Option<String>> {
    let mut statement = db.0.prepare("SELECT sha256, bytes FROM blob")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (address, size): (Vec<u8>, i64) = (row.get(0)?, row.get(1)?);
        match blob::get(db, &address) {
            Ok(bytes) if bytes.len() as i64 == size => {}
            Ok(_) => return Ok(Some(format!("the stored original {} has another length", hex::encode(address)))),
            Err(error) => return Ok(Some(error.to_string())),
        }
    }
    Ok(None)
}
