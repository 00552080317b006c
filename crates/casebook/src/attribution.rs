//! Who is said to have said it: source(s) → cue → content, and the position of each party.

use crate::{
    Db, Error, Result, Tx, coding,
    date::{DateView, Edtf},
    fields::{Fields, SAID},
    hop::{self, Step, Way},
    id::{ArticleId, AttributionId, ClaimId, HopId, LayerId, PositionId, SourceId},
    mark::{self, MarkRow, Owner, Reading},
    note::{self, NoteView},
    review::{self, ReviewStatus, ReviewView, Subject},
    seed::SHARED_LAYER,
    source::{SourceRef, date_view, same},
    tables::{ATTRIBUTION, POSITION},
    vocabulary::{AttributionState, Basis, HopBasis, MarkRole, Mode, Passage, Proposer, QuoteResult, Stance},
};
use attesta_text::{Span, join_pieces};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;

mod bearing;
pub use bearing::{bear_on, refuse_twice, unclaimed};

mod listing;
pub use listing::{Filter, list};

mod pieces;
pub use pieces::Pieces;

mod proposal;
pub use proposal::{Called, Known, accept, known, reject, relay_proposed, same_words};

mod quotation;
pub use quotation::{QuoteCheckView, check_quote};

mod split;
pub use split::split;

mod version;
pub(crate) use version::{new_version, refuse_if_changed, version};

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttributionView {
    pub id: AttributionId,
    pub short: String,
    /// None for a researched one, which stands in no article.
    pub article: Option<ArticleId>,
    pub article_title: Option<String>,
    pub outlet: Option<SourceRef>,
    pub agency: Option<SourceRef>,
    pub mode: Mode,
    pub basis: Basis,
    pub venue: String,
    pub original: String,
    pub original_language: String,
    pub translation: String,
    pub translator: String,
    pub proposer: Proposer,
    pub confidence: Option<f64>,
    pub state: AttributionState,
    pub version: u32,
    /// The words marked as content, and as cue.
    pub quote: String,
    pub cue_text: String,
    pub source_text: String,
    /// What became of them in the newest text of the article.
    pub passage: Passage,
    pub positions: Vec<PositionView>,
    /// From this one outwards: who relays whom. The outlet is not among them.
    pub chain: Vec<Step>,
    /// To the outlets it reaches, this article's own first; none of what is only proposed.
    pub ways: Vec<Way>,
    /// It relays what another attribution says: its source reports rather than declares.
    pub relays: bool,
    /// The newest of the checks below.
    pub quote_check: Option<QuoteResult>,
    /// How its words were held against the original, newest first.
    pub quote_checks: Vec<QuoteCheckView>,
    pub review: ReviewStatus,
    /// The decisions made on it, newest first.
    pub reviews: Vec<ReviewView>,
    pub notes: Vec<NoteView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PositionView {
    pub id: PositionId,
    /// None: nobody is named, or it is the author's own voice.
    pub party: Option<SourceRef>,
    /// Of a proposal without a party: the words that name one.
    pub called: String,
    /// A crowd or a collective: they say, not it says.
    pub many: bool,
    pub claim: Option<ClaimId>,
    pub claim_wording: Option<String>,
    pub stance: Stance,
    pub hedged: bool,
    pub hedge: String,
    pub said: Option<DateView>,
}

pub struct NewAttribution<'a> {
    /// None for a researched one.
    pub reading: Option<&'a Reading>,
    pub pieces: &'a Pieces,
    pub parties: &'a [SourceId],
    pub claim: Option<ClaimId>,
    pub mode: Mode,
    pub stance: Stance,
    pub hedged: bool,
    pub hedge: &'a str,
    pub basis: Basis,
    pub said: &'a Edtf,
    pub venue: &'a str,
    pub original: &'a str,
    pub original_language: &'a str,
    pub translation: &'a str,
    pub translator: &'a str,
    pub proposer: Proposer,
    pub confidence: Option<f64>,
    pub state: AttributionState,
}

