//! A second check by someone without Attesta: a page goes out, answers come back, and what cannot be recorded says why.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail by panicking")]

mod common;

use attesta_casebook::testing::everything;
use common::sent::{Work, accept_of, answers, codes, decided, hashed, work};
use serde_json::{Value, json};

#[test]
fn a_page_goes_out_and_its_answers_are_recorded_in_one_step() {
    let work = work();
    let path = work.table.folder.path().join("check.html");
    let sent = work.table.ok(
        "send_for_check",
        json!({ "to": "Ada Editor", "lang": "it", "claim": work.claim, "note": "Per favore entro domani", "path": path }),
    );
    assert_eq!((&sent["attributions"], &sent["verdicts"]), (&json!(2), &json!(1)));
    let page = std::fs::read_to_string(&path).unwrap();
    for words in [
        "First desk",
        "Ada Editor",
        "Per favore entro domani",
        "hanno negato",
        "C&#39;è stato un incidente",
        "The guard denies it",
    ] {
        assert!(page.contains(words), "the page says “{words}”");
    }
    let waiting = |n: usize| assert_eq!(work.table.ok("review_queue", json!({})).as_array().unwrap().len(), n);
    waiting(3);
    let position = work.position(0);
    let mut correct = decided("attribution", &work.said[0], "correct", "They deny it, and only the guard");
    correct["corrections"] = json!({ "mode": "mixed", "positions": [{ "id": position, "stance": "denies", "hedged": true, "hedge": "forse", "said": "2025-05-09", "who": "Capitaneria" }] });
    let text = hashed(answers(
        &page,
        "Ada Editor",
        json!([
            correct,
            { "kind": "attribution", "id": work.said[1], "decision": null, "reason": "Which mayor?" },
            decided("verdict", &work.verdict, "reject", "One denial is not enough"),
        ]),
    ));

    let before = everything(&work.table.file());
    let read = work.read(&text);
    assert_eq!(everything(&work.table.file()), before, "looking changes nothing");
    assert_eq!(
        (&read["corrected"], &read["rejected"], &read["remarked"], &read["undecided"]),
        (&json!(1), &json!(1), &json!(1), &json!(1))
    );
    assert_eq!(
        (&read["reviewer"], &read["person"], &read["applied"]),
        (&json!("Ada Editor"), &json!(null), &json!(false))
    );
    let changes = read["rows"][0]["changes"].clone();
    assert!(
        changes.as_array().unwrap().contains(&json!({ "field": "stance", "before": "asserts", "after": "denies" })),
        "{changes}"
    );

    let stale = json!({ "text": text, "sha256": "0" });
    assert_eq!(work.table.refused("import_check", stale), "answers_changed");
    let done = work.table.ok("import_check", json!({ "text": text, "sha256": read["sha256"] }));
    assert_eq!(
        (&done["applied"], &done["rows"][0]["changes"]),
        (&json!(true), &changes),
        "what was shown is what was done"
    );
    let view = work.view(0);
    assert_eq!((&view["review"], &view["positions"][0]["stance"]), (&json!("corrected"), &json!("denies")));
    assert_eq!((&view["reviews"][0]["person_name"], &view["reviews"][0]["changed"]), (&json!("Ada Editor"), &changes));
    assert_eq!(work.view(1)["notes"][0]["body"], "Which mayor?");
    assert_eq!(work.view(1)["review"], "requested", "a remark decides nothing");
    let verdict = work.table.ok("show_claim", json!({ "id": work.claim }))["verdicts"][0].clone();
    assert_eq!(
        (&verdict["review"], &verdict["reviews"][0]["reason"]),
        (&json!("rejected"), &json!("One denial is not enough"))
    );
    waiting(1);
    let history = work.table.ok("history", json!({ "limit": 1 }))["rows"][0].clone();
    assert_eq!(
        (&history["op"], &history["person_name"]),
        (&json!("import_check"), &json!("First desk")),
        "who brought it in"
    );

    assert_eq!(codes(&work.read(&text))[0].as_deref(), Some("already_decided"), "the same file again");
    work.table.ok("work_as", json!({ "person": "Ada Editor" }));
    let accept = json!({ "attribution": work.said[0], "decision": "accept" });
    assert_eq!(work.table.refused("review", accept), "own_work", "who corrected it wrote this version");
    let unread = json!({ "attribution": work.said[1], "decision": "accept" });
    work.table.ok("review", unread);
    work.table.ok("undo", json!({}));
    work.table.ok("work_as", json!({ "person": "First desk" }));

    assert_eq!(work.table.ok("undo", json!({}))["op"], "import_check");
    waiting(3);
    let view = work.view(0);
    assert_eq!(
        (&view["review"], &view["positions"][0]["stance"], &view["positions"][0]["party"]["name"]),
        (&json!("requested"), &json!("asserts"), &json!("Guardia costiera"))
    );
    assert_eq!(
        work.table.ok("casebook_info", json!({}))["people"].as_array().unwrap().len(),
        1,
        "and nobody new stays"
    );
    work.table.ok("redo", json!({}));
    assert_eq!(work.view(0)["review"], "corrected");
    assert_eq!(work.table.ok("check", json!({}))["broken"], Value::Null);
}

