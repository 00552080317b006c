//! Coding a text a second time, blind: a layer of the coder's own, set beside the agreed one when it is finished.
//!
//! While somebody has a coding of an article open, whatever they mark in it goes to their layer and what the agreed one holds is not
//! shown to them. Nothing but the agreed layer bears on claims, counts and records.

mod reconcile;
mod steps;
mod view;

pub use reconcile::adjudicate;
pub use steps::{finish, leave, start};
pub use view::{AgreementView, CodingView, TakenView, UnitView, agreement, latest, list, of};

use crate::{
    Db, Error, Result, Tx,
    agreement::Unit,
    id::{ArticleId, AttributionId, Id, LayerId, PersonId, PositionId, RevisionId},
    review::Subject,
    seed::SHARED_LAYER,
};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

/// What was compared when the second coding was finished. Reconciling changes the agreed layer, and so must not change this.
#[derive(Default, Serialize, Deserialize)]
struct Compared {
    /// Who had written what stood in the agreed layer.
    firsts: Vec<PersonId>,
    units: Vec<Unit>,
}

struct Layer {
    id: LayerId,
    article: ArticleId,
    revision: RevisionId,
    person: PersonId,
    recoding: bool,
    started: i64,
    finished: Option<i64>,
    compared: Compared,
}

impl Layer {
    fn of(db: Db, id: LayerId) -> Result<Layer> {
        let mut statement = db.0.prepare_cached(
            "SELECT article, revision, person, recoding, stored_at, finished, units FROM layer
             WHERE id = ?1 AND person IS NOT NULL AND removed_at IS NULL",
        )?;
        let found = statement.query_row([id], |r| {
            let (article, revision, person) = (r.get(0)?, r.get(1)?, r.get(2)?);
            let (recoding, started, finished) = (r.get(3)?, r.get(4)?, r.get(5)?);
            let compared = Compared::default();
            Ok((Layer { id, article, revision, person, recoding, started, finished, compared }, r.get::<_, String>(6)?))
        });
        let (layer, units) = found.optional()?.ok_or_else(|| Error::UnknownId(id.to_string()))?;
        let compared = if units.is_empty() { Compared::default() } else { serde_json::from_str(&units)? };
        Ok(Layer { compared, ..layer })
    }
}

/// Whose marks a person sees and makes in an article: their own layer's while they code it blind, else the agreed one's.
pub fn layer(db: Db, person: Option<PersonId>, article: ArticleId) -> Result<LayerId> {
    Ok(person.map(|person| open(db, person, article)).transpose()?.flatten().unwrap_or(LayerId(SHARED_LAYER)))
}

/// The coding of this article that a person has begun and not finished.
pub fn open(db: Db, person: PersonId, article: ArticleId) -> Result<Option<LayerId>> {
    let sql = "SELECT id FROM layer WHERE article = ?1 AND person = ?2 AND finished IS NULL AND removed_at IS NULL ORDER BY row LIMIT 1";
    Ok(db.0.prepare_cached(sql)?.query_row((article, person), |r| r.get(0)).optional()?)
}

/// Somebody is at a second coding of this article.
pub(crate) fn is_under_way(db: Db, article: ArticleId) -> Result<bool> {
    let sql = "SELECT 1 FROM layer WHERE article = ?1 AND finished IS NULL AND removed_at IS NULL";
    Ok(db.0.prepare_cached(sql)?.exists([article])?)
}

pub(crate) fn at_work(tx: &Tx, article: ArticleId) -> Result<LayerId> {
    layer(tx.db(), tx.person().ok(), article)
}

pub(crate) fn layer_of(db: Db, id: AttributionId) -> Result<LayerId> {
    Ok(db.0.prepare_cached("SELECT layer FROM attribution WHERE id = ?1")?.query_row([id], |r| r.get(0))?)
}

pub(crate) fn is_of_agreed(db: Db, id: PositionId) -> Result<bool> {
    let sql = "SELECT t.layer FROM position p JOIN attribution t ON t.id = p.attribution WHERE p.id = ?1";
    Ok(db.0.prepare_cached(sql)?.query_row([id], |r| r.get::<_, Id>(0))? == SHARED_LAYER)
}

/// Whether somebody may see an attribution: who codes its article blind sees their own only.
pub fn refuse_unseen(db: Db, person: Option<PersonId>, id: AttributionId) -> Result<()> {
    let Some((of, mine)) = layers(db, person, id)? else { return Ok(()) };
    if mine.0 != SHARED_LAYER && of != mine { Err(blind()) } else { Ok(()) }
}

/// Whether who is at work may change it: what is agreed unless they code that article blind, in a layer of their own until it is finished.
pub(crate) fn guard(tx: &Tx, id: AttributionId) -> Result<()> {
    let Some((of, mine)) = layers(tx.db(), tx.person().ok(), id)? else { return Ok(()) };
    match () {
        () if of == mine => Ok(()),
        () if mine.0 != SHARED_LAYER => Err(blind()),
        () => Err(not_agreed()),
    }
}

/// The layer of an attribution, and the one its article is seen in; None if it stands in no article.
fn layers(db: Db, person: Option<PersonId>, id: AttributionId) -> Result<Option<(LayerId, LayerId)>> {
    let sql = "SELECT layer, article FROM attribution WHERE id = ?1";
    let found = db.0.prepare_cached(sql)?.query_row([id], |r| Ok((r.get(0)?, r.get::<_, Option<ArticleId>>(1)?)));
    match found.optional()? {
        Some((of, Some(article))) => Ok(Some((of, layer(db, person, article)?))),
        _ => Ok(None),
    }
}

/// A second check is of what everybody sees.
pub(crate) fn of_agreed(db: Db, subject: Subject) -> Result<()> {
    match subject {
        Subject::Attribution(id) => refuse_unless_agreed(db, id),
        Subject::Verdict(_) => Ok(()),
    }
}

/// What is cited or checked is what everybody sees.
pub fn refuse_unless_agreed(db: Db, id: AttributionId) -> Result<()> {
    if layer_of(db, id)?.0 == SHARED_LAYER { Ok(()) } else { Err(not_agreed()) }
}

fn blind() -> Error {
    Error::refused(
        "coding_blind",
        "you are coding this article again, blind: what others marked in it is kept from you until you have finished",
        "finish the second coding, or leave it",
    )
}

fn not_agreed() -> Error {
    Error::refused(
        "not_agreed",
        "this belongs to a coder's own layer, not to what is agreed",
        "a second coding can be changed by its coder only, until it is finished; afterwards reconcile the two",
    )
}

pub(crate) fn no_claims() -> Error {
    Error::refused(
        "coding_has_no_claims",
        "a blind second coding marks who said what; claims belong to what is agreed",
        "leave the claim out, or finish the second coding first",
    )
}
