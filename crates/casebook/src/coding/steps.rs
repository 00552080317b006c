//! Beginning a second coding, giving it up, and finishing it.

use super::{Compared, Layer, open};
use crate::{
    Db, Error, Result, Tx, agreement,
    agreement::Coded,
    attribution::{self, Pieces},
    fields::Fields,
    id::{ArticleId, AttributionId, LayerId, PersonId},
    mark::Reading,
    seed::SHARED_LAYER,
    tables::LAYER,
};
use attesta_text::Span;
use std::collections::BTreeSet;

/// By anybody; by one of those who wrote what stands, it is labelled as coding twice.
pub fn start(tx: &mut Tx, article: ArticleId) -> Result<LayerId> {
    let person = tx.person()?;
    if open(tx.db(), person, article)?.is_some() {
        return Err(Error::refused(
            "coding_open",
            "you are coding this article already",
            "finish that second coding, or leave it",
        ));
    }
    let reading = Reading::of(tx.db(), article)?;
    let standing = accepted(tx.db(), article, LayerId(SHARED_LAYER))?;
    if standing.is_empty() {
        return Err(Error::refused(
            "nothing_coded",
            "nobody has marked in this article who said what: there is nothing to compare a second coding with",
            "mark it a first time; a colleague can code it again afterwards",
        ));
    }
    let recoding = authors(tx.db(), &standing)?.contains(&person);
    let fields = Fields::new().set("name", "second coding").set("person", person).set("article", article);
    tx.insert(&LAYER, fields.set("revision", reading.revision).set("recoding", recoding)).map(LayerId)
}

/// With everything marked in it.
pub fn leave(tx: &mut Tx, id: LayerId) -> Result<()> {
    mine_and_open(tx, id)?;
    tx.remove(&LAYER, id.0)
}

/// What stands on both sides is matched and kept as it is now.
pub fn finish(tx: &mut Tx, id: LayerId) -> Result<()> {
    let layer = mine_and_open(tx, id)?;
    let reading = Reading::of_revision(tx.db(), layer.article, layer.revision)?;
    let standing = accepted(tx.db(), layer.article, LayerId(SHARED_LAYER))?;
    let second = accepted(tx.db(), layer.article, id)?;
    let firsts = authors(tx.db(), &standing)?.into_iter().collect();
    let side = |ids: Vec<AttributionId>| {
        ids.into_iter().map(|id| coded(tx.db(), &reading, id)).collect::<Result<Vec<Coded>>>()
    };
    let compared = Compared { firsts, units: agreement::matched(side(standing)?, side(second)?) };
    let fields = Fields::new().set("finished", tx.now).set("units", serde_json::to_string(&compared)?);
    tx.update(&LAYER, id.0, &fields).map(drop)
}

fn mine_and_open(tx: &Tx, id: LayerId) -> Result<Layer> {
    let layer = Layer::of(tx.db(), id)?;
    if layer.person != tx.person()? {
        return Err(Error::refused(
            "not_your_coding",
            "this second coding is somebody else's",
            "only who codes can finish or leave it",
        ));
    }
    if layer.finished.is_some() {
        return Err(Error::refused("coding_finished", "this second coding is finished", "undo takes that back"));
    }
    Ok(layer)
}

/// Findings on an article in one layer, in the order they were made.
pub(super) fn accepted(db: Db, article: ArticleId, layer: LayerId) -> Result<Vec<AttributionId>> {
    let mut statement = db.0.prepare_cached(
        "SELECT id FROM attribution WHERE article = ?1 AND +layer = ?2 AND state = 'accepted' AND removed_at IS NULL ORDER BY row",
    )?;
    Ok(statement.query_map((article, layer), |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn authors(db: Db, of: &[AttributionId]) -> Result<BTreeSet<PersonId>> {
    let mut all = BTreeSet::new();
    for id in of {
        all.extend(attribution::authors(db, *id)?);
    }
    Ok(all)
}

fn coded(db: Db, reading: &Reading, id: AttributionId) -> Result<Coded> {
    let view = attribution::view(db, id)?;
    let offsets = reading.text.offsets();
    let pieces = Pieces::of(db, reading, id)?;
    let places =
        |spans: Vec<Span>| spans.into_iter().map(|span| offsets.to_code_points(span)).map(|at| (at.start, at.end));
    let (mut stances, mut cautions) = (vec![], vec![]);
    for position in &view.positions {
        stances.push(position.stance);
        cautions.push(position.hedged);
    }
    stances.sort_unstable();
    cautions.sort_unstable();
    stances.dedup();
    cautions.dedup();
    Ok(Coded {
        attribution: id,
        content: places(pieces.content).collect(),
        cue: places(pieces.cue).collect(),
        source: places(pieces.source).collect(),
        words: view.quote,
        parties: view.positions.into_iter().filter_map(|position| position.party).collect(),
        mode: view.mode,
        stances,
        cautions,
        basis: view.basis,
    })
}
