//! One checkable statement in our own wording.

use crate::{
    Db, Error, Result, Tx,
    attribution::{self, AttributionView},
    date::{DateView, Edtf},
    evidence::{self, EvidenceView},
    fields::{DEADLINE, Fields, HAPPENED},
    id::{ArticleId, ClaimId, DossierId, Id, PersonId, RatingId, SourceId},
    inquiry::{self, InquiryView},
    mark::{self, Owner, Reading},
    note::{self, NoteView},
    search::{self, SHELF},
    source::date_view,
    tables::{CLAIM, POSITION, TAG, TAGGING},
    verdict::{self, VerdictView},
    vocabulary::{ClaimKind, Kind, MarkRole, WorkState},
};
pub use figure::{FigureView, add as add_figure};
pub use relation::{RelationView, add as relate};

mod figure;
mod relation;

use attesta_text::Span;
use rusqlite::{OptionalExtension, Row};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimRow {
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub row: i64,
    pub id: ClaimId,
    pub short: String,
    pub wording: String,
    pub kind: ClaimKind,
    pub state: WorkState,
    pub priority: u8,
    pub rating: Option<RatingView>,
    pub mentions: u32,
    pub attributions: u32,
    /// Independent origins, as a range.
    pub origins_low: u32,
    pub origins_high: u32,
    pub evidence_for: u32,
    pub evidence_against: u32,
    /// One party denies what another asserts or confirms.
    pub disputed: bool,
}

pub use crate::verdict::RatingView;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimView {
    #[serde(flatten)]
    pub claim: ClaimRow,
    pub language: String,
    pub translation: String,
    pub translator: String,
    pub next_step: String,
    pub heard_where: String,
    pub happened: Option<DateView>,
    pub deadline: Option<DateView>,
    pub mentions_in: Vec<MentionView>,
    pub attributions_of: Vec<AttributionView>,
    pub evidence: Vec<EvidenceView>,
    pub inquiries: Vec<InquiryView>,
    /// Newest first; the first one stands.
    pub verdicts: Vec<VerdictView>,
    pub figures: Vec<FigureView>,
    pub relations: Vec<RelationView>,
    pub notes: Vec<NoteView>,
    pub tags: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MentionView {
    pub article: ArticleId,
    pub title: String,
    pub quote: String,
    /// Bytes in the revision it was marked on, the start of the first piece.
    pub at: u32,
}

pub struct NewClaim<'a> {
    pub wording: &'a str,
    pub language: &'a str,
    pub kind: ClaimKind,
    pub heard_where: &'a str,
    pub happened: &'a Edtf,
}

pub fn add(tx: &mut Tx, new: &NewClaim) -> Result<ClaimId> {
    let wording = words(new.wording)?;
    let fields = Fields::new()
        .set("wording", wording)
        .set("language", new.language)
        .set("kind", new.kind)
        .set("state", WorkState::ToCheck);
    tx.insert(&CLAIM, fields.set("heard_where", new.heard_where).date(HAPPENED, new.happened)).map(ClaimId)
}

fn words(wording: &str) -> Result<&str> {
    let wording = wording.trim();
    if wording.is_empty() {
        return Err(Error::invalid("a claim needs words", "write the statement so that it can be checked"));
    }
    Ok(wording)
}

/// Where the claim appears.
pub fn mention(tx: &mut Tx, claim: ClaimId, reading: &Reading, pieces: &[Span]) -> Result<()> {
    mark::add(tx, reading, MarkRole::Mention, Owner::Claim(claim), pieces)
}

#[derive(Default)]
pub struct ClaimEdit<'a> {
    pub wording: Option<&'a str>,
    pub kind: Option<ClaimKind>,
    pub translation: Option<&'a str>,
    pub translator: Option<&'a str>,
    pub state: Option<WorkState>,
    pub priority: Option<u8>,
    pub next_step: Option<&'a str>,
    pub deadline: Option<&'a Edtf>,
    pub happened: Option<&'a Edtf>,
    pub assignee: Option<PersonId>,
}

pub fn describe(tx: &mut Tx, id: ClaimId, edit: &ClaimEdit) -> Result<()> {
    let wording = edit.wording.map(words).transpose()?;
    if edit.priority.is_some_and(|p| p > 3) {
        return Err(Error::invalid("priority goes from 0 to 3", "3 is the most urgent"));
    }
    if edit.state == Some(WorkState::Done) && verdict::of(tx.db(), id)?.is_empty() {
        return Err(Error::refused(
            "no_verdict",
            "this claim has no verdict yet",
            "give one first; “cannot be checked” is a verdict too",
        ));
    }
    let fields =
        Fields::new().maybe("wording", wording).maybe("kind", edit.kind).maybe("translation", edit.translation);
    let fields =
        fields.maybe("translator", edit.translator).maybe("state", edit.state).maybe("priority", edit.priority);
    let fields = fields.maybe("next_step", edit.next_step).maybe("assignee", edit.assignee);
    tx.update(&CLAIM, id.0, &fields.maybe_date(DEADLINE, edit.deadline).maybe_date(HAPPENED, edit.happened)).map(drop)
}

