//! The rules of the methods that add up.

use crate::count::rule::{Method, Rule};

/// A rule by which the candidates with the most votes are elected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ScoreRule {
    pub method: ScoreMethod,
}

/// What a ballot gives to candidates, for each of its votes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScoreMethod {
    /// One vote to each candidate who is named. A ranking votes for its first candidates; if several are first, each gets an
    /// equal part of one vote.
    Plurality,
    /// One vote to each candidate who is named. A ranking approves of all its first candidates.
    Approval,
    /// The points that the ballot gives.
    Cumulative,
}

pub(in crate::count) const RULES: [Rule; 3] = [
    rule(
        "plurality",
        "Plurality, the candidates with the most votes",
        ScoreMethod::Plurality,
    ),
    rule(
        "approval",
        "Approval, one vote for each candidate the voter approves of",
        ScoreMethod::Approval,
    ),
    rule(
        "cumulative",
        "Cumulative voting, several points that can go to one candidate",
        ScoreMethod::Cumulative,
    ),
];

const fn rule(id: &'static str, title: &'static str, method: ScoreMethod) -> Rule {
    Rule {
        id,
        title,
        method: Method::Scores(ScoreRule { method }),
    }
}
