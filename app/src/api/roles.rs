//! Who has which role for a foundation.

use super::{Endpoint, FoundationBrief};
use domain::access::AccountRole;
use serde::{Deserialize, Serialize};

/// A page of the roles of a foundation.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetRoles {
    pub foundation: String,
    /// The column to sort by, with a minus for descending. Empty for the list’s own order.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetRoles {
    type Answer = RolesAnswer;

    fn path(&self) -> String {
        let (foundation, sort) = (super::segment(&self.foundation), super::segment(&self.sort));
        let (page, lang) = (self.page, &self.lang);
        format!("/roles/{foundation}?sort={sort}&page={page}&lang={lang}")
    }
}

/// A page of the roles of a foundation.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct RolesAnswer {
    pub foundation: FoundationBrief,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    /// By default by email address: the roles of one person follow each other.
    pub roles: Vec<RoleBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// Whether the caller may grant and end roles.
    pub changes: bool,
}

impl RolesAnswer {
    /// How they’re sorted unless somebody chooses another column.
    pub const OWN_SORT: &'static str = "person";
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
