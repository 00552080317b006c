//! Who can be held to a statement: people, offices, agencies, organs, services, documents, crowds, the unnamed.

use crate::{
    Db, Error, Result, Tx,
    date::DateView,
    fields::Fields,
    grade::{self, GradeView},
    id::{Id, SourceId},
    tables::{SOURCE, SOURCE_NAME},
    vocabulary::{NameKind, OwnershipKind, SourceKind},
};
pub use apart::{JudgedApart, tell_apart, untell_apart};
pub(crate) use called::called;
pub use called::meant;
pub use duplicates::{LikelySame, Likeness, likely_same};
pub use merging::{MergeCaution, MergePreview, MergeSide, preview_merge};
pub use reach::{ContactView, ExternalIdView, add_contact, add_external_id};
pub use said::SourcePosition;
pub use same::{main, merge, split};
pub use ties::{hold_office, own};
pub use tree::{OwnershipRow, OwnershipTie, OwnershipTree, ownership_tree};
pub use turns::{Turn, TurnSaid, TurnsView, turns};

mod apart;
mod called;
mod duplicates;
mod merging;
mod reach;
mod said;
pub(crate) mod same;
mod ties;
mod tree;
mod turns;

use attesta_text::fold;
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceRef {
    pub id: SourceId,
    pub name: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceRow {
    pub id: SourceId,
    pub short: String,
    pub name: String,
    pub kind: SourceKind,
    pub protected: bool,
    pub aliases: Vec<String>,
    /// In force, for whatever topic and time: each once, the best first, and last that it cannot be judged.
    pub graded: Vec<crate::vocabulary::Grade>,
    pub attributions: u32,
    pub denials: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceView {
    #[serde(flatten)]
    pub row: SourceRow,
    pub about: String,
    /// Those that were judged the same and are read as it, by the names they had.
    pub merged: Vec<SourceRef>,
    pub names: Vec<NameView>,
    pub owned_by: Vec<Tie>,
    pub owns: Vec<Tie>,
    pub offices: Vec<OfficeView>,
    pub contacts: Vec<ContactView>,
    pub external_ids: Vec<ExternalIdView>,
    pub grades: Vec<GradeView>,
    pub positions: Vec<SourcePosition>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NameView {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    pub name: String,
    pub kind: NameKind,
    pub language: String,
    /// It came with a source that is read as this one.
    pub merged: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Tie {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    pub source: SourceRef,
    pub kind: OwnershipKind,
    pub period: String,
    pub reason: String,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OfficeView {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
    pub title: String,
    pub body: Option<SourceRef>,
    pub period: String,
}

pub struct NewSource<'a> {
    /// Fixed for the seeds' sources, so that two casebooks mean the same one.
    pub id: Option<Id>,
    pub name: &'a str,
    pub kind: SourceKind,
    pub about: &'a str,
    pub protected: bool,
}

/// Refused if the name is taken, in any spelling, by a source in the register.
pub fn add(tx: &mut Tx, new: &NewSource) -> Result<SourceId> {
    let name = new.name.trim();
    if name.is_empty() {
        return Err(Error::invalid(
            "source_unnamed",
            "a source needs a name",
            "for an unnamed source write how it is called in the text",
        ));
    }
    if let Some(known) = by_name(tx.db(), name)? {
        return Err(Error::refused(
            "source_exists",
            format!("“{name}” is in the register already, as {}", known.name),
            "use that one, or add what tells the two apart",
        ));
    }
    let fields =
        Fields::new().set("name", name).set("kind", new.kind).set("about", new.about).set("protected", new.protected);
    let id = match new.id {
        Some(id) => tx.insert_as(&SOURCE, id, fields).map(|()| SourceId(id))?,
        None => SourceId(tx.insert(&SOURCE, fields)?),
    };
    add_name(tx, id, name, NameKind::Main, "")?;
    Ok(id)
}

/// The source of that name, or a new one.
pub fn named(tx: &mut Tx, name: &str, kind: Option<SourceKind>) -> Result<SourceId> {
    match by_name(tx.db(), name)? {
        Some(known) => Ok(known.id),
        None => add(
            tx,
            &NewSource { id: None, name, kind: kind.unwrap_or(SourceKind::Organisation), about: "", protected: false },
        ),
    }
}

pub fn add_name(tx: &mut Tx, source: SourceId, name: &str, kind: NameKind, language: &str) -> Result<()> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::invalid("alias_empty", "an alias needs words", ""));
    }
    if let Some(other) = by_name(tx.db(), name)?
        && other.id != same::main(tx.db(), source)?
    {
        return Err(Error::refused(
            "source_exists",
            format!("“{name}” is a name of {} already", other.name),
            "one name leads to one source",
        ));
    }
    let fields = Fields::new()
        .set("source", source)
        .set("name", name)
        .set("folded", fold(name))
        .set("kind", kind)
        .set("language", language);
    tx.insert(&SOURCE_NAME, fields).map(drop)
}

pub fn describe(
    tx: &mut Tx,
    id: SourceId,
    name: Option<&str>,
    kind: Option<SourceKind>,
    about: Option<&str>,
    protected: Option<bool>,
) -> Result<()> {
    if let Some(name) = name {
        rename(tx, id, name)?;
    }
    let fields =
        Fields::new().maybe("name", name).maybe("kind", kind).maybe("about", about).maybe("protected", protected);
    tx.update(&SOURCE, id.0, &fields).map(drop)
}

/// The name it had is kept as a former one.
fn rename(tx: &mut Tx, id: SourceId, name: &str) -> Result<()> {
    let standing = "SELECT id, name FROM source_name WHERE source = ?1 AND kind = 'main' AND removed_at IS NULL";
    let standing: Vec<(Id, String)> = tx
        .db()
        .0
        .prepare_cached(standing)?
        .query_map([id], |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    if standing.iter().any(|(_, known)| known == name.trim()) {
        return Ok(());
    }
    for (row, _) in standing {
        tx.update(&SOURCE_NAME, row, &Fields::new().set("kind", NameKind::Former))?;
    }
    add_name(tx, id, name, NameKind::Main, "")
}

/// A name brought back must not have become another source's meanwhile.
pub(crate) fn hold_name(db: Db, id: Id) -> Result<()> {
    let taken = format!(
        "SELECT s.name FROM source_name n JOIN source_name o ON o.folded = n.folded AND o.source <> n.source AND o.removed_at IS NULL
         JOIN source s ON s.id = o.source AND s.removed_at IS NULL WHERE n.id = ?1 AND {} <> {} LIMIT 1",
        same::read("o.source"),
        same::read("n.source")
    );
    let other: Option<String> = db.0.prepare_cached(&taken)?.query_row([id], |r| r.get(0)).optional()?;
    match other {
        Some(name) => Err(Error::refused(
            "source_exists",
            format!("brought back, this name would lead to two sources: {name} has it by now"),
            "one name leads to one source",
        )),
        None => Ok(()),
    }
}

/// By any of its names, ignoring case, accents and width.
pub fn by_name(db: Db, name: &str) -> Result<Option<SourceRef>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT s.id, s.name FROM source_name n JOIN source s ON s.id = {}
         WHERE n.folded = ?1 AND n.removed_at IS NULL AND s.removed_at IS NULL ORDER BY n.row LIMIT 1",
        same::read("n.source")
    ))?;
    Ok(statement.query_row([fold(name.trim())], |r| Ok(SourceRef { id: r.get(0)?, name: r.get(1)? })).optional()?)
}

