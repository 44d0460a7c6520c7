//! The rule for instant run-offs that options ask for.
//!
//! The options are those of `RCTab`, which `RunoffRule` names. An option that's absent is off.

use super::super::error::FormatError;
use super::super::written_options::Limit;
use super::method::NeutralMethod;
use super::options::Options;
use super::rule::{no_rule, with_dialect};
use crate::count::{Batches, Continue, Mode, Overvotes, Rule, RunoffRule, RunoffTies, Threshold};

/// The rule for `irv`, `multi-pass-irv`, `bottoms-up` and `bottoms-up-threshold`, and for `stv-wig` with `RCTab`'s options.
pub(super) fn rule(method: NeutralMethod, options: &Options) -> Result<Rule, FormatError> {
    let mode = mode(method, options)?;
    let rule = Rule::runoff(RunoffRule {
        mode,
        threshold: threshold(options),
        decimal_places: decimal_places(method, options)?,
        overvotes: overvotes(method, options)?,
        most_ranks: most(options.max_rankings_allowed),
        most_skipped_ranks: most(options.max_skipped_ranks_allowed),
        stop_at_repeats: options.exhaust_on_duplicate_candidate,
        minimum_votes: options.minimum_vote_threshold.unwrap_or_default(),
        batches: if options.batch_elimination {
            Batches::SureLosers
        } else {
            Batches::Never
        },
        goes_on: match (options.continue_until_two_candidates_remain, mode) {
            (false, _) => Continue::UntilDecided,
            (true, Mode::SingleWinner | Mode::OnePassPerSeat) => Continue::UntilTwoRemain,
            (true, _) => return Err(no_rule(method, "continueUntilTwoCandidatesRemain", "true")),
        },
        ties: match options.tiebreak_mode.as_deref() {
            Some("previousRoundCountsThenRandom" | "previousRoundCountsThenInteractive") => RunoffTies::EarlierRounds,
            _ => RunoffTies::Published,
        },
    });
    with_dialect(rule, method, options)
}

/// `RCTab`'s option, or the one that other methods have.
fn decimal_places(method: NeutralMethod, options: &Options) -> Result<u32, FormatError> {
    let Some(places) = options.decimal_places.or(options.precision) else {
        return Ok(RunoffRule::MAJORITY.decimal_places);
    };
    u32::try_from(places).map_err(|_| no_rule(method, "decimalPlacesForVoteArithmetic", &places.to_string()))
}

fn most(limit: Option<Limit>) -> Option<usize> {
    match limit {
        Some(Limit::Most(most)) => usize::try_from(most).ok(),
        Some(Limit::Unlimited) | None => None,
    }
}

fn mode(method: NeutralMethod, options: &Options) -> Result<Mode, FormatError> {
    match (method, options.winner_election_mode.as_deref()) {
        (NeutralMethod::Irv, None | Some("singleWinnerMajority")) => Ok(Mode::SingleWinner),
        (NeutralMethod::MultiPassIrv, None | Some("multiPassIrv")) => Ok(Mode::OnePassPerSeat),
        (NeutralMethod::StvWig, Some("multiWinnerAllowMultipleWinnersPerRound")) => Ok(Mode::SeveralPerRound),
        (NeutralMethod::StvWig, Some("multiWinnerAllowOnlyOneWinnerPerRound")) => Ok(Mode::OnePerRound),
        (NeutralMethod::BottomsUp, None | Some("bottomsUp")) => Ok(Mode::BottomsUp),
        (NeutralMethod::BottomsUpThreshold, None | Some("bottomsUpUsingPercentageThreshold")) => {
            let given = options.bottoms_up_percentage;
            let percentage = given.and_then(|number| u8::try_from(number).ok());
            match percentage.filter(|percentage| *percentage <= 100) {
                Some(percentage) => Ok(Mode::AbovePercentage(percentage)),
                None => Err(no_rule(
                    method,
                    "multiSeatBottomsUpPercentageThreshold",
                    &given.map_or_else(String::new, |number| number.to_string()),
                )),
            }
        }
        (_, other) => Err(no_rule(method, "winnerElectionMode", other.unwrap_or_default())),
    }
}

fn threshold(options: &Options) -> Threshold {
    match (
        options.does_first_round_determine_threshold,
        options.hare_quota,
        options.non_integer_winning_threshold,
    ) {
        (true, ..) => Threshold::WholeOfFirstRound,
        (false, true, true) => Threshold::HareStep,
        (false, true, false) => Threshold::Hare,
        (false, false, true) => Threshold::NextStep,
        (false, false, false) => Threshold::Whole,
    }
}

fn overvotes(method: NeutralMethod, options: &Options) -> Result<Overvotes, FormatError> {
    match options.overvote_rule.as_deref() {
        Some("exhaustImmediately") => Ok(Overvotes::Exhaust),
        None | Some("alwaysSkipToNextRank") => Ok(Overvotes::Skip),
        Some("exhaustIfMultipleContinuing") => Ok(Overvotes::ExhaustIfSeveralContinue),
        Some(other) => Err(no_rule(method, "overvoteRule", other)),
    }
}
