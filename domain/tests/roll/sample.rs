//! A programme and its members.

use domain::date::Date;
use domain::facts::Facts;
use domain::file::read_programme;
use domain::member::{ContactRole, MemberContact};
use domain::programme::Programme;
use domain::roll::{Missing, RollEntry, RollMember, RollRules, VotingRoll, build};

const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"

[facts.newcomer]
type = "yes-no"
question = "Are you new here?"
label = "Newcomer"

[groups]
voice = "A voice"

[benefits.votes]
title = "Votes"
group = "voice"
kind = "votes"
per = "election"

[tiers.friend]
title = "Friend"
audience = "person"
price = "free"

[tiers.silver]
title = "Silver"
formerly = ["bronze"]
price = { amount = 1_000 }
grants = { votes = 1 }

[tiers.gold]
title = "Gold"
extends = "silver"
price = { amount = 5_000 }
grants = { votes = 5 }

[tiers.platinum]
title = "Platinum"
price = { amount = 20_000 }
grants = { votes = { rules = [{ when = "newcomer", value = 4 }, { value = 8 }] } }

[tiers.patron]
title = "Patron"
price = { amount = 100 }
grants = { votes = { value = 2, after_days = 180, from = 2026-06-01 } }

[roles.voter]
title = "Voting representative"
tiers = ["silver", "gold", "platinum"]
votes = true

[elections.board]
title = "Board"
seats = 3
benefit = "votes"
"#;

/// The day on which rolls are built.
pub const TODAY: &str = "2026-06-01";

/// The record date of most rolls.
pub const RECORD_DAY: &str = "2026-07-16";

/// The programme with more keys of its election.
pub fn programme(keys: &str) -> Programme {
    read_programme("example", "membership.toml", &format!("{PROGRAMME}{keys}\n")).unwrap()
}

pub fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Somebody who has a role from 2020 on.
pub fn contact(role: &str, name: &str) -> MemberContact {
    MemberContact {
        id: format!("{role} {name}"),
        role: ContactRole::parse(role).unwrap(),
        name: name.to_owned(),
        email: format!("{}@example.org", name.to_lowercase()),
        deputy: false,
        first_day: day("2020-01-01"),
        last_day: None,
    }
}

/// An organisation that has been a member since 2025, and could vote.
pub fn member<'a>(programme: &'a Programme, id: &str, tier: &str) -> RollMember<'a> {
    RollMember {
        membership: id.to_owned(),
        reference: format!("REF-{id}"),
        name: format!("Example {id}"),
        party: format!("party of {id}"),
        group: None,
        is_person: false,
        programme,
        tier: tier.to_owned(),
        first_day: day("2025-01-01"),
        end: None,
        facts: Facts::new(),
        held_since: Vec::new(),
        contacts: vec![contact("_manager", "Mona"), contact("voter", "Vera")],
        overdue: None,
    }
}

pub fn rules<'a>(programme: &'a Programme, on: &str) -> RollRules<'a> {
    RollRules {
        programme,
        election: programme.election("board").unwrap(),
        same_for_all: false,
        day: day(on),
        today: day(TODAY),
    }
}

pub fn roll(programme: &Programme, on: &str, members: &[RollMember<'_>]) -> VotingRoll {
    build(&rules(programme, on), members)
}

/// `a: 5 by Vera`, or `a: too new until 2026-07-17`, with `by` and a day if something can be done.
pub fn in_words(roll: VotingRoll) -> Vec<String> {
    roll.into_entries().iter().map(entry_in_words).collect()
}

/// The same for the only member.
pub fn only(programme: &Programme, on: &str, member: RollMember<'_>) -> String {
    in_words(roll(programme, on, &[member])).remove(0)
}

pub fn entry_in_words(entry: &RollEntry) -> String {
    match entry {
        RollEntry::Votes(voter) => {
            let who = &voter.representative.name;
            format!("{}: {} by {who}", voter.membership, voter.votes)
        }
        RollEntry::Missing(other) => {
            let obstacles = other.obstacles.iter().map(|obstacle| {
                let by = obstacle.fix_by.map(|day| format!(" by {day}")).unwrap_or_default();
                format!("{}{by}", missing(&obstacle.missing))
            });
            format!("{}: {}", other.membership, obstacles.collect::<Vec<_>>().join(", "))
        }
    }
}

fn missing(missing: &Missing) -> String {
    match missing {
        Missing::NoSuchTier => "no such tier".to_owned(),
        Missing::NoVotes => "no votes".to_owned(),
        Missing::OtherClass => "other class".to_owned(),
        Missing::NotBegun { on } => format!("begins on {on}"),
        Missing::Ended { on } => format!("ended on {on}"),
        Missing::Leaving { on } => format!("leaves on {on}"),
        Missing::Unconfirmed { on } => format!("unconfirmed after {on}"),
        Missing::TooNew { until, .. } => format!("too new until {until}"),
        Missing::UnknownFacts(facts) => format!("needs {}", facts.join(" ")),
        Missing::NoRepresentative { role } => format!("no {}", role.as_deref().unwrap_or("manager")),
        Missing::Overdue { since } => format!("unpaid since {since}"),
        Missing::OtherMembershipVotes(other) => format!("{} votes", other.membership),
        Missing::RelatedCompanyVotes(other) => format!("related {} votes", other.membership),
        Missing::Excluded => "excluded".to_owned(),
    }
}
