//! The table of claims: order, filters, views, several at once, and everything by keyboard.

use crate::page::{click_holding, sample};
use attesta_tests::window::{Window, drive};
use fantoccini::key::Key;
use serde_json::json;

/// What the lines of the table say in their first words.
async fn first_line(window: &Window, words: &str) {
    let script = "document.querySelector(`[data-testid='claim-row']`)?.textContent.includes(arguments[0]) === true";
    window.until(&format!("the first line says “{words}”"), script, vec![json!(words)]).await;
}

#[test]
fn a_view_is_arranged_saved_left_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 10).await;
        window.screenshot("claims").await;
        window.click("claims-sort-origins").await;
        let sorted =
            "document.querySelector(`[aria-sort='descending']`)?.textContent.includes('First sources') === true";
        window.until("the heading says how it is sorted", sorted, vec![]).await;
        let falling = "
          (() => {
            const cells = [...document.querySelectorAll(`[data-testid='claim-row'] .cell.origins`)].map((cell) => parseInt(cell.textContent));
            return cells.length === 10 && cells.every((n, at) => at === 0 || cells[at - 1] >= n);
          })()";
        window.until("the claims are in that order", falling, vec![]).await;
        window.choose("claims-group", "state").await;
        window.find("claims-heading").await;
        window.choose("claim-filter-flag", "disputed").await;
        window.find("claims-chip-flag").await;
        window.until("fewer fit", "document.querySelectorAll(`[data-testid='claim-row']`).length < 10", vec![]).await;
        let fit = window.count("claim-row").await;
        window.click("claims-columns").await;
        window.click("claims-column-mentions").await;
        window.find_css(".cell.mentions").await;
        window.click("claims-views").await;
        window.fill("claims-view-name", "In dispute").await;
        window.click("claims-view-save").await;
        window.until_shown("is saved").await;
        window.screenshot("claims-view").await;

        window.click("claims-chip-flag").await;
        window.until_count("claim-row", 10).await;
        window.choose("claims-group", "").await;
        window.until_count("claims-heading", 0).await;
        window.click("claims-views").await;
        window.click("claims-view-open").await;
        window.until_count("claim-row", fit).await;
        window.find("claims-heading").await;

        // From the palette too, from anywhere.
        window.click("claims-chip-flag").await;
        window.until_count("claim-row", 10).await;
        window.click("rail-sources").await;
        window.find("source-row").await;
        window.press(&format!("{}{}p", char::from(Key::Control), char::from(Key::Shift))).await;
        window.find("palette-input").await;
        window.press("in dispute").await;
        click_holding(&window, "[data-testid='palette-option']", "In dispute").await;
        window.until_count("claim-row", fit).await;

        // Removed and brought back.
        window.click("claims-views").await;
        window.click("claims-view-remove").await;
        window.until_shown("Removed").await;
        window.press(&format!("{}z", char::from(Key::Control))).await;
        window.click("claims-views").await;
        window.until_count("claims-view", 1).await;
        window
    });
}

#[test]
fn several_are_changed_in_a_narrowed_table_by_keyboard_and_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 10).await;
        window.choose("claim-filter-state", "to_check").await;
        window.find("claims-chip-state").await;
        window.until("fewer fit", "document.querySelectorAll(`[data-testid='claim-row']`).length < 10", vec![]).await;
        let fit = window.count("claim-row").await;
        assert!(fit >= 3, "the sample has {fit} claims to check");
        window.execute("document.querySelector(`[data-testid='claims-table']`).focus()", vec![]).await;
        window.press(" ").await;
        window.press_key(Key::Down).await;
        window.press(" ").await;
        window.until_shown("2 claims chosen").await;
        window.screenshot("claims-bulk").await;
        window.choose("bulk-state", "in_progress").await;
        // What no longer fits is no longer ticked.
        window.until_count("claim-row", fit - 2).await;
        window.until_count("claims-bulk", 0).await;
        window.execute("document.querySelector(`[data-testid='claims-table']`).focus()", vec![]).await;
        window.press(&format!("{}z", char::from(Key::Control))).await;
        window.until_count("claim-row", fit).await;

        let active = |at: &str| {
            format!(
                "(() => {{
                   const rows = [...document.querySelectorAll(`[data-testid='claim-row']`)];
                   const id = document.querySelector(`[data-testid='claims-table']`).getAttribute('aria-activedescendant');
                   return rows.length > 0 && rows.at({at}).id === id;
                 }})()"
            )
        };
        window.press_key(Key::End).await;
        window.until("the last line is active", &active("-1"), vec![]).await;
        window.press_key(Key::Home).await;
        window.until("the first line is active", &active("0"), vec![]).await;
        window.press_key(Key::Down).await;
        window.until("the second line is active", &active("1"), vec![]).await;
        window.press_key(Key::Enter).await;
        window.find("origins").await;

        // A table that has nothing says what stands in the way.
        window.click("rail-claims").await;
        window.choose("claim-filter-verdict", "true").await;
        window.find("claims-without").await;
        window.screenshot("claims-empty").await;
        click_holding(&window, "[data-testid='claims-without']", "Verdict").await;
        window.until_count("claim-row", fit).await;
        window.click("claims-chip-state").await;
        window.click("claim-filters-more").await;
        window.fill("claim-filter-from", "1900").await;
        window.find("claims-chip-happened").await;
        window.screenshot("claims-filters").await;
        window.press_key(Key::Escape).await;
        window.choose("claims-sort", "priority").await;
        window.click("claims-chip-happened").await;
        first_line(&window, "urgent").await;
        window
    });
}
