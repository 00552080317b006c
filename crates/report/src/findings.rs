//! What a report is written from: read once, so that both formats and both languages tell the same state.

use crate::{protect, redact::Secrets};
use attesta_casebook::{
    Db, Result,
    article::{self, ArticleView},
    attribution::{self, AttributionView},
    claim::{self, ClaimView},
    date::Edtf,
    grade::GradeView,
    id::{ArticleId, AttributionId, ClaimId},
    source::{self, SourceRef, SourceView},
    vocabulary::{AttributionState, DateKind},
};
use std::collections::{BTreeMap, BTreeSet};

/// The claims a report covers, in its order.
#[derive(Clone, Debug)]
pub struct Scope {
    pub claims: Vec<ClaimId>,
}

/// The state of those claims, of the articles they stand in and of whoever is said to have said them.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The report's date, milliseconds since 1970-01-01 UTC.
    pub dated: i64,
    /// What the desk calls the report.
    pub title: Option<String>,
    pub claims: Vec<ClaimView>,
    /// In the order they are first met; only the grades that stood on the report's date.
    pub sources: Vec<SourceView>,
    pub articles: Vec<ArticleView>,
    /// Told by themselves, whatever claims they bear on.
    pub(crate) alone: Vec<AttributionView>,
    /// Proposals of the program nobody has decided on: not findings, only counted.
    pub(crate) undecided: BTreeMap<ClaimId, usize>,
    /// The names of protected sources, wherever they stand.
    pub(crate) secrets: Secrets,
}

/// Reads everything a report on `scope` says. A claim named twice is told once.
pub fn gather(db: Db, scope: &Scope, dated: i64) -> Result<Findings> {
    let mut findings = Findings { dated, ..Findings::default() };
    let (mut told, mut sources, mut articles) = (BTreeSet::new(), vec![], vec![]);
    for id in &scope.claims {
        if !told.insert(*id) {
            continue;
        }
        let mut view = claim::view(db, *id)?;
        let proposed = view.attributions_of.iter().filter(|a| a.state == AttributionState::Proposed).count();
        findings.undecided.insert(*id, proposed);
        view.attributions_of.retain(|a| a.state == AttributionState::Accepted);
        for attribution in &mut view.attributions_of {
            // One sentence may bear on several claims; here only what it says of this one is told.
            attribution.positions.retain(|p| p.claim == Some(*id));
        }
        names(&mut view, &mut |source| sources.push(source.id));
        articles.extend(view.mentions_in.iter().map(|m| m.article));
        articles.extend(view.attributions_of.iter().filter_map(|a| a.article));
        findings.claims.push(view);
    }
    for id in once(articles) {
        let mut view = article::view(db, id)?;
        article_names(&mut view, &mut |source| sources.push(source.id));
        findings.articles.push(view);
    }
    for id in once(sources) {
        let mut view = source::view(db, id)?;
        view.grades = standing(&view.grades, dated);
        findings.sources.push(view);
    }
    guarded(db, findings)
}

/// One attribution and the article it stands in.
pub(crate) fn of_attribution(db: Db, id: AttributionId) -> Result<Findings> {
    let view = attribution::view(db, id)?;
    let articles = view.article.map(|id| article::view(db, id)).into_iter().collect::<Result<_>>()?;
    guarded(db, Findings { articles, alone: vec![view], ..Findings::default() })
}

pub(crate) fn of_article(db: Db, id: ArticleId) -> Result<Findings> {
    guarded(db, Findings { articles: vec![article::view(db, id)?], ..Findings::default() })
}

/// Without what could lead to a protected source.
fn guarded(db: Db, mut findings: Findings) -> Result<Findings> {
    // All of the casebook: one may be named in words of others without being a party to anything told here.
    let protected = source::protected(db)?;
    findings.secrets = protect::secrets(&protected);
    protect::hide(&mut findings, &protected);
    Ok(findings)
}

impl Findings {
    pub(crate) fn article(&self, id: ArticleId) -> Option<&ArticleView> {
        self.articles.iter().find(|a| a.row.id == id)
    }

    pub(crate) fn each_name(&mut self, meet: &mut dyn FnMut(&mut SourceRef)) {
        self.claims.iter_mut().for_each(|claim| names(claim, meet));
        let origins = self.claims.iter_mut().flat_map(|claim| &mut claim.origins.groups);
        origins.flat_map(|group| &mut group.members).for_each(&mut *meet);
        self.alone.iter_mut().for_each(|said| said_names(said, meet));
        self.articles.iter_mut().for_each(|article| article_names(article, meet));
    }
}

fn once<T: Ord + Copy>(ids: Vec<T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    ids.into_iter().filter(|id| seen.insert(*id)).collect()
}

/// The grades as they stood: given by then, and not replaced by then. One replaced since did stand.
fn standing(grades: &[GradeView], dated: i64) -> Vec<GradeView> {
    let by_then: Vec<&GradeView> = grades.iter().filter(|g| g.given_at <= dated).collect();
    let period = |g: &GradeView| Edtf::parse(&g.period, DateKind::Stated).unwrap_or_default();
    let replaces = |later: &GradeView, g: &GradeView| {
        later.id != g.id && later.given_at >= g.given_at && later.topic == g.topic && period(later).overlaps(&period(g))
    };
    let stood = |(at, g): &(usize, &&GradeView)| {
        // Newest first: whatever could have replaced it comes before it.
        !g.replaced || !by_then.iter().take(*at).any(|later| replaces(later, g))
    };
    by_then.iter().enumerate().filter(stood).map(|(_, g)| (*g).clone()).collect()
}

/// Every place in a claim where a source is named.
fn names(view: &mut ClaimView, meet: &mut dyn FnMut(&mut SourceRef)) {
    view.attributions_of.iter_mut().for_each(|said| said_names(said, meet));
    view.evidence.iter_mut().filter_map(|e| e.source.as_mut()).for_each(&mut *meet);
    view.inquiries.iter_mut().map(|i| &mut i.source).for_each(&mut *meet);
}

fn said_names(view: &mut AttributionView, meet: &mut dyn FnMut(&mut SourceRef)) {
    view.positions.iter_mut().filter_map(|p| p.party.as_mut()).for_each(&mut *meet);
    view.chain.iter_mut().flat_map(|step| &mut step.parties).for_each(&mut *meet);
    let steps = view.chain.iter_mut().flat_map(|step| &mut step.evidence);
    steps.filter_map(|e| e.source.as_mut()).for_each(&mut *meet);
    view.outlet.iter_mut().chain(&mut view.agency).for_each(&mut *meet);
}

fn article_names(view: &mut ArticleView, meet: &mut dyn FnMut(&mut SourceRef)) {
    view.row.outlet.iter_mut().chain(&mut view.agency).for_each(&mut *meet);
}
