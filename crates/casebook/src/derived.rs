//! What follows from the rows and must be quick to ask: search texts and facts about claims, maintained in the transaction.

use crate::{
    Db, Result, attribution,
    fields::from_json,
    id::{AttributionId, ClaimId, Id, PersonId},
    journal::Change,
    last, origins, search,
    source::same,
    vocabulary::Kind,
};
use rusqlite::{OptionalExtension, params, types::Value};
use std::collections::BTreeSet;

/// Widens `touched` by the claims an attribution bears on, then brings their facts and the search indexes up to date.
pub(crate) fn refresh(
    db: Db,
    changes: &[Change],
    touched: &mut BTreeSet<(Kind, Id)>,
    searched: &BTreeSet<(Kind, Id)>,
) -> Result<()> {
    let attributions: Vec<Id> =
        touched.iter().filter(|(kind, _)| *kind == Kind::Attribution).map(|(_, id)| *id).collect();
    for attribution in attributions {
        let mut statement =
            db.0.prepare_cached("SELECT DISTINCT claim FROM position WHERE attribution = ?1 AND claim IS NOT NULL")?;
        for claim in statement.query_map([attribution], |r| r.get::<_, Id>(0))? {
            touched.insert((Kind::Claim, claim?));
        }
    }
    if changes.iter().any(regroups) {
        same::group(db)?;
    }
    for source in tied_anew(db, changes)? {
        touched.extend(claims_below(db, source)?.into_iter().map(|claim| (Kind::Claim, claim)));
    }
    for (kind, id) in touched.iter() {
        if *kind == Kind::Claim {
            facts(db, ClaimId(*id))?;
        }
    }
    for (kind, id) in searched {
        search::index(db, *kind, *id)?;
    }
    Ok(())
}

/// Whether it makes or cuts a tie of identity, or says of a source in such a tie whether it is there and protected.
fn regroups(change: &Change) -> bool {
    let of_groups = |column: &str| ["same_as", "protected", "removed_at"].contains(&column);
    change.table == "source" && change.fields.iter().any(|(column, ..)| of_groups(column))
}

/// Sources whose ties of ownership or identity these changes make or cut: those on the lower side of the tie.
fn tied_anew(db: Db, changes: &[Change]) -> Result<BTreeSet<Id>> {
    let mut sources = BTreeSet::new();
    for change in changes {
        match change.table.as_str() {
            "ownership" => {
                let mut owned = db.0.prepare_cached("SELECT owned FROM ownership WHERE id = ?1")?;
                sources.insert(owned.query_row([change.id], |r| r.get(0))?);
            }
            "source" => {
                // Both sides: what one of the two is tied to, the other is from now on, or no longer.
                let ties = change.fields.iter().filter(|(column, ..)| column == "same_as");
                for (_, before, after) in ties {
                    sources.insert(change.id);
                    let others = before.iter().chain([after]).filter_map(from_json);
                    sources.extend(others.filter_map(|value| match value {
                        Value::Blob(bytes) => uuid::Uuid::from_slice(&bytes).ok().map(Id),
                        _ => None,
                    }));
                }
            }
            _ => {}
        }
    }
    Ok(sources)
}

