//! What a member's contacts may do for it: one table of roles and actions.

use super::{ContactRole, MemberContact};
use crate::date::Date;
use crate::joining::{Part, Role};
use serde::{Deserialize, Serialize};

/// Something that only a member's own contacts can do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MemberAction {
    /// See the membership: its status, people, benefits, votes and documents without amounts.
    Read,
    /// See prices, invoices and payments, and pay.
    ReadMoney,
    /// Say who holds which role. Everyone can correct and end their own contact.
    ChangePeople,
    /// Ask for what the tier gives.
    UseBenefits,
    /// Change the public profile, and make or withdraw the proof of membership.
    ChangeProfile,
    /// Renew, change the tier, leave.
    ChangeMembership,
    /// Download everything that's stored about the member.
    ReadAll,
}

impl MemberAction {
    pub const ALL: [Self; 7] = [
        Self::Read,
        Self::ReadMoney,
        Self::ChangePeople,
        Self::UseBenefits,
        Self::ChangeProfile,
        Self::ChangeMembership,
        Self::ReadAll,
    ];

    /// Whether it only reads. That's all that's left once a membership has ended.
    pub fn reads(self) -> bool {
        matches!(self, Self::Read | Self::ReadMoney | Self::ReadAll)
    }
}

/// How much a contact may do. It follows from the role; deputies may do the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum MemberAccess {
    /// Managers, and roles that sign.
    Full,
    Billing,
    Marketing,
    /// Every other role, and roles that the programme no longer has.
    Reading,
}

impl MemberAccess {
    pub const ALL: [Self; 4] = [Self::Full, Self::Billing, Self::Marketing, Self::Reading];

    /// What comes with a role. `roles` are those of the member's programme.
    pub fn of(role: &ContactRole, roles: &[Role]) -> Self {
        let ContactRole::Named(id) = role else {
            return Self::Full;
        };
        match roles.iter().find(|role| role.id == *id) {
            Some(role) if role.signs => Self::Full,
            Some(role) if role.part == Part::Billing => Self::Billing,
            Some(role) if role.part == Part::Marketing => Self::Marketing,
            Some(_) | None => Self::Reading,
        }
    }

    pub fn may(self, action: MemberAction) -> bool {
        use MemberAction::{ChangeMembership, ChangePeople, ChangeProfile, Read, ReadAll, ReadMoney, UseBenefits};
        let who: &[Self] = match action {
            Read => &Self::ALL,
            ReadMoney => &[Self::Full, Self::Billing],
            UseBenefits | ChangeProfile => &[Self::Full, Self::Marketing],
            ChangePeople | ChangeMembership | ReadAll => &[Self::Full],
        };
        who.contains(&self)
    }
}

/// Whether one of somebody's contacts allows it on a day. `own` are all contacts with their address.
pub fn may<'a>(
    own: impl IntoIterator<Item = &'a MemberContact>,
    roles: &[Role],
    today: Date,
    action: MemberAction,
) -> bool {
    own.into_iter()
        .filter(|contact| contact.is_current(today))
        .any(|contact| MemberAccess::of(&contact.role, roles).may(action))
}

#[cfg(test)]
mod tests {
    use super::{MemberAccess, MemberAction, may};
    use crate::date::Date;
    use crate::joining::{Part, Role};
    use crate::member::{ContactRole, MemberContact};
    use crate::text::Text;

    fn role(id: &str, part: Part, signs: bool) -> Role {
        Role {
            id: id.to_owned(),
            title: Text::new("en", id),
            help: None,
            tiers: Vec::new(),
            least: 1,
            most: 1,
            part,
            signs,
            votes: false,
            line: 1,
        }
    }

    fn roles() -> [Role; 6] {
        [
            role("primary", Part::Applicant, false),
            role("legal", Part::Legal, true),
            role("counsel", Part::Legal, false),
            role("billing", Part::Billing, false),
            role("treasurer", Part::Billing, true),
            role("marketing", Part::Marketing, false),
        ]
    }

    #[test]
    fn the_table_of_roles_and_actions() {
        let row = |role: &str| {
            let access = MemberAccess::of(&ContactRole::parse(role).unwrap(), &roles());
            MemberAction::ALL.map(|action| if access.may(action) { "yes" } else { "-" })
        };
        // read, read money, change people, use benefits, change profile, change membership, read all
        for (role, expected) in [
            ("_manager", ["yes"; 7]),
            ("legal", ["yes"; 7]),
            ("treasurer", ["yes"; 7]),
            ("billing", ["yes", "yes", "-", "-", "-", "-", "-"]),
            ("marketing", ["yes", "-", "-", "yes", "yes", "-", "-"]),
            ("primary", ["yes", "-", "-", "-", "-", "-", "-"]),
            ("counsel", ["yes", "-", "-", "-", "-", "-", "-"]),
            ("from-an-old-version", ["yes", "-", "-", "-", "-", "-", "-"]),
        ] {
            assert_eq!(row(role), expected, "{role}");
        }
    }

    #[test]
    fn a_contact_counts_from_its_first_to_its_last_day() {
        let date = |text| Date::parse(text).unwrap();
        let billing = MemberContact {
            id: "a".to_owned(),
            role: ContactRole::Named("billing".to_owned()),
            name: "Ada Example".to_owned(),
            email: "ada@example.org".to_owned(),
            deputy: true,
            first_day: date("2026-03-01"),
            last_day: Some(date("2026-03-31")),
        };
        for (day, expected) in [
            ("2026-02-28", false),
            ("2026-03-01", true),
            ("2026-03-31", true),
            ("2026-04-01", false),
        ] {
            let found = may([&billing], &roles(), date(day), MemberAction::ReadMoney);
            assert_eq!(found, expected, "{day}");
        }
        let change = may([&billing], &roles(), date("2026-03-01"), MemberAction::ChangePeople);
        assert!(!change);
    }
}
