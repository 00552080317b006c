//! The journal as people read it: a page of entries, filtered, and one entry with what it changed.
//!
//! Every filter is read off a key. Where several meet, at most so many entries are looked at for one page, and the page says how
//! far it came: a journal of a million entries answers as fast as a short one.

pub use entry::{EntryField, EntryView, Shown, entry};

mod entry;

use crate::{
    Db, Error, Result,
    id::{EntryId, Id, PersonId},
    lookup,
    op::Op,
    transact::Touched,
    vocabulary::Kind,
};
use rusqlite::{OptionalExtension, Row, named_params, params};
use serde::Serialize;

/// Looked at for one page at most.
const MOST_LOOKED_AT: i64 = 20_000;
/// Things an entry is said to be about.
const MOST_ABOUT: usize = 2;

/// One line of the history.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryRow {
    pub id: EntryId,
    pub short: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub row: i64,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub at: i64,
    pub person: Option<PersonId>,
    pub person_name: Option<String>,
    pub window: String,
    pub op: String,
    /// The operation this entry undoes or redoes.
    pub target_op: Option<String>,
    /// done, undone or dropped; None for what cannot be undone.
    pub state: Option<String>,
    /// The things it is about, what says most first.
    pub about: Vec<About>,
    /// How many fields it wrote.
    pub fields: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct About {
    pub kind: Kind,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    pub title: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryPage {
    /// Newest first.
    pub rows: Vec<HistoryRow>,
    /// The row number to go on from; None: there is nothing older.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub older: Option<i64>,
}

/// What is looked for; what is not given does not matter.
#[derive(Default)]
pub struct Filter {
    pub of: Option<Id>,
    pub kind: Option<Kind>,
    pub person: Option<PersonId>,
    pub op: Option<Op>,
    /// Milliseconds UTC; `until` is the first moment after.
    pub from: Option<i64>,
    pub until: Option<i64>,
}

/// `before` is a row number to go on from.
pub fn page(db: Db, filter: &Filter, before: Option<i64>, limit: u32) -> Result<HistoryPage> {
    let first = filter.from.map(|from| first_since(db, from)).transpose()?.unwrap_or(0);
    let until = filter.until.map(|until| first_since(db, until)).transpose()?.unwrap_or(i64::MAX);
    let before = until.min(before.unwrap_or(i64::MAX));
    // The narrowest key is walked, and the others are asked of what it gives.
    let walked = match filter {
        Filter { of: Some(_), .. } => "SELECT entry AS row FROM journal_object WHERE object = :of AND entry",
        Filter { kind: Some(_), .. } => "SELECT entry AS row FROM journal_kind WHERE kind = :kind AND entry",
        Filter { op: Some(_), .. } => "SELECT row FROM journal WHERE op = :op AND row",
        Filter { person: Some(_), .. } => "SELECT row FROM journal WHERE person = :person AND row",
        _ => "SELECT row FROM journal WHERE row",
    };
    let key = if walked.starts_with("SELECT entry") { "entry" } else { "row" };
    let sql = format!(
        "SELECT w.row, (:person IS NULL OR j.person = :person) AND (:op IS NULL OR j.op = :op)
           AND (:kind IS NULL OR EXISTS (SELECT 1 FROM journal_kind k WHERE k.kind = :kind AND k.entry = w.row))
           AND (:of IS NULL OR EXISTS (SELECT 1 FROM journal_object o WHERE o.object = :of AND o.entry = w.row))
         FROM ({walked} < :before AND {key} >= :first ORDER BY {key} DESC LIMIT {MOST_LOOKED_AT}) w
         CROSS JOIN journal j ON j.row = w.row"
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let mut looked_at = statement.query(named_params! {
        ":of": filter.of, ":kind": filter.kind, ":op": filter.op.map(Op::as_str), ":person": filter.person,
        ":before": before, ":first": first,
    })?;
    let (mut found, mut seen, mut last) = (vec![], 0, None);
    while found.len() < limit as usize
        && let Some(row) = looked_at.next()?
    {
        seen += 1;
        last = Some(row.get(0)?);
        if row.get(1)? {
            found.extend(last);
        }
    }
    let further = found.len() == limit as usize || seen == MOST_LOOKED_AT;
    Ok(HistoryPage { rows: rows(db, &found)?, older: last.filter(|_| further) })
}

/// The first entry from a moment on. The clock of the journal never goes back, so everything after it is later too.
pub(crate) fn first_since(db: Db, at: i64) -> Result<i64> {
    let mut first = db.0.prepare_cached("SELECT row FROM journal WHERE hlc_ms >= ?1 ORDER BY hlc_ms LIMIT 1")?;
    Ok(first.query_row([at], |r| r.get(0)).optional()?.unwrap_or(i64::MAX))
}

/// The entry a typed id stands for: the whole id, or the end of it for one of the last.
pub fn entry_of(db: Db, typed: &str) -> Result<EntryId> {
    if let Ok(id) = uuid::Uuid::parse_str(typed.trim()) {
        let there = db.0.prepare_cached("SELECT 1 FROM journal WHERE id = ?1")?.exists([Id(id)])?;
        return if there { Ok(EntryId(Id(id))) } else { Err(Error::UnknownId(typed.to_owned())) };
    }
    let tail = lookup::tail(typed)?;
    let mut statement = db.0.prepare_cached(
        "SELECT id FROM (SELECT id FROM journal ORDER BY row DESC LIMIT ?2) WHERE substr(lower(hex(id)), -length(?1)) = ?1 LIMIT 6",
    )?;
    let found = statement.query_map(params![tail, MOST_LOOKED_AT], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    lookup::one(typed, found, |id: &EntryId| id.0.short())
}

/// Rows are numbered one by one and none is ever taken away.
pub fn count(db: Db) -> Result<u32> {
    Ok(db.0.query_row("SELECT coalesce(max(row), 0) FROM journal", [], |r| r.get(0))?)
}

/// These entries as lines, in the order given.
pub(crate) fn rows(db: Db, entries: &[i64]) -> Result<Vec<HistoryRow>> {
    let mut statement = db.0.prepare_cached(
        "SELECT j.id, j.row, j.hlc_ms, j.person, p.name, j.\"window\", j.op, t.op, u.state, length(j.commitments) / 32, j.touched
         FROM journal j LEFT JOIN person p ON p.id = j.person LEFT JOIN journal t ON t.id = j.target LEFT JOIN undo_stack u ON u.entry = j.row
         WHERE j.row = ?1",
    )?;
    let mut found = vec![];
    for entry in entries {
        let (mut row, touched) = statement.query_row([entry], read)?;
        row.about = about(db, &touched)?;
        found.push(row);
    }
    Ok(found)
}

fn read(r: &Row) -> rusqlite::Result<(HistoryRow, String)> {
    let id: EntryId = r.get(0)?;
    let row = HistoryRow {
        id,
        short: id.0.short(),
        row: r.get(1)?,
        at: r.get(2)?,
        person: r.get(3)?,
        person_name: r.get(4)?,
        window: r.get(5)?,
        op: r.get(6)?,
        target_op: r.get(7)?,
        state: r.get(8)?,
        fields: r.get(9)?,
        about: vec![],
    };
    Ok((row, r.get(10)?))
}

/// A claim says more of what was done than the source or the article it came from.
const TELLING: [Kind; 8] = [
    Kind::Claim,
    Kind::Attribution,
    Kind::Source,
    Kind::Article,
    Kind::Dossier,
    Kind::Report,
    Kind::Scale,
    Kind::Person,
];

fn about(db: Db, touched: &str) -> Result<Vec<About>> {
    let touched: Vec<Touched> = serde_json::from_str(touched)?;
    let mut found: Vec<About> = vec![];
    for kind in TELLING {
        for Touched { id, .. } in touched.iter().filter(|one| one.kind == kind) {
            if found.len() == MOST_ABOUT {
                return Ok(found);
            }
            if let Some(title) = lookup::title(db, kind.as_str(), *id)? {
                found.push(About { kind, id: *id, title });
            }
        }
    }
    Ok(found)
}
