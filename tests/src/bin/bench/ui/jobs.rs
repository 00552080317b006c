//! What people do in the window, a gesture or a few each.

use crate::Done;
use attesta_tests::window::Window;
use fantoccini::key::Key;
use serde_json::json;

#[derive(Clone, Copy)]
pub(super) enum Job {
    OpenLongArticle,
    StepThroughIt,
    OpenClaims,
    EndOfClaims,
    OpenClaim,
    FindAnything,
    History,
}

pub(super) const JOBS: [Job; 7] = [
    Job::OpenLongArticle,
    Job::StepThroughIt,
    Job::OpenClaims,
    Job::EndOfClaims,
    Job::OpenClaim,
    Job::FindAnything,
    Job::History,
];

impl Job {
    pub(super) fn name(self) -> &'static str {
        match self {
            Job::OpenLongArticle => "opening the long article",
            Job::StepThroughIt => "ten sentences on in it, by keyboard",
            Job::OpenClaims => "opening the claims",
            Job::EndOfClaims => "to the last claim",
            Job::OpenClaim => "opening a claim",
            Job::FindAnything => "typing a word into the search",
            Job::History => "opening the history",
        }
    }
}

/// What must be there before, outside the measure.
pub(super) async fn begin(job: &Job, window: &Window) {
    match job {
        Job::OpenLongArticle => articles(window).await,
        Job::StepThroughIt => long_article(window).await,
        Job::EndOfClaims | Job::OpenClaim => claims(window).await,
        Job::OpenClaims | Job::FindAnything | Job::History => today(window).await,
    }
}

pub(super) async fn run(job: &Job, window: &Window) {
    match job {
        Job::OpenLongArticle => long_article(window).await,
        Job::StepThroughIt => {
            for _ in 0..10 {
                window.press(&down()).await;
            }
        }
        Job::OpenClaims => claims(window).await,
        Job::EndOfClaims => {
            let _ = to_the_end(window).await;
        }
        Job::OpenClaim => {
            let opens = "(() => {
              const row = document.querySelector(`[data-testid='claim-row'][aria-busy='false']`);
              row?.click();
              return Boolean(row);
            })()";
            window.until("a claim opens", opens, vec![]).await;
            window.find("origins").await;
        }
        Job::FindAnything => {
            window.fill("search", "ministro").await;
            window.find("search-hit").await;
        }
        Job::History => {
            goes(window, "history", "history-row").await;
        }
    }
}

pub(super) fn down() -> String {
    char::from(Key::Down).to_string()
}

pub(super) async fn today(window: &Window) {
    window.execute("document.activeElement?.blur()", vec![]).await;
    goes(window, "today", "today-recent").await;
}

pub(super) async fn claims(window: &Window) {
    goes(window, "claims", "claim-row").await;
}

async fn articles(window: &Window) {
    goes(window, "articles", "article-row").await;
}

pub(super) async fn long_article(window: &Window) {
    articles(window).await;
    window.execute("document.querySelector(`[data-testid='article-row'] button`).click()", vec![]).await;
    window.find("margin-item").await;
    window.execute("document.getElementById('article-text').focus()", vec![]).await;
}

async fn goes(window: &Window, screen: &str, shows: &str) {
    window.execute("document.querySelector(`[data-testid='rail-${arguments[0]}']`).click()", vec![json!(screen)]).await;
    window.find(shows).await;
}

/// How long after End the last claim was drawn, and how many rows were in the page at most.
pub(super) async fn to_the_end(window: &Window) -> Done<(f64, f64)> {
    let script = "
      const done = arguments[0];
      const rows = () => document.querySelectorAll(`[data-testid='claim-row']`).length;
      const grid = document.querySelector(`[role='grid']`);
      const press = (key) => grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      let most = rows();
      // A line that is still being read is not there yet.
      const once = (line, then) => {
        most = Math.max(most, rows());
        if (grid.querySelector(`[aria-rowindex='${line}'][aria-busy='false']`)) requestAnimationFrame(then);
        else requestAnimationFrame(() => once(line, then));
      };
      grid.focus();
      press('Home');
      once(2, () => {
        const began = performance.now();
        press('End');
        once(Number(grid.getAttribute('aria-rowcount')), () => done([performance.now() - began, most]));
      });";
    let seen = window.client.execute_async(script, vec![]).await?;
    match (seen[0].as_f64(), seen[1].as_f64()) {
        (Some(took), Some(rows)) => Ok((took, rows)),
        _ => Err("the last claim never came".into()),
    }
}
