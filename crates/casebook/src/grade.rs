//! Reliability: NATO Admiralty grades A–F (AJP-2.1) for a topic and a period, with reason and author; history is kept.

use crate::{
    Db, Error, Result, Tx,
    date::Edtf,
    fields::{Fields, PERIOD},
    id::{GradeId, SourceId, TopicId},
    tables::{GRADE, TOPIC},
    vocabulary::{DateKind, Grade},
};
use rusqlite::OptionalExtension;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GradeView {
    pub id: GradeId,
    pub grade: Grade,
    pub topic: Option<String>,
    pub period: String,
    pub reason: String,
    pub person: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub given_at: i64,
    /// History: a later grade stands in its place.
    pub replaced: bool,
}

pub struct NewGrade<'a> {
    pub source: SourceId,
    pub grade: Grade,
    pub reason: &'a str,
    pub topic: Option<TopicId>,
    pub period: &'a Edtf,
    pub replace: bool,
}

/// Refused as `already_graded` if a standing grade covers the same topic and an overlapping period, unless `replace` is set.
pub fn give(tx: &mut Tx, new: &NewGrade) -> Result<GradeId> {
    if new.reason.trim().is_empty() {
        return Err(Error::invalid("reason_missing", "a grade needs a reason", "say in a sentence what it rests on"));
    }
    let standing = standing(tx.db(), new)?;
    if let (Some((_, grade)), false) = (&standing, new.replace) {
        return Err(Error::refused(
            "already_graded",
            format!("this source is graded {} for this topic and period already", grade.as_str()),
            "replace it (the older grade stays in the history), or name another topic or period",
        ));
    }
    let fields = Fields::new()
        .set("source", new.source)
        .set("grade", new.grade)
        .set("reason", new.reason.trim())
        .set("topic", new.topic);
    let fields =
        fields.date(PERIOD, new.period).set("person", tx.person()?).set("replaces", standing.map(|(id, _)| id));
    tx.insert(&GRADE, fields).map(GradeId)
}

fn standing(db: Db, new: &NewGrade) -> Result<Option<(GradeId, Grade)>> {
    let mut statement = db.0.prepare_cached(
        "SELECT g.id, g.grade, g.period FROM grade g WHERE g.source = ?1 AND g.topic IS ?2 AND g.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM grade later WHERE later.replaces = g.id AND later.removed_at IS NULL) ORDER BY g.row DESC",
    )?;
    let rows = statement
        .query_map(rusqlite::params![new.source, new.topic], |r| Ok((r.get(0)?, r.get(1)?, r.get::<_, String>(2)?)))?;
    for row in rows {
        let (id, grade, period) = row?;
        if Edtf::parse(&period, DateKind::Stated)?.overlaps(new.period) {
            return Ok(Some((id, grade)));
        }
    }
    Ok(None)
}

/// Newest first, history included.
pub fn of(db: Db, source: SourceId) -> Result<Vec<GradeView>> {
    let mut statement = db.0.prepare_cached(
        "SELECT g.id, g.grade, t.name, g.period, g.reason, p.name, g.stored_at,
           EXISTS (SELECT 1 FROM grade later WHERE later.replaces = g.id AND later.removed_at IS NULL)
         FROM grade g JOIN person p ON p.id = g.person LEFT JOIN topic t ON t.id = g.topic
         WHERE g.source = ?1 AND g.removed_at IS NULL ORDER BY g.row DESC",
    )?;
    let rows = statement.query_map([source], |r| {
        Ok(GradeView {
            id: r.get(0)?,
            grade: r.get(1)?,
            topic: r.get(2)?,
            period: r.get(3)?,
            reason: r.get(4)?,
            person: r.get(5)?,
            given_at: r.get(6)?,
            replaced: r.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The topic of that name, or a new one.
pub fn topic(tx: &mut Tx, name: &str) -> Result<TopicId> {
    let known = tx
        .db()
        .0
        .query_row("SELECT id FROM topic WHERE name = ?1 AND removed_at IS NULL", [name.trim()], |r| r.get(0))
        .optional()?;
    match known {
        Some(id) => Ok(id),
        None => tx.insert(&TOPIC, Fields::new().set("name", name.trim())).map(TopicId),
    }
}
