//! The days of a poll, and how far it is.

use super::sample::{day, election};
use domain::election::VotingMethod;
use domain::poll::{DayFault, PollDay, PollKind, PollPhase, PollStand, Timetable};

fn timetable() -> Timetable {
    Timetable {
        record_day: day("2027-02-10"),
        nominations: Some((day("2027-03-01"), day("2027-03-30"))),
        opens: day("2027-04-12"),
        closes: day("2027-04-19"),
    }
}

fn faults(days: &Timetable, kind: PollKind) -> Vec<(PollDay, DayFault)> {
    days.faults(day("2027-01-15"), &election(VotingMethod::MeekStv), kind)
}

#[test]
fn sound_days_have_no_faults() {
    assert_eq!(faults(&timetable(), PollKind::Election), []);
}

#[test]
fn an_election_needs_nominations_and_a_resolution_doesnt() {
    let days = Timetable {
        nominations: None,
        ..timetable()
    };
    assert_eq!(
        faults(&days, PollKind::Election),
        [(PollDay::NominationsFrom, DayFault::Missing)]
    );
    assert_eq!(faults(&days, PollKind::Resolution), []);
}

#[test]
fn the_programmes_distances_hold_exactly() {
    let too_close = Timetable {
        record_day: day("2027-02-12"),
        nominations: Some((day("2027-03-01"), day("2027-04-03"))),
        ..timetable()
    };
    assert_eq!(
        faults(&too_close, PollKind::Election),
        [
            (PollDay::RecordDay, DayFault::TooClose),
            (PollDay::NominationsTo, DayFault::TooClose),
        ]
    );
    let exact = Timetable {
        record_day: day("2027-02-11"),
        nominations: Some((day("2027-03-01"), day("2027-04-02"))),
        ..timetable()
    };
    assert_eq!(faults(&exact, PollKind::Election), []);
}

#[test]
fn each_wrong_day_is_named_at_once() {
    let days = Timetable {
        record_day: day("2027-04-13"),
        nominations: Some((day("2027-01-14"), day("2027-01-13"))),
        opens: day("2027-04-12"),
        closes: day("2027-04-11"),
    };
    assert_eq!(
        faults(&days, PollKind::Election),
        [
            (PollDay::RecordDay, DayFault::OutOfOrder),
            (PollDay::NominationsFrom, DayFault::OutOfReach),
            (PollDay::NominationsTo, DayFault::OutOfOrder),
            (PollDay::Closes, DayFault::OutOfOrder),
        ]
    );
    let far = Timetable {
        opens: day("2029-01-16"),
        closes: day("2029-01-16"),
        ..timetable()
    };
    assert_eq!(
        faults(&far, PollKind::Election),
        [
            (PollDay::Opens, DayFault::OutOfReach),
            (PollDay::Closes, DayFault::OutOfReach),
        ]
    );
}

#[test]
fn the_phase_follows_from_the_day_and_what_people_did() {
    let days = timetable();
    for (on, announced, frozen) in [
        ("2027-02-28", PollPhase::Announced, PollPhase::Announced),
        ("2027-03-01", PollPhase::Nominating, PollPhase::Nominating),
        ("2027-03-30", PollPhase::Nominating, PollPhase::Nominating),
        ("2027-03-31", PollPhase::Waiting, PollPhase::Waiting),
        ("2027-04-11", PollPhase::Waiting, PollPhase::Waiting),
        ("2027-04-12", PollPhase::Held, PollPhase::Voting),
        ("2027-04-19", PollPhase::Held, PollPhase::Voting),
        ("2027-04-20", PollPhase::Held, PollPhase::Closed),
    ] {
        assert_eq!(PollPhase::on(day(on), &days, PollStand::Announced), announced, "{on}");
        assert_eq!(PollPhase::on(day(on), &days, PollStand::Frozen), frozen, "{on}");
        assert_eq!(
            PollPhase::on(day(on), &days, PollStand::Cancelled),
            PollPhase::Cancelled,
            "{on}"
        );
    }
    let after = day("2027-04-20");
    assert_eq!(PollPhase::on(after, &days, PollStand::Counted), PollPhase::Counted);
    assert_eq!(PollPhase::on(after, &days, PollStand::Certified), PollPhase::Certified);
}

#[test]
fn without_nominations_a_poll_is_announced_until_voting_opens() {
    let days = Timetable {
        nominations: None,
        ..timetable()
    };
    assert_eq!(
        PollPhase::on(day("2027-04-11"), &days, PollStand::Frozen),
        PollPhase::Announced
    );
    assert_eq!(
        PollPhase::on(day("2027-04-12"), &days, PollStand::Frozen),
        PollPhase::Voting
    );
}
