//! From the words of the command line to a request of the wire.

use crate::args::*;
use serde_json::{Value, json};

pub(crate) enum Asked {
    /// One command of the wire.
    Call(&'static str, Value),
    /// Any command, as typed.
    Raw(String, Value),
    Import(Import),
    Show(String),
    Answers {
        file: String,
        apply: bool,
        rereads: bool,
    },
    /// The history, as far as it takes to find so many entries.
    Journal(Value),
    /// Every command of the wire.
    Commands,
    NotYet(&'static str),
}

/// What cannot be understood is bad usage.
pub(crate) fn of(command: Command) -> Result<Asked, String> {
    use Asked::{Call, NotYet};
    Ok(match command {
        Command::Init => Call("casebook_info", json!({})),
        Command::Sample => Call("load_sample", json!({})),
        Command::Person(Person::Add { name, initials }) => {
            Call("add_person", json!({ "name": name, "initials": initials }))
        }
        Command::Person(Person::List) => Call("casebook_info", json!({})),
        Command::Import(import) => Asked::Import(import),
        Command::Articles(f) => Call(
            "list_articles",
            json!({ "text": f.text, "dossier": f.dossier, "before": f.part.before, "limit": f.part.limit }),
        ),
        Command::Revisions { article, number: None } => Call("list_revisions", json!({ "id": article })),
        Command::Revisions { article, number } => {
            Call("read_revision", json!({ "article": article, "number": number }))
        }
        Command::Claims(f) => Call(
            "list_claims",
            json!({ "text": f.text, "article": f.article, "state": f.state, "rating": f.rating, "source": f.source, "dossier": f.dossier,
                    "tag": f.tag, "flag": f.flag, "stance": f.stance, "assignee": f.assignee, "happened": f.happened, "said": f.said,
                    "published": f.published, "stored": f.stored, "view": f.view, "sort": f.sort, "ascending": f.ascending.then_some(true),
                    "skip": f.skip, "before": f.part.before, "limit": f.part.limit }),
        ),
        Command::Sources(f) => Call("list_sources", json!({ "text": f.text, "limit": f.limit })),
        Command::Attributions(f) => Call(
            "list_attributions",
            json!({ "article": f.article, "claim": f.claim, "source": f.source, "limit": f.limit }),
        ),
        Command::Suggestions(f) => Call("list_suggestions", json!({ "article": f.article, "limit": f.limit })),
        Command::Suggest { article } => Call("suggest", json!({ "article": article })),
        Command::Accept(those) => Call("accept_attribution", proposals(&those)),
        Command::Reject(those) => Call("reject_attribution", proposals(&those)),
        Command::Extract { .. } => return Err("extracting needs no casebook".into()),
        Command::Dossier(Dossier::Add { name, about }) => Call("add_dossier", json!({ "name": name, "about": about })),
        Command::Dossier(Dossier::List) => Call("list_dossiers", json!({})),
        Command::Dossier(Dossier::File { dossier, article, claim }) => {
            Call("file_in", json!({ "dossier": dossier, "article": article, "claim": claim }))
        }
        Command::Show { id, as_of: None } => Asked::Show(id),
        Command::Show { id, as_of: Some(day) } => Call("claim_as_of", json!({ "id": id, "day": day })),
        Command::Timeline(f) => Call(
            "timeline",
            json!({ "claim": f.claim, "dossier": f.dossier, "source": f.source, "by": f.by, "as_of": f.as_of }),
        ),
        Command::Claim(Claim::Add { wording, article, at, kind, heard, said_by, said_by_kind, said, words }) => {
            let at = (!at.is_empty()).then(|| places(&at));
            Call(
                "add_claim",
                json!({ "wording": wording, "article": article, "at": at, "kind": kind, "heard_where": heard,
                        "said_by": said_by.map(|name| json!({ "name": name, "kind": said_by_kind })), "said": date(said.as_deref()),
                        "said_words": words }),
            )
        }
        Command::Claim(Claim::Set { id, wording, state, next_step, priority, deadline, assignee }) => Call(
            "describe_claim",
            json!({ "id": id, "wording": wording, "state": state, "next_step": next_step, "priority": priority,
                    "deadline": date(deadline.as_deref()), "assignee": assignee }),
        ),
        Command::Claim(Claim::Merge { id, into }) => Call("merge_claims", json!({ "id": id, "into": into })),
        Command::Claim(Claim::Tag { id, tag }) => Call("tag", json!({ "claim": id, "tag": tag })),
        Command::Claim(Claim::Relate { id, kind, other, reason }) => {
            Call("relate_claims", json!({ "claim": id, "kind": kind, "other": other, "reason": reason }))
        }
        Command::Claim(Claim::Figure { id, quantity, counted, unit, bound, place, as_of }) => Call(
            "add_figure",
            json!({ "claim": id, "quantity": quantity, "counted": counted, "unit": unit, "bound": bound, "place": place,
                    "as_of": date(as_of.as_deref()) }),
        ),
        Command::Quote { attribution, result, original, reason } => Call(
            "check_quote",
            json!({ "attribution": attribution, "result": result, "original": original, "reason": reason }),
        ),
        Command::Inquiry(Inquiry::Ask { claim, whom, question, asked, channel, due, correct }) => Call(
            "ask",
            json!({ "claim": claim, "source": { "name": whom }, "question": question, "channel": channel,
                    "kind": correct.as_ref().map(|_| "correction"), "article": correct, "asked": date(Some(&asked)), "due": date(due.as_deref()) }),
        ),
        Command::Inquiry(Inquiry::Draft { claim, whom, correct, due, lang }) => Call(
            "draft_inquiry",
            json!({ "claim": claim, "kind": if correct.is_some() { "correction" } else { "comment" }, "article": correct,
                    "source": whom.map(|name| json!({ "name": name })), "due": date(due.as_deref()), "lang": lang }),
        ),
        Command::Inquiry(Inquiry::Record { id, outcome, answer, answered }) => Call(
            "record_answer",
            json!({ "id": id, "outcome": outcome, "answer": answer, "answered": date(answered.as_deref()) }),
        ),
        Command::Note { claim, body } => Call("add_note", json!({ "claim": claim, "body": body })),
        Command::Remove { id } => Call("remove", json!({ "id": id })),
        Command::Attribute(a) => Call("attribute", attribute(&a)),
        Command::Source(Source::Add { name, kind, alias, protected }) => {
            Call("add_source", json!({ "name": name, "kind": kind, "aliases": alias, "protected": protected }))
        }
        Command::Source(Source::Name { source, name, kind }) => {
            Call("name_source", json!({ "source": source, "name": name, "kind": kind }))
        }
        Command::Source(Source::Own { owner, kind, owned, reason }) => {
            Call("set_ownership", json!({ "owner": owner, "kind": kind, "owned": owned, "reason": reason }))
        }
        Command::Source(Source::Merge { source, into, preview }) => {
            let command = if preview { "preview_merge_sources" } else { "merge_sources" };
            Call(command, json!({ "id": source, "into": into }))
        }
        Command::Source(Source::Split { source }) => Call("split_source", json!({ "id": source })),
        Command::Source(Source::Duplicates { not_same }) => Call("list_likely_same", json!({ "apart": not_same })),
        Command::Source(Source::NotSame { source, other, reason, take_back }) => {
            Call("tell_apart", json!({ "id": source, "other": other, "reason": reason, "take_back": take_back }))
        }
        Command::Source(Source::Owners) => Call("ownership_tree", json!({})),
        Command::Source(Source::Turns { source }) => Call("source_turns", json!({ "source": source })),
        Command::Source(Source::Grade { source, grade, reason, topic, period, replace }) => Call(
            "grade_source",
            json!({ "source": source, "grade": grade, "reason": reason, "topic": topic, "period": date(period.as_deref()), "replace": replace }),
        ),
        Command::Hop { inner, outer, basis, reason, before } => Call(
            "add_hop",
            json!({ "inner": inner, "outer": outer, "basis": basis, "reason": reason, "before": before }),
        ),
        Command::Evidence(Evidence::Add {
            claim,
            hop,
            title,
            bearing,
            kind,
            credibility,
            excerpt,
            url,
            obtained_from,
            locator_kind,
            locator,
            file,
        }) => Call(
            "add_evidence",
            json!({ "claim": claim, "hop": hop, "file": file, "title": title, "bearing": bearing, "kind": kind, "credibility": credibility, "excerpt": excerpt,
                    "url": url, "obtained_from": obtained_from, "locator_kind": locator_kind.or(own_kind(locator.as_deref())), "locator": locator }),
        ),
        Command::Evidence(Evidence::Attach { claim, files, bearing, credibility, obtained_from }) => Call(
            "attach_files",
            json!({ "claim": claim, "paths": files, "bearing": bearing, "credibility": credibility, "obtained_from": obtained_from }),
        ),
        Command::Evidence(Evidence::Save { id, output }) => {
            Call("save_evidence_file", json!({ "id": id, "path": output }))
        }
        Command::Verdict { claim, rating, reason, confidence } => Call(
            "give_verdict",
            json!({ "claim": claim, "rating": rating, "reasons": reason, "confidence": confidence }),
        ),
        Command::Review(Review::Request { attribution, verdict, reason }) => {
            Call("request_review", json!({ "attribution": attribution, "verdict": verdict, "reason": reason }))
        }
        Command::Review(Review::Decide { decision, attribution, verdict, reason, reread }) => Call(
            "review",
            json!({ "attribution": attribution, "verdict": verdict, "decision": decision, "reason": reason, "reread": reread }),
        ),
        Command::Review(Review::Queue) => Call("review_queue", json!({})),
        Command::Review(Review::Send { to, attribution, verdict, claim, article, dossier, note, lang, output }) => {
            let some = |ids: Vec<String>| (!ids.is_empty()).then_some(ids);
            Call(
                "send_for_check",
                json!({ "to": to, "attributions": some(attribution), "verdicts": some(verdict), "claim": claim, "article": article,
                        "dossier": dossier, "note": note, "lang": lang, "path": output }),
            )
        }
        Command::Review(Review::Answers { file, apply, rereads }) => Asked::Answers { file, apply, rereads },
        Command::Agreement { article, csv: false } => Call("agreement", json!({ "article": article })),
        Command::Agreement { article, csv: true } => Call("agreement_table", json!({ "article": article })),
        Command::Search { query, kind } => Call("search", json!({ "query": query, "kind": kind })),
        Command::Export(export) => match export.format.as_str() {
            "html" | "markdown" => Call("render_report", report(&export)),
            "pdf" | "docx" | "xlsx" | "csv" | "claimreview" | "web-annotation" | "qdpx" | "stix" | "prov"
            | "csl-json" | "bibtex" | "ris" | "jsonl" | "bundle" => NotYet("this export format"),
            other => return Err(format!("“{other}” is not a format; use html or markdown")),
        },
        Command::Report(Report::List) => Call("list_reports", json!({})),
        Command::Report(Report::Show { id }) => Call("show_report", json!({ "id": id })),
        Command::Report(Report::Save { id, output }) => Call("save_issue", json!({ "id": id, "path": output })),
        Command::Verify { .. } | Command::Check => Call("check", json!({})),
        Command::Backup { file } => Call("backup", json!({ "path": file })),
        Command::Undo { to: None, .. } => Call("undo", json!({})),
        Command::Undo { to: Some(entry), preview: true } => Call("preview_undo_to", json!({ "entry": entry })),
        Command::Undo { to: Some(entry), preview: false } => Call("undo_to", json!({ "entry": entry })),
        Command::Redo => Call("redo", json!({})),
        Command::Journal(f) => Asked::Journal(json!({
            "of": f.of, "kind": f.kind, "person": f.by, "op": f.op, "from": f.from, "until": f.until,
            "before": f.part.before, "limit": f.part.limit.unwrap_or(100),
        })),
        Command::Call { list: true, .. } => Asked::Commands,
        Command::Call { name, args, .. } => {
            let args = args.as_deref().unwrap_or("{}");
            Asked::Raw(
                name.unwrap_or_default(),
                serde_json::from_str(args).map_err(|e| format!("the arguments are not JSON: {e}"))?,
            )
        }
        Command::Completions { .. } => return Err("completions need no casebook".into()),
    })
}

/// The written form says what it is; anything else is a page.
fn own_kind(locator: Option<&str>) -> Option<String> {
    let locator = locator?.trim();
    let begins = [("t=", "timecode"), ("xywh=", "region"), ("geo:", "coordinates")];
    let known = begins.iter().find(|(start, _)| locator.starts_with(start)).map(|(_, kind)| *kind);
    Some(known.unwrap_or("page").into())
}

fn proposals(those: &Proposals) -> Value {
    if those.all { json!({ "all": true }) } else { json!({ "ids": those.suggestions }) }
}

fn attribute(a: &Attribute) -> Value {
    let parties: Vec<Value> = a.party.iter().map(|name| json!({ "name": name, "kind": a.party_kind })).collect();
    json!({
        "article": a.article, "content": some(&a.content), "cue": some(&a.cue), "source": some(&a.source), "parties": parties,
        "claim": a.claim, "new_claim": a.claim_new, "stance": a.stance, "hedged": a.hedged || a.hedge.is_some(), "hedge": a.hedge, "mode": a.mode, "basis": a.basis,
        "said": date(a.said.as_deref()), "via": a.via, "venue": a.venue, "original": a.original,
        "original_language": a.original_lang, "translation": a.translation, "translator": a.translator, "dossier": a.dossier,
    })
}

fn report(export: &Export) -> Value {
    let claims = (!export.claim.is_empty()).then_some(&export.claim);
    json!({ "format": export.format, "lang": export.lang, "title": export.title, "claims": claims, "report": export.report, "fresh": export.fresh, "dossier": export.dossier, "article": export.article,
            "dated": export.dated, "path": export.output })
}

pub(crate) fn date(text: Option<&str>) -> Option<Value> {
    text.map(|text| json!({ "text": text, "kind": "stated" }))
}

fn some(given: &[String]) -> Option<Vec<Value>> {
    (!given.is_empty()).then(|| places(given))
}

/// `12-34` counts code points of the text as given; anything else is the words themselves.
fn places(given: &[String]) -> Vec<Value> {
    given
        .iter()
        .map(|place| match place.split_once('-').map(|(a, b)| (a.parse::<u32>(), b.parse::<u32>())) {
            Some((Ok(start), Ok(end))) => json!({ "code_points": [start, end] }),
            _ => json!({ "quote": place }),
        })
        .collect()
}