/// One position per party; a single one without a party if nobody is named. A proposal whose parties are not settled has one for
/// each piece of its source.
pub fn add(tx: &mut Tx, new: &NewAttribution) -> Result<AttributionId> {
    if new.reading.is_some() && new.pieces.content.is_empty() {
        return Err(Error::invalid("statement_missing", "what was said is missing", "mark the words of the statement"));
    }
    if new.mode == Mode::AuthorsVoice && !new.parties.is_empty() {
        return Err(Error::refused(
            "authors_voice_has_no_source",
            "the author's own voice has no other source",
            "choose direct, indirect or mixed speech, or leave the source out",
        ));
    }
    let fields =
        Fields::new().set("article", new.reading.map(|r| r.article)).set("revision", new.reading.map(|r| r.revision));
    let layer = match new.reading {
        Some(reading) => coding::at_work(tx, reading.article)?,
        None => LayerId(SHARED_LAYER),
    };
    if layer.0 != SHARED_LAYER && new.claim.is_some() {
        return Err(coding::no_claims());
    }
    let fields = fields.set("layer", layer).set("mode", new.mode).set("basis", new.basis).set("venue", new.venue);
    let fields = fields
        .set("original", new.original)
        .set("original_language", new.original_language)
        .set("translation", new.translation);
    let fields =
        fields.set("translator", new.translator).set("proposer", new.proposer).set("confidence", new.confidence);
    let id = AttributionId(tx.insert(&ATTRIBUTION, fields.set("state", new.state).set("version", 1))?);
    if let Some(reading) = new.reading {
        mark_pieces(tx, id, reading, MarkRole::Source, &new.pieces.source)?;
        mark_pieces(tx, id, reading, MarkRole::Cue, &new.pieces.cue)?;
        mark_pieces(tx, id, reading, MarkRole::Content, &new.pieces.content)?;
    }
    let open = if new.state == AttributionState::Accepted { 1 } else { new.pieces.source.len().max(1) };
    let parties: Vec<Option<SourceId>> =
        if new.parties.is_empty() { vec![None; open] } else { new.parties.iter().copied().map(Some).collect() };
    for party in parties {
        let position = NewPosition {
            attribution: id,
            party,
            claim: new.claim,
            stance: new.stance,
            hedged: new.hedged,
            hedge: new.hedge,
            said: new.said,
        };
        insert_position(tx, &position)?;
    }
    Ok(id)
}

fn mark_pieces(tx: &mut Tx, id: AttributionId, reading: &Reading, role: MarkRole, pieces: &[Span]) -> Result<()> {
    mark::add(tx, reading, role, Owner::Attribution(id), pieces)
}

pub struct NewPosition<'a> {
    pub attribution: AttributionId,
    pub party: Option<SourceId>,
    pub claim: Option<ClaimId>,
    pub stance: Stance,
    pub hedged: bool,
    pub hedge: &'a str,
    pub said: &'a Edtf,
}

pub fn add_position(tx: &mut Tx, new: &NewPosition) -> Result<PositionId> {
    let id = insert_position(tx, new)?;
    new_version(tx, new.attribution)?;
    Ok(id)
}

fn insert_position(tx: &mut Tx, new: &NewPosition) -> Result<PositionId> {
    let fields = Fields::new()
        .set("attribution", new.attribution)
        .set("party", new.party)
        .set("claim", new.claim)
        .set("stance", new.stance);
    tx.insert(&POSITION, fields.set("hedged", new.hedged).set("hedge", new.hedge).date(SAID, new.said)).map(PositionId)
}

pub fn has_position(db: Db, id: AttributionId, position: PositionId) -> Result<bool> {
    let sql = "SELECT 1 FROM position WHERE id = ?1 AND attribution = ?2 AND removed_at IS NULL";
    Ok(db.0.prepare_cached(sql)?.exists(params![position, id])?)
}

#[derive(Default)]
pub struct PositionEdit<'a> {
    pub party: Option<SourceId>,
    pub stance: Option<Stance>,
    pub hedged: Option<bool>,
    pub hedge: Option<&'a str>,
    pub said: Option<&'a Edtf>,
    pub claim: Option<ClaimId>,
}

