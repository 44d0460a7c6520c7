//! In-kind commitments: what's accepted, open and overdue, and what they become.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::application::AnswerError;
use domain::date::Date;
use domain::in_kind::{
    Commitment, CommitmentState, Delivery, DeliveryDecision, DeliveryField, Milestone, MilestoneState, PlanError,
    PlanProblem, Settlement, TypedDelivery, TypedMilestone, TypedPlan, check_plan, extended, first_plan, read_delivery,
    read_plan, standing,
};
use domain::money::Currency;
use proptest::prelude::*;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn milestone(title: &str, due: &str, value: i64) -> Milestone {
    Milestone {
        title: title.to_owned(),
        due: day(due),
        value,
    }
}

fn accepted(value: i64) -> Delivery {
    Delivery {
        claimed: value,
        decision: Some(DeliveryDecision::Accepted(value)),
    }
}

fn waiting(claimed: i64) -> Delivery {
    Delivery {
        claimed,
        decision: None,
    }
}

fn sent_back(claimed: i64) -> Delivery {
    Delivery {
        claimed,
        decision: Some(DeliveryDecision::SentBack),
    }
}

/// A commitment of 100 with two milestones.
fn servers(deliveries: &[Delivery]) -> Commitment {
    Commitment {
        value: Some(100),
        milestones: vec![
            milestone("First server", "2026-12-31", 40),
            milestone("Second server", "2027-06-30", 60),
        ],
        deliveries: deliveries.to_vec(),
        settlement: None,
    }
}

/// Deliveries, the day, the state, and what's accepted, open and overdue.
type StandingRow<'a> = (&'a [Delivery], &'a str, CommitmentState, i64, i64, i64);

/// A value, milestones, what was accepted, and the result of checking them.
type PlanRow<'a> = (i64, &'a [Milestone], i64, Result<(), PlanProblem>);

#[test]
fn how_far_a_commitment_is_follows_from_its_deliveries_and_the_day() {
    use CommitmentState::{Closed, FallenShort, Fulfilled, Late, UnderWay};
    let rows: [StandingRow<'_>; 12] = [
        (&[], "2026-12-31", UnderWay, 0, 100, 0),
        (&[], "2027-01-01", Late, 0, 100, 40),
        (&[accepted(30)], "2027-01-01", Late, 30, 70, 10),
        (&[accepted(40)], "2027-01-01", UnderWay, 40, 60, 0),
        // What nobody has decided about yet isn't late.
        (&[accepted(30), waiting(10)], "2027-01-01", UnderWay, 30, 70, 0),
        (&[accepted(30), sent_back(10)], "2027-01-01", Late, 30, 70, 10),
        (&[accepted(40)], "2027-07-01", FallenShort, 40, 60, 60),
        (&[accepted(40), waiting(60)], "2027-07-01", UnderWay, 40, 60, 0),
        (&[accepted(40), waiting(50)], "2027-07-01", FallenShort, 40, 60, 10),
        (&[accepted(40), accepted(60)], "2027-07-01", Fulfilled, 100, 0, 0),
        // More than the promise doesn't count.
        (&[accepted(140)], "2026-08-01", Fulfilled, 100, 0, 0),
        (&[], "2027-07-01", FallenShort, 0, 100, 100),
    ];
    for (deliveries, on, state, accepted, open, overdue) in rows {
        let found = standing(&servers(deliveries), day(on));
        let expected = (state, accepted, open, overdue);
        assert_eq!(
            (found.state, found.accepted, found.open, found.overdue),
            expected,
            "{deliveries:?} {on}"
        );
        let closed = Commitment {
            settlement: Some(Settlement::Waived),
            ..servers(deliveries)
        };
        let found = standing(&closed, day(on)).state;
        assert_eq!(found, if open == 0 { Fulfilled } else { Closed }, "{deliveries:?} {on}");
    }
}

#[test]
fn a_commitment_without_a_value_is_to_be_agreed_on() {
    let found = standing(&Commitment::default(), day("2030-01-01"));
    assert_eq!((found.state, found.open), (CommitmentState::ToBeAgreed, 0));
}

#[test]
fn what_is_accepted_fills_the_milestones_in_the_order_in_which_they_are_due() {
    use MilestoneState::{Open, Overdue, Reached, Reported};
    let states = |deliveries: &[Delivery], on: &str| {
        let found = standing(&servers(deliveries), day(on)).milestones;
        [(found[0].state, found[0].accepted), (found[1].state, found[1].accepted)]
    };
    assert_eq!(states(&[], "2026-08-01"), [(Open, 0), (Open, 0)]);
    assert_eq!(states(&[accepted(50)], "2026-08-01"), [(Reached, 40), (Open, 10)]);
    assert_eq!(
        states(&[accepted(30), waiting(20)], "2027-01-01"),
        [(Reported, 30), (Open, 0)]
    );
    assert_eq!(states(&[accepted(30)], "2027-01-01"), [(Overdue, 30), (Open, 0)]);
    assert_eq!(states(&[accepted(100)], "2027-07-01"), [(Reached, 40), (Reached, 60)]);
}

