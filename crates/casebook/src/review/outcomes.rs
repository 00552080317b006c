//! What others decided on one's own work: the author is told, and of what was taken out too.

use super::{COLUMNS, ReviewView, Subject, VerdictInQueue, authors, queue::verdict_in_queue, read, with_changes};
use crate::{
    Db, Error, Result, attribution,
    attribution::AttributionView,
    id::{AttributionId, PersonId, VerdictId},
    lookup,
};
use rusqlite::params;

pub struct Outcome {
    pub review: ReviewView,
    /// As it stands now; none if it is a verdict, or was taken out since.
    pub attribution: Option<AttributionView>,
    pub verdict: Option<VerdictInQueue>,
    /// What was taken out, in its own words.
    pub gone: Option<String>,
}

/// Newest first, from `since` on (milliseconds UTC).
pub fn outcomes(db: Db, me: PersonId, since: i64, limit: u32) -> Result<Vec<Outcome>> {
    // What two coders agreed to take out is gone together with the decision that took it out.
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {COLUMNS}, r.attribution, r.verdict FROM review r JOIN person p ON p.id = r.person
         WHERE r.person <> ?1 AND r.stored_at >= ?2 AND (r.removed_at IS NULL OR r.adjudication IS NOT NULL AND r.decision = 'reject'
           AND EXISTS (SELECT 1 FROM attribution t WHERE t.id = r.attribution AND t.removed_at IS NOT NULL))
         ORDER BY r.row DESC"
    ))?;
    let mut rows = statement.query(params![me, since])?;
    let mut found = vec![];
    while let Some(r) = rows.next()? {
        if found.len() >= limit as usize {
            break;
        }
        let (attribution, verdict) = (r.get::<_, Option<AttributionId>>(9)?, r.get::<_, Option<VerdictId>>(10)?);
        let subject = match (attribution, verdict) {
            (Some(id), _) => Subject::Attribution(id),
            (None, Some(id)) => Subject::Verdict(id),
            (None, None) => continue,
        };
        if !authors(db, subject)?.contains(&me) {
            continue;
        }
        let (attribution, gone) = match attribution.map(|id| (id, attribution::view(db, id))) {
            None => (None, None),
            Some((_, Ok(view))) => (Some(view), None),
            Some((id, Err(Error::UnknownId(_)))) => (None, lookup::title(db, "attribution", id.0)?),
            Some((_, Err(fault))) => return Err(fault),
        };
        let verdict = verdict.map(|id| verdict_in_queue(db, id)).transpose()?;
        found.push(Outcome { review: with_changes(read(r)?)?, attribution, verdict, gone });
    }
    Ok(found)
}
