//! From a claim to the graph of who said it, and by keyboard on to a source.

use crate::page::{click_holding, sample};
use attesta_tests::{main_job as job, window::drive};
use fantoccini::key::Key;

#[test]
fn a_claim_leads_to_its_graph_and_a_node_to_its_source() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("door-sample").await;
        window.until_count("article-row", 4).await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 10).await;
        click_holding(&window, "[data-testid='claim-row']", "").await;
        window.click("claim-graph").await;
        window.find("graph").await;
        let focus = "document.querySelector(`[data-testid='graph-node']`).focus()";
        window.execute(focus, vec![]).await;
        window.press_key(Key::Right).await;
        window
            .until(
                "a node of another layer has the focus",
                "document.activeElement.dataset.testid === 'graph-node'
                 && document.activeElement !== document.querySelector(`[data-testid='graph-node']`)",
                vec![],
            )
            .await;
        let name = window.execute("return document.activeElement.querySelector('.name').textContent", vec![]).await;
        window
            .until(
                "the table tells of it too",
                "[...document.querySelectorAll(`[data-testid='graph-row']`)].some((row) => row.textContent.includes(arguments[0]))",
                vec![name.clone()],
            )
            .await;
        window.press_key(Key::Enter).await;
        window
            .until(
                "the source is shown",
                "document.querySelector(`[data-testid='source-title']`)?.textContent === arguments[0]",
                vec![name],
            )
            .await;
        window
    });
}

/// The worker that lays it out neither answers nor is there at first.
#[test]
fn a_layout_that_takes_long_or_fails_is_told_and_can_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 10).await;
        click_holding(&window, "[data-testid='claim-row']", "").await;
        window.find("claim-graph").await;
        let silent = "window.__worker = Worker;
          window.Worker = class extends EventTarget { postMessage() {} terminate() { window.__ended = true; } }";
        window.execute(silent, vec![]).await;
        window.click("claim-graph").await;
        window.until_shown("The table has them all already").await;
        window.find("graph-row").await;
        window.screenshot("graph-laying").await;
        window.click("rail-claims").await;
        window.until("the worker is ended", "window.__ended === true", vec![]).await;
        window.execute("window.Worker = class { constructor() { throw new Error('none'); } }", vec![]).await;
        click_holding(&window, "[data-testid='claim-row']", "").await;
        window.click("claim-graph").await;
        window.find("graph-failed").await;
        window.find("graph-row").await;
        window.screenshot("graph-failed").await;
        window.execute("window.Worker = window.__worker", vec![]).await;
        window.click("graph-again").await;
        window.find("graph-node").await;
        window
    });
}

#[test]
fn the_page_of_a_claim_tells_the_ways_the_graph_draws() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        click_holding(&window, "[data-testid='claim-row']", "About 600").await;
        window
            .until(
                "each way ends at the outlet it leads to",
                "(() => {
                   const ways = [...document.querySelectorAll(`[data-testid='chain-path']`)]
                     .map((way) => [...way.children].map((step) => step.firstChild.textContent.trim()).join(' > '));
                   return ways.includes('South Korean intelligence > Il Quotidiano del Porto')
                     && ways.includes('South Korean intelligence > Two lawmakers briefed by the service > Agenzia Faro > Harbour Wire')
                     && ways.every((way) => !way.includes('Agenzia Faro > Agenzia Faro') && !way.includes('Faro > Il Quotidiano'));
                 })()",
                vec![],
            )
            .await;
        window.screenshot("claim-ways").await;
        window.click("claim-graph").await;
        window
            .until(
                "the way that is in a text too says so",
                "[...document.querySelectorAll(`[data-testid='graph-row']`)].some((row) =>
                   row.innerText.includes('in this text') && row.innerText.includes('same dispatch'))",
                vec![],
            )
            .await;
        window.screenshot("graph-ways").await;
        window
    });
}
