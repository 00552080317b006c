//! What every casebook begins with, under the same ids everywhere: the shared layer and the first rating scale.

use crate::{Result, id::Id};
use rusqlite::params;
use uuid::Uuid;

/// The layer of marks everyone agrees on.
pub(crate) const SHARED_LAYER: Id = Id(Uuid::from_u128(0x01970000_0000_7000_8000_000000000001));
const SCALE: Id = Id(Uuid::from_u128(0x01970000_0000_7000_8000_000000000002));

/// key, colour role, English, Italian.
const RATINGS: [(&str, &str, &str, &str); 7] = [
    ("true", "true", "True", "Vero"),
    ("mostly_true", "mostly", "Mostly true", "Per lo più vero"),
    ("half_true", "mixed", "Half true", "Vero a metà"),
    ("misleading", "mostly_false", "Misleading", "Fuorviante"),
    ("false", "false", "False", "Falso"),
    ("unproven", "open", "Unproven", "Non dimostrato"),
    ("cannot_be_checked", "open", "Cannot be checked", "Non verificabile"),
];

pub(crate) fn plant(sql: &rusqlite::Transaction, now: i64) -> Result<()> {
    sql.execute("INSERT INTO layer (id, name, stored_at) VALUES (?1, 'shared', ?2)", params![SHARED_LAYER, now])?;
    sql.execute(
        "INSERT INTO rating_scale (id, name, version, stored_at) VALUES (?1, 'Attesta', 1, ?2)",
        params![SCALE, now],
    )?;
    for (n, (key, colour, en, it)) in (0i64..).zip(RATINGS) {
        let id = Id(Uuid::from_u128(0x01970000_0000_7000_8000_000000000010 + n as u128));
        sql.execute(
            "INSERT INTO rating (id, scale, key, rank, label_en, label_it, colour, stored_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![id, SCALE, key, n, en, it, colour, now],
        )?;
    }
    Ok(())
}
