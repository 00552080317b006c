//! Who takes which position on which claim: claims × parties, who contradicts whom, who changed position.

use crate::{
    Db, Result,
    date::DateView,
    id::{ArticleId, AttributionId, ClaimId, DossierId, SourceId},
    last::{self, Said, When},
    mark,
    scale::RatingView,
    source::{SourceRef, date_view, same},
    vocabulary::{MarkRole, Mode, Stance},
};
use attesta_text::join_pieces;
use rusqlite::{ToSql, params_from_iter};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MatrixView {
    /// In dispute first, then the newest.
    pub claims: Vec<MatrixClaim>,
    /// Who speaks to most of them first.
    pub parties: Vec<SourceRef>,
    pub cells: Vec<MatrixCell>,
    /// There are more claims, or parties, than are shown.
    pub more: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MatrixClaim {
    pub id: ClaimId,
    pub short: String,
    pub wording: String,
    pub rating: Option<RatingView>,
    /// Who denies it, where somebody else asserts or confirms it; by what each said last, where that is known.
    pub denied_by: MatrixSide,
    pub asserted_by: MatrixSide,
}

#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MatrixSide {
    pub parties: Vec<SourceRef>,
    /// Somebody whom nobody names.
    pub unnamed: bool,
    /// An article in its own voice.
    pub own_voice: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MatrixCell {
    pub claim: ClaimId,
    /// None: nobody is named, or articles say it in their own voice.
    pub party: Option<SourceId>,
    pub own_voice: bool,
    /// In the order in which it was said, as far as that is known.
    pub said: Vec<CellPosition>,
    /// What was said last. Several of one party: it is not known which came last.
    pub last: Vec<Stance>,
    /// All that may have been said last.
    pub hedged: bool,
    /// Denied what it had asserted or confirmed, or the other way round, on known days.
    pub changed: bool,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CellPosition {
    pub attribution: AttributionId,
    pub article: Option<ArticleId>,
    pub article_title: Option<String>,
    pub stance: Stance,
    pub hedged: bool,
    pub hedge: String,
    pub said: Option<DateView>,
    /// Of the article, where the day itself is not known.
    pub published: Option<DateView>,
    pub quote: String,
    #[serde(skip)]
    when: When,
}

/// A column: a party, or those who are none and so may each be somebody else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Party(SourceId),
    Unnamed,
    OwnVoice,
}

impl MatrixCell {
    fn who(&self) -> Who {
        match self.party {
            Some(party) => Who::Party(party),
            None if self.own_voice => Who::OwnVoice,
            None => Who::Unnamed,
        }
    }
}

/// Which claims stand in the rows.
pub enum Scope {
    /// One, and those it is related to.
    Claim(ClaimId),
    Dossier(DossierId),
    All,
}

const MOST_CLAIMS: usize = 40;
const MOST_PARTIES: usize = 24;

pub fn view(db: Db, scope: &Scope) -> Result<MatrixView> {
    let mut claims = claims(db, scope)?;
    let mut more = claims.len() > MOST_CLAIMS;
    claims.truncate(MOST_CLAIMS);
    let ids: Vec<ClaimId> = claims.iter().map(|c| c.id).collect();
    let (mut parties, mut cells) = cells(db, &ids)?;
    more |= parties.len() > MOST_PARTIES;
    for claim in &mut claims {
        (claim.denied_by, claim.asserted_by) = sides(claim.id, &parties, &cells);
    }
    parties.truncate(MOST_PARTIES);
    cells.retain(|cell| cell.party.is_none_or(|id| parties.iter().any(|party| party.id == id)));
    for said in cells.iter_mut().flat_map(|cell| &mut cell.said) {
        let marks = mark::of_attribution(db, said.attribution)?;
        let content = marks.iter().filter(|m| m.role == MarkRole::Content);
        said.quote = join_pieces(content.flat_map(|m| &m.pieces).map(|piece| piece.words.as_str()));
    }
    Ok(MatrixView { claims, parties, cells, more })
}

/// One more than are shown, so that it is known whether there are: those in dispute, then the newest that anybody speaks to.
fn claims(db: Db, scope: &Scope) -> Result<Vec<MatrixClaim>> {
    let most = MOST_CLAIMS + 1;
    let related = "c.id IN (SELECT ?1 UNION SELECT other FROM claim_relation WHERE claim = ?1 AND removed_at IS NULL
         UNION SELECT claim FROM claim_relation WHERE other = ?1 AND removed_at IS NULL)";
    let filed = "EXISTS (SELECT 1 FROM claim_under u WHERE u.under = ?1 AND u.row = f.row)";
    let facts = "claim_facts f CROSS JOIN claim c ON c.id = f.claim";
    match scope {
        Scope::Claim(id) => {
            let from = format!("claim c JOIN claim_facts f ON f.claim = c.id WHERE {related}");
            read(db, &from, "c.id = ?1 DESC, f.disputed DESC, c.row DESC", &[id], most)
        }
        Scope::Dossier(id) => {
            let under = "claim_under u CROSS JOIN claim c ON c.row = u.row CROSS JOIN claim_facts f ON f.claim = c.id WHERE u.under = ?1";
            let disputed = read(db, &format!("{facts} WHERE f.disputed = 1 AND {filed}"), "f.row DESC", &[id], most)?;
            let others =
                || read(db, &format!("{under} AND f.disputed = 0 AND f.attributions > 0"), "u.row DESC", &[id], most);
            filled(disputed, most, others)
        }
        Scope::All => {
            let disputed = read(db, &format!("{facts} WHERE f.disputed = 1"), "f.row DESC", &[], most)?;
            let newest =
                "claim c CROSS JOIN claim_facts f ON f.claim = c.id WHERE f.disputed = 0 AND f.attributions > 0";
            filled(disputed, most, || read(db, newest, "c.row DESC", &[], most))
        }
    }
}

