//! What a source is said to have said, with where and when.

use super::{date_view, same};
use crate::{
    Db, Result,
    date::DateView,
    id::{ArticleId, AttributionId, ClaimId, SourceId},
    mark,
    seed::SHARED_LAYER,
    vocabulary::{MarkRole, Stance},
};
use attesta_text::join_pieces;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourcePosition {
    pub claim: Option<ClaimId>,
    pub wording: String,
    pub attribution: AttributionId,
    pub stance: Stance,
    pub hedged: bool,
    pub said: String,
    pub article: Option<ArticleId>,
    pub article_title: Option<String>,
    /// Of the article.
    pub published: Option<DateView>,
    /// The words; of what stands in no article, the original ones if we have them.
    pub quote: String,
}

const MOST: u32 = 200;

/// The newest first.
pub(super) fn of(db: Db, id: SourceId) -> Result<Vec<SourcePosition>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT p.claim, coalesce(c.wording, ''), p.attribution, p.stance, p.hedged, p.said, t.article, a.title, n.published, n.published_kind,
           t.original
         FROM position p LEFT JOIN claim c ON c.id = p.claim CROSS JOIN attribution t ON t.id = p.attribution
         LEFT JOIN article a ON a.id = t.article LEFT JOIN revision r ON r.id = t.revision LEFT JOIN snapshot n ON n.id = r.snapshot
         WHERE {} AND p.removed_at IS NULL AND +t.layer = ?2 ORDER BY p.row DESC LIMIT {MOST}",
        same::among(db, id, "p.party", "?1")?
    ))?;
    let rows = statement.query_map((id, SHARED_LAYER), |r| {
        let published = match r.get::<_, Option<String>>(8)? {
            Some(text) => date_view(text, r.get(9)?),
            None => None,
        };
        Ok(SourcePosition {
            claim: r.get(0)?,
            wording: r.get(1)?,
            attribution: r.get(2)?,
            stance: r.get(3)?,
            hedged: r.get(4)?,
            said: r.get(5)?,
            article: r.get(6)?,
            article_title: r.get(7)?,
            published,
            quote: r.get(10)?,
        })
    })?;
    let mut positions = rows.collect::<rusqlite::Result<Vec<SourcePosition>>>()?;
    for position in &mut positions {
        let marks = mark::of_attribution(db, position.attribution)?;
        let content = marks.iter().filter(|mark| mark.role == MarkRole::Content);
        let words = join_pieces(content.flat_map(|mark| &mark.pieces).map(|piece| piece.words.as_str()));
        if !words.is_empty() {
            position.quote = words;
        }
    }
    Ok(positions)
}
