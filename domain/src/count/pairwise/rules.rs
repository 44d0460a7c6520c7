//! The rules that compare candidates in pairs, with their identifiers.

use super::rule::PairwiseMethod::{CondorcetIrv, Copeland, Minimax, RankedPairs, Schulze};
use super::rule::Strength::{Margins, WinningVotes};
use super::rule::Unranked::{Last, NoOpinion};
use super::rule::{PairwiseMethod, PairwiseRule, Strength, Unranked};
use crate::count::rule::{Method, Rule};

pub(in crate::count) const RULES: [Rule; 16] = [
    rule("schulze", "Schulze, winning votes", Schulze, WinningVotes, Last),
    rule(
        "schulze-no-opinion",
        "Schulze, winning votes; no opinion about unranked candidates",
        Schulze,
        WinningVotes,
        NoOpinion,
    ),
    rule("schulze-margins", "Schulze, margins", Schulze, Margins, Last),
    rule(
        "schulze-margins-no-opinion",
        "Schulze, margins; no opinion about unranked candidates",
        Schulze,
        Margins,
        NoOpinion,
    ),
    rule(
        "ranked-pairs",
        "Ranked pairs, winning votes",
        RankedPairs,
        WinningVotes,
        Last,
    ),
    rule(
        "ranked-pairs-no-opinion",
        "Ranked pairs, winning votes; no opinion about unranked candidates",
        RankedPairs,
        WinningVotes,
        NoOpinion,
    ),
    rule(
        "ranked-pairs-margins",
        "Ranked pairs, margins",
        RankedPairs,
        Margins,
        Last,
    ),
    rule(
        "ranked-pairs-margins-no-opinion",
        "Ranked pairs, margins; no opinion about unranked candidates",
        RankedPairs,
        Margins,
        NoOpinion,
    ),
    rule("minimax", "Minimax, winning votes", Minimax, WinningVotes, Last),
    rule(
        "minimax-no-opinion",
        "Minimax, winning votes; no opinion about unranked candidates",
        Minimax,
        WinningVotes,
        NoOpinion,
    ),
    rule("minimax-margins", "Minimax, margins", Minimax, Margins, Last),
    rule(
        "minimax-margins-no-opinion",
        "Minimax, margins; no opinion about unranked candidates",
        Minimax,
        Margins,
        NoOpinion,
    ),
    rule("copeland", "Copeland", Copeland, WinningVotes, Last),
    rule(
        "copeland-no-opinion",
        "Copeland; no opinion about unranked candidates",
        Copeland,
        WinningVotes,
        NoOpinion,
    ),
    rule("condorcet-irv", "Condorcet-IRV", CondorcetIrv, WinningVotes, Last),
    rule(
        "condorcet-irv-no-opinion",
        "Condorcet-IRV; no opinion about unranked candidates",
        CondorcetIrv,
        WinningVotes,
        NoOpinion,
    ),
];

const fn rule(
    id: &'static str,
    title: &'static str,
    method: PairwiseMethod,
    strength: Strength,
    unranked: Unranked,
) -> Rule {
    Rule {
        id,
        title,
        method: Method::Pairwise(PairwiseRule {
            method,
            strength,
            unranked,
        }),
    }
}
