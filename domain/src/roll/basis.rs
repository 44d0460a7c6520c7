//! What a tier gives its members in an election, by the version of the programme that counts for them.

use super::by_tier::votes_of;
use super::{MemberVotes, Missing, RollMember, RollRules, VoteReason, VotingRight, voting_right};
use crate::election::Election;
use crate::expr::Expr;
use crate::facts::Facts;
use crate::grant::{Benefit, Granted};
use crate::programme::{Programme, Tier};
use crate::resolve::{ResolvedGrant, resolve};
use std::collections::BTreeMap;

/// The bases of a roll, each worked out once.
pub(super) struct Bases<'a> {
    rules: &'a RollRules<'a>,
    /// By version and tier. `None` if the version doesn't have the tier.
    known: BTreeMap<(&'a str, &'a str), Option<Basis<'a>>>,
}

/// A tier in an election.
pub(super) struct Basis<'a> {
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    right: VotingRight,
    /// The benefit that gives the votes, and its grant. `None` if the tier doesn't grant it, or every member of the
    /// class has one vote.
    granted: Option<(&'a Benefit, ResolvedGrant)>,
    /// The version whose line gives the votes.
    version: &'a str,
}

impl<'a> Bases<'a> {
    pub fn new(rules: &'a RollRules<'a>) -> Self {
        Self {
            rules,
            known: BTreeMap::new(),
        }
    }

    /// The basis of a member's votes. `None` if the version that counts doesn't have the tier.
    pub fn of(&mut self, member: &'a RollMember<'a>) -> Option<&Basis<'a>> {
        let rules = self.rules;
        let key = (rules.version_of(member).version.as_str(), member.tier.as_str());
        let basis = self.known.entry(key).or_insert_with(|| Basis::of(rules, member));
        basis.as_ref()
    }
}

impl<'a> Basis<'a> {
    fn of(rules: &RollRules<'a>, member: &RollMember<'a>) -> Option<Self> {
        let programme = rules.version_of(member);
        let tier = if rules.same_for_all {
            tier_now(programme, &member.tier)?
        } else {
            programme.tier(&member.tier)?
        };
        let without = Self {
            programme,
            tier,
            right: VotingRight::NoVotes,
            granted: None,
            version: programme.version.as_str(),
        };
        let Some((election, giving)) = election_in(rules, programme, tier) else {
            return Some(without);
        };
        let benefit = election.benefit.as_deref().and_then(|id| programme.benefit(id));
        let granted = benefit.and_then(|benefit| {
            let granted = resolve(programme, tier).grant(&benefit.id)?.clone();
            Some((benefit, granted))
        });
        Some(Self {
            right: voting_right(programme, &election, tier),
            granted,
            version: giving.version.as_str(),
            ..without
        })
    }

    /// The votes of a member with these facts.
    ///
    /// # Errors
    /// What's missing, if there are none.
    pub fn votes(&self, facts: &Facts) -> Result<MemberVotes, Missing> {
        let right = match (&self.right, &self.granted) {
            (VotingRight::Depends(_), Some((benefit, granted))) => {
                match granted.grant.value.for_facts(self.programme, self.tier, facts) {
                    Granted::Value(value) => votes_of(value, granted, benefit),
                    Granted::NotIncluded => VotingRight::NoVotes,
                    Granted::Needs(facts) => return Err(Missing::UnknownFacts(facts)),
                }
            }
            (right, _) => right.clone(),
        };
        match right {
            VotingRight::Votes(votes) => Ok(votes),
            VotingRight::OtherClass => Err(Missing::OtherClass),
            // A case of a grant can't have cases itself.
            VotingRight::NoVotes | VotingRight::Depends(_) => Err(Missing::NoVotes),
        }
    }

    /// ID of the benefit that gives the votes.
    pub fn benefit(&self) -> Option<&'a str> {
        let (benefit, _) = self.granted.as_ref()?;
        Some(&benefit.id)
    }

    /// Where votes come from.
    pub fn origin(&self, votes: &MemberVotes) -> Vec<VoteReason> {
        let version = self.version.to_owned();
        let line = votes.line;
        let (Some(benefit), Some(tier)) = (self.benefit(), &votes.from) else {
            return vec![VoteReason::OneEach { version, line }];
        };
        let grant = VoteReason::Grant {
            benefit: benefit.to_owned(),
            tier: tier.clone(),
            per: votes.per,
            version,
            line,
        };
        let facts = self.facts();
        let facts = (!facts.is_empty()).then_some(VoteReason::Facts(facts));
        [grant].into_iter().chain(facts).collect()
    }

    /// The facts that the number of votes depends on, in order of appearance.
    fn facts(&self) -> Vec<String> {
        let Some((_, granted)) = &self.granted else {
            return Vec::new();
        };
        let mut facts: Vec<String> = Vec::new();
        // Names can also be the words that facts are compared with.
        let names = granted.grant.value.conditions().flat_map(Expr::names);
        for name in names.filter(|name| self.programme.fact(name).is_some()) {
            if !facts.iter().any(|known| known == name) {
                facts.push(name.to_owned());
            }
        }
        facts
    }
}

/// The tier that has this ID in a version, or had it before.
fn tier_now<'a>(programme: &'a Programme, id: &str) -> Option<&'a Tier> {
    let formerly = |tier: &&Tier| tier.formerly.iter().any(|former| former == id);
    programme.tier(id).or_else(|| programme.tiers.iter().find(formerly))
}

/// The election in the words of the version that counts for a member, and the version whose line gives the votes. `None` if
/// that version has neither the benefit that gives the vote nor an election of its own that gives it.
fn election_in<'a>(rules: &RollRules<'a>, programme: &'a Programme, tier: &Tier) -> Option<(Election, &'a Programme)> {
    let mut election = rules.election.clone();
    // Without a benefit, the election itself gives the vote.
    let mut giving = rules.programme;
    if let Some(id) = &rules.election.benefit {
        giving = programme;
        let own = programme.election(&rules.election.id);
        let named = own.and_then(|own| own.benefit.as_ref());
        let mut names = [Some(id), named].into_iter().flatten();
        let Some(known) = names.find(|id| programme.benefit(id).is_some()) else {
            let own = own.filter(|own| own.benefit.is_none())?;
            return Some((own.clone(), giving));
        };
        election.benefit = Some(known.clone());
    }
    // A class lists the tiers by the names that they have now.
    let now = tier_now(rules.programme, &tier.id);
    if now.is_some_and(|now| election.voters.contains(&now.id)) {
        election.voters.push(tier.id.clone());
    }
    Some((election, giving))
}
