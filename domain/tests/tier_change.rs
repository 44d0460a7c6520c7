//! Changes of tier: gains and losses, when a change can start, and what it costs in a term that's running.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]
#![cfg(feature = "file")]

#[path = "figures/reading.rs"]
mod reading;

use domain::application::{AnswerError, Answers, ApplicantKind, read_facts, unknown_facts};
use domain::date::Date;
use domain::facts::Facts;
use domain::file::read_programme;
use domain::programme::Programme;
use domain::quote::{Quote, renewal_quote};
use domain::resolve::resolve;
use domain::term::{Proration, Term, TermPeriod};
use domain::tier_change::{
    BenefitShift, ChangedTerm, RunningTerm, ShiftKind, TierHolder, benefit_shifts, difference, term_now,
};
use proptest::prelude::*;
use reading::{shelf, version};
use std::sync::LazyLock;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn shifts(programme: &Programme, facts: &Facts, from: &str, to: &str) -> Vec<BenefitShift> {
    let [from, to] = [from, to].map(|id| programme.tier(id).unwrap());
    let (was, is) = (resolve(programme, from), resolve(programme, to));
    let holder = |tier, grants| TierHolder {
        programme,
        tier,
        grants,
        facts,
    };
    benefit_shifts(holder(from, &was), holder(to, &is))
}

/// The benefits of one kind.
fn of(shifts: &[BenefitShift], kind: ShiftKind) -> Vec<&str> {
    let alike = shifts.iter().filter(|shift| shift.kind == kind);
    alike.map(|shift| shift.benefit.as_str()).collect()
}

#[test]
fn almalinux_silver_and_gold_differ_as_the_tiers_say() {
    let shelf = shelf("almalinux");
    let programme = version(&shelf, "membership", "1.0");
    let facts = Facts::new();
    let up = shifts(programme, &facts, "silver", "gold");
    assert_eq!(of(&up, ShiftKind::More), ["votes", "logo-sections"]);
    let gained = of(&up, ShiftKind::Gained);
    for benefit in [
        "blog-posts",
        "webinars",
        "kernel-modules",
        "launch-post",
        "social-media",
    ] {
        assert!(gained.contains(&benefit), "{benefit}: {gained:?}");
    }
    assert_eq!(of(&up, ShiftKind::Lost), Vec::<&str>::new());
    // What stays the same isn't there.
    assert!(!up.iter().any(|shift| shift.benefit == "member-logo"));
    let down = shifts(programme, &facts, "gold", "silver");
    assert_eq!(of(&down, ShiftKind::Less), ["votes", "logo-sections"]);
    assert_eq!(of(&down, ShiftKind::Lost), gained);
}

#[test]
fn openinfra_a_foundation_member_who_becomes_a_community_account_loses_the_vote() {
    let shelf = shelf("openinfra");
    for programme in shelf.versions.iter().filter(|programme| programme.id == "membership") {
        let seed = &programme.version;
        let down = shifts(programme, &Facts::new(), "foundation-member", "community-account");
        let lost = of(&down, ShiftKind::Lost);
        assert!(
            lost.contains(&"vote-board") && lost.contains(&"run-board"),
            "{seed}: {lost:?}"
        );
        assert_eq!(of(&down, ShiftKind::Gained), Vec::<&str>::new(), "{seed}");
    }
}

/// Every shipped programme, and those of the tests, with the facts that are known by default: none.
static PROGRAMMES: LazyLock<Vec<Programme>> = LazyLock::new(|| {
    let all = [
        "openinfra",
        "almalinux",
        "2i2c",
        "eclipse",
        "finos",
        "meridian",
        "nodejs",
        "harbour",
    ];
    all.into_iter().flat_map(|id| shelf(id).versions).collect()
});

