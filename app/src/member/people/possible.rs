//! What can be done about the people today. The same rules decide again when a form is sent.

use crate::api::{MemberAnswer, MemberRoleBrief};
use domain::date::Date;
use domain::joining::{Part, Role};
use domain::member::{ContactChange, ContactRole, MemberContact, change_contacts};

/// The member's contacts and roles, as the rules know them.
#[derive(Clone, Debug)]
pub(super) struct PossibleChanges {
    contacts: Vec<MemberContact>,
    roles: Vec<Role>,
    today: Date,
}

impl PossibleChanges {
    pub fn of(answer: &MemberAnswer) -> Self {
        Self {
            contacts: answer.roles.iter().flat_map(contacts).collect(),
            roles: answer.roles.iter().map(role).collect(),
            today: answer.today,
        }
    }

    /// Whether a contact can end today, or before it begins.
    pub fn can_leave(&self, id: &str) -> bool {
        let contact = self.contacts.iter().find(|contact| contact.id == id);
        contact.is_some_and(|contact| {
            let before = contact.first_day.previous().unwrap_or(contact.first_day);
            self.allows(&ContactChange::Leave {
                id: id.to_owned(),
                last_day: before.max(self.today),
            })
        })
    }

    /// Whether the end of a contact can be undone.
    pub fn can_stay(&self, id: &str) -> bool {
        self.allows(&ContactChange::Stay { id: id.to_owned() })
    }

    /// The first day from which somebody else can have a role without an end. `None` if there's no room.
    pub fn first_free_day(&self, role: &str, deputy: bool) -> Option<Date> {
        let role = ContactRole::parse(role)?;
        let theirs = self.contacts.iter().filter(|contact| contact.role == role);
        let mut days: Vec<Date> = theirs.filter_map(|contact| contact.last_day?.next()).collect();
        days.push(self.today);
        days.sort_unstable();
        days.into_iter().filter(|day| *day >= self.today).find(|day| {
            self.allows(&ContactChange::Name {
                role: role.clone(),
                name: String::new(),
                email: String::new(),
                deputy,
                first_day: *day,
                last_day: None,
            })
        })
    }

    fn allows(&self, change: &ContactChange) -> bool {
        change_contacts(&self.contacts, &self.roles, change, self.today, "").is_ok()
    }
}

fn contacts(role: &MemberRoleBrief) -> Vec<MemberContact> {
    let Some(of) = ContactRole::parse(&role.id) else {
        return Vec::new();
    };
    let contacts = role.contacts.iter().map(|contact| MemberContact {
        id: contact.id.clone(),
        role: of.clone(),
        name: contact.name.clone(),
        email: contact.email.clone(),
        deputy: contact.deputy,
        first_day: contact.first_day,
        last_day: contact.last_day,
    });
    contacts.collect()
}

/// Only its bounds count.
fn role(brief: &MemberRoleBrief) -> Role {
    Role {
        id: brief.id.clone(),
        title: brief.title.clone().unwrap_or_default(),
        help: None,
        tiers: Vec::new(),
        least: brief.least,
        most: brief.most,
        part: Part::default(),
        signs: false,
        votes: false,
        line: 0,
    }
}
