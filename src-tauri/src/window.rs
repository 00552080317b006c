//! The one window, which shows our own page and nothing else.

use attesta_desk::WireError;
use serde::Deserialize;
use serde_json::Value;
use tauri::{AppHandle, Manager, Url, WebviewWindow, WebviewWindowBuilder};

use crate::refusal;

pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    for config in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, config)?.on_navigation(is_ours).build()?;
    }
    Ok(())
}

/// Shows the window to a person who started the program a second time.
pub(crate) fn bring_forward(app: &AppHandle) {
    for window in app.webview_windows().values() {
        // A window manager may refuse; then the window stays where it is, and nothing is lost.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Zoom {
    percent: u16,
}

/// As large as the person reads best. The webview's own zoom: the page lays itself out anew for what room is left.
pub(crate) fn zoom(window: &WebviewWindow, args: Value) -> Result<Value, WireError> {
    let Zoom { percent } = serde_json::from_value(args).map_err(|error| refusal::bad_request(&error))?;
    if !(100..=200).contains(&percent) {
        return Err(refusal::out_of_range(percent));
    }
    window.set_zoom(f64::from(percent) / 100.0).map_err(|error| refusal::internal(&error))?;
    Ok(Value::Null)
}

/// A link, a dropped file or a script must never replace the page: what stands in the window may call the shell.
fn is_ours(url: &Url) -> bool {
    let development = tauri::is_dev() && url.host_str() == Some("localhost");
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost") || development
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

    use super::*;

    #[test]
    fn only_our_own_page_may_be_shown() {
        let shown = |url: &str| is_ours(&Url::parse(url).unwrap());
        assert!(shown("tauri://localhost/index.html"));
        assert!(shown("http://tauri.localhost/"));
        assert!(!shown("https://example.org/"));
        assert!(!shown("https://tauri.localhost.example.org/"));
        assert!(!shown("file:///etc/passwd"));
        assert!(!shown("about:blank"));
    }
}