proptest! {
    #[test]
    fn what_is_gained_in_one_direction_is_lost_in_the_other(
        place in 0..PROGRAMMES.len(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(),
    ) {
        let programme = &PROGRAMMES[place];
        let [from, to] = [from, to].map(|index| programme.tiers[index.index(programme.tiers.len())].id.as_str());
        let there = shifts(programme, &Facts::new(), from, to);
        let back = shifts(programme, &Facts::new(), to, from);
        prop_assert_eq!(there.len(), back.len());
        for (there, back) in there.iter().zip(&back) {
            prop_assert_eq!(&there.benefit, &back.benefit);
            prop_assert_eq!(there.kind, back.kind.reversed());
            prop_assert_eq!((&there.before, &there.after), (&back.after, &back.before));
        }
        if from == to {
            prop_assert!(there.is_empty());
        }
    }
}

const TIERS: &str = r#"
programme = "membership"
version = "1"
from = 2026-01-01
title = "Membership"
summary = "For organisations"
currency = "EUR"

[tiers.bronze]
title = "Bronze"
price = { amount = 1_200 }
term = { kind = "rolling", silence = "renews" }

[tiers.silver]
title = "Silver"
price = { amount = 4_850 }
term = { kind = "rolling", silence = "renews" }

[tiers.gold]
title = "Gold"
price = { amount = 12_000 }
term = { kind = "calendar", silence = "renews", prorate = "by month" }

[tiers.friend]
title = "Friend"
price = "free"

[tiers.helper]
title = "Helper"
price = "free"
term = { kind = "rolling", silence = "asks" }
"#;

fn programme() -> Programme {
    read_programme("harbour", "membership.toml", TIERS).unwrap()
}

/// A year from 15 January 2026 in a tier, and its price.
fn price(programme: &Programme, tier: &str) -> Quote {
    let year = TermPeriod::year_from(day("2026-01-15")).unwrap();
    renewal_quote(programme, programme.tier(tier).unwrap(), &Facts::new(), year)
}

fn rules<'a>(programme: &'a Programme, tier: &str) -> Option<&'a Term> {
    programme.tier(tier).unwrap().term.as_ref()
}

fn running<'a>(price: &'a Quote, last_day: Option<&str>) -> RunningTerm<'a> {
    RunningTerm {
        first_day: day("2026-01-15"),
        last_day: last_day.map(day),
        price,
        counts_from: day("2026-01-15"),
        place: 1,
    }
}

/// The difference in cents for a change on a day, by days.
fn cents(from: &str, to: &str, today: &str) -> Option<i64> {
    let programme = programme();
    let (old, new) = (price(&programme, from), price(&programme, to));
    let next = term_now(running(&old, Some("2027-01-14")), rules(&programme, to), day(today))?;
    difference(&old, &new, next.period).map(|more| more.minor)
}

#[test]
fn the_difference_is_for_the_days_that_are_left() {
    for (from, to, today, expected) in [
        // 3,650 more a year are 10 a day.
        ("bronze", "silver", "2026-01-16", Some(364_000)),
        ("bronze", "silver", "2026-07-15", Some(184_000)),
        ("bronze", "silver", "2027-01-14", Some(1_000)),
        ("silver", "bronze", "2027-01-14", Some(-1_000)),
        // A term has at least one day.
        ("bronze", "silver", "2026-01-15", Some(364_000)),
        // It hasn't begun.
        ("bronze", "silver", "2026-01-14", None),
        // It's over.
        ("bronze", "silver", "2027-01-15", None),
        // The other tier has calendar years.
        ("bronze", "gold", "2026-07-15", None),
        ("bronze", "friend", "2026-07-15", None),
    ] {
        assert_eq!(cents(from, to, today), expected, "{from} {to} {today}");
    }
}

#[test]
fn the_rest_of_a_term_keeps_its_last_day_and_counts_as_before() {
    let programme = programme();
    let old = price(&programme, "bronze");
    let next = term_now(
        running(&old, Some("2027-01-14")),
        rules(&programme, "silver"),
        day("2026-07-15"),
    )
    .unwrap();
    let ChangedTerm {
        period,
        is_open,
        is_rest,
    } = next;
    assert_eq!((period.start, period.end), (day("2026-07-15"), day("2027-01-14")));
    assert_eq!(
        (period.share.to_string().as_str(), is_open, is_rest),
        ("184/365", false, true)
    );
}

#[test]
fn a_stay_that_is_limited_begins_with_a_term_of_its_own() {
    let programme = programme();
    let old = price(&programme, "bronze");
    let limited = Term {
        longest_months: Some(24),
        ..rules(&programme, "silver").unwrap().clone()
    };
    let now = term_now(running(&old, Some("2027-01-14")), Some(&limited), day("2026-07-15"));
    assert_eq!(now, None);
}

#[test]
fn the_programme_says_how_the_rest_is_prorated() {
    let programme = programme();
    let silver = rules(&programme, "silver").unwrap();
    let old = price(&programme, "bronze");
    for (rule, expected) in [
        (Proration::Months, "7/12"),
        (Proration::Days, "184/365"),
        // Only the time before regular terms is free.
        (Proration::Free, "184/365"),
    ] {
        let rules = Term {
            proration: Some(rule),
            ..silver.clone()
        };
        let next = term_now(running(&old, Some("2027-01-14")), Some(&rules), day("2026-07-15")).unwrap();
        assert_eq!(next.period.share.to_string(), expected, "{rule:?}");
    }
}