pub fn correct_position(tx: &mut Tx, id: PositionId, edit: &PositionEdit) -> Result<()> {
    let fields = Fields::new()
        .maybe("party", other_party(tx.db(), id, edit.party)?)
        .maybe("stance", edit.stance)
        .maybe("hedged", edit.hedged);
    let fields = fields.maybe("hedge", edit.hedge).maybe_date(SAID, edit.said).maybe("claim", edit.claim);
    if tx.update(&POSITION, id.0, &fields)? {
        let attribution: AttributionId =
            tx.db().0.query_row("SELECT attribution FROM position WHERE id = ?1", [id], |r| r.get(0))?;
        new_version(tx, attribution)?;
    }
    Ok(())
}

/// The party to put there; none where the one that stands is read as it, and so is only named once more.
fn other_party(db: Db, id: PositionId, party: Option<SourceId>) -> Result<Option<SourceId>> {
    let sql = format!("SELECT {} FROM position WHERE id = ?1", same::read("party"));
    let read: Option<SourceId> = db.0.prepare_cached(&sql)?.query_row([id], |r| r.get(0)).optional()?.flatten();
    Ok(party.filter(|party| Some(*party) != read))
}

#[derive(Default)]
pub struct AttributionEdit<'a> {
    pub mode: Option<Mode>,
    pub basis: Option<Basis>,
    pub venue: Option<&'a str>,
    pub original: Option<&'a str>,
    pub original_language: Option<&'a str>,
    pub translation: Option<&'a str>,
    pub translator: Option<&'a str>,
    pub source: Option<&'a [Span]>,
    pub cue: Option<&'a [Span]>,
    pub content: Option<&'a [Span]>,
    /// The version that was read, if the program tells; what was changed meanwhile is not written over unseen.
    pub seen: Option<u32>,
}

/// Any edit makes a new version, so that a review of the one before no longer speaks for it.
pub fn correct(tx: &mut Tx, id: AttributionId, reading: Option<&Reading>, edit: &AttributionEdit) -> Result<()> {
    refuse_if_changed(tx.db(), id, edit.seen)?;
    let fields = Fields::new()
        .maybe("mode", edit.mode)
        .maybe("basis", edit.basis)
        .maybe("venue", edit.venue)
        .maybe("original", edit.original);
    let fields = fields
        .maybe("original_language", edit.original_language)
        .maybe("translation", edit.translation)
        .maybe("translator", edit.translator);
    let mut changed = tx.update(&ATTRIBUTION, id.0, &fields)?;
    let roles = [(MarkRole::Source, edit.source), (MarkRole::Cue, edit.cue), (MarkRole::Content, edit.content)];
    for (role, pieces) in roles {
        if let (Some(pieces), Some(reading)) = (pieces, reading) {
            mark::clear(tx, id, role)?;
            mark_pieces(tx, id, reading, role, pieces)?;
            changed = true;
        }
    }
    if changed { new_version(tx, id) } else { Ok(()) }
}

pub(crate) fn state(db: Db, id: AttributionId) -> Result<AttributionState> {
    Ok(db.0.prepare_cached("SELECT state FROM attribution WHERE id = ?1")?.query_row([id], |r| r.get(0))?)
}

/// A step of the chain added later: what is said to come through whom changes with it.
pub fn relay(tx: &mut Tx, inner: AttributionId, outer: AttributionId, basis: HopBasis, reason: &str) -> Result<HopId> {
    coding::guard(tx, inner)?;
    coding::guard(tx, outer)?;
    let hop = hop::add(tx, inner, outer, basis, Proposer::Person, reason)?;
    new_version(tx, inner)?;
    new_version(tx, outer)?;
    Ok(hop)
}

