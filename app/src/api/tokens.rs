//! API tokens: software uses them to act for somebody.

use super::{Endpoint, FoundationBrief};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// The caller’s API tokens.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetTokens {
    /// The column to sort by, with a minus for descending. Empty for the list’s own order.
    pub sort: String,
    pub lang: String,
}

impl Endpoint for GetTokens {
    type Answer = TokensAnswer;

    fn path(&self) -> String {
        format!("/account/tokens?sort={}&lang={}", super::segment(&self.sort), self.lang)
    }
}

/// The caller’s API tokens, and what new ones could do.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TokensAnswer {
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    /// Those that still work. By default, the newest are first.
    pub tokens: Vec<TokenBrief>,
    /// What new tokens can be used for.
    pub choices: Vec<TokenChoice>,
    /// How many days they can last.
    pub days: Vec<i64>,
}

/// An API token. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TokenBrief {
    /// The token’s ID, to revoke it.
    pub id: String,
    /// As its owner calls it.
    pub name: String,
    /// Email address of its owner.
    pub owner: String,
    /// Name of the only foundation that it works for.
    pub foundation: Text,
    /// What it can be used for, such as `read-money`.
    pub scopes: Vec<String>,
    pub created_at: i64,
    pub expires_at: i64,
    /// When it was last used. `null` if it hasn’t been yet. It’s recorded once in ten minutes.
    pub used_at: Option<i64>,
}

/// What a new token for a foundation can be used for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TokenChoice {
    pub foundation: FoundationBrief,
    pub scopes: Vec<String>,
}

/// A token to be made.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewApiToken {
    /// ID of the foundation.
    pub foundation: String,
    /// What you call it, in up to 80 characters.
    pub name: String,
    /// What it can be used for, such as `read-money`.
    pub scopes: Vec<String>,
    /// How many days it lasts: 30, 90, 180 or 365.
    pub days: i64,
}

/// A new token. It’s only sent once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MadeToken {
    /// Send it as `Authorization: Bearer ghd_…`.
    pub token: String,
}
