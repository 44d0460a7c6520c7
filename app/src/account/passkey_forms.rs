//! What only a script can do with passkeys: the browser asks for one, or makes one, and the form sends it.

use gloo_net::http::Request;
use leptos::ev::{SubmitEvent, submit};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{JSON, Reflect};
use web_sys::wasm_bindgen::prelude::wasm_bindgen;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CredentialCreationOptions, CredentialRequestOptions, DomException, HtmlElement, HtmlFormElement, HtmlInputElement,
    PublicKeyCredentialCreationOptions, PublicKeyCredentialRequestOptions,
};

/// The attribute of forms that send a passkey: whether to ask for one or to make one.
pub(super) const KIND: &str = "data-passkey";
pub(super) const MAKE: &str = "make";
pub(super) const ASK: &str = "ask";

/// The attribute of messages in these forms, which are hidden until they're needed.
pub(super) const MESSAGE: &str = "data-message";
pub(super) const CANCELLED: &str = "cancelled";
pub(super) const HERE: &str = "here";
pub(super) const FAILED: &str = "failed";

// web-sys only has these with `--cfg web_sys_unstable_apis`.
#[wasm_bindgen]
extern "C" {
    type PublicKeyCredential;

    #[wasm_bindgen(catch, static_method_of = PublicKeyCredential, js_name = "parseCreationOptionsFromJSON")]
    fn parse_creation_options(options: &JsValue) -> Result<PublicKeyCredentialCreationOptions, JsValue>;

    #[wasm_bindgen(catch, static_method_of = PublicKeyCredential, js_name = "parseRequestOptionsFromJSON")]
    fn parse_request_options(options: &JsValue) -> Result<PublicKeyCredentialRequestOptions, JsValue>;
}

/// Listens to the forms that send a passkey. It shows nothing itself: the forms and messages are the server's.
#[island(lazy)]
pub fn PasskeyForms() -> impl IntoView {
    Effect::new(|| {
        let listener = window_event_listener(submit, |event: SubmitEvent| {
            let form = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
            let Some(form) = form.filter(|form| form.has_attribute(KIND)) else {
                return;
            };
            event.prevent_default();
            spawn_local(async move {
                if let Err(error) = carry_out(&form).await {
                    show(&form, Some(message_of(&error)));
                }
            });
        });
        on_cleanup(move || listener.remove());
    });
}

/// Gets a passkey from the browser, and sends the form with it.
async fn carry_out(form: &HtmlFormElement) -> Result<(), JsValue> {
    show(form, None);
    if field(form, "name").is_some_and(|name| name.value().trim().is_empty()) {
        // The page says that it's missing, before the device has made anything.
        return form.submit();
    }
    let address = format!("{}/options", form.get_attribute("action").unwrap_or_default());
    let response = Request::post(&address)
        .send()
        .await
        .map_err(|error| error.to_string())?;
    if response.ok() {
        let text = response.text().await.map_err(|error| error.to_string())?;
        let started = JSON::parse(&text)?;
        let options = Reflect::get(&started, &"publicKey".into())?;
        let credential = from_browser(form, &options).await?;
        let ceremony = Reflect::get(&started, &"ceremony".into())?;
        fill_in(form, "ceremony", &ceremony.as_string().unwrap_or_default());
        // It becomes JSON with its `toJSON`.
        fill_in(form, "credential", &String::from(JSON::stringify(&credential)?));
    }
    // If the server refused, the page that it sends says why.
    form.submit()
}

/// The browser's response: it shows a dialog.
async fn from_browser(form: &HtmlFormElement, options: &JsValue) -> Result<JsValue, JsValue> {
    let credentials = window().navigator().credentials();
    let promise = if form.get_attribute(KIND).as_deref() == Some(MAKE) {
        let wanted = CredentialCreationOptions::new();
        wanted.set_public_key(&PublicKeyCredential::parse_creation_options(options)?);
        credentials.create_with_options(&wanted)?
    } else {
        let wanted = CredentialRequestOptions::new();
        wanted.set_public_key(&PublicKeyCredential::parse_request_options(options)?);
        credentials.get_with_options(&wanted)?
    };
    JsFuture::from(promise).await
}

fn field(form: &HtmlFormElement, name: &str) -> Option<HtmlInputElement> {
    let field = form.query_selector(&format!("[name={name}]")).ok().flatten();
    field.and_then(|field| field.dyn_into().ok())
}

fn fill_in(form: &HtmlFormElement, name: &str, value: &str) {
    if let Some(field) = field(form, name) {
        field.set_value(value);
    }
}

/// Which message explains an error.
fn message_of(error: &JsValue) -> &'static str {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("NotAllowedError" | "AbortError") => CANCELLED,
        Some("InvalidStateError") => HERE,
        _ => FAILED,
    }
}

/// Shows one of the form's messages, and hides the others.
fn show(form: &HtmlFormElement, shown: Option<&str>) {
    let Ok(messages) = form.query_selector_all(&format!("[{MESSAGE}]")) else {
        return;
    };
    for place in 0..messages.length() {
        let message = messages
            .item(place)
            .and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some(message) = message {
            message.set_hidden(message.get_attribute(MESSAGE).as_deref() != shown);
        }
    }
}
