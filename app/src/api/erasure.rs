//! Erasing a member’s personal data, for a foundation’s administrators.

use super::{Endpoint, FoundationBrief};
use domain::date::Date;
use serde::{Deserialize, Serialize};

/// What erasing a member’s data would do.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetErasure {
    pub foundation: String,
    pub membership: String,
    pub lang: String,
}

impl Endpoint for GetErasure {
    type Answer = ErasureAnswer;

    fn path(&self) -> String {
        let (foundation, membership) = (super::segment(&self.foundation), super::segment(&self.membership));
        format!("/memberships/{foundation}/{membership}/erasure?lang={}", self.lang)
    }
}

/// What erasing a member’s personal data would do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ErasureAnswer {
    pub foundation: FoundationBrief,
    /// The membership’s ID.
    pub membership: String,
    /// The application number.
    pub reference: String,
    /// The member’s name. Empty once it’s erased.
    pub name: String,
    /// Whether it was erased before.
    pub was_erased: bool,
    /// Why it can’t be erased. Null if it can.
    pub refusal: Option<ErasureObstacle>,
    /// What would be erased. What there’s none of is left out.
    pub erased: Vec<ErasureLine>,
    /// What would be kept. What there’s none of is left out.
    pub kept: Vec<ErasureLine>,
    /// The day of the newest invoice or credit note. Null if there’s none.
    pub newest_invoice: Option<Date>,
    /// Whether the caller may read invoices.
    pub money: bool,
}

/// Why a member’s data can’t be erased.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErasureObstacle {
    /// The review of the application goes on.
    UnderReview,
    /// The membership hasn’t ended.
    MembershipGoesOn,
    /// An invoice is unpaid.
    Unpaid,
}

/// How many there are of something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ErasureLine {
    pub item: ErasureItem,
    pub count: i64,
}

/// Something that’s erased or kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErasureItem {
    Answers,
    /// People who act or acted for the member.
    People,
    Signatures,
    Emails,
    /// Addresses to which email bounces.
    Bounces,
    Notes,
    /// Texts of requests for benefits.
    Requests,
    PublicPages,
    Proofs,
    /// Objections to voting rolls, nominations, and questions to nominees.
    PollTexts,
    /// Entries of the ledger with names or texts.
    LedgerTexts,
    /// Uploaded or signed files.
    Files,
    Invoices,
    Payments,
    /// Items in the minutes of meetings.
    Minutes,
    /// Lines of voting rolls, without names, and recorded ballots.
    PollLines,
    /// Entries of the ledger, without names.
    LedgerEntries,
    /// Accounts of people who acted for the member.
    Accounts,
}

/// Erases a member’s personal data for good.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ErasureCommand {
    /// The member’s name, to confirm it.
    pub name: String,
}
