//! A second check by someone without Attesta: the page is sent from the window, answered in a browser, and read back.

use crate::{
    accessible::{axe, looked_at},
    page::{click_holding, sample},
};
use attesta_tests::{
    programs::Cli,
    window::{Window, browse, drive},
};
use serde_json::{Value, json};
use std::{cell::RefCell, path::Path};

const REVIEWER: &str = "Ada Reviewer";

async fn send(window: &Window, to: &Path, found: &mut String) {
    window.click("rail-review").await;
    window.find("review-row").await;
    window.screenshot("review").await;
    window.click("send-check-open").await;
    window.fill("send-to", REVIEWER).await;
    window.choose("send-scope", "article").await;
    window.fill("send-article", "Pyongyang's dead").await;
    click_holding(window, "[role='option']", "Pyongyang's dead").await;
    window.find("send-article-chosen").await;
    window.fill("send-note", "The position of each, please.").await;
    window.screenshot("second-check-send").await;
    looked_at(window, "sending a check", found).await;
    window.answer_dialog(to);
    window.click("send-save").await;
    window.until_shown("Saved as check.html").await;
}

/// Clicks what a person would, and gives the text that can be copied into a mail.
async fn answer(page: &Window, found: &mut String) -> String {
    let policy = "document.querySelectorAll('.item').length > 1 && document.getElementById('progress').textContent.startsWith('0 ')";
    page.until("the script runs under its own policy", policy, vec![]).await;
    page.screenshot("second-check-page").await;
    page.execute(&axe(), vec![]).await;
    looked_at(page, "the page", found).await;
    page.find_css("#save").await.click().await.unwrap();
    page.until("nothing to save is said", "document.getElementById('message').textContent !== ''", vec![]).await;
    page.find_css("#item-1 input[value='correct']").await.click().await.unwrap();
    page.until("the corrections open", "document.querySelector('#item-1 .corrections').hidden === false", vec![]).await;
    page.find_css("#item-2 input[value='accept']").await.click().await.unwrap();
    page.find_css("#save").await.click().await.unwrap();
    let missing =
        "document.querySelector('#item-1 .problem').textContent !== '' && document.getElementById('result').hidden";
    page.until("what is missing is said, and nothing saved", missing, vec![]).await;
    page.find_css("#item-1 [data-field='stance']").await.select_by_value("questions").await.unwrap();
    let reason = page.find_css("#item-1 .reason").await;
    reason.send_keys("It is a question – “forse” 평양 😀").await.unwrap();
    page.find_css("#save").await.click().await.unwrap();
    page.until("the text is there", "!document.getElementById('result').hidden", vec![]).await;
    page.screenshot("second-check-answered").await;
    looked_at(page, "the page, answered", found).await;
    let text = page.execute("return document.getElementById('text').value", vec![]).await;
    text.as_str().unwrap().to_owned()
}

#[test]
fn a_check_goes_out_as_a_page_is_answered_in_a_browser_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let (page, casebook) = (folder.path().join("check.html"), folder.path().join("work.casebook"));
    let found = RefCell::new(String::new());
    drive(folder.path(), &casebook, async |window| {
        let mut here = String::new();
        sample(&window).await;
        window.execute(&axe(), vec![]).await;
        send(&window, &page, &mut here).await;
        found.borrow_mut().push_str(&here);
        window
    });
    if !page.exists() {
        return;
    }
    let text = RefCell::new(String::new());
    browse(folder.path(), &page, async |page| {
        let mut here = String::new();
        text.replace(answer(&page, &mut here).await);
        found.borrow_mut().push_str(&here);
        page
    });
    let text = text.into_inner();
    if text.is_empty() {
        return;
    }
    let answers: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&answers["reviewer"], answers["answers"].as_array().unwrap().len()), (&json!(REVIEWER), 2));
    let file = folder.path().join("answers.json");
    std::fs::write(&file, &text).unwrap();

    let cli = Cli { home: folder.path().join("home"), casebook: casebook.clone() };
    let read = cli.json(&["review", "answers", file.to_str().unwrap()]);
    assert_eq!((&read["corrected"], &read["accepted"], &read["refused"]), (&json!(1), &json!(1), &json!(0)), "{read}");

    drive(folder.path(), &casebook, async |window| {
        window.click("rail-review").await;
        window.click("read-answers-open").await;
        window.answer_dialog(&file);
        window.click("answers-choose").await;
        window.until_count("answered-row", 2).await;
        window.until_shown("questions").await;
        window.screenshot("second-check-answers").await;
        let mut here = String::new();
        window.execute(&axe(), vec![]).await;
        looked_at(&window, "answers that came back", &mut here).await;
        found.borrow_mut().push_str(&here);
        window.click("answers-apply").await;
        window.until_shown("2 answers by Ada Reviewer recorded").await;
        // The same again: nothing fits any more, and each says so.
        window.click("read-answers-open").await;
        window.fill("answers-text", "x").await;
        window
            .execute(
                "const field = document.querySelector(`[data-testid='answers-text']`); field.value = arguments[0]; field.dispatchEvent(new Event('input'));",
                vec![json!(text)],
            )
            .await;
        window.click("answers-look").await;
        window.until_shown("A second person has already decided on this.").await;
        window.screenshot("second-check-again").await;
        window
    });
    let found = found.into_inner();
    assert!(found.is_empty(), "{found}");
    let id = answers["answers"][0]["id"].as_str().unwrap();
    let corrected = cli.json(&["show", id]);
    assert_eq!(
        (&corrected["review"], &corrected["positions"][0]["stance"]),
        (&json!("corrected"), &json!("questions"))
    );
    assert_eq!(corrected["reviews"][0]["person_name"], REVIEWER);
}
