//! The voting roll of an election: who votes on its record date, with how many votes and why, and what others are
//! missing.
//!
//! Those who may read a foundation’s members may read its rolls. Everyone who acts for a member may read the member’s
//! line.

use super::{Endpoint, FoundationBrief, VersionBrief};
use domain::date::Date;
use domain::election::VotingMethod;
use domain::roll::{RollDifference, RollEntry};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// How far ahead a record date can be, in months.
pub const FURTHEST_ROLL_MONTHS: u16 = 12;

/// The elections of a foundation’s programmes.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetElections {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetElections {
    type Answer = ElectionsAnswer;

    fn path(&self) -> String {
        format!("/elections/{}?lang={}", super::segment(&self.foundation), self.lang)
    }
}

/// The elections of a foundation’s programmes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ElectionsAnswer {
    pub foundation: FoundationBrief,
    /// In the order of the programmes and of their files.
    pub elections: Vec<ElectionRow>,
    pub today: Date,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// An election in the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ElectionRow {
    pub election: ElectionBrief,
    /// How many members would vote today.
    pub members: i64,
    /// How many members wouldn’t.
    pub others: i64,
    /// The votes of all who would vote today.
    pub votes: i64,
}

/// An election, as the programme has it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ElectionBrief {
    /// ID of the programme.
    pub programme: String,
    /// Title of the programme.
    pub programme_title: Text,
    /// The version of the programme whose election it is.
    pub version: String,
    /// ID of the election.
    pub id: String,
    pub title: Text,
    /// How votes become seats. Null if the programme doesn’t say.
    pub method: Option<VotingMethod>,
    /// The seats of the body. Null if they can’t be computed. In a member’s own lines, members aren’t counted for that.
    pub seats: Option<i64>,
    /// The days between the record date and the opening of the vote. Null if the programme doesn’t say.
    pub record_days: Option<u16>,
    /// The line of the programme file, from 1.
    pub line: u32,
}

/// A page of the roll of an election for a record date, computed from today’s data.
///
/// Errors: the foundation, the programme, the version or the election doesn’t exist; the election isn’t in the version;
/// the day isn’t a date, or more than [`FURTHEST_ROLL_MONTHS`] ahead.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetRoll {
    pub foundation: String,
    pub programme: String,
    pub election: String,
    /// The record date, such as `2026-07-16`. Empty for today.
    pub day: String,
    /// Name of the version of the programme that counts for all members. Empty for the rules that apply: of the
    /// election, those in force on the record date, and of each grant, those that the membership has.
    pub version: String,
    /// Another record date, to compare with. Empty for the same.
    pub compare_day: String,
    /// Another version, to compare with. Empty for the same. Nothing is compared if both are empty.
    pub compare_version: String,
    pub part: RollPart,
    /// A part of a member’s name, or an application number. Empty for all.
    pub q: String,
    /// The column to sort by, with a minus for descending. Empty for the member’s name.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetRoll {
    type Answer = RollAnswer;

    fn path(&self) -> String {
        let [foundation, programme, election] =
            [&self.foundation, &self.programme, &self.election].map(|text| super::segment(text));
        let [day, version, compare_day, compare_version, q, sort] = [
            &self.day,
            &self.version,
            &self.compare_day,
            &self.compare_version,
            &self.q,
            &self.sort,
        ]
        .map(|text| super::segment(text));
        let (part, page, lang) = (self.part.id(), self.page, &self.lang);
        format!(
            "/elections/{foundation}/{programme}/{election}/roll?day={day}&version={version}&compare_day={compare_day}\
             &compare_version={compare_version}&part={part}&q={q}&sort={sort}&page={page}&lang={lang}"
        )
    }
}

/// Which lines of a roll are shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RollPart {
    /// The members who vote.
    #[default]
    Voting,
    /// The members who don’t.
    NotVoting,
    All,
    /// The members whose lines differ from those of the roll that it’s compared with. Empty without one.
    Differences,
}

impl RollPart {
    pub const EACH: [Self; 4] = [Self::Voting, Self::NotVoting, Self::All, Self::Differences];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Voting => "voting",
            Self::NotVoting => "not_voting",
            Self::All => "all",
            Self::Differences => "differences",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|part| part.id() == id)
    }
}

