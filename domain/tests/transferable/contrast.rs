//! Cases that show what faulty or unusual dialects give. Our rules differ, for the reason that each test states.

use super::actions;
use crate::votes::case::{Case, named, sorted};
use domain::count::{CandidateId, TieKind};

/// Whether the file gives other winners than our rule.
fn differs(case: &Case) -> bool {
    sorted(case.count().winners) != case.winners()
}

/// Droop.py and `stv-rs` (unless it's told to equalize) share a ballot `C1=C2, C3` between C1 and C2 and pass what C1 doesn't keep
/// straight on to C3. But in half of all orders C2 comes between them, and C2 has to keep all of it.
#[test]
fn what_someone_elected_does_not_keep_goes_to_their_equals_before_it_goes_on() {
    let [faulty, right] = ["stvrs-equal-preference", "stvrs-equal-preference-equalized"].map(named);
    assert_eq!(faulty.contest.ballots, right.contest.ballots);
    assert!(differs(&faulty));
    assert_eq!(sorted(faulty.count().winners), right.winners());
}

/// The same fault. In exact arithmetic that's only approximate, `stv-rs` elected too many candidates here; we elect two.
#[test]
fn never_more_candidates_are_elected_than_there_are_seats() {
    let case = named("stvrs-elect-too-many");
    assert!(differs(&case));
    let outcome = case.count();
    // C1 and C3 reach the quota together, with the same votes, and there's one seat left.
    let (tie, [c1, c3]) = (&outcome.ties[0], [CandidateId(0), CandidateId(2)]);
    assert_eq!(
        (tie.kind, &tie.tied, tie.chosen),
        (TieKind::Election, &vec![c1, c3], c1)
    );
    assert_eq!((outcome.winners.len(), outcome.vacant), (2, 0));
}

/// The file is marked as a contrast because its dialect has the fault above. But here nobody who's elected shares a rank, and
/// nobody comes after one that's shared, so that both readings have to agree in every digit.
#[test]
#[ignore = "needs the folder that GUILDHALL_VOTES names: run scripts/check-votes"]
fn the_fault_does_not_show_if_nobody_elected_shares_a_rank() {
    let case = named("droop-meek-eq1-meek");
    let outcome = case.count();
    assert_eq!(
        actions::compare(&case, &outcome, &actions::droop(&case, &outcome)),
        Vec::<String>::new()
    );
}

/// `SecurePoll` eliminates everyone who shares the lowest place, even if too few candidates are left for the seats. We eliminate only
/// as many as we can, in the published order, so that every seat is filled.
#[test]
#[ignore = "needs the folder that GUILDHALL_VOTES names: run scripts/check-votes"]
fn no_seat_stays_empty_because_candidates_are_tied() {
    for (id, rivals) in [
        ("securepoll-4-2-2-394987273", &[0, 3][..]),
        ("securepoll-5-3-2679", &[2, 3, 4]),
    ] {
        let case = named(id);
        let outcome = case.count();
        assert!(differs(&case));
        assert_eq!((outcome.winners.len(), outcome.vacant), (case.contest.seats, 0));
        // All winners of the file have their seats, and one of those tied has the last one.
        assert!(case.winners().iter().all(|winner| outcome.winners.contains(winner)));
        assert_eq!(
            outcome.ties[0].tied,
            rivals.iter().copied().map(CandidateId).collect::<Vec<_>>()
        );
    }
}
