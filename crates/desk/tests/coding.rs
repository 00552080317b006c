//! Coding an article a second time, blind: nothing of it leaks, the figures are what a hand computes, and differences are reconciled.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table};
use serde_json::{Value, json};

const CLOSED: &str = "resterà chiuso fino a maggio";

struct Desk {
    table: Table,
    article: String,
    claim: Value,
    denial: Value,
    quote: Value,
}

/// First desk has marked three statements; Second desk is known, and First desk is at work.
fn coded_once() -> Desk {
    let table = Table::laid();
    let article = table.import(STORY);
    let quote = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": CLOSED }], "cue": [{ "quote": "ha detto" }], "source": [{ "quote": "Il sindaco" }],
                "parties": [{ "name": "Sindaco", "kind": "person" }], "mode": "direct", "new_claim": "The harbour stays closed until May" }),
    );
    let denial = table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "l'incidente" }], "cue": [{ "quote": "hanno negato" }],
                "parties": [{ "name": "Ministero" }, { "name": "Guardia costiera" }], "stance": "denies", "mode": "indirect",
                "new_claim": "There was an incident" }),
    );
    table.ok(
        "attribute",
        json!({ "article": article, "content": [{ "quote": "il porto “resterà chiuso fino a maggio”" }],
                "cue": [{ "quote": "ha riferito" }], "parties": [{ "name": "Mare", "kind": "agency" }], "mode": "indirect" }),
    );
    table.ok("add_person", json!({ "name": "Second desk" }));
    let (quote, claim, denial) = (quote["attribution"].clone(), denial["claim"].clone(), denial["attribution"].clone());
    Desk { table, article, claim, denial, quote }
}

impl Desk {
    fn as_second(&self) {
        self.table.ok("work_as", json!({ "person": "Second desk" }));
    }

    fn as_first(&self) {
        self.table.ok("work_as", json!({ "person": "First desk" }));
    }

    fn start(&self) -> Value {
        self.as_second();
        self.table.ok("start_coding", json!({ "article": self.article }))["id"].clone()
    }

    fn mark(&self, given: Value) -> Value {
        let mut given = given;
        given["article"] = json!(self.article);
        self.table.ok("attribute", given)["attribution"].clone()
    }

    /// The same quotation in another mode, the denial in more words and by one party only, and a statement of the article's own.
    fn code_again(&self) {
        self.mark(json!({ "content": [{ "quote": CLOSED }], "cue": [{ "quote": "ha detto" }], "parties": [{ "name": "Sindaco" }], "mode": "mixed" }));
        self.mark(json!({ "content": [{ "quote": "negato l'incidente" }], "cue": [{ "quote": "hanno" }], "parties": [{ "name": "Ministero" }],
                          "stance": "denies", "mode": "indirect", "hedged": true }));
        self.mark(json!({ "content": [{ "quote": "Il porto è chiuso" }], "parties": [], "mode": "authors_voice" }));
    }

    fn finished(&self) -> Value {
        let coding = self.start();
        self.code_again();
        self.table.ok("finish_coding", json!({ "id": coding }));
        coding
    }

    fn agreement(&self, coding: &Value) -> Value {
        self.table.ok("agreement", json!({ "coding": coding }))
    }

    /// The units that differ: their number, and which coder has them.
    fn open(&self, coding: &Value) -> Vec<(Value, bool, bool)> {
        let units = self.agreement(coding)["units"].as_array().unwrap().clone();
        let differing = units.into_iter().filter(|u| !u["differs"].as_array().unwrap().is_empty());
        differing.map(|u| (u["unit"].clone(), !u["first"].is_null(), !u["second"].is_null())).collect()
    }

    fn take(&self, coding: &Value, unit: &Value, taken: &str) {
        self.table.ok("adjudicate", json!({ "coding": coding, "unit": unit, "taken": taken }));
    }

