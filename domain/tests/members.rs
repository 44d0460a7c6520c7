//! The people of a member: which changes are accepted, and what they write.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "members/bounds.rs"]
mod bounds;
#[path = "members/typed.rs"]
mod typed;

use domain::date::Date;
use domain::joining::{Part, Role};
use domain::member::{
    ContactChange, ContactField, ContactProblem, ContactRole, MOST_DEPUTIES, MemberContact, change_contacts,
};
use domain::text::Text;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn today() -> Date {
    day("2026-06-15")
}

fn role(id: &str, least: u16, most: u16) -> Role {
    Role {
        id: id.to_owned(),
        title: Text::new("en", id),
        help: None,
        tiers: Vec::new(),
        least,
        most,
        part: Part::Applicant,
        signs: false,
        votes: false,
        line: 1,
    }
}

/// Exactly one voter, two or three technical contacts, and perhaps a director.
fn roles() -> [Role; 3] {
    [role("voter", 1, 1), role("technical", 2, 3), role("director", 0, 1)]
}

fn parsed(role: &str) -> ContactRole {
    ContactRole::parse(role).unwrap()
}

fn contact(id: &str, role: &str, who: &str, first: &str, last: Option<&str>) -> MemberContact {
    MemberContact {
        id: id.to_owned(),
        role: parsed(role),
        name: who.to_owned(),
        email: format!("{who}@example.org"),
        deputy: false,
        first_day: day(first),
        last_day: last.map(day),
    }
}

fn deputy(id: &str, role: &str, who: &str) -> MemberContact {
    MemberContact {
        deputy: true,
        ..contact(id, role, who, "2026-01-01", None)
    }
}

/// A member with everyone it needs.
fn people() -> Vec<MemberContact> {
    vec![
        contact("m", "_manager", "mia", "2026-01-01", None),
        contact("v", "voter", "vera", "2026-01-01", None),
        contact("t1", "technical", "tom", "2026-01-01", None),
        contact("t2", "technical", "tara", "2026-01-01", None),
    ]
}

fn with(others: &[MemberContact]) -> Vec<MemberContact> {
    [people().as_slice(), others].concat()
}

fn name(role: &str, who: &str, first: &str, last: Option<&str>) -> ContactChange {
    ContactChange::Name {
        role: parsed(role),
        name: who.to_owned(),
        email: format!("{who}@example.org"),
        deputy: false,
        first_day: day(first),
        last_day: last.map(day),
    }
}

fn name_deputy(role: &str, who: &str) -> ContactChange {
    ContactChange::Name {
        role: parsed(role),
        name: who.to_owned(),
        email: format!("{who}@example.org"),
        deputy: true,
        first_day: today(),
        last_day: None,
    }
}

fn hand_over(id: &str, who: &str, first: &str) -> ContactChange {
    ContactChange::HandOver {
        id: id.to_owned(),
        name: who.to_owned(),
        email: format!("{who}@example.org"),
        first_day: day(first),
    }
}

fn correct(id: &str, name: &str, email: &str) -> ContactChange {
    ContactChange::Correct {
        id: id.to_owned(),
        name: name.to_owned(),
        email: email.to_owned(),
    }
}

fn leave(id: &str, last: &str) -> ContactChange {
    ContactChange::Leave {
        id: id.to_owned(),
        last_day: day(last),
    }
}

fn stay(id: &str) -> ContactChange {
    ContactChange::Stay { id: id.to_owned() }
}

fn change(before: &[MemberContact], change: &ContactChange) -> Result<Vec<MemberContact>, ContactProblem> {
    change_contacts(before, &roles(), change, today(), "new")
}

/// Whoever is in a role and when, as `id first…last`, without those who stay as they are.
fn changed(before: &[MemberContact], accepted: &ContactChange) -> Vec<String> {
    let after = change(before, accepted).unwrap();
    let is_new = |contact: &&MemberContact| !before.contains(contact);
    let shown = |contact: &MemberContact| {
        let last = contact.last_day.map(|day| day.to_string()).unwrap_or_default();
        format!("{} {}…{last}", contact.id, contact.first_day)
    };
    after.iter().filter(is_new).map(shown).collect()
}

