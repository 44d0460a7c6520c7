//! The matrix of all comparisons.

use super::preference::Preference;
use super::rule::Unranked;
use crate::count::contest::CandidateId;

/// How many votes prefer each candidate to each other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PairMatrix {
    size: usize,
    /// Row by row.
    votes: Vec<u64>,
}

impl PairMatrix {
    /// Compares those who stand. `size` is the number of all candidates.
    pub(super) fn of(size: usize, standing: &[CandidateId], ballots: &[Preference], unranked: Unranked) -> Self {
        let mut matrix = Self {
            size,
            votes: vec![0; size * size],
        };
        let mut below = vec![false; size];
        for ballot in ballots.iter().filter(|ballot| ballot.weight > 0) {
            below.fill(false);
            match unranked {
                Unranked::Last => mark(&mut below, standing, true),
                Unranked::NoOpinion => ballot.ranks.iter().for_each(|rank| mark(&mut below, rank, true)),
            }
            for rank in &ballot.ranks {
                mark(&mut below, rank, false);
                for candidate in rank {
                    matrix.add(*candidate, &below, ballot.weight);
                }
            }
        }
        matrix
    }

    fn add(&mut self, preferred: CandidateId, below: &[bool], weight: u64) {
        let row = &mut self.votes[preferred.0 * self.size..][..self.size];
        for (votes, below) in row.iter_mut().zip(below) {
            if *below {
                *votes += weight;
            }
        }
    }

    /// How many votes prefer `one` to `other`.
    pub(super) fn prefer(&self, one: CandidateId, other: CandidateId) -> u64 {
        self.votes[one.0 * self.size + other.0]
    }

    /// Whether more votes prefer `one` to `other` than the reverse.
    pub(super) fn beats(&self, one: CandidateId, other: CandidateId) -> bool {
        self.prefer(one, other) > self.prefer(other, one)
    }

    pub(super) fn rows(&self) -> Vec<Vec<u64>> {
        self.votes.chunks(self.size.max(1)).map(<[u64]>::to_vec).collect()
    }
}

fn mark(below: &mut [bool], candidates: &[CandidateId], is_below: bool) {
    for candidate in candidates {
        below[candidate.0] = is_below;
    }
}
