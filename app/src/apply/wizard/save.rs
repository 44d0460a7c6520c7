//! Saves while people type, so that a tab can be closed at any time (W3, F28).

use async_lock::Mutex;
use domain::application::Answers;
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use web_sys::js_sys::{JSON, Math, Object, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, AbortSignal, Headers, RequestInit};

/// The delay from the first unsaved change to saving it.
const SAVE_DELAY: Duration = Duration::from_millis(800);
/// The delay if the server couldn't be reached.
const RETRY_DELAY: Duration = Duration::from_secs(2);
/// How long a request can take. Longer than the server's own limit.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// The saving status, for display.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum SaveStatus {
    #[default]
    Untouched,
    Saving,
    Saved,
    /// The server can't be reached. Saving is retried.
    NotSaved,
    /// The server can't be reached, but everything is saved.
    Unreachable,
    /// Someone else has changed an answer on this page.
    Conflict,
}

/// The result of sending answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    Saved,
    Conflict,
    /// The server refuses them. A page says why.
    Refused,
    Unreachable,
}

/// Where answers are sent.
#[derive(Debug)]
struct SaveEndpoint {
    address: String,
    /// The revision the page is based on, so that later changes by others aren't overwritten.
    revision: i64,
    /// Requests take turns, so that an older answer doesn't arrive after a newer one.
    lock: Arc<Mutex<()>>,
}

/// Saves the answers of an open page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Saver {
    endpoint: StoredValue<SaveEndpoint>,
    /// The name of this open page, so that its own saves aren't mistaken for someone else's changes.
    pub page: RwSignal<String>,
    answers: RwSignal<Answers>,
    /// The keys of answers that the server hasn't confirmed yet.
    unsaved: StoredValue<BTreeSet<String>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    pub status: RwSignal<SaveStatus>,
}

impl Saver {
    pub fn new(secret: &str, revision: i64, answers: RwSignal<Answers>) -> Self {
        Self {
            endpoint: StoredValue::new(SaveEndpoint {
                address: format!("/api/v1/applications/{secret}/answers"),
                revision,
                lock: Arc::default(),
            }),
            page: RwSignal::new(String::new()),
            answers,
            unsaved: StoredValue::new(BTreeSet::new()),
            timer: StoredValue::new(None),
            status: RwSignal::default(),
        }
    }

    /// Names the page, and saves when it's left. Only in the browser.
    pub fn open(self) {
        self.page.set(format!("{:x}{:x}", random(), random()));
        for event in ["pagehide", "visibilitychange"] {
            // The listeners live as long as the page.
            let _listener = window_event_listener_untyped(event, move |_| self.flush());
        }
    }

    /// Shows a status. A conflict stays until the form is submitted.
    pub fn show(self, status: SaveStatus) {
        if self.status.get_untracked() != SaveStatus::Conflict {
            self.status.set(status);
        }
    }

    /// Stops saying that the server can't be reached, because the visitor has gone on.
    pub fn forget_unreachable(self) {
        if self.status.get_untracked() == SaveStatus::Unreachable {
            self.status.set(SaveStatus::Untouched);
        }
    }

    /// Schedules saving these answers.
    pub fn schedule(self, keys: BTreeSet<String>) {
        self.forget_unreachable();
        self.unsaved.update_value(|unsaved| unsaved.extend(keys));
        if self.timer.read_value().is_none() && self.status.get_untracked() != SaveStatus::Saving {
            self.save_in(SAVE_DELAY);
        }
    }

    fn save_in(self, pause: Duration) {
        self.stop_timer();
        let timer = set_timeout_with_handle(
            move || {
                self.timer.set_value(None);
                spawn_local(self.save());
            },
            pause,
        );
        self.timer.set_value(timer.ok());
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        self.timer.set_value(None);
    }

    /// Saves everything unsaved immediately, even while the page is closing.
    fn flush(self) {
        if self.has_unsaved() {
            self.stop_timer();
            spawn_local(async move {
                self.send(&self.unsaved(), true).await;
            });
        }
    }

    async fn save(self) {
        if self.has_unsaved() {
            self.save_now(BTreeSet::new()).await;
        }
    }

    /// Saves these answers and all unsaved ones, and returns the result.
    pub async fn save_now(self, mut keys: BTreeSet<String>) -> Outcome {
        self.stop_timer();
        self.status.set(SaveStatus::Saving);
        let lock = self.endpoint.read_value().lock.clone();
        let _turn = lock.lock().await;
        keys.extend(self.unsaved());
        self.send(&keys, false).await
    }

    /// Saves what isn't saved yet, and waits for it.
    pub async fn save_rest(self) -> Outcome {
        while self.has_unsaved() {
            let outcome = self.save_now(BTreeSet::new()).await;
            if outcome != Outcome::Saved {
                return outcome;
            }
        }
        Outcome::Saved
    }

