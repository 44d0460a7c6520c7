//! What an administrator has sent, and what came of it.

use domain::access::AccountRole;

/// The form that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RoleForm {
    /// To grant: the address.
    pub email: String,
    /// To grant: what was chosen.
    pub role: Option<AccountRole>,
    /// To end: the ID of the role.
    pub ending: String,
    /// Why nothing was done.
    pub problems: Vec<RoleProblem>,
    /// Whether it waited until they had confirmed who they are. Nothing is done yet.
    pub confirmed: bool,
    /// What was just done, for a message.
    pub done: Option<RoleDone>,
    /// The ID of the role that was just granted.
    pub granted: String,
}

/// What's wrong with a form about roles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoleProblem {
    /// It isn't an email address.
    EmailWrong,
    /// No role was chosen.
    RoleMissing,
    /// They're the last administrator, and can't end that role of theirs.
    LastAdministrator,
}

/// What was done about a role.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoleDone {
    Granted,
    /// They had the role already.
    Held,
    Ended,
}

impl RoleDone {
    pub const ALL: [Self; 3] = [Self::Granted, Self::Held, Self::Ended];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Granted => "grant",
            Self::Held => "held",
            Self::Ended => "end",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.id() == id)
    }
}

impl RoleForm {
    /// Whether the form has this problem.
    pub(super) fn has(&self, problem: RoleProblem) -> bool {
        self.problems.contains(&problem)
    }
}
