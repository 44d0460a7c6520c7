//! What rules by the weighted inclusive Gregory method differ in.

/// A dialect of the weighted inclusive Gregory method. Ballots with equal ranks are refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GregoryRule {
    pub arithmetic: GregoryArithmetic,
    pub quota: GregoryQuota,
    pub value: TransferValue,
    pub losers: Losers,
    pub ties: GregoryTies,
    pub stop: Stop,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GregoryArithmetic {
    /// 4 decimal places.
    Fixed4,
    /// 5 decimal places.
    Fixed5,
    Exact,
}

/// What's enough to be elected. V is the number of ballots that name a candidate, S the number of seats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GregoryQuota {
    /// At least V ÷ (S + 1), cut after the last place, plus 1 in the last place.
    NextStep,
    /// More than V ÷ (S + 1).
    MoreThan,
    /// At least V ÷ (S + 1): Hagenbach-Bischoff.
    AtLeast,
    /// At least the first whole number above V ÷ (S + 1): Droop.
    Whole,
    /// At least V ÷ S: Hare.
    Hare,
}

/// How a ballot's new value is rounded: `value × surplus ÷ votes`. Digits without a place are cut off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TransferValue {
    /// After multiplying and after dividing.
    CutTwice,
    /// Only at the end.
    CutOnce,
}

/// Who's eliminated if nobody has a surplus.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Losers {
    /// The candidate with the fewest votes.
    Lowest,
    /// All who are sure to lose, even if there are surpluses. The lowest candidate if there's none like that.
    SureLosers,
}

/// What breaks ties first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GregoryTies {
    Published,
    /// The latest earlier round in which one of them alone had the most votes, or the fewest. Then the published order.
    EarlierRounds,
}

/// When the count ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// Only after what's due in the round has been transferred.
    AfterTransfer,
    /// As soon as it's clear who gets the last seats.
    AtOnce,
}
