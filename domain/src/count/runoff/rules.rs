//! The run-off rules that have an identifier.

use super::super::rule::{Method, Rule};
use super::rule::{Batches, Continue, Mode, Overvotes, RunoffRule, RunoffTies, Threshold};

impl RunoffRule {
    /// One winner with a majority of the votes that are still active. Blank ranks and overvotes are passed over.
    pub const MAJORITY: Self = Self {
        mode: Mode::SingleWinner,
        threshold: Threshold::Whole,
        decimal_places: 4,
        overvotes: Overvotes::Skip,
        most_ranks: None,
        most_skipped_ranks: None,
        stop_at_repeats: false,
        minimum_votes: 0,
        batches: Batches::Never,
        goes_on: Continue::UntilDecided,
        ties: RunoffTies::Published,
    };
}

impl Rule {
    pub const IRV: Self = Self {
        id: "irv",
        title: "Instant run-off",
        method: Method::Runoff(RunoffRule::MAJORITY),
    };

    pub const IRV_BATCH: Self = Self {
        id: "irv-batch",
        title: "Instant run-off; candidates who are sure to lose are eliminated together",
        method: Method::Runoff(RunoffRule {
            batches: Batches::SureLosers,
            ..RunoffRule::MAJORITY
        }),
    };

    /// <https://www.rcvresources.org/rctab>
    pub const STV_RCTAB: Self = Self {
        id: "stv-rctab",
        title: "Single transferable vote as in RCTab (whole-number threshold, 4 decimal places)",
        method: Method::Runoff(RunoffRule {
            mode: Mode::SeveralPerRound,
            ..RunoffRule::MAJORITY
        }),
    };

    pub const BOTTOMS_UP: Self = Self {
        id: "bottoms-up",
        title: "Elimination until as many candidates are left as there are seats",
        method: Method::Runoff(RunoffRule {
            mode: Mode::BottomsUp,
            ..RunoffRule::MAJORITY
        }),
    };

    pub const MULTI_PASS_IRV: Self = Self {
        id: "multi-pass-irv",
        title: "Instant run-off for each seat, one after the other",
        method: Method::Runoff(RunoffRule {
            mode: Mode::OnePassPerSeat,
            ..RunoffRule::MAJORITY
        }),
    };

    /// A run-off with options of its own, which a file gives. It has no fixed meaning, so it isn't among [`Rule::all`],
    /// and a count has to name [`Rule::options`].
    pub fn runoff(rule: RunoffRule) -> Self {
        Self {
            id: "rctab",
            title: "Run-off with the options that the file gives",
            method: Method::Runoff(rule),
        }
    }
}

pub(in super::super) const RULES: [Rule; 5] = [
    Rule::IRV,
    Rule::IRV_BATCH,
    Rule::STV_RCTAB,
    Rule::BOTTOMS_UP,
    Rule::MULTI_PASS_IRV,
];
