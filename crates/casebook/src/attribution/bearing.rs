//! What an attribution bears on, and which ones bear on nothing yet.

use super::{NewAttribution, NewPosition, Pieces, insert_position, new_version, positions};
use crate::{
    Db, Error, Result, Tx, claim, coding,
    date::Edtf,
    fields::Fields,
    id::{ArticleId, AttributionId, ClaimId, DossierId, SourceId},
    mark::Reading,
    seed::SHARED_LAYER,
    tables::POSITION,
};
use std::collections::BTreeSet;

/// What it says of nothing yet, it says of this claim from now on; if all its positions have their claims, every party of the first
/// takes the same one on this claim too. Its words are where the claim appears.
pub fn bear_on(tx: &mut Tx, id: AttributionId, claim: ClaimId) -> Result<()> {
    coding::guard(tx, id)?;
    if coding::layer_of(tx.db(), id)?.0 != SHARED_LAYER {
        return Err(coding::no_claims());
    }
    let positions = positions(tx.db(), id)?;
    if positions.iter().any(|position| position.claim == Some(claim)) {
        return Err(Error::refused("bears_already", "it bears on this claim already", "nothing has to be done"));
    }
    let (open, settled): (Vec<_>, Vec<_>) = positions.iter().partition(|position| position.claim.is_none());
    for position in &open {
        tx.update(&POSITION, position.id.0, &Fields::new().set("claim", claim))?;
    }
    let first = settled.first().map(|position| position.claim);
    for position in settled.iter().filter(|position| open.is_empty() && Some(position.claim) == first) {
        let said = position.said.as_ref().map(Edtf::try_from).transpose()?.unwrap_or_default();
        let new = NewPosition {
            attribution: id,
            party: position.party.as_ref().map(|party| party.id),
            claim: Some(claim),
            stance: position.stance,
            hedged: position.hedged,
            hedge: &position.hedge,
            said: &said,
        };
        insert_position(tx, &new)?;
    }
    appears(tx, id, claim)?;
    new_version(tx, id)
}

fn appears(tx: &mut Tx, id: AttributionId, claim: ClaimId) -> Result<()> {
    let article = "SELECT article FROM attribution WHERE id = ?1";
    let article: Option<ArticleId> = tx.db().0.prepare_cached(article)?.query_row([id], |r| r.get(0))?;
    let Some(article) = article else { return Ok(()) };
    let reading = Reading::of(tx.db(), article)?;
    let pieces = Pieces::of(tx.db(), &reading, id)?;
    claim::mention(tx, claim, &reading, &pieces.content)
}

/// How many accepted attributions bear on no claim, and so are told in no report: of an article, of a folder's articles, or of all.
pub fn unclaimed(db: Db, article: Option<ArticleId>, dossier: Option<DossierId>) -> Result<u32> {
    let sql = "SELECT count(*) FROM attribution t LEFT JOIN article a ON a.id = t.article
         WHERE t.state = 'accepted' AND t.removed_at IS NULL AND +t.layer = ?1 AND (?2 IS NULL OR t.article = ?2)
           AND (?3 IS NULL OR EXISTS (SELECT 1 FROM article_under u WHERE u.under = ?3 AND u.row = a.row))
           AND NOT EXISTS (SELECT 1 FROM position p WHERE p.attribution = t.id AND p.removed_at IS NULL AND p.claim IS NOT NULL)";
    let given = rusqlite::params![SHARED_LAYER, article, dossier];
    Ok(db.0.prepare_cached(sql)?.query_row(given, |r| r.get(0))?)
}

/// The same words, as the same party's position, reported by the same words: a second one would say nothing new, unless
/// it is on another claim that is known already.
pub fn refuse_twice(tx: &Tx, reading: &Reading, new: &NewAttribution, known: Option<ClaimId>) -> Result<()> {
    let Some(first) = new.pieces.content.first() else { return Ok(()) };
    let sql =
        "SELECT m.attribution FROM anchor a JOIN mark m ON m.id = a.mark JOIN attribution t ON t.id = m.attribution
         WHERE a.revision = ?1 AND a.start = ?2 AND a.\"end\" = ?3 AND m.role = 'content' AND m.removed_at IS NULL
           AND t.state = 'accepted' AND t.removed_at IS NULL AND t.layer = ?4";
    let layer = coding::at_work(tx, reading.article)?;
    let mut statement = tx.db().0.prepare_cached(sql)?;
    let named: BTreeSet<SourceId> = new.parties.iter().copied().collect();
    let (start, end) = (first.start() as i64, first.end() as i64);
    let rows = statement.query_map((reading.revision, start, end, layer), |r| r.get(0))?;
    for id in rows.collect::<rusqlite::Result<Vec<AttributionId>>>()? {
        let (pieces, parties) = (Pieces::of(tx.db(), reading, id)?, positions(tx.db(), id)?);
        let same = pieces.content == new.pieces.content
            && pieces.cue == new.pieces.cue
            && parties.iter().any(|p| p.stance == new.stance && (known.is_none() || p.claim == known))
            && parties.iter().filter_map(|p| p.party.as_ref()).map(|party| party.id).collect::<BTreeSet<_>>() == named;
        if same {
            return Err(Error::refused(
                "attributed_already",
                "these words are attributed to the same source already",
                "open what stands there, or mark other words",
            ));
        }
    }
    Ok(())
}
