//! How large everything is, and which way a text runs.

use crate::page::{click_holding, sample};
use attesta_tests::{
    main_job as job,
    programs::Cli,
    window::{Window, drive},
};
use fantoccini::key::Key;

const SCREENS: [&str; 7] = ["today", "articles", "claims", "sources", "review", "reports", "history"];

/// Nothing is wider than the window: whoever needs large type reads down, never sideways. Tables alone may scroll within themselves,
/// as WCAG 2.2 has it (1.4.10).
async fn fits(window: &Window, what: &str) {
    let script = "document.documentElement.scrollWidth <= innerWidth
      && [...document.querySelectorAll('main h1, main button, main input, main select, main [role=grid]')].every((one) => {
        const box = one.getBoundingClientRect();
        return box.width === 0 || box.left >= 0 && (box.right <= innerWidth + 1 || one.parentElement.closest('[role=grid]') !== null);
      })";
    window.until(&format!("{what} fits the width"), script, vec![]).await;
}

/// The driver's mouse knows nothing of the size.
async fn goes(window: &Window, screen: &str) {
    click_holding(window, &format!("[data-testid='rail-{screen}']"), "").await;
}

#[test]
fn everything_can_be_twice_as_large_and_stays_so() {
    let folder = tempfile::tempdir().unwrap();
    let casebook = folder.path().join("work.casebook");
    drive(folder.path(), &casebook, async |window| {
        sample(&window).await;
        window.client.set_window_size(1800, 960).await.unwrap();
        window.until("the window is wide", "innerWidth > 1700", vec![]).await;
        window.click("settings").await;
        window.choose("size", "200").await;
        window.until("half as much fits", "innerWidth <= 900", vec![]).await;
        for screen in SCREENS {
            goes(&window, screen).await;
            let here = format!("document.querySelector(`[data-testid='rail-{screen}'][aria-current]`) !== null");
            window
                .until("the screen has come", &format!("{here} && document.querySelector('main h1') !== null"), vec![])
                .await;
            fits(&window, screen).await;
            window.screenshot(&format!("large-{screen}")).await;
        }
        goes(&window, "articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "김정은").await;
        window.find("reader-text").await;
        fits(&window, "the reader").await;
        window.screenshot("large-reader").await;
        window.press(&format!("{}-", char::from(Key::Control))).await;
        window.until("it is a step smaller", "innerWidth > 1000", vec![]).await;
        window.execute("localStorage.setItem('size', '150'); location.reload()", vec![]).await;
        window.until("it begins as large as is remembered", "Math.abs(innerWidth - 1200) <= 1", vec![]).await;
        window.find_css("main h1").await;
        window.press(&format!("{}0", char::from(Key::Control))).await;
        window.until("it is as usual", "innerWidth > 1700", vec![]).await;
        window
    });
}

/// Where the first line of each paragraph begins: at the right for Arabic, at the left for the rest.
#[test]
fn arabic_runs_from_the_right_and_its_neighbours_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let cli = Cli::at(folder.path());
    cli.run(&["person", "add", job::AUTHOR]);
    let file = folder.path().join("port.txt");
    let text = "الميناء مغلق\n\nقالت وكالة الأنباء يوم الجمعة إن الميناء سيبقى مغلقا حتى شهر مايو.\n\nThe port stays closed, it said.\n";
    std::fs::write(&file, text).unwrap();
    cli.run(&["import", file.to_str().unwrap()]);
    std::fs::write(&file, "The harbour\n\nIt stays closed until May.\n").unwrap();
    cli.run(&["import", file.to_str().unwrap()]);
    drive(folder.path(), &cli.casebook, async |window| {
        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "الميناء").await;
        window.find("reader-text").await;
        let runs = |elements: &str, wanted: &str| {
            format!(
                "((elements, wanted) => {{
                  const side = (element) => {{
                    const range = document.createRange();
                    range.selectNodeContents(element);
                    const [line] = range.getClientRects();
                    const box = element.getBoundingClientRect();
                    return line.left - box.left > box.right - line.right ? 'right' : 'left';
                  }};
                  return [...document.querySelectorAll(elements)].map(side).join() === wanted;
                }})(`{elements}`, '{wanted}')"
            )
        };
        let script = runs("main h1, #article-text p", "right,right,right,left");
        window.until("each runs its own way", &script, vec![]).await;
        window.screenshot("arabic").await;
        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "The harbour").await;
        window.find("reader-text").await;
        window.click("article-beside").await;
        window.fill("beside-article", "الميناء").await;
        click_holding(&window, "[role='option']", "الميناء").await;
        window.find("beside-text").await;
        let script = runs("#article-text p, [data-testid='beside-text'] p", "left,left,right,right,left");
        window.until("beside another, too", &script, vec![]).await;
        window.screenshot("arabic-beside").await;
        window
    });
}
