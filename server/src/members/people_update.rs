//! A change to a member's people that's possible, with everything before and after it.

use super::access::ActingFor;
use super::contacts::ContactRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, ContactId};
use domain::application::roles_of;
use domain::joining::Role;
use domain::member::{ContactChange, ContactProblem, MemberAction, MemberContact, change_contacts, may};
use domain::text::Text;

/// A change that's possible, with everything before and after it.
#[derive(Debug)]
pub(super) struct PeopleUpdate<'a> {
    pub state: &'a AppState,
    pub session: &'a Session,
    pub acting: &'a ActingFor<'a>,
    pub change: ContactChange,
    pub roles: Vec<Role>,
    pub before: Vec<MemberContact>,
    pub after: Vec<MemberContact>,
    /// The contact that it's about, as it was. `None` if somebody was named.
    pub old: Option<MemberContact>,
    /// The same contact after the change, or the new one.
    pub new: MemberContact,
}

/// Applies a change.
///
/// # Errors
/// If the system's randomness fails. Inside, why the change isn't possible.
pub(super) fn update<'a>(
    state: &'a AppState,
    session: &'a Session,
    acting: &'a ActingFor<'a>,
    change: ContactChange,
) -> Result<Result<PeopleUpdate<'a>, ContactProblem>, CommandError> {
    let roles: Vec<Role> = roles_of(&acting.linked.subject()).cloned().collect();
    let before: Vec<MemberContact> = acting.contacts.iter().map(ContactRow::contact).collect();
    let id = ContactId::random(&state.secrets)?;
    let after = match change_contacts(&before, &roles, &change, acting.linked.today, id.as_str()) {
        Ok(after) => after,
        Err(problem) => return Ok(Err(problem)),
    };
    let about = match &change {
        ContactChange::Name { .. } => None,
        ContactChange::HandOver { id, .. }
        | ContactChange::Correct { id, .. }
        | ContactChange::Leave { id, .. }
        | ContactChange::Stay { id } => Some(id),
    };
    let old = about.and_then(|about| before.iter().find(|contact| contact.id == *about));
    let new = after.iter().find(|contact| contact.id == id.as_str());
    let new = new.or_else(|| after.iter().find(|contact| Some(&contact.id) == about));
    let Some(new) = new.cloned() else {
        return Ok(Err(ContactProblem::UnknownContact));
    };
    let old = old.cloned();
    Ok(Ok(PeopleUpdate {
        state,
        session,
        acting,
        change,
        roles,
        before,
        after,
        old,
        new,
    }))
}

impl PeopleUpdate<'_> {
    /// What the ledger calls it.
    pub fn ledger_action(&self) -> &'static str {
        match self.change {
            ContactChange::Name { .. } => "contact named",
            ContactChange::HandOver { .. } => "contact handed over",
            ContactChange::Correct { .. } => "contact corrected",
            ContactChange::Leave { .. } => "contact ended",
            ContactChange::Stay { .. } => "contact kept",
        }
    }

    /// The title of the role. `None` for managers.
    pub fn role_title(&self) -> Option<&Text> {
        let id = self.new.role.id();
        let known = self.roles.iter().find(|role| role.id == id);
        known.map(|role| &role.title)
    }

    /// The role and the people in one line, in the application's language.
    pub fn with_role(&self) -> String {
        let people = self.in_words();
        match self.role_title() {
            Some(title) => format!(
                "{}: {people}",
                title.say(&self.acting.linked.opened.application.language)
            ),
            None => people,
        }
    }

    /// The people, and what has changed about them, in one line: "Vera Example → Zoe Example (2027-07-01)".
    pub fn in_words(&self) -> String {
        let new = &self.new;
        match (&self.change, &self.old) {
            (ContactChange::HandOver { .. }, Some(old)) => format!("{} → {} ({})", old.name, new.name, new.first_day),
            (ContactChange::Correct { .. }, Some(old)) => {
                format!("{} <{}> → {} <{}>", old.name, old.email, new.name, new.email)
            }
            (ContactChange::Leave { last_day, .. }, _) => format!("{} ({last_day})", new.name),
            (ContactChange::Stay { .. }, _) => new.name.clone(),
            _ => format!("{} ({})", new.name, new.first_day),
        }
    }

    /// Whether the caller still acts for the member today.
    pub fn caller_stays(&self) -> bool {
        let own = self
            .after
            .iter()
            .filter(|contact| contact.has_address(&self.session.email));
        may(own, &self.roles, self.acting.linked.today, MemberAction::Read)
    }
}