#[test]
fn each_answer_that_cannot_be_recorded_says_why_and_stops_no_other() {
    let check = |what: &str,
                 change: &dyn Fn(&Work),
                 reviewer: &str,
                 answer: &dyn Fn(&Work) -> Value,
                 expected: Option<&str>| {
        let work = work();
        let page = work.page(json!({ "claim": work.claim }));
        change(&work);
        let verdict = decided("verdict", &work.verdict, "accept", "");
        let read = work.read(&hashed(answers(&page, reviewer, json!([answer(&work), verdict]))));
        let expected = expected.map(str::to_owned);
        assert_eq!(
            codes(&read),
            [expected.clone(), if reviewer == "first DESK" { Some("own_work".into()) } else { None }],
            "{what}: {read}"
        );
    };
    let nothing = |_: &Work| {};
    let accept = |work: &Work| decided("attribution", &work.said[0], "accept", "");
    let correcting = |with: Value| {
        move |work: &Work| {
            let mut answer = decided("attribution", &work.said[0], "correct", "no");
            answer["corrections"] = serde_json::from_str(
                &with
                    .to_string()
                    .replace("POSITION", work.position(0).as_str().unwrap())
                    .replace("FOREIGN", work.position(1).as_str().unwrap()),
            )
            .unwrap();
            answer
        }
    };
    let edited =
        |work: &Work| drop(work.table.ok("correct_position", json!({ "id": work.position(0), "stance": "denies" })));
    let reworded =
        |work: &Work| drop(work.table.ok("describe_claim", json!({ "id": work.claim, "wording": "Un'altra cosa" })));
    let removed = |work: &Work| drop(work.table.ok("remove", json!({ "id": work.said[0] })));
    let decided_by_another = |work: &Work| {
        work.table.ok("add_person", json!({ "name": "Second desk" }));
        work.table.ok("work_as", json!({ "person": "Second desk" }));
        work.table.ok("review", accept_of(work));
        work.table.ok("work_as", json!({ "person": "First desk" }));
    };
    check("as sent", &nothing, "Ada", &accept, None);
    check("edited since", &edited, "Ada", &accept, Some("outdated"));
    check("removed since", &removed, "Ada", &accept, Some("unknown_item"));
    check("decided since", &decided_by_another, "Ada", &accept, Some("already_decided"));
    check("one's own, whatever the case", &nothing, "first DESK", &accept, Some("own_work"));
    check(
        "a rejection without a word",
        &nothing,
        "Ada",
        &|w| decided("attribution", &w.said[0], "reject", " "),
        Some("reason_missing"),
    );
    check(
        "a NUL",
        &nothing,
        "Ada",
        &|w| decided("attribution", &w.said[0], "reject", "a\0b"),
        Some("malformed_answer"),
    );
    check(
        "too long",
        &nothing,
        "Ada",
        &|w| decided("attribution", &w.said[0], "reject", &"x".repeat(9000)),
        Some("malformed_answer"),
    );
    check("nothing corrected", &nothing, "Ada", &correcting(json!({})), Some("malformed_answer"));
    check(
        "a date that is none",
        &nothing,
        "Ada",
        &correcting(json!({ "positions": [{ "id": "POSITION", "said": "yesterday" }] })),
        Some("bad_date"),
    );
    check(
        "nobody",
        &nothing,
        "Ada",
        &correcting(json!({ "positions": [{ "id": "POSITION", "who": " " }] })),
        Some("malformed_answer"),
    );
    check(
        "somebody else's position",
        &nothing,
        "Ada",
        &correcting(json!({ "positions": [{ "id": "FOREIGN", "stance": "denies" }] })),
        Some("malformed_answer"),
    );
    check(
        "a name that turns the text",
        &nothing,
        "Ada",
        &correcting(json!({ "positions": [{ "id": "POSITION", "who": "KC\u{202e}NA" }] })),
        Some("malformed_answer"),
    );
    check(
        "markup is only words",
        &nothing,
        "Ada",
        &|w| decided("attribution", &w.said[0], "reject", "<script>'; DROP TABLE x --"),
        None,
    );

    // The claim's wording is what both were about.
    let work = work();
    let page = work.page(json!({ "claim": work.claim }));
    reworded(&work);
    let text = hashed(answers(&page, "Ada", json!([accept(&work), decided("verdict", &work.verdict, "accept", "")])));
    assert_eq!(codes(&work.read(&text)), [Some("outdated".to_owned()), Some("outdated".to_owned())]);
    assert_eq!(work.table.refused("import_check", json!({ "text": text })), "nothing_to_record");
}

