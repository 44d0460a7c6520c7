//! A roll is the same however it's built, and its JSON never changes by itself.

use crate::reading::{shelf, version};
use crate::sample::{RECORD_DAY, contact, entry_in_words, in_words, member, programme, roll, rules};
use domain::catalogue::FoundationProgrammes;
use domain::programme::Programme;
use domain::roll::{RollEntry, RollMember, TierVotes, VotingRoll, build, election_roll, entry_of};
use domain::seats::MemberCounts;
use proptest::prelude::*;
use std::sync::LazyLock;

static ALMALINUX: LazyLock<FoundationProgrammes> = LazyLock::new(|| shelf("almalinux"));

/// Members of every tier and party, some of whom can't vote.
fn crowd(programme: &Programme, size: usize) -> Vec<RollMember<'_>> {
    let tiers = ["friend", "silver", "gold", "platinum", "patron"];
    let members = (0..size).map(|place| {
        let mut member = member(programme, &format!("m{place:06}"), tiers[place % tiers.len()]);
        member.name = format!("Example {}", (place * 7_919) % 1_000);
        member.party = format!("party {}", place / 3);
        member.group = place.is_multiple_of(2).then(|| format!("group {}", place / 100));
        if place.is_multiple_of(11) {
            member.contacts.clear();
        }
        member
    });
    members.collect()
}

#[test]
fn the_order_of_the_members_has_no_effect() {
    let programme = programme("one_vote_per = \"group\"");
    let mut members = crowd(&programme, 300);
    let expected = roll(&programme, RECORD_DAY, &members);
    assert!(expected.voters.len() > 3 && expected.others.len() > 3);
    members.reverse();
    assert_eq!(roll(&programme, RECORD_DAY, &members), expected);
    members.rotate_left(101);
    assert_eq!(roll(&programme, RECORD_DAY, &members), expected);
}

#[test]
fn lines_are_sorted_by_name_however_it_is_typed() {
    let programme = programme("");
    let named = |id: &str, name: &str| RollMember {
        name: name.to_owned(),
        ..member(&programme, id, "gold")
    };
    let members = [
        named("e", ""),
        named("d", "beta"),
        named("c", "ALPHA"),
        named("b", "Beta"),
        named("a", "alpha"),
    ];
    let ids = in_words(roll(&programme, RECORD_DAY, &members));
    assert_eq!(
        ids.iter().map(|words| &words[..1]).collect::<String>(),
        "acbde",
        "members without a name are last"
    );
}

#[test]
fn v3_a_members_own_line_is_that_of_the_roll() {
    let programme = programme("paid_up = true\none_vote_per = \"group\"");
    let members = crowd(&programme, 300);
    let whole = roll(&programme, RECORD_DAY, &members);
    let rules = rules(&programme, RECORD_DAY);
    for member in &members {
        let related = members
            .iter()
            .filter(|other| other.party == member.party || other.group.is_some() && other.group == member.group);
        let related: Vec<RollMember<'_>> = related.cloned().collect();
        let own = entry_of(&rules, &related, &member.membership);
        assert_eq!(own, whole.entry(&member.membership), "{}", member.membership);
        assert!(own.is_some());
    }
    assert_eq!(entry_of(&rules, &members, "nobody"), None);
}

fn small(programme: &Programme) -> VotingRoll {
    let unrepresented = RollMember {
        contacts: vec![contact("_manager", "Mona")],
        ..member(programme, "b", "silver")
    };
    roll(programme, RECORD_DAY, &[unrepresented, member(programme, "a", "gold")])
}

/// If this fails, rolls that were frozen earlier have other hashes than the same rolls today.
#[test]
fn the_json_of_a_roll_is_canonical() {
    let programme = programme("paid_up = true");
    let line = programme.tier("gold").unwrap().grants[0].line;
    let expected = format!(
        "{{\"foundation\":\"example\",\"programme\":\"membership\",\"same_for_all\":false,\"election\":\"board\",\
         \"version\":\"2026\",\"day\":\"2026-07-16\",\"voters\":[{{\"membership\":\"a\",\"reference\":\"REF-a\",\
         \"name\":\"Example a\",\"tier\":\"gold\",\"version\":\"2026\",\
         \"representative\":{{\"name\":\"Vera\",\"email\":\"vera@example.org\"}},\"votes\":5,\"reasons\":[\
         {{\"tier\":{{\"tier\":\"gold\",\"version\":\"2026\",\"since\":\"2025-01-01\"}}}},\
         {{\"grant\":{{\"benefit\":\"votes\",\"tier\":\"gold\",\"per\":\"election\",\"version\":\"2026\",\"line\":{line}}}}},\
         \"paid_up\"]}}],\"others\":[{{\"membership\":\"b\",\"reference\":\"REF-b\",\"name\":\"Example b\",\
         \"tier\":\"silver\",\"version\":\"2026\",\"votes\":1,\"obstacles\":[{{\"missing\":{{\"no_representative\":\
         {{\"role\":\"voter\"}}}},\"fix_by\":\"2026-07-16\"}}]}}]}}"
    );
    assert_eq!(serde_json::to_string(&small(&programme)).unwrap(), expected);
}

