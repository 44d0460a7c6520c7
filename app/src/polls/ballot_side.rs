//! Beside a ballot: for whom it is, with how many votes and why, when voting closes, and who can find out how somebody
//! voted. On a small screen, it's one line, which opens.

use super::ballot_words::{election_brief, member_name};
use super::days::day_end;
use super::facts::{pair, secrecy_name, secrecy_rules};
use crate::api::{BallotAnswer, PollView};
use crate::elections::reasons;
use crate::format;
use crate::site::{Links, isolate};
use crate::text::Texts;
use crate::words::{RollWords, date};
use domain::roll::Voter;
use leptos::prelude::*;
use std::borrow::Cow;

/// The panel. `heading` is before the member's name.
pub(super) fn side(t: Texts, answer: &BallotAnswer, voter: &Voter, heading: Cow<'static, str>) -> AnyView {
    let poll = &answer.poll;
    let name = member_name(answer).to_owned();
    let votes = t.votes(voter.votes);
    let summary = t.poll_ballot_side_summary(&votes, &name);
    view! {
        <aside class="price-panel ballot-side" aria-labelledby="ballot-side">
            <details class="fold">
                <summary>
                    <span class="fold-here">
                        {isolate(summary)}
                        <span class="meta">{t.poll_ballot_side_closes_line(day_end(t, poll.days.closes))}</span>
                    </span>
                    " "
                    <span class="fold-more">{t.price_panel_details()}</span>
                </summary>
                <div class="fold-content">
                    <h2 id="ballot-side">{heading}</h2>
                    <p><strong><bdi>{name}</bdi></strong></p>
                    <p class="price">
                        <strong class="price-amount">{votes}</strong>
                        " "
                        <span class="price-per">{t.poll_ballot_side_one_ballot()}</span>
                    </p>
                    <p class="meta">{t.poll_ballot_side_roll(date(t, poll.days.record_day))}</p>
                    {why(t, answer, voter)}
                    {facts(t, answer)}
                    {secrecy(t, poll)}
                </div>
            </details>
        </aside>
    }
    .into_any()
}

/// Why the member has this number of votes.
fn why(t: Texts, answer: &BallotAnswer, voter: &Voter) -> AnyView {
    let election = election_brief(&answer.poll);
    let words = RollWords {
        t,
        election: &election,
        names: &answer.names,
        today: answer.today,
    };
    let links = Links::in_force(&answer.foundation.id, &answer.poll.programme);
    view! {
        <details>
            <summary>{t.roll_why_votes(t.votes(voter.votes))}</summary>
            {reasons(words, &links, voter)}
        </details>
    }
    .into_any()
}

fn facts(t: Texts, answer: &BallotAnswer) -> AnyView {
    let poll = &answer.poll;
    let number = |number: i64| format::number(t.locale(), number);
    let candidates = i64::try_from(answer.candidates.len()).unwrap_or(i64::MAX);
    let seats = i64::from(poll.rules.seats);
    let of_election = poll.is_election().then(|| {
        view! {
            {pair(t.poll_ballot_side_seats(), number(seats).into_any())}
            {pair(t.poll_ballot_side_candidates(), number(candidates).into_any())}
        }
    });
    let closes = day_end(t, poll.days.closes);
    view! {
        <dl class="days">
            {of_election}
            {pair(t.poll_ballot_side_closes(), closes.into_any())}
        </dl>
    }
    .into_any()
}

/// Who can find out how somebody votes, in the same words as on the poll's page, and whether the ballot can be replaced.
fn secrecy(t: Texts, poll: &PollView) -> AnyView {
    let kind = poll.rules.secrecy;
    let rules = secrecy_rules(t, kind).into_iter().map(|text| view! { <li>{text}</li> });
    let (again, again_text) = match (poll.rules.may_replace, poll.is_secret()) {
        (true, true) => (t.poll_ballot_not_final(), t.poll_ballot_not_final_secret()),
        (true, false) => (t.poll_ballot_not_final(), t.poll_ballot_not_final_recorded()),
        (false, _) => (t.poll_ballot_final(), t.poll_ballot_final_text()),
    };
    view! {
        <p><strong>{secrecy_name(t, kind)}</strong></p>
        <ul>{rules.collect_view()}</ul>
        <p><strong>{again}</strong> " " {again_text}</p>
    }
    .into_any()
}
