//! Who votes in the elections of real programmes, with how many votes, and why.

#![cfg(feature = "file")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

#[path = "figures/reading.rs"]
mod reading;

use domain::election::{ElectionSeats, VotingMethod};
use domain::programme::Programme;
use domain::ratio::Ratio;
use domain::roll::{Roll, VotingRight, election_roll};
use domain::seats::MemberCounts;
use reading::{shelf, version};

fn counts(stated: &str) -> MemberCounts {
    let pairs = stated.split_whitespace().filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(tier, number)| (tier.to_owned(), number.parse().unwrap()))
        .collect()
}

fn roll(programme: &Programme, election: &str, stated: &str) -> Roll {
    let found = programme.election(election).unwrap_or_else(|| panic!("no {election}"));
    election_roll(programme, found, &counts(stated))
}

/// `tier each from tier` for those who vote, `tier -` for the others.
fn in_words(roll: &Roll) -> String {
    let lines = roll.lines.iter().map(|line| match &line.right {
        VotingRight::Votes(votes) => {
            let from = votes.from.as_deref().unwrap_or("the election");
            format!("{} {} from {from}", line.tier, votes.each)
        }
        VotingRight::Depends(votes) => format!("{} ? from {}", line.tier, votes.from),
        VotingRight::OtherClass => format!("{} elects others", line.tier),
        VotingRight::NoVotes => format!("{} -", line.tier),
    });
    lines.collect::<Vec<_>>().join(", ")
}

#[test]
fn all_classes_of_almalinux_vote_together_by_weight() {
    let shelf = shelf("almalinux");
    let programme = version(&shelf, "membership", "2026");
    let roll = roll(programme, "board", "platinum=3 gold=2 contributor=10");
    assert_eq!((roll.members(), roll.votes()), (15, 190));
    assert_eq!(
        in_words(&roll),
        "contributor 1 from contributor, mirror 1 from mirror, silver 5 from silver, ruby 5 from silver, \
         gold 15 from gold, platinum 50 from platinum, community -"
    );
    let election = programme.election("board").unwrap();
    let quorum = election.quorum.as_ref().unwrap();
    assert_eq!(quorum.members_needed(roll.members()), Some(2));
    assert_eq!(quorum.votes_needed(roll.votes()), Some(19));
    assert_eq!(election.method, Some(VotingMethod::MeekStv));
    assert_eq!(election.most_per_organisation, Some(1));
    let seats = election.seat_count(programme, &counts("platinum=5")).number();
    assert_eq!(seats, Some(10));
    let up = election.terms.unwrap().up(10, 2026);
    assert_eq!((up.least, up.most), (2, 3), "the source doesn't say whose turn it is");
}

#[test]
fn the_reason_is_the_line_that_grants_the_vote() {
    let shelf = shelf("almalinux");
    let programme = version(&shelf, "membership", "2026");
    let roll = roll(programme, "board", "ruby=1");
    let line = |tier: &str| roll.lines.iter().find(|line| line.tier == tier).unwrap();
    let (VotingRight::Votes(ruby), VotingRight::Votes(silver)) = (&line("ruby").right, &line("silver").right) else {
        panic!("both vote")
    };
    assert_eq!(ruby.line, silver.line);
    let text = include_str!("../../programmes/almalinux/membership-2026.toml");
    let granted = text.lines().nth(ruby.line as usize - 1);
    assert_eq!(granted, Some("votes = 5"));
}

#[test]
fn the_classes_of_openinfra_fill_seats_of_their_own() {
    let shelf = shelf("openinfra");
    for (name, method) in [
        ("2021", VotingMethod::Cumulative),
        ("directed-fund", VotingMethod::MeekStv),
    ] {
        let programme = version(&shelf, "membership", name);
        let stated = "foundation-member=400 community-account=900 platinum=8 gold=11 silver=30 associate=5";
        for (election, members, needed) in [
            ("individual", 400, Some(40)),
            ("gold", 11, Some(6)),
            ("platinum", 8, None),
        ] {
            let roll = roll(programme, election, stated);
            assert_eq!((roll.members(), roll.votes()), (members, members), "{name} {election}");
            let found = programme.election(election).unwrap();
            assert_eq!(found.seat_count(programme, &counts(stated)).number(), Some(8));
            let quorum = found.quorum.as_ref().and_then(|quorum| quorum.members_needed(members));
            assert_eq!(quorum, needed, "{name} {election}");
            assert_eq!(found.most_per_organisation, Some(3));
        }
        let individual = programme.election("individual").unwrap();
        assert_eq!(individual.method, Some(method));
        assert_eq!(individual.nominations.as_ref().unwrap().supporters, Some(10));
        let roll = roll(programme, "individual", stated);
        let VotingRight::Votes(votes) = &roll.lines[0].right else {
            panic!("individuals vote")
        };
        assert_eq!(votes.after_days, Some(180));
        let appointed = programme.election("platinum").unwrap();
        assert_eq!(appointed.method, Some(VotingMethod::Appointment));
    }
}

