//! What members are missing, and by when they can do something about it.

use crate::sample::{RECORD_DAY, TODAY, contact, day, member, only, programme, roll, rules};
use domain::expr::Value;
use domain::programme::Programme;
use domain::roll::{EndReason, MembershipEnd, RollEntry, RollMember, VoteReason, build};

fn ending<'a>(member: RollMember<'a>, last_day: &str, why: EndReason, fix_by: Option<&str>) -> RollMember<'a> {
    let end = MembershipEnd {
        last_day: day(last_day),
        why,
        fix_by: fix_by.map(day),
    };
    RollMember {
        end: Some(end),
        ..member
    }
}

#[test]
fn a_membership_counts_from_its_first_to_its_last_day() {
    let programme = programme("");
    let from = |first: &str| {
        let member = member(&programme, "a", "gold");
        let first_day = day(first);
        only(&programme, RECORD_DAY, RollMember { first_day, ..member })
    };
    assert_eq!(from(RECORD_DAY), "a: 5 by Vera");
    assert_eq!(from("2026-07-17"), "a: begins on 2026-07-17");
    let until = |last: &str| {
        let member = ending(member(&programme, "a", "gold"), last, EndReason::Ended, None);
        only(&programme, RECORD_DAY, member)
    };
    assert_eq!(until(RECORD_DAY), "a: 5 by Vera");
    assert_eq!(until("2026-07-15"), "a: ended on 2026-07-15");
}

#[test]
fn an_end_that_members_can_prevent_has_a_deadline() {
    let programme = programme("");
    let until = |why, fix_by| {
        let member = ending(member(&programme, "a", "gold"), "2026-06-30", why, fix_by);
        only(&programme, RECORD_DAY, member)
    };
    for (why, fix_by, expected) in [
        (
            EndReason::Notice,
            Some("2026-06-30"),
            "a: leaves on 2026-06-30 by 2026-06-30",
        ),
        (EndReason::Notice, Some(TODAY), "a: leaves on 2026-06-30 by 2026-06-01"),
        (EndReason::Notice, Some("2026-05-31"), "a: leaves on 2026-06-30"),
        (
            EndReason::Unconfirmed,
            Some("2026-08-30"),
            "a: unconfirmed after 2026-06-30 by 2026-07-16",
        ),
        (EndReason::Unconfirmed, None, "a: unconfirmed after 2026-06-30"),
    ] {
        assert_eq!(until(why, fix_by), expected, "{fix_by:?}");
    }
}

#[test]
fn a_right_begins_exactly_after_its_days_and_not_before_its_date() {
    let programme = programme("");
    let since = |first: &str, on: &str| {
        let member = member(&programme, "a", "patron");
        let first_day = day(first);
        only(&programme, on, RollMember { first_day, ..member })
    };
    assert_eq!(since("2026-01-17", RECORD_DAY), "a: 2 by Mona");
    assert_eq!(since("2026-01-18", RECORD_DAY), "a: too new until 2026-07-17");
    assert_eq!(since("2025-01-01", "2026-05-31"), "a: too new until 2026-06-01");
    assert_eq!(since("2025-01-01", "2026-06-01"), "a: 2 by Mona");
    assert_eq!(
        since("2026-08-01", RECORD_DAY),
        "a: begins on 2026-08-01, too new until 2027-01-28"
    );
}

#[test]
fn the_days_count_from_when_the_member_got_the_benefit() {
    let programme = programme("");
    let later = RollMember {
        held_since: vec![("votes".to_owned(), day("2026-01-18"))],
        ..member(&programme, "a", "patron")
    };
    assert_eq!(
        only(&programme, RECORD_DAY, later.clone()),
        "a: too new until 2026-07-17"
    );
    let RollEntry::Votes(voter) = roll(&programme, "2026-07-17", &[later]).entry("a").unwrap() else {
        panic!("it has begun")
    };
    let began = VoteReason::Began {
        since: day("2026-01-18"),
        after_days: Some(180),
        from: Some(day("2026-06-01")),
        on: day("2026-07-17"),
    };
    assert_eq!(voter.reasons.last(), Some(&began));
}

#[test]
fn a_member_needs_somebody_who_votes_on_that_day() {
    let programme = programme("");
    let with = |contacts| {
        let member = member(&programme, "a", "gold");
        only(&programme, RECORD_DAY, RollMember { contacts, ..member })
    };
    let voter = || contact("voter", "Vera");
    let mut deputy = voter();
    deputy.deputy = true;
    let mut later = voter();
    later.first_day = day("2026-07-17");
    let mut former = voter();
    former.last_day = Some(day("2026-07-15"));
    let nobody = "a: no voter by 2026-07-16";
    assert_eq!(with(Vec::new()), nobody);
    assert_eq!(with(vec![contact("_manager", "Mona")]), nobody);
    assert_eq!(with(vec![deputy, later, former]), nobody);
    let mut last = voter();
    last.last_day = Some(day(RECORD_DAY));
    assert_eq!(with(vec![last]), "a: 5 by Vera");
}

