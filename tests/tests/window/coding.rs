//! Coding an article a second time, blind, reconciling the two, and what the first author sees of it.

use crate::page::{click_holding, sample, select};
use attesta_tests::{
    main_job::{self as job, Passage},
    programs::Cli,
    window::{Window, drive},
};
use serde_json::json;

const TEXT: &str = "Il porto è chiuso\n\nIl sindaco ha detto che il porto resterà chiuso fino a maggio.\n";

async fn open(window: &Window) {
    window.click("rail-articles").await;
    click_holding(window, "[data-testid='article-row'] button", "Il porto").await;
    window.find("reader-text").await;
}

async fn work_as(window: &Window, name: &str) {
    window.click("person-menu").await;
    click_holding(window, "[data-testid='person-switch']", name).await;
    window.until_shown(name).await;
}

#[test]
fn a_colleague_codes_blind_differences_are_reconciled_and_the_author_sees_it() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli { home: folder.path().join("home"), casebook: folder.path().join("work.casebook") };
    cli.json(&["person", "add", job::AUTHOR]);
    let text = folder.path().join("porto.txt");
    std::fs::write(&text, TEXT).unwrap();
    cli.json(&["import", text.to_str().unwrap()]);
    let article = cli.json(&["articles"])[0]["id"].clone();
    let given = json!({ "article": article, "content": [{ "quote": "il porto resterà chiuso" }], "cue": [{ "quote": "ha detto" }],
                        "parties": [{ "name": "Sindaco", "kind": "office" }], "stance": "suggests", "new_claim": "The harbour stays closed" });
    cli.json(&["call", "attribute", &given.to_string()]);
    cli.json(&["person", "add", "Second desk"]);
    drive(folder.path(), &cli.casebook, async |window| {
        window.find("person-menu").await;
        work_as(&window, "Second desk").await;
        open(&window).await;
        window.until_count("margin-item", 1).await;
        window.click("article-research").await;
        window.screenshot("research-begin").await;
        window.click("coding-start").await;
        window.find("blind").await;
        window.until_count("margin-item", 0).await;
        window.until_shown("whoever takes them over agrees with the program").await;
        window.until_count("suggestion", 0).await;
        select(&window, Passage { words: "il porto resterà chiuso fino a maggio", nth: 0 }).await;
        window.press("m").await;
        window.find("proposal").await;
        assert_eq!(window.count("propose-wording").await, 0, "a blind coding has no claims");
        if window.count("propose-who-kind").await > 0 {
            window.choose("propose-who-kind", "office").await;
        }
        window.screenshot("blind").await;
        window.click("propose-accept").await;
        window.until_count("margin-item", 1).await;
        window.click("coding-finish").await;
        window.find("agreement").await;
        window.until_count("unit", 1).await;
        window.screenshot("agreement").await;
        window.find("take-second").await;
        window
            .execute("document.querySelector(`[data-testid='take-second']`).scrollIntoView({ block: 'end' })", vec![])
            .await;
        window.screenshot("differences").await;
        window.press("2").await;
        window.find("unit-taken").await;
        window.screenshot("reconciled").await;
        window.until_shown("1 of 1").await;
        work_as(&window, job::AUTHOR).await;
        window.click("rail-today").await;
        window.find("today-outcomes").await;
        window.until_count("outcome", 1).await;
        window.screenshot("author-told").await;
        window.click("outcomes-seen").await;
        window.until_count("outcome", 0).await;
        window.click("rail-review").await;
        window.click("review-outcomes").await;
        window.until_count("outcome", 1).await;
        window.screenshot("outcomes").await;
        window.click("outcome-open").await;
        window.find("review-decision").await;
        window.until_shown("two codings reconciled").await;
        window.screenshot("author-sees").await;
        window
    });
}

/// The sample's article, coded again by somebody who saw it otherwise, on a small window in the dark and in Italian.
#[test]
fn the_differences_fit_a_small_window_in_italian() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "김정은").await;
        window.find("reader-text").await;
        window.click("article-research").await;
        window.click("coding-start").await;
        window.find("blind").await;
        window.click("settings").await;
        window.choose("lang", "it").await;
        window.choose("theme", "dark").await;
        window.press_key(fantoccini::key::Key::Escape).await;
        window
            .until("the settings are closed", "document.querySelector(`[data-testid='lang']`) === null", vec![])
            .await;
        window.client.set_window_size(720, 480).await.unwrap();
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        window.until("the banner fits", fits, vec![]).await;
        window.screenshot("blind-small").await;
        window.click("coding-finish").await;
        window.find("unit").await;
        window.until("the list fits", fits, vec![]).await;
        window.execute("document.querySelector(`[data-testid='unit']`).scrollIntoView()", vec![]).await;
        window.screenshot("differences-small").await;
        window
    });
}
