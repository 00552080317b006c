//! Finding words in the text of an article, by keyboard.

use crate::page::{click_holding, with_painted};
use attesta_tests::{
    main_job as job,
    window::{Window, drive},
};
use fantoccini::key::Key;
use serde_json::json;

/// The bar says so, and as many places are painted.
async fn says(window: &Window, count: &str, painted: usize) {
    let script = "document.querySelector(`[data-testid='find-count']`)?.innerText === arguments[0]
      && CSS.highlights.get('found')?.size + CSS.highlights.get('found-now')?.size === arguments[1]";
    window.until(&format!("{count}, {painted} painted"), script, vec![json!(count), json!(painted)]).await;
}

async fn says_with_some_painted(window: &Window, count: &str) {
    let script = "document.querySelector(`[data-testid='find-count']`)?.innerText === arguments[0]
      && CSS.highlights.get('found')?.size > 0 && CSS.highlights.get('found')?.size < 1500
      && CSS.highlights.get('found-now')?.size === 1";
    window.until(&format!("{count}, some painted"), script, vec![json!(count)]).await;
}

#[test]
fn words_are_found_whatever_their_case_and_script_and_stay_selected() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-import").await;
        let text =
            "Porto chiuso\n\nPerché il PORTO è chiuso? Perche\u{301} il porto, dice 김정은 al 러시아대사관, è vecchio.";
        window.execute("document.querySelector(`[data-testid='paste-text']`).focus()", vec![]).await;
        window.press(text).await;
        window.click("import-save").await;
        window.find("reader-text").await;
        let control = char::from(Key::Control);
        window.press(&format!("{control}f")).await;
        window.find("find-words").await;
        window.press("porto").await;
        says(&window, "1 of 3", 3).await;
        window.press_key(Key::Enter).await;
        says(&window, "2 of 3", 3).await;
        window.press(&format!("{}{}", char::from(Key::Shift), char::from(Key::Enter))).await;
        says(&window, "1 of 3", 3).await;
        window.press(&format!("{}", char::from(Key::F3))).await;
        says(&window, "2 of 3", 3).await;
        window.screenshot("find").await;
        // From where one is; what stands before comes last.
        window.fill("find-words", "perche").await;
        says(&window, "2 of 2", 2).await;
        window.fill("find-words", "정은").await;
        says(&window, "1 of 1", 1).await;
        window.fill("find-words", "대사관").await;
        says(&window, "1 of 1", 1).await;
        window.press_key(Key::Escape).await;
        window.until_count("find", 0).await;
        window
            .until(
                "the words stay selected in the text",
                "getSelection().toString() === '대사관' && document.activeElement.id === 'article-text'
                 && CSS.highlights.get('found-now').size === 0",
                vec![],
            )
            .await;
        window
    });
}

#[test]
fn a_letter_that_stands_everywhere_is_counted_in_a_long_article() {
    let folder = tempfile::tempdir().unwrap();
    let cli = attesta_tests::programs::Cli::at(folder.path());
    let long = "The ministry said that nothing had happened at all.\n\n".repeat(2500);
    let file = folder.path().join("long.txt");
    std::fs::write(&file, format!("A long one\n\n{long}")).unwrap();
    cli.json(&["person", "add", job::AUTHOR]);
    cli.json(&["import", file.to_str().unwrap()]);
    drive(folder.path(), &cli.casebook, async |window| {
        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "A long one").await;
        window.find("reader-text").await;
        window.press(&format!("{}f", char::from(Key::Control))).await;
        window.find("find-words").await;
        window.press("nothing").await;
        // Only what is near what is seen is painted.
        says_with_some_painted(&window, "1 of 2500").await;
        window.press(&format!("{}{}", char::from(Key::Shift), char::from(Key::Enter))).await;
        says_with_some_painted(&window, "2500 of 2500").await;
        let seen = with_painted(
            "painted('found-now').map((one) => one.getBoundingClientRect()).some((box) => box.top > 0 && box.bottom < innerHeight)",
        );
        window.until("what is looked at is in view", &seen, vec![]).await;
        window
    });
}
