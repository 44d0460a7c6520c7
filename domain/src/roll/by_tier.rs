//! The voting roll by tier: how many votes each member has, and why.

use crate::counts::{CountOf, statuses};
use crate::date::Date;
use crate::election::Election;
use crate::expr::{Expr, Value};
use crate::facts::Facts;
use crate::grant::{Benefit, BenefitKind, GrantValue, Granted, Period, right_starts_on};
use crate::programme::{Programme, Tier};
use crate::resolve::{ResolvedGrant, resolve};
use crate::seats::MemberCounts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The roll of one election, or of all votes in a programme without elections.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Roll {
    /// A line for every tier, in file order. Two if its votes depend on a status and it's known how many members have it.
    pub lines: Vec<RollLine>,
}

/// The members of one tier.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RollLine {
    pub tier: String,
    /// The status that these members have or lack.
    pub status: Option<HeldStatus>,
    pub members: i64,
    pub right: VotingRight,
}

/// Whether members have a status.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct HeldStatus {
    /// A fact of type yes-no.
    pub fact: String,
    pub is_held: bool,
}

/// Whether the members of a tier vote, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotingRight {
    Votes(MemberVotes),
    /// How many votes they have depends on each member's facts, so counts by tier can't say.
    Depends(GrantedVotes),
    /// They would have votes, but other tiers elect these seats.
    OtherClass,
    /// The tier doesn't grant the benefit that gives the vote.
    NoVotes,
}

/// The votes of each member of a tier.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MemberVotes {
    pub each: i64,
    /// The period that the votes are for.
    pub per: Option<Period>,
    /// The tier that grants them. `None` if the election gives every member of its class one vote.
    pub from: Option<String>,
    /// The line that grants them.
    pub line: u32,
    /// The days of membership before a member can vote.
    pub after_days: Option<u16>,
    /// The first day on which a member can vote.
    pub from_day: Option<Date>,
}

/// Where votes come from whose number isn't known.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct GrantedVotes {
    /// The tier that grants them.
    pub from: String,
    /// The line that grants them.
    pub line: u32,
}

impl MemberVotes {
    /// The first day on which a member can vote whose membership begins on this day.
    pub fn starts_on(&self, first_day: Date) -> Date {
        right_starts_on(first_day, self.after_days, self.from_day)
    }
}

impl VotingRight {
    /// Whether members of the tier can have a vote.
    pub fn can_vote(&self) -> bool {
        matches!(self, Self::Votes(_) | Self::Depends(_))
    }
}

impl Roll {
    /// Whether all votes are known. If not, the totals leave some out.
    pub fn is_complete(&self) -> bool {
        let open = |line: &RollLine| line.members > 0 && matches!(line.right, VotingRight::Depends(_));
        !self.lines.iter().any(open)
    }

    /// How many members vote.
    pub fn members(&self) -> i64 {
        let voting = self.lines.iter().filter(|line| line.votes_each() > 0);
        voting.fold(0, |sum, line| sum.saturating_add(line.members))
    }

    pub fn votes(&self) -> i64 {
        let votes = self.lines.iter().map(RollLine::votes);
        votes.fold(0, i64::saturating_add)
    }
}

impl RollLine {
    pub fn votes_each(&self) -> i64 {
        match &self.right {
            VotingRight::Votes(votes) => votes.each,
            VotingRight::Depends(_) | VotingRight::OtherClass | VotingRight::NoVotes => 0,
        }
    }

    /// All votes in the line.
    pub fn votes(&self) -> i64 {
        self.members.saturating_mul(self.votes_each())
    }
}

/// The roll for these numbers of members. A tier that isn't mentioned has none.
/// `None` if the programme doesn't say which benefit carries the votes.
pub fn roll(programme: &Programme, counts: &MemberCounts) -> Option<Roll> {
    let benefit = programme.benefit(&programme.roll.as_ref()?.benefit)?;
    let lines = programme.tiers.iter().flat_map(|tier| {
        let right = granted(programme, tier, benefit);
        lines(programme, tier, right, Some(benefit), counts)
    });
    Some(Roll { lines: lines.collect() })
}

