//! The lines of a voting roll: why a member votes, what's missing, and how two lines differ. Staff and members read the
//! same sentences.

use super::{date, say};
use crate::api::{ElectionBrief, RollNames};
use crate::format;
use crate::text::{Texts, isolated};
use domain::date::Date;
use domain::election::VotingMethod;
use domain::grant::Period;
use domain::roll::{Missing, NonVoter, OtherMembership, RollChange, RollEntry, VoteReason, Voter};
use domain::text::Text;
use std::borrow::Cow;

/// What the words depend on: the language, the election, the names of what lines mention, and the date on which they're
/// read.
#[derive(Clone, Copy, Debug)]
pub struct RollWords<'a> {
    pub t: Texts,
    pub election: &'a ElectionBrief,
    pub names: &'a [RollNames],
    pub today: Date,
}

/// A reason in words, and the line of the programme file that says so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReasonWords {
    pub text: String,
    /// The version of the programme and the line of its file, from 1. `None` if it doesn't follow from a single line.
    pub source: Option<(String, u32)>,
}

impl<'a> RollWords<'a> {
    /// Whether seats are filled without a vote.
    pub fn is_appointment(self) -> bool {
        self.election.method == Some(VotingMethod::Appointment)
    }

    /// Title of a tier in a version. `None` if that doesn't have it.
    pub fn tier_text(self, version: &str, id: &str) -> Option<&'a Text> {
        self.names_of(version)?.tier(id)
    }

    /// Title of a tier in a version, or else its ID.
    pub fn tier(self, version: &str, id: &str) -> String {
        self.said(self.tier_text(version, id), id)
    }

    /// Title of a role in a version, or else its ID.
    pub fn role(self, version: &str, id: &str) -> String {
        self.said(self.names_of(version).and_then(|names| names.role(id)), id)
    }

    fn benefit(self, version: &str, id: &str) -> String {
        self.said(self.names_of(version).and_then(|names| names.benefit(id)), id)
    }

    /// "Employees and revenue".
    fn facts(self, version: &str, ids: &[String]) -> String {
        let names = self.names_of(version);
        let labels = ids
            .iter()
            .map(|id| self.said(names.and_then(|names| names.fact(id)), id));
        self.list(labels)
    }

    fn names_of(self, version: &str) -> Option<&'a RollNames> {
        self.names.iter().find(|names| names.version == version)
    }

    fn said(self, text: Option<&Text>, id: &str) -> String {
        text.map_or(id, |text| say(self.t, text)).to_owned()
    }

    fn list(self, items: impl Iterator<Item = String>) -> String {
        let items: Vec<String> = items.map(|item| isolated(self.t.locale(), &item)).collect();
        format::all_of(self.t.locale(), &items)
    }

    /// Another membership. `None` if the reader isn't allowed to know which one.
    fn other(self, other: &OtherMembership) -> Option<String> {
        match (other.name.as_str(), other.reference.as_str()) {
            ("", "") => None,
            ("", only) | (only, "") => Some(only.to_owned()),
            (name, reference) => Some(self.t.roll_other_member(name, reference)),
        }
    }

    /// Other memberships. `None` if the reader isn't allowed to know one of them.
    fn others(self, others: &[OtherMembership]) -> Option<String> {
        let named: Option<Vec<String>> = others.iter().map(|other| self.other(other)).collect();
        Some(self.list(named?.into_iter()))
    }
}

/// A number of votes: "5 votes". Where seats are filled without a vote, it's a number of seats.
pub fn roll_votes(words: RollWords<'_>, votes: i64) -> String {
    if words.is_appointment() {
        words.t.seats_count(votes)
    } else {
        words.t.votes(votes)
    }
}

/// Whether a member's votes are for each open seat.
pub fn is_per_seat(words: RollWords<'_>, voter: &Voter) -> bool {
    let is_for_seats = |reason: &VoteReason| {
        matches!(
            reason,
            VoteReason::Grant {
                per: Some(Period::Seat),
                ..
            }
        )
    };
    !words.is_appointment() && voter.reasons.iter().any(is_for_seats)
}

/// A member's votes: "5 votes", or "5 votes per open seat".
pub fn voter_votes(words: RollWords<'_>, voter: &Voter) -> String {
    let votes = roll_votes(words, voter.votes);
    if is_per_seat(words, voter) {
        words.t.each_seat(votes)
    } else {
        votes
    }
}

/// Why a member votes: a sentence for each link in the chain.
pub fn roll_reasons(words: RollWords<'_>, voter: &Voter) -> Vec<ReasonWords> {
    let reasons = voter.reasons.iter();
    reasons.map(|reason| self::reason(words, voter, reason)).collect()
}

