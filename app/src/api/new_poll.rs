//! A foundation’s elections and resolutions in a list, and announcing one.

use super::{Endpoint, FoundationBrief};
use domain::date::Date;
use domain::poll::{PollKind, PollPhase};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// The longest title of a poll, in characters.
pub const LONGEST_POLL_TITLE: usize = 120;

/// A page of a foundation’s polls.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetPolls {
    pub foundation: String,
    /// The column to sort by, with a minus for descending. Empty for the newest first.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetPolls {
    type Answer = PollsAnswer;

    fn path(&self) -> String {
        let (foundation, sort) = (super::segment(&self.foundation), super::segment(&self.sort));
        format!("/polls/{foundation}?sort={sort}&page={}&lang={}", self.page, self.lang)
    }
}

/// A page of a foundation’s polls.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollsAnswer {
    pub foundation: FoundationBrief,
    /// The column they’re sorted by, with a minus for descending. Empty for the newest first.
    pub sort: String,
    pub rows: Vec<PollRowBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    pub today: Date,
    /// Whether the caller can announce one.
    pub announces: bool,
    /// Whether the caller is one of the foundation’s people, and sees their navigation.
    pub is_staff: bool,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// A poll in the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollRowBrief {
    /// In the foundation, from 1.
    pub number: i64,
    pub kind: PollKind,
    pub title: String,
    pub phase: PollPhase,
    pub opens: Date,
    pub closes: Date,
}

/// What can be announced: the elections of the programmes that are in force.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetPollChoices {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetPollChoices {
    type Answer = PollChoicesAnswer;

    fn path(&self) -> String {
        format!("/polls/{}/choices?lang={}", super::segment(&self.foundation), self.lang)
    }
}

/// What can be announced.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollChoicesAnswer {
    pub foundation: FoundationBrief,
    pub choices: Vec<PollChoice>,
    pub today: Date,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// An election of a programme. Its members can also vote on resolutions.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PollChoice {
    /// ID of the programme.
    pub programme: String,
    /// Title of the programme.
    pub programme_title: Text,
    /// ID of the election.
    pub election: String,
    pub title: Text,
    /// The seats that are up this year, as far as that can be computed.
    pub seats: Option<i64>,
    /// The days between the record date and the first day of voting. Null if the programme doesn’t say.
    pub record_days: Option<u16>,
    /// The days between the last day of nominations and the first day of voting. Null if the programme doesn’t say.
    pub close_days: Option<u16>,
    /// Whether its seats are filled without a vote. Then only resolutions can be announced.
    pub is_appointment: bool,
    /// How many members would vote today.
    pub members: i64,
}

/// A poll to announce, or other days for one whose roll isn’t frozen. Days are such as `2027-04-19`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct NewPoll {
    /// `election` or `resolution`.
    pub kind: String,
    /// ID of the programme.
    pub programme: String,
    /// ID of the election in it.
    pub election: String,
    pub title: String,
    /// A resolution’s text. Empty for elections.
    #[serde(default)]
    pub wording: String,
    /// The number of seats. Empty for a resolution.
    #[serde(default)]
    pub seats: String,
    /// `secret` or `recorded`.
    pub secrecy: String,
    /// `simple`, `absolute` or `two_thirds`. Empty for an election.
    #[serde(default)]
    pub majority: String,
    /// Whether each member counts once for the majority, whatever the number of their votes.
    #[serde(default)]
    pub by_heads: bool,
    pub record_day: String,
    /// Empty if there’s no call for nominations. Elections need one.
    #[serde(default)]
    pub nominations_from: String,
    #[serde(default)]
    pub nominations_to: String,
    pub opens: String,
    pub closes: String,
}

/// A field of [`NewPoll`] in which something can be wrong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PollField {
    Kind,
    Election,
    Title,
    Wording,
    Seats,
    Secrecy,
    Majority,
    RecordDay,
    NominationsFrom,
    NominationsTo,
    Opens,
    Closes,
}

/// What’s wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PollFieldFault {
    Missing,
    /// Not one of the choices, not a number from 1 to 100, or not a date. A title: another poll that opens on the same
    /// day has it.
    Wrong,
    TooLong,
    /// Before today, or more than two years ahead.
    OutOfReach,
    /// Not after the day that has to come before it: nominations end after they start, voting opens after nominations
    /// end, and closes on or after the day it opens.
    OutOfOrder,
    /// Closer to the first day of voting than the programme allows: the record date, or the end of nominations.
    TooClose,
    /// The programme fills these seats without a vote.
    Appointment,
}
