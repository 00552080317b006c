//! The ways a chain goes out: each from the attribution to an outlet.
//!
//! As in the graph, what nothing in its own article relays is passed on by the outlet of that article; a step that leads into another
//! article ends at the other outlet, never at the first.

use super::Step;
use crate::{
    Db, Result,
    id::{AttributionId, HopId, SourceId},
    source::{SourceRef, same},
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Way {
    /// Steps of the chain, nearest first.
    pub steps: Vec<HopId>,
    /// Who published it at the end of this way, if that is known.
    pub outlet: Option<SourceRef>,
}

pub(crate) fn ways(db: Db, id: AttributionId, chain: &[Step]) -> Result<Vec<Way>> {
    let mut ways = vec![];
    let mut here = vec![(id, vec![])];
    while let Some((at, steps)) = here.pop() {
        let outlet = outlet(db, at)?;
        let on: Vec<&Step> = chain.iter().filter(|step| step.inner == at).collect();
        let further = |step: &&Step| (step.attribution, [steps.as_slice(), &[step.hop]].concat());
        here.extend(on.iter().rev().map(further));
        if outlet.is_some() || on.is_empty() {
            ways.push(Way { steps, outlet });
        }
    }
    Ok(ways)
}

/// Of its article, if nothing in there relays it.
fn outlet(db: Db, id: AttributionId) -> Result<Option<SourceRef>> {
    let sql = format!(
        "SELECT s.id, s.name FROM attribution t JOIN article a ON a.id = t.article JOIN source s ON s.id = {}
         WHERE t.id = ?1 AND NOT EXISTS (SELECT 1 FROM hop h JOIN attribution o ON o.id = h.\"outer\" WHERE h.\"inner\" = t.id
           AND h.removed_at IS NULL AND o.article = t.article AND o.removed_at IS NULL AND o.state IN ('accepted', t.state))",
        same::read("a.outlet")
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let mut rows = statement.query([id])?;
    match rows.next()? {
        Some(row) => Ok(Some(SourceRef { id: row.get::<_, SourceId>(0)?, name: row.get(1)? })),
        None => Ok(None),
    }
}
