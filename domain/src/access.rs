//! Who may do what for a foundation: one table of roles and actions.

use serde::{Deserialize, Serialize};

/// How long an emailed code and link for signing in work, in minutes.
pub const SIGN_IN_MINUTES: i64 = 30;

/// What an account may do for a foundation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountRole {
    /// Grants and ends roles, and does everything that staff do.
    Administrator,
    /// Handles applications: asks applicants, and decides where the programme lets staff decide.
    Staff,
    /// Sits on the committee that decides on applications.
    Committee,
    /// Sits on the board.
    Board,
    /// Handles invoices and payments.
    Finance,
}

/// Something that needs a role.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// See who has which role.
    ReadRoles,
    /// Grant and end roles.
    ChangeRoles,
    /// Read applications: the queue, answers, files, prices.
    ReadApplications,
    /// Ask the applicant for more information.
    AskApplicants,
    /// Sign agreements for the foundation.
    Countersign,
}

impl AccountRole {
    pub const ALL: [Self; 5] = [
        Self::Administrator,
        Self::Staff,
        Self::Committee,
        Self::Board,
        Self::Finance,
    ];

    /// The word for it on the command line, in the API and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Staff => "staff",
            Self::Committee => "committee",
            Self::Board => "board",
            Self::Finance => "finance",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether someone with this role may do it, for the foundation that the role is for.
    pub fn may(self, action: Action) -> bool {
        use AccountRole::{Administrator, Board, Committee, Finance, Staff};
        let roles: &[Self] = match action {
            Action::ReadRoles => &[Administrator, Staff],
            Action::ChangeRoles => &[Administrator],
            Action::ReadApplications => &[Administrator, Staff, Committee, Board, Finance],
            Action::AskApplicants => &[Administrator, Staff, Committee, Board],
            Action::Countersign => &[Administrator, Staff, Board],
        };
        roles.contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::{AccountRole, Action};

    const ACTIONS: [Action; 5] = [
        Action::ReadRoles,
        Action::ChangeRoles,
        Action::ReadApplications,
        Action::AskApplicants,
        Action::Countersign,
    ];

    #[test]
    fn the_table_of_roles_and_actions() {
        let row = |action: Action| {
            let may = AccountRole::ALL.map(|role| if role.may(action) { "yes" } else { "-" });
            (action, may)
        };
        // administrator, staff, committee, board, finance
        let expected = [
            (Action::ReadRoles, ["yes", "yes", "-", "-", "-"]),
            (Action::ChangeRoles, ["yes", "-", "-", "-", "-"]),
            (Action::ReadApplications, ["yes", "yes", "yes", "yes", "yes"]),
            (Action::AskApplicants, ["yes", "yes", "yes", "yes", "-"]),
            (Action::Countersign, ["yes", "yes", "-", "yes", "-"]),
        ];
        assert_eq!(ACTIONS.map(row), expected);
    }

    #[test]
    fn every_role_is_read_back_from_its_word() {
        for role in AccountRole::ALL {
            assert_eq!(AccountRole::from_word(role.word()), Some(role));
            assert_eq!(serde_json::to_value(role).unwrap(), role.word());
        }
        assert_eq!(AccountRole::from_word("owner"), None);
    }
}
