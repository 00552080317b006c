//! The guided tour waits for what the person does, and is offered once.

use crate::page::{click_holding, paste};
use attesta_tests::{
    main_job as job,
    window::{Window, drive},
};
use fantoccini::key::Key;
use serde_json::json;

async fn step(window: &Window, id: &str, progress: &str) {
    let script = "document.querySelector(`[data-testid='tour']`)?.dataset.step === arguments[0]
      && document.querySelector(`[data-testid='tour-progress']`)?.innerText.toLowerCase() === arguments[1]";
    window.until(&format!("the tour is at {id}, {progress}"), script, vec![json!(id), json!(progress)]).await;
}

#[test]
fn the_tour_goes_on_when_something_was_done_and_can_be_left() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-sample").await;
        window.until_count("article-row", 4).await;
        click_holding(&window, "[data-testid='notice'] button", "Show me around").await;
        step(&window, "article", "1 of 8").await;
        window.screenshot("tour").await;
        click_holding(&window, "[data-testid='article-row'] button", "Pyongyang's dead").await;
        window.find("reader-text").await;
        step(&window, "accept", "2 of 8").await;
        // By hand, and by what is done.
        window.click("tour-next").await;
        step(&window, "claim", "3 of 8").await;
        window.click("rail-claims").await;
        click_holding(&window, "[data-testid='claim-row']", "450").await;
        step(&window, "verdict", "4 of 8").await;
        window.click("tour-next").await;
        step(&window, "matrix", "5 of 8").await;
        window.click("tour-next").await;
        step(&window, "report", "6 of 8").await;
        window.click("tour-next").await;
        step(&window, "palette", "7 of 8").await;
        window.press(&format!("{}{}p", char::from(Key::Control), char::from(Key::Shift))).await;
        window.find("palette").await;
        window.press_key(Key::Escape).await;
        step(&window, "end", "8 of 8").await;
        window.click("tour-next").await;
        window.until_count("tour", 0).await;
        window.client.refresh().await.unwrap();
        window.click("settings").await;
        window.click("settings-tour").await;
        step(&window, "article", "1 of 8").await;
        window.click("tour-leave").await;
        window.until_count("tour", 0).await;
        window
    });
}

#[test]
fn a_proposal_accepted_takes_the_tour_on() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-sample").await;
        window.until_count("article-row", 4).await;
        click_holding(&window, "[data-testid='notice'] button", "Show me around").await;
        window.press(&format!("{}i", char::from(Key::Control))).await;
        let story = "Harbour closed until May\n\n\
            The mayor of Porto Alto said that the harbour will stay closed until May. The coast guard denied any accident.";
        paste(&window, story).await;
        window.click("import-save").await;
        window.find("reader-text").await;
        step(&window, "accept", "2 of 8").await;
        window.find("suggestion").await;
        window.execute("document.getElementById('article-text').focus()", vec![]).await;
        window.press_key(Key::Tab).await;
        let on_one = "document.activeElement.dataset.id !== undefined";
        window.until("a proposal is looked at", on_one, vec![]).await;
        window.press("a").await;
        step(&window, "claim", "3 of 8").await;
        window
    });
}
