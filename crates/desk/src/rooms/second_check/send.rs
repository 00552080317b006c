//! The page that goes out. What is on it stands in the queue until it is decided.

use crate::{
    desk::Call,
    error::{Result, WireError},
    rooms::{prepare, reports::lang, text},
    wire::second_check::*,
};
use attesta_casebook::{
    Op, article,
    attribution::{self, Filter},
    claim,
    id::{ArticleId, AttributionId, ClaimId, VerdictId},
    person,
    review::{self, ReviewStatus, Subject},
    vocabulary::AttributionState,
};
use attesta_report::check::{self, Asked, NotWritten};
use std::collections::BTreeSet;

/// More than anybody reads in one go, and few enough for a page to open on a telephone.
const MOST: usize = 500;
const LONGEST_NAME: usize = 200;
const LONGEST_NOTE: usize = 4000;

pub(crate) fn send(call: &mut Call, request: SendForCheck) -> Result<SentForCheck> {
    let (to, note) = (request.to.trim(), text(request.note.as_ref()).trim());
    if to.is_empty() {
        return Err(WireError::new(
            "addressee_missing",
            "it is not said whom this is for",
            "write the reviewer's name",
        ));
    }
    if to.chars().count() > LONGEST_NAME || note.chars().count() > LONGEST_NOTE {
        return Err(WireError::new("too_long", "the name or the note is too long", "shorten it"));
    }
    let me = call.me().ok_or_else(|| {
        WireError::new("no_person", "nobody is at work in this file yet", "say who you are: the page says who asks")
    })?;
    let by = person::list(call.db())?.into_iter().find(|p| p.id == me).map(|p| p.name).unwrap_or_default();
    let (subjects, checked_already) = to_check(call, &request)?;
    let asked = Asked {
        casebook: call.casebook.id().to_string(),
        by: &by,
        to,
        note,
        dated: call.casebook.now(),
        subjects: &subjects,
    };
    let page = check::write(call.db(), &asked, lang(request.lang)).map_err(|error| match error {
        NotWritten::Casebook(error) => error.into(),
        NotWritten::NamesProtected => WireError::new(
            "names_protected",
            "the page would name a protected source",
            "take the name out of the note, the reviewer's name or your own; no page was made",
        ),
    })?;
    let of = |wanted: fn(&Subject) -> bool| u32::try_from(subjects.iter().filter(|s| wanted(s)).count()).unwrap_or(0);
    let mut sent = SentForCheck {
        attributions: of(|s| matches!(s, Subject::Attribution(_))),
        verdicts: of(|s| matches!(s, Subject::Verdict(_))),
        checked_already,
        seal: page.frame.seal(),
        sha256: attesta_text::sha256_hex(page.html.as_bytes()),
        path: None,
        text: String::new(),
    };
    match request.path {
        Some(path) => {
            let file = prepare(call.casebook.path(), &path.0, page.html.as_bytes())?;
            call.change(Op::SendForCheck, |tx| {
                for subject in &subjects {
                    if review::status(tx.db(), *subject)? != ReviewStatus::Requested {
                        review::request(tx, *subject, note)?;
                    }
                }
                Ok(())
            })?;
            file.put()?;
            sent.path = Some(path.0);
        }
        None => sent.text = page.html,
    }
    Ok(sent)
}

/// Each once, in the order asked for; and how many a second person has checked as they stand.
fn to_check(call: &Call, request: &SendForCheck) -> Result<(Vec<Subject>, u32)> {
    let found = scope(call, request)?;
    let (mut seen, mut open, mut checked) = (BTreeSet::new(), vec![], 0);
    for subject in found {
        let key = match subject {
            Subject::Attribution(id) => id.0,
            Subject::Verdict(id) => id.0,
        };
        if !seen.insert(key) {
            continue;
        }
        match review::status(call.db(), subject)? {
            ReviewStatus::Accepted | ReviewStatus::Corrected | ReviewStatus::Rejected => checked += 1,
            _ => open.push(subject),
        }
    }
    if open.is_empty() {
        let message = match checked {
            0 => "there is nothing to check",
            _ => "all of this was checked by a second person already",
        };
        return Err(WireError::new("nothing_to_check", message, "choose findings that were not checked yet"));
    }
    if open.len() > MOST {
        return Err(WireError::new(
            "too_many",
            format!("{} findings are too many for one page; the most is {MOST}", open.len()),
            "choose a claim, an article or some of the queue",
        ));
    }
    Ok((open, checked))
}

fn scope(call: &Call, request: &SendForCheck) -> Result<Vec<Subject>> {
    let chosen = request.attributions.is_some() || request.verdicts.is_some();
    match (chosen, &request.claim, &request.article, &request.dossier) {
        (false, None, None, None) => {
            let queue = review::queue(call.db(), None, 1000)?;
            Ok(queue
                .into_iter()
                .filter_map(|row| match (row.attribution, row.verdict) {
                    (Some(said), _) => accepted(said.state).then_some(Subject::Attribution(said.id)),
                    (None, verdict) => verdict.map(|v| Subject::Verdict(v.id)),
                })
                .collect())
        }
        (true, None, None, None) => {
            let said = request.attributions.iter().flatten().map(|id| attribution_of(call, id));
            let judged = request.verdicts.iter().flatten().map(|id| Ok(Subject::Verdict(call.id("verdict", id)?)));
            said.chain(judged).collect()
        }
        (false, Some(id), None, None) => of_claim(call, call.id("claim", id)?),
        (false, None, Some(id), None) => of_article(call, call.id("article", id)?),
        (false, None, None, Some(id)) => {
            let dossier = Some(call.id("dossier", id)?);
            let mut found = vec![];
            for row in article::list(call.db(), None, dossier, None, 10_000)? {
                found.extend(of_article(call, row.id)?);
            }
            for row in claim::list(call.db(), &claim::Filter { dossier, ..Default::default() }, 10_000)? {
                found.extend(of_claim(call, row.id)?);
            }
            Ok(found)
        }
        _ => Err(WireError::new(
            "of_one_thing",
            "a page is about chosen findings, a claim, an article or a folder",
            "name one of them",
        )),
    }
}

fn accepted(state: AttributionState) -> bool {
    state == AttributionState::Accepted
}

fn attribution_of(call: &Call, typed: &str) -> Result<Subject> {
    let id: AttributionId = call.id("attribution", typed)?;
    if !accepted(attribution::view(call.db(), id)?.state) {
        return Err(WireError::new(
            "proposal_not_sent",
            "this is a proposal nobody has accepted",
            "accept it first; what is sent is a finding",
        ));
    }
    Ok(Subject::Attribution(id))
}

fn of_article(call: &Call, article: ArticleId) -> Result<Vec<Subject>> {
    said(call, Filter { article: Some(article), ..Filter::default() })
}

/// Everyone said to have said it, and the verdict that stands.
fn of_claim(call: &Call, claim: ClaimId) -> Result<Vec<Subject>> {
    let mut found = said(call, Filter { claim: Some(claim), ..Filter::default() })?;
    let standing: Option<VerdictId> = claim::view(call.db(), claim)?.verdicts.first().map(|v| v.id);
    found.extend(standing.map(Subject::Verdict));
    Ok(found)
}

fn said(call: &Call, filter: Filter) -> Result<Vec<Subject>> {
    let filter = Filter { state: Some(AttributionState::Accepted), ..filter };
    let found = attribution::list(call.db(), &filter, 10_000)?;
    Ok(found.into_iter().map(|view| Subject::Attribution(view.id)).collect())
}