#[test]
fn a_change_is_refused_for_a_reason() {
    use ContactField::{FirstDay, LastDay};
    use ContactProblem::{
        DayPassed, DayTooFar, Ending, EndsBefore, HasRole, LastManager, NotYetTheirs, Over, SamePerson, TooFew,
        TooMany, TooManyDeputies, Unchanged, UnknownContact, UnknownRole,
    };
    let too_many = |from, most| TooMany { day: day(from), most };
    let too_few = |from, least| TooFew { day: day(from), least };
    let helpers: Vec<MemberContact> = (0..MOST_DEPUTIES)
        .map(|at| deputy(&format!("d{at}"), "voter", &format!("dan{at}")))
        .collect();
    let later = [contact("n", "director", "nia", "2026-08-01", None)];
    let ended = [contact("e", "director", "ed", "2026-01-01", Some("2026-06-14"))];
    let ending = [contact("e", "director", "ed", "2026-01-01", Some("2026-06-30"))];
    let old = [contact("o", "treasurer", "oz", "2026-01-01", None)];
    for (others, tried, expected) in [
        (
            &[][..],
            name("voter", "zoe", "2026-07-01", None),
            too_many("2026-07-01", 1),
        ),
        (&[], name("treasurer", "zoe", "2026-07-01", None), UnknownRole),
        (&[], name("director", "zoe", "2026-06-14", None), DayPassed(FirstDay)),
        (&[], name("director", "zoe", "2028-06-16", None), DayTooFar(FirstDay)),
        (&[], name("director", "zoe", "2206-06-15", None), DayTooFar(FirstDay)),
        (
            &[],
            name("director", "zoe", "2026-07-01", Some("2206-06-15")),
            DayTooFar(LastDay),
        ),
        (
            &[],
            name("director", "zoe", "2026-07-02", Some("2026-07-01")),
            EndsBefore,
        ),
        (&[], name("technical", "tom", "2026-07-01", None), HasRole),
        (&[], name_deputy("technical", "tom"), HasRole),
        (&[deputy("d", "voter", "dan")], name_deputy("voter", "dan"), HasRole),
        (&helpers, name_deputy("voter", "zoe"), TooManyDeputies),
        (
            &ending,
            name("director", "zoe", "2026-06-30", None),
            too_many("2026-06-30", 1),
        ),
        (
            &later,
            name("director", "zoe", "2026-07-01", Some("2026-08-01")),
            too_many("2026-08-01", 1),
        ),
        (&[], hand_over("x", "zoe", "2026-07-01"), UnknownContact),
        (&ended, hand_over("e", "zoe", "2026-07-01"), Over),
        (
            &ending,
            hand_over("e", "zoe", "2026-06-20"),
            Ending {
                last_day: day("2026-06-30"),
            },
        ),
        (&[], hand_over("v", "zoe", "2026-06-14"), DayPassed(FirstDay)),
        (&[], hand_over("v", "VERA", "2026-07-01"), SamePerson),
        (&[], hand_over("t1", "tara", "2026-07-01"), HasRole),
        (
            &later,
            hand_over("n", "zoe", "2026-07-31"),
            NotYetTheirs {
                first_day: day("2026-08-01"),
            },
        ),
        (&old, hand_over("o", "zoe", "2026-07-01"), UnknownRole),
        (&[], correct("t1", "tom", "tom@example.org"), Unchanged),
        (&[], correct("t1", "tom", "Tara@example.org"), HasRole),
        (&ended, correct("e", "edd", "edd@example.org"), Over),
        (&[], leave("v", "2026-07-01"), too_few("2026-07-02", 1)),
        (&[], leave("t1", "2026-07-01"), too_few("2026-07-02", 2)),
        (&[], leave("m", "2026-07-01"), LastManager { day: day("2026-07-02") }),
        (&ending, leave("e", "2026-06-13"), DayPassed(LastDay)),
        (&ending, leave("e", "2026-06-30"), Unchanged),
        (&later, leave("n", "2026-07-30"), EndsBefore),
        (&[], stay("v"), Unchanged),
        (
            &[contact("e", "director", "ed", "2026-01-01", Some("2026-06-13"))],
            stay("e"),
            Over,
        ),
    ] {
        assert_eq!(change(&with(others), &tried), Err(expected), "{tried:?}");
    }
}

