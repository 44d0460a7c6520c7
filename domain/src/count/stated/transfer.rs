//! How surpluses move, and what breaks ties: options in words.

use super::fit::OptionFit;
use crate::count::{Flow, GregoryArithmetic, GregoryTies, Method, Mode, Rule, RunoffTies};

const GREGORY: &str = "weighted inclusive Gregory";
const EXACT_GREGORY: &str = "weighted inclusive Gregory, no rounding";
const MEEK: &str = "Meek";

/// What breaks ties unless a rule has something else.
pub(super) const ORDER_FOR_TIES: &str = "the order for ties";

/// `transfer`: how surpluses move.
pub(super) fn transfer(value: &str, rule: &Rule) -> OptionFit {
    let used = match &rule.method {
        Method::Meek(_) => Some(MEEK),
        Method::Gregory(gregory) if gregory.arithmetic == GregoryArithmetic::Exact => Some(EXACT_GREGORY),
        Method::Gregory(_) => Some(GREGORY),
        Method::Runoff(runoff) => matches!(runoff.mode, Mode::SeveralPerRound | Mode::OnePerRound).then_some(GREGORY),
        Method::Pairwise(_) | Method::Scores(_) => None,
    };
    match value {
        // Whatever the rounding is.
        GREGORY if used == Some(EXACT_GREGORY) => OptionFit::Agrees,
        GREGORY | EXACT_GREGORY | MEEK => OptionFit::of(Some(value), used),
        _ => OptionFit::of(None, used),
    }
}

/// `ties`: what breaks them. It's in free words, so a rule can only have the same words.
pub(super) fn ties(value: &str, rule: &Rule) -> OptionFit {
    let used = ties_in_words(rule);
    OptionFit::agrees_if(value == used, Some(used))
}

/// What breaks ties by a rule.
pub(super) fn ties_in_words(rule: &Rule) -> &'static str {
    let earlier_rounds = match &rule.method {
        Method::Meek(meek) => match meek.flow {
            Flow::AllLowest => {
                return "all tied lowest candidates are eliminated together, unless seats would stay empty";
            }
            Flow::AlmaLinux => {
                return "votes in earlier iterations, then first preferences, then the order for ties";
            }
            Flow::Converge { .. } | Flow::SureLosers => false,
        },
        Method::Gregory(gregory) => gregory.ties == GregoryTies::EarlierRounds,
        Method::Runoff(runoff) => runoff.ties == RunoffTies::EarlierRounds,
        Method::Pairwise(_) | Method::Scores(_) => false,
    };
    if earlier_rounds {
        "earlier rounds, then the order for ties"
    } else {
        ORDER_FOR_TIES
    }
}
