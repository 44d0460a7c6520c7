//! The people who had a role on a day in the past.

use super::entries::PastEntry;
use crate::members::access::ActingFor;
use crate::members::contacts::ContactRow;
use app::api::{ContactBrief, MemberRoleBrief};
use domain::date::Date;
use domain::member::{ContactRole, MemberContact};
use domain::programme::Programme;

/// The roles, with the people who had them.
pub(super) struct PastPeople {
    pub roles: Vec<MemberRoleBrief>,
    /// The first day for which people are recorded.
    pub from: Option<Date>,
    /// Whether a name has been erased, or was corrected since and its earlier form has been erased.
    pub names_erased: bool,
}

/// Who had which role of a version of the programme, with the names and addresses that they had then.
pub(super) fn past_people(
    acting: &ActingFor<'_>,
    programme: &Programme,
    entries: &[PastEntry],
    on: Date,
) -> PastPeople {
    let mut names_erased = false;
    let mut then: Vec<MemberContact> = Vec::new();
    for row in &acting.contacts {
        if let Some((contact, is_erased)) = contact_then(row, entries, on) {
            names_erased |= is_erased;
            then.push(contact);
        }
    }
    let brief = |contact: &MemberContact| ContactBrief {
        id: contact.id.clone(),
        name: contact.name.clone(),
        email: contact.email.clone(),
        deputy: contact.deputy,
        first_day: contact.first_day,
        last_day: contact.last_day,
        bounces: None,
    };
    let contacts = |id: &str| then.iter().filter(|known| known.role.id() == id).map(brief).collect();
    let (least, most) = ContactRole::Manager.bounds(&[]).unwrap_or((1, 1));
    let manager = MemberRoleBrief {
        id: ContactRole::Manager.id().to_owned(),
        title: None,
        help: None,
        least,
        most,
        contacts: contacts(ContactRole::Manager.id()),
    };
    let named = programme.joining.roles.iter().map(|role| MemberRoleBrief {
        id: role.id.clone(),
        title: Some(role.title.clone()),
        help: None,
        least: role.least,
        most: role.most,
        contacts: contacts(&role.id),
    });
    // A role that nobody had may be one that the tier doesn't ask for.
    let named = named.filter(|role| !role.contacts.is_empty());
    PastPeople {
        roles: std::iter::once(manager).chain(named).collect(),
        from: acting.contacts.iter().map(|row: &ContactRow| row.first_day.0).min(),
        names_erased,
    }
}

/// Somebody who had a role on a day, with the last day, the name and the address that were known then, and whether a name has been erased.
/// `None` if they didn't have it.
pub(super) fn contact_then(row: &ContactRow, entries: &[PastEntry], on: Date) -> Option<(MemberContact, bool)> {
    let contact = row.contact();
    if !contact.is_current(on) {
        return None;
    }
    let last_day = last_day_then(&contact.id, entries, on);
    let contact = MemberContact { last_day, ..contact };
    let is_erased = row.address.is_empty();
    Some(match named_before(&contact.id, entries, on) {
        NamedBefore::Same => (contact, is_erased),
        NamedBefore::Other { name, email } => (MemberContact { name, email, ..contact }, is_erased),
        NamedBefore::Erased => (contact, true),
    })
}

/// The last day of a role as it was known at the end of a day. Every change of it is recorded, except that deputies who get the role
/// themselves end.
fn last_day_then(contact: &str, entries: &[PastEntry], on: Date) -> Option<Date> {
    let by_then = entries.iter().take_while(|entry| entry.day <= on);
    let mut last_day = None;
    for entry in by_then.filter(|entry| entry.action.starts_with("contact ")) {
        if entry.text("contact") == Some(contact) {
            last_day = entry.date("last_day");
        } else if entry.text("replaces") == Some(contact) {
            last_day = entry.date("first_day").and_then(Date::previous);
        }
    }
    last_day
}

/// What somebody was called before.
enum NamedBefore {
    /// They haven't been corrected since.
    Same,
    Other {
        name: String,
        email: String,
    },
    /// They were corrected, and what they were called before has been erased.
    Erased,
}

/// The name and the address before the first correction after a day.
fn named_before(contact: &str, entries: &[PastEntry], on: Date) -> NamedBefore {
    let corrected = entries
        .iter()
        .find(|entry| entry.day > on && entry.action == "contact corrected" && entry.text("contact") == Some(contact));
    let Some(corrected) = corrected else {
        return NamedBefore::Same;
    };
    let old = &corrected.personal["old"];
    let text = |name: &str| old[name].as_str().map(ToOwned::to_owned);
    match text("name").zip(text("email")) {
        Some((name, email)) => NamedBefore::Other { name, email },
        None => NamedBefore::Erased,
    }
}
