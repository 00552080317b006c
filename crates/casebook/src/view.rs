//! Views a person saved under a name: which screen, and what it was narrowed to, as the wire spells it.

use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{Id, ViewId},
    tables::SAVED_VIEW,
};

pub struct View {
    pub id: ViewId,
    pub name: String,
    pub filter: String,
    pub person_name: String,
}

pub fn save(tx: &mut Tx, screen: &str, name: &str, filter: &str) -> Result<ViewId> {
    let name = free(tx.db(), screen, name, None)?;
    let fields = Fields::new().set("name", name).set("screen", screen).set("filter", filter);
    let person = tx.person()?;
    tx.insert(&SAVED_VIEW, fields.set("person", person)).map(ViewId)
}

pub fn change(tx: &mut Tx, id: ViewId, screen: &str, name: Option<&str>, filter: Option<&str>) -> Result<()> {
    let name = name.map(|name| free(tx.db(), screen, name, Some(id))).transpose()?;
    tx.update(&SAVED_VIEW, id.0, &Fields::new().maybe("name", name).maybe("filter", filter)).map(drop)
}

/// A name says which view is meant, so no two of a screen share one.
fn free<'n>(db: Db, screen: &str, name: &'n str, except: Option<ViewId>) -> Result<&'n str> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::invalid("view_unnamed", "a view needs a name", "say in a word or two what it shows"));
    }
    let same = |view: &View| attesta_text::fold(&view.name) == attesta_text::fold(name);
    if list(db, screen)?.iter().any(|view| same(view) && Some(view.id) != except) {
        return Err(Error::refused(
            "view_exists",
            format!("there is a view “{name}” already"),
            "choose another name, or change that view",
        ));
    }
    Ok(name)
}

/// By name.
pub fn list(db: Db, screen: &str) -> Result<Vec<View>> {
    let mut statement = db.0.prepare_cached(
        "SELECT v.id, v.name, v.filter, coalesce(p.name, '') FROM saved_view v LEFT JOIN person p ON p.id = v.person
         WHERE v.screen = ?1 AND v.removed_at IS NULL ORDER BY v.name COLLATE NOCASE, v.row",
    )?;
    let rows = statement.query_map([screen], |r| {
        Ok(View { id: r.get(0)?, name: r.get(1)?, filter: r.get(2)?, person_name: r.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// By name, ignoring case and accents, or by id.
pub fn called(db: Db, screen: &str, given: &str) -> Result<View> {
    let views = list(db, screen)?;
    let wanted = attesta_text::fold(given.trim());
    let names: Vec<String> = views.iter().map(|view| view.name.clone()).collect();
    let shown = |view: &View| [Id::from(view.id).to_string(), Id::from(view.id).short()];
    let fits = |view: &View| attesta_text::fold(&view.name) == wanted || shown(view).iter().any(|id| id == given);
    views.into_iter().find(fits).ok_or_else(|| {
        let hint = match names.as_slice() {
            [] => "no view is saved yet; the window saves them above the list of claims".to_owned(),
            names => format!("there are: {}", names.join(", ")),
        };
        Error::invalid("unknown_view", format!("there is no view “{given}”"), hint)
    })
}
