//! Finding the one thing a typed id stands for: the whole id, or the end of it (ids made together share their beginning).

use crate::{Db, Error, Result, id::Id, vocabulary::Kind};
use rusqlite::{OptionalExtension, params};

/// Tables whose rows have a screen, or a view, of their own.
const SHOWN: [(&str, Kind); 9] = [
    ("claim", Kind::Claim),
    ("article", Kind::Article),
    ("source", Kind::Source),
    ("attribution", Kind::Attribution),
    ("evidence", Kind::Evidence),
    ("dossier", Kind::Dossier),
    ("person", Kind::Person),
    ("topic", Kind::Topic),
    ("report", Kind::Report),
];

pub fn anything(db: Db, typed: &str) -> Result<(Kind, Id)> {
    let mut found = vec![];
    for (table, kind) in SHOWN {
        found.extend(matches(db, table, typed)?.into_iter().map(|id| (kind, id)));
    }
    one(typed, found, |(kind, id)| format!("{} {}", kind.as_str(), id.short()))
}

/// A row of one table; `noun` is its name.
pub fn of(db: Db, noun: &'static str, typed: &str) -> Result<Id> {
    one(typed, matches(db, noun, typed)?, |id| id.short())
}

pub(crate) fn one<T>(typed: &str, mut found: Vec<T>, shown: impl Fn(&T) -> String) -> Result<T> {
    if found.len() > 1 {
        return Err(Error::AmbiguousId(
            typed.to_owned(),
            found.iter().take(5).map(shown).collect::<Vec<_>>().join(", "),
        ));
    }
    found.pop().ok_or_else(|| Error::UnknownId(typed.to_owned()))
}

/// The live rows of a table that the typed id fits.
pub(crate) fn matches(db: Db, table: &'static str, typed: &str) -> Result<Vec<Id>> {
    if let Ok(id) = uuid::Uuid::parse_str(typed) {
        let there =
            db.0.prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1 AND removed_at IS NULL"))?
                .exists([Id(id)])?;
        return Ok(if there { vec![Id(id)] } else { vec![] });
    }
    let tail = tail(typed)?;
    // The last two bytes have an index where there can be very many.
    let sql = format!(
        "SELECT id FROM {table} WHERE substr(id, -2) = ?2 AND substr(lower(hex(id)), -length(?1)) = ?1 AND removed_at IS NULL LIMIT 6"
    );
    let last = hex::decode(tail.chars().skip(tail.len() - 4).collect::<String>()).unwrap_or_default();
    let mut statement = db.0.prepare_cached(&sql)?;
    Ok(statement.query_map(params![tail, last], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The end of an id as it was typed.
pub(crate) fn tail(typed: &str) -> Result<String> {
    let tail = typed.trim().replace('-', "").to_lowercase();
    if tail.len() < 4 || tail.len() > 32 || !tail.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(Error::invalid(
            "not_an_id",
            format!("“{typed}” is not an id"),
            "write the id as it is shown, at least its last four characters",
        ));
    }
    Ok(tail)
}

/// What a row is called where it is spoken of, be it removed or not; None for a table whose rows have no name.
pub(crate) fn title(db: Db, table: &str, id: Id) -> Result<Option<String>> {
    let sql = match table {
        "claim" => "SELECT wording FROM claim WHERE id = ?1",
        "article" => "SELECT title FROM article WHERE id = ?1",
        "source" => "SELECT name FROM source WHERE id = ?1",
        "person" => "SELECT name FROM person WHERE id = ?1",
        "dossier" => "SELECT name FROM dossier WHERE id = ?1",
        "topic" => "SELECT name FROM topic WHERE id = ?1",
        "tag" => "SELECT name FROM tag WHERE id = ?1",
        "evidence" => "SELECT title FROM evidence WHERE id = ?1",
        "report" => "SELECT title FROM report WHERE id = ?1",
        "scale" | "rating_scale" => "SELECT name FROM rating_scale WHERE id = ?1",
        "attribution" => {
            "SELECT group_concat(a.exact, ' … ') FROM mark m JOIN anchor a ON a.mark = m.id WHERE m.attribution = ?1 AND m.role = 'content'"
        }
        _ => return Ok(None),
    };
    Ok(db.0.prepare_cached(sql)?.query_row([id], |r| r.get(0)).optional()?.flatten())
}
