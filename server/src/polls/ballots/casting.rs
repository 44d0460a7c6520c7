//! A ballot that's being cast.

use super::receipt::Receipt;
use crate::applications::{AppState, CommandError, fingerprint};
use crate::polls::done::BallotDone;
use crate::polls::line_rows::PollLineRow;
use crate::polls::rows::PollRow;
use app::api::{BallotRefusal, CastBallot, is_ballot_key};
use domain::poll::Choices;

/// A ballot that's being cast, with what it's for. It has no `Debug`, so that it can't get into a log.
pub(super) struct Casting<'a> {
    pub state: &'a AppState,
    pub poll: &'a PollRow,
    pub line: &'a PollLineRow,
    pub choices: Choices,
    /// The receipt of the ballot to replace, as it was typed. Blank for the first ballot.
    pub replaces: &'a str,
    /// What recognises the same command.
    pub key_hash: &'a str,
}

impl Casting<'_> {
    /// It's cast, with this receipt.
    pub fn cast_with(&self, receipt: &Receipt) -> BallotDone {
        BallotDone::Cast(CastBallot {
            choices: self.choices.clone(),
            receipt: receipt.to_string(),
            votes: self.line.votes,
        })
    }

    /// Another command has cast a ballot for the member.
    pub fn already_voted(&self) -> BallotDone {
        BallotDone::Refused(if self.poll.rules.0.may_replace {
            BallotRefusal::AlreadyVoted
        } else {
            BallotRefusal::NotReplaceable
        })
    }
}

/// Choices in the order of the ballot paper, unless their order is what was chosen. Another order would be a mark by
/// which a voter could recognise the ballot, or prove whose it is.
pub(super) fn in_paper_order(choices: &Choices, paper: &[u32]) -> Choices {
    let place = |candidate: &u32| paper.iter().position(|known| known == candidate);
    let mut choices = choices.clone();
    match &mut choices {
        Choices::Marks(marked) => marked.sort_by_cached_key(place),
        Choices::Points(points) => points.sort_by_cached_key(|(candidate, _)| place(candidate)),
        Choices::Ranking(_) | Choices::Answer(_) => {}
    }
    choices
}

/// What's stored of a key. Text that isn't one could be what others send, too, so nothing recognises such a command.
///
/// # Errors
/// If the system has no random data.
pub(super) fn key_hash(state: &AppState, key: &str) -> Result<String, CommandError> {
    if is_ballot_key(key) {
        return Ok(fingerprint(&key.to_ascii_lowercase()));
    }
    Ok(fingerprint(&state.secrets.token()?))
}

#[cfg(test)]
mod tests {
    use super::in_paper_order;
    use domain::poll::{Choices, YesNo};

    #[test]
    fn the_order_of_marks_and_points_says_nothing_about_the_voter() {
        let paper = [3, 1, 2];
        for (sent, cast) in [
            (Choices::Marks(vec![1, 2, 3]), Choices::Marks(vec![3, 1, 2])),
            (Choices::Marks(vec![2, 3, 2]), Choices::Marks(vec![3, 2, 2])),
            (
                Choices::Points(vec![(2, 5), (3, 1)]),
                Choices::Points(vec![(3, 1), (2, 5)]),
            ),
            (Choices::Ranking(vec![2, 1]), Choices::Ranking(vec![2, 1])),
            (Choices::Answer(YesNo::No), Choices::Answer(YesNo::No)),
        ] {
            assert_eq!(in_paper_order(&sent, &paper), cast);
        }
    }
}
