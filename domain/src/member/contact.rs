//! A contact: a person who holds a role for a member, from a day and perhaps until another.

use crate::date::Date;
use crate::joining::Role;

/// The fewest and the most managers.
const MANAGERS: (u16, u16) = (1, 10);

/// Who a contact is for: everything, or one of the programme's roles.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ContactRole {
    /// Manages the membership, and may do everything. No programme says so: every member has one.
    Manager,
    /// A role of the programme, by its ID.
    Named(String),
}

impl ContactRole {
    /// A role's ID never starts with an underscore.
    const MANAGER: &str = "_manager";

    /// Its name in the database, in forms and in the API.
    pub fn id(&self) -> &str {
        match self {
            Self::Manager => Self::MANAGER,
            Self::Named(id) => id,
        }
    }

    /// The inverse of [`id`](Self::id). `None` if it's empty, or starts with an underscore and isn't a manager's.
    pub fn parse(id: &str) -> Option<Self> {
        match id {
            Self::MANAGER => Some(Self::Manager),
            "" => None,
            _ if id.starts_with('_') => None,
            _ => Some(Self::Named(id.to_owned())),
        }
    }

    /// The fewest and the most people who hold it on a day. `None` if the programme doesn't have it.
    pub fn bounds(&self, roles: &[Role]) -> Option<(u16, u16)> {
        match self {
            Self::Manager => Some(MANAGERS),
            Self::Named(id) => {
                let role = roles.iter().find(|role| role.id == *id)?;
                Some((role.least, role.most))
            }
        }
    }
}

/// A person who holds a role for a member.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemberContact {
    pub id: String,
    pub role: ContactRole,
    pub name: String,
    /// In its normal form.
    pub email: String,
    /// Whether they only help out. Deputies may do the same, and don't count as holders.
    pub deputy: bool,
    pub first_day: Date,
    /// `None` if no end is known. Before the first day if they never began.
    pub last_day: Option<Date>,
}

impl MemberContact {
    pub fn is_current(&self, day: Date) -> bool {
        self.first_day <= day && !self.is_over(day)
    }

    /// Whether their last day was before this day.
    pub fn is_over(&self, day: Date) -> bool {
        self.last_day.is_some_and(|last| last < day)
    }

    /// Whether they'll never hold the role, because they ended before their first day.
    pub fn never_begins(&self) -> bool {
        self.is_over(self.first_day)
    }

    /// Whether it's the address of this contact. Mail servers ignore case, so people do, too.
    pub fn has_address(&self, email: &str) -> bool {
        self.email.eq_ignore_ascii_case(email)
    }
}

/// A change to a member's contacts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ContactChange {
    /// Somebody gets a role. If they've been its deputy, that ends.
    Name {
        role: ContactRole,
        name: String,
        email: String,
        deputy: bool,
        first_day: Date,
        last_day: Option<Date>,
    },
    /// Somebody else gets the role of a contact, whose last day is the day before.
    HandOver {
        id: String,
        name: String,
        email: String,
        first_day: Date,
    },
    /// A typo in the name or email of the same person.
    Correct { id: String, name: String, email: String },
    /// A contact ends. It's the day before the first if they never begin, and yesterday if they end at once.
    Leave { id: String, last_day: Date },
    /// Undoes the end of a contact, if it isn't over for longer than a day.
    Stay { id: String },
}