/// The others come after the first, if there is room.
fn filled(
    mut first: Vec<MatrixClaim>,
    most: usize,
    others: impl FnOnce() -> Result<Vec<MatrixClaim>>,
) -> Result<Vec<MatrixClaim>> {
    if first.len() < most {
        first.extend(others()?);
        first.truncate(most);
    }
    Ok(first)
}

fn read(db: Db, from: &str, order: &str, given: &[&dyn ToSql], most: usize) -> Result<Vec<MatrixClaim>> {
    let rating = |column: &str| format!("(SELECT g.{column} FROM rating g WHERE g.id = f.rating)");
    let [key, en, it, colour] = ["key", "label_en", "label_it", "colour"].map(rating);
    let sql = format!(
        "SELECT c.id, c.wording, f.rating, {key}, {en}, {it}, {colour} FROM {from} AND c.removed_at IS NULL ORDER BY {order} LIMIT {most}"
    );
    let mut statement = db.0.prepare_cached(&sql)?;
    let rows = statement.query_map(given, |r| {
        let id: ClaimId = r.get(0)?;
        let rating = match r.get(2)? {
            Some(id) => Some(RatingView { id, key: r.get(3)?, en: r.get(4)?, it: r.get(5)?, colour: r.get(6)? }),
            None => None,
        };
        Ok(MatrixClaim {
            id,
            short: id.0.short(),
            wording: r.get(1)?,
            rating,
            denied_by: MatrixSide::default(),
            asserted_by: MatrixSide::default(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// All parties to the claims, who speaks to most of them first, and what each said.
fn cells(db: Db, claims: &[ClaimId]) -> Result<(Vec<SourceRef>, Vec<MatrixCell>)> {
    let places: Vec<String> = (1..=claims.len()).map(|n| format!("?{n}")).collect();
    let sql = format!(
        "SELECT p.claim, s.id, s.name, p.attribution, t.article, a.title, p.stance, p.hedged, p.hedge, p.said, p.said_kind,
           n.published, n.published_kind, t.mode, p.said_from, p.said_until
         FROM position p JOIN attribution t ON t.id = p.attribution LEFT JOIN source s ON s.id = {} LEFT JOIN article a ON a.id = t.article
         LEFT JOIN revision r ON r.id = t.revision LEFT JOIN snapshot n ON n.id = r.snapshot
         WHERE p.claim IN ({}) AND p.removed_at IS NULL AND t.removed_at IS NULL AND t.state = 'accepted'
         ORDER BY coalesce(p.said_from, n.published_from, t.stored_at), p.row",
        same::read("p.party"),
        places.join(", ")
    );
    let mut statement = db.0.prepare(&sql)?;
    let rows = statement.query_map(params_from_iter(claims), |r| {
        let said = CellPosition {
            attribution: r.get(3)?,
            article: r.get(4)?,
            article_title: r.get(5)?,
            stance: r.get(6)?,
            hedged: r.get(7)?,
            hedge: r.get(8)?,
            said: date_view(r.get(9)?, r.get(10)?),
            published: match r.get::<_, Option<String>>(11)? {
                Some(text) => date_view(text, r.get(12)?),
                None => None,
            },
            quote: String::new(),
            when: When { from: r.get(14)?, until: r.get(15)? },
        };
        let party = match r.get(1)? {
            Some(id) => Some(SourceRef { id, name: r.get(2)? }),
            None => None,
        };
        Ok((r.get::<_, ClaimId>(0)?, party, r.get::<_, Mode>(13)?, said))
    })?;
    let mut named: BTreeMap<SourceId, SourceRef> = BTreeMap::new();
    let mut said: BTreeMap<(ClaimId, Who), Vec<CellPosition>> = BTreeMap::new();
    for row in rows {
        let (claim, party, mode, position) = row?;
        let who = match (&party, mode) {
            (Some(party), _) => Who::Party(party.id),
            (None, Mode::AuthorsVoice) => Who::OwnVoice,
            (None, _) => Who::Unnamed,
        };
        said.entry((claim, who)).or_default().push(position);
        if let Some(party) = party {
            named.entry(party.id).or_insert(party);
        }
    }
    let mut parties: Vec<SourceRef> = named.into_values().collect();
    let spoken = |party: &SourceRef| said.keys().filter(|(_, who)| *who == Who::Party(party.id)).count();
    parties.sort_by_key(|party| (std::cmp::Reverse(spoken(party)), party.name.clone()));
    Ok((parties, said.into_iter().map(|((claim, who), said)| cell(claim, who, said)).collect()))
}

fn cell(claim: ClaimId, who: Who, said: Vec<CellPosition>) -> MatrixCell {
    let held = held(&said);
    // Of those who may each be somebody else every one has said the last of it.
    let may_be_last = match who {
        Who::Party(_) => last::may_be_last(&held),
        Who::Unnamed | Who::OwnVoice => vec![true; held.len()],
    };
    let of_last = || said.iter().zip(&may_be_last).filter(|(_, last)| **last).map(|(position, _)| position);
    let mut last = vec![];
    for position in of_last() {
        if !last.contains(&position.stance) {
            last.push(position.stance);
        }
    }
    MatrixCell {
        claim,
        party: match who {
            Who::Party(id) => Some(id),
            Who::Unnamed | Who::OwnVoice => None,
        },
        own_voice: who == Who::OwnVoice,
        last,
        hedged: of_last().all(|position| position.hedged),
        changed: matches!(who, Who::Party(_)) && last::changed(&held),
        said,
    }
}

fn held(said: &[CellPosition]) -> Vec<Said> {
    said.iter().map(|position| Said { stance: position.stance, when: position.when }).collect()
}

/// Who denies a claim and who asserts it, if there are both.
fn sides(claim: ClaimId, parties: &[SourceRef], cells: &[MatrixCell]) -> (MatrixSide, MatrixSide) {
    let of = |who: Who| cells.iter().find(|cell| cell.claim == claim && cell.who() == who);
    let party = |party: &&SourceRef, wanted: bool| {
        of(Who::Party(party.id)).is_some_and(|cell| last::stands(&held(&cell.said)) == Some(wanted))
    };
    let anybody = |who: Who, wanted: bool| {
        of(who).is_some_and(|cell| cell.said.iter().any(|said| last::side(said.stance) == Some(wanted)))
    };
    let on = |wanted: bool| MatrixSide {
        parties: parties.iter().filter(|p| party(p, wanted)).cloned().collect(),
        unnamed: anybody(Who::Unnamed, wanted),
        own_voice: anybody(Who::OwnVoice, wanted),
    };
    let (denied, asserted) = (on(false), on(true));
    let nobody = |side: &MatrixSide| side.parties.is_empty() && !side.unnamed && !side.own_voice;
    if nobody(&denied) || nobody(&asserted) { Default::default() } else { (denied, asserted) }
}
