//! By which rules a roll is built, and which of them a member doesn't meet.

use super::{EndReason, MemberVotes, Missing, Obstacle, RollMember};
use crate::date::Date;
use crate::election::Election;
use crate::programme::Programme;

/// What a roll is built by.
#[derive(Clone, Copy, Debug)]
pub struct RollRules<'a> {
    /// The version of the programme whose election it is.
    pub programme: &'a Programme,
    pub election: &'a Election,
    /// Whether this version counts for all members. Otherwise, what a tier grants is what it grants in each member's
    /// own.
    pub same_for_all: bool,
    /// The record date.
    pub day: Date,
    /// What members can still do depends on it.
    pub today: Date,
}

impl<'a> RollRules<'a> {
    /// The version of the programme that counts for a member.
    pub(super) fn version_of(&self, member: &RollMember<'a>) -> &'a Programme {
        if self.same_for_all {
            self.programme
        } else {
            member.programme
        }
    }

    /// A day by which something can be done that counts on the record date. `None` if it has passed.
    fn until(&self, day: Date) -> Option<Date> {
        Some(day.min(self.day)).filter(|day| *day >= self.today)
    }

    /// Something that the member can do until the record date.
    pub(super) fn fixable(&self, missing: Missing) -> Obstacle {
        Obstacle {
            missing,
            fix_by: self.until(self.day),
        }
    }

    /// Why the membership itself doesn't last on the record date, or not yet.
    pub(super) fn standing(&self, member: &RollMember<'_>) -> Option<Obstacle> {
        let on = member.first_day;
        if on > self.day {
            return Some(Obstacle::hopeless(Missing::NotBegun { on }));
        }
        let end = member.end.filter(|end| end.last_day < self.day)?;
        let on = end.last_day;
        Some(Obstacle {
            missing: match end.why {
                EndReason::Ended => Missing::Ended { on },
                EndReason::Notice => Missing::Leaving { on },
                EndReason::Unconfirmed => Missing::Unconfirmed { on },
            },
            fix_by: end.fix_by.and_then(|day| self.until(day)),
        })
    }

    /// Why the right hasn't started on the record date.
    pub(super) fn too_new(&self, since: Date, votes: &MemberVotes) -> Option<Obstacle> {
        let until = votes.starts_on(since);
        let missing = Missing::TooNew {
            since,
            after_days: votes.after_days,
            until,
        };
        (until > self.day.max(since)).then(|| Obstacle::hopeless(missing))
    }

    /// The invoice that isn't paid, although it has to be.
    pub(super) fn overdue(&self, member: &RollMember<'_>) -> Option<Obstacle> {
        let since = member.overdue.filter(|due| self.election.paid_up && *due < self.day)?;
        Some(self.fixable(Missing::Overdue { since }))
    }
}
