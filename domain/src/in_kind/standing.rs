//! How far a commitment is on a day.

use super::{Commitment, Delivery, Milestone};
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// How far a commitment is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CommitmentState {
    /// Its value is still to be agreed on.
    ToBeAgreed,
    /// Something is still to be delivered, and nothing is overdue.
    UnderWay,
    /// A milestone is overdue, and others are still to come.
    Late,
    /// The last milestone is overdue.
    FallenShort,
    /// Everything was delivered and accepted.
    Fulfilled,
    /// It has fallen short, and the difference was billed or waived.
    Closed,
}

/// How far a milestone is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MilestoneState {
    /// It isn't due yet.
    Open,
    /// What the member has reported is enough, if it's accepted.
    Reported,
    Overdue,
    Reached,
}

/// How far a milestone is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MilestoneStanding {
    pub state: MilestoneState,
    /// What was accepted for it.
    pub accepted: i64,
}

/// How far a commitment is. No amount is negative, and what's accepted and what's open add up to the value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CommitmentStanding {
    pub state: CommitmentState,
    pub accepted: i64,
    /// What was reported and nobody has decided about.
    pub waiting: i64,
    /// What's still to be delivered. It's the shortfall of a commitment that has fallen short, or was closed.
    pub open: i64,
    /// What should have been delivered by now and wasn't even reported.
    pub overdue: i64,
    /// In the order of the commitment's milestones.
    pub milestones: Vec<MilestoneStanding>,
}

/// How far a commitment is on a day. What was accepted fills the milestones in the order in which they're due.
pub fn standing(commitment: &Commitment, today: Date) -> CommitmentStanding {
    let sum = |of: fn(Delivery) -> i64| -> i64 {
        let amounts = commitment.deliveries.iter().map(|delivery| of(*delivery));
        amounts.fold(0, i64::saturating_add)
    };
    let value = commitment.value.unwrap_or(0).max(0);
    let accepted = sum(Delivery::accepted).min(value);
    let waiting = sum(Delivery::waiting);
    let covered = accepted.saturating_add(waiting);
    let passed = |milestone: &&Milestone| milestone.due < today;
    let due: i64 = commitment
        .milestones
        .iter()
        .filter(passed)
        .fold(0, |sum, milestone| sum.saturating_add(milestone.value));
    let open = value - accepted;
    let overdue = due.min(value).saturating_sub(covered).max(0);
    let state = match (commitment.value, commitment.settlement) {
        (None, _) => CommitmentState::ToBeAgreed,
        _ if open == 0 => CommitmentState::Fulfilled,
        (_, Some(_)) => CommitmentState::Closed,
        _ if overdue == 0 => CommitmentState::UnderWay,
        _ if commitment.milestones.iter().all(|milestone| milestone.due < today) => CommitmentState::FallenShort,
        _ => CommitmentState::Late,
    };
    CommitmentStanding {
        state,
        accepted,
        waiting,
        open,
        overdue,
        milestones: filled(&commitment.milestones, accepted, covered, today),
    }
}

fn filled(milestones: &[Milestone], accepted: i64, covered: i64, today: Date) -> Vec<MilestoneStanding> {
    let (mut accepted, mut covered) = (accepted, covered);
    let take = |from: &mut i64, value: i64| {
        let taken = value.clamp(0, (*from).max(0));
        *from -= taken;
        taken
    };
    milestones
        .iter()
        .map(|milestone| {
            let filled = take(&mut accepted, milestone.value);
            let reported = take(&mut covered, milestone.value);
            let state = if filled >= milestone.value {
                MilestoneState::Reached
            } else if reported >= milestone.value {
                MilestoneState::Reported
            } else if milestone.due < today {
                MilestoneState::Overdue
            } else {
                MilestoneState::Open
            };
            MilestoneStanding {
                state,
                accepted: filled,
            }
        })
        .collect()
}