/// The roll of one election.
pub fn election_roll(programme: &Programme, election: &Election, counts: &MemberCounts) -> Roll {
    let benefit = election.benefit.as_deref().and_then(|id| programme.benefit(id));
    let lines = programme.tiers.iter().flat_map(|tier| {
        let right = voting_right(programme, election, tier);
        lines(programme, tier, right, benefit, counts)
    });
    Roll { lines: lines.collect() }
}

/// The lines of a tier.
fn lines(
    programme: &Programme,
    tier: &Tier,
    right: VotingRight,
    benefit: Option<&Benefit>,
    counts: &MemberCounts,
) -> Vec<RollLine> {
    let by_status = benefit.filter(|_| matches!(right, VotingRight::Depends(_)));
    if let Some(lines) = by_status.and_then(|benefit| lines_by_status(programme, tier, benefit, counts)) {
        return lines;
    }
    vec![RollLine {
        tier: tier.id.clone(),
        status: None,
        members: counts.get(&tier.id).copied().unwrap_or(0),
        right,
    }]
}

/// The members of a tier with a status and those without, if their votes depend on nothing else and their number is known.
fn lines_by_status(
    programme: &Programme,
    tier: &Tier,
    benefit: &Benefit,
    counts: &MemberCounts,
) -> Option<Vec<RollLine>> {
    let resolved = resolve(programme, tier);
    let granted = resolved.grant(&benefit.id)?;
    let names: BTreeSet<&str> = granted.grant.value.conditions().flat_map(Expr::names).collect();
    let mut statuses = statuses(programme).filter(|fact| names.contains(fact.id.as_str()));
    let status = statuses.next().filter(|_| names.len() == 1)?;
    let of = CountOf {
        tier,
        status: Some(status),
    };
    let held = of.number(counts)?;
    let others = counts.get(&tier.id)?.checked_sub(held).filter(|others| *others >= 0)?;
    let line = |(is_held, members)| {
        let mut facts = Facts::new();
        facts.set(&status.id, Value::Bool(is_held));
        let right = match granted.grant.value.for_facts(programme, tier, &facts) {
            Granted::Value(value) => votes_of(value, granted, benefit),
            Granted::NotIncluded => VotingRight::NoVotes,
            Granted::Needs(_) => return None,
        };
        Some(RollLine {
            tier: tier.id.clone(),
            status: Some(HeldStatus {
                fact: status.id.clone(),
                is_held,
            }),
            members,
            right,
        })
    };
    [(true, held), (false, others)].into_iter().map(line).collect()
}

/// Whether the members of a tier vote in an election.
pub fn voting_right(programme: &Programme, election: &Election, tier: &Tier) -> VotingRight {
    let is_voter = election.voters.contains(&tier.id);
    let benefit = election.benefit.as_deref().and_then(|id| programme.benefit(id));
    match benefit.map(|benefit| granted(programme, tier, benefit)) {
        Some(right) if right.can_vote() && !election.is_open_to(tier) => VotingRight::OtherClass,
        Some(right) => right,
        None if is_voter => VotingRight::Votes(MemberVotes {
            each: 1,
            per: None,
            from: None,
            line: election.line,
            after_days: None,
            from_day: None,
        }),
        None => VotingRight::OtherClass,
    }
}

/// The votes that a tier's grant of a benefit gives each member.
fn granted(programme: &Programme, tier: &Tier, benefit: &Benefit) -> VotingRight {
    let resolved = resolve(programme, tier);
    let Some(granted) = resolved.grant(&benefit.id) else {
        return VotingRight::NoVotes;
    };
    votes_of(&granted.grant.value, granted, benefit)
}

/// The votes that a value gives each member.
pub(super) fn votes_of(value: &GrantValue, granted: &ResolvedGrant, benefit: &Benefit) -> VotingRight {
    let each = match value {
        // A grant without a number gives one vote.
        GrantValue::Yes => 1,
        GrantValue::Exactly(votes) if *votes > 0 => *votes,
        GrantValue::Cases(_) => {
            return VotingRight::Depends(GrantedVotes {
                from: granted.from.clone(),
                line: granted.grant.line,
            });
        }
        _ => return VotingRight::NoVotes,
    };
    VotingRight::Votes(MemberVotes {
        each,
        per: match benefit.kind {
            BenefitKind::Votes { per } => per,
            _ => None,
        },
        from: Some(granted.from.clone()),
        line: granted.grant.line,
        after_days: granted.grant.after_days,
        from_day: granted.grant.from,
    })
}
