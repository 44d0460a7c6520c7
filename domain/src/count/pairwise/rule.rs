//! What a method that compares candidates in pairs leaves open.

/// A rule that compares candidates in pairs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PairwiseRule {
    pub method: PairwiseMethod,
    pub strength: Strength,
    pub unranked: Unranked,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PairwiseMethod {
    /// The strongest paths of defeats. Markus Schulze, "The Schulze Method of Voting", section 2.
    /// With a default option it's the Debian constitution's A.5.
    Schulze,
    /// The strongest defeats first, each unless it contradicts earlier ones. T. N. Tideman, "Independence of clones as a
    /// criterion for voting rules" (1987); defeats of equal strength as in T. M. Zavist and T. N. Tideman (1989).
    RankedPairs,
    /// Who has the weakest worst defeat.
    Minimax,
    /// Who has the most wins, with half a win for each draw.
    Copeland,
    /// Who beats everyone; if nobody does, the candidate whom the fewest ballots put first is left out until somebody does.
    /// It's the method "Condorcet-IRV" of CIVS, the Condorcet Internet Voting Service.
    CondorcetIrv,
}

/// How strong a defeat is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strength {
    /// The votes for the winner of the pair; of two defeats with as many, the one with fewer votes against it is stronger.
    WinningVotes,
    /// The difference of both sides' votes.
    Margins,
}

/// What a ballot says about candidates it doesn't rank.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unranked {
    /// They're last, and equal among themselves.
    Last,
    /// Nothing.
    NoOpinion,
}
