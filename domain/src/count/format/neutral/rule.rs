//! The rule that method and options ask for.
//!
//! | method | options | rule |
//! | --- | --- | --- |
//! | `schulze`, `ranked-pairs`, `minimax` | `strength`: `winning` or absent; `margin` | with `-margins` for margins |
//! | these, `copeland`, `condorcet-irv` | `unranked` last or absent; `no_opinion`, or `unranked`: `no preference` | with `-no-opinion` for no opinion |
//! | `approval`, `plurality`, `cumulative` | `max_choices`, `points_per_voter`: part of the contest | by the method's name |
//! | `meek-stv`, `stv-wig` | see `transferable.rs` | |
//! | `irv`, `multi-pass-irv`, `bottoms-up`, `bottoms-up-threshold` | see `runoff.rs` | |
//!
//! Then `count/stated/` compares all options with the rule, so that none contradicts it.

use super::super::error::{FormatError, FormatProblem};
use super::method::NeutralMethod;
use super::options::Options;
use super::{runoff, transferable};
use crate::count::report::printable;
use crate::count::stated::{contradiction, written_strength, written_unranked};
use crate::count::{Contest, Method, Rule, StatedOption, Strength, Unranked};

/// Debian's name for Schulze with a default option.
const DEBIAN: &str = "debian-constitution-A.5";

pub(super) fn rule(method: NeutralMethod, options: &Options) -> Result<Rule, FormatError> {
    match method {
        NeutralMethod::MeekStv | NeutralMethod::StvWig => transferable::rule(method, options),
        NeutralMethod::Irv
        | NeutralMethod::MultiPassIrv
        | NeutralMethod::BottomsUp
        | NeutralMethod::BottomsUpThreshold => runoff::rule(method, options),
        NeutralMethod::Schulze | NeutralMethod::RankedPairs | NeutralMethod::Minimax => {
            let suffix = if margins(method, options)? { "-margins" } else { "" };
            named(method, suffix, no_opinion(method, options)?, options)
        }
        NeutralMethod::Copeland | NeutralMethod::CondorcetIrv => {
            named(method, "", no_opinion(method, options)?, options)
        }
        NeutralMethod::Approval | NeutralMethod::Plurality | NeutralMethod::Cumulative => {
            named(method, "", "", options)
        }
    }
}

/// Our rule's identifier is the method's name with suffixes.
fn named(method: NeutralMethod, strength: &str, unranked: &str, options: &Options) -> Result<Rule, FormatError> {
    let id = format!("{}{strength}{unranked}", method.name());
    let rule = Rule::named(&id).ok_or_else(|| no_rule(method, "these options", ""))?;
    with_dialect(rule, method, options)
}

/// The rule, unless the file names another dialect.
pub(super) fn with_dialect(rule: Rule, method: NeutralMethod, options: &Options) -> Result<Rule, FormatError> {
    let is_runoff = matches!(rule.method, Method::Runoff(_));
    match options.rule.as_deref() {
        Some(DEBIAN) if rule.id == "schulze" => Ok(rule),
        Some(dialect) if dialect != rule.id && !(is_runoff && dialect == method.name()) => {
            Err(no_rule(method, "rule", dialect))
        }
        _ => Ok(rule),
    }
}

/// Whether the margin is a defeat's strength.
fn margins(method: NeutralMethod, options: &Options) -> Result<bool, FormatError> {
    let Some(written) = options.strength.as_deref() else {
        return Ok(false);
    };
    match written_strength(written) {
        Some(strength) => Ok(strength == Strength::Margins),
        None => Err(no_rule(method, "strength", written)),
    }
}

/// The suffix of rules for which a ballot says nothing about candidates it doesn't rank.
fn no_opinion(method: NeutralMethod, options: &Options) -> Result<&'static str, FormatError> {
    let (name, written) = match (options.no_opinion.as_deref(), options.unranked.as_deref()) {
        (Some(written), _) => ("no_opinion", written),
        (None, Some(written)) => ("unranked", written),
        (None, None) => return Ok(""),
    };
    match written_unranked(name, written) {
        Some(Unranked::Last) => Ok(""),
        Some(Unranked::NoOpinion) => Ok("-no-opinion"),
        None => Err(no_rule(method, name, written)),
    }
}

/// The rule, unless an option says that the election was counted in another way.
pub(super) fn without_contradiction(
    rule: Rule,
    method: NeutralMethod,
    options: &Options,
    stated: &[StatedOption],
    contest: &Contest,
) -> Result<Rule, FormatError> {
    match contradiction(stated, contest, &rule) {
        Some((option, used)) => Err(FormatError::file(FormatProblem::Contradiction {
            rule: options.rule.as_deref().unwrap_or(method.name()).to_owned(),
            option: option.name.clone(),
            stated: option.value.clone(),
            used,
        })),
        None => Ok(rule),
    }
}

/// No rule of ours does this.
pub(super) fn no_rule(method: NeutralMethod, option: &str, value: &str) -> FormatError {
    FormatError::file(FormatProblem::NoRule {
        method: method.name().to_owned(),
        option: printable(format!("{option} {value}").trim_end()),
    })
}