fn reason(words: RollWords<'_>, voter: &Voter, reason: &VoteReason) -> ReasonWords {
    let t = words.t;
    let count = |others: &[OtherMembership]| i64::try_from(others.len()).unwrap_or(i64::MAX);
    let (text, source) = match reason {
        VoteReason::Tier { tier, version, since } => (member_since(words, version, tier, *since), None),
        VoteReason::Grant {
            benefit,
            tier,
            per,
            version,
            line,
        } => (
            grant(words, voter, (version.as_str(), tier.as_str(), benefit.as_str()), *per),
            Some((version.clone(), *line)),
        ),
        VoteReason::OneEach { version, line } => {
            let text = if words.is_appointment() {
                t.roll_reason_seat_each()
            } else {
                t.roll_reason_one_each()
            };
            (text.into_owned(), Some((version.clone(), *line)))
        }
        VoteReason::Facts(ids) => (t.roll_reason_facts(words.facts(&voter.version, ids)), None),
        VoteReason::Began {
            since,
            after_days,
            from,
            on,
        } => (right_since(words, *on, (*since, *after_days, *from)), None),
        VoteReason::PaidUp => (t.roll_reason_paid().into_owned(), None),
        VoteReason::ForParty(others) => {
            let text = match words.others(others) {
                Some(named) => t.roll_reason_party_named(named),
                None => t.roll_reason_party(count(others)),
            };
            (text, None)
        }
        VoteReason::ForGroup(others) => {
            let text = match words.others(others) {
                Some(named) => t.roll_reason_group_named(named),
                None => t.roll_reason_group(count(others)),
            };
            (text, None)
        }
        VoteReason::Corrected => (t.roll_reason_corrected().into_owned(), None),
    };
    ReasonWords { text, source }
}

/// Since when somebody has been a member, and in which tier of which version.
fn member_since(words: RollWords<'_>, version: &str, tier: &str, since: Date) -> String {
    let (t, day) = (words.t, date(words.t, since));
    match words.tier_text(version, tier) {
        Some(title) => t.roll_reason_tier(day, say(t, title), version),
        None => t.roll_reason_member(day, version),
    }
}

/// Which tier grants the benefit that gives the votes: the member's own, or one that it extends.
fn grant(
    words: RollWords<'_>,
    voter: &Voter,
    (version, from, benefit): (&str, &str, &str),
    per: Option<Period>,
) -> String {
    let t = words.t;
    let own = words.tier(&voter.version, &voter.tier);
    let benefit = words.benefit(version, benefit);
    let is_per_seat = per == Some(Period::Seat);
    if from == voter.tier {
        return if is_per_seat {
            t.roll_reason_grant_seat(own, benefit)
        } else {
            t.roll_reason_grant(own, benefit)
        };
    }
    let from = words.tier(version, from);
    if is_per_seat {
        t.roll_reason_inherited_seat(own, from, benefit)
    } else {
        t.roll_reason_inherited(own, from, benefit)
    }
}

/// Since or from when a member has the right, and what that follows from.
fn right_since(words: RollWords<'_>, on: Date, (since, after_days, from): (Date, Option<u16>, Option<Date>)) -> String {
    let t = words.t;
    let after = after_days.map(|days| t.roll_after_days(i64::from(days), date(t, since)));
    let from = from.map(|day| t.roll_not_before(date(t, day)));
    let why: Vec<String> = after.into_iter().chain(from).collect();
    let day = date(t, on);
    match (why.is_empty(), on <= words.today) {
        (true, true) => t.roll_reason_began(day),
        (true, false) => t.roll_reason_begins(day),
        (false, true) => t.roll_reason_began_why(day, format::all_of(t.locale(), &why)),
        (false, false) => t.roll_reason_begins_why(day, format::all_of(t.locale(), &why)),
    }
}

