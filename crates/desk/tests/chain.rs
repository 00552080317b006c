//! Chains put in order, and quotations held against their original: each one step, which undo takes back whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{STORY, Table};
use serde_json::{Value, json};

fn say(table: &Table, article: &str, name: &str) -> Value {
    let args = json!({ "article": article, "content": [{ "quote": "l'incidente" }], "parties": [{ "name": name }] });
    table.ok("attribute", args)["attribution"].clone()
}

fn step(table: &Table, inner: &Value, outer: &Value) -> Value {
    table.ok("add_hop", json!({ "inner": inner, "outer": outer, "basis": "text" }))["id"].clone()
}

/// Who relays, nearest first.
fn chain(table: &Table, of: &Value) -> Vec<String> {
    let said = table.ok("show_attribution", json!({ "id": of }));
    let steps = said["chain"].as_array().unwrap();
    steps.iter().map(|step| step["parties"][0]["name"].as_str().unwrap().to_owned()).collect()
}

struct Laid {
    table: Table,
    article: String,
    /// Who said it, and who relays it, outwards.
    of: Value,
    steps: [Value; 3],
    relays: [Value; 3],
}

fn laid() -> Laid {
    let table = Table::laid();
    let article = table.import(STORY);
    let [of, a, b, c] = ["Il sindaco", "Alfa", "Beta", "Gamma"].map(|name| say(&table, &article, name));
    let steps = [step(&table, &of, &a), step(&table, &a, &b), step(&table, &b, &c)];
    Laid { table, article, of, steps, relays: [a, b, c] }
}

#[test]
fn a_step_moves_along_its_chain_and_back() {
    let cases: [(usize, u32, [&str; 3]); 5] = [
        (0, 1, ["Beta", "Alfa", "Gamma"]),
        (0, 2, ["Beta", "Gamma", "Alfa"]),
        (2, 0, ["Gamma", "Alfa", "Beta"]),
        (2, 1, ["Alfa", "Gamma", "Beta"]),
        (1, 1, ["Alfa", "Beta", "Gamma"]),
    ];
    let Laid { table, of, steps, .. } = laid();
    for (which, to, expected) in cases {
        table.ok("move_hop", json!({ "attribution": of, "hop": steps[which], "to": to }));
        assert_eq!(chain(&table, &of), expected, "{which} to {to}");
        table.ok("undo", json!({}));
        if u32::try_from(which).unwrap() == to {
            // Nothing was done, so the last step of the chain was what went.
            table.ok("redo", json!({}));
        }
        assert_eq!(chain(&table, &of), ["Alfa", "Beta", "Gamma"], "{which} to {to}, taken back");
    }
    assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
}

#[test]
fn what_would_change_another_chain_or_what_we_found_stays() {
    let Laid { table, article, of, steps, relays } = laid();
    let to = |to: u32| json!({ "attribution": of, "hop": steps[1], "to": to });
    assert_eq!(table.refused("move_hop", to(3)), "step_beyond");
    assert_eq!(
        table.refused("move_hop", json!({ "attribution": relays[1], "hop": steps[0], "to": 0 })),
        "step_elsewhere"
    );

    let other = say(&table, &article, "La moglie");
    step(&table, &other, &relays[1]);
    assert_eq!(table.refused("move_hop", to(0)), "chain_shared");
    table.ok("undo", json!({}));

    let found = json!({ "inner": relays[2], "outer": other, "basis": "researched", "reason": "a call" });
    let found = table.ok("add_hop", found)["id"].clone();
    assert_eq!(table.refused("move_hop", json!({ "attribution": of, "hop": found, "to": 0 })), "step_stays");
    assert_eq!(table.refused("move_hop", to(2)), "step_stays", "what we found hangs on Gamma");
    table.ok("move_hop", to(0));
    assert_eq!(chain(&table, &of), ["Beta", "Alfa", "Gamma", "La moglie"]);
    table.ok("undo", json!({}));

    table.ok("remove", json!({ "id": other }));
    let way = say(&table, &article, "Delta");
    step(&table, &of, &way);
    assert_eq!(table.refused("move_hop", to(0)), "chain_forks");
}

#[test]
fn a_step_is_put_between_two() {
    let Laid { table, article, of, steps, relays } = laid();
    let delta = say(&table, &article, "Delta");
    let between = |inner: &Value, outer: &Value, before: &Value, basis: &str| json!({ "inner": inner, "outer": outer, "basis": basis, "before": before, "reason": "a call" });
    assert_eq!(table.refused("add_hop", between(&relays[0], &delta, &steps[0], "text")), "step_elsewhere");
    assert_eq!(table.refused("add_hop", between(&of, &delta, &steps[0], "researched")), "step_stays");
    assert_eq!(table.refused("add_hop", between(&of, &relays[2], &steps[0], "text")), "chain_loops");
    table.ok("add_hop", between(&of, &delta, &steps[0], "text"));
    assert_eq!(chain(&table, &of), ["Delta", "Alfa", "Beta", "Gamma"]);
    table.ok("undo", json!({}));
    assert_eq!(chain(&table, &of), ["Alfa", "Beta", "Gamma"]);
    table.ok("redo", json!({}));
    assert_eq!(chain(&table, &of), ["Delta", "Alfa", "Beta", "Gamma"]);
}

