//! The words of the minutes of a count.

use super::content::CountMinutes;
use app::format::{all_of, number};
use app::text::{Texts, isolated};
use app::words::{date, say};
use domain::date::Date;
use domain::poll::{Majority, MajorityShare, PollKind, Secrecy};

/// The title.
pub(super) fn title(t: Texts, content: &CountMinutes) -> String {
    t.poll_count_minutes(&content.bundle.title)
}

/// A candidate's name. Empty if there's no such candidate.
pub(super) fn name(content: &CountMinutes, number: u32) -> &str {
    let mut candidates = content.bundle.candidates.iter();
    let found = candidates.find(|candidate| candidate.number == number);
    found.map_or("", |candidate| candidate.name.as_str())
}

/// Several names: "Ann Lee, Bob Roe and Cleo Poe".
pub(super) fn names(t: Texts, content: &CountMinutes, numbers: &[u32]) -> String {
    let names = numbers
        .iter()
        .map(|number| isolated(t.locale(), name(content, *number)));
    all_of(t.locale(), &names.collect::<Vec<_>>())
}

/// The facts at the top, as labels and values.
pub(super) fn facts(t: Texts, content: &CountMinutes) -> Vec<(String, String)> {
    let (days, rules) = (&content.bundle.days, &content.bundle.rules);
    let voters = t.poll_count_voters_of(say(t, &content.election), &content.bundle.version);
    let nominations = days.nominations.map(|(first, last)| span(t, first, last));
    let counted = date(t, Date::from_unix_millis(content.counted_at));
    let is_election = rules.kind == PollKind::Election;
    let ballots = match rules.secrecy {
        Secrecy::Secret => t.poll_count_secret(),
        Secrecy::Recorded => t.poll_count_recorded(),
    };
    let facts = [
        (t.mail_foundation(), Some(say(t, &content.foundation).to_owned())),
        (t.poll_count_voters(), Some(voters)),
        (t.poll_count_record_day(), Some(date(t, days.record_day))),
        (t.poll_count_nominations(), nominations),
        (t.poll_count_days(), Some(span(t, days.opens, days.closes))),
        (
            t.poll_count_seats(),
            is_election.then(|| number(t.locale(), i64::from(rules.seats))),
        ),
        (t.poll_count_rule(), is_election.then(|| rules.rule.clone())),
        (
            t.poll_count_majority(),
            rules.majority.map(|majority| needed(t, majority)),
        ),
        (t.poll_count_ballots(), Some(ballots.into_owned())),
        (t.poll_count_counted(), Some(counted)),
    ];
    let facts = facts.into_iter();
    facts
        .filter_map(|(label, value)| Some((label.into_owned(), value?)))
        .collect()
}

fn span(t: Texts, first: Date, last: Date) -> String {
    if first == last {
        date(t, first)
    } else {
        t.poll_count_span(date(t, first), date(t, last))
    }
}

/// The majority that a resolution needs.
fn needed(t: Texts, majority: Majority) -> String {
    let share = match majority.share {
        MajorityShare::Simple => t.poll_count_simple(),
        MajorityShare::Absolute => t.poll_count_absolute(),
        MajorityShare::TwoThirds => t.poll_count_two_thirds(),
    };
    if majority.by_heads {
        t.poll_count_by_heads(share)
    } else {
        share.into_owned()
    }
}
