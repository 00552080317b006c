//! One query for each of the dates: everything that has it, in the same columns.

use super::{Dated, MOST_LOOKED_AT, Scope, TimelineItem};
use crate::{
    Db, Result,
    id::Id,
    scale::RatingView,
    source::{date_view, same},
    vocabulary::{DateAxis, Kind},
};
use rusqlite::{Row, params};

fn id(scope: &Scope) -> Id {
    match scope {
        Scope::Claim(id) => id.0,
        Scope::Dossier(id) => id.0,
        Scope::Source(id) => id.0,
    }
}

/// The claims, articles and positions that are looked at.
fn looked_at(db: Db, scope: &Scope) -> Result<String> {
    let one = match scope {
        Scope::Source(id) => same::among(db, *id, "under", "?1")?,
        _ => "under = ?1".to_owned(),
    };
    let under = |table: &str| {
        format!(
            "SELECT c.id FROM (SELECT DISTINCT row FROM {table}_under WHERE {one} ORDER BY row DESC LIMIT {MOST_LOOKED_AT}) u
             JOIN {table} c ON c.row = u.row WHERE c.removed_at IS NULL"
        )
    };
    let of_claims = "SELECT p.row FROM claims f JOIN position p ON p.claim = f.id";
    let (claims, articles, said) = match scope {
        Scope::Claim(_) => (
            "SELECT id FROM claim WHERE id = ?1 AND removed_at IS NULL".to_owned(),
            "SELECT article FROM mark WHERE claim = ?1 AND removed_at IS NULL
             UNION SELECT t.article FROM position p JOIN attribution t ON t.id = p.attribution
               WHERE p.claim = ?1 AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted'"
                .to_owned(),
            of_claims.to_owned(),
        ),
        Scope::Dossier(_) => (under("claim"), under("article"), of_claims.to_owned()),
        Scope::Source(id) => (
            under("claim"),
            format!(
                "SELECT id FROM article WHERE {} AND removed_at IS NULL ORDER BY row DESC LIMIT {MOST_LOOKED_AT}",
                same::among(db, *id, "outlet", "?1")?
            ),
            format!(
                "SELECT row FROM position WHERE {} ORDER BY row DESC LIMIT {MOST_LOOKED_AT}",
                same::among(db, *id, "party", "?1")?
            ),
        ),
    };
    Ok(format!(
        "WITH claims(id) AS ({claims}), articles(id) AS ({articles}), said(row) AS ({said}),
           held(row) AS (SELECT p.row FROM said f CROSS JOIN position p ON p.row = f.row JOIN attribution t ON t.id = p.attribution
             WHERE p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted')"
    ))
}

pub(super) fn is_cut(db: Db, scope: &Scope) -> Result<bool> {
    let of_source;
    let sql = match scope {
        Scope::Claim(_) => return Ok(false),
        Scope::Dossier(_) => {
            "SELECT 1 FROM claim_under WHERE under = ?1 UNION ALL SELECT 1 FROM article_under WHERE under = ?1"
        }
        Scope::Source(id) => {
            of_source = format!("SELECT 1 FROM position WHERE {}", same::among(db, *id, "party", "?1")?);
            &of_source
        }
    };
    let sql = format!("SELECT count(*) FROM (SELECT 1 FROM ({sql}) LIMIT {})", MOST_LOOKED_AT + 1);
    let found: u32 = db.0.prepare_cached(&sql)?.query_row([id(scope)], |r| r.get(0))?;
    Ok(found > MOST_LOOKED_AT)
}

const NO_RATING: &str = "NULL, NULL, NULL, NULL, NULL";

/// (what, row, kind to open, id to open, attribution, title, who, stance, five columns of a rating, the four of a date)
fn rows(axis: DateAxis) -> String {
    let stored = |alias: &str| format!("'', {alias}.stored_at, {alias}.stored_at + 1, 'stated'");
    let claim = |date: String| {
        format!(
            "SELECT 'claim', c.id, 'claim', c.id, NULL, c.wording, NULL, NULL, {NO_RATING}, {date} FROM claims f JOIN claim c ON c.id = f.id"
        )
    };
    let position = |date: String| {
        format!(
            "SELECT 'position', p.id, CASE WHEN p.claim IS NULL THEN 'article' ELSE 'claim' END, coalesce(p.claim, t.article), t.id,
               coalesce(c.wording, (SELECT group_concat(a.exact, ' … ') FROM mark m JOIN anchor a ON a.mark = m.id
                 WHERE m.attribution = t.id AND m.role = 'content' AND m.removed_at IS NULL), ''),
               s.name, p.stance, {NO_RATING}, {date}
             FROM held f JOIN position p ON p.row = f.row JOIN attribution t ON t.id = p.attribution
             LEFT JOIN claim c ON c.id = p.claim LEFT JOIN source s ON s.id = {} WHERE coalesce(p.claim, t.article) IS NOT NULL",
            same::read("p.party")
        )
    };
    let article = |date: String| {
        format!(
            "SELECT 'article', a.id, 'article', a.id, NULL, a.title, s.name, NULL, {NO_RATING}, {date}
             FROM articles f JOIN article a ON a.id = f.id AND a.removed_at IS NULL LEFT JOIN source s ON s.id = {}
             LEFT JOIN snapshot n ON n.row = (SELECT max(row) FROM snapshot WHERE article = a.id AND removed_at IS NULL)",
            same::read("a.outlet")
        )
    };
    let evidence = |date: String| {
        format!(
            "SELECT 'evidence', e.id, 'claim', e.claim, NULL, e.title, s.name, NULL, {NO_RATING}, {date}
             FROM claims f JOIN evidence e ON e.claim = f.id AND e.removed_at IS NULL LEFT JOIN source s ON s.id = {}",
            same::read("e.source")
        )
    };
    let date = |alias: &str, name: &str| {
        format!("{alias}.{name}, {alias}.{name}_from, {alias}.{name}_until, {alias}.{name}_kind")
    };
    let all = match axis {
        DateAxis::Happened => vec![claim(date("c", "happened"))],
        DateAxis::Said => vec![position(date("p", "said"))],
        // Evidence need not have been published: only an article without a date is said to lack one.
        DateAxis::Published => vec![
            article(date("n", "published")),
            format!("{} WHERE e.published <> ''", evidence(date("e", "published"))),
        ],
        DateAxis::Stored => vec![
            claim(stored("c")),
            position(stored("p")),
            article(stored("a")),
            evidence(stored("e")),
            format!(
                "SELECT 'verdict', v.id, 'claim', v.claim, NULL, c.wording, w.name, NULL, g.id, g.key, g.label_en, g.label_it, g.colour, {}
                 FROM claims f JOIN verdict v ON v.claim = f.id AND v.removed_at IS NULL JOIN claim c ON c.id = v.claim
                 JOIN rating g ON g.id = v.rating JOIN person w ON w.id = v.person",
                stored("v")
            ),
        ],
    };
    format!(
        "listed(what, row_id, kind, id, attribution, title, who, stance, r1, r2, r3, r4, r5, text, first, after, known) AS ({})",
        all.join(" UNION ALL ")
    )
}

pub(super) fn counts(db: Db, scope: &Scope, axis: DateAxis) -> Result<(u32, u32)> {
    let sql = format!(
        "{}, {} SELECT count(*) FILTER (WHERE first IS NOT NULL OR after IS NOT NULL),
           count(*) FILTER (WHERE first IS NULL AND after IS NULL) FROM listed",
        looked_at(db, scope)?,
        rows(axis)
    );
    Ok(db.0.prepare_cached(&sql)?.query_row([id(scope)], |r| Ok((r.get(0)?, r.get(1)?)))?)
}

/// The latest of those with a place, or some of those without.
pub(super) fn items(db: Db, scope: &Scope, axis: DateAxis, dated: bool, most: usize) -> Result<Vec<TimelineItem>> {
    let which = match dated {
        true => "(first IS NOT NULL OR after IS NOT NULL) ORDER BY coalesce(first, after) DESC, row_id",
        false => "first IS NULL AND after IS NULL ORDER BY text = '', title, row_id",
    };
    let sql = format!("{}, {} SELECT * FROM listed WHERE {which} LIMIT ?2", looked_at(db, scope)?, rows(axis));
    let mut statement = db.0.prepare_cached(&sql)?;
    let items = statement.query_map(params![id(scope), most as i64], |r| item(r, axis))?;
    Ok(items.collect::<rusqlite::Result<_>>()?)
}

fn item(r: &Row, axis: DateAxis) -> rusqlite::Result<TimelineItem> {
    let what = match r.get_ref(0)?.as_str()? {
        "claim" => Dated::Claim,
        "position" => Dated::Position,
        "article" => Dated::Article,
        "evidence" => Dated::Evidence,
        _ => Dated::Verdict,
    };
    let row: Id = r.get(1)?;
    let rating = match r.get(8)? {
        Some(id) => Some(RatingView { id, key: r.get(9)?, en: r.get(10)?, it: r.get(11)?, colour: r.get(12)? }),
        None => None,
    };
    let date = match r.get::<_, Option<String>>(13)? {
        Some(text) => date_view(text, r.get(16)?),
        None => None,
    };
    Ok(TimelineItem {
        key: format!("{row}-{}", axis.as_str()),
        by: axis,
        what,
        kind: r.get::<_, Kind>(2)?,
        id: r.get(3)?,
        attribution: r.get(4)?,
        title: r.get(5)?,
        who: r.get(6)?,
        stance: r.get(7)?,
        rating,
        date,
        from: r.get(14)?,
        until: r.get(15)?,
    })
}