#[test]
fn a_roll_survives_being_stored_and_sent() {
    let programme = programme("paid_up = true\none_vote_per = \"group\"");
    for roll in [small(&programme), roll(&programme, RECORD_DAY, &crowd(&programme, 60))] {
        let json = serde_json::to_string(&roll).unwrap();
        assert_eq!(serde_json::from_str::<VotingRoll>(&json).unwrap(), roll);
        let bytes = postcard::to_allocvec(&roll).unwrap();
        assert_eq!(postcard::from_bytes::<VotingRoll>(&bytes).unwrap(), roll);
    }
}

#[test]
fn a_roll_with_its_own_lines_in_any_order_is_the_same() {
    let programme = programme("one_vote_per = \"group\"");
    let roll = roll(&programme, RECORD_DAY, &crowd(&programme, 60));
    let mut entries = roll.clone().into_entries();
    entries.rotate_left(17);
    entries.reverse();
    assert_eq!(roll.clone().with_entries(entries), roll);
    let without = roll.clone().with_entries(Vec::new());
    assert_eq!((without.voters.len(), without.others.len()), (0, 0));
    assert_eq!(without.day, roll.day);
}

#[test]
fn a_roll_says_whether_one_version_counts_for_all() {
    let programme = programme("");
    let mut rules = rules(&programme, RECORD_DAY);
    assert!(!build(&rules, &[]).same_for_all);
    rules.same_for_all = true;
    assert!(build(&rules, &[]).same_for_all);
}

#[test]
fn entries_and_tiers_add_up_to_the_roll() {
    let programme = programme("");
    let roll = roll(&programme, RECORD_DAY, &crowd(&programme, 55));
    let tiers: Vec<TierVotes> = roll.by_tier().into_values().collect();
    let members: i64 = tiers.iter().map(|tier| tier.members).sum();
    let others: i64 = tiers.iter().map(|tier| tier.others).sum();
    let votes: i64 = tiers.iter().map(|tier| tier.votes).sum();
    assert_eq!(
        (members, others, votes),
        (
            i64::try_from(roll.voters.len()).unwrap(),
            i64::try_from(roll.others.len()).unwrap(),
            roll.votes(),
        )
    );
    let entries = roll.into_entries();
    assert_eq!(entries.len(), 55);
    assert_eq!(entries.iter().map(RollEntry::votes).sum::<i64>(), votes);
    assert!(
        entries
            .iter()
            .all(|entry| entry_in_words(entry).starts_with(entry.membership()))
    );
}

/// One group has all members, so that comparing each with each would take minutes.
#[test]
fn a_large_roll_is_built_in_good_time() {
    let programme = programme("one_vote_per = \"group\"");
    let mut members = crowd(&programme, 20_000);
    for member in &mut members {
        member.group = Some("all".to_owned());
    }
    let roll = roll(&programme, RECORD_DAY, &members);
    assert_eq!((roll.voters.len(), roll.others.len()), (1, 19_999));
}

proptest! {
    #[test]
    fn without_conditions_the_votes_are_those_of_the_roll_by_tier(counts in proptest::collection::vec(0..12_i64, 7)) {
        let programme = version(&ALMALINUX, "membership", "2026");
        let counts: MemberCounts = programme.tiers.iter().map(|tier| tier.id.clone()).zip(counts).collect();
        let members: Vec<RollMember<'_>> = counts
            .iter()
            .flat_map(|(tier, count)| (0..*count).map(move |place| (tier, place)))
            .map(|(tier, place)| member(programme, &format!("{tier}-{place}"), tier))
            .collect();
        let by_tier = election_roll(programme, programme.election("board").unwrap(), &counts);
        let roll = roll(programme, RECORD_DAY, &members);
        prop_assert_eq!(roll.votes(), by_tier.votes());
        prop_assert_eq!(i64::try_from(roll.voters.len()).unwrap(), by_tier.members());
    }
}
