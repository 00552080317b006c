//! Two entries that are one source: proposed, compared, merged, taken back, merged again and split; two that are not; and the tree of
//! owners by keyboard.

use crate::page::{click_holding, sample};
use attesta_tests::{main_job as job, programs::Cli, window::drive};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn two_entries_are_merged_with_a_preview_and_split_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("work.casebook");
    drive(folder.path(), &file, async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.click("rail-sources").await;
        for (name, kind) in [("Министерство обороны", "state_organ"), ("Ministerstvo oborony", "organisation")]
        {
            window.click("source-new").await;
            window.fill("source-name", name).await;
            window.choose("source-kind", kind).await;
            window.click("source-save").await;
            window.find("source-title").await;
            window.click("rail-sources").await;
        }
        window.until_count("source-row", 2).await;
        window.click("sources-likely").await;
        window.until_count("likely-row", 1).await;
        window.screenshot("sources-likely").await;
        window.click("likely-merge").await;
        window.find("merge-cautions").await; // they are of different kinds
        window.click("merge-swap").await;
        window
            .until(
                "the other name stays",
                "document.querySelector(`[data-testid='merge-into']`)?.textContent.includes(arguments[0])",
                vec![json!("Министерство")],
            )
            .await;
        window.screenshot("sources-merge").await;
        window.click("merge-now").await;
        window.until_count("merged-row", 1).await;
        window.screenshot("sources-merged").await;
        window.click("rail-sources").await;
        window.until_count("source-row", 1).await;
        window.click("undo").await;
        window.until_count("source-row", 2).await;
        window.click("redo").await;
        window.until_count("source-row", 1).await;
        window.click("source-row").await;
        window.click("source-split").await;
        window.until_count("merged-row", 0).await;
        window.click("rail-sources").await;
        window.until_count("source-row", 2).await;
        window
    });
}

#[test]
fn two_that_only_look_alike_are_told_apart_by_keyboard_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("work.casebook");
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", job::AUTHOR]);
    for (name, kind) in [
        ("Kim Jong-un", "person"),
        ("Jong Un Kim", "person"),
        ("Министерство обороны Российской Федерации", "state_organ"),
        ("Ministerstvo oborony Rossiiskoi Federatsii", "organisation"),
    ] {
        cli.json(&["source", "add", name, "--kind", kind]);
    }
    drive(folder.path(), &file, async |window| {
        window.click("rail-sources").await;
        window.click("sources-likely").await;
        window.until_count("likely-row", 2).await;
        window.execute("document.querySelector(`[data-testid='likely-judge']`).focus()", vec![]).await;
        window.press_key(Key::Enter).await;
        window.until_count("likely-row", 1).await;
        window
            .until(
                "it is told, and the next pair has the focus",
                "document.querySelector(`[data-testid='notice'][role=status]`)?.textContent.includes('no longer proposed as the same')
                 && document.activeElement.dataset.testid === 'likely-judge'",
                vec![],
            )
            .await;
        window.screenshot("sources-not-the-same").await;
        window.press_key(Key::Enter).await;
        window.until_count("likely-row", 0).await;
        let there = "document.activeElement.dataset.testid === 'likely-apart'";
        window.until("the focus is where the list is chosen", there, vec![]).await;
        window.execute("document.querySelector(`[data-testid='notice'] .button`).click()", vec![]).await; // its undo
        window.until_count("likely-row", 1).await;
        window.click("likely-apart").await;
        window
            .until(
                "the other pair is shown with who judged it",
                "[...document.querySelectorAll(`[data-testid='likely-row']`)].map((row) => row.innerText).join().includes(arguments[0])",
                vec![json!(job::AUTHOR)],
            )
            .await;
        window.screenshot("sources-judged-apart").await;
        window.click("likely-merge").await;
        window
            .until(
                "the merge warns of the judgement",
                "document.querySelector(`[data-testid='merge-cautions']`)?.textContent.includes(arguments[0])",
                vec![json!(job::AUTHOR)],
            )
            .await;
        window.screenshot("sources-merge-apart").await;
        window.press_key(Key::Escape).await;
        window.click("likely-judge").await;
        window.until_count("likely-row", 0).await;
        window.click("likely-apart").await;
        window.until_count("likely-row", 2).await;
        window
    });
}

#[test]
fn the_tree_of_owners_is_walked_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("work.casebook");
    let cli = Cli::at(folder.path());
    cli.json(&["person", "add", job::AUTHOR]);
    let made = |name: &str, kind: &str| {
        cli.json(&["source", "add", name, "--kind", kind])["short"].as_str().unwrap().to_owned()
    };
    let (state, agency, paper) = (made("Stato", "state"), made("조선중앙통신", "agency"), made("Giornale", "outlet"));
    cli.json(&["source", "own", &state, "controls", &agency, "--reason", "an organ of the state, by its own statute"]);
    cli.json(&["source", "own", &agency, "owns", &paper]);
    drive(folder.path(), &file, async |window| {
        window.click("rail-sources").await;
        window.click("sources-owners").await;
        window.until_count("owner-row", 3).await;
        window.screenshot("sources-owners").await;
        window.execute("document.querySelector(`[role=treeitem][tabindex='0']`).focus()", vec![]).await;
        window.press_key(Key::Left).await;
        window.until_count("owner-row", 1).await;
        window.press_key(Key::Right).await;
        window.until_count("owner-row", 3).await;
        window.press_key(Key::Right).await;
        window.press_key(Key::Down).await;
        let there = "document.activeElement.getAttribute('aria-level') === '3'";
        window.until("the third level has the focus", there, vec![]).await;
        window.press_key(Key::Enter).await;
        let title = "document.querySelector(`[data-testid='source-title']`)?.textContent === 'Giornale'";
        window.until("its page is shown", title, vec![]).await;
        window
    });
}

#[test]
fn a_source_shows_its_words_and_the_register_all_its_grades() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("rail-sources").await;
        window.until_shown("from usually reliable to not usually reliable, by topic or time").await;
        window.screenshot("sources-register").await;
        click_holding(&window, "[data-testid='source-row'] button", "KCNA").await;
        let told = "[...document.querySelectorAll(`[data-testid='source-said']`)].some((said) =>
            said.querySelector('.quote')?.innerText.includes('fianco a fianco') && said.innerText.includes('in an article of 10 May 2025')
            && said.innerText.includes(`Visita d'onore`))";
        window.until("the words, the article and its day are there", told, vec![]).await;
        window.execute("document.querySelector(`[data-testid='source-said']`).scrollIntoView()", vec![]).await;
        window.screenshot("source-said").await;
        click_holding(&window, "[data-testid='source-said'] button", "Visita d'onore").await;
        window.find("reader-text").await;
        window
    });
}
