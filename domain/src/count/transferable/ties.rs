//! Breaking ties by the published order.

use super::super::contest::CandidateId;
use super::super::outcome::{Tie, TieKind};
use super::race::Race;

impl Race<'_> {
    /// Chooses one of several tied candidates: the one named first in the published order, or the last for a seat.
    /// `None` if there are no candidates.
    pub(crate) fn break_tie(&mut self, kind: TieKind, tied: &[CandidateId]) -> Option<CandidateId> {
        let place = |candidate: &&CandidateId| self.tie_place(**candidate);
        let chosen = match kind {
            TieKind::Election => tied.iter().max_by_key(place),
            TieKind::Elimination | TieKind::Surplus | TieKind::Defeats => tied.iter().min_by_key(place),
        };
        let chosen = *chosen?;
        self.record_tie(kind, tied, chosen, None);
        Some(chosen)
    }

    /// Notes how a tie was broken. One candidate alone isn't a tie.
    pub(crate) fn record_tie(
        &mut self,
        kind: TieKind,
        tied: &[CandidateId],
        chosen: CandidateId,
        by_round: Option<usize>,
    ) {
        if tied.len() > 1 {
            let round = self.round();
            self.ties.push(Tie {
                round,
                kind,
                tied: tied.to_vec(),
                chosen,
                by_round,
            });
        }
    }
}
