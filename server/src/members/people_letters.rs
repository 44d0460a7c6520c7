//! The emails about a member's people: to those whose roles change, and to those who manage the membership.

use super::people_update::PeopleUpdate;
use crate::applications::{CommandError, email_context, to_colleague};
use crate::storage::Tx;
use app::mail::{self, Letter, NamedContact, PeopleChange, RoleMail};
use app::text::Texts;
use app::words::say;
use domain::date::Date;
use domain::member::{ContactChange, ContactRole, MemberContact};
use std::borrow::Cow;

/// Adds the emails of a change to the outbox. Nobody gets two.
///
/// # Errors
/// If the database fails.
pub(super) async fn send(tx: &mut Tx, update: &PeopleUpdate<'_>) -> Result<(), CommandError> {
    let linked = &update.acting.linked;
    let context = email_context(update.state, linked)?;
    let t = context.t;
    let (member, link) = (linked.party_name(), link(update));
    let role = role_title(t, update);
    let about = RoleMail {
        foundation: &context.foundation.name,
        member: &member,
        role: &role,
        link: &link,
    };
    let mut letters = own(t, update, about);
    let change = PeopleChange {
        about,
        what: &what(t, &update.change),
        people: &update.in_words(),
        day: day(&update.change),
        who: &update.session.email,
    };
    let changed = mail::people_changed(t, &change);
    for manager in managers(update) {
        let is_known = letters.iter().any(|(_, to, _)| manager.has_address(to));
        if !is_known {
            letters.push(("people changed", manager.email.clone(), changed.clone()));
        }
    }
    for (kind, to, letter) in letters {
        to_colleague(tx, update.state, linked, kind, &to, &letter).await?;
    }
    Ok(())
}

/// The full URL of the page about the people. It asks for a sign-in.
fn link(update: &PeopleUpdate<'_>) -> String {
    format!("{}/member/{}/people", update.state.origin, update.acting.membership.id)
}

fn role_title(t: Texts, update: &PeopleUpdate<'_>) -> String {
    match (&update.new.role, update.role_title()) {
        (ContactRole::Manager, _) => t.area_manager().into_owned(),
        (ContactRole::Named(_), Some(title)) => say(t, title).to_owned(),
        (ContactRole::Named(id), None) => id.clone(),
    }
}

/// An email: its kind, the address, and what it says.
type KindAndLetter = (&'static str, String, Letter);

/// To those whose roles change.
fn own(t: Texts, update: &PeopleUpdate<'_>, about: RoleMail<'_>) -> Vec<KindAndLetter> {
    let named = |contact: &MemberContact| {
        let named = NamedContact {
            about,
            name: &contact.name,
            deputy: contact.deputy,
            first_day: contact.first_day,
            last_day: contact.last_day,
        };
        ("contact named", contact.email.clone(), mail::contact_named(t, &named))
    };
    let ends = |contact: &MemberContact, last_day: Date| {
        let letter = mail::contact_ends(t, &about, &contact.name, last_day);
        ("contact ends", contact.email.clone(), letter)
    };
    let today = update.acting.linked.today;
    let before = |day: Date| day.previous().unwrap_or(day);
    let (old, new) = (update.old.as_ref(), &update.new);
    match (&update.change, old) {
        (ContactChange::HandOver { .. }, Some(old)) => vec![named(new), ends(old, before(new.first_day))],
        (ContactChange::Correct { .. }, Some(old)) if !old.has_address(&new.email) => {
            vec![named(new), ends(old, before(today))]
        }
        (ContactChange::Correct { .. }, _) => Vec::new(),
        (ContactChange::Leave { last_day, .. }, _) => vec![ends(new, *last_day)],
        (ContactChange::Name { .. } | ContactChange::Stay { .. } | ContactChange::HandOver { .. }, _) => {
            vec![named(new)]
        }
    }
}

/// What the history calls it.
fn what(t: Texts, change: &ContactChange) -> Cow<'static, str> {
    match change {
        ContactChange::Name { .. } => t.history_contact_named(),
        ContactChange::HandOver { .. } => t.history_contact_handed_over(),
        ContactChange::Correct { .. } => t.history_contact_corrected(),
        ContactChange::Leave { .. } => t.history_contact_ended(),
        ContactChange::Stay { .. } => t.history_contact_kept(),
    }
}

/// The day that a change is about.
fn day(change: &ContactChange) -> Option<Date> {
    match change {
        ContactChange::Name { first_day, .. } | ContactChange::HandOver { first_day, .. } => Some(*first_day),
        ContactChange::Leave { last_day, .. } => Some(*last_day),
        ContactChange::Correct { .. } | ContactChange::Stay { .. } => None,
    }
}

/// Everyone who managed the membership before the change, or does after it, except the person who made it.
fn managers<'a>(update: &'a PeopleUpdate<'_>) -> impl Iterator<Item = &'a MemberContact> {
    let today = update.acting.linked.today;
    let all = update.before.iter().chain(&update.after);
    let current = all.filter(move |contact| contact.role == ContactRole::Manager && contact.is_current(today));
    current.filter(|contact| !contact.has_address(&update.session.email))
}
