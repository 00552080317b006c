//! One attribution of several parties, taken apart.

use super::{Pieces, mark_pieces, new_version, view};
use crate::{
    Error, Result, Tx, coding,
    fields::Fields,
    hop,
    id::AttributionId,
    mark::Reading,
    tables::{ATTRIBUTION, POSITION},
    vocabulary::{MarkRole, Passage},
};

/// One attribution of several parties becomes one per party, since they rarely said it on the same day. Returns the new ones.
pub fn split(tx: &mut Tx, id: AttributionId) -> Result<Vec<AttributionId>> {
    let view = view(tx.db(), id)?;
    if view.positions.iter().filter(|p| p.party.is_some()).count() < 2 {
        return Err(Error::refused("one_party", "this has only one source; there is nothing to split", ""));
    }
    if view.passage == Passage::Lost {
        return Err(Error::refused(
            "passage_lost",
            "some of its words are not in the newest text of the article, and would be lost in the parts",
            "mark them there first, then split",
        ));
    }
    let reading = view.article.map(|a| Reading::of(tx.db(), a)).transpose()?;
    let pieces = reading.as_ref().map(|reading| Pieces::of(tx.db(), reading, id)).transpose()?.unwrap_or_default();
    let mut made = vec![];
    for position in view.positions.iter().skip(1) {
        let fields = Fields::new()
            .set("article", view.article)
            .set("revision", reading.as_ref().map(|r| r.revision))
            .set("layer", coding::layer_of(tx.db(), id)?)
            .set("split_from", id);
        let fields = fields
            .set("mode", view.mode)
            .set("basis", view.basis)
            .set("venue", &view.venue)
            .set("original", &view.original)
            .set("original_language", &view.original_language)
            .set("translation", &view.translation)
            .set("translator", &view.translator);
        let fields = fields.set("proposer", view.proposer).set("confidence", view.confidence);
        let new = AttributionId(tx.insert(&ATTRIBUTION, fields.set("state", view.state).set("version", 1))?);
        if let Some(reading) = &reading {
            mark_pieces(tx, new, reading, MarkRole::Source, &pieces.source)?;
            mark_pieces(tx, new, reading, MarkRole::Cue, &pieces.cue)?;
            mark_pieces(tx, new, reading, MarkRole::Content, &pieces.content)?;
        }
        hop::copy(tx, id, new)?;
        tx.update(&POSITION, position.id.0, &Fields::new().set("attribution", new))?;
        made.push(new);
    }
    new_version(tx, id)?;
    Ok(made)
}
