//! The numbered steps of the schema, and bringing a file up to date: all of them in one IMMEDIATE transaction, after a backup.

use crate::{
    Error, Result,
    id::Id,
    open::{APPLICATION_ID, copy_to},
    seed,
    world::World,
};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use std::path::{Path, PathBuf};

/// A shipped step is never edited; the next change is the next one.
pub(crate) const STEPS: &[&str] = &[include_str!("schema/0001.sql")];

#[cfg(test)]
mod tests;

/// Returns the casebook's id. `steps` are all there are, the newest last.
pub(crate) fn bring_up_to_date(
    connection: &mut Connection,
    steps: &[&str],
    path: &Path,
    world: &dyn World,
) -> Result<Id> {
    let known = steps.len() as i64;
    let (application, found) = header(connection)?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    if tables > 0 && application != APPLICATION_ID {
        return Err(Error::NotACasebook("this file is another program's database, not a casebook".into()));
    }
    if found > known {
        return Err(Error::NewerFormat { found, known });
    }
    if tables > 0 {
        refuse_foreign_schema(connection, &schema_of(steps, found)?)?;
    }
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    if found < known {
        if found > 0 {
            copy_to(connection, &free_name(path, known))?;
        }
        let sql = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have done it while we waited.
        let (_, found) = header(&sql)?;
        for step in steps.iter().skip(usize::try_from(found).unwrap_or(0)) {
            sql.execute_batch(step)?;
        }
        sql.pragma_update(None, "application_id", APPLICATION_ID)?;
        sql.pragma_update(None, "user_version", known)?;
        if found == 0 {
            sql.execute(
                "INSERT INTO casebook (one, id, created_at) VALUES (1, ?1, ?2)",
                params![world.new_id(), world.now()],
            )?;
            seed::plant(&sql, world.now())?;
        }
        sql.commit()?;
    }
    let id = connection.query_row("SELECT id FROM casebook", [], |r| r.get(0)).optional()?;
    id.ok_or_else(|| Error::Damaged("the file has lost its identity".into()))
}

/// The tables of today's format, in memory, with nothing in them.
pub(crate) fn empty() -> Result<Connection> {
    let fresh = Connection::open_in_memory()?;
    STEPS.iter().try_for_each(|step| fresh.execute_batch(step))?;
    Ok(fresh)
}

fn header(connection: &Connection) -> Result<(i64, i64)> {
    let read = |name| connection.pragma_query_value(None, name, |r| r.get(0));
    Ok((read("application_id")?, read("user_version")?))
}

/// Where the file is kept as it was: beside it, under a name that no earlier attempt took.
fn free_name(path: &Path, known: i64) -> PathBuf {
    let first = path.with_extension(format!("before-format-{known}.casebook"));
    let later = (2..).map(|n| path.with_extension(format!("before-format-{known}-{n}.casebook")));
    std::iter::once(first.clone()).chain(later).find(|name| !name.exists()).unwrap_or(first)
}

/// The schema must be word for word ours: a planted trigger or view would otherwise run with our rights.
fn refuse_foreign_schema(connection: &Connection, ours: &Schema) -> Result<()> {
    if schema(connection)? != *ours {
        return Err(Error::refused(
            "foreign_schema",
            "the inner structure of this file is not Attesta's",
            "do not trust it; ask for a fresh copy from whoever sent it",
        ));
    }
    Ok(())
}

fn schema_of(steps: &[&str], format: i64) -> Result<Schema> {
    let fresh = Connection::open_in_memory()?;
    for step in steps.iter().take(usize::try_from(format).unwrap_or(0)) {
        fresh.execute_batch(step)?;
    }
    schema(&fresh)
}

/// Type, name and text of everything in it.
type Schema = Vec<(String, String, Option<String>)>;

fn schema(connection: &Connection) -> Result<Schema> {
    // sqlite_stat tables come and go with ANALYZE.
    let mut statement = connection
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name")?;
    Ok(statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect::<rusqlite::Result<_>>()?)
}
