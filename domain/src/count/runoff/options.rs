//! A rule's options by `RCTab`'s names, so that a count by a rule without a fixed meaning can be repeated.

use super::super::option_value::OptionValue;
use super::rule::{Batches, Continue, Mode, Overvotes, RunoffRule, RunoffTies, Threshold};

impl RunoffRule {
    /// All options, as a file in the neutral format gives them.
    pub fn options(&self) -> Vec<(&'static str, OptionValue)> {
        let mut options = vec![("winnerElectionMode", OptionValue::Word(self.mode.name()))];
        if let Mode::AbovePercentage(percentage) = self.mode {
            let percentage = OptionValue::Number(percentage.into());
            options.push(("multiSeatBottomsUpPercentageThreshold", percentage));
        }
        let (first_round, hare, decimal) = match self.threshold {
            Threshold::Whole => (false, false, false),
            Threshold::NextStep => (false, false, true),
            Threshold::Hare => (false, true, false),
            Threshold::HareStep => (false, true, true),
            Threshold::WholeOfFirstRound => (true, false, false),
        };
        let most = |most: Option<usize>, unlimited| {
            most.map_or(OptionValue::Word(unlimited), |most| OptionValue::Number(most as u64))
        };
        options.extend([
            ("doesFirstRoundDetermineThreshold", OptionValue::On(first_round)),
            ("hareQuota", OptionValue::On(hare)),
            ("nonIntegerWinningThreshold", OptionValue::On(decimal)),
            (
                "decimalPlacesForVoteArithmetic",
                OptionValue::Number(self.decimal_places.into()),
            ),
            ("overvoteRule", OptionValue::Word(self.overvotes.name())),
            ("maxRankingsAllowed", most(self.most_ranks, "max")),
            ("maxSkippedRanksAllowed", most(self.most_skipped_ranks, "unlimited")),
            ("exhaustOnDuplicateCandidate", OptionValue::On(self.stop_at_repeats)),
            ("minimumVoteThreshold", OptionValue::Number(self.minimum_votes)),
            ("batchElimination", OptionValue::On(self.batches == Batches::SureLosers)),
            (
                "continueUntilTwoCandidatesRemain",
                OptionValue::On(self.goes_on == Continue::UntilTwoRemain),
            ),
            ("tiebreakMode", OptionValue::Word(self.ties.name())),
        ]);
        options
    }
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Self::SingleWinner => "singleWinnerMajority",
            Self::SeveralPerRound => "multiWinnerAllowMultipleWinnersPerRound",
            Self::OnePerRound => "multiWinnerAllowOnlyOneWinnerPerRound",
            Self::BottomsUp => "bottomsUp",
            Self::AbovePercentage(_) => "bottomsUpUsingPercentageThreshold",
            Self::OnePassPerSeat => "multiPassIrv",
        }
    }
}

impl Overvotes {
    fn name(self) -> &'static str {
        match self {
            Self::Exhaust => "exhaustImmediately",
            Self::Skip => "alwaysSkipToNextRank",
            Self::ExhaustIfSeveralContinue => "exhaustIfMultipleContinuing",
        }
    }
}

impl RunoffTies {
    fn name(self) -> &'static str {
        match self {
            Self::Published => "useCandidateOrder",
            Self::EarlierRounds => "previousRoundCountsThenRandom",
        }
    }
}
