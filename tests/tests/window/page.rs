//! Gestures of the reader and of the forms, as a person makes them.

use attesta_tests::{
    main_job::{self as job, Passage},
    window::Window,
};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::{Value, json};
use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// The display has one clipboard for all its windows: a test that copies holds it to the end.
pub(crate) fn clipboard() -> MutexGuard<'static, ()> {
    static CLIPBOARD: Mutex<()> = Mutex::new(());
    CLIPBOARD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Somebody at work on the sample.
pub(crate) async fn sample(window: &Window) {
    window.fill("person-name", job::AUTHOR).await;
    window.click("person-save").await;
    window.click("door-sample").await;
    window.until_count("article-row", 4).await;
}

/// The range of a passage in the reader's text: which text node holds its `nth` occurrence.
const RANGE: &str = "
  const root = document.querySelector(`[data-testid='reader-text']`);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let seen = 0; walker.nextNode(); ) {
    const text = walker.currentNode.data;
    for (let at = text.indexOf(arguments[0]); at >= 0; at = text.indexOf(arguments[0], at + 1)) {
      if (seen++ === arguments[1]) {
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + arguments[0].length);
        break;
      }
    }
    if (!range.collapsed) break;
  }";

fn passage(passage: Passage) -> Vec<Value> {
    vec![json!(passage.words), json!(passage.nth)]
}

/// By keyboard or by whatever else sets the selection: the words are selected and the text has the focus.
pub(crate) async fn select(window: &Window, words: Passage) {
    let script = format!(
        "{RANGE}
         root.focus({{ preventScroll: true }});
         const selection = getSelection();
         selection.removeAllRanges();
         selection.addRange(range);
         range.startContainer.parentElement.scrollIntoView({{ block: 'center' }});
         return selection.toString() === arguments[0];"
    );
    assert_eq!(window.execute(&script, passage(words)).await, json!(true), "{words:?} is selected");
}

/// With the mouse, from the first character to the last.
pub(crate) async fn drag_over(window: &Window, words: Passage) {
    let script = format!(
        "{RANGE}
         range.startContainer.parentElement.scrollIntoView({{ block: 'center' }});
         const rects = [...range.getClientRects()];
         const [first, last] = [rects[0], rects[rects.length - 1]];
         return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2].map(Math.round);"
    );
    let places = window.execute(&script, passage(words)).await;
    let at = |n: usize| places[n].as_i64().expect("a place on the screen");
    let to =
        |x: i64, y: i64| PointerAction::MoveTo { duration: Some(Duration::from_millis(50)), x: x as f64, y: y as f64 };
    let mouse = MouseActions::new("mouse".into())
        .then(to(at(0), at(1)))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(to(at(2), at(3)))
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    window.client.perform_actions(mouse).await.expect("a drag of the mouse");
    window
        .until("the words are selected", "getSelection().toString().trim() === arguments[0]", vec![json!(words.words)])
        .await;
}

/// As a script that needs no more than `painted(name)`: the ranges that are drawn so, as ones that can be read and measured.
pub(crate) fn with_painted(expression: &str) -> String {
    format!(
        "(() => {{
          const painted = (name) => [...(CSS.highlights.get(name) ?? [])].map((still) => {{
            const range = document.createRange();
            range.setStart(still.startContainer, still.startOffset);
            range.setEnd(still.endContainer, still.endOffset);
            return range;
          }});
          return {expression};
        }})()"
    )
}

/// A whole text at once, into the form of a new article.
pub(crate) async fn paste(window: &Window, text: &str) {
    paste_into(window, "paste-text", text).await;
}

pub(crate) async fn paste_into(window: &Window, hook: &str, text: &str) {
    window.find(hook).await;
    let script = "
      const field = document.querySelector(`[data-testid='${arguments[0]}']`);
      field.value = arguments[1];
      field.dispatchEvent(new Event('input', { bubbles: true }));";
    window.execute(script, vec![json!(hook), json!(text)]).await;
}

/// Types into a field that offers what the register or the casebook knows, and takes the entry that reads exactly so, or the new one.
pub(crate) async fn pick(window: &Window, hook: &str, name: &str) {
    window.fill(hook, name).await;
    let script = "
      (() => {
        const input = document.querySelector(`[data-testid='${arguments[0]}']`);
        // The driver's keys arrive one by one, after it has answered.
        if (input.value !== arguments[1]) return false;
        const list = document.getElementById(input.getAttribute('aria-controls'));
        const entries = list ? [...list.querySelectorAll('li')] : [];
        const entry = entries.find((li) => li.firstElementChild?.textContent === arguments[1]) ?? entries.find((li) => li.matches('.fresh'));
        entry?.click();
        return Boolean(entry);
      })()";
    window.until(&format!("{hook} offers “{name}”"), script, vec![json!(hook), json!(name)]).await;
}

/// Empties a list of pieces or of parties, one removing button at a time.
pub(crate) async fn empty(window: &Window, list: &str) {
    let script = "
      (() => {
        const button = document.querySelector(`[data-testid='${arguments[0]}'] button.icon`);
        button?.click();
        return !button;
      })()";
    window.until(&format!("{list} is empty"), script, vec![json!(list)]).await;
}

pub(crate) async fn tick(window: &Window, hook: &str, on: bool) {
    if window.find(hook).await.is_selected().await.expect("a box to tick") != on {
        window.click(hook).await;
    }
}

/// Chooses the entry of a list whose words hold all of `parts`.
pub(crate) async fn choose_holding(window: &Window, hook: &str, parts: &[&str]) {
    let script = "
      const options = [...document.querySelector(`[data-testid='${arguments[0]}']`).options];
      return options.find((option) => arguments[1].every((part) => option.text.includes(part)))?.value ?? null;";
    let value = window.execute(script, vec![json!(hook), json!(parts)]).await;
    let value = value.as_str().unwrap_or_else(|| panic!("{hook} has no entry with {parts:?}"));
    window.choose(hook, value).await;
}

/// Clicks the one of several that holds the words.
pub(crate) async fn click_holding(window: &Window, css: &str, words: &str) {
    let script = "
      (() => {
        const found = [...document.querySelectorAll(arguments[0])].find((one) => one.textContent.includes(arguments[1]));
        found?.click();
        return Boolean(found);
      })()";
    window.until(&format!("{css} with “{words}”"), script, vec![json!(css), json!(words)]).await;
}
