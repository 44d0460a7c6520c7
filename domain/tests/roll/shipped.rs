//! The rolls of real programmes.

use crate::reading::{shelf, version};
use crate::sample::{contact, day, in_words, member};
use domain::programme::Programme;
use domain::roll::{RollMember, RollRules, VoteReason, VotingRoll, build};

fn roll(programme: &Programme, election: &str, on: &str, members: &[RollMember<'_>]) -> VotingRoll {
    let rules = RollRules {
        programme,
        election: programme.election(election).unwrap(),
        same_for_all: false,
        day: day(on),
        today: day("2026-06-01"),
    };
    build(&rules, members)
}

#[test]
fn all_classes_of_almalinux_vote_together_by_weight() {
    let shelf = shelf("almalinux");
    let programme = version(&shelf, "membership", "2026");
    let tiers = [
        "contributor",
        "mirror",
        "silver",
        "ruby",
        "gold",
        "platinum",
        "community",
    ];
    let members = tiers.map(|tier| member(programme, tier, tier));
    let roll = roll(programme, "board", "2026-07-16", &members);
    assert_eq!(roll.votes(), 77);
    assert_eq!(
        in_words(roll),
        [
            "community: no votes",
            "contributor: 1 by Mona",
            "gold: 15 by Vera",
            "mirror: 1 by Mona",
            "platinum: 50 by Vera",
            "ruby: 5 by Vera",
            "silver: 5 by Vera",
        ]
    );
}

#[test]
fn the_reasons_lead_from_the_membership_to_a_line_of_the_file() {
    let shelf = shelf("almalinux");
    let programme = version(&shelf, "membership", "2026");
    let members = [member(programme, "a", "ruby")];
    let reasons = roll(programme, "board", "2026-07-16", &members)
        .voters
        .remove(0)
        .reasons;
    let [
        VoteReason::Tier { tier: own, since, .. },
        VoteReason::Grant {
            tier, version, line, ..
        },
    ] = &reasons[..]
    else {
        panic!("{reasons:?}")
    };
    assert_eq!((own.as_str(), *since), ("ruby", day("2025-01-01")));
    assert_eq!((tier.as_str(), version.as_str()), ("silver", "2026"));
    let text = include_str!("../../../programmes/almalinux/membership-2026.toml");
    assert_eq!(text.lines().nth(*line as usize - 1), Some("votes = 5"));
}

/// Alumni were a tier until 2026. They keep their vote until their membership ends.
#[test]
fn members_of_almalinux_keep_the_votes_of_version_1() {
    let shelf = shelf("almalinux");
    let now = version(&shelf, "membership", "2026");
    let before = version(&shelf, "membership", "1.0");
    let tiers = ["alumnus", "contributor", "gold", "mirror", "platinum", "ruby", "silver"];
    let roll = roll(
        now,
        "board",
        "2026-07-16",
        &tiers.map(|tier| member(before, tier, tier)),
    );
    let votes: Vec<(&str, i64)> = roll
        .voters
        .iter()
        .map(|voter| (voter.tier.as_str(), voter.votes))
        .collect();
    let expected = [1, 1, 15, 1, 50, 5, 5];
    assert_eq!(votes, tiers.into_iter().zip(expected).collect::<Vec<_>>());
    assert!(roll.voters.iter().all(|voter| voter.version == "1.0"));
}

fn individual(programme: &Programme, joined: &str) -> RollMember<'_> {
    RollMember {
        is_person: true,
        name: "Ada Example".to_owned(),
        first_day: day(joined),
        contacts: vec![contact("_manager", "Ada")],
        ..member(programme, "ada", "foundation-member")
    }
}

#[test]
fn individuals_of_openinfra_vote_exactly_180_days_after_joining() {
    let shelf = shelf("openinfra");
    for name in ["2021", "directed-fund"] {
        let programme = version(&shelf, "membership", name);
        let on = |day: &str| {
            in_words(roll(
                programme,
                "individual",
                day,
                &[individual(programme, "2026-01-17")],
            ))
        };
        assert_eq!(on("2026-07-15"), ["ada: too new until 2026-07-16"], "{name}");
        assert_eq!(on("2026-07-16"), ["ada: 1 by Ada Example"], "{name}");
    }
}

#[test]
fn each_class_of_openinfra_has_a_roll_of_its_own() {
    let shelf = shelf("openinfra");
    let programme = version(&shelf, "membership", "directed-fund");
    let members = [
        individual(programme, "2025-07-20"),
        member(programme, "gold", "gold"),
        member(programme, "platinum", "platinum"),
        member(programme, "silver", "silver"),
    ];
    for (election, expected) in [
        ("individual", "ada: 1 by Ada Example"),
        ("gold", "gold: 1 by Vera"),
        ("platinum", "platinum: 1 by Mona"),
    ] {
        let roll = roll(programme, election, "2026-07-16", &members);
        assert_eq!((roll.voters.len(), roll.others.len()), (1, 3), "{election}");
        assert!(in_words(roll).contains(&expected.to_owned()), "{election}");
    }
}
