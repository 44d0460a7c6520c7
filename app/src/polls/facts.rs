//! The rules of an election or a resolution in words, who can learn what, and its days.

use super::days::{day_end, day_start, long_day};
use crate::api::PollView;
use crate::format;
use crate::site::{Links, in_language, isolate, said};
use crate::text::{Texts, isolated};
use crate::words::{number, say};
use domain::election::Quorum;
use domain::poll::{Majority, MajorityShare, PaperKind, Secrecy};
use domain::ratio::Ratio;
use leptos::prelude::*;
use std::borrow::Cow;

/// The days, as a card.
pub(super) fn timetable(t: Texts, poll: &PollView) -> AnyView {
    let days = &poll.days;
    let nominations = days.nominations.map(|(first, last)| {
        let text = t.poll_facts_from_to(day_start(t, first), day_end(t, last));
        pair(t.poll_facts_nominations(), isolate(text))
    });
    let voting = t.poll_facts_from_to(day_start(t, days.opens), day_end(t, days.closes));
    view! {
        <section class="card" aria-labelledby="days">
            <h2 id="days">{t.poll_facts_days()}</h2>
            <dl class="pairs">
                {pair(t.roll_day(), isolate(long_day(t, days.record_day)))}
                {nominations}
                {pair(t.poll_facts_voting(), isolate(voting))}
            </dl>
        </section>
    }
    .into_any()
}

/// The rules, as a card.
pub(super) fn rules(t: Texts, foundation: &str, poll: &PollView) -> AnyView {
    let rules = &poll.rules;
    let seats = poll.is_election().then(|| {
        let seats = format::number(t.locale(), i64::from(rules.seats));
        pair(t.seats_heading(), isolate(seats))
    });
    let majority = rules.majority.map(|majority| {
        let text = majority_words(t, majority);
        pair(t.poll_facts_majority(), isolate(text))
    });
    let method = method(t, poll).map(|text| pair(t.election_method(), isolate(text)));
    let quorum = rules.quorum.as_ref().and_then(|quorum| quorum_words(t, quorum));
    let quorum = quorum.map(|text| pair(t.poll_facts_quorum(), isolate(text)));
    let links = Links::in_force(foundation, &poll.programme).of_version(&poll.version_name);
    let version = t.poll_facts_version(say(t, &poll.programme_title), &poll.version_name);
    let notes = poll.notes.iter().map(|note| view! { <p>{said(t, note)}</p> });
    let more = more(t, poll)
        .into_iter()
        .map(|text| view! { <p>{in_language(None, text)}</p> });
    view! {
        <section class="card" aria-labelledby="rules">
            <h2 id="rules">{t.poll_facts_rules()}</h2>
            <dl class="pairs">
                {pair(t.poll_facts_voters(), isolate(voters(t, poll)))}
                {method}
                {seats}
                {majority}
                {quorum}
            </dl>
            {more.collect_view()}
            {notes.collect_view()}
            <p><a href=links.programme()>{isolate(version)}</a></p>
        </section>
    }
    .into_any()
}

/// Who can learn what about a ballot, as a card.
pub(super) fn secrecy(t: Texts, poll: &PollView) -> AnyView {
    let heading = secrecy_name(t, poll.rules.secrecy);
    let items = secrecy_rules(t, poll.rules.secrecy)
        .into_iter()
        .map(|text| view! { <li>{text}</li> });
    view! {
        <section class="card" aria-labelledby="secrecy">
            <h2 id="secrecy">{heading}</h2>
            <ul>{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}

pub(super) fn secrecy_name(t: Texts, secrecy: Secrecy) -> Cow<'static, str> {
    match secrecy {
        Secrecy::Secret => t.poll_facts_secret(),
        Secrecy::Recorded => t.poll_facts_recorded(),
    }
}

/// What each kind of secrecy means: a sentence each.
pub(super) fn secrecy_rules(t: Texts, secrecy: Secrecy) -> Vec<Cow<'static, str>> {
    match secrecy {
        Secrecy::Secret => vec![
            t.poll_facts_secret_stored(),
            t.poll_facts_secret_running(),
            t.poll_facts_secret_published(),
            t.poll_facts_turnout_public(),
        ],
        Secrecy::Recorded => vec![
            t.poll_facts_recorded_stored(),
            t.poll_facts_recorded_published(),
            t.poll_facts_turnout_public(),
        ],
    }
}

/// The members who can vote: "Gold and Platinum, as in Board election".
fn voters(t: Texts, poll: &PollView) -> String {
    let names = poll.tiers.iter();
    let names: Vec<String> = names.map(|(_, title)| isolated(t.locale(), say(t, title))).collect();
    let election = say(t, &poll.election_title);
    if names.is_empty() {
        t.poll_facts_voters_election(election)
    } else {
        t.poll_facts_voters_tiers(format::all_of(t.locale(), &names), election)
    }
}

/// How ballots become seats. `None` for a resolution.
fn method(t: Texts, poll: &PollView) -> Option<String> {
    let rules = &poll.rules;
    let most = i64::from(rules.most_marks);
    match rules.paper {
        PaperKind::Ranking => Some(t.method_meek_stv().into_owned()),
        PaperKind::Marks => Some(format!("{} {}", t.poll_facts_marks(most), t.method_plurality())),
        PaperKind::Points => Some(format!("{} {}", t.poll_facts_points(most), t.method_cumulative())),
        PaperKind::Question => None,
    }
}

/// What a resolution needs to be adopted.
fn majority_words(t: Texts, majority: Majority) -> Cow<'static, str> {
    match (majority.share, majority.by_heads) {
        (MajorityShare::Simple, false) => t.poll_facts_simple_votes(),
        (MajorityShare::Simple, true) => t.poll_facts_simple_heads(),
        (MajorityShare::Absolute, false) => t.poll_facts_absolute_votes(),
        (MajorityShare::Absolute, true) => t.poll_facts_absolute_heads(),
        (MajorityShare::TwoThirds, false) => t.poll_facts_two_thirds_votes(),
        (MajorityShare::TwoThirds, true) => t.poll_facts_two_thirds_heads(),
    }
}

/// How much of the class has to vote. `None` if only the programme's own words say so.
fn quorum_words(t: Texts, quorum: &Quorum) -> Option<String> {
    let percentage = |percent: Ratio| t.format_percent(number(t, percent));
    let majority = quorum.majority.then(|| t.quorum_majority().into_owned());
    let members = quorum.members.map(|percent| t.quorum_members(percentage(percent)));
    let votes = quorum.votes.map(|percent| t.quorum_votes(percentage(percent)));
    let parts: Vec<String> = [majority, members, votes].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format::capitalised(&format::all_of(t.locale(), &parts)))
}

/// The other rules, a sentence each.
fn more(t: Texts, poll: &PollView) -> Vec<String> {
    let rules = &poll.rules;
    let supporters = (rules.supporters > 0).then(|| t.supporters(i64::from(rules.supporters)));
    let cap = rules
        .most_per_organisation
        .map(|most| t.poll_facts_cap(i64::from(most)));
    let paid_up = rules.paid_up.then(|| t.vote_paid_up().into_owned());
    let replace = if rules.may_replace {
        t.poll_facts_replace()
    } else {
        t.poll_facts_final()
    };
    [supporters, cap, paid_up, Some(replace.into_owned())]
        .into_iter()
        .flatten()
        .collect()
}

/// A name and what it is.
pub(super) fn pair(name: Cow<'static, str>, value: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}
