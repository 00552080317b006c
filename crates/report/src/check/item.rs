//! One thing to judge: what is known of it, without what must not leave the house.

use super::{
    frame::{FrameItem, ItemKind},
    passage::{self, Cut},
};
use crate::{
    Lang,
    findings::{self, Findings, Scope},
};
use attesta_casebook::{
    Db, Error, Result,
    article::ArticleView,
    attribution::AttributionView,
    claim::ClaimView,
    id::{AttributionId, Id, VerdictId},
    review::Subject,
    verdict::{self, VerdictView},
};
use attesta_text::sha256_hex;
use serde_json::{Value, json};

pub(super) struct Item {
    pub(super) findings: Findings,
    pub(super) what: What,
    pub(super) sha256: String,
}

pub(super) enum What {
    Said { view: Box<AttributionView>, passage: Vec<Cut> },
    Judged { claim: Box<ClaimView>, verdict: Box<VerdictView> },
}

pub(super) fn gather(db: Db, subject: Subject) -> Result<Item> {
    match subject {
        Subject::Attribution(id) => said(db, id),
        Subject::Verdict(id) => judged(db, id),
    }
}

fn said(db: Db, id: AttributionId) -> Result<Item> {
    let mut findings = findings::of_attribution(db, id)?;
    let view = findings.alone.pop().ok_or_else(|| Error::UnknownId(id.to_string()))?;
    let passage = passage::around(db, &view)?;
    let what = What::Said { view: Box::new(view), passage };
    Ok(Item::of(findings, what))
}

fn judged(db: Db, id: VerdictId) -> Result<Item> {
    let scope = Scope { claims: vec![verdict::claim_of(db, id)?] };
    let mut findings = findings::gather(db, &scope, 0)?;
    let claim = findings.claims.pop().ok_or_else(|| Error::UnknownId(id.to_string()))?;
    let verdict = claim.verdicts.iter().find(|v| v.id == id).cloned();
    let verdict = verdict.ok_or_else(|| Error::UnknownId(id.to_string()))?;
    let what = What::Judged { claim: Box::new(claim), verdict: Box::new(verdict) };
    Ok(Item::of(findings, what))
}

impl Item {
    fn of(findings: Findings, what: What) -> Item {
        let mut item = Item { findings, what, sha256: String::new() };
        item.sha256 = sha256_hex(item.facts().to_string().as_bytes());
        item
    }

    pub(super) fn id(&self) -> Id {
        match &self.what {
            What::Said { view, .. } => view.id.0,
            What::Judged { verdict, .. } => verdict.id.0,
        }
    }

    /// A verdict is never edited: it has one version.
    fn version(&self) -> u32 {
        match &self.what {
            What::Said { view, .. } => view.version,
            What::Judged { .. } => 1,
        }
    }

    pub(super) fn in_frame(&self) -> FrameItem {
        let kind = match self.what {
            What::Said { .. } => ItemKind::Attribution,
            What::Judged { .. } => ItemKind::Verdict,
        };
        FrameItem { kind, id: self.id().to_string(), version: self.version(), sha256: self.sha256.clone() }
    }

    pub(super) fn article(&self) -> Option<&ArticleView> {
        self.findings.articles.first()
    }

    /// What is judged, the same in every language of the page and in every version of its wording.
    fn facts(&self) -> Value {
        let clean = |text: &str| {
            let mut text = text.to_owned();
            self.findings.secrets.replace(&mut text, Lang::En);
            text
        };
        match &self.what {
            What::Said { view, passage } => {
                let positions = view.positions.iter().map(|p| {
                    let party = p.party.as_ref().map(|party| clean(&party.name));
                    let said = p.said.as_ref().map(|d| &d.text);
                    let claim = p.claim_wording.as_deref().map(clean);
                    json!([p.id, party, p.stance, p.hedged, clean(&p.hedge), said, claim])
                });
                let steps = view.chain.iter().map(|s| {
                    let parties: Vec<String> = s.parties.iter().map(|party| clean(&party.name)).collect();
                    json!([s.inner, s.attribution, parties, s.stance, s.hedged, s.basis, clean(&s.reason)])
                });
                let passage = passage::clean(passage, &self.findings.secrets, Lang::En);
                let cuts = passage.iter().map(|cut| json!([cut.part.map(|p| p.name()), cut.text]));
                let title = self.article().map(|a| clean(&a.row.title));
                let outlet = view.outlet.as_ref().map(|o| clean(&o.name));
                json!({
                    "id": view.id, "version": view.version, "mode": view.mode, "basis": view.basis, "venue": clean(&view.venue),
                    "original": clean(&view.original), "translation": clean(&view.translation), "article": title, "outlet": outlet,
                    "passage": cuts.collect::<Vec<_>>(), "positions": positions.collect::<Vec<_>>(), "chain": steps.collect::<Vec<_>>(),
                })
            }
            What::Judged { claim, verdict } => json!({
                "id": verdict.id, "claim": claim.claim.id, "wording": clean(&claim.claim.wording), "judged": clean(&verdict.wording),
                "rating": verdict.rating.key, "confidence": verdict.confidence, "reasons": clean(&verdict.reasons),
            }),
        }
    }
}
