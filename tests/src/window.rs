//! The real window, driven through WebDriver: tauri-driver in front of WebKitWebDriver.
//!
//! A test waits on what the window shows, never on time; the one limit below only ends a test that would wait for ever.

use crate::programs;
use fantoccini::{Client, ClientBuilder, Locator, elements::Element, key::Key};
use serde_json::{Value, json};
use std::{
    future::Future,
    net::TcpListener,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command},
    time::Duration,
};

mod browser;
pub use browser::browse;

const TOO_LONG: Duration = Duration::from_secs(30);
const OFTEN: Duration = Duration::from_millis(20);

pub struct Window {
    pub client: Client,
    driver: Child,
    answers: PathBuf,
}

/// Runs a test in a window on `casebook`; without a driver (a plain `cargo test`) it says so and does nothing.
pub fn drive<F: Future<Output = Window>>(folder: &Path, casebook: &Path, test: impl FnOnce(Window) -> F) {
    drive_window(None, folder, casebook, test);
}

/// The same on a display of its own, where the file dialogs are the system's.
pub fn drive_on<F: Future<Output = Window>>(
    display: &str,
    folder: &Path,
    casebook: &Path,
    test: impl FnOnce(Window) -> F,
) {
    drive_window(Some(display), folder, casebook, test);
}

fn drive_window<F: Future<Output = Window>>(
    display: Option<&str>,
    folder: &Path,
    casebook: &Path,
    test: impl FnOnce(Window) -> F,
) {
    let Some(driver) = std::env::var_os("ATTESTA_TAURI_DRIVER") else {
        eprintln!("skipped: the window's tests need a display and a driver; `cargo xtask test` brings both");
        return;
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let window = Window::of(&programs::desktop(), driver.as_ref(), folder, casebook, display).await;
        test(window).await.close().await;
    });
}

