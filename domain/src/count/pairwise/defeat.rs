//! How strong the defeats are.

use super::matrix::PairMatrix;
use super::rule::Strength;
use crate::count::contest::CandidateId;
use std::cmp::Reverse;

/// The strength of a defeat. The strongest is the greatest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct DefeatStrength {
    /// The votes for the winner, or the margin.
    pub votes: u64,
    /// The votes against it, if they count.
    against: Reverse<u64>,
}

impl PairMatrix {
    /// How strongly `one` defeats `other`. `None` if it doesn't.
    pub(super) fn defeat(&self, one: CandidateId, other: CandidateId, strength: Strength) -> Option<DefeatStrength> {
        let (votes, against) = (self.prefer(one, other), self.prefer(other, one));
        (votes > against).then(|| match strength {
            Strength::WinningVotes => DefeatStrength {
                votes,
                against: Reverse(against),
            },
            Strength::Margins => DefeatStrength {
                votes: votes - against,
                against: Reverse(0),
            },
        })
    }
}
