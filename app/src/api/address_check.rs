//! Checks of a member’s addresses, such as those of mirrors.

use domain::text::Text;
use serde::{Deserialize, Serialize};

/// An address that’s checked, with the last results.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AddressCheckBrief {
    /// ID of the programme’s question.
    pub question: String,
    /// What it’s called, in two or three words.
    pub label: Text,
    /// The member’s answer. Empty if there’s none, so nothing can be checked.
    pub url: String,
    /// The days between two checks. While it fails, it’s checked every day.
    pub every_days: u16,
    /// Since when every check has failed, in milliseconds since 1970, UTC. Null if the last one didn’t.
    pub failing_since: Option<i64>,
    /// Whether the member and the foundation’s staff have been emailed that it fails.
    pub reported: bool,
    /// The newest first, at most 30.
    pub results: Vec<AddressCheckResult>,
}

/// Another address to check instead.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewCheckedAddress {
    /// Such as `https://mirror.example.org/`.
    pub address: String,
}

/// The result of a check.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AddressCheckResult {
    /// In milliseconds since 1970, UTC.
    pub at: i64,
    /// The HTTP status. From 200 to 299, the address works. Null if there was no response.
    pub status: Option<u16>,
    /// How long the response took, in milliseconds.
    pub millis: Option<i64>,
    /// Why there was no response. Null if there was one.
    pub trouble: Option<CheckTrouble>,
}

impl AddressCheckResult {
    /// Whether the address works. `None` if it can’t be checked at all.
    pub fn works(&self) -> Option<bool> {
        match (self.status, self.trouble) {
            (Some(status), _) => Some((200..300).contains(&status)),
            (None, Some(trouble)) if !trouble.is_failure() => None,
            (None, _) => Some(false),
        }
    }
}

/// Why there was no response.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CheckTrouble {
    /// It doesn’t start with https:// or http://, so it can’t be checked.
    NotHttp,
    /// It names another port than 443 or 80, so it isn’t checked.
    OtherPort,
    /// It contains a user name or a password, so it isn’t checked.
    WithPassword,
    /// It isn’t on the public internet.
    NotPublic,
    TooSlow,
    /// The name is unknown, nothing listens there, or the certificate isn’t valid.
    NoConnection,
    /// It leads on to too many other addresses.
    TooManyRedirects,
    /// It leads on to an address that isn’t checked, such as one with another port.
    BadRedirect,
    /// The connection broke off.
    Broken,
}

impl CheckTrouble {
    const ALL: [Self; 9] = [
        Self::NotHttp,
        Self::OtherPort,
        Self::WithPassword,
        Self::NotPublic,
        Self::TooSlow,
        Self::NoConnection,
        Self::TooManyRedirects,
        Self::BadRedirect,
        Self::Broken,
    ];

    /// Its name in the API and in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotHttp => "not_http",
            Self::OtherPort => "other_port",
            Self::WithPassword => "with_password",
            Self::NotPublic => "not_public",
            Self::TooSlow => "too_slow",
            Self::NoConnection => "no_connection",
            Self::TooManyRedirects => "too_many_redirects",
            Self::BadRedirect => "bad_redirect",
            Self::Broken => "broken",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.id() == id)
    }

    /// Whether the address fails. Otherwise it may well work, but can’t be checked.
    pub fn is_failure(self) -> bool {
        !matches!(self, Self::NotHttp | Self::OtherPort | Self::WithPassword)
    }
}

/// The checks of a foundation’s members’ addresses until a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ChecksAhead {
    /// The number of addresses that are checked until then.
    pub addresses: i64,
    /// The number of them that fail now.
    pub failing: i64,
}
