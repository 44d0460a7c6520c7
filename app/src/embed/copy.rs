//! A button that copies a text. Where the browser does not let a page do that, there is none.

use crate::text::Texts;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

#[component]
pub(super) fn Copy(t: Texts, text: String) -> impl IntoView {
    let (can, copied) = (RwSignal::new(false), RwSignal::new(false));
    Effect::new(move || can.set(window().is_secure_context()));
    let text = StoredValue::new(text);
    let copy = move |_| {
        let written = text.with_value(|text| window().navigator().clipboard().write_text(text));
        let done = Closure::once(move |_: JsValue| copied.set(true));
        let _ = written.then(&done);
        // Called once, and after this function has ended.
        done.forget();
    };
    move || {
        can.get().then(|| {
            view! {
                <p class="actions">
                    <button class="button quiet" type="button" on:click=copy>{t.copy()}</button>
                    " "
                    <span role="status">{move || copied.get().then(|| t.copied())}</span>
                </p>
            }
        })
    }
}
