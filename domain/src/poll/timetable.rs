//! The days of a poll.

use super::PollKind;
use crate::date::Date;
use crate::election::Election;
use serde::{Deserialize, Serialize};

/// The days of a poll, in UTC. Each last day is included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Timetable {
    /// The day that the voting roll is for.
    pub record_day: Date,
    /// The first and last day of the call for nominations. `None` if there isn't one.
    pub nominations: Option<(Date, Date)>,
    /// The first day of voting.
    pub opens: Date,
    /// The last day of voting.
    pub closes: Date,
}

/// How far ahead a day can be, in months.
pub const FURTHEST_POLL_MONTHS: u16 = 24;

/// A day of a poll.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum PollDay {
    RecordDay,
    NominationsFrom,
    NominationsTo,
    Opens,
    Closes,
}

/// What's wrong with a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DayFault {
    /// An election needs a call for nominations.
    Missing,
    /// It's in the past, or more than [`FURTHEST_POLL_MONTHS`] ahead.
    OutOfReach,
    /// It isn't after the day that comes before it.
    OutOfOrder,
    /// It's closer to the first day of voting than the programme allows.
    TooClose,
}

impl Timetable {
    /// Everything that's wrong with the days of a poll that's announced today, at most one fault for each day. The
    /// record date can be in the past: the roll is computed for any day.
    pub fn faults(&self, today: Date, election: &Election, kind: PollKind) -> Vec<(PollDay, DayFault)> {
        let mut faults = Vec::new();
        let mut check = |day, found: Option<DayFault>| faults.extend(found.map(|fault| (day, fault)));
        check(PollDay::RecordDay, self.record_day_fault(election));
        match self.nominations {
            Some((first, last)) => {
                check(PollDay::NominationsFrom, reach(today, first));
                check(
                    PollDay::NominationsTo,
                    self.nominations_end_fault(first, last, election),
                );
            }
            None if kind == PollKind::Election => check(PollDay::NominationsFrom, Some(DayFault::Missing)),
            None => {}
        }
        check(PollDay::Opens, reach(today, self.opens));
        let is_reversed = self.closes < self.opens;
        let closes = is_reversed.then_some(DayFault::OutOfOrder);
        check(PollDay::Closes, closes.or_else(|| reach(today, self.closes)));
        faults
    }

    fn record_day_fault(&self, election: &Election) -> Option<DayFault> {
        let days = self.opens.unix_days() - self.record_day.unix_days();
        let needed = i64::from(election.record_days.unwrap_or(0));
        if days < 0 {
            Some(DayFault::OutOfOrder)
        } else if days < needed {
            Some(DayFault::TooClose)
        } else {
            None
        }
    }

    fn nominations_end_fault(&self, first: Date, last: Date, election: &Election) -> Option<DayFault> {
        let days = self.opens.unix_days() - last.unix_days();
        let rules = election.nominations.as_ref();
        let needed = i64::from(rules.and_then(|rules| rules.close_days).unwrap_or(0));
        if last < first || days < 1 {
            Some(DayFault::OutOfOrder)
        } else if days < needed {
            Some(DayFault::TooClose)
        } else {
            None
        }
    }
}

fn reach(today: Date, day: Date) -> Option<DayFault> {
    let furthest = today.plus_months(FURTHEST_POLL_MONTHS);
    let is_far = furthest.is_some_and(|furthest| day > furthest);
    (day < today || is_far).then_some(DayFault::OutOfReach)
}
