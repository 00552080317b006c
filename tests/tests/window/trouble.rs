//! Trouble while working: the disk is full, the file cannot be written any more, or it is gone from its place. The message is clear, what
//! was typed is still there, and work goes on afterwards.

use crate::page::{click_holding, paste, sample};
use attesta_tests::{
    programs::Cli,
    window::{Window, drive},
};
use fantoccini::Locator;
use serde_json::json;
use std::{io::Write, path::Path, process::Command};

async fn says(window: &Window, hook: &str, words: &str) {
    let script = "document.querySelector(`[data-testid='${arguments[0]}']`)?.value === arguments[1]";
    window.until(&format!("“{words}” still stands in {hook}"), script, vec![json!(hook), json!(words)]).await;
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_and_the_article_is_saved_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let Some(_small) = Undone::after(
        ("mount", &["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.to_str().unwrap()]),
        ("umount", &["-l", disk.to_str().unwrap()]),
    ) else {
        eprintln!("skipped: this user may not mount a disk");
        return;
    };
    let cli = Cli { home: folder.path().join("home"), casebook: disk.join("work.casebook") };
    drive(folder.path(), &cli.casebook, async |window| {
        sample(&window).await;
        window.click("import").await;
        window.find("paste-text").await;
        // Another program that closes the file leaves no log: what is written next needs room of its own.
        cli.json(&["check"]);
        let filler = disk.join("filler");
        fill(&filler);
        let text = format!("The harbour\n\n{}", "Ropes, nets and lamps.\n\n".repeat(500));
        paste(&window, &text).await;
        window.click("import-save").await;
        window.until_shown("The disk is full").await;
        window.screenshot("trouble-full").await;
        let whole = "document.querySelector(`[data-testid='paste-text']`)?.value.length === arguments[0]";
        window.until("the text still stands in the form", whole, vec![json!(text.len())]).await;
        std::fs::remove_file(&filler).unwrap();
        window.click("import-save").await;
        window.find("reader-text").await;
        window.until_shown("The harbour").await;
        window
    });
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_cannot_be_written_any_more_is_told_and_the_verdict_is_given_later() {
    let folder = tempfile::tempdir().unwrap();
    let casebook = folder.path().join("work.casebook");
    let (file, log) = (casebook.to_str().unwrap().to_owned(), format!("{}-wal", casebook.display()));
    drive(folder.path(), &casebook, async |window| {
        sample(&window).await;
        let Some(unwritable) = Undone::after(("chattr", &["+i", &file, &log]), ("chattr", &["-i", &file, &log])) else {
            eprintln!("skipped: files cannot be made immutable here");
            return window;
        };
        window.click("rail-claims").await;
        click_holding(&window, "[data-testid='claim-row']", "450").await;
        window.click("verdict-new").await;
        window.choose("verdict-rating", "unproven").await;
        window.fill("verdict-reasons", "Nobody has seen a list of names.").await;
        window.click("verdict-save").await;
        window.until_shown("The disk did not take it").await;
        window.screenshot("trouble-unwritable").await;
        says(&window, "verdict-reasons", "Nobody has seen a list of names.").await;
        drop(unwritable);
        window.click("verdict-save").await;
        window.until_shown("Nobody has seen a list of names.").await;
        window.find("verdict-standing").await;
        window
    });
}

#[test]
#[cfg(unix)]
fn a_file_gone_from_its_place_is_told_and_written_again_when_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let (casebook, elsewhere) = (folder.path().join("work.casebook"), folder.path().join("elsewhere.casebook"));
    drive(folder.path(), &casebook, async |window| {
        sample(&window).await;
        window.click("rail-claims").await;
        window.until_count("claim-row", 10).await;
        std::fs::rename(&casebook, &elsewhere).unwrap();
        window.click("claim-new").await;
        window.fill("claim-wording", "The harbour is closed until May").await;
        window.click("claim-save").await;
        window.until_shown("was moved, renamed, replaced or deleted").await;
        window.screenshot("trouble-moved").await;
        says(&window, "claim-wording", "The harbour is closed until May").await;
        std::fs::rename(&elsewhere, &casebook).unwrap();
        window.click("claim-save").await;
        window.until_shown("The harbour is closed until May").await;
        let form = window.client.find_all(Locator::Css("[data-testid='claim-wording']")).await.unwrap();
        assert!(form.is_empty(), "the form has done its work");
        window
    });
}

/// What a program did to the machine, taken back whatever becomes of the test.
struct Undone(Command);

impl Undone {
    fn after(does: (&str, &[&str]), takes_back: (&str, &[&str])) -> Option<Undone> {
        let done = Command::new(does.0).args(does.1).output().is_ok_and(|output| output.status.success());
        let mut back = Command::new(takes_back.0);
        back.args(takes_back.1);
        done.then_some(Undone(back))
    }
}

impl Drop for Undone {
    fn drop(&mut self) {
        let taken_back = self.0.status().is_ok_and(|status| status.success());
        if !taken_back {
            eprintln!("{:?} did not go well", self.0);
        }
    }
}

/// Until nothing more goes onto the disk.
fn fill(file: &Path) {
    let mut filler = std::fs::File::create(file).unwrap();
    let block = [0u8; 4096];
    while filler.write_all(&block).is_ok() {}
}
