//! Meetings: applications that a body decides about together.

use super::{Endpoint, FoundationBrief, HistoryBrief, LocalTime, ReasonBrief, ReviewTurn};
use domain::date::Date;
use domain::review::Reviewer;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// The most applications on an agenda.
pub const MOST_ITEMS: usize = 100;

/// A page of a foundation's meetings.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMeetings {
    pub foundation: String,
    /// The column to sort by, with a minus for descending. Empty for the list’s own order.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetMeetings {
    type Answer = MeetingsAnswer;

    fn path(&self) -> String {
        let (foundation, sort) = (super::segment(&self.foundation), super::segment(&self.sort));
        format!(
            "/meetings/{foundation}?sort={sort}&page={}&lang={}",
            self.page, self.lang
        )
    }
}

/// A page of a foundation's meetings.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MeetingsAnswer {
    pub foundation: FoundationBrief,
    /// The officer’s title, if the foundation has one.
    pub officer: Option<Text>,
    /// The column they’re sorted by, with a minus for descending. Empty for the list’s own order.
    pub sort: String,
    /// By default, open ones by their day, then closed ones with the newest first.
    pub rows: Vec<MeetingBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// The bodies for which the caller can plan a meeting.
    pub bodies: Vec<BodyBrief>,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// A body whose meetings can be planned.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BodyBrief {
    pub reviewer: Reviewer,
    /// How many applications wait for it that aren’t on the agenda of an open meeting.
    pub waiting: i64,
}

/// A meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MeetingBrief {
    pub id: String,
    /// The body that meets.
    pub reviewer: Reviewer,
    pub title: String,
    pub day: Date,
    /// How many applications are on the agenda.
    pub items: i64,
    /// The day on which it was closed. Null while it’s open.
    pub closed_on: Option<Date>,
}

/// The applications that can be put on a body's agenda.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetWaitingItems {
    pub foundation: String,
    pub body: Reviewer,
    pub lang: String,
}

impl Endpoint for GetWaitingItems {
    type Answer = WaitingItemsAnswer;

    fn path(&self) -> String {
        let foundation = super::segment(&self.foundation);
        format!(
            "/meetings/{foundation}/waiting?body={}&lang={}",
            self.body.id(),
            self.lang
        )
    }
}

/// The applications that can be put on a body's agenda.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WaitingItemsAnswer {
    pub foundation: FoundationBrief,
    pub officer: Option<Text>,
    pub reviewer: Reviewer,
    /// At most 100: those that are due first.
    pub items: Vec<ItemBrief>,
    pub today: Date,
}

/// An application, as it’s shown on an agenda.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ItemBrief {
    /// The application number.
    pub reference: String,
    /// Name of the person or organisation that applies.
    pub name: String,
    /// Title of the tier.
    pub tier: Text,
    /// The price in words. Empty if it can’t be calculated.
    pub price: String,
    /// The day from which it has waited for this body.
    pub waits_since: Date,
    /// The date by which the body decides, if the foundation has promised one.
    pub due: Option<Date>,
}

/// A meeting with its agenda.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMeeting {
    pub foundation: String,
    pub meeting: String,
    pub lang: String,
}

impl Endpoint for GetMeeting {
    type Answer = MeetingAnswer;

    fn path(&self) -> String {
        let (foundation, meeting) = (super::segment(&self.foundation), super::segment(&self.meeting));
        format!("/meetings/{foundation}/{meeting}?lang={}", self.lang)
    }
}

/// A meeting with its agenda.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what the caller may do are independent answers"
)]
pub struct MeetingAnswer {
    pub foundation: FoundationBrief,
    pub officer: Option<Text>,
    pub meeting: MeetingBrief,
    /// Counts changes of the meeting and its agenda. Send it with changing and closing: if someone else has changed something
    /// in the meantime, it’s refused.
    pub version: i64,
    /// The email address of the person who planned it.
    pub planned_by: String,
    pub items: Vec<AgendaItem>,
    /// Applications that wait for the body and aren’t on an agenda. Empty if the caller can’t change this one.
    pub waiting: Vec<ItemBrief>,
    /// Whether the caller votes in this body.
    pub decides: bool,
    /// Whether the caller can change the meeting and its agenda.
    pub changes: bool,
    /// Whether the caller can close it.
    pub closes: bool,
    /// Ready-made reasons for approving.
    pub reasons: Vec<ReasonBrief>,
    /// The languages of the minutes, as tags. Empty while the meeting is open.
    pub minutes: Vec<String>,
    /// What happened, the oldest first: the newest 1,000 entries.
    pub history: Vec<HistoryBrief>,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
    /// Whether the caller may read invoices.
    pub money: bool,
    pub today: Date,
}

