//! What comes of answers: looked at first, by the same rules that record them in one step.

use super::answers::{Answer, Answers, Corrected, CorrectedPosition, bad_words};
use crate::{
    desk::Call,
    error::{Result, WireError},
    rooms::{attributions::worded, corrections::Correction},
    table,
    wire::{requests::Corrections, second_check::*, views::Sentence},
};
use attesta_casebook::{
    Op, Tx, attribution,
    id::PersonId,
    note::{self, About},
    person,
    review::{self, NewReview, Standing, Subject},
    verdict,
    vocabulary::Decision,
};
use attesta_report::check::{self, FrameItem, ItemKind};
use serde_json::{Value, json};

pub(crate) fn read(call: &mut Call, request: ReadAnswers) -> Result<CheckAnswers> {
    let answers = Answers::of(call, request.path.as_ref(), request.text.as_deref())?;
    settle(call, &answers, request.rereads.unwrap_or(false), false)
}

pub(crate) fn import(call: &mut Call, request: ImportCheck) -> Result<CheckAnswers> {
    let answers = Answers::of(call, request.path.as_ref(), request.text.as_deref())?;
    if request.sha256.is_some_and(|seen| seen != answers.sha256) {
        return Err(WireError::new(
            "answers_changed",
            "this file is not the one that was looked at",
            "read it again, then record it",
        ));
    }
    settle(call, &answers, request.rereads.unwrap_or(false), true)
}

/// One answer that could be recorded.
struct Ready<'a> {
    at: usize,
    subject: Subject,
    item: &'a FrameItem,
    answer: &'a Answer,
    corrections: Option<Corrections>,
}

fn settle(call: &mut Call, answers: &Answers, rereads: bool, apply: bool) -> Result<CheckAnswers> {
    let known = person::by_name(call.db(), &answers.reviewer)?.map(|p| p.id);
    let (mut rows, mut ready, mut undecided) = (vec![], vec![], 0);
    for (number, item) in (1..).zip(&answers.frame.items) {
        let answer = answers.on(item.kind, &item.id);
        undecided += u32::from(answer.is_none_or(|a| a.decision.is_none()));
        let Some(answer) = answer else { continue };
        let mut row = AnsweredRow {
            number,
            attribution: None,
            verdict: None,
            claim: None,
            article: None,
            about: None,
            decision: answer.decision,
            reason: answer.reason.trim().to_owned(),
            reread: false,
            changes: vec![],
            refused: None,
        };
        let prepared = subject(call, item).and_then(|subject| {
            describe(call, subject, &mut row)?;
            Ok((subject, wanted(call, subject, answer)?))
        });
        match prepared {
            Ok((subject, corrections)) => ready.push(Ready { at: rows.len(), subject, item, answer, corrections }),
            Err(error) => row.refused = Some(error),
        }
        rows.push(row);
    }
    let mut recorded = vec![];
    for one in &ready {
        let corrections = match (&one.corrections, one.subject) {
            (Some(given), Subject::Attribution(id)) => Some(Correction::all(call, id, given)),
            _ => None,
        };
        match corrections.transpose() {
            Ok(corrections) => recorded.push((one, corrections)),
            Err(error) => refuse(&mut rows, one.at, error),
        }
    }
    let body = |tx: &mut Tx| record(tx, answers, known, rereads, recorded);
    let came = if apply { call.change(Op::ImportCheck, body) } else { call.rehearse(body) }?;
    for (at, outcome) in came {
        match (outcome, rows.get_mut(at)) {
            (Ok(done), Some(row)) => (row.reread, row.changes) = (done.reread, done.changes),
            (Err(error), _) => refuse(&mut rows, at, error),
            (Ok(_), None) => {}
        }
    }
    if apply && rows.iter().all(|row| row.refused.is_some()) {
        return Err(WireError::new(
            "nothing_to_record",
            "none of these answers can be recorded",
            "reading them says why, one by one",
        ));
    }
    let count = |decision: Option<Decision>| {
        let these = rows.iter().filter(|row| row.refused.is_none() && row.decision == decision);
        u32::try_from(these.count()).unwrap_or(u32::MAX)
    };
    Ok(CheckAnswers {
        sha256: answers.sha256.clone(),
        reviewer: answers.reviewer.clone(),
        person: known,
        asked_by: answers.frame.by.clone(),
        asked: answers.frame.to.clone(),
        sent_at: answers.frame.dated,
        answered: answers.answered.clone(),
        accepted: count(Some(Decision::Accept)),
        corrected: count(Some(Decision::Correct)),
        rejected: count(Some(Decision::Reject)),
        remarked: count(None),
        undecided,
        refused: u32::try_from(rows.iter().filter(|row| row.refused.is_some()).count()).unwrap_or(u32::MAX),
        rows,
        applied: apply,
    })
}

