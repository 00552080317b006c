//! The one road for changes: rows, journal entry and the report of what changed stand or fall together.

use crate::{
    Casebook, Db, Error, Installation, Result, coding, derived,
    fields::{Fields, to_json},
    id::{EntryId, Id, PersonId, PositionId},
    journal::{self, Change},
    op::Op,
    tables::{self, Table},
    undo,
    vocabulary::Kind,
    world::World,
};
use rusqlite::{OptionalExtension, TransactionBehavior, params, types::Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Who is at work, and in which window: undo is kept per person and window.
#[derive(Clone, Debug)]
pub struct Actor {
    pub person: Option<PersonId>,
    pub window: String,
}

/// Something other windows should fetch again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Touched {
    pub kind: Kind,
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Id,
}

pub struct Outcome<T> {
    pub value: T,
    pub touched: Vec<Touched>,
    /// None if nothing changed.
    pub entry: Option<EntryId>,
}

impl Casebook {
    /// Runs `body` in one IMMEDIATE transaction. On an error all of it vanishes together; what is returned is committed and durable.
    pub fn transact<T>(
        &mut self,
        actor: &Actor,
        op: Op,
        body: impl FnOnce(&mut Tx) -> Result<T>,
    ) -> Result<Outcome<T>> {
        self.transact_targeting(actor, op, None, body)
    }

    pub(crate) fn transact_targeting<T>(
        &mut self,
        actor: &Actor,
        op: Op,
        target: Option<&journal::Target>,
        body: impl FnOnce(&mut Tx) -> Result<T>,
    ) -> Result<Outcome<T>> {
        self.together(true, |writer| writer.write(actor, op, target, body))
    }

    /// Runs `body` and takes all of it back: what would come of it, by the rules that will decide it.
    pub fn rehearse<T>(&mut self, actor: &Actor, body: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        self.together(false, |writer| body(&mut Tx::begun(writer.db(), actor, writer.world.now(), writer.world)))
    }

    /// Several entries that stand or fall together. Unless they are kept, all of them vanish: what would come of them is known then.
    pub(crate) fn together<T>(&mut self, keep: bool, body: impl FnOnce(&mut Writer) -> Result<T>) -> Result<T> {
        self.place.check()?;
        let sql = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut writer = Writer { sql: &sql, world: &*self.world, installation: &self.installation, written: None };
        let value = body(&mut writer)?;
        let written = writer.written;
        if keep {
            sql.commit()?;
            self.in_log = true;
            // SQLite may have brought the log into the file just now. What was written here is not another program's doing.
            let _ = self.place.check();
            if let Some((chain, seq)) = written {
                self.installation.remember(chain, seq);
            }
        }
        Ok(value)
    }
}

/// Writes entries into one transaction.
pub(crate) struct Writer<'c> {
    sql: &'c rusqlite::Transaction<'c>,
    world: &'c dyn World,
    installation: &'c Installation,
    /// The last entry: its chain and number.
    written: Option<(Id, i64)>,
}

impl<'c> Writer<'c> {
    pub(crate) fn db(&self) -> Db<'c> {
        Db(self.sql)
    }

    pub(crate) fn write<T>(
        &mut self,
        actor: &Actor,
        op: Op,
        target: Option<&journal::Target>,
        body: impl FnOnce(&mut Tx) -> Result<T>,
    ) -> Result<Outcome<T>> {
        if op.needs_person() && !self.is_at_work(actor)? {
            return Err(Error::refused(
                "no_person",
                "nobody is at work in this file yet",
                "say who you are: every change carries a name",
            ));
        }
        let (sql, now) = (self.sql, self.world.now());
        let mut tx = Tx::begun(Db(sql), actor, now, self.world);
        let value = body(&mut tx)?;
        let Tx { changes, mut touched, search, signed, .. } = tx;
        if changes.is_empty() {
            return Ok(Outcome { value, touched: vec![], entry: None });
        }
        derived::refresh(Db(sql), &changes, &mut touched, &search)?;
        let mut written = touched.clone();
        let touched: Vec<Touched> = touched.into_iter().map(|(kind, id)| Touched { kind, id }).collect();
        let entry = journal::append(
            sql,
            &journal::New {
                world: self.world,
                now,
                installation: self.installation,
                actor,
                op,
                target,
                changes: &changes,
                touched: &touched,
            },
        )?;
        // Who corrects while reviewing or reconciling has written the new version.
        let reviews = matches!(op, Op::Review | Op::ImportCheck | Op::Adjudicate);
        if reviews {
            let new = changes.iter().filter(|c| c.table == "attribution").map(|c| (Kind::Attribution, c.id));
            written = new.collect();
        }
        if op.is_authorship() || reviews {
            derived::note_authors(Db(sql), signed.or(actor.person), entry.row, &changes, &written)?;
        }
        undo::push(sql, actor, op, entry.row, target)?;
        self.written = Some((entry.chain, entry.seq));
        Ok(Outcome { value, touched, entry: Some(entry.id) })
    }

    /// Somebody who is in the file still: a step taken back may have taken them out.
    fn is_at_work(&self, actor: &Actor) -> Result<bool> {
        let there = "SELECT 1 FROM person WHERE id = ?1 AND removed_at IS NULL";
        actor.person.map_or(Ok(false), |person| Ok(self.sql.prepare_cached(there)?.exists([person])?))
    }
}

