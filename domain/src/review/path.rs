//! The way through the stages: whose turn it is, and what the whole review amounts to.

use super::decision::StageStanding;
use super::reviewer::Reviewer;
use super::stages::Stage;
use serde::{Deserialize, Serialize};

/// How far a review has got.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReviewPath {
    /// The stages in order, with those of reviewers that an application was passed on to.
    pub stages: Vec<Stage>,
    /// The place of the stage that decides now, from 0. `None` once there's a decision.
    pub current: Option<usize>,
    pub outcome: ReviewOutcome,
}

/// What the stages amount to together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReviewOutcome {
    /// The current stage hasn't decided yet.
    Open,
    /// Somebody in the current stage voted against it.
    Paused,
    /// Every stage has approved it. Never without a stage.
    Approved,
    /// One stage has declined it, so later ones don't decide.
    Declined,
}

/// Goes through the stages until one hasn't approved the application. `standing` says what the votes in the stage of a
/// reviewer amount to. A stage that passes the application on is followed by the reviewer that decides instead, unless that
/// one has its turn anyway.
pub fn review_path(
    mut stages: Vec<Stage>,
    stage_of: impl Fn(Reviewer) -> Stage,
    standing: impl Fn(&Stage) -> StageStanding,
) -> ReviewPath {
    let mut at = 0;
    let standing = |stage: &Stage| {
        if stage.is_by_people() {
            standing(stage)
        } else {
            StageStanding::Approved
        }
    };
    while let Some(stage) = stages.get(at) {
        let outcome = match standing(stage) {
            StageStanding::Approved => None,
            StageStanding::Declined => Some(ReviewOutcome::Declined),
            StageStanding::Paused { .. } => Some(ReviewOutcome::Paused),
            StageStanding::Open { .. } => Some(ReviewOutcome::Open),
            StageStanding::PassedOn(instead) => {
                let place = stages.iter().position(|stage| stage.reviewer == instead);
                match place {
                    Some(place) if place > at => None,
                    // Its turn was before. If it has passed the application on itself, nobody decides.
                    Some(place) if place < at && standing(&stages[place]) == StageStanding::Approved => None,
                    Some(_) => Some(ReviewOutcome::Open),
                    None => {
                        stages.insert(at + 1, stage_of(instead));
                        None
                    }
                }
            }
        };
        if let Some(outcome) = outcome {
            let current = (outcome != ReviewOutcome::Declined).then_some(at);
            return ReviewPath {
                stages,
                current,
                outcome,
            };
        }
        at += 1;
    }
    let outcome = if stages.is_empty() {
        ReviewOutcome::Open
    } else {
        ReviewOutcome::Approved
    };
    ReviewPath {
        stages,
        current: None,
        outcome,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Reviewer::{Automatic, Board, Committee, Officer, Staff};

    fn votes(waiting_for: &str) -> StageStanding {
        StageStanding::Open {
            waiting_for: vec![waiting_for.to_owned()],
        }
    }

    fn path(
        reviewers: &[Reviewer],
        standings: &[(Reviewer, StageStanding)],
    ) -> (Vec<Reviewer>, Option<usize>, ReviewOutcome) {
        let stages = reviewers.iter().map(|reviewer| Stage::of(*reviewer)).collect();
        let found = review_path(stages, Stage::of, |stage| {
            let known = standings.iter().find(|(reviewer, _)| *reviewer == stage.reviewer);
            known.map_or_else(|| votes("somebody"), |(_, standing)| standing.clone())
        });
        let reviewers = found.stages.iter().map(|stage| stage.reviewer).collect();
        (reviewers, found.current, found.outcome)
    }

    #[test]
    fn every_stage_has_its_turn_until_one_declines() {
        let approved = |reviewer| (reviewer, StageStanding::Approved);
        let declined = |reviewer| (reviewer, StageStanding::Declined);
        let paused = |reviewer| (reviewer, StageStanding::Paused { by: Vec::new() });
        for (reviewers, standings, current, outcome) in [
            (&[][..], vec![], None, ReviewOutcome::Open),
            (&[Automatic], vec![], None, ReviewOutcome::Approved),
            (&[Automatic, Staff], vec![], Some(1), ReviewOutcome::Open),
            (&[Staff, Board], vec![], Some(0), ReviewOutcome::Open),
            // The board can't decide before its turn.
            (&[Staff, Board], vec![approved(Board)], Some(0), ReviewOutcome::Open),
            (&[Staff, Board], vec![approved(Staff)], Some(1), ReviewOutcome::Open),
            (
                &[Staff, Board],
                vec![approved(Staff), paused(Board)],
                Some(1),
                ReviewOutcome::Paused,
            ),
            (
                &[Staff, Board],
                vec![approved(Staff), approved(Board)],
                None,
                ReviewOutcome::Approved,
            ),
            (
                &[Staff, Board],
                vec![declined(Staff), approved(Board)],
                None,
                ReviewOutcome::Declined,
            ),
            (
                &[Staff, Board],
                vec![approved(Staff), declined(Board)],
                None,
                ReviewOutcome::Declined,
            ),
        ] {
            let expected = (reviewers.to_vec(), current, outcome);
            assert_eq!(path(reviewers, &standings), expected, "{reviewers:?} {standings:?}");
        }
    }

    #[test]
    fn a_stage_that_gives_no_result_passes_the_application_on() {
        let on = |from, to| (from, StageStanding::PassedOn(to));
        let approved = |reviewer| (reviewer, StageStanding::Approved);
        for (reviewers, standings, way, current, outcome) in [
            // A stage is added for whoever decides instead.
            (
                &[Committee][..],
                vec![on(Committee, Board)],
                &[Committee, Board][..],
                Some(1),
                ReviewOutcome::Open,
            ),
            (
                &[Committee],
                vec![on(Committee, Board), approved(Board)],
                &[Committee, Board],
                None,
                ReviewOutcome::Approved,
            ),
            (
                &[Committee, Staff],
                vec![on(Committee, Board), approved(Board)],
                &[Committee, Board, Staff],
                Some(2),
                ReviewOutcome::Open,
            ),
            // The board isn't asked twice.
            (
                &[Committee, Board],
                vec![on(Committee, Board)],
                &[Committee, Board],
                Some(1),
                ReviewOutcome::Open,
            ),
            (
                &[Committee, Staff, Board],
                vec![on(Committee, Board)],
                &[Committee, Staff, Board],
                Some(1),
                ReviewOutcome::Open,
            ),
            (
                &[Board, Committee],
                vec![approved(Board), on(Committee, Board)],
                &[Board, Committee],
                None,
                ReviewOutcome::Approved,
            ),
            // Each of them passes it on.
            (
                &[Committee],
                vec![on(Committee, Board), on(Board, Officer), approved(Officer)],
                &[Committee, Board, Officer],
                None,
                ReviewOutcome::Approved,
            ),
            // In a circle, nobody decides.
            (
                &[Committee],
                vec![on(Committee, Board), on(Board, Committee)],
                &[Committee, Board],
                Some(1),
                ReviewOutcome::Open,
            ),
            (
                &[Committee],
                vec![on(Committee, Committee)],
                &[Committee],
                Some(0),
                ReviewOutcome::Open,
            ),
        ] {
            let expected = (way.to_vec(), current, outcome);
            assert_eq!(path(reviewers, &standings), expected, "{reviewers:?} {standings:?}");
        }
    }
}
