//! Who couldn't be elected, and which seats stay vacant.

use super::names::{Names, printable};
use crate::count::{CandidateId, Contest, Exclusion, Outcome};

/// Why someone couldn't be elected.
pub(super) fn exclusion(contest: &Contest, outcome: &Outcome, exclusion: &Exclusion, names: &Names) -> String {
    match exclusion {
        Exclusion::Cap { candidate, cap, round } => {
            let cap = &contest.caps[*cap];
            let seats = match cap.most {
                0 => "can't have a seat".to_owned(),
                1 => "already has the one seat it can have".to_owned(),
                most => format!("already has the {most} seats it can have"),
            };
            format!(
                "Round {round}: {} is passed over, because {} {seats}.",
                names.one(*candidate),
                printable(&cap.name)
            )
        }
        Exclusion::DefaultOption { candidate } => {
            format!(
                "{} doesn't beat {}.",
                names.one(*candidate),
                against_default(contest, outcome, *candidate, names)
            )
        }
        Exclusion::Quorum { candidate } => {
            let needed = match contest.default_option.map_or(0, |default| default.quorum) {
                1 => "1 vote has".to_owned(),
                needed => format!("{needed} votes have"),
            };
            let name = names.one(*candidate);
            format!(
                "{name} doesn't reach the quorum: {needed} to prefer {name} to {}.",
                against_default(contest, outcome, *candidate, names)
            )
        }
    }
}

/// The default option, with the votes of both sides.
fn against_default(contest: &Contest, outcome: &Outcome, candidate: CandidateId, names: &Names) -> String {
    let Some(default) = contest.default_option else {
        return String::new();
    };
    let votes = outcome.pairwise.as_ref().map(|matrix| {
        let prefer = |one: CandidateId, other: CandidateId| matrix[one.0][other.0];
        format!(
            " ({} to {})",
            prefer(candidate, default.candidate),
            prefer(default.candidate, candidate)
        )
    });
    format!("{}{}", names.one(default.candidate), votes.unwrap_or_default())
}

/// The seats that nobody takes.
pub(super) fn vacant(outcome: &Outcome) -> Option<String> {
    match outcome.vacant {
        0 => None,
        1 => Some("One seat stays vacant: nobody is left who can take it.".to_owned()),
        seats => Some(format!("{seats} seats stay vacant: nobody is left who can take them.")),
    }
}
