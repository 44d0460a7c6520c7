//! The rule that method and options ask for. This is the only place that reads them.
//!
//! | method | options | rule |
//! | --- | --- | --- |
//! | `schulze`, `ranked-pairs`, `minimax` | `strength`: `winning` or absent; `margin` | with `-margins` for margins |
//! | these, `copeland`, `condorcet-irv` | `unranked` last or absent; `no_opinion`, or `unranked`: `no preference` | with `-no-opinion` for no opinion |
//! | `approval`, `plurality`, `cumulative` | `max_choices`, `points_per_voter`: part of the contest | by the method's name |
//! | `meek-stv`, `stv-wig` | see `transferable.rs` | |
//! | `irv`, `multi-pass-irv`, `bottoms-up`, `bottoms-up-threshold` | see `runoff.rs` | |

use super::super::error::{FormatError, FormatProblem};
use super::options::{NeutralMethod, Options};
use super::{runoff, transferable};
use crate::count::Rule;
use crate::count::report::printable;

pub(super) fn rule(method: NeutralMethod, options: &Options) -> Result<Rule, FormatError> {
    match method {
        NeutralMethod::MeekStv | NeutralMethod::StvWig => transferable::rule(method, options),
        NeutralMethod::Irv
        | NeutralMethod::MultiPassIrv
        | NeutralMethod::BottomsUp
        | NeutralMethod::BottomsUpThreshold => runoff::rule(method, options),
        NeutralMethod::Schulze | NeutralMethod::RankedPairs | NeutralMethod::Minimax => {
            let suffix = if margins(method, options)? { "-margins" } else { "" };
            named(method, suffix, no_opinion(method, options)?)
        }
        NeutralMethod::Copeland | NeutralMethod::CondorcetIrv => named(method, "", no_opinion(method, options)?),
        NeutralMethod::Approval | NeutralMethod::Plurality | NeutralMethod::Cumulative => named(method, "", ""),
    }
}

/// Our rule's identifier is the method's name with suffixes.
fn named(method: NeutralMethod, strength: &str, unranked: &str) -> Result<Rule, FormatError> {
    let id = format!("{}{strength}{unranked}", method.name());
    Rule::named(&id).ok_or_else(|| no_rule(method, "these options", ""))
}

/// Whether the margin is a defeat's strength.
fn margins(method: NeutralMethod, options: &Options) -> Result<bool, FormatError> {
    match options.strength.as_deref() {
        None | Some("winning" | "winning votes" | "winning votes, pairwise defeats only") => Ok(false),
        Some("margin" | "margins") => Ok(true),
        Some(other) => Err(no_rule(method, "strength", other)),
    }
}

/// The suffix of rules for which a ballot says nothing about candidates it doesn't rank.
fn no_opinion(method: NeutralMethod, options: &Options) -> Result<&'static str, FormatError> {
    if options.no_opinion.is_some() {
        return Ok("-no-opinion");
    }
    match options.unranked.as_deref() {
        None | Some("last, equal" | "below all ranked, equal among themselves") => Ok(""),
        Some("no preference" | "no opinion") => Ok("-no-opinion"),
        Some(other) => Err(no_rule(method, "unranked", other)),
    }
}

/// No rule of ours does this.
pub(super) fn no_rule(method: NeutralMethod, option: &str, value: &str) -> FormatError {
    FormatError::file(FormatProblem::NoRule {
        method: method.name().to_owned(),
        option: printable(format!("{option} {value}").trim_end()),
    })
}
