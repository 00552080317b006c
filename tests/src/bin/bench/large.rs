//! A casebook of 100,000 articles and 1,000,000 claims, warm: opening it, the first rows of every list, and searching.

mod lists;
pub(crate) mod make;
mod queries;

use crate::{
    Done, Scale, desk, machine,
    sample::{Sample, timed},
    table::{self, Line, Target},
};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

pub(crate) fn measure(scale: &Scale) -> Done {
    let file = made(scale, scale.pick(100_000, 300))?;
    let size = std::fs::metadata(&file)?.len() as f64 / 1e9;
    println!("\nlarge: {size:.1} GB in {}", file.display());
    let status = Command::new(std::env::current_exe()?)
        .arg("--child-large")
        .args(scale.small.then_some("--small"))
        .stdout(Stdio::inherit())
        .status()?;
    if status.success() { Ok(()) } else { Err("measuring the large casebook failed".into()) }
}

/// In a process of its own, so that the memory it held is what these requests need.
pub(crate) fn child(scale: &Scale) -> Done {
    let file = made(scale, scale.pick(100_000, 300))?;
    let mut opening = Sample::default();
    for _ in 0..scale.pick(20, 3) {
        let (desk, took) = timed(|| desk::open(&file));
        opening.add(took);
        drop(desk?);
    }
    let line = |what: &str, ours, target| Line { what: what.into(), ours, floor: None, target };
    table::print(
        "large: from a closed file to the first answer",
        "ms",
        &[
            line("p50", opening.percentile(50.0), Target::AtMost(300.0)),
            line("p99", opening.percentile(99.0), Target::AtMost(300.0)),
        ],
    );
    let desk = desk::open(&file)?;
    lists::measure(scale, &desk)?;
    queries::measure(scale, &desk)?;
    let peak = line("peak of all of the above", machine::peak_memory(), Target::AtMost(300.0));
    table::print("large: memory of the core", "MB", &[peak]);
    Ok(())
}

/// Made once and kept, under a name that tells the schema it was made for.
pub(crate) fn made(scale: &Scale, articles: usize) -> Done<PathBuf> {
    let schema = schema(&scale.folder)?;
    let file = scale.folder.join(format!("large-{articles}-{schema}.casebook"));
    if file.exists() {
        return Ok(file);
    }
    let part = scale.folder.join("part.casebook");
    desk::clear(&part)?;
    eprintln!("making a casebook of {articles} articles, once …");
    let size = make::Size { articles, claims: 10, journal: articles * 2 };
    let (made, took) = timed(|| make::casebook(&part, &size));
    made?;
    let desk = desk::open(&part)?;
    let (checked, checking) = timed(|| desk::call(&desk, "check", json!({})));
    let checked = checked?;
    // Past its pages, its references and its chains; see make.rs for what then stops it.
    if !checked["broken"].as_str().is_some_and(|broken| broken.contains("what the history says")) {
        return Err(format!("the casebook made does not hold: {checked}").into());
    }
    drop(desk);
    eprintln!("made in {:.0} s, checked in {:.0} s", took.as_secs_f64(), checking.as_secs_f64());
    for old in std::fs::read_dir(&scale.folder)? {
        let old = old?.path();
        let name = old.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(&format!("large-{articles}-")) && name.ends_with(".casebook") {
            desk::clear(&old)?;
        }
    }
    std::fs::rename(part.with_extension("home"), file.with_extension("home"))?;
    std::fs::rename(part, &file)?;
    Ok(file)
}

fn schema(folder: &Path) -> Done<String> {
    let empty = folder.join("schema.casebook");
    desk::clear(&empty)?;
    drop(desk::open(&empty)?);
    let sql = rusqlite::Connection::open(&empty)?;
    let all: String = sql.query_row("SELECT group_concat(sql) FROM sqlite_schema", [], |r| r.get(0))?;
    drop(sql);
    desk::clear(&empty)?;
    Ok(hex::encode(Sha256::digest(all)).chars().take(8).collect())
}
