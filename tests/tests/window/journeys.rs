//! Shorter ways through the window, each of them something people do every day.

use crate::page::{click_holding, pick, sample, select};
use attesta_tests::{
    main_job::{self as job, Passage},
    programs::Cli,
    window::{Window, drive},
};
use fantoccini::key::Key;
use serde_json::json;

async fn read(window: &Window, title: &str) {
    window.click("rail-articles").await;
    click_holding(window, "[data-testid='article-row'] button", title).await;
    window.find("reader-text").await;
}

#[test]
fn a_step_is_taken_back_and_brought_back_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-import").await;
        let text = "Il porto è chiuso\n\nIl sindaco ha detto che il porto resterà chiuso fino a maggio.";
        window.execute("document.querySelector(`[data-testid='paste-text']`).focus()", vec![]).await;
        window.press(text).await;
        window.click("import-save").await;
        window.find("reader-text").await;
        select(&window, Passage { words: "il porto resterà chiuso fino a maggio", nth: 0 }).await;
        window.press("m").await;
        window.find("proposal").await;
        window.until_shown("Il sindaco").await;
        if window.count("propose-who-kind").await > 0 {
            window.choose("propose-who-kind", "office").await;
        }
        window.click("propose-accept").await;
        window.until_count("margin-item", 1).await;
        let (undo, redo) = (
            format!("{}z", char::from(Key::Control)),
            format!("{}{}z", char::from(Key::Control), char::from(Key::Shift)),
        );
        window.press(&undo).await;
        window.until_count("margin-item", 0).await;
        window.press(&redo).await;
        window.until_count("margin-item", 1).await;
        window.click("rail-history").await;
        window
            .until(
                "four entries stand in the history",
                "document.querySelectorAll(`[data-testid='history-row']`).length >= 4",
                vec![],
            )
            .await;
        window.click("verify").await;
        window.click("verify-go").await;
        window.until_shown("The history is intact").await;
        window.screenshot("history").await;
        window
    });
}

#[test]
fn what_another_program_changes_appears_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli { home: folder.path().join("home"), casebook: folder.path().join("work.casebook") };
    cli.json(&["person", "add", job::AUTHOR]);
    drive(folder.path(), &cli.casebook, async |window| {
        window.click("rail-claims").await;
        cli.json(&["claim", "add", "--wording", "The bridge is closed"]);
        window.until_count("claim-row", 1).await;
        cli.json(&["undo"]);
        window.until_count("claim-row", 0).await;
        let claim = cli.json(&["claim", "add", "--wording", "The bridge is closed to lorries"])["id"].clone();
        let claim = claim.as_str().unwrap();
        cli.json(&["verdict", claim, "true", "--reason", "The decree says so"]);
        click_holding(&window, "[data-testid='claim-row']", "The bridge is closed").await;
        window.until_shown("The decree says so").await;
        cli.json(&["claim", "set", claim, "--wording", "The bridge is closed to everybody"]);
        // A verdict stands on the words it was given on.
        window.find("verdict-wording").await;
        window.until_shown("closed to lorries").await;
        window.screenshot("reworded-claim").await;
        window
    });
}

#[test]
fn a_step_found_by_us_joins_the_chain_with_its_evidence() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        read(&window, "Pyongyang's dead").await;
        click_holding(&window, "[data-testid='margin-item']", "At least 450").await;
        window.click("step-add").await;
        window.choose("step-basis", "researched").await;
        pick(&window, "step-who", "South Korea").await;
        window.fill("step-reason", "The official's calendar shows a meeting in Seoul.").await;
        window.click("step-save").await;
        window.until_count("chain-step", 1).await;
        window.click("step-evidence").await;
        window.fill("evidence-title", "Calendar of the delegation").await;
        window.click("evidence-save").await;
        window.until_shown("Calendar of the delegation").await;
        window.screenshot("researched-step").await;
        window
    });
}

#[test]
fn a_reviewer_corrects_and_the_author_sees_it() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-review").await;
        window.find("review-row").await;
        window.press("e").await;
        window.find("review-corrections").await;
        window.choose("position-stance", "questions").await;
        window.fill("review-reason", "They were asked, and did not deny it.").await;
        window.screenshot("review-correct").await;
        window.click("review-correct-save").await;
        window.until_count("review-row", 0).await;
        read(&window, "Visita d'onore").await;
        click_holding(&window, "[data-testid='margin-item']", "accusa di vendersi").await;
        window.find("review-decision").await;
        window.until_shown("They were asked, and did not deny it.").await;
        window
    });
}

#[test]
fn every_screen_fits_a_small_window_in_both_languages_and_in_the_dark() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("settings").await;
        window.choose("lang", "it").await;
        window.choose("theme", "dark").await;
        window.press_key(Key::Escape).await;
        window.until("the window speaks Italian", "document.documentElement.lang === 'it'", vec![]).await;
        window.client.set_window_size(720, 480).await.unwrap();
        for screen in ["articles", "claims", "sources", "review", "reports", "history"] {
            window.click(&format!("rail-{screen}")).await;
            window.until("the screen has come", "document.querySelector('h1') !== null", vec![]).await;
            let fits = "document.documentElement.scrollWidth <= innerWidth";
            window.until(&format!("{screen} fits the width"), fits, vec![]).await;
            window.screenshot(&format!("small-{screen}")).await;
        }
        read(&window, "김정은").await;
        window.until("the reader fits the width", "document.documentElement.scrollWidth <= innerWidth", vec![]).await;
        window.screenshot("small-reader").await;
        let shown =
            window.execute("return document.querySelector(`[data-testid='reader-text']`).innerText", vec![]).await;
        assert!(shown.as_str().unwrap_or_default().contains("러시아대사관"), "{}", json!(shown));
        window
    });
}
