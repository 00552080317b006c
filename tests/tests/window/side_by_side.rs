//! What the article says beside its original, and the steps of a chain put in order by keyboard and by mouse.

use crate::page::{click_holding, with_painted};
use attesta_tests::{
    main_job as job,
    programs::Cli,
    window::{Window, drive},
};
use fantoccini::{
    actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    key::Key,
};
use serde_json::{Value, json};
use std::{path::Path, time::Duration};

const TEXT: &str =
    "The service states that 600 soldiers were killed, the wire reported, the daily wrote and the radio said.";

/// One statement, and three who pass it on.
fn laid(folder: &Path) -> Cli {
    let cli = Cli::at(folder);
    let file = folder.join("story.txt");
    std::fs::write(&file, format!("Killed\n\n{TEXT}")).unwrap();
    cli.json(&["person", "add", job::AUTHOR]);
    cli.json(&["import", file.to_str().unwrap(), "--lang", "en"]);
    let article = cli.json(&["articles"])[0]["id"].clone();
    let say = |content: &str, cue: &str, name: &str| {
        let args = json!({ "article": article, "content": [{ "quote": content }], "cue": [{ "quote": cue }], "parties": [{ "name": name }] });
        cli.json(&["call", "attribute", &args.to_string()])["attribution"].clone()
    };
    let service = say("The service states that 600 soldiers were killed", "states", "The service");
    let relays = [("reported", "The wire"), ("wrote", "The daily"), ("said", "The radio")];
    let mut inner = service;
    for (cue, name) in relays {
        let outer = say("600 soldiers were killed", cue, name);
        let args = json!({ "inner": inner, "outer": outer, "basis": "text" });
        cli.json(&["call", "add_hop", &args.to_string()]);
        inner = outer;
    }
    cli
}

async fn chain_reads(window: &Window, names: &[&str]) {
    let script = "[...document.querySelectorAll(`[data-testid='chain-step']`)].length === arguments[0].length
      && [...document.querySelectorAll(`[data-testid='chain-step']`)].every((step, at) => step.innerText.includes(arguments[0][at]))";
    window.until(&format!("the chain reads {names:?}"), script, vec![json!(names)]).await;
}

async fn drag_first_onto_last(window: &Window) {
    let last = "[...document.querySelectorAll(`[data-testid='step-move']`)].at(-1).scrollIntoView({ block: 'center' })";
    window.execute(last, vec![]).await;
    window.rests("step-move", 0).await;
    let script = "return [...document.querySelectorAll(`[data-testid='step-move']`)].map((grip) => {
      const box = grip.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round);
    });";
    let places: Value = window.execute(script, vec![]).await;
    let to = |n: usize| {
        let at = |axis: usize| places[n][axis].as_f64().expect("a place on the screen");
        PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x: at(0), y: at(1) }
    };
    let mouse = MouseActions::new("mouse".into())
        .then(to(0))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(to(1))
        .then(to(2))
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    window.client.perform_actions(mouse).await.expect("a drag of the mouse");
}

#[test]
fn a_chain_is_put_in_order_and_a_quotation_is_held_against_its_original() {
    let folder = tempfile::tempdir().unwrap();
    let cli = laid(folder.path());
    drive(folder.path(), &cli.casebook, async |window| {
        open_said(&window).await;
        chain_reads(&window, &["The wire", "The daily", "The radio"]).await;

        window.execute("document.querySelector(`[data-testid='step-move']`).focus()", vec![]).await;
        let (alt, down) = (char::from(Key::Alt), char::from(Key::Down));
        window.press(&format!("{alt}{down}")).await;
        chain_reads(&window, &["The daily", "The wire", "The radio"]).await;
        window
            .until(
                "who moved it goes with it, and it is told",
                "document.activeElement.closest('[data-testid=chain-step]')?.innerText.includes('The wire')
                 && [...document.querySelectorAll('[role=status]')].some((one) => one.textContent === 'The wire is step 2 of 3 now.')",
                vec![],
            )
            .await;
        window.execute("document.activeElement.blur()", vec![]).await;
        window.press(&format!("{}z", char::from(Key::Control))).await;
        chain_reads(&window, &["The wire", "The daily", "The radio"]).await;

        drag_first_onto_last(&window).await;
        chain_reads(&window, &["The daily", "The radio", "The wire"]).await;
        window.screenshot("chain").await;

        window.execute("document.querySelector(`[data-testid='inspector-more']`).open = true", vec![]).await;
        window.fill("quote-original", "The service estimates that 600 soldiers were killed").await;
        window
            .until(
                "where the wording leaves the original is marked",
                "document.querySelector(`[data-testid='wording-original'] del`)?.textContent === 'estimates'
                 && document.querySelector(`[data-testid='wording-article'] ins`)?.textContent === 'states'",
                vec![],
            )
            .await;
        window.choose("quote-result", "altered").await;
        window.fill("quote-reason", "An estimate became a statement").await;
        window.click("quote-save").await;
        window.until_count("quote-checked", 1).await;
        window.until_shown("An estimate became a statement").await;
        window.until_shown("differs from the original").await;
        window.screenshot("against-the-original").await;
        window
    });
}

