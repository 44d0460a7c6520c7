//! Proofs of membership.

use super::{Endpoint, FoundationBrief};
use domain::date::Date;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// Whether a membership is in force, by the ID of its proof. It's public: people who have the ID got it from the member.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetProof {
    pub proof: String,
    pub lang: String,
}

impl Endpoint for GetProof {
    type Answer = ProofAnswer;

    fn path(&self) -> String {
        format!("/proofs/{}?lang={}", super::segment(&self.proof), self.lang)
    }
}

/// What anyone with the ID of a proof can read about a membership.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ProofAnswer {
    /// The proof’s ID.
    pub proof: String,
    pub foundation: FoundationBrief,
    /// Title of the programme.
    pub programme: Text,
    /// Title of the tier.
    pub tier: Text,
    /// The member’s name.
    pub name: String,
    pub first_day: Date,
    /// Null if the membership has no fixed end.
    pub last_day: Option<Date>,
    /// Whether it’s in force today.
    pub is_current: bool,
    /// URL of the credential, a signed JWT. Null if the membership is no longer in force.
    pub credential: Option<String>,
    pub today: Date,
}

/// What’s known about a credential that somebody has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CredentialState {
    /// It was signed here. Whether the membership is in force is in `proof`.
    Ours,
    /// It was signed here, and the member has withdrawn it.
    Revoked,
    /// It wasn’t signed here, or was changed.
    NotOurs,
    /// It can’t be read.
    Unreadable,
}

/// A credential that was checked.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CredentialAnswer {
    pub state: CredentialState,
    /// What it proves. Null unless it’s ours.
    pub proof: Option<ProofAnswer>,
}

/// A member’s own proof.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ProofBrief {
    /// Anyone who has this ID can read what the proof says.
    pub id: String,
    /// In milliseconds since 1970, UTC.
    pub made_at: i64,
}

/// What a member does about its proof.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProofAction {
    /// Make one.
    Make,
    /// Make it invalid, for everyone who has it.
    Withdraw,
}

impl ProofAction {
    /// Its name in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Make => "make",
            Self::Withdraw => "withdraw",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Make, Self::Withdraw]
            .into_iter()
            .find(|action| action.id() == id)
    }
}

/// A command about a member’s proof.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProofCommand {
    pub action: ProofAction,
    /// ID of the proof to withdraw. Default: none
    #[serde(default)]
    pub proof: String,
}
