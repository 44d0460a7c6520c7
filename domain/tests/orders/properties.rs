//! What's true of every election.

use domain::count::{AffiliationCap, Ballot, BallotVote, Candidate, CandidateId, Contest, Rank, Rule, Standing, count};
use proptest::prelude::*;

const CANDIDATES: usize = 5;
/// Nine rules that count rankings.
const RANKINGS: [&str; 9] = [
    "schulze",
    "schulze-margins-no-opinion",
    "ranked-pairs",
    "ranked-pairs-margins",
    "minimax",
    "copeland",
    "condorcet-irv",
    "plurality",
    "approval",
];

fn ranking() -> impl Strategy<Value = BallotVote> {
    let levels = prop::collection::vec(prop::option::of(0_usize..4), CANDIDATES);
    levels.prop_map(|levels| {
        let rank = |level| {
            let named = levels.iter().enumerate().filter(|(_, its)| **its == Some(level));
            Rank::Candidates(named.map(|(place, _)| CandidateId(place)).collect())
        };
        BallotVote::Ranking((0..4).map(rank).collect())
    })
}

prop_compose! {
    fn contest()(
        seats in 1_usize..4,
        ballots in prop::collection::vec((0_u64..20, ranking()), 0..12),
        tie_order in Just((0..CANDIDATES).map(CandidateId).collect::<Vec<_>>()).prop_shuffle(),
        members in prop::collection::vec(0..CANDIDATES, 0..4),
        most in 0_usize..3,
    ) -> Contest {
        let candidate = |place| Candidate {
            label: format!("C{place}"),
            name: String::new(),
            standing: Standing::Standing,
        };
        Contest {
            seats,
            candidates: (0..CANDIDATES).map(candidate).collect(),
            caps: vec![AffiliationCap { name: "G".to_owned(), members: members.into_iter().map(CandidateId).collect(), most }],
            ballots: ballots.into_iter().map(|(weight, vote)| Ballot { weight, vote }).collect(),
            most_choices: None,
            default_option: None,
            tie_order,
        }
    }
}

fn winners(contest: &Contest, rule: &str) -> Vec<CandidateId> {
    count(contest, &Rule::named(rule).unwrap()).unwrap().winners
}

/// The same contest with candidates in other places.
fn relabelled(contest: &Contest, places: &[usize]) -> Contest {
    let moved = |candidate: &CandidateId| CandidateId(places[candidate.0]);
    let mut new = contest.clone();
    for (old, place) in places.iter().enumerate() {
        new.candidates[*place] = contest.candidates[old].clone();
    }
    new.tie_order = contest.tie_order.iter().map(moved).collect();
    for cap in &mut new.caps {
        cap.members = cap.members.iter().map(moved).collect();
    }
    for ballot in &mut new.ballots {
        if let BallotVote::Ranking(ranks) = &mut ballot.vote {
            for rank in ranks {
                *rank = Rank::Candidates(rank.candidates().iter().map(moved).collect());
            }
        }
    }
    new
}

proptest! {
    #[test]
    fn weights_are_copies(contest in contest()) {
        let copies = contest.ballots.iter().flat_map(|ballot| {
            let one = Ballot { weight: 1, vote: ballot.vote.clone() };
            std::iter::repeat_n(one, usize::try_from(ballot.weight).unwrap())
        });
        let copied = Contest { ballots: copies.collect(), ..contest.clone() };
        for rule in RANKINGS {
            prop_assert_eq!(winners(&contest, rule), winners(&copied, rule), "{}", rule);
        }
    }

    #[test]
    fn the_order_of_ballots_and_the_scale_of_weights_change_nothing(contest in contest(), factor in 1_u64..1000) {
        let mut other = contest.clone();
        other.ballots.reverse();
        for ballot in &mut other.ballots {
            ballot.weight *= factor;
        }
        for rule in RANKINGS {
            prop_assert_eq!(winners(&contest, rule), winners(&other, rule), "{}", rule);
        }
    }

    #[test]
    fn new_labels_only_relabel_the_result(
        contest in contest(),
        places in Just((0..CANDIDATES).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let other = relabelled(&contest, &places);
        for rule in RANKINGS {
            let moved: Vec<_> = winners(&contest, rule).iter().map(|winner| CandidateId(places[winner.0])).collect();
            prop_assert_eq!(moved, winners(&other, rule), "{}", rule);
        }
    }

    #[test]
    fn caps_hold_and_seats_are_filled_or_vacant(contest in contest()) {
        for rule in RANKINGS {
            let outcome = count(&contest, &Rule::named(rule).unwrap()).unwrap();
            let cap = &contest.caps[0];
            let members = outcome.winners.iter().filter(|winner| cap.members.contains(winner)).count();
            prop_assert!(members <= cap.most);
            prop_assert_eq!(outcome.winners.len() + outcome.vacant, contest.seats);
            let ranked: usize = outcome.order.unwrap().iter().map(Vec::len).sum();
            prop_assert_eq!(ranked, CANDIDATES);
        }
    }

    #[test]
    fn a_candidate_who_beats_everyone_wins(contest in contest()) {
        let contest = Contest { caps: Vec::new(), ..contest };
        let matrix = count(&contest, &Rule::named("schulze").unwrap()).unwrap().pairwise.unwrap();
        let beats_all = |one: &usize| (0..CANDIDATES).all(|other| other == *one || matrix[*one][other] > matrix[other][*one]);
        if let Some(best) = (0..CANDIDATES).find(beats_all) {
            for rule in &RANKINGS[2..7] {
                prop_assert_eq!(winners(&contest, rule)[0], CandidateId(best), "{}", rule);
            }
        }
    }

    #[test]
    fn without_ballots_that_name_only_losers_the_same_candidates_win(contest in contest()) {
        let contest = Contest { caps: Vec::new(), ..contest };
        for rule in ["plurality", "approval"] {
            let won = winners(&contest, rule);
            let mut other = contest.clone();
            other.ballots.retain(|ballot| first(ballot).iter().any(|candidate| won.contains(candidate)));
            let mut left = winners(&other, rule);
            left.retain(|winner| !won.contains(winner));
            prop_assert!(left.is_empty(), "{}: {:?}", rule, left);
        }
    }
}

/// Those whom a ranking puts first.
fn first(ballot: &Ballot) -> Vec<CandidateId> {
    let BallotVote::Ranking(ranks) = &ballot.vote else {
        return Vec::new();
    };
    let named = ranks.iter().find(|rank| !rank.candidates().is_empty());
    named.map(|rank| rank.candidates().to_vec()).unwrap_or_default()
}