#[test]
fn without_a_role_the_oldest_manager_votes() {
    let programme = programme("");
    let mut older = contact("_manager", "Olga");
    older.first_day = day("2019-01-01");
    let managed = RollMember {
        contacts: vec![contact("_manager", "Mona"), older, contact("voter", "Vera")],
        ..member(&programme, "a", "patron")
    };
    assert_eq!(only(&programme, RECORD_DAY, managed), "a: 2 by Olga");
    let unmanaged = RollMember {
        contacts: Vec::new(),
        ..member(&programme, "a", "patron")
    };
    assert_eq!(only(&programme, RECORD_DAY, unmanaged), "a: no manager by 2026-07-16");
}

#[test]
fn people_vote_for_themselves_in_their_own_name() {
    let programme = programme("");
    let person = RollMember {
        is_person: true,
        name: "Ada Example".to_owned(),
        ..member(&programme, "a", "gold")
    };
    let RollEntry::Votes(voter) = roll(&programme, RECORD_DAY, &[person]).entry("a").unwrap() else {
        panic!("Ada votes")
    };
    assert_eq!(voter.representative.name, "Ada Example");
    assert_eq!(voter.representative.email, "mona@example.org");
}

#[test]
fn only_elections_that_say_so_need_paid_invoices() {
    let owing = |programme: &Programme, due: &str| {
        let member = member(programme, "a", "gold");
        let overdue = Some(day(due));
        only(programme, RECORD_DAY, RollMember { overdue, ..member })
    };
    let paid_up = programme("paid_up = true");
    assert_eq!(
        owing(&paid_up, "2026-07-15"),
        "a: unpaid since 2026-07-15 by 2026-07-16"
    );
    assert_eq!(owing(&paid_up, RECORD_DAY), "a: 5 by Vera");
    assert_eq!(owing(&programme(""), "2026-01-31"), "a: 5 by Vera");
}

#[test]
fn everything_that_helps_is_listed_but_nothing_else_if_nothing_helps() {
    let programme = programme("paid_up = true");
    let owing = |tier| RollMember {
        contacts: Vec::new(),
        overdue: Some(day("2026-03-31")),
        ..member(&programme, "a", tier)
    };
    assert_eq!(
        only(&programme, RECORD_DAY, owing("gold")),
        "a: no voter by 2026-07-16, unpaid since 2026-03-31 by 2026-07-16"
    );
    assert_eq!(only(&programme, RECORD_DAY, owing("friend")), "a: no votes");
    let leaving = ending(owing("gold"), "2026-06-30", EndReason::Notice, Some("2026-06-30"));
    let RollEntry::Missing(other) = roll(&programme, RECORD_DAY, &[leaving]).entry("a").unwrap() else {
        panic!("there are obstacles")
    };
    assert_eq!(other.obstacles.len(), 3);
    assert_eq!(other.fix_by(), Some(day("2026-06-30")), "the first deadline");
    assert_eq!(other.votes, 5, "what the member would have");
}

#[test]
fn nothing_helps_any_more_after_the_record_date() {
    let programme = programme("");
    let members = [RollMember {
        contacts: Vec::new(),
        ..member(&programme, "a", "gold")
    }];
    let mut rules = rules(&programme, RECORD_DAY);
    rules.today = day(RECORD_DAY);
    let on_the_day = build(&rules, &members).others.remove(0);
    assert_eq!(on_the_day.fix_by(), Some(day(RECORD_DAY)));
    rules.today = day("2026-07-17");
    let after = build(&rules, &members).others.remove(0);
    assert_eq!(after.fix_by(), None);
    assert_eq!(after.obstacles.len(), 1);
}

#[test]
fn votes_that_depend_on_facts_are_counted_for_each_member() {
    let programme = programme("");
    let with = |newcomer: Option<bool>| {
        let mut member = member(&programme, "a", "platinum");
        if let Some(newcomer) = newcomer {
            member.facts.set("newcomer", Value::Bool(newcomer));
        }
        member
    };
    assert_eq!(only(&programme, RECORD_DAY, with(Some(true))), "a: 4 by Vera");
    assert_eq!(only(&programme, RECORD_DAY, with(Some(false))), "a: 8 by Vera");
    assert_eq!(
        only(&programme, RECORD_DAY, with(None)),
        "a: needs newcomer by 2026-07-16"
    );
    let voter = roll(&programme, RECORD_DAY, &[with(Some(true))]).voters.remove(0);
    assert!(voter.reasons.contains(&VoteReason::Facts(vec!["newcomer".to_owned()])));
}
