//! Rolls and their lines.

use crate::api::{ElectionBrief, RollAnswer, RollFaults, RollNames, RollPart, RollTierTotal, RollTotals, VersionBrief};
use crate::fixtures::{day, foundation};
use domain::election::VotingMethod;
use domain::grant::Period;
use domain::programme::ProgrammeStatus;
use domain::roll::{Missing, NonVoter, Obstacle, OtherMembership, Representative, RollEntry, VoteReason, Voter};
use domain::text::Text;

pub(crate) const HOSTILE: &str = "Oak <script>alert(1)</script>";
pub(crate) const LONG: &str =
    "The Long Harbour Works Association for Lighthouses, Buoys and Fog Horns of the Northern Coast";

pub(crate) fn election(method: Option<VotingMethod>) -> ElectionBrief {
    ElectionBrief {
        programme: "membership".to_owned(),
        programme_title: Text::new("en", "Membership"),
        version: "2026".to_owned(),
        id: "board".to_owned(),
        title: Text::new("en", "Board election"),
        method,
        seats: Some(7),
        record_days: Some(60),
        line: 389,
    }
}

pub(crate) fn other(name: &str) -> OtherMembership {
    OtherMembership {
        membership: "m9".to_owned(),
        name: name.to_owned(),
        reference: "9XW2-7KQM".to_owned(),
    }
}

/// Gold extends Silver, which grants the votes.
pub(crate) fn voter(membership: &str, name: &str, votes: i64) -> Voter {
    let reasons = vec![
        VoteReason::Tier {
            tier: "gold".to_owned(),
            version: "2026".to_owned(),
            since: day("2024-03-01"),
        },
        VoteReason::Grant {
            benefit: "votes".to_owned(),
            tier: "silver".to_owned(),
            per: Some(Period::Seat),
            version: "2026".to_owned(),
            line: 240,
        },
        VoteReason::Facts(vec!["staff".to_owned(), "unknown-fact".to_owned()]),
        VoteReason::Began {
            since: day("2024-03-01"),
            after_days: Some(180),
            from: None,
            on: day("2024-08-28"),
        },
        VoteReason::PaidUp,
        VoteReason::ForGroup(vec![other("Oak Cloud BV")]),
    ];
    Voter {
        membership: membership.to_owned(),
        reference: "7KQ2-M9XW".to_owned(),
        name: name.to_owned(),
        tier: "gold".to_owned(),
        version: "2026".to_owned(),
        representative: Representative {
            name: "Sunniva Dahl".to_owned(),
            email: "sunniva@example.org".to_owned(),
        },
        votes,
        reasons,
    }
}

pub(crate) fn non_voter(name: &str, votes: i64, obstacles: Vec<Obstacle>) -> NonVoter {
    NonVoter {
        membership: "m2".to_owned(),
        reference: "2M9X-W7KQ".to_owned(),
        name: name.to_owned(),
        tier: "gold".to_owned(),
        version: "2026".to_owned(),
        votes,
        obstacles,
    }
}

pub(crate) fn obstacle(missing: Missing, fix_by: Option<&str>) -> Obstacle {
    Obstacle {
        missing,
        fix_by: fix_by.map(day),
    }
}

pub(crate) fn totals(members: i64, others: i64, votes: i64) -> RollTotals {
    RollTotals {
        members,
        others,
        votes,
        tiers: vec![RollTierTotal {
            tier: "gold".to_owned(),
            title: Text::new("en", "Gold"),
            members,
            others,
            votes,
        }],
    }
}

pub(crate) fn names() -> RollNames {
    let named = |id: &str, name: &str| vec![(id.to_owned(), Text::new("en", name))];
    RollNames {
        version: "2026".to_owned(),
        tiers: [named("gold", "Gold"), named("silver", "Silver")].concat(),
        benefits: named("votes", "Votes"),
        facts: named("staff", "Employees"),
        roles: named("voter", "Voting representative"),
    }
}

/// A roll for 16 July 2026, read on 15 June.
pub(crate) fn roll(part: RollPart, rows: Vec<RollEntry>) -> RollAnswer {
    let version = |version: &str, from: &str| VersionBrief {
        version: version.to_owned(),
        from: day(from),
        status: ProgrammeStatus::Published,
    };
    RollAnswer {
        foundation: foundation(),
        election: election(Some(VotingMethod::MeekStv)),
        day: day("2026-07-16"),
        today: day("2026-06-15"),
        version: String::new(),
        versions: vec![version("1.0", "2024-04-10"), version("2026", "2026-04-14")],
        totals: totals(1, 1, 15),
        faults: RollFaults::default(),
        compared: None,
        part,
        counts: vec![
            (RollPart::Voting, 1),
            (RollPart::NotVoting, 1),
            (RollPart::All, 2),
            (RollPart::Differences, 0),
        ],
        q: String::new(),
        sort: "member".to_owned(),
        rows,
        differences: Vec::new(),
        names: vec![names()],
        page: 1,
        pages: 1,
        announces: false,
        money: false,
    }
}
