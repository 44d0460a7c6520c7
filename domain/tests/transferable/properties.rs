//! What has to hold for every election.

use super::elections::{capped_elections, elections};
use super::exact;
use domain::count::{Ballot, BallotVote, CandidateId, Contest, CountError, Exclusion, Outcome, Rank, Rule, count};
use proptest::prelude::*;

/// All rules with transferable votes.
fn rules() -> Vec<Rule> {
    let others = [
        "meek-",
        "openstv",
        "wikimedia",
        "wigm",
        "scotland",
        "irv",
        "stv-",
        "bottoms-up",
        "multi-pass",
    ];
    Rule::all()
        .filter(|rule| others.iter().any(|prefix| rule.id.starts_with(prefix)))
        .collect()
}

/// Those that never round.
fn exact_rules() -> Vec<Rule> {
    let exact = [
        "meek-exact",
        "wigm-exact",
        "wigm-droop",
        "wigm-hagenbach-bischoff",
        "wigm-hare",
        "irv",
        "irv-batch",
        "multi-pass-irv",
    ];
    exact.iter().map(|id| Rule::named(id).unwrap()).collect()
}

/// `None` if AlmaLinux's dialect gives up, or if the rule can't fill several seats.
fn result(contest: &Contest, rule: &Rule) -> Option<Outcome> {
    match count(contest, rule) {
        Ok(outcome) => Some(outcome),
        Err(CountError::NotSettled | CountError::OneSeatOnly) => None,
        Err(error) => panic!("{}: {error}", rule.id),
    }
}

/// Moves each candidate to another place on the ballot paper.
fn relabelled(contest: &Contest, places: &[usize]) -> Contest {
    let moved = |candidate: &CandidateId| CandidateId(places[candidate.0]);
    let rank = |rank: &Rank| Rank::Candidates(rank.candidates().iter().map(moved).collect());
    let mut relabelled = contest.clone();
    for (place, candidate) in contest.candidates.iter().enumerate() {
        relabelled.candidates[places[place]] = candidate.clone();
    }
    relabelled.tie_order = contest.tie_order.iter().map(moved).collect();
    for cap in &mut relabelled.caps {
        cap.members = cap.members.iter().map(moved).collect();
    }
    for ballot in &mut relabelled.ballots {
        let BallotVote::Ranking(ranks) = &ballot.vote else {
            continue;
        };
        ballot.vote = BallotVote::Ranking(ranks.iter().map(rank).collect());
    }
    relabelled
}

/// Winners by label. Those elected together can be listed in another order.
fn winners(contest: &Contest, outcome: &Outcome) -> Vec<String> {
    let mut labels: Vec<String> = outcome
        .winners
        .iter()
        .map(|winner| contest.candidates[winner.0].label.clone())
        .collect();
    labels.sort();
    labels
}

