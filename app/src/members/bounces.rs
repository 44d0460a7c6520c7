//! The addresses of a member's people to which email bounces, for staff.

use super::address::works_address;
use crate::api::{ContactBrief, MemberAnswer};
use crate::member::{bounces_text, bouncing};
use crate::site::isolate;
use crate::text::Texts;
use domain::member::MemberAction;
use leptos::prelude::*;

/// A section with what's known about each, and what to do. `None` if all addresses work.
pub(super) fn bounces(t: Texts, member: &MemberAnswer) -> Option<AnyView> {
    let contacts = bouncing(member);
    if contacts.is_empty() {
        return None;
    }
    let rows: Vec<_> = contacts.into_iter().map(|contact| row(t, member, contact)).collect();
    Some(
        view! {
            <section class="section" aria-labelledby="bounces">
                <h2 id="bounces">{t.bounces_heading()}</h2>
                <p>{t.bounces_staff()}</p>
                <ul class="contacts" role="list">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

/// That an address counts as working again.
pub(super) fn works_outcome(t: Texts, done: bool) -> Option<AnyView> {
    done.then(|| view! { <p class="note good" role="status">{t.bounces_done()}</p> }.into_any())
}

fn row(t: Texts, member: &MemberAnswer, contact: &ContactBrief) -> Option<AnyView> {
    let bounce = contact.bounces.as_ref()?;
    let form = member.may(MemberAction::ChangeMembership).then(|| {
        let whose = format!(": {}", contact.name);
        view! {
            <form method="post" action=works_address(&member.foundation.id, &member.membership)>
                <input type="hidden" name="contact" value=contact.id.clone() />
                <button class="button quiet small">
                    {t.bounces_works()} <span class="vh">{isolate(whose)}</span>
                </button>
            </form>
        }
    });
    let row = view! {
        <li>
            <p><strong>{isolate(contact.name.clone())}</strong></p>
            <p class="meta">{isolate(contact.email.clone())}</p>
            {bounces_text(t, bounce)}
            {form}
        </li>
    };
    Some(row.into_any())
}
