//! How far a poll is.

use super::Timetable;
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// How far a poll is. It follows from its days and from what people did.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PollPhase {
    /// Before the first day of nominations, or of voting if there are none.
    Announced,
    /// Candidates can be nominated.
    Nominating,
    /// Nominations are closed, and voting isn't open.
    Waiting,
    /// Voting should be open, but the roll isn't frozen.
    Held,
    /// Voting is open.
    Voting,
    /// Voting is closed, and the ballots aren't counted.
    Closed,
    /// The result is known.
    Counted,
    /// People have certified the result.
    Certified,
    /// It won't take place, or doesn't count.
    Cancelled,
}

/// What people did with a poll.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum PollStand {
    /// It was announced.
    Announced,
    /// Its roll is frozen.
    Frozen,
    /// Its ballots are counted.
    Counted,
    /// Its result is certified.
    Certified,
    /// It was cancelled.
    Cancelled,
}

impl PollPhase {
    /// The phase of a poll on a day.
    pub fn on(today: Date, days: &Timetable, stand: PollStand) -> Self {
        match stand {
            PollStand::Cancelled => Self::Cancelled,
            PollStand::Certified => Self::Certified,
            PollStand::Counted => Self::Counted,
            PollStand::Frozen if today > days.closes => Self::Closed,
            PollStand::Frozen if today >= days.opens => Self::Voting,
            PollStand::Announced if today >= days.opens => Self::Held,
            PollStand::Announced | PollStand::Frozen => Self::before_voting(today, days),
        }
    }

    fn before_voting(today: Date, days: &Timetable) -> Self {
        match days.nominations {
            Some((first, last)) if today >= first => {
                if today <= last {
                    Self::Nominating
                } else {
                    Self::Waiting
                }
            }
            _ => Self::Announced,
        }
    }

    /// Whether a poll is still going on.
    pub fn is_running(self) -> bool {
        self < Self::Counted
    }

    /// Whether the roll can be corrected. From the moment voting closes, it stays as it is.
    pub fn takes_corrections(self) -> bool {
        self <= Self::Voting
    }
}
