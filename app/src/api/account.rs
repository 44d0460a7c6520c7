//! The signed-in person's account.

use super::{ApplicationState, Endpoint, FoundationBrief, OwnMembership};
use domain::access::AccountRole;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// The caller’s account.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetAccount {
    /// The page of their applications, from 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetAccount {
    type Answer = AccountAnswer;

    fn path(&self) -> String {
        format!("/account?page={}&lang={}", self.page, self.lang)
    }
}

/// An account, as its owner sees it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AccountAnswer {
    pub email: String,
    /// What the account may do, by foundation.
    pub roles: Vec<FoundationRoles>,
    /// Memberships that the account acts for, by the member’s name.
    pub memberships: Vec<OwnMembership>,
    /// Applications whose confirmed email address is the account’s: a page of them. The ones that changed last are first.
    pub applications: Vec<OwnApplication>,
    /// The page of the applications, from 1.
    pub page: i64,
    pub pages: i64,
    /// Passkeys that sign the account in. The oldest are first.
    pub passkeys: Vec<PasskeyBrief>,
    /// Browsers that are signed in. The newest are first.
    pub sessions: Vec<SessionBrief>,
}

/// An account’s roles for a foundation.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct FoundationRoles {
    pub foundation: FoundationBrief,
    pub roles: Vec<AccountRole>,
}

/// An application in the list of its applicant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct OwnApplication {
    /// The application number.
    pub reference: String,
    /// Name of the foundation.
    pub foundation: Text,
    /// Title of the tier.
    pub tier: Text,
    pub state: ApplicationState,
    /// When it was changed last, in milliseconds since 1970, UTC.
    pub changed_at: i64,
}

/// A passkey of an account. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PasskeyBrief {
    /// The passkey’s ID, to remove it.
    pub id: String,
    /// As its owner calls it.
    pub name: String,
    pub added_at: i64,
    /// When it last signed its owner in. `null` if it hasn’t yet.
    pub used_at: Option<i64>,
}

/// A browser that’s signed in. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SessionBrief {
    /// The session’s ID. You can end the session with it, but not sign in.
    pub id: String,
    /// The browser’s User-Agent header, up to 300 characters.
    pub agent: String,
    pub signed_in_at: i64,
    pub seen_at: i64,
    /// Whether this is the session of the request.
    pub current: bool,
}
