//! A report: its claims chosen and put in order, looked at, issued, and issued again.

use crate::page::sample;
use attesta_tests::window::{Window, drive};
use fantoccini::key::Key;
use serde_json::{Value, json};

const LINES: &str =
    "[...document.querySelectorAll(`[data-testid='report-line'] .read`)].map((line) => line.textContent)";
const TOLD: &str =
    "[...document.querySelectorAll(`[data-testid='report-claim-heading']`)].map((head) => head.textContent.trim())";

async fn all(window: &Window, what: &str) -> Vec<String> {
    serde_json::from_value(window.execute(&format!("return {what}"), vec![]).await).unwrap()
}

/// The preview tells just these claims, numbered.
async fn tells(window: &Window, claims: &[String]) {
    let heads: Vec<String> = (1..).zip(claims).map(|(n, claim): (u32, _)| format!("{n} – {claim}")).collect();
    let script = format!("JSON.stringify({TOLD}) === JSON.stringify(arguments[0])");
    window.until(&format!("the preview tells {heads:?}"), &script, vec![json!(heads)]).await;
}

async fn focus(window: &Window, hook: &str, at: usize) {
    let script = "document.querySelectorAll(`[data-testid='${arguments[0]}']`)[arguments[1]].focus()";
    window.execute(script, vec![json!(hook), json!(at)]).await;
}

#[test]
fn a_report_is_put_in_order_issued_and_issued_again() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second, copy) =
        (folder.path().join("first.html"), folder.path().join("second.md"), folder.path().join("copy.html"));
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-reports").await;
        window.until_count("report-line", 10).await;
        let stored = all(&window, LINES).await;
        tells(&window, &stored).await;

        // By keyboard: the first goes one down, and goes on being held.
        focus(&window, "report-grip", 0).await;
        window.press(&format!("{}{}", char::from(Key::Alt), char::from(Key::Down))).await;
        let mut order = stored.clone();
        order.swap(0, 1);
        tells(&window, &order).await;
        let held = "document.activeElement.closest(`[data-testid='report-line']`)?.textContent.includes(arguments[0])";
        window.until("the focus goes with it", held, vec![json!(stored[0])]).await;

        // All but three are left out.
        while window.count("report-line").await - left_out(&window).await > 3 {
            let next = "[...document.querySelectorAll(`[data-testid='report-keep']`)].filter((box) => box.checked).at(-1).click()";
            window.execute(next, vec![]).await;
        }
        let kept = &order[..3];
        tells(&window, kept).await;
        window.fill("report-title", "The harbour, one week on").await;
        let titled = "document.querySelector(`[data-testid='report-text'] .level-1`)?.textContent === arguments[0]";
        window.until("the title is on the sheet", titled, vec![json!("The harbour, one week on")]).await;
        window.until_shown("A new report, no. 1").await;
        window.screenshot("reports-prepared").await;

        // From a line to what is told of it.
        focus(&window, "report-show", 2).await;
        window.press_key(Key::Enter).await;
        let there = "document.activeElement.dataset.testid === 'report-claim-heading' && document.activeElement.textContent.includes(arguments[0])";
        window.until("what is told of it is in view", there, vec![json!(kept[2])]).await;

        window.answer_dialog(&first);
        window.click("report-save").await;
        window.until_shown("Saved as").await;
        window.click("reports-issued").await;
        window.until_count("report-issued", 1).await;
        window.screenshot("reports-issued").await;
        window.answer_dialog(&copy);
        window.click("issue-save").await;
        window.until_shown("copy.html").await;

        // What covers the same goes on, unless it is made a report of its own.
        window.click("reports-prepare").await;
        window.until_shown("This will be no. 2 of “The harbour, one week on”").await;
        window.click("report-fresh").await;
        window.until_shown("A new report, no. 1").await;
        window.click("reports-issued").await;

        // The same report once more, with one claim fewer: the second issue of it.
        window.click("issue-again").await;
        window.until_count("report-line", 3).await;
        window.until_shown("This will be no. 2 of").await;
        window.execute("document.querySelector(`[data-testid='report-keep']`).click()", vec![]).await;
        tells(&window, &kept[1..]).await;
        window.choose("report-format", "markdown").await;
        window.answer_dialog(&second);
        window.click("report-save").await;
        window.until_shown("second.md").await;
        window.click("reports-issued").await;
        window.until_count("report-issued", 2).await;
        window.until_shown("no. 2 · Markdown").await;
        window
    });
    if !first.exists() {
        return; // there was no window
    }
    let page = std::fs::read_to_string(&first).unwrap();
    assert!(page.contains("<h1 dir=\"auto\">The harbour, one week on</h1>"));
    assert_eq!(page.matches("<h2").count() - 4, 3, "three claims, and the four other parts");
    assert_eq!(std::fs::read(&copy).unwrap(), page.as_bytes(), "the copy is what left the house");
    let again = std::fs::read_to_string(&second).unwrap();
    assert!(again.starts_with("# The harbour, one week on\n"), "{again}");
}

#[test]
fn a_report_begins_with_what_is_worked_on_and_keeps_what_was_chosen() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("folder-new").await;
        window.fill("folder-name", "The harbour").await;
        window.click("folder-save").await;
        window.until_count("folder", 2).await;
        window.click("rail-reports").await;
        window.until("it is about the new folder", SCOPE, vec![json!("folder")]).await;
        window.until_shown("Nothing to report yet").await;
        // Without a choice of its own it follows.
        window.click("folder-all").await;
        window.click("rail-reports").await;
        window.until("it is about everything again", SCOPE, vec![json!("everything")]).await;
        window.until_count("report-line", 10).await;

        // An order and what was left out belong to what is covered.
        window.execute("document.querySelector(`[data-testid='report-keep']`).click()", vec![]).await;
        let out = "document.querySelectorAll(`[data-testid='report-line'].out`).length === arguments[0]";
        window.until("one is left out", out, vec![json!(1)]).await;
        window.choose("report-scope", "article").await;
        window.until("nothing is left out of an article's", out, vec![json!(0)]).await;

        // Chosen claims stay chosen while others are looked for.
        window.choose("report-scope", "claims").await;
        window.click("report-claim").await;
        window.until_count("report-line", 1).await;
        let first = all(&window, LINES).await;
        let labels = "[...document.querySelectorAll(`[data-testid='report-claim']`)].map((box) => box.closest('label').textContent.trim())";
        let other = all(&window, labels).await.pop().unwrap();
        window.fill("report-claim-filter", &other).await;
        window.until_count("report-claim", 1).await;
        window.click("report-claim").await;
        window.until_count("report-line", 2).await;
        assert_eq!(
            all(&window, LINES).await,
            [first, vec![other]].concat(),
            "what was ticked before the search is still chosen"
        );
        window
    });
}

const SCOPE: &str = "document.querySelector(`[data-testid='report-scope']`)?.value === arguments[0]";

async fn left_out(window: &Window) -> usize {
    let script = "return document.querySelectorAll(`[data-testid='report-line'].out`).length";
    match window.execute(script, vec![]).await {
        Value::Number(n) => usize::try_from(n.as_u64().unwrap()).unwrap(),
        other => panic!("a number, not {other}"),
    }
}
