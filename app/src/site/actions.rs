//! What any page does that needs no state: print, copy a text, and go on where a part of the application cannot be had.

use leptos::ev::{Custom, Event, click};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use std::cell::Cell;
use web_sys::Element;

thread_local! {
    /// Where the reader wants to go and has not arrived yet.
    static WANTED: Cell<Option<String>> = const { Cell::new(None) };
}

/// Listens while the application runs.
pub(super) fn listen() {
    // Dropping the handle does not end it; it ends with the document.
    window_event_listener(click, |event| {
        act(&event);
    });
    // After an upgrade of the server the chunks of a page that is open are gone; the server's page has the new ones.
    for failure in ["error", "unhandledrejection"] {
        window_event_listener(Custom::<Event>::new(failure), |_| {
            if let Some(address) = WANTED.take() {
                let _ = location().assign(&address);
            }
        });
    }
}

/// The reader stands where they wanted to go.
pub(super) fn arrived() {
    WANTED.set(None);
}

fn act(event: &Event) -> Option<()> {
    let clicked = event.target()?.dyn_into::<Element>().ok()?;
    if let Some(link) = clicked.closest("a[href]:not([rel=external])").ok()? {
        WANTED.set(link.get_attribute("href"));
    }
    let button = clicked.closest("button").ok()??;
    if button.has_attribute("data-print") {
        // A browser that cannot print has nothing else to offer here.
        let _ = window().print();
    }
    copy(&button, &button.get_attribute("data-copy")?)
}

/// Copies the text of the element with this id, and says so beside the button.
fn copy(button: &Element, id: &str) -> Option<()> {
    let text = document().get_element_by_id(id)?.text_content()?;
    if !window().is_secure_context() {
        return None;
    }
    let (status, done) = (button.next_element_sibling()?, button.get_attribute("data-done")?);
    let said = Closure::once(move |_: JsValue| status.set_text_content(Some(&done)));
    let _ = window().navigator().clipboard().write_text(&text).then(&said);
    // Called once, after this function has ended.
    said.forget();
    Some(())
}
