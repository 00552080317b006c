//! Who owns, controls or holds whom, as a tree: each owned source under each of its owners.

use super::{SourceRef, same};
use crate::{
    Db, Result,
    id::SourceId,
    vocabulary::{OwnershipKind, SourceKind},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OwnershipTree {
    /// In the order in which a tree is read, each after what it stands under.
    pub rows: Vec<OwnershipRow>,
    /// There are more than are shown.
    pub more: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OwnershipRow {
    /// From 1.
    pub level: u32,
    pub source: SourceRef,
    pub kind: SourceKind,
    pub protected: bool,
    /// How it stands under the one above; none for a root.
    pub tie: Option<OwnershipTie>,
    /// It stands above itself already: what is under it is not told again.
    pub circle: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OwnershipTie {
    pub kind: OwnershipKind,
    pub period: String,
    pub reason: String,
}

const MOST: usize = 2_000;

struct Reading {
    known: BTreeMap<SourceId, (SourceRef, SourceKind, bool)>,
    owned: BTreeMap<SourceId, Vec<(SourceId, OwnershipTie)>>,
    rows: Vec<OwnershipRow>,
    told: BTreeSet<SourceId>,
}

pub fn ownership_tree(db: Db) -> Result<OwnershipTree> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT a.id, a.name, a.kind, {}, b.id, b.name, b.kind, {}, o.kind, o.period, o.reason
         FROM ownership o JOIN source a ON a.id = {} JOIN source b ON b.id = {}
         WHERE o.removed_at IS NULL AND a.removed_at IS NULL AND b.removed_at IS NULL AND a.id <> b.id ORDER BY b.name COLLATE NOCASE, o.row",
        same::is_protected("a"),
        same::is_protected("b"),
        same::read("o.owner"),
        same::read("o.owned")
    ))?;
    let mut reading = Reading { known: BTreeMap::new(), owned: BTreeMap::new(), rows: vec![], told: BTreeSet::new() };
    let mut rows = statement.query([])?;
    while let Some(r) = rows.next()? {
        let mut who = |at: usize| -> rusqlite::Result<SourceId> {
            let id: SourceId = r.get(at)?;
            let known = (SourceRef { id, name: r.get(at + 1)? }, r.get(at + 2)?, r.get(at + 3)?);
            reading.known.insert(id, known);
            Ok(id)
        };
        let (owner, owned) = (who(0)?, who(4)?);
        let tie = OwnershipTie { kind: r.get(8)?, period: r.get(9)?, reason: r.get(10)? };
        reading.owned.entry(owner).or_default().push((owned, tie));
    }
    let under: BTreeSet<SourceId> = reading.owned.values().flatten().map(|(owned, _)| *owned).collect();
    let mut owners: Vec<SourceId> = reading.owned.keys().copied().collect();
    // Those above everybody first; what is in none of their trees goes round in circles and begins somewhere.
    owners.sort_by_key(|id| (under.contains(id), reading.known.get(id).map(|(source, ..)| source.name.to_lowercase())));
    for owner in owners {
        if !under.contains(&owner) || !reading.told.contains(&owner) {
            reading.tell(owner, None, &mut vec![]);
        }
    }
    let more = reading.rows.len() > MOST;
    reading.rows.truncate(MOST);
    Ok(OwnershipTree { rows: reading.rows, more })
}

impl Reading {
    fn tell(&mut self, id: SourceId, tie: Option<OwnershipTie>, above: &mut Vec<SourceId>) {
        let Some((source, kind, protected)) = self.known.get(&id).cloned() else { return };
        // One more than are shown says that there are more.
        if self.rows.len() > MOST {
            return;
        }
        let circle = above.contains(&id);
        let level = u32::try_from(above.len()).unwrap_or(u32::MAX).saturating_add(1);
        self.rows.push(OwnershipRow { level, source, kind, protected, tie, circle });
        self.told.insert(id);
        if circle {
            return;
        }
        above.push(id);
        for (owned, tie) in self.owned.get(&id).cloned().unwrap_or_default() {
            self.tell(owned, Some(tie), above);
        }
        above.pop();
    }
}