pub fn view(db: Db, id: AttributionId) -> Result<AttributionView> {
    let marks = mark::of_attribution(db, id)?;
    let words = |role: MarkRole| -> String {
        join_pieces(marks.iter().filter(|m| m.role == role).flat_map(|m| &m.pieces).map(|p| p.words.as_str()))
    };
    let (quote, cue_text, source_text) = (words(MarkRole::Content), words(MarkRole::Cue), words(MarkRole::Source));
    let passage = marks.iter().map(MarkRow::passage).max().unwrap_or(Passage::AsMarked);
    let subject = Subject::Attribution(id);
    let (positions, chain) = (positions(db, id)?, hop::chain(db, id)?);
    let ways = hop::ways(db, id, &chain)?;
    let (review, reviews) = (review::status(db, subject)?, review::of(db, subject)?);
    let (notes, quote_checks) = (note::of_attribution(db, id)?, quotation::of(db, id)?);
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT t.article, a.title, o.id, o.name, g.id, g.name, t.mode, t.basis, t.venue, t.original, t.original_language, t.translation,
           t.translator, t.proposer, t.confidence, t.state, t.version,
           EXISTS (SELECT 1 FROM hop h WHERE h.\"outer\" = t.id AND h.removed_at IS NULL)
         FROM attribution t LEFT JOIN article a ON a.id = t.article LEFT JOIN source o ON o.id = {} LEFT JOIN source g ON g.id = {}
         WHERE t.id = ?1 AND t.removed_at IS NULL",
        same::read("a.outlet"),
        same::read("a.agency")
    ))?;
    let found = statement.query_row([id], |r| {
        Ok(AttributionView {
            id,
            short: id.0.short(),
            article: r.get(0)?,
            article_title: r.get(1)?,
            outlet: r.get::<_, Option<SourceId>>(2)?.zip(r.get(3)?).map(|(id, name)| SourceRef { id, name }),
            agency: r.get::<_, Option<SourceId>>(4)?.zip(r.get(5)?).map(|(id, name)| SourceRef { id, name }),
            mode: r.get(6)?,
            basis: r.get(7)?,
            venue: r.get(8)?,
            original: r.get(9)?,
            original_language: r.get(10)?,
            translation: r.get(11)?,
            translator: r.get(12)?,
            proposer: r.get(13)?,
            confidence: r.get(14)?,
            state: r.get(15)?,
            version: r.get(16)?,
            quote,
            cue_text,
            source_text,
            passage,
            positions,
            chain,
            ways,
            quote_check: quote_checks.first().map(|check| check.result),
            quote_checks,
            relays: r.get(17)?,
            review,
            reviews,
            notes,
        })
    });
    found.optional()?.ok_or_else(|| Error::UnknownId(id.to_string()))
}

pub(crate) fn positions(db: Db, id: AttributionId) -> Result<Vec<PositionView>> {
    let mut statement = db.0.prepare_cached(&format!(
        "SELECT p.id, s.id, s.name, p.claim, c.wording, p.stance, p.hedged, p.hedge, p.said, p.said_kind, coalesce(s.kind IN ('crowd','collective'), 0)
         FROM position p LEFT JOIN source s ON s.id = {} LEFT JOIN claim c ON c.id = p.claim
         WHERE p.attribution = ?1 AND p.removed_at IS NULL ORDER BY p.row",
        same::read("p.party")
    ))?;
    let rows = statement.query_map([id], |r| {
        Ok(PositionView {
            id: r.get(0)?,
            party: r.get::<_, Option<SourceId>>(1)?.zip(r.get(2)?).map(|(id, name)| SourceRef { id, name }),
            called: String::new(),
            many: r.get(10)?,
            claim: r.get(3)?,
            claim_wording: r.get(4)?,
            stance: r.get(5)?,
            hedged: r.get(6)?,
            hedge: r.get(7)?,
            said: date_view(r.get(8)?, r.get(9)?),
        })
    })?;
    let mut found: Vec<PositionView> = rows.collect::<rusqlite::Result<_>>()?;
    if found.iter().any(|p| p.party.is_none()) {
        let open = found.iter_mut().zip(proposal::called(db, id)?).filter(|(p, _)| p.party.is_none());
        open.for_each(|(position, words)| position.called = words);
    }
    Ok(found)
}

/// Everyone who wrote a version of it: who made it, who edited it, who accepted the program's proposal. A step taken back does not count.
pub fn authors(db: Db, id: AttributionId) -> Result<Vec<crate::id::PersonId>> {
    let mut statement = db.0.prepare_cached(
        "SELECT DISTINCT a.person FROM author a LEFT JOIN undo_stack u ON u.entry = a.entry
         WHERE a.object = ?1 AND coalesce(u.state, 'done') = 'done'",
    )?;
    Ok(statement.query_map([id], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}
