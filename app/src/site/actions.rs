//! What buttons of any page do that need no state: print the page, copy a text. One listener serves all.

use leptos::ev::{Event, click};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Element;

/// Listens while the application runs.
pub(super) fn listen() {
    // Dropping the handle does not end it; it ends with the document.
    window_event_listener(click, |event| {
        act(&event);
    });
}

fn act(event: &Event) -> Option<()> {
    let button = event.target()?.dyn_into::<Element>().ok()?.closest("button").ok()??;
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
