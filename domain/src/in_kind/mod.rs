//! In-kind commitments: what a member has promised to give in kind in a term, its milestones, what was delivered of it, and how
//! far it is. Amounts are in minor units of the commitment's currency.

mod plan;
mod problem;
mod report;
mod standing;
mod value;

pub use plan::{
    LONGEST_TITLE, MOST_MILESTONES, PlanError, PlanProblem, TypedMilestone, TypedPlan, check_plan, extended,
    first_plan, read_plan,
};
pub use problem::{CommitmentProblem, read_accepted, read_new_day};
pub use report::{DeliveryField, DeliveryReport, TypedDelivery, read_delivery};
pub use standing::{CommitmentStanding, CommitmentState, MilestoneStanding, MilestoneState, standing};
pub use value::agreed_value;

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// How many days before a milestone is due members are reminded of it.
pub const REMINDED_DAYS: i64 = 14;

/// What a member has promised to give in kind in a term.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Commitment {
    /// What it's worth. `None` while that's still to be agreed on.
    pub value: Option<i64>,
    /// In the order in which they're due. Their values add up to that of the commitment.
    pub milestones: Vec<Milestone>,
    /// In the order in which they were reported.
    pub deliveries: Vec<Delivery>,
    /// What became of a difference. `None` if nobody has decided about it.
    pub settlement: Option<Settlement>,
}

/// A part of a commitment that's due by a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Milestone {
    pub title: String,
    pub due: Date,
    pub value: i64,
}

/// Something that the member has reported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Delivery {
    /// What it's worth, in the member's words.
    pub claimed: i64,
    /// `None` while nobody has decided about it.
    pub decision: Option<DeliveryDecision>,
}

/// A decision about a delivery.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DeliveryDecision {
    /// It counts with this value.
    Accepted(i64),
    SentBack,
}

/// What became of the difference, if a commitment has fallen short.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Settlement {
    /// The member pays it.
    Billed,
    Waived,
}

impl Delivery {
    /// What it counts for.
    pub fn accepted(self) -> i64 {
        match self.decision {
            Some(DeliveryDecision::Accepted(value)) => value.max(0),
            Some(DeliveryDecision::SentBack) | None => 0,
        }
    }

    /// What it will count for if it's accepted as it was reported.
    fn waiting(self) -> i64 {
        if self.decision.is_none() {
            self.claimed.max(0)
        } else {
            0
        }
    }
}
