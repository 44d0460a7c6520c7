//! What rules by Meek's method differ in.

use super::super::decimal::Decimal;
use super::super::transferable::{EqualRanks, Repeats};

/// A dialect of Meek's method.
///
/// An elected candidate keeps a share of each vote, the keep factor, and passes on the rest. Keep factors are lowered until
/// everyone elected has just the quota.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MeekRule {
    pub arithmetic: MeekArithmetic,
    pub equal_ranks: EqualRanks,
    pub repeats: Repeats,
    pub quota: MeekQuota,
    pub kept: Kept,
    pub keep_factor: KeepFactor,
    pub flow: Flow,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MeekArithmetic {
    /// So many decimal places: 4 to 10.
    Fixed(u32),
    /// 18 decimal places and 9 more that aren't shown.
    Guarded,
    /// 28 decimal places and 32 more that aren't shown.
    Long,
    Exact,
}

/// What's enough to be elected. V is the sum of all candidates' votes at the time, S the number of seats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MeekQuota {
    /// At least V ÷ (S + 1), cut after the last place, plus 1 in the last place.
    NextStep,
    /// At least V ÷ (S + 1), cut after the last place, plus 0.000001.
    PlusMillionth,
    /// More than V ÷ (S + 1).
    MoreThan,
    /// At least the first whole number above V ÷ (S + 1). V is the number of votes cast, so the quota never changes.
    WholeAtFirst,
}

/// How a ballot is divided between a candidate and those after them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kept {
    /// The candidate's share is rounded up, the rest passes on.
    UpThenRest,
    /// The candidate's share is rounded down, the rest passes on.
    DownThenRest,
    /// Both shares are rounded down, and what's between them is lost.
    BothDown,
}

/// How a keep factor is lowered: `keep factor × quota ÷ votes`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeepFactor {
    /// Product and quotient are both rounded up.
    UpTwice,
    /// Product and quotient are both rounded down.
    DownTwice,
    /// Only the quotient is rounded, up. It's lowered only for those who have more than the quota.
    UpOnceIfAbove,
}

/// When candidates are eliminated, and what one round is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flow {
    /// A round goes on until someone's elected, the sum of all surpluses is small enough, or it no longer becomes smaller. Then
    /// the lowest candidate is eliminated; all those whose votes are within that surplus of the lowest are tied.
    Converge { omega: Omega, batch: Batch, finish: Finish },
    /// Each distribution is a round. All who are sure to lose are eliminated, even if there are surpluses.
    SureLosers,
    /// Each distribution is a round. All candidates who share the lowest place are eliminated together, unless seats would stay
    /// empty. Everyone else needs the quota.
    AllLowest,
    /// As in AlmaLinux's software: see [`super::almalinux`].
    AlmaLinux,
}

/// Whether candidates are eliminated together, before surpluses are small.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Batch {
    /// One at a time.
    Never,
    /// All who are sure to lose: their votes and all surpluses together are less than what the next candidate has.
    SureLosers,
}

/// How small the sum of all surpluses has to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Omega {
    /// Less than this.
    Below(Decimal),
    /// At most this.
    AtMost(Decimal),
}

/// What the last round shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finish {
    /// The votes as last counted.
    AsCounted,
    /// The votes after those of the last losers have moved on.
    MovedOn,
}