#[test]
fn a_whole_file_that_is_not_ours_is_refused() {
    let work = work();
    let page = work.page(json!({ "claim": work.claim }));
    let good = answers(&page, "Ada", json!([decided("attribution", &work.said[0], "accept", "")]));
    let refused = |text: String, code: &str| {
        assert_eq!(work.table.refused("read_check_answers", json!({ "text": text })), code);
        assert_eq!(work.table.refused("import_check", json!({ "text": text })), code);
    };
    let with = |change: &dyn Fn(&mut Value)| {
        let mut changed = good.clone();
        change(&mut changed);
        hashed(changed)
    };
    refused("hello".into(), "answers_unreadable");
    refused("{}".into(), "answers_unreadable");
    refused(page.clone(), "answers_unreadable");
    refused(hashed(good.clone()).replace("accept", "reject"), "answers_damaged");
    refused(with(&|a| a["sent"]["items"][0]["version"] = 9.into()), "answers_damaged");
    refused(with(&|a| a["format"] = 2.into()), "answers_newer");
    refused(with(&|a| a["reviewer"] = " ".into()), "reviewer_unnamed");
    refused(with(&|a| a["reviewer"] = "A\u{202e}da".into()), "reviewer_unnamed");
    refused(with(&|a| a["answers"][0]["decision"] = "shrug".into()), "answers_unreadable");
    refused(with(&|a| a["answers"][0]["id"] = "1f2e".into()), "answers_unreadable");
    refused(with(&|a| a["answers"] = json!([a["answers"][0], a["answers"][0]])), "answers_unreadable");
}

#[test]
fn answers_to_another_file_and_too_many_bytes_are_refused() {
    let (one, other) = (work(), work());
    let page = one.page(json!({ "claim": one.claim }));
    // The ids of a pinned world are alike; the file's own is not, once it is another world.
    let text = hashed(answers(&page, "Ada", json!([decided("attribution", &one.said[0], "accept", "")])));
    let copy = common::open(&other.table.folder.path().join("else.casebook"), other.table.folder.path(), "desktop", 7)
        .unwrap();
    let error = copy.dispatch("read_check_answers", json!({ "text": text })).result.unwrap_err();
    assert_eq!(error.code, "other_casebook");
    let huge = json!({ "text": format!("{{{}}}", " ".repeat(5 << 20)) });
    assert_eq!(one.table.refused("read_check_answers", huge), "answers_too_large");
    assert_eq!(one.table.refused("read_check_answers", json!({})), "of_one_thing");
}

#[test]
fn ones_own_work_can_be_recorded_as_a_reread() {
    let work = work();
    let page = work.page(json!({ "attributions": [work.said[0]] }));
    let text = hashed(answers(&page, "First desk", json!([decided("attribution", &work.said[0], "accept", "")])));
    assert_eq!(work.table.refused("import_check", json!({ "text": text })), "nothing_to_record");
    let done = work.table.ok("import_check", json!({ "text": text, "rereads": true }));
    assert_eq!((&done["rows"][0]["reread"], &work.view(0)["review"]), (&json!(true), &json!("reread")));
}
