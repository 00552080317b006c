//! Who works in the casebook. Names are declared, not authenticated; reports say so.

use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{Id, PersonId},
    tables::PERSON,
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonView {
    pub id: PersonId,
    pub name: String,
    pub initials: String,
}

/// Refused if someone of that name is here already: two people under one name could review each other.
pub fn add(tx: &mut Tx, name: &str, initials: Option<&str>) -> Result<PersonId> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::invalid("person_unnamed", "a person needs a name", "write the name colleagues know"));
    }
    if by_name(tx.db(), name)?.is_some() {
        return Err(Error::refused(
            "person_exists",
            format!("{name} is in this file already"),
            "choose that person, or add something that tells the two apart",
        ));
    }
    let initials = match initials.map(str::trim).filter(|i| !i.is_empty()) {
        Some(given) => given.to_owned(),
        None => name.split_whitespace().filter_map(|w| w.chars().next()).flat_map(char::to_uppercase).collect(),
    };
    tx.insert(&PERSON, Fields::new().set("name", name).set("initials", initials)).map(PersonId)
}

/// One brought back must not stand beside another who took the name meanwhile.
pub(crate) fn hold(db: Db, id: Id) -> Result<()> {
    let people = list(db)?;
    let name = people.iter().find(|p| p.id.0 == id).map(|p| attesta_text::fold(&p.name));
    if people.iter().any(|p| p.id.0 != id && Some(attesta_text::fold(&p.name)) == name) {
        return Err(Error::refused("person_exists", "someone of that name came into this file since", ""));
    }
    Ok(())
}

pub fn list(db: Db) -> Result<Vec<PersonView>> {
    let mut statement =
        db.0.prepare_cached("SELECT id, name, initials FROM person WHERE removed_at IS NULL ORDER BY row")?;
    let rows = statement.query_map([], |r| Ok(PersonView { id: r.get(0)?, name: r.get(1)?, initials: r.get(2)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Ignoring case and accents.
pub fn by_name(db: Db, name: &str) -> Result<Option<PersonView>> {
    let wanted = attesta_text::fold(name.trim());
    Ok(list(db)?.into_iter().find(|p| attesta_text::fold(&p.name) == wanted))
}