#[test]
fn a_free_tier_can_be_changed_at_any_time() {
    let programme = programme();
    let free = price(&programme, "friend");
    let today = day("2026-07-15");
    // Into another free one, without an end.
    let next = term_now(running(&free, None), rules(&programme, "friend"), today).unwrap();
    assert!(next.is_open && !next.is_rest);
    assert_eq!(next.period.start, today);
    // Into one with a term of its own, even before its own end.
    for last_day in [None, Some("2027-01-14")] {
        let next = term_now(running(&free, last_day), rules(&programme, "silver"), today).unwrap();
        assert_eq!((next.period.start, next.period.end), (today, day("2027-07-14")));
        assert!(!next.is_open && !next.is_rest);
        let next = term_now(running(&free, last_day), rules(&programme, "gold"), today).unwrap();
        // The rest of the calendar year, by the months that it touches.
        assert_eq!(
            (next.period.end, next.period.share.to_string()),
            (day("2026-12-31"), "6/12".to_owned())
        );
    }
}

#[test]
fn several_years_are_shared_out_over_all_their_days() {
    let programme = programme();
    let silver = rules(&programme, "silver").unwrap().for_years(3);
    let old = price(&programme, "bronze");
    let next = term_now(running(&old, Some("2029-01-14")), Some(&silver), day("2027-01-15")).unwrap();
    assert_eq!(
        (next.period.share.to_string().as_str(), next.period.fees),
        ("731/1096", 3)
    );
}

#[test]
fn an_amount_that_is_agreed_on_has_no_difference() {
    let programme = programme();
    let (open, silver) = (Quote::by_agreement(), price(&programme, "silver"));
    let year = TermPeriod::year_from(day("2026-01-15")).unwrap();
    assert_eq!(difference(&open, &silver, year), None);
    assert_eq!(difference(&silver, &open, year), None);
}

const BY_SIZE: &str = r#"
programme = "membership"
version = "1"
from = 2026-01-01
title = "Membership"
summary = "For organisations"
currency = "USD"

[facts.kind]
type = "choice"
question = "What are you?"
label = "Kind"
choices.person = "A person"
choices.company = "A company"
choices.charity = "A charity"

[facts.employees]
type = "number"
question = "How many people work for you?"
label = "Employees"
unit = "people"

[groups]
all = "All"

[tiers.silver]
title = "Silver"
price = { amount = 2_500 }

[tiers.gold]
title = "Gold"

[[tiers.gold.price.rules]]
when = "kind = charity"
amount = 1_000

[[tiers.gold.price.rules]]
when = "employees > 100"
amount = 20_000

[[tiers.gold.price.rules]]
amount = 5_000
"#;

#[test]
fn a_member_is_asked_what_the_wizard_would_ask_and_nobody_has_asked_yet() {
    let programme = read_programme("harbour", "membership.toml", BY_SIZE).unwrap();
    let [silver, gold] = ["silver", "gold"].map(|id| programme.tier(id).unwrap());
    let answers = |pairs: &[(&str, &str)]| -> Answers {
        pairs
            .iter()
            .map(|(key, typed)| ((*key).to_owned(), (*typed).to_owned()))
            .collect()
    };
    let unknown = |tier, pairs: &[(&str, &str)], party| -> Vec<String> {
        let facts = unknown_facts(&programme, tier, &answers(pairs), party);
        facts.into_iter().map(|fact| fact.id).collect()
    };
    let (company, nothing) = (ApplicantKind::Organisation, &[][..]);
    assert_eq!(unknown(gold, nothing, company), ["kind", "employees"]);
    assert_eq!(unknown(gold, &[("fact.kind", "company")], company), ["employees"]);
    // What can't be read any more is asked for again.
    let old = &[("fact.kind", "guild"), ("fact.employees", "12")];
    assert_eq!(unknown(gold, old, company), ["kind"]);
    assert_eq!(unknown(gold, nothing, ApplicantKind::Person), ["employees"]);
    assert!(unknown(silver, &[("fact.kind", "company")], company).is_empty());

    let facts = unknown_facts(&programme, gold, &Answers::new(), company);
    // An organisation isn't a person.
    assert!(
        !format!("{:?}", facts[0].kind).contains("person"),
        "{:?}",
        facts[0].kind
    );
    let typed = answers(&[("fact.kind", "company"), ("fact.employees", " 1,200 ")]);
    let read = read_facts(&facts, &typed).unwrap();
    assert_eq!((read.get("fact.kind"), read.get("fact.employees")), ("company", "1200"));
    let errors = read_facts(&facts, &answers(&[("fact.kind", "person")])).unwrap_err();
    let keys: Vec<&str> = errors.iter().map(|error| error.key.as_str()).collect();
    assert_eq!(keys, ["fact.kind", "fact.employees"]);
    assert_eq!(errors[1].error, AnswerError::Missing);
}
