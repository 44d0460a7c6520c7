//! What the member has promised to give in kind, with a link to each commitment.

use crate::api::ApplicationAnswer;
use crate::in_kind::{commitment_address, promised};
use crate::text::Texts;
use leptos::prelude::*;

/// The commitments. `None` if there are none.
pub(super) fn commitments(t: Texts, application: &ApplicationAnswer) -> Option<AnyView> {
    let foundation = application.foundation.id.as_str();
    promised(t, &application.membership.as_ref()?.commitments, |commitment| {
        let address = commitment_address(foundation, &commitment.id);
        view! { <a href=address>{t.in_kind_console_link()}</a> }.into_any()
    })
}
