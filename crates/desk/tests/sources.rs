//! Sources that are one: merged and split, proposed as likely; who owns whom; and what was denied and later confirmed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use common::{
    STORY, Table,
    voices::{claim, said, source},
};
use serde_json::{Value, json};

fn names(rows: &Value) -> Vec<&str> {
    rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect()
}

/// Everything that tells of a source, in one value.
fn told(table: &Table, claim: &Value, some: &[&Value]) -> Value {
    let mut claim = table.ok("show_claim", json!({ "id": claim }));
    claim.as_object_mut().unwrap().remove("changed_at");
    json!([
        table.ok("list_sources", json!({})),
        some.iter().map(|id| table.ok("show_source", json!({ "id": id }))).collect::<Vec<_>>(),
        some.iter().map(|id| table.ok("graph", json!({ "source": id }))).collect::<Vec<_>>(),
        some.iter().map(|id| table.ok("list_claims", json!({ "source": id }))).collect::<Vec<_>>(),
        claim,
        table.ok("matrix", json!({})),
        table.ok("ownership_tree", json!({})),
        table.ok("search", json!({ "query": "KCNA" })),
    ])
}

#[test]
fn two_that_are_one_are_read_as_one_everywhere_and_split_again_exactly() {
    let table = Table::laid();
    let (kcna, korean) = (source(&table, "KCNA", "agency"), source(&table, "조선중앙통신", "agency"));
    let pact = claim(&table, "An unbreakable pact");
    said(&table, &pact, &kcna, "asserts", "2025-05-09");
    said(&table, &pact, &korean, "asserts", "2025-05-10");
    table.ok("grade_source", json!({ "source": kcna, "grade": "D", "reason": "A state organ" }));
    table.ok("grade_source", json!({ "source": korean, "grade": "E", "reason": "Denied what it had printed" }));
    let origins = |low: u32, high: u32| {
        let shown = table.ok("show_claim", json!({ "id": pact }));
        assert_eq!((&shown["origins"]["low"], &shown["origins"]["high"]), (&json!(low), &json!(high)));
    };
    origins(2, 2);
    let before = told(&table, &pact, &[&kcna, &korean]);

    let preview = table.ok("preview_merge_sources", json!({ "id": korean, "into": kcna }));
    assert_eq!(
        (&preview["names"], &preview["attributions"], &preview["claims"], &preview["grades"]),
        (&json!(2), &json!(2), &json!(1), &json!(2))
    );
    assert_eq!(preview["cautions"], json!([{ "kind": "grades", "topic": null }]));
    table.ok("merge_sources", json!({ "id": korean, "into": kcna }));

    let list = table.ok("list_sources", json!({}));
    assert_eq!(names(&list), ["KCNA"]);
    assert_eq!((&list[0]["aliases"], &list[0]["attributions"]), (&json!(["조선중앙통신"]), &json!(2)));
    assert_eq!(names(&table.ok("list_sources", json!({ "text": "조선" }))), ["KCNA"], "found by either name");
    assert_eq!(table.ok("search", json!({ "query": "조선중앙통신" }))[0]["title"], "KCNA");
    assert_eq!(table.ok("show_source", json!({ "id": korean }))["id"], kcna, "the one leads to the other");
    origins(1, 1);
    let matrix = table.ok("matrix", json!({}));
    assert_eq!(names(&matrix["parties"]), ["KCNA"]);
    assert_eq!(matrix["cells"][0]["said"].as_array().unwrap().len(), 2);
    assert_eq!(table.ok("graph", json!({ "claim": pact }))["nodes"].as_array().unwrap().len(), 1);
    assert_eq!(
        table.ok("list_claims", json!({ "source": kcna })).as_array().unwrap().len(),
        1,
        "once, though both say it"
    );
    let report = table.ok("render_report", json!({ "claims": [pact], "format": "markdown", "lang": "en" }));
    assert!(!report["text"].as_str().unwrap().contains("조선중앙통신"), "{}", report["text"]);
    // What text names by the other name is said by the one.
    let article = table.import("Notizie\n\nSecondo 조선중앙통신, il patto è saldo.\n");
    table.ok("attribute", json!({ "article": article, "content": [{ "quote": "il patto è saldo" }], "parties": [{ "name": "조선중앙통신" }] }));
    assert_eq!(table.ok("list_sources", json!({}))[0]["attributions"], 3);
    for _ in 0..2 {
        table.ok("undo", json!({})); // the attribution and the article
    }
    assert_eq!(table.refused("merge_sources", json!({ "id": korean, "into": kcna })), "same_source");
    table.ok("split_source", json!({ "id": korean }));
    assert_eq!(told(&table, &pact, &[&kcna, &korean]), before);
    origins(2, 2);
    table.ok("undo", json!({}));
    origins(1, 1);
    table.ok("undo", json!({}));
    assert_eq!(told(&table, &pact, &[&kcna, &korean]), before, "undone as it was done");
    assert_eq!(table.ok("check", json!({}))["broken"], Value::Null);
}

