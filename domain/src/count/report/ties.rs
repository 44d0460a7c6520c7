//! Ties and close calls, in words.

use super::names::Names;
use super::number::short;
use crate::count::{CloseCall, Outcome, Tie, TieKind};

/// What tied, and what decided.
pub(super) fn tie(outcome: &Outcome, tie: &Tie, names: &Names) -> String {
    let (tied, chosen) = (names.all(&tie.tied), names.one(tie.chosen));
    let (for_what, then) = match tie.kind {
        // All of them are elected: only their order is open.
        TieKind::Election if tie.tied.iter().all(|candidate| outcome.winners.contains(candidate)) => {
            (format!("{tied} tie"), format!("{chosen} is elected first"))
        }
        TieKind::Election => (format!("{tied} tie for a seat"), format!("{chosen} takes it")),
        TieKind::Elimination => (format!("{tied} tie for elimination"), format!("{chosen} is eliminated")),
        TieKind::Surplus => (
            format!("The surpluses of {tied} are equal"),
            format!("that of {chosen} is transferred first"),
        ),
        TieKind::Defeats => (
            format!("Defeats by {tied} are equally strong"),
            format!("the one by {chosen} is taken first"),
        ),
    };
    let decided = match tie.by_round {
        Some(round) => format!("Their votes in round {round} decide"),
        None => "The order for ties decides".to_owned(),
    };
    format!("Round {}: {for_what}. {decided}: {then}.", tie.round)
}

/// What rounding could have changed.
pub(super) fn close_call(call: &CloseCall, names: &Names) -> String {
    let who = names.one(call.candidate);
    let other = call.other.map_or("the threshold", |other| names.one(other));
    format!(
        "Round {}: {who} and {other} differ by only {}. With other rounding, the decision could be different.",
        call.round,
        short(&call.difference)
    )
}