/// A random number of candidates is in the strategy, so an order of them is made from random keys.
fn places(keys: &[u64], candidates: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..candidates).collect();
    order.sort_by_key(|place| keys[*place]);
    let mut places = vec![0; candidates];
    for (new, old) in order.into_iter().enumerate() {
        places[old] = new;
    }
    places
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_ballot_of_weight_w_equals_w_ballots(contest in capped_elections()) {
        let mut single = contest.clone();
        single.ballots = contest.ballots.iter().flat_map(|ballot| {
            (0..ballot.weight).map(|_| Ballot { weight: 1, vote: ballot.vote.clone() })
        }).collect();
        for rule in rules() {
            prop_assert_eq!(result(&contest, &rule), result(&single, &rule), "{}", rule.id);
        }
    }

    #[test]
    fn the_order_of_ballots_has_no_effect(contest in capped_elections(), at in any::<prop::sample::Index>()) {
        let mut turned = contest.clone();
        turned.ballots.rotate_left(at.index(contest.ballots.len()));
        turned.ballots.reverse();
        for rule in rules() {
            prop_assert_eq!(result(&contest, &rule), result(&turned, &rule), "{}", rule.id);
        }
    }

    #[test]
    fn ballots_without_votes_count_for_nothing(contest in capped_elections(), at in any::<prop::sample::Index>()) {
        let mut more = contest.clone();
        let mut ballot = contest.ballots[at.index(contest.ballots.len())].clone();
        ballot.weight = 0;
        more.ballots.insert(0, ballot);
        for rule in rules() {
            prop_assert_eq!(result(&contest, &rule), result(&more, &rule), "{}", rule.id);
        }
    }

    #[test]
    fn in_exact_arithmetic_scaling_all_weights_changes_no_winner(contest in capped_elections(), factor in 2_u64..1_000) {
        let mut scaled = contest.clone();
        for ballot in &mut scaled.ballots {
            ballot.weight *= factor;
        }
        for rule in exact_rules() {
            // The Droop quota is a whole number, and Meek's method stops at an absolute surplus, so that these depend on the scale.
            if !["wigm-droop", "meek-exact"].contains(&rule.id) {
                let [one, other] = [&contest, &scaled].map(|contest| result(contest, &rule).map(|outcome| outcome.winners));
                prop_assert_eq!(one, other, "{}", rule.id);
            }
        }
    }

    #[test]
    fn relabelling_candidates_only_relabels_the_result(contest in capped_elections(), keys in prop::collection::vec(any::<u64>(), 6)) {
        let relabelled = relabelled(&contest, &places(&keys, contest.candidates.len()));
        for rule in rules() {
            let (one, other) = (result(&contest, &rule), result(&relabelled, &rule));
            let [one, other] = [(&contest, one), (&relabelled, other)]
                .map(|(contest, outcome)| outcome.map(|outcome| winners(contest, &outcome)));
            prop_assert_eq!(one, other, "{}", rule.id);
        }
    }

    #[test]
    fn caps_always_hold_and_every_seat_is_accounted_for(contest in capped_elections()) {
        for rule in rules() {
            let Some(outcome) = result(&contest, &rule) else { continue };
            for cap in &contest.caps {
                let seats = outcome.winners.iter().filter(|winner| cap.members.contains(winner)).count();
                prop_assert!(seats <= cap.most, "{}", rule.id);
            }
            prop_assert_eq!(outcome.winners.len() + outcome.vacant, contest.seats, "{}", rule.id);
            for exclusion in &outcome.excluded {
                let Exclusion::Cap { candidate, cap, .. } = exclusion else { continue };
                prop_assert!(contest.caps[*cap].members.contains(candidate) && !outcome.winners.contains(candidate));
            }
            // Nobody is elected or eliminated twice.
            let leaving = outcome.rounds.iter().flat_map(|round| round.elected.iter().chain(&round.eliminated));
            let mut once: Vec<CandidateId> = leaving.copied().collect();
            if rule.id != "multi-pass-irv" {
                let all = once.len();
                once.sort();
                once.dedup();
                prop_assert_eq!(once.len(), all, "{}", rule.id);
            }
        }
    }

    #[test]
    fn without_caps_every_seat_is_filled(contest in elections()) {
        for rule in rules() {
            let Some(outcome) = result(&contest, &rule) else { continue };
            prop_assert_eq!((outcome.winners.len(), outcome.vacant), (contest.seats, 0), "{}", rule.id);
        }
    }

    #[test]
    fn the_reference_rule_agrees_with_fractions_unless_it_was_close(contest in elections()) {
        let outcome = count(&contest, &Rule::MEEK_PRF).unwrap();
        let (fractions, clear) = exact::winners(&contest);
        let mut ours = outcome.winners.clone();
        ours.sort();
        prop_assert!(ours == fractions || !clear || !outcome.close_calls.is_empty() || !outcome.ties.is_empty());
        // Differences of a millionth of all votes are clear, and we must not call them close.
        prop_assert!(!clear || outcome.close_calls.is_empty(), "{:?}", outcome.close_calls);
        prop_assert!(!clear || ours == fractions);
    }
}