#[test]
fn who_was_joined_before_stays_joined_when_the_rest_is_split() {
    let table = Table::laid();
    let [a, b, c] = ["Alpha", "Beta", "Gamma"].map(|name| source(&table, name, "agency"));
    table.ok("merge_sources", json!({ "id": c, "into": a }));
    table.ok("merge_sources", json!({ "id": a, "into": b }));
    assert_eq!(names(&table.ok("list_sources", json!({}))), ["Beta"]);
    table.ok("split_source", json!({ "id": a }));
    assert_eq!(names(&table.ok("list_sources", json!({}))), ["Alpha", "Beta"]);
    assert_eq!(names(&table.ok("show_source", json!({ "id": a }))["merged"]), ["Gamma"]);
    table.ok("split_source", json!({ "id": a }));
    assert_eq!(
        names(&table.ok("list_sources", json!({}))),
        ["Alpha", "Beta", "Gamma"],
        "of the one that stays, all are split"
    );
    assert_eq!(table.refused("split_source", json!({ "id": a })), "not_merged");
}

#[test]
fn read_as_one_with_a_protected_source_neither_is_named() {
    let table = Table::laid();
    let (known, hidden) = (source(&table, "The porter", "person"), source(&table, "Bruno Nascosto", "person"));
    table.ok("describe_source", json!({ "id": hidden, "protected": true }));
    let strike = claim(&table, "A strike is near");
    said(&table, &strike, &hidden, "asserts", "");
    said(&table, &strike, &known, "asserts", "");
    let written = || {
        let report = table.ok("render_report", json!({ "claims": [strike], "format": "markdown", "lang": "en" }));
        report["text"].as_str().unwrap().to_owned()
    };
    assert!(written().contains("porter") && !written().contains("Nascosto"));
    for (id, into) in [(&hidden, &known), (&known, &hidden)] {
        let preview = table.ok("preview_merge_sources", json!({ "id": id, "into": into }));
        assert_eq!(preview["cautions"][0]["kind"], "protected");
        table.ok("merge_sources", json!({ "id": id, "into": into }));
        assert_eq!(table.ok("list_sources", json!({}))[0]["protected"], true);
        assert_eq!(table.ok("graph", json!({ "claim": strike }))["nodes"][0]["protected"], true);
        assert!(!written().contains("porter") && !written().contains("Nascosto"), "{}", written());
        table.ok("split_source", json!({ "id": id }));
        assert!(written().contains("porter"), "split, it is as it was");
    }
}

