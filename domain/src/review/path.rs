//! The way through the stages: whose turn it is after one of them.

use super::decision::StageStanding;
use super::reviewer::Reviewer;

/// What follows a stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AfterStage {
    /// The stage isn't decided yet.
    Waits,
    /// This reviewer decides next.
    Next(Reviewer),
    /// Every stage has approved it.
    Approved,
    /// The stage has declined it, so later ones don't decide.
    Declined,
}

/// What follows a stage with this standing. `later` are the reviewers whose turn comes after it.
///
/// A stage that passes the application on is followed by the reviewer that decides instead, unless that one has its turn
/// anyway.
pub fn after_stage(standing: &StageStanding, later: &[Reviewer]) -> AfterStage {
    let next = later.iter().copied().find(|reviewer| *reviewer != Reviewer::Automatic);
    match standing {
        StageStanding::Open { .. } | StageStanding::Paused { .. } => AfterStage::Waits,
        StageStanding::Declined => AfterStage::Declined,
        StageStanding::Approved => next.map_or(AfterStage::Approved, AfterStage::Next),
        StageStanding::PassedOn(instead) => {
            let planned = next.filter(|_| later.contains(instead));
            AfterStage::Next(planned.unwrap_or(*instead))
        }
    }
}

/// The reviewers of a path whose turn hasn't begun, in order.
pub fn later(path: &[Reviewer], started: &[Reviewer]) -> Vec<Reviewer> {
    let mut started = started.to_vec();
    let mut waits = |reviewer: &Reviewer| {
        let place = started.iter().position(|known| known == reviewer);
        place.map(|place| started.swap_remove(place)).is_none()
    };
    path.iter().copied().filter(|reviewer| waits(reviewer)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Reviewer::{Automatic, Board, Committee, Officer, Staff};

    #[test]
    fn every_stage_has_its_turn_until_one_declines() {
        let paused = StageStanding::Paused { by: Vec::new() };
        let open = StageStanding::Open {
            waiting_for: Vec::new(),
        };
        let (approved, declined) = (StageStanding::Approved, StageStanding::Declined);
        let to = StageStanding::PassedOn;
        for (standing, later, expected) in [
            (&open, &[Board][..], AfterStage::Waits),
            (&paused, &[], AfterStage::Waits),
            (&approved, &[], AfterStage::Approved),
            (&approved, &[Automatic], AfterStage::Approved),
            (&approved, &[Automatic, Board, Staff], AfterStage::Next(Board)),
            (&declined, &[Board], AfterStage::Declined),
            (&to(Board), &[], AfterStage::Next(Board)),
            (&to(Board), &[Officer], AfterStage::Next(Board)),
            // The board isn't asked twice.
            (&to(Board), &[Board], AfterStage::Next(Board)),
            (&to(Board), &[Staff, Board], AfterStage::Next(Staff)),
        ] {
            assert_eq!(after_stage(standing, later), expected, "{standing:?} {later:?}");
        }
    }

    #[test]
    fn only_reviewers_whose_turn_has_not_started_come_later() {
        for (path, started, expected) in [
            (&[Committee, Board][..], &[][..], vec![Committee, Board]),
            (&[Committee, Board], &[Committee], vec![Board]),
            // The committee passed it on to the board, whose turn would have come anyway.
            (&[Committee, Staff, Board], &[Committee, Board], vec![Staff]),
            (&[Committee, Staff], &[Committee, Board], vec![Staff]),
            (&[Staff, Board, Staff], &[Staff], vec![Board, Staff]),
        ] {
            assert_eq!(later(path, started), expected, "{path:?} {started:?}");
        }
    }
}
