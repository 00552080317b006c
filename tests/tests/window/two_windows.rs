//! Two windows on one work file, by the same person: what one does the other sees, and neither takes back what the other did.

use crate::page::click_holding;
use attesta_tests::{
    main_job as job, programs,
    window::{Window, drive},
};
use fantoccini::key::Key;
use std::path::Path;

async fn adds_claim(window: &Window, wording: &str) {
    window.click("claim-new").await;
    window.fill("claim-wording", wording).await;
    window.click("claim-save").await;
    window.until_shown(wording).await;
}

async fn undo(window: &Window) {
    window.press(&format!("{}z", char::from(Key::Control))).await;
}

#[test]
fn what_one_does_the_other_sees_and_neither_takes_back_the_others_work() {
    let folder = tempfile::tempdir().unwrap();
    let casebook = folder.path().join("work.casebook");
    drive(folder.path(), &casebook, async |first| {
        first.fill("person-name", job::AUTHOR).await;
        first.click("person-save").await;
        first.click("rail-claims").await;
        let driver = std::env::var_os("ATTESTA_TAURI_DRIVER").expect("the first window has one");
        let second = Window::of(&programs::desktop(), Path::new(&driver), folder.path(), &casebook, None).await;
        second.click("rail-claims").await;
        adds_claim(&first, "The bridge is closed").await;
        adds_claim(&second, "The ferry is late").await;
        for window in [&first, &second] {
            window.click("rail-claims").await;
            window.until_count("claim-row", 2).await;
        }
        // The last step of all is the second window's; each takes back its own.
        undo(&first).await;
        for window in [&first, &second] {
            window.until_count("claim-row", 1).await;
            window.until_shown("The ferry is late").await;
        }
        first.press(&format!("{}{}z", char::from(Key::Control), char::from(Key::Shift))).await;
        second.until_count("claim-row", 2).await;
        click_holding(&second, "[data-testid='claim-row']", "The bridge is closed").await;
        second.find("claim-state").await;
        second.choose("claim-state", "in_progress").await;
        first.until_shown("in progress").await;
        undo(&first).await;
        first.until_shown("changed").await;
        first.screenshot("not-taken-back").await;
        first.until_count("claim-row", 2).await;
        second.close().await;
        first
    });
}
