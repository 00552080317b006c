//! What the program proposes, and what becomes of it.

use super::{new_version, positions};
use crate::{
    Db, Error, Result, Tx, coding,
    fields::Fields,
    hop,
    id::{AttributionId, LayerId, SourceId},
    mark::{self, Reading},
    source,
    tables::{ATTRIBUTION, POSITION},
    vocabulary::{AttributionState, HopBasis, MarkRole, Mode, Proposer, SourceKind},
};
use attesta_text::Span;
use std::collections::HashMap;

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

/// Every attribution of the article in one layer, where it stands in its newest text: accepted, proposed or rejected.
pub fn known(db: Db, reading: &Reading, layer: LayerId) -> Result<Vec<Known>> {
    let mut statement = db.0.prepare_cached(
        "SELECT id, state FROM attribution WHERE article = ?1 AND +layer = ?2 AND removed_at IS NULL ORDER BY row",
    )?;
    let rows = statement.query_map((reading.article, layer), |r| {
        Ok(Known { id: r.get(0)?, state: r.get(1)?, cue: vec![], content: vec![] })
    })?;
    let mut known: Vec<Known> = rows.collect::<rusqlite::Result<_>>()?;
    let mut marks: HashMap<AttributionId, [Vec<Span>; 2]> = HashMap::new();
    for mark in mark::of_layer(db, reading.article, layer)? {
        let Some(id) = mark.attribution else { continue };
        let [cue, content] = marks.entry(id).or_default();
        match mark.role {
            MarkRole::Cue => cue.extend(mark.spans(&reading.text)?),
            MarkRole::Content => content.extend(mark.spans(&reading.text)?),
            _ => {}
        }
    }
    for one in &mut known {
        let [cue, content] = marks.remove(&one.id).unwrap_or_default();
        (one.cue, one.content) = (cue, content);
    }
    known.retain(|one| !one.cue.is_empty() || !one.content.is_empty());
    Ok(known)
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
