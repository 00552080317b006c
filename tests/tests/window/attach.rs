//! Files become evidence by pasting, dropping and choosing; and what leaves the desk is drafted and recorded.

use crate::page::{click_holding, clipboard, sample};
use attesta_tests::window::{Window, drive};
use serde_json::json;
use std::{fs, path::Path};

/// The page of the claim that these words are part of.
async fn open_claim(window: &Window, words: &str) {
    sample(window).await;
    window.click("rail-claims").await;
    window.until_count("claim-row", 10).await;
    click_holding(window, "[data-testid='claim-row']", words).await;
    window.find("evidence-add").await;
}

/// Draws a picture in the page and gives it to the window as a person's paste would.
const PASTE: &str = "
  const [sizes, done] = arguments;
  (async () => {
    const transfer = new DataTransfer();
    for (const [name, width, height] of sizes) {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d');
      context.fillStyle = 'rgb(38, 70, 83)';
      context.fillRect(0, 0, width, height);
      context.fillStyle = 'rgb(233, 196, 106)';
      for (let y = 0; y < height; y += 40) context.fillRect(width / 8, y, width / 2, 14);
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
      transfer.items.add(new File([blob], name, { type: 'image/png' }));
    }
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    done(event.defaultPrevented);
  })();";

async fn pasted(window: &Window, files: &[(&str, u32, u32)]) {
    let taken = window.client.execute_async(PASTE, vec![json!(files)]).await.unwrap();
    assert_eq!(taken, json!(true), "the page takes what is pasted");
}

#[test]
fn a_pasted_picture_becomes_evidence_with_the_part_that_matters() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        open_claim(&window, "450").await;
        pasted(&window, &[("image.png", 1080, 4000)]).await;
        window.until_count("evidence-picked", 1).await;
        window
            .until(
                "what was guessed is filled in",
                "document.querySelector(`[data-testid='evidence-kind']`).value === 'image'
                 && /^Pasted picture \\d{4}-/.test(document.querySelector(`[data-testid='evidence-title']`).value)",
                vec![],
            )
            .await;
        window.fill("evidence-title", "A screenshot of the channel").await;
        window.choose("evidence-locator-kind", "region").await;
        for (field, value) in [
            ("evidence-locator", "10"),
            ("evidence-locator-2", "95"),
            ("evidence-locator-3", "40"),
            ("evidence-locator-4", "20"),
        ] {
            window.fill(field, value).await;
        }
        window.click("evidence-save").await;
        window.until_shown("This is not a part of the image.").await;
        window.screenshot("attach-form").await;
        window.fill("evidence-locator-4", "5").await;
        window.click("evidence-save").await;
        window.until_shown("part of the image: 10 % from the left, 95 % from the top, 40 % wide, 5 % high").await;
        window.find("evidence-picture").await;
        window
            .until(
                "the picture the core drew is there",
                "document.querySelector(`[data-testid='evidence-picture']`).naturalHeight === 360
                 && document.body.innerText.includes('1080 × 4000 pixels')",
                vec![],
            )
            .await;
        window.click("evidence-look").await;
        window.find("evidence-large").await;
        window
            .until(
                "large, it is legible and scrolls",
                "document.querySelector(`[data-testid='evidence-large'] img`).naturalHeight > 2500
                 && document.querySelector(`[data-testid='evidence-large'] img`).complete",
                vec![],
            )
            .await;
        window.screenshot("attach-large").await;
        window
    });
}

