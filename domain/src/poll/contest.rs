//! An election's audit bundle as something that can be counted.

use super::{
    AffiliationGroup, AuditBundle, BundleBallot, BundleCandidate, Choices, ChoicesFault, PaperKind, PollRules,
    TallyError, affiliation_groups,
};
use crate::count::{AffiliationCap, Ballot, BallotVote, Candidate, CandidateId, Contest, Rank, Rule, Standing, Tally};
use std::collections::HashMap;

/// An election's contest and the rule that counts it. Candidates keep the order that they have in the bundle.
#[derive(Clone, PartialEq, Debug)]
pub struct PollContest {
    pub contest: Contest,
    pub rule: Rule,
    /// By candidate.
    numbers: Vec<u32>,
}

/// Where candidates are in a contest, by their numbers in the poll.
type Places = HashMap<u32, CandidateId>;

impl PollContest {
    /// # Errors
    /// If the rule is unknown, or a candidate, a ballot or the order for ties isn't as the poll's rules say.
    pub fn of(bundle: &AuditBundle) -> Result<Self, TallyError> {
        let rules = &bundle.rules;
        let rule = Rule::named(&rules.rule).ok_or_else(|| TallyError::UnknownRule(rules.rule.clone()))?;
        let numbers: Vec<u32> = bundle.candidates.iter().map(|candidate| candidate.number).collect();
        let places = places(&numbers)?;
        let ballots = bundle.ballots.iter();
        let contest = Contest {
            seats: wide(rules.seats),
            candidates: bundle.candidates.iter().map(candidate).collect(),
            caps: caps(bundle, &places),
            ballots: ballots
                .map(|written| ballot(written, rules, &numbers, &places))
                .collect::<Result<_, _>>()?,
            most_choices: (rules.paper != PaperKind::Ranking).then(|| u64::from(rules.most_marks)),
            default_option: None,
            tie_order: all(&bundle.tie_order, &places).ok_or(TallyError::TieOrder)?,
        };
        Ok(Self { contest, rule, numbers })
    }

    /// A candidate's number in the poll.
    pub fn number(&self, candidate: CandidateId) -> u32 {
        self.numbers[candidate.0]
    }

    pub(super) fn numbers(&self, candidates: &[CandidateId]) -> Vec<u32> {
        candidates.iter().map(|candidate| self.number(*candidate)).collect()
    }

    pub(super) fn tallies(&self, tallies: Vec<(CandidateId, Tally)>) -> Vec<(u32, Tally)> {
        let tallies = tallies.into_iter();
        tallies
            .map(|(candidate, tally)| (self.number(candidate), tally))
            .collect()
    }

    /// The candidate with this number.
    pub(super) fn candidate(&self, number: u32) -> Option<CandidateId> {
        let place = self.numbers.iter().position(|other| *other == number);
        place.map(CandidateId)
    }
}

/// A ballot's votes, if it can be counted.
pub(super) fn checked_votes(ballot: &BundleBallot, rules: &PollRules, candidates: &[u32]) -> Result<u64, TallyError> {
    if let Err(fault) = ballot.choices.check(rules, candidates) {
        return Err(fault_of(ballot, fault));
    }
    u64::try_from(ballot.votes).map_err(|_| TallyError::Votes(ballot.receipt.clone()))
}

fn fault_of(ballot: &BundleBallot, fault: ChoicesFault) -> TallyError {
    TallyError::Ballot {
        receipt: ballot.receipt.clone(),
        fault,
    }
}

fn places(numbers: &[u32]) -> Result<Places, TallyError> {
    let mut places = Places::new();
    for (place, number) in numbers.iter().enumerate() {
        if places.insert(*number, CandidateId(place)).is_some() {
            return Err(TallyError::SameNumber(*number));
        }
    }
    Ok(places)
}

/// `None` if one of them isn't a candidate.
fn all(numbers: &[u32], places: &Places) -> Option<Vec<CandidateId>> {
    numbers.iter().map(|number| places.get(number).copied()).collect()
}

fn candidate(candidate: &BundleCandidate) -> Candidate {
    Candidate {
        label: format!("C{}", candidate.number),
        name: candidate.name.clone(),
        standing: if candidate.is_out {
            Standing::Withdrawn
        } else {
            Standing::Standing
        },
    }
}

/// A cap for each organisation, if the rules have one.
fn caps(bundle: &AuditBundle, places: &Places) -> Vec<AffiliationCap> {
    let Some(most) = bundle.rules.most_per_organisation else {
        return Vec::new();
    };
    let candidates = bundle.candidates.iter();
    let affiliations: Vec<(u32, &str)> = candidates
        .map(|candidate| (candidate.number, candidate.affiliation.as_str()))
        .collect();
    let cap = |group: AffiliationGroup| AffiliationCap {
        members: all(&group.candidates, places).unwrap_or_default(),
        name: group.name,
        most: wide(most),
    };
    affiliation_groups(&affiliations).into_iter().map(cap).collect()
}

fn ballot(
    written: &BundleBallot,
    rules: &PollRules,
    candidates: &[u32],
    places: &Places,
) -> Result<Ballot, TallyError> {
    let weight = checked_votes(written, rules, candidates)?;
    let vote = vote(&written.choices, places).ok_or_else(|| fault_of(written, ChoicesFault::WrongKind))?;
    Ok(Ballot { weight, vote })
}

/// `None` for an answer to a resolution.
fn vote(choices: &Choices, places: &Places) -> Option<BallotVote> {
    match choices {
        Choices::Ranking(ranked) => {
            let ranks = all(ranked, places)?.into_iter();
            let ranks = ranks.map(|candidate| Rank::Candidates(vec![candidate]));
            Some(BallotVote::Ranking(ranks.collect()))
        }
        Choices::Marks(marked) => Some(BallotVote::Approval(all(marked, places)?)),
        Choices::Points(points) => {
            let points = points.iter();
            let given = points.map(|(number, given)| Some((*places.get(number)?, u64::from(*given))));
            Some(BallotVote::Points(given.collect::<Option<_>>()?))
        }
        Choices::Answer(_) => None,
    }
}

fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
