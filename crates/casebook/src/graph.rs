//! Who said it and through whom it came: sources and outlets as nodes, relays as edges, merged over many attributions.
//!
//! Edges lead outwards, from who says it to who passes it on. The last one, to the outlet of the article, is derived as ever.

mod build;
mod circles;
mod read;

use crate::{
    Db, Result,
    id::{ArticleId, AttributionId, ClaimId, DossierId, SourceId},
    source::SourceRef,
    vocabulary::{HopBasis, SourceKind, Stance},
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GraphView {
    /// What is in most articles first.
    pub nodes: Vec<GraphNode>,
    pub edges: Vec<GraphEdge>,
    /// There are more nodes than are shown.
    pub more: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GraphNode {
    /// Of the source; for nobody named, of the attribution.
    pub id: String,
    /// None: the attribution names nobody.
    pub source: Option<SourceRef>,
    pub kind: SourceKind,
    pub protected: bool,
    /// It says something that it has from nobody here. Who denies, questions or declines is no origin.
    pub origin: bool,
    /// Articles of its own are among those looked at.
    pub outlet: bool,
    /// Nobody named: the article itself says it, and its outlet is not known.
    pub own_voice: bool,
    /// What it says itself.
    pub stances: Vec<Stance>,
    /// In which it speaks, or which it published.
    pub articles: u32,
    /// Nobody named: where that is.
    pub place: Option<GraphPlace>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GraphPlace {
    pub attribution: AttributionId,
    pub article: Option<GraphArticle>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GraphArticle {
    pub id: ArticleId,
    pub title: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GraphEdge {
    /// Ids of nodes: `to` passes on what `from` says.
    pub from: String,
    pub to: String,
    /// How many attributions go this way.
    pub attributions: u32,
    pub articles: u32,
    /// Some of them.
    pub some_articles: Vec<GraphArticle>,
    /// What `from` says on this way.
    pub stances: Vec<Stance>,
    /// How we know of it. The way to the outlet stands in the text.
    pub bases: Vec<HopBasis>,
    /// One comes back to where it begins.
    pub circular: bool,
}

/// What is looked at.
pub enum Scope {
    Claim(ClaimId),
    Dossier(DossierId),
    /// What it says or publishes, from whom it has that, and who has it from there.
    Source(SourceId),
}

const MOST_NODES: usize = 200;
const MOST_ARTICLES: usize = 5;

pub fn view(db: Db, scope: &Scope) -> Result<GraphView> {
    Ok(build::view(&read::found(db, scope)?))
}
