//! Everything that can be done with a programme after reading it.

use crate::consistent::consistent;
use domain::compare::{Selection, compare};
use domain::date::Date;
use domain::diff::diff;
use domain::expr::Value;
use domain::fact::FactKind;
use domain::facts::Facts;
use domain::fit::{fit, questions};
use domain::joining::Joining;
use domain::programme::Programme;
use domain::quote::quote;
use domain::ratio::Ratio;
use domain::resolve::resolve;
use domain::roll::{RollLine, election_roll, roll};
use domain::seats::{MemberCounts, seats};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

/// Resolves, quotes, compares, fits, seats and diffs. The numbers are used as answers and as member counts.
pub fn exercise(programme: &Programme, numbers: &[i64]) {
    for facts in known(programme, numbers) {
        for tier in &programme.tiers {
            travels(&quote(programme, tier, &facts));
        }
        consistent(programme, &facts);
        let _ = fit(programme, &facts);
    }
    for tier in &programme.tiers {
        let _ = resolve(programme, tier);
        if let Some(term) = &tier.term {
            for day in ["0001-01-01", "2024-02-29", "9999-12-31"] {
                let _ = term.periods(Date::parse(day).expect("a day")).take(40).count();
            }
        }
    }
    let _ = questions(programme);
    // The published programme doesn't contain the wizard's definitions.
    travels(&Programme {
        joining: Joining::default(),
        ..programme.clone()
    });
    for only_differences in [false, true] {
        let choice = Selection {
            only_differences,
            ..Selection::default()
        };
        let _ = compare(programme, &choice, "de");
    }
    for number in numbers {
        let counts: MemberCounts = programme.tiers.iter().map(|tier| (tier.id.clone(), *number)).collect();
        let _ = seats(programme, &counts);
        let _ = roll(programme, &counts);
        elections_are_consistent(programme, &counts);
    }
    let _ = seats(programme, &MemberCounts::new());
    let mut later = programme.clone();
    later.tiers.reverse();
    let _ = diff(programme, &later);
    let _ = programme.clone().localised("de");
}

/// Every tier has a line, the totals are those of the lines, and over a whole term every seat is up once.
fn elections_are_consistent(programme: &Programme, counts: &MemberCounts) {
    for election in &programme.elections {
        let roll = election_roll(programme, election, counts);
        assert_eq!(roll.lines.len(), programme.tiers.len());
        let votes = roll.lines.iter().map(RollLine::votes);
        assert_eq!(roll.votes(), votes.fold(0, i64::saturating_add));
        assert!(roll.lines.iter().any(|line| line.right.can_vote()), "{}", election.id);
        assert!(roll.members() <= counts.values().fold(0, |sum: i64, count| sum.saturating_add(*count)));
        if let (Some(terms), Some(seats)) = (election.terms, election.seat_count(programme, counts).number()) {
            let up: Vec<_> = (2026..2026 + terms.years).map(|year| terms.up(seats, year)).collect();
            assert!(
                up.iter()
                    .all(|up| 0 <= up.least && up.least <= up.most && up.most <= seats)
            );
            assert!(up.iter().map(|up| up.least).sum::<i64>() <= seats);
            assert!(up.iter().map(|up| up.most).sum::<i64>() >= seats);
            if terms.first_year.is_some() || terms.years == 1 {
                assert!(up.iter().all(|up| up.least == up.most));
            }
        }
    }
}

/// Quotes and programmes reach the browser as JSON, so they must survive the round trip.
fn travels<T: Serialize + DeserializeOwned + PartialEq + Debug>(thing: &T) {
    let json = serde_json::to_string(thing).expect("JSON");
    let arrived: T = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(arrived, *thing);
}

/// No facts; and for each number, every question answered with it, in as many ways as there are choices.
fn known(programme: &Programme, numbers: &[i64]) -> Vec<Facts> {
    let mut all = vec![Facts::new()];
    for (turn, number) in numbers.iter().enumerate() {
        let mut facts = Facts::new().on(Date::parse(if turn % 2 == 0 { "2026-03-01" } else { "2030-01-01" }));
        for (place, fact) in programme.facts.iter().enumerate() {
            match &fact.kind {
                FactKind::Choice(choices) => {
                    if let Some(choice) = choices.get((turn + place) % choices.len().max(1)) {
                        facts.set(&fact.id, Value::Word(choice.id.clone()));
                    }
                }
                FactKind::YesNo => facts.set(&fact.id, Value::Bool((turn + place) % 2 == 0)),
                FactKind::Number { .. } => facts.set(&fact.id, Value::Number(Ratio::whole(*number))),
                FactKind::Money { .. } => {
                    let cents = Ratio::new(i128::from(*number), 100);
                    facts.set(&fact.id, Value::Number(cents.unwrap_or(Ratio::ZERO)));
                }
                FactKind::Country => {
                    facts.set(&fact.id, Value::Word(["DE", "US", "ZW"][(turn + place) % 3].to_owned()));
                }
                FactKind::Lookup { .. } | FactKind::Computed { .. } => {}
            }
        }
        all.push(facts);
    }
    all
}
