//! Who may do what for a foundation: one table of roles and actions.

use crate::review::Reviewer;
use serde::{Deserialize, Serialize};

/// How long an emailed code and link for signing in work, in minutes.
pub const SIGN_IN_MINUTES: i64 = 30;

/// How long after signing in people can do what can't be undone, in minutes.
pub const CONFIRMED_MINUTES: i64 = 15;

/// The most passkeys that an account can have.
pub const MOST_PASSKEYS: usize = 20;

/// The most API tokens that an account can have.
pub const MOST_TOKENS: usize = 50;

/// The most views of a list that an account can save for itself, and that a foundation's people can save for all.
pub const MOST_VIEWS: usize = 30;

/// The longest name of a saved view, in characters.
pub const LONGEST_VIEW_NAME: usize = 60;

/// The most webhooks that a foundation can have.
pub const MOST_WEBHOOKS: usize = 20;

/// What an account may do for a foundation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountRole {
    /// Grants and ends roles, and does everything that staff do.
    Administrator,
    /// Handles applications: asks applicants, and decides where the programme lets staff decide.
    Staff,
    /// The officer whom the foundation's programmes name, such as the executive director.
    Officer,
    /// Sits on the committee that decides on applications.
    Committee,
    /// Sits on the board.
    Board,
    /// Handles invoices and payments.
    Finance,
}

/// Something that needs a role.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Action {
    /// See who has which role.
    ReadRoles,
    /// Grant and end roles.
    ChangeRoles,
    /// Read applications: the queue, answers, files, prices.
    ReadApplications,
    /// Ask the applicant for more information.
    AskApplicants,
    /// Add internal notes to applications.
    WriteNotes,
    /// Put reviews on hold, pass late ones on, and start decided ones again.
    SteerReviews,
    /// Say that applications are from the same party, or that they aren't.
    MergeParties,
    /// Sign agreements for the foundation.
    Countersign,
    /// Read invoices, payments and memberships.
    ReadMoney,
    /// Record payments, and cancel invoices. Bill or waive what's missing of in-kind commitments.
    RecordMoney,
    /// Set the milestones of in-kind commitments, accept or send back what's delivered, and give more time: those who decide on
    /// applications, because they've approved what was promised and know whether it arrived.
    HandleInKind,
    /// Answer requests for benefits, and record what was delivered. Everyone who reads applications sees them.
    FulfilBenefits,
    /// See, add and change the webhooks to which a foundation's events are sent.
    ManageWebhooks,
    /// See what erasing a member's personal data would erase, and erase it.
    EraseMembers,
    /// Announce elections and resolutions, freeze their rolls, answer objections, and count the ballots.
    RunPolls,
    /// Certify the result of an election or a resolution.
    CertifyResults,
}

impl Action {
    /// What software can be allowed to do, with an API token. Deciding, signing and granting roles are for people.
    pub const FOR_SOFTWARE: [Self; 6] = [
        Self::ReadApplications,
        Self::AskApplicants,
        Self::WriteNotes,
        Self::ReadMoney,
        Self::RecordMoney,
        Self::ReadRoles,
    ];

    /// The word for it in API tokens. `None` if software can't do it.
    pub fn scope(self) -> Option<&'static str> {
        match self {
            Self::ReadApplications => Some("read-applications"),
            Self::AskApplicants => Some("ask-applicants"),
            Self::WriteNotes => Some("write-notes"),
            Self::ReadMoney => Some("read-money"),
            Self::RecordMoney => Some("record-money"),
            Self::ReadRoles => Some("read-roles"),
            Self::SteerReviews
            | Self::ChangeRoles
            | Self::MergeParties
            | Self::Countersign
            | Self::HandleInKind
            | Self::FulfilBenefits
            | Self::ManageWebhooks
            | Self::EraseMembers
            | Self::RunPolls
            | Self::CertifyResults => None,
        }
    }

    pub fn from_scope(word: &str) -> Option<Self> {
        Self::FOR_SOFTWARE
            .into_iter()
            .find(|action| action.scope() == Some(word))
    }
}

impl AccountRole {
    pub const ALL: [Self; 6] = [
        Self::Administrator,
        Self::Staff,
        Self::Officer,
        Self::Committee,
        Self::Board,
        Self::Finance,
    ];

