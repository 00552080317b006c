//! Everything by keyboard: the palette, the shortcuts and their change.

use crate::page::sample;
use attesta_tests::window::{Window, drive};
use fantoccini::key::Key;

async fn control(window: &Window, keys: &str) {
    window.press(&format!("{}{keys}", char::from(Key::Control))).await;
}

/// Opens the palette, writes part of what it lists and takes the first line once it is the one wanted.
async fn command(window: &Window, words: &str, first: &str) {
    control(window, &format!("{}p", char::from(Key::Shift))).await;
    window.find("palette-input").await;
    window.press(words).await;
    let script = "
      document.querySelector(`[data-testid='palette-input']`)?.value === arguments[0] &&
      document.querySelector(`[data-testid='palette-option'][aria-selected='true']`)?.dataset.id === arguments[1]";
    window.until(&format!("{first} is the first for “{words}”"), script, vec![words.into(), first.into()]).await;
    window.press_key(Key::Enter).await;
    window.until_count("palette", 0).await;
}

#[test]
fn the_palette_goes_everywhere_and_speaks_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        command(&window, "cla", "claims").await;
        window.find("claim-row").await;
        command(&window, "itali", "lang-it").await;
        window.until("the window speaks Italian", "document.documentElement.lang === 'it'", vec![]).await;
        command(&window, "cron", "history").await;
        window.find("history-row").await;
        // What was used last comes first, unless it is where one is or does not apply any more.
        control(&window, &format!("{}p", char::from(Key::Shift))).await;
        let first = "document.querySelector(`[data-testid='palette-option']`)?.dataset.id === 'claims'";
        window.until("the claims come first", first, vec![]).await;
        window.screenshot("palette").await;
        window.press("450").await;
        let found = "document.querySelector(`[data-testid='palette-option'][aria-selected='true']`)?.innerText.includes('450') === true";
        window.until("a claim is found", found, vec![]).await;
        window.press_key(Key::Enter).await;
        window
            .until("the claim is shown", "document.querySelector('h1')?.innerText.includes('450') === true", vec![])
            .await;
        window
    });
}

#[test]
fn a_shortcut_is_changed_and_works_from_then_on() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.press("?").await;
        window.find("shortcuts").await;
        window.screenshot("shortcuts").await;
        change(&window, "claims", "k").await;
        window.find("shortcut-refused").await;
        change(&window, "claims", "j").await;
        window.until_count("shortcut-refused", 0).await;
        window.find("shortcut-reset").await;
        window.press_key(Key::Escape).await;
        window.until_count("shortcuts", 0).await;
        control(&window, "j").await;
        window.find("claim-row").await;
        window
            .until(
                "the button says the new keys",
                "document.querySelector(`[data-testid='rail-claims']`).title.includes('Ctrl+J')",
                vec![],
            )
            .await;
        window
    });
}

/// Gives an action Control and another key.
async fn change(window: &Window, action: &str, key: &str) {
    let button = format!("[data-testid='shortcut-row'][data-id='{action}'] [data-testid='shortcut-change']");
    window.find_css(&button).await;
    let script =
        format!("(() => {{ const b = document.querySelector(`{button}`); b.focus(); b.click(); return true; }})()");
    window.until("the row listens", &script, vec![]).await;
    window.find_css(&format!("{button}.listening")).await;
    control(window, key).await;
    window.until("the row has heard them", &format!("!document.querySelector(`{button}.listening`)"), vec![]).await;
}
