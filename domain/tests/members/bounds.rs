//! No sequence of changes leaves the bounds of a role.

use super::{parsed, people, roles, today};
use domain::date::Date;
use domain::member::{ContactChange, MOST_DEPUTIES, MemberContact, change_contacts, holders};
use proptest::prelude::*;

/// A change of somebody in a list, by where they are in it.
#[derive(Clone, Debug)]
struct Attempt {
    kind: u8,
    at: usize,
    role: usize,
    who: u8,
    deputy: bool,
    first: i64,
    last: Option<i64>,
    /// How many days pass before it.
    wait: i64,
}

fn attempt() -> impl Strategy<Value = Attempt> {
    let days = -2..40_i64;
    let last = proptest::option::of(days.clone());
    let fields = (
        0..5_u8,
        any::<usize>(),
        0..4_usize,
        0..8_u8,
        any::<bool>(),
        days,
        last,
        0..9_i64,
    );
    fields.prop_map(|(kind, at, role, who, deputy, first, last, wait)| Attempt {
        kind,
        at,
        role,
        who,
        deputy,
        first,
        last,
        wait,
    })
}

fn change_of(attempt: &Attempt, people: &[MemberContact], today: Date) -> ContactChange {
    let on = |days: i64| Date::from_unix_days(today.unix_days() + days);
    let id = people[attempt.at % people.len()].id.clone();
    let name = format!("p{}", attempt.who);
    let email = format!("{name}@example.org");
    match attempt.kind {
        0 => ContactChange::Name {
            role: parsed(["_manager", "voter", "technical", "director"][attempt.role]),
            name,
            email,
            deputy: attempt.deputy,
            first_day: on(attempt.first),
            last_day: attempt.last.map(on),
        },
        1 => ContactChange::HandOver {
            id,
            name,
            email,
            first_day: on(attempt.first),
        },
        2 => ContactChange::Correct { id, name, email },
        3 => ContactChange::Leave {
            id,
            last_day: on(attempt.first),
        },
        _ => ContactChange::Stay { id },
    }
}

fn check_days(people: &[MemberContact], today: Date) -> Result<(), TestCaseError> {
    for day in (0..90).map(|days| Date::from_unix_days(today.unix_days() + days)) {
        for (role, least, most) in [
            ("_manager", 1, 10),
            ("voter", 1, 1),
            ("technical", 2, 3),
            ("director", 0, 1),
        ] {
            let count = holders(people, &parsed(role), day);
            prop_assert!((least..=most).contains(&count), "{role} {count} on {day}: {people:#?}");
            let current = people
                .iter()
                .filter(|one| one.role == parsed(role) && one.is_current(day));
            let addresses: Vec<&str> = current.clone().map(|one| one.email.as_str()).collect();
            let mut different = addresses.clone();
            different.sort_unstable();
            different.dedup();
            prop_assert_eq!(different.len(), addresses.len(), "{} on {}: {:#?}", role, day, people);
            prop_assert!(current.filter(|one| one.deputy).count() <= MOST_DEPUTIES);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_sequence_of_accepted_changes_leaves_the_bounds(attempts in prop::collection::vec(attempt(), 1..40)) {
        let mut now = today();
        let mut members = people();
        for (at, attempt) in attempts.iter().enumerate() {
            now = Date::from_unix_days(now.unix_days() + attempt.wait);
            let tried = change_of(attempt, &members, now);
            if let Ok(after) = change_contacts(&members, &roles(), &tried, now, &format!("n{at}")) {
                // What was so before today stays so.
                for past in (1..60).map(|days| Date::from_unix_days(now.unix_days() - days)) {
                    for role in ["_manager", "voter", "technical", "director"].map(parsed) {
                        prop_assert_eq!(holders(&members, &role, past), holders(&after, &role, past));
                    }
                }
                members = after;
            }
            check_days(&members, now)?;
        }
    }
}