#[test]
fn a_plan_adds_up_to_what_is_promised_and_is_worth_at_least_what_was_accepted() {
    let two = servers(&[]).milestones;
    let none = [
        milestone("Nothing", "2027-01-01", 0),
        milestone("All", "2027-01-01", 100),
    ];
    let many = vec![milestone("One of many", "2027-01-01", 10); 13];
    let rows: [PlanRow<'_>; 8] = [
        (100, &two, 0, Ok(())),
        (100, &two, 100, Ok(())),
        (0, &[], 0, Err(PlanProblem::NoValue)),
        (100, &two, 101, Err(PlanProblem::BelowAccepted { accepted: 101 })),
        (100, &[], 0, Err(PlanProblem::NoMilestones)),
        (130, &many, 0, Err(PlanProblem::TooManyMilestones)),
        (100, &none, 0, Err(PlanProblem::MilestoneWithoutValue)),
        (90, &two, 0, Err(PlanProblem::WrongSum { sum: 100 })),
    ];
    for (value, milestones, accepted, expected) in rows {
        assert_eq!(
            check_plan(value, milestones, accepted),
            expected,
            "{value} {milestones:?}"
        );
    }
    assert_eq!(
        check_plan(5, &first_plan("All".to_owned(), 5, day("2027-01-01")), 0),
        Ok(())
    );
}

#[test]
fn a_plan_is_read_as_people_type_it() {
    let usd = Currency::parse("USD").unwrap();
    let row = |title: &str, due: &str, value: &str| TypedMilestone {
        title: title.to_owned(),
        due: due.to_owned(),
        value: value.to_owned(),
    };
    let plan = |value: &str, rows: &[TypedMilestone]| TypedPlan {
        value: value.to_owned(),
        milestones: rows.to_vec(),
    };
    let typed = plan(
        "$1,000.00",
        &[
            row(" Second  server", "30.6.2027", "600"),
            row("", " ", ""),
            row("First server", "2026-12-31", "＄４００"),
        ],
    );
    let (value, milestones) = read_plan(&typed, usd, 0).unwrap();
    assert_eq!(value, 100_000);
    assert_eq!(
        milestones,
        [
            milestone("First server", "2026-12-31", 40_000),
            milestone("Second server", "2027-06-30", 60_000)
        ]
    );
    let wrong = plan("", &[row("", "2026-12-31", "x"), row("Server", "soon", "5 EUR")]);
    let errors = read_plan(&wrong, usd, 0).unwrap_err();
    assert_eq!(
        errors,
        [
            PlanError::Value(AnswerError::Missing),
            PlanError::Title(0, AnswerError::Missing),
            PlanError::MilestoneValue(0, AnswerError::NotAmount { currency: usd }),
            PlanError::Due(1, AnswerError::NotDate),
            PlanError::MilestoneValue(
                1,
                AnswerError::OtherCurrency {
                    currency: usd,
                    written: "EUR".to_owned()
                }
            ),
        ]
    );
    let errors = read_plan(&plan("5", &[row("All", "2027-01-01", "4")]), usd, 0).unwrap_err();
    assert_eq!(errors, [PlanError::Plan(PlanProblem::WrongSum { sum: 400 })]);
}

#[test]
fn a_delivery_is_read_as_people_type_it() {
    let usd = Currency::parse("USD").unwrap();
    let today = day("2027-01-15");
    let typed = TypedDelivery {
        day: "15.1.2027".to_owned(),
        what: " Two servers\nin Rotterdam ".to_owned(),
        link: "Works.example.org/servers".to_owned(),
        value: "1 200,50 $".to_owned(),
    };
    let read = read_delivery(&typed, usd, today).unwrap();
    assert_eq!(
        (read.day, read.what.as_str(), read.value),
        (today, "Two servers\nin Rotterdam", 120_050)
    );
    assert_eq!(read.link.as_deref(), Some("https://works.example.org/servers"));
    let tomorrow = TypedDelivery {
        day: "2027-01-16".to_owned(),
        what: " ".to_owned(),
        link: "javascript:alert(1)".to_owned(),
        value: "0".to_owned(),
    };
    let errors = read_delivery(&tomorrow, usd, today).unwrap_err();
    assert_eq!(
        errors,
        [
            (DeliveryField::Day, AnswerError::NotDate),
            (DeliveryField::What, AnswerError::Missing),
            (DeliveryField::Link, AnswerError::NotUrl),
            (DeliveryField::Value, AnswerError::NotAmount { currency: usd }),
        ]
    );
    let none = TypedDelivery {
        link: String::new(),
        ..typed
    };
    assert_eq!(read_delivery(&none, usd, today).unwrap().link, None);
}

