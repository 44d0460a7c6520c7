//! What happens in a round of a method that compares candidates in pairs.

use super::names::Names;
use crate::count::{CandidateId, Outcome, PairwiseMethod, PairwiseRule, Round, Strength};

pub(super) fn sentences(outcome: &Outcome, round: &Round, rule: PairwiseRule, names: &Names) -> Vec<String> {
    match rule.method {
        PairwiseMethod::CondorcetIrv => run_off(round, names),
        PairwiseMethod::Schulze | PairwiseMethod::RankedPairs | PairwiseMethod::Minimax | PairwiseMethod::Copeland => {
            ranked(outcome, round, rule, names)
        }
    }
}

/// The places of Condorcet-IRV, one after the other.
fn run_off(round: &Round, names: &Names) -> Vec<String> {
    let left_out = round.eliminated.iter().map(|candidate| {
        let ballots = match tally(round, *candidate) {
            "1" => "1 ballot puts".to_owned(),
            number => format!("{number} ballots put"),
        };
        format!(
            "Nobody beats everyone else, so {}, whom {ballots} first, is left out for this place.",
            names.one(*candidate)
        )
    });
    let elected = match round.elected[..] {
        [] => None,
        [one] => Some(format!(
            "{} beats everyone else who's left, and takes a seat.",
            names.one(one)
        )),
        [_, ..] => Some(format!("{} share a place, and take seats.", names.all(&round.elected))),
    };
    left_out.chain(elected).collect()
}

fn ranked(outcome: &Outcome, round: &Round, rule: PairwiseRule, names: &Names) -> Vec<String> {
    let mut sentences = vec![why(rule).to_owned()];
    if let Some(order) = &outcome.order {
        let places = order
            .iter()
            .map(|group| group.iter().map(|one| names.one(*one)).collect::<Vec<_>>().join(" = "));
        sentences.push(format!("The order is {}.", places.collect::<Vec<_>>().join(" > ")));
    }
    match round.elected[..] {
        [] => {}
        [_] => sentences.push(format!("{} takes the seat.", names.all(&round.elected))),
        _ => sentences.push(format!("{} take the seats.", names.all(&round.elected))),
    }
    sentences
}

/// What the order goes by.
fn why(rule: PairwiseRule) -> &'static str {
    match (rule.method, rule.strength) {
        (PairwiseMethod::Minimax, Strength::WinningVotes) => {
            "Candidates are ordered by the votes against them in their worst defeat: the fewer, the better."
        }
        (PairwiseMethod::Minimax, Strength::Margins) => {
            "Candidates are ordered by the margin of their worst defeat: the smaller, the better."
        }
        (PairwiseMethod::Copeland, _) => "Candidates are ordered by their wins, with half a win for each draw.",
        (PairwiseMethod::RankedPairs, _) => "Defeats are taken from the strongest to the weakest.",
        (PairwiseMethod::Schulze | PairwiseMethod::CondorcetIrv, _) => {
            "Candidates are ordered by their strongest paths of defeats."
        }
    }
}

fn tally(round: &Round, candidate: CandidateId) -> &str {
    let found = round.tallies.iter().find(|(other, _)| *other == candidate);
    found.map_or("no", |(_, tally)| tally)
}
