//! What axe finds on each screen, in both themes: nothing. The rules are those of WCAG 2.0 to 2.2, A and AA.

use crate::page::{click_holding, sample};
use attesta_tests::window::{Window, drive};
use fantoccini::key::Key;
use std::{fmt::Write as _, fs, path::Path};

/// Each with what shows that it is there.
const SCREENS: [(&str, &str); 7] = [
    ("rail-today", "today-due"),
    ("rail-articles", "article-row"),
    ("rail-claims", "claim-row"),
    ("rail-sources", "source-row"),
    ("rail-review", "review-row"),
    ("rail-reports", "report-text"),
    ("rail-history", "history-row"),
];

/// The page it looks at is as it is: nothing moves in the tests' window.
pub(crate) async fn looked_at(window: &Window, place: &str, found: &mut String) {
    for shade in ["light", "dark"] {
        let run = "
          document.documentElement.dataset.shade = arguments[0];
          window.__axe = null;
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
            .then((result) => (window.__axe = result.violations
              .map((one) => `${one.id}: ${one.help}\\n` + one.nodes.slice(0, 4).map((node) => `    ${node.html.slice(0, 160)}`).join('\\n'))),
              (error) => (window.__axe = [`axe failed: ${error}`]));";
        window.execute(run, vec![shade.into()]).await;
        window.until("axe has looked at it", "window.__axe !== null", vec![]).await;
        let violations = window.execute("return window.__axe", vec![]).await;
        for violation in violations.as_array().into_iter().flatten() {
            let _ = writeln!(found, "{place}, {shade}: {}", violation.as_str().unwrap_or_default());
        }
    }
}

async fn opens(window: &Window, hook: &str, shows: &str) {
    window.click(hook).await;
    window.find(shows).await;
}

pub(crate) fn axe() -> String {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&axe).expect("npm installed axe-core")
}

#[test]
fn axe_finds_nothing_on_any_screen_in_either_theme() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        let mut found = String::new();
        window.find("person-name").await;
        window.execute(&axe(), vec![]).await;
        looked_at(&window, "first run", &mut found).await;
        sample(&window).await;
        for (place, shows) in SCREENS {
            opens(&window, place, shows).await;
            looked_at(&window, place, &mut found).await;
        }
        window.click("rail-sources").await;
        for (view, shows) in [("sources-owners", "owner-row"), ("sources-turns", "turns"), ("sources-likely", "likely")]
        {
            opens(&window, view, shows).await;
            looked_at(&window, view, &mut found).await;
        }
        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "Visita d'onore").await;
        window.find("reader-text").await;
        window.find("margin-item").await;
        // Each stands beside its words only once its height is known.
        let placed = "[...document.querySelectorAll(`[data-testid='margin'] > *`)]
          .every((one, at, all) => at === 0 || one.getBoundingClientRect().top >= all[at - 1].getBoundingClientRect().bottom)";
        window.until("the margin is placed", placed, vec![]).await;
        looked_at(&window, "reader", &mut found).await;
        click_holding(&window, "[data-testid='margin-item']", "").await;
        opens(&window, "article-beside", "beside-article").await;
        window.fill("beside-article", "a").await;
        click_holding(&window, "[role='option']", "").await;
        window.find("beside-text").await;
        window.find("beside-guess").await;
        looked_at(&window, "two texts", &mut found).await;
        window.click("beside-close").await;
        opens(&window, "article-research", "research").await;
        opens(&window, "coding-start", "blind").await;
        looked_at(&window, "a blind coding", &mut found).await;
        opens(&window, "coding-finish", "unit").await;
        looked_at(&window, "two codings", &mut found).await;
        window.click("rail-claims").await;
        opens(&window, "claims-compare", "matrix-cell").await;
        looked_at(&window, "who says what", &mut found).await;
        opens(&window, "matrix-cell", "matrix-said").await;
        looked_at(&window, "what a party said", &mut found).await;
        window.press_key(Key::Escape).await;
        window.click("rail-claims").await;
        window.click("claim-row").await;
        window.find("origins").await;
        looked_at(&window, "claim", &mut found).await;
        opens(&window, "claim-graph", "graph-node").await;
        looked_at(&window, "graph", &mut found).await;
        window.click("rail-claims").await;
        window.click("claim-row").await;
        window.find("origins").await;
        opens(&window, "claim-timeline", "timeline").await;
        looked_at(&window, "timeline", &mut found).await;
        window.click("rail-history").await;
        opens(&window, "verify", "verify-go").await;
        looked_at(&window, "verifying the history", &mut found).await;
        window.press_key(Key::Escape).await;
        window.click("rail-sources").await;
        click_holding(&window, "[data-testid='source-row'] button, button[data-testid='source-row']", "KCNA").await;
        window.until_shown("Reliability").await;
        looked_at(&window, "source", &mut found).await;
        let palette = format!("{}{}p", char::from(Key::Control), char::from(Key::Shift));
        window.press(&palette).await;
        window.find("palette-input").await;
        looked_at(&window, "palette", &mut found).await;
        assert!(found.is_empty(), "{found}");
        window
    });
}
