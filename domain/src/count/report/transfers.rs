//! Where votes go, in words.

use super::names::Names;
use super::number::{short, votes};
use crate::count::{Round, Transfer, Transferred};

/// One sentence for each candidate whose votes move.
pub(super) fn sentences(round: &Round, names: &Names) -> Vec<String> {
    let only = round.transfers.len() == 1;
    let moving = round.transfers.iter().filter(|transfer| !transfer.to.is_empty());
    moving.map(|transfer| sentence(transfer, round, names, only)).collect()
}

/// `2 votes go to B, 1 to nobody.`
fn sentence(transfer: &Transfer, round: &Round, names: &Names, only: bool) -> String {
    let from = names.one(transfer.from);
    let eliminated = round.eliminated.contains(&transfer.from);
    let mut parts = Vec::new();
    for (to, tally) in &transfer.to {
        let place = place(*to, names);
        parts.push(if !parts.is_empty() {
            format!("{} {place}", short(tally))
        } else if eliminated && only {
            format!("{} {} {place}", votes(tally), verb(tally))
        } else if eliminated {
            format!("{} of {from} {} {place}", votes(tally), verb(tally))
        } else {
            format!("{} of {from}'s surplus {} {place}", votes(tally), verb(tally))
        });
    }
    parts.join(", ") + "."
}

fn verb(tally: &str) -> &'static str {
    if short(tally) == "1" { "goes" } else { "go" }
}

fn place(to: Transferred, names: &Names) -> String {
    match to {
        Transferred::Candidate(candidate) => format!("to {}", names.one(candidate)),
        Transferred::Exhausted => "to nobody".to_owned(),
        Transferred::Residual => "to nobody because of rounding".to_owned(),
    }
}