/// A page of the roll of an election.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RollAnswer {
    pub foundation: FoundationBrief,
    pub election: ElectionBrief,
    /// The record date.
    pub day: Date,
    pub today: Date,
    /// The version that was asked for. Empty for the rules that apply.
    pub version: String,
    /// The versions of the programme that have this election, the oldest first.
    pub versions: Vec<VersionBrief>,
    pub totals: RollTotals,
    /// What would spoil the election if it opened like this.
    pub faults: RollFaults,
    /// The roll that it’s compared with. Null without one. Differences are from this roll to that one.
    pub compared: Option<ComparedRoll>,
    pub part: RollPart,
    /// How many lines each part has, with this search.
    pub counts: Vec<(RollPart, i64)>,
    pub q: String,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    /// Empty for the differences.
    pub rows: Vec<RollEntry>,
    /// Empty for other parts.
    pub differences: Vec<RollDifference>,
    /// The names of what these lines mention, for each version.
    pub names: Vec<RollNames>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Whether the caller can announce an election or a resolution.
    pub announces: bool,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// What would spoil an election, because members don’t notice it in time. Everything is zero on a sound roll.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RollFaults {
    /// How many members are missing a representative.
    pub unrepresented: i64,
    /// How many members can’t vote because they haven’t renewed or confirmed the membership, and no reminder of that has
    /// arrived: it wasn’t sent although it was due, or it bounced.
    pub unreminded: i64,
}

impl RollFaults {
    /// Whether somebody who saw these has seen all that there are now.
    pub fn cover(self, now: Self) -> bool {
        self.unrepresented >= now.unrepresented && self.unreminded >= now.unreminded
    }
}

/// What a whole roll adds up to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RollTotals {
    /// How many members vote.
    pub members: i64,
    /// How many don’t.
    pub others: i64,
    pub votes: i64,
    /// The tiers that members have on the record date, in the order of the programme.
    pub tiers: Vec<RollTierTotal>,
}

/// What a tier adds to a roll.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RollTierTotal {
    /// ID of the tier.
    pub tier: String,
    pub title: Text,
    /// How many members vote.
    pub members: i64,
    /// How many don’t.
    pub others: i64,
    pub votes: i64,
}

/// The roll that another one is compared with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ComparedRoll {
    pub day: Date,
    /// The version that was asked for. Empty for the rules that apply.
    pub version: String,
    pub totals: RollTotals,
}

/// The names of what a roll’s lines mention by ID, in one version of the programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RollNames {
    pub version: String,
    pub tiers: Vec<(String, Text)>,
    pub benefits: Vec<(String, Text)>,
    /// The labels of facts.
    pub facts: Vec<(String, Text)>,
    /// The roles whose holders vote for members.
    pub roles: Vec<(String, Text)>,
}

/// A member’s own line in the roll of every election of the programme.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetOwnRolls {
    pub membership: String,
    /// The record date, such as `2026-07-16`. Empty for that of each election, or today while none is announced.
    pub day: String,
    pub lang: String,
}

impl Endpoint for GetOwnRolls {
    type Answer = OwnRollsAnswer;

    fn path(&self) -> String {
        let (membership, day) = (super::segment(&self.membership), super::segment(&self.day));
        format!("/members/{membership}/rolls?day={day}&lang={}", self.lang)
    }
}

/// A member’s own line in the roll of every election of the programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OwnRollsAnswer {
    /// The membership’s ID.
    pub membership: String,
    /// In the order of the programme file.
    pub rolls: Vec<OwnRoll>,
    /// The names of what these lines mention, for each version.
    pub names: Vec<RollNames>,
    pub today: Date,
}

/// A member’s own line in the roll of an election.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OwnRoll {
    pub election: ElectionBrief,
    /// The record date.
    pub day: Date,
    /// The same as in the whole roll. Names and application numbers of other members are empty, unless the caller acts
    /// for them, too.
    pub entry: RollEntry,
}

impl RollNames {
    /// Title of a tier. `None` if the version doesn't have it.
    pub fn tier(&self, id: &str) -> Option<&Text> {
        named(&self.tiers, id)
    }

    /// Title of a benefit. `None` if the version doesn't have it.
    pub fn benefit(&self, id: &str) -> Option<&Text> {
        named(&self.benefits, id)
    }

    /// Label of a fact. `None` if the version doesn't have it.
    pub fn fact(&self, id: &str) -> Option<&Text> {
        named(&self.facts, id)
    }

    /// Title of a role. `None` if the version doesn't have it.
    pub fn role(&self, id: &str) -> Option<&Text> {
        named(&self.roles, id)
    }
}

fn named<'a>(names: &'a [(String, Text)], id: &str) -> Option<&'a Text> {
    names.iter().find(|(known, _)| known == id).map(|(_, name)| name)
}

impl RollAnswer {
    /// The names of a version.
    pub fn names_of(&self, version: &str) -> Option<&RollNames> {
        self.names.iter().find(|names| names.version == version)
    }
}

impl OwnRollsAnswer {
    /// The names of a version.
    pub fn names_of(&self, version: &str) -> Option<&RollNames> {
        self.names.iter().find(|names| names.version == version)
    }
}
