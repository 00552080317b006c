//! Reliability: NATO Admiralty grades A–F (AJP-2.1) for a topic and a period, with reason and author; history is kept.

use crate::{
    Db, Error, Result, Tx,
    date::Edtf,
    fields::{Fields, PERIOD},
    id::{GradeId, Id, SourceId, TopicId},
    source::same,
    tables::{GRADE, TOPIC},
    vocabulary::{DateKind, Grade},
};
use rusqlite::OptionalExtension;
use serde::Serialize;
use std::collections::BTreeSet;

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
    let standing = standing(tx.db(), new.source, new.topic, new.period)?;
    let graded: BTreeSet<SourceId> = standing.iter().map(|one| one.source).collect();
    let replaced: Vec<(SourceId, Option<GradeId>)> = match standing.as_slice() {
        [] => vec![(new.source, None)],
        [Standing { grade, .. }, ..] if !new.replace => {
            return Err(Error::refused(
                "already_graded",
                format!("this source is graded {} for this topic and period already", grade.as_str()),
                "replace it (the older grade stays in the history), or name another topic or period",
            ));
        }
        // Each of two that are read as one has a grade of its own: the new one is given to both, and is both's should they be split.
        all if graded.len() == all.len() && all.iter().all(|one| new.period.covers(&one.period)) => {
            all.iter().map(|one| (one.source, Some(one.id))).collect()
        }
        several => {
            let periods: Vec<&str> = several.iter().map(|one| one.period.text.as_str()).map(any_time).collect();
            return Err(Error::refused(
                "grades_overlap",
                format!("the grades that stand are for other periods: {}", periods.join("; ")),
                "replace each for its own period, so that no time is left without its grade",
            ));
        }
    };
    let mut given = None;
    for (source, replaces) in replaced {
        let fields = Fields::new()
            .set("source", source)
            .set("grade", new.grade)
            .set("reason", new.reason.trim())
            .set("topic", new.topic);
        let fields = fields.date(PERIOD, new.period).set("person", tx.person()?).set("replaces", replaces);
        given.get_or_insert(tx.insert(&GRADE, fields).map(GradeId)?);
    }
    given.ok_or_else(|| Error::UnknownId(new.source.0.to_string()))
}

fn any_time(period: &str) -> &str {
    if period.is_empty() { "any time" } else { period }
}

/// A grade brought back must not stand beside one given in its absence.
pub(crate) fn hold(db: Db, id: Id) -> Result<()> {
    let (source, topic, period): (SourceId, Option<TopicId>, String) =
        db.0.query_row("SELECT source, topic, period FROM grade WHERE id = ?1", [id], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?))
        })?;
    let period = Edtf::parse(&period, DateKind::Stated)?;
    let of_it = |one: &&Standing| one.source == source;
    if standing(db, source, topic, &period)?.iter().filter(of_it).count() > 1 {
        return Err(Error::refused(
            "already_graded",
            "this source was graded anew for this topic and period since",
            "replace that grade instead; both stay in the history",
        ));
    }
    Ok(())
}

struct Standing {
    id: GradeId,
    source: SourceId,
    grade: Grade,
    period: Edtf,
}

/// The grades in force that cover a moment of the period, newest first: of the source and of those that are read as it.
fn standing(db: Db, source: SourceId, topic: Option<TopicId>, period: &Edtf) -> Result<Vec<Standing>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT g.id, g.source, g.grade, g.period FROM grade g WHERE {} AND g.topic IS ?2 AND g.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM grade later WHERE later.replaces = g.id AND later.removed_at IS NULL) ORDER BY g.row DESC",
        same::among(db, source, "g.source", "?1")?
    ))?;
    let rows = statement.query_map(rusqlite::params![source, topic], |r| {
        Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get::<_, String>(3)?))
    })?;
    let mut found = vec![];
    for row in rows {
        let (id, source, grade, text) = row?;
        let stands = Edtf::parse(&text, DateKind::Stated)?;
        if stands.overlaps(period) {
            found.push(Standing { id, source, grade, period: stands });
        }
    }
    Ok(found)
}

/// Newest first, history included.
pub fn of(db: Db, source: SourceId) -> Result<Vec<GradeView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT g.id, g.grade, t.name, g.period, g.reason, p.name, g.stored_at,
           EXISTS (SELECT 1 FROM grade later WHERE later.replaces = g.id AND later.removed_at IS NULL)
         FROM grade g JOIN person p ON p.id = g.person LEFT JOIN topic t ON t.id = g.topic
         WHERE {} AND g.removed_at IS NULL ORDER BY g.row DESC",
        same::among(db, source, "g.source", "?1")?
    ))?;
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
    let mut found = rows.collect::<rusqlite::Result<Vec<GradeView>>>()?;
    // Given to several that are read as one, it is one grade.
    found.dedup_by(|a, b| {
        a.given_at == b.given_at
            && (a.grade, &a.topic, &a.period, &a.reason) == (b.grade, &b.topic, &b.period, &b.reason)
    });
    Ok(found)
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
