//! A second person's decision on the version they saw. Nobody reviews their own; who works alone can record a re-read.

use crate::{
    Db, Error, Result, Tx, attribution,
    attribution::AttributionView,
    coding,
    fields::Fields,
    id::{AttributionId, Id, PersonId, RequestId, ReviewId, VerdictId},
    tables::{REVIEW, REVIEW_REQUEST},
    vocabulary::{Decision, Kind},
};
mod changed;
mod outcomes;
mod queue;
mod standing;

pub use changed::FieldChange;
pub use outcomes::{Outcome, outcomes};
pub use queue::{QueueRow, VerdictInQueue, queue, waiting};
pub use standing::{Standing, standing};

use rusqlite::{OptionalExtension, Row};
use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Attribution(AttributionId),
    Verdict(VerdictId),
}

impl Subject {
    fn fields(self) -> Fields {
        match self {
            Subject::Attribution(id) => Fields::new().set("attribution", id),
            Subject::Verdict(id) => Fields::new().set("verdict", id),
        }
    }

    fn column(self) -> (&'static str, Id) {
        match self {
            Subject::Attribution(id) => ("attribution", id.0),
            Subject::Verdict(id) => ("verdict", id.0),
        }
    }
}

/// Where an attribution or a verdict stands with its second check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReviewStatus {
    None,
    Requested,
    Accepted,
    Corrected,
    Rejected,
    /// Reviewed, and changed since.
    Stale,
    /// Read again by its own author; not a second check.
    Reread,
}

/// A decision that was made.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReviewView {
    pub id: ReviewId,
    pub decision: Decision,
    /// One's own work read again; not a second check.
    pub reread: bool,
    pub reason: String,
    pub changed: Vec<FieldChange>,
    /// The version it judged.
    pub version: u32,
    pub person_name: String,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub given_at: i64,
    /// No review, but the outcome of reconciling two codings.
    pub reconciled: bool,
}

pub struct NewReview<'a> {
    pub subject: Subject,
    /// The version that was seen, if the reviewer's program tells: what was changed meanwhile is not judged unseen.
    pub version: Option<u32>,
    pub decision: Decision,
    pub reason: &'a str,
    pub reread: bool,
}

pub fn request(tx: &mut Tx, subject: Subject, reason: &str) -> Result<RequestId> {
    coding::of_agreed(tx.db(), subject)?;
    let (column, id) = subject.column();
    let open = format!("SELECT 1 FROM review_request WHERE {column} = ?1 AND removed_at IS NULL");
    if tx.db().0.prepare_cached(&open)?.exists([id])? {
        return Err(Error::refused("already_requested", "a second check of this is asked for already", ""));
    }
    touch_claim(tx, subject)?;
    let fields = subject.fields().set("reason", reason).set("person", tx.person()?);
    tx.insert(&REVIEW_REQUEST, fields).map(RequestId)
}

/// A request brought back must not stand beside one made meanwhile.
pub(crate) fn hold_request(db: Db, id: Id) -> Result<()> {
    let twice = "SELECT 1 FROM review_request q JOIN review_request o ON o.id <> q.id AND o.removed_at IS NULL
                 AND (o.attribution = q.attribution OR o.verdict = q.verdict) WHERE q.id = ?1";
    if db.0.prepare_cached(twice)?.exists([id])? {
        return Err(Error::refused("already_requested", "a second check of this was asked for again since", ""));
    }
    Ok(())
}

/// Closes an open request for the same thing. `corrections` run in the same step, and only where the decision is to correct;
/// what they change is kept with the decision.
pub fn decide(
    tx: &mut Tx,
    new: &NewReview,
    corrections: Option<impl FnOnce(&mut Tx) -> Result<()>>,
) -> Result<ReviewId> {
    coding::of_agreed(tx.db(), new.subject)?;
    let person = tx.person()?;
    let own = authors(tx.db(), new.subject)?.contains(&person);
    if own && !new.reread {
        return Err(Error::refused(
            "own_work",
            "nobody reviews their own work",
            "ask a colleague; alone, you can record a re-read, which is labelled as such",
        ));
    }
    if let Subject::Attribution(id) = new.subject {
        attribution::refuse_if_changed(tx.db(), id, new.version)?;
    }
    if new.decision != Decision::Accept && new.reason.trim().is_empty() {
        return Err(Error::invalid(
            "reason_missing",
            "a correction or rejection needs a reason",
            "the author will read it",
        ));
    }
    let changed = match corrections {
        Some(correct) => corrected(tx, new, correct)?,
        None => vec![],
    };
    let version = match new.subject {
        Subject::Attribution(id) => attribution::version(tx.db(), id)?,
        Subject::Verdict(_) => 1,
    };
    let fields =
        new.subject.fields().set("version", version).set("decision", new.decision).set("reread", own && new.reread);
    touch_claim(tx, new.subject)?;
    let changed = if changed.is_empty() { String::new() } else { serde_json::to_string(&changed)? };
    let id = ReviewId(
        tx.insert(&REVIEW, fields.set("reason", new.reason.trim()).set("changed", changed).set("person", person))?,
    );
    let (column, subject) = new.subject.column();
    let sql = format!("SELECT id FROM review_request WHERE {column} = ?1 AND removed_at IS NULL");
    let open: Option<Id> = tx.db().0.prepare_cached(&sql)?.query_row([subject], |r| r.get(0)).optional()?;
    if let Some(open) = open {
        tx.remove(&REVIEW_REQUEST, open)?;
    }
    Ok(id)
}

