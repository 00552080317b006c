//! What the page itself can tell: gaps of its heartbeat, and frames after a key.

use crate::{Done, sample::Sample};
use attesta_tests::window::Window;
use serde_json::json;

const BEAT: &str = "
  const beat = (window.__beat = { largest: 0, going: true });
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    beat.largest = Math.max(beat.largest, now - last);
    last = now;
    if (beat.going) port2.postMessage(0);
  };
  port2.postMessage(0);";

/// The largest gap while `run` goes on, in milliseconds.
pub(super) async fn during(window: &Window, run: impl AsyncFnOnce()) -> Done<f64> {
    window.execute(BEAT, vec![]).await;
    run().await;
    settle(window).await;
    let largest = window.execute("window.__beat.going = false; return window.__beat.largest", vec![]).await;
    largest.as_f64().ok_or_else(|| "the page's heart does not beat".into())
}

/// Until what was asked of the core has come and was drawn: nothing in the page changes for ten frames.
pub(super) async fn settle(window: &Window) {
    let script = "
      const done = arguments[0];
      let quiet = 0;
      const seen = new MutationObserver(() => (quiet = 0));
      seen.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const frame = () => {
        quiet += 1;
        if (quiet < 10) return requestAnimationFrame(frame);
        seen.disconnect();
        done(true);
      };
      requestAnimationFrame(frame);";
    let _ = window.client.execute_async(script, vec![]).await;
}

/// A second and a half in which nobody does anything.
pub(super) async fn rest(window: &Window) {
    let _ = window.client.execute_async("setTimeout(arguments[0], 1500)", vec![]).await;
}

/// Presses a key so many times, each when what the last did has been drawn.
pub(super) async fn keys(window: &Window, key: &str, n: usize) -> Done<Sample> {
    let listen = "
      const times = (window.__times = []);
      window.__listener = (event) => {
        const began = event.timeStamp;
        requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - began)));
      };
      addEventListener('keydown', window.__listener, true);";
    window.execute(listen, vec![]).await;
    for pressed in 1..=n {
        window.press(key).await;
        window.until("two frames were drawn", "window.__times.length === arguments[0]", vec![json!(pressed)]).await;
    }
    let times =
        window.execute("removeEventListener('keydown', window.__listener, true); return window.__times", vec![]).await;
    let mut sample = Sample::default();
    times.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).for_each(|t| sample.add_millis(t));
    Ok(sample)
}
