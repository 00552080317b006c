//! The ratings a verdict is given on. Edited by making a new version of the scale: older verdicts keep the words they were given in.

use crate::{
    Db, Error, Result, Tx,
    fields::Fields,
    id::{RatingId, ScaleId},
    tables::{RATING, RATING_SCALE},
    vocabulary::RatingColour,
};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RatingView {
    pub id: RatingId,
    pub key: String,
    pub en: String,
    pub it: String,
    pub colour: RatingColour,
}

pub struct NewRating<'a> {
    /// What scripts call it; lower-case letters, digits and `_`.
    pub key: &'a str,
    pub en: &'a str,
    pub it: &'a str,
    pub colour: RatingColour,
}

/// A new version with these ratings, best first, in the place of the scale in use.
pub fn edit(tx: &mut Tx, name: &str, ratings: &[NewRating]) -> Result<ScaleId> {
    if ratings.len() < 2 {
        return Err(Error::invalid(
            "scale_too_short",
            "a scale needs at least two ratings",
            "name each with a key and its words",
        ));
    }
    let mut keys = BTreeSet::new();
    for rating in ratings {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        if rating.key.is_empty() || !rating.key.bytes().all(plain) {
            let message = format!("“{}” cannot be the key of a rating", rating.key);
            return Err(Error::invalid("bad_rating_key", message, "use lower-case letters, digits and _"));
        }
        if rating.en.trim().is_empty() || rating.it.trim().is_empty() {
            return Err(Error::invalid(
                "rating_without_words",
                format!("the rating “{}” lacks words", rating.key),
                "reports are written in both languages",
            ));
        }
        if !keys.insert(rating.key) {
            return Err(Error::invalid(
                "rating_key_twice",
                format!("two ratings have the key “{}”", rating.key),
                "give each a key of its own",
            ));
        }
    }
    let (standing, version): (ScaleId, i64) = tx.db().0.query_row(
        "SELECT s.id, s.version FROM rating_scale s WHERE s.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM rating_scale later WHERE later.replaces = s.id AND later.removed_at IS NULL)
         ORDER BY s.row DESC LIMIT 1",
        [],
        |r| Ok((r.get(0)?, r.get(1)?)),
    )?;
    let name = if name.trim().is_empty() { "Attesta" } else { name.trim() };
    let fields = Fields::new().set("name", name).set("version", version + 1).set("replaces", standing);
    let scale = ScaleId(tx.insert(&RATING_SCALE, fields)?);
    for (rank, rating) in (0i64..).zip(ratings) {
        let fields = Fields::new().set("scale", scale).set("key", rating.key).set("rank", rank);
        let fields = fields.set("label_en", rating.en.trim()).set("label_it", rating.it.trim());
        tx.insert(&RATING, fields.set("colour", rating.colour))?;
    }
    Ok(scale)
}

/// The scale in use: the ratings of the one that no other replaces.
pub fn ratings(db: Db) -> Result<Vec<RatingView>> {
    let mut statement = db.0.prepare_cached(
        "SELECT g.id, g.key, g.label_en, g.label_it, g.colour FROM rating g JOIN rating_scale s ON s.id = g.scale
         WHERE g.removed_at IS NULL AND s.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM rating_scale later WHERE later.replaces = s.id AND later.removed_at IS NULL) ORDER BY g.rank",
    )?;
    let rows = statement.query_map([], |r| {
        Ok(RatingView { id: r.get(0)?, key: r.get(1)?, en: r.get(2)?, it: r.get(3)?, colour: r.get(4)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// By key, label or id.
pub fn rating(db: Db, given: &str) -> Result<RatingId> {
    let scale = ratings(db)?;
    let wanted = attesta_text::fold(given.trim());
    let fits = |r: &&RatingView| {
        [&r.key, &r.en, &r.it].iter().any(|w| attesta_text::fold(w) == wanted) || r.id.to_string() == given
    };
    let keys = scale.iter().map(|r| r.key.as_str()).collect::<Vec<_>>();
    let missing = || {
        Error::invalid(
            "unknown_rating",
            format!("“{given}” is not on this casebook's scale"),
            format!("use one of: {}", keys.join(", ")),
        )
    };
    scale.iter().find(fits).map(|r| r.id).ok_or_else(missing)
}
