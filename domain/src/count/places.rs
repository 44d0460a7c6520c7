//! Fills seats from an order of candidates.

use super::caps::CapRoom;
use super::contest::{CandidateId, Contest};
use super::outcome::{Exclusion, Tie, TieKind};
use super::ties::TieOrder;

/// The seats of a contest, filled as far as possible.
#[derive(Clone, Debug, Default)]
pub(super) struct Filled {
    /// In the order elected.
    pub winners: Vec<CandidateId>,
    /// Seats that nobody takes.
    pub vacant: usize,
    /// Who is passed over because their group is full.
    pub excluded: Vec<Exclusion>,
    pub ties: Vec<Tie>,
}

/// Fills the seats with candidates who can be elected, from first to last. Those who are tied are together.
/// `round` says in which round a candidate got their place, from 1.
pub(super) fn fill(contest: &Contest, order: &[Vec<CandidateId>], round: impl Fn(CandidateId) -> usize) -> Filled {
    let tie_order = TieOrder::of(contest);
    let mut room = CapRoom::new(&contest.caps);
    let mut filled = Filled::default();
    for group in order {
        let mut waiting = group.clone();
        while filled.winners.len() < contest.seats {
            waiting.retain(|candidate| match room.full(*candidate) {
                Some(cap) => {
                    filled.excluded.push(Exclusion::Cap {
                        candidate: *candidate,
                        cap,
                        round: round(*candidate),
                    });
                    false
                }
                None => true,
            });
            let Some(chosen) = tie_order.winner(&waiting) else {
                break;
            };
            if waiting.len() > 1 {
                filled.ties.push(Tie {
                    round: round(chosen),
                    kind: TieKind::Election,
                    tied: waiting.clone(),
                    chosen,
                    by_round: None,
                });
            }
            room.elect(chosen);
            filled.winners.push(chosen);
            waiting.retain(|candidate| *candidate != chosen);
        }
    }
    filled.vacant = contest.seats - filled.winners.len();
    filled
}