fn refuse(rows: &mut [AnsweredRow], at: usize, error: WireError) {
    if let Some(row) = rows.get_mut(at) {
        row.refused = Some(error);
    }
}

/// Only a whole id: the end of one may fit something else.
fn subject(call: &Call, item: &FrameItem) -> Result<Subject> {
    let whole = uuid::Uuid::parse_str(&item.id).map_err(|_| unknown())?.to_string();
    let found = match item.kind {
        ItemKind::Attribution => call.id("attribution", &whole).map(Subject::Attribution),
        ItemKind::Verdict => call.id("verdict", &whole).map(Subject::Verdict),
    };
    found.map_err(|_| unknown())
}

fn unknown() -> WireError {
    WireError::new(
        "unknown_item",
        "this is not in the file any more",
        "it may have been removed; the history says by whom",
    )
}

fn malformed(message: &str) -> WireError {
    WireError::new("malformed_answer", message, "ask the reviewer to decide this on the page, or record it by hand")
}

fn describe(call: &Call, subject: Subject, row: &mut AnsweredRow) -> Result<()> {
    match subject {
        Subject::Attribution(id) => {
            let view = attribution::view(call.db(), id)?;
            let [sentence, _] = worded(&view);
            (row.attribution, row.article, row.about) = (Some(id), view.article, Some(sentence));
            row.claim = view.positions.iter().find_map(|p| p.claim);
        }
        Subject::Verdict(id) => {
            let claim = verdict::claim_of(call.db(), id)?;
            let given = verdict::of(call.db(), claim)?.into_iter().find(|v| v.id == id).ok_or_else(unknown)?;
            let words = |rating: &str, verdict: &str| format!("{verdict}: {rating} – “{}”", given.wording);
            let about = Sentence { en: words(&given.rating.en, "Verdict"), it: words(&given.rating.it, "Verdetto") };
            (row.verdict, row.claim, row.about) = (Some(id), Some(claim), Some(about));
        }
    }
    Ok(())
}

/// What the answer puts in the place of what stands, as a request of the wire; refused if it makes no sense by itself.
fn wanted(call: &Call, subject: Subject, answer: &Answer) -> Result<Option<Corrections>> {
    if bad_words(answer) {
        return Err(malformed("its words are too long, or hold characters that cannot be seen"));
    }
    let blank = answer.reason.trim().is_empty();
    match answer.decision {
        None if blank => return Err(malformed("it says nothing")),
        Some(Decision::Correct | Decision::Reject) if blank => {
            return Err(WireError::new(
                "reason_missing",
                "a correction or rejection needs a reason",
                "ask the reviewer why; the author will read it",
            ));
        }
        _ => {}
    }
    match (answer.decision, subject, &answer.corrections) {
        (Some(Decision::Correct), Subject::Attribution(id), Some(given)) if !is_empty(given) => {
            let requested = corrections(given, &id.to_string())?;
            // What does not fit is told in the row, before anything is tried.
            Correction::all(call, id, &requested).map_err(|error| match error.code.as_str() {
                "bad_date" => error,
                _ => malformed(&error.message),
            })?;
            Ok(Some(requested))
        }
        (Some(Decision::Correct), Subject::Verdict(_), _) => {
            Err(malformed("a verdict cannot be corrected by somebody else: accept or reject it"))
        }
        (Some(Decision::Correct), ..) => Err(malformed("it corrects nothing")),
        (_, _, Some(_)) => Err(malformed("it corrects something, and decides otherwise")),
        _ => Ok(None),
    }
}

fn is_empty(given: &Corrected) -> bool {
    given.mode.is_none() && given.basis.is_none() && given.positions.is_empty()
}

