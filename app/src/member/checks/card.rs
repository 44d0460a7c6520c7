//! The addresses next to the home page.

use super::address::mark;
use crate::api::MemberAnswer;
use crate::member::{MemberPage, member_address};
use crate::site::said;
use crate::text::Texts;
use leptos::prelude::*;

/// `None` if no address is checked.
pub(in crate::member) fn card(t: Texts, answer: &MemberAnswer) -> Option<AnyView> {
    if answer.checks.is_empty() {
        return None;
    }
    let rows = answer.checks.iter().map(|check| {
        view! { <li><p><strong>{said(t, &check.label)}</strong> " " {mark(t, check)}</p></li> }
    });
    let address = member_address(&answer.membership, MemberPage::Checks.id());
    Some(
        view! {
            <section class="card" aria-labelledby="checks">
                <h2 id="checks">{t.checks_heading()}</h2>
                <ul role="list" class="people">{rows.collect_view()}</ul>
                <p><a href=address>{t.checks_open()}</a></p>
            </section>
        }
        .into_any(),
    )
}
