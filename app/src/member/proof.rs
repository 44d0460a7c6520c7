//! Proof of membership: a page that anyone with its address can open.

use super::shell::head;
use crate::api::{MemberAnswer, segment};
use crate::site::{PageContext, isolate};
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn page(t: Texts, answer: &MemberAnswer) -> AnyView {
    let PageContext { origin, .. } = expect_context();
    let path = format!("/verify/member/{}", segment(&answer.membership));
    let address = format!("{origin}{path}");
    view! {
        {head(t, answer, t.area_proof(), Some(t.area_proof_lead().into_owned()))}
        <div class="member-sections">
            <section class="section" aria-labelledby="address">
                <h2 id="address">{t.area_proof_address()}</h2>
                <p><a href=path>{isolate(address)}</a></p>
                <p class="hint">{t.area_proof_hint()}</p>
            </section>
        </div>
    }
    .into_any()
}
