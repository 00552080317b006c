//! The pictures of the page on the design language, taken anew in the real window.

use std::fs;
use std::path::Path;

use crate::cargo::cargo;
use crate::command::run;
use crate::test::{tauri_driver, with_windows};
use crate::{Done, Stop, packages, tree, ui};

const PAGE: &str = "docs/design-language.md";
const KEPT: &str = "docs/screenshots";

/// Takes all of them into the target folder, and keeps those that the page shows.
pub(crate) fn screenshots() -> Done {
    packages::install(&[packages::TO_RUN, packages::TO_TEST])?;
    ui::build()?;
    let driver = tauri_driver()?;
    run(cargo().args(["build", "--workspace", "--bins"]))?;
    let taken = tree::target()?.join("screenshots");
    fs::create_dir_all(&taken).map_err(|error| told(&taken, &error))?;
    let mut test = cargo();
    test.args(["test", "-p", "attesta-tests", "--test", "window", "--", "portraits::"]);
    run(with_windows(&test, &driver)?.env("ATTESTA_SCREENSHOTS", &taken))?;
    keep(&taken)
}

fn keep(taken: &Path) -> Done {
    let page = fs::read_to_string(PAGE).map_err(|error| told(Path::new(PAGE), &error))?;
    for name in named(&page) {
        let kept = Path::new(KEPT).join(&name);
        fs::copy(taken.join(&name), &kept).map_err(|error| told(&kept, &error))?;
        println!("{}", kept.display());
    }
    println!("The others are in {}.", taken.display());
    Ok(())
}

/// `screenshots/NAME.png`, wherever the page links to one.
fn named(page: &str) -> Vec<String> {
    let links = page.split("(screenshots/").skip(1);
    links.filter_map(|rest| rest.split_once(')')).map(|(name, _)| name.to_owned()).collect()
}

fn told(path: &Path, error: &std::io::Error) -> Stop {
    Stop::Failed(format!("{}: {error}", path.display()))
}