    /// The word for it on the command line, in the API and in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Staff => "staff",
            Self::Officer => "officer",
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
        use AccountRole::{Administrator, Board, Committee, Finance, Officer, Staff};
        let roles: &[Self] = match action {
            Action::ReadRoles | Action::SteerReviews | Action::MergeParties | Action::FulfilBenefits => {
                &[Administrator, Staff]
            }
            Action::ChangeRoles | Action::ManageWebhooks | Action::EraseMembers => &[Administrator],
            Action::ReadApplications | Action::WriteNotes => &Self::ALL,
            Action::AskApplicants | Action::HandleInKind => &[Administrator, Staff, Officer, Committee, Board],
            Action::Countersign | Action::CertifyResults => &[Administrator, Staff, Officer, Board],
            Action::RunPolls => &[Administrator, Staff, Officer],
            Action::ReadMoney => &[Administrator, Staff, Officer, Board, Finance],
            Action::RecordMoney => &[Administrator, Finance],
        };
        roles.contains(&self)
    }

    /// Whether someone with this role is one of a reviewer's deciders.
    pub fn decides_as(self, reviewer: Reviewer) -> bool {
        match reviewer {
            Reviewer::Automatic => false,
            Reviewer::Staff => matches!(self, Self::Staff | Self::Administrator),
            Reviewer::Officer => self == Self::Officer,
            Reviewer::Committee => self == Self::Committee,
            Reviewer::Board => self == Self::Board,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AccountRole, Action};
    use crate::review::Reviewer;

    const ACTIONS: [Action; 16] = [
        Action::ReadRoles,
        Action::ChangeRoles,
        Action::ReadApplications,
        Action::AskApplicants,
        Action::WriteNotes,
        Action::SteerReviews,
        Action::MergeParties,
        Action::Countersign,
        Action::ReadMoney,
        Action::RecordMoney,
        Action::HandleInKind,
        Action::FulfilBenefits,
        Action::ManageWebhooks,
        Action::EraseMembers,
        Action::RunPolls,
        Action::CertifyResults,
    ];

    #[test]
    fn the_table_of_roles_and_actions() {
        let row = |action: Action| {
            let may = AccountRole::ALL.map(|role| if role.may(action) { "yes" } else { "-" });
            (action, may)
        };
        // administrator, staff, officer, committee, board, finance
        let expected = [
            (Action::ReadRoles, ["yes", "yes", "-", "-", "-", "-"]),
            (Action::ChangeRoles, ["yes", "-", "-", "-", "-", "-"]),
            (Action::ReadApplications, ["yes", "yes", "yes", "yes", "yes", "yes"]),
            (Action::AskApplicants, ["yes", "yes", "yes", "yes", "yes", "-"]),
            (Action::WriteNotes, ["yes", "yes", "yes", "yes", "yes", "yes"]),
            (Action::SteerReviews, ["yes", "yes", "-", "-", "-", "-"]),
            (Action::MergeParties, ["yes", "yes", "-", "-", "-", "-"]),
            (Action::Countersign, ["yes", "yes", "yes", "-", "yes", "-"]),
            (Action::ReadMoney, ["yes", "yes", "yes", "-", "yes", "yes"]),
            (Action::RecordMoney, ["yes", "-", "-", "-", "-", "yes"]),
            (Action::HandleInKind, ["yes", "yes", "yes", "yes", "yes", "-"]),
            (Action::FulfilBenefits, ["yes", "yes", "-", "-", "-", "-"]),
            (Action::ManageWebhooks, ["yes", "-", "-", "-", "-", "-"]),
            (Action::EraseMembers, ["yes", "-", "-", "-", "-", "-"]),
            (Action::RunPolls, ["yes", "yes", "yes", "-", "-", "-"]),
            (Action::CertifyResults, ["yes", "yes", "yes", "-", "yes", "-"]),
        ];
        assert_eq!(ACTIONS.map(row), expected);
    }

    #[test]
    fn the_table_of_roles_and_reviewers() {
        let row = |reviewer: Reviewer| {
            let decides = AccountRole::ALL.map(|role| if role.decides_as(reviewer) { "yes" } else { "-" });
            (reviewer, decides)
        };
        let expected = [
            (Reviewer::Automatic, ["-", "-", "-", "-", "-", "-"]),
            (Reviewer::Staff, ["yes", "yes", "-", "-", "-", "-"]),
            (Reviewer::Officer, ["-", "-", "yes", "-", "-", "-"]),
            (Reviewer::Committee, ["-", "-", "-", "yes", "-", "-"]),
            (Reviewer::Board, ["-", "-", "-", "-", "yes", "-"]),
        ];
        assert_eq!(Reviewer::ALL.map(row), expected);
    }

    #[test]
    fn software_can_do_what_has_a_word() {
        let scopes = ACTIONS.iter().filter_map(|action| action.scope());
        assert_eq!(scopes.clone().count(), Action::FOR_SOFTWARE.len());
        for word in scopes {
            assert_eq!(Action::from_scope(word).and_then(Action::scope), Some(word));
        }
        assert_eq!(Action::from_scope("change-roles"), None);
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
