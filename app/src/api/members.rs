//! A foundation’s members, as its people see them.

use super::{AgreementBrief, Endpoint, FoundationBrief, MailingBrief, MemberAnswer, SavedView, StartOffer};
use domain::date::Date;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// A page of a foundation’s members.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMembers {
    pub foundation: String,
    pub show: MembersFilter,
    /// The ID of a programme and of a tier, such as `membership/gold`. Empty for all.
    pub tier: String,
    /// A part of a member’s name. Empty for all.
    pub member: String,
    /// The column to sort by, with a minus for descending. Empty for the member’s name.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetMembers {
    type Answer = MembersAnswer;

    fn path(&self) -> String {
        let [foundation, tier, member, sort] =
            [&self.foundation, &self.tier, &self.member, &self.sort].map(|text| super::segment(text));
        let (show, page, lang) = (self.show.id(), self.page, &self.lang);
        format!("/memberships/{foundation}?show={show}&tier={tier}&member={member}&sort={sort}&page={page}&lang={lang}")
    }
}

/// Which members a list shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MembersFilter {
    /// Their membership goes on.
    #[default]
    Current,
    /// They’ve given notice, and their last day is still to come.
    Leaving,
    /// They’ve asked for another tier, and the foundation’s staff haven’t decided yet.
    Changing,
    /// Their term is over, and nobody has decided what follows.
    Open,
    /// Nobody gets their invoices and reminders: they were imported without an email address, and nobody manages the membership.
    Unmanaged,
    Ended,
    All,
}

impl MembersFilter {
    pub const EACH: [Self; 7] = [
        Self::Current,
        Self::Changing,
        Self::Leaving,
        Self::Open,
        Self::Unmanaged,
        Self::Ended,
        Self::All,
    ];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Changing => "changing",
            Self::Leaving => "leaving",
            Self::Open => "open",
            Self::Unmanaged => "unmanaged",
            Self::Ended => "ended",
            Self::All => "all",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }
}

/// A page of a foundation’s members.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct MembersAnswer {
    pub foundation: FoundationBrief,
    pub show: MembersFilter,
    /// How many members each filter shows, of this tier and with this name.
    pub counts: Vec<(MembersFilter, i64)>,
    /// The tier and the part of a name that the list is limited to. Empty for all.
    pub tier: String,
    pub member: String,
    /// The tiers that members have or had: `membership/gold`, and the title.
    pub tiers: Vec<(String, Text)>,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub rows: Vec<MemberRow>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    pub today: Date,
    /// Whether the caller may read invoices.
    pub money: bool,
    /// Whether the caller can import members.
    pub imports: bool,
    /// Whether the caller can send emails to members.
    pub sends: bool,
    /// The newest mailings, for those who can send one.
    pub mailings: Vec<MailingBrief>,
    /// The saved views that the caller can use.
    pub views: Vec<SavedView>,
    /// Whether the caller can save views for all.
    pub shares: bool,
    /// How many public pages wait for approval. Null if the foundation doesn’t approve them, and none waits.
    pub pages_waiting: Option<i64>,
}

/// A membership in the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberRow {
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name.
    pub member: String,
    /// The application number.
    pub application: String,
    /// Title of the tier.
    pub tier: Text,
    /// The first day of the membership.
    pub since: Date,
    /// The last day, as far as it’s known. Null if it has no fixed end.
    pub until: Option<Date>,
    pub state: MembersFilter,
}

/// A membership, for the foundation’s people.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMemberForStaff {
    pub foundation: String,
    pub membership: String,
    pub lang: String,
}

impl Endpoint for GetMemberForStaff {
    type Answer = MemberForStaff;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let (foundation, membership) = (super::segment(&self.foundation), super::segment(&self.membership));
        format!("/memberships/{foundation}/{membership}?lang={}", self.lang)
    }
}

/// A membership as the foundation’s people see it: what the member sees, with more of its history.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct MemberForStaff {
    pub member: MemberAnswer,
    /// Whether the caller may read invoices.
    pub money: bool,
    /// Whether the member’s public page waits for approval.
    pub page_waits: bool,
    /// Whether the caller can erase the member’s personal data once the membership has ended.
    pub erases: bool,
    /// When the change of tier that waits for a decision would start, and what it would cost, if it was approved today. Null without one, or
    /// if it isn’t possible any more.
    pub start: Option<StartOffer>,
    /// Who else can decide about the change of tier that waits for a decision, if the caller has recorded it for the
    /// member. Null if they haven’t.
    pub second_decider: Option<SecondDecider>,
    /// What the member has signed with a change of tier, and waits for the foundation’s signature.
    pub to_countersign: Vec<AgreementBrief>,
    /// Whether the caller can sign for the foundation.
    pub signs: bool,
}

/// Who can decide about a change of tier that the caller has recorded for the member: never the caller.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SecondDecider {
    /// Somebody else with the role of administrator or staff.
    Colleague,
    /// Nobody: no other account has one of these roles, or all of them have a conflict of interest.
    Nobody,
}

/// The foundation’s signature on an agreement that a member has signed with a change of tier.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MemberCountersignature {
    /// ID of the agreement.
    pub agreement: String,
    /// The hash of the text that the member has signed, as you’ve seen it. If it’s another one by now, nothing is done.
    pub hash: String,
    /// The signatory’s name.
    pub name: String,
    /// The signatory’s position.
    pub title: String,
}

/// The person who manages a membership that was imported without an address.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewManager {
    /// The version of the membership that the sender has seen.
    pub version: i64,
    pub name: String,
    /// The email address with which they sign in.
    pub email: String,
}
