//! What is copied is what the core words, and comes out of the clipboard as it went in.

use crate::page::{click_holding, clipboard, select};
use attesta_tests::{
    main_job::{self as job, Passage},
    window::{Window, drive},
};
use fantoccini::key::Key;
use serde_json::json;

/// Pasted where an article would be.
async fn pasted(window: &Window, what: &str, parts: &[&str]) {
    window.find("notice").await;
    window.press(&format!("{}i", char::from(Key::Control))).await;
    window.find("paste-text").await;
    window.until("the field has the focus", "document.activeElement.dataset.testid === 'paste-text'", vec![]).await;
    window.press(&format!("{}v", char::from(Key::Control))).await;
    let script =
        "arguments[0].every((part) => document.querySelector(`[data-testid='paste-text']`).value.includes(part))";
    window.until(&format!("{what} is in the clipboard"), script, vec![json!(parts)]).await;
}

#[test]
fn what_was_copied_becomes_an_article_by_one_key() {
    let _clipboard = clipboard();
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.find("door-import").await;
        let paste = format!("{}{}v", char::from(Key::Control), char::from(Key::Shift));
        window.press(&paste).await;
        // Nothing is there yet: the field waits, and says for what.
        window
            .until(
                "the field says that one can paste",
                "document.activeElement.dataset.testid === 'paste-text' && document.activeElement.placeholder.includes('Ctrl+V')",
                vec![],
            )
            .await;
        let words = "The harbour stays closed.";
        window.press(words).await;
        window.press(&format!("{}a", char::from(Key::Control))).await;
        window.press(&format!("{}c", char::from(Key::Control))).await;
        window.click("rail-today").await;
        window.until_count("paste-text", 0).await;
        window.press(&paste).await;
        window
            .until(
                "the words of the clipboard are in the form, once",
                "document.querySelector(`[data-testid='paste-text']`)?.value === arguments[0]",
                vec![json!(words)],
            )
            .await;
        window.screenshot("pasted").await;
        window
    });
}

#[test]
fn an_attribution_a_passage_and_a_claim_are_copied() {
    let _clipboard = clipboard();
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-sample").await;
        window.until_count("article-row", 4).await;
        let cite = format!("{}{}c", char::from(Key::Control), char::from(Key::Shift));
        let read = async || {
            window.click("rail-articles").await;
            click_holding(&window, "[data-testid='article-row'] button", "Pyongyang's dead").await;
            window.find("reader-text").await;
            window.find("margin-item").await;
        };

        read().await;
        click_holding(&window, "[data-testid='margin-item']", "At least 450").await;
        window.find("inspector").await;
        window.press(&cite).await;
        window.until_shown("Citation copied.").await;
        window.screenshot("citation").await;
        pasted(&window, "the attribution", &["At least 450", "“Pyongyang's dead", "(SHA-256 "]).await;

        read().await;
        select(&window, Passage { words: "450", nth: 0 }).await;
        window.press(&cite).await;
        window.until_shown("Citation copied.").await;
        pasted(&window, "the passage", &["“450”\n", "(SHA-256 "]).await;

        window.click("rail-claims").await;
        click_holding(&window, "[data-testid='claim-row']", "450").await;
        window.click("copy-paragraph").await;
        window.until_shown("Paragraph copied.").await;
        pasted(&window, "the paragraph", &["450", "Articles:\n"]).await;
        window
    });
}
