//! The result of an election or a resolution, on its page: what was decided and why, and the count round by round.

use super::result_names::ResultNames;
use super::result_resolution::resolution;
use super::result_rounds::rounds;
use super::result_why::{margin, ties};
use crate::api::{NomineeView, PollView};
use crate::format;
use crate::site::isolate;
use crate::text::Texts;
use domain::poll::PollResult;
use leptos::prelude::*;

/// The section. Nothing before the ballots are counted. The names are those of the nominees.
pub(super) fn result_section(t: Texts, poll: &PollView, nominees: &[NomineeView]) -> AnyView {
    let Some(result) = &poll.result else {
        return ().into_any();
    };
    let names = ResultNames { t, nominees };
    let outcome = if poll.is_election() {
        elected(names, result)
    } else {
        resolution(t, poll, result)
    };
    view! {
        <section class="section reports poll-result" aria-labelledby="result">
            <h2 id="result">{t.poll_result_heading()}</h2>
            {outcome}
            <p>{turnout(t, result)}</p>
            {quorum(t, result)}
            {rounds(names, poll, result)}
            {ties(names, result)}
            {margin(names, result)}
            {check(t, poll)}
        </section>
    }
    .into_any()
}

/// The winners, the seats that stay vacant, and who was passed over.
fn elected(names: ResultNames<'_>, result: &PollResult) -> AnyView {
    let t = names.t;
    let count = i64::try_from(result.winners.len()).unwrap_or(i64::MAX);
    let winners = result.winners.iter().map(|winner| {
        let nominee = names.nominees.iter().find(|nominee| nominee.number == *winner);
        let affiliation = nominee.filter(|nominee| !nominee.affiliation.is_empty());
        let affiliation =
            affiliation.map(|nominee| view! { " " <span class="meta"><bdi>{nominee.affiliation.clone()}</bdi></span> });
        view! { <li><strong><bdi>{names.name(*winner)}</bdi></strong> {affiliation}</li> }
    });
    let headline = match count {
        _ if !result.has_quorum() => t.poll_result_no_quorum().into_owned(),
        0 => t.poll_result_nobody().into_owned(),
        count => t.poll_result_elected(count),
    };
    let list = (count > 0).then(|| view! { <ol class="poll-winners">{winners.collect_view()}</ol> });
    let passed = result.passed_over.iter().map(|passed| {
        let name = names.name(passed.candidate);
        let text = t.poll_result_passed_over(i64::from(passed.most), name, &passed.affiliation);
        view! { <p>{isolate(text)}</p> }
    });
    view! {
        <p class="lead">{headline}</p>
        {list}
        {vacant(t, result)}
        {passed.collect_view()}
    }
    .into_any()
}

/// How many seats stay vacant, and why. `None` if all are taken.
fn vacant(t: Texts, result: &PollResult) -> Option<AnyView> {
    let seats = i64::from(result.vacant);
    if seats == 0 {
        return None;
    }
    let text = if !result.has_quorum() {
        t.poll_result_vacant_quorum(seats)
    } else if result.passed_over.is_empty() {
        t.poll_result_vacant(seats)
    } else {
        t.poll_result_vacant_cap(seats)
    };
    Some(view! { <p>{text}</p> }.into_any())
}

/// How many voted. The page has a table with the tiers.
fn turnout(t: Texts, result: &PollResult) -> String {
    let turnout = &result.turnout;
    let number = |number| format::number(t.locale(), number);
    t.poll_result_turnout(
        turnout.members(),
        number(turnout.members_voted()),
        number(turnout.votes_cast()),
        number(turnout.votes()),
    )
}

/// Whether enough have voted. The numbers are above the table of the turnout. `None` without such a rule.
fn quorum(t: Texts, result: &PollResult) -> Option<AnyView> {
    let quorum = result.quorum?;
    let text = if quorum.is_reached {
        t.poll_result_quorum_reached()
    } else {
        t.poll_result_quorum_missed()
    };
    Some(view! { <p>{text}</p> }.into_any())
}

/// Where all ballots are, with their receipts. The link is relative to the poll's page, which has the hash and the other
/// files, too.
fn check(t: Texts, poll: &PollView) -> AnyView {
    let ballots = format!("{}/ballots.csv", poll.number);
    view! {
        <h3>{t.poll_result_check()}</h3>
        <p>{t.poll_result_check_text()} " " <a href=ballots rel="external">{t.poll_result_ballots()}</a></p>
    }
    .into_any()
}
