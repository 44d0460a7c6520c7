//! Why a member's contacts can't be changed.

use super::{ContactAction, ContactField};
use crate::date::Date;

/// Why a change to a member's contacts is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ContactProblem {
    /// The programme doesn't have this role, or not any more.
    UnknownRole,
    /// The member doesn't have this contact.
    UnknownContact,
    /// The contact is over.
    Over,
    /// The contact has a last day already.
    Ending { last_day: Date },
    /// Nothing would change.
    Unchanged,
    /// A first or last day is in the past.
    DayPassed(ContactField),
    /// A day is further away than [`FURTHEST_MONTHS`](super::FURTHEST_MONTHS).
    DayTooFar(ContactField),
    /// The last day is before the first.
    EndsBefore,
    /// Somebody can only take over a role on a day on which the contact has it.
    NotYetTheirs { first_day: Date },
    /// The same person can't take over from themselves.
    SamePerson,
    /// Somebody with this address has the role on one of the same days.
    HasRole,
    /// There'd be fewer people than the role needs, from this day.
    TooFew { day: Date, least: u16 },
    /// There'd be more people than the role can have, from this day.
    TooMany { day: Date, most: u16 },
    /// Nobody would manage the membership, from this day.
    LastManager { day: Date },
    /// The role would have more than [`MOST_DEPUTIES`](super::MOST_DEPUTIES).
    TooManyDeputies,
}

impl ContactProblem {
    /// The field of the form with this action that it's about. `None` if the form has no fields.
    pub fn field(self, action: ContactAction) -> Option<ContactField> {
        let own = match self {
            Self::DayPassed(field) | Self::DayTooFar(field) => field,
            Self::SamePerson | Self::HasRole => ContactField::Email,
            Self::EndsBefore => ContactField::LastDay,
            Self::TooManyDeputies | Self::UnknownRole => ContactField::Name,
            _ if matches!(action, ContactAction::Name | ContactAction::HandOver) => ContactField::FirstDay,
            _ if action == ContactAction::Correct => ContactField::Name,
            _ => ContactField::LastDay,
        };
        (action != ContactAction::Stay).then_some(own)
    }
}
