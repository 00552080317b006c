//! Sources that turned out to be one: tied by `same_as`, read as one everywhere, and nothing of either is rewritten.
//!
//! A group is a tree of such ties; its root is the one that all of them are read as. So taking a source out gives back what it was,
//! with those that were joined to it before. Who stands in which group is kept in `read_as`, and every query that names a source or
//! asks for one goes through here.

use crate::{Db, Error, Result, Tx, fields::Fields, id::SourceId, tables::SOURCE, vocabulary::Kind};
use rusqlite::OptionalExtension;

/// SQL for the source that the one in this column is read as.
pub(crate) fn read(column: &str) -> String {
    format!("coalesce((SELECT main FROM read_as WHERE source = {column}), {column})")
}

/// SQL for whether the source in this column is protected, or one that is read as it.
pub(crate) fn is_protected(alias: &str) -> String {
    format!("coalesce((SELECT protected FROM read_as WHERE source = {alias}.id), {alias}.protected)")
}

/// SQL that holds where the column has this source or one that is read as it. One by itself is looked up by its key and no list.
pub(crate) fn among(db: Db, id: SourceId, column: &str, param: &str) -> Result<String> {
    Ok(match all(db, id)?.len() {
        1 => format!("{column} = {param}"),
        _ => format!("{column} IN (SELECT source FROM read_as WHERE main = {param})"),
    })
}

/// The one it is read as: itself, unless it was judged the same as another.
pub fn main(db: Db, id: SourceId) -> Result<SourceId> {
    let mut statement = db.0.prepare_cached("SELECT main FROM read_as WHERE source = ?1")?;
    Ok(statement.query_row([id], |r| r.get(0)).optional()?.unwrap_or(id))
}

/// Those that are read as it, itself first.
pub(crate) fn all(db: Db, id: SourceId) -> Result<Vec<SourceId>> {
    let mut statement = db.0.prepare_cached(
        "SELECT r.source FROM read_as r JOIN source s ON s.id = r.source WHERE r.main = ?1 AND r.source <> ?1 ORDER BY s.row",
    )?;
    let others = statement.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<Vec<SourceId>>>()?;
    Ok(std::iter::once(id).chain(others).collect())
}

/// From then on `id` is read as `into`, with all that is read as either; the name of `into` stays.
pub fn merge(tx: &mut Tx, id: SourceId, into: SourceId) -> Result<()> {
    let (id, into) = pair(tx.db(), id, into)?;
    tx.also_touch(Kind::Source, into.0);
    tx.update(&SOURCE, id.0, &Fields::new().set("same_as", into)).map(drop)
}

/// What the two are read as now, which are two.
pub(crate) fn pair(db: Db, id: SourceId, into: SourceId) -> Result<(SourceId, SourceId)> {
    let (id, into) = (main(db, id)?, main(db, into)?);
    if id == into {
        return Err(Error::refused("same_source", "these are one source already", "name two that are not"));
    }
    Ok((id, into))
}

/// Takes it apart from what it is read as; or, if it is the one that others are read as, takes each of them apart from it.
pub fn split(tx: &mut Tx, id: SourceId) -> Result<()> {
    let db = tx.db();
    let mut tied = db.0.prepare_cached(
        "SELECT id, same_as FROM source WHERE removed_at IS NULL AND same_as IS NOT NULL AND ?1 IN (id, same_as) ORDER BY id <> ?1",
    )?;
    let tied: Vec<(SourceId, SourceId)> =
        tied.query_map([id], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let Some((first, _)) = tied.first() else {
        return Err(Error::refused(
            "not_merged",
            "this source was not merged with another",
            "there is nothing to split",
        ));
    };
    let apart = tied.iter().take(if *first == id { 1 } else { tied.len() });
    for (one, other) in apart {
        tx.also_touch(Kind::Source, other.0);
        tx.update(&SOURCE, one.0, &Fields::new().set("same_as", None::<SourceId>))?;
    }
    Ok(())
}

/// (source, main, protected) of every group, as the ties have it. Who goes round in a circle of ties has no root and is read as itself.
const GROUPS: &str = "WITH RECURSIVE up(source, main) AS (
       SELECT id, same_as FROM source WHERE same_as IS NOT NULL AND removed_at IS NULL
       UNION SELECT u.source, s.same_as FROM up u JOIN source s ON s.id = u.main WHERE s.same_as IS NOT NULL),
     tied(source, main) AS (
       SELECT u.source, u.main FROM up u JOIN source m ON m.id = u.main WHERE m.same_as IS NULL AND m.removed_at IS NULL
       UNION SELECT u.main, u.main FROM up u JOIN source m ON m.id = u.main WHERE m.same_as IS NULL AND m.removed_at IS NULL)
   SELECT t.source, t.main, (SELECT max(s.protected) FROM tied o JOIN source s ON s.id = o.source WHERE o.main = t.main) FROM tied t";

/// Brings `read_as` up to date; few are in a group, and they are found by an index.
pub(crate) fn group(db: Db) -> Result<()> {
    db.0.prepare_cached("DELETE FROM read_as")?.execute([])?;
    db.0.prepare_cached(&format!("INSERT INTO read_as (source, main, protected) {GROUPS}"))?.execute([])?;
    Ok(())
}

/// Whether `read_as` says anything else than the ties.
pub(crate) fn differs(db: Db) -> Result<bool> {
    let kept = "SELECT source, main, protected FROM read_as";
    let sql = format!(
        "SELECT 1 FROM (SELECT * FROM ({GROUPS}) EXCEPT {kept}) UNION ALL SELECT 1 FROM ({kept} EXCEPT SELECT * FROM ({GROUPS}))"
    );
    Ok(db.0.prepare(&sql)?.exists([])?)
}
