//! Writing BLT.

use super::summary::{problem, read};
use domain::count::format::{NotInBlt, write_blt};
use domain::count::{AffiliationCap, Ballot, BallotVote, Candidate, CandidateId, Contest, Rank, Standing};
use proptest::prelude::*;

prop_compose! {
    fn contest()(candidates in 1_usize..6)(
        candidates in Just(candidates),
        seats in 1_usize..4,
        withdrawn in prop::collection::vec(any::<bool>(), candidates),
        names in prop::collection::vec("[A-Za-z #/*]{1,9}", candidates),
        usual in any::<bool>(),
        tie_order in Just((0..candidates).map(CandidateId).collect::<Vec<_>>()).prop_shuffle(),
        ballots in prop::collection::vec(
            (0_u64..1000, prop::collection::vec(prop::collection::vec(0..candidates, 0..3), 0..5)),
            0..6,
        ),
    ) -> Contest {
        let candidate = |place: usize| {
            let label = if usual { format!("C{}", place + 1) } else { format!("nick-{place}") };
            Candidate {
                name: match names[place].trim() {
                    "" => label.clone(),
                    name => name.to_owned(),
                },
                label,
                standing: if withdrawn[place] { Standing::Withdrawn } else { Standing::Standing },
            }
        };
        let rank = |places: Vec<usize>| Rank::Candidates(places.into_iter().map(CandidateId).collect());
        let ballot = |(weight, ranks): (u64, Vec<Vec<usize>>)| Ballot {
            // A ballot with the weight 0 would end the list.
            weight: weight + 1,
            vote: BallotVote::Ranking(ranks.into_iter().map(rank).collect()),
        };
        Contest {
            seats,
            candidates: (0..candidates).map(candidate).collect(),
            caps: Vec::new(),
            ballots: ballots.into_iter().map(ballot).collect(),
            most_choices: None,
            default_option: None,
            tie_order,
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(contest in contest(), title in "[A-Za-z #]{0,9}") {
        let text = write_blt(&contest, Some(&title)).unwrap();
        let file = read(&text);
        prop_assert_eq!(file.contest, contest);
        prop_assert_eq!(file.title.unwrap_or_default(), title.trim());
    }
}

#[test]
fn ballots_without_weight_are_left_out() {
    let contest = read("2 1\n1 1 0\n0\nA B").contest;
    let mut with_nothing = contest.clone();
    with_nothing.ballots.insert(
        0,
        Ballot {
            weight: 0,
            ..contest.ballots[0].clone()
        },
    );
    assert_eq!(read(&write_blt(&with_nothing, None).unwrap()).contest, contest);
}

#[test]
fn what_blt_cannot_say_is_refused() {
    let contest = read("1: A*1").contest;
    assert_eq!(write_blt(&contest, None), Err(NotInBlt::Points));
    let mut capped = read("1: A > B").contest;
    capped.caps.push(AffiliationCap {
        name: "G".to_owned(),
        members: Vec::new(),
        most: 1,
    });
    assert_eq!(write_blt(&capped, None), Err(NotInBlt::Caps));
    assert_eq!(
        NotInBlt::Caps.to_string(),
        "BLT has no way to write caps. Use neutral-election/1."
    );
}

#[test]
fn quotation_marks_in_names_become_apostrophes() {
    let contest = read("=A:[The \"A\"]\n1: A > B").contest;
    assert_eq!(
        read(&write_blt(&contest, None).unwrap()).contest.candidates[0].name,
        "The 'A'"
    );
}

#[test]
fn the_largest_file_is_bounded() {
    assert!(problem(&" ".repeat(50_000_001)).starts_with("The file has more than 50 MB."));
}
