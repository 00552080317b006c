//! One checkable statement in our own wording.

use crate::{
    Db, Error, Result, Tx,
    attribution::{self, AttributionView},
    date::{DateView, Edtf},
    dossier,
    evidence::{self, EvidenceView},
    fields::{DEADLINE, Fields, HAPPENED},
    id::{ArticleId, ClaimId, DossierId, Id, MarkId, PersonId},
    inquiry::{self, InquiryView},
    mark::{self, Owner, Piece, Reading},
    note::{self, NoteView},
    origins::{self, OriginsView},
    person::PersonView,
    source::date_view,
    tables::{CLAIM, POSITION},
    verdict::{self, VerdictView},
    vocabulary::{ClaimKind, MarkRole, Passage, WorkState},
};
pub use agenda::{DueClaim, assigned, due};
pub use beside::FiguresBeside;
pub use figure::{FigureView, NewFigure, add as add_figure};
pub use lines::{ClaimLine, PartyStance, among, lines};
pub use listing::{chosen, list};
pub use merge::merge;
pub use narrow::Filter;
pub use order::{Arranged, ClaimHeading, Order, count_up_to, order};
pub use relation::{RelationView, add as relate};

mod agenda;
mod beside;
mod figure;
mod lines;
mod listing;
mod merge;
mod narrow;
mod order;
mod relation;
pub mod tag;

use attesta_text::{Span, join_pieces};
use rusqlite::OptionalExtension;
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

pub use crate::scale::RatingView;

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
    pub assignee: Option<PersonView>,
    pub mentions_in: Vec<MentionView>,
    pub attributions_of: Vec<AttributionView>,
    pub origins: OriginsView,
    pub evidence: Vec<EvidenceView>,
    pub inquiries: Vec<InquiryView>,
    /// Newest first; the first one stands.
    pub verdicts: Vec<VerdictView>,
    pub figures: Vec<FigureView>,
    pub beside: FiguresBeside,
    pub relations: Vec<RelationView>,
    pub notes: Vec<NoteView>,
    pub tags: Vec<String>,
    pub dossiers: Vec<DossierId>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MentionView {
    pub id: MarkId,
    pub article: ArticleId,
    pub title: String,
    /// As it was marked.
    pub quote: String,
    /// What became of it in the newest text of the article.
    pub passage: Passage,
    /// Bytes in the newest text, the start of the first piece; none where all are lost.
    pub at: Option<u32>,
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
        return Err(Error::invalid(
            "claim_empty",
            "a claim needs words",
            "write the statement so that it can be checked",
        ));
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
    /// The inner None: nobody any more.
    pub assignee: Option<Option<PersonId>>,
}

pub fn describe(tx: &mut Tx, id: ClaimId, edit: &ClaimEdit) -> Result<()> {
    let wording = edit.wording.map(words).transpose()?;
    if edit.priority.is_some_and(|p| p > 3) {
        return Err(Error::invalid("bad_priority", "priority goes from 0 to 3", "3 is the most urgent"));
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

pub fn count_by_state(db: Db) -> Result<Vec<(WorkState, u32)>> {
    let mut statement = db.0.prepare_cached("SELECT n FROM counter WHERE name = 'claim:' || ?1")?;
    WorkState::ALL
        .iter()
        .map(|state| Ok((*state, statement.query_row([state], |r| r.get(0)).optional()?.unwrap_or(0))))
        .collect()
}

pub fn view(db: Db, id: ClaimId) -> Result<ClaimView> {
    let claim = chosen(db, &[id])?.pop().ok_or_else(|| Error::UnknownId(id.to_string()))?;
    let mentions_in = mark::of_claim(db, id)?.into_iter().map(|(article, mark)| {
        let title = db.0.query_row("SELECT title FROM article WHERE id = ?1", [article], |r| r.get(0))?;
        let at = mark.pieces.iter().find_map(Piece::start);
        let at = at.map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        let quote = join_pieces(mark.pieces.iter().map(|p| p.words.as_str()));
        Ok(MentionView { id: mark.id, article, title, quote, passage: mark.passage(), at })
    });
    let mentions_in = mentions_in.collect::<Result<_>>()?;
    let origins = origins::view(db, id)?;
    let mut rest = db.0.prepare_cached(
        "SELECT c.language, c.translation, c.translator, c.next_step, c.heard_where, c.happened, c.happened_kind, c.deadline, c.deadline_kind,
           p.id, p.name, p.initials
         FROM claim c LEFT JOIN person p ON p.id = c.assignee WHERE c.id = ?1",
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
            assignee: match r.get(9)? {
                Some(id) => Some(PersonView { id, name: r.get(10)?, initials: r.get(11)? }),
                None => None,
            },
            mentions_in,
            attributions_of: vec![],
            origins,
            evidence: vec![],
            inquiries: vec![],
            verdicts: vec![],
            figures: vec![],
            beside: FiguresBeside::default(),
            relations: vec![],
            notes: vec![],
            tags: vec![],
            dossiers: vec![],
        })
    });
    Ok(ClaimView {
        attributions_of: attribution::list(db, &attribution::Filter { claim: Some(id), ..Default::default() }, 500)?,
        evidence: evidence::of_claim(db, id)?,
        inquiries: inquiry::of_claim(db, id)?,
        verdicts: verdict::of(db, id)?,
        figures: figure::of(db, id)?,
        beside: beside::of(db, id)?,
        relations: relation::of(db, id)?,
        notes: note::of_claim(db, id)?,
        tags: tag::of(db, id)?,
        dossiers: dossier::holding(db, "claim", id.0)?,
        ..view?
    })
}