    /// Whether there are answers that the server hasn't confirmed.
    pub fn has_unsaved(self) -> bool {
        !self.unsaved.read_value().is_empty()
    }

    fn unsaved(self) -> BTreeSet<String> {
        self.unsaved.get_value()
    }

    /// Bases what's saved from now on on this revision, because its answers are shown.
    pub fn continue_from(self, revision: i64) {
        self.endpoint.update_value(|endpoint| endpoint.revision = revision);
    }

    /// Sends answers, and remembers which of them don't have to be sent again.
    async fn send(self, keys: &BTreeSet<String>, leaving: bool) -> Outcome {
        let sent = self.answers.get_untracked();
        let outcome = self.request_saving(keys, leaving).await;
        let status = match outcome {
            Outcome::Saved => SaveStatus::Saved,
            Outcome::Conflict => SaveStatus::Conflict,
            Outcome::Refused | Outcome::Unreachable => SaveStatus::NotSaved,
        };
        if status != SaveStatus::NotSaved {
            let now = self.answers.read_untracked();
            let is_open = |key: &String| !keys.contains(key) || now.get(key) != sent.get(key);
            self.unsaved.update_value(|unsaved| unsaved.retain(is_open));
        }
        self.show(status);
        if self.has_unsaved() && self.timer.read_value().is_none() {
            self.save_in(if status == SaveStatus::NotSaved {
                RETRY_DELAY
            } else {
                SAVE_DELAY
            });
        }
        outcome
    }

    async fn request_saving(self, keys: &BTreeSet<String>, leaving: bool) -> Outcome {
        let Some(request) = self.request(keys, leaving) else {
            return Outcome::Unreachable;
        };
        match request.send().await {
            Ok(answer) if answer.ok() => {
                let saved = answer.text().await.ok();
                match saved.and_then(|text| has_conflicts(&text)) {
                    Some(false) => Outcome::Saved,
                    Some(true) => Outcome::Conflict,
                    None => Outcome::Unreachable,
                }
            }
            Ok(answer) if (400..500).contains(&answer.status()) => Outcome::Refused,
            Ok(_) | Err(_) => Outcome::Unreachable,
        }
    }

    fn request(self, keys: &BTreeSet<String>, leaving: bool) -> Option<Request> {
        let headers = Headers::new().ok()?;
        headers.set("content-type", "application/json").ok()?;
        let init = RequestInit::new();
        init.set_method("PATCH");
        init.set_headers(&headers);
        init.set_body(&self.body(keys)?);
        // Later saves wait for this one, so it can't be allowed to hang.
        init.set_signal(time_limit().as_ref());
        // Browsers complete keepalive requests after the page is closed, but limit their size, so they're not the default.
        Reflect::set(&init, &"keepalive".into(), &leaving.into()).ok()?;
        let request = web_sys::Request::new_with_str_and_init(&self.endpoint.read_value().address, &init).ok()?;
        Some(Request::from(request))
    }

    /// What the endpoint expects: `SaveAnswers` in the API. The browser writes the JSON, because a library for it would be a
    /// tenth of the wizard.
    fn body(self, keys: &BTreeSet<String>) -> Option<JsValue> {
        let typed = self.answers.read_untracked();
        let answers = Object::new();
        for key in keys {
            Reflect::set(&answers, &key.as_str().into(), &typed.get(key).into()).ok()?;
        }
        #[expect(clippy::cast_precision_loss, reason = "revisions count saves: far below 2^53")]
        let revision = self.endpoint.read_value().revision as f64;
        let body = Object::new();
        Reflect::set(&body, &"revision".into(), &revision.into()).ok()?;
        Reflect::set(&body, &"page".into(), &self.page.get_untracked().into()).ok()?;
        Reflect::set(&body, &"answers".into(), &answers).ok()?;
        JSON::stringify(&body).ok().map(JsValue::from)
    }
}

/// Aborts a request that takes too long.
pub(super) fn time_limit() -> Option<AbortSignal> {
    let controller = AbortController::new().ok()?;
    let signal = controller.signal();
    set_timeout(move || controller.abort(), REQUEST_TIMEOUT);
    Some(signal)
}

/// Whether someone else has changed one of the answers, by the endpoint's response.
fn has_conflicts(response: &str) -> Option<bool> {
    let response = JSON::parse(response).ok()?;
    let conflicts: Object = Reflect::get(&response, &"conflicts".into()).ok()?.dyn_into().ok()?;
    Some(Object::keys(&conflicts).length() > 0)
}

/// Distinguishes open pages. It protects nothing.
fn random() -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 2^32"
    )]
    let number = (Math::random() * f64::from(u32::MAX)) as u32;
    number
}
