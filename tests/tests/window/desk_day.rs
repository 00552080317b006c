//! A day at the desk: fifty articles on one subject, what the program proposes accepted or taken to a claim, the contradictions found in the
//! table of positions, two of them resolved, and the report.

use crate::page::{click_holding, pick};
use attesta_tests::{
    main_job as job,
    window::{Window, drive},
};
use fantoccini::key::Key;
use std::path::{Path, PathBuf};

const ARTICLES: usize = 50;
const OUTLETS: [&str; 5] = ["The Lantern", "Northport Post", "Harbour Wire", "Il Molo", "Radio Costa"];
const HARBOUR: &str = "The harbour stays closed until May";
const BOATS: &str = "Two boats sank in the storm";
/// Who says what, in the first articles; the others only relay what nobody contradicts.
const SAID: [(&str, &str, &str); 4] = [
    ("The mayor", "said that the harbour will stay closed until May", HARBOUR),
    ("The coast guard", "denied that the harbour will stay closed until May", HARBOUR),
    ("The ministry", "said that two boats sank in the storm", BOATS),
    ("The coast guard", "denied that two boats sank in the storm", BOATS),
];

fn written(folder: &Path) -> Vec<PathBuf> {
    let one = |n: usize| {
        let said = match SAID.get(n) {
            Some((who, what, _)) => format!("{who} {what}."),
            None => format!("The fishermen's union said that {} crates of fish were lost.", n + 100),
        };
        let text = format!(
            "---\ntitle: Storm report {n:02}\npublisher: {}\ndate: 2026-11-{:02}\n---\n\n\
             The storm passed over Porto Alto in the night.\n\n{said}\n",
            OUTLETS[n % OUTLETS.len()],
            1 + n % 20,
        );
        let path = folder.join(format!("storm-{n:02}.md"));
        std::fs::write(&path, text).unwrap();
        path
    };
    (0..ARTICLES).map(one).collect()
}

#[test]
fn fifty_articles_two_contradictions_and_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let (articles, report) = (written(folder.path()), folder.path().join("report.md"));
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        window.fill("person-name", job::AUTHOR).await;
        window.click("person-save").await;
        window.find("door-import").await;
        window.click("folder-new").await;
        window.fill("folder-name", "The storm").await;
        window.click("folder-save").await;
        window.find("folder").await;
        bring_in(&window, &articles).await;
        for (n, (_, _, claim)) in SAID.iter().enumerate() {
            take_to_a_claim(&window, n, claim).await;
        }
        for n in SAID.len()..ARTICLES {
            open(&window, n).await;
            window.choose("suggestions-least", "0.7").await;
            window.click("suggestions-accept-above").await;
            window.until_count("margin-item", 1).await;
        }
        window.screenshot("desk-day-reader").await;
        resolve(&window).await;
        window.click("rail-reports").await;
        window.until_count("report-line", 2).await;
        window.choose("report-format", "markdown").await;
        window.until_shown("A new report, no. 1").await;
        window.answer_dialog(&report);
        window.click("report-save").await;
        window.until_shown("Saved as").await;
        window
    });
    let Ok(report) = std::fs::read_to_string(&report) else {
        return; // there was no window
    };
    for words in
        [HARBOUR, BOATS, "The pilots' log shows ships moored in March.", "Both boats are in the dock.", "coast guard"]
    {
        assert!(report.contains(words), "the report lacks “{words}”:\n{report}");
    }
}

/// All of them by one choice in the file dialog.
async fn bring_in(window: &Window, articles: &[PathBuf]) {
    let paths: Vec<String> = articles.iter().map(|path| path.display().to_string()).collect();
    window.answer_dialog(Path::new(&paths.join("\t")));
    window.press(&format!("{}i", char::from(Key::Control))).await;
    window.click("import-file").await;
    window.until_count("article-row", ARTICLES).await;
    window.screenshot("desk-day-articles").await;
}

async fn open(window: &Window, n: usize) {
    let title = format!("Storm report {n:02}");
    window.click("rail-articles").await;
    click_holding(window, "[data-testid='article-row'] button", &title).await;
    window.until_shown(&title).await;
    window.find("suggestion").await;
}

/// The program's proposal, corrected only in what it cannot know: which claim it bears on.
async fn take_to_a_claim(window: &Window, n: usize, claim: &str) {
    open(window, n).await;
    window.execute("document.getElementById('article-text').focus()", vec![]).await;
    window.press_key(Key::Tab).await;
    let looked_at = "document.activeElement?.matches(`[data-testid='suggestion']`) === true";
    window.until("the proposal is looked at", looked_at, vec![]).await;
    window.press("e").await;
    window.find("proposal").await;
    if n == 1 || n == 3 {
        pick(window, "propose-claim", claim).await;
        window.find("propose-claim-chosen").await;
    } else {
        window.fill("propose-wording", claim).await;
    }
    if window.count("propose-who-kind").await > 0 {
        window.choose("propose-who-kind", "office").await;
    }
    window.click("propose-accept").await;
    window.until_count("proposal", 0).await;
    window.until_count("margin-item", 1).await;
}

async fn resolve(window: &Window) {
    for (claim, reason) in
        [(HARBOUR, "The pilots' log shows ships moored in March."), (BOATS, "Both boats are in the dock.")]
    {
        window.click("rail-claims").await;
        window.click("claims-compare").await;
        window.until_count("matrix-row", 2).await;
        window.until_count("matrix-dispute", 2).await;
        if claim == HARBOUR {
            window.screenshot("desk-day-matrix").await;
        }
        click_holding(window, "[data-testid='matrix-row'] button", claim).await;
        window.click("verdict-new").await;
        window.choose("verdict-rating", "false").await;
        window.fill("verdict-reasons", reason).await;
        window.click("verdict-save").await;
        window.find("verdict-standing").await;
    }
}