/// Claims that a source, or one it owns or stands for, has a position on: their count of independent origins follows the ties.
fn claims_below(db: Db, source: Id) -> Result<Vec<Id>> {
    let mut statement = db.0.prepare_cached(
        "WITH RECURSIVE below(id) AS (SELECT ?1
           UNION SELECT o.owned FROM ownership o JOIN below b ON o.owner = b.id WHERE o.removed_at IS NULL
           UNION SELECT r.source FROM below b JOIN read_as m ON m.source = b.id JOIN read_as r ON r.main = m.main)
         SELECT DISTINCT p.claim FROM position p JOIN below b ON b.id = p.party WHERE p.claim IS NOT NULL AND p.removed_at IS NULL",
    )?;
    Ok(statement.query_map([source], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Who changed an attribution is one of its authors, in this step; who wrote it before it was split is an author of each part.
pub(crate) fn note_authors(
    db: Db,
    person: Option<PersonId>,
    entry: i64,
    changes: &[Change],
    touched: &BTreeSet<(Kind, Id)>,
) -> Result<()> {
    let Some(person) = person else { return Ok(()) };
    let mut statement =
        db.0.prepare_cached("INSERT OR IGNORE INTO author (object, person, entry) VALUES (?1, ?2, ?3)")?;
    for (_, id) in touched.iter().filter(|(kind, _)| *kind == Kind::Attribution) {
        statement.execute(params![id, person, entry])?;
    }
    let mut split_from = db.0.prepare_cached("SELECT split_from FROM attribution WHERE id = ?1")?;
    for part in changes.iter().filter(|c| c.inserted && c.table == "attribution") {
        let whole: Option<AttributionId> = split_from.query_row([part.id], |r| r.get(0))?;
        for person in whole.map(|whole| attribution::authors(db, whole)).transpose()?.into_iter().flatten() {
            statement.execute(params![part.id, person, entry])?;
        }
    }
    // What is taken over from a second coding, its coder has written too.
    let sql = "SELECT l.person FROM adjudication d JOIN layer l ON l.id = d.layer WHERE d.id = ?1 AND d.taken IN ('second','both')";
    let mut coder = db.0.prepare_cached(sql)?;
    for decision in changes.iter().filter(|c| c.inserted && c.table == "adjudication") {
        let Some(coder) = coder.query_row([decision.id], |r| r.get::<_, Id>(0)).optional()? else { continue };
        for (_, id) in touched.iter().filter(|(kind, _)| *kind == Kind::Attribution) {
            statement.execute(params![id, coder, entry])?;
        }
    }
    Ok(())
}

const FACTS: &str = "claim, row, state, rating, verdict, mentions, attributions, origins_low, origins_high, evidence_for, evidence_against, disputed, contrary";

/// The facts of claim ?1, if it is not removed, with its origins ?2 to ?3, whether it is in dispute (?4) and was ever (?5).
const FACTS_NOW: &str = "SELECT c.id, c.row, c.state, v.rating, v.id,
    (SELECT count(*) FROM mark m WHERE m.claim = c.id AND m.removed_at IS NULL),
    (SELECT count(DISTINCT p.attribution) FROM position p JOIN attribution t ON t.id = p.attribution
      WHERE p.claim = c.id AND p.removed_at IS NULL AND t.state = 'accepted'),
    ?2, ?3,
    (SELECT count(*) FROM evidence e WHERE e.claim = c.id AND e.bearing = 'supports' AND e.removed_at IS NULL),
    (SELECT count(*) FROM evidence e WHERE e.claim = c.id AND e.bearing = 'refutes' AND e.removed_at IS NULL),
    ?4, ?5
  FROM claim c LEFT JOIN verdict v ON v.row = (SELECT max(row) FROM verdict WHERE claim = c.id AND removed_at IS NULL)
  WHERE c.id = ?1 AND c.removed_at IS NULL";

pub(crate) fn facts(db: Db, claim: ClaimId) -> Result<()> {
    db.0.prepare_cached("DELETE FROM claim_facts WHERE claim = ?1")?.execute([claim])?;
    let (range, contrary) = (origins::count(db, claim)?, last::contrary(db, claim)?);
    db.0.prepare_cached(&format!("INSERT INTO claim_facts ({FACTS}) {FACTS_NOW}"))?.execute(params![
        claim,
        range.low,
        range.high,
        contrary.now,
        contrary.ever
    ])?;
    Ok(())
}

/// The first thing derived that does not follow from the rows, in words. The search indexes can be made anew from the rows at any
/// time and are not read here.
pub(crate) fn first_difference(db: Db) -> Result<Option<String>> {
    const NONE: [(&str, &str); 9] = [
        (
            "SELECT 1 FROM (SELECT 'claim:' || state AS name, count(*) AS n FROM claim WHERE removed_at IS NULL GROUP BY state
               UNION ALL SELECT 'article', count(*) FROM article WHERE removed_at IS NULL) real
             FULL JOIN counter c ON c.name = real.name WHERE coalesce(c.n, 0) <> coalesce(real.n, 0)",
            "the counts of articles and claims are not what is there",
        ),
        (
            "SELECT 1 FROM claim_facts f LEFT JOIN claim c ON c.id = f.claim WHERE c.id IS NULL OR c.removed_at IS NOT NULL",
            "facts are kept about a claim that is not there",
        ),
        (
            "SELECT 1 FROM undo_stack u JOIN journal j ON j.row = u.entry WHERE u.person IS NOT j.person OR u.\"window\" <> j.\"window\"",
            "a step that can be undone is not its author's",
        ),
        (
            "SELECT 1 FROM (SELECT party, count(DISTINCT p.attribution) AS attributions, sum(p.stance = 'denies') AS denials FROM position p
               JOIN attribution t ON t.id = p.attribution WHERE p.party IS NOT NULL AND p.removed_at IS NULL
               AND t.layer = x'01970000000070008000000000000001' GROUP BY p.party) real
             FULL JOIN source_facts f ON f.source = real.party
             WHERE coalesce(real.attributions, 0) <> coalesce(f.attributions, 0) OR coalesce(real.denials, 0) <> coalesce(f.denials, 0)",
            "the counts kept about a source are not what is there",
        ),
        (
            "SELECT 1 FROM (SELECT dossier, count(article) AS articles, count(claim) AS claims FROM filing
               WHERE removed_at IS NULL GROUP BY dossier) real
             FULL JOIN dossier_facts f ON f.dossier = real.dossier
             WHERE coalesce(real.articles, 0) <> coalesce(f.articles, 0) OR coalesce(real.claims, 0) <> coalesce(f.claims, 0)",
            "the counts kept about a folder are not what is there",
        ),
        (
            "SELECT 1 FROM (SELECT DISTINCT unhex(t.value ->> 'id', '-') AS object, t.value ->> 'kind' AS kind, j.row AS entry
               FROM journal j, json_each(j.touched) t) real
             FULL JOIN journal_object o ON o.object = real.object AND o.entry = real.entry
             WHERE o.object IS NULL OR real.object IS NULL
               OR NOT EXISTS (SELECT 1 FROM journal_kind k WHERE k.kind = real.kind AND k.entry = real.entry)",
            "what is kept about the history of a thing is not what the history says",
        ),
        (
            "SELECT 1 FROM (SELECT object, max(entry) AS entry FROM journal_object GROUP BY object) real
             FULL JOIN last_change l ON l.object = real.object
             WHERE l.entry IS NOT real.entry OR NOT EXISTS (SELECT 1 FROM journal j, json_each(j.touched) t
               WHERE j.row = l.entry AND unhex(t.value ->> 'id', '-') = l.object AND t.value ->> 'kind' = l.kind)",
            "what is kept as the last change of a thing is not what the history says",
        ),
        (
            "SELECT 1 FROM (SELECT p.party AS under, c.row FROM position p JOIN claim c ON c.id = p.claim
                 WHERE p.party IS NOT NULL AND p.removed_at IS NULL
               UNION SELECT f.dossier, c.row FROM filing f JOIN claim c ON c.id = f.claim WHERE f.removed_at IS NULL
               UNION SELECT t.tag, c.row FROM tagging t JOIN claim c ON c.id = t.claim WHERE t.removed_at IS NULL) real
             FULL JOIN claim_under u ON u.under = real.under AND u.row = real.row WHERE u.row IS NULL OR real.row IS NULL",
            "the list of claims under a source, a folder or a tag is not what is there",
        ),
        (
            "SELECT 1 FROM (SELECT DISTINCT f.dossier AS under, a.row FROM filing f JOIN article a ON a.id = f.article WHERE f.removed_at IS NULL) real
             FULL JOIN article_under u ON u.under = real.under AND u.row = real.row WHERE u.row IS NULL OR real.row IS NULL",
            "the list of articles in a folder is not what is there",
        ),
    ];
    for (sql, what) in NONE {
        if db.0.prepare(sql)?.exists([])? {
            return Ok(Some(what.into()));
        }
    }
    if same::differs(db)? {
        return Ok(Some("the sources kept as read as one are not those that are tied".into()));
    }
    let mut authors = db.0.prepare("SELECT a.object, j.touched FROM author a JOIN journal j ON j.row = a.entry")?;
    let mut rows = authors.query([])?;
    while let Some(row) = rows.next()? {
        let (object, touched): (Id, String) = (row.get(0)?, row.get(1)?);
        if !touched.contains(&object.to_string()) {
            return Ok(Some("somebody is kept as an author of what they did not touch".into()));
        }
    }
    let mut differs = db.0.prepare(&format!("{FACTS_NOW} EXCEPT SELECT {FACTS} FROM claim_facts WHERE claim = ?1"))?;
    let mut claims = db.0.prepare("SELECT id FROM claim WHERE removed_at IS NULL")?;
    let mut rows = claims.query([])?;
    while let Some(row) = rows.next()? {
        let claim: ClaimId = row.get(0)?;
        let (range, contrary) = (origins::count(db, claim)?, last::contrary(db, claim)?);
        if differs.exists(params![claim, range.low, range.high, contrary.now, contrary.ever])? {
            return Ok(Some(format!("claim {}: the counts kept about it are not what is there", claim.0.short())));
        }
    }
    Ok(None)
}
