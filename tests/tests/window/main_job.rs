//! The whole main job in the window, and the same report at its end as on the command line.

use crate::page::{choose_holding, click_holding, drag_over, empty, pick, select, tick};
use attesta_tests::{
    main_job::{self as job, Bearing, Said},
    programs::Cli,
    window::{Window, drive},
};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn the_main_job_in_the_window_gives_the_report_of_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let casebook = folder.path().join("window.casebook");
    let report = folder.path().join("rapporto.md");
    drive(folder.path(), &casebook, async |window| {
        arrive(&window).await;
        import(&window).await;
        for (n, said) in job::SAID.iter().enumerate() {
            attribute(&window, n, said).await;
        }
        window.screenshot("main-job-reader").await;
        grade(&window).await;
        judge(&window).await;
        review(&window).await;
        window.click("rail-reports").await;
        window.choose("report-scope", "everything").await;
        window.choose("report-format", "markdown").await;
        window.choose("report-lang", "it").await;
        window
            .until(
                "the preview is Italian",
                "document.querySelector(`[data-testid='report-text']`)?.innerText.includes('Rapporto di verifica')",
                vec![],
            )
            .await;
        window.screenshot("main-job-report").await;
        window.answer_dialog(&report);
        window.click("report-save").await;
        window.until_shown("Saved as").await;
        window.click("reports-issued").await;
        window.until_count("report-issued", 1).await;
        window
    });
    if !report.exists() {
        return; // there was no window
    }
    let written = job::without_moments(&std::fs::read_to_string(&report).unwrap());
    let other = tempfile::tempdir().unwrap();
    let cli = Cli::at(other.path());
    let expected = job::without_moments(&job::on_the_command_line(&cli));
    let first_difference = written.lines().zip(expected.lines()).find(|(a, b)| a != b);
    assert!(written == expected, "the two reports differ, first in (window, command line): {first_difference:#?}");
}

async fn arrive(window: &Window) {
    window.fill("person-name", job::AUTHOR).await;
    window.click("person-save").await;
    window.find("door-import").await;
}

/// Through the file dialog; outlet, date and address are asked for in the strip.
async fn import(window: &Window) {
    window.answer_dialog(&job::article());
    window.click("door-import").await;
    window.click("import-file").await;
    window.find("reader-text").await;
    pick(window, "missing-publisher", job::OUTLET).await;
    window.fill("missing-published", job::PUBLISHED).await;
    window.fill("missing-url", job::ADDRESS).await;
    window.screenshot("main-job-missing").await;
    window.click("missing-save").await;
    for guess in ["guessed-title", "guessed-language"] {
        window.click(guess).await;
        window.until_count(guess, 0).await;
    }
    window.until_count("missing", 0).await;
}

async fn attribute(window: &Window, n: usize, said: &Said) {
    // Once with the mouse; the keyboard's way is the same from here on.
    if n == 0 {
        drag_over(window, said.content).await;
        window.click("mark").await;
    } else {
        select(window, said.content).await;
        window.press("m").await;
    }
    window.find("proposal").await;
    for (key, list, passage) in [
        ("t", "pieces-content", Some(said.content)),
        ("c", "pieces-cue", said.cue),
        ("s", "pieces-source", said.source),
    ] {
        match passage {
            Some(passage) => {
                select(window, passage).await;
                window.press(key).await;
            }
            None => empty(window, list).await,
        }
    }
    empty(window, "propose-who-list").await;
    for (before, party) in said.parties.iter().enumerate() {
        pick(window, "propose-who", party.name).await;
        let listed =
            "document.querySelectorAll(`[data-testid='propose-who-list'] button.icon`).length === arguments[0]";
        window.until(&format!("{} is listed", party.name), listed, vec![json!(before + 1)]).await;
        if window.count("propose-who-kind").await > 0 {
            window.choose_in_last("propose-who-kind", party.kind).await;
        }
    }
    if window.count("propose-relay").await > 0 {
        tick(window, "propose-relay", false).await;
    }
    window.choose("propose-stance", said.stance).await;
    tick(window, "propose-hedged", said.hedge.is_some()).await;
    if let Some(hedge) = said.hedge {
        window.fill("propose-hedge", hedge).await;
    }
    if let Some(via) = said.via {
        let outer = &job::SAID[via];
        choose_holding(window, "propose-via", &[outer.parties[0].name, outer.content.words]).await;
    }
    match said.claim {
        Bearing::New(wording) => window.fill("propose-wording", wording).await,
        Bearing::Of(other) => {
            let Bearing::New(wording) = job::SAID[other].claim else { panic!("a claim of a claim") };
            pick(window, "propose-claim", wording).await;
        }
    }
    click_holding(window, "[data-testid='propose-more']:not([open]) > summary", "").await;
    window.find_css("[data-testid='propose-more'][open]").await;
    window.choose("propose-mode", said.mode).await;
    if n == 4 {
        window.screenshot("main-job-proposal").await;
    }
    select(window, said.content).await;
    window.press_key(Key::Enter).await;
    window.until_count("proposal", 0).await;
    window.until_count("margin-item", n + 1).await;
}

async fn grade(window: &Window) {
    for graded in &job::GRADES {
        window.click("rail-sources").await;
        click_holding(window, "[data-testid='source-row'] button", graded.party).await;
        window.click("grade-add").await;
        window.choose("grade", graded.grade).await;
        window.fill("grade-topic", graded.topic).await;
        window.fill("grade-reason", graded.reason).await;
        window.click("grade-save").await;
        window.until_count("grade-row", 1).await;
    }
}

async fn judge(window: &Window) {
    for judged in &job::JUDGED {
        let Bearing::New(wording) = job::SAID[judged.of].claim else { panic!("judged where it began") };
        window.click("rail-claims").await;
        click_holding(window, "[data-testid='claim-row']", wording).await;
        window.click("evidence-add").await;
        window.fill("evidence-title", judged.evidence).await;
        window.choose("evidence-bearing", judged.bearing).await;
        window.click("evidence-save").await;
        window.until_count("evidence-row", 1).await;
        window.click("verdict-new").await;
        window.choose("verdict-rating", judged.rating).await;
        window.choose("verdict-confidence", judged.confidence).await;
        window.fill("verdict-reasons", judged.reasons).await;
        window.click("verdict-save").await;
        window.find("verdict-standing").await;
    }
    window.screenshot("main-job-claim").await;
}

/// The author asks; a colleague who sits down at the same window accepts.
async fn review(window: &Window) {
    window.click("rail-articles").await;
    click_holding(window, "[data-testid='article-row'] button", "").await;
    let said = &job::SAID[job::REVIEWED];
    click_holding(window, "[data-testid='margin-item']", said.content.words).await;
    window.click("ask-review").await;
    window
        .until("it waits", "document.querySelector(`[data-testid='rail-review']`).innerText.includes('1')", vec![])
        .await;
    window.click("person-menu").await;
    window.fill("colleague-name", job::REVIEWER).await;
    window.click("colleague-save").await;
    window.click("person-switch").await;
    window
        .until(
            "the colleague is at work",
            "document.querySelector(`[data-testid='person-menu']`).innerText.includes(arguments[0])",
            vec![json!(job::REVIEWER)],
        )
        .await;
    window.click("rail-review").await;
    window.find("review-row").await;
    window.screenshot("main-job-review").await;
    window.press("a").await;
    window.until_count("review-row", 0).await;
}
