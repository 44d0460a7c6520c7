//! Who has which role for a foundation.

use super::{Endpoint, FoundationBrief};
use domain::access::AccountRole;
use serde::{Deserialize, Serialize};

/// The roles of a foundation.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetRoles {
    pub foundation: String,
    pub lang: String,
}

impl Endpoint for GetRoles {
    type Answer = RolesAnswer;

    fn path(&self) -> String {
        format!("/roles/{}?lang={}", super::segment(&self.foundation), self.lang)
    }
}

/// The roles of a foundation.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RolesAnswer {
    pub foundation: FoundationBrief,
    /// By email address: the roles of one person follow each other.
    pub roles: Vec<RoleBrief>,
    /// Whether the caller may grant and end roles.
    pub changes: bool,
}

/// Someone’s role for a foundation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RoleBrief {
    /// ID of the role, to end it.
    pub id: String,
    pub email: String,
    pub role: AccountRole,
    /// In milliseconds since 1970, UTC.
    pub granted_at: i64,
    /// Name of the provider whose group it comes from. `null` if a person granted it.
    pub provider: Option<String>,
    /// Whether it’s the caller’s.
    pub own: bool,
}
