//! The program's proposals in the reader, answered by keyboard.

use crate::page::{click_holding, paste};
use attesta_tests::{
    main_job as job,
    programs::Cli,
    window::{Window, drive},
};
use fantoccini::key::Key;
use serde_json::json;

const STORY: &str = "Harbour closed until May\n\n\
    The mayor of Porto Alto said that the harbour will stay closed until May. \
    According to the Mare news agency, two fishing boats were damaged in the storm.\n\n\
    The coast guard denied any accident. “We saw nothing that night,” said harbour master Lena Rossi, who was on duty.\n\n\
    The closure is the third this year and has cost Porto Alto 2 million euros.";

/// One of the proposals is looked at, and the keys are about it.
async fn until_looked_at(window: &Window, words: &str) {
    let script = "
      document.activeElement?.matches(`[data-testid='suggestion'][aria-current='true']`) === true
      && document.activeElement.textContent.includes(arguments[0])";
    window.until(&format!("“{words}” is looked at"), script, vec![json!(words)]).await;
}

async fn until_none_holds(window: &Window, words: &str) {
    let script = "[...document.querySelectorAll(`[data-testid='suggestion']`)].every((one) => !one.textContent.includes(arguments[0]))";
    window.until(&format!("nothing is proposed of “{words}”"), script, vec![json!(words)]).await;
}

#[test]
fn proposals_appear_and_are_accepted_rejected_and_corrected_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-import").await;
        paste(&window, STORY).await;
        window.click("import-save").await;
        window.find("reader-text").await;
        window.until_count("suggestion", 4).await;
        window.until_shown("“said”, source before the verb\u{a0}·\u{a0}9").await;
        window.screenshot("suggestions").await;

        window.until("who opens an article reads it", "document.activeElement?.id === 'article-text'", vec![]).await;
        window.press_key(Key::Tab).await;
        until_looked_at(&window, "stay closed until May").await;
        window.screenshot("suggestions-current").await;
        window.press("a").await;
        window.until_count("margin-item", 1).await;
        until_looked_at(&window, "two fishing boats").await;
        window.press_key(Key::Tab).await;
        until_looked_at(&window, "any accident").await;
        window.press(&format!("{}{}", char::from(Key::Shift), char::from(Key::Tab))).await;
        until_looked_at(&window, "two fishing boats").await;
        window.press("x").await;
        window.until_count("suggestion", 2).await;
        until_looked_at(&window, "any accident").await;
        window.press("e").await;
        window.find("proposal").await;
        until_none_holds(&window, "any accident").await;
        window.choose("propose-who-kind", "state_organ").await;
        window.choose("propose-stance", "questions").await;
        window.screenshot("suggestions-corrected").await;
        window.click("propose-accept").await;
        window.until_count("margin-item", 2).await;
        window.until_count("suggestion", 1).await;
        window.until_shown("The coast guard questions").await;
        until_looked_at(&window, "We saw nothing").await;

        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "Harbour closed").await;
        window.until_count("margin-item", 2).await;
        window.until_count("suggestion", 1).await;
        until_none_holds(&window, "two fishing boats").await;

        let rests = "document.getAnimations().every((one) => one.playState !== 'running')";
        window.until("nothing moves in the margin", rests, vec![]).await;
        window.choose("suggestions-least", "0.7").await;
        window.click("suggestions-accept-above").await;
        window.until_count("margin-item", 3).await;
        window.until_count("suggestion", 0).await;
        window.press(&format!("{}z", char::from(Key::Control))).await;
        window.until_count("suggestion", 1).await;
        window.until_count("margin-item", 2).await;
        // What nobody is said to have said is offered as a claim, once.
        window.until_count("own-mark", 1).await;
        window.execute("document.querySelector(`[data-testid='own-voice']`).scrollIntoView()", vec![]).await;
        window.screenshot("own-voice").await;
        window.click("own-mark").await;
        window.until_count("own-mark", 0).await;
        window.click("suggestions-hide").await;
        window.until_count("suggestion", 0).await;
        window
    });
}

