//! A membership on a day in the past, and who was a member then.

use super::{Endpoint, FoundationBrief, MemberAnswer};
use domain::date::Date;
use domain::grant::Grant;
use domain::member::{PastState, Profile};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// A membership at the end of a day in the past.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetPastMember {
    pub foundation: String,
    pub membership: String,
    /// Such as `2026-03-01`.
    pub on: Date,
    pub lang: String,
}

impl Endpoint for GetPastMember {
    type Answer = PastMemberAnswer;
    const NAMED: bool = true;

    fn path(&self) -> String {
        let (foundation, membership) = (super::segment(&self.foundation), super::segment(&self.membership));
        let (on, lang) = (self.on, &self.lang);
        format!("/memberships/{foundation}/{membership}/past?on={on}&lang={lang}")
    }
}

/// A membership at the end of a day in the past, from what had been recorded by then.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PastMemberAnswer {
    pub foundation: FoundationBrief,
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name, as it is today.
    pub name: String,
    pub on: Date,
    pub today: Date,
    pub state: PastState,
    /// The last day of the term, as it was known then. Null if it had no fixed end, or no term had begun.
    pub last_day: Option<Date>,
    /// The day on which the term was recorded, if that was later: with effect from the day of the approval, or by an import. Null if it had
    /// been recorded.
    pub recorded_later: Option<Date>,
    /// The membership as it was: the programme’s version, tier, terms, roles with the people who had them, votes and history. Null if no
    /// term had begun. What depends on the member’s details, invoices and agreements aren’t in it.
    pub then: Option<Box<MemberAnswer>>,
    /// What was promised for the term. Null if that isn’t known, because the time before an import is recorded without it.
    pub grants: Option<Vec<Grant>>,
    pub profile: PastProfile,
    /// The first day for which people are recorded. Null if none are.
    pub people_from: Option<Date>,
    /// Whether names of people are erased, or were corrected since and what they were is erased. Then the names are today’s, or empty.
    pub names_erased: bool,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// A member’s public page on a day in the past.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PastProfile {
    /// Whether the member wanted to be in the directory. Null if that isn’t known.
    pub listed: Option<bool>,
    /// What was public. Null if nothing was, or it’s erased.
    pub published: Option<Profile>,
    /// When it was published, in milliseconds since 1970, UTC. Null if nothing was.
    pub published_at: Option<i64>,
    /// Since when a draft waited for approval, in milliseconds since 1970, UTC. Null if none did.
    pub waiting_since: Option<i64>,
    /// Whether something was public, and what it was is erased.
    pub erased: bool,
}

/// A page of the members on a day in the past.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetPastMembers {
    pub foundation: String,
    /// Such as `2026-03-01`.
    pub on: Date,
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

impl Endpoint for GetPastMembers {
    type Answer = PastMembersAnswer;

    fn path(&self) -> String {
        let [foundation, tier, member, sort] =
            [&self.foundation, &self.tier, &self.member, &self.sort].map(|text| super::segment(text));
        let (on, page, lang) = (self.on, self.page, &self.lang);
        format!(
            "/memberships/{foundation}/past?on={on}&tier={tier}&member={member}&sort={sort}&page={page}&lang={lang}"
        )
    }
}

/// A page of the members on a day in the past: those with a term that this day was in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PastMembersAnswer {
    pub foundation: FoundationBrief,
    pub on: Date,
    pub today: Date,
    /// The tier and the part of a name that the list is limited to. Empty for all.
    pub tier: String,
    pub member: String,
    /// The tiers that members have or had: `membership/gold`, and the title.
    pub tiers: Vec<(String, Text)>,
    /// How many members there were, of this tier and with this name.
    pub count: i64,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub rows: Vec<PastMemberRow>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// A member on a day in the past.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PastMemberRow {
    /// The membership’s ID.
    pub membership: String,
    /// The member’s name, as it is today.
    pub member: String,
    /// The application number.
    pub application: String,
    /// Title of the tier that the member was in.
    pub tier: Text,
    /// The first day of the membership.
    pub since: Date,
    /// The first and last day of the term. The last one is null if it has no fixed end.
    pub first_day: Date,
    pub last_day: Option<Date>,
}