/// In the order of the register; `text` narrows by any name.
pub fn list(db: Db, text: Option<&str>, limit: u32) -> Result<Vec<SourceRow>> {
    let mut statement = db.0.prepare_cached(
        "SELECT id FROM source s WHERE removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM read_as r WHERE r.source = s.id AND r.main <> s.id)
         AND (?1 IS NULL OR EXISTS (SELECT 1 FROM source_name n WHERE n.removed_at IS NULL AND instr(n.folded, ?1) > 0
           AND n.source IN (SELECT s.id UNION ALL SELECT r.source FROM read_as r WHERE r.main = s.id)))
         ORDER BY name COLLATE NOCASE LIMIT ?2",
    )?;
    let ids: Vec<SourceId> =
        statement.query_map(params![text.map(fold), limit], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| row(db, id)).collect()
}

/// Those that no report may name, nor anybody who is read as one of them.
pub fn protected(db: Db) -> Result<Vec<SourceView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT DISTINCT m.id FROM source s JOIN source m ON m.id = {} WHERE s.protected = 1 AND s.removed_at IS NULL
         ORDER BY m.name COLLATE NOCASE",
        same::read("s.id")
    ))?;
    let ids: Vec<SourceId> = statement.query_map([], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| view(db, id)).collect()
}