    /// Everything that reads attributions, as First desk sees it.
    fn everything(&self) -> Vec<(String, Value)> {
        self.as_first();
        let table = &self.table;
        let mut asked = vec![
            ("casebook_info", json!({})),
            ("list_articles", json!({})),
            ("list_claims", json!({})),
            ("list_claims", json!({ "article": self.article })),
            ("list_sources", json!({})),
            ("list_attributions", json!({})),
            ("list_attributions", json!({ "article": self.article })),
            ("list_attributions", json!({ "claim": self.claim })),
            ("list_suggestions", json!({})),
            ("suggestions", json!({ "article": self.article })),
            ("own_statements", json!({ "article": self.article })),
            ("read_article", json!({ "id": self.article })),
            ("show_claim", json!({ "id": self.claim })),
            ("matrix", json!({})),
            ("matrix", json!({ "claim": self.claim })),
            ("graph", json!({ "claim": self.claim })),
            ("search", json!({ "query": "incidente" })),
            ("search", json!({ "query": "porto" })),
            ("review_queue", json!({})),
            ("preview_report", json!({ "format": "markdown", "lang": "it", "article": self.article, "dated": 0 })),
            ("cite", json!({ "claim": self.claim, "lang": "it" })),
        ];
        for source in table.ok("list_sources", json!({})).as_array().unwrap() {
            asked.push(("show_source", json!({ "id": source["id"] })));
            asked.push(("graph", json!({ "source": source["id"] })));
            asked.push(("list_claims", json!({ "source": source["id"] })));
            asked.push(("list_attributions", json!({ "source": source["id"] })));
        }
        let mut found: Vec<_> =
            asked.into_iter().map(|(name, args)| (format!("{name} {args}"), table.ok(name, args))).collect();
        // That somebody worked on the article is no secret; on what in it is.
        let mut today = table.ok("today", json!({ "since": 0 }));
        today["recent"].as_array_mut().unwrap().retain(|row| row["kind"] != "article");
        found.push(("today".into(), today));
        found
    }
}

fn same(before: &[(String, Value)], after: &[(String, Value)]) {
    for ((name, before), (_, after)) in before.iter().zip(after) {
        assert_eq!(before, after, "{name}");
    }
    assert_eq!(before.len(), after.len());
}

#[test]
fn what_stands_in_a_coders_layer_shows_nowhere_else() {
    let desk = coded_once();
    let before = desk.everything();
    let coding = desk.start();
    desk.code_again();
    let suggested = desk.table.ok("suggestions", json!({ "article": desk.article }));
    let keys: Vec<Value> = suggested.as_array().unwrap().iter().map(|s| s["key"].clone()).collect();
    if let Some(key) = keys.first() {
        desk.table.ok("reject_suggestions", json!({ "article": desk.article, "keys": [key] }));
    }
    desk.table.ok("suggest", json!({ "article": desk.article }));
    same(&before, &desk.everything());
    desk.as_second();
    desk.table.ok("finish_coding", json!({ "id": coding }));
    same(&before, &desk.everything());
    assert_eq!(desk.table.ok("check", json!({}))["broken"], Value::Null);
    // A source nobody knew joins the register, and has nothing to its record.
    let again = desk.start();
    desk.mark(json!({ "content": [{ "quote": "l'incidente" }], "cue": [{ "quote": "negato" }], "parties": [{ "name": "Nobody yet" }], "stance": "denies" }));
    desk.as_first();
    let sources = desk.table.ok("list_sources", json!({ "text": "Nobody yet" }));
    assert_eq!((&sources[0]["attributions"], &sources[0]["denials"]), (&json!(0), &json!(0)));
    desk.as_second();
    desk.table.ok("leave_coding", json!({ "id": again }));
    assert_eq!(desk.table.ok("check", json!({}))["broken"], Value::Null);
}

