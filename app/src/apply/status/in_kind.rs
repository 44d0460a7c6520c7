//! What the member has promised to give in kind, with a link to each commitment's own page.

use crate::api::{ApplicationAnswer, segment};
use crate::apply::request::WizardRequest;
use crate::in_kind::promised;
use crate::text::Texts;
use leptos::prelude::*;

/// The commitments. `None` if there are none.
pub(super) fn commitments(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    promised(t, &answer.membership.as_ref()?.commitments, |commitment| {
        let page = request.page(&format!("in-kind/{}", segment(&commitment.id)));
        view! { <a href=page rel="external">{t.in_kind_own_link()}</a> }.into_any()
    })
}
