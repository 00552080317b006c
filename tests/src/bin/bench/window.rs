//! From the start of the process to an article one can read, beside an empty Tauri window, ten starts of each in turn. The window
//! goes on where it was left, in the reader.
//!
//! Both are started and asked through WebDriver, so both pay for it alike; the clock begins when the kernel says that the process
//! began, and ends when the page answers that what is waited for is there.

use crate::{
    Done, Scale,
    table::{Line, Target, print},
};
use attesta_tests::{programs::Cli, window::Window};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

pub(crate) fn measure(scale: &Scale) -> Done {
    let Some(driver) = driver("window") else { return Ok(()) };
    let target = scale.folder.parent().ok_or("no target folder")?;
    let ours = released(target)?;
    let empty = build_empty(&scale.folder.join("empty-window"), target)?;
    let work = tempfile::tempdir()?;
    let cli = Cli::at(work.path());
    cli.run(&["person", "add", "Bench"]);
    cli.run(&["sample"]);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(leave_in_reader(&driver, work.path(), &ours, &cli.casebook));
    let (mut product, mut floor) = (vec![], vec![]);
    for _ in 0..scale.pick(10, 2) {
        let start = |program: &Path, sign: &'static str| {
            runtime.block_on(start(&driver, work.path(), program, &cli.casebook, sign))
        };
        product.push(start(&ours, "reader-text")?);
        floor.push(start(&empty, "ready")?);
    }
    let line = |what: &str, of: fn(&mut Vec<f64>) -> f64, target| Line {
        what: what.into(),
        ours: of(&mut product.clone()),
        floor: Some(of(&mut floor.clone())),
        target,
    };
    let lines = [line("median", |all| at(all, 50), Target::Times(1.5)), line("p90", |all| at(all, 90), Target::None)];
    print("window: from the start of the process to an article, beside an empty window", "ms", &lines);
    println!("p90 difference: {:.0} ms", at(&mut product, 90) - at(&mut floor, 90));
    Ok(())
}

/// What stands between a measure and the window.
pub(crate) fn driver(measure: &str) -> Option<PathBuf> {
    let driver = std::env::var_os("ATTESTA_TAURI_DRIVER").map(PathBuf::from);
    if driver.is_none() {
        println!("\n{measure}: skipped; it needs a display and a driver, which `cargo xtask bench {measure}` brings");
    }
    driver
}

/// The window program as a user has it, or the one that is named.
pub(crate) fn released(target: &Path) -> Done<PathBuf> {
    if let Some(named) = std::env::var_os("ATTESTA_DESKTOP_BIN") {
        return Ok(named.into());
    }
    run(Command::new("cargo").args(["build", "--release", "-p", "attesta-desktop", "-p", "attesta-cli"]))?;
    Ok(target.join("release/attesta-desktop"))
}

fn at(all: &mut [f64], percent: usize) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get((all.len() * percent / 100).min(all.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
}

async fn leave_in_reader(driver: &Path, folder: &Path, program: &Path, casebook: &Path) {
    let window = Window::of(program, driver, folder, casebook, None).await;
    window.find("open-article").await;
    window.execute("document.querySelector(\"[data-testid='open-article']\").click()", vec![]).await;
    window.find("reader-text").await;
    // The webview writes what it keeps a moment later.
    tokio::time::sleep(Duration::from_secs(3)).await;
    window.close().await;
}

/// In milliseconds.
async fn start(driver: &Path, folder: &Path, program: &Path, casebook: &Path, sign: &str) -> Done<f64> {
    let window = Window::of(program, driver, folder, casebook, None).await;
    window.find(sign).await;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let began = began(program)?;
    window.close().await;
    Ok((now - began).as_secs_f64() * 1000.0)
}

/// When the process that runs `program` began, since 1970: proc(5), in hundredths of a second after the machine's start.
fn began(program: &Path) -> Done<Duration> {
    let booted: u64 = fs::read_to_string("/proc/stat")?
        .lines()
        .find_map(|l| l.strip_prefix("btime ").and_then(|t| t.parse().ok()))
        .ok_or("the kernel does not say when it started")?;
    // More exactly than whole seconds: now less the time the machine is up.
    let up: f64 = fs::read_to_string("/proc/uptime")?.split_whitespace().next().unwrap_or("0").parse()?;
    let exact = SystemTime::now().duration_since(UNIX_EPOCH)?.checked_sub(Duration::from_secs_f64(up));
    let booted = exact.unwrap_or(Duration::from_secs(booted));
    for process in fs::read_dir("/proc")?.flatten() {
        if fs::read_link(process.path().join("exe")).is_ok_and(|exe| exe == program) {
            let stat = fs::read_to_string(process.path().join("stat"))?;
            let ticks = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(19)?.parse::<u64>().ok());
            return Ok(booted + Duration::from_millis(ticks.ok_or("proc says no start time")? * 10));
        }
    }
    Err(format!("{} is not running", program.display()).into())
}

/// A Tauri program with one page and nothing else, of the very versions the product links.
fn build_empty(folder: &Path, target: &Path) -> Done<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for inner in ["src", "dist", "icons"] {
        fs::create_dir_all(folder.join(inner))?;
    }
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    fs::copy(root.join("src-tauri/icons/32x32.png"), folder.join("icons/icon.png"))?;
    for (name, text) in EMPTY {
        fs::write(folder.join(name), text)?;
    }
    run(Command::new("cargo").args(["build", "--release"]).current_dir(folder).env("CARGO_TARGET_DIR", target))?;
    Ok(target.join("release/empty-window"))
}

const EMPTY: [(&str, &str); 5] = [
    (
        "Cargo.toml",
        "[package]\nname = \"empty-window\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
         [build-dependencies]\ntauri-build = \"2\"\n[dependencies]\ntauri = { version = \"2\", features = [\"custom-protocol\"] }\n\
         [profile.release]\nlto = \"thin\"\nstrip = \"symbols\"\n",
    ),
    ("build.rs", "fn main() { tauri_build::build() }\n"),
    ("src/main.rs", "fn main() { tauri::Builder::default().run(tauri::generate_context!()).expect(\"a window\") }\n"),
    (
        "tauri.conf.json",
        "{ \"identifier\": \"org.attesta.empty\", \"build\": { \"frontendDist\": \"dist\" }, \
         \"app\": { \"windows\": [{ \"width\": 1280, \"height\": 820 }] } }\n",
    ),
    ("dist/index.html", "<!doctype html><title>Empty</title><p data-testid=\"ready\">Empty</p>\n"),
];

fn run(command: &mut Command) -> Done {
    match command.status()?.success() {
        true => Ok(()),
        false => Err(format!("{command:?} failed").into()),
    }
}
