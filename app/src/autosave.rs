//! Saving while one types: what changed in a step's form is sent a moment later, so that a tab can be closed at any time
//! (W3). The form itself stays a form.

use leptos::lazy;
use leptos::prelude::{document, set_timeout, window};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, FormData, Headers, HtmlFormElement, RequestInit, Response, js_sys};

/// From the first change that is not saved to saving it.
const PAUSE: Duration = Duration::from_millis(800);
/// When the server could not be reached.
const AGAIN: Duration = Duration::from_secs(2);

struct Live {
    form: HtmlFormElement,
    /// What says how saving stands.
    status: Option<Element>,
    /// Where answers are sent.
    address: String,
    /// The name of this page, so that what it saved itself is not taken for somebody else's change.
    page: String,
    /// Names of fields that changed and are not saved.
    changed: BTreeSet<String>,
    /// Whether saving is on its way.
    waits: bool,
}

thread_local! {
    static LIVE: RefCell<Option<Live>> = const { RefCell::new(None) };
}

/// Takes the form of a step over, where there is one.
pub async fn enliven() {
    let found = document().query_selector("form[data-step]").ok().flatten();
    match found {
        Some(form) => take_over(form).await,
        None => LIVE.set(None),
    }
}

#[lazy]
fn take_over(form: Element) {
    let Some(live) = Live::found(form) else { return };
    for kind in ["input", "change"] {
        let hear = Closure::<dyn Fn(Event)>::new(|event: Event| changed(&event));
        let _ = live
            .form
            .add_event_listener_with_callback(kind, hear.as_ref().unchecked_ref());
        // It hears as long as the form stands.
        hear.forget();
    }
    let typed = typed_before(&live.form);
    LIVE.set(Some(live));
    typed.into_iter().for_each(note);
}

impl Live {
    fn found(form: Element) -> Option<Self> {
        let form: HtmlFormElement = form.dyn_into().ok()?;
        let path = window().location().pathname().ok()?;
        let secret = path.split('/').nth(2)?;
        let page = format!("{:x}{:x}", random(), random());
        let hidden = document().create_element("input").ok()?;
        for (name, value) in [("type", "hidden"), ("name", "page"), ("value", &page)] {
            hidden.set_attribute(name, value).ok()?;
        }
        form.append_child(&hidden).ok()?;
        Some(Self {
            status: form.query_selector(".saved").ok().flatten(),
            form,
            address: format!("/api/v1/applications/{secret}/answers"),
            page,
            changed: BTreeSet::new(),
            waits: false,
        })
    }

    fn field(&self, name: &str) -> String {
        let fields = FormData::new_with_form(&self.form);
        fields
            .map(|fields| fields.get(name))
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    }

    /// What is to be saved, as JSON.
    fn body(&self) -> Option<String> {
        let answers = js_sys::Object::new();
        for name in &self.changed {
            set(&answers, name, &self.field(name).into())?;
        }
        let body = js_sys::Object::new();
        // Reading numbers with fractions would be a third of this chunk.
        let revision: u32 = self.field("revision").parse().ok()?;
        set(&body, "revision", &revision.into())?;
        set(&body, "page", &self.page.as_str().into())?;
        set(&body, "answers", &answers)?;
        js_sys::JSON::stringify(&body).ok()?.as_string()
    }

    /// Says how saving stands, in the words that the page brought.
    fn say(&self, what: &str) {
        let Some(status) = &self.status else { return };
        let words = status.get_attribute(what).unwrap_or_default();
        status.set_text_content(Some(&words));
        let _ = status.class_list().toggle_with_force("bad", what != "data-saved");
    }
}

fn set(object: &js_sys::Object, name: &str, value: &JsValue) -> Option<bool> {
    js_sys::Reflect::set(object, &name.into(), value).ok()
}

/// Tells pages apart, and protects nothing.
fn random() -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 2^32"
    )]
    let number = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    number
}

/// A field was changed. Files are sent with the form, and who signs says so by sending it.
fn changed(event: &Event) {
    let field: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let name = field
        .as_ref()
        .and_then(|field| field.get_attribute("name"))
        .unwrap_or_default();
    let kind = field.and_then(|field| field.get_attribute("type")).unwrap_or_default();
    if name.is_empty() || kind == "file" || name.starts_with("sign.") {
        return;
    }
    note(name);
}

fn note(name: String) {
    with(|live| {
        live.changed.insert(name);
        if !live.waits {
            live.waits = true;
            set_timeout(save, PAUSE);
        }
    });
}

/// What was typed while the scripts were on their way: fields that no longer are as the page brought them.
fn typed_before(form: &HtmlFormElement) -> Vec<String> {
    let mut names = Vec::new();
    let Ok(fields) = form.query_selector_all("input:not([type=hidden], [type=file]), textarea, select") else {
        return names;
    };
    for field in (0..fields.length()).filter_map(|at| fields.item(at)) {
        let get = |name: &str| js_sys::Reflect::get(&field, &name.into()).unwrap_or_default();
        let same = match get("type").as_string().as_deref() {
            Some("radio" | "checkbox") => get("checked") == get("defaultChecked"),
            Some("select-one") => get("value") == brought(&field),
            _ => get("value") == get("defaultValue"),
        };
        names.extend(
            get("name")
                .as_string()
                .filter(|name| !same && !name.starts_with("sign.")),
        );
    }
    names
}

/// What a list had chosen when the page came.
fn brought(list: &JsValue) -> JsValue {
    let list: &Element = list.unchecked_ref();
    let chosen = list.query_selector("option[selected]").ok().flatten();
    chosen
        .and_then(|option| option.get_attribute("value"))
        .unwrap_or_default()
        .into()
}

fn with<T>(act: impl FnOnce(&mut Live) -> T) -> Option<T> {
    LIVE.with_borrow_mut(|live| live.as_mut().map(act))
}

fn save() {
    let work = with(|live| {
        let body = live.body();
        (live.address.clone(), std::mem::take(&mut live.changed), body)
    });
    let Some((address, names, Some(body))) = work else {
        return;
    };
    spawn_local(async move {
        let reply = send(&address, &body).await;
        with(|live| {
            live.waits = false;
            if let Some(conflicts) = reply {
                live.say(if conflicts { "data-conflict" } else { "data-saved" });
            } else {
                live.changed.extend(names);
                live.say("data-unsaved");
            }
            if !live.changed.is_empty() {
                live.waits = true;
                set_timeout(save, if reply.is_some() { PAUSE } else { AGAIN });
            }
        });
    });
}

/// Whether somebody else had changed what was sent; nothing where it could not be saved.
async fn send(address: &str, body: &str) -> Option<bool> {
    let headers = Headers::new().ok()?;
    headers.set("content-type", "application/json").ok()?;
    let request = RequestInit::new();
    request.set_method("PATCH");
    request.set_headers(&headers);
    request.set_body(&body.into());
    // Also when the page is left meanwhile.
    js_sys::Reflect::set(request.as_ref(), &"keepalive".into(), &true.into()).ok()?;
    let response = JsFuture::from(window().fetch_with_str_and_init(address, &request))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let answer = JsFuture::from(response.json().ok()?).await.ok()?;
    let conflicts = js_sys::Reflect::get(&answer, &"conflicts".into()).ok()?;
    let conflicts: js_sys::Object = conflicts.dyn_into().ok()?;
    Some(js_sys::Object::keys(&conflicts).length() > 0)
}