/// What was said about it stays where it was said, only no longer tied to this claim.
pub fn remove(tx: &mut Tx, id: ClaimId) -> Result<()> {
    let positions: Vec<Id> = tx
        .db()
        .0
        .prepare_cached("SELECT id FROM position WHERE claim = ?1 AND removed_at IS NULL")?
        .query_map([id], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for position in positions {
        tx.update(&POSITION, position, &Fields::new().set("claim", None::<ClaimId>))?;
    }
    tx.remove(&CLAIM, id.0)
}

/// The tag of that name, made if it is new.
pub fn tag(
    tx: &mut Tx,
    name: &str,
    claim: Option<ClaimId>,
    article: Option<ArticleId>,
    source: Option<SourceId>,
) -> Result<()> {
    let known = tx
        .db()
        .0
        .query_row("SELECT id FROM tag WHERE name = ?1 AND removed_at IS NULL", [name.trim()], |r| r.get::<_, Id>(0))
        .optional()?;
    let tag = match known {
        Some(tag) => tag,
        None if name.trim().is_empty() => return Err(Error::invalid("a tag needs a name", "")),
        None => tx.insert(&TAG, Fields::new().set("name", name.trim()))?,
    };
    tx.insert(&TAGGING, Fields::new().set("tag", tag).set("claim", claim).set("article", article).set("source", source))
        .map(drop)
}

#[derive(Default)]
pub struct Filter<'a> {
    pub text: Option<&'a str>,
    pub state: Option<WorkState>,
    pub rating: Option<RatingId>,
    pub source: Option<SourceId>,
    pub dossier: Option<DossierId>,
    pub article: Option<ArticleId>,
    pub before: Option<i64>,
}

const COLUMNS: &str = "c.row, c.id, c.wording, c.kind, c.state, c.priority, f.mentions, f.attributions, f.origins_low, f.origins_high,
    f.evidence_for, f.evidence_against, f.disputed, g.id, g.key, g.label_en, g.label_it, g.colour";
const FROM: &str = "claim c JOIN claim_facts f ON f.claim = c.id LEFT JOIN rating g ON g.id = f.rating";

fn read_row(r: &Row) -> rusqlite::Result<ClaimRow> {
    let id: ClaimId = r.get(1)?;
    let rating = match r.get::<_, Option<RatingId>>(13)? {
        Some(id) => Some(RatingView { id, key: r.get(14)?, en: r.get(15)?, it: r.get(16)?, colour: r.get(17)? }),
        None => None,
    };
    Ok(ClaimRow {
        row: r.get(0)?,
        id,
        short: id.0.short(),
        wording: r.get(2)?,
        kind: r.get(3)?,
        state: r.get(4)?,
        priority: r.get(5)?,
        rating,
        mentions: r.get(6)?,
        attributions: r.get(7)?,
        origins_low: r.get(8)?,
        origins_high: r.get(9)?,
        evidence_for: r.get(10)?,
        evidence_against: r.get(11)?,
        disputed: r.get(12)?,
    })
}

