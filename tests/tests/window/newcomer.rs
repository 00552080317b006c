//! Somebody who has read nothing: the first start, the sample and its tour, an article of their own, a claim, and a report of it.

use crate::page::{click_holding, paste, select};
use attesta_tests::{
    main_job as job,
    main_job::Passage,
    window::{Window, drive},
};
use fantoccini::key::Key;
use serde_json::json;
use std::path::Path;

const STORY: &str = "Harbour closed until May\n\n\
    The mayor of Porto Alto said that the harbour will stay closed until May. The coast guard denied any accident.";

async fn step(window: &Window, id: &str) {
    let script = "document.querySelector(`[data-testid='tour']`)?.dataset.step === arguments[0]";
    window.until(&format!("the tour is at {id}"), script, vec![json!(id)]).await;
}

#[test]
fn a_newcomer_gets_from_the_first_start_to_a_report_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("fact-check.html");
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.find("person-name").await;
        window.screenshot("newcomer-first").await;
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.find("door-sample").await;
        window.screenshot("newcomer-doors").await;
        window.click("door-sample").await;
        window.until_count("article-row", 4).await;
        click_holding(&window, "[data-testid='notice'] button", "Show me around").await;
        follow_the_tour(&window, &folder.path().join("sample.html")).await;
        own_article(&window).await;
        own_report(&window, &report).await;
        window
    });
    let Ok(report) = std::fs::read_to_string(&report) else {
        return; // there was no window
    };
    for words in
        ["The harbour stays closed until May", "mayor of Porto Alto", "Harbour closed until May", "No verdict yet"]
    {
        assert!(report.contains(words), "the report lacks “{words}”");
    }
    assert!(!report.contains("Kursk"), "the report is of their own article alone");
}

/// Each step is done, not clicked away, where it asks for something to be done.
async fn follow_the_tour(window: &Window, report: &Path) {
    step(window, "article").await;
    click_holding(window, "[data-testid='article-row'] button", "Pyongyang's dead").await;
    step(window, "accept").await;
    window.find("suggestion").await;
    window.execute("document.getElementById('article-text').focus()", vec![]).await;
    window.press_key(Key::Tab).await;
    window.until("a proposal is looked at", "document.activeElement.dataset.id !== undefined", vec![]).await;
    window.press("a").await;
    step(window, "claim").await;
    window.click("rail-claims").await;
    click_holding(window, "[data-testid='claim-row']", "450").await;
    step(window, "verdict").await;
    window.click("verdict-new").await;
    window.choose("verdict-rating", "unproven").await;
    window.fill("verdict-reasons", "One report, which names nobody.").await;
    window.click("verdict-save").await;
    step(window, "matrix").await;
    window.click("rail-claims").await;
    window.click("claims-compare").await;
    step(window, "report").await;
    window.click("rail-reports").await;
    window.until_count("report-line", 10).await;
    window.answer_dialog(report);
    window.click("report-save").await;
    step(window, "palette").await;
    window.press(&format!("{}{}p", char::from(Key::Control), char::from(Key::Shift))).await;
    window.find("palette").await;
    window.press_key(Key::Escape).await;
    step(window, "end").await;
    window.click("tour-next").await;
    window.until_count("tour", 0).await;
}

async fn own_article(window: &Window) {
    window.press(&format!("{}i", char::from(Key::Control))).await;
    paste(window, STORY).await;
    window.click("import-save").await;
    window.find("reader-text").await;
    window.until_shown("mayor of Porto Alto").await;
    select(window, Passage { words: "the harbour will stay closed until May", nth: 0 }).await;
    window.press("m").await;
    window.find("proposal").await;
    window.fill("propose-wording", "The harbour stays closed until May").await;
    if window.count("propose-who-kind").await > 0 {
        window.choose("propose-who-kind", "office").await;
    }
    window.click("propose-accept").await;
    window.until_count("proposal", 0).await;
    window.until_count("margin-item", 1).await;
    window.screenshot("newcomer-own").await;
}

async fn own_report(window: &Window, report: &Path) {
    window.click("rail-reports").await;
    window.choose("report-scope", "article").await;
    window.until_count("report-line", 1).await;
    window.until_shown("A new report, no. 1").await;
    window.screenshot("newcomer-report").await;
    window.answer_dialog(report);
    window.click("report-save").await;
    window.until_shown("Saved as").await;
}