#[test]
fn two_classes_share_a_benefit_and_elect_different_seats() {
    for (foundation, expected) in [
        (
            "finos",
            "platinum -, gold 1 from gold, silver elects others, associate -",
        ),
        (
            "nodejs",
            "platinum -, gold 1 from gold, silver elects others, associated -, individual -",
        ),
    ] {
        let shelf = shelf(foundation);
        let programme = shelf.versions.first().unwrap();
        assert_eq!(in_words(&roll(programme, "gold", "")), expected);
    }
    let shelf = shelf("finos");
    let programme = shelf.versions.first().unwrap();
    let gold = programme.election("gold").unwrap();
    assert_eq!(gold.seats, ElectionSeats::Body("gold".to_owned()));
    assert_eq!(gold.most_per_organisation, Some(2));
}

#[test]
fn every_strategic_member_of_eclipse_appoints_a_director() {
    let shelf = shelf("eclipse");
    let programme = shelf.versions.first().unwrap();
    let roll = roll(programme, "strategic", "strategic=12 contributing=80");
    assert_eq!(roll.members(), 12);
    let seats = programme.election("strategic").unwrap();
    assert_eq!(seats.seat_count(programme, &counts("strategic=12")).number(), Some(12));
}

/// Counts by tier don't say how many of its members are newcomers.
#[test]
fn votes_that_depend_on_a_status_are_left_out_and_said_so() {
    let shelf = shelf("meridian");
    let programme = shelf.versions.first().unwrap();
    let roll = domain::roll::roll(programme, &MemberCounts::new()).unwrap();
    assert!(roll.is_complete(), "nobody is counted");
    let open = roll
        .lines
        .iter()
        .filter(|line| matches!(line.right, VotingRight::Depends(_)));
    let open: Vec<&str> = open.map(|line| line.tier.as_str()).collect();
    assert_eq!(open.len(), 1, "{}", in_words(&roll));
    let one = MemberCounts::from([(open[0].to_owned(), 1)]);
    let roll = domain::roll::roll(programme, &one).unwrap();
    assert!(!roll.is_complete());
    assert_eq!(roll.votes(), 0);
}

#[test]
fn votes_that_depend_on_a_status_are_counted_if_its_known_who_has_it() {
    let shelf = shelf("meridian");
    let programme = shelf.versions.first().unwrap();
    let of = |written: &str| domain::roll::roll(programme, &counts(written)).unwrap();
    let roll = of("platinum=5 platinum.newcomer=2");
    let platinum = roll.lines.iter().filter(|line| line.tier == "platinum");
    let platinum: Vec<(bool, i64, i64)> = platinum
        .map(|line| (line.status.as_ref().unwrap().is_held, line.members, line.votes_each()))
        .collect();
    assert_eq!(platinum, [(true, 2, 4), (false, 3, 8)]);
    assert!(roll.is_complete());
    assert_eq!((roll.members(), roll.votes()), (5, 32));
    // More newcomers than members can't be.
    assert!(!of("platinum=1 platinum.newcomer=2").is_complete());
    assert_eq!(of("platinum=0 platinum.newcomer=0").votes(), 0);
}

#[test]
fn huge_numbers_do_not_overflow() {
    let shelf = shelf("almalinux");
    let programme = version(&shelf, "membership", "2026");
    let roll = roll(
        programme,
        "board",
        "platinum=9223372036854775807 gold=9223372036854775807",
    );
    assert_eq!((roll.members(), roll.votes()), (i64::MAX, i64::MAX));
    let quorum = programme.election("board").unwrap().quorum.clone().unwrap();
    assert!(quorum.votes_needed(roll.votes()).is_some());
    assert_eq!(quorum.votes, Ratio::parse("10"));
}
