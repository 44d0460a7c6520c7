//! What the browser does once a page stands.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Says in the document whether the page reacts.
pub(super) fn set_live(live: bool) {
    let root = document().document_element();
    let _ = root.map(|root| root.toggle_attribute_with_force("data-hydrated", live));
}

/// Once a page that was gone to stands: to what it says itself, as the errors of a form that was sent; to the place its
/// address names, which the browser looked for too early; or to its heading, where who hears the page goes on.
pub(super) fn arrive() {
    request_animation_frame(|| {
        if focus("main [autofocus]") {
            return;
        }
        let hash = location().hash().unwrap_or_default();
        if hash.len() > 1 {
            // Where the address is refused, the reader still has the page.
            let _ = location().replace(&hash);
            return;
        }
        focus("main h1");
    });
}

/// Moves the focus to the first element of this kind, where there is one.
fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if element.tab_index() < 0 {
        let _ = element.set_attribute("tabindex", "-1");
    }
    element.focus().is_ok()
}