#[test]
fn what_is_accepted_is_made_a_claim_in_the_same_go_or_later_and_is_attributed_once() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-import").await;
        paste(&window, STORY).await;
        window.press(&format!("{}{}", char::from(Key::Control), char::from(Key::Enter))).await;
        window.find("reader-text").await;
        window.until_count("suggestion", 4).await;
        window.press_key(Key::Tab).await;
        until_looked_at(&window, "stay closed until May").await;
        window.press("a").await;
        window.until_count("margin-item", 1).await;
        window.until_shown("no claim yet").await;
        until_looked_at(&window, "two fishing boats").await;
        window.press(&format!("{}A", char::from(Key::Shift))).await;
        // Who speaks is a new name, whose kind is asked for; a known one is not.
        if window.count("propose-who-kind").await > 0 {
            window.choose("propose-who-kind", "agency").await;
            window.click("propose-accept").await;
        }
        window.until_count("margin-item", 2).await;
        let claims = "document.querySelector(`[data-testid='rail-claims'] .count`)?.textContent === arguments[0]";
        window.until("it is a claim", claims, vec![json!("1")]).await;
        until_looked_at(&window, "any accident").await;

        click_holding(&window, "[data-testid='margin-item']", "stay closed until May").await;
        window.find("no-claim").await;
        window.screenshot("no-claim").await;
        window.click("make-claim").await;
        window.until("it is one too", claims, vec![json!("2")]).await;
        window.until_count("no-claim", 0).await;
        window.click("rail-reports").await;
        window.until_count("report-line", 2).await;
        assert_eq!(window.count("report-untold").await, 0, "nothing is left out of the report");
        window
    });
}

#[test]
fn proposals_fit_a_small_dark_window_and_let_the_keyboard_go() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("settings").await;
        window.choose("lang", "it").await;
        window.choose("theme", "dark").await;
        window.press_key(Key::Escape).await;
        window.click("door-sample").await;
        window.until_count("article-row", 4).await;
        click_holding(&window, "[data-testid='article-row'] button", "Pyongyang's dead").await;
        window.find("suggestion").await;
        window.screenshot("suggestions-dark").await;
        window.client.set_window_size(720, 600).await.unwrap();
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        window.until("the reader fits the width", fits, vec![]).await;
        let text = "document.activeElement?.id === 'article-text'";
        window.execute("document.getElementById('article-text').focus()", vec![]).await;
        window.press_key(Key::Tab).await;
        let looked_at = "document.activeElement?.matches(`[data-testid='suggestion']`) === true";
        window.until("one is looked at", looked_at, vec![]).await;
        window.screenshot("suggestions-small").await;
        window.press_key(Key::Escape).await;
        window.until("the text has the keys again", text, vec![]).await;
        window.press_key(Key::Escape).await;
        window.press_key(Key::Tab).await;
        window.until("Tab has left the text", "document.activeElement?.id !== 'article-text'", vec![]).await;
        window
    });
}

#[test]
fn stored_proposals_are_answered_with_the_same_keys() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli { home: folder.path().join("home"), casebook: folder.path().join("work.casebook") };
    cli.json(&["person", "add", job::AUTHOR]);
    let story = folder.path().join("story.txt");
    std::fs::write(&story, STORY).unwrap();
    let article = cli.json(&["import", story.to_str().unwrap()])[0]["short"].clone();
    cli.json(&["suggest", article.as_str().unwrap()]);
    drive(folder.path(), &cli.casebook, async |window| {
        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "Harbour closed").await;
        window.until_count("suggestion", 4).await;
        window.execute("document.getElementById('article-text').focus()", vec![]).await;
        window.press_key(Key::Tab).await;
        until_looked_at(&window, "stay closed until May").await;
        window.screenshot("suggestions-stored").await;
        window.press("x").await;
        window.until_count("suggestion", 3).await;
        until_looked_at(&window, "two fishing boats").await;
        window.press("a").await;
        window.until_count("suggestion", 2).await;
        window.until_count("margin-item", 1).await;
        until_looked_at(&window, "any accident").await;
        window.press("e").await;
        window.find("inspector").await;
        window.until_count("suggestion", 1).await;
        assert_eq!(cli.json(&["suggestions"]).as_array().unwrap().len(), 2);
        window
    });
}