#[test]
fn a_step_taken_away_closes_the_chain_and_one_put_between_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let cli = laid(folder.path());
    drive(folder.path(), &cli.casebook, async |window| {
        open_said(&window).await;
        chain_reads(&window, &["The wire", "The daily", "The radio"]).await;
        window.execute("document.querySelectorAll(`[data-testid='step-remove']`)[1].focus()", vec![]).await;
        window.press_key(Key::Enter).await;
        chain_reads(&window, &["The wire", "The radio"]).await;
        told(&window, "The daily was removed; 2 steps are left.", "step-remove").await;
        window.screenshot("chain-step-away").await;
        // It was put between the two before, and is again.
        window.execute("document.querySelectorAll(`[data-testid='step-before']`)[1].focus()", vec![]).await;
        window.press_key(Key::Enter).await;
        window.find("step-outer").await;
        window
            .execute(
                "const list = document.querySelector(`[data-testid='step-outer']`);
                 list.value = [...list.options].find((one) => one.text.includes('The daily')).value;
                 list.dispatchEvent(new Event('change', { bubbles: true }));",
                vec![],
            )
            .await;
        window.click("step-save").await;
        chain_reads(&window, &["The wire", "The daily", "The radio"]).await;
        told(&window, "The daily was added as step 2 of 3.", "step-move").await;
        for names in [&["The wire", "The radio"][..], &["The wire", "The daily", "The radio"]] {
            window.execute("document.activeElement.blur()", vec![]).await;
            window.press(&format!("{}z", char::from(Key::Control))).await;
            chain_reads(&window, names).await;
        }
        window
    });
}

/// In a live region, and a button of the step beside it has the focus.
async fn told(window: &Window, words: &str, hook: &str) {
    let script = "[...document.querySelectorAll('[role=status]')].some((one) => one.textContent === arguments[0])
      && document.activeElement.dataset.testid === arguments[1]";
    window.until(&format!("“{words}” is told, {hook} has the focus"), script, vec![json!(words), json!(hook)]).await;
}

async fn open_said(window: &Window) {
    window.click("rail-articles").await;
    click_holding(window, "[data-testid='article-row'] button", "Killed").await;
    window.find("reader-text").await;
    click_holding(window, "[data-testid='margin-item']", "The service").await;
}

#[test]
fn an_original_that_a_colleague_changed_meanwhile_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let cli = laid(folder.path());
    let article = cli.json(&["articles"])[0]["id"].clone();
    let listed = || cli.json(&["call", "list_attributions", &json!({ "article": article }).to_string()]);
    let of = |all: &Value| {
        let said = all.as_array().unwrap().iter().find(|one| one["cue_text"] == "states").unwrap();
        (said["id"].clone(), said["original"].as_str().unwrap().to_owned())
    };
    drive(folder.path(), &cli.casebook, async |window| {
        open_said(&window).await;
        window.execute("document.querySelector(`[data-testid='inspector-more']`).open = true", vec![]).await;
        window.fill("quote-original", "The service estimates 600 killed").await;
        let (id, _) = of(&listed());
        let theirs =
            json!({ "id": id, "original": "Служба полагает, что погибли 600 солдат", "original_language": "ru" });
        cli.json(&["call", "correct_attribution", &theirs.to_string()]);
        window.find("quote-meanwhile").await;
        window.until_shown("Служба полагает").await;
        window.screenshot("quote-meanwhile").await;
        window.choose("quote-result", "altered").await;
        window.click("quote-save").await;
        window
            .until(
                "it is refused, and what was typed stays",
                "document.querySelector(`[data-testid='notice'][data-tone='refused']`) !== null
                 && document.querySelector(`[data-testid='quote-original']`).value === 'The service estimates 600 killed'",
                vec![],
            )
            .await;
        assert_eq!(of(&listed()).1, "Служба полагает, что погибли 600 солдат");
        window.click("quote-mine").await;
        window.until_count("quote-meanwhile", 0).await;
        window.click("quote-save").await;
        window.until_count("quote-checked", 1).await;
        assert_eq!(of(&listed()).1, "The service estimates 600 killed");
        window
    });
}

