//! What will be read as one if two sources are merged, before anybody decides.

use super::{apart, names, row, same};
use crate::{
    Db, Result,
    grade::{self, GradeView},
    id::SourceId,
    vocabulary::SourceKind,
};
use rusqlite::params;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergePreview {
    pub from: MergeSide,
    /// Its name and kind stay.
    pub into: MergeSide,
    pub names: u32,
    pub attributions: u32,
    pub claims: u32,
    pub grades: u32,
    pub cautions: Vec<MergeCaution>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergeSide {
    pub id: SourceId,
    pub short: String,
    pub name: String,
    pub kind: SourceKind,
    pub protected: bool,
    pub names: u32,
    pub attributions: u32,
    pub claims: u32,
    pub grades: u32,
}

/// What to think over first. None of it forbids.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MergeCaution {
    /// One is protected: read as one, both are.
    Protected,
    OtherKind,
    /// The first owns, controls or holds the second, directly or over others.
    Owns {
        owner: String,
        owned: String,
    },
    /// Both have a grade for this topic (none: for any) that stands, and the two differ.
    Grades {
        topic: Option<String>,
    },
    /// Somebody judged that they are not one. While they are merged, that rests; split, it stands again.
    JudgedApart {
        #[serde(flatten)]
        apart: apart::JudgedApart,
    },
    /// So many sentences name them as two.
    SaidTogether {
        times: u32,
    },
}

pub fn preview_merge(db: Db, id: SourceId, into: SourceId) -> Result<MergePreview> {
    let (id, into) = same::pair(db, id, into)?;
    let (from, into) = (side(db, id)?, side(db, into)?);
    let (attributions, claims) = said(db, &[from.id, into.id])?;
    Ok(MergePreview {
        names: from.names + into.names,
        attributions,
        claims,
        grades: from.grades + into.grades,
        cautions: cautions(db, &from, &into, attributions)?,
        from,
        into,
    })
}

fn side(db: Db, id: SourceId) -> Result<MergeSide> {
    let (row, (attributions, claims)) = (row(db, id)?, said(db, &[id])?);
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(MergeSide {
        id,
        short: row.short,
        name: row.name,
        kind: row.kind,
        protected: row.protected,
        names: number(names(db, id)?.len()),
        attributions,
        claims,
        grades: number(grade::of(db, id)?.len()),
    })
}

/// How many attributions these have together, and on how many claims.
fn said(db: Db, ids: &[SourceId]) -> Result<(u32, u32)> {
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("?{n}")).collect();
    let sql = format!(
        "SELECT count(DISTINCT p.attribution), count(DISTINCT p.claim) FROM position p JOIN attribution t ON t.id = p.attribution
         WHERE p.removed_at IS NULL AND +t.layer = x'01970000000070008000000000000001' AND p.party IN
           (SELECT id FROM source WHERE id IN ({0}) UNION SELECT source FROM read_as WHERE main IN ({0}))",
        places.join(", ")
    );
    Ok(db.0.prepare_cached(&sql)?.query_row(rusqlite::params_from_iter(ids), |r| Ok((r.get(0)?, r.get(1)?)))?)
}

/// `attributions`: how many the two have together.
fn cautions(db: Db, from: &MergeSide, into: &MergeSide, attributions: u32) -> Result<Vec<MergeCaution>> {
    let mut found: Vec<MergeCaution> = vec![];
    found.extend(apart::of(db, from.id, into.id)?.map(|apart| MergeCaution::JudgedApart { apart }));
    if from.protected != into.protected {
        found.push(MergeCaution::Protected);
    }
    if from.kind != into.kind {
        found.push(MergeCaution::OtherKind);
    }
    for (owner, owned) in [(from, into), (into, from)] {
        if owns(db, owner.id, owned.id)? {
            found.push(MergeCaution::Owns { owner: owner.name.clone(), owned: owned.name.clone() });
        }
    }
    let standing =
        |id| grade::of(db, id).map(|all| all.into_iter().filter(|g| !g.replaced).collect::<Vec<GradeView>>());
    let (ours, theirs) = (standing(from.id)?, standing(into.id)?);
    let mut topics: Vec<&Option<String>> = ours
        .iter()
        .filter(|a| theirs.iter().any(|b| a.topic == b.topic && a.grade != b.grade))
        .map(|a| &a.topic)
        .collect();
    topics.sort();
    topics.dedup();
    found.extend(topics.into_iter().map(|topic| MergeCaution::Grades { topic: topic.clone() }));
    let times = from.attributions + into.attributions - attributions;
    if times > 0 {
        found.push(MergeCaution::SaidTogether { times });
    }
    Ok(found)
}

/// Directly or over others, each with all that is read as it.
pub(super) fn owns(db: Db, owner: SourceId, owned: SourceId) -> Result<bool> {
    let sql = format!(
        "WITH RECURSIVE under(id) AS (SELECT ?1
           UNION SELECT {} FROM under u JOIN ownership o ON {} = u.id WHERE o.removed_at IS NULL)
         SELECT 1 FROM under WHERE id = ?2 AND ?1 <> ?2",
        same::read("o.owned"),
        same::read("o.owner")
    );
    Ok(db.0.prepare_cached(&sql)?.exists(params![owner, owned])?)
}
