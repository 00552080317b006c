//! What the casebook held at an earlier moment.
//!
//! Nothing is overwritten and the journal knows what each field was before. So the entries made since are put back, the last one first,
//! in a transaction that is never committed, and the ordinary views are read inside it: what they say is what they would have said then.
//! Nothing can be changed there, since all of it is thrown away.

use crate::{
    Casebook, Db, Error, Result, claim,
    claim::ClaimView,
    date::{DateView, Edtf},
    derived,
    fields::from_json,
    grade::{self, GradeView},
    history,
    id::{ArticleId, ClaimId, Id, SourceId},
    journal,
    source::{SourceRef, date_view, same},
    tables,
    timeline::{Scope, TimelineView},
    vocabulary::{DateAxis, DateKind},
};
use rusqlite::{OptionalExtension, params, params_from_iter, types::Value};
use serde::Serialize;
use std::collections::HashSet;

/// Entries that are put back at most.
const MOST: usize = 3_000;

/// A claim as it stood.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimThen {
    pub claim: ClaimView,
    /// The grades of those who say it that stood then.
    pub grades: Vec<GradeThen>,
    /// Articles about it that were out by then, but came into this file later.
    pub out_already: Vec<OutAlready>,
    /// Entries about it since.
    pub since: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GradeThen {
    pub source: SourceRef,
    pub grade: GradeView,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OutAlready {
    pub id: ArticleId,
    pub title: String,
    pub published: Option<DateView>,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub stored_at: i64,
}

impl Casebook {
    /// `day` is EDTF text; what was stored before its end was known.
    pub fn claim_as_of(&mut self, id: ClaimId, day: &str) -> Result<ClaimThen> {
        let until = end_of(day)?;
        let out_already = out_already(self.db(), id, until)?;
        let since = since(self.db(), id.0, until)?;
        self.as_of(until, &Scope::Claim(id), |db| {
            let removed: Option<i64> =
                db.0.query_row("SELECT removed_at FROM claim WHERE id = ?1", [id], |r| r.get(0))?;
            if removed.is_some() {
                return Err(Error::refused(
                    "not_known_then",
                    "this claim was not in the file on that day",
                    "choose a later day",
                ));
            }
            derived::facts(db, id)?;
            Ok(ClaimThen { claim: claim::view(db, id)?, grades: grades(db, id)?, out_already, since })
        })
    }

    pub fn timeline_as_of(&mut self, scope: &Scope, by: Option<DateAxis>, day: &str) -> Result<TimelineView> {
        self.as_of(end_of(day)?, scope, |db| crate::timeline::view(db, scope, by))
    }

    fn as_of<T>(&mut self, until: i64, scope: &Scope, read: impl FnOnce(Db) -> Result<T>) -> Result<T> {
        self.together(false, |writer| {
            put_back(writer.db(), until, scope)?;
            read(writer.db())
        })
    }
}

fn end_of(day: &str) -> Result<i64> {
    let date = Edtf::parse(day, DateKind::Stated)?;
    date.until.ok_or_else(|| {
        Error::invalid("bad_date", format!("“{day}” does not say on which day"), "write a day, such as 2025-05-09")
    })
}

fn put_back(db: Db, until: i64, scope: &Scope) -> Result<()> {
    let mut known = HashSet::new();
    for entry in entries(db, until, scope)? {
        let payload: Vec<u8> =
            db.0.prepare_cached("SELECT payload FROM journal WHERE row = ?1")?.query_row([entry], |r| r.get(0))?;
        for change in journal::decode(&payload)?.iter().rev() {
            let table = tables::by_name(&change.table)
                .ok_or_else(|| Error::Journal(format!("an entry speaks of the unknown table {}", change.table)))?;
            let mut columns = vec![];
            let mut values = vec![];
            for (column, before, _) in &change.fields {
                if let Some(before) = before {
                    columns.push(column.as_str());
                    values.push(from_json(before).unwrap_or(Value::Null));
                }
            }
            if change.inserted {
                columns.push("removed_at");
                values.push(Value::Integer(until));
            }
            if columns.is_empty() {
                continue;
            }
            for column in &columns {
                hold_column(db, &mut known, table.name, column)?;
            }
            let set: Vec<String> = columns.iter().map(|column| format!("\"{column}\" = ?")).collect();
            let sql = format!("UPDATE {} SET {} WHERE id = ?", table.name, set.join(", "));
            values.push(Value::Blob(change.id.bytes().to_vec()));
            db.0.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        }
    }
    same::group(db)
}

/// A name from the journal is input: only what the table has is put into a statement.
fn hold_column(db: Db, known: &mut HashSet<(&'static str, String)>, table: &'static str, column: &str) -> Result<()> {
    if known.contains(&(table, column.to_owned())) {
        return Ok(());
    }
    let there = db.0.prepare_cached("SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2")?.exists([table, column])?;
    if !there {
        return Err(Error::Journal(format!("unknown column {table}.{column}")));
    }
    known.insert((table, column.to_owned()));
    Ok(())
}

/// Of an attribution a source is touched too, but nothing of the source is written by it.
const OF_SOURCES: &str = "'add_source', 'describe_source', 'name_source', 'set_ownership', 'set_office', 'grade_source', \
    'merge_sources', 'split_source', 'remove', 'undo', 'redo'";

/// Those to put back, the last one first: all of them if they are few, or else those that touch what is looked at.
fn entries(db: Db, until: i64, scope: &Scope) -> Result<Vec<i64>> {
    let first = history::first_since(db, until)?;
    let all = "SELECT row FROM journal WHERE row >= ?1 ORDER BY row DESC LIMIT ?2";
    let found = rows(db, all, params![first, MOST as i64 + 1])?;
    if found.len() <= MOST {
        return Ok(found);
    }
    let (id, things, sources) = match scope {
        Scope::Claim(id) => (id.0, "SELECT ?3", "SELECT party FROM position WHERE claim = ?3 AND party IS NOT NULL
             UNION SELECT g.source FROM position p JOIN read_as r ON r.source = p.party JOIN read_as g ON g.main = r.main WHERE p.claim = ?3"),
        Scope::Dossier(id) => (
            id.0,
            "SELECT ?3 UNION SELECT claim FROM filing WHERE dossier = ?3 AND claim IS NOT NULL
             UNION SELECT article FROM filing WHERE dossier = ?3 AND article IS NOT NULL",
            "SELECT ?3",
        ),
        Scope::Source(id) => (
            id.0,
            "SELECT ?3 UNION SELECT claim FROM position WHERE party = ?3 AND claim IS NOT NULL
             UNION SELECT id FROM article WHERE outlet = ?3",
            "SELECT ?3",
        ),
    };
    let touching = format!(
        "SELECT o.entry FROM ({things}) t(id) CROSS JOIN journal_object o ON o.object = t.id AND o.entry >= ?1
         UNION SELECT o.entry FROM ({sources} UNION SELECT w.owner FROM ownership w WHERE w.owned IN ({sources})) s(id)
           CROSS JOIN journal_object o ON o.object = s.id AND o.entry >= ?1
           CROSS JOIN journal j ON j.row = o.entry WHERE j.op IN ({OF_SOURCES})
         ORDER BY 1 DESC LIMIT ?2"
    );
    let found = rows(db, &touching, params![first, MOST as i64 + 1, id])?;
    if found.len() > MOST {
        return Err(Error::refused(
            "too_far_back",
            format!("more than {MOST} entries were made about this since that day"),
            "choose a later day, or a single claim",
        ));
    }
    Ok(found)
}

fn rows(db: Db, sql: &str, given: impl rusqlite::Params) -> Result<Vec<i64>> {
    Ok(db.0.prepare_cached(sql)?.query_map(given, |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn grades(db: Db, claim: ClaimId) -> Result<Vec<GradeThen>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT DISTINCT s.id, s.name FROM position p JOIN source s ON s.id = {} JOIN attribution t ON t.id = p.attribution
         WHERE p.claim = ?1 AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted' ORDER BY s.name",
        same::read("p.party")
    ))?;
    let parties: Vec<(SourceId, String)> =
        statement.query_map([claim], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut found = vec![];
    for (id, name) in parties {
        let standing = grade::of(db, id)?.into_iter().filter(|grade| !grade.replaced);
        found.extend(standing.map(|grade| GradeThen { source: SourceRef { id, name: name.clone() }, grade }));
    }
    Ok(found)
}

fn out_already(db: Db, claim: ClaimId, until: i64) -> Result<Vec<OutAlready>> {
    let mut statement = db.0.prepare_cached(
        "SELECT a.id, a.title, s.published, s.published_kind, a.stored_at
         FROM (SELECT article FROM mark WHERE claim = ?1 AND removed_at IS NULL
               UNION SELECT t.article FROM position p JOIN attribution t ON t.id = p.attribution
                 WHERE p.claim = ?1 AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted') f
         JOIN article a ON a.id = f.article JOIN snapshot s ON s.article = a.id AND s.removed_at IS NULL
         WHERE a.removed_at IS NULL AND a.stored_at >= ?2 AND s.published_until <= ?2 ORDER BY s.published_from LIMIT 100",
    )?;
    let rows = statement.query_map(params![claim, until], |r| {
        let published = date_view(r.get(2)?, r.get(3)?);
        Ok(OutAlready { id: r.get(0)?, title: r.get(1)?, published, stored_at: r.get(4)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn since(db: Db, id: Id, until: i64) -> Result<u32> {
    let first = history::first_since(db, until)?;
    let sql = "SELECT count(*) FROM journal_object WHERE object = ?1 AND entry >= ?2";
    Ok(db.0.prepare_cached(sql)?.query_row(params![id, first], |r| r.get(0)).optional()?.unwrap_or(0))
}
