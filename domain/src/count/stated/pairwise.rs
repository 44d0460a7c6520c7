//! Options of methods that compare candidates in pairs.

use super::StatedOption;
use super::fit::OptionFit;
use crate::count::{Contest, DefaultOption, Method, PairwiseMethod, PairwiseRule, Rule, Strength, Unranked};

/// What every rule with a default option asks for, in the words of the files.
const SIMPLE_MAJORITY: &str = "V(A,default) > V(default,A) (simple majority)";

/// `unranked`, or what `no_opinion` says about it. `None` for words that we don't know.
pub(in crate::count) fn written_unranked(name: &str, value: &str) -> Option<Unranked> {
    match (name, value) {
        ("unranked", "last, equal" | "below all ranked, equal among themselves") => Some(Unranked::Last),
        ("unranked", "no preference" | "no opinion") | ("no_opinion", "candidate absent from the ballot") => {
            Some(Unranked::NoOpinion)
        }
        _ => None,
    }
}

/// `strength`. `None` for words that we don't know.
pub(in crate::count) fn written_strength(value: &str) -> Option<Strength> {
    match value {
        "winning" | "winning votes" | "winning votes, pairwise defeats only" => Some(Strength::WinningVotes),
        "margin" | "margins" => Some(Strength::Margins),
        _ => None,
    }
}

pub(super) fn unranked(option: &StatedOption, rule: &Rule) -> OptionFit {
    let words = |unranked: Unranked| match unranked {
        Unranked::Last => "last, equal",
        Unranked::NoOpinion => "no preference",
    };
    let stated = written_unranked(&option.name, &option.value);
    match &rule.method {
        Method::Pairwise(pairwise) => OptionFit::of(stated.map(words), Some(words(pairwise.unranked))),
        // A ballot has no effect once it names nobody else.
        Method::Meek(_) | Method::Gregory(_) | Method::Runoff(_) => {
            OptionFit::agrees_if(stated == Some(Unranked::NoOpinion), Some(words(Unranked::NoOpinion)))
        }
        // They have no votes either way.
        Method::Scores(_) => OptionFit::agrees_if(stated.is_some(), None),
    }
}

pub(super) fn strength(value: &str, rule: &Rule) -> OptionFit {
    let words = |strength: Strength| match strength {
        Strength::WinningVotes => "winning",
        Strength::Margins => "margin",
    };
    match pairwise(rule) {
        Some(rule) if !matches!(rule.method, PairwiseMethod::Copeland | PairwiseMethod::CondorcetIrv) => {
            OptionFit::of(written_strength(value).map(words), Some(words(rule.strength)))
        }
        _ => OptionFit::no_setting(),
    }
}

/// `majority`: what an option needs against the default option.
pub(super) fn majority(value: &str, contest: &Contest, rule: &Rule) -> OptionFit {
    match against_default(contest, rule) {
        Some(_) => OptionFit::agrees_if(value == SIMPLE_MAJORITY, Some(SIMPLE_MAJORITY)),
        None => OptionFit::no_setting(),
    }
}

/// `quorum`: how many votes have to prefer an option to the default option. A formula in words can't be applied.
pub(super) fn quorum(value: &str, contest: &Contest, rule: &Rule) -> OptionFit {
    match against_default(contest, rule) {
        Some(DefaultOption { quorum, .. }) => {
            OptionFit::agrees_if(value.parse::<u64>() == Ok(quorum), Some(&quorum.to_string()))
        }
        None => OptionFit::no_setting(),
    }
}

/// `published_completion`: the method by which the published result was found.
pub(super) fn completion(value: &str, rule: &Rule) -> OptionFit {
    let used = pairwise(rule).map(|rule| match rule.method {
        PairwiseMethod::Schulze => "schulze",
        PairwiseMethod::RankedPairs => "ranked-pairs",
        PairwiseMethod::Minimax => "minimax",
        PairwiseMethod::Copeland => "copeland",
        PairwiseMethod::CondorcetIrv => "condorcet-irv",
    });
    let stated = value.to_ascii_lowercase().replace(' ', "-");
    OptionFit::agrees_if(used == Some(stated.as_str()), used)
}

fn pairwise(rule: &Rule) -> Option<&PairwiseRule> {
    match &rule.method {
        Method::Pairwise(pairwise) => Some(pairwise),
        Method::Meek(_) | Method::Gregory(_) | Method::Runoff(_) | Method::Scores(_) => None,
    }
}

/// The default option, if candidates are compared with it.
fn against_default(contest: &Contest, rule: &Rule) -> Option<DefaultOption> {
    contest.default_option.filter(|_| pairwise(rule).is_some())
}
