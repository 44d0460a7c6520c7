//! Several memberships that vote as one.

use crate::sample::{RECORD_DAY, day, in_words, member, programme, roll};
use domain::programme::Programme;
use domain::roll::{RollEntry, RollMember, VoteReason};

/// Two memberships of Acme, and one of its subsidiary.
fn members(programme: &Programme) -> [RollMember<'_>; 4] {
    let of = |id: &str, tier: &str, party: &str| RollMember {
        party: party.to_owned(),
        group: (party != "other").then(|| "Acme and subsidiaries".to_owned()),
        ..member(programme, id, tier)
    };
    [
        of("a", "silver", "acme"),
        of("b", "gold", "acme"),
        of("c", "silver", "subsidiary"),
        of("d", "silver", "other"),
    ]
}

#[test]
fn by_default_every_membership_votes() {
    let programme = programme("");
    let roll = roll(&programme, RECORD_DAY, &members(&programme));
    assert_eq!(roll.votes(), 8);
    assert!(roll.others.is_empty());
}

#[test]
fn of_a_members_memberships_the_one_with_the_most_votes_counts() {
    let programme = programme("one_vote_per = \"member\"");
    let roll = roll(&programme, RECORD_DAY, &members(&programme));
    let RollEntry::Votes(voter) = roll.entry("b").unwrap() else {
        panic!("gold votes")
    };
    let Some(VoteReason::ForParty(others)) = voter.reasons.last() else {
        panic!("{:?}", voter.reasons)
    };
    assert_eq!(others.len(), 1);
    assert_eq!(
        (others[0].membership.as_str(), others[0].name.as_str()),
        ("a", "Example a")
    );
    assert_eq!(
        in_words(roll),
        ["a: b votes", "b: 5 by Vera", "c: 1 by Vera", "d: 1 by Vera"]
    );
}

#[test]
fn related_companies_vote_as_one() {
    let programme = programme("one_vote_per = \"group\"");
    let roll = roll(&programme, RECORD_DAY, &members(&programme));
    let voter = roll.voters.iter().find(|voter| voter.membership == "b").unwrap();
    let for_others = voter.reasons.iter().filter_map(|reason| match reason {
        VoteReason::ForParty(others) => Some(format!("own {}", others[0].membership)),
        VoteReason::ForGroup(others) => Some(format!("related {}", others[0].membership)),
        _ => None,
    });
    assert_eq!(for_others.collect::<Vec<_>>(), ["own a", "related c"]);
    assert_eq!(
        in_words(roll),
        ["a: b votes", "b: 5 by Vera", "c: related b votes", "d: 1 by Vera"]
    );
}

#[test]
fn of_equal_memberships_the_oldest_counts() {
    let programme = programme("one_vote_per = \"group\"");
    let [mut a, _, mut c, d] = members(&programme);
    a.first_day = day("2024-03-02");
    c.first_day = day("2024-03-01");
    let words = |members: &[RollMember<'_>]| in_words(roll(&programme, RECORD_DAY, members));
    let expected = ["a: related c votes", "c: 1 by Vera", "d: 1 by Vera"];
    assert_eq!(words(&[a.clone(), c.clone(), d.clone()]), expected);
    assert_eq!(words(&[d.clone(), c.clone(), a.clone()]), expected);
    c.first_day = a.first_day;
    assert_eq!(words(&[c, a, d])[0], "a: 1 by Vera", "or else the first ID");
}

#[test]
fn a_membership_that_cannot_vote_leaves_the_vote_to_another() {
    let programme = programme("one_vote_per = \"group\"");
    let [a, mut b, c, _] = members(&programme);
    b.contacts.clear();
    assert_eq!(
        in_words(roll(&programme, RECORD_DAY, &[a, b, c])),
        ["a: 1 by Vera", "b: no voter by 2026-07-16", "c: related a votes"]
    );
}