/// An open transaction. Rooms write through `insert`, `update` and `remove` and read through `db`.
pub struct Tx<'c> {
    pub(crate) db: Db<'c>,
    actor: &'c Actor,
    signed: Option<PersonId>,
    pub(crate) now: i64,
    world: &'c dyn World,
    pub(crate) changes: Vec<Change>,
    touched: BTreeSet<(Kind, Id)>,
    search: BTreeSet<(Kind, Id)>,
}

impl<'c> Tx<'c> {
    fn begun(db: Db<'c>, actor: &'c Actor, now: i64, world: &'c dyn World) -> Tx<'c> {
        let (touched, search) = (BTreeSet::new(), BTreeSet::new());
        Tx { db, actor, signed: None, now, world, changes: vec![], touched, search }
    }

    pub fn db(&self) -> Db<'c> {
        self.db
    }

    /// From here on what is written is `person`'s: who is at work only brings in what another decided. The journal keeps both.
    pub fn sign_as(&mut self, person: PersonId) {
        self.signed = Some(person);
    }

    pub(crate) fn person(&self) -> Result<PersonId> {
        self.signed
            .or(self.actor.person)
            .ok_or_else(|| Error::refused("no_person", "nobody is at work in this file yet", "say who you are first"))
    }

    pub(crate) fn insert(&mut self, table: &'static Table, fields: Fields) -> Result<Id> {
        let id = self.world.new_id();
        self.insert_as(table, id, fields)?;
        Ok(id)
    }

    /// With an id fixed elsewhere: the seeds' sources keep theirs in every file.
    pub(crate) fn insert_as(&mut self, table: &'static Table, id: Id, fields: Fields) -> Result<()> {
        refuse_nul(&fields)?;
        let fields = fields.set("stored_at", self.now);
        let columns: Vec<&str> = fields.0.iter().map(|(c, _)| *c).collect();
        let quoted: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {} (id, {}) VALUES (?, {marks})", table.name, quoted.join(", "));
        let id_value = Value::Blob(id.bytes().to_vec());
        let values = std::iter::once(&id_value).chain(fields.0.iter().map(|(_, v)| v));
        self.db.0.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        self.touch(table, id)?;
        let searched = table.searched.iter().any(|s| columns.contains(s));
        self.note_search(table, id, searched, &fields)?;
        let recorded = fields.0.iter().filter(|(_, v)| *v != Value::Null).map(|(column, value)| {
            let after = if table.by_hash.contains(column) { journal::by_hash(value) } else { to_json(value.into()) };
            ((*column).to_owned(), None, after)
        });
        self.changes.push(Change { table: table.name.to_owned(), id, inserted: true, fields: recorded.collect() });
        Ok(())
    }

    /// Writes the fields that differ; an edit that changes nothing leaves no trace. Returns whether something changed.
    pub(crate) fn update(&mut self, table: &'static Table, id: Id, fields: &Fields) -> Result<bool> {
        if fields.0.is_empty() {
            return Ok(false);
        }
        refuse_nul(fields)?;
        let quoted: Vec<String> = fields.0.iter().map(|(c, _)| format!("\"{c}\"")).collect();
        let before: Option<Vec<Value>> = self
            .db
            .0
            .prepare_cached(&format!("SELECT {} FROM {} WHERE id = ?", quoted.join(", "), table.name))?
            .query_row([id], |row| (0..quoted.len()).map(|i| row.get(i)).collect())
            .optional()?;
        let before = before.ok_or_else(|| Error::UnknownId(id.to_string()))?;
        let changed: Vec<_> = fields.0.iter().zip(before).filter(|((_, after), before)| after != before).collect();
        if changed.is_empty() {
            return Ok(false);
        }
        self.touch(table, id)?; // what it belonged to before
        let assignments: Vec<String> = changed.iter().map(|((c, _), _)| format!("\"{c}\" = ?")).collect();
        let id_value = Value::Blob(id.bytes().to_vec());
        let values = changed.iter().map(|((_, v), _)| v).chain(std::iter::once(&id_value));
        self.db
            .0
            .prepare_cached(&format!("UPDATE {} SET {} WHERE id = ?", table.name, assignments.join(", ")))?
            .execute(rusqlite::params_from_iter(values))?;
        self.touch(table, id)?;
        let searched = changed.iter().any(|((c, _), _)| table.searched.contains(c));
        self.note_search(table, id, searched, fields)?;
        let recorded = changed
            .iter()
            .map(|((c, after), before)| ((*c).to_owned(), Some(to_json(before.into())), to_json(after.into())));
        self.changes.push(Change { table: table.name.to_owned(), id, inserted: false, fields: recorded.collect() });
        Ok(true)
    }