#[test]
fn more_time_moves_what_was_not_reached_and_nothing_else() {
    let late = servers(&[accepted(30)]);
    assert_eq!(extended(&late, day("2026-12-31"), day("2027-02-01")), None);
    assert_eq!(extended(&late, day("2027-01-01"), day("2026-12-31")), None);
    let moved = extended(&late, day("2027-01-01"), day("2027-02-01")).unwrap();
    assert_eq!(
        moved,
        [
            milestone("First server", "2027-02-01", 40),
            milestone("Second server", "2027-06-30", 60)
        ]
    );
    let moved = extended(&servers(&[accepted(40)]), day("2027-07-01"), day("2027-09-30")).unwrap();
    assert_eq!(
        moved,
        [
            milestone("First server", "2026-12-31", 40),
            milestone("Second server", "2027-09-30", 60)
        ]
    );
}

fn deliveries() -> impl Strategy<Value = Vec<Delivery>> {
    let delivery = (0..2_000_i64, 0..3_u8).prop_map(|(value, decision)| match decision {
        0 => accepted(value),
        1 => waiting(value),
        _ => sent_back(value),
    });
    proptest::collection::vec(delivery, 0..8)
}

fn commitments() -> impl Strategy<Value = Commitment> {
    let milestones = proptest::collection::vec((1..1_000_i64, 0..700_i64), 1..6);
    (milestones, deliveries(), 0..3_u8).prop_map(|(parts, deliveries, settled)| {
        let start = day("2026-07-15").unix_days();
        let mut milestones: Vec<Milestone> = parts
            .iter()
            .map(|(value, days)| Milestone {
                title: "Part".to_owned(),
                due: Date::from_unix_days(start + days),
                value: *value,
            })
            .collect();
        milestones.sort_by_key(|milestone| milestone.due);
        Commitment {
            value: Some(milestones.iter().map(|milestone| milestone.value).sum()),
            milestones,
            deliveries,
            settlement: match settled {
                0 => Some(Settlement::Billed),
                1 => Some(Settlement::Waived),
                _ => None,
            },
        }
    })
}

proptest! {
    #[test]
    fn what_is_accepted_and_what_is_missing_add_up_to_the_promise(commitment in commitments(), days in 0..800_i64) {
        let today = Date::from_unix_days(day("2026-07-15").unix_days() + days);
        let found = standing(&commitment, today);
        let value = commitment.value.unwrap();
        prop_assert_eq!(found.accepted + found.open, value);
        for amount in [found.accepted, found.open, found.overdue, found.waiting] {
            prop_assert!(amount >= 0);
        }
        prop_assert!(found.overdue <= found.open);
        let by_milestone: i64 = found.milestones.iter().map(|milestone| milestone.accepted).sum();
        prop_assert_eq!(by_milestone, found.accepted);
        let last_day = commitment.milestones.last().unwrap().due;
        match found.state {
            CommitmentState::Fulfilled => prop_assert_eq!(found.open, 0),
            CommitmentState::Closed => prop_assert!(commitment.settlement.is_some() && found.open > 0),
            CommitmentState::FallenShort => prop_assert!(found.overdue > 0 && last_day < today),
            CommitmentState::Late => prop_assert!(found.overdue > 0 && last_day >= today),
            CommitmentState::UnderWay => prop_assert!(found.overdue == 0 && found.open > 0),
            CommitmentState::ToBeAgreed => prop_assert!(false),
        }
        let is_overdue = found.milestones.iter().any(|milestone| milestone.state == MilestoneState::Overdue);
        prop_assert_eq!(is_overdue, found.overdue > 0);
    }

    #[test]
    fn accepting_more_never_takes_anything_away(commitment in commitments(), more in 0..2_000_i64, days in 0..800_i64) {
        let today = Date::from_unix_days(day("2026-07-15").unix_days() + days);
        let before = standing(&commitment, today);
        let mut after = commitment.clone();
        after.deliveries.push(accepted(more));
        let after = standing(&after, today);
        prop_assert!(after.accepted >= before.accepted && after.open <= before.open && after.overdue <= before.overdue);
    }

    #[test]
    fn with_more_time_nothing_is_overdue_and_the_promise_is_the_same(
        commitment in commitments(), days in 0..800_i64, more in 0..400_i64,
    ) {
        let today = Date::from_unix_days(day("2026-07-15").unix_days() + days);
        let until = Date::from_unix_days(today.unix_days() + more);
        if let Some(milestones) = extended(&commitment, today, until) {
            let moved = Commitment { milestones, ..commitment.clone() };
            prop_assert_eq!(check_plan(commitment.value.unwrap(), &moved.milestones, 0), Ok(()));
            prop_assert_eq!(standing(&moved, today).overdue, 0);
            prop_assert_eq!(standing(&moved, today).open, standing(&commitment, today).open);
        }
    }
}