#[test]
fn accepted_changes_write_these_days() {
    let third = [contact("t3", "technical", "tim", "2026-01-01", None)];
    let later = [contact("n", "director", "nia", "2026-08-01", None)];
    let ended = [contact("e", "director", "ed", "2026-01-01", Some("2026-06-14"))];
    let ending = [contact("e", "director", "ed", "2026-01-01", Some("2026-06-30"))];
    let old = [contact("o", "treasurer", "oz", "2026-01-01", None)];
    let helper = [deputy("d", "voter", "dan")];
    for (others, accepted, expected) in [
        (
            &[][..],
            name("director", "zoe", "2026-06-15", None),
            &["new 2026-06-15…"][..],
        ),
        (
            &[],
            name("_manager", "zoe", "2026-07-01", Some("2026-07-01")),
            &["new 2026-07-01…2026-07-01"],
        ),
        (
            &ending,
            name("director", "zoe", "2026-07-01", None),
            &["new 2026-07-01…"],
        ),
        (
            &later,
            name("director", "zoe", "2026-07-01", Some("2026-07-31")),
            &["new 2026-07-01…2026-07-31"],
        ),
        (&ended, name("director", "ed", "2026-06-15", None), &["new 2026-06-15…"]),
        (&[], name_deputy("voter", "zoe"), &["new 2026-06-15…"]),
        (
            &[],
            hand_over("v", "zoe", "2026-07-01"),
            &["v 2026-01-01…2026-06-30", "new 2026-07-01…"],
        ),
        (
            &[],
            hand_over("v", "zoe", "2026-06-15"),
            &["v 2026-01-01…2026-06-14", "new 2026-06-15…"],
        ),
        // Deputies take over.
        (
            &helper,
            hand_over("v", "Dan", "2026-07-01"),
            &["v 2026-01-01…2026-06-30", "d 2026-01-01…2026-06-30", "new 2026-07-01…"],
        ),
        // Another person, before the first one has begun.
        (
            &later,
            hand_over("n", "zoe", "2026-08-01"),
            &["n 2026-08-01…2026-07-31", "new 2026-08-01…"],
        ),
        (&later, leave("n", "2026-07-31"), &["n 2026-08-01…2026-07-31"]),
        (&third, leave("t3", "2026-06-14"), &["t3 2026-01-01…2026-06-14"]),
        (&third, leave("t1", "2026-06-15"), &["t1 2026-01-01…2026-06-15"]),
        (&ending, leave("e", "2026-06-20"), &["e 2026-01-01…2026-06-20"]),
        (&old, leave("o", "2026-06-15"), &["o 2026-01-01…2026-06-15"]),
        (&ending, stay("e"), &["e 2026-01-01…"]),
        (&ended, stay("e"), &["e 2026-01-01…"]),
        (&[], correct("t1", "Tomás", "tomas@example.org"), &["t1 2026-01-01…"]),
    ] {
        assert_eq!(changed(&with(others), &accepted), expected, "{accepted:?}");
    }
}

#[test]
fn what_is_wrong_already_can_get_better_and_not_worse() {
    // One technical contact is missing, and a voter is too many.
    let mut before = people();
    before.retain(|contact| contact.id != "t2");
    before.push(contact("v2", "voter", "vic", "2026-01-01", None));
    let in_june = |change: ContactChange| change_contacts(&before, &roles(), &change, today(), "new").is_ok();
    assert!(in_june(name("technical", "zoe", "2026-07-01", None)));
    assert!(in_june(correct("t1", "Tomás", "tomas@example.org")));
    assert!(in_june(hand_over("t1", "zoe", "2026-07-01")));
    assert!(!in_june(leave("t1", "2026-07-01")));
    assert!(!in_june(name("voter", "zoe", "2026-07-01", None)));
    assert!(in_june(hand_over("v2", "zoe", "2026-07-01")));
    assert!(in_june(leave("v2", "2026-07-01")));
}

#[test]
fn a_handover_is_undone_by_handing_back() {
    let given = change(&people(), &hand_over("v", "zoe", "2026-07-01")).unwrap();
    assert_eq!(
        change(&given, &stay("v")),
        Err(ContactProblem::TooMany {
            day: day("2026-07-01"),
            most: 1
        })
    );
    let back = hand_over("new", "vera", "2026-07-01");
    let back = change_contacts(&given, &roles(), &back, today(), "again").unwrap();
    let voters = |on: &str| {
        let current = back.iter().filter(|contact| contact.is_current(day(on)));
        let voters = current.filter(|contact| contact.role == parsed("voter"));
        voters.map(|contact| contact.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(voters("2026-06-30"), ["vera"]);
    assert_eq!(voters("2026-07-01"), ["vera"]);
}
