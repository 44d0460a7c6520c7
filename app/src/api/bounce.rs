//! Emails that came back.

use domain::date::Date;
use serde::{Deserialize, Serialize};

/// An address to which email bounces.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct AddressBounce {
    /// The day on which it was noticed.
    pub since: Date,
    /// The status code, such as 5.1.1. Empty if the mail server stated none.
    pub status: String,
    /// What the mail server wrote last. It can be empty.
    pub reason: String,
}

/// An email that bounced.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BouncedEmail {
    /// The address that it was sent to.
    pub to: String,
    pub on: Date,
    /// The status code, such as 5.1.1. Empty if the mail server stated none.
    pub status: String,
    /// What the mail server wrote. It can be empty.
    pub reason: String,
}