/// What a member is missing, as a sentence.
pub fn roll_missing(words: RollWords<'_>, member: &NonVoter, missing: &Missing) -> String {
    let t = words.t;
    let tier = || words.tier(&member.version, &member.tier);
    match missing {
        Missing::NoSuchTier => t.roll_missing_tier(&member.version),
        Missing::NoVotes => t.roll_missing_votes(tier()),
        Missing::OtherClass => t.roll_missing_class(tier()),
        Missing::NotBegun { on } => t.roll_missing_start(date(t, *on)),
        Missing::Ended { on } if *on < words.today => t.roll_missing_ended(date(t, *on)),
        Missing::Ended { on } => t.roll_missing_ends(date(t, *on)),
        Missing::Leaving { on } => t.roll_missing_leaving(date(t, *on)),
        Missing::Unconfirmed { on } => t.roll_missing_confirmation(date(t, *on)),
        Missing::TooNew {
            since,
            after_days,
            until,
        } => {
            // The programme can also state a later day.
            let waits = |days: &u16| since.unix_days() + i64::from(*days) == until.unix_days();
            right_since(words, *until, (*since, after_days.filter(waits), None))
        }
        Missing::UnknownFacts(ids) => t.roll_missing_facts(words.facts(&member.version, ids)),
        Missing::NoRepresentative { role: Some(role) } => t.roll_missing_role(words.role(&member.version, role)),
        Missing::NoRepresentative { role: None } => t.roll_missing_manager().into_owned(),
        Missing::Overdue { since } if *since < words.today => t.roll_missing_payment(date(t, *since)),
        Missing::Overdue { since } => t.roll_missing_payment_due(date(t, *since)),
        Missing::OtherMembershipVotes(other) => match words.other(other) {
            Some(named) => t.roll_missing_party_named(named),
            None => t.roll_missing_party().into_owned(),
        },
        Missing::RelatedCompanyVotes(other) => match words.other(other) {
            Some(named) => t.roll_missing_group_named(named),
            None => t.roll_missing_group().into_owned(),
        },
        Missing::Excluded => t.roll_missing_excluded().into_owned(),
    }
}

/// Until when something that's missing can be changed.
pub fn roll_deadline(t: Texts, fix_by: Option<Date>) -> String {
    match fix_by {
        Some(day) => t.by_day(date(t, day)),
        None => t.roll_fix_never().into_owned(),
    }
}

/// What a member who can't vote has to do, and by when: a date or, as things are today, the record date, which isn't
/// known. `day` is the record date of the roll. `None` if nothing helps.
pub fn roll_to_do(words: RollWords<'_>, day: Date, other: &NonVoter) -> Option<String> {
    let t = words.t;
    let last = other.fix_by()?;
    let by = if day == words.today {
        t.roll_own_record_date().into_owned()
    } else {
        date(t, last)
    };
    let single = match other.obstacles.as_slice() {
        [only] => to_do(words, other, &only.missing, &by),
        _ => None,
    };
    Some(single.unwrap_or_else(|| t.roll_own_not_yet_by(by)))
}

/// What to do about something that's missing. `None` if the member can't do anything about it.
fn to_do(words: RollWords<'_>, other: &NonVoter, missing: &Missing, by: &str) -> Option<String> {
    let t = words.t;
    match missing {
        Missing::NoRepresentative { role: Some(role) } => Some(t.roll_own_name(words.role(&other.version, role), by)),
        Missing::NoRepresentative { role: None } => Some(t.roll_own_manager(by)),
        Missing::Overdue { .. } => Some(t.roll_own_pay(by)),
        Missing::Unconfirmed { .. } => Some(t.roll_own_renew(by)),
        Missing::Leaving { .. } => Some(t.roll_own_stay(by)),
        Missing::UnknownFacts(_) => Some(t.roll_own_details(by)),
        Missing::NoSuchTier
        | Missing::NoVotes
        | Missing::OtherClass
        | Missing::NotBegun { .. }
        | Missing::Ended { .. }
        | Missing::TooNew { .. }
        | Missing::OtherMembershipVotes(_)
        | Missing::RelatedCompanyVotes(_)
        | Missing::Excluded => None,
    }
}

/// A line in short: "5 votes, cast by Ada Example". `None` if the roll doesn't mention the member.
pub fn roll_entry(words: RollWords<'_>, entry: Option<&RollEntry>) -> String {
    let t = words.t;
    match entry {
        Some(RollEntry::Votes(voter)) => {
            let (votes, name) = (voter_votes(words, voter), &voter.representative.name);
            if words.is_appointment() {
                t.roll_filled_by(votes, name)
            } else {
                t.roll_cast_by(votes, name)
            }
        }
        Some(RollEntry::Missing(_)) => t.roll_none().into_owned(),
        None => t.roll_not_on_it().into_owned(),
    }
}

/// How a member's lines in two rolls differ.
pub fn roll_change(t: Texts, change: RollChange) -> Cow<'static, str> {
    match change {
        RollChange::Added => t.roll_change_added(),
        RollChange::Removed => t.roll_change_removed(),
        RollChange::Votes => t.roll_change_votes(),
        RollChange::Representative => t.roll_change_representative(),
        RollChange::Reason => t.roll_change_reason(),
    }
}