/// Two codings were reconciled and neither was kept: who wrote this one can read that it was taken out, and by whom.
pub(crate) fn reconciled_away(tx: &mut Tx, id: AttributionId, adjudication: Id) -> Result<()> {
    let fields = Subject::Attribution(id).fields().set("version", attribution::version(tx.db(), id)?);
    let fields = fields.set("decision", Decision::Reject).set("adjudication", adjudication);
    tx.insert(&REVIEW, fields.set("person", tx.person()?)).map(drop)
}

/// What came of an attribution when two codings were reconciled, shown as a review's outcome is; `before` is what stood.
pub(crate) fn reconciled(
    tx: &mut Tx,
    id: AttributionId,
    adjudication: Id,
    before: Option<&AttributionView>,
) -> Result<()> {
    let changed = match before {
        Some(before) => changed::between(before, &attribution::view(tx.db(), id)?),
        None => vec![],
    };
    let decision = if changed.is_empty() { Decision::Accept } else { Decision::Correct };
    let changed = if changed.is_empty() { String::new() } else { serde_json::to_string(&changed)? };
    let fields = Subject::Attribution(id).fields().set("version", attribution::version(tx.db(), id)?);
    let fields = fields.set("decision", decision).set("changed", changed).set("adjudication", adjudication);
    tx.insert(&REVIEW, fields.set("person", tx.person()?)).map(drop)
}

/// A verdict is shown with its claim.
fn touch_claim(tx: &mut Tx, subject: Subject) -> Result<()> {
    if let Subject::Verdict(id) = subject {
        let claim = tx.db().0.query_row("SELECT claim FROM verdict WHERE id = ?1", [id], |r| r.get(0))?;
        tx.also_touch(Kind::Claim, claim);
    }
    Ok(())
}

fn corrected(tx: &mut Tx, new: &NewReview, correct: impl FnOnce(&mut Tx) -> Result<()>) -> Result<Vec<FieldChange>> {
    let (Subject::Attribution(id), Decision::Correct) = (new.subject, new.decision) else {
        return Err(Error::refused(
            "nothing_to_correct",
            "only an attribution can be corrected while it is reviewed",
            "give a verdict of your own instead, or choose “correct”",
        ));
    };
    let before = attribution::view(tx.db(), id)?;
    correct(tx)?;
    Ok(changed::between(&before, &attribution::view(tx.db(), id)?))
}

/// Of a review `r` by a person `p`.
const COLUMNS: &str =
    "r.id, r.decision, r.reread, r.reason, r.changed, r.version, p.name, r.stored_at, r.adjudication IS NOT NULL";

/// With what was changed, as it is stored.
fn read(r: &Row) -> rusqlite::Result<(ReviewView, String)> {
    let view = ReviewView {
        id: r.get(0)?,
        decision: r.get(1)?,
        reread: r.get(2)?,
        reason: r.get(3)?,
        changed: vec![],
        version: r.get(5)?,
        person_name: r.get(6)?,
        given_at: r.get(7)?,
        reconciled: r.get(8)?,
    };
    Ok((view, r.get(4)?))
}

fn with_changes((view, changed): (ReviewView, String)) -> Result<ReviewView> {
    let changed = if changed.is_empty() { vec![] } else { serde_json::from_str(&changed)? };
    Ok(ReviewView { changed, ..view })
}

/// The decisions made so far, newest first.
pub fn of(db: Db, subject: Subject) -> Result<Vec<ReviewView>> {
    let (column, id) = subject.column();
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM review r JOIN person p ON p.id = r.person WHERE r.{column} = ?1 AND r.removed_at IS NULL ORDER BY r.row DESC"
    ))?;
    let rows = statement.query_map([id], read)?;
    rows.map(|row| with_changes(row?)).collect()
}

fn authors(db: Db, subject: Subject) -> Result<Vec<PersonId>> {
    match subject {
        Subject::Attribution(id) => attribution::authors(db, id),
        Subject::Verdict(id) => {
            Ok(vec![db.0.query_row("SELECT person FROM verdict WHERE id = ?1", [id], |r| r.get(0))?])
        }
    }
}

pub fn status(db: Db, subject: Subject) -> Result<ReviewStatus> {
    let (column, id) = subject.column();
    let asked = format!("SELECT 1 FROM review_request WHERE {column} = ?1 AND removed_at IS NULL");
    if db.0.prepare_cached(&asked)?.exists([id])? {
        return Ok(ReviewStatus::Requested);
    }
    // Only an attribution has versions; a verdict is never edited.
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT r.decision, r.reread, r.version < coalesce(t.version, 1) FROM review r LEFT JOIN attribution t ON t.id = r.attribution
         WHERE r.{column} = ?1 AND r.removed_at IS NULL ORDER BY r.row DESC LIMIT 1",
    ))?;
    let last: Option<(Decision, bool, bool)> =
        statement.query_row([id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).optional()?;
    Ok(match last {
        None => ReviewStatus::None,
        Some((_, _, true)) => ReviewStatus::Stale,
        Some((_, true, _)) => ReviewStatus::Reread,
        Some((Decision::Accept, ..)) => ReviewStatus::Accepted,
        Some((Decision::Correct, ..)) => ReviewStatus::Corrected,
        Some((Decision::Reject, ..)) => ReviewStatus::Rejected,
    })
}