fn corrections(given: &Corrected, id: &str) -> Result<Corrections> {
    let reading = (given.mode.is_some() || given.basis.is_some())
        .then(|| json!({ "id": id, "mode": given.mode, "basis": given.basis }));
    let positions = given.positions.iter().map(position).collect::<Result<Vec<Value>>>()?;
    table::request(json!({ "reading": reading, "positions": positions }))
}

fn position(given: &CorrectedPosition) -> Result<Value> {
    let trimmed = |text: &Option<String>| text.as_deref().map(str::trim).map(str::to_owned);
    let (who, said) = (trimmed(&given.who), trimmed(&given.said));
    if who.as_deref() == Some("") || said.as_deref() == Some("") {
        return Err(malformed("it takes away who said it, or when, and puts nothing in its place"));
    }
    // Without caution there are no words of it.
    let hedge = if given.hedged == Some(false) { Some(String::new()) } else { trimmed(&given.hedge) };
    Ok(json!({
        "id": given.id, "party": who.map(|name| json!({ "name": name })), "stance": given.stance, "hedged": given.hedged,
        "hedge": hedge, "said": said.map(|text| json!({ "text": text, "kind": null })),
    }))
}

struct Recorded {
    reread: bool,
    changes: Vec<review::FieldChange>,
}

type Came = Vec<(usize, Result<Recorded>)>;

/// All of them are judged by what stands before the first is recorded: one correction must not make the next answer look late.
fn record(
    tx: &mut Tx,
    answers: &Answers,
    known: Option<PersonId>,
    rereads: bool,
    ready: Vec<(&Ready, Option<Vec<Correction>>)>,
) -> attesta_casebook::Result<Came> {
    let (mut came, mut fit): (Came, _) = (vec![], vec![]);
    for (one, corrections) in ready {
        match fits(tx, one, known, rereads)? {
            Ok(reread) => fit.push((one, corrections, reread)),
            Err(error) => came.push((one.at, Err(error))),
        }
    }
    if fit.is_empty() {
        return Ok(came);
    }
    let person = match known {
        Some(person) => person,
        None => person::add(tx, &answers.reviewer, None)?,
    };
    tx.sign_as(person);
    for (one, corrections, reread) in fit {
        let changes = match one.answer.decision {
            Some(decision) => {
                let new = NewReview {
                    subject: one.subject,
                    version: Some(one.item.version),
                    decision,
                    reason: &one.answer.reason,
                    reread,
                };
                let correct = corrections.map(|all| move |tx: &mut Tx| all.iter().try_for_each(|c| c.apply(tx)));
                review::decide(tx, &new, correct)?;
                review::of(tx.db(), one.subject)?.into_iter().next().map(|r| r.changed).unwrap_or_default()
            }
            None => {
                let about = match one.subject {
                    Subject::Attribution(id) => About::Attribution(id),
                    Subject::Verdict(id) => About::Claim(verdict::claim_of(tx.db(), id)?),
                };
                note::add(tx, about, &one.answer.reason)?;
                vec![]
            }
        };
        came.push((one.at, Ok(Recorded { reread, changes })));
    }
    Ok(came)
}

/// Whether it can be recorded as things stand, and as what.
fn fits(
    tx: &Tx,
    one: &Ready,
    person: Option<PersonId>,
    rereads: bool,
) -> attesta_casebook::Result<std::result::Result<bool, WireError>> {
    let standing = review::standing(tx.db(), one.subject, one.item.version, person)?;
    let outdated = || {
        WireError::new(
            "outdated",
            "this was changed since it was sent",
            "send it again; the answer is about what stood before",
        )
    };
    // A remark judges nothing, so it can come late.
    let remark = one.answer.decision.is_none();
    Ok(match standing {
        _ if remark => Ok(false),
        Standing::Decided => Err(WireError::new(
            "already_decided",
            "a second person has decided on this already",
            "their decision stands beside it; ask for another check if it is not settled",
        )),
        Standing::Changed => Err(outdated()),
        _ if check::fingerprint(tx.db(), one.subject)? != one.item.sha256 => Err(outdated()),
        Standing::Own if !rereads => Err(WireError::new(
            "own_work",
            "nobody reviews their own work",
            "another colleague has to check it, or it can be recorded as a re-read, which is labelled as such",
        )),
        standing => Ok(standing == Standing::Own),
    })
}
