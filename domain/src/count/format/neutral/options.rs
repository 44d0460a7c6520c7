//! The options of the neutral format: the points at which dialects of a method differ.

pub(super) use super::scalar::{EqualRanksOption, Limit, QuorumOption, Whole};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// `method`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum NeutralMethod {
    MeekStv,
    StvWig,
    Irv,
    MultiPassIrv,
    BottomsUp,
    BottomsUpThreshold,
    Schulze,
    RankedPairs,
    Minimax,
    Copeland,
    CondorcetIrv,
    Approval,
    Plurality,
    Cumulative,
}

/// `options`. Those that are missing have no defaults here, because no two programs have the same ones.
#[expect(clippy::struct_excessive_bools, reason = "the file has them")]
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Options {
    /// The dialect by name, such as `meek-prf`.
    pub rule: Option<String>,
    /// The order for ties: the first of those who are tied loses.
    pub tie_order: Option<Vec<String>>,
    /// The default option can be here, too.
    pub default_option: Option<String>,

    // Transferable votes.
    pub arithmetic: Option<String>,
    pub omega: Option<String>,
    pub precision: Option<Whole>,
    pub quota: Option<String>,
    pub transfer: Option<String>,
    pub ties: Option<String>,
    pub equal_ranks: Option<EqualRanksOption>,

    // Comparison in pairs.
    pub unranked: Option<String>,
    pub no_opinion: Option<String>,
    pub strength: Option<String>,
    /// Either a number of votes, or a formula in words, whose number the file doesn't give.
    pub quorum: Option<QuorumOption>,
    pub majority: Option<String>,

    // Scores.
    pub max_choices: Option<Whole>,
    pub points_per_voter: Option<Whole>,
    pub whole_points: Option<bool>,

    // RCTab, by its names.
    #[serde(rename = "winnerElectionMode")]
    pub winner_election_mode: Option<String>,
    #[serde(rename = "tiebreakMode")]
    pub tiebreak_mode: Option<String>,
    #[serde(rename = "overvoteRule")]
    pub overvote_rule: Option<String>,
    #[serde(rename = "maxSkippedRanksAllowed")]
    pub max_skipped_ranks_allowed: Option<Limit>,
    #[serde(rename = "maxRankingsAllowed")]
    pub max_rankings_allowed: Option<Limit>,
    #[serde(rename = "decimalPlacesForVoteArithmetic")]
    pub decimal_places: Option<Whole>,
    #[serde(rename = "minimumVoteThreshold")]
    pub minimum_vote_threshold: Option<Whole>,
    #[serde(rename = "multiSeatBottomsUpPercentageThreshold")]
    pub bottoms_up_percentage: Option<Whole>,
    #[serde(rename = "nonIntegerWinningThreshold")]
    pub non_integer_winning_threshold: bool,
    #[serde(rename = "hareQuota")]
    pub hare_quota: bool,
    #[serde(rename = "batchElimination")]
    pub batch_elimination: bool,
    #[serde(rename = "continueUntilTwoCandidatesRemain")]
    pub continue_until_two_candidates_remain: bool,
    #[serde(rename = "doesFirstRoundDetermineThreshold")]
    pub does_first_round_determine_threshold: bool,
    #[serde(rename = "exhaustOnDuplicateCandidate")]
    pub exhaust_on_duplicate_candidate: bool,

    /// Descriptions, which change nothing.
    #[serde(rename = "rule_info")]
    pub _rule_info: serde::de::IgnoredAny,
    #[serde(rename = "tool")]
    pub _tool: serde::de::IgnoredAny,
    #[serde(rename = "published_completion")]
    pub _published_completion: serde::de::IgnoredAny,
    #[serde(rename = "note")]
    pub _note: serde::de::IgnoredAny,
    /// The seed of another program's generator. Ties are broken by the published order instead.
    #[serde(rename = "randomSeed")]
    pub _random_seed: serde::de::IgnoredAny,

    /// Options that we don't know.
    #[serde(flatten)]
    pub unknown: BTreeMap<String, Value>,
}

impl Options {
    /// How many votes have to prefer a candidate to the default option. 0 if the file doesn't give a number.
    pub(super) fn quorum_votes(&self) -> u64 {
        match self.quorum {
            Some(QuorumOption::Votes(votes)) => votes,
            Some(QuorumOption::Words(_)) | None => 0,
        }
    }

    /// How many choices or points a ballot can have.
    pub(super) fn most_choices(&self, method: NeutralMethod) -> Option<u64> {
        let most = match method {
            NeutralMethod::Cumulative => self.points_per_voter.or(self.max_choices),
            _ => self.max_choices.or(self.points_per_voter),
        };
        most.map(|Whole(most)| most)
    }

    /// What the file says but we can't apply.
    pub(super) fn ignored(&self) -> Vec<String> {
        let quorum = matches!(self.quorum, Some(QuorumOption::Words(_))).then_some("quorum");
        let unknown = self.unknown.keys().map(String::as_str);
        unknown.chain(quorum).map(|name| format!("options.{name}")).collect()
    }
}

impl NeutralMethod {
    /// Its name in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::MeekStv => "meek-stv",
            Self::StvWig => "stv-wig",
            Self::Irv => "irv",
            Self::MultiPassIrv => "multi-pass-irv",
            Self::BottomsUp => "bottoms-up",
            Self::BottomsUpThreshold => "bottoms-up-threshold",
            Self::Schulze => "schulze",
            Self::RankedPairs => "ranked-pairs",
            Self::Minimax => "minimax",
            Self::Copeland => "copeland",
            Self::CondorcetIrv => "condorcet-irv",
            Self::Approval => "approval",
            Self::Plurality => "plurality",
            Self::Cumulative => "cumulative",
        }
    }
}
