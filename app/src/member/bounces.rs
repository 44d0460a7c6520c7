//! Addresses of the member's people to which email bounces.

use super::MemberPage;
use super::shell::member_address;
use crate::api::{AddressBounce, ContactBrief, MemberAnswer, segment};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The contacts with such an address who act for the member now or later, each address once.
pub(crate) fn bouncing(answer: &MemberAnswer) -> Vec<&ContactBrief> {
    let mut seen = BTreeSet::new();
    let contacts = answer.roles.iter().flat_map(|role| &role.contacts);
    let goes_on = |contact: &&ContactBrief| {
        contact
            .last_day
            .is_none_or(|last| last >= contact.first_day.max(answer.today))
    };
    let contacts = contacts.filter(|contact| contact.bounces.is_some());
    contacts
        .filter(goes_on)
        .filter(|contact| seen.insert(contact.email.to_lowercase()))
        .collect()
}

/// A mark next to somebody's name.
pub(crate) fn bounces_mark(t: Texts, contact: &ContactBrief) -> Option<AnyView> {
    contact
        .bounces
        .is_some()
        .then(|| view! { " " <span class="turn late">{t.bounces_mark()}</span> }.into_any())
}

/// Since when email bounces, and what the mail server said.
pub(crate) fn bounces_text(t: Texts, bounce: &AddressBounce) -> AnyView {
    let said = [bounce.status.as_str(), bounce.reason.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
    // Most servers repeat the code in their own words.
    let said = if bounce.reason.contains(&bounce.status) {
        bounce.reason.clone()
    } else {
        said.join(" ")
    };
    let said = (!said.is_empty()).then(|| {
        view! {
            <p>{t.bounces_said()}</p>
            <blockquote class="note typed">{isolate(said)}</blockquote>
        }
    });
    view! {
        <p>{isolate(t.bounces_since(date(t, bounce.since)))}</p>
        {said}
    }
    .into_any()
}

/// The place of a contact on the page about the people.
pub(super) fn contact_link(answer: &MemberAnswer, contact: &ContactBrief) -> String {
    let page = member_address(&answer.membership, MemberPage::People.id());
    format!("{page}#contact-{}", segment(&contact.id))
}
