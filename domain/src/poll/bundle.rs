//! Everything that an outsider needs to repeat a count.

use super::{Choices, PollResult, PollRules, Timetable};
use serde::{Deserialize, Serialize};

/// The format's name.
pub const AUDIT_FORMAT: &str = "guildhall-audit-1";

/// Everything that an outsider needs to repeat a count. Its hash is over its JSON: the order of fields and lists is
/// always this one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditBundle {
    /// [`AUDIT_FORMAT`].
    pub format: String,
    /// The program that counted, such as `guildhall 0.1.0`.
    pub software: String,
    /// ID of the foundation.
    pub foundation: String,
    /// The poll's number in the foundation.
    pub number: i64,
    pub title: String,
    /// A resolution's text. Empty for elections.
    pub wording: String,
    /// ID of the programme.
    pub programme: String,
    /// The version of the programme.
    pub version: String,
    /// ID of the election in it.
    pub election: String,
    pub rules: PollRules,
    pub days: Timetable,
    /// SHA-256 of the frozen roll, in hexadecimal.
    pub roll_hash: String,
    /// SHA-256 of each voter's line with its salt, in hexadecimal, in ascending order.
    pub roll_lines: Vec<String>,
    /// How many voters have how many votes, by the number of votes.
    pub weights: Vec<BundleWeight>,
    pub corrections: Vec<BundleCorrection>,
    /// In the order of their numbers.
    pub candidates: Vec<BundleCandidate>,
    /// SHA-256 of the seed's 32 bytes, published when the roll was frozen.
    pub tie_commitment: String,
    /// The seed for the draw by lot, in hexadecimal.
    pub tie_seed: String,
    /// All candidates. Of those who are tied, the one named first loses.
    pub tie_order: Vec<u32>,
    /// In the order of their receipts, which are random.
    pub ballots: Vec<BundleBallot>,
    pub result: PollResult,
}

/// How many voters have the same number of votes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BundleWeight {
    pub votes: i64,
    pub voters: i64,
}

/// A correction of the roll after it was frozen.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BundleCorrection {
    /// What was corrected, without the member's name: the votes before and after.
    pub votes_before: i64,
    pub votes_after: i64,
    pub reason: String,
}

/// A candidate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BundleCandidate {
    pub number: u32,
    pub name: String,
    /// Empty for none.
    pub affiliation: String,
    /// Whether they withdrew, or were ruled out, after voting had opened. Ballots can name them, and they're left out
    /// of the count.
    pub is_out: bool,
}

/// A ballot as published.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BundleBallot {
    pub receipt: String,
    pub votes: i64,
    pub choices: Choices,
    /// The member's name, in a recorded poll.
    pub member: Option<String>,
}
