//! The options of the neutral format: the points at which dialects of a method differ.

use super::super::error::FormatError;
use super::super::written_options::{Limit, WrittenOptions};
use crate::count::Decimal;

/// The options that select a rule or belong to the contest. Those that are missing have no defaults here, because no
/// two programs have the same ones. `count/stated/` compares all options with the rule, these and others.
#[expect(clippy::struct_excessive_bools, reason = "the file has them")]
#[derive(Clone, Debug)]
pub(super) struct Options {
    /// The dialect by name, such as `meek-prf`.
    pub rule: Option<String>,
    /// The order for ties: the first of those who are tied loses.
    pub tie_order: Option<Vec<String>>,
    /// The default option can be here, too.
    pub default_option: Option<String>,

    // Transferable votes.
    pub arithmetic: Option<String>,
    pub omega: Option<Decimal>,
    pub precision: Option<u64>,
    pub quota: Option<String>,

    // Comparison in pairs.
    pub unranked: Option<String>,
    pub no_opinion: Option<String>,
    pub strength: Option<String>,
    /// `None` also if it's a formula in words, whose number the file doesn't give.
    pub quorum: Option<u64>,

    // Scores.
    pub max_choices: Option<u64>,
    pub points_per_voter: Option<u64>,

    // RCTab, by its names.
    pub winner_election_mode: Option<String>,
    pub tiebreak_mode: Option<String>,
    pub overvote_rule: Option<String>,
    pub max_skipped_ranks_allowed: Option<Limit>,
    pub max_rankings_allowed: Option<Limit>,
    pub decimal_places: Option<u64>,
    pub minimum_vote_threshold: Option<u64>,
    pub bottoms_up_percentage: Option<u64>,
    pub non_integer_winning_threshold: bool,
    pub hare_quota: bool,
    pub batch_elimination: bool,
    pub continue_until_two_candidates_remain: bool,
    pub does_first_round_determine_threshold: bool,
    pub exhaust_on_duplicate_candidate: bool,
}

impl Options {
    /// Reads the options, and refuses values that make no sense.
    pub(super) fn read(written: &WrittenOptions) -> Result<Self, FormatError> {
        Ok(Self {
            rule: written.text("rule")?,
            tie_order: written.labels("tie_order")?,
            default_option: written.text("default_option")?,
            arithmetic: written.text("arithmetic")?,
            omega: written.positive("omega")?,
            precision: written.whole("precision")?,
            quota: written.text("quota")?,
            unranked: written.text("unranked")?,
            no_opinion: written.text("no_opinion")?,
            strength: written.text("strength")?,
            quorum: written.votes("quorum")?,
            max_choices: written.whole("max_choices")?,
            points_per_voter: written.whole("points_per_voter")?,
            winner_election_mode: written.text("winnerElectionMode")?,
            tiebreak_mode: written.text("tiebreakMode")?,
            overvote_rule: written.text("overvoteRule")?,
            max_skipped_ranks_allowed: written.limit("maxSkippedRanksAllowed", 0)?,
            max_rankings_allowed: written.limit("maxRankingsAllowed", 1)?,
            decimal_places: written.whole("decimalPlacesForVoteArithmetic")?,
            minimum_vote_threshold: written.whole("minimumVoteThreshold")?,
            bottoms_up_percentage: written.whole("multiSeatBottomsUpPercentageThreshold")?,
            non_integer_winning_threshold: written.switch("nonIntegerWinningThreshold")?,
            hare_quota: written.switch("hareQuota")?,
            batch_elimination: written.switch("batchElimination")?,
            continue_until_two_candidates_remain: written.switch("continueUntilTwoCandidatesRemain")?,
            does_first_round_determine_threshold: written.switch("doesFirstRoundDetermineThreshold")?,
            exhaust_on_duplicate_candidate: written.switch("exhaustOnDuplicateCandidate")?,
        })
    }
}
