//! Plurality, approval and cumulative voting.

use super::elections::{candidate, election, labels, order, result};
use domain::count::{Ballot, BallotKind, BallotVote, Contest, CountError, Rule, Standing, count};

fn approvals(seats: usize, ballots: &[(u64, &[usize])]) -> Contest {
    let mut contest = election(seats, &["0: A > B > C > D"]);
    contest.ballots = ballots
        .iter()
        .map(|(weight, approved)| Ballot {
            weight: *weight,
            vote: BallotVote::Approval(
                approved
                    .iter()
                    .map(|place| domain::count::CandidateId(*place))
                    .collect(),
            ),
        })
        .collect();
    contest
}

#[test]
fn a_ballot_with_too_many_choices_counts_for_nobody() {
    let mut contest = approvals(2, &[(5, &[0, 1, 2]), (2, &[3, 1]), (1, &[3])]);
    contest.most_choices = Some(2);
    let outcome = result(&contest, "plurality");
    assert_eq!(labels(&contest, &outcome.winners), "D B");
    assert_eq!(outcome.rounds[0].exhausted.as_deref(), Some("5"));
}

#[test]
fn a_candidate_named_twice_has_one_vote() {
    let contest = approvals(1, &[(3, &[0, 0]), (4, &[1])]);
    assert_eq!(labels(&contest, &result(&contest, "approval").winners), "B");
}

#[test]
fn those_whom_a_ranking_puts_first_together_share_its_vote() {
    let contest = election(1, &["2: A = B = C > D", "1: D > A"]);
    let outcome = result(&contest, "plurality");
    let tallies: Vec<_> = outcome.rounds[0]
        .tallies
        .iter()
        .map(|(_, tally)| tally.as_str())
        .collect();
    assert_eq!(tallies, ["2/3", "2/3", "2/3", "1"]);
    assert_eq!(order(&contest, &outcome), "D > A = B = C");
    let approved = result(&contest, "approval");
    assert_eq!(order(&contest, &approved), "A = B = C > D");
}

#[test]
fn points_add_up() {
    let contest = election(2, &["3: A*2, B*1", "2: C*3", "1: B*3"]);
    let outcome = result(&contest, "cumulative");
    assert_eq!(order(&contest, &outcome), "A = B = C");
    assert_eq!(labels(&contest, &outcome.winners), "A B");
    assert_eq!(labels(&contest, &outcome.ties[1].tied), "B C");
}

#[test]
fn write_ins_and_withdrawn_candidates_win_nothing() {
    let mut contest = approvals(1, &[(3, &[0]), (2, &[1]), (1, &[2])]);
    contest.candidates[0].standing = Standing::WriteIns;
    contest.candidates[1].standing = Standing::Withdrawn;
    let outcome = result(&contest, "approval");
    assert_eq!(labels(&contest, &outcome.winners), "C");
    assert_eq!(outcome.rounds[0].tallies.len(), 3);
    assert!(!outcome.order.unwrap().concat().contains(&candidate(&contest, "B")));
}

#[test]
fn a_rule_refuses_ballots_of_another_kind() {
    let refusal = |ballots: &[&str], rule: &str| count(&election(1, ballots), &Rule::named(rule).unwrap());
    let needed = |number, needed| Err(CountError::WrongBallot { number, needed });
    assert_eq!(refusal(&["1: A > B"], "cumulative"), needed(1, BallotKind::Points));
    assert_eq!(refusal(&["1: A*1"], "approval"), needed(1, BallotKind::Choices));
    assert_eq!(
        refusal(&["1: A > B", "1: A*1"], "schulze"),
        needed(2, BallotKind::Rankings)
    );
}

#[test]
fn a_withdrawn_candidate_is_not_a_choice() {
    let mut contest = approvals(1, &[(3, &[0, 1, 2]), (2, &[3])]);
    contest.most_choices = Some(2);
    contest.candidates[0].standing = Standing::Withdrawn;
    let outcome = result(&contest, "approval");
    assert_eq!(labels(&contest, &outcome.winners), "B");
    assert_eq!(outcome.rounds[0].exhausted, None);
}