/// An application on an agenda.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AgendaItem {
    pub application: ItemBrief,
    /// What the caller has seen of it. Send it with the approval: if something that matters has changed in the meantime, the
    /// application is left out.
    pub seen: String,
    pub standing: ItemStanding,
    /// Who acts next on the application.
    pub turn: ReviewTurn,
    /// Who took it off the consent agenda, and why.
    pub taken_off: Option<TakenOff>,
    /// Whether the caller can open the application. Nobody reads what others write about their own.
    pub opens: bool,
}

/// What an item means for the caller.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemStanding {
    /// It waits for the body’s votes. The caller hasn’t voted, or doesn’t vote in this body.
    Waits,
    /// The caller voted for it. It still waits for others.
    Approved,
    /// The caller voted against it. It still waits for others.
    Declined,
    /// The caller has a conflict of interest.
    Conflict,
    /// The applicant has a question to answer, or it’s on hold.
    Paused,
    /// It’s no longer waiting for the body.
    Over,
}

/// An objection to deciding about an application together with others.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TakenOff {
    /// The email address of the person who took it off.
    pub who: String,
    /// Empty if the caller can’t open the application.
    pub reason: String,
    /// Whether it was the caller, who can put it back.
    pub own: bool,
}

/// A meeting to plan.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewMeeting {
    /// The body that meets.
    pub body: Reviewer,
    /// Such as `December meeting`.
    pub title: String,
    /// Such as `2026-12-10`.
    pub day: String,
    /// The application numbers, in the order of the agenda. Those that don’t wait for the body are left out.
    pub applications: Vec<String>,
}

/// What can be done with a meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MeetingAction {
    /// Vote for all applications that are named.
    Approve,
    /// Take an application off the consent agenda, so that it’s decided on its own.
    TakeOff,
    /// Put back what one has taken off.
    PutBack,
    /// Put applications on the agenda.
    Add,
    /// Remove an application from the agenda.
    Remove,
    /// Change the title and the day.
    Change,
    /// Close the meeting, and write its minutes. It can’t be undone.
    Close,
}

impl MeetingAction {
    pub const ALL: [Self; 7] = [
        Self::Approve,
        Self::TakeOff,
        Self::PutBack,
        Self::Add,
        Self::Remove,
        Self::Change,
        Self::Close,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::TakeOff => "take_off",
            Self::PutBack => "put_back",
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Change => "change",
            Self::Close => "close",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A command about a meeting, as forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeetingCommand {
    pub action: MeetingAction,
    /// To change or close: the version that the caller has seen.
    #[serde(default)]
    pub version: i64,
    /// The applications that it’s about.
    #[serde(default)]
    pub items: Vec<ItemSeen>,
    /// To approve or to take off: the reason.
    #[serde(default)]
    pub text: String,
    /// To approve: the ID of a ready-made reason, which is put before the text.
    #[serde(default)]
    pub ready: String,
    /// To change: the title.
    #[serde(default)]
    pub title: String,
    /// To change: the day, such as `2026-12-10`.
    #[serde(default)]
    pub day: String,
}

/// An application that a command is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemSeen {
    /// The application number.
    pub reference: String,
    /// To approve: what the caller has seen of it.
    #[serde(default)]
    pub seen: String,
}

/// What came of a command.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MeetingResult {
    /// To approve: what happened to each application.
    pub items: Vec<ItemResult>,
}

/// What happened to an application.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ItemResult {
    /// The application number.
    pub reference: String,
    pub outcome: ItemOutcome,
}

/// What happened to an application that was to be approved with others.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemOutcome {
    /// The caller’s vote for it is recorded.
    Approved,
    /// The caller has a conflict of interest.
    Conflict,
    /// Somebody took it off the consent agenda.
    TakenOff,
    /// It changed since the caller looked.
    Changed,
    /// It doesn’t wait for the body’s votes, or isn’t on the agenda.
    Over,
    /// There wasn’t enough time. Send the command again.
    Later,
}
