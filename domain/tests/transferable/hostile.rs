//! Files that were made to break a count.

use super::elections::{contest, ranking};
use domain::count::{
    AffiliationCap, Batches, CandidateId, Contest, ContestError, Continue, CountError, Exclusion, MOST_VOTES, Method,
    Mode, Rule, RunoffRule, Standing, TieKind, count,
};

fn with_cap(mut contest: Contest, members: &[usize], most: usize) -> Contest {
    contest.caps.push(AffiliationCap {
        name: "G".to_owned(),
        members: members.iter().copied().map(CandidateId).collect(),
        most,
    });
    contest
}

fn places(candidates: &[CandidateId]) -> Vec<usize> {
    candidates.iter().map(|candidate| candidate.0).collect()
}

/// All rules with an identifier that fill several seats with rankings.
fn rules() -> impl Iterator<Item = Rule> {
    Rule::all().filter(|rule| !matches!(rule.id, "irv" | "irv-batch" | "cumulative"))
}

#[test]
fn more_seats_than_anyone_needs_are_refused() {
    for seats in [501, usize::MAX] {
        let contest = Contest {
            ballots: vec![ranking(1, &[0])],
            ..contest(2, seats, &[0, 1])
        };
        for rule in Rule::all() {
            assert_eq!(
                count(&contest, &rule),
                Err(CountError::Contest(ContestError::TooManySeats)),
                "{}",
                rule.id
            );
        }
    }
}

#[test]
fn the_most_votes_and_seats_can_be_counted() {
    let third = MOST_VOTES / 3;
    let ballots = vec![
        ranking(third, &[0, 1, 2]),
        ranking(third, &[1, 0]),
        ranking(third, &[2]),
    ];
    for seats in [2, 500] {
        let contest = Contest {
            ballots: ballots.clone(),
            ..contest(3, seats, &[0, 1, 2])
        };
        for rule in rules() {
            let outcome = count(&contest, &rule).unwrap();
            assert_eq!(outcome.winners.len(), seats.min(3), "{}", rule.id);
            assert_eq!(outcome.winners.len() + outcome.vacant, seats, "{}", rule.id);
        }
    }
}

#[test]
fn without_candidates_or_ballots_nobody_or_everyone_is_elected() {
    let nobody = Contest {
        candidates: Vec::new(),
        ..contest(0, 1, &[])
    };
    let mut withdrawn = contest(2, 1, &[0, 1]);
    withdrawn.ballots = vec![ranking(3, &[0, 1])];
    for candidate in &mut withdrawn.candidates {
        candidate.standing = Standing::Withdrawn;
    }
    let full = with_cap(
        Contest {
            ballots: vec![ranking(3, &[0, 1])],
            ..contest(2, 1, &[0, 1])
        },
        &[0, 1],
        0,
    );
    for rule in rules() {
        for contest in [&nobody, &withdrawn, &full] {
            let outcome = count(contest, &rule).unwrap();
            assert_eq!((outcome.winners.len(), outcome.vacant), (0, 1), "{}", rule.id);
        }
        let outcome = count(&contest(3, 2, &[2, 1, 0]), &rule).unwrap();
        assert_eq!(outcome.winners.len(), 2, "{}", rule.id);
    }
}

/// The cap fills up with the first winner, and nobody is left with whom the count could go on.
#[test]
fn a_run_off_until_two_are_left_ends_if_a_cap_takes_out_the_rest() {
    let contest = Contest {
        ballots: vec![ranking(5, &[0]), ranking(2, &[1]), ranking(1, &[2, 3])],
        ..contest(4, 1, &[0, 1, 2, 3])
    };
    let contest = with_cap(contest, &[0, 1, 2, 3], 1);
    let modes = [
        Mode::SingleWinner,
        Mode::SeveralPerRound,
        Mode::OnePerRound,
        Mode::BottomsUp,
        Mode::AbovePercentage(10),
        Mode::OnePassPerSeat,
    ];
    for mode in modes {
        for batches in [Batches::Never, Batches::SureLosers] {
            let rule = Rule::runoff(RunoffRule {
                mode,
                batches,
                goes_on: Continue::UntilTwoRemain,
                ..RunoffRule::MAJORITY
            });
            let outcome = count(&contest, &rule).unwrap();
            assert_eq!(places(&outcome.winners), [0], "{mode:?}");
            assert!(
                outcome
                    .rounds
                    .iter()
                    .all(|round| !round.eliminated.contains(&CandidateId(0)))
            );
        }
    }
}

/// Votes for write-ins are eliminated before anyone's elected. Without votes, they can't be among the last who are left.
#[test]
fn write_ins_without_votes_take_no_seat() {
    let mut contest = Contest {
        ballots: vec![ranking(5, &[0]), ranking(2, &[1])],
        ..contest(4, 3, &[2, 0, 1, 3])
    };
    contest.candidates[3].standing = Standing::WriteIns;
    for rule in rules() {
        let mut winners = places(&count(&contest, &rule).unwrap().winners);
        winners.sort_unstable();
        assert_eq!(winners, [0, 1, 2], "{}", rule.id);
    }
}

/// Both are left for the last seats, but the cap lets only one of them take one.
#[test]
fn a_tie_that_a_cap_makes_decisive_is_recorded_at_the_last_seats() {
    let contest = Contest {
        ballots: vec![ranking(2, &[0]), ranking(2, &[1])],
        ..contest(2, 2, &[0, 1])
    };
    let contest = with_cap(contest, &[0, 1], 1);
    for rule in [Rule::MEEK_PRF, Rule::MEEK_EXACT, Rule::WIGM_PRF, Rule::SCOTLAND] {
        let outcome = count(&contest, &rule).unwrap();
        assert_eq!(places(&outcome.winners), [1], "{}", rule.id);
        let tie = &outcome.ties[0];
        assert_eq!(
            (tie.kind, places(&tie.tied), tie.chosen.0),
            (TieKind::Election, vec![0, 1], 1)
        );
        assert!(matches!(outcome.excluded[..], [Exclusion::Cap { candidate, .. }] if candidate.0 == 0));
    }
}

#[test]
fn each_candidate_is_shown_once_in_a_round() {
    let contest = Contest {
        ballots: vec![ranking(9, &[0, 1]), ranking(2, &[1, 2]), ranking(1, &[2])],
        ..contest(3, 2, &[0, 1, 2])
    };
    let contest = with_cap(contest, &[0, 1], 1);
    for rule in Rule::all().filter(|rule| matches!(rule.method, Method::Meek(_))) {
        for round in count(&contest, &rule).unwrap().rounds {
            let mut shown: Vec<_> = round.tallies.iter().map(|(candidate, _)| *candidate).collect();
            shown.dedup();
            assert_eq!(shown.len(), round.tallies.len(), "{}", rule.id);
        }
    }
}
