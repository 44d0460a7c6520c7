//! Texts that were signed here.

use super::Endpoint;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// Whether a text was signed here, by its SHA-256 hash.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetVerification {
    pub hash: String,
}

impl Endpoint for GetVerification {
    type Answer = VerificationAnswer;

    fn path(&self) -> String {
        format!("/agreements/{}", super::segment(&self.hash))
    }
}

/// What’s known about a signed text. Times are in milliseconds since 1970 (UTC).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct VerificationAnswer {
    /// SHA-256 hash of the text, in hexadecimal.
    pub hash: String,
    pub foundation: Text,
    pub title: Text,
    /// Version of the agreement.
    pub version: String,
    /// Number of the application it was signed for.
    pub reference: String,
    /// When it was signed. Null if a later text was signed instead.
    pub signed: Option<i64>,
    /// When the foundation signed it. Null if it hasn’t.
    pub countersigned: Option<i64>,
    /// Whether the application was withdrawn.
    pub withdrawn: bool,
}
