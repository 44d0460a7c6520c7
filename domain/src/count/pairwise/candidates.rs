//! Who can be elected, and who is dropped because they don't beat the default option.

use super::matrix::PairMatrix;
use crate::count::contest::{CandidateId, Contest, Standing};
use crate::count::outcome::Exclusion;

/// The candidates of a comparison.
#[derive(Debug)]
pub(super) struct Candidates {
    /// Who stands, with the default option if there is one.
    pub considered: Vec<CandidateId>,
    /// Who stands but didn't reach the quorum, or didn't beat the default option.
    pub dropped: Vec<CandidateId>,
    /// Why.
    pub excluded: Vec<Exclusion>,
}

/// Everyone who stands, with the default option.
pub(super) fn standing(contest: &Contest) -> Vec<CandidateId> {
    let all = contest.candidates.iter().enumerate();
    let standing = all.filter(|(_, candidate)| candidate.standing == Standing::Standing);
    standing.map(|(place, _)| CandidateId(place)).collect()
}

/// Drops the candidates whom too few prefer to the default option.
///
/// Debian constitution 1.9, appendix A.5, points 2 (quorum) and 3 (majority of 1:1).
pub(super) fn drop(contest: &Contest, matrix: &PairMatrix) -> Candidates {
    let mut candidates = Candidates {
        considered: Vec::new(),
        dropped: Vec::new(),
        excluded: Vec::new(),
    };
    for candidate in standing(contest) {
        match obstacle(contest, matrix, candidate) {
            Some(obstacle) => {
                candidates.dropped.push(candidate);
                candidates.excluded.push(obstacle);
            }
            None => candidates.considered.push(candidate),
        }
    }
    candidates
}

fn obstacle(contest: &Contest, matrix: &PairMatrix, candidate: CandidateId) -> Option<Exclusion> {
    let default = contest
        .default_option
        .filter(|default| default.candidate != candidate)
        .filter(|default| contest.candidates[default.candidate.0].standing == Standing::Standing)?;
    if matrix.prefer(candidate, default.candidate) < default.quorum {
        return Some(Exclusion::Quorum { candidate });
    }
    (!matrix.beats(candidate, default.candidate)).then_some(Exclusion::DefaultOption { candidate })
}
