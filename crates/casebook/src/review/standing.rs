//! Whether a decision that was made elsewhere, on what was sent out to be read, can still be recorded.

use super::{ReviewStatus, Subject, authors, status};
use crate::{
    Db, Result, attribution,
    id::{PersonId, VerdictId},
    vocabulary::AttributionState,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    /// A second person has decided on what stands now.
    Decided,
    /// It is another version by now, was taken out of the findings, or another verdict stands.
    Changed,
    /// The person wrote it, or had a hand in it.
    Own,
}

/// `person`: who decided, if they are known in this file.
pub fn standing(db: Db, subject: Subject, version: u32, person: Option<PersonId>) -> Result<Standing> {
    if let ReviewStatus::Accepted | ReviewStatus::Corrected | ReviewStatus::Rejected = status(db, subject)? {
        return Ok(Standing::Decided);
    }
    let same = match subject {
        Subject::Attribution(id) => {
            attribution::version(db, id)? == version && attribution::state(db, id)? == AttributionState::Accepted
        }
        Subject::Verdict(id) => version == 1 && stands(db, id)?,
    };
    Ok(match person {
        _ if !same => Standing::Changed,
        Some(person) if authors(db, subject)?.contains(&person) => Standing::Own,
        _ => Standing::Open,
    })
}

/// No later one was given on the same claim.
fn stands(db: Db, id: VerdictId) -> Result<bool> {
    let sql = "SELECT 1 FROM verdict v WHERE v.id = ?1 AND v.row = (SELECT max(row) FROM verdict WHERE claim = v.claim AND removed_at IS NULL)";
    Ok(db.0.prepare_cached(sql)?.exists([id])?)
}
