//! What decided ties, and how close a result was.

use super::result_names::ResultNames;
use crate::site::isolate;
use domain::poll::{PollResult, ResultTie};
use leptos::prelude::*;

/// The ties that were broken. `None` if there were none.
pub(super) fn ties(names: ResultNames<'_>, result: &PollResult) -> Option<AnyView> {
    let ties = result.ties.iter().map(|tie| {
        let text = tie_text(names, result, tie);
        view! { <li>{isolate(text)}</li> }
    });
    (!result.ties.is_empty()).then(|| {
        view! {
            <h3>{names.t.poll_result_ties()}</h3>
            <ul>{ties.collect_view()}</ul>
        }
        .into_any()
    })
}

/// Who was tied, what decided, and what became of it.
fn tie_text(names: ResultNames<'_>, result: &PollResult, tie: &ResultTie) -> String {
    let t = names.t;
    let (tied, chosen) = (names.list(&tie.tied), names.name(tie.chosen));
    let by = match tie.by_round {
        Some(round) => t.poll_result_tie_round(tie.round, tied, round),
        None => t.poll_result_tie_lot(tie.round, tied),
    };
    let at = usize::try_from(tie.round).unwrap_or(usize::MAX);
    let round = at.checked_sub(1).and_then(|at| result.rounds.get(at));
    let is_elected = round.is_some_and(|round| round.elected.contains(&tie.chosen));
    let so = if is_elected {
        t.poll_result_is_elected_now(chosen)
    } else {
        t.poll_result_eliminated(chosen)
    };
    format!("{by} {so}")
}

/// The smallest change that alters the result. `None` if none was found or looked for.
pub(super) fn margin(names: ResultNames<'_>, result: &PollResult) -> Option<AnyView> {
    let t = names.t;
    let closest = result.closest.as_ref()?;
    let votes = i64::try_from(closest.votes).unwrap_or(i64::MAX);
    let (to, winners) = (names.name(closest.to), names.list(&closest.winners));
    let text = match closest.from {
        Some(from) => t.poll_result_close_moved(votes, names.name(from), to, winners),
        None => t.poll_result_close_added(votes, to, winners),
    };
    Some(
        view! {
            <h3>{t.poll_result_close()}</h3>
            <p>{isolate(text)}</p>
        }
        .into_any(),
    )
}
