//! Who votes in an election, and its rules.

use super::total::percentage;
use super::{Words, date};
use crate::format;
use crate::text::{Texts, isolated};
use domain::election::{Election, Nominations, OneVotePer, Quorum, SeatTerms, VotingMethod};
use domain::grant::Period;
use domain::roll::{MemberVotes, VotingRight};
use std::borrow::Cow;

/// The votes of each member: "50 votes each". Who appoints somebody doesn't vote.
pub fn votes_each(words: Words<'_>, election: Option<&Election>, votes: &MemberVotes) -> String {
    let t = words.t;
    if election.is_some_and(Election::is_appointment) {
        return t.appoints_each().into_owned();
    }
    let each = t.votes_each(votes.each);
    if votes.per == Some(Period::Seat) {
        t.each_seat(each)
    } else {
        each
    }
}

/// From when a member can vote.
pub fn votes_from(words: Words<'_>, votes: &MemberVotes) -> Vec<String> {
    let t = words.t;
    let after = votes.after_days.map(|days| t.after_days(i64::from(days)));
    let from = votes.from_day.map(|day| t.from_date(date(t, day)));
    after.into_iter().chain(from).collect()
}

/// Whether the members of a tier vote, and why. The election is `None` for a programme's whole roll.
pub fn voting_right(words: Words<'_>, election: Option<&Election>, tier: &str, right: &VotingRight) -> String {
    let t = words.t;
    match right {
        VotingRight::Votes(votes) => {
            let origin = match votes.from.as_deref() {
                Some(from) if from != tier => Some(t.votes_from_tier(isolated(t.locale(), &words.tier_title(from)))),
                _ => None,
            };
            let each = votes_each(words, election, votes);
            let parts: Vec<String> = [each]
                .into_iter()
                .chain(origin)
                .chain(votes_from(words, votes).into_iter().map(|rule| uncapitalised(&rule)))
                .collect();
            parts.join(", ")
        }
        VotingRight::Depends(_) => t.votes_depend().into_owned(),
        VotingRight::OtherClass => t.votes_other_class().into_owned(),
        VotingRight::NoVotes => {
            let rolled = words.programme.roll.as_ref().map(|rule| &rule.benefit);
            let benefit = election.and_then(|election| election.benefit.as_ref()).or(rolled);
            let benefit = benefit.map(|id| words.benefit_title(id)).unwrap_or_default();
            t.votes_none(isolated(t.locale(), &benefit))
        }
    }
}

fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// How votes become seats, as a sentence.
pub fn voting_method(t: Texts, method: VotingMethod) -> Cow<'static, str> {
    match method {
        VotingMethod::Plurality => t.method_plurality(),
        VotingMethod::Cumulative => t.method_cumulative(),
        VotingMethod::MeekStv => t.method_meek_stv(),
        VotingMethod::Appointment => t.method_appointment(),
    }
}

/// The rules of an election, a sentence each. What the file says in its own words isn't included.
pub fn election_rules(words: Words<'_>, election: &Election) -> Vec<String> {
    let t = words.t;
    let method = election.method.map(|method| voting_method(t, method).into_owned());
    let terms = election.terms.map(|terms| seat_terms(words, terms));
    let record = election.record_days.map(|days| t.record_days(i64::from(days)));
    let paid_up = election.paid_up.then(|| t.vote_paid_up().into_owned());
    let one_vote = election.one_vote_per.map(|per| {
        match per {
            OneVotePer::Member => t.vote_per_member(),
            OneVotePer::Group => t.vote_per_group(),
        }
        .into_owned()
    });
    let quorum = election.quorum.as_ref().and_then(|quorum| self::quorum(words, quorum));
    let most = election
        .most_per_organisation
        .map(|most| t.most_per_organisation(i64::from(most)));
    let nominations = election.nominations.as_ref().map(|rules| nominations(words, rules));
    method
        .into_iter()
        .chain(terms.unwrap_or_default())
        .chain(record)
        .chain(paid_up)
        .chain(one_vote)
        .chain(quorum)
        .chain(nominations.unwrap_or_default())
        .chain(most)
        .collect()
}

fn seat_terms(words: Words<'_>, terms: SeatTerms) -> Vec<String> {
    let t = words.t;
    let length = t.seat_years(i64::from(terms.years));
    let cohorts = i64::from(terms.cohorts);
    let staggered = (cohorts > 1).then(|| match terms.interval() {
        1 => t.cohorts_yearly(cohorts),
        years => t.cohorts_every(cohorts, years),
    });
    let first = terms.first_year.map(|year| match terms.cohorts {
        1 => t.elected_in(year),
        _ => t.first_cohort_in(year),
    });
    [Some(length), staggered, first].into_iter().flatten().collect()
}

/// How much of the class has to vote. `None` if only the file's own words say so.
fn quorum(words: Words<'_>, quorum: &Quorum) -> Option<String> {
    let t = words.t;
    let majority = quorum.majority.then(|| t.quorum_majority().into_owned());
    let members = quorum
        .members
        .map(|percent| t.quorum_members(percentage(words, percent)));
    let votes = quorum.votes.map(|percent| t.quorum_votes(percentage(words, percent)));
    let parts: Vec<String> = [majority, members, votes].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| t.quorum(format::all_of(t.locale(), &parts)))
}

fn nominations(words: Words<'_>, nominations: &Nominations) -> Vec<String> {
    let t = words.t;
    let supporters = nominations.supporters.map(|n| t.supporters(i64::from(n)));
    let close = nominations.close_days.map(|n| t.nominations_close(i64::from(n)));
    supporters.into_iter().chain(close).collect()
}
