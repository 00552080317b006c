//! The history: narrowed, read, and gone back in.

use crate::page::sample;
use attesta_tests::window::{Window, drive};
use serde_json::json;

async fn new_claim(window: &Window, wording: &str) {
    window.click("claim-new").await;
    window.fill("claim-wording", wording).await;
    window.click("claim-save").await;
    window.until_shown(wording).await;
}

#[test]
fn the_history_is_narrowed_read_and_gone_back_in() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 10).await;
        new_claim(&window, "다리는 폐쇄되었다").await;
        window.click("rail-claims").await;
        new_claim(&window, "Порт открыт с утра").await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 12).await;
        window.click("rail-history").await;
        window.find("history-row").await;
        window.screenshot("history-whole").await;
        window.choose("history-op", "give_verdict").await;
        window
            .until(
                "only verdicts are listed",
                "((rows) => rows.length > 0 && rows.every((row) => row.dataset.op === 'give_verdict'))(
                   [...document.querySelectorAll(`[data-testid='history-row']`)])",
                vec![],
            )
            .await;
        window.execute("document.querySelector(`[data-testid='history-open'] summary`).click()", vec![]).await;
        window.until_shown("reasons").await;
        window.screenshot("history-fields").await;
        window.choose("history-op", "add_claim").await;
        window.until_shown("다리는 폐쇄되었다").await;
        let second = "((row, words) => {
          const summary = row?.querySelector('summary');
          if (!summary || !row.textContent.includes(words)) return false;
          if (!row.querySelector('details').open) summary.click();
          return true;
        })([...document.querySelectorAll(`[data-testid='history-row']`)][1], arguments[0])";
        window.until("the entry is opened", second, vec![json!("다리는 폐쇄되었다")]).await;
        window.click("history-back-to").await;
        window.until_count("back-step", 1).await;
        window.screenshot("history-back").await;
        window.click("back-go").await;
        window.until_shown("1 step undone").await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 11).await;
        window.click("redo").await;
        window.until_count("claim-row", 12).await;
        window
    });
}
