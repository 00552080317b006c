//! Every main screen on the sample, in light English and dark Italian: the pictures of docs/design-language.md (`cargo xtask screenshots`).

use crate::page::{click_holding, sample};
use attesta_tests::window::{Window, drive};
use fantoccini::key::Key;

/// A screen, the way to it, and the hook that shows it has come.
const SCREENS: [(&str, &[Step], &str); 12] = [
    ("today", &[Step::Click("rail-today")], "today-due"),
    ("articles", &[Step::Click("rail-articles")], "article-row"),
    (
        "reader",
        &[Step::Click("rail-articles"), Step::Holding("[data-testid='article-row'] button", "Visita d'onore")],
        "margin-item",
    ),
    (
        "proposals",
        &[Step::Click("rail-articles"), Step::Holding("[data-testid='article-row'] button", "Pyongyang's dead")],
        "suggestion",
    ),
    ("claims", &[Step::Click("rail-claims")], "claim-row"),
    ("claim", &[Step::Click("rail-claims"), Step::Holding("[data-testid='claim-row']", "arms")], "origins"),
    ("matrix", &[Step::Click("rail-claims"), Step::Click("claims-compare")], "matrix-row"),
    (
        "graph",
        &[Step::Click("rail-claims"), Step::Holding("[data-testid='claim-row']", "arms"), Step::Click("claim-graph")],
        "graph-node",
    ),
    ("sources", &[Step::Click("rail-sources")], "source-row"),
    ("review", &[Step::Click("rail-review")], "review-row"),
    ("reports", &[Step::Click("rail-reports")], "report-claim-heading"),
    ("history", &[Step::Click("rail-history")], "history-row"),
];

enum Step {
    Click(&'static str),
    Holding(&'static str, &'static str),
}

async fn go(window: &Window, steps: &[Step]) {
    for step in steps {
        match step {
            Step::Click(hook) => window.click(hook).await,
            Step::Holding(css, words) => click_holding(window, css, words).await,
        }
    }
}

async fn portraits(window: &Window, look: &str) {
    for (name, steps, sign) in &SCREENS {
        go(window, steps).await;
        window.find(sign).await;
        window.execute("document.activeElement?.blur()", vec![]).await;
        let rests = "document.getAnimations().every((one) => one.playState !== 'running')";
        window.until("nothing moves", rests, vec![]).await;
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        window.until(&format!("{name} fits the width"), fits, vec![]).await;
        window.screenshot(&format!("{name}-{look}")).await;
    }
}

#[test]
fn every_main_screen_comes_in_two_looks() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.click("notice-close").await;
        portraits(&window, "light").await;
        window.click("settings").await;
        window.choose("lang", "it").await;
        window.choose("theme", "dark").await;
        window.press_key(Key::Escape).await;
        window.until("it is dark", "document.documentElement.dataset.shade === 'dark'", vec![]).await;
        portraits(&window, "dark").await;
        window
    });
}
