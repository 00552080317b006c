//! What the program proposes, and what becomes of it.

use super::{new_version, positions};
use crate::{
    Db, Error, Result, Tx, coding,
    fields::Fields,
    hop,
    id::{AttributionId, LayerId, SourceId},
    mark::Reading,
    source,
    tables::{ATTRIBUTION, POSITION},
    vocabulary::{AttributionState, HopBasis, MarkRole, Mode, Proposer, SourceKind},
};
use attesta_text::Span;

#[cfg(test)]
mod tests;

/// How the text calls a party: the source of the register that is meant, or a new one of this kind.
pub struct Called {
    pub name: String,
    pub kind: SourceKind,
}

impl Called {
    pub fn settle(&self, tx: &mut Tx) -> Result<SourceId> {
        source::called(tx, &self.name, self.kind)
    }
}

/// A proposal becomes a finding, and who accepts it is one of its authors. Only now are its parties settled, each position's by
/// the name in its place: what nobody accepted adds nobody to the register.
pub fn accept(tx: &mut Tx, id: AttributionId, called: &[Called]) -> Result<()> {
    if decide(tx, id, AttributionState::Accepted)? == Mode::AuthorsVoice {
        return Ok(());
    }
    for (position, called) in positions(tx.db(), id)?.into_iter().zip(called) {
        if position.party.is_none() && !called.name.trim().is_empty() {
            let party = called.settle(tx)?;
            tx.update(&POSITION, position.id.0, &Fields::new().set("party", party))?;
        }
    }
    Ok(())
}

/// Kept, so that the same is not proposed again.
pub fn reject(tx: &mut Tx, id: AttributionId) -> Result<()> {
    decide(tx, id, AttributionState::Rejected).map(drop)
}

fn decide(tx: &mut Tx, id: AttributionId, state: AttributionState) -> Result<Mode> {
    coding::guard(tx, id)?;
    let sql = "SELECT state, mode FROM attribution WHERE id = ?1";
    let (standing, mode): (AttributionState, Mode) = tx.db().0.query_row(sql, [id], |r| Ok((r.get(0)?, r.get(1)?)))?;
    if standing != AttributionState::Proposed {
        return Err(Error::refused(
            "not_a_proposal",
            "this is no proposal of the program any more",
            "correct it, remove it, or reject it in a second check with a reason",
        ));
    }
    tx.update(&ATTRIBUTION, id.0, &Fields::new().set("state", state))?;
    Ok(mode)
}

/// A step that the program sees between two of its proposals. One that a person has drawn already, either way round, stands.
pub fn relay_proposed(tx: &mut Tx, inner: AttributionId, outer: AttributionId) -> Result<()> {
    match hop::add(tx, inner, outer, HopBasis::Text, Proposer::Program, "") {
        Ok(_) => {
            new_version(tx, inner)?;
            new_version(tx, outer)
        }
        Err(Error::Refused { .. }) => Ok(()),
        Err(fault) => Err(fault),
    }
}

/// What an attribution of a text stands on, whatever became of it.
pub struct Known {
    pub id: AttributionId,
    pub state: AttributionState,
    cue: Vec<Span>,
    content: Vec<Span>,
}

impl Known {
    pub fn is_of(&self, cue: &[Span], content: &[Span]) -> bool {
        same_words(&self.cue, &self.content, cue, content)
    }
}

/// Whether two attributions of a text are about the same reporting words; where one has none, about the same statement.
pub fn same_words(cue: &[Span], content: &[Span], other_cue: &[Span], other_content: &[Span]) -> bool {
    if cue.is_empty() || other_cue.is_empty() {
        return content == other_content;
    }
    cue.iter().any(|one| other_cue.iter().any(|other| one.overlaps(*other)))
}

/// Every attribution of this revision in one layer: accepted, proposed or rejected. Another text asks again.
pub fn known(db: Db, reading: &Reading, layer: LayerId) -> Result<Vec<Known>> {
    let mut statement = db.0.prepare_cached(
        "SELECT t.id, t.state, m.role, a.start, a.\"end\" FROM attribution t
         JOIN mark m ON m.attribution = t.id AND m.role IN ('cue', 'content') AND m.removed_at IS NULL
         JOIN anchor a ON a.mark = m.id AND a.revision = t.revision AND a.removed_at IS NULL
         WHERE t.revision = ?1 AND +t.layer = ?2 AND t.removed_at IS NULL ORDER BY t.row, a.start",
    )?;
    let mut rows = statement.query((reading.revision, layer))?;
    let mut found: Vec<Known> = vec![];
    while let Some(r) = rows.next()? {
        let id = r.get(0)?;
        if found.last().is_none_or(|last| last.id != id) {
            found.push(Known { id, state: r.get(1)?, cue: vec![], content: vec![] });
        }
        let span = reading.text.span(r.get::<_, i64>(3)? as usize, r.get::<_, i64>(4)? as usize)?;
        if let Some(last) = found.last_mut() {
            if r.get::<_, MarkRole>(2)? == MarkRole::Cue { &mut last.cue } else { &mut last.content }.push(span);
        }
    }
    Ok(found)
}

/// The words marked as the source of a proposal, piece by piece: who would become a party.
pub(super) fn called(db: Db, id: AttributionId) -> Result<Vec<String>> {
    let mut statement = db.0.prepare_cached(
        "SELECT a.exact FROM attribution t JOIN mark m ON m.attribution = t.id AND m.role = 'source' AND m.removed_at IS NULL
         JOIN anchor a ON a.mark = m.id AND a.removed_at IS NULL
         WHERE t.id = ?1 AND t.state <> 'accepted' AND t.mode <> 'authors_voice' ORDER BY m.row, a.piece",
    )?;
    Ok(statement.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}
