//! In-kind commitments, as foundations and members see them.

use super::{Endpoint, FoundationBrief, HistoryBrief, LocalTime};
use domain::date::Date;
use domain::in_kind::{CommitmentState, MilestoneState};
use domain::money::Money;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// A page of a foundation's in-kind commitments.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetCommitments {
    pub foundation: String,
    pub show: CommitmentFilter,
    /// The column to sort by, with a minus for descending. Empty for the filter’s own order.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetCommitments {
    type Answer = CommitmentsAnswer;

    fn path(&self) -> String {
        let foundation = super::segment(&self.foundation);
        let (show, sort) = (self.show.id(), super::segment(&self.sort));
        let (page, lang) = (self.page, &self.lang);
        format!("/in-kind/{foundation}?show={show}&sort={sort}&page={page}&lang={lang}")
    }
}

/// Which commitments a list shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommitmentFilter {
    /// Something is still to be delivered or agreed on, and nothing is overdue.
    #[default]
    UnderWay,
    /// A milestone is overdue, and others are still to come.
    Late,
    /// A delivery waits for a decision.
    ToApprove,
    /// The last milestone is overdue.
    FallenShort,
    Fulfilled,
    /// They fell short, and the difference was billed or waived.
    Closed,
    All,
}

impl CommitmentFilter {
    pub const EACH: [Self; 7] = [
        Self::UnderWay,
        Self::Late,
        Self::ToApprove,
        Self::FallenShort,
        Self::Fulfilled,
        Self::Closed,
        Self::All,
    ];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::UnderWay => "under_way",
            Self::Late => "late",
            Self::ToApprove => "to_approve",
            Self::FallenShort => "fallen_short",
            Self::Fulfilled => "fulfilled",
            Self::Closed => "closed",
            Self::All => "all",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }
}

/// A page of a foundation's in-kind commitments.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CommitmentsAnswer {
    pub foundation: FoundationBrief,
    pub show: CommitmentFilter,
    /// How many commitments each filter shows.
    pub counts: Vec<(CommitmentFilter, i64)>,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub rows: Vec<CommitmentBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// What a member has promised to give in kind in a term.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CommitmentBrief {
    pub id: String,
    pub state: CommitmentState,
    /// The member’s name.
    pub name: String,
    /// The application number.
    pub application: String,
    /// What it’s worth. Null while that’s still to be agreed on.
    pub value: Option<Money>,
    /// What was accepted of it.
    pub accepted: Money,
    /// What’s still to be delivered. With what was accepted, it’s the value. If the commitment has fallen short, it’s the shortfall.
    pub open: Money,
    /// What should have been delivered by now.
    pub overdue: Money,
    /// The day by which the next milestone that isn’t reached is due. Null if all are reached.
    pub next_due: Option<Date>,
    /// How many deliveries wait for a decision.
    pub waiting: i64,
}

/// An in-kind commitment of a foundation's member.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetCommitment {
    pub foundation: String,
    pub id: String,
    pub lang: String,
}

impl Endpoint for GetCommitment {
    type Answer = CommitmentAnswer;

    fn path(&self) -> String {
        let (foundation, id) = (super::segment(&self.foundation), super::segment(&self.id));
        format!("/in-kind/{foundation}/{id}?lang={}", self.lang)
    }
}

/// An in-kind commitment, as the foundation’s people see it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CommitmentAnswer {
    pub foundation: FoundationBrief,
    pub details: CommitmentDetails,
    /// What happened, the oldest first: the newest 1,000 entries.
    pub history: Vec<HistoryBrief>,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
    /// What the caller may do now.
    pub actions: Vec<CommitmentAction>,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// An in-kind commitment with its milestones and deliveries.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CommitmentDetails {
    pub commitment: CommitmentBrief,
    /// Counts changes. Send it with a command: if someone else has changed something in the meantime, it’s refused.
    pub version: i64,
    /// What the programme says about it. Null if the programme is no longer on the site.
    pub title: Option<Text>,
    /// What was promised, in the applicant’s words.
    pub promise: String,
    /// The term it’s for.
    pub first_day: Date,
    pub last_day: Date,
    /// In the order in which they’re due.
    pub milestones: Vec<MilestoneBrief>,
    /// In the order in which they were reported.
    pub deliveries: Vec<DeliveryBrief>,
    /// The number of the invoice for the difference. Null if it wasn’t billed, or the invoice is cancelled.
    pub invoice: Option<String>,
    /// Whether the difference was waived.
    pub waived: bool,
    pub today: Date,
}