impl Window {
    /// A window of `program`, started through the driver.
    pub async fn of(program: &Path, driver: &Path, folder: &Path, casebook: &Path, display: Option<&str>) -> Window {
        let answers = folder.join("dialog-answers");
        std::fs::write(&answers, "").expect("the script of the dialogs");
        let (port, native) = (free_port(), free_port());
        let mut command = Command::new(driver);
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        command.env("ATTESTA_HOME", folder.join("home")).env("LANG", "C.UTF-8");
        // What the webview keeps (language, theme) is a test's own too.
        for (variable, name) in [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")]
        {
            command.env(variable, folder.join(name));
        }
        match display {
            Some(display) => command.env("DISPLAY", display),
            None => command.env("ATTESTA_DIALOG_RESULTS", &answers),
        };
        // A group of its own, so that all of them go together when the test is over, or fails.
        let driver = command.process_group(0).spawn().expect("tauri-driver starts");
        let options = json!({ "application": program, "args": [casebook] });
        let capabilities = [("tauri:options".to_owned(), options)].into_iter().collect();
        let address = format!("http://127.0.0.1:{port}");
        let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        builder.capabilities(capabilities);
        // The driver answers a moment after it starts; until then the connection is refused.
        let started = std::time::Instant::now();
        let client = loop {
            match builder.connect(&address).await {
                Ok(client) => break client,
                Err(error) if started.elapsed() > TOO_LONG => panic!("no window: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        };
        Window { client, driver, answers }
    }

    pub async fn close(self) {
        // The window may be gone already; dropping sees to the rest.
        let _ = self.client.clone().close().await;
    }

    /// What the next file dialog answers.
    pub fn answer_dialog(&self, path: &Path) {
        std::fs::write(&self.answers, format!("{}\n", path.display())).expect("the script of the dialogs");
    }

    /// The element with this test hook, once it is there.
    pub async fn find(&self, hook: &str) -> Element {
        self.find_css(&format!("[data-testid='{hook}']")).await
    }

    pub async fn find_css(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(TOO_LONG).every(OFTEN).for_element(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                self.screenshot("failed").await;
                panic!("{css} did not appear: {error}\n{}", self.shown().await)
            }
        }
    }

    pub async fn click(&self, hook: &str) {
        let element = self.find(hook).await;
        self.rests(hook, 0).await;
        if let Err(error) = element.click().await {
            panic!("{hook} cannot be clicked: {error}\n{}", self.shown().await);
        }
    }

    /// Brings the element with this hook into view (the first is 0, the last -1) and waits until nothing moves or covers it: the driver clicks where it stood when asked.
    pub async fn rests(&self, hook: &str, at: i32) {
        let script = "
          const [hook, at, done] = arguments;
          const found = () => [...document.querySelectorAll(`[data-testid='${hook}']`)].at(at);
          let last, same = 0;
          const look = () => {
            const element = found();
            const box = element?.getBoundingClientRect();
            const now = box && [box.x, box.y, box.width, box.height].join();
            same = now === last ? same + 1 : 0;
            last = now;
            const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            const free = hit && (element.contains(hit) || hit.closest('label')?.contains(element));
            // Again, if the page grew under it meanwhile.
            if (same >= 3 && !free) element?.scrollIntoView({ block: 'center' });
            if (same < 3 || !free || document.getAnimations().some((one) => one.playState === 'running')) requestAnimationFrame(look);
            else done(true);
          };
          look();";
        if let Err(error) = self.client.execute_async(script, vec![json!(hook), json!(at)]).await {
            self.screenshot("failed").await;
            panic!("{hook} does not come to rest: {error}\n{}", self.shown().await);
        }
    }

    /// Types in the place of what stands there.
    pub async fn fill(&self, hook: &str, words: &str) {
        let element = self.find(hook).await;
        self.rests(hook, 0).await;
        if let Err(error) = element.clear().await {
            self.screenshot("failed").await;
            panic!("{hook} cannot be emptied: {error}\n{}", self.shown().await);
        }
        element.send_keys(words).await.unwrap_or_else(|e| panic!("{hook} takes no words: {e}"));
    }

    pub async fn choose(&self, hook: &str, value: &str) {
        let list = self.find(hook).await;
        self.pick_value(hook, 0, &list, value).await;
    }

    /// In the last of several lists.
    pub async fn choose_in_last(&self, hook: &str, value: &str) {
        let lists = self.client.find_all(Locator::Css(&format!("[data-testid='{hook}']"))).await.unwrap_or_default();
        let last = lists.last().unwrap_or_else(|| panic!("there is no {hook}"));
        self.pick_value(hook, -1, last, value).await;
    }

    /// WebKit's driver only clicks the entries of a list that is in view, and where it stood when it was asked.
    async fn pick_value(&self, hook: &str, at: i32, list: &Element, value: &str) {
        self.rests(hook, at).await;
        if let Err(error) = list.select_by_value(value).await {
            self.screenshot("failed").await;
            let html = list.html(false).await.unwrap_or_default();
            panic!("{hook} has no “{value}”: {error}\n{html}\n{}", self.shown().await);
        }
    }

    pub async fn press(&self, keys: &str) {
        self.client.active_element().await.expect("something has the focus").send_keys(keys).await.expect("a key");
    }

    pub async fn press_key(&self, key: Key) {
        self.press(&char::from(key).to_string()).await;
    }

    /// Asks the page until the answer is true.
    pub async fn until(&self, what: &str, script: &str, args: Vec<Value>) {
        let started = std::time::Instant::now();
        loop {
            match self.client.execute(&format!("return ({script})"), args.clone()).await {
                Ok(Value::Bool(true)) => return,
                Ok(_) if started.elapsed() < TOO_LONG => tokio::time::sleep(OFTEN).await,
                answer => {
                    self.screenshot("failed").await;
                    panic!("{what}: {answer:?}\n{}", self.shown().await)
                }
            }
        }
    }

    pub async fn until_shown(&self, words: &str) {
        self.until(
            &format!("“{words}” is shown"),
            "document.body.innerText.includes(arguments[0])",
            vec![json!(words)],
        )
        .await;
    }

    pub async fn count(&self, hook: &str) -> usize {
        self.client.find_all(Locator::Css(&format!("[data-testid='{hook}']"))).await.map_or(0, |all| all.len())
    }

    pub async fn until_count(&self, hook: &str, n: usize) {
        let script = "document.querySelectorAll(`[data-testid='${arguments[0]}']`).length === arguments[1]";
        self.until(&format!("{n} × {hook}"), script, vec![json!(hook), json!(n)]).await;
    }

    pub async fn execute(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute(script, args).await.unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    /// Kept where `ATTESTA_SCREENSHOTS` names a folder.
    pub async fn screenshot(&self, name: &str) {
        if let Some(folder) = std::env::var_os("ATTESTA_SCREENSHOTS") {
            // The picture is of the last frame that was drawn: the letters are there, and what was just done is in it.
            let drawn = "const done = arguments[0];
              document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
            self.client.execute_async(drawn, vec![]).await.expect("a frame");
            let image = self.client.screenshot().await.expect("a screenshot");
            std::fs::write(Path::new(&folder).join(format!("{name}.png")), image).expect("the screenshot's file");
        }
    }

    /// What a person would see now, for the message of a failed test.
    async fn shown(&self) -> String {
        let text = self.client.execute("return document.body.innerText", vec![]).await;
        let text = text.ok().and_then(|t| t.as_str().map(str::to_owned)).unwrap_or_default();
        format!("── the window shows ──\n{}", text.chars().take(4000).collect::<String>())
    }
}

impl Drop for Window {
    /// The driver, the webview's driver behind it and the window: what is left would keep the runner waiting.
    fn drop(&mut self) {
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.driver.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port()
}