#[test]
fn the_second_coder_sees_their_own_marks_only() {
    let desk = coded_once();
    let all = |desk: &Desk| desk.table.ok("suggestions", json!({ "article": desk.article })).as_array().unwrap().len();
    let open = all(&desk);
    let coding = desk.start();
    let blind = desk.table.ok("read_article", json!({ "id": desk.article }));
    assert_eq!(
        (&blind["marks"], &blind["attributions"], &blind["claims"]),
        (&json!([]), &json!([]), &json!([])),
        "nothing of the first coding is sent"
    );
    assert!(blind["coverage"].as_array().unwrap().iter().all(|stretch| stretch["state"] == "open"));
    assert_eq!((&blind["coding"]["id"], &blind["coding"]["recoding"]), (&coding, &json!(false)));
    assert!(all(&desk) > open, "what the first coder decided on is open again");
    assert_eq!(desk.table.ok("list_attributions", json!({ "article": desk.article })), json!([]));
    assert_eq!(desk.table.ok("list_attributions", json!({ "claim": desk.claim })), json!([]));
    let refused = |name: &str, args: Value| desk.table.refused(name, args);
    assert_eq!(refused("show_attribution", json!({ "id": desk.denial })), "coding_blind");
    assert_eq!(refused("correct_attribution", json!({ "id": desk.denial, "mode": "mixed" })), "coding_blind");
    assert_eq!(refused("remove", json!({ "id": desk.denial })), "coding_blind");
    assert_eq!(refused("agreement", json!({ "coding": coding })), "coding_unfinished");
    assert_eq!(refused("start_coding", json!({ "article": desk.article })), "coding_open");
    let claim =
        json!({ "article": desk.article, "content": [{ "quote": "l'incidente" }], "parties": [], "claim": desk.claim });
    assert_eq!(refused("attribute", claim), "coding_has_no_claims");
    let mention = json!({ "claim": desk.claim, "article": desk.article, "at": [{ "quote": "negato" }] });
    assert_eq!(refused("mention", mention), "coding_has_no_claims");
    desk.code_again();
    let mine = desk.table.ok("read_article", json!({ "id": desk.article }));
    assert_eq!(mine["attributions"].as_array().unwrap().len(), 3);
    let own = mine["attributions"][0]["id"].clone();
    assert_eq!(refused("request_review", json!({ "attribution": own })), "not_agreed");
    assert_eq!(refused("cite", json!({ "attribution": own, "lang": "en" })), "not_agreed");
    assert_eq!(refused("add_hop", json!({ "inner": own, "outer": desk.denial, "basis": "text" })), "coding_blind");
    let position = mine["attributions"][0]["positions"][0]["id"].clone();
    assert_eq!(refused("correct_position", json!({ "id": position, "claim": desk.claim })), "database_rule");
    // Undo works as ever, one mark at a time, and in the end takes the beginning back.
    for left in [2, 1, 0] {
        desk.table.ok("undo", json!({}));
        let read = desk.table.ok("read_article", json!({ "id": desk.article }));
        assert_eq!(read["attributions"].as_array().unwrap().len(), left);
    }
    desk.table.ok("undo", json!({}));
    let open = desk.table.ok("read_article", json!({ "id": desk.article }));
    assert_eq!((&open["coding"], open["attributions"].as_array().unwrap().len()), (&Value::Null, 3));
    desk.as_first();
    assert_eq!(refused("finish_coding", json!({ "id": coding })), "unknown_id");
}

#[test]
fn a_layer_is_its_coders_until_it_is_finished_and_nobodys_after() {
    let desk = coded_once();
    let coding = desk.start();
    let own = desk.mark(json!({ "content": [{ "quote": "l'incidente" }], "cue": [{ "quote": "negato" }], "parties": [{ "name": "Ministero" }] }));
    desk.as_first();
    assert_eq!(desk.table.refused("correct_attribution", json!({ "id": own, "mode": "mixed" })), "not_agreed");
    assert_eq!(desk.table.refused("finish_coding", json!({ "id": coding })), "not_your_coding");
    desk.as_second();
    desk.table.ok("correct_attribution", json!({ "id": own, "mode": "mixed" }));
    desk.table.ok("finish_coding", json!({ "id": coding }));
    assert_eq!(desk.table.refused("correct_attribution", json!({ "id": own, "mode": "direct" })), "not_agreed");
    assert_eq!(desk.table.refused("leave_coding", json!({ "id": coding })), "coding_finished");
    // One's own work again is labelled; without any work there is nothing to compare with.
    desk.as_first();
    desk.table.ok("start_coding", json!({ "article": desk.article }));
    let read = desk.table.ok("read_article", json!({ "id": desk.article }));
    assert_eq!(read["coding"]["recoding"], true);
    let empty = desk.table.import("Niente di nuovo.\n");
    assert_eq!(desk.table.refused("start_coding", json!({ "article": empty })), "nothing_coded");
}

