//! A round of a count: what happens in sentences, and its votes and transfers as bars with their numbers.

use super::result_names::ResultNames;
use super::tallies::{ratio, share, tally_number, tally_votes};
use crate::format;
use crate::reports::percent;
use crate::site::isolate;
use crate::text::isolated;
use domain::poll::{ResultRound, ResultTransfer};
use domain::ratio::Ratio;
use leptos::prelude::*;

/// A round with its number, from 1. The bars need the order of the candidates, and the longest bar's number of votes.
pub(super) fn round(
    names: ResultNames<'_>,
    (number, found): (usize, &ResultRound),
    bars: Option<(&[u32], Ratio)>,
) -> AnyView {
    let t = names.t;
    let sentences = sentences(names, found).join(" ");
    let whose = t.poll_result_round(number);
    let bars = bars.map(|(order, largest)| {
        let transfers = found.transfers.iter().map(|transfer| transferred(names, transfer));
        let transfers: Vec<AnyView> = transfers.collect();
        view! {
            <details>
                <summary>{t.poll_result_bars()} <span class="vh">{format!(": {whose}")}</span></summary>
                {votes(names, found, order, largest)}
                {transfers}
            </details>
        }
    });
    view! {
        <li>
            <h4>{t.poll_result_round(number)}</h4>
            <p>{isolate(sentences)}</p>
            {bars}
        </li>
    }
    .into_any()
}

/// Who's elected or eliminated, and where votes go.
fn sentences(names: ResultNames<'_>, found: &ResultRound) -> Vec<String> {
    let t = names.t;
    let elected = found.elected.iter().map(|candidate| elected(names, found, *candidate));
    let eliminated = found.eliminated.iter().map(|candidate| {
        let name = names.name(*candidate);
        match tally_of(found, *candidate) {
            Some(tally) => t.poll_result_eliminated_with(name, tally_votes(t, tally)),
            None => t.poll_result_eliminated(name),
        }
    });
    let transfers = found.transfers.iter().map(|transfer| moved(names, transfer));
    let all: Vec<String> = elected.chain(eliminated).chain(transfers).collect();
    if all.is_empty() {
        vec![t.poll_result_no_change().into_owned()]
    } else {
        all
    }
}

fn tally_of(found: &ResultRound, candidate: u32) -> Option<&str> {
    let mut tallies = found.tallies.iter();
    let found = tallies.find(|(known, _)| *known == candidate);
    found.map(|(_, tally)| tally.as_str())
}

/// The last candidates for the last seats don't always reach the threshold.
fn elected(names: ResultNames<'_>, found: &ResultRound, candidate: u32) -> String {
    let (t, name) = (names.t, names.name(candidate));
    let Some(tally) = tally_of(found, candidate) else {
        return t.poll_result_is_elected_now(name);
    };
    let votes = tally_votes(t, tally);
    let is_reached = |threshold: &&str| {
        let numbers = ratio(tally).zip(ratio(threshold));
        numbers.is_some_and(|(votes, enough)| votes >= enough)
    };
    match found.threshold.as_deref().filter(is_reached) {
        Some(threshold) => t.poll_result_reaches(name, votes, tally_number(t, threshold)),
        None => t.poll_result_elected_with(name, votes),
    }
}

/// Where a candidate's votes go: "3 to Ada, 2.5 to Ben and 1 to nobody".
fn moved(names: ResultNames<'_>, transfer: &ResultTransfer) -> String {
    let t = names.t;
    let to = transfer
        .to
        .iter()
        .map(|(to, tally)| t.poll_result_to(tally_number(t, tally), names.name(*to)));
    let nobody = transfer.exhausted.iter();
    let nobody = nobody.map(|tally| t.poll_result_to_nobody(tally_number(t, tally)));
    let parts: Vec<String> = to.chain(nobody).map(|part| isolated(t.locale(), &part)).collect();
    let name = names.name(transfer.from);
    if parts.is_empty() {
        t.poll_result_moves_nothing(name)
    } else {
        t.poll_result_moves(name, format::all_of(t.locale(), &parts))
    }
}

/// The votes of everyone who's still in the count. A line marks the threshold.
fn votes(names: ResultNames<'_>, found: &ResultRound, order: &[u32], largest: Ratio) -> AnyView {
    let t = names.t;
    let threshold = found.threshold.as_deref().and_then(ratio);
    let line = threshold.map(|threshold| share(threshold, largest));
    let rows = order.iter().filter_map(|candidate| {
        let tally = tally_of(found, *candidate)?;
        Some(bar(
            names.name(*candidate),
            tally_number(t, tally),
            width(tally, largest),
            line,
        ))
    });
    let rows: Vec<AnyView> = rows.collect();
    bars(t.poll_result_bars_votes().into_owned(), rows)
}

/// Where a candidate's votes go. The longest bar would be all of them.
fn transferred(names: ResultNames<'_>, transfer: &ResultTransfer) -> AnyView {
    let t = names.t;
    let tallies = transfer.to.iter().map(|(_, tally)| tally);
    let numbers = tallies.chain(&transfer.exhausted).filter_map(|tally| ratio(tally));
    let all = numbers.fold(Ratio::ZERO, |sum, number| sum.plus(number).unwrap_or(sum));
    let row = |name: String, tally: &str| bar(name, tally_number(t, tally), width(tally, all), None);
    let to = transfer.to.iter().map(|(to, tally)| row(names.name(*to), tally));
    let nobody = transfer.exhausted.iter();
    let nobody = nobody.map(|tally| row(t.poll_result_nobody_else().into_owned(), tally));
    let rows: Vec<AnyView> = to.chain(nobody).collect();
    bars(t.poll_result_from(names.name(transfer.from)), rows)
}

fn width(tally: &str, whole: Ratio) -> i64 {
    ratio(tally).map_or(0, |votes| share(votes, whole))
}

fn bars(caption: String, rows: Vec<AnyView>) -> AnyView {
    view! {
        <table class="bars">
            <caption>{isolate(caption)}</caption>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A number with its bar: the length is in hundredths of a percent of the space, and so is the place of a line across
/// it.
fn bar(name: String, number: String, length: i64, line: Option<i64>) -> AnyView {
    let line = line.map(|at| {
        let at = percent(at);
        view! { <line x1=at.clone() x2=at y1="0" y2="100%"></line> }
    });
    view! {
        <tr>
            <th scope="row"><bdi>{name}</bdi></th>
            <td>{number}</td>
            <td class="bar">
                <svg class="chart-one" aria-hidden="true">
                    <rect class="chart-solid" width=percent(length) height="100%"></rect>
                    {line}
                </svg>
            </td>
        </tr>
    }
    .into_any()
}