/// (who relays, on what basis), nearest first.
fn steps_of(table: &Table, of: &Value) -> Vec<String> {
    let said = table.ok("show_attribution", json!({ "id": of }));
    let told =
        |step: &Value| format!("{} {}", step["parties"][0]["name"].as_str().unwrap(), step["basis"].as_str().unwrap());
    said["chain"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn a_step_taken_away_leaves_no_gap() {
    let Laid { table, of, steps, relays, .. } = laid();
    let cases: [(usize, [&str; 2]); 3] = [(0, ["Beta", "Gamma"]), (1, ["Alfa", "Gamma"]), (2, ["Alfa", "Beta"])];
    for (which, left) in cases {
        table.ok("remove", json!({ "id": steps[which] }));
        assert_eq!(chain(&table, &of), left, "without {which}");
        let alone = table.ok("show_attribution", json!({ "id": relays[which] }));
        assert_eq!((&alone["chain"], &alone["relays"]), (&json!([]), &json!(false)), "{which} is in no chain");
        table.ok("undo", json!({}));
        assert_eq!(chain(&table, &of), ["Alfa", "Beta", "Gamma"], "without {which}, taken back");
    }
    // Where there is a way past the step already, the one through it goes.
    step(&table, &of, &relays[1]);
    table.ok("remove", json!({ "id": steps[0] }));
    assert_eq!(chain(&table, &of), ["Beta", "Gamma"]);
    assert_eq!(chain(&table, &relays[0]), [""; 0]);
    for _ in 0..2 {
        table.ok("undo", json!({}));
    }
    table.ok("remove", json!({ "id": steps[0] }));
    table.ok("move_hop", json!({ "attribution": of, "hop": steps[2], "to": 0 }));
    assert_eq!(chain(&table, &of), ["Gamma", "Beta"], "what is left has an order of its own");
    for _ in 0..2 {
        table.ok("undo", json!({}));
    }
    assert_eq!(chain(&table, &of), ["Alfa", "Beta", "Gamma"]);
    assert_eq!(table.ok("check", json!({}))["broken"], json!(null));
}

#[test]
fn a_gap_closes_for_this_chain_alone_and_never_by_what_we_found() {
    let Laid { table, article, of, steps, relays } = laid();
    let other = say(&table, &article, "La moglie");
    step(&table, &other, &relays[0]);
    table.ok("remove", json!({ "id": steps[0] }));
    assert_eq!(chain(&table, &of), ["Beta", "Gamma"]);
    assert_eq!(chain(&table, &other), ["Alfa", "Beta", "Gamma"], "the other chain goes on as it did");
    table.ok("undo", json!({}));
    assert_eq!(chain(&table, &of), ["Alfa", "Beta", "Gamma"]);

    // There is a way past the step already: no second one is made.
    let past = step(&table, &of, &relays[1]);
    table.ok("remove", json!({ "id": steps[0] }));
    assert_eq!(chain(&table, &of), ["Beta", "Gamma"]);
    table.ok("remove", json!({ "id": past }));
    assert_eq!(chain(&table, &of), ["Gamma"]);
    for _ in 0..3 {
        table.ok("undo", json!({}));
    }

    let delta = say(&table, &article, "Delta");
    let found = json!({ "inner": relays[1], "outer": delta, "basis": "researched", "reason": "a call" });
    table.ok("remove", json!({ "id": steps[2] }));
    table.ok("add_hop", found);
    assert_eq!(steps_of(&table, &of), ["Alfa text", "Beta text", "Delta researched"]);
    table.ok("remove", json!({ "id": steps[1] }));
    assert_eq!(steps_of(&table, &of), ["Alfa text"], "we found it of Beta and of nobody else");
    assert_eq!(steps_of(&table, &relays[1]), ["Delta researched"]);
}

#[test]
fn what_was_changed_meanwhile_is_not_written_over() {
    let Laid { table, of, .. } = laid();
    let shown = || table.ok("show_attribution", json!({ "id": of }));
    let check = |version: &Value, original: &str| json!({ "attribution": of, "result": "altered", "original": original, "version": version });
    let read = shown()["version"].clone();
    table.ok("correct_attribution", json!({ "id": of, "original": "as a colleague found it" }));
    assert_eq!(table.refused("check_quote", check(&read, "as I found it")), "changed_meanwhile");
    let over = json!({ "id": of, "original": "as I found it", "version": read });
    assert_eq!(table.refused("correct_attribution", over), "changed_meanwhile");
    assert_eq!(shown()["original"], "as a colleague found it");
    assert_eq!(shown()["quote_checks"], json!([]));
    table.ok("check_quote", check(&shown()["version"], "as I found it"));
    assert_eq!(shown()["original"], "as I found it");
}

#[test]
fn a_quotation_is_held_against_its_original_in_one_step() {
    let Laid { table, of, .. } = laid();
    let check = |result: &str, more: Value| {
        let mut args = json!({ "attribution": of, "result": result });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };
    let shown = || table.ok("show_attribution", json!({ "id": of }));
    for result in ["matches", "altered", "out_of_context"] {
        assert_eq!(table.refused("check_quote", check(result, json!({ "reason": " " }))), "original_missing");
    }
    table.ok("check_quote", check("not_found", json!({})));
    table.ok("check_quote", check("matches", json!({ "reason": "heard on the tape" })));
    table.ok(
        "check_quote",
        check("altered", json!({ "original": "the incident, he believes", "reason": "no doubt left" })),
    );
    let said = shown();
    assert_eq!(said["original"], "the incident, he believes");
    assert_eq!(said["quote_check"], "altered");
    let checks = said["quote_checks"].as_array().unwrap();
    let results: Vec<&Value> = checks.iter().map(|one| &one["result"]).collect();
    assert_eq!(results, ["altered", "matches", "not_found"]);
    assert_eq!(checks[0]["reason"], "no doubt left");
    assert!(!checks[0]["person_name"].as_str().unwrap().is_empty());
    table.ok("undo", json!({}));
    assert_eq!([&shown()["original"], &shown()["quote_check"]], ["", "matches"]);
}
