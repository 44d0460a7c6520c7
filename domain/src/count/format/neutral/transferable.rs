//! The rule for single transferable votes that options ask for.
//!
//! | `rule` | other options | our rule |
//! | --- | --- | --- |
//! | `meek-prf`, or caps without a dialect | | `meek-prf` |
//! | `meek` | `arithmetic`: rational / guarded | `meek-exact` / `meek-guarded` |
//! | `meek-parametric` | | `meek-fixed9` |
//! | `openstv-meek` | | the same |
//! | `meek`, `meek-parametric` | another `omega` | `meek-with-options` |
//! | `meek-parametric`, `openstv-meek` | another `precision` or `arithmetic` | `meek-with-options` |
//! | `wigm` | `arithmetic`: rational | `wigm-exact` |
//! | droop-quota gregory STV | | `wigm-droop` |
//! | | `quota`: droop, Hagenbach-Bischoff or Hare quota | `wigm-droop`, `wigm-hagenbach-bischoff`, `wigm-hare` |
//! | one of our identifiers | | the same |

use super::super::error::FormatError;
use super::method::NeutralMethod;
use super::options::Options;
use super::rule::no_rule;
use super::runoff;
use crate::count::stated::{WrittenArithmetic, WrittenQuota};
use crate::count::{MeekArithmetic, MeekRule, Method, Rule};

/// The rule for `meek-stv` and `stv-wig`.
pub(super) fn rule(method: NeutralMethod, options: &Options) -> Result<Rule, FormatError> {
    if options.winner_election_mode.is_some() {
        return runoff::rule(method, options);
    }
    match (method, options.rule.as_deref()) {
        (NeutralMethod::MeekStv, Some(dialect)) => meek(method, dialect, options),
        (_, Some(dialect)) => gregory(dialect, options).ok_or_else(|| no_rule(method, "rule", dialect)),
        (NeutralMethod::MeekStv, None) => Err(no_rule(method, "options that name no rule", "")),
        (_, None) => by_quota(method, options.quota.as_deref()),
    }
}

fn meek(method: NeutralMethod, dialect: &str, options: &Options) -> Result<Rule, FormatError> {
    let variant = match (dialect, arithmetic(options)) {
        ("meek", Some(WrittenArithmetic::Exact)) => Some(MeekRule::EXACT),
        ("meek", Some(WrittenArithmetic::Guarded(_))) => Some(MeekRule::GUARDED),
        ("meek-parametric", Some(WrittenArithmetic::Exact)) => Some(MeekRule::PARAMETRIC_EXACT),
        ("meek-parametric", _) => Some(with_places(MeekRule::PARAMETRIC, method, options)?),
        ("openstv-meek", _) => Some(with_places(MeekRule::OPENSTV, method, options)?),
        _ => None,
    };
    if let Some(variant) = variant {
        let omega = options.omega;
        return Ok(Rule::meek(omega.map_or(variant, |omega| variant.with_omega(omega))));
    }
    let found = if dialect.starts_with("cap-exclusion") {
        Some(Rule::MEEK_PRF)
    } else {
        Rule::named(dialect).filter(|rule| matches!(rule.method, Method::Meek(_)))
    };
    found.ok_or_else(|| no_rule(method, "rule", dialect))
}

fn arithmetic(options: &Options) -> Option<WrittenArithmetic> {
    WrittenArithmetic::of(options.arithmetic.as_deref()?)
}

/// The rule with the decimal places that `precision` or `arithmetic` states, if they do.
fn with_places(rule: MeekRule, method: NeutralMethod, options: &Options) -> Result<MeekRule, FormatError> {
    let by_arithmetic = if let Some(WrittenArithmetic::Fixed(places)) = arithmetic(options) {
        places.map(u64::from)
    } else {
        None
    };
    let Some(stated) = options.precision.or(by_arithmetic) else {
        return Ok(rule);
    };
    let places = u32::try_from(stated)
        .ok()
        .filter(|places| MeekRule::PLACES.contains(places));
    let places = places.ok_or_else(|| no_rule(method, "precision", &stated.to_string()))?;
    Ok(MeekRule {
        arithmetic: MeekArithmetic::Fixed(places),
        ..rule
    })
}

fn gregory(dialect: &str, options: &Options) -> Option<Rule> {
    match dialect {
        "wigm" => (arithmetic(options) == Some(WrittenArithmetic::Exact)).then_some(Rule::WIGM_EXACT),
        _ if dialect.starts_with("droop-quota gregory STV") => Some(Rule::WIGM_DROOP),
        _ => Rule::named(dialect).filter(|rule| matches!(rule.method, Method::Gregory(_))),
    }
}

fn by_quota(method: NeutralMethod, quota: Option<&str>) -> Result<Rule, FormatError> {
    let Some(written) = quota else {
        return Err(no_rule(method, "options that name no rule", ""));
    };
    match WrittenQuota::of(written) {
        Some(WrittenQuota::Whole) => Ok(Rule::WIGM_DROOP),
        Some(WrittenQuota::Share) => Ok(Rule::WIGM_HAGENBACH_BISCHOFF),
        Some(WrittenQuota::Hare) => Ok(Rule::WIGM_HARE),
        Some(WrittenQuota::Above | WrittenQuota::Plus { .. }) | None => Err(no_rule(method, "quota", written)),
    }
}
