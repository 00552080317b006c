//! Whether the window ever makes a person wait: in the real window on 100,000 claims and on a long article full of marks.
//!
//! Two things are read in the page itself. How long nothing else could run: the largest gap of a heartbeat, a message a page sends
//! itself without end (WebKit tells of no long tasks), beside the largest gap while nothing happens. And how long from a key to the
//! second frame after it, which is the first that surely shows what the key did, beside a key that does nothing.

mod article;
mod beat;
mod jobs;

use crate::{
    Done, Scale, desk, large,
    sample::Sample,
    table::{Line, Target, print},
    window,
};
use attesta_tests::{programs::Cli, window::Window};
use jobs::JOBS;
use std::path::Path;

const CLAIMS: usize = 100_000;
const MARKS: usize = 500;

pub(crate) fn measure(scale: &Scale) -> Done {
    let Some(driver) = window::driver("ui") else { return Ok(()) };
    let program = window::released(scale.folder.parent().ok_or("no target folder")?)?;
    let work = tempfile::tempdir_in(&scale.folder)?;
    let cli = prepared(scale, work.path())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let window = Window::of(&program, &driver, work.path(), &cli.casebook, None).await;
        window.find("rail-claims").await;
        let gaps = gaps(scale, &window).await?;
        let keys = keys(scale, &window).await?;
        let rows = rows(scale, &window).await?;
        window.close().await;
        print(
            "ui: the largest gap in which nothing else could run, p95 of the runs, beside a window at rest",
            "ms",
            &gaps,
        );
        print("ui: from a key to the second frame after it, p95, beside a key that does nothing", "ms", &keys);
        print("ui: the longest table", "rows, ms", &rows);
        Ok(())
    })
}

/// A casebook of so many claims, and one long article whose proposals were accepted.
fn prepared(scale: &Scale, work: &Path) -> Done<Cli> {
    let cli = Cli::at(work);
    std::fs::copy(large::made(scale, scale.pick(CLAIMS / 10, 300))?, &cli.casebook)?;
    cli.run(&["person", "add", "Bench"]);
    let file = work.join("long.txt");
    std::fs::write(&file, article::long(scale.pick(20_000, 2_000), scale.pick(MARKS, 50)))?;
    let article = cli.json(&["import", file.to_str().ok_or("a path that is no text")?, "--lang", "en"]);
    let id = article[0]["article"].as_str().ok_or("the article was not imported")?.to_owned();
    cli.json(&["suggest", &id]);
    cli.json(&["accept", "--all"]);
    let desk = desk::open(&cli.casebook)?;
    let said = desk::call(&desk, "read_article", serde_json::json!({ "id": id }))?;
    let marks = said["attributions"].as_array().map_or(0, Vec::len);
    println!("\nui: an article of {} words with {marks} attributions", scale.pick(20_000, 2_000));
    Ok(cli)
}

async fn gaps(scale: &Scale, window: &Window) -> Done<Vec<Line>> {
    let mut idle = Sample::default();
    for _ in 0..scale.pick(5, 2) {
        idle.add_millis(beat::during(window, async || beat::rest(window).await).await?);
    }
    let floor = idle.percentile(95.0);
    let mut lines = vec![];
    for job in &JOBS {
        let mut largest = Sample::default();
        for _ in 0..scale.pick(5, 2) {
            jobs::begin(job, window).await;
            largest.add_millis(beat::during(window, async || jobs::run(job, window).await).await?);
        }
        lines.push(Line {
            what: job.name().into(),
            ours: largest.percentile(95.0),
            floor: Some(floor),
            target: Target::AtMost(floor + 50.0),
        });
    }
    Ok(lines)
}

async fn keys(scale: &Scale, window: &Window) -> Done<Vec<Line>> {
    let n = scale.pick(100, 10);
    jobs::today(window).await;
    let floor = beat::keys(window, "z", n).await?;
    jobs::long_article(window).await;
    beat::settle(window).await;
    let stepped = beat::keys(window, &jobs::down(), n).await?;
    let line = |what: &str, sample: &Sample, percent| Line {
        what: format!("{what}, p{percent}"),
        ours: sample.percentile(percent),
        floor: Some(floor.percentile(percent)),
        target: if percent > 90.0 { Target::AtMost(50.0) } else { Target::None },
    };
    Ok([50.0, 95.0].map(|percent| line("on to the next sentence of the long article", &stepped, percent)).into())
}

async fn rows(scale: &Scale, window: &Window) -> Done<Vec<Line>> {
    let mut ends = Sample::default();
    let mut most = 0.0_f64;
    for _ in 0..scale.pick(5, 2) {
        jobs::claims(window).await;
        let (took, rows) = jobs::to_the_end(window).await?;
        ends.add_millis(took);
        most = most.max(rows);
    }
    let line = |what: &str, ours, target| Line { what: what.into(), ours, floor: None, target };
    Ok(vec![
        line("from End to the last of 100,000 claims, p95", ends.percentile(95.0), Target::AtMost(100.0)),
        line("rows in the page, at most", most, Target::AtMost(100.0)),
    ])
}
