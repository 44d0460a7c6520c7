//! The rule for single transferable votes that options ask for.
//!
//! | `rule` | other options | our rule |
//! | --- | --- | --- |
//! | `meek-prf`, or caps without a dialect | | `meek-prf` |
//! | `meek` | `arithmetic`: rational / guarded | `meek-exact` / `meek-guarded` |
//! | `meek-parametric` | | `meek-fixed9` |
//! | `wigm-prf`, `wigm-prf-batch`, `scotland` | | the same |
//! | `wigm` | `arithmetic`: rational | `wigm-exact` |
//! | droop-quota gregory STV | | `wigm-droop` |
//! | | `quota`: droop, Hagenbach-Bischoff or Hare quota | `wigm-droop`, `wigm-hagenbach-bischoff`, `wigm-hare` |
//! | `openstv-meek`, `wikimedia-securepoll` | | the same |

use super::super::error::FormatError;
use super::options::{NeutralMethod, Options};
use super::rule::no_rule;
use super::runoff;
use crate::count::Rule;

/// The rule for `meek-stv` and `stv-wig`.
pub(super) fn rule(method: NeutralMethod, options: &Options) -> Result<Rule, FormatError> {
    if options.winner_election_mode.is_some() {
        return runoff::rule(method, options);
    }
    let dialect = options.rule.as_deref().unwrap_or_default();
    let arithmetic = options.arithmetic.as_deref().unwrap_or_default();
    let found = match (method, dialect) {
        (NeutralMethod::MeekStv, "meek-prf" | "cap-exclusion") => Some(Rule::MEEK_PRF),
        (NeutralMethod::MeekStv, "meek") if arithmetic.starts_with("rational") => Some(Rule::MEEK_EXACT),
        (NeutralMethod::MeekStv, "meek") if arithmetic.starts_with("guarded") => Some(Rule::MEEK_GUARDED),
        (NeutralMethod::MeekStv, "meek-parametric") => Some(Rule::MEEK_PARAMETRIC),
        (NeutralMethod::MeekStv, "openstv-meek") => Some(Rule::MEEK_OPENSTV),
        (NeutralMethod::MeekStv, "wikimedia-securepoll") => Some(Rule::MEEK_SECUREPOLL),
        (NeutralMethod::MeekStv, _) if dialect.starts_with("cap-exclusion") => Some(Rule::MEEK_PRF),
        (NeutralMethod::StvWig, "wigm-prf") => Some(Rule::WIGM_PRF),
        (NeutralMethod::StvWig, "wigm-prf-batch") => Some(Rule::WIGM_PRF_BATCH),
        (NeutralMethod::StvWig, "wigm") if arithmetic.starts_with("rational") => Some(Rule::WIGM_EXACT),
        (NeutralMethod::StvWig, "scotland") => Some(Rule::SCOTLAND),
        (NeutralMethod::StvWig, _) if dialect.starts_with("droop-quota gregory STV") => Some(Rule::WIGM_DROOP),
        (NeutralMethod::StvWig, "") => by_quota(options.quota.as_deref().unwrap_or_default()),
        _ => None,
    };
    found.ok_or_else(|| no_rule(method, "rule", dialect))
}

fn by_quota(quota: &str) -> Option<Rule> {
    match quota {
        "droop" => Some(Rule::WIGM_DROOP),
        "Hagenbach-Bischoff" => Some(Rule::WIGM_HAGENBACH_BISCHOFF),
        "Hare quota" => Some(Rule::WIGM_HARE),
        _ => None,
    }
}
