//! Applications that may be by the same organisation, and what people decided about that.

use super::ApplicationState;
use domain::date::Date;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// An application that’s probably from the same applicant, or about which somebody has decided.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AlikeBrief {
    pub reference: String,
    pub name: String,
    /// Null if Guildhall found nothing alike, and staff said it themselves.
    pub reason: Option<AlikeReason>,
    /// Null until somebody decides.
    pub decision: Option<PartyDecision>,
}

/// What somebody decided about two applications.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PartyDecision {
    /// Whether they’re from the same applicant.
    pub same: bool,
    /// Their email address.
    pub who: String,
    /// In milliseconds since 1970, UTC.
    pub at: i64,
}

/// Another application of the same applicant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OtherApplication {
    pub reference: String,
    pub name: String,
    /// Title of the tier.
    pub tier: Text,
    pub state: ApplicationState,
    pub submitted_on: Option<Date>,
}

/// What to say about two applications.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PartyChoice {
    /// They’re from the same applicant.
    Same,
    /// They aren’t.
    Different,
    /// Undo what was said.
    Undo,
}

impl PartyChoice {
    pub const ALL: [Self; 3] = [Self::Same, Self::Different, Self::Undo];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
            Self::Undo => "undo",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.id() == id)
    }
}

/// What somebody says about an application and another one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyCommand {
    /// The number of the other application.
    pub other: String,
    pub choice: PartyChoice,
}

/// Why two applications are probably from the same applicant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AlikeReason {
    SameRegisterNumber,
    SameWebsite,
    SimilarName,
}
