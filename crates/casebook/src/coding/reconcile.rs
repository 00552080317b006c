//! Where two codings differ, somebody decides what stands: each decision a step of its own on the agreed layer.

use super::{Layer, at_work, blind};
use crate::{
    Db, Error, Result, Tx,
    agreement::Coded,
    attribution::{self, AttributionEdit, AttributionView, NewAttribution, NewPosition, Pieces, PositionView},
    date::Edtf,
    fields::{Fields, SAID},
    id::{ClaimId, Id, LayerId, PositionId, SourceId},
    mark::Reading,
    review,
    seed::SHARED_LAYER,
    tables::{ADJUDICATION, ATTRIBUTION, POSITION},
    vocabulary::{AttributionState, Taken},
};

/// Takes the first coding of a unit, the second, both or neither.
pub fn adjudicate(tx: &mut Tx, id: LayerId, unit: u32, taken: Taken) -> Result<()> {
    let layer = Layer::of(tx.db(), id)?;
    let person = tx.person()?;
    if layer.finished.is_none() {
        return Err(Error::refused(
            "coding_unfinished",
            "this second coding is not finished yet",
            "wait until its coder has finished it",
        ));
    }
    if at_work(tx, layer.article)?.0 != SHARED_LAYER {
        return Err(blind());
    }
    let of = layer.compared.units.get(unit as usize).filter(|unit| !unit.differs().is_empty());
    let of = of.ok_or_else(|| {
        Error::invalid("no_such_unit", "there is nothing to decide under this number", "look at the list again")
    })?;
    let decided = "SELECT 1 FROM adjudication WHERE layer = ?1 AND unit = ?2 AND removed_at IS NULL";
    if tx.db().0.prepare_cached(decided)?.exists((id, unit))? {
        return Err(Error::refused(
            "already_adjudicated",
            "this was decided already",
            "who decided can undo it; else correct the outcome in the article",
        ));
    }
    match (&of.first, &of.second, taken) {
        (Some(_), Some(_), _) | (Some(_), None, Taken::First | Taken::Neither) => {}
        (None, Some(_), Taken::Second | Taken::Neither) => {}
        _ => {
            return Err(Error::invalid(
                "cannot_take",
                "only one of the two coders has this",
                "take what there is, or neither",
            ));
        }
    }
    let coder = person == layer.person || layer.compared.firsts.contains(&person);
    let fields = Fields::new().set("layer", id).set("article", layer.article).set("unit", unit).set("taken", taken);
    let decision = tx.insert(&ADJUDICATION, fields.set("coder", coder).set("person", person))?;
    // What stood then may have been removed since.
    let first = of.first.as_ref().map(|first| standing(tx.db(), first)).transpose()?.flatten();
    let second = of.second.as_ref().map(|second| standing(tx.db(), second)).transpose()?.flatten();
    let reading = Reading::of_revision(tx.db(), layer.article, layer.revision)?;
    match (taken, first, second) {
        (Taken::First, Some(first), _) => review::reconciled(tx, first.id, decision, None),
        (Taken::Second, Some(first), Some(second)) => {
            write_over(tx, &reading, &first, &second)?;
            review::reconciled(tx, first.id, decision, Some(&first))
        }
        (Taken::Second, None, Some(second)) => copy(tx, &reading, &second, decision),
        (Taken::Both, first, Some(second)) => {
            if let Some(first) = first {
                review::reconciled(tx, first.id, decision, None)?;
            }
            copy(tx, &reading, &second, decision)
        }
        (Taken::Neither, Some(first), _) => {
            review::reconciled_away(tx, first.id, decision)?;
            tx.remove(&ATTRIBUTION, first.id.0)
        }
        (Taken::Neither, None, _) => Ok(()),
        (Taken::First, None, _) | (Taken::Second | Taken::Both, _, None) => {
            Err(Error::refused("removed_since", "what that coder had was removed since", "take the other, or neither"))
        }
    }
}

