//! The rule for single transferable votes that options ask for.
//!
//! | `rule` | other options | our rule |
//! | --- | --- | --- |
//! | `meek-prf`, or caps without a dialect | | `meek-prf` |
//! | `meek` | `arithmetic`: rational / guarded | `meek-exact` / `meek-guarded` |
//! | `meek-parametric` | | `meek-fixed9` |
//! | `openstv-meek`, `wikimedia-securepoll` | | the same |

use super::super::error::FormatError;
use super::options::{Method, Options};
use super::rule::no_rule;
use crate::count::Rule;

/// The rule for `meek-stv` and `stv-wig`.
pub(super) fn rule(method: Method, options: &Options) -> Result<Rule, FormatError> {
    let dialect = options.rule.as_deref().unwrap_or_default();
    let arithmetic = options.arithmetic.as_deref().unwrap_or_default();
    let found = match (method, dialect) {
        (Method::MeekStv, "meek-prf" | "cap-exclusion") => Some(Rule::MEEK_PRF),
        (Method::MeekStv, "meek") if arithmetic.starts_with("rational") => Some(Rule::MEEK_EXACT),
        (Method::MeekStv, "meek") if arithmetic.starts_with("guarded") => Some(Rule::MEEK_GUARDED),
        (Method::MeekStv, "meek-parametric") => Some(Rule::MEEK_PARAMETRIC),
        (Method::MeekStv, "openstv-meek") => Some(Rule::MEEK_OPENSTV),
        (Method::MeekStv, "wikimedia-securepoll") => Some(Rule::MEEK_SECUREPOLL),
        (Method::MeekStv, _) if dialect.starts_with("cap-exclusion") => Some(Rule::MEEK_PRF),
        _ => None,
    };
    found.ok_or_else(|| no_rule(method, "rule", dialect))
}
