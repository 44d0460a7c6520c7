//! Seats that depend on how many members have a status.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::counts::{CountOf, too_many, used};
use domain::file::read_programme;
use domain::programme::Programme;
use domain::seats::{MemberCounts, SeatCount, seats};

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"

[facts.startup]
type = "yes-no"
question = "Are you a start-up?"
label = "Start-up"

[facts.end_user]
type = "yes-no"
question = "Do you only use the software?"
label = "End user"
granted_by = "staff"

[tiers.general]
title = "General"
price = "free"

[tiers.premier]
title = "Premier"
price = { amount = 5_000 }
"#;

fn programme(body: &str) -> Programme {
    let file = format!("{PROGRAMME}\n[seats.board]\ntitle = \"Board\"\n{body}");
    read_programme("example", "membership.toml", &file).unwrap()
}

/// `general=7 general.end_user=3`
fn counts(stated: &str) -> MemberCounts {
    let pairs = stated.split_whitespace().filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(name, number)| (name.to_owned(), number.parse().unwrap()))
        .collect()
}

fn board(programme: &Programme, stated: &str) -> SeatCount {
    seats(programme, &counts(stated)).remove(0).seats
}

fn needs(names: &[&str]) -> SeatCount {
    SeatCount::Needs(names.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn seats_follow_the_members_of_a_tier_with_a_status() {
    let programme = programme("count = \"general.end_user + floor(general / 4)\"");
    for (stated, expected) in [
        ("general=8 general.end_user=3", SeatCount::Seats(5)),
        ("general=8 general.end_user=0", SeatCount::Seats(2)),
        ("general=8", needs(&["general.end_user"])),
        ("general.end_user=3", needs(&["general"])),
        ("", needs(&["general.end_user", "general"])),
        ("general=8 premier.end_user=3", needs(&["general.end_user"])),
    ] {
        assert_eq!(board(&programme, stated), expected, "{stated}");
    }
}

#[test]
fn the_members_of_all_tiers_with_a_status_are_their_sum() {
    let programme = programme("count = \"all.end_user\"\nwhen = \"all.startup > 0 or all.end_user >= 2\"");
    for (stated, expected) in [
        ("general.end_user=3 premier.end_user=2", SeatCount::Seats(5)),
        ("general.end_user=3 premier.end_user=0", SeatCount::Seats(3)),
        (
            "general.end_user=1 premier.end_user=0 general.startup=1 premier.startup=0",
            SeatCount::Seats(1),
        ),
        // A missing count isn't zero …
        (
            "general.end_user=3 general.startup=1",
            needs(&["premier.startup", "premier.end_user"]),
        ),
        // … unless the tier has no members.
        ("general.end_user=3 premier=0", SeatCount::Seats(3)),
    ] {
        assert_eq!(board(&programme, stated), expected, "{stated}");
    }
}

#[test]
fn sums_that_are_too_large_have_no_number() {
    let programme = programme("count = \"all.end_user\"");
    let stated = format!("general.end_user={} premier.end_user={}", i64::MAX, i64::MAX);
    assert_eq!(board(&programme, &stated).number(), None);
}

#[test]
fn only_the_counts_that_matter_are_asked_for_by_tier() {
    for (body, expected) in [
        ("count = \"premier.startup + premier\"", "premier premier.startup"),
        (
            "count = \"all.end_user + general\"",
            "general general.end_user premier.end_user",
        ),
        ("count = \"4\"\nwhen = \"general.startup > 1\"", "general.startup"),
        ("count = \"5\"", ""),
    ] {
        let programme = programme(body);
        let names: Vec<String> = used(&programme).iter().map(CountOf::name).collect();
        assert_eq!(names.join(" "), expected, "{body}");
    }
}

#[test]
fn no_more_members_have_a_status_than_there_are() {
    let programme = programme("count = \"all.end_user\"");
    for (stated, expected) in [
        ("general=7 general.end_user=7", ""),
        ("general=7 general.end_user=8", "general.end_user 8 > 7"),
        (
            "general=0 general.end_user=1 premier.end_user=5",
            "general.end_user 1 > 0",
        ),
    ] {
        let wrong = too_many(&programme, &counts(stated));
        let wrong: Vec<String> = wrong
            .iter()
            .map(|wrong| format!("{} {} > {}", wrong.of.name(), wrong.count, wrong.members))
            .collect();
        assert_eq!(wrong.join(", "), expected, "{stated}");
    }
}
