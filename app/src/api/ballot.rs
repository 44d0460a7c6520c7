//! Ballots of elections and resolutions.

use super::{Endpoint, FoundationBrief, NomineeView, OwnPollLine, PollView, RollNames};
use domain::date::Date;
use domain::poll::{Choices, ChoicesFault};
use serde::{Deserialize, Serialize};

/// A member’s ballot, for the person who votes.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBallot {
    pub foundation: String,
    /// The poll’s number in the foundation.
    pub number: i64,
    /// The membership’s ID.
    pub membership: String,
    pub lang: String,
}

impl Endpoint for GetBallot {
    type Answer = BallotAnswer;

    fn path(&self) -> String {
        let (foundation, membership) = (super::segment(&self.foundation), super::segment(&self.membership));
        format!(
            "/polls/{foundation}/{}/ballots/{membership}?lang={}",
            self.number, self.lang
        )
    }
}

/// A member’s ballot.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BallotAnswer {
    pub foundation: FoundationBrief,
    pub poll: PollView,
    pub today: Date,
    /// The member’s line.
    pub line: OwnPollLine,
    /// The candidates, in the order of the ballot paper. It’s the same for everyone.
    pub candidates: Vec<NomineeView>,
    /// The names of what the line mentions, for each version.
    pub names: Vec<RollNames>,
    /// The ballot that was cast, in a recorded poll.
    pub cast: Option<CastBallot>,
}

/// A ballot that was cast.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CastBallot {
    pub choices: Choices,
    /// Such as `K7QF-29MD-XW4H-83RT`.
    pub receipt: String,
    /// How many votes it has.
    pub votes: i64,
}

/// A ballot to cast.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BallotCommand {
    pub choices: Choices,
    /// In a secret poll, to replace a ballot: its receipt. Nobody but the voter has it. Empty for the first ballot, and
    /// in recorded polls.
    #[serde(default)]
    pub replaces: String,
    /// 128 random bits that the sender chose, in hexadecimal: sending the same command again casts one ballot.
    pub key: String,
}

/// Whether text can be the key of a ballot: 128 bits in hexadecimal.
pub fn is_ballot_key(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Why a ballot wasn’t cast.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BallotRefusal {
    Choices(ChoicesFault),
    /// A ballot was cast for the member, and no receipt was sent.
    AlreadyVoted,
    /// There’s no ballot with this receipt.
    WrongReceipt,
    /// The rules don’t allow it.
    NotReplaceable,
}

#[cfg(test)]
mod tests {
    use super::is_ballot_key;

    #[test]
    fn a_key_is_128_bits() {
        assert!(is_ballot_key("00112233445566778899aabbccddeeFF"));
        for wrong in [
            "",
            "0",
            "00112233445566778899aabbccddeefg",
            "00112233445566778899aabbccddeeff0",
        ] {
            assert!(!is_ballot_key(wrong), "{wrong}");
        }
    }
}