#[test]
fn agreement_is_what_a_hand_computes() {
    let desk = coded_once();
    let coding = desk.finished();
    let found = desk.agreement(&coding);
    assert_eq!((&found["firsts"], &found["coding"]["coder"]), (&json!(["First desk"]), &json!("Second desk")));
    let figures = &found["figures"];
    // Three against three; the quotation in the same words (1.0), the denial 11 of 18 code points, the agency's alone and the headline's.
    let counts = ["first", "second", "matched", "exact"].map(|name| figures[name].as_u64().unwrap());
    assert_eq!(counts, [3, 3, 2, 1]);
    let near = |value: &Value, expected: f64| {
        let value = value.as_f64().unwrap();
        assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
    };
    near(&figures["f1_exact"], 2.0 / 6.0);
    near(&figures["f1_overlap"], 4.0 / 6.0);
    near(&figures["jaccard"], (1.0 + 11.0 / 18.0) / 2.0);
    let field = |name: &str| figures["fields"].as_array().unwrap().iter().find(|f| f["field"] == name).unwrap().clone();
    // Source: mayor/mayor, ministry and guard/ministry. Three values, one pair of two alike: D_o = 1/2, D_e = (16 - 4 - 1 - 1) / 12.
    near(&field("source")["share"], 0.5);
    near(&field("source")["alpha"], 1.0 - 0.5 / (10.0 / 12.0));
    // Mode: direct/mixed, indirect/indirect.
    near(&field("mode")["alpha"], 1.0 - 0.5 / (10.0 / 12.0));
    near(&field("stance")["alpha"], 1.0);
    // Caution: no/no, no/yes: D_o = 1/2, D_e = (16 - 9 - 1) / 12.
    near(&field("caution")["alpha"], 0.0);
    assert_eq!(
        (&field("basis")["share"], &field("basis")["alpha"]),
        (&json!(1.0), &Value::Null),
        "all alike: not computed"
    );
    let table = desk.table.ok("agreement_table", json!({ "coding": coding }))["text"].as_str().unwrap().to_owned();
    let lines: Vec<&str> = table.split("\r\n").collect();
    assert_eq!(lines[0], "article,first,second,measure,units,value,alpha");
    assert_eq!(lines[8], "Il porto è chiuso,First desk,Second desk,basis,2,1.0000,");
    let unit = found["units"].as_array().unwrap().iter().find(|u| u["first"]["words"] == "l'incidente").unwrap();
    assert_eq!(unit["passage"], "Sia il ministero che la guardia costiera hanno negato l'incidente.");
    assert_eq!(
        (&unit["first_at"], &unit["second_at"]),
        (&json!([{ "start": 54, "end": 65 }]), &json!([{ "start": 47, "end": 65 }]))
    );
    assert_eq!(unit["differs"], json!(["content", "source", "caution"]));
}

