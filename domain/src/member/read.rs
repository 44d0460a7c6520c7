//! Reads a change to a member's contacts, as people type it.

use super::{ContactChange, ContactRole};
use crate::application::{AnswerError, date_of, email_of};
use crate::date::Date;
use crate::typed::{is_blank, tidy};
use serde::{Deserialize, Serialize};

/// The longest name, in characters.
const LONGEST_NAME: u16 = 200;

/// What a form or the API wants to do about a member's contacts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContactAction {
    /// Give somebody a role.
    Name,
    /// Give a contact’s role to somebody else.
    HandOver,
    /// Correct a typo in the name or the email address of the same person.
    Correct,
    /// End a contact.
    Leave,
    /// Undo the end of a contact.
    Stay,
}

impl ContactAction {
    pub const ALL: [Self; 5] = [Self::Name, Self::HandOver, Self::Correct, Self::Leave, Self::Stay];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::HandOver => "hand_over",
            Self::Correct => "correct",
            Self::Leave => "leave",
            Self::Stay => "stay",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A change as somebody types it. Fields that the action doesn't need are ignored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TypedContact<'a> {
    pub action: ContactAction,
    /// The contact that it's about. To name somebody, the role.
    pub about: &'a str,
    pub name: &'a str,
    pub email: &'a str,
    pub deputy: bool,
    pub first_day: &'a str,
    /// Can be empty, unless somebody leaves.
    pub last_day: &'a str,
}

/// A field of a change.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ContactField {
    Name,
    Email,
    FirstDay,
    LastDay,
}

impl ContactField {
    pub const ALL: [Self; 4] = [Self::Name, Self::Email, Self::FirstDay, Self::LastDay];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::FirstDay => "first_day",
            Self::LastDay => "last_day",
        }
    }
}

/// Reads a change. `None` in place of it if there can't be such a role.
///
/// # Errors
/// Why fields aren't valid, in their order.
pub fn read_contact_change(
    typed: &TypedContact<'_>,
) -> Result<Option<ContactChange>, Vec<(ContactField, AnswerError)>> {
    let mut errors = Vec::new();
    let mut read = FieldReader { errors: &mut errors };
    let id = typed.about.to_owned();
    let change = match typed.action {
        ContactAction::Name => {
            let role = ContactRole::parse(typed.about);
            let (name, email) = (read.name(typed.name), read.email(typed.email));
            let first_day = read.day(ContactField::FirstDay, typed.first_day);
            let last_day = if is_blank(typed.last_day) {
                None
            } else {
                Some(read.day(ContactField::LastDay, typed.last_day))
            };
            role.map(|role| ContactChange::Name {
                role,
                name,
                email,
                deputy: typed.deputy,
                first_day,
                last_day,
            })
        }
        ContactAction::HandOver => Some(ContactChange::HandOver {
            id,
            name: read.name(typed.name),
            email: read.email(typed.email),
            first_day: read.day(ContactField::FirstDay, typed.first_day),
        }),
        ContactAction::Correct => Some(ContactChange::Correct {
            id,
            name: read.name(typed.name),
            email: read.email(typed.email),
        }),
        ContactAction::Leave => Some(ContactChange::Leave {
            id,
            last_day: read.day(ContactField::LastDay, typed.last_day),
        }),
        ContactAction::Stay => Some(ContactChange::Stay { id }),
    };
    if errors.is_empty() { Ok(change) } else { Err(errors) }
}

/// Reads one field after the other. What can't be read is noted, and empty in the change, which is then given up.
struct FieldReader<'a> {
    errors: &'a mut Vec<(ContactField, AnswerError)>,
}

impl FieldReader<'_> {
    fn name(&mut self, typed: &str) -> String {
        let name = tidy(typed);
        match name.chars().count() {
            0 => self.wrong(ContactField::Name, AnswerError::Missing),
            length if length > usize::from(LONGEST_NAME) => {
                self.wrong(ContactField::Name, AnswerError::TooLong(LONGEST_NAME));
            }
            _ => {}
        }
        name
    }

    fn email(&mut self, typed: &str) -> String {
        let read = email_of(typed).map_err(|error| self.wrong(ContactField::Email, error));
        read.unwrap_or_default()
    }

    fn day(&mut self, field: ContactField, typed: &str) -> Date {
        let read = date_of(typed).map_err(|error| self.wrong(field, error));
        read.unwrap_or(Date::from_unix_days(0))
    }

    fn wrong(&mut self, field: ContactField, error: AnswerError) {
        self.errors.push((field, error));
    }
}
