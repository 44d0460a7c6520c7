//! What run-off rules differ in. The names are those of `RCTab`, where it has one.

/// A dialect of instant run-off, with one winner or several.
///
/// <https://github.com/BrightSpots/rcv>, documentation of the configuration file and `Tabulator.java`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RunoffRule {
    pub mode: Mode,
    pub threshold: Threshold,
    /// At most 9. A surplus is shared out in this many places.
    pub decimal_places: u32,
    pub overvotes: Overvotes,
    /// `maxRankingsAllowed`: how many ranks of a ballot are read, blank ones included.
    pub most_ranks: Option<usize>,
    /// `maxSkippedRanksAllowed`: how many blank ranks in a row a ballot can have before it's inactive.
    pub most_skipped_ranks: Option<usize>,
    /// `exhaustOnDuplicateCandidate`: whether a ballot is inactive from where it names a candidate again.
    pub stop_at_repeats: bool,
    /// `minimumVoteThreshold`: everyone with fewer votes is eliminated at once.
    pub minimum_votes: u64,
    pub batches: Batches,
    pub goes_on: Continue,
    pub ties: RunoffTies,
}

/// `winnerElectionMode`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// `singleWinnerMajority`.
    SingleWinner,
    /// `multiWinnerAllowMultipleWinnersPerRound`: surpluses are transferred.
    SeveralPerRound,
    /// `multiWinnerAllowOnlyOneWinnerPerRound`: surpluses are transferred.
    OnePerRound,
    /// `bottomsUp`: candidates are eliminated until there are as many as seats.
    BottomsUp,
    /// `bottomsUpUsingPercentageThreshold`: candidates are eliminated until everyone has more than this percentage of all active
    /// votes. The number of seats doesn't matter.
    AbovePercentage(u8),
    /// `multiPassIrv`: a single winner is elected for each seat, one after the other. The last round of each pass elects.
    OnePassPerSeat,
}

/// What's enough to be elected. V is the number of active votes, in the first round if there are several seats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Threshold {
    /// The first whole number above V ÷ (S + 1).
    Whole,
    /// `nonIntegerWinningThreshold`: V ÷ (S + 1), cut after the last place, plus 1 in the last place.
    NextStep,
    /// `hareQuota`: V ÷ S, rounded up to a whole number.
    Hare,
    /// `hareQuota` and `nonIntegerWinningThreshold`: V ÷ S, rounded up in the last place.
    HareStep,
    /// `doesFirstRoundDetermineThreshold`: as [`Self::Whole`], but V is always that of the first round. Nobody has to reach it if
    /// one candidate more than the seats is left.
    WholeOfFirstRound,
}

/// `overvoteRule`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Overvotes {
    /// `exhaustImmediately`.
    Exhaust,
    /// `alwaysSkipToNextRank`.
    Skip,
    /// `exhaustIfMultipleContinuing`: the ballot counts for the only one of them who's still in the count.
    ExhaustIfSeveralContinue,
}

/// `batchElimination`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Batches {
    Never,
    /// All whose votes together are less than what the next candidate has, if that's more than one.
    SureLosers,
}

/// `continueUntilTwoCandidatesRemain`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Continue {
    UntilDecided,
    /// Even if someone has won, candidates are eliminated until two are left. The threshold doesn't change then.
    /// It changes nothing unless a single winner is elected.
    UntilTwoRemain,
}

/// `tiebreakMode`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RunoffTies {
    /// `useCandidateOrder`, and also in place of `random` and `generatePermutation`, whose generator only Java has.
    Published,
    /// `previousRoundCountsThenRandom`: the latest round in which they differ, then the published order.
    EarlierRounds,
}