/// Newest first. The list is read off the index of one of the filters given, so that it ends after `limit` rows; the others are
/// looked up row by row.
pub fn list(db: Db, filter: &Filter, limit: u32) -> Result<Vec<ClaimRow>> {
    let titles = match filter.text.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => match search::titles(db, Kind::Claim, text)? {
            None => return Ok(vec![]),
            titles => titles,
        },
        None => None,
    };
    let under = [(":source", filter.source.map(Id::from)), (":dossier", filter.dossier.map(Id::from))];
    let (before, shelf) = (filter.before.unwrap_or(SHELF), search::shelf(Kind::Claim).unwrap_or(0));
    let mut given: Vec<(&str, &dyn rusqlite::ToSql)> = vec![(":before", &before)];
    let mut sql = String::from("c.removed_at IS NULL AND c.row < :before");
    // What the list is read off, and the number in it that orders it.
    let mut off: Option<(String, &str)> = None;
    if let Some((table, expression)) = &titles {
        sql.push_str(&format!(" AND x.{table} MATCH :text AND x.rowid >= :shelf AND x.rowid < :shelf + :before"));
        sql.push_str(" AND c.row = x.rowid - :shelf");
        given.extend([(":text", expression as &dyn rusqlite::ToSql), (":shelf", &shelf)]);
        off = Some((format!("{table} x"), "x.rowid"));
    }
    for (name, id) in &under {
        let Some(id) = id else { continue };
        given.push((name, id));
        if off.is_none() {
            off = Some(("claim_under u".into(), "u.row"));
            sql.push_str(&format!(" AND u.under = {name} AND u.row < :before AND c.row = u.row"));
        } else {
            let also = format!(" AND EXISTS (SELECT 1 FROM claim_under o WHERE o.under = {name} AND o.row = c.row)");
            sql.push_str(&also);
        }
    }
    if let Some(rating) = &filter.rating {
        sql.push_str(" AND f.rating = :rating AND f.row < :before");
        given.push((":rating", rating));
        off = off.or(Some((String::new(), "f.row")));
    }
    if let Some(state) = &filter.state {
        sql.push_str(" AND c.state = :state");
        given.push((":state", state));
    }
    if let Some(article) = &filter.article {
        sql.push_str(
            " AND c.id IN (SELECT claim FROM mark WHERE article = :article AND removed_at IS NULL
               UNION SELECT p.claim FROM position p JOIN attribution t ON t.id = p.attribution WHERE t.article = :article AND p.removed_at IS NULL)",
        );
        given.push((":article", article));
        // Few, and quickly sorted: the plus keeps SQLite from walking the whole table in this order.
        off = off.or(Some((String::new(), "+c.row")));
    }
    let (from, order) = match off {
        Some((off, order)) if !off.is_empty() => (format!("{off} CROSS JOIN {FROM}"), order),
        Some((_, order)) => (FROM.to_owned(), order),
        None => (FROM.to_owned(), "c.row"),
    };
    let sql = format!("SELECT {COLUMNS} FROM {from} WHERE {sql} ORDER BY {order} DESC LIMIT {limit}");
    let mut statement = db.0.prepare_cached(&sql)?;
    Ok(statement.query_map(given.as_slice(), read_row)?.collect::<rusqlite::Result<_>>()?)
}

pub fn count_by_state(db: Db) -> Result<Vec<(WorkState, u32)>> {
    let mut statement = db.0.prepare_cached("SELECT n FROM counter WHERE name = 'claim:' || ?1")?;
    WorkState::ALL
        .iter()
        .map(|state| Ok((*state, statement.query_row([state], |r| r.get(0)).optional()?.unwrap_or(0))))
        .collect()
}

pub fn view(db: Db, id: ClaimId) -> Result<ClaimView> {
    let row =
        db.0.prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE c.id = ?1 AND c.removed_at IS NULL"))?
            .query_row([id], read_row)
            .optional()?;
    let claim = row.ok_or_else(|| Error::UnknownId(id.to_string()))?;
    let mentions_in = mark::of_claim(db, id)?.into_iter().map(|(article, mark)| {
        let title = db.0.query_row("SELECT title FROM article WHERE id = ?1", [article], |r| r.get(0))?;
        let at = mark.pieces.first().map_or(0, |p| u32::try_from(p.0).unwrap_or(u32::MAX));
        let quote = mark.pieces.into_iter().map(|p| p.2).collect::<Vec<_>>().join(" […] ");
        Ok(MentionView { article, title, quote, at })
    });
    let mentions_in = mentions_in.collect::<Result<_>>()?;
    let mut rest = db.0.prepare_cached(
        "SELECT language, translation, translator, next_step, heard_where, happened, happened_kind, deadline, deadline_kind FROM claim WHERE id = ?1",
    )?;
    let view = rest.query_row([id], |r| {
        Ok(ClaimView {
            claim,
            language: r.get(0)?,
            translation: r.get(1)?,
            translator: r.get(2)?,
            next_step: r.get(3)?,
            heard_where: r.get(4)?,
            happened: date_view(r.get(5)?, r.get(6)?),
            deadline: date_view(r.get(7)?, r.get(8)?),
            mentions_in,
            attributions_of: vec![],
            evidence: vec![],
            inquiries: vec![],
            verdicts: vec![],
            figures: vec![],
            relations: vec![],
            notes: vec![],
            tags: vec![],
        })
    });
    Ok(ClaimView {
        attributions_of: attribution::list(db, &attribution::Filter { claim: Some(id), ..Default::default() }, 500)?,
        evidence: evidence::of_claim(db, id)?,
        inquiries: inquiry::of_claim(db, id)?,
        verdicts: verdict::of(db, id)?,
        figures: figure::of(db, id)?,
        relations: relation::of(db, id)?,
        notes: note::of_claim(db, id)?,
        tags: tags(db, id)?,
        ..view?
    })
}

fn tags(db: Db, id: ClaimId) -> Result<Vec<String>> {
    let mut statement =
        db.0.prepare_cached("SELECT t.name FROM tagging g JOIN tag t ON t.id = g.tag WHERE g.claim = ?1 AND g.removed_at IS NULL ORDER BY g.row")?;
    Ok(statement.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}