fn row(db: Db, id: SourceId) -> Result<SourceRow> {
    let counted = match same::all(db, id)?.len() {
        1 => "(SELECT attributions FROM source_facts WHERE source = s.id), (SELECT denials FROM source_facts WHERE source = s.id)".into(),
        // What two of them said in one sentence is said once.
        _ => ["count(DISTINCT p.attribution)", "sum(p.stance = 'denies')"].map(|of| format!(
            "(SELECT {of} FROM read_as r JOIN position p ON p.party = r.source JOIN attribution t ON t.id = p.attribution
              WHERE r.main = s.id AND p.removed_at IS NULL AND +t.layer = x'01970000000070008000000000000001')"
        )).join(", "),
    };
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT name, kind, {}, {counted} FROM source s WHERE id = ?1",
        same::is_protected("s")
    ))?;
    let found =
        statement.query_row([id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?))).optional()?;
    let (name, kind, protected, attributions, denials): (String, _, _, Option<u32>, Option<u32>) =
        found.ok_or_else(|| Error::UnknownId(id.to_string()))?;
    let aliases = names(db, id)?.into_iter().map(|n| n.name).filter(|n| *n != name).collect();
    let graded: BTreeSet<_> = grade::of(db, id)?.into_iter().filter(|g| !g.replaced).map(|g| g.grade).collect();
    let graded = graded.into_iter().collect();
    let (attributions, denials) = (attributions.unwrap_or(0), denials.unwrap_or(0));
    Ok(SourceRow { id, short: id.0.short(), name, kind, protected, aliases, graded, attributions, denials })
}

/// All that it goes by, those of the ones read as it included.
pub fn names(db: Db, id: SourceId) -> Result<Vec<NameView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT name, kind, language, id, source <> ?1 FROM source_name WHERE {} AND removed_at IS NULL ORDER BY source <> ?1, row",
        same::among(db, id, "source", "?1")?
    ))?;
    let rows = statement.query_map([id], |r| {
        Ok(NameView { id: r.get(3)?, name: r.get(0)?, kind: r.get(1)?, language: r.get(2)?, merged: r.get(4)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn merged(db: Db, id: SourceId) -> Result<Vec<SourceRef>> {
    let mut name = db.0.prepare_cached("SELECT name FROM source WHERE id = ?1")?;
    let others = same::all(db, id)?.into_iter().skip(1);
    others.map(|id| Ok(SourceRef { id, name: name.query_row([id], |r| r.get(0))? })).collect()
}

pub fn view(db: Db, id: SourceId) -> Result<SourceView> {
    let tie = |mine: &str, theirs: &str| -> Result<Vec<Tie>> {
        let sql = format!(
            "SELECT s.id, s.name, o.kind, o.period, o.reason, o.id FROM ownership o JOIN source s ON s.id = {}
             WHERE {} AND s.id <> ?1 AND o.removed_at IS NULL ORDER BY o.row",
            same::read(&format!("o.{theirs}")),
            same::among(db, id, &format!("o.{mine}"), "?1")?
        );
        let mut statement = db.0.prepare_cached(&sql)?;
        let rows = statement.query_map([id], |r| {
            Ok(Tie {
                id: r.get(5)?,
                source: SourceRef { id: r.get(0)?, name: r.get(1)? },
                kind: r.get(2)?,
                period: r.get(3)?,
                reason: r.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    let mut offices = db.0.prepare_cached(&format!(
        "SELECT o.title, o.period, b.id, b.name, o.id FROM office o LEFT JOIN source b ON b.id = {}
         WHERE {} AND o.removed_at IS NULL ORDER BY o.row",
        same::read("o.body"),
        same::among(db, id, "o.holder", "?1")?
    ))?;
    let offices = offices.query_map([id], |r| {
        let body = r.get::<_, Option<SourceId>>(2)?.zip(r.get(3)?).map(|(id, name)| SourceRef { id, name });
        Ok(OfficeView { id: r.get(4)?, title: r.get(0)?, period: r.get(1)?, body })
    })?;
    Ok(SourceView {
        row: row(db, id)?,
        about: db.0.query_row("SELECT about FROM source WHERE id = ?1", [id], |r| r.get(0))?,
        merged: merged(db, id)?,
        names: names(db, id)?,
        owned_by: tie("owned", "owner")?,
        owns: tie("owner", "owned")?,
        offices: offices.collect::<rusqlite::Result<_>>()?,
        contacts: reach::contacts(db, id)?,
        external_ids: reach::external_ids(db, id)?,
        grades: grade::of(db, id)?,
        positions: said::of(db, id)?,
    })
}

/// A date for the wire, read from a text column and its kind.
pub(crate) fn date_view(text: String, kind: crate::vocabulary::DateKind) -> Option<DateView> {
    (!text.is_empty()).then_some(DateView { text, kind: Some(kind) })
}

pub fn count(db: Db) -> Result<u32> {
    let sql =
        "SELECT count(*) - (SELECT count(*) FROM read_as WHERE source <> main) FROM source WHERE removed_at IS NULL";
    Ok(db.0.query_row(sql, [], |r| r.get(0))?)
}
