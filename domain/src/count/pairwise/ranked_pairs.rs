//! Ranked pairs.

use super::defeat::DefeatStrength;
use super::matrix::PairMatrix;
use super::order::{Order, layers};
use super::rule::Strength;
use crate::count::contest::CandidateId;
use crate::count::outcome::{Tie, TieKind};
use crate::count::ties::TieOrder;
use std::cmp::Reverse;

/// One candidate defeats another.
#[derive(Clone, Copy, Debug)]
struct Defeat {
    winner: CandidateId,
    loser: CandidateId,
    strength: DefeatStrength,
}

/// Which candidates come before which, by the defeats locked so far and what follows from them.
#[derive(Clone)]
struct Locked {
    size: usize,
    before: Vec<bool>,
}

/// Orders candidates by locking defeats, the strongest first, unless they contradict those that are locked already.
/// Of equally strong defeats, the one whose winner fares better in ties comes first, then the one whose loser fares worse.
/// Also the ties that made a difference.
pub(super) fn ranked_pairs(
    candidates: &[CandidateId],
    matrix: &PairMatrix,
    strength: Strength,
    tie_order: &TieOrder,
) -> (Order, Vec<Tie>) {
    let mut locked = Locked::new(candidates);
    let mut ties = Vec::new();
    let defeats = defeats(candidates, matrix, strength, tie_order);
    for equal in defeats.chunk_by(|one, other| one.strength == other.strength) {
        if let [only] = equal {
            locked.lock(only);
            continue;
        }
        let before = locked.clone();
        let (kept, dropped): (Vec<Defeat>, Vec<Defeat>) = equal.iter().partition(|defeat| locked.lock(defeat));
        if let Some(first) = kept.first()
            && dropped.iter().any(|defeat| !before.contradicts(defeat))
        {
            ties.push(tie(equal, first.winner));
        }
    }
    (layers(candidates, |one, other| locked.is_before(one, other)), ties)
}

fn defeats(candidates: &[CandidateId], matrix: &PairMatrix, strength: Strength, tie_order: &TieOrder) -> Vec<Defeat> {
    let pairs = candidates
        .iter()
        .flat_map(|winner| candidates.iter().map(move |loser| (*winner, *loser)));
    let defeats = pairs.filter_map(|(winner, loser)| {
        let strength = matrix.defeat(winner, loser, strength)?;
        Some(Defeat {
            winner,
            loser,
            strength,
        })
    });
    let mut defeats: Vec<_> = defeats.collect();
    defeats.sort_by_key(|defeat| {
        (
            Reverse(defeat.strength),
            Reverse(tie_order.rank(defeat.winner)),
            tie_order.rank(defeat.loser),
        )
    });
    defeats
}

fn tie(equal: &[Defeat], chosen: CandidateId) -> Tie {
    let mut tied: Vec<_> = equal.iter().map(|defeat| defeat.winner).collect();
    tied.sort_unstable();
    tied.dedup();
    Tie {
        round: 1,
        kind: TieKind::Defeats,
        tied,
        chosen,
        by_round: None,
    }
}

impl Locked {
    fn new(candidates: &[CandidateId]) -> Self {
        let size = candidates
            .iter()
            .map(|candidate| candidate.0 + 1)
            .max()
            .unwrap_or_default();
        Self {
            size,
            before: vec![false; size * size],
        }
    }

    fn is_before(&self, one: CandidateId, other: CandidateId) -> bool {
        self.before[one.0 * self.size + other.0]
    }

    fn contradicts(&self, defeat: &Defeat) -> bool {
        self.is_before(defeat.loser, defeat.winner)
    }

    /// Locks a defeat. Returns whether it could.
    fn lock(&mut self, defeat: &Defeat) -> bool {
        if self.contradicts(defeat) {
            return false;
        }
        if self.is_before(defeat.winner, defeat.loser) {
            return true;
        }
        let all = (0..self.size).map(CandidateId);
        let at_least = |one, other| one == other || self.is_before(one, other);
        let above: Vec<_> = all.clone().filter(|one| at_least(*one, defeat.winner)).collect();
        let below: Vec<_> = all.filter(|one| at_least(defeat.loser, *one)).collect();
        for one in above {
            for other in &below {
                self.before[one.0 * self.size + other.0] = true;
            }
        }
        true
    }
}
