//! From the day's work to what it is about, and from the table of positions to the words.

use crate::page::{click_holding, sample};
use attesta_tests::window::drive;
use fantoccini::key::Key;

#[test]
fn the_day_opens_what_waits() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-today").await;
        window.find("today-due").await;
        window.until_shown("Changed since yesterday").await;
        click_holding(&window, "[data-testid='today-replies'] button", "Were arms delivered").await;
        window.until_shown("Requests for comment").await;
        window.click("rail-today").await;
        click_holding(&window, "[data-testid='today-reviews'] button", "Requested by").await;
        window.find("review-row").await;
        window
    });
}

#[test]
fn the_table_says_who_contradicts_whom_and_leads_to_the_words() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        window.click("claims-compare").await;
        window.find("matrix").await;
        window.until_count("matrix-dispute", 1).await;
        // Who is not named, and the article itself, come after the parties.
        window
            .until(
                "what nobody is named for has a column",
                "[...document.querySelectorAll(`[data-testid='matrix'] thead th`)].slice(-2).map((th) => th.innerText.trim()).join()
                   === 'Not named,The article itself'",
                vec![],
            )
            .await;
        window.screenshot("matrix").await;
        // From the first cell the arrows lead to the next one that says something.
        let focus = "document.querySelector(`[data-testid='matrix-cell']`).focus()";
        window.execute(focus, vec![]).await;
        window.press_key(Key::Right).await;
        window
            .until(
                "another cell of the row has the focus",
                "document.activeElement.dataset.testid === 'matrix-cell'
                 && document.activeElement !== document.querySelector(`[data-testid='matrix-cell']`)",
                vec![],
            )
            .await;
        window.press_key(Key::Enter).await;
        window.find("matrix-said").await;
        click_holding(&window, "[data-testid='matrix-said'] button", "").await;
        window.find("reader-text").await;
        window
    });
}

#[test]
fn several_claims_are_changed_at_once_and_one_step_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 10).await;
        window.click("claim-pick").await;
        window.click("bulk-all").await;
        window.until_shown("10 claims chosen").await;
        window.choose("bulk-priority", "3").await;
        window.until_shown("10 claims changed in one step").await;
        let urgent = |n: usize| {
            format!(
                "[...document.querySelectorAll(`[data-testid='claim-row']`)].filter((row) => row.textContent.includes('urgent')).length === {n}"
            )
        };
        window.until("all are urgent", &urgent(10), vec![]).await;
        window.click("bulk-none").await;
        window.until_count("claims-bulk", 0).await;
        let undo = format!("{}z", char::from(Key::Control));
        window.press(&undo).await;
        window.until("only the one that was urgent before is", &urgent(1), vec![]).await;
        window
    });
}
