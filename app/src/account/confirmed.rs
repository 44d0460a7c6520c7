//! The message over a form that waited until whoever sent it had confirmed who they are.

use crate::text::Texts;
use leptos::prelude::*;

/// First on the page: nothing is done yet.
pub fn confirmed_note(t: Texts) -> AnyView {
    view! { <p class="note good" role="status">{t.confirm_done()}</p> }.into_any()
}