fn standing(db: Db, coded: &Coded) -> Result<Option<AttributionView>> {
    match attribution::view(db, coded.attribution) {
        Ok(view) => Ok(Some(view)),
        Err(Error::UnknownId(_)) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// A new attribution of the agreed layer that says what the second coder's says.
fn copy(tx: &mut Tx, reading: &Reading, second: &AttributionView, decision: Id) -> Result<()> {
    let parties: Vec<SourceId> = second.positions.iter().filter_map(|p| p.party.as_ref().map(|p| p.id)).collect();
    let Some(any) = second.positions.first() else { return Err(Error::UnknownId(second.id.to_string())) };
    let new = NewAttribution {
        reading: Some(reading),
        pieces: &Pieces::of(tx.db(), reading, second.id)?,
        parties: &parties,
        claim: None,
        mode: second.mode,
        stance: any.stance,
        hedged: any.hedged,
        hedge: &any.hedge,
        basis: second.basis,
        said: &Edtf::default(),
        venue: &second.venue,
        original: &second.original,
        original_language: &second.original_language,
        translation: &second.translation,
        translator: &second.translator,
        proposer: second.proposer,
        confidence: second.confidence,
        state: AttributionState::Accepted,
    };
    let id = attribution::add(tx, &new)?;
    for (position, as_in) in attribution::positions(tx.db(), id)?.iter().zip(&second.positions) {
        tx.update(&POSITION, position.id.0, &taken_from(as_in)?)?;
    }
    review::reconciled(tx, id, decision, None)
}

/// The first coder's attribution, with its claims and steps, says what the second's says.
fn write_over(tx: &mut Tx, reading: &Reading, first: &AttributionView, second: &AttributionView) -> Result<()> {
    let pieces = Pieces::of(tx.db(), reading, second.id)?;
    let edit = AttributionEdit {
        mode: Some(second.mode),
        basis: Some(second.basis),
        source: Some(&pieces.source),
        cue: Some(&pieces.cue),
        content: Some(&pieces.content),
        ..AttributionEdit::default()
    };
    attribution::correct(tx, first.id, Some(reading), &edit)?;
    // By party, each with all the claims it speaks to: a party the second coder has too keeps its own, another takes the place of one
    // that goes, and who is left over on either side goes or is added.
    let mut old: Vec<(Option<SourceId>, Vec<PositionId>)> = vec![];
    for position in &first.positions {
        match old.iter_mut().find(|(party, _)| *party == party_of(position)) {
            Some((_, ids)) => ids.push(position.id),
            None => old.push((party_of(position), vec![position.id])),
        }
    }
    let (kept, mut gone): (Vec<_>, Vec<_>) =
        old.into_iter().partition(|(party, _)| second.positions.iter().any(|p| party_of(p) == *party));
    for position in &second.positions {
        let party = party_of(position);
        let fields = taken_from(position)?.set("party", party);
        let own = kept.iter().find(|(of, _)| *of == party).map(|(_, ids)| ids.clone());
        let place = match own {
            Some(ids) => ids,
            None if !gone.is_empty() => gone.remove(0).1,
            None => added(tx, first, position)?,
        };
        for id in place {
            tx.update(&POSITION, id.0, &fields)?;
        }
    }
    gone.into_iter().flat_map(|(_, ids)| ids).try_for_each(|id| tx.remove(&POSITION, id.0))
}

fn party_of(position: &PositionView) -> Option<SourceId> {
    position.party.as_ref().map(|party| party.id)
}

fn taken_from(position: &PositionView) -> Result<Fields> {
    let fields = Fields::new().set("stance", position.stance).set("hedged", position.hedged);
    let fields = fields.set("hedge", &position.hedge);
    Ok(match &position.said {
        Some(said) => fields.date(SAID, &Edtf::try_from(said)?),
        None => fields,
    })
}

/// One more party, on every claim that the first coder's bears on.
fn added(tx: &mut Tx, first: &AttributionView, position: &PositionView) -> Result<Vec<PositionId>> {
    let mut claims: Vec<Option<ClaimId>> = first.positions.iter().map(|p| p.claim).collect();
    claims.sort_unstable();
    claims.dedup();
    let mut made = vec![];
    for claim in claims {
        let new = NewPosition {
            attribution: first.id,
            party: party_of(position),
            claim,
            stance: position.stance,
            hedged: position.hedged,
            hedge: &position.hedge,
            said: &Edtf::default(),
        };
        made.push(attribution::add_position(tx, &new)?);
    }
    Ok(made)
}
