//! Members keep what their version grants; the election is that of the version in force. And how two rolls differ.

use crate::sample::{RECORD_DAY, in_words, member, programme, roll, rules};
use domain::file::read_programme;
use domain::programme::Programme;
use domain::roll::{RollChange, RollDifference, RollMember, VoteReason, VotingRoll, build, difference};

const OLD: &str = r#"
programme = "membership"
version = "2024"
from = 2024-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"

[groups]
voice = "A voice"

[benefits.votes]
title = "Votes"
group = "voice"
kind = "votes"

[tiers.bronze]
title = "Bronze"
price = { amount = 500 }
grants = { votes = 3 }

[tiers.retired]
title = "Retired"
price = { amount = 500 }
grants = { votes = 1 }
"#;

/// Two elections: the board's, and one for the other classes.
const CLASS: &str = r#"
voters = ["silver", "gold"]

[elections.others]
title = "Others"
seats = 1
benefit = "votes"
voters = ["platinum", "patron"]
"#;

fn old() -> Programme {
    read_programme("example", "membership-2024.toml", OLD).unwrap()
}

fn members<'a>(new: &'a Programme, old: &'a Programme) -> [RollMember<'a>; 4] {
    [
        member(old, "a", "bronze"),
        member(old, "b", "retired"),
        member(new, "c", "gold"),
        member(new, "d", "patron"),
    ]
}

#[test]
fn a_member_keeps_the_votes_of_the_own_version() {
    let (new, old) = (programme(CLASS), old());
    let roll = roll(&new, RECORD_DAY, &members(&new, &old));
    let reasons = &roll.voters[0].reasons;
    let Some(VoteReason::Grant {
        tier, version, line, ..
    }) = reasons.get(1)
    else {
        panic!("{reasons:?}")
    };
    assert_eq!((tier.as_str(), version.as_str()), ("bronze", "2024"));
    assert_eq!(OLD.lines().nth(*line as usize - 1), Some("grants = { votes = 3 }"));
    assert_eq!(
        in_words(roll),
        ["a: 3 by Mona", "b: other class", "c: 5 by Vera", "d: other class"]
    );
}

#[test]
fn a_version_without_the_benefit_gives_no_votes() {
    let new = programme("");
    let text = OLD
        .replace("benefits.votes", "benefits.ballots")
        .replace("votes = ", "ballots = ");
    let other = read_programme("example", "membership-2024.toml", &text).unwrap();
    let members = [member(&other, "a", "bronze")];
    assert_eq!(in_words(roll(&new, RECORD_DAY, &members)), ["a: no votes"]);
}

#[test]
fn where_no_benefit_gave_the_vote_the_own_version_s_class_votes() {
    let new = programme("");
    let text = OLD
        .replace("benefits.votes", "benefits.ballots")
        .replace("votes = ", "ballots = ");
    let class = format!("{text}\n[elections.board]\ntitle = \"Board\"\nseats = 1\nvoters = [\"bronze\"]\n");
    let other = read_programme("example", "membership-2024.toml", &class).unwrap();
    let members = [member(&other, "a", "bronze"), member(&other, "b", "retired")];
    let roll = roll(&new, RECORD_DAY, &members);
    assert_eq!(in_words(roll.clone()), ["a: 1 by Mona", "b: other class"]);
    let line = other.election("board").unwrap().line;
    let one_each = VoteReason::OneEach {
        version: "2024".to_owned(),
        line,
    };
    assert!(
        roll.voters[0].reasons.contains(&one_each),
        "{:?}",
        roll.voters[0].reasons
    );
}

#[test]
fn one_version_can_count_for_all() {
    let (new, old) = (programme(CLASS), old());
    let members = members(&new, &old);
    let mut rules = rules(&new, RECORD_DAY);
    rules.same_for_all = true;
    let roll = build(&rules, &members);
    let voter = roll.voters.iter().find(|voter| voter.membership == "a").unwrap();
    assert_eq!((voter.tier.as_str(), voter.version.as_str()), ("silver", "2026"));
    assert_eq!(
        in_words(roll),
        ["a: 1 by Vera", "b: no such tier", "c: 5 by Vera", "d: other class"]
    );
}

#[test]
fn an_election_without_a_benefit_gives_its_class_one_vote_each() {
    let new = programme("\n[elections.silver]\ntitle = \"Silver\"\nseats = 1\nvoters = [\"silver\"]");
    let old = old();
    let mut rules = rules(&new, RECORD_DAY);
    rules.election = new.election("silver").unwrap();
    let roll = build(&rules, &members(&new, &old));
    let one_each = VoteReason::OneEach {
        version: "2026".to_owned(),
        line: rules.election.line,
    };
    assert_eq!(roll.voters[0].reasons.get(1), Some(&one_each));
    assert_eq!(
        in_words(roll),
        ["a: 1 by Mona", "b: other class", "c: other class", "d: other class"]
    );
}

fn changes(before: &VotingRoll, after: &VotingRoll) -> Vec<(String, RollChange)> {
    let found = difference(before, after).into_iter();
    found.map(|line| (membership(&line), line.change)).collect()
}

fn membership(line: &RollDifference) -> String {
    let entry = line.after.as_ref().or(line.before.as_ref());
    entry.unwrap().membership().to_owned()
}

#[test]
fn two_versions_differ_where_votes_do() {
    let (new, old) = (programme(CLASS), old());
    let members = members(&new, &old);
    let mut rules = rules(&new, RECORD_DAY);
    let own = build(&rules, &members);
    rules.same_for_all = true;
    let same = build(&rules, &members);
    let expected = [("a", RollChange::Votes), ("b", RollChange::Reason)];
    assert_eq!(
        changes(&own, &same),
        expected.map(|(id, change)| (id.to_owned(), change))
    );
    assert!(difference(&own, &own).is_empty());
}

#[test]
fn every_kind_of_difference_is_found_once() {
    let programme = programme("");
    let today = |id: &str| member(&programme, id, "gold");
    let mut by_another = today("c");
    by_another.contacts[1].name = "Vlad".to_owned();
    let mut without = today("b");
    without.contacts.clear();
    let mut again_without = today("g");
    again_without.contacts.clear();
    let before = roll(
        &programme,
        RECORD_DAY,
        &[
            without.clone(),
            today("a"),
            today("c"),
            member(&programme, "d", "silver"),
            member(&programme, "e", "friend"),
            today("f"),
            again_without.clone(),
        ],
    );
    let after = roll(
        &programme,
        "2026-07-17",
        &[
            today("b"),
            by_another,
            today("d"),
            member(&programme, "e", "friend"),
            today("f"),
            again_without,
            today("h"),
        ],
    );
    let expected = [
        ("a", RollChange::Removed),
        ("b", RollChange::Added),
        ("c", RollChange::Representative),
        ("d", RollChange::Votes),
        ("h", RollChange::Added),
    ];
    assert_eq!(
        changes(&before, &after),
        expected.map(|(id, change)| (id.to_owned(), change))
    );
}
