//! Memberships that vote as one: those of the same member, or of a group of related companies.

use super::line::DraftLine;
use super::{Missing, Obstacle, RollMember, VoteReason};
use crate::date::Date;
use crate::election::{Election, OneVotePer};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Whose memberships vote as one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holder<'a> {
    Party(&'a str),
    Group(&'a str),
}

/// Of the memberships that could vote, leaves one of each member or group, if the election says so.
pub(super) fn vote_together(election: &Election, lines: &mut [DraftLine<'_>]) {
    let Some(per) = election.one_vote_per else { return };
    let mut held: BTreeMap<Holder<'_>, Vec<usize>> = BTreeMap::new();
    for (place, line) in lines.iter().enumerate() {
        if line.obstacles.is_empty() {
            held.entry(holder(per, line.member)).or_default().push(place);
        }
    }
    for places in held.into_values() {
        choose(lines, places);
    }
}

fn holder<'a>(per: OneVotePer, member: &'a RollMember<'_>) -> Holder<'a> {
    match (per, &member.group) {
        (OneVotePer::Group, Some(group)) => Holder::Group(group),
        _ => Holder::Party(&member.party),
    }
}

/// Leaves one of these memberships.
fn choose(lines: &mut [DraftLine<'_>], places: Vec<usize>) {
    let Some(&chosen) = places.iter().min_by_key(|place| precedence(&lines[**place])) else {
        return;
    };
    let voting = lines[chosen].member;
    let (mut own, mut related) = (Vec::new(), Vec::new());
    for place in places.into_iter().filter(|place| *place != chosen) {
        let line = &mut lines[place];
        let missing = if line.member.party == voting.party {
            own.push(line.member.brief());
            Missing::OtherMembershipVotes(voting.brief())
        } else {
            related.push(line.member.brief());
            Missing::RelatedCompanyVotes(voting.brief())
        };
        line.obstacles.push(Obstacle::hopeless(missing));
    }
    own.sort();
    related.sort();
    let for_party = (!own.is_empty()).then_some(VoteReason::ForParty(own));
    let for_group = (!related.is_empty()).then_some(VoteReason::ForGroup(related));
    lines[chosen].reasons.extend(for_party.into_iter().chain(for_group));
}

/// The one with the most votes counts, then the oldest.
fn precedence<'a>(line: &DraftLine<'a>) -> (Reverse<i64>, Date, &'a str) {
    let member = line.member;
    (Reverse(line.votes), member.first_day, member.membership.as_str())
}
