//! The count of an election: a table of all rounds, and each round in sentences.

use super::result_names::ResultNames;
use super::result_round::round;
use super::tallies::{has_rounded, largest, row_order, tally_number};
use crate::api::PollView;
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::site::isolate;
use crate::text::Texts;
use domain::poll::{PollResult, ResultRound};
use leptos::prelude::*;
use std::borrow::Cow;

/// With more numbers, they're only in the files: nobody reads such a table, and the page would be large.
const MOST_CELLS: usize = 4_000;

/// The count. `None` for a resolution, which has no rounds.
pub(super) fn rounds(names: ResultNames<'_>, poll: &PollView, result: &PollResult) -> Option<AnyView> {
    if result.rounds.is_empty() {
        return None;
    }
    let t = names.t;
    let order = row_order(result);
    let is_small = order.len() * result.rounds.len() <= MOST_CELLS;
    let table = if is_small {
        table(names, result, &order)
    } else {
        let file = format!("{}/result.json", poll.number);
        view! { <p>{t.poll_result_large()} " " <a href=file rel="external">{t.poll_result_file()}</a></p> }.into_any()
    };
    let rounded = has_rounded(result).then(|| view! { <p class="meta">{t.poll_result_rounded()}</p> });
    let largest = largest(result);
    let rounds = result.rounds.iter().enumerate();
    let rounds = rounds.map(|(at, found)| round(names, (at + 1, found), is_small.then_some((&*order, largest))));
    Some(
        view! {
            <h3>{t.poll_result_count()}</h3>
            {table}
            {rounded}
            <ol class="poll-rounds" role="list">{rounds.collect_view()}</ol>
        }
        .into_any(),
    )
}

/// Candidates by rounds. On phones and tablets, rows become blocks. The explicit roles keep it a table for screen
/// readers.
fn table(names: ResultNames<'_>, result: &PollResult, order: &[u32]) -> AnyView {
    let t = names.t;
    let columns = (1..=result.rounds.len()).map(|number| column(round_name(t, number), AMOUNT));
    let rows = order.iter().map(|candidate| {
        let name = view! { <bdi>{names.name(*candidate)}</bdi> };
        row(t, name.into_any(), result, |found| tally(t, found, *candidate))
    });
    let has_threshold = result.rounds.iter().any(|found| found.threshold.is_some());
    let has_exhausted = result.rounds.iter().any(|found| found.exhausted.is_some());
    let threshold = has_threshold.then(|| {
        let name = isolate(t.poll_result_threshold());
        row(t, name, result, |found| number(t, found.threshold.as_deref()))
    });
    let exhausted = has_exhausted.then(|| {
        let name = isolate(t.poll_result_exhausted());
        row(t, name, result, |found| number(t, found.exhausted.as_deref()))
    });
    view! {
        <div class="scrolls" tabindex="0" role="region" aria-label=t.poll_result_table()>
            <table class="stacked ledger" role="table">
                <caption class="vh">{t.poll_result_table()}</caption>
                <thead role="rowgroup">
                    <tr role="row">{column(t.poll_result_candidate(), NAME)} {columns.collect_view()}</tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
                <tfoot role="rowgroup">{threshold} {exhausted}</tfoot>
            </table>
        </div>
    }
    .into_any()
}

fn round_name(t: Texts, number: usize) -> Cow<'static, str> {
    Cow::Owned(t.poll_result_round(number))
}

fn row(t: Texts, name: AnyView, result: &PollResult, of: impl Fn(&ResultRound) -> Option<AnyView>) -> AnyView {
    let rounds = result.rounds.iter().enumerate();
    let cells = rounds.map(|(at, found)| cell(round_name(t, at + 1), AMOUNT, of(found)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>{name}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

/// What a candidate has in a round, and what becomes of them. `None` if they aren't in the count any more.
fn tally(t: Texts, found: &ResultRound, candidate: u32) -> Option<AnyView> {
    let mut tallies = found.tallies.iter();
    let votes = tallies.find(|(known, _)| *known == candidate);
    let votes = votes.map(|(_, tally)| tally_number(t, tally));
    let state = if found.elected.contains(&candidate) {
        Some(t.poll_result_is_elected())
    } else if found.eliminated.contains(&candidate) {
        Some(t.poll_result_is_eliminated())
    } else {
        None
    };
    if votes.is_none() && state.is_none() {
        return None;
    }
    let state = state.map(|state| view! { <span class="below">{state}</span> });
    Some(view! { {votes.map(isolate)} {state} }.into_any())
}

fn number(t: Texts, tally: Option<&str>) -> Option<AnyView> {
    tally.map(|tally| isolate(tally_number(t, tally)))
}
