//! Who has voted, tier by tier. It never says how.

use crate::api::PollView;
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::site::{isolate, said};
use crate::text::Texts;
use domain::poll::{ClassTurnout, Turnout};
use leptos::prelude::*;

/// The table, and how far the quorum is. `None` until voting opens.
pub(super) fn turnout(t: Texts, poll: &PollView) -> Option<AnyView> {
    let turnout = poll.turnout.as_ref()?;
    let quorum = quorum(t, poll, turnout).into_iter().map(|text| view! { <p>{text}</p> });
    Some(
        view! {
            <section class="section reports" aria-labelledby="turnout">
                <h2 id="turnout">{t.poll_turnout_heading()}</h2>
                {quorum.collect_view()}
                {table(t, poll, turnout)}
            </section>
        }
        .into_any(),
    )
}

/// How many have to vote, and how many have: a sentence for each rule.
fn quorum(t: Texts, poll: &PollView, turnout: &Turnout) -> Vec<String> {
    let Some(quorum) = &poll.rules.quorum else {
        return Vec::new();
    };
    let number = |number| format::number(t.locale(), number);
    let members = quorum
        .members_needed(turnout.members())
        .map(|needed| t.poll_turnout_members_needed(number(needed), number(turnout.members_voted())));
    let votes = quorum
        .votes_needed(turnout.votes())
        .map(|needed| t.poll_turnout_votes_needed(number(needed), number(turnout.votes_cast())));
    [members, votes].into_iter().flatten().collect()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, poll: &PollView, turnout: &Turnout) -> AnyView {
    let columns = [
        column(t.apply_tier(), NAME),
        column(t.poll_turnout_on_roll(), AMOUNT),
        column(t.poll_turnout_voted(), AMOUNT),
        column(t.area_votes(), AMOUNT),
        column(t.poll_turnout_cast(), AMOUNT),
    ];
    let rows = turnout.classes.iter();
    let rows = rows.map(|class| row(t, tier(t, poll, &class.tier), class));
    let all = ClassTurnout {
        tier: String::new(),
        members: turnout.members(),
        votes: turnout.votes(),
        members_voted: turnout.members_voted(),
        votes_cast: turnout.votes_cast(),
    };
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.poll_turnout_heading()}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns}</tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
            <tfoot role="rowgroup">{row(t, isolate(t.report_all_tiers()), &all)}</tfoot>
        </table>
    }
    .into_any()
}

fn tier(t: Texts, poll: &PollView, id: &str) -> AnyView {
    match poll.tiers.iter().find(|(known, _)| known == id) {
        Some((_, title)) => said(t, title),
        None => isolate(id),
    }
}

fn row(t: Texts, name: AnyView, class: &ClassTurnout) -> AnyView {
    let number = |number| Some(isolate(format::number(t.locale(), number)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>{name}</th>
            {cell(t.poll_turnout_on_roll(), AMOUNT, number(class.members))}
            {cell(t.poll_turnout_voted(), AMOUNT, number(class.members_voted))}
            {cell(t.area_votes(), AMOUNT, number(class.votes))}
            {cell(t.poll_turnout_cast(), AMOUNT, number(class.votes_cast))}
        </tr>
    }
    .into_any()
}