#[test]
fn a_grade_given_to_two_that_are_one_takes_the_place_of_both() {
    let table = Table::laid();
    let (a, b) = (source(&table, "Alpha", "agency"), source(&table, "Beta", "agency"));
    let grade = |id: &Value, grade: &str, replace: bool| json!({ "source": id, "grade": grade, "reason": "as known", "replace": replace });
    table.ok("grade_source", grade(&a, "B", false));
    table.ok("grade_source", grade(&b, "D", false));
    table.ok("merge_sources", json!({ "id": a, "into": b }));
    let standing = |id: &Value| -> Vec<String> {
        let grades = table.ok("show_source", json!({ "id": id }))["grades"].clone();
        let standing = grades.as_array().unwrap().iter().filter(|g| g["replaced"] == false);
        standing.map(|g| g["grade"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(standing(&b), ["D", "B"], "a conflict is shown, not settled");
    assert_eq!(table.refused("grade_source", grade(&a, "C", false)), "already_graded");
    table.ok("grade_source", grade(&a, "C", true));
    assert_eq!(standing(&b), ["C"]);
    table.ok("split_source", json!({ "id": a }));
    assert_eq!((standing(&a), standing(&b)), (vec!["C".into()], vec!["C".into()]));
}

#[test]
fn a_position_corrected_while_two_are_one_stays_whose_it_was() {
    let table = Table::laid();
    let (a, b) = (source(&table, "Alpha", "agency"), source(&table, "Beta", "agency"));
    let one = claim(&table, "It rains");
    let attribution = said(&table, &one, &a, "asserts", "");
    table.ok("merge_sources", json!({ "id": a, "into": b }));
    let position = table.ok("show_attribution", json!({ "id": attribution }))["positions"][0].clone();
    assert_eq!(position["party"]["id"], b);
    table.ok("correct_position", json!({ "id": position["id"], "party": { "id": b }, "stance": "denies" }));
    table.ok("split_source", json!({ "id": a }));
    let position = table.ok("show_attribution", json!({ "id": attribution }))["positions"][0].clone();
    assert_eq!((&position["party"]["id"], &position["stance"]), (&a, &json!("denies")));
}

#[test]
fn likely_duplicates_are_proposed_with_the_reason_and_never_merged() {
    let table = Table::laid();
    for (name, kind) in [
        ("Kim Jong-un", "person"),
        ("Jong Un Kim", "person"),
        ("Путин", "person"),
        ("Putin", "person"),
        ("Agenzia Mare", "agency"),
        ("L'Agenzia Mare", "agency"),
        ("TASS", "agency"),
        ("Yonhap", "agency"),
    ] {
        source(&table, name, kind);
    }
    for name in ["TASS", "Yonhap"] {
        let id = table.ok("list_sources", json!({ "text": name }))[0]["id"].clone();
        table.ok("add_external_id", json!({ "source": id, "scheme": "wikidata", "value": "Q1" }));
    }
    let likely = table.ok("list_likely_same", json!({}));
    let mut pairs: Vec<String> = likely
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| {
            let mut names = [pair["one"]["name"].as_str().unwrap(), pair["other"]["name"].as_str().unwrap()];
            names.sort_unstable();
            format!("{} = {}: {}", names[0], names[1], pair["because"][0]["kind"].as_str().unwrap())
        })
        .collect();
    pairs.sort();
    assert_eq!(
        pairs,
        [
            "Agenzia Mare = L'Agenzia Mare: name",
            "Jong Un Kim = Kim Jong-un: sound",
            "Putin = Путин: sound",
            "TASS = Yonhap: identifier",
        ]
    );
    assert_eq!(table.ok("list_sources", json!({})).as_array().unwrap().len(), 8);
    let (one, other) = (&likely[0]["one"]["id"], &likely[0]["other"]["id"]);
    table.ok("merge_sources", json!({ "id": one, "into": other }));
    assert_eq!(table.ok("list_likely_same", json!({})).as_array().unwrap().len(), 3, "merged, it is proposed no more");
}

/// The proposals, or those that were told apart: "A = B", in the order of the alphabet.
fn likely(table: &Table, apart: bool) -> Vec<String> {
    let list = table.ok("list_likely_same", json!({ "apart": apart }));
    let pair = |row: &Value| {
        let mut names = [row["one"]["name"].as_str().unwrap(), row["other"]["name"].as_str().unwrap()];
        names.sort_unstable();
        names.join(" = ")
    };
    let mut pairs: Vec<String> = list.as_array().unwrap().iter().map(pair).collect();
    pairs.sort();
    pairs
}

#[test]
fn two_that_look_alike_are_told_apart_and_the_judgement_taken_back() {
    let table = Table::laid();
    let (putin, other) = (source(&table, "Putin", "person"), source(&table, "Путин", "person"));
    let far = source(&table, "Yonhap", "agency");
    let told = |id: &Value, other: &Value| json!({ "id": id, "other": other });
    let back = |id: &Value, other: &Value| json!({ "id": id, "other": other, "take_back": true });
    assert_eq!(table.refused("tell_apart", told(&putin, &putin)), "same_source");
    assert_eq!(table.refused("tell_apart", back(&putin, &other)), "not_apart");
    table.ok("tell_apart", json!({ "id": other, "other": putin, "reason": " a grandson " }));
    assert_eq!((likely(&table, false), likely(&table, true)), (vec![], vec!["Putin = Путин".to_owned()]));
    let row = table.ok("list_likely_same", json!({ "apart": true }))[0].clone();
    assert_eq!((&row["apart"]["reason"], &row["because"][0]["kind"]), (&json!("a grandson"), &json!("sound")));
    assert!(!row["apart"]["person_name"].as_str().unwrap().is_empty());
    assert_eq!(table.refused("tell_apart", told(&putin, &other)), "already_apart");
    for (way, proposed) in [("undo", 1), ("redo", 0)] {
        table.ok(way, json!({}));
        assert_eq!(likely(&table, false).len(), proposed, "{way}");
    }
    table.ok("tell_apart", back(&putin, &other));
    assert_eq!((likely(&table, false).len(), likely(&table, true).len()), (1, 0));
    table.ok("undo", json!({}));
    assert_eq!((likely(&table, false).len(), likely(&table, true).len()), (0, 1));
    // What looks like nothing the program knows can be told apart as well; who is taken out takes it along.
    table.ok("tell_apart", told(&putin, &far));
    assert_eq!(likely(&table, true).len(), 2);
    table.ok("remove", json!({ "id": far }));
    assert_eq!(likely(&table, true).len(), 1);
    assert_eq!(table.refused("tell_apart", told(&putin, &far)), "unknown_id");
    assert_eq!(table.ok("check", json!({}))["broken"], Value::Null);
}

#[test]
fn what_was_told_apart_goes_on_for_the_one_that_is_kept() {
    let table = Table::laid();
    let (latin, cyrillic) = (source(&table, "Putin", "person"), source(&table, "Путин", "person"));
    let third = source(&table, "Vladimir Vladimirovich", "person");
    table.ok("tell_apart", json!({ "id": latin, "other": cyrillic, "reason": "a grandson" }));

    table.ok("merge_sources", json!({ "id": latin, "into": third }));
    assert_eq!(likely(&table, true), ["Vladimir Vladimirovich = Путин"]);
    assert_eq!(likely(&table, false), [""; 0], "it goes on for the one that is kept");
    assert_eq!(table.refused("tell_apart", json!({ "id": latin, "other": cyrillic })), "read_as_another");
    let merged = json!({ "id": cyrillic, "other": third });
    assert_eq!(table.refused("tell_apart", merged), "already_apart");
    table.ok("split_source", json!({ "id": latin }));
    assert_eq!(likely(&table, true), ["Putin = Путин"], "split, it is theirs again");

    // The two themselves can be merged for all that, and the judgement rests while they are.
    let both = json!({ "id": latin, "into": cyrillic });
    let preview = table.ok("preview_merge_sources", both.clone());
    assert_eq!(
        (&preview["cautions"][0]["kind"], &preview["cautions"][0]["reason"]),
        (&json!("judged_apart"), &json!("a grandson"))
    );
    table.ok("merge_sources", both);
    assert_eq!((likely(&table, false).len(), likely(&table, true).len()), (0, 0));
    assert_eq!(table.refused("tell_apart", json!({ "id": latin, "other": cyrillic })), "same_source");
    table.ok("split_source", json!({ "id": latin }));
    assert_eq!((likely(&table, false).len(), likely(&table, true).len()), (0, 1));

    // Of two that were each told apart from it, taking it back takes back both.
    table.ok("tell_apart", json!({ "id": third, "other": cyrillic }));
    table.ok("merge_sources", json!({ "id": latin, "into": third }));
    assert_eq!(likely(&table, true).len(), 1);
    table.ok("tell_apart", json!({ "id": third, "other": cyrillic, "take_back": true }));
    assert_eq!((likely(&table, false).len(), likely(&table, true).len()), (1, 0));
    table.ok("undo", json!({}));
    table.ok("split_source", json!({ "id": latin }));
    assert_eq!(likely(&table, true).len(), 2);
    assert_eq!(table.ok("check", json!({}))["broken"], Value::Null);
}

#[test]
fn owners_stand_as_a_tree_and_go_round_in_no_circle() {
    let table = Table::laid();
    let [state, agency, paper, radio] =
        ["State", "Agency", "Paper", "Radio"].map(|name| source(&table, name, "organisation"));
    let own = |owner: &Value, owned: &Value, kind: &str| json!({ "owner": owner, "owned": owned, "kind": kind, "reason": "by law" });
    table.ok("set_ownership", own(&state, &agency, "controls"));
    table.ok("set_ownership", own(&agency, &paper, "owns"));
    table.ok("set_ownership", own(&state, &radio, "owns"));
    let tree = || -> Vec<String> {
        let tree = table.ok("ownership_tree", json!({}));
        let rows = tree["rows"].as_array().unwrap().iter();
        rows.map(|row| {
            format!(
                "{} {}{}",
                row["level"],
                row["source"]["name"].as_str().unwrap(),
                if row["circle"] == true { " again" } else { "" }
            )
        })
        .collect()
    };
    assert_eq!(tree(), ["1 State", "2 Agency", "3 Paper", "2 Radio"]);
    assert_eq!(table.refused("set_ownership", own(&paper, &state, "owns")), "owns_in_circle");
    let preview = table.ok("preview_merge_sources", json!({ "id": paper, "into": state }));
    assert_eq!(preview["cautions"][0], json!({ "kind": "owns", "owner": "State", "owned": "Paper" }));
    table.ok("merge_sources", json!({ "id": paper, "into": state }));
    assert_eq!(tree(), ["1 Agency", "2 State", "3 Agency again", "3 Radio"], "a circle made by merging is named");
    table.ok("split_source", json!({ "id": paper }));
    assert_eq!(tree(), ["1 State", "2 Agency", "3 Paper", "2 Radio"]);
}

#[test]
fn a_claim_is_shown_as_of_a_day_with_the_sources_as_they_were_read_then() {
    let table = Table::laid();
    let (a, b) = (source(&table, "Alpha", "agency"), source(&table, "Beta", "agency"));
    let article = table.import(STORY);
    let one = table.ok("add_claim", json!({ "article": article, "at": [{ "quote": "l'incidente" }] }))["id"].clone();
    said(&table, &one, &a, "asserts", "");
    said(&table, &one, &b, "asserts", "");
    table.ok("merge_sources", json!({ "id": a, "into": b }));
    let shown = table.ok("claim_as_of", json!({ "id": one, "day": "2100-01-01" }));
    assert_eq!(shown["claim"]["origins"]["high"], 1);
}