#[test]
fn several_files_become_evidence_together_and_a_minute_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        open_claim(&window, "450").await;
        let before = window.count("evidence-row").await;
        let long = format!("{}.png", "a very long name of a picture ".repeat(7).trim());
        pasted(&window, &[("panorama.png", 5000, 300), ("icon.png", 16, 16), (&long, 400, 300)]).await;
        window.until_count("evidence-picked", 3).await;
        window.until_shown("3 files become 3 pieces of evidence").await;
        window.click("evidence-save").await;
        window.until_count("evidence-row", before + 3).await;
        window.until_count("evidence-picture", 3).await;
        window.screenshot("attach-many").await;

        // A film, chosen in the dialog: it is not shown, and comes out as it went in.
        let (film, copy) = (folder.path().join("channel.mp4"), folder.path().join("copy.mp4"));
        fs::write(&film, b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom").unwrap();
        window.click("evidence-add").await;
        window.answer_dialog(&film);
        window.click("evidence-attach").await;
        window.until_count("evidence-picked", 1).await;
        window.choose("evidence-locator-kind", "timecode").await;
        window.fill("evidence-locator", "1:12").await;
        window.fill("evidence-locator-2", "1:40.5").await;
        window.click("evidence-save").await;
        window.until_count("evidence-row", before + 4).await;
        window.until_shown("from 00:01:12 to 00:01:40.500").await;
        window.until_shown("Not shown here").await;
        window.answer_dialog(&copy);
        let last = "const all = [...document.querySelectorAll(`[data-testid='evidence-card']`)];
            all.find((card) => card.innerText.includes('channel.mp4')).querySelector(`[data-testid='evidence-file']`).click()";
        window.execute(last, vec![]).await;
        window.until_shown("copy.mp4").await;
        assert!(same(&film, &copy), "the copy is the file");
        window
    });
}

fn same(one: &Path, other: &Path) -> bool {
    fs::read(one).unwrap() == fs::read(other).unwrap()
}

#[test]
fn a_correction_is_drafted_recorded_and_its_answer_kept() {
    let _clipboard = clipboard();
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        open_claim(&window, "450").await;
        window.click("verdict-new").await;
        window.choose("verdict-rating", "false").await;
        window.fill("verdict-reasons", "The ministry's list has 92 names.").await;
        window.click("verdict-save").await;
        window.find("verdict-standing").await;
        window.click("correction-add").await;
        window
            .until(
                "the draft quotes and asks",
                "/The ministry's list has 92 names\\./.test(document.querySelector(`[data-testid='letter-text']`)?.value)",
                vec![],
            )
            .await;
        window.fill("correction-due", "2030-01-02").await;
        window.click("correction-again").await;
        window
            .until("by when", "/2030/.test(document.querySelector(`[data-testid='letter-text']`).value)", vec![])
            .await;
        window.screenshot("correction").await;
        window.click("letter-copy").await;
        window.until_shown("Copied. Send it").await;
        let before = window.count("inquiry-row").await;
        window.click("correction-save").await;
        window.until_count("inquiry-row", before + 1).await;
        window.until_shown("correction").await;
        let evidence = window.count("evidence-row").await;
        window.execute("[...document.querySelectorAll(`[data-testid='answer-add']`)].at(-1).click()", vec![]).await;
        window.fill("answer-text", "We have corrected the article.").await;
        window.find("answer-keep").await;
        window.click("answer-save").await;
        window.until_count("evidence-row", evidence + 1).await;
        window.until_shown("Reply of ").await;
        window
    });
}

#[test]
fn what_somebody_told_us_is_a_claim_with_their_position() {
    let folder = tempfile::tempdir().unwrap();
    drive(folder.path(), &folder.path().join("work.casebook"), async |window| {
        sample(&window).await;
        window.press(&format!("{}n", char::from(fantoccini::key::Key::Control))).await;
        window.fill("claim-wording", "The bridge closes on Monday").await;
        window.fill("claim-heard", "phone call").await;
        window.fill("claim-said-by", "KCNA").await;
        window.press_key(fantoccini::key::Key::Enter).await;
        window.fill("claim-said", "2025-05-09").await;
        window.fill("claim-words", "They close it on Monday").await;
        window.screenshot("heard").await;
        window.click("claim-save").await;
        window.until_shown("KCNA").await;
        window.until_shown("9 May 2025").await;
        window.until_shown("They close it on Monday").await;
        window.screenshot("heard-claim").await;
        window
    });
}
