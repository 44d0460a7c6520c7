//! Counts by comparing candidates in pairs.

use super::candidates::{Candidates, drop, standing};
use super::condorcet_irv::{RunOff, condorcet_irv};
use super::copeland::{copeland, half_wins};
use super::matrix::PairMatrix;
use super::minimax::{minimax, worst_defeat};
use super::order::Order;
use super::preference::{Preference, preferences};
use super::ranked_pairs::ranked_pairs;
use super::rule::{PairwiseMethod, PairwiseRule};
use super::schulze::schulze;
use crate::count::contest::{CandidateId, Contest};
use crate::count::error::CountError;
use crate::count::outcome::{Outcome, Round, Tally};
use crate::count::places::fill;
use crate::count::ties::TieOrder;

/// A contest as a rule sees it.
struct PairComparison<'a> {
    contest: &'a Contest,
    rule: PairwiseRule,
    ballots: Vec<Preference>,
    matrix: PairMatrix,
    tie_order: TieOrder,
}

/// Counts a contest: candidates are ranked, and take the seats in this order.
///
/// A candidate whom too few prefer to the default option comes after all others in the order.
pub(in crate::count) fn count(contest: &Contest, id: &'static str, rule: PairwiseRule) -> Result<Outcome, CountError> {
    let comparison = PairComparison::new(contest, rule)?;
    let Candidates {
        considered,
        dropped,
        mut excluded,
    } = drop(contest, &comparison.matrix);
    let run_off = comparison.rank(&considered);
    let electable = comparison.electable(&run_off.order);
    let round = |candidate| run_off.round_of(candidate);
    let filled = fill(contest, &electable, round);
    let mut order = run_off.order.clone();
    order.extend(comparison.rank(&dropped).order);
    let rounds = run_off.until_filled(&filled.winners);
    excluded.extend(filled.excluded);
    let ties = run_off.ties.into_iter().filter(|tie| tie.round <= rounds.len());
    Ok(Outcome {
        rule: id,
        winners: filled.winners,
        vacant: filled.vacant,
        ties: ties.chain(filled.ties).collect(),
        rounds,
        order: Some(order),
        excluded,
        close_calls: Vec::new(),
        pairwise: Some(comparison.matrix.rows()),
    })
}

impl<'a> PairComparison<'a> {
    fn new(contest: &'a Contest, rule: PairwiseRule) -> Result<Self, CountError> {
        let ballots = preferences(contest)?;
        let all = contest.candidates.len();
        Ok(Self {
            contest,
            rule,
            matrix: PairMatrix::of(all, &standing(contest), &ballots, rule.unranked),
            ballots,
            tie_order: TieOrder::of(contest),
        })
    }

    fn rank(&self, candidates: &[CandidateId]) -> RunOff {
        let (matrix, strength) = (&self.matrix, self.rule.strength);
        let mut ties = Vec::new();
        let order = match self.rule.method {
            PairwiseMethod::Schulze => schulze(candidates, matrix, strength),
            PairwiseMethod::Minimax => minimax(candidates, matrix, strength),
            PairwiseMethod::Copeland => copeland(candidates, matrix),
            PairwiseMethod::RankedPairs => {
                let (order, found) = ranked_pairs(candidates, matrix, strength, &self.tie_order);
                ties = found;
                order
            }
            PairwiseMethod::CondorcetIrv => {
                return condorcet_irv(candidates, matrix, &self.ballots, &self.tie_order);
            }
        };
        let tallies = candidates
            .iter()
            .map(|candidate| (*candidate, self.tally(*candidate, candidates, &order)));
        let round = Round {
            tallies: tallies.collect(),
            ..Round::default()
        };
        RunOff {
            placed: vec![1; order.len()],
            rounds: vec![round],
            order,
            ties,
        }
    }

    /// What the method's order goes by: Copeland's score, minimax's worst defeat, or how many candidates come after this one.
    fn tally(&self, candidate: CandidateId, candidates: &[CandidateId], order: &Order) -> Tally {
        match self.rule.method {
            PairwiseMethod::Minimax => {
                worst_defeat(candidate, candidates, &self.matrix, self.rule.strength).to_string()
            }
            PairwiseMethod::Copeland => halves(half_wins(candidate, candidates, &self.matrix)),
            PairwiseMethod::Schulze | PairwiseMethod::RankedPairs | PairwiseMethod::CondorcetIrv => {
                let after = order.iter().skip_while(|group| !group.contains(&candidate)).skip(1);
                after.map(Vec::len).sum::<usize>().to_string()
            }
        }
    }

    /// The order without the default option, which can't take a seat.
    fn electable(&self, order: &Order) -> Order {
        let default = self.contest.default_option.map(|default| default.candidate);
        let others = |group: &Vec<CandidateId>| {
            group
                .iter()
                .copied()
                .filter(|candidate| Some(*candidate) != default)
                .collect()
        };
        order.iter().map(others).collect()
    }
}

impl RunOff {
    /// In which round a candidate got their place, from 1.
    fn round_of(&self, candidate: CandidateId) -> usize {
        let place = self.order.iter().position(|group| group.contains(&candidate));
        place.and_then(|place| self.placed.get(place)).copied().unwrap_or(1)
    }

    /// The rounds up to the last winner, with who's elected in them.
    fn until_filled(&self, winners: &[CandidateId]) -> Vec<Round> {
        let mut rounds = self.rounds.clone();
        for winner in winners {
            if let Some(round) = rounds.get_mut(self.round_of(*winner) - 1) {
                round.elected.push(*winner);
            }
        }
        let last = winners.iter().map(|winner| self.round_of(*winner)).max().unwrap_or(1);
        rounds.truncate(last);
        rounds
    }
}

/// A number of halves as a decimal.
fn halves(halves: u64) -> Tally {
    let half = if halves.is_multiple_of(2) { "" } else { ".5" };
    format!("{}{half}", halves / 2)
}
