//! Second codings, how far they agree with what stood, and what came of their differences.

use super::Layer;
use crate::{
    Db, Error, Result,
    agreement::{self, Coded, Figures, Stretch},
    id::{ArticleId, AttributionId, LayerId, PersonId},
    mark::Reading,
    vocabulary::{CodedField, Taken},
};
use attesta_text::{ArticleText, CodePointSpan, Offsets, Span, Utf16Span, sentences};
use rusqlite::OptionalExtension;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingView {
    pub id: LayerId,
    pub short: String,
    pub article: ArticleId,
    pub article_title: String,
    pub coder: String,
    /// Who asks is its coder.
    pub mine: bool,
    /// By an author of what stood there: one coder twice, not two.
    pub recoding: bool,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub started_at: i64,
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub finished_at: Option<i64>,
    /// Statements on which the two differ, and how many of them are decided.
    pub differing: u32,
    pub decided: u32,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AgreementView {
    pub coding: CodingView,
    /// Who had written what stood.
    pub firsts: Vec<String>,
    pub figures: Figures,
    pub units: Vec<UnitView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitView {
    /// What it is called when it is decided.
    pub unit: u32,
    pub first: Option<Coded>,
    pub second: Option<Coded>,
    /// Empty where they agree.
    pub differs: Vec<CodedField>,
    /// The sentences around, and in them the words either coder marked; UTF-16.
    pub passage: String,
    pub first_at: Vec<Utf16Span>,
    pub second_at: Vec<Utf16Span>,
    pub taken: Option<TakenView>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TakenView {
    pub taken: Taken,
    pub person_name: String,
    /// Decided by one of the two coders.
    pub coder: bool,
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub at: i64,
    /// What stands for it now.
    pub outcome: Option<AttributionId>,
}

/// Newest first; of one article, or all.
pub fn list(db: Db, me: Option<PersonId>, article: Option<ArticleId>) -> Result<Vec<CodingView>> {
    let mut statement = db.0.prepare_cached(
        "SELECT id FROM layer WHERE person IS NOT NULL AND removed_at IS NULL AND (?1 IS NULL OR article = ?1) ORDER BY row DESC",
    )?;
    let ids: Vec<LayerId> = statement.query_map([article], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| of(db, me, id)).collect()
}

pub fn of(db: Db, me: Option<PersonId>, id: LayerId) -> Result<CodingView> {
    seen(db, me, &Layer::of(db, id)?)
}

/// The finished one of an article that was begun last.
pub fn latest(db: Db, article: ArticleId) -> Result<LayerId> {
    let sql = "SELECT id FROM layer WHERE article = ?1 AND finished IS NOT NULL AND removed_at IS NULL ORDER BY row DESC LIMIT 1";
    db.0.prepare_cached(sql)?.query_row([article], |r| r.get(0)).optional()?.ok_or_else(|| {
        Error::refused(
            "no_second_coding",
            "there is no finished second coding of this article",
            "have a colleague code it again, blind, and finish",
        )
    })
}

fn seen(db: Db, me: Option<PersonId>, layer: &Layer) -> Result<CodingView> {
    let decided = "SELECT count(DISTINCT unit) FROM adjudication WHERE layer = ?1 AND removed_at IS NULL";
    let title = "SELECT title FROM article WHERE id = ?1";
    let differing = layer.compared.units.iter().filter(|unit| !unit.differs().is_empty()).count();
    Ok(CodingView {
        id: layer.id,
        short: layer.id.0.short(),
        article: layer.article,
        article_title: db.0.prepare_cached(title)?.query_row([layer.article], |r| r.get(0))?,
        coder: name(db, layer.person)?,
        mine: me == Some(layer.person),
        recoding: layer.recoding,
        started_at: layer.started,
        finished_at: layer.finished,
        differing: u32::try_from(differing).unwrap_or(u32::MAX),
        decided: db.0.prepare_cached(decided)?.query_row([layer.id], |r| r.get(0))?,
    })
}

fn name(db: Db, person: PersonId) -> Result<String> {
    Ok(db.0.prepare_cached("SELECT name FROM person WHERE id = ?1")?.query_row([person], |r| r.get(0))?)
}

/// Only of a finished one: before that, the first coding is kept from the second coder, and the second from everybody.
pub fn agreement(db: Db, me: Option<PersonId>, id: LayerId) -> Result<AgreementView> {
    let layer = Layer::of(db, id)?;
    if layer.finished.is_none() {
        return Err(Error::refused(
            "coding_unfinished",
            "this second coding is not finished yet",
            "wait until its coder has finished it",
        ));
    }
    if super::layer(db, me, layer.article)?.0 != crate::seed::SHARED_LAYER {
        return Err(super::blind());
    }
    let text = Reading::of_revision(db, layer.article, layer.revision)?.text;
    let (offsets, sentences) = (text.offsets(), sentences(&text));
    let mut units = vec![];
    for (n, unit) in (0u32..).zip(&layer.compared.units) {
        let (first, second) = (unit.first.clone(), unit.second.clone());
        let place = Place::of(&text, &offsets, &sentences, first.iter().chain(&second))?;
        units.push(UnitView {
            unit: n,
            differs: unit.differs(),
            passage: text.slice(place.passage).to_owned(),
            first_at: place.within(&offsets, first.as_ref())?,
            second_at: place.within(&offsets, second.as_ref())?,
            taken: taken(db, id, n)?,
            first,
            second,
        });
    }
    Ok(AgreementView {
        coding: seen(db, me, &layer)?,
        firsts: layer.compared.firsts.iter().map(|person| name(db, *person)).collect::<Result<_>>()?,
        figures: agreement::figures(&layer.compared.units),
        units,
    })
}

fn taken(db: Db, layer: LayerId, unit: u32) -> Result<Option<TakenView>> {
    let mut statement = db.0.prepare_cached(
        "SELECT d.taken, p.name, d.coder, d.stored_at,
           (SELECT r.attribution FROM review r WHERE r.adjudication = d.id AND r.removed_at IS NULL ORDER BY r.row DESC LIMIT 1)
         FROM adjudication d JOIN person p ON p.id = d.person WHERE d.layer = ?1 AND d.unit = ?2 AND d.removed_at IS NULL",
    )?;
    let found = statement.query_row((layer, unit), |r| {
        Ok(TakenView { taken: r.get(0)?, person_name: r.get(1)?, coder: r.get(2)?, at: r.get(3)?, outcome: r.get(4)? })
    });
    Ok(found.optional()?)
}

/// The sentences that hold what either coder marked.
struct Place {
    passage: Span,
    begins: u32,
}

impl Place {
    fn of<'c>(
        text: &ArticleText,
        offsets: &Offsets,
        sentences: &[Span],
        coded: impl Iterator<Item = &'c Coded>,
    ) -> Result<Place> {
        let (mut start, mut end) = (text.len(), 0);
        for stretch in coded.flat_map(|coded| &coded.content) {
            let span = at(offsets, *stretch)?;
            (start, end) = (start.min(span.start()), end.max(span.end()));
        }
        let (first, last) = (start, end);
        for sentence in sentences.iter().filter(|s| s.start() < last && first < s.end()) {
            (start, end) = (start.min(sentence.start()), end.max(sentence.end()));
        }
        let passage = text.span(start, end)?;
        Ok(Place { passage, begins: offsets.to_utf16(passage).start })
    }

    fn within(&self, offsets: &Offsets, coded: Option<&Coded>) -> Result<Vec<Utf16Span>> {
        let here = |stretch: &Stretch| {
            let span = offsets.to_utf16(at(offsets, *stretch)?);
            Ok(Utf16Span { start: span.start - self.begins, end: span.end - self.begins })
        };
        coded.iter().flat_map(|coded| &coded.content).map(here).collect()
    }
}

fn at(offsets: &Offsets, (start, end): Stretch) -> Result<Span> {
    Ok(offsets.from_code_points(CodePointSpan { start, end })?)
}
