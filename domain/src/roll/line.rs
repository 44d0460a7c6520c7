//! The line of a membership while a roll is being built.

use super::basis::Basis;
use super::representative::representative;
use super::{
    MemberVotes, Missing, NonVoter, Obstacle, Representative, RollEntry, RollMember, RollRules, VoteReason, Voter,
};
use crate::date::Date;

/// A line that other lines can still change.
pub(super) struct DraftLine<'a> {
    pub member: &'a RollMember<'a>,
    tier: String,
    version: String,
    pub votes: i64,
    pub reasons: Vec<VoteReason>,
    pub obstacles: Vec<Obstacle>,
    representative: Option<Representative>,
}

impl<'a> DraftLine<'a> {
    pub fn of(rules: &RollRules<'a>, basis: Option<&Basis<'a>>, member: &'a RollMember<'a>) -> Self {
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
            None => line.obstacles.push(Obstacle::hopeless(Missing::NoSuchTier)),
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
            Err(missing) => self.obstacles.push(Obstacle::hopeless(missing)),
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
    pub fn entry(self) -> RollEntry {
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
