//! The attributions of an article, a claim or a source.

use super::{AttributionView, view};
use crate::{
    Db, Result,
    id::{ArticleId, AttributionId, ClaimId, LayerId, SourceId},
    seed::SHARED_LAYER,
    source::same,
    vocabulary::AttributionState,
};
use std::collections::BTreeSet;

#[derive(Default)]
pub struct Filter {
    pub article: Option<ArticleId>,
    pub claim: Option<ClaimId>,
    pub source: Option<SourceId>,
    /// None: all but the rejected proposals, which are kept only so that nobody is asked again.
    pub state: Option<AttributionState>,
    /// None: the agreed one.
    pub layer: Option<LayerId>,
}

/// In the order they were made; a source's or a claim's in the order of its positions. Read off the index of one filter, and no
/// further than `limit`.
pub fn list(db: Db, filter: &Filter, limit: u32) -> Result<Vec<AttributionView>> {
    let layer = filter.layer.unwrap_or(LayerId(SHARED_LAYER));
    // Nearly all are of one layer: its index would be the longest way.
    let mut fits = String::from("t.removed_at IS NULL AND +t.layer = :layer");
    let mut given: Vec<(&str, &dyn rusqlite::ToSql)> = vec![(":layer", &layer)];
    match &filter.state {
        Some(state) => {
            fits.push_str(" AND t.state = :state");
            given.push((":state", state));
        }
        None => fits.push_str(" AND t.state <> 'rejected'"),
    }
    if let Some(article) = &filter.article {
        fits.push_str(" AND t.article = :article");
        given.push((":article", article));
    }
    if let Some(claim) = &filter.claim {
        fits.push_str(" AND p.claim = :claim");
        given.push((":claim", claim));
    }
    if let Some(source) = &filter.source {
        fits.push_str(&format!(" AND {}", same::among(db, *source, "p.party", ":source")?));
        given.push((":source", source));
    }
    let (from, row) = match filter {
        Filter { claim: None, source: None, .. } => ("attribution t", "t.row"),
        // An article and a claim have few enough to be sorted.
        Filter { article: None, claim: None, .. } => {
            ("position p CROSS JOIN attribution t ON t.id = p.attribution AND p.removed_at IS NULL", "p.row")
        }
        _ => ("position p JOIN attribution t ON t.id = p.attribution AND p.removed_at IS NULL", "+p.row"),
    };
    let mut statement = db.0.prepare_cached(&format!("SELECT t.id FROM {from} WHERE {fits} ORDER BY {row}"))?;
    let mut seen = BTreeSet::new();
    let mut ids: Vec<AttributionId> = vec![];
    let mut rows = statement.query(given.as_slice())?;
    while ids.len() < limit as usize
        && let Some(r) = rows.next()?
    {
        let id = r.get(0)?;
        if seen.insert(id) {
            ids.push(id);
        }
    }
    ids.into_iter().map(|id| view(db, id)).collect()
}
