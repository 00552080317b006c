//! An article changes: its newer text is brought in, what was marked is found in it, and the two are read side by side.

use crate::page::{click_holding, paste_into, with_painted};
use attesta_tests::{main_job as job, programs::Cli, window::drive};
use serde_json::{Value, json};
use std::path::Path;

const FIRST: &str = "The quay\n\nThe port authority said on Monday that 600 boats were lost in the storm.\n\n\
    The mayor denied that the quay will close.\n\nA witness claims the lamps were out.\n";
const SECOND: &str = "The quay\n\nThe port authority said on Monday that 600 boats were damaged in the storm.\n\n\
    The mayor denied that the quay will close.\n\nMore rain is expected.\n";

fn laid(folder: &Path) -> Cli {
    let cli = Cli::at(folder);
    let file = folder.join("quay.txt");
    std::fs::write(&file, FIRST).unwrap();
    cli.json(&["person", "add", job::AUTHOR]);
    cli.json(&["import", file.to_str().unwrap(), "--lang", "en"]);
    let article = cli.json(&["articles"])[0]["id"].clone();
    let said = [
        ("The port authority", "said", "600 boats were lost in the storm"),
        ("The mayor", "denied", "the quay will close"),
        ("A witness", "claims", "the lamps were out"),
    ];
    for (source, cue, content) in said {
        let place = |words: &str| json!([{ "quote": words }]);
        let asked = json!({ "article": article, "source": place(source), "cue": place(cue), "content": place(content),
                            "parties": [{ "name": source }], "new_claim": content });
        cli.json(&["call", "attribute", &asked.to_string()]);
    }
    cli
}

#[test]
fn a_newer_text_keeps_what_was_marked_and_is_read_beside_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let cli = laid(folder.path());
    let read = |cli: &Cli| -> Value {
        let article = cli.json(&["articles"])[0]["id"].clone();
        cli.json(&["call", "read_article", &json!({ "id": article }).to_string()])
    };
    drive(folder.path(), &cli.casebook, async |window| {
        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "The quay").await;
        window.until_count("margin-item", 3).await;
        window.click("article-revise").await;
        paste_into(&window, "version-text", FIRST.trim_end()).await;
        window.click("version-save").await;
        window.until_shown("word for word the text that is already here").await;
        paste_into(&window, "version-text", SECOND).await;
        window.screenshot("version-new").await;
        window.click("version-save").await;
        window.until_shown("Version 2 is now shown").await;
        // Each attribution, and its words where the claim is mentioned.
        window.until_shown("2 found word for word, 2 with other words, 2 not found").await;
        window
            .until(
                "each says what became of it",
                "(() => { const items = [...document.querySelectorAll(`[data-testid='margin-item']`)].map((one) => one.textContent);
                   return items.length === 3 && items[0].includes('other words in this version')
                     && !items[1].includes('version') && items[2].includes('not in this version'); })()",
                vec![],
            )
            .await;
        window.execute("document.querySelectorAll(`[data-testid='margin-item']`)[2].click()", vec![]).await;
        window.find("passage").await;
        window.until_shown("the lamps were out").await;
        window.screenshot("version-lost").await;

        window.click("article-versions").await;
        window.find("beside-text").await;
        window
            .until(
                "the words that only one of the two has are marked in both",
                &with_painted(
                    "painted('only-here').some((one) => one.toString().includes('damaged'))
                     && painted('only-there').some((one) => one.toString().includes('lost'))",
                ),
                vec![],
            )
            .await;
        window.until_count("beside-use", 0).await;
        window.screenshot("version-beside").await;
        window
    });
    if read(&cli)["article"]["revisions"].as_array().is_none_or(|all| all.len() < 2) {
        return; // there was no window
    }
    assert_eq!(read(&cli)["text"], SECOND);
    let article = cli.json(&["articles"])[0]["short"].as_str().unwrap().to_owned();
    let printed = String::from_utf8(cli.run(&["revisions", &article, "1"]).stdout).unwrap();
    assert!(printed.contains("600 boats were lost"), "{printed}");
    let third = folder.path().join("third.txt");
    std::fs::write(&third, FIRST).unwrap();
    let revised =
        String::from_utf8(cli.run(&["import", third.to_str().unwrap(), "--revises", &article]).stdout).unwrap();
    assert!(revised.starts_with("version 3 is what is read now"), "{revised}");
}