    /// A tombstone for the row and for what it owns; refused while something else still needs it.
    pub(crate) fn remove(&mut self, table: &'static Table, id: Id) -> Result<()> {
        for &(child, column) in table.owns {
            let owned: Vec<Id> = self.live(child, column, id)?;
            if let Some(child) = tables::by_name(child) {
                for row in owned {
                    self.remove(child, row)?;
                }
            }
        }
        self.refuse_if_needed(table, id)?;
        self.update(table, id, &Fields::new().set("removed_at", self.now))?;
        Ok(())
    }

    /// Every foreign key that points at this table is looked up, so that no tombstone leaves a live row hanging.
    pub(crate) fn refuse_if_needed(&self, table: &Table, id: Id) -> Result<()> {
        for (child, column) in references_to(self.db, table.name)? {
            let n = self.live(&child, &column, id)?.len();
            if n > 0 {
                return Err(Error::refused(
                    "still_needed",
                    format!("this cannot be removed: {n} × {} still refer to it", child.replace('_', " ")),
                    "remove or change those first",
                ));
            }
        }
        Ok(())
    }

    fn live(&self, table: &str, column: &str, id: Id) -> Result<Vec<Id>> {
        let sql = format!("SELECT id FROM {table} WHERE \"{column}\" = ? AND removed_at IS NULL");
        let mut statement = self.db.0.prepare_cached(&sql)?;
        Ok(statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// An object a screen shows this change in, though no column of its row leads there.
    pub(crate) fn also_touch(&mut self, kind: Kind, id: Id) {
        self.touched.insert((kind, id));
    }

    fn touch(&mut self, table: &Table, id: Id) -> Result<()> {
        if let Some(kind) = table.kind {
            self.touched.insert((kind, id));
        }
        if table.parents.is_empty() {
            return Ok(());
        }
        let columns: Vec<String> = table.parents.iter().map(|(c, _)| format!("\"{c}\"")).collect();
        let sql = format!("SELECT {} FROM {} WHERE id = ?", columns.join(", "), table.name);
        let mut statement = self.db.0.prepare_cached(&sql)?;
        let ids: Vec<Option<Id>> = statement.query_row([id], |row| (0..columns.len()).map(|i| row.get(i)).collect())?;
        // In a coder's own layer nothing is said that a source's screen shows.
        let unseen = table.name == tables::POSITION.name && !coding::is_of_agreed(self.db, PositionId(id))?;
        let seen = table.parents.iter().zip(ids).filter(|((_, kind), _)| !(unseen && *kind == Kind::Source));
        self.touched.extend(seen.filter_map(|((_, kind), id)| Some((*kind, id?))));
        Ok(())
    }

    fn note_search(&mut self, table: &Table, id: Id, searched: bool, fields: &Fields) -> Result<()> {
        if !searched {
            return Ok(());
        }
        match (table.kind, table.parents.first()) {
            (Some(kind), _) => {
                self.search.insert((kind, id));
            }
            (None, Some((column, kind))) => {
                let given = fields.0.iter().find_map(|(c, v)| match v {
                    Value::Blob(bytes) if c == column => uuid::Uuid::from_slice(bytes).ok().map(Id),
                    _ => None,
                });
                let parent = match given {
                    Some(id) => id,
                    None => self.db.0.query_row(
                        &format!("SELECT \"{column}\" FROM {} WHERE id = ?", table.name),
                        [id],
                        |r| r.get(0),
                    )?,
                };
                self.search.insert((*kind, parent));
            }
            (None, None) => {}
        }
        Ok(())
    }
}

/// SQLite's own functions and its full-text index stop reading at a NUL, so what stands after one would be stored but never seen.
fn refuse_nul(fields: &Fields) -> Result<()> {
    let found = fields.0.iter().find(|(_, value)| matches!(value, Value::Text(text) if text.contains('\0')));
    found.map_or(Ok(()), |(column, _)| {
        Err(Error::invalid(
            "nul",
            format!("the {} holds a NUL character", column.replace('_', " ")),
            "take it out: it cannot be seen, and searching would stop there",
        ))
    })
}

/// (table, column) of every foreign key to `table` whose rows can be removed.
pub(crate) fn references_to(db: Db, table: &str) -> Result<Vec<(String, String)>> {
    let mut statement = db.0.prepare_cached(
        "SELECT m.name, f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND f.\"table\" = ?1 AND c.name = 'removed_at'",
    )?;
    Ok(statement.query_map(params![table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}
