//! What waits for a second check.

use super::{Subject, authors};
use crate::{
    Db, Result, attribution,
    attribution::AttributionView,
    id::{AttributionId, ClaimId, PersonId, RequestId, VerdictId},
};
use rusqlite::params;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct QueueRow {
    pub request: RequestId,
    pub reason: String,
    pub attribution: Option<AttributionView>,
    pub verdict: Option<VerdictInQueue>,
    /// The most urgent claim it bears on: 0 to 3.
    pub priority: u8,
    /// The person asking wrote it, or had a hand in it: they may only record a re-read.
    pub own: bool,
    pub asked_by: Option<String>,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub asked_at: i64,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VerdictInQueue {
    pub id: VerdictId,
    pub claim: ClaimId,
    pub wording: String,
    pub rating_en: String,
    pub rating_it: String,
    pub reasons: String,
    pub person_name: String,
}

pub fn waiting(db: Db) -> Result<u32> {
    Ok(db.0.query_row("SELECT count(*) FROM review_request WHERE removed_at IS NULL", [], |r| r.get(0))?)
}

/// What waits for a second check, the most urgent first and then the oldest; `me` decides what counts as one's own.
pub fn queue(db: Db, me: Option<PersonId>, limit: u32) -> Result<Vec<QueueRow>> {
    let mut statement = db.0.prepare_cached(
        "SELECT q.id, q.reason, q.attribution, q.verdict, q.stored_at, p.name,
           coalesce((SELECT c.priority FROM verdict v JOIN claim c ON c.id = v.claim WHERE v.id = q.verdict),
             (SELECT max(c.priority) FROM position o JOIN claim c ON c.id = o.claim WHERE o.attribution = q.attribution
              AND o.removed_at IS NULL AND c.removed_at IS NULL), 0) AS priority
         FROM review_request q LEFT JOIN person p ON p.id = q.person WHERE q.removed_at IS NULL
         ORDER BY priority DESC, q.row LIMIT ?1",
    )?;
    type Raw = (RequestId, String, Option<AttributionId>, Option<VerdictId>, i64, Option<String>, u8);
    let rows: Vec<Raw> = statement
        .query_map(params![limit], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut queue = vec![];
    for (request, reason, attribution, verdict, asked_at, asked_by, priority) in rows {
        let subject = match (attribution, verdict) {
            (Some(id), _) => Subject::Attribution(id),
            (None, Some(id)) => Subject::Verdict(id),
            (None, None) => continue,
        };
        let own = match me {
            Some(me) => authors(db, subject)?.contains(&me),
            None => false,
        };
        let attribution = attribution.map(|id| attribution::view(db, id)).transpose()?;
        let verdict = verdict.map(|id| verdict_in_queue(db, id)).transpose()?;
        queue.push(QueueRow { request, reason, attribution, verdict, priority, own, asked_by, asked_at });
    }
    Ok(queue)
}

pub(super) fn verdict_in_queue(db: Db, id: VerdictId) -> Result<VerdictInQueue> {
    let mut statement = db.0.prepare_cached(
        "SELECT v.claim, c.wording, g.label_en, g.label_it, v.reasons, p.name FROM verdict v JOIN claim c ON c.id = v.claim
         JOIN rating g ON g.id = v.rating JOIN person p ON p.id = v.person WHERE v.id = ?1",
    )?;
    Ok(statement.query_row([id], |r| {
        Ok(VerdictInQueue {
            id,
            claim: r.get(0)?,
            wording: r.get(1)?,
            rating_en: r.get(2)?,
            rating_it: r.get(3)?,
            reasons: r.get(4)?,
            person_name: r.get(5)?,
        })
    })?)
}
