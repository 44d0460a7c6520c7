//! Whether a resolution is adopted.

use super::{AnswerSum, Choices, Majority, MajorityShare, ResolutionResult, Turnout, YesNo};

impl ResolutionResult {
    /// The result of these ballots, each with its votes. `turnout` has everyone on the roll.
    pub fn of<'a>(
        ballots: impl IntoIterator<Item = (&'a Choices, i64)>,
        majority: Majority,
        turnout: &Turnout,
        has_quorum: bool,
    ) -> Self {
        let [mut yes, mut no, mut abstain] = [AnswerSum::default(); 3];
        for (choices, votes) in ballots {
            if let Choices::Answer(answer) = choices {
                let sum = match answer {
                    YesNo::Yes => &mut yes,
                    YesNo::No => &mut no,
                    YesNo::Abstain => &mut abstain,
                };
                sum.members += 1;
                sum.votes = sum.votes.saturating_add(votes);
            }
        }
        let count = |sum: AnswerSum| if majority.by_heads { sum.members } else { sum.votes };
        let all = if majority.by_heads {
            turnout.members()
        } else {
            turnout.votes()
        };
        let needed = majority.share.needed(count(yes), count(no), all);
        Self {
            yes,
            no,
            abstain,
            needed,
            is_adopted: has_quorum && count(yes) >= needed,
        }
    }
}

impl MajorityShare {
    /// How many have to say yes, of those who said yes or no, or of all who are on the roll. At least 1.
    pub fn needed(self, yes: i64, no: i64, all: i64) -> i64 {
        let given = yes.saturating_add(no);
        let needed = match self {
            Self::Simple => given / 2 + 1,
            Self::Absolute => all / 2 + 1,
            Self::TwoThirds => given / 3 * 2 + (given % 3 * 2 + 2) / 3,
        };
        needed.max(1)
    }
}
