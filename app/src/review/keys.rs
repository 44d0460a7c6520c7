//! Moving through the queue with the keyboard: J to the next application, K to the previous one.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// The links that J and K move between.
const ROWS: &str = ".queue-row";

/// The link of the application that's shown.
const SHOWN: &str = ".queue-row[aria-current]";

/// Fields in which people type letters.
const FIELDS: &str = "input, textarea, select, [contenteditable]";

/// Listens to J and K. It shows nothing itself: the hint next to it is the server's.
#[island(lazy)]
pub fn ReviewKeys() -> impl IntoView {
    Effect::new(|| {
        let listener = window_event_listener(keydown, |event: KeyboardEvent| {
            let is_shortcut = !is_typed(&event) && !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            match event.key().as_str() {
                "j" | "J" if is_shortcut => move_focus(|place, last| place.map_or(0, |place| (place + 1).min(last))),
                "k" | "K" if is_shortcut => move_focus(|place, _| place.map_or(0, |place| place.saturating_sub(1))),
                _ => {}
            }
        });
        on_cleanup(move || listener.remove());
    });
}

/// Whether the key was pressed in a field.
fn is_typed(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest(FIELDS).ok().flatten().is_some())
}

/// Focuses another link. `to` gets the place of the focused one, or of the one that's shown, and the last place.
fn move_focus(to: impl Fn(Option<usize>, usize) -> usize) {
    let Ok(rows) = document().query_selector_all(ROWS) else {
        return;
    };
    let rows: Vec<Node> = (0..rows.length()).filter_map(|place| rows.item(place)).collect();
    let place_of = |element: Element| rows.iter().position(|row| element.is_same_node(Some(row)));
    let focused = document().active_element().and_then(place_of);
    let shown = || document().query_selector(SHOWN).ok().flatten().and_then(place_of);
    let place = to(focused.or_else(shown), rows.len().saturating_sub(1));
    if let Some(row) = rows.get(place).and_then(|row| row.dyn_ref::<HtmlElement>()) {
        // Nothing else can be done if it can't be focused.
        let _ = row.focus();
    }
}