/// An article and what it translates from or copies, each long enough to scroll.
fn beside_its_original(folder: &Path) -> (Cli, Value) {
    let cli = Cli::at(folder);
    cli.json(&["person", "add", job::AUTHOR]);
    let filling =
        (1..40).map(|n| format!("Paragraph number {n} of the story goes on as it did.\n\n")).collect::<String>();
    let import = |name: &str, said: &str| {
        let file = folder.join(name);
        std::fs::write(&file, format!("{name}\n\n{said}\n\n{filling}")).unwrap();
        cli.json(&["import", file.to_str().unwrap(), "--lang", "en"]);
    };
    import("Copy.txt", "The service states that 600 soldiers were killed.");
    import("First.txt", "The service estimates that 600 soldiers were killed.");
    let articles = cli.json(&["articles"]);
    let id = |title: &str| {
        let all = articles.as_array().expect("a list of articles");
        all.iter().find(|one| one["title"].as_str().is_some_and(|t| t.starts_with(title))).expect("imported")["id"]
            .clone()
    };
    let copy = id("Copy");
    cli.json(&["call", "describe_article", &json!({ "id": copy, "translated_from": id("First") }).to_string()]);
    let args = json!({ "article": copy, "content": [{ "quote": "600 soldiers were killed" }], "cue": [{ "quote": "states" }],
        "parties": [{ "name": "The service" }] });
    cli.json(&["call", "attribute", &args.to_string()]);
    (cli, copy)
}

#[test]
fn two_texts_scroll_together_and_the_other_gives_the_original_wording() {
    let folder = tempfile::tempdir().unwrap();
    let (cli, copy) = beside_its_original(folder.path());
    drive(folder.path(), &cli.casebook, async |window| {
        window.click("rail-articles").await;
        click_holding(&window, "[data-testid='article-row'] button", "Copy").await;
        window.find("reader-text").await;
        click_holding(&window, "[data-testid='margin-item']", "The service").await;
        window.press("b").await;
        window.find("beside-text").await;
        window
            .until(
                "the words that only one of them has are marked in both",
                &with_painted(
                    "painted('only-here').some((one) => one.toString() === 'states')
                     && painted('only-there').some((one) => one.toString() === 'estimates')",
                ),
                vec![],
            )
            .await;
        window.screenshot("beside").await;
        window
            .until(
                "what it stands for is guessed, and that the verb is another",
                &with_painted(
                    "document.querySelector(`[data-testid='beside-guess']`)?.textContent.includes('600 soldiers were killed')
                     && document.querySelector(`[data-testid='guess-differs']`)?.textContent.includes('Another position')
                     && painted('guess-there').some((one) => one.toString() === '600 soldiers were killed')",
                ),
                vec![],
            )
            .await;
        window.screenshot("beside-guess").await;
        let original =
            || cli.json(&["call", "list_attributions", &json!({ "article": copy }).to_string()])[0]["original"].clone();
        assert_eq!(original(), "", "a guess is recorded by nobody but a person");
        window.execute("document.getElementById('article-text').focus()", vec![]).await;
        window.press("a").await;
        window.until_shown("Recorded as the original wording").await;
        assert_eq!(original(), "600 soldiers were killed");
        window.find("guess-recorded").await;
        window.click("notice-close").await;
        let select = "const words = 'The service estimates that 600 soldiers were killed';
          const nodes = [...document.querySelectorAll(`[data-testid='beside-text'] [data-start]`)].map((one) => one.firstChild);
          const node = nodes.find((one) => one.data.includes(words));
          node.parentElement.closest('[tabindex]').focus();
          getSelection().setBaseAndExtent(node, node.data.indexOf(words), node, node.data.indexOf(words) + words.length);";
        window.execute(select, vec![]).await;
        window
            .until("the words can be used", "!document.querySelector(`[data-testid='beside-use']`).disabled", vec![])
            .await;
        window.click("beside-use").await;
        window.until_shown("Recorded as the original wording").await;
        let said = cli.json(&["call", "list_attributions", &json!({ "article": copy }).to_string()]);
        assert_eq!(said[0]["original"], "The service estimates that 600 soldiers were killed", "{said}");
        // What somebody recorded is not replaced by a key.
        window.find("guess-replace").await;
        window.execute("document.getElementById('article-text').focus()", vec![]).await;
        window.press("a").await;
        window.screenshot("beside-recorded").await;
        assert_eq!(original(), "The service estimates that 600 soldiers were killed");
        // The text leads again once a key is pressed there.
        window.execute("document.getElementById('article-text').focus()", vec![]).await;
        window.press_key(Key::Down).await;
        window.execute("document.querySelector('main').scrollTop += 700", vec![]).await;
        window
            .until(
                "the same paragraph begins both",
                "(() => {
                   const pane = document.querySelector(`[data-testid='beside-text']`).parentElement;
                   const top = (one) => one.getBoundingClientRect().top;
                   const at = (text, line) => [...text.querySelectorAll('p')].findIndex((one) => one.getBoundingClientRect().bottom > line + 2);
                   return pane.scrollTop > 100 && at(document.getElementById('article-text'), top(pane.parentElement)) === at(pane, top(pane));
                 })()",
                vec![],
            )
            .await;
        window.screenshot("beside-scrolled").await;
        window.click("beside-close").await;
        window.until_count("beside-text", 0).await;
        window.find("margin-item").await;
        window
    });
}
