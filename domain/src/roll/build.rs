//! Builds the roll of an election, member by member.

use super::basis::{Bases, Basis};
use super::representative::representative;
use super::together::vote_together;
use super::voter::by_name;
use super::{
    EndReason, MemberVotes, Missing, NonVoter, Obstacle, Representative, RollEntry, RollMember, VoteReason, Voter,
    VotingRoll,
};
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

/// A line while a roll is being built.
pub(super) struct DraftLine<'a> {
    pub member: &'a RollMember<'a>,
    tier: String,
    version: String,
    pub votes: i64,
    pub reasons: Vec<VoteReason>,
    pub obstacles: Vec<Obstacle>,
    representative: Option<Representative>,
}

/// The roll of an election, with a line for every membership.
pub fn build<'a>(rules: &'a RollRules<'a>, members: &'a [RollMember<'a>]) -> VotingRoll {
    let mut bases = Bases::new(rules);
    let lines = members.iter();
    let mut lines: Vec<DraftLine<'a>> = lines
        .map(|member| DraftLine::of(rules, bases.of(member), member))
        .collect();
    vote_together(rules.election, &mut lines);
    let mut voters = Vec::new();
    let mut others = Vec::new();
    for line in lines {
        match line.entry() {
            RollEntry::Votes(voter) => voters.push(voter),
            RollEntry::Missing(other) => others.push(other),
        }
    }
    voters.sort_by_cached_key(|voter| by_name(&voter.name, &voter.membership));
    others.sort_by_cached_key(|other| by_name(&other.name, &other.membership));
    VotingRoll {
        election: rules.election.id.clone(),
        version: rules.programme.version.clone(),
        day: rules.day,
        voters,
        others,
    }
}

/// The line of one membership. It's the same as in the whole roll if `members` has all memberships of the same party
/// and group.
pub fn entry_of<'a>(rules: &'a RollRules<'a>, members: &'a [RollMember<'a>], membership: &str) -> Option<RollEntry> {
    build(rules, members).entry(membership)
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
    fn fixable(&self, missing: Missing) -> Obstacle {
        Obstacle {
            missing,
            fix_by: self.until(self.day),
        }
    }

    /// Why the membership itself doesn't last on the record date, or not yet.
    fn standing(&self, member: &RollMember<'_>) -> Option<Obstacle> {
        let on = member.first_day;
        if on > self.day {
            return Some(hopeless(Missing::NotBegun { on }));
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

    /// Why the right hasn't begun on the record date.
    fn too_new(&self, since: Date, votes: &MemberVotes) -> Option<Obstacle> {
        let until = votes.starts_on(since);
        let missing = Missing::TooNew {
            since,
            after_days: votes.after_days,
            until,
        };
        (until > self.day.max(since)).then(|| hopeless(missing))
    }

    /// The invoice that isn't paid, although it has to be.
    fn overdue(&self, member: &RollMember<'_>) -> Option<Obstacle> {
        let since = member.overdue.filter(|due| self.election.paid_up && *due < self.day)?;
        Some(self.fixable(Missing::Overdue { since }))
    }
}

/// Something that the member can't do anything about.
pub(super) fn hopeless(missing: Missing) -> Obstacle {
    Obstacle { missing, fix_by: None }
}

impl<'a> DraftLine<'a> {
    fn of(rules: &RollRules<'a>, basis: Option<&Basis<'a>>, member: &'a RollMember<'a>) -> Self {
        let mut line = Self {
            member,
            tier: member.tier.clone(),
            version: rules.version_of(member).version.clone(),
            votes: 0,
            reasons: Vec::new(),
            obstacles: rules.standing(member).into_iter().collect(),
            representative: None,
        };
        match basis {
            Some(basis) => line.fill(rules, basis),
            None => line.obstacles.push(hopeless(Missing::NoSuchTier)),
        }
        line.obstacles.sort();
        line
    }

    /// What follows from the tier: votes with their reasons, or what's missing.
    fn fill(&mut self, rules: &RollRules<'_>, basis: &Basis<'_>) {
        let member = self.member;
        self.tier.clone_from(&basis.tier.id);
        let since = member.since(basis.benefit());
        match basis.votes(&member.facts) {
            Ok(votes) => {
                self.votes = votes.each;
                self.obstacles.extend(rules.too_new(since, &votes));
                self.reasons = self.reasons(rules, basis, since, &votes);
            }
            Err(missing @ Missing::UnknownFacts(_)) => self.obstacles.push(rules.fixable(missing)),
            Err(missing) => self.obstacles.push(hopeless(missing)),
        }
        // If nothing helps, whatever else is missing doesn't matter.
        if self.obstacles.iter().any(|obstacle| obstacle.fix_by.is_none()) {
            return;
        }
        match representative(member, basis.programme, basis.tier, rules.day) {
            Ok(person) => self.representative = Some(person),
            Err(missing) => self.obstacles.push(rules.fixable(missing)),
        }
        self.obstacles.extend(rules.overdue(member));
    }

    fn reasons(&self, rules: &RollRules<'_>, basis: &Basis<'_>, since: Date, votes: &MemberVotes) -> Vec<VoteReason> {
        let tier = VoteReason::Tier {
            tier: self.tier.clone(),
            version: self.version.clone(),
            since: self.member.first_day,
        };
        let waits = votes.after_days.is_some() || votes.from_day.is_some();
        let began = waits.then(|| VoteReason::Began {
            since,
            after_days: votes.after_days,
            from: votes.from_day,
            on: votes.starts_on(since),
        });
        let paid_up = rules.election.paid_up.then_some(VoteReason::PaidUp);
        let origin = basis.origin(votes).into_iter();
        [tier].into_iter().chain(origin).chain(began).chain(paid_up).collect()
    }

    /// The finished line.
    fn entry(self) -> RollEntry {
        let Self {
            member,
            tier,
            version,
            votes,
            ..
        } = self;
        let (membership, reference, name) = (member.membership.clone(), member.reference.clone(), member.name.clone());
        match self.representative.filter(|_| self.obstacles.is_empty()) {
            Some(representative) => RollEntry::Votes(Voter {
                membership,
                reference,
                name,
                tier,
                version,
                representative,
                votes,
                reasons: self.reasons,
            }),
            None => RollEntry::Missing(NonVoter {
                membership,
                reference,
                name,
                tier,
                version,
                votes,
                obstacles: self.obstacles,
            }),
        }
    }
}
