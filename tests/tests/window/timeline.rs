//! From a claim to its timeline, by keyboard along it, and to the claim as it stood on a day.

use crate::page::{click_holding, sample};
use attesta_tests::window::drive;
use fantoccini::key::Key;

#[test]
fn a_claim_has_a_timeline_and_a_past() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 10).await;
        click_holding(&window, "[data-testid='claim-row']", "").await;
        window.click("claim-timeline").await;
        window.find("timeline").await;
        window.screenshot("timeline").await;
        let focus = "document.querySelector(`[data-testid='timeline-item'][tabindex='0']`).focus()";
        window.execute(focus, vec![]).await;
        window.press_key(Key::Down).await;
        window
            .until(
                "the next one has the focus, and the list shows it",
                "[...document.querySelectorAll(`[data-testid='timeline-item']`)].indexOf(document.activeElement) > 0
                 && document.querySelector(`[data-testid='timeline-row'].picked`) !== null",
                vec![],
            )
            .await;
        window.choose("timeline-by", "published").await;
        window.choose("timeline-unit", "day").await;
        window.find("timeline").await;
        window.screenshot("timeline-days").await;
        window.fill("as-of", "2999-12-31").await;
        window.click("as-of-go").await;
        window.find("as-of-banner").await;
        window.click("timeline-then").await;
        window.find("then-sum").await;
        window.screenshot("then").await;
        window.fill("as-of", "2001-01-01").await;
        window.click("as-of-go").await;
        window.until_shown("was not in the file on that day").await;
        window.click("then-now").await;
        window.find("claim-title").await;
        window
    });
}
