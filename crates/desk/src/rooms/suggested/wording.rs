//! A suggestion as it is shown: the sentence it would make, worded as that of any attribution.

use super::{Found, Suggested, words};
use crate::{
    desk::Call,
    error::Result,
    extract::confidence,
    rooms::attributions::worded,
    wire::views::{SuggestedParty, SuggestedVia, SuggestionView},
};
use attesta_casebook::{
    attribution::{AttributionView, PositionView, view as stored},
    hop::Step,
    id::{AttributionId, HopId, Id, PositionId},
    review::ReviewStatus,
    vocabulary::{AttributionState, HopBasis, Passage, Proposer, SourceKind, Stance},
};
use attesta_text::{Offsets, Span};
use std::collections::BTreeSet;
use uuid::Uuid;

impl Suggested {
    pub(in crate::rooms) fn views(&self, call: &Call) -> Result<Vec<SuggestionView>> {
        let offsets = self.reading.text.offsets();
        let relaying: BTreeSet<usize> = (0..self.found.len()).filter_map(|n| self.outer(n)).collect();
        self.open().map(|n| self.view(call, &offsets, n, relaying.contains(&n))).collect()
    }

    fn view(&self, call: &Call, offsets: &Offsets, n: usize, relays: bool) -> Result<SuggestionView> {
        let found = &self.found[n];
        let said = &found.said;
        let utf16 = |spans: &[Span]| spans.iter().map(|span| offsets.to_utf16(*span)).collect();
        let [sentence, here] = worded(&self.told(call, n, relays)?);
        let party = |party: &super::Party| SuggestedParty {
            name: party.words.clone(),
            fuller: party.fuller.clone(),
            known: party.known.clone(),
            kind: party.kind,
        };
        Ok(SuggestionView {
            key: found.key.clone(),
            source: utf16(&said.parties),
            parties: found.parties.iter().map(party).collect(),
            cue: utf16(&said.cue),
            cue_text: self.words(&said.cue),
            content: utf16(&said.statement),
            content_text: self.words(&said.statement),
            mode: words::mode(said.mode),
            stance: words::stance(said.stance),
            hedged: said.hedged,
            hedge: self.words(&said.hedge),
            source_kind: words::named(said.source_kind),
            basis: words::basis(said.basis),
            via: self.outer(n).map(|outer| match self.standing(outer) {
                Some(id) => SuggestedVia::Attribution { id },
                None => SuggestedVia::Suggestion { key: self.found[outer].key.clone() },
            }),
            confidence: confidence(said),
            reason: words::construction(said.reason),
            sentence,
            here,
        })
    }

    /// Who relays it, unless that was rejected.
    fn outer(&self, n: usize) -> Option<usize> {
        let outer = self.found[n].said.via?;
        (self.found.get(outer)?.known.is_none() || self.standing(outer).is_some()).then_some(outer)
    }

    /// As the attribution it would become.
    fn told(&self, call: &Call, n: usize, relays: bool) -> Result<AttributionView> {
        let found = &self.found[n];
        Ok(AttributionView {
            id: self.id(n),
            short: String::new(),
            article: Some(self.reading.article),
            article_title: None,
            outlet: self.outlet.clone(),
            agency: None,
            mode: words::mode(found.said.mode),
            basis: words::basis(found.said.basis),
            venue: String::new(),
            original: String::new(),
            original_language: String::new(),
            translation: String::new(),
            translator: String::new(),
            proposer: Proposer::Program,
            confidence: None,
            state: AttributionState::Proposed,
            version: 1,
            quote: self.words(&found.said.statement),
            cue_text: self.words(&found.said.cue),
            source_text: self.words(&found.said.source),
            passage: Passage::AsMarked,
            positions: self.positions(call, n)?,
            chain: self.chain(call, n)?,
            ways: vec![],
            relays,
            quote_checks: vec![],
            quote_check: None,
            review: ReviewStatus::None,
            reviews: vec![],
            notes: vec![],
        })
    }

    fn positions(&self, call: &Call, n: usize) -> Result<Vec<PositionView>> {
        if let Some(id) = self.standing(n) {
            return Ok(stored(call.db(), id)?.positions);
        }
        let found = &self.found[n];
        if found.parties.is_empty() {
            return Ok(vec![self.position(found, None)]);
        }
        Ok(found.parties.iter().map(|party| self.position(found, Some(party))).collect())
    }

    fn position(&self, found: &Found, party: Option<&super::Party>) -> PositionView {
        let known = party.and_then(|party| party.known.clone());
        let called = party.filter(|_| known.is_none()).map(|party| party.called().name);
        PositionView {
            id: PositionId(Id(Uuid::nil())),
            party: known,
            called: called.unwrap_or_default(),
            many: party.is_some_and(|party| party.kind == SourceKind::Collective),
            claim: None,
            claim_wording: None,
            stance: words::stance(found.said.stance),
            hedged: found.said.hedged,
            hedge: self.words(&found.said.hedge),
            said: None,
        }
    }

    fn chain(&self, call: &Call, n: usize) -> Result<Vec<Step>> {
        let outwards = std::iter::successors(Some(n), |at| self.outer(*at)).take(self.found.len());
        let mut steps: Vec<Step> = vec![];
        for (inner, outer) in outwards.clone().zip(outwards.skip(1)) {
            let attribution = self.id(outer);
            if attribution == self.id(n) || steps.iter().any(|step| step.attribution == attribution) {
                break;
            }
            let positions = self.positions(call, outer)?;
            let (stance, hedged) = positions.first().map_or((Stance::Asserts, false), |p| (p.stance, p.hedged));
            steps.push(Step {
                hop: HopId(Id(Uuid::from_u128(outer as u128 + 1))),
                inner: self.id(inner),
                attribution,
                called: positions.iter().map(|p| p.called.clone()).filter(|words| !words.is_empty()).collect(),
                many: positions.len() > 1 || positions.iter().any(|p| p.many),
                parties: positions.into_iter().filter_map(|p| p.party).collect(),
                mode: words::mode(self.found[outer].said.mode),
                stance,
                hedged,
                basis: HopBasis::Text,
                reason: String::new(),
                article: Some(self.reading.article),
                article_title: None,
                evidence: vec![],
            });
        }
        Ok(steps)
    }

    /// What is not stored has no id; its place tells it from the others of the same sentence.
    fn id(&self, n: usize) -> AttributionId {
        self.standing(n).unwrap_or(AttributionId(Id(Uuid::from_u128(n as u128 + 1))))
    }
}