/// A part of a commitment that’s due by a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MilestoneBrief {
    pub title: String,
    pub due: Date,
    pub value: Money,
    pub accepted: Money,
    pub state: MilestoneState,
}

/// Something that a member has reported.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct DeliveryBrief {
    pub id: String,
    /// The day on which it was delivered.
    pub day: Date,
    pub what: String,
    /// The URL of evidence.
    pub link: Option<String>,
    /// What it’s worth, as reported.
    pub claimed: Money,
    /// In milliseconds since 1970, UTC.
    pub reported_at: i64,
    /// Null while nobody has decided about it.
    pub decision: Option<DeliveryDecisionBrief>,
}

/// A decision about a delivery.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct DeliveryDecisionBrief {
    /// What it counts for. Null if it was sent back.
    pub accepted: Option<Money>,
    /// Why. The member reads it.
    pub reason: String,
    /// The email address of the person who decided. Empty for the member.
    pub who: String,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
}

/// What a foundation’s people can do about a commitment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommitmentAction {
    /// Agree on the value and the milestones.
    Plan,
    /// Accept a delivery.
    Accept,
    /// Send a delivery back.
    SendBack,
    /// Decide again about a delivery.
    DecideAgain,
    /// Give more time for what’s overdue.
    Extend,
    /// Issue an invoice for the difference.
    Bill,
    /// Waive the difference.
    Waive,
    /// Undo a waiver.
    UndoWaiver,
}

impl CommitmentAction {
    pub const ALL: [Self; 8] = [
        Self::Plan,
        Self::Accept,
        Self::SendBack,
        Self::DecideAgain,
        Self::Extend,
        Self::Bill,
        Self::Waive,
        Self::UndoWaiver,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Accept => "accept",
            Self::SendBack => "send_back",
            Self::DecideAgain => "decide_again",
            Self::Extend => "extend",
            Self::Bill => "bill",
            Self::Waive => "waive",
            Self::UndoWaiver => "undo_waiver",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A command about a commitment, as forms and the API send it. Amounts are in major units of its currency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CommitmentCommand {
    pub action: CommitmentAction,
    /// The version that the sender has seen.
    pub version: i64,
    /// The reason. Everything needs one, except accepting. The member reads it if a delivery is accepted or sent back.
    #[serde(default)]
    pub note: String,
    /// To decide about a delivery: its ID.
    #[serde(default)]
    pub delivery: String,
    /// To accept: what the delivery counts for. To plan: the value of the whole commitment.
    #[serde(default)]
    pub amount: String,
    /// To extend: the day by which what’s overdue is due now, such as 2027-09-30.
    #[serde(default)]
    pub day: String,
    /// To plan: the milestones. Their values add up to that of the commitment.
    #[serde(default)]
    pub milestones: Vec<SentMilestone>,
}

/// A milestone, as it was typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SentMilestone {
    pub title: String,
    /// The last day, such as 2027-06-30.
    pub due: String,
    /// In major units of the commitment’s currency.
    pub value: String,
}

/// A member's own in-kind commitment, by the secret of a link to the application.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetOwnCommitment {
    pub secret: String,
    pub id: String,
    pub lang: String,
}

impl Endpoint for GetOwnCommitment {
    type Answer = OwnCommitmentAnswer;

    fn path(&self) -> String {
        let (secret, id) = (super::segment(&self.secret), super::segment(&self.id));
        format!("/applications/{secret}/in-kind/{id}?lang={}", self.lang)
    }
}

/// An in-kind commitment, as the member sees it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OwnCommitmentAnswer {
    pub foundation: FoundationBrief,
    /// Title of the tier.
    pub tier: Text,
    pub details: CommitmentDetails,
    /// Whether deliveries can be reported.
    pub reports: bool,
}

/// Something that was delivered, as the member reports it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDelivery {
    /// The version that the sender has seen.
    pub version: i64,
    /// The day on which it was delivered, such as 2027-03-31.
    pub day: String,
    pub what: String,
    /// The URL of evidence.
    #[serde(default)]
    pub link: String,
    /// What it’s worth, in major units of the commitment’s currency.
    pub value: String,
}