#[test]
fn each_decision_is_a_step_on_the_agreed_layer_and_the_figures_stay() {
    let desk = coded_once();
    let coding = desk.finished();
    let figures = desk.agreement(&coding)["figures"].clone();
    desk.table.ok("add_person", json!({ "name": "Third desk" }));
    desk.table.ok("work_as", json!({ "person": "Third desk" }));
    let open = desk.open(&coding);
    let number = |first: bool, second: bool, nth: usize| {
        open.iter().filter(|(_, f, s)| (*f, *s) == (first, second)).nth(nth).unwrap().0.clone()
    };
    let (quote, denial) = (number(true, true, 0), number(true, true, 1));
    let (agency, headline) = (number(true, false, 0), number(false, true, 0));
    let decide = |unit: &Value, taken: &str| json!({ "coding": coding, "unit": unit, "taken": taken });
    assert_eq!(desk.table.refused("adjudicate", decide(&agency, "second")), "cannot_take");
    assert_eq!(desk.table.refused("adjudicate", decide(&json!(99), "first")), "no_such_unit");

    desk.take(&coding, &quote, "first");
    desk.take(&coding, &denial, "second");
    desk.take(&coding, &agency, "neither");
    desk.take(&coding, &headline, "second");
    assert_eq!(desk.table.refused("adjudicate", decide(&headline, "neither")), "already_adjudicated");

    let found = desk.agreement(&coding);
    assert_eq!(found["figures"], figures, "what is reconciled does not raise the agreement");
    assert_eq!((&found["coding"]["differing"], &found["coding"]["decided"]), (&json!(4), &json!(4)));
    desk.as_first();
    let read = desk.table.ok("read_article", json!({ "id": desk.article }));
    assert_eq!(read["attributions"].as_array().unwrap().len(), 3, "the agency's is out, the headline's is in");
    let seen = desk.table.ok("show_attribution", json!({ "id": desk.denial }));
    assert_eq!((&seen["review"], &seen["quote"]), (&json!("corrected"), &json!("negato l'incidente")));
    let parties: Vec<&Value> = seen["positions"].as_array().unwrap().iter().map(|p| &p["party"]["name"]).collect();
    assert_eq!((parties, &seen["positions"][0]["claim"]), (vec![&json!("Ministero")], &desk.claim), "its claim stays");
    let told = desk.table.ok("review_outcomes", json!({}));
    let told = told.as_array().unwrap().iter().map(|o| (o["decision"].as_str().unwrap(), o["gone"].as_bool().unwrap()));
    let told: Vec<_> = told.collect();
    assert_eq!(told, [("reject", true), ("correct", false), ("accept", false)], "the author is told, of what went too");
    let asked = json!({ "format": "markdown", "lang": "en", "claims": [desk.claim] });
    let report = desk.table.ok("render_report", asked)["text"].as_str().unwrap().to_owned();
    assert!(report.contains("**Second check:** two codings reconciled by Third desk (corrected)"), "{report}");
    let outcome = &seen["reviews"][0];
    assert_eq!((&outcome["reconciled"], &outcome["person_name"]), (&json!(true), &json!("Third desk")));
    assert_eq!(
        outcome["changed"].as_array().unwrap().iter().map(|c| c["field"].as_str().unwrap()).collect::<Vec<_>>(),
        ["cue", "content", "hedged"]
    );
    let kept = desk.table.ok("show_attribution", json!({ "id": desk.quote }));
    assert_eq!((&kept["review"], &kept["mode"]), (&json!("accepted"), &json!("direct")));
    assert_eq!(desk.table.ok("check", json!({}))["broken"], Value::Null);

    desk.table.ok("work_as", json!({ "person": "Third desk" }));
    for _ in 0..4 {
        assert_eq!(desk.table.ok("undo", json!({}))["op"], "adjudicate");
    }
    let seen = desk.table.ok("show_attribution", json!({ "id": desk.denial }));
    assert_eq!((&seen["quote"], seen["positions"].as_array().unwrap().len()), (&json!("l'incidente"), 2));
    assert_eq!(desk.agreement(&coding)["coding"]["decided"], 0);
    desk.table.ok("redo", json!({}));
    assert_eq!(desk.agreement(&coding)["coding"]["decided"], 1);
    assert_eq!(desk.table.ok("check", json!({}))["broken"], Value::Null);
}

#[test]
fn a_coder_who_reconciles_is_labelled_and_what_is_taken_over_has_its_coder_as_an_author() {
    let desk = coded_once();
    let coding = desk.finished();
    desk.as_first();
    let open = desk.open(&coding);
    let both = open.iter().find(|(_, first, second)| *first && *second).unwrap().0.clone();
    desk.take(&coding, &both, "both");
    let taken = desk.agreement(&coding)["units"][both.as_u64().unwrap() as usize]["taken"].clone();
    assert_eq!((&taken["taken"], &taken["coder"]), (&json!("both"), &json!(true)));
    let review = json!({ "attribution": taken["outcome"], "decision": "accept" });
    desk.as_second();
    assert_eq!(desk.table.refused("review", review.clone()), "own_work", "the second coder wrote it");
    desk.as_first();
    assert_eq!(desk.table.refused("review", review), "own_work", "who took it over did too");
    desk.table.ok("add_person", json!({ "name": "Third desk" }));
    desk.table.ok("work_as", json!({ "person": "Third desk" }));
    desk.table.ok("review", json!({ "attribution": taken["outcome"], "decision": "accept" }));
}
